"""The chart of a household's history: a History and a range come in, one range-driven chart stands there.

It picks its level from its range (curve, days, months, years), moves along time alone, and answers the mouse and the
keyboard alike. It loads nothing and keeps nothing: the page gives it a History, and hears where it went. Its clock
tells days that are still to come from days that are missing.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import floor
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLocale, QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from persienne.insight.bars import HALF_HOUR, Level, known_days, totals, whole_heat
from persienne.insight.lumps import lumps
from persienne.insight.series import History
from persienne.ui.charts.canvas import Canvas, SceneFrame
from persienne.ui.charts.heat_item import ROWS
from persienne.ui.charts.picture import Picture, draw_picture
from persienne.ui.charts.scale import CalendarScale, held, slot_at, zoomed
from persienne.ui.charts.words import ChartWords
from persienne.ui.style import fonts
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from persienne.base.day_notes import DayNote
    from persienne.insight.bars import Heat, RangeTotals
    from persienne.insight.costs.priced import PricedEnergy

SHORTEST = 0.25
"""The shortest range that one can zoom to, in days."""
NOTCH = 1.25
"""How much one notch of the wheel zooms."""
LEAST_HEIGHT, LARGER = 240, 380
"""The least height in pixels at 100 % text, and what it grows by up to 200 %."""
HEAT_FROM = 1.5
"""Days from which the heat map says more than the curve above it."""
SETTLED = 200
"""Milliseconds after the last gesture at which the spoken sentence is made anew."""


@dataclass(frozen=True, slots=True)
class ChartSlot:
    """What is pointed at: a bar, or an interval of the curve; ``start`` and ``end`` epoch seconds."""

    level: Level
    start: int
    end: int


class HistoryChart(SceneFrame):
    """One chart for every range, from six hours to all years."""

    radius = 8
    """The corner of the ring that the window draws around it when the keyboard reaches it."""
    only_shows = True
    """No key pressed on it changes anything that is stored: the keyboard may be put here."""

    range_changed = Signal(float, float)
    """The range that is shown, in epoch seconds; also when the page set it."""
    slot_hovered = Signal(object)
    """A ChartSlot, or None."""
    slot_chosen = Signal(object)
    """A ChartSlot that was clicked, or chosen with Return."""
    note_in_view_wanted = Signal()
    """A note is asked for while nothing is pointed at."""
    note_wanted = Signal(int, int)
    """A note is to be written on the local days (ordinals, both in) of what is pointed at."""

    def __init__(self, locale: QLocale | None = None, *, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._clock = clock
        self._history = History.empty()
        self._scale = CalendarScale(self._history.zone)
        self._words = ChartWords(locale or QLocale(), self._scale.local)
        self._span = (float(date(2026, 1, 1).toordinal()), float(date(2027, 1, 1).toordinal()))
        self._ghost = False
        self._priced: PricedEnergy | None = None
        self._notes: tuple[DayNote, ...] = ()
        self._heat: Heat | None = None
        self._slot: int | None = None
        self._told: tuple[str, ...] = ()
        self._cell: tuple[int, int] | None = None
        self._canvas: Canvas = Canvas(self._words)
        self._canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the chart has the menu
        self._picture = self._draw()
        self.frame(self._canvas)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("History chart"))
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(self._describe)
        self._canvas.wheeled.connect(self._zoom_at)
        self._canvas.dragged.connect(self._pan)
        self._canvas.pointed.connect(self._point)
        self._canvas.clicked.connect(self._click)
        self._canvas.resized.connect(self._refresh)
        self._canvas.resized.connect(self.updateGeometry)
        self._refresh()

    def sizeHint(self) -> QSize:
        """Room for both plots, little of it; it takes what the page has left."""
        return QSize(620, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Below this the labels would touch: larger words take more of the height, and their plots need more of it."""
        return QSize(320, round(LEAST_HEIGHT + LARGER * (fonts.text_scale() - 1) + self._canvas.header.more))

    # What the page says

    def set_history(self, history: History) -> None:
        """Show ``history`` from now on, over the same range."""
        if history.zone != self._history.zone:
            self._scale = CalendarScale(history.zone)
            self._words.local = self._scale.local
        self._history = history
        self._heat = whole_heat(self._history)
        self._canvas.heat.set_heat(self._heat)
        self._forget_pointing()
        self._refresh()
        self._describe()

    def set_range(self, start: float, end: float) -> None:
        """Show from ``start`` to ``end`` (epoch seconds); ValueError unless ``start`` comes first."""
        if not start < end:
            raise ValueError(f"a range from {start} to {end}")
        first, last = self._scale.positions([start, end]).tolist()
        self._go((first, last))
        self._describe()

    def set_ghost(self, ghost: bool) -> None:
        """Show last year too, or not."""
        self._ghost = ghost
        self._refresh()

    def set_priced(self, priced: PricedEnergy | None) -> None:
        """Show what ``priced`` energy costs, without last year; None: show the energy."""
        if priced is not self._priced:
            self._priced = priced
            self._forget_pointing()
            self._refresh()
            self._describe()

    def set_notes(self, notes: tuple[DayNote, ...]) -> None:
        """Show these notes at their days from now on."""
        if notes != self._notes:
            self._notes = notes
            self._refresh()
            self._describe()

    # What the page may ask

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._picture

    def shown_range(self) -> tuple[float, float]:
        """The range that is shown, in epoch seconds."""
        return self.instants(*self._span)

    def instants(self, first: float, last: float) -> tuple[float, float]:
        """The epoch seconds of two positions in local days (ordinals and parts of a day)."""
        start, end = self._scale.instants([first, last]).tolist()
        return start, end

    @property
    def words(self) -> ChartWords:
        """The words that it is said in, and those of the chart as a table (``SeriesTable``)."""
        return self._words

    def summary(self) -> str:
        """What is shown, in one sentence."""
        notes = self._words.notes.counted(self._picture.notes)
        return " ".join(filter(None, (self._words.summary(self._picture, self.known()), notes)))

    def known(self) -> RangeTotals:
        """What is known of the days in view, whole; the others are missing, or still to come."""
        first, last = floor(self._span[0]), floor(self._span[1] - 1e-6)
        return totals(self._history, first, last, today=self._scale.local.day(int(self._clock())))

    def keep_only(self, first_day: int, last_day: int) -> None:
        """Have the heat map hold these days (ordinals, both included) alone, in the colours that it has."""
        if self._heat is not None:
            self._heat = self._heat.between(first_day, last_day)
            self._canvas.heat.narrow(self._heat)
        self._refresh()

    def paint_into(self, painter: QPainter, room: QRectF) -> None:
        """Paint the chart once more, into ``room`` of another device."""
        # A half-hour has one colour to its edges: none of its neighbour's runs into it.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        self._canvas.render(painter, room, self._canvas.viewport().rect())

    def painted_by(self) -> QWidget:
        """The widget that the picture is painted on: its paint events are the chart's frames."""
        viewport: QWidget = self._canvas.viewport()
        return viewport

    # Drawing

    def _draw(self) -> Picture:
        shown = self.shown_range()
        history, scale, notes = self._history, self._scale, self._notes
        return draw_picture(history, scale, *shown, ghost=self._ghost, priced=self._priced, notes=notes)

    def _shown_heat(self) -> Heat | None:
        known, (first, last) = self._heat, self._span
        if known is None or last - first < HEAT_FROM:
            return None
        seen = first < known.first_day + len(known.watts) and last > known.first_day
        return known if seen else None

    @Slot()
    def _refresh(self) -> None:
        self._picture = self._draw()
        self._canvas.look(self._picture, self._scale, self._span, self._shown_heat())
        self._speak()

    def _go(self, span: tuple[float, float]) -> None:
        if span == self._span:
            return
        self._span = span
        self._slot = self._cell = None
        self._refresh()
        self.range_changed.emit(*self.shown_range())

    @Slot()
    def _describe(self) -> None:
        self.setAccessibleDescription(self.summary())

    # Moving along time

    def limits(self) -> tuple[float, float]:
        """The positions that gestures stay inside: the calendar years of the history, and the range shown now."""
        reach = known_days(self._history, self._scale.local)
        if reach is None:
            return self._span
        first, last = map(date.fromordinal, reach)
        left, right = date(first.year, 1, 1).toordinal(), date(last.year + 1, 1, 1).toordinal()
        return min(float(left), self._span[0]), max(float(right), self._span[1])

    @Slot(float, float)
    def _zoom_at(self, at: float, notches: float) -> None:
        self._gesture(zoomed(self._span, NOTCH**-notches, at, SHORTEST))

    @Slot(float)
    def _pan(self, part: float) -> None:
        first, last = self._span
        move = -part * (last - first)
        self._gesture((first + move, last + move))

    def _gesture(self, span: tuple[float, float]) -> None:
        self._go(held(span, self.limits()))
        self._settle.start()

    # Pointing

    @Slot(object, object)
    def _point(self, position: float | None, row: int | None) -> None:
        if position is None:
            self._forget_pointing()
        elif row is not None:
            self._point_cell((floor(position), row))
        else:
            slots = self._picture.slots
            self._point_slot(slot_at(slots.lefts, slots.rights, position))

    @Slot(object, object)
    def _click(self, position: float | None, row: int | None) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._point(position, row)
        self._choose()

    def _choose(self) -> None:
        pointed = self.pointed()
        if pointed is not None:
            self.slot_chosen.emit(pointed)

    def pointed(self) -> ChartSlot | None:
        """What the mouse or the keyboard points at."""
        if self._cell is not None:
            day, row = self._cell
            begin = self._cell_begins(day, row)
            return ChartSlot(Level.CURVE, begin, begin + HALF_HOUR)
        if self._slot is not None:
            sums = self._picture.slots.sums
            return ChartSlot(self._picture.level, int(sums.starts[self._slot]), int(sums.ends[self._slot]))
        return None

    def _days_pointed_at(self) -> tuple[int, int]:
        """The local days (ordinals, both in) of what is pointed at; the first comes after the last where nothing is."""
        pointed = self.pointed()
        if pointed is None:
            return 1, 0
        if self._cell is not None:
            return self._cell[0], self._cell[0]
        return self._scale.local.day(pointed.start), self._scale.local.day(pointed.end - 1)

    def _ask_for_note(self) -> None:
        first, last = self._days_pointed_at() if self.pointed() is not None else (0, -1)
        if first <= last:
            self.note_wanted.emit(first, last)
        else:
            self.note_in_view_wanted.emit()

    def _cell_begins(self, day: int, row: int) -> int:
        """Rows are those of the wall clock: on days of 23 and 25 hours, not so many seconds from midnight."""
        return self._scale.local.epoch(datetime.fromordinal(day) + timedelta(minutes=30 * row))

    def _point_slot(self, slot: int | None) -> None:
        if (slot, None) != (self._slot, self._cell):
            self._slot, self._cell = slot, None
            self._speak()
            self.slot_hovered.emit(self.pointed())

    def _point_cell(self, cell: tuple[int, int]) -> None:
        known = self._heat
        inside = known is not None and known.first_day <= cell[0] < known.first_day + len(known.watts)
        if not inside:
            self._forget_pointing()
        elif cell != self._cell:
            slots = self._picture.slots
            self._slot, self._cell = slot_at(slots.lefts, slots.rights, cell[0] + 0.5), cell
            self._speak()
            self.slot_hovered.emit(self.pointed())

    def _forget_pointing(self) -> None:
        if self._slot is None and self._cell is None:
            return
        self._slot = self._cell = None
        self._speak()
        self.slot_hovered.emit(None)

    def _speak(self) -> None:
        """Show what is pointed at: the bar at full strength, the cell outlined, the tooltip beside it."""
        canvas, picture = self._canvas, self._picture
        self._told = ()
        canvas.show_openable(openable=self.pointed() is not None)
        canvas.point_slot(picture, self._slot)
        canvas.heat.over.speak_of(self._cell)
        if self._cell is not None and self._heat is not None:
            day, row = self._cell
            n = day - self._heat.first_day
            watts, length = float(self._heat.watts[n, row]), int(self._heat.lengths[n])
            begin = self._cell_begins(day, row)
            told = lumps(self._history, Level.CURVE, begin, begin + HALF_HOUR)
            told = tuple(lump for lump in told if lump.touches(begin, begin + HALF_HOUR))
            lines = self._words.cell_tooltip(day, row, watts, length, aside=picture.aside_in(day, day), lumps=told)
            lines += self._words.notes.lines(picture.notes_in(day, day), day, day)
            self._told = tuple(lines)
            canvas.say_cell(lines, self._cell)
        elif self._slot is not None:
            lines = self._words.tooltip(picture, self._slot) + self._words.before(picture, self._slot)
            first, last = self._days_pointed_at()
            lines += self._words.notes.lines(picture.notes_in(first, last), first, last)
            self._told = tuple(lines)
            canvas.say_slot(lines, picture, self._slot)
        else:
            canvas.tooltip.hide()

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move what is pointed at, Home and End jump, Return chooses, plus and minus zoom, Escape hides."""
        key = event.key()
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._shown_heat() is not None:
            self._step_row(moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._jump(last=key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.pointed() is not None:
            self._choose()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._zoom_at(0.5, -1.0 if key == Qt.Key.Key_Minus else 1.0)
        elif key == Qt.Key.Key_Escape and self.pointed() is not None:
            self._forget_pointing()
        elif key == Qt.Key.Key_N and not event.modifiers():
            self._ask_for_note()
            return
        else:
            super().keyPressEvent(event)
            return
        announce(self, ", ".join(self._told))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to write a note on the days that the mouse, or the keyboard, points at."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self._point(*self._canvas.place(QPointF(self._canvas.mapFrom(self, event.pos()))))
        first, last = self._days_pointed_at()
        if first > last:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Note this day…") if first == last else self.tr("Note these days…")
        menu.addAction(words, lambda: self.note_wanted.emit(first, last))
        menu.popup(event.globalPos())

    def _seen(self) -> tuple[int, int]:
        """The first and the last slot of which at least half is seen."""
        slots = self._picture.slots
        middles = (slots.lefts + slots.rights) / 2
        first = int(np.searchsorted(middles, self._span[0]))
        return first, max(first, int(np.searchsorted(middles, self._span[1])) - 1)

    def _step(self, move: int) -> None:
        if self._cell is not None:
            day, row = self._cell
            if self._span[0] <= day + move < self._span[1]:
                self._point_cell((day + move, row))
            return
        if not len(self._picture):
            return
        first, last = self._seen()
        start = first if move > 0 else last
        self._point_slot(start if self._slot is None else min(max(self._slot + move, first), last))

    def _step_row(self, move: int) -> None:
        """Move by half-hours in the heat map; from a bar, down enters its day, and up from midnight leaves it."""
        if self._cell is None:
            slots, n = self._picture.slots, self._slot
            if move > 0:
                self._point_cell((floor(slots.lefts[n]) if n is not None else floor(self._span[0]), 0))
            return
        day, row = self._cell
        if row + move < 0:
            self._point_slot(self._slot)
        else:
            self._point_cell((day, min(row + move, ROWS - 1)))

    def _jump(self, *, last: bool) -> None:
        if self._cell is not None:
            self._point_cell((self._cell[0], ROWS - 1 if last else 0))
        elif len(self._picture):
            self._point_slot(self._seen()[1 if last else 0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide what the keyboard pointed at."""
        self._forget_pointing()
        super().focusOutEvent(event)
