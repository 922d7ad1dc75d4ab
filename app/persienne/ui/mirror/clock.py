"""The clock of habits: 24 hours as a ring of half-hours come in, a drawing goes out; nobody's single day is in it.

Midnight is on top and the day runs clockwise. Weekdays grow outwards, weekends inwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import SLOTS, Clock, NoClock, Slot, SlotKind
from persienne.ui.mirror import marks
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import HeardItems, Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.mirror.words import MirrorWords
    from persienne.ui.style.theme import Theme

RING = 62.0
"""Pixels at 100 % from the centre to where weekdays begin; weekends begin a little within."""
BETWEEN = 4.0
LEAST, OUT, IN = 5.0, 20.0, 10.0
"""How long a bar is at least, and what a whole share adds to it outwards and inwards."""
TICK_GAP = 5.0
THIN = 1.2
TURN = 360.0 / SLOTS
BLANK = 1.6
"""Degrees between two bars."""
WRITTEN_INSIDE = 72.0
"""Pixels at 100 % for the words in the middle."""
HOURS = (0, 6, 12, 18)


class HabitClock(Themed, QWidget):
    """The ring of a day, or a bare ring that says why no hour can be read; a list of what stretches of a day are."""

    heard_as = Role.List
    radius = 12
    only_shows = True

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self._clock: Clock | NoClock = NoClock("")
        self._items = HeardItems(self)
        self.setAccessibleName(self.tr("A day of habits, as a clock of 24 hours"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_clock(self, clock: Clock | NoClock) -> None:
        """Show ``clock``."""
        self._clock = clock
        said = self._words.clock_items(clock)
        self.setAccessibleDescription(listed(said))
        self._items.say(said)
        self.update()

    def sizeHint(self) -> QSize:
        """The ring, its longest bars and the hours around it."""
        reach = fonts.scaled(RING + LEAST + OUT + TICK_GAP)
        tick = fonts.font(fonts.TICK_MEDIUM)
        wide = max(paint.text_width(tick, self._words.numbers.clock(hour)) for hour in HOURS)
        return QSize(round(2 * (reach + wide)) + 1, round(2 * (reach + paint.line_height(tick))) + 1)

    def minimumSizeHint(self) -> QSize:
        """The clock is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hours, the bars and the words in the middle."""
        painter = paint.smooth(QPainter(self))
        centre = QRectF(self.rect()).center()
        self._paint_hours(painter, centre)
        if isinstance(self._clock, NoClock):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.color("line2"), 1.2))
            ring = fonts.scaled(RING)
            painter.drawEllipse(centre, ring, ring)
            title = self._words.numbers.capital(self._words.word(Word.ILLEGIBLE))
            self._write(painter, centre, title, self._clock.reason, 2 * fonts.scaled(RING) - 28)
            return
        for slots, outward in ((self._clock.weekdays, True), (self._clock.weekend, False)):
            for at, slot in enumerate(slots):
                path = _form(centre, at, slot, outward=outward)
                _paint_slot(painter, path, slot.kind, self._clock.presence, self.theme)
        under = self._words.example() if self._clock.example else self.tr("on average")
        self._write(painter, centre, self._words.clock_title(self._clock), under, fonts.scaled(WRITTEN_INSIDE))

    def _paint_hours(self, painter: QPainter, centre: QPointF) -> None:
        font, color = fonts.font(fonts.TICK_MEDIUM), self.theme.color("ink2")
        reach, high = fonts.scaled(RING + LEAST + OUT + TICK_GAP), paint.line_height(font)
        for hour, (across, down) in zip(HOURS, ((0, -1), (1, 0), (0, 1), (-1, 0)), strict=True):
            said = self._words.numbers.clock(hour)
            wide = paint.text_width(font, said)
            middle = centre + QPointF(across * (reach + wide / 2), down * (reach + high / 2))
            place = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
            paint.draw_text(painter, place, said, font, color, paint.ALIGN_CENTER)

    def _write(self, painter: QPainter, centre: QPointF, title: str, under: str, wide: float) -> None:
        theme = self.theme
        strong, plain = fonts.font(fonts.CARD), fonts.font(fonts.CAPTION)
        if paint.text_width(strong, title) > wide:
            strong = fonts.font(fonts.CAPTION_STRONG)
        high, low = paint.line_height(strong), paint.wrapped_height(plain, under, wide)
        top = centre.y() - (high + low) / 2
        left = centre.x() - wide / 2
        paint.draw_text(painter, QRectF(left, top, wide, high), title, strong, theme.color("ink"), paint.ALIGN_CENTER)
        painter.setFont(plain)
        painter.setPen(theme.color("ink2"))
        align = paint.ALIGN_CENTER | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(left, top + high, wide, low + 1), align, under)


def _form(centre: QPointF, at: int, slot: Slot, *, outward: bool) -> QPainterPath:
    """The bar of the half-hour ``at``, the longer the more days are like it; a thin line where there is nothing."""
    near = fonts.scaled(RING if outward else RING - BETWEEN)
    if slot.kind is SlotKind.NOTHING:
        middle = near + (1 if outward else -1) * fonts.scaled(LEAST) / 2
        return _arc(centre, at, middle, middle + THIN)
    long = fonts.scaled(LEAST + min(1.0, max(0.0, slot.share)) * (OUT if outward else IN))
    return _arc(centre, at, near, near + long) if outward else _arc(centre, at, near - long, near)


def _paint_slot(painter: QPainter, path: QPainterPath, kind: SlotKind, presence: Word, theme: Theme) -> None:
    """A bar in the manner of its kind; presence as well as it is read."""
    match kind:
        case SlotKind.NIGHT:
            marks.paint_night(painter, path, theme)
        case SlotKind.HEATER:
            painter.fillPath(path, theme.color("hp"))
        case SlotKind.NOTHING:
            painter.fillPath(path, theme.color("ctrl"))
        case SlotKind.PRESENCE if presence is Word.READABLE:
            painter.fillPath(path, theme.color("volet"))
        case SlotKind.PRESENCE:
            marks.paint_guess(painter, path, theme.color("volet"))


def _arc(centre: QPointF, at: int, inner: float, outer: float) -> QPainterPath:
    """The half-hour ``at`` between two radii; Qt's angles begin in the east and run the other way."""
    begin, turn = 90.0 - at * TURN - BLANK / 2, -(TURN - BLANK)
    path = QPainterPath()
    path.arcMoveTo(_round(centre, outer), begin)
    path.arcTo(_round(centre, outer), begin, turn)
    path.arcTo(_round(centre, inner), begin + turn, -turn)
    path.closeSubpath()
    return path


def _round(centre: QPointF, reach: float) -> QRectF:
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)
