"""What a home drew and what it pays, made by hand: days, half-hours and contracts come out; no household."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH
from persienne.household.measures.known_tariffs import published_rates
from persienne.insight.costs.bill import Bill, Kind, Line, Route
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import Energies, Known, energies
from persienne.insight.costs.priced import priced
from persienne.insight.series import DayTotals, Periods, Series
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.status import Colour

if TYPE_CHECKING:
    from persienne.insight.costs.priced import PricedEnergy
    from persienne.insight.series import History
    from persienne.insight.tariff import Timeline

Colours = dict[str, Colour | str]
"""The kinds of days by their ISO date."""

LOCAL = local_days()
RATES = published_rates()


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def timeline(**said: object) -> Timeline:
    """One contract since 2000, as JSON says it."""
    return timeline_of([{"since": "2000-01-03", **said}])


def half_hours(first: str, last: str, wh: int = 500, *, step: int = 1800) -> Series:
    """A curve of ``wh`` in each interval of the local days ``first`` to ``last``, both included."""
    starts = np.arange(LOCAL.midnight(ordinal(first)), LOCAL.midnight(ordinal(last) + 1), step)
    zeros = np.zeros(len(starts), np.int64)
    return Series(starts, np.full(len(starts), step), np.full(len(starts), wh * JOULES_PER_WH), zeros, zeros)


def day_totals(first: str, *wh: int) -> DayTotals:
    """Whole days from ``first`` on, each with its Wh."""
    days = np.arange(ordinal(first), ordinal(first) + len(wh))
    zeros = np.zeros(len(days), np.int64)
    covered = np.array([LOCAL.length(int(day)) for day in days], np.int64)
    return DayTotals(days, np.array(wh, np.int64) * JOULES_PER_WH, covered, zeros, zeros)


def days_of(curve: Series) -> DayTotals:
    """The totals of a curve that has whole days."""
    days, row = np.unique(LOCAL.days(curve.starts), return_inverse=True)
    sums = np.zeros(len(days), np.int64)
    np.add.at(sums, row, curve.values)
    made = day_totals(date.fromordinal(int(days[0])).isoformat(), *(sums // JOULES_PER_WH).tolist())
    return DayTotals(made.days, sums, made.covered, made.qualities, made.origins)


def known(
    curve: Series | None = None,
    days: DayTotals | None = None,
    *,
    periods: Periods | None = None,
    registers: dict[int, DayTotals] | None = None,
    register_periods: dict[int, Periods] | None = None,
    gaps: Series | None = None,
    tolerance: int = 0,
) -> Known:
    """What is known; the days are those of the curve where none are given."""
    shape = Series.empty() if curve is None else curve
    totals = days if days is not None else days_of(shape)
    allowed = np.full(len(totals), tolerance)
    over_days = Periods.empty() if periods is None else periods
    unshaped = Series.empty() if gaps is None else gaps
    return Known(shape, totals, allowed, over_days, registers or {}, register_periods or {}, unshaped)


def used(what: Known, contracts: Timeline, first: str, last: str, colours: Colours | None = None) -> Energies:
    told = {ordinal(day): colour for day, colour in (colours or {}).items()}
    return energies(what, contracts, ordinal(first), ordinal(last), LOCAL, told)


def billed(
    what: Known,
    contracts: Timeline,
    first: str,
    last: str,
    *,
    route: Route = Route.TTC,
    colours: Colours | None = None,
) -> Bill:
    return bill(used(what, contracts, first, last, colours), contracts, RATES, route)


def lines_of(made: Bill, kind: Kind) -> list[Line]:
    return [line for line in made.lines if line.kind is kind]


def wh_by_period(made: Bill) -> dict[str, int]:
    """The Wh of each price period that a line has."""
    found: dict[str, int] = {}
    for line in lines_of(made, Kind.ENERGY):
        found[line.period] = found.get(line.period, 0) + line.wh
    return found


def priced_history(history: History, contracts: Timeline, colours: Colours | None = None) -> PricedEnergy:
    """What ``history`` costs, its days by their curve alone."""
    told = {ordinal(day): colour for day, colour in (colours or {}).items()}
    local, gaps = local_days(history.zone), history.gaps
    inside = gaps.where(local.days(gaps.starts) == local.days(gaps.ends - 1))
    what = known(history.curve, history.days, periods=history.periods, gaps=inside)
    found = priced(what, contracts, RATES, local, told)
    assert found is not None
    return found
