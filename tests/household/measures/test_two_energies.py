"""A file of electricity and gas into a household: two meters, whose they are, again, back, and out of it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy
from persienne.base.slats import Slat
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_meters import Owned
from persienne.household.measures.import_questions import NEW_METER, QuestionCode
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.store.meters import every_meter
from support.gas_files import PCE, gas_workbook
from support.gas_files import day as gas_day
from support.gateway_files import espi
from support.households import POINT, bring, count, outcome_of, put, throw_away, weeks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

ELECTRICITY, GAS = Energy.ELECTRICITY, Energy.GAS
TITLES = (
    "Hour Start,Electricity 1 (Dutch Users: Low Tariff),Electricity 2 (Dutch Users: Normal Tariff),"
    "Electricity 1 Returned (Dutch Users: Low Tariff),Electricity 2 Returned (Dutch Users: Normal Tariff),Gas"
)


def dsmr(*days: int, gas: bool = True) -> str:
    """Hours of some days of December 2025; 0.1 to 0.5 m3 of gas in each."""
    rows = [
        f"2025-12-{day:02}T{hour:02}:00:00+01:00,0.{100 + (7 * hour + day) % 50},0,0,0,{gas * (0.1 + day % 5 / 10):.1f}"
        for day in days
        for hour in range(24)
    ]
    return "\n".join([TITLES, *rows, ""])


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path / "household", Slat.HALF) as opened:
        yield opened


def meters(household: Household) -> list[tuple[str | None, Energy]]:
    return [(one.meter.point, one.energy) for one in every_meter(household.conn)]


def test_electricity_and_gas_become_a_meter_each_and_nothing_is_asked(household: Household, tmp_path: Path) -> None:
    outcome = outcome_of(household, put(tmp_path, "p1.csv", dsmr(1, 2, 3)), accept=())
    assert [(one.file, one.register, one.owned, one.intervals) for one in outcome.reports] == [
        ("p1.csv › kWh", "EAST", Owned.FIRST, 72),
        ("p1.csv › m³", "GASVOL", Owned.FIRST, 3),
    ]
    assert meters(household) == [(None, ELECTRICITY), (None, GAS)]
    _, gas = every_meter(household.conn)
    assert recall_whole_days(household.conn, gas, "GASVOL").totals.joules.tolist() == [4_800, 7_200, 9_600]


def test_undoing_it_takes_both_meters_out_again_and_one_part_that_part(household: Household, tmp_path: Path) -> None:
    outcome = outcome_of(household, put(tmp_path, "p1.csv", dsmr(1, 2, 3)))
    assert outcome.batch_id is not None
    undo_import(household.conn, outcome.batch_id, outcome.reports[1].number)
    assert meters(household) == [(None, ELECTRICITY)]
    undo_import(household.conn, outcome.batch_id)
    assert (meters(household), count(household, "curve"), count(household, "day_total")) == ([], 0, 0)


def test_whose_gas_it_is_is_asked_where_there_is_a_gas_meter_and_the_electricity_goes_its_way(
    household: Household, tmp_path: Path
) -> None:
    bring(household, put(tmp_path, "grdf.xlsx", gas_workbook(gas_day("10/01/2021", 105, 9.2))))
    outcome = outcome_of(household, put(tmp_path, "p1.csv", dsmr(1, 2, 3)), at=2, accept=())
    assert [report.file for report in outcome.reports] == ["p1.csv › kWh"]
    (entry,) = outcome.waiting
    (question,) = entry.questions
    assert (entry.file, question.code) == ("p1.csv › m³", QuestionCode.METER)
    assert [one.meter.meter.point for one in question.candidates] == [PCE]


def test_hours_that_an_earlier_file_gave_prove_whose_the_electricity_is(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "old.csv", dsmr(1, 2, gas=False)))
    outcome = outcome_of(household, put(tmp_path, "p1.csv", dsmr(1, 2, 3)), at=2, accept=())
    assert [(one.owned, one.changes.new) for one in outcome.reports] == [(Owned.OVERLAP, 24), (Owned.FIRST, 3)]


def test_a_new_meter_said_for_the_file_is_one_for_each_energy(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "elec.csv", weeks().curve))
    outcome_of(household, put(tmp_path, "p1.csv", dsmr(1, 2, 3)), at=2, meter=NEW_METER)
    assert meters(household) == [(POINT, ELECTRICITY), (None, ELECTRICITY), (None, GAS)]
    assert [len(recall_curve(household.conn, one, "EAST").series) for one in every_meter(household.conn)][1:] == [72, 0]


@pytest.mark.slow
@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
def test_the_number_of_the_electricity_meter_is_no_word_on_the_gas_beside_it(
    household: Household, tmp_path: Path, known: bool
) -> None:
    if known:
        bring(household, put(tmp_path, "elec.csv", weeks().curve))
    outcome = outcome_of(household, put(tmp_path, "p1.csv", dsmr(1, 2, 3)), at=2, meter=POINT, accept=())
    assert [(one.register, one.owned) for one in outcome.reports] == [("EAST", Owned.CHOSEN), ("GASVOL", Owned.FIRST)]
    assert meters(household) == [(POINT, ELECTRICITY), (None, GAS)]


@pytest.mark.parametrize("point", [PCE, "GI123456"])
@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
def test_the_number_of_the_gas_meter_is_no_word_on_the_electricity_beside_it(
    household: Household, tmp_path: Path, known: bool, point: str
) -> None:
    if known:
        bring(household, put(tmp_path, "grdf.xlsx", gas_workbook(gas_day("10/01/2021", 105, 9.2), point=point)))
    elif point == PCE:
        return  # of a number of 14 digits that nobody knows nothing says that it is one of gas
    outcome = outcome_of(household, put(tmp_path, "p1.csv", dsmr(1, 2, 3)), at=2, meter=point, accept=())
    assert [(one.register, one.owned) for one in outcome.reports] == [("EAST", Owned.FIRST), ("GASVOL", Owned.CHOSEN)]
    assert sorted(meters(household), key=str) == sorted([(None, ELECTRICITY), (point, GAS)], key=str)


def test_a_file_of_electricity_alone_that_is_said_to_be_of_a_gas_number_is_refused(
    household: Household, tmp_path: Path
) -> None:
    path = put(tmp_path, "p1.csv", dsmr(1, gas=False))
    (refusal,) = outcome_of(household, path, meter="GI123456").refusals
    assert refusal.error.code == "meter_mismatch"


def test_a_month_of_gas_that_an_earlier_file_gave_proves_whose_the_rest_is(
    household: Household, tmp_path: Path
) -> None:
    bring(household, put(tmp_path, "old.csv", dsmr(*range(1, 29))))
    outcome = outcome_of(household, put(tmp_path, "p1.csv", dsmr(*range(1, 31))), at=2, accept=())
    assert [(one.owned, one.changes.new, one.changes.unchanged) for one in outcome.reports] == [
        (Owned.OVERLAP, 48, 672),
        (Owned.OVERLAP, 2, 28),
    ]


def test_gas_that_a_later_file_revises_is_told_and_wins_by_a_tenth_of_a_cubic_metre(
    household: Household, tmp_path: Path
) -> None:
    bring(household, put(tmp_path, "old.csv", dsmr(1, 2, 3)))
    later = dsmr(1, 2, 3).replace(
        "2025-12-02T05:00:00+01:00,0.137,0,0,0,0.3", "2025-12-02T05:00:00+01:00,0.137,0,0,0,0.4"
    )
    assert later != dsmr(1, 2, 3)
    _, gas = every_meter(household.conn)
    path = put(tmp_path, "new.csv", later)
    looked = outcome_of(household, path, at=2, meter=str(gas.id), accept=())
    (entry,) = [one for one in looked.waiting if one.file.endswith("m³")]
    assert [(question.code, question.facts["different"]) for question in entry.questions] == [(QuestionCode.OVERLAP, 1)]
    (report,) = [one for one in bring(household, path, at=2, meter=str(gas.id)) if one.register == "GASVOL"]
    assert (report.changes.changed, report.changes.unchanged) == (1, 2)
    assert recall_whole_days(household.conn, gas, "GASVOL").totals.joules.tolist() == [4_800, 7_300, 9_600]


def test_bills_of_a_volume_prove_whose_the_next_ones_are(household: Household, tmp_path: Path) -> None:
    month, first = 30 * 86_400, 1_577_836_800  # 2020-01-01, UTC
    bills = [(first + n * month, month, f"{3 + n % 4}") for n in range(30)]
    gas = [espi(*bills[:count], uom="42", kind="1") for count in (28, 30)]
    bring(household, put(tmp_path, "old.xml", gas[0]))
    (report,) = outcome_of(household, put(tmp_path, "new.xml", gas[1]), at=2, accept=()).reports
    assert (report.owned, report.changes.new, report.changes.unchanged) == (Owned.OVERLAP, 2, 28)


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
@pytest.mark.parametrize("whole_first", [False, True], ids=["the part comes first", "the whole day comes first"])
def test_a_part_of_a_day_of_gas_gives_way_to_the_whole_day_in_any_order(
    tmp_path: Path, slat: Slat, *, whole_first: bool
) -> None:
    part = put(tmp_path, "part.csv", "\n".join(dsmr(1, 2).splitlines()[: 1 + 24 + 9]) + "\n")
    whole = put(tmp_path, "whole.csv", dsmr(1, 2, 3))
    with throw_away(tmp_path / "home", slat) as household:
        bring(household, *((whole, part) if whole_first else (part,)))
        _, gas = every_meter(household.conn)
        totals = recall_whole_days(household.conn, gas, "GASVOL").totals
        if not whole_first:
            assert totals.joules.tolist() == [4_800, 2_700]
            assert (totals.covered < 86_400).tolist() == [False, True]
            bring(household, whole)
        totals = recall_whole_days(household.conn, gas, "GASVOL").totals
        assert (totals.joules.tolist(), totals.covered.tolist()) == ([4_800, 7_200, 9_600], [86_400] * 3)
