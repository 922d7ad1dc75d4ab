"""Contracts beside each other: a choice is asked for, the cost of each is shown; nothing is ranked or kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.base.errors import UserError
from persienne.insight.tariff_text import off_peak_of
from persienne.meters.tic.contract import Option
from persienne.telling.comparison_words import OFFERED, ComparisonView, ComparisonWords, WishedComparison
from persienne.ui.frame.contract_lever import ask_for_contract_file, contract_of_file
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.layouts import Flow, clear
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.tariff import PriceWindow, Timeline
    from persienne.store.meters import StoredMeter
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.desk import Desk
    from persienne.ui.widgets.options import Tick
    from persienne.words.numbers import Figures


WIDTH = 700


class CompareDialog(Form):
    """Contracts billed side by side: the household's own, then the ticked options, then contracts read from files."""

    wish_changed = Signal(object)
    """A WishedComparison is to be shown."""
    file_wanted = Signal()
    """A contract of a file is to be compared too."""

    def __init__(self, meter: StoredMeter, last: int, words: ComparisonWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Compare contracts"), parent, width=WIDTH)
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
        return WishedComparison(self._meter, self._last, options, tuple(self._files), self._off_peak)

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
