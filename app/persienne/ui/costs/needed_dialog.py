"""Giving just what is needed: contracts and days are chosen, and what the file would hold is shown; none is written.

That anyone can read the file is said here, once, before anything is written.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from persienne.exporters.formats import Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.insight.costs.comparison import regulated
from persienne.meters.tic.contract import Option
from persienne.telling.comparison_words import OFFERED, ComparisonWords
from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.household.exporting.exports import Content
    from persienne.insight.tariff import PriceWindow, Timeline
    from persienne.store.meters import StoredMeter
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
        self.add_words(
            self.tr(
                "Whoever gets the file can read it: it is not encrypted, and Persienne can’t erase it. The register "
                "notes what was exported, when and where to."
            )
        )
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
        return Wish(Format.NEEDED, Step.SUMS, meters, first, last, masked=masked, contracts=compared)

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
            said = self.tr("Lines: %1. The bill of these sums was compared with your bill: both are the same.")
            self._counted.setText(said.replace("%1", str(content.rows)))
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
