"""The chart of live powers: those of a span of time come in, lanes of them are painted; it reads no clock.

Of a span over a day the means are the curve, and a band behind them says the lowest and the highest.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QLocale, QObject, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPen, QStandardItem, QStandardItemModel

from persienne.base.placeholders import fill
from persienne.insight.live import DAY, LENGTHS, STEP, rows_of
from persienne.ui.charts.canvas import AXIS_STEP, ChartScene, SceneFrame
from persienne.ui.charts.curve_item import Band, Curve
from persienne.ui.charts.day_layers import MEDIUM, STRONG, DayLabels, Wish, say_holes
from persienne.ui.charts.layer import Grid, Holes, Layer
from persienne.ui.charts.live_picture import draw_live
from persienne.ui.charts.scale import CalendarScale, View, gridlines
from persienne.ui.charts.words import ChartWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed
from persienne.words.numbers import SOLID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from persienne.insight.live import LiveSpan, Trace
    from persienne.ui.charts.live_picture import Lane, LivePicture
    from persienne.ui.charts.picture import Hole

PHASES = 3
LEAST_HIGH, LANE_HIGH = 140, 40
"""Pixels at 100 % text that the chart takes at least, and each phase more: its words and its curve under them."""
LAST_LABEL = 6
"""Pixels at the right for the half of an hour's label that stands at the plot's edge."""


class LiveWords(QObject):
    """What the chart says; ``words`` are those of all charts."""

    def __init__(self, words: ChartWords) -> None:
        super().__init__()
        self.words = words

    def power(self, volt_amperes: float) -> str:
        """An apparent power: « 7,1 kVA », « 410 VA »."""
        return str(self.words.numbers.power(volt_amperes)).replace("W", "VA")

    def highest(self, trace: Trace) -> str:
        """The label of a highest value: « 7,1 kVA à 19 h 42 »; of a long span its day: « 7,1 kVA le 3 nov. »."""
        value, at = trace.highest
        wall = self.words.local.wall(at)
        if trace.step > STEP:
            day = self.words.numbers.day(wall.date(), year=False)
            return fill(self.tr("{power} on {day}"), power=self.power(value), day=day)
        return fill(self.tr("{power} at {time}"), power=self.power(value), time=self.words.numbers.time(wall))

    def limit(self, volt_amperes: int) -> str:
        """The label of the subscribed power: « 9 kVA souscrits »."""
        kva = f"{self.words.numbers.number(volt_amperes / 1000)}{SOLID}kVA"
        return fill(self.tr("{power} subscribed"), power=kva)

    def phase(self, number: int, trace: Trace) -> str:
        """The label of a lane: « Phase 1 : jusqu'à 2,4 kVA à 19 h 42 »."""
        return fill(self.tr("Phase {number}: up to {power}"), number=number, power=self.highest(trace))

    def injected(self, day: LiveSpan) -> str:
        """The label of what is injected."""
        said = self.tr("injected, about {power}") if day.estimated else self.tr("injected, up to {power}")
        return fill(said, power=self.highest(day.injected))

    def named(self, span: LiveSpan) -> str:
        """Which time is shown: « Les dernières 24 heures », « mar. 24 nov. », « 1er – 7 nov. 2026 »."""
        window, local, numbers = span.window, self.words.local, self.words.numbers
        if window.running:
            return dict(zip(LENGTHS, self._running(), strict=True))[window.length]
        start, end = local.wall(span.start), local.wall(span.end)
        if window.length > DAY:
            return numbers.span(start.date(), local.wall(span.end - 1).date())
        day = numbers.weekday(start)
        return day if window.length == DAY else f"{day}, {numbers.hours(start, end)}"

    def _running(self) -> tuple[str, ...]:
        return (
            self.tr("The last hour"),
            self.tr("The last 6 hours"),
            self.tr("The last 24 hours"),
            self.tr("The last 7 days"),
            self.tr("The last 31 days"),
        )

    def mean(self, span: LiveSpan) -> str:
        """What was drawn on average, of what was read: « en moyenne 620 VA »."""
        return fill(self.tr("on average {power}"), power=self.power(span.total.mean))

    def summary(self, picture: LivePicture) -> str:
        """What the chart shows, in one sentence."""
        day = picture.day
        if not len(day.total):
            return fill(self.tr("{day}: nothing was read."), day=self.named(day))
        first = fill(self.tr("{day}: up to {power}"), day=self.named(day), power=self.highest(day.total))
        parts = [first]
        if day.summed_up:
            parts.append(self.mean(day))
        if picture.limit is not None:
            parts.append(self.limit(picture.limit))
        if len(day.injected):
            parts.append(self.injected(day))
        parts += [self.phase(number, phase) for number, phase in enumerate(day.phases, 1)]
        missing = sum(hole.seconds for hole in picture.holes)
        if missing:
            parts.append(self.words.hole(picture.holes[0]) if len(picture.holes) == 1 else self._without(missing))
        return f"{listed(parts)}."

    def _without(self, seconds: int) -> str:
        return fill(self.tr("{duration} without data"), duration=self.words.numbers.duration(seconds))

    def rows(self, picture: LivePicture) -> list[tuple[str, ...]]:
        """The table: each half-hour, or day, with its least power and its highest; of a day its mean too."""
        local, numbers, span = self.words.local, self.words.numbers, picture.day
        found: list[tuple[str, ...]] = []
        for start, end, values in rows_of(span, local):
            name = numbers.weekday(local.wall(start))
            told = [self.power(int(values.least.min())), self.power(int(values.values.max()))]
            if span.summed_up:
                found.append((name, *told, self.power(values.mean)))
            else:
                found.append((f"{name}, {numbers.hours(local.wall(start), local.wall(end))}", *told))
        return found

    def heads(self, span: LiveSpan) -> tuple[str, ...]:
        """The names of the table's columns."""
        if span.summed_up:
            return self.tr("Day"), self.tr("Lowest"), self.tr("Highest"), self.tr("Mean")
        return self.tr("Period"), self.tr("Least power"), self.tr("Highest power")


