"""The card of habits: the clock of a stop comes in, the ring with its title and its key goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Clock, NoClock, SlotKind
from persienne.ui.mirror.clock import HabitClock
from persienne.ui.mirror.marks import KeySample
from persienne.ui.style import fonts
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from persienne.ui.mirror.words import MirrorWords


class ClockCard(Card):
    """The ring of a day."""

    def __init__(self, words: MirrorWords) -> None:
        super().__init__(small=True)
        self.body.setContentsMargins(14, 16, 14, 16)
        self._words = words
        self.body.addWidget(Label(self.tr("Your habits"), fonts.CARD, wrap=True))
        rings = self.tr("outer ring: weekdays; inner ring: weekends")
        self.body.addWidget(Label(rings, fonts.CAPTION, "ink2", wrap=True))
        self.clock = HabitClock(words)
        self.body.addStretch(1)
        self.body.addWidget(self.clock)
        self.body.addStretch(1)
        self._key = QWidget()
        flow = Flow(self._key, spacing=10)
        self._samples = {kind: KeySample(kind, words.kind(kind)) for kind in SlotKind}
        self._guessed = KeySample(Word.GUESSABLE, words.presence(Word.GUESSABLE))
        for sample in (*self._samples.values(), self._guessed):
            flow.addWidget(sample)
        self.body.addWidget(self._key)

    def sizeHint(self) -> QSize:
        """No wider than the ring: what is left of a row belongs to the sentences beside it."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def show_clock(self, clock: Clock | NoClock) -> None:
        """Show ``clock``, and a key of only those kinds that occur in it."""
        self.clock.show_clock(clock)
        kinds, guessed = set(), False
        if isinstance(clock, Clock):
            kinds = {slot.kind for slot in (*clock.weekdays, *clock.weekend)}
            guessed = SlotKind.PRESENCE in kinds and clock.presence is not Word.READABLE
        for kind, sample in self._samples.items():
            sample.setVisible(kind in kinds and not (guessed and kind is SlotKind.PRESENCE))
        self._guessed.setVisible(guessed)
        self._key.setVisible(bool(kinds))
