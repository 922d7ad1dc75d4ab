"""What a check at theirs found: verdicts on days as signs, as a calendar and by kind.

The signs of verdicts on days: a verdict comes in, its mark goes down; the same in the grid and its key.
What is there again is hatched, what is still there outlined, what can't be compared dotted, what is not visible filled:
nothing hangs on colour. The alert's colour is used for data that should be gone, and for nothing else.
"""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from persienne.insight.deletion_check import Outcome, Verdict
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, bare_row, clear
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.insight.deletion_check import DayFound
    from persienne.telling.deletion_check_words import DeletionCheckWords
    from persienne.ui.style.theme import Theme
    from persienne.words.numbers import Figures


HATCH, HATCH_PEN = 3.2, 1.2
OUTLINE, DOTTED = 1.6, 1.2
"""Pixels between the lines of a hatch, and of the pens."""
RADIUS = 3.0
SIDE = 16.0
"""Pixels of a mark that stands beside its words."""


def paint_verdict(painter: QPainter, rect: QRectF, verdict: Verdict, theme: Theme) -> None:
    """The mark of ``verdict`` in ``rect``."""
    radius = min(RADIUS, rect.width() / 2, rect.height() / 2)
    if verdict is Verdict.NOT_VISIBLE:
        paint.rounded(painter, rect, radius, theme.color("line"))
        return
    half = OUTLINE / 2
    path = paint.round_path(rect.adjusted(half, half, -half, -half), radius)
    if verdict is Verdict.THERE:
        painter.fillPath(path, theme.color("alertt"))
        painter.strokePath(path, QPen(theme.color("alert"), OUTLINE))
        return
    painter.strokePath(path, QPen(theme.color("ctrl"), DOTTED, Qt.PenStyle.DotLine))


class VerdictMark(Themed, QWidget):
    """The mark of a verdict, without words."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        self._verdict = verdict
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        side = round(fonts.scaled(SIDE))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        paint_verdict(paint.smooth(QPainter(self)), QRectF(self.rect()), self._verdict, self.theme)


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
                paint.draw_text(painter, box, name, font, color=ink, align=paint.ALIGN_RIGHT)
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
                paint.draw_text(painter, box, said, font, color=ink)
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


class DeletionFinding(QWidget):
    """The headline, the calendar, a row a verdict with its mark, the doubts, what to do now, and room for a proof."""

    proof_wanted = Signal()
    """Their written answer is to be chosen; :meth:`add_proofs` hands it back."""
    letter_wanted = Signal()
    """An access letter to the same body is to be begun."""

    def __init__(self, words: DeletionCheckWords) -> None:
        super().__init__()
        self._words = words
        self.evidence: tuple[Path, ...] = ()
        """The files of their written answer, in the order of their pages."""
        column = bare_column(self, 10)
        self._headline = Label("", fonts.LEAD, wrap=True)
        self._grid = VerdictGrid(words.figures, words.day)
        policy = self._grid.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)  # narrower than a year in full size it is less high
        self._grid.setSizePolicy(policy)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(8)
        column.addWidget(self._headline)
        column.addWidget(self._grid)
        column.addLayout(self._parts)
        column.addWidget(self._build_proof())

    def _build_proof(self) -> QWidget:
        self._clip = SecondaryButton(self.tr("Add their answer…"), "paperclip")
        self._clip.setAutoDefault(False)
        self._clip.clicked.connect(self.proof_wanted)
        self._file = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._proof = QWidget()
        row = bare_row(self._proof, 10)
        row.addWidget(self._clip)
        row.addWidget(self._file, 1)
        return self._proof

    def show_check(self, check: DeletionCheck) -> None:
        """Show it in the place of another."""
        self.evidence = ()
        self._file.setText(self.tr("The letter, scanned: filed with the page of the check"))
        self._headline.setText(self._words.headline(check))
        seen = bool(check.found) and bool(check.files)
        if seen:
            self._grid.show_days(check.found, self._words.headline(check))
        self._grid.setVisible(seen)
        clear(self._parts)
        if seen:
            self._parts.addLayout(self._verdicts(check))
        if check.files:
            self._parts.addWidget(Label(self._words.made(check), fonts.BODY, "ink2", wrap=True))
        for doubt in self._words.doubts(check):
            self._parts.addWidget(Label(doubt, fonts.BODY, "warn", wrap=True))
        to_do = self._words.to_do(check)
        if to_do:
            self._parts.addWidget(Label(self.tr("What to do now"), fonts.BODY_STRONG))
        for one in to_do:
            self._parts.addWidget(Label(f"–\u00a0{one}", fonts.BODY, wrap=True))
        if check.outcome in (Outcome.NOT_COMPARABLE, Outcome.NOTHING_SEEN):
            self._parts.addLayout(self.letter_link())
        self._proof.setVisible(check.notes is not None)

    def letter_link(self) -> QHBoxLayout:
        """A new link to an access letter, for when there is no file, or one that shows nothing."""
        letter = LinkButton(self.tr("Write an access letter"), "edit")
        letter.setAutoDefault(False)
        letter.clicked.connect(self.letter_wanted)
        row = QHBoxLayout()
        row.addWidget(letter)
        row.addStretch(1)
        return row

    def _verdicts(self, check: DeletionCheck) -> QGridLayout:
        """A row a verdict: its mark as in the calendar, its name, which days and why, and how many."""
        grid, top = QGridLayout(), Qt.AlignmentFlag.AlignTop
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (verdict, days, spans, why) in enumerate(self._words.lines(check)):
            name = self._words.verdict(verdict)
            lines = QVBoxLayout()
            lines.setSpacing(2)
            lines.addWidget(Label(name, fonts.BODY_STRONG))
            for said in (spans, why):
                lines.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))
            grid.addWidget(VerdictMark(verdict), row, 0, top)
            grid.addLayout(lines, row, 1)
            right = top | Qt.AlignmentFlag.AlignRight
            grid.addWidget(Label(days, fonts.BODY_STRONG, figures=True), row, 2, right)
        return grid

    def add_proofs(self, paths: Sequence[Path]) -> None:
        """Take files of their answer, after those that were chosen before."""
        self.evidence = tuple(dict.fromkeys((*self.evidence, *paths)))
        if self.evidence:
            self._file.setText(", ".join(path.name for path in self.evidence))