class LimitLine(Layer):
    """The subscribed power, dashed from edge to edge."""

    place: float | None = None
    """From 0 at the plot's foot to 1."""

    def show_place(self, view: View, place: float | None) -> None:
        """Show it at ``place``, or not."""
        self.place = place
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """The line."""
        if self.place is None:
            return
        pen = QPen(self.theme.color("ink2"), 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([5, 3])
        painter.setPen(pen)
        y = round(float(self.view.y(self.place))) - 0.5
        painter.drawLine(QLineF(0, y, self.view.width, y))


class LiveCanvas(ChartScene):
    """The scene: axes, lanes, words. The mouse does nothing here: the table says every half-hour."""

    def __init__(self, words: LiveWords) -> None:
        super().__init__()
        self.words = words
        self.place_plot(words.words, LAST_LABEL)
        self.grid = Grid(self.box, -20)
        self.holes = Holes(self.box, -10)
        self.slits = Band(self.box, -9, "ghost")
        self.injected = Curve(self.box, 10, "light")
        self.band = Band(self.box, 11)
        self.total = Curve(self.box, 12)
        self.phases = [Curve(self.box, 14) for _ in range(PHASES)]
        self.limit = LimitLine(self.box, 16)
        self.labels = DayLabels(self.box, 30)
        self.restyle()

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        self.setBackground(self.theme.color("surface"))
        for axis in (self.values, self.times):
            axis.restyle()
        layers: list[Layer] = [
            *(self.grid, self.holes, self.slits, self.injected, self.band, self.total, self.limit, self.labels),
            *self.phases,
        ]
        for layer in layers:
            layer.restyle()

    def look(self, picture: LivePicture, scale: CalendarScale) -> None:
        """Show ``picture``."""
        lines = [(picture.total.place(kva * 1000), kva) for kva in _grid(picture.total)]
        feet = [lane.foot for lane in (*picture.phases, picture.total)]
        axis = self.words.words.axis
        self.values.show_labels([(1 - y, axis(kva, "kVA")) for y, kva in [*lines, *((foot, 0.0) for foot in feet)]])
        width = AXIS_STEP * ceil(self.values.needed() / AXIS_STEP)
        if self.values.width() != width:
            self.values.setWidth(width)
            self.rows.activate()
        view = View(picture.first, picture.last, 1.0, self.box.width(), height=self.box.height())
        self.times.look(scale, view)
        self.grid.values = [*(y for y, _ in lines), *(foot for foot in feet if foot)]
        self.grid.look(view)
        self.holes.show_holes(view, [(hole.left, hole.right) for hole in _wide(picture.holes, view)])
        self._show_slits(picture, view)
        self._show_total(picture, view)
        _show(self.injected, view, picture.injected)
        lanes = [*picture.phases, *[None] * (PHASES - len(picture.phases))]
        for curve, lane in zip(self.phases, lanes, strict=True):
            _show(curve, view, lane)
        limit = picture.limit
        self.limit.show_place(view, None if limit is None else picture.total.place(limit))
        self.labels.look(view)
        if view.width > 0:
            self._write(picture, view)

    def _show_slits(self, picture: LivePicture, view: View) -> None:
        """The holes that are narrower than a pixel, each a stroke: hatches of as many would be slow."""
        narrow = [(hole.left, hole.right) for hole in picture.holes if hole not in _wide([hole], view)]
        if not narrow:
            self.slits.clear()
            return
        lefts, rights = np.array(narrow).T
        self.slits.show_slots(view, lefts, rights, np.zeros(len(narrow)), most=np.ones(len(narrow)))

    def _show_total(self, picture: LivePicture, view: View) -> None:
        """The highest powers; of a long span the means, before a band from the lowest to the highest."""
        lane = picture.total
        if not picture.day.summed_up or not len(lane.trace):
            self.band.clear()
            _show(self.total, view, lane)
            return
        self.band.show_slots(view, lane.lefts, lane.rights, lane.least(), most=lane.places())
        self.total.show_slots(view, lane.lefts, lane.rights, lane.means(), foot=lane.foot)

    def _write(self, picture: LivePicture, view: View) -> None:
        """The words: the highest value, the limit, the phases, the holes, what is injected."""
        labels, words, total = self.labels, self.words, picture.total
        labels.begin()
        high = labels.height_of(STRONG)
        if len(total.trace):
            self._say_over(words.highest(total.trace), total, view, "ink")
        if picture.limit is not None:
            y = float(view.y(total.place(picture.limit)))
            text = words.limit(picture.limit)
            right = view.width - labels.width_of(text, MEDIUM) - 4
            labels.say(text, [(left, top) for top in (y + 2, y - high - 1) for left in (4, right)], "ink2", MEDIUM)
        for number, lane in enumerate(picture.phases, 1):
            top = float(view.y(lane.foot + lane.height))
            labels.say(words.phase(number, lane.trace), [(4, top)], "ink2", MEDIUM, breath=True)
        wishes = [Wish.of(view, hole, (words.words.hole(hole),)) for hole in _wide(picture.holes, view)]
        say_holes(labels, wishes, words.words.joined_holes)
        if picture.injected is not None:
            self._say_over(words.injected(picture.day), picture.injected, view, "warn")

    def _say_over(self, text: str, lane: Lane, view: View, role: str) -> None:
        labels = self.labels
        value, at = lane.trace.highest
        place = int(np.searchsorted(lane.trace.starts, at))
        x, y = float(view.x(lane.lefts[place])), float(view.y(lane.place(value)))
        wide, high = labels.width_of(text, STRONG), labels.height_of(STRONG)
        middle = min(max(x - wide / 2, 0.0), view.width - wide)
        over, beside = max(y - high - 3, 0.0), min(y + 2, view.height - high)
        places = [(middle, over), (x - wide - 8, beside), (x + 8, beside), (x + 8, over), (x - wide - 8, over)]
        labels.say(text, places, role, STRONG, breath=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It does not zoom: the wheel belongs to the page."""
        event.ignore()


def _grid(lane: Lane) -> Sequence[float]:
    return gridlines(lane.top / 1000)


def _wide(holes: Sequence[Hole], view: View) -> list[Hole]:
    """Those of at least a pixel: a month may have hundreds that are narrower."""
    return [hole for hole in holes if (hole.right - hole.left) * view.pitch >= 1]


def _show(curve: Curve, view: View, lane: Lane | None) -> None:
    if lane is None or not len(lane.trace):
        curve.clear()
    else:
        curve.show_slots(view, lane.lefts, lane.rights, lane.places(), foot=lane.foot)


def live_table(picture: LivePicture, words: LiveWords, parent: QObject) -> QStandardItemModel:
    """The chart as a table: the least and the highest power of each half-hour, or of each day with its mean."""
    heads = words.heads(picture.day)
    model = QStandardItemModel(0, len(heads), parent)
    model.setHorizontalHeaderLabels(heads)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for row in words.rows(picture):
        items = [QStandardItem(text) for text in row]
        for item in items[1:]:
            item.setTextAlignment(right)
        model.appendRow(items)
    for column in range(1, len(heads)):
        model.setHeaderData(
            column, Qt.Orientation.Horizontal, Qt.AlignmentFlag.AlignRight, Qt.ItemDataRole.TextAlignmentRole
        )
    return model


class LiveChart(SceneFrame):
    """The live powers of a span of time."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._scale = CalendarScale()
        self._zone = ""
        self.picture: LivePicture | None = None
        """What is shown; None before anything is."""
        self.words = LiveWords(ChartWords(locale, self._scale.local))
        self._canvas: LiveCanvas = LiveCanvas(self.words)
        self.frame(self._canvas)
        self.setAccessibleName(self.tr("Live power"))
        self._canvas.box.sigResized.connect(self._refresh)

    def sizeHint(self) -> QSize:
        """A low chart still tells; it takes what the page has left."""
        return QSize(620, 210)

    def minimumSizeHint(self) -> QSize:
        """Below this the labels would touch."""
        lanes = 0 if self.picture is None else len(self.picture.phases)
        return QSize(320, round(fonts.scaled(LEAST_HIGH + LANE_HIGH * lanes)))

    def show_day(self, day: LiveSpan, subscribed: int | None) -> None:
        """Show the span ``day`` beside the subscribed power (kVA)."""
        if day.zone != self._zone:
            self._zone = day.zone
            self._scale = CalendarScale(day.zone)
            self.words.words.local = self._scale.local
        self.picture = draw_live(day, self._scale, subscribed)
        self.updateGeometry()
        self.setAccessibleDescription(self.words.summary(self.picture))
        self._refresh()

    def painted_by(self) -> QWidget:
        """The widget that the picture is painted on: its paint events are the chart's frames."""
        painted: QWidget = self._canvas.viewport()
        return painted

    def labels(self) -> list[str]:
        """The words that stand on the plot."""
        return self._canvas.labels.texts()

    @Slot()
    def _refresh(self) -> None:
        if self.picture is not None:
            self._canvas.look(self.picture, self._scale)
