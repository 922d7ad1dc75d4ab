"""How long a frame takes: a history and zooms come in, milliseconds per frame go out; it judges nothing.

A frame is what a person waits for: a new range, the events that it causes, and the whole picture painted (offscreen is
enough). ``make bench`` and nobody else should hold the figures against a limit: a busy machine is no bug.
"""

from __future__ import annotations

from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.style.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.insight.series import History

DAY = 86_400
ZOOMS: dict[str, int] = {
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


def measure_frames(
    history: History,
    zooms: Mapping[str, int] | None = None,
    *,
    frames: int = 30,
    size: tuple[int, int] = (1500, 700),
    ghost: bool = True,
) -> dict[str, dict[str, float]]:
    """Median and 95th percentile of ``frames`` frames at each of ``zooms`` (name to seconds; default ``ZOOMS``), in ms.

    Every frame shows another place of ``history``, so that nothing can be kept from the one before. Needs a
    QApplication; ValueError when ``history`` holds no day.
    """
    days = history.days.days
    if not len(days):
        raise ValueError("a history without days has no frames")
    chart = HistoryChart(LIGHT)
    chart.resize(*size)
    chart.set_history(history)
    chart.set_ghost(ghost)
    chart.show()
    QApplication.processEvents()
    paints = _Paints()
    chart.painted_by().installEventFilter(paints)
    first, last = chart.instants(float(days[0]), float(days[-1]) + 1)
    result = {}
    for name, length in (ZOOMS if zooms is None else zooms).items():
        room = max(last - first - length, 0.0)
        times = []
        for frame in range(frames + 2):
            # A stride that visits the whole history and no place twice.
            start = first + room * (frame * 0.618034 % 1) + frame
            times.append(_frame(chart, paints, start, start + length))
        # The first frames of a level build what later ones keep (fonts, the heat map's shades).
        kept = times[2:]
        result[name] = {"median": median(kept), "p95": quantiles(kept, n=20)[-1], "worst": max(kept)}
    chart.close()
    chart.deleteLater()
    return result


class _Paints(QObject):
    """Counts the paint events of what it watches."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count, and let pass."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def _frame(chart: HistoryChart, paints: _Paints, start: float, end: float) -> float:
    """Milliseconds until the new range has been painted; the platform may need several rounds of events for it."""
    before = paints.count
    began = perf_counter()
    chart.set_range(start, end)
    while paints.count == before:
        QApplication.processEvents()
    return (perf_counter() - began) * 1000
