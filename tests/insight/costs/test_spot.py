"""Hourly prices: a half-hour lies in its hour, hours without a price and totals without a curve are holes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.insight.bars import Bars
from persienne.insight.costs.bill import Bill, Kind, Route
from persienne.insight.costs.billing import bill
from persienne.insight.costs.day_cost import DayPrices
from persienne.insight.costs.energies import Why
from persienne.insight.costs.priced import Cost, PricedEnergy, priced
from persienne.insight.costs.sums import bill_of_sums, sums
from persienne.insight.series import DayTotals, Periods, Series
from persienne.insight.tariff_text import timeline_of
from persienne.insight.today import today
from support.bills import LOCAL, RATES, day_totals, half_hours, known, lines_of, ordinal, timeline, used
from support.curves import at, history, series

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known

CONTRACT = timeline(
    option="base",
    kva=6,
    prices=[{"since": "2025-01-01", "subscription": {"ht": "100", "ttc": "120"}, "kwh": {}}],
    spot=[{"since": "2025-01-01", "per_kwh": "0.10", "vat": "0.20"}],
)


def prices(first: str, last: str, price: str = "0.05") -> dict[int, Decimal]:
    """The same price in every hour of the local days ``first`` to ``last``."""
    start, end = LOCAL.midnight(ordinal(first)), LOCAL.midnight(ordinal(last) + 1)
    return {int(at): Decimal(price) for at in np.arange(start, end, 3600)}


def billed(what: Known, first: str, last: str, spot: dict[int, Decimal], route: Route = Route.TTC) -> Bill:
    return bill(used(what, CONTRACT, first, last), CONTRACT, replace(RATES, spot=spot), route)


def chart(what: Known, spot: dict[int, Decimal]) -> PricedEnergy:
    found = priced(what, CONTRACT, replace(RATES, spot=spot), LOCAL, {})
    assert found is not None
    return found


def bars_of(curve: Series) -> Bars:
    return Bars(curve.starts, curve.ends, curve.values, curve.durations, curve.durations)


def cost_of_bill(made: Bill) -> Cost:
    """The energy of a bill and its holes, as bars have them."""
    euros = sum((line.euros for line in lines_of(made, Kind.ENERGY)), Fraction())
    return Cost(euros, sum(hole.joules for hole in made.holes))


def prices_of_day(spot: dict[int, Decimal]) -> DayPrices:
    stored = known(Series.empty(), DayTotals.empty())
    return DayPrices(CONTRACT, replace(RATES, spot=spot), {}, LOCAL, stored)


def test_each_half_hour_costs_what_its_hour_does() -> None:
    spot = prices("2025-10-06", "2025-10-06")
    spot[LOCAL.midnight(ordinal("2025-10-06")) + 7 * 3600] = Decimal("-0.02")
    made = billed(known(half_hours("2025-10-06", "2025-10-06")), "2025-10-06", "2025-10-06", spot)
    (line,) = lines_of(made, Kind.ENERGY)
    # 23 kWh at 0.15, one at 0.08, and a fifth of VAT on it.
    assert line.euros == (23 * Fraction("0.15") + Fraction("0.08")) * Fraction("1.2")
    assert (line.period, line.average, line.wh, line.price) == ("spot", True, 24_000, Decimal("0.1765"))
    assert made.holes == ()


def test_before_taxes_vat_is_a_line_of_its_own() -> None:
    made = billed(
        known(half_hours("2025-10-06", "2025-10-06")),
        "2025-10-06",
        "2025-10-06",
        prices("2025-10-06", "2025-10-06"),
        Route.HT,
    )
    assert [line.euros for line in lines_of(made, Kind.ENERGY)] == [24 * Fraction("0.15")]
    assert [(line.price, line.euros) for line in lines_of(made, Kind.VAT)] == [
        (Decimal("0.20"), 24 * Fraction("0.15") * Fraction("0.2"))
    ]
    assert lines_of(made, Kind.EXCISE) == []


@pytest.mark.parametrize(("day", "hours"), [("2025-10-26", 25), ("2026-03-29", 23)])
def test_the_nights_on_which_clocks_move_have_all_their_hours(day: str, hours: int) -> None:
    made = billed(known(half_hours(day, day)), day, day, prices(day, day))
    assert [(line.wh, line.euros) for line in lines_of(made, Kind.ENERGY)] == [
        (hours * 1000, hours * Fraction("0.15") * Fraction("1.2"))
    ]


def test_hours_without_a_price_are_a_hole() -> None:
    spot = prices("2025-10-06", "2025-10-06")
    made = billed(known(half_hours("2025-10-06", "2025-10-07")), "2025-10-06", "2025-10-07", spot)
    assert [(hole.why, hole.days, hole.wh) for hole in made.holes] == [(Why.HOUR, 1, 24_000)]


def test_totals_without_a_curve_take_the_curve() -> None:
    spot = prices("2025-10-01", "2025-10-31")
    totals = billed(known(days=day_totals("2025-10-06", 24_000)), "2025-10-06", "2025-10-06", spot)
    assert [(hole.why, hole.wh) for hole in totals.holes] == [(Why.CURVE, 24_000)]
    start, end = LOCAL.midnight(ordinal("2025-10-06")), LOCAL.midnight(ordinal("2025-10-10"))
    over = Periods.of_rows([(start, end, 36_000_000, end - start, 0, 0, True)])
    span = billed(known(days=day_totals("2025-10-01"), periods=over), "2025-10-01", "2025-10-31", spot)
    assert [(hole.why, hole.wh) for hole in span.holes] == [(Why.CURVE, 10_000)]


def test_an_interval_over_several_hours_is_cut_by_time_and_no_joule_is_lost() -> None:
    what = known(half_hours("2025-10-06", "2025-10-06", 3_001, step=7200))
    spot = prices("2025-10-06", "2025-10-06")
    del spot[LOCAL.midnight(ordinal("2025-10-06"))]
    made = billed(what, "2025-10-06", "2025-10-06", spot)
    counted = sum(line.joules for line in lines_of(made, Kind.ENERGY)) + sum(hole.joules for hole in made.holes)
    assert counted == 12 * 3_001 * 3600
    assert [(hole.why, hole.joules) for hole in made.holes] == [(Why.HOUR, 3_001 * 1800)]


def test_before_the_first_row_no_price_is_known() -> None:
    made = billed(
        known(half_hours("2024-12-31", "2024-12-31")), "2024-12-31", "2024-12-31", prices("2024-12-31", "2024-12-31")
    )
    assert [(hole.why, hole.wh) for hole in made.holes] == [(Why.PRICE, 24_000)]


def test_sums_without_a_curve_say_that_it_takes_the_curve() -> None:
    rates = replace(RATES, spot=prices("2025-10-06", "2025-10-06"))
    drawn = used(known(half_hours("2025-10-06", "2025-10-06")), CONTRACT, "2025-10-06", "2025-10-06")
    found = sums(drawn, CONTRACT, rates)
    assert [(one.why, one.joules) for one in found] == [(Why.CURVE, 24 * 3_600_000)]
    made = bill_of_sums(found, drawn, CONTRACT, rates, Route.TTC)
    assert [(hole.why, hole.wh) for hole in made.holes] == [(Why.CURVE, 24_000)]


@pytest.mark.slow
@pytest.mark.for_each(
    ("first", "last", "step"),
    [
        *(("2025-10-25", "2025-10-27", step) for step in (600, 1800, 3600)),
        *(("2026-03-28", "2026-03-30", step) for step in (600, 1800, 3600)),
        *(("2025-10-06", "2025-10-08", step) for step in (2400, 7200)),
    ],
)
def test_bars_days_and_the_bill_agree_and_so_do_their_holes(first: str, last: str, step: int) -> None:
    curve = half_hours(first, last, 431, step=step)
    spot = {start: Decimal(place % 7 - 2) / 100 for place, start in enumerate(prices(first, last))}
    for missing in list(spot)[5:9]:
        del spot[missing]
    energy = chart(known(curve), spot)
    expected = cost_of_bill(energy.bill(ordinal(first), ordinal(last)))
    assert expected.unpriced == 4 * 431 * 3600 * 3600 // step
    days = np.arange(ordinal(first), ordinal(last) + 1)
    assert energy.of_days(days, days + 1).all == expected
    assert energy.of_days(days[:1], days[-1:] + 1).all == expected
    assert energy.of_intervals(bars_of(curve)).all == expected


def test_a_bar_of_an_hour_below_zero_has_its_euros_and_is_no_hole() -> None:
    spot = prices("2025-10-06", "2025-10-06", "-0.30")
    curve = half_hours("2025-10-06", "2025-10-06")
    costs = chart(known(curve), spot).of_intervals(bars_of(curve))
    assert costs.at(0) == Cost(Fraction("-0.2") * Fraction("1.2") / 2, 0)


def test_a_day_whose_hours_are_not_known_is_a_hole_of_the_chart_as_of_the_bill() -> None:
    energy = chart(known(days=day_totals("2025-10-06", 24_000)), prices("2025-10-06", "2025-10-06"))
    first = ordinal("2025-10-06")
    expected = cost_of_bill(energy.bill(first, first))
    assert expected == Cost(Fraction(), 24 * 3_600_000)
    assert energy.of_days(np.array([first]), np.array([first + 1])).all == expected
    assert energy.of_lump(at(first), at(first + 1), 24 * 3_600_000) == expected


def test_beside_a_contract_of_fixed_prices_each_day_has_the_prices_of_its_own() -> None:
    both = timeline_of(
        [
            {"since": "2025-01-01", "option": "base", "kva": 6},
            {
                "since": "2025-10-07",
                "option": "base",
                "kva": 6,
                "prices": [{"since": "2025-01-01", "subscription": {"ttc": "120"}, "kwh": {"base": {"ttc": "1.9"}}}],
                "spot": [{"since": "2025-01-01", "per_kwh": "0.10", "vat": "0.20"}],
            },
        ]
    )
    curve = half_hours("2025-10-06", "2025-10-07")
    energy = priced(known(curve), both, replace(RATES, spot=prices("2025-10-06", "2025-10-07")), LOCAL, {})
    assert energy is not None
    days = np.array([ordinal("2025-10-06"), ordinal("2025-10-07")])
    expected = cost_of_bill(energy.bill(*days.tolist()))
    assert energy.of_days(days, days + 1).all == energy.of_intervals(bars_of(curve)).all == expected
    assert energy.of_days(days, days + 1).at(1).euros == 24 * Fraction("0.15") * Fraction("1.2")
    spot_day = int(days[1])
    assert energy.of_lump(at(spot_day), at(spot_day + 1), 3_600_000) == Cost(Fraction(), 3_600_000)
    # What lies in one hour has its price: 1 kWh at 0.05 + 0.10 and VAT.
    hour = energy.of_lump(at(spot_day, 3, 10), at(spot_day, 3, 50), 3_600_000)
    assert hour == Cost(Fraction("0.15") * Fraction("1.2"), 0)


def test_an_energy_that_lies_in_one_hour_has_its_price_and_over_two_it_has_none() -> None:
    day, curve = ordinal("2025-10-06"), half_hours("2025-10-06", "2025-10-06")
    spot = prices("2025-10-06", "2025-10-06")
    for gone, unpriced in (((3, 0), (4, 0)), 0), (((3, 30), (4, 30)), 1000):
        start, end = (at(day, *clock) for clock in gone)
        left = curve.where((curve.starts < start) | (curve.starts >= end))
        gap = series([(start, end - start, 3_600_000)])
        total = day_totals("2025-10-06", 24_000)
        for what in (known(left, total, gaps=gap), known(left, total)):
            made = billed(what, "2025-10-06", "2025-10-06", spot)
            assert sum(hole.wh for hole in made.holes if hole.joules) == unpriced
            assert sum(line.wh for line in lines_of(made, Kind.ENERGY)) == 24_000 - unpriced


def test_the_price_of_now_is_that_of_the_hour_until_another_one_begins() -> None:
    day = ordinal("2025-10-06")
    spot = prices("2025-10-06", "2025-10-06")
    spot[at(day, 15)] = Decimal("0.20")
    found = prices_of_day(spot).at(at(day, 13, 20))
    assert found is not None
    assert (found.period, found.price, found.until, found.why) == ("spot", Decimal("0.18"), at(day, 15), None)
    found = prices_of_day(spot).at(at(day, 15, 59))
    assert found is not None
    assert (found.price, found.until) == (Decimal("0.36"), at(day, 16))


def test_now_has_no_price_where_that_of_the_hour_is_not_known() -> None:
    day = ordinal("2025-10-06")
    spot = prices("2025-10-06", "2025-10-06")
    del spot[at(day, 13)]
    found = prices_of_day(spot).at(at(day, 13, 20))
    assert found is not None
    assert (found.period, found.price, found.until) == ("spot", None, at(day, 14))


def test_the_day_so_far_costs_what_its_hours_do() -> None:
    day = ordinal("2025-10-06")
    curve = half_hours("2025-10-06", "2025-10-06")
    curve = curve.where(curve.ends <= at(day, 12))
    found = prices_of_day(prices("2025-10-06", "2025-10-06")).bill(today(history(curve), at(day, 12, 5), None))
    assert found is not None
    assert cost_of_bill(found) == Cost(12 * Fraction("0.15") * Fraction("1.2"), 0)
