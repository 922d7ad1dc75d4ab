"""Verdicts day by day as a calendar: days come in, a column a week and a row a weekday go down; several years stack."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from persienne.ui.letters.verdict_marks import paint_verdict
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.insight.deletion_check import DayFound
    from persienne.words.numbers import Figures

WEEKS: Final = 53
"""Columns of one row of the calendar: a year, whatever day it begins on."""
PITCH, CELL = 16.7, 13.7
"""Pixels from week to week and from day to day where there is room for a year, and of a day."""
LEAST_PITCH: Final = 9.0
LABELS, HEAD, BETWEEN = 44.0, 22.0, 14.0
"""Room for the names of the weekdays, for those of the months (both at 100 % text), and between two years."""


class _Place(NamedTuple):
    """Where a day stands: its row of the calendar, its week in it, its weekday (0 is Monday)."""

    row: int
    week: int
    weekday: int


class VerdictGrid(Themed, QWidget):
    """The calendar; pointing at a day tells its verdict."""

    heard_as = Role.Chart

    def __init__(self, figures: Figures, words_of: Callable[[DayFound], str]) -> None:
        """``words_of`` puts the verdict of a day into words."""
        super().__init__()
        self._figures = figures
        self._words_of = words_of
        self._days: tuple[DayFound, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, days: Sequence[DayFound], said: str) -> None:
        """Show ``days``, which are consecutive. ``said`` is the summary that a screen reader says."""
        self._days = tuple(days)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A year in full size."""
        return QSize(round(_labels() + WEEKS * PITCH), self.heightForWidth(round(_labels() + WEEKS * PITCH)))

    def minimumSizeHint(self) -> QSize:
        """As small as a day can still be told."""
        narrow = round(_labels() + WEEKS * LEAST_PITCH)
        return QSize(narrow, self.heightForWidth(narrow))

    def heightForWidth(self, width: int) -> int:
        """All rows of the calendar."""
        row = _head() + 7 * self._pitch(width)
        return round(self._rows * row + max(self._rows - 1, 0) * BETWEEN)

    @property
    def _monday(self) -> int:
        """The Monday of the first week (ordinal)."""
        first = self._days[0].day
        return first - date.fromordinal(first).weekday()

    @property
    def _rows(self) -> int:
        return self._place(self._days[-1].day).row + 1 if self._days else 0

    @property
    def _weeks(self) -> int:
        """The columns of a row: of a calendar of one row no more than it has."""
        return min(WEEKS, (self._days[-1].day - self._monday) // 7 + 1) if self._days else WEEKS

    def _place(self, day: int) -> _Place:
        weeks, weekday = divmod(day - self._monday, 7)
        return _Place(*divmod(weeks, WEEKS), weekday)

    def _pitch(self, width: float) -> float:
        return min(PITCH, max(LEAST_PITCH, (width - _labels()) / self._weeks))

    def _corner(self, place: _Place) -> QPointF:
        pitch = self._pitch(self.width())
        top = place.row * (_head() + 7 * pitch + BETWEEN) + _head()
        return QPointF(_labels() + place.week * pitch, top + place.weekday * pitch)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names, then each day."""
        if not self._days:
            return
        painter = paint.smooth(QPainter(self))
        self._paint_names(painter)
        side = CELL * self._pitch(self.width()) / PITCH
        for one in self._days:
            corner = self._corner(self._place(one.day))
            paint_verdict(painter, QRectF(corner.x(), corner.y(), side, side), one.verdict, self.theme)

    def _paint_names(self, painter: QPainter) -> None:
        font, ink = fonts.font(fonts.TICK), self.theme.color("ink2")
        pitch, high = self._pitch(self.width()), paint.line_height(font)
        monday = date.fromordinal(self._monday)
        for row in range(self._rows):
            for weekday in _named_days(pitch, high):
                corner = self._corner(_Place(row, 0, weekday))
                name = self._figures.weekday(date.fromordinal(monday.toordinal() + weekday)).split(" ")[0]
                box = QRectF(0, corner.y() + (CELL * pitch / PITCH - high) / 2, _labels() - 8, high)
                paint.draw_text(painter, box, name, font, ink, paint.ALIGN_RIGHT)
            self._paint_months(painter, row)

    def _paint_months(self, painter: QPainter, row: int) -> None:
        """The months over the week in which each begins, the first with its year; one that has no room is left out."""
        font, ink = fonts.font(fonts.TICK), self.theme.color("ink2")
        high, free = paint.line_height(font), 0.0
        for week in range(WEEKS):
            monday = self._monday + 7 * (row * WEEKS + week)
            inside = [day for day in range(monday, monday + 7) if self._days[0].day <= day <= self._days[-1].day]
            begins = [day for day in inside if date.fromordinal(day).day == 1]
            if not inside or not (week == 0 or begins):
                continue
            month = date.fromordinal((begins or inside)[0])
            said = self._figures.day(month, year=week == 0 or month.month == 1).split(" ", 1)[1]
            corner = self._corner(_Place(row, week, 0))
            wide = paint.text_width(font, said)
            if corner.x() >= free and corner.x() + wide <= self.width():
                box = QRectF(corner.x(), corner.y() - _head(), wide, high)
                paint.draw_text(painter, box, said, font, ink)
                free = corner.x() + wide + 6

    def day_at(self, at: QPointF) -> DayFound | None:
        """The day under a point; None between days."""
        if not self._days:
            return None
        pitch = self._pitch(self.width())
        row, below = divmod(at.y(), _head() + 7 * pitch + BETWEEN)
        week, weekday = (at.x() - _labels()) // pitch, (below - _head()) // pitch
        if not (0 <= week < WEEKS and 0 <= weekday < 7):
            return None
        place = round(self._monday + 7 * (row * WEEKS + week) + weekday - self._days[0].day)
        return self._days[place] if 0 <= place < len(self._days) else None

    def event(self, event: QEvent) -> bool:
        """Tell the verdict of the day that is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if found is None else self._words_of(found), self)
            return True
        return super().event(event)


def _labels() -> float:
    return fonts.scaled(LABELS)


def _head() -> float:
    return fonts.scaled(HEAD)


def _named_days(pitch: float, high: float) -> range:
    """The weekdays whose names stand beside their rows, from Monday on: every second one, or fewer in large text."""
    return range(0, 7, max(2, ceil(high / pitch)))
