"""The shutter of the mirror: a stop is tried here, and nothing is set; a stop comes in, the tried one goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from persienne.base.slats import Slat
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.slat_choice import SlatChoice

if TYPE_CHECKING:
    from persienne.ui.mirror.words import MirrorWords

UPRIGHT, BESIDE = (184, 248), (126, 168)
"""Pixels of the shutter over its stops, and beside them."""
WIDTH, WIDEST = 256, 16_777_215
"""Pixels at 100 % of the card at least where it is narrow and high, and what Qt takes for no limit."""


class PreviewCard(Card):
    """The large shutter, its three stops, and the way to the real one."""

    tried = Signal(Slat)
    """The stop that a person looks at; the household's own stays where it is."""
    real_wanted = Signal()

    def __init__(self, words: MirrorWords) -> None:
        super().__init__(small=True)
        self._words = words
        self.body.setSpacing(12)
        self.body.addWidget(Label(self.tr("If the shutter were…"), fonts.BODY_STRONG, "ink2"))
        self.choice = SlatChoice(size=UPRIGHT)
        self.choice.chosen.connect(self.tried)
        self.body.addWidget(self.choice)
        self.glow_behind(self.choice.shutter)
        self.body.addStretch(1)
        preview = self.tr("This is a preview: your settings do not change. What a professional can read goes further.")
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(Label(preview, fonts.CAPTION, "ink2", wrap=True))
        self._own = Label("", fonts.CAPTION, "ink2", wrap=True)
        lines.addWidget(self._own)
        real = LinkButton(self.tr("Go to your shutter…"))
        real.clicked.connect(self.real_wanted)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setSpacing(4)
        self._foot.addLayout(lines, 1)
        # Aligned, a button of one width does not make the lines over it as narrow as it is.
        self._foot.addWidget(real, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self._foot)

    def stand(self, *, upright: bool, width: int = 0) -> None:
        """Be narrow (``width`` pixels) and high, or wide and low."""
        self.setMaximumWidth(width if upright else WIDEST)
        self.choice.stand(upright=upright, size=UPRIGHT if upright else BESIDE)
        directions = QBoxLayout.Direction
        self._foot.setDirection(directions.TopToBottom if upright else directions.LeftToRight)

    def show_own(self, stop: Slat) -> None:
        """Say where the household's own shutter stands."""
        self._own.setText(self._words.own_stop(stop))
