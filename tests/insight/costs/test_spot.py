"""Hourly prices: a half-hour lies in its hour, hours without a price and totals without a curve are holes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.insight.bars import Bars
from persienne.insight.costs.bill import Bill, Kind, Route, bill
from persienne.insight.costs.day_cost import DayPrices, PriceNow
from persienne.insight.costs.energies import Why
from persienne.insight.costs.priced import Cost, priced
from persienne.insight.costs.sums import bill_of_sums, sums
from persienne.insight.series import Periods
from support.bills import LOCAL, RATES, day_totals, half_hours, known, lines_of, ordinal, timeline, used

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


def test_bars_under_hourly_prices_are_the_energy_of_the_bill() -> None:
    spot = prices("2025-10-25", "2025-10-27")
    midnight = LOCAL.midnight(ordinal("2025-10-25"))
    spot[midnight + 7 * 3600] = Decimal("-0.0213")
    del spot[midnight + 30 * 3600]
    curve = half_hours("2025-10-25", "2025-10-27")
    found = priced(known(curve), CONTRACT, replace(RATES, spot=spot), LOCAL, {})
    assert found is not None
    made = found.bill(ordinal("2025-10-25"), ordinal("2025-10-27"))
    euros = sum((line.euros for line in lines_of(made, Kind.ENERGY)), Fraction())
    of_each = np.arange(ordinal("2025-10-25"), ordinal("2025-10-28"))
    bars = Bars(curve.starts, curve.ends, curve.values, curve.durations, curve.durations)
    assert found.of_days(of_each, of_each + 1).all == found.of_intervals(bars).all == Cost(euros, 3_600_000)


def test_an_interval_over_several_hours_has_no_bar_of_its_own_and_its_day_has() -> None:
    curve = half_hours("2025-10-06", "2025-10-06", step=7200)
    rates = replace(RATES, spot=prices("2025-10-06", "2025-10-06"))
    found = priced(known(curve), CONTRACT, rates, LOCAL, {})
    assert found is not None
    bars = Bars(curve.starts, curve.ends, curve.values, curve.durations, curve.durations)
    assert found.of_intervals(bars).all == Cost(Fraction(), 6 * 3_600_000)
    day = np.array([ordinal("2025-10-06")])
    assert found.of_days(day, day + 1).all == Cost(6 * Fraction("0.15") * Fraction("1.2"), 0)


def test_the_price_of_now_is_that_of_the_hour_until_it_ends() -> None:
    spot = prices("2025-10-06", "2025-10-06", "0.08123")
    day = DayPrices(CONTRACT, replace(RATES, spot=spot), {}, LOCAL, known(half_hours("2025-10-06", "2025-10-06")))
    midnight = LOCAL.midnight(ordinal("2025-10-06"))
    assert day.at(midnight + 1800) == PriceNow("spot", Decimal("0.2175"), midnight + 3600)
    assert day.at(midnight + 24 * 3600) == PriceNow("spot", None, None)
