"""The contracts of a meter as a strip of time: spans come in, they are painted in proportion; nothing is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.telling.cost_view import ContractSpan

BAR, GAP, UNDER = 28.0, 2.0, 4.0
LEAST = 0.12
"""The share of the strip that the shortest contract has at least."""
INSET = 8.0
PILL = 3.0
"""From the left edge to the ground of a name on a hatch."""


class ContractStrip(Themed, QWidget):
    """One bar for each contract: its name inside, its first day below, each where there is room for it."""

    heard_as = Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._spans: tuple[ContractSpan, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: Sequence[ContractSpan], spoken: str) -> None:
        """Show them, the oldest at the left."""
        self._spans = tuple(spans)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and a line of days."""
        return QSize(200, round(self._bar() + UNDER + paint.line_height(fonts.font(fonts.TICK))))

    def _bar(self) -> float:
        return max(BAR, paint.line_height(fonts.font(fonts.CAPTION_STRONG)) + 10)

    def _widths(self, room: float) -> list[float]:
        """The width of each bar: by its days, and wide enough to be seen."""
        days = [span.until - span.since + 1 for span in self._spans]
        least = min(LEAST, 1 / len(days))
        shares = [max(least, one / sum(days)) for one in days]
        return [room * share / sum(shares) for share in shares]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars from left to right."""
        if not self._spans:
            return
        painter = paint.smooth(QPainter(self))
        left, high = 0.0, self._bar()
        widths = self._widths(self.width() - GAP * (len(self._spans) - 1))
        said_until = 0.0
        for span, wide in zip(self._spans, widths, strict=True):
            place = QRectF(left, 0, wide, high)
            role = "ghost" if span.missing else "hc" if span.hatched else "volet"
            fill = self.theme.color("surface" if span.missing else "hct" if span.hatched else "tint")
            paint.rounded(painter, place, 6, fill, self.theme.color(role, 0.6))
            font = fonts.font(fonts.CAPTION_STRONG)
            words = QRectF(left + INSET, 0, wide - 2 * INSET, high)
            named = paint.text_width(font, span.short) <= words.width()
            if span.hatched:
                paint.hatch(painter, paint.round_path(place, 6), self.theme.color(role, 0.7), 5, 1.3)
            if named and span.hatched:
                high_words = min(paint.line_height(font) + 2, high - 6)
                pill = QRectF(PILL, (high - high_words) / 2, paint.text_width(font, span.short), high_words)
                pill = pill.adjusted(0, 0, 2 * (INSET - PILL), 0).translated(left, 0)
                paint.rounded(painter, pill, 5, self.theme.color("surface"))
            if named:
                paint.draw_text(painter, words, span.short, font, self.theme.color("ink"))
            tick = fonts.font(fonts.TICK)
            under = QRectF(left, high + UNDER, paint.text_width(tick, span.begins) + 2, paint.line_height(tick))
            if left >= said_until and under.right() <= self.width():
                paint.draw_text(painter, under, span.begins, tick, self.theme.color("ink3"))
                said_until = under.right() + INSET
            left += wide + GAP
