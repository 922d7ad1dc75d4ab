"""Sums by price give the bill that the curve gives, and are few."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.bill import Route
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import Why
from persienne.insight.costs.sums import bill_of_sums, same_bill, sums, sums_of_spans
from persienne.insight.series import Periods, Series
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.status import Colour
from support.bills import LOCAL, RATES, Colours, day_totals, half_hours, known, ordinal, timeline, used

if TYPE_CHECKING:
    from persienne.insight.costs.bill import Bill
    from persienne.insight.tariff import Timeline

FIRST, LAST = "2025-06-20", "2026-02-10"


def uneven() -> Series:
    """Half a year and more of half-hours that are all different, over three changes of price."""
    curve = half_hours(FIRST, LAST)
    values = np.random.default_rng(5).integers(0, 3000, len(curve)) * JOULES_PER_WH
    return Series(curve.starts, curve.durations, values, curve.qualities, curve.origins)


CONTRACTS = {
    "base": timeline(option="base", kva=6),
    "hphc": timeline(option="hphc", kva=9, off_peak=[{"from": "22:38", "to": "06:38"}]),
    "tempo": timeline(option="tempo", kva=9),
    "changed": timeline_of(
        [
            {"since": "2020-01-01", "option": "base", "kva": 6},
            {"since": "2025-09-12", "option": "hphc", "kva": 6, "off_peak": [{"from": "23:00", "to": "07:00"}]},
        ]
    ),
}


@pytest.mark.for_each("route", Route)
@pytest.mark.for_each("name", CONTRACTS)
def test_sums_cut_by_month_and_where_a_price_changes_give_the_bill_of_the_curve(name: str, route: Route) -> None:
    contracts: Timeline = CONTRACTS[name]
    colours: Colours = {"2025-06-19": Colour.BLUE, "2025-06-20": Colour.BLUE, "2025-06-21": Colour.BLUE}
    energy = used(known(uneven()), contracts, FIRST, LAST, colours)
    found = sums(energy, contracts, RATES)
    by_sums = bill_of_sums(found, energy, contracts, RATES, route)
    by_curve = bill(energy, contracts, RATES, route)
    assert facts(by_sums) == facts(by_curve)
    assert same_bill(by_sums, by_curve)
    assert all(date.fromordinal(one.first).month == date.fromordinal(one.last).month for one in found)
    assert len(found) <= 9 * 7 + 4  # June to February, six price periods and a hole at most, and what changes within
    assert sum(one.joules for one in found) == int(uneven().values.sum())


def test_sums_that_lack_a_joule_are_another_bill() -> None:
    contracts = CONTRACTS["base"]
    energy = used(known(uneven()), contracts, FIRST, LAST)
    found = sums(energy, contracts, RATES)
    less = (replace(found[0], joules=found[0].joules - 1), *found[1:])
    whole, other = (bill_of_sums(one, energy, contracts, RATES, Route.TTC) for one in (found, less))
    assert same_bill(whole, bill(energy, contracts, RATES, Route.TTC))
    assert not same_bill(whole, other)


def test_a_total_over_several_days_is_a_sum_of_its_own_and_has_a_price_where_one_held() -> None:
    begin, end = (LOCAL.midnight(ordinal(day)) for day in ("2025-10-06", "2025-10-09"))
    one = np.array([1])
    span = Periods(begin * one, end * one, 3600 * 1000 * one, (end - begin) * one, 0 * one, 0 * one, one > 0)
    days = day_totals("2025-10-01", 1000)
    for name, number, why in (("base", 0, None), ("hphc", None, Why.CURVE)):
        energy = used(known(days=days, periods=span), CONTRACTS[name], "2025-10-01", "2025-10-31")
        (found,) = sums_of_spans(energy, RATES)
        assert (found.joules, found.price_period, found.why) == (3_600_000, number, why)


def test_a_total_over_several_days_whose_registers_were_read_is_a_sum_of_each_price_period() -> None:
    begin, end = (LOCAL.midnight(ordinal(day)) for day in ("2025-10-06", "2025-10-09"))

    def three_days(wh: int) -> Periods:
        return Periods.of_rows([(begin, end, 3600 * wh, end - begin, 0, 0, True)])

    parts = {0: three_days(400), 1: three_days(600)}
    what = known(days=day_totals("2025-10-01", 1000), periods=three_days(1000), register_periods=parts)
    energy = used(what, CONTRACTS["hphc"], "2025-10-01", "2025-10-31")
    found = [(one.price_period, one.joules, one.why) for one in sums_of_spans(energy, RATES)]
    assert found == [(0, 400 * 3600, None), (1, 600 * 3600, None)]


def facts(made: Bill) -> tuple[object, ...]:
    """What a bill says but for the first and the last day of its lines, which sums do not know."""
    lines = [(line.kind, line.period, line.price, line.joules, line.days, line.euros) for line in made.lines]
    return made.euros(), lines, [(hole.why, hole.joules) for hole in made.holes]
