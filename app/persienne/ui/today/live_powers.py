"""The kept live powers on the page Today: the bar that chooses which time is seen, and the reading of that time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import Quality
from persienne.base.slats import Slat
from persienne.household.measures.line_values import live_minutes, live_values
from persienne.insight.live import DAY, LAST_DAY, LENGTHS, STEPS, LiveSpan, Trace, Window, gaps, trace
from persienne.meters.tic.readings import PHASES, POWER, POWER_INJECTED
from persienne.store.frame_hours import MINUTE
from persienne.store.frames import reach_of_frames
from persienne.store.meters import every_meter
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.day_fields import PeriodBar
from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Register
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter


SLACK = 3600
"""Seconds that must be kept beyond one length before the next one has anything more to show."""

UNDER_WAY = 600
"""Seconds before now in which nothing need be stored yet."""


class LiveBar(QWidget):
    """The span between a step back and a step ahead, and five lengths; arrows and Tab reach all of it."""

    wanted = Signal()
    """Another :attr:`window` is to be read."""

    def __init__(self, now: Callable[[], int]) -> None:
        """``now`` says the present (epoch seconds)."""
        super().__init__()
        self._now = now
        self.window_asked = Window()
        self._shown: LiveSpan | None = None
        self._period = PeriodBar()
        self._period.moved.connect(self._move)
        names = (self.tr("1 h"), self.tr("6 h"), self.tr("24 h"), self.tr("7 days"), self.tr("31 days"))
        keys = [str(length) for length in LENGTHS]
        choices = list(zip(keys, names, strict=True))
        chosen = str(self.window_asked.length)
        self._lengths = Segmented(choices, self.tr("How much is shown at once"), chosen=chosen, small=True)
        self._lengths.chosen.connect(self._on_length)
        row = Flow(spacing=12)
        row.addWidget(self._period)
        row.add_at_end(self._lengths)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(row)

    @property
    def running(self) -> bool:
        """Whether the span ends now, and is to be read again as time goes by."""
        return self.window_asked.running

    def show_span(self, span: LiveSpan, name: str) -> None:
        """Show which ``span`` is seen, by its ``name``, and where there is more."""
        self._shown = span
        self._lengths.choose(str(span.window.length))
        kept = span.start if span.kept_from is None else span.kept_from
        self._period.show_period(name, before=kept < span.start, after=not span.window.running)
        present = max(span.end, self._now())
        for shorter, length in pairwise(LENGTHS):
            more = present - kept > shorter + SLACK
            self._lengths.set_enabled(str(length), more or length <= span.window.length or length <= LENGTHS[2])

    @Slot(int)
    def _move(self, step: int) -> None:
        asked = self.window_asked
        self._want((asked.earlier if step < 0 else asked.later)(self._now(), self._local))

    @Slot(str)
    def _on_length(self, key: str) -> None:
        self._want(self.window_asked.of_length(int(key), self._now(), self._local))

    @property
    def _local(self) -> LocalDays:
        return local_days(FRANCE if self._shown is None else self._shown.zone)

    def _want(self, window: Window) -> None:
        self.window_asked = window
        self.wanted.emit()


def read_live(household: Household, now: int, window: Window = LAST_DAY) -> LiveSpan | None:
    """The powers in ``window`` as it stands ``now``, of the open meter that was read last; None where none are kept."""
    conn = household.conn
    reached = {
        meter: reach
        for meter in every_meter(conn)
        if meter.slat is Slat.OPEN and (reach := reach_of_frames(conn, meter.id)) is not None and reach[0] <= now
    }
    if not reached:
        return None
    meter = max(reached, key=lambda meter: reached[meter][1])
    bounds = window.bounds(now, local_days(meter.zone))
    read = _by_minute if window.length > DAY else _by_second
    return read(household, meter, window, bounds, kept_from=reached[meter][0])


def _by_second(
    household: Household, meter: StoredMeter, window: Window, bounds: tuple[int, int], kept_from: int
) -> LiveSpan:
    start, end = bounds

    def told(register: Register) -> tuple[Trace, bool]:
        """The power, and whether any of it is reckoned."""
        found = live_values(household.conn, meter, register.name, (start, end - 1))
        reckoned = bool((found.qualities == Quality.ESTIMATED).any())
        return trace(found.at, found.values, STEPS[window.length]), reckoned

    (total, _), (injected, estimated), *phases = (told(register) for register in (POWER, POWER_INJECTED, *PHASES))
    seen = tuple(phase for phase, _ in phases if len(phase))
    return _span(meter, window, bounds, kept_from, traces=(total, injected, *seen), fine=total, estimated=estimated)


def _by_minute(
    household: Household, meter: StoredMeter, window: Window, bounds: tuple[int, int], kept_from: int
) -> LiveSpan:
    start, end = bounds

    def told(register: Register) -> Trace:
        found = live_minutes(household.conn, meter, register.name, (start, end - 1))
        inside = (found.starts >= start - MINUTE + 1) & (found.starts < end)
        columns = (found.starts, found.most, found.least, found.sums, found.counts)
        starts, most, least, sums, counts = (column[inside] for column in columns)
        return Trace(starts, most, least, sums, counts=counts, step=MINUTE)

    total, injected, *phases = (told(register) for register in (POWER, POWER_INJECTED, *PHASES))
    seen = [phase for phase in phases if len(phase)]
    traces = tuple(one.by(STEPS[window.length]) for one in (total, injected, *seen))
    last = int(injected.starts[-1]) if len(injected) else start
    said = live_values(household.conn, meter, POWER_INJECTED.name, (last, last + MINUTE)).qualities
    estimated = bool((said == Quality.ESTIMATED).any())
    return _span(meter, window, bounds, kept_from, traces=traces, fine=total, estimated=estimated)


def _span(
    meter: StoredMeter,
    window: Window,
    bounds: tuple[int, int],
    kept_from: int,
    traces: tuple[Trace, ...],
    fine: Trace,
    *,
    estimated: bool,
) -> LiveSpan:
    (start, end), (total, injected, *phases) = bounds, traces
    if window.running and len(fine) and end - int(fine.starts[-1]) < UNDER_WAY:
        end = int(fine.starts[-1])
    holes = gaps(fine, start, end)
    return LiveSpan(*bounds, total, injected, tuple(phases), meter.zone, estimated, window, kept_from, holes)
