"""Giving just what is needed, from the question to the file: contracts and days are chosen, sums shown and written.

Giving just what is needed: contracts and days are chosen, and what the file would hold is shown; none is written.
That anyone can read the file is said here, once, before anything is written.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Signal

from persienne.base.placeholders import fill
from persienne.exporters.formats import Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.household.measures.contracts import suggested_contract
from persienne.insight.costs.comparison import off_peak_hours, regulated
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.telling.comparison_words import OFFERED, ComparisonWords
from persienne.ui.frame.desk import Lever, readable_by_anyone, save_export
from persienne.ui.household.deeds import answer, deed
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.household.exporting.exports import Content
    from persienne.household.household import Household
    from persienne.insight.tariff import PriceWindow, Timeline
    from persienne.store.meters import StoredMeter
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.desk import Desk
    from persienne.ui.widgets.options import Tick


WIDTH = 680
LINES = 6
"""Lines of the preview."""


class Givable(NamedTuple):
    """What may be given: the meter, its contracts and off-peak hours, and the first and last known day (ordinals)."""

    meter: StoredMeter
    own: Timeline
    off_peak: tuple[PriceWindow, ...]
    days: tuple[int, int]


class NeededDialog(Form):
    """The household's own contract always, and the others that are ticked."""

    wish_changed = Signal(object)
    """A Wish whose content is to be shown."""

    def __init__(self, givable: Givable, words: ComparisonWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Give just what is needed"), parent, width=WIDTH)
        self._givable, self._words = givable, words
        self.add_words(
            self.tr(
                "Whoever compares offers needs no curve: one sum for each price and month gives the same bill to the "
                "cent. When you get up, when you are away and what runs can’t be read in it."
            ),
            "ink",
        )
        self.add_words(readable_by_anyone())
        low, high = map(date.fromordinal, givable.days)
        self.span = self.add_days((low, high), (low, high))
        self.add_words(self.tr("Sums for your contract, and for"), "ink2", fonts.CAPTION_STRONG)
        self._ticks: dict[Option, Tick] = {}
        with self.beside(4, layout=Flow()):
            for option in OFFERED:
                self._ticks[option] = self.add_tick(words.option(option))
                self._ticks[option].setVisible(option is not Option.HPHC or bool(givable.off_peak))
        whole, masked = self.tr("With the meter’s whole number"), self.tr("Otherwise its last four digits.")
        self._number = self.add_tick(whole, masked)
        self._counted = self.add_words("", "ink")
        self._preview = self.add_words("", "ink2", fonts.TICK_MONO)
        self.ends(self.tr("Choose where…"), "download")

    @property
    def wish(self) -> Wish:
        """What is to be given."""
        own, hours = self._givable.own, self._givable.off_peak
        compared = tuple(
            (self._words.regulated(option), regulated(own, option, hours))
            for option, tick in self._ticks.items()
            if tick.isChecked()
        )
        first, last = self.span.in_order
        masked = not self._number.isChecked()
        meters = (self._givable.meter,)
        return Wish(Format.NEEDED, Step.SUMS, meters, first, last=last, masked=masked, contracts=compared)

    def choose(self, option: Option) -> None:
        """Have the sums of an option too, as a person would."""
        self._ticks[option].setChecked(True)

    def begin(self) -> None:
        """Open, and ask for the first content."""
        self.open()
        self.refresh()

    def show_content(self, wish: Wish, content: Content) -> None:
        """Say what would be written; a content of another wish came too late."""
        if wish == self.wish:
            self._preview.setText("\n".join(content.head[:LINES]))
            self._preview.show()
            said = self.tr("Lines: {count}. The bill of these sums was compared with your bill: both are the same.")
            self._counted.setText(fill(said, count=content.rows))
            self.action.setEnabled(True)
            self.fit()

    def show_refused(self, wish: Wish, sentence: str) -> None:
        """Say why there is nothing to give."""
        if wish == self.wish:
            self._preview.hide()
            self._counted.setText(sentence)
            self.fit()

    def refresh(self) -> None:
        """Have the content of the wish shown."""
        self.action.setEnabled(False)
        self._preview.hide()  # what it shows is of another wish
        self._counted.setText(self.tr("Reckoning…"))
        self.wish_changed.emit(self.wish)


class NeededLever(Lever):
    """All that is known of the meter in view, until other days are chosen."""

    def __init__(self, desk: Desk[Any], page: CostsPage) -> None:
        super().__init__(desk)
        self._page = page
        self._ready: tuple[Wish, Content] | None = None
        page.deeds.needed_wanted.connect(lambda: self._ask(page.asked))

    @deed
    async def _ask(self, asked: AskedCosts | None) -> None:
        """Ask what is to be given, then where to; the file dialog asks before another file is replaced."""
        if asked is None:
            return
        givable = await self.work(partial(_givable, asked=asked))
        self._ready = None
        words = ComparisonWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = NeededDialog(givable, words, self._page.window())
        dialog.wish_changed.connect(partial(self._read, dialog))
        if not await answer(dialog, dialog.begin):
            return
        ready, wish = self._ready, dialog.wish
        if ready is None or ready[0] != wish:
            return
        await save_export(self, self._page, wish, ready[1], kind=self.tr("Just what is needed (*.csv)"))

    @deed
    async def _read(self, dialog: NeededDialog, wish: Wish) -> None:
        with self.tools.telling(partial(dialog.show_refused, wish)):
            content = await self.work(lambda household: household.exports.content(wish), over=dialog)
            self._ready = wish, content
            dialog.show_content(wish, content)


def _givable(household: Household, *, asked: AskedCosts) -> Givable:
    own = read_contract(household.conn, asked.meter.id)
    hours = off_peak_hours(own, suggested_contract(household.conn, asked.meter))
    return Givable(asked.meter, own, hours, asked.known)
