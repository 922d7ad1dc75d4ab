"""The strip of flags under a plot: notes on days and a view come in, a small flag at the days of each is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt

from persienne.ui.charts.marks import Painted
from persienne.ui.style import fonts, icons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from persienne.base.day_notes import DayNote
    from persienne.ui.charts.scale import View

HEIGHT = 18
FLAG = 12
"""Pixels of a flag at 100 %."""
WIDE = 20
"""Pixels of a note's days from which a line shows how far they reach."""


class Flag(NamedTuple):
    """One flag: the pixels of the left and the right end of its days, as far as they are seen, and of its middle."""

    left: float
    right: float
    middle: float


class NoteFlags(Painted):
    """A flag for each note, at its days; flags that would touch are one: the tooltip and the table have all words."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)
        self.flags: Sequence[Flag] = ()
        self.set_shown(shown=False)

    def look(self, view: View, notes: Sequence[DayNote]) -> None:
        """Place the flags of ``notes`` in ``view``."""
        side, found = FLAG * fonts.text_scale(), list[Flag]()
        for days in sorted({(note.first, note.last) for note in notes}):
            left, right = view.x([days[0], days[1] + 1]).tolist()
            if right <= 0 or left >= view.width:
                continue
            left, right = max(left, 0.0), min(right, view.width)
            middle = min(max((left + right) / 2, side / 2), view.width - side / 2)
            if all(abs(middle - flag.middle) >= side for flag in found):
                found.append(Flag(left, right, middle))
        self.flags = found
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Each flag in the colour of what a person put there, over the line of its days."""
        side, color = FLAG * fonts.text_scale(), self.theme.color("warn")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("warn", 0.5))
        for flag in self.flags:
            if flag.right - flag.left >= WIDE:
                painter.drawRect(QRectF(flag.left + 2, rect.top() + 2, flag.right - flag.left - 4, 2))
        for flag in self.flags:
            icons.draw(painter, "flag", color, QPointF(flag.middle - side / 2, rect.top() + 5), side)
