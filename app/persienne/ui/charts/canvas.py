"""The scene of the chart: a picture and a range come in, plots, axes, heat map and marks are laid out and painted.

It reports the mouse in the plots' own terms (a part of the width, a position, a half-hour) and decides nothing by it.
pyqtgraph lends its layout, its view boxes, its axes and its image; its mouse, menus and buttons never get an event.
"""

from __future__ import annotations

from math import ceil, isfinite
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.charts.curve_item import BarsLayer, BetweenDays, Curve, Ghost, Pointed
from persienne.ui.charts.graphs import pg
from persienne.ui.charts.heat_item import ROWS, HeatMap
from persienne.ui.charts.layer import NARROWEST, Grid, Holes, Lumps, SetAside, WithoutPrice
from persienne.ui.charts.margins import Header, Stroke, TimeAxis, UprightAxis
from persienne.ui.charts.marks import HeatHeader, Marks, Note, NoteFlags, Notes, Tooltip
from persienne.ui.charts.picture import Aside
from persienne.ui.charts.scale import View, gridlines
from persienne.ui.style.theme import Coloured
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent

    from persienne.insight.bars import Heat
    from persienne.insight.lumps import Lump
    from persienne.ui.charts.picture import Picture
    from persienne.ui.charts.scale import CalendarScale
    from persienne.ui.charts.words import ChartWords

AXIS_STEP = 8
"""The upright axes grow by steps, so that the plot does not tremble while one zooms."""
NARROWEST_LABEL = 24
"""Pixels of a hatch below which no energy was ever short enough to be written in it."""
DRAG_FROM = 4
"""Pixels of movement from which a press is a drag."""


class ChartScene(Coloured, pg.GraphicsView):  # type: ignore[misc] # pyqtgraph is untyped
    """A scene without a frame, for the canvas of a chart."""

    def __init__(self) -> None:
        super().__init__(background=None)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the chart around it has the keyboard, and the name

    def place_plot(self, words: ChartWords, right: int = 0) -> None:
        """Lay out one plot with the axis of its values and the axis of its times, ``right`` px from the right edge."""
        self.values, self.times = UprightAxis(), TimeAxis(words)
        self.box = bare_box()
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 0, right, 0)
        layout.setSpacing(0)
        layout.addItem(self.values, 0, 0)
        layout.addItem(self.box, 0, 1)
        layout.addItem(self.times, 1, 1)
        self.rows = layout.layout
        self.setCentralItem(layout)

    def follow_text(self) -> None:
        """Give the axis of the times the height of the application's text."""
        self.times.follow_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew at once, so that the next frame is right."""
        super().resizeEvent(event)
        # pyqtgraph's constructor resizes before ours has laid anything out.
        if hasattr(self, "rows"):
            self.rows.activate()


class SceneFrame(Themed, QWidget):
    """A chart around its scene: it takes what the page has left, the palette and the size of the text."""

    heard_as = Role.Chart
    _canvas: ChartScene

    def frame(self, canvas: ChartScene) -> None:
        """Lay ``canvas`` out over all of the chart."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(canvas)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def restyle(self) -> None:
        """Take the palette's colours."""
        self._canvas.restyle()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._canvas.follow_text()
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        raise NotImplementedError  # abstract; Qt's metaclass and ABC's do not go together


