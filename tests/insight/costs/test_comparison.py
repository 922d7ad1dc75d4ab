"""Contracts beside each other: the same energy, each by its own prices, bounded where hours are not known."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.costs.comparison import Compared, LeftOut, by_free_names, compare, regulated
from persienne.insight.series import Periods
from persienne.insight.tariff import Period, PriceWindow
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.contract import Option
from support.bills import LOCAL, RATES, day_totals, half_hours, known, ordinal, timeline, used

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known

BASE = timeline(option="base", kva=6)
HPHC = timeline(option="hphc", kva=6, off_peak=[{"from": "22:00", "to": "06:00"}])


def compared(what: Known) -> tuple[Compared, ...]:
    contracts = {"today": BASE, "hours": HPHC}
    return compare(contracts, lambda one: used(what, one, "2025-10-06", "2025-10-12"), RATES).rows


def test_each_contract_is_billed_on_the_same_energy_in_the_order_given() -> None:
    base, hours = compared(known(half_hours("2025-10-06", "2025-10-12")))
    assert (base.name, hours.name) == ("today", "hours")
    # 168 kWh * 0.1952 + 185.94 * 7 / 365; 56 * 0.1635 + 112 * 0.2081 + 189.99 * 7 / 365 of 2025-08-01.
    assert base.bill.euros() == base.least == base.most == Decimal("36.36")
    assert hours.bill.euros() == hours.least == hours.most == Decimal("36.11")


def test_where_hours_are_not_known_the_cost_lies_between_the_lowest_and_the_highest_price() -> None:
    base, hours = compared(known(days=day_totals("2025-10-06", *[24_000] * 7)))
    assert base.least == base.most == Decimal("36.36")
    assert hours.least is not None
    assert hours.most is not None
    assert hours.most - hours.least == Decimal("7.49")  # 168 * (0.2081 - 0.1635) = 7.4928
    _, whole = compared(known(half_hours("2025-10-06", "2025-10-12")))
    assert hours.least <= whole.bill.euros() <= hours.most


def test_a_regulated_option_has_one_power_the_last_one_said_for_all_days() -> None:
    contracts = timeline_of(
        [
            {"since": "2024-01-01", "option": "base", "kva": 6, "until": "2024-12-31"},
            {"since": "2025-02-01", "option": "hphc", "off_peak": [{"from": "22:00", "to": "06:00"}], "kva": 9},
            {"since": "2025-06-01", "option": "base"},
        ]
    )
    first, hours, _ = contracts.periods
    assert regulated(contracts, Option.TEMPO).periods == (Period(first.since, Option.TEMPO, kva=9),)
    assert regulated(contracts, Option.HPHC).periods == (Period(first.since, Option.HPHC, hours.off_peak, kva=9),)
    assert regulated(BASE, Option.HPHC).periods == ()
    noon = (PriceWindow(720, 840),)
    assert regulated(BASE, Option.HPHC, noon).periods[0].off_peak == noon


def test_a_home_that_produces_pays_its_surcharge_under_the_regulated_options_too() -> None:
    producer = timeline(option="base", kva=6, self_producer=True, sale=[{"since": "2025-01-01", "eur_per_kwh": "0.04"}])
    (found,) = regulated(producer, Option.BASE).periods
    assert (found.terms.self_producer, found.terms.sale) == (True, ())
    contracts = {"own": producer, "regulated": regulated(producer, Option.BASE)}
    what = known(half_hours("2026-09-07", "2026-09-13"))
    own, other = compare(contracts, lambda one: used(what, one, "2026-09-07", "2026-09-13"), RATES).rows
    assert own.bill.euros() == other.bill.euros()


def test_without_a_price_there_are_no_bounds() -> None:
    what = known(half_hours("2025-10-06", "2025-10-06"))
    contracts = {"no power": timeline(option="base")}
    found = compare(contracts, lambda each: used(what, each, "2025-10-06", "2025-10-06"), RATES)
    (one,) = found.rows
    assert (one.least, one.most, one.left_out, found.days) == (None, None, LeftOut.POWER, ())


def test_no_contract_is_lost_where_two_have_one_name() -> None:
    found = by_free_names({"mine": BASE}, [("offer", HPHC), ("offer", BASE), ("mine", HPHC)])
    assert found == {"mine": BASE, "offer": HPHC, "offer 2": BASE, "mine 2": HPHC}


MOVED = timeline_of(
    [
        {"since": "2025-10-06", "option": "hphc", "kva": 6, "off_peak": [{"from": "22:00", "to": "06:00"}]},
        {"since": "2025-10-10", "option": "base", "kva": 9},
    ]
)
"""A home that changed its option and its power on the fifth of seven days."""


def test_all_contracts_are_reckoned_on_the_days_that_each_can_price() -> None:
    what = known(half_hours("2025-10-01", "2025-10-12"))
    late = timeline(since="2025-10-08", option="base", kva=6)
    found = compare(
        {"own": MOVED, "late": late, "all": BASE}, lambda one: used(what, one, "2025-10-01", "2025-10-12"), RATES
    )
    assert found.days == found.subscribed == tuple(range(ordinal("2025-10-08"), ordinal("2025-10-12") + 1))
    own, late_row, all_row = found.rows
    # 5 days of 24 kWh at 0.1952, and 5 of 365 days of 185.94: 23.424 + 2.5471.
    assert late_row.least == late_row.bill.euros() == all_row.least == Decimal("25.97")
    # 2 days: 16 * 0.1635 + 32 * 0.2081 + 189.99 * 2 / 365; 3 days: 72 * 0.1952 + 233.70 * 3 / 365.
    assert own.least == own.most == Decimal("26.29")


def test_a_day_without_measures_keeps_its_subscription_in_every_row() -> None:
    what = known(days=day_totals("2025-10-06", 24_000, 24_000))
    found = compare({"own": BASE, "too": BASE}, lambda one: used(what, one, "2025-10-06", "2025-10-12"), RATES)
    assert (len(found.days), len(found.subscribed)) == (2, 7)
    assert [one.least for one in found.rows] == [Decimal("12.94")] * 2  # 48 * 0.1952 + 185.94 * 7 / 365


def test_what_shares_no_day_with_the_others_is_left_out_and_narrows_nothing() -> None:
    what = known(half_hours("2025-10-06", "2025-10-12"))
    before_taxes = timeline(
        option="base",
        prices=[{"since": "2025-01-01", "subscription": {"ht": "120"}, "kwh": {"base": {"ht": "0.14"}}}],
    )
    contracts = {
        "own": timeline(since="2025-10-10", option="base", kva=6),
        "ended": timeline(option="base", kva=6, until="2025-10-09"),
        "no power": timeline(option="base"),
        "before taxes": before_taxes,
        "no prices": timeline(option="ejp", kva=9),
        "hours": HPHC,
    }
    found = compare(contracts, lambda one: used(what, one, "2025-10-06", "2025-10-12"), RATES)
    assert [one.left_out for one in found.rows] == [
        None,
        LeftOut.DAYS,
        LeftOut.POWER,
        LeftOut.BEFORE_TAXES,
        LeftOut.PRICE,
        None,
    ]
    assert len(found.days) == 3
    assert [one.least is None for one in found.rows] == [False, True, True, True, True, False]


def test_a_total_over_days_that_one_contract_lacks_is_in_no_row() -> None:
    start, end = LOCAL.midnight(ordinal("2025-10-07")) + 3600, LOCAL.midnight(ordinal("2025-10-09")) + 3600
    columns = (np.array([value], np.int64) for value in (start, end, 36_000_000, end - start, 0, 0))
    spans = Periods(*columns, np.array([True]))
    what = known(half_hours("2025-10-10", "2025-10-12"), periods=spans)
    late = timeline(since="2025-10-08", option="base", kva=6)
    both = compare({"own": BASE, "late": late}, lambda one: used(what, one, "2025-10-06", "2025-10-12"), RATES)
    # 3 days of 24 kWh and 5 of subscription; 10 kWh over the nights since the 7th are not in it.
    assert [one.least for one in both.rows] == [Decimal("16.60")] * 2  # 72 * 0.1952 + 185.94 * 5 / 365
    alone = compare({"own": BASE}, lambda one: used(what, one, "2025-10-06", "2025-10-12"), RATES)
    assert alone.rows[0].least == Decimal("19.57")  # (72 + 10) * 0.1952 + 185.94 * 7 / 365


def test_a_contract_before_taxes_whose_taxes_are_all_known_is_compared_with_them() -> None:
    what = known(half_hours("2025-10-06", "2025-10-12"))
    row = {"since": "2025-01-01", "subscription": {"ht": "120"}, "kwh": {"base": {"ht": "0.14"}}, "cta": "22.11"}
    contracts = {"own": BASE, "before": timeline(option="base", kva=6, prices=[row])}
    _, before = compare(contracts, lambda one: used(what, one, "2025-10-06", "2025-10-12"), RATES).rows
    # (120 + 22.11) * 7 / 365 = 2.7254; 168 * (0.14 + 0.02998) = 28.5566; a fifth of VAT on both.
    assert before.least == before.most == Decimal("37.54")
