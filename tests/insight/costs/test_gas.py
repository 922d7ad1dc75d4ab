"""Gas whose volume alone is known: the kWh a m3 of the day's contract make it energy; else it is a hole in m3."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from persienne.insight.costs.bill import Bill, Kind, Route, cents
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import Known, Why
from persienne.insight.costs.gas import with_volumes
from persienne.insight.costs.rates import GAS
from persienne.insight.series import DayTotals, Periods
from persienne.insight.tariff_text import timeline_of
from support.bills import LOCAL, day_totals, known, lines_of, ordinal, timeline, used, wh_by_period

PRICES: list[dict[str, Any]] = [
    {"since": "2025-01-01", "subscription": {"ht": "200", "ttc": "240"}, "kwh": {"base": {"ht": "0.08", "ttc": "0.11"}}}
]
COEFFICIENTS = [
    {"since": "2025-01-01", "until": "2025-01-31", "kwh_per_m3": "11.2"},
    {"since": "2025-02-01", "kwh_per_m3": "11.4"},
]
CONTRACT = timeline(option="base", prices=PRICES, gas=COEFFICIENTS)
NOTHING = day_totals("2025-01-01")


def dm3(first: str, *volumes: int) -> DayTotals:
    """Days of volumes."""
    days = day_totals(first, *volumes)
    return replace(days, joules=days.joules // 3600)


def over(first: str, last: str, amount: int) -> Periods:
    start, end = LOCAL.midnight(ordinal(first)), LOCAL.midnight(ordinal(last) + 1)
    return Periods.of_rows([(start, end, amount, end - start, 0, 0, True)])


def gas_bill(
    energy: Known, volume: Known, first: str, last: str, route: Route = Route.TTC, contract: Any = CONTRACT
) -> Bill:
    what, missing = with_volumes(energy, volume, contract, LOCAL)
    return bill(replace(used(what, contract, first, last), volumes=missing), contract, GAS, route)


def test_the_kwh_of_the_operator_count_and_its_volumes_are_the_same_gas() -> None:
    made = gas_bill(
        known(days=day_totals("2025-01-01", 50_000)), known(days=dm3("2025-01-01", 4_400)), "2025-01-01", "2025-01-01"
    )
    assert (wh_by_period(made), made.holes) == ({"base": 50_000}, ())
    assert made.euros(Kind.ENERGY) == Decimal("5.50")
    assert made.euros(Kind.SUBSCRIPTION) == cents(lines_of(made, Kind.SUBSCRIPTION)[0].euros) == Decimal("0.66")


def test_a_volume_alone_is_energy_by_the_coefficient_of_its_day() -> None:
    made = gas_bill(known(days=NOTHING), known(days=dm3("2025-01-31", 4_000, 4_000)), "2025-01-31", "2025-02-01")
    assert (wh_by_period(made), made.holes) == ({"base": 44_800 + 45_600}, ())


def test_a_volume_without_a_coefficient_is_a_hole_in_m3() -> None:
    bare = timeline(option="base", prices=PRICES)
    made = gas_bill(
        known(days=NOTHING), known(days=dm3("2025-01-31", 4_000, 2_500)), "2025-01-31", "2025-02-01", contract=bare
    )
    assert [(hole.why, hole.days, hole.wh, hole.dm3) for hole in made.holes] == [(Why.VOLUME, 2, 0, 6_500)]


def test_a_volume_over_several_days_takes_one_coefficient() -> None:
    within = known(days=NOTHING, periods=over("2025-01-01", "2025-01-31", 100_000))
    assert wh_by_period(gas_bill(known(days=NOTHING), within, "2025-01-01", "2025-01-31")) == {"base": 1_120_000}
    across = known(days=NOTHING, periods=over("2025-01-20", "2025-02-10", 100_000))
    made = gas_bill(known(days=NOTHING), across, "2025-01-01", "2025-02-28")
    assert [(hole.why, hole.dm3) for hole in made.holes] == [(Why.VOLUME, 100_000)]


@pytest.mark.parametrize(
    ("middle", "found"),
    [
        ("10.5", None),  # a contract of other gas from the 11th to the 20th
        (None, None),  # no contract on those days
        ("11.2", 1_120_000),  # another contract of the same gas: the energy is known, and two prices cover it
    ],
)
def test_a_volume_over_several_days_is_energy_only_where_its_days_say_one_coefficient(
    middle: str | None, found: int | None
) -> None:
    def contract(since: str, kwh_per_m3: str, **more: Any) -> dict[str, Any]:
        gas = [{"since": "2025-01-01", "kwh_per_m3": kwh_per_m3}]
        return {"since": since, "option": "base", "prices": PRICES, "gas": gas, **more}

    said = [contract("2025-01-01", "11.2", until="2025-01-10"), contract("2025-01-21", "11.2")]
    if middle is not None:
        said.append(contract("2025-01-11", middle, until="2025-01-20"))
    month = known(days=NOTHING, periods=over("2025-01-01", "2025-01-31", 100_000))
    made = gas_bill(known(days=NOTHING), month, "2025-01-01", "2025-01-31", contract=timeline_of(said))
    holes = [(hole.why, hole.wh, hole.dm3) for hole in made.holes if hole.why is not Why.CONTRACT]
    assert holes == [(Why.VOLUME, 0, 100_000) if found is None else (Why.SPAN, found, 0)]


def test_where_kwh_of_the_same_days_are_known_a_volume_is_not_counted_again() -> None:
    month = over("2025-01-01", "2025-01-31", 100_000)
    energy = known(days=NOTHING, periods=over("2025-01-01", "2025-01-31", 1_130 * 3_600_000))
    for volume in (known(days=NOTHING, periods=month), known(days=dm3("2025-01-10", 4_000))):
        assert wh_by_period(gas_bill(energy, volume, "2025-01-01", "2025-01-31")) == {"base": 1_130_000}
    some = gas_bill(
        known(days=day_totals("2025-01-10", 40_000)), known(days=NOTHING, periods=month), "2025-01-01", "2025-01-31"
    )
    assert wh_by_period(some) == {"base": 40_000}
    assert [(hole.why, hole.dm3) for hole in some.holes] == [(Why.SPAN, 100_000)]


def test_before_taxes_what_the_taxes_on_gas_are_is_a_hole() -> None:
    made = gas_bill(
        known(days=day_totals("2025-01-01", 50_000)), known(days=NOTHING), "2025-01-01", "2025-01-01", Route.HT
    )
    assert made.euros() == Decimal("4.55")  # 50 * 0.08 + 200 / 365
    assert [(hole.why, hole.wh) for hole in made.holes] == [(Why.TAX, 50_000)]


def test_no_regulated_price_is_taken_for_gas() -> None:
    contract = timeline(option="base", kva=6)
    made = gas_bill(
        known(days=day_totals("2025-01-01", 50_000)), known(days=NOTHING), "2025-01-01", "2025-01-01", contract=contract
    )
    assert (made.lines, [(hole.why, hole.wh) for hole in made.holes]) == ((), [(Why.PRICE, 50_000)])
