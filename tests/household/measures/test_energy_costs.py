"""A bill of what a household has stored: the meter’s own registers, its curve and Tempo’s colours agree."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH
from persienne.base.set_aside import Reason
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures import contracts
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.corrections import put_aside
from persienne.household.measures.energy_costs import EnergyCosts, NotPriced, known_energy, price_all, prices_of_days
from persienne.household.measures.import_files import store_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.read_files import read_files
from persienne.household.measures.resolved_history import recall_history
from persienne.importers.file_reader import Refusal
from persienne.insight.bars import Bars
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.energies import Why, energies
from persienne.insight.costs.priced import Cost, PricedEnergy
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import timeline_of
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.store.slat_rows import reach_of
from support.households import CheapPassphrase, make_cheap, midnight

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

HOURS = "Enedis_Conso_Heure_20230809-20240725_99999999999901.csv"
INDEXES = "Enedis_Conso_Jour_20240109-20240725_99999999999901.csv"
TEMPO = timeline_of([{"since": "2020-01-01", "option": "tempo", "kva": 9}])


def test_half_hours_and_colours_make_the_meter_s_own_registers_to_the_wh(samples: Path, tmp_path: Path) -> None:
    """A real home: on every day that both know, the six registers come out of the curve as the meter counted them."""
    folder = make_cheap(tmp_path / "home", Slat.HALF, samples / "enedis" / HOURS, samples / "enedis" / INDEXES)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = every_meter(household.conn)
        conn = household.conn
        known, local = known_energy(conn, meter), local_days(meter.zone)
        reach, colours = reach_of(household.conn, meter.id), contracts.colours_of(conn, meter)
        assert reach is not None
        by_meter = {one.day: one for one in energies(known, TEMPO, *reach, local, colours).days}
        curve = replace(known, registers={})
        by_curve = {one.day: one for one in energies(curve, TEMPO, *reach, local, colours).days}
        counted = sorted(set(known.registers[0].days.tolist()))
        whole = EnergyCosts(household.conn, meter).bill(TEMPO, reach, Route.TTC)
    assert len(counted) == 197
    for day in counted:
        made = [joules // JOULES_PER_WH for joules in by_curve[day].joules]
        assert made == [joules // JOULES_PER_WH for joules in by_meter[day].joules], date.fromordinal(day)
    energy = [line for line in whole.lines if line.kind is Kind.ENERGY]
    assert whole.holes == ()
    assert sum(line.joules for line in energy) == int(known.days.joules.sum())
    assert {line.period for line in energy} == set(TEMPO.periods[0].price_periods)


def test_a_bill_follows_what_is_stored_and_is_stored_nowhere(tmp_path: Path) -> None:
    from support.households import put, weeks  # noqa: PLC0415 - this test's alone

    folder = make_cheap(tmp_path / "home", Slat.HALF, put(tmp_path, "a.csv", weeks(days=7).curve))
    contract = timeline_of([{"since": "2020-01-01", "option": "base", "kva": 6}])
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = every_meter(household.conn)
        first = date(2024, 10, 21).toordinal()
        before = EnergyCosts(household.conn, meter).bill(contract, (first, first + 6), Route.TTC)
        raised = timeline_of(
            [
                {
                    "since": "2020-01-01",
                    "option": "base",
                    "prices": [{"since": "2020-01-01", "kwh": {"base": "0.5032"}}],
                }
            ]
        )
        after = EnergyCosts(household.conn, meter).bill(raised, (first, first + 6), Route.TTC)
    (line,) = (line for line in before.lines if line.kind is Kind.ENERGY)
    (other,) = (line for line in after.lines if line.kind is Kind.ENERGY)
    assert (str(line.price), line.joules) == ("0.2516", other.joules)
    assert other.euros == 2 * line.euros


def test_a_real_home_costs_by_day_and_month_what_its_bill_says_and_holes_are_those_of_the_bill(
    samples: Path, tmp_path: Path
) -> None:
    folder = make_cheap(tmp_path / "home", Slat.HALF, samples / "enedis" / HOURS, samples / "enedis" / INDEXES)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, TEMPO)
        energy, reach = price_all(household.conn, meter, "EAST"), reach_of(household.conn, meter.id)
        assert isinstance(energy, PricedEnergy)
        assert reach is not None
        bill = EnergyCosts(household.conn, meter).bill(TEMPO, reach, Route.TTC)
        history = recall_history(household.conn, meter)
    assert energy.bill(*reach) == bill
    days = np.arange(reach[0], reach[1] + 1)
    costs = energy.of_days(days, days + 1)
    euros = sum((line.euros for line in bill.lines if line.kind is Kind.ENERGY), Fraction())
    assert costs.all == Cost(euros, sum(hole.joules for hole in bill.holes))
    curve = history.curve
    bars = Bars(curve.starts, curve.ends, curve.values, curve.durations, curve.durations)
    assert len(energy.of_intervals(bars).units) == len(curve)


def test_contracts_of_which_two_hold_on_one_day_are_not_stored(tmp_path: Path) -> None:
    from support.households import put, weeks  # noqa: PLC0415 - this test's alone

    (ended,) = timeline_of([{"since": "2020-01-01", "until": "2021-06-30", "option": "base"}]).periods
    after = replace(ended, since=ended.since + 100, until=None)
    folder = make_cheap(tmp_path / "home", Slat.HALF, put(tmp_path, "a.csv", weeks(days=2).curve))
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = every_meter(household.conn)
        with pytest.raises(UserError) as caught:
            set_contract(household.conn, meter, Timeline((ended, after)))
        assert caught.value.code == "contract_ends_late"
        assert read_contract(household.conn, meter.id) == Timeline(())


def test_a_register_that_is_not_priced_says_why(tmp_path: Path) -> None:
    from support.gas_files import day, gas_workbook  # noqa: PLC0415 - this test's alone
    from support.households import put, weeks  # noqa: PLC0415 - the same

    gas = put(tmp_path, "gaz.xlsx", gas_workbook(day("01/10/2024", 12.5, 1.1), day("02/10/2024", 13.5, 1.2)))
    folder = make_cheap(tmp_path / "home", Slat.HALF, put(tmp_path, "a.csv", weeks(days=2).curve), gas)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        electricity, of_gas = every_meter(household.conn)
        conn = household.conn
        assert price_all(conn, of_gas, of_gas.total.name) is NotPriced.CONTRACT
        assert price_all(conn, electricity, "EAST") is NotPriced.CONTRACT
        assert (prices_of_days(conn, of_gas), prices_of_days(conn, electricity)) == (None, None)
        set_contract(conn, electricity, TEMPO)
        of_days = prices_of_days(conn, electricity)
        assert of_days is not None
        assert of_days.timeline == TEMPO
        assert price_all(conn, electricity, "EAIT") is NotPriced.INJECTION
        put_aside(conn, electricity, (reach_of(conn, electricity.id) or (1, 0)), Reason.OTHER, at=2_000_000_000)
        assert price_all(conn, electricity, "EAST") is NotPriced.NOTHING


def test_the_gas_of_a_chart_costs_what_its_bill_says(tmp_path: Path) -> None:
    from support.gas_files import day, gas_workbook  # noqa: PLC0415 - gas alone
    from support.households import put  # noqa: PLC0415 - the same

    gas = put(tmp_path, "gaz.xlsx", gas_workbook(day("01/10/2024", 12.5, 1.1), day("02/10/2024", 13.5, 1.2)))
    prices = [{"since": "2024-01-01", "subscription": "240", "kwh": {"base": "0.11"}}]
    contract = timeline_of([{"since": "2024-01-01", "option": "base", "prices": prices}])
    folder = make_cheap(tmp_path / "home", Slat.HALF, gas)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, contract)
        priced = price_all(household.conn, meter, meter.total.name)
        reach = reach_of(household.conn, meter.id)
        assert isinstance(priced, PricedEnergy)
        assert reach is not None
        bill = EnergyCosts(household.conn, meter).bill(contract, reach, Route.TTC)
    days = np.arange(reach[0], reach[1] + 1)
    assert priced.of_days(days, days + 1).all == Cost(Fraction("2.86"), 0)
    assert bill.euros(Kind.ENERGY) == Decimal("2.86")


def test_gas_known_in_part_by_its_volume_alone_costs_on_a_chart_what_its_bill_says(tmp_path: Path) -> None:
    from support.gas_files import PCE, day, gas_workbook  # noqa: PLC0415 - gas alone
    from support.households import put, throw_away  # noqa: PLC0415 - the same

    volumes = "".join(f"{one:02}/01/2026;{volume}\n" for one, volume in ((3, "4,5"), (4, "2,7"), (5, "3,1")))
    by_volume = put(tmp_path, "volumes.csv", f"Jour;Gaz (m3)\n{volumes}")
    by_energy = put(tmp_path, "gaz.xlsx", gas_workbook(day("01/01/2026", 12.5, 1.1), day("02/01/2026", 13.5, 1.2)))
    with throw_away(tmp_path, slat=Slat.HALF) as home:
        (refusal,) = read_files(home.conn, [by_volume])
        assert isinstance(refusal, Refusal)
        assert refusal.look is not None
        described = read_files(home.conn, [by_volume], described=refusal.look.proposals[0].mapping)
        store_files(home.conn, described, Answers(midnight("2026-03-01"), PCE))
        (meter,) = every_meter(home.conn)
        store_files(home.conn, read_files(home.conn, [by_energy]), Answers(midnight("2026-03-01")))
        for factors in ([], [{"since": "2025-01-01", "until": "2026-01-04", "kwh_per_m3": "11.2"}]):
            prices = [{"since": "2025-01-01", "subscription": "365", "kwh": {"base": "0.1"}}]
            contract = timeline_of([{"since": "2025-01-01", "option": "base", "prices": prices, "gas": factors}])
            set_contract(home.conn, meter, contract)
            priced, costs = price_all(home.conn, meter, meter.total.name), EnergyCosts(home.conn, meter)
            assert isinstance(priced, PricedEnergy)
            for first, last in ((1, 5), (4, 4), (5, 7)):
                days = date(2026, 1, first).toordinal(), date(2026, 1, last).toordinal()
                by_chart, bill = priced.bill(*days), costs.bill(contract, days, Route.TTC)
                assert by_chart == replace(bill, sale=by_chart.sale)
        days = date(2026, 1, 1).toordinal(), date(2026, 1, 5).toordinal()
        made = priced.bill(*days)
    # 26 kWh of the operator, 7.2 m3 at 11.2 kWh, five days at a euro; of 3.1 m3 nobody says the energy.
    assert made.euros(Kind.ENERGY) == Decimal("10.66")  # 2.60 + 8.064, half a cent up
    assert made.euros() == Decimal("15.66")
    assert [(hole.why, hole.dm3) for hole in made.holes] == [(Why.VOLUME, 3_100)]


def test_indexes_of_two_registers_that_lie_days_apart_price_what_lies_between(tmp_path: Path) -> None:
    from support.enedis_files import index_csv  # noqa: PLC0415 - this test's alone
    from support.households import put  # noqa: PLC0415 - the same

    # Off-peak, peak and the total at three midnights: 20 + 40 kWh in ten days of November, then 5 + 7 kWh in two.
    lines = (
        "2020-11-01T00:00:00+01:00;Arret quotidien;1000000;2000000;3000000",
        "2020-11-11T00:00:00+01:00;Arret quotidien;1020000;2040000;3060000",
        "2020-11-13T00:00:00+01:00;Arret quotidien;1025000;2047000;3072000",
    )
    contract = timeline_of(
        [
            {
                "since": "2020-01-01",
                "option": "hphc",
                "off_peak": [{"from": "22:00", "to": "06:00"}],
                "prices": [{"since": "2020-01-01", "subscription": "120", "kwh": {"hc": "0.10", "hp": "0.20"}}],
            }
        ]
    )
    file = put(tmp_path, "index.csv", index_csv(lines, "EAS F1;EAS F2;EAS T"))
    folder = make_cheap(tmp_path / "home", Slat.CLOSED, file)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, contract)
        costs = EnergyCosts(household.conn, meter)
        days = date(2020, 11, 1).toordinal(), date(2020, 11, 30).toordinal()
        bill, energy = costs.bill(contract, days, Route.TTC), price_all(household.conn, meter, "EAST")
        assert costs.counts_by_price_period
    assert {line.period: line.wh for line in bill.lines if line.period} == {"hc": 25_000, "hp": 47_000}
    assert bill.holes == ()
    assert isinstance(energy, PricedEnergy)
    # 25 kWh at 0.10 and 47 kWh at 0.20 euros.
    assert bill.euros(Kind.ENERGY) == Decimal("11.90")
    assert energy.of_days(np.array([days[0]]), np.array([days[1] + 1])).all == Cost(Fraction("11.90"), 0)


@pytest.mark.turning
def test_a_silence_of_the_meter_line_in_off_peak_hours_has_their_price(tmp_path: Path) -> None:
    from support.desktops import Desktop  # noqa: PLC0415 - this test's alone
    from support.virtual_meters import french, meter  # noqa: PLC0415 - the same
    from support.wire_homes import new_home, reopened  # noqa: PLC0415 - the same

    start, folder = french("2024-11-12T00:30:00"), tmp_path / "home"
    new_home(folder, Slat.HALF).close()
    # Read from 0:30 to 1:10 and from 3:40 to 4:10: of 1:00 to 4:00 the energy is known, and no half-hour.
    for begun, minutes in ((start, 40), (start + 190 * 60, 30)):
        Desktop(meter(), begun).run(lambda: reopened(folder), begun + minutes * 60)
    hours = [{"from": "22:00", "to": "06:00"}]
    price = [{"since": "2024-01-01", "subscription": "120", "kwh": {"hc": "0.10", "hp": "0.20"}}]
    night, changing = (
        timeline_of([{"since": "2024-01-01", "option": "hphc", "off_peak": off_peak, "prices": price}])
        for off_peak in (hours, [{"from": "22:00", "to": "02:00"}])
    )
    day = date(2024, 11, 12).toordinal()
    with closing(reopened(folder)) as household:
        (stored,) = every_meter(household.conn)
        known = known_energy(household.conn, stored)
        silent = int(known.gaps.values.sum())
        total = int(known.days.joules[known.days.days == day].sum())
        by_night = energies(replace(known, registers={}), night, day, day, local_days(), {}).days[0]
        by_two = energies(replace(known, registers={}), changing, day, day, local_days(), {}).days[0]
    assert (known.gaps.durations.tolist(), silent > 0) == ([3 * 3600], True)
    assert (by_night.joules, by_night.holes) == ((total, 0), {})
    # The price changes at 2 o'clock, in the silence; before it is off-peak, after it is peak.
    assert by_two.holes == {Why.CURVE: silent}
    assert sum(by_two.joules) + silent == total
