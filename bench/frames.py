"""Frames at every zoom of ten years, beside pyqtgraph's own down-sampling: a place comes in, rows go out.

A frame is what a person waits for: a new range, the events that it causes, and the whole picture painted. Ours has bars
or a curve, the heat map, last year and a calendar's axis; the peer has one curve. Needs a QApplication.
"""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING

import pyqtgraph as pg

from bench.drawn import FRAME_MS, Paints
from bench.figures import Row, expect, in_turns
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.style.theme import LIGHT

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

    from bench.figures import Took
    from bench.homes import Place
    from persienne.insight.series import History, Series

PEAK = "pyqtgraph: PlotWidget, one curve, setDownsampling(auto=True, mode='peak'), setClipToView(True)"
DAY = 86_400
ZOOMS = {
    "1 day": DAY,
    "3 days": 3 * DAY,
    "1 week": 7 * DAY,
    "1 month": 31 * DAY,
    "3 months": 92 * DAY,
    "1 year": 365 * DAY,
    "3 years": 3 * 365 * DAY,
    "5 years": 5 * 365 * DAY,
    "10 years": 10 * 365 * DAY,
}
"""The lengths that are measured, in seconds."""
WARM = 2
"""The first frames of a zoom build what later ones keep (fonts, the heat map's shades)."""
LEAST_DRAWN = 0.5
"""Of the columns of pixels, where all of the range is known."""


def zoom_rows(place: Place) -> list[Row]:
    """The median frame of each run at each zoom; both sides show the same ranges at the same size."""
    sides = OurFrames(place.history), PeerFrames(place.history)
    rows = []
    for name, length in ZOOMS.items():
        ours, theirs = in_turns(place.scale, *(partial(side.took, length, place.scale.frames) for side in sides))
        named = f"frame of {name}, in {len(place.history.days)} days"
        rows.append(Row(named, "ms", ours["frame"], theirs["frame"], PEAK, FRAME_MS))
    for side in sides:
        side.window.close()
    return rows


class Frames:
    """One side: its window, and what it shows of a history."""

    def __init__(self, history: History, window: QWidget, painted: QWidget) -> None:
        self.curve, self.window, self.paints = history.curve, window, Paints(window, painted)
        self.first, self.last = int(self.curve.starts[0]), int(self.curve.ends[-1])

    def took(self, length: int, frames: int) -> Took:
        """The median frame; every one shows another place, so that nothing can be kept from the one before."""
        times = []
        room = max(self.last - self.first - length, 0.0)
        for number in range(frames + WARM):
            # A stride that visits the whole history and no place twice.
            start = self.first + room * (number * 0.618034 % 1) + number
            times.append(self.paints.frame(partial(self.show, start, start + length)))
            self.require_shown(start, start + length)
        self.paints.require_drawn(self.empty(), LEAST_DRAWN * min(1.0, (self.last - self.first) / length))
        return {"frame": median(times[WARM:])}

    def show(self, start: float, end: float) -> None:
        """Ask for a range."""
        raise NotImplementedError

    def require_shown(self, start: float, end: float) -> None:
        """Raise ``NotDone`` unless what is shown is the range, with all that is known in it."""
        raise NotImplementedError

    def empty(self) -> NDArray[np.uint8]:
        """The picture of the same range when nothing is known."""
        raise NotImplementedError

    def known(self, start: float, end: float) -> Series:
        """The intervals of the curve that lie in a range."""
        return self.curve.where((self.curve.starts >= start) & (self.curve.ends <= end))


class OurFrames(Frames):
    """The chart of the page History, with last year."""

    def __init__(self, history: History) -> None:
        self.chart, self.blank = HistoryChart(LIGHT), HistoryChart(LIGHT)
        self.chart.set_history(history)
        self.chart.set_ghost(True)
        super().__init__(history, self.chart, self.chart.painted_by())

    def show(self, start: float, end: float) -> None:
        """Ask for a range."""
        self.chart.set_range(start, end)

    def require_shown(self, start: float, end: float) -> None:
        """The picture is of the range, and its bars together have all the energy from the first to the last of them."""
        picture, sums = self.chart.picture, self.chart.picture.slots.sums
        from_, to = int(sums.starts[0]), int(sums.ends[-1])
        expect("the range shown", [round(picture.start), round(picture.end)], [round(start), round(end)])
        expect("whether the bars reach over it", (from_ <= max(start, self.first), to >= min(end, self.last)), (True, True))
        expect("joules shown", int(sums.joules.sum()), int(self.known(from_, to).values.sum()))

    def empty(self) -> NDArray[np.uint8]:
        """The picture of the same range when nothing is known."""
        self.blank.set_range(*self.chart.shown_range())
        return Paints(self.blank, self.blank.painted_by()).pixels()


class PeerFrames(Frames):
    """pyqtgraph alone: no bars, heat map, last year, or calendar."""

    def __init__(self, history: History) -> None:
        plot = pg.PlotWidget()
        self.item = plot.getPlotItem()
        self.item.setDownsampling(auto=True, mode="peak")
        self.item.setClipToView(True)
        self.watts = history.curve.values / history.curve.durations
        self.drawn = plot.plot(history.curve.starts.astype(float), self.watts, pen=pg.mkPen("b", width=1))
        plot.setYRange(0, float(self.watts.max()), padding=0)
        super().__init__(history, plot, plot.viewport())

    def show(self, start: float, end: float) -> None:
        """Ask for a range."""
        self.item.setXRange(start, end, padding=0)

    def require_shown(self, start: float, end: float) -> None:
        """The view is of the range, and the peak in it is drawn."""
        expect("the peer's range", self.item.viewRange()[0], [start, end])
        inside = self.known(start, end)
        at, watts = self.drawn.getData()
        peak = watts[(at >= inside.starts[0]) & (at <= inside.starts[-1])].max()
        expect("the peer's peak", peak, (inside.values / inside.durations).max())

    def empty(self) -> NDArray[np.uint8]:
        """The picture of the same range without the curve."""
        self.drawn.hide()
        pixels = self.paints.pixels()
        self.drawn.show()
        return pixels
