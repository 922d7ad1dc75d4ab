"""Frames at every zoom of ten years, beside pyqtgraph's own down-sampling: a place comes in, rows go out.

A frame is what a person waits for: a new range, the events that it causes, and the whole picture painted. Ours has bars
or a curve, the heat map, last year and a calendar's axis; the peer has one curve. Needs a QApplication.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

import pyqtgraph as pg

from bench.drawn import FRAME_MS, Paints, pixels, require_drawn
from bench.figures import Row, expect, in_turns
from persienne.ui.charts.history_chart import HistoryChart

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

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


@dataclass(frozen=True)
class Side:
    """One side: its window, what asks for a range, what raises ``NotDone`` unless all of the range is shown.

    ``empty`` is the picture of the same range when nothing is known.
    """

    paints: Paints
    show: Callable[[float, float], object]
    require_shown: Callable[[float, float], None]
    empty: Callable[[], NDArray[np.uint8]]


def zoom_rows(place: Place) -> list[Row]:
    """The median frame of each run at each zoom; both sides show the same ranges at the same size."""
    history, rows = place.history, []
    sides = our_side(history), peer_side(history)
    for name, length in ZOOMS.items():
        ours, theirs = in_turns(
            place.scale, *(partial(took, side, history.curve, length, place.scale.frames) for side in sides)
        )
        named = f"frame of {name}, in {len(history.days)} days"
        rows.append(Row(named, "ms", ours["frame"], theirs["frame"], PEAK, FRAME_MS))
    for side in sides:
        side.paints.window.close()
    return rows


def took(side: Side, curve: Series, length: int, frames: int) -> Took:
    """The median frame; every one shows another place, so that nothing can be kept from the one before."""
    first, last, times = int(curve.starts[0]), int(curve.ends[-1]), []
    room = max(last - first - length, 0.0)
    for number in range(frames + WARM):
        # A stride that visits the whole history and no place twice.
        start = first + room * (number * 0.618034 % 1) + number
        times.append(side.paints.frame(partial(side.show, start, start + length)))
        side.require_shown(start, start + length)
    known = min(1.0, (last - first) / length)
    require_drawn(pixels(side.paints.painted), side.empty(), LEAST_DRAWN * known)
    return {"frame": median(times[WARM:])}


def known_in(curve: Series, start: float, end: float) -> Series:
    """The intervals that lie in a range."""
    return curve.where((curve.starts >= start) & (curve.ends <= end))


def our_side(history: History) -> Side:
    """The chart of the page History, with last year."""
    curve, chart, blank = history.curve, HistoryChart(), HistoryChart()
    chart.set_history(history)
    chart.set_ghost(True)

    def require_shown(start: float, end: float) -> None:
        picture, sums = chart.picture, chart.picture.slots.sums
        from_, to = int(sums.starts[0]), int(sums.ends[-1])
        expect("the range shown", [round(picture.start), round(picture.end)], [round(start), round(end)])
        reaches = from_ <= max(start, curve.starts[0]) and to >= min(end, curve.ends[-1])
        expect("whether the bars reach over the range", bool(reaches), given=True)
        expect("joules shown", int(sums.joules.sum()), int(known_in(curve, from_, to).values.sum()))

    def empty() -> NDArray[np.uint8]:
        blank.set_range(*chart.shown_range())
        return pixels(Paints(blank, blank.painted_by()).painted)

    return Side(Paints(chart, chart.painted_by()), chart.set_range, require_shown, empty)


def peer_side(history: History) -> Side:
    """Pyqtgraph alone: no bars, heat map, last year, or calendar."""
    curve, plot = history.curve, pg.PlotWidget()
    item, watts = plot.getPlotItem(), curve.values / curve.durations
    item.setDownsampling(auto=True, mode="peak")
    item.setClipToView(True)
    drawn = plot.plot(curve.starts.astype(float), watts, pen=pg.mkPen("b", width=1))
    plot.setYRange(0, float(watts.max()), padding=0)

    def require_shown(start: float, end: float) -> None:
        expect("the peer's range", item.viewRange()[0], [start, end])
        inside, (at, shown) = known_in(curve, start, end), drawn.getData()
        peak = shown[(at >= inside.starts[0]) & (at <= inside.starts[-1])].max()
        expect("the peer's peak", peak, (inside.values / inside.durations).max())

    def empty() -> NDArray[np.uint8]:
        drawn.hide()
        found = pixels(plot.viewport())
        drawn.show()
        return found

    return Side(Paints(plot, plot.viewport()), partial(item.setXRange, padding=0), require_shown, empty)
