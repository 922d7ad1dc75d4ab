"""A bill that came by post, typed line by line: each amount is held against ours; nothing is kept."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from persienne.insight.costs.bill import TAXES, Route
from persienne.insight.costs.bill_check import TOTAL, Verdict
from persienne.insight.prices import typed_amount
from persienne.store.contracts import read_contract
from persienne.telling.bill_check_words import CheckView, TypedBill, price_periods_of
from persienne.telling.cost_words import CostWords
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.day_fields import DaySpan
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.desk import Desk
    from persienne.words.numbers import Figures


WIDTH = 680
COLUMNS = 2
MARKS = {
    Verdict.AGREES: ("check", "ok"),
    Verdict.MORE: ("alert-triangle", "alert"),
    Verdict.LESS: ("alert-triangle", "alert"),
    Verdict.UNPRICED: ("info", "neutral"),
    Verdict.UNTOLD: ("info", "neutral"),
}
"""The icon and the tone of each verdict."""


class BillCheckDialog(Dialog):
    """Its lines are those that a bill of these days has; what is left empty is not checked."""

    check_wanted = Signal(object)
    """A TypedBill is to be held against ours."""

    def __init__(
        self,
        meter: StoredMeter,
        timeline: Timeline,
        days: tuple[int, int],
        route: Route,
        words: CostWords,
        parent: QWidget | None = None,
    ) -> None:
        """``days`` are the first and the last (ordinals) that are proposed, ``route`` the one that is."""
        super().__init__(self.tr("Check a bill"), parent, width=WIDTH)
        self._meter, self._timeline, self._words = meter, timeline, words
        self.add_words(
            self.tr(
                "Type what each line of the bill comes to in euros, and leave empty what it does not have. Nothing "
                "that you type is kept."
            ),
            "ink",
        )
        first, last = map(date.fromordinal, days)
        self.span = DaySpan((first, last))
        self.span.changed.connect(self._on_lines)
        self.body.addWidget(self.span)
        self._route = Segmented(
            [(Route.HT.value, self.tr("Amounts before taxes")), (Route.TTC.value, self.tr("Amounts with taxes"))],
            self.tr("Whether the amounts of the lines hold taxes"),
            chosen=route.value,
            small=True,
        )
        self._route.chosen.connect(lambda _key: self._on_lines())
        beside = QHBoxLayout()
        beside.addWidget(self._route)
        beside.addStretch(1)
        self.body.addLayout(beside)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.body.addLayout(self._grid)
        self._fields: dict[str, Field] = {}
        self._said = self.add_words("", "alert")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._notes = self.add_words("", "ink2", fonts.CAPTION)
        self._on_lines()
        self.add_cancel(self.tr("Close"))
        check = PrimaryButton(self.tr("Check it"), "checklist")
        check.clicked.connect(self._on_check)
        self.add_action(check, accepts=False)

    @property
    def _days(self) -> tuple[int, int]:
        return self.span.in_order

    def field(self, name: str) -> Field:
        """The field of a line of the bill by its name (``insight.costs.bill_check``)."""
        return self._fields[name]

    def _names(self) -> tuple[str, ...]:
        """The lines that a bill of these days has."""
        taxes = tuple(kind.value for kind in TAXES) if self._route.key == Route.HT.value else ()
        return ("subscription", *price_periods_of(self._timeline, *self._days), *taxes, TOTAL)

    def _on_lines(self) -> None:
        """Ask for the lines of these days; what was typed in one that stays stays with it."""
        self._forget()
        names = self._names()
        if names == tuple(self._fields):
            return
        while self._grid.takeAt(0) is not None:
            pass
        for name in self._fields.keys() - set(names):
            gone = self._fields.pop(name)
            gone.hide()
            gone.deleteLater()
        self._fields = {name: self._fields.get(name) or self._field(name) for name in names}
        for place, field in enumerate(self._fields.values()):
            self._grid.addWidget(field, place // COLUMNS, place % COLUMNS, Qt.AlignmentFlag.AlignTop)
            field.show()
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.fit()

    def _field(self, name: str) -> Field:
        title = self.tr("Total with taxes") if name == TOTAL else self._words.named_line(name)
        field = Field(title, hint=self.tr("0.00"))
        field.changed.connect(self._forget)
        return field

    def _forget(self) -> None:
        """What was said is of other amounts."""
        clear(self._rows)
        self._notes.setText("")
        self._notes.hide()
        self._say("")

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _typed(self) -> dict[str, Decimal] | None:
        """The amounts; None where one is not clear, which is then said beside it."""
        found: dict[str, Decimal] = {}
        clear_all = True
        for name, field in self._fields.items():
            if not field.text:
                continue
            amount = typed_amount(field.text)
            if amount is None:
                field.show_error(self.tr("Write an amount in euros, as 78.33."))
                clear_all = False
            else:
                found[name] = amount
        if not clear_all:
            self.show_wrong()
        return found if clear_all else None

    def _on_check(self) -> None:
        amounts = self._typed()
        if amounts is None:
            return
        if not amounts:
            self._say(self.tr("Type at least one amount of the bill."))
            return
        first, last = self._days
        self.check_wanted.emit(TypedBill(self._meter, first, last, Route(self._route.key), tuple(amounts.items())))

    def show_checked(self, view: CheckView) -> None:
        """Say what agrees, what does not and what can't be told."""
        self._forget()
        for row in view.rows:
            icon, tone = MARKS[row.verdict]
            shown = Row(icon, row.name, row.said, tone=tone, last=row is view.rows[-1])
            self._rows.addWidget(shown)
            shown.show()  # what is hidden takes no room yet
        self._notes.setText(" ".join(view.notes))
        self._notes.setVisible(bool(view.notes))
        self.fit()
        self.show_part(self._notes)

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing could be told."""
        self._forget()
        self._say(sentence)
        self.show_part(self._said)


class CheckLever(Lever):
    """Opens the dialog on the days of the bill in view, and answers it."""

    def __init__(self, desk: Desk[Any], page: CostsPage) -> None:
        super().__init__(desk)
        self._page = page
        page.deeds.check_wanted.connect(lambda: self._ask(page.shown))

    @deed
    async def _ask(self, asked: AskedCosts | None) -> None:
        if asked is None:
            return
        timeline = await self.work(lambda household: read_contract(household.conn, asked.meter.id))
        words = CostWords(QtSpeech(), Numbers(self.tools.locale))
        days = asked.period.first, asked.period.last
        dialog = BillCheckDialog(asked.meter, timeline, days, asked.route, words, self._page.window())
        dialog.check_wanted.connect(partial(self._check, dialog))
        dialog.open()

    @deed
    async def _check(self, dialog: BillCheckDialog, typed: TypedBill) -> None:
        with self.tools.telling(dialog.show_refusal):
            work = partial(_checked, typed=typed, figures=Numbers(self.tools.locale))
            dialog.show_checked(await self.work(work, over=dialog))


def _checked(household: Household, *, typed: TypedBill, figures: Figures) -> CheckView:
    from persienne.telling.bill_check_words import BillCheckWords  # noqa: PLC0415 - it loads the engine

    return BillCheckWords(QtSpeech(), figures).make(household, typed)
