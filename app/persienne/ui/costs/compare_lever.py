"""Our sums beside others: a bill that came by post, typed line by line, or other contracts; nothing is kept."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from persienne.base.errors import UserError
from persienne.insight.costs.bill import TAXES, TOTAL, Route, Verdict
from persienne.insight.prices import typed_amount
from persienne.insight.tariff_text import off_peak_of
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.telling.bill_check_words import CheckView, TypedBill, price_periods_of
from persienne.telling.comparison_words import OFFERED, ComparisonView, ComparisonWords, WishedComparison
from persienne.telling.cost_words import CostWords
from persienne.ui.frame.contract_lever import ask_for_contract_file, contract_of_file
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.day_fields import DaySpan
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.layouts import Flow, clear
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.tariff import PriceWindow, Timeline
    from persienne.store.meters import StoredMeter
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.desk import Desk
    from persienne.ui.widgets.options import Tick
    from persienne.words.numbers import Figures


CHECK_WIDTH = 680
COLUMNS = 2
MARKS = {
    Verdict.AGREES: ("check", "ok"),
    Verdict.MORE: ("alert-triangle", "alert"),
    Verdict.LESS: ("alert-triangle", "alert"),
    Verdict.UNPRICED: ("info", "neutral"),
    Verdict.UNTOLD: ("info", "neutral"),
}
"""The icon and the tone of each verdict."""

COMPARE_WIDTH = 700


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
        super().__init__(self.tr("Check a bill"), parent, width=CHECK_WIDTH)
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
        self.check_wanted.emit(
            TypedBill(self._meter, first, last, Route(self._route.key), amounts=tuple(amounts.items()))
        )

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
        dialog = BillCheckDialog(asked.meter, timeline, days, asked.route, words=words, parent=self._page.window())
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


class CompareDialog(Form):
    """Contracts billed side by side: the household's own, then the ticked options, then contracts read from files."""

    wish_changed = Signal(object)
    """A WishedComparison is to be shown."""
    file_wanted = Signal()
    """A contract of a file is to be compared too."""

    def __init__(self, meter: StoredMeter, last: int, words: ComparisonWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Compare contracts"), parent, width=COMPARE_WIDTH)
        self._meter, self._last = meter, last
        self._files: list[tuple[str, Timeline]] = []
        self._off_peak: tuple[PriceWindow, ...] = ()
        self.add_words(
            self.tr(
                "What you drew, under each of these contracts. It is no advice: Persienne sells nothing, and nobody "
                "pays to stand here."
            ),
            "ink",
        )
        self._ticks: dict[Option, Tick] = {}
        with self.beside(4, layout=Flow()):
            for option in OFFERED:
                # Days without a published price or colour are left out for all: Tempo has more of these than others.
                self._ticks[option] = self.add_tick(words.option(option), checked=option is not Option.TEMPO)
        hint = self.tr("22:30 – 6:30, 12:00 – 14:00")
        self.hours = self.add(Field(self.tr("Off-peak hours, for peak and off-peak"), hint=hint))
        self.hours.hide()
        self.hours.edit.editingFinished.connect(self._on_hours)
        add = self.add_link(self.tr("Add a contract from a file…"), self.file_wanted.emit)
        add.setToolTip(self.tr("One that Persienne saved, with its hours and prices"))
        self._head = self.add_words(self.tr("Reckoning…"), "ink", fonts.BODY_STRONG)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._note = self.add_words("", "ink2", fonts.CAPTION)
        self.closes(self.tr("Close"))

    @property
    def wish(self) -> WishedComparison:
        """What is to be compared."""
        options = tuple(option for option, tick in self._ticks.items() if tick.isChecked())
        return WishedComparison(self._meter, self._last, options, tuple(self._files), off_peak=self._off_peak)

    def begin(self) -> None:
        """Open, and ask for the first comparison."""
        self.open()
        self.refresh()

    def add_file(self, name: str, timeline: Timeline) -> None:
        """Compare the contracts of a file too."""
        self._files.append((name, timeline))
        self.refresh()

    def show_compared(self, view: ComparisonView) -> None:
        """Show them; a comparison of another wish came too late."""
        if view.wish != self.wish:
            return
        self._head.setText(view.head)
        self.hours.setVisible(view.lacks_hours or bool(self.hours.text))
        clear(self._rows)
        for row in view.rows:
            tone, last = "info" if row is view.rows[0] else "neutral", row is view.rows[-1]
            shown = Row("euro", row.name, row.said, right=row.euros, tone=tone, last=last)
            self._rows.addWidget(shown)
            shown.show()  # what is hidden takes no room yet
        self._note.setText(view.note)
        self.fit()

    def show_refusal(self, sentence: str) -> None:
        """Say why something can't be compared."""
        self._head.setText(sentence)
        self.fit()

    def _on_hours(self) -> None:
        """Compare with the hours that were typed; none where they are not clear, which is then said."""
        try:
            said = off_peak_of(self.hours.text) if self.hours.text else ()
        except UserError as error:
            said = ()
            overlap = self.tr("Two of these hours overlap.")
            unclear = self.tr("Write each as 22:30 – 6:30, with a comma between them.")
            self.hours.show_error(overlap if error.code == "contract_overlap" else unclear)
        if said != self._off_peak:
            self._off_peak = said
            self.refresh()

    def refresh(self) -> None:
        """Have what is chosen compared."""
        self.wish_changed.emit(self.wish)


class CompareLever(Lever):
    """The year that ends with the period in view."""

    def __init__(self, desk: Desk[Any], page: CostsPage) -> None:
        super().__init__(desk)
        self._page = page
        page.deeds.compare_wanted.connect(lambda: self._ask(page.asked))

    def _ask(self, asked: AskedCosts | None) -> None:
        if asked is None:
            return
        words = ComparisonWords(QtSpeech(), Numbers(self.tools.locale))
        last = min(asked.period.last, asked.known[1])
        dialog = CompareDialog(asked.meter, last, words, self._page.window())
        dialog.wish_changed.connect(partial(self._compare, dialog))
        dialog.file_wanted.connect(partial(self._add_file, dialog))
        dialog.begin()

    @deed
    async def _compare(self, dialog: CompareDialog, wish: WishedComparison) -> None:
        with self.tools.telling(dialog.show_refusal):
            work = partial(_compared, wish=wish, figures=Numbers(self.tools.locale))
            dialog.show_compared(await self.work(work, over=dialog))

    @deed
    async def _add_file(self, dialog: CompareDialog) -> None:
        path = ask_for_contract_file(dialog)
        if path is not None:
            with self.tools.telling(dialog.show_refusal):
                dialog.add_file(path.stem, await self.work(partial(contract_of_file, path=path), over=dialog))


def _compared(household: Household, *, wish: WishedComparison, figures: Figures) -> ComparisonView:
    return ComparisonWords(QtSpeech(), figures).make(household, wish)
