"""A name over a sentence, both wrapped: texts come in, heights and paint go out, for rows that are chosen or ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from persienne.ui.style import fonts
from persienne.ui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from persienne.ui.style.theme import Theme


class NamedSentence(NamedTuple):
    """``name`` in the type ``step``, and ``gap`` pixels below it ``sentence``, which may be empty."""

    name: str
    sentence: str
    step: fonts.Type = fonts.BODY_STRONG
    gap: int = 0

    def height(self, room: float) -> float:
        """Pixels that both take where they have ``room`` pixels of width."""
        name, sentence = self._heights(room)
        return name + sentence + (self.gap if self.sentence else 0)

    def draw(self, painter: QPainter, place: QRectF, theme: Theme) -> None:
        """Paint both from the left of ``place``, in the middle of its height."""
        name, sentence = self._heights(place.width())
        top = place.top() + (place.height() - self.height(place.width())) / 2
        above = QRectF(place.left(), top, place.width(), name)
        below = QRectF(place.left(), top + name + self.gap, place.width(), sentence)
        paint.draw_wrapped(painter, above, self.name, fonts.font(self.step), theme.color("ink"), paint.ALIGN_TOP)
        if self.sentence:
            font = fonts.font(fonts.CAPTION)
            paint.draw_wrapped(painter, below, self.sentence, font, theme.color("ink2"), paint.ALIGN_TOP)

    def _heights(self, room: float) -> tuple[float, float]:
        said = self.sentence
        name = paint.wrapped_height(fonts.font(self.step), self.name, room)
        return name, paint.wrapped_height(fonts.font(fonts.CAPTION), said, room) if said else 0.0
