"""How one sentence is guessed: a reading comes in, its method, its steps and the piece of curve are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.mirror.piece_view import PieceView
from persienne.ui.mirror.step_strip import StepStrip
from persienne.ui.style import fonts
from persienne.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.base.slats import Slat
    from persienne.telling.mirror.view import Reading
    from persienne.ui.mirror.words import MirrorWords


class HowDialog(Dialog):
    """The method, in the open, and where it can be seen."""

    def __init__(self, reading: Reading, stop: Slat, words: MirrorWords, parent: QWidget | None = None) -> None:
        super().__init__(reading.sentences.at(stop), parent)
        self.add_words(self.tr("How it is guessed"), "ink", fonts.BODY_STRONG)
        for sentence in reading.how:
            self.add_words(sentence)
        if reading.day_note:
            self.add_words(reading.day_note)
        if reading.by_step:
            self.add_words(self.tr("How well it can be read, step by step"), "ink", fonts.BODY_STRONG)
            self.body.addWidget(StepStrip(reading.by_step, words))
        if reading.piece is not None:
            self.add_words(words.numbers.capital(reading.piece.caption), "ink2", fonts.CAPTION)
            self.body.addWidget(PieceView(reading.piece, words))
        if reading.example:
            self.add_words(reading.wanting or words.example_sentence(), "ink2", fonts.CAPTION)
        lower = self.tr("This is a simple method: what a professional can read goes further.")
        self.add_words(lower, "ink2", fonts.CAPTION)
        self.add_cancel(self.tr("Close"))
