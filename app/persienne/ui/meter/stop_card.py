"""How far the shutter is open: meters and their stops come in, another stop goes out; nothing is decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from persienne.base.energy_market import Energy
from persienne.base.slats import Slat
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.shutter import kept_words
from persienne.ui.widgets.stop_choices import SlatChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.store.meters import StoredMeter
    from persienne.ui.meter.slat_words import KeepingWords


class StopCard(Card):
    """The shutter, its three stops, and the line that says what it does not reach."""

    wanted = Signal(object, object)
    """A StoredMeter, or None for all of them and those to come; and the Slat that a person chose."""
    switches_wanted = Signal()

    def __init__(self, words: KeepingWords) -> None:
        super().__init__()
        self._words = words
        self.meters: tuple[StoredMeter, ...] = ()
        """The electricity meters that are known, as they stand."""
        self._names: list[str] = []
        self._slat = Slat.CLOSED
        self._kept_of: tuple[StoredMeter, ...] = ()
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("What Persienne keeps"), fonts.CARD))
        head.addStretch(1)
        self._meter = Choice(self.tr("Meter"))
        self._meter.hide()
        self._meter.currentIndexChanged.connect(self.show_stop)
        head.addWidget(self._meter)
        self.body.addLayout(head)
        self.choice = SlatChoice()
        self.choice.chosen.connect(lambda stop: self.wanted.emit(self.meter, stop))
        self.body.addWidget(self.choice)
        self.glow_behind(self.choice.shutter)
        self._exactly = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._exactly)
        gas = self.tr("A gas meter is known by days, weeks or months only: they are kept at every stop.")
        self._gas = Label(gas, fonts.CAPTION, "ink2", wrap=True)
        self._gas.hide()
        self.body.addWidget(self._gas)
        self._kept = Label("", fonts.CAPTION, "ink2", wrap=True)
        anew = LinkButton(self.tr("Decide anew…"))
        anew.clicked.connect(self._on_decide)
        self._decide = anew
        kept = QHBoxLayout()
        kept.addWidget(self._kept, 1)
        kept.addWidget(anew)
        self.body.addLayout(kept)
        foot = QHBoxLayout()
        foot.addWidget(Label(self.tr("At the grid operator, nothing changes."), fonts.CAPTION, "ink2", wrap=True), 1)
        see = LinkButton(self.tr("Close there too…"))
        see.setAccessibleName(self.tr("Close at the grid operator too…"))
        see.clicked.connect(self.switches_wanted)
        foot.addWidget(see)
        self.body.addLayout(foot)

    @property
    def meter(self) -> StoredMeter | None:
        """The meter that is meant; None is all of them."""
        place = self._meter.currentIndex() - 1
        return self.meters[place] if 0 <= place < len(self.meters) else None

    def show_meters(self, meters: Sequence[StoredMeter], slat: Slat) -> None:
        """Show the stops as they are, those of electricity; ``slat`` is that of meters to come."""
        self._gas.setVisible(any(meter.energy is Energy.GAS for meter in meters))
        meters = [meter for meter in meters if meter.energy is Energy.ELECTRICITY]
        names = [self._words.title(meter) for meter in meters]
        if names != self._names or [meter.id for meter in meters] != [meter.id for meter in self.meters]:
            chosen = self.meter
            self._names = names
            self._meter.blockSignals(True)
            self._meter.clear()
            self._meter.addItems([self.tr("All meters"), *names])
            self._meter.setCurrentIndex(next((at for at, one in enumerate(meters, 1) if _same(one, chosen)), 0))
            self._meter.blockSignals(False)
        self.meters, self._slat = tuple(meters), slat
        self._meter.setVisible(len(self.meters) > 1)
        self.show_stop()

    def show_kept(self, sentence: str, meters: Sequence[StoredMeter]) -> None:
        """Say what a shut shutter kept, and until when; ``meters`` are those of which something is kept."""
        self._kept_of = tuple(meters)
        self._kept.setText(sentence)
        for widget in (self._kept, self._decide):
            widget.setVisible(bool(sentence))

    def show_stop(self) -> None:
        """Show the stop that holds, whatever was chosen since."""
        meter = self.meter
        stops = [one.slat for one in self.meters] or [self._slat]
        stop = meter.slat if meter is not None else max(stops, key=lambda stop: stop.openness)
        self.choice.set_stop(stop)
        self._exactly.setText(kept_words(stop))

    def _on_decide(self) -> None:
        """What was kept may go before its day."""
        meter = self.meter if self.meter in self._kept_of else self._kept_of[0]
        self.wanted.emit(meter, meter.slat)


def _same(meter: StoredMeter, chosen: StoredMeter | None) -> bool:
    return chosen is not None and chosen.id == meter.id
