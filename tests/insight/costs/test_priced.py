"""What each bar costs: intervals, days and periods, exact, and what has no price beside them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import JOULES_PER_KWH, JOULES_PER_WH
from persienne.insight.bars import Bars
from persienne.insight.costs.bill import Bill, Kind, Route
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import Known, Volume, Why, energies
from persienne.insight.costs.priced import Cost, PricedEnergy, priced
from persienne.insight.series import DayTotals, Periods, Series
from persienne.meters.tic.status import Colour
from support.bills import LOCAL, RATES, Colours, day_totals, half_hours, known, ordinal, timeline
from support.curves import at, series

if TYPE_CHECKING:
    from persienne.insight.tariff import Timeline

HPHC = timeline(option="hphc", kva=9, off_peak=[{"from": "22:38", "to": "06:38"}])
BASE = timeline(option="base", kva=6)
TEMPO = timeline(option="tempo", kva=9)


def made(what: Known, contracts: Timeline, colours: Colours | None = None) -> PricedEnergy:
    told = {ordinal(day): colour for day, colour in (colours or {}).items()}
    found = priced(what, contracts, RATES, LOCAL, told)
    assert found is not None
    return found


def days(first: str, last: str) -> tuple[np.ndarray, np.ndarray]:
    """Each day of a range as the first of a stretch, and the day after it."""
    of_each = np.arange(ordinal(first), ordinal(last) + 1)
    return of_each, of_each + 1


def whole(first: str, last: str) -> tuple[np.ndarray, np.ndarray]:
    return np.array([ordinal(first)]), np.array([ordinal(last) + 1])


def energy_of(made_bill: Bill) -> Fraction:
    return sum((line.euros for line in made_bill.lines if line.kind is Kind.ENERGY), Fraction())


def bars_of(curve: Series) -> Bars:
    return Bars(curve.starts, curve.ends, curve.values, curve.durations, curve.durations)


TWO_DAYS = tuple(LOCAL.midnight(ordinal(day)) for day in ("2025-10-02", "2025-10-04"))


def two_days_together(first: str, after: str, wh: int) -> Periods:
    zero = np.zeros(1, np.int64)
    start, end = (np.array([LOCAL.midnight(ordinal(day))]) for day in (first, after))
    return Periods(start, end, np.array([wh * JOULES_PER_WH]), end - start, zero, zero, np.ones(1, np.bool_))


@pytest.mark.parametrize("contracts", [HPHC, BASE], ids=["hphc", "base"])
def test_days_and_months_add_up_to_the_energy_of_the_bill_over_a_change_of_price(contracts: Timeline) -> None:
    energy = made(known(half_hours("2025-07-01", "2025-08-31", 431)), contracts)
    billed = energy.bill(ordinal("2025-07-01"), ordinal("2025-08-31"))
    assert len({line.price for line in billed.lines if line.kind is Kind.ENERGY}) >= 2
    for stretches in (days("2025-07-01", "2025-08-31"), whole("2025-07-01", "2025-08-31")):
        assert energy.of_days(*stretches).all == Cost(energy_of(billed), 0)


def test_half_hours_add_up_to_their_day_also_where_an_edge_of_the_hours_cuts_one() -> None:
    curve = half_hours("2025-10-06", "2025-10-06", 601)
    energy = made(known(curve), HPHC)
    assert energy.of_intervals(bars_of(curve)).all == energy.of_days(*whole("2025-10-06", "2025-10-06")).all


def test_a_half_hour_costs_its_kwh_at_the_price_of_its_hour() -> None:
    curve = half_hours("2025-10-06", "2025-10-06", 500)
    costs = made(known(curve), HPHC).of_intervals(bars_of(curve))
    row = RATES.row(HPHC.periods[0], ordinal("2025-10-06"))
    assert row is not None
    prices = {name: Fraction(amount.ttc or 0) for name, amount in row.kwh}
    assert (costs.at(0).euros, costs.at(24).euros) == (prices["hc"] / 2, prices["hp"] / 2)


def test_a_bar_without_a_price_has_its_joules_and_no_euros_to_paint() -> None:
    curve = half_hours("2025-12-09", "2025-12-09", 500)
    energy = made(known(curve), TEMPO, {"2025-12-08": Colour.BLUE})
    costs = energy.of_intervals(bars_of(curve))
    assert costs.at(12) == Cost(Fraction(), 500 * JOULES_PER_WH)
    assert np.isnan(costs.euros[12:]).all()
    assert (costs.euros[:12] > 0).all()
    (day,) = energy.of_days(*days("2025-12-09", "2025-12-09")).unpriced.tolist()
    assert day == 36 * 500 * JOULES_PER_WH


def test_a_day_of_nothing_costs_nothing_and_is_no_hole() -> None:
    energy = made(known(half_hours("2025-10-06", "2025-10-06", 0)), HPHC)
    costs = energy.of_days(*days("2025-10-06", "2025-10-06"))
    assert costs.euros.tolist() == [0.0]
    assert costs.all == Cost(Fraction(), 0)


def test_the_meter_s_own_registers_price_days_of_which_no_hour_is_kept() -> None:
    registers = {0: day_totals("2025-10-01", 3000, 4000), 1: day_totals("2025-10-01", 5000, 6000)}
    energy = made(known(days=day_totals("2025-10-01", 8000, 10_000), registers=registers), HPHC)
    first, last = ordinal("2025-10-01"), ordinal("2025-10-02")
    costs = energy.of_days(*days("2025-10-01", "2025-10-02"))
    assert costs.unpriced.tolist() == [0, 0]
    assert costs.all.euros == energy_of(energy.bill(first, last))


def test_where_registers_and_hours_part_the_day_is_that_of_the_registers() -> None:
    curve = half_hours("2025-10-06", "2025-10-06", 500)
    registers = {0: day_totals("2025-10-06", 4000), 1: day_totals("2025-10-06", 20_000)}
    energy = made(known(curve, registers=registers), HPHC)
    day = energy.of_days(*whole("2025-10-06", "2025-10-06")).all
    assert day.euros == energy_of(energy.bill(ordinal("2025-10-06"), ordinal("2025-10-06")))
    assert day.euros > energy.of_intervals(bars_of(curve)).all.euros


def test_a_period_counts_in_the_stretch_that_holds_it_and_at_its_one_price() -> None:
    what = known(days=day_totals("2025-10-01", 5000), periods=two_days_together("2025-10-02", "2025-10-04", 9000))
    energy = made(what, BASE)
    first, last = ordinal("2025-10-01"), ordinal("2025-10-31")
    month = energy.of_days(*whole("2025-10-01", "2025-10-31"))
    assert month.all == Cost(energy_of(energy.bill(first, last)), 0)
    lump = energy.of_lump(*TWO_DAYS, 9000 * JOULES_PER_WH)
    assert energy.of_days(*days("2025-10-01", "2025-10-31")).all.euros + lump.euros == month.all.euros


def test_a_period_over_two_prices_is_a_hole_of_the_month_and_so_is_its_lump() -> None:
    what = known(days=day_totals("2025-10-01", 5000), periods=two_days_together("2025-10-02", "2025-10-04", 9000))
    energy = made(what, HPHC)
    # The day is a hole too: nobody knows its hours.
    assert energy.of_days(*whole("2025-10-01", "2025-10-31")).all == Cost(Fraction(), 14_000 * JOULES_PER_WH)
    lump = energy.of_lump(*TWO_DAYS, 9000 * JOULES_PER_WH)
    assert lump == Cost(Fraction(), 9000 * JOULES_PER_WH)


def test_a_period_of_which_the_registers_know_the_price_periods_costs_what_the_bill_says_and_so_does_its_lump() -> None:
    span = ("2025-10-02", "2025-10-04")
    parts = {0: two_days_together(*span, 4000), 1: two_days_together(*span, 5000)}
    totals = day_totals("2025-10-01")
    energy = made(known(days=totals, periods=two_days_together(*span, 9000), register_periods=parts), HPHC)
    month = energy.of_days(*whole("2025-10-01", "2025-10-31")).all
    row = RATES.row(HPHC.periods[0], ordinal("2025-10-02"))
    assert row is not None
    off_peak, peak = (Fraction(str(amount.ttc)) for amount in (row.of("hc"), row.of("hp")) if amount is not None)
    assert month == Cost(4 * off_peak + 5 * peak, 0)
    assert month.euros == energy_of(energy.bill(ordinal("2025-10-01"), ordinal("2025-10-31")))
    assert energy.of_lump(*TWO_DAYS, 9000 * JOULES_PER_WH) == month


def test_a_period_that_registers_part_has_no_price_where_the_contract_has_none() -> None:
    span = ("2025-10-02", "2025-10-04")
    parts = {0: two_days_together(*span, 4000), 1: two_days_together(*span, 5000)}
    without_power = timeline(option="hphc", off_peak=[{"from": "22:38", "to": "06:38"}])
    totals = day_totals("2025-10-01")
    energy = made(known(days=totals, periods=two_days_together(*span, 9000), register_periods=parts), without_power)
    month = energy.of_days(*whole("2025-10-01", "2025-10-31")).all
    assert month == Cost(Fraction(), 9000 * JOULES_PER_WH)
    holes = energy.bill(ordinal("2025-10-01"), ordinal("2025-10-31")).holes
    assert [(hole.why, hole.wh) for hole in holes if hole.joules] == [(Why.PRICE, 9000)]


def test_energy_before_the_contract_has_no_price() -> None:
    contracts = timeline(since="2025-10-02", option="base", kva=6)
    energy = made(known(half_hours("2025-10-01", "2025-10-02", 500)), contracts)
    costs = energy.of_days(*days("2025-10-01", "2025-10-02"))
    assert costs.unpriced.tolist() == [48 * 500 * JOULES_PER_WH, 0]
    assert costs.at(1).euros > 0


def test_the_bill_of_a_part_is_the_bill_that_is_made_of_it_alone() -> None:
    curve, days_known = half_hours("2025-07-20", "2025-08-10", 431), None
    periods = two_days_together("2025-08-10", "2025-08-12", 7000)
    what = known(curve, days_known, periods=periods)
    energy = made(what, HPHC)
    for first, last in (("2025-07-25", "2025-08-05"), ("2025-08-01", "2025-08-10"), ("2025-08-01", "2025-08-11")):
        span = (ordinal(first), ordinal(last))
        assert energy.bill(*span) == bill(energies(what, HPHC, *span, LOCAL, {}), HPHC, RATES, Route.TTC)


def test_a_period_that_reaches_out_of_a_part_is_a_hole_of_it() -> None:
    what = known(half_hours("2025-08-01", "2025-08-09"), periods=two_days_together("2025-08-10", "2025-08-12", 7000))
    (hole,) = made(what, BASE).bill(ordinal("2025-08-01"), ordinal("2025-08-10")).holes
    assert (hole.why, hole.joules) == (Why.SPAN, 7000 * JOULES_PER_WH)


def test_prices_of_many_decimals_stay_exact() -> None:
    rows = [{"since": "2025-01-01", "subscription": {"ttc": "120"}, "kwh": {"base": {"ttc": "0.123456789012"}}}]
    contracts = timeline(option="base", prices=rows)
    energy = made(known(half_hours("2025-10-06", "2025-10-07", 431)), contracts)
    joules = 96 * 431 * JOULES_PER_WH
    cost = energy.of_days(*whole("2025-10-06", "2025-10-07")).all
    assert cost.euros == Fraction(joules, JOULES_PER_KWH) * Fraction("0.123456789012")


def test_an_interval_that_no_day_holds_has_no_price() -> None:
    curve = half_hours("2025-10-06", "2025-10-06", 500)
    other = half_hours("2025-10-07", "2025-10-07", 500)
    energy = made(known(curve), BASE)
    assert energy.of_intervals(bars_of(other)).all == Cost(Fraction(), 48 * 500 * JOULES_PER_WH)


def test_gas_that_is_no_energy_is_a_hole_of_its_days_and_of_no_other() -> None:
    contract = timeline(option="base", prices=[{"since": "2025-01-01", "subscription": "365", "kwh": {"base": "0.1"}}])
    lost = (Volume(Why.VOLUME, ordinal("2025-01-03"), ordinal("2025-01-04"), 3_100),)
    found = priced(known(days=day_totals("2025-01-01", 10_000)), contract, RATES, LOCAL, {}, lost)
    assert found is not None
    first, third = (found.bill(*[ordinal(day)] * 2).holes for day in ("2025-01-01", "2025-01-03"))
    assert (first, [(hole.why, hole.dm3) for hole in third]) == ((), [(Why.VOLUME, 3_100)])
    alone = priced(known(days=day_totals("2025-01-01")), contract, RATES, LOCAL, {}, lost)
    assert alone is not None
    assert (alone.used.first, alone.used.last) == (ordinal("2025-01-03"), ordinal("2025-01-04"))


def test_where_nothing_is_known_nothing_is_priced() -> None:
    assert priced(known(Series.empty(), DayTotals.empty()), HPHC, RATES, LOCAL, {}) is None


NIGHT = (at(ordinal("2025-10-06"), 1), at(ordinal("2025-10-06"), 4))
EVENING = (at(ordinal("2025-10-06"), 20), at(ordinal("2025-10-06"), 23))


def silent(*gaps: tuple[int, int]) -> Known:
    """A day of 500 Wh each half-hour in which the hours of ``gaps`` are known by their energy alone, 3 kWh each."""
    curve = half_hours("2025-10-06", "2025-10-06")
    for start, end in gaps:
        curve = curve.where((curve.starts < start) | (curve.starts >= end))
    unshaped = series([(start, end - start, 3000 * JOULES_PER_WH) for start, end in gaps])
    return known(curve, day_totals("2025-10-06", 24_000), gaps=unshaped)


def test_a_silence_costs_what_its_price_says_where_one_counted_and_nothing_is_lost() -> None:
    what, day = silent(NIGHT, EVENING), ordinal("2025-10-06")
    energy = made(what, HPHC)
    row = RATES.row(HPHC.periods[0], day)
    assert row is not None
    off_peak, _ = (Fraction(str(amount.ttc)) for amount in (row.of("hc"), row.of("hp")) if amount is not None)
    night, evening = (energy.of_lump(*span, 3000 * JOULES_PER_WH) for span in (NIGHT, EVENING))
    assert night == Cost(3 * off_peak, 0)
    assert evening == Cost(Fraction(), 3000 * JOULES_PER_WH)
    slots = energy.of_intervals(bars_of(what.curve)).all
    day_cost = energy.of_days(*whole("2025-10-06", "2025-10-06")).all
    assert slots.euros + night.euros == day_cost.euros == energy_of(energy.bill(day, day))
    assert day_cost.unpriced == 3000 * JOULES_PER_WH


def test_a_silence_over_midnight_that_lies_in_one_price_costs_what_the_bill_says() -> None:
    start, end = at(ordinal("2025-10-06"), 23), at(ordinal("2025-10-07"), 2)
    over = Periods.of_rows([(start, end, 3000 * JOULES_PER_WH, end - start, 0, 0, True)])
    energy = made(known(days=day_totals("2025-10-01"), periods=over), HPHC)
    lump = energy.of_lump(start, end, 3000 * JOULES_PER_WH)
    assert lump.unpriced == 0
    assert lump == energy.of_days(*whole("2025-10-06", "2025-10-07")).all
    assert lump.euros == energy_of(energy.bill(ordinal("2025-10-06"), ordinal("2025-10-07")))
    # Where it is not known when the counting began and ended, it may have been in other hours too.
    inexact = Periods.of_rows([(start, end, 3000 * JOULES_PER_WH, end - start, 0, 0, False)])
    energy = made(known(days=day_totals("2025-10-01"), periods=inexact), HPHC)
    assert energy.of_lump(start, end, 3000 * JOULES_PER_WH) == Cost(Fraction(), 3000 * JOULES_PER_WH)


BEYOND = [("2025-09-29", "2025-10-01"), ("2025-10-31", "2025-11-01"), ("2025-11-03", "2025-11-05")]


@pytest.mark.for_each("contracts", [HPHC, BASE], ids=["hphc", "base"])
@pytest.mark.for_each("days", BEYOND)
def test_what_lies_beyond_the_days_that_were_priced_has_no_price_yet(
    contracts: Timeline, days: tuple[str, str]
) -> None:
    energy = made(known(half_hours("2025-10-01", "2025-10-31")), contracts)
    start, end = (LOCAL.midnight(ordinal(day)) for day in days)
    assert energy.of_lump(start, end + 3600, JOULES_PER_KWH) == Cost(Fraction(), JOULES_PER_KWH)
