"""How many days have each verdict, as one bar: counts come in, parts and their figures go down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.letters.verdict_marks import paint_verdict
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.insight.deletion_check import Verdict
    from persienne.ui.style.theme import Theme
    from persienne.words.numbers import Figures

HIGH, GAP, LEAST = 18.0, 2.0, 10.0
"""Pixels of the bar's height, between two parts, and of a part that is hardly there."""
BELOW: Final = 4.0


class VerdictBar(Themed, QWidget):
    """The parts in the order of the verdicts; each day is in one."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__()
        self.theme = theme
        self._figures = figures
        self._counts: tuple[tuple[Verdict, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Mapping[Verdict, int], said: str) -> None:
        """Show how many days have each verdict; ``said`` is that in words."""
        self._counts = tuple((verdict, number) for verdict, number in counts.items() if number)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The bar and the figures under it."""
        return QSize(240, round(HIGH + BELOW + paint.line_height(fonts.font(fonts.CAPTION))))

    def minimumSizeHint(self) -> QSize:
        """A narrow bar is still one."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts, a figure under each that has room for it."""
        if not self._counts:
            return
        painter, font = paint.smooth(QPainter(self)), fonts.font(fonts.CAPTION)
        left = 0.0
        for (verdict, number), wide in zip(self._counts, self._widths(), strict=True):
            paint_verdict(painter, QRectF(left, 0, wide, HIGH), verdict, self.theme)
            said = self._figures.number(number)
            if paint.text_width(font, said) <= wide + GAP:
                below = QRectF(left, HIGH + BELOW, wide, paint.line_height(font))
                painter.setFont(font)
                painter.setPen(self.theme.color("ink2"))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, said)
            left += wide + GAP

    def _widths(self) -> list[float]:
        """The width of each part: by its days, and never so narrow that it is not seen."""
        room = self.width() - GAP * (len(self._counts) - 1)
        every = sum(number for _, number in self._counts)
        wanted = [max(LEAST, room * number / every) for _, number in self._counts]
        widest = wanted.index(max(wanted))
        wanted[widest] -= sum(wanted) - room
        return wanted
