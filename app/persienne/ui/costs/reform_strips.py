"""Off-peak hours before and after as strips of 24 hours under the usual day: values come in, a picture goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.insight.tariff import MINUTES_OF_DAY
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Wrapping

if TYPE_CHECKING:
    from persienne.telling.reform import Block, Strip
    from persienne.words.numbers import Figures

CURVE, RIBBON, GAP = 54.0, 22.0, 3.0
"""Heights of a strip: the usual day, the hours under it, and what is left between them."""
BETWEEN = 14.0
"""Between two strips; a hairline is in its middle."""
BESIDE = 16.0
"""Between the words at the left of the strips and the strips."""
LEAST = 250
"""The width of the narrowest day."""
KEY_BELOW = 10.0
SWATCH = 12.0
STEP = 6
"""Hours between two words of the axis where it is narrow; half of it where there is room."""
PAD = 6.0
UNDER = 2.0
"""Between a strip and the hours that stand under it."""
TANK = "volet"
"""The colour of what the water heater draws: that of the usual day, solid. The colour of peak hours says when."""


class DayStrips(Wrapping, QWidget):
    """The strips of a view on one axis of 24 hours, with their key on top."""

    heard_as = Role.Chart
    only_shows = True

    def __init__(self, figures: Figures, strips: tuple[Strip, ...]) -> None:
        super().__init__()
        self._figures, self._strips = figures, strips
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.radius = 8
        self.setAccessibleName(self.tr("Off-peak hours on 24 hours, before and after"))
        self.setAccessibleDescription(". ".join(strip.spoken for strip in strips))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """As high as the key, the strips and the axis."""
        day = self._day(width)
        strips = sum(self._height(strip, day) + BETWEEN for strip in self._strips)
        return round(self._key_height() + strips + self._line(fonts.TICK))

    def sizeHint(self) -> QSize:
        """The names and a day of usual width."""
        width = round(self._names()) + 400
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        """The names and a narrow day."""
        width = round(self._names()) + LEAST
        return QSize(width, self.heightForWidth(max(width, self.width())))

    # --- sizes --------------------------------------------------------------------------------------------------------

    def _line(self, step: fonts.Type) -> float:
        return paint.line_height(fonts.font(step))

    def _names(self) -> float:
        """The width of the words at the left: that of the longest, and what is left beside it."""
        lines = [line for strip in self._strips for line in _lines(strip)]
        return max((paint.text_width(fonts.font(step), text) for text, step, _ in lines), default=0.0) + BESIDE

    def _key_height(self) -> float:
        return self._line(fonts.CAPTION) + KEY_BELOW

    def _ribbon(self) -> float:
        return max(RIBBON, self._line(fonts.TICK_MEDIUM) + 6)

    def _day(self, width: float) -> float:
        """The width of a day where the strips are so wide."""
        return max(1.0, width - self._names() - 1)

    def _height(self, strip: Strip, day: float) -> float:
        """The height of a strip on a day of this width: that of its words at least."""
        words = self._line(fonts.CARD) + 3 * self._line(fonts.CAPTION) + 2
        return max(CURVE + GAP + self._ribbon(), words - self._hours_under(strip, day)) + self._hours_under(strip, day)

    def _hours_under(self, strip: Strip, day: float) -> float:
        """The height of the hours that stand under a strip."""
        lines = len(self._under(strip, day))
        return UNDER + lines * self._line(fonts.TICK_MEDIUM) if lines else 0.0

    # --- painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key, each strip and the axis."""
        painter = paint.smooth(QPainter(self))
        names = self._names()
        axis = QRectF(names, 0, self._day(self.width()), 0)
        self._paint_key(painter)
        top = self._key_height()
        most = max((max(strip.watts, default=0.0) for strip in self._strips), default=0.0)
        for place, strip in enumerate(self._strips):
            if place:
                paint.hairline(painter, 0, self.width(), round(top - BETWEEN / 2), color=self.theme.color("line"))
            high = self._height(strip, axis.width())
            self._paint_words(painter, strip, QRectF(0, top, names - BESIDE, high))
            room = QRectF(axis.left(), top, axis.width(), high - self._hours_under(strip, axis.width()))
            self._paint_strip(painter, strip, room, most)
            top += high + BETWEEN
        self._paint_axis(painter, axis, top - BETWEEN + 2)

    def _paint_key(self, painter: QPainter) -> None:
        """The key, from the right: what the fills mean."""
        font = fonts.font(fonts.CAPTION)
        parts = [(self.tr("off-peak hours"), "hc"), (self.tr("peak hours"), "")]
        if any(any(strip.tank) for strip in self._strips):
            parts.append((self.tr("water heater"), TANK))
        high = self._line(fonts.CAPTION)
        right = float(self.width())
        for words, role in reversed(parts):
            wide = paint.text_width(font, words)
            right -= wide
            place = QRectF(right, 0, wide, high)
            paint.draw_text(painter, place, words, font, color=self.theme.color("ink2"))
            right -= SWATCH + 8
            box = QRectF(right, (high - SWATCH) / 2, SWATCH, SWATCH)
            if role == TANK:
                paint.rounded(painter, box, 3, self.theme.color(TANK))
            else:
                paint.rounded(
                    painter,
                    box,
                    3,
                    self.theme.color("hct" if role else "surface"),
                    border=self.theme.color(role or "hp"),
                )
                if role:
                    paint.hatch(painter, paint.round_path(box, 3), self.theme.color("hc"), 4)
            right -= 16

    def _paint_words(self, painter: QPainter, strip: Strip, room: QRectF) -> None:
        top = room.top()
        for text, step, role in _lines(strip):
            high = self._line(step)
            place = QRectF(room.left(), top, room.width(), high)
            paint.draw_text(painter, place, text, fonts.font(step), color=self.theme.color(role))
            top += high

    def _paint_strip(self, painter: QPainter, strip: Strip, room: QRectF, most: float) -> None:
        """The usual day over its hours."""
        theme = self.theme
        curve = QRectF(room.left(), room.top(), room.width(), room.height() - GAP - self._ribbon())
        for block in strip.blocks:
            painter.fillRect(_across(curve, block), theme.color("hct", 0.7))
        if strip.watts and most > 0:
            self._paint_day(painter, strip, curve, most)
        paint.hairline(painter, room.left(), room.right(), round(curve.bottom()), color=theme.color("line2"))
        ribbon = QRectF(room.left(), curve.bottom() + GAP, room.width(), self._ribbon())
        paint.rounded(painter, ribbon, 5, theme.color("surface"), border=theme.color("hp", 0.7))
        for block in strip.blocks:
            place = _across(ribbon, block)
            path = paint.round_path(place, 5)
            paint.rounded(painter, place, 5, theme.color("hct"), border=theme.color("hc"))
            paint.hatch(painter, path, theme.color("hc", 0.8), 5, width=1.3)
        self._paint_labels(painter, strip, ribbon)

    def _paint_day(self, painter: QPainter, strip: Strip, room: QRectF, most: float) -> None:
        wide = room.width() / len(strip.watts)
        outline, tank = QPainterPath(), QPainterPath()
        for place, (watts, drawn) in enumerate(zip(strip.watts, strip.tank, strict=True)):
            left = room.left() + place * wide
            rest, whole = (room.bottom() - room.height() * value / most for value in (watts - drawn, watts))
            (outline.lineTo if place else outline.moveTo)(QPointF(left, rest))
            outline.lineTo(QPointF(left + wide, rest))
            if drawn > 0:
                tank.addRect(QRectF(left, whole, wide, rest - whole))
        filled = QPainterPath(outline)
        filled.lineTo(room.bottomRight())
        filled.lineTo(room.bottomLeft())
        filled.closeSubpath()
        painter.fillPath(filled, self.theme.color("volet", 0.18))
        painter.fillPath(tank.simplified(), self.theme.color(TANK))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.color("volet"), 1.6))
        painter.drawPath(outline)

    def _paint_labels(self, painter: QPainter, strip: Strip, ribbon: QRectF) -> None:
        """The hours in their blocks; those that do not fit stand under them."""
        font = fonts.font(fonts.TICK_MEDIUM)
        for block in strip.blocks:
            wide, place = self._wide(block), _across(ribbon, block)
            if self._fits(block, ribbon.width()):
                pill = QRectF(place.center().x() - wide / 2, ribbon.top() + 2, wide, ribbon.height() - 4)
                paint.rounded(painter, pill, pill.height() / 2, self.theme.color("surface"))
                paint.draw_text(
                    painter, pill, block.label, font, color=self.theme.color("hc"), align=paint.ALIGN_CENTER
                )
        high = self._line(fonts.TICK_MEDIUM)
        for line, words in enumerate(self._under(strip, ribbon.width())):
            for block, left in words:
                place = QRectF(ribbon.left() + left, ribbon.bottom() + UNDER + line * high, self._wide(block), high)
                paint.draw_text(
                    painter, place, block.label, font, color=self.theme.color("hc"), align=paint.ALIGN_CENTER
                )

    def _wide(self, block: Block) -> float:
        """The width of its hours in words, with what is left at their sides."""
        return paint.text_width(fonts.font(fonts.TICK_MEDIUM), block.label) + 2 * PAD

    def _fits(self, block: Block, width: float) -> bool:
        """Whether its hours have room in it on a day of this width."""
        return _across(QRectF(0, 0, width, 1), block).width() >= self._wide(block) + 4

    def _under(self, strip: Strip, width: float) -> list[list[tuple[Block, float]]]:
        """The lines of hours that stand under their blocks on a day of this width: each with its left edge in it."""
        lines: list[list[tuple[Block, float]]] = []
        ends: list[float] = []
        for block in strip.blocks:
            if self._fits(block, width):
                continue
            wide = self._wide(block)
            middle = _across(QRectF(0, 0, width, 1), block).center().x()
            left = max(0.0, min(middle - wide / 2, width - wide))
            line = next((place for place, end in enumerate(ends) if end <= left), len(lines))
            if line == len(lines):
                lines.append([])
                ends.append(0.0)
            lines[line].append((block, left))
            ends[line] = left + wide
        return lines

    def _paint_axis(self, painter: QPainter, axis: QRectF, top: float) -> None:
        font = fonts.font(fonts.TICK)
        widest = paint.text_width(font, self._figures.clock(24))
        step = STEP // 2 if axis.width() / (24 / (STEP // 2)) > widest + 12 else STEP
        for hour in range(0, 25, step):
            text = self._figures.clock(hour)
            wide = paint.text_width(font, text)
            at = axis.left() + axis.width() * hour / 24
            left = min(max(at - wide / 2, axis.left()), axis.right() - wide)
            place = QRectF(left, top, wide, self._line(fonts.TICK))
            paint.draw_text(painter, place, text, font, color=self.theme.color("ink3"))


def _lines(strip: Strip) -> list[tuple[str, fonts.Type, str]]:
    """What stands at the left of a strip: each line, its step of the type scale and its colour role."""
    return [(strip.name, fonts.CARD, "ink"), *((text, fonts.CAPTION, "ink2") for text in strip.when)]


def _across(room: QRectF, block: Block) -> QRectF:
    """The part of ``room`` that hours take."""
    left, right = (room.left() + room.width() * minute / MINUTES_OF_DAY for minute in (block.start, block.end))
    return QRectF(left, room.top(), right - left, room.height())
