"""The upright axes: values in kW or kWh, or the hours of a day, come in; labels with their unit are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from persienne.ui.charts.time_axis import BareAxis
from persienne.ui.style import fonts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


AIR = 8
LINE = 20.0
"""The least height of a label's box."""
OVER = 1.6
"""Pixels between the upper edge of the picture and the digits of a label that stands there."""


class UprightAxis(BareAxis):
    """Labels at the left of a plot, each right-aligned on its line.

    They are told to it as (part of the height from the top, text).
    """

    def __init__(self) -> None:
        super().__init__("left")
        self.placed: Sequence[tuple[float, str]] = ()

    def show_labels(self, placed: Sequence[tuple[float, str]]) -> None:
        """Show ``placed`` from now on."""
        self.placed = placed
        self.update()

    def needed(self) -> float:
        """The pixels that the widest label and its air take."""
        metrics = QFontMetricsF(fonts.font(fonts.TICK, figures=True))
        return AIR + max((metrics.horizontalAdvance(text) for _, text in self.placed), default=0.0)

    def labels(self) -> list[str]:
        """What the axis says, from the top down."""
        return [text for _, text in sorted(self.placed)]

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """The labels, centred on their lines: they may rise over the plot's edge, but not over the picture's."""
        font = fonts.font(fonts.TICK, figures=True)
        painter.setFont(font)
        painter.setPen(self.theme.color("ink3"))
        width, height, metrics = self.size().width(), self.size().height(), QFontMetricsF(font)
        line = max(LINE, metrics.height())
        highest = OVER - (line - metrics.capHeight()) / 2 - self.scenePos().y()
        for part, text in self.placed:
            box = QRectF(0, max(part * height - line / 2, highest), width - AIR, line)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(box, flags, text)