class Canvas(ChartScene):
    """Bars or curve above, heat map below, one time axis for both."""

    wheeled = Signal(float, float)
    """Part of the plot's width under the mouse, notches."""
    dragged = Signal(float)
    """Part of the plot's width."""
    pointed = Signal(object, object)
    """Position in days and row of the heat map (None in the upper plot); both None outside the plots."""
    clicked = Signal(object, object)
    """As ``pointed``."""
    resized = Signal()

    def __init__(self, words: ChartWords) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.words = words
        self.header, self.heat_header = Header(), HeatHeader()
        self.values, self.hours = UprightAxis(), UprightAxis()
        self.times, self.notes, self.flags = TimeAxis(words), Notes(), NoteFlags()
        self.box, self.heat_box = bare_box(), bare_box()
        self._lay_out()
        self.grid = Grid(self.box, -20)
        self.holes = Holes(self.box, -10)
        self.lumps, self.unpriced = Lumps(self.box, -10), WithoutPrice(self.box, -10)
        self.aside, self.heat_aside = SetAside(self.box, -9), SetAside(self.heat_box, 9)
        self.between = BetweenDays(self.box, 9)
        self.bars = BarsLayer(self.box, 10)
        self.curve = Curve(self.box, 12)
        self.ghost = Ghost(self.box, 20)
        self.pointer = Pointed(self.box, 25)
        self.marks = Marks(self.box, 30)
        self.heat = HeatMap(self.heat_box)
        self.tooltip = Tooltip()
        self.scene().addItem(self.tooltip)
        self._press: QPointF | None = None
        self._dragging = False
        self.hours.show_labels([(hour / 24, words.hour(hour)) for hour in (0, 6, 12, 18, 24)])
        self.restyle()
        self.box.sigResized.connect(self.resized)

    def _lay_out(self) -> None:
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addItem(self.header, 0, 0, 1, 2)
        layout.addItem(self.values, 1, 0)
        layout.addItem(self.box, 1, 1)
        layout.addItem(self.flags, 2, 1)
        layout.addItem(self.times, 3, 1)
        layout.addItem(self.heat_header, 4, 0, 1, 2)
        layout.addItem(self.hours, 5, 0)
        layout.addItem(self.heat_box, 5, 1)
        layout.addItem(self.notes, 6, 1)
        self.rows = layout.layout
        self.rows.setRowStretchFactor(1, 100)
        self.rows.setRowStretchFactor(5, 126)
        self.setCentralItem(layout)

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        # The view paints its own ground: without it the window's colour would show through the card.
        self.setBackground(self.theme.color("surface"))
        for part in (
            self.header, self.heat_header, self.values, self.hours, self.times, self.notes, self.flags, self.grid,
            self.holes, self.lumps, self.unpriced, self.aside, self.heat_aside, self.between, self.bars, self.curve,
            self.ghost, self.pointer, self.marks, self.heat, self.tooltip,
        ):  # fmt: skip
            part.restyle()

    def follow_text(self) -> None:
        """Give the strips of words the height of the application's text."""
        super().follow_text()
        for strip in (self.header, self.heat_header, self.notes, self.flags):
            strip.set_shown(shown=strip.isVisible())
        self.rows.activate()

    def show_heat(self, *, shown: bool) -> None:
        """Give the heat map its place, or none."""
        if shown == self.heat_box.isVisible() and self.heat_header.isVisible() == shown:
            return
        for strip in (self.heat_header, self.notes):
            strip.set_shown(shown=shown)
        for item in (self.heat_box, self.hours):
            item.setMaximumHeight(16_777_215 if shown else 0)
            item.setVisible(shown)
        self.rows.activate()

    def show_flags(self, *, shown: bool) -> None:
        """Give the flags of notes their place, or none."""
        if shown != self.flags.isVisible():
            self.flags.set_shown(shown=shown)
            self.rows.activate()

    def look(self, picture: Picture, scale: CalendarScale, span: tuple[float, float], heat: Heat | None) -> None:
        """Show ``picture`` over the positions ``span``, and ``heat``'s days below when there is one."""
        self.show_heat(shown=heat is not None)
        self.show_flags(shown=bool(picture.notes))
        self._look_header(picture)
        lines = [] if picture.blank else gridlines(picture.top, picture.bottom)
        unit = "€" if picture.costs is not None else "kW" if picture.lines else "kWh"
        height = picture.top - picture.bottom
        self.values.show_labels([((picture.top - v) / height, self.words.axis(v, unit)) for v in [0.0, *lines]])
        self._widen_axes()
        view = View(*span, picture.top, self.box.width(), self.box.height(), picture.bottom)
        self.times.look(scale, view)
        self.flags.look(view, picture.notes)
        self.grid.values = lines
        self.grid.look(view)
        self.holes.show_holes(view, [(hole.left, hole.right) for hole in picture.holes])
        self.lumps.show_holes(view, joined([(one.left, one.right) for one in picture.shapeless]))
        self.unpriced.show_holes(view, [(one.left, one.right) for one in picture.unpriced])
        self.aside.show_holes(view, [(one.left, one.right) for one in picture.aside])
        self._look_slots(picture, view)
        self._look_marks(picture, view)
        if heat is not None:
            self._look_heat(heat, picture, span)

    def _look_header(self, picture: Picture) -> None:
        """The title and the key, before anything is placed: the plots have the height that they leave."""
        now = self.header.more
        in_euros = picture.costs is not None
        title = self.words.costs.title(picture.level) if in_euros else self.words.title(picture.level)
        self.header.say(title, self._key(picture))
        if self.header.more != now:
            self.rows.activate()

    def _key(self, picture: Picture) -> list[tuple[Stroke, str]]:
        """A sign and a word for each form that repeats."""
        key: list[tuple[Stroke, str]] = []
        if picture.ghost is not None and len(picture.ghost):
            now, before = self.words.key(picture.start, picture.end)
            key = [(Stroke.LINE if picture.lines else Stroke.BAR, now), (Stroke.GHOST, before)]
        if picture.hatches_bars:
            key.insert(1, (Stroke.PARTIAL, self.words.incomplete()))
        hatched = bool(picture.shapeless or picture.between)
        if hatched:
            key.append((Stroke.SHAPELESS, self.words.only_total(picture.level)))
        if picture.holes and (hatched or picture.aside or picture.unpriced):
            key.append((Stroke.HOLE, self.words.nothing_known()))
        if picture.aside:
            key.append((Stroke.ASIDE, self.words.set_aside()))
        if picture.unpriced:
            key.append((Stroke.UNPRICED, self.words.costs.no_price()))
        return key

    def _look_slots(self, picture: Picture, view: View) -> None:
        slots, ghost = picture.slots, picture.ghost
        self.between.show_lumps(view, picture.between)
        if picture.lines:
            self.bars.clear()
            self.curve.show_slots(view, slots.lefts, slots.rights, slots.values)
        else:
            self.curve.clear()
            self.bars.show_bars(view, slots.lefts, slots.rights, slots.values, partial=picture.partial)
        if ghost is None or not len(ghost):
            self.ghost.clear()
        else:
            self.ghost.show_slots(view, ghost.lefts, ghost.rights, ghost.values, cased=not picture.lines)

    def _look_marks(self, picture: Picture, view: View) -> None:
        self.marks.look(view)
        self.pointer.look(view)
        spans = (*picture.holes, *picture.aside)
        edges = [view.x([span.left, span.right]).tolist() for span in spans]
        pills = [
            (left, right, self.words.aside_labels(span.stretch) if isinstance(span, Aside) else [self.words.hole(span)])
            for (left, right), span in zip(edges, spans, strict=True)
            if right - left >= NARROWEST
        ]
        peak = picture.peak
        label = None
        if peak is not None:
            slots = picture.slots
            x = float(view.x((slots.lefts[peak] + slots.rights[peak]) / 2))
            label = (x, float(view.y(slots.values[peak])), self.words.peak(picture))
        self.marks.say(pills, label, self._labels(picture, view), self.ghost.reach)

    def _labels(self, picture: Picture, view: View) -> list[tuple[float, float, Sequence[str]]]:
        """The energy of each lump, in many words and in fewer, in the widest of its parts; none in a narrow one."""
        widest = {id(part.lump): part for part in sorted(picture.shapeless, key=lambda part: part.right - part.left)}
        without = [
            (*view.x([one.left, one.right]).tolist(), self.words.costs.labels(one.joules))
            for one in picture.unpriced
            if (one.right - one.left) * view.pitch >= NARROWEST_LABEL
        ]
        return without + [
            (*view.x([part.left, part.right]).tolist(), self._lump_labels(part.lump, picture))
            for part in sorted(widest.values(), key=lambda part: part.start)
            if (part.right - part.left) * view.pitch >= NARROWEST_LABEL
        ]

    def _lump_labels(self, lump: Lump, picture: Picture) -> Sequence[str]:
        """What stands in the hatch of a lump: its energy, and in euros what that costs."""
        cost = picture.cost_of(lump)
        return self.words.lump_labels(lump) if cost is None else self.words.costs.lump_labels(cost, lump.joules)

    def _look_heat(self, heat: Heat, picture: Picture, span: tuple[float, float]) -> None:
        self.heat_box.setRange(xRange=span, yRange=(0, ROWS), padding=0)
        view = View(*span, ROWS, self.heat_box.width(), self.heat_box.height())
        self.heat.look(view)
        self.heat_aside.show_holes(view, [(one.left, one.right) for one in picture.aside])
        self.heat_header.say(self.words.heat_title(), self.words.heat_ends(self.heat.low, self.heat.high))
        self.notes.say(self._notes(heat, picture, view) if view.pitch >= 8 else [])

    def _notes(self, heat: Heat, picture: Picture, view: View) -> list[Note]:
        """The days of 23 and 25 hours that are seen, and those that were measured in part."""
        first = max(int(view.first) - heat.first_day, 0)
        lengths = heat.lengths[first : max(ceil(view.last) - heat.first_day, 0)]
        notes = []
        for n in (lengths != 86_400).nonzero()[0].tolist():
            middle = float(view.x(heat.first_day + first + n + 0.5))
            notes.append(Note(middle, self.words.numbers.duration(int(lengths[n])), "warn", strong=True))
        slots = picture.slots
        for n in picture.partial.nonzero()[0].tolist():
            middle = float(view.x((slots.lefts[n] + slots.rights[n]) / 2))
            covered, expected = int(slots.sums.covered[n]), int(slots.sums.expected[n])
            if picture.costs is not None and covered >= expected:
                continue  # in part for its price alone
            notes.append(Note(middle, self.words.coverage(covered, expected), "ink2"))
        return notes

    def _widen_axes(self) -> None:
        needed = max(self.values.needed(), self.hours.needed())
        width = AXIS_STEP * ceil(needed / AXIS_STEP)
        # An axis that was hidden with the heat map comes back without a width.
        if self.values.width() != width or (self.hours.isVisible() and self.hours.width() != width):
            self.values.setWidth(width)
            self.hours.setWidth(width)
            self.rows.activate()

    # What stands where

    def point_slot(self, picture: Picture, index: int | None) -> None:
        """Mark slot ``index`` of ``picture``: a bar at full strength, or a band and a dot on the curve."""
        curve = picture.lines
        self.bars.speak_of(None if curve else index)
        slots = picture.slots
        marked = curve and index is not None
        self.pointer.speak_of(
            (float(slots.lefts[index]), float(slots.rights[index]), float(slots.values[index])) if marked else None
        )

    def show_openable(self, *, openable: bool) -> None:
        """Give the mouse the shape that says that a click opens something."""
        if not self._dragging:
            self.setCursor(Qt.CursorShape.PointingHandCursor if openable else Qt.CursorShape.ArrowCursor)

    def say_slot(self, lines: Sequence[str], picture: Picture, index: int) -> None:
        """Show the tooltip with ``lines`` beside the top of slot ``index`` of ``picture``."""
        slots, view = picture.slots, self.view()
        left, right = view.x([slots.lefts[index], slots.rights[index]]).tolist()
        value = float(slots.values[index])
        y = float(view.y(value)) if isfinite(value) else view.height / 2
        anchor = self.box.mapRectToScene(QRectF(left, y, right - left, 1))
        self.tooltip.show_lines(lines, anchor, self._bounds(self.box))

    def say_cell(self, lines: Sequence[str], cell: tuple[int, int]) -> None:
        """Show the tooltip with ``lines`` beside ``cell`` (day, row) of the heat map."""
        anchor = self.heat_box.mapRectToScene(self.heat.over.cell_rect(cell))
        self.tooltip.show_lines(lines, anchor, self._bounds(self.heat_box))

    def _bounds(self, box: pg.ViewBox) -> QRectF:
        """Where a plot's tooltip may stand: over the plot and the axis at its left."""
        return QRectF(QPointF(0, box.sceneBoundingRect().top()), box.sceneBoundingRect().bottomRight())

    def view(self) -> View:
        """What the upper plot shows."""
        return self.grid.view

    # The mouse

    def place(self, at: QPointF) -> tuple[float | None, int | None]:
        """The position (days) and the heat map's row under a point of the widget; (None, None) outside the plots."""
        point = self.mapToScene(at.toPoint())
        for box, is_heat in ((self.box, False), (self.flags, False), (self.heat_box, True)):
            if box.isVisible() and box.sceneBoundingRect().contains(point):
                inside = box.mapFromScene(point)
                view = self.view()
                position = view.first + inside.x() / max(view.pitch, 1e-9)
                row = min(int(inside.y() / box.height() * ROWS), ROWS - 1) if is_heat else None
                return position, row
        return None, None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Report the wheel over a plot; elsewhere it belongs to the page."""
        position, _ = self.place(event.position())
        notches = event.angleDelta().y() / 120
        if position is None or not notches:
            event.ignore()
            return
        view = self.view()
        self.wheeled.emit((position - view.first) / (view.last - view.first), notches)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a press began."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._press, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or point."""
        if self._press is None:
            self.pointed.emit(*self.place(event.position()))
            return
        moved = event.position().x() - self._press.x()
        if self._dragging or abs(moved) >= DRAG_FROM:
            self._dragging = True
            self._press = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(moved / max(self.box.width(), 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag; a press that did not move is a click."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        pressed, self._press = self._press, None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if pressed is not None and not self._dragging:
            self.clicked.emit(*self.place(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is two clicks."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(None, None)


def joined(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """``spans`` in order, those that meet or overlap as one: a hatch over a hatch would say something else."""
    found: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1]:
            found[-1] = found[-1][0], max(right, found[-1][1])
        else:
            found.append((left, right))
    return found


def bare_box() -> pg.ViewBox:
    """A view box that is only a place: no mouse, no menu, no padding; y runs down (the heat map's first row on top)."""
    box = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
    box.disableAutoRange()
    return box
