"""The pictures of the mirror: the ribbon of a week with what each step lets read, and the clock of habits.

The ribbon is the curve of a week over a band for each step. Going down the bands adds marks: that is the lesson. The
band of the chosen stop is washed in light, finer ones fade.

The clock is a ring of half-hours; nobody's single day is in it. Midnight is on top and the day runs clockwise. Weekdays
grow outwards, weekends inwards.
"""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.base.slats import Slat
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import (
    BANDS,
    SLOTS,
    Band,
    Clock,
    Mark,
    MarkKind,
    MirrorView,
    NoClock,
    Slot,
    SlotKind,
    Step,
    Week,
)
from persienne.ui.mirror import marks
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import HeardItems, Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from persienne.ui.mirror.words import MirrorWords
    from persienne.ui.style.theme import Theme


RING = 62.0
"""Pixels at 100 % from the centre to where weekdays begin; weekends begin a little within."""
RINGS_APART = 4.0
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

CURVE, BAND, BAND_GAP = 58.0, 22.0, 5.0
HEAD_GAP, FOOT = 6.0, 6.0
"""Room between the days' names and the curve, and under the last band."""
BAR = 12.0
"""The height of a presence in its band."""
LEFT = 8.0
"""Room at the left of the names of the bands, inside the border of the chosen one."""
NAMES_GAP = 12.0
ARGB = QImage.Format.Format_ARGB32_Premultiplied
FADED = 0.22
"""What is left of the marks of a band that is finer than the chosen one."""
WASH, DARK_WASH = 0.13, 0.16
LEAST_BAR, LEAST_HEATER = 2.0, 4.0
DAY_INSET = 2.5
LEAST_DAY = 26.0
"""Pixels a day at 100 %: as wide as the shortest name of one."""


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

    minimumSizeHint = sizeHint  # the clock is never cut

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
            self._write(painter, centre, title, self._clock.reason, wide=2 * fonts.scaled(RING) - 28)
            return
        for slots, outward in ((self._clock.weekdays, True), (self._clock.weekend, False)):
            for at, slot in enumerate(slots):
                path = _form(centre, at, slot, outward=outward)
                _paint_slot(painter, path, slot.kind, self._clock.presence, theme=self.theme)
        under = self._words.example() if self._clock.example else self.tr("on average")
        self._write(painter, centre, self._words.clock_title(self._clock), under, wide=fonts.scaled(WRITTEN_INSIDE))

    def _paint_hours(self, painter: QPainter, centre: QPointF) -> None:
        font, color = fonts.font(fonts.TICK_MEDIUM), self.theme.color("ink2")
        reach, high = fonts.scaled(RING + LEAST + OUT + TICK_GAP), paint.line_height(font)
        for hour, (across, down) in zip(HOURS, ((0, -1), (1, 0), (0, 1), (-1, 0)), strict=True):
            said = self._words.numbers.clock(hour)
            wide = paint.text_width(font, said)
            middle = centre + QPointF(across * (reach + wide / 2), down * (reach + high / 2))
            place = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
            paint.draw_text(painter, place, said, font, color=color, align=paint.ALIGN_CENTER)

    def _write(self, painter: QPainter, centre: QPointF, title: str, under: str, wide: float) -> None:
        theme = self.theme
        strong, plain = fonts.font(fonts.CARD), fonts.font(fonts.CAPTION)
        if paint.text_width(strong, title) > wide:
            strong = fonts.font(fonts.CAPTION_STRONG)
        high, low = paint.line_height(strong), paint.wrapped_height(plain, under, wide)
        top = centre.y() - (high + low) / 2
        left = centre.x() - wide / 2
        paint.draw_text(
            painter, QRectF(left, top, wide, high), title, strong, color=theme.color("ink"), align=paint.ALIGN_CENTER
        )
        painter.setFont(plain)
        painter.setPen(theme.color("ink2"))
        align = paint.ALIGN_CENTER | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(left, top + high, wide, low + 1), align, under)


def _form(centre: QPointF, at: int, slot: Slot, *, outward: bool) -> QPainterPath:
    """The bar of the half-hour ``at``, the longer the more days are like it; a thin line where there is nothing."""
    near = fonts.scaled(RING if outward else RING - RINGS_APART)
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


