"""One made-up November evening for the page Today: a history up to 20 h, the live state, the overview around them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import TOTAL_IMPORT, Meter
from persienne.base.slats import Slat
from persienne.insight.days import days_of_curve
from persienne.insight.series import History, Series
from persienne.meters.meter_status import Counted, MeterState, MeterStatus
from persienne.store.meters import StoredMeter
from persienne.store.statistics import Stored
from persienne.ui.household.overview import Overview, Shown
from support.histories import made_history

if TYPE_CHECKING:
    from collections.abc import Sequence

PARIS = local_days()


def clock(hour: int, minute: int = 0, *, day: int = 24) -> int:
    """Epoch seconds of a wall clock of November 2026."""
    return PARIS.epoch(datetime(2026, 11, day, hour, minute))  # noqa: DTZ001 - a wall clock, zoned by epoch()


NOW = clock(20, 4)
LIVE = MeterStatus(
    MeterState.READING,
    power=2640,
    last_frame_at=NOW - 2,
    since=clock(8),
    quality=99.23,
    mode="standard",
    port="TIC plug",
    subscribed=9,
    off_peak=((22 * 60, 6 * 60),),
)


def counted(since: int, cut: int, until: int, *wh: int) -> dict[str, Counted]:
    """What the index of the energy drawn has counted: 0 at ``since``, and ``wh`` at the other two."""
    return {"EAST": Counted(since, 0, cut, wh[0], until, wh[1])}


def evening(*, until: int | None = None, holes: Sequence[tuple[int, int]] = ()) -> History:
    """Twenty days and today up to ``until`` (20 h), with a peak of 6.5 kW at 19:30."""
    end = clock(20) if until is None else until
    made = made_history(date(2026, 11, 4), 21, holes=[*holes, (end, clock(0, day=25))])
    curve = made.curve
    values = curve.values.copy()
    values[curve.starts == clock(19, 30)] = 6500 * 1800
    changed = Series(curve.starts, curve.durations, values, curve.qualities, curve.origins)
    return History(changed, days_of_curve(changed, PARIS), made.periods, made.zone)


def overview(history: History | None = None, slat: Slat = Slat.HALF) -> Overview:
    """A household of one meter, or of none."""
    meter = StoredMeter(1, Meter("12345678901234"), FRANCE, slat)
    if history is None:
        return Overview(slat, (), (), (), Stored((), 0))
    return Overview(slat, (meter,), (Shown(meter, TOTAL_IMPORT.name, history),), (), Stored((), 0))
