"""Contracts beside each other: the same energy, each by its own prices, bounded where hours are not known."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from persienne.insight.costs.comparison import Compared, by_free_names, compare, regulated
from persienne.insight.tariff import Period, PriceWindow
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.contract import Option
from support.bills import RATES, day_totals, half_hours, known, timeline, used

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known

BASE = timeline(option="base", kva=6)
HPHC = timeline(option="hphc", kva=6, off_peak=[{"from": "22:00", "to": "06:00"}])


def compared(what: Known) -> tuple[Compared, ...]:
    contracts = {"today": BASE, "hours": HPHC}
    return compare(contracts, lambda one: used(what, one, "2025-10-06", "2025-10-12"), RATES)


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


def test_the_regulated_options_have_the_days_the_power_and_the_hours_of_the_household() -> None:
    contracts = timeline_of(
        [
            {"since": "2024-01-01", "option": "base", "kva": 6, "until": "2024-12-31"},
            {"since": "2025-02-01", "option": "hphc", "off_peak": [{"from": "22:00", "to": "06:00"}], "kva": 9},
        ]
    )
    former, latter = contracts.periods
    assert regulated(contracts, Option.TEMPO).periods == (
        Period(former.since, Option.TEMPO, kva=6, until=former.until),
        Period(latter.since, Option.TEMPO, kva=9),
    )
    noon = (PriceWindow(720, 840),)
    hours = [period.off_peak for period in regulated(contracts, Option.HPHC, noon).periods]
    assert hours == [noon, latter.off_peak]
    assert regulated(BASE, Option.HPHC).periods == ()


def test_a_home_that_produces_pays_its_surcharge_under_the_regulated_options_too() -> None:
    producer = timeline(option="base", kva=6, self_producer=True, sale=[{"since": "2025-01-01", "eur_per_kwh": "0.04"}])
    (found,) = regulated(producer, Option.BASE).periods
    assert (found.terms.self_producer, found.terms.sale) == (True, ())
    contracts = {"own": producer, "regulated": regulated(producer, Option.BASE)}
    what = known(half_hours("2026-09-07", "2026-09-13"))
    own, other = compare(contracts, lambda one: used(what, one, "2026-09-07", "2026-09-13"), RATES)
    assert own.bill.euros() == other.bill.euros()


def test_without_a_price_there_are_no_bounds() -> None:
    what = known(half_hours("2025-10-06", "2025-10-06"))
    contracts = {"no power": timeline(option="base")}
    (one,) = compare(contracts, lambda each: used(what, each, "2025-10-06", "2025-10-06"), RATES)
    assert (one.least, one.most) == (None, None)


def test_no_contract_is_lost_where_two_have_one_name() -> None:
    found = by_free_names({"mine": BASE}, [("offer", HPHC), ("offer", BASE), ("mine", HPHC)])
    assert found == {"mine": BASE, "offer": HPHC, "offer 2": BASE, "mine 2": HPHC}
