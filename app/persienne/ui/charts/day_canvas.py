"""The scene of the day's chart: its picture comes in, plot, axes and words are laid out and painted.

It reports the mouse as positions in local days and decides nothing by it. pyqtgraph lends its layout, its view box and
its axes; its mouse, menus and buttons never get an event.
"""

from __future__ import annotations

from itertools import chain
from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal

from persienne.ui.charts.canvas import AXIS_STEP, ChartScene
from persienne.ui.charts.curve_item import Curve, Ghost, Pointed
from persienne.ui.charts.day_layers import MEDIUM, STRONG, Bands, DayLabels, Line, Now, StandbyLine, Wish, say_holes
from persienne.ui.charts.layer import Grid, Holes, Lumps
from persienne.ui.charts.marks import Tooltip
from persienne.ui.charts.scale import View, gridlines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from persienne.ui.charts.day_picture import DayPicture, DayWords
    from persienne.ui.charts.picture import Slots
    from persienne.ui.charts.scale import CalendarScale

AXIS_AIR = 14.0
"""From the plot's left edge to words that stand at the height of the axis's figures."""
EDGE = 5.0
"""From the plot's upper edge to the words inside it."""


class DayCanvas(ChartScene):
    """One local day from midnight to midnight."""

    pointed = Signal(object)
    """Position in days, or None outside the plot."""
    clicked = Signal(object)
    """As ``pointed``."""
    resized = Signal()

    def __init__(self, words: DayWords) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.words = words
        self.place_plot(words.words)
        self.bands = Bands(self.box, -30)
        self.grid = Grid(self.box, -20)
        self.holes = Holes(self.box, -10)
        self.lumps = Lumps(self.box, -9)
        self.injected = Curve(self.box, 10, "light")
        self.curve = Curve(self.box, 12)
        self.ghost = Ghost(self.box, 14)
        self.standby = StandbyLine(self.box, 16)
        self.pointer = Pointed(self.box, 18)
        self.present = Now(self.box, 20)
        self.labels = DayLabels(self.box, 30)
        self.tooltip = Tooltip()
        self.scene().addItem(self.tooltip)
        self.restyle()
        self.box.sigResized.connect(self.resized)

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        self.setBackground(self.theme.color("surface"))
        for part in (
            self.values, self.times, self.bands, self.grid, self.holes, self.lumps, self.injected, self.curve,
            self.ghost, self.standby, self.pointer, self.present, self.labels, self.tooltip,
        ):  # fmt: skip
            part.restyle()

    def follow_text(self) -> None:
        """Give the axis the height of the application's text."""
        super().follow_text()
        self.rows.activate()

    def view(self) -> View:
        """What the plot shows."""
        return self.grid.view

    def look(self, day: DayPicture, scale: CalendarScale, now: str, live: str) -> None:
        """Show ``day``; ``now`` is the label of the present, ``live`` that of the power now."""
        picture = day.picture
        lines = gridlines(picture.top)
        self.values.show_labels([(1 - v / picture.top, self.words.words.axis(v, "kW")) for v in [0.0, *lines]])
        width = AXIS_STEP * ceil(self.values.needed() / AXIS_STEP)
        if self.values.width() != width:
            self.values.setWidth(width)
            self.rows.activate()
        view = View(day.day, day.day + 1, picture.top, self.box.width(), height=self.box.height())
        self.times.look(scale, view)
        self.bands.show_bands(view, day.bands)
        self.labels.bands = self.bands.rects
        self.grid.values = lines
        self.grid.look(view)
        told, untold = day.parted_holes()
        self.holes.show_holes(view, [(hole.left, hole.right) for hole in untold])
        self.lumps.show_holes(view, [(hole.left, hole.right) for hole in (*told, *day.shapeless)])
        slots, ghost, injected = picture.slots, picture.ghost, day.injected
        if injected is None:
            self.injected.clear()
        else:
            self.injected.show_slots(view, injected.lefts, injected.rights, injected.values)
        self.curve.show_slots(view, slots.lefts, slots.rights, slots.values)
        if ghost is None:
            self.ghost.clear()
        else:
            self.ghost.show_slots(view, ghost.lefts, ghost.rights, ghost.values, cased=False)
        self.standby.show_value(view, day.standby)
        self.pointer.look(view)
        self.look_now(day, now, live)

    def look_now(self, day: DayPicture, now: str, live: str) -> None:
        """Move the present, and the words that make room for it."""
        view = self.view()
        self.present.show_now(view, day.now, day.live)
        self.labels.look(view)
        if view.width > 0:
            self._write(day, view, now, live)

    def _write(self, day: DayPicture, view: View, now: str, live: str) -> None:
        """The words, the ones that matter most first: each takes a place that the later ones leave alone."""
        labels, picture = self.labels, day.picture
        x = float(view.x(day.now))
        labels.begin([x])
        curve, ghost, injected = (_line(slots, view) for slots in (picture.slots, picture.ghost, day.injected))
        lines = [line for line in (curve, ghost, injected) if line is not None]
        wide = labels.width_of(now, STRONG)
        labels.say(now, [(x + 10, EDGE), (x - 10 - wide, EDGE)], "warn", STRONG)
        level = [] if day.standby is None else [_level(view, day.standby)]
        self._write_live(day, view, live, [*lines, *level])
        self._write_peak(day, view, x, lines)
        self._write_injected(day, view, lines)
        hatched = bool(picture.holes or day.shapeless)
        for left, right in day.bands:
            x1, x2 = view.x([left, right]).tolist()
            names = [self.words.off_peak(), self.words.off_peak(short=True)]
            fitting = [name for name in names if labels.width_of(name, MEDIUM) + 14 <= x2 - x1]
            any(labels.say(name, [(x1 + 8, EDGE)], "hc", avoid=lines, breath=hatched) for name in fitting)
        self._write_holes(day, view)
        if not lines and not picture.holes:
            text = self.words.waiting()
            places = [((view.width - labels.width_of(text, MEDIUM)) / 2 + at, view.height / 2) for at in (0, -120, 120)]
            labels.say(text, places, "ink3")
        if day.standby is not None:
            text = self.words.standby(day.standby)
            y = float(view.y(day.standby)) - labels.height_of(MEDIUM) - 3
            wide = labels.width_of(text, MEDIUM)
            labels.say(text, _along(x + 10, view.width - wide - 2, y), "ok", MEDIUM, breath=True, avoid=lines)
        if ghost is not None:
            self._write_yesterday(ghost, [*lines, *level], view, x)

    def _write_holes(self, day: DayPicture, view: View) -> None:
        """A pill in each hole and in each stretch without detail, in as many words as fit."""
        words, (over, _) = self.words, day.parted_holes()
        wishes = [Wish.of(view, hole, words.hole(day, hole), joins=hole not in over) for hole in day.picture.holes]
        wishes += [Wish.of(view, one, (words.shapeless(one),), joins=False) for one in day.shapeless]
        say_holes(self.labels, wishes, words.words.joined_holes)

    def _write_peak(self, day: DayPicture, view: View, x: float, lines: Sequence[Line]) -> None:
        picture, words = day.picture, self.words.peak(day)
        peak = picture.peak
        if peak is None or not words:
            return
        left, right = view.x([picture.slots.lefts[peak], picture.slots.rights[peak]]).tolist()
        slot = QRectF(QPointF(left, float(view.y(picture.slots.values[peak]))), QPointF(right, view.height))
        # Rather in fewer words than beyond the present, where nothing was measured yet.
        if not any(self._say_peak(text, view, slot, x, lines=lines, before=x) for text in words):
            self._say_peak(words[0], view, slot, x, lines=lines, before=view.width)

    def _say_peak(self, text: str, view: View, slot: QRectF, x: float, lines: Sequence[Line], *, before: float) -> bool:
        """Near the upper edge of ``slot``, with its beginning left of the pixel ``before``; ``x`` is the present."""
        labels, left, right, top = self.labels, slot.left(), slot.right(), slot.top()
        wide, high = labels.width_of(text, STRONG), labels.height_of(STRONG)
        above = max(top - high - 4, 0.0)
        middle = min(max((left + right - wide) / 2, AXIS_AIR), view.width - wide)
        places = [(middle, above), (x - 9 - wide, above), (left - 8 - wide, max(top, EDGE))]
        places += [(right + 8, max(top, EDGE)), (middle, EDGE + high + 2)]
        places = [place for place in places if place[0] < before]
        # Rather beside the lines; where they are everywhere, on a breath of the surface over one of them.
        if labels.say(text, places, "ink", STRONG, breath=True, avoid=lines):
            return True
        everywhere = (place for place in _nearest(view, wide, high, (middle, above)) if place[0] < before)
        return labels.say(text, chain(places, everywhere), "ink", STRONG, breath=True)

    def _write_live(self, day: DayPicture, view: View, live: str, lines: Sequence[Line]) -> None:
        """Beside the dot of the power now, which is an apparent one: the axis says kW."""
        if day.live is None or not live:
            return
        labels = self.labels
        x, y = float(view.x(day.now)), float(view.y(day.live))
        wide, high = labels.width_of(live, MEDIUM), labels.height_of(MEDIUM)
        heights = (y - high / 2, y - high - 4, y + 4, y - 2 * high)
        places = [(left, max(top, 0.0)) for left in (x + 12, x - 12 - wide) for top in heights]
        if not labels.say(live, places, "warn", MEDIUM, breath=True, avoid=lines):
            everywhere = _nearest(view, wide, high, (x - 12 - wide, y - high / 2))
            labels.say(live, chain(places, everywhere), "warn", MEDIUM, breath=True)

    def _write_injected(self, day: DayPicture, view: View, lines: Sequence[Line]) -> None:
        """Over the highest power that was injected, or beside it."""
        injected, labels = day.injected, self.labels
        if injected is None or not len(injected):
            return
        text = self.words.injected(day)
        wide, high = labels.width_of(text, STRONG), labels.height_of(STRONG)
        peak = int(np.argmax(injected.values))
        left, right = view.x([injected.lefts[peak], injected.rights[peak]]).tolist()
        top = float(view.y(injected.values[peak]))
        middle = min(max((left + right - wide) / 2, 0.0), view.width - wide)
        places = [(middle, max(top - high - 4, 0.0)), (right + 8, top), (left - 8 - wide, top), (middle, top + 6)]
        if not labels.say(text, places, "warn", STRONG, breath=True, avoid=lines):
            labels.say(text, places, "warn", STRONG, breath=True)

    def _write_yesterday(self, ghost: Line, lines: Sequence[Line], view: View, x: float) -> None:
        """Over yesterday's line where nothing else is: after now, from the right; else where there is room."""
        labels, text = self.labels, self.words.yesterday()
        wide, high = labels.width_of(text, MEDIUM), labels.height_of(MEDIUM)

        def places() -> Iterator[tuple[float, float]]:
            for left in np.arange(view.width - wide - 12, 4, -10.0).tolist():
                top = ghost.highest(left - 4, left + wide + 4)
                if top is not None:
                    yield left, top - high - 3

        found = list(places())
        after = [place for place in found if place[0] > x + 8]
        labels.say(text, [*after, *found], "ink2", MEDIUM, breath=True, avoid=lines)

    # The mouse

    def say(self, lines: Sequence[str], slot: tuple[float, float, float]) -> None:
        """Show the tooltip with ``lines`` beside ``slot`` (left, right, kW)."""
        view = self.view()
        left, right = view.x(slot[:2]).tolist()
        anchor = self.box.mapRectToScene(QRectF(left, float(view.y(slot[2])), right - left, 1))
        place = self.box.sceneBoundingRect()
        self.tooltip.show_lines(lines, anchor, QRectF(QPointF(0, place.top()), place.bottomRight()))

    def place(self, at: QPointF) -> float | None:
        """The position (days) under a point of the widget, None outside the plot."""
        point = self.mapToScene(at.toPoint())
        if not self.box.sceneBoundingRect().contains(point):
            return None
        view = self.view()
        return float(view.first + self.box.mapFromScene(point).x() / max(view.pitch, 1e-9))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The day does not zoom: the wheel belongs to the page."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Accept the press: Qt sends the release to the widget that accepted it."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point."""
        self.pointed.emit(self.place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click points too, and takes the keyboard."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(self.place(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is two clicks."""
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(None)


def _level(view: View, kilowatts: float) -> Line:
    """A line from edge to edge."""
    return Line(np.zeros(1), np.array([view.width]), np.array([float(view.y(kilowatts))]))


def _line(slots: Slots | None, view: View) -> Line | None:
    if slots is None or not len(slots):
        return None
    return Line(view.x(slots.lefts), view.x(slots.rights), view.y(slots.values))


def _along(first: float, last: float, y: float) -> Iterator[tuple[float, float]]:
    """Places at height ``y``: ``first``, then to the right of it, then from the right edge back."""
    yield from ((left, y) for left in np.arange(first, last, 12.0).tolist())
    yield from ((left, y) for left in np.arange(last, 0.0, -12.0).tolist())


def _nearest(view: View, wide: float, high: float, wish: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Places for a word that must stand, all over the plot, the nearest to ``wish`` (left, top) first."""
    lefts = np.arange(0.0, max(view.width - wide, 1.0), 12.0).tolist()
    tops = np.arange(0.0, max(view.height - high, 1.0), 6.0).tolist()
    yield from sorted(
        ((left, top) for left in lefts for top in tops),
        key=lambda place: abs(place[0] - wish[0]) + abs(place[1] - wish[1]),
    )
