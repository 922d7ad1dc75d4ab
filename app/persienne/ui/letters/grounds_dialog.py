"""What a letter that was sent without Persienne rests on: asked for, or corrected, and handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.ui.letters.ground_ticks import GroundTicks
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.letters.law import Law
    from persienne.letters.requests import Request
    from persienne.telling.letters_words import LettersWords


class GroundsDialog(Form):
    """The texts that a letter names; ``rests_on`` of :attr:`ticks` hands them on."""

    keep_wanted = Signal()
    """What was ticked is to be kept; whoever keeps it closes the dialog."""

    def __init__(
        self, request: Request, possible: tuple[str, ...], law: Law, words: LettersWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("What does your letter rest on?"), parent)
        self.add_words(self.tr("Tick the texts that it names. The time to answer and the way on follow from them."))
        self.ticks = self.add(GroundTicks(words))
        named = request.printed.grounds if request.printed is not None and request.founded else None
        self.ticks.offer(possible, law, named)
        self.ends(self.tr("Keep it"), act=self._on_keep)
        self.body.addStretch(1)

    def _on_keep(self) -> None:
        if self.ticks.rests_on is None:
            self.show_error(self.tr("Tick at least one line; the last one where the letter names no text."))
            return
        self.keep_wanted.emit()
