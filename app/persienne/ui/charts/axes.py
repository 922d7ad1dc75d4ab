"""The axes of charts: values in kW or kWh, hours of a day or positions in local days come in, labels are painted.

The time axis: positions in local days come in, labels in the household's language are painted; it draws no tick.
pyqtgraph's own date axis reads the machine's zone and names months by ``strftime``, in the C locale's language; this
one has the meter's zone and Qt's names, and says the doubled hour of October as what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from persienne.ui.charts.graphs import pg
from persienne.ui.charts.scale import Tick, kept, time_ticks
from persienne.ui.style import fonts
from persienne.ui.style.theme import Coloured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from persienne.ui.charts.scale import CalendarScale, View
    from persienne.ui.charts.words import ChartWords


HEIGHT = 30


class BareAxis(Coloured, pg.AxisItem):  # type: ignore[misc] # pyqtgraph is untyped
    """An axis of labels alone: no line, no marks, no mouse of its own; the subclass paints."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, pen=None, maxTickLength=0)
        # A tick of length 0 would still leave a dot of one pixel without these two.
        self.setStyle(tickAlpha=0)
        self.setPen(None)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        self.update()

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the chart: an axis that zooms alone would tear the chart from its range."""
        event.ignore()  # type: ignore[attr-defined]

    def mouseDragEvent(self, event: object) -> None:
        """Leave the drag to the chart, for the same reason."""
        event.ignore()  # type: ignore[attr-defined]


class TimeAxis(BareAxis):
    """Hours, days, months or years under a plot, as many as the pixels carry."""

    def __init__(self, words: ChartWords) -> None:
        super().__init__("bottom")
        self.words = words
        self.follow_text()
        self.placed: list[tuple[Tick, str, QRectF]] = []

    def follow_text(self) -> None:
        """Take the height that the application's text asks for."""
        self.setHeight(HEIGHT * fonts.text_scale())

    def look(self, scale: CalendarScale, view: View) -> None:
        """Place the labels of ``view``."""
        metrics = QFontMetricsF(fonts.font(fonts.TICK))
        ticks = time_ticks(scale, view.first, view.last, view.width / fonts.text_scale())
        texts = [self.words.tick(tick) for tick in ticks]
        widths = [metrics.horizontalAdvance(text) for text in texts]
        middles = [float(x) for x in view.x([tick.position for tick in ticks])]
        # A label whose middle is at an edge is moved inside by up to its half.
        middles = [
            min(max(middle, width / 2 - 4), view.width - width / 2 - 1)
            for middle, width in zip(middles, widths, strict=True)
        ]
        self.placed = [
            (ticks[n], texts[n], QRectF(middles[n] - widths[n] / 2 - 1, 7, widths[n] + 2, metrics.height()))
            for n in kept(middles, widths, view.width)
        ]
        self.update()

    def labels(self) -> list[str]:
        """What the axis says, from left to right."""
        return [text for _, text, _ in self.placed]

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """The labels."""
        painter.setFont(fonts.font(fonts.TICK))
        painter.setPen(self.theme.color("ink3"))
        for _, text, rect in self.placed:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)


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
