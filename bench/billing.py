"""A year of half-hours under a contract of six price periods, billed; a row goes out. No peer reckons the same."""

from __future__ import annotations

from datetime import date
from time import process_time

import numpy as np

from bench.figures import Row, Spread
from persienne.base.localtime import local_days
from persienne.household.measures.contracts import published_colours
from persienne.household.measures.tariff_tables import published_rates
from persienne.insight.costs.bill import Route, bill
from persienne.insight.costs.energies import Known, energies
from persienne.insight.days import days_of_curve
from persienne.insight.series import Periods, Series
from persienne.insight.tariff import Period, Timeline
from persienne.meters.tic.contract import Option

FIRST, LAST = date(2024, 9, 1).toordinal(), date(2025, 8, 31).toordinal()
AT_MOST = 50.0
"""Milliseconds of a processor for the year."""


def billing_rows(runs: int) -> list[Row]:
    """What the bill takes, of arrays that are in memory, by the longer route."""
    local, rates, colours = local_days(), published_rates(), published_colours()
    starts = np.arange(local.midnight(FIRST), local.midnight(LAST + 1), 1800)
    zeros = np.zeros(len(starts), np.int64)
    joules = np.random.default_rng(1).integers(50, 3000, len(starts)) * 3600
    curve = Series(starts, np.full(len(starts), 1800), joules, zeros, zeros)
    days = days_of_curve(curve, local)
    known = Known(curve, days, np.zeros(len(days), np.int64), Periods.empty())
    timeline = Timeline((Period(1, Option.TEMPO, kva=9),))
    times = []
    for _ in range(max(runs, 3)):
        began = process_time()
        bill(energies(known, timeline, FIRST, LAST, local, colours), timeline, rates, Route.HT)
        times.append((process_time() - began) * 1000)
    return [Row(f"{len(starts)} half-hours billed at six prices", "ms", Spread.of(times), at_most=AT_MOST)]
