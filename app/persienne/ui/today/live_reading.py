"""The live powers of a window of time, out of an open household; nothing where none are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import Quality
from persienne.base.slats import Slat
from persienne.household.measures.line_values import live_minutes, live_values
from persienne.insight.live import DAY, LAST_DAY, STEPS, LiveSpan, Trace, gaps, trace
from persienne.meters.tic.readings import PHASES, POWER, POWER_INJECTED
from persienne.store.frame_hours import MINUTE
from persienne.store.frames import reach_of_frames
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from persienne.base.reading import Register
    from persienne.household.household import Household
    from persienne.insight.live import Window
    from persienne.store.meters import StoredMeter

UNDER_WAY = 600
"""Seconds before now in which nothing need be stored yet."""


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
    return read(household, meter, window, bounds, reached[meter][0])


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
    return _span(meter, window, bounds, kept_from, (total, injected, *seen), total, estimated=estimated)


def _by_minute(
    household: Household, meter: StoredMeter, window: Window, bounds: tuple[int, int], kept_from: int
) -> LiveSpan:
    start, end = bounds

    def told(register: Register) -> Trace:
        found = live_minutes(household.conn, meter, register.name, (start, end - 1))
        inside = (found.starts >= start - MINUTE + 1) & (found.starts < end)
        columns = (found.starts, found.most, found.least, found.sums, found.counts)
        starts, most, least, sums, counts = (column[inside] for column in columns)
        return Trace(starts, most, least, sums, counts, MINUTE)

    total, injected, *phases = (told(register) for register in (POWER, POWER_INJECTED, *PHASES))
    seen = [phase for phase in phases if len(phase)]
    traces = tuple(one.by(STEPS[window.length]) for one in (total, injected, *seen))
    last = int(injected.starts[-1]) if len(injected) else start
    said = live_values(household.conn, meter, POWER_INJECTED.name, (last, last + MINUTE)).qualities
    estimated = bool((said == Quality.ESTIMATED).any())
    return _span(meter, window, bounds, kept_from, traces, total, estimated=estimated)


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
