"""Small made-up histories for charts: a seed and a span come in, a resolved History goes out; no file, no store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import FRANCE, local_days
from persienne.base.set_aside import Reason, SetAside
from persienne.insight.series import DayTotals, History, Periods, Series
from persienne.insight.set_aside import days_that_count, intervals_that_count, runs, touch_no_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from persienne.base.reading import Longs


def made_history(
    first: date,
    days: int,
    *,
    holes: Sequence[tuple[int, int]] = (),
    curve: bool = True,
    seed: int = 24,
    zone: str = FRANCE,
    step: int = 1800,
) -> History:
    """``days`` local days from ``first`` of a household-like curve, without the half-open spans ``holes`` (epoch s)."""
    local = local_days(zone)
    begin = first.toordinal()
    starts: Longs = np.arange(local.midnight(begin), local.midnight(begin + days), step)
    watts = _watts(starts, local.days(starts), local.midnights(local.days(starts)), seed)
    kept = np.ones(len(starts), bool)
    for start, end in holes:
        kept &= (starts + step <= start) | (starts >= end)
    starts, joules = starts[kept], (watts[kept] * step).astype(np.int64)
    zeros = np.zeros(len(starts), np.int64)
    series = Series(starts, np.full(len(starts), step, np.int64), joules, zeros, zeros)
    totals = _totals(series, local.days(starts), step)
    empty = np.empty(0, np.int64)
    nothing = Series(empty, empty, empty, empty, empty)
    return History(series if curve else nothing, totals, Periods.empty(), zone)


def without(history: History, *days: date, reason: Reason = Reason.IMPLAUSIBLE) -> History:
    """``history`` once the days from the first to the last of ``days`` are set aside."""
    number = len(history.set_aside) + 1
    spans = (*history.set_aside, SetAside(number, days[0].toordinal(), days[-1].toordinal(), reason, 0))
    local, aside = local_days(history.zone), runs(spans)
    curve, periods = intervals_that_count(history.curve, aside, local), history.periods
    periods = periods.where(touch_no_day(periods.starts, periods.ends, aside, local))
    return History(curve, days_that_count(history.days, aside), periods, history.zone, set_aside=spans)


def _totals(series: Series, days: Longs, step: int) -> DayTotals:
    ordinals, first = np.unique(days, return_index=True)
    counts = np.diff(np.append(first, len(days)))
    zeros = np.zeros(len(ordinals), np.int64)
    joules = np.add.reduceat(series.values, first) if len(first) else zeros
    return DayTotals(ordinals.astype(np.int64), joules, counts * step, zeros, zeros)


def _watts(starts: Longs, days: Longs, midnights: Longs, seed: int) -> Longs:
    """Mornings, evenings, an off-peak water heater and a winter, in whole watts."""
    rng = np.random.default_rng(seed)
    hour = (starts - midnights) / 3600
    year = 2 * np.pi * ((days - 15) % 365.25) / 365.25
    season = 1 + 0.55 * np.cos(year)
    mood = rng.normal(1, 0.18, int(days.max() - days.min()) + 1).clip(0.5, 1.6)[days - days.min()]
    morning = 1500 * np.exp(-(((hour - 7.5) / 1.3) ** 2))
    noon = 700 * np.exp(-(((hour - 12.5) / 0.9) ** 2))
    evening = 2100 * np.exp(-(((hour - 20) / 2.0) ** 2))
    heater = np.where((hour >= 1.5) & (hour < 3.5), 900, 0)
    shape = 220 + (morning + noon + evening) * season * mood + heater
    bursts = rng.exponential(1, len(starts)) * rng.binomial(1, 0.12, len(starts)) * 1300 * (hour > 6.5)
    return np.asarray((shape * rng.gamma(14, 1 / 14, len(starts)) + bursts).round(), np.int64)
