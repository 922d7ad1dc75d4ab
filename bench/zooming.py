"""Frames at every zoom of ten years, beside pyqtgraph's own down-sampling: a history comes in, rows go out."""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from bench.figures import Row, Spread
from bench.frames import ZOOMS, measure_frames

if TYPE_CHECKING:
    from persienne.insight.series import History

PEAK = "pyqtgraph: PlotWidget, one curve, setDownsampling(auto=True, mode='peak'), setClipToView(True)"
FRAME_MS = 16
FRAMES = 30
SIZE = (1500, 700)


def zoom_rows(history: History, runs: int) -> list[Row]:
    """The median frame of each run at each zoom; both sides show the same ranges at the same size."""
    ours: dict[str, list[float]] = {name: [] for name in ZOOMS}
    theirs: dict[str, list[float]] = {name: [] for name in ZOOMS}
    for _ in range(runs):
        for name, frames in measure_frames(history, frames=FRAMES, size=SIZE).items():
            ours[name].append(frames["median"])
        for name, frame in peer_frames(history).items():
            theirs[name].append(frame)
    return [
        Row(f"frame of {name}, in 10 years", "ms", Spread.of(ours[name]), Spread.of(theirs[name]), PEAK, FRAME_MS)
        for name in ZOOMS
    ]


def peer_frames(history: History) -> dict[str, float]:
    """The median frame of pyqtgraph alone at each zoom, in ms: no bars, heat map, last year, or calendar."""
    plot = pg.PlotWidget()
    plot.resize(*SIZE)
    plot.getPlotItem().setDownsampling(auto=True, mode="peak")
    plot.getPlotItem().setClipToView(True)
    watts = history.curve.values / history.curve.durations
    plot.plot(history.curve.starts.astype(float), watts, pen=pg.mkPen("b", width=1))
    plot.setYRange(0, float(watts.max()), padding=0)
    plot.show()
    QApplication.processEvents()
    first, last = float(history.curve.starts[0]), float(history.curve.ends[-1])
    medians = {}
    for name, length in ZOOMS.items():
        room = max(last - first - length, 0.0)
        times = []
        for frame in range(FRAMES + 2):
            # The same stride as measure_frames.
            start = first + room * (frame * 0.618034 % 1) + frame
            began = perf_counter()
            plot.setXRange(start, start + length, padding=0)
            QApplication.processEvents()
            plot.viewport().repaint()
            times.append((perf_counter() - began) * 1000)
        medians[name] = median(times[2:])
    plot.close()
    plot.deleteLater()
    return medians