class Ribbon(Themed, QWidget):
    """A week of the curve over its bands. The keyboard reaches it; a screen reader is told the chosen band.

    It is a list of its bands, of which each says what it lets read, day by day.
    """

    heard_as = Role.List
    radius = 8
    only_shows = True

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self._view: MirrorView | None = None
        self._stop = Slat.CLOSED
        self._items = HeardItems(self)
        self.setAccessibleName(self.tr("A week, closer and closer"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: MirrorView, stop: Slat) -> None:
        """Show the week of ``view`` with the shutter at ``stop``."""
        self._view, self._stop = view, stop
        self.setAccessibleDescription(self._words.week(view.chosen_band(stop), view.week))
        self._items.say([self._words.week(band, view.week) for band in view.bands])
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Show nothing."""
        self._view = None
        self.setAccessibleDescription("")
        self._items.say(())
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its bands."""
        count = len(self._view.bands) if self._view is not None else len(BANDS)
        return QSize(round(fonts.scaled(660)), round(self._bands_top() + count * self._pitch() + FOOT))

    def minimumSizeHint(self) -> QSize:
        """The days stay wide enough for their names."""
        return QSize(round(self._names_width() + 7 * fonts.scaled(LEAST_DAY)) + 1, self.sizeHint().height())

    # Where things are

    def _line(self) -> float:
        return paint.line_height(fonts.font(fonts.TICK_MEDIUM))

    def _pitch(self) -> float:
        return max(BAND, paint.line_height(fonts.font(fonts.CAPTION_STRONG)) + 6) + BAND_GAP

    def _bands_top(self) -> float:
        return self._line() + HEAD_GAP + CURVE + 8

    def _names_width(self) -> float:
        """What the longest name of a band takes, with its « example »."""
        strong, plain = fonts.font(fonts.CAPTION_STRONG), fonts.font(fonts.TICK)
        wide = paint.text_width(fonts.font(fonts.CAPTION_MEDIUM), self._curve_name())
        for band in self._view.bands if self._view is not None else ():
            own = paint.text_width(strong, self._words.step(band.step))
            if band.example:
                own += 5 + paint.text_width(plain, self._words.example_mark())
            wide = max(wide, own)
        return LEFT + wide + NAMES_GAP

    def _curve_name(self) -> str:
        return self.tr("Your curve")

    def _place(self, week: Week) -> Callable[[int], float]:
        """From an instant to a pixel: every day is as wide as the others, however long."""
        left = self._names_width()
        day = (self.width() - left - LEFT) / (len(week.midnights) - 1)
        edges = [left + day * at for at in range(len(week.midnights))]
        return lambda at: float(np.interp(at, week.midnights, edges))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days, the curve and the bands."""
        view = self._view
        if view is None:
            return
        painter = paint.smooth(QPainter(self))
        place = self._place(view.week)
        chosen = view.chosen_band(self._stop)
        top = self._bands_top()
        self._paint_days(painter, view.week, place)
        self._paint_curve(painter, view.week, place)
        for at, band in enumerate(view.bands):
            row = QRectF(0, top + at * self._pitch(), self.width(), self._pitch() - BAND_GAP)
            self._paint_band(painter, band, row, place, chosen=chosen)

    def _paint_days(self, painter: QPainter, week: Week, place: Callable[[int], float]) -> None:
        font, numbers = fonts.font(fonts.TICK_MEDIUM), self._words.numbers
        days = [week.first_day + timedelta(days=at) for at in range(len(week.midnights) - 1)]
        wide = place(week.midnights[1]) - place(week.midnights[0]) - 4
        names = [numbers.short_day(day) for day in days]
        if any(paint.text_width(font, name) > wide for name in names):
            names = [str(day.day) for day in days]
        for at, name in enumerate(names):
            left = round(place(week.midnights[at]))
            if at:
                painter.fillRect(QRectF(left, 2, 1, self.height() - FOOT), self.theme.color("line"))
            slot = QRectF(left + (5 if at else 0), 0, wide, self._line())
            paint.draw_text(painter, slot, name, font, color=self.theme.color("ink2"))

    def _paint_curve(self, painter: QPainter, week: Week, place: Callable[[int], float]) -> None:
        foot = self._line() + HEAD_GAP + CURVE
        font = fonts.font(fonts.CAPTION_MEDIUM)
        high = paint.line_height(font)
        name = QRectF(LEFT, foot - high, self._names_width() - LEFT, high)
        paint.draw_text(painter, name, self._curve_name(), font, color=self.theme.color("ink2"))
        box = QRectF(
            place(week.midnights[0]), foot - CURVE, place(week.midnights[-1]) - place(week.midnights[0]), CURVE
        )
        paint_curve(painter, box, (week.starts, week.starts + week.durations, week.watts), place, theme=self.theme)
        paint.hairline(painter, box.left(), box.right(), foot, color=self.theme.color("ink", 0.28))

    def _paint_band(
        self, painter: QPainter, band: Band, row: QRectF, place: Callable[[int], float], chosen: Band | None
    ) -> None:
        here = band is chosen
        if here:
            painter.setBrush(self.theme.color("light", DARK_WASH if self.theme.dark else WASH))
            painter.setPen(QPen(self.theme.color("light"), 1.3))
            painter.drawRoundedRect(row.adjusted(0.65, -1.5, -0.65, 1.5), self.radius, self.radius)
        font = fonts.font(fonts.CAPTION_STRONG if here else fonts.CAPTION_MEDIUM)
        name = self._words.step(band.step)
        wide = paint.text_width(font, name)
        ink = self.theme.color("ink" if here else "ink2")
        paint.draw_text(painter, QRectF(LEFT, row.top(), wide, row.height()), name, font, color=ink)
        if band.example:
            beside = row.adjusted(LEFT + wide + 5, 0, 0, 0)
            paint.draw_text(
                painter,
                beside,
                self._words.example_mark(),
                fonts.font(fonts.TICK),
                color=self.theme.color("ink2" if here else "ink3"),
            )
        if chosen is None or band.step < chosen.step:
            self._paint_faded(painter, band, row, place)
        else:
            self._paint_marks(painter, band, row, place)

    def _paint_faded(self, painter: QPainter, band: Band, row: QRectF, place: Callable[[int], float]) -> None:
        """The marks as one picture that is paled as a whole: where they lie over each other they are no brighter."""
        ratio = self.devicePixelRatioF()
        picture = QImage(round(self.width() * ratio), ceil(row.height() * ratio), ARGB)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        inside = paint.smooth(QPainter(picture))
        self._paint_marks(inside, band, QRectF(0, 0, row.width(), row.height()), place)
        inside.end()
        painter.save()
        painter.setOpacity(FADED)
        painter.drawImage(row.topLeft(), picture)
        painter.restore()

    def _paint_marks(self, painter: QPainter, band: Band, row: QRectF, place: Callable[[int], float]) -> None:
        for kind in (MarkKind.PRESENCE, MarkKind.HEATER, MarkKind.APPLIANCE):
            for mark in band.marks:
                if mark.kind is kind:
                    self._paint_mark(painter, band, mark, row, place=place)

    def _paint_mark(
        self, painter: QPainter, band: Band, mark: Mark, row: QRectF, place: Callable[[int], float]
    ) -> None:
        left, right = place(mark.start), place(mark.end)
        if mark.kind is MarkKind.APPLIANCE:
            marks.paint_stroke(painter, left, row.center().y(), self.theme)
            return
        if mark.kind is MarkKind.HEATER:
            rect = QRectF(left, row.top(), max(LEAST_HEATER, right - left), row.height())
            self._paint_heater(painter, rect, mark.word)
            return
        inset = DAY_INSET if band.step is Step.DAY else 0.0
        rect = QRectF(left + inset, row.center().y() - BAR / 2, max(LEAST_BAR, right - left - 2 * inset), BAR)
        marks.paint_word(painter, rect, mark.word, self.theme)

    def _paint_heater(self, painter: QPainter, rect: QRectF, word: Word) -> None:
        color = self.theme.color("hp")
        if word is Word.READABLE:
            paint.rounded(painter, rect, 1.5, color)
            return
        path = paint.round_path(rect.adjusted(0.6, 0.6, -0.6, -0.6), 1.5)
        if word is Word.GUESSABLE:
            marks.paint_guess(painter, path, color)
        else:
            painter.strokePath(path, QPen(color, marks.OUTLINE))


def paint_curve(
    painter: QPainter,
    box: QRectF,
    curve: tuple[np.ndarray, np.ndarray, np.ndarray],
    place: Callable[[int], float],
    theme: Theme,
) -> None:
    """A step curve that fills ``box``: (starts, ends, watts), with what is not known left out and hatched."""
    starts, ends, watts = curve
    top = max(1.0, float(np.nanmax(watts))) if np.isfinite(watts).any() else 1.0
    area = QPainterPath()
    before, ghost = box.left(), theme.color("ghost", 0.55)
    for start, end, power in zip(starts.tolist(), ends.tolist(), watts.tolist(), strict=True):
        if not np.isfinite(power):
            continue
        left, right = max(box.left(), place(start)), min(box.right(), place(end))
        if left > before + 0.5:
            _paint_hole(painter, QRectF(before, box.top(), left - before, box.height()), ghost)
        before = right
        if right > left:
            area.addRect(
                QRectF(left, box.bottom() - box.height() * power / top, right - left, box.height() * power / top)
            )
    if before < box.right() - 0.5:
        _paint_hole(painter, QRectF(before, box.top(), box.right() - before, box.height()), ghost)
    fill = QLinearGradient(box.topLeft(), box.bottomLeft())
    fill.setColorAt(0, theme.color("volet", 0.5))
    fill.setColorAt(1, theme.color("volet", 0.24))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillPath(area, fill)
    painter.restore()


def _paint_hole(painter: QPainter, rect: QRectF, color: QColor) -> None:
    path = QPainterPath()
    path.addRect(rect)
    paint.hatch(painter, path, color, 7, width=1.1)
