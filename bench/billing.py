"""A year of half-hours under a contract of six price periods, billed and priced. No peer reckons the same."""

from __future__ import annotations

from datetime import date
from time import process_time

import numpy as np

from bench.figures import Row, Spread
from persienne.base.localtime import local_days
from persienne.household.measures.contracts import published_colours
from persienne.household.measures.tariff_tables import published_rates
from persienne.insight.costs.bill import Route
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import Known, energies
from persienne.insight.costs.priced import priced
from persienne.insight.days import days_of_curve
from persienne.insight.series import Periods, Series
from persienne.insight.tariff import Period, Timeline
from persienne.meters.tic.contract import Option

FIRST, LAST = date(2024, 9, 1).toordinal(), date(2025, 8, 31).toordinal()
AT_MOST = 50.0
"""Milliseconds of a processor for the year."""
TWICE = 2 * AT_MOST
"""The same, where each bar is priced by itself: that is read once, and a chart only looks it up."""


def billing_rows(runs: int) -> list[Row]:
    """What the bill takes, by the longer route, and what the bars take, of arrays that are in memory."""
    local, rates, colours = local_days(), published_rates(), published_colours()
    starts = np.arange(local.midnight(FIRST), local.midnight(LAST + 1), 1800)
    zeros = np.zeros(len(starts), np.int64)
    joules = np.random.default_rng(1).integers(50, 3000, len(starts)) * 3600
    curve = Series(starts, np.full(len(starts), 1800), joules, zeros, zeros)
    days = days_of_curve(curve, local)
    known = Known(curve, days, np.zeros(len(days), np.int64), Periods.empty())
    timeline = Timeline((Period(1, Option.TEMPO, kva=9),))
    times, of_bars = [], []
    for _ in range(max(runs, 3)):
        began = process_time()
        bill(energies(known, timeline, FIRST, LAST, local, colours), timeline, rates, Route.HT)
        times.append((process_time() - began) * 1000)
        began = process_time()
        priced(known, timeline, rates, local, colours)
        of_bars.append((process_time() - began) * 1000)
    return [
        Row(f"{len(starts)} half-hours billed at six prices", "ms", Spread.of(times), at_most=AT_MOST),
        Row(f"{len(starts)} half-hours priced one by one", "ms", Spread.of(of_bars), at_most=TWICE),
    ]
