"""What closing the slats makes of the tariff registers: by the meter, by the contract, or told as unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat, Then
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures import contracts
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.insight.tariff import Period, PriceWindow, Splits, Timeline, register_name
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter, known_meter
from persienne.store.registers import only_injects
from support.enedis_files import curve_workbook
from support.households import (
    HOUR,
    POINT,
    bring,
    count,
    cut,
    days_of,
    midnight,
    put,
    raised,
    registers_of,
    weeks,
)

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

LOCAL = local_days()
HOME = weeks()
NIGHT = Timeline((Period(1, Option.HPHC, (PriceWindow(22 * 60 + 30, 6 * 60 + 30),)),))


def split_of(home: Household) -> dict[str, dict[int, int]]:
    return {name: {day: joules for day, joules, _ in days_of(home, POINT, name)} for name in registers_of(home)}


@pytest.mark.slow
def test_totals_are_told_apart_by_the_contract_and_add_up_to_the_joule(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", cut(HOME.curve, midnight("2024-10-21") + 5 * HOUR, midnight("2024-11-04"))))
    set_contract(half.conn, known_meter(half.conn, POINT), NIGHT)
    moved = half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert (moved.split, moved.gone.splits) == ("contract", Splits(days=14))
    said = split_of(half)
    assert len(said["EASF01"]) == 14
    for day, joules in said["EAST"].items():
        assert said["EASF01"][day] + said["EASF02"][day] == joules
    # The fictional home's own registers count the same hours (in whole Wh).
    (own,) = [one for one in HOME.indexes if one.register.name == "EASF01"]
    wh = dict(zip(LOCAL.days(own.starts[:-1]).tolist(), np.diff(own.values).tolist(), strict=True))
    whole = set(said["EASF01"]) - {LOCAL.day(midnight("2024-10-21"))}
    assert {day: round(said["EASF01"][day] / 3600) for day in whole} == {day: wh[day] for day in whole}


def test_a_meter_that_only_injects_has_no_hours_of_a_price_to_tell(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "prod.csv", replace(HOME.curve, register=TOTAL_INJECTION)))
    assert [only_injects(half.conn, meter.id) for meter in every_meter(half.conn)] == [True]
    assert [plan.split for plan in half.slats.plan(None, Slat.CLOSED)] == ["injection"]
    assert half.slats.move(None, Slat.CLOSED, Then.REDUCE).split == "injection"
    assert [only_injects(half.conn, meter.id) for meter in every_meter(half.conn)] == [True]
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    assert [only_injects(half.conn, meter.id) for meter in every_meter(half.conn)] == [False]


def test_closed_a_file_is_told_apart_as_it_comes(half: Household, tmp_path: Path) -> None:
    first = cut(HOME.curve, 0, midnight("2024-10-23"))
    half.slats.move(None, Slat.CLOSED)
    bring(half, put(tmp_path, "first.csv", first))
    assert "EASF01" not in registers_of(half)
    set_contract(half.conn, known_meter(half.conn, POINT), NIGHT)
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    said = split_of(half)
    assert len(said["EASF01"]) == 14
    assert all(said["EASF01"][day] + said["EASF02"][day] == joules for day, joules in said["EAST"].items())


@pytest.mark.slow
def test_the_meters_own_registers_win(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    index = write_index([cut(one, 0, midnight("2024-10-28")) for one in HOME.indexes])
    bring(half, put(tmp_path, "index.csv", index))
    set_contract(half.conn, known_meter(half.conn, POINT), Timeline((Period(1, Option.BASE),)))
    own = split_of(half)["EASF01"]
    moved = half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert moved.gone.splits == Splits(days=8, own=6)
    said = split_of(half)["EASF01"]
    assert {day: joules for day, joules in said.items() if day in own} == own


def test_a_day_that_would_not_add_up_is_not_told_apart(half: Household, tmp_path: Path) -> None:
    missing = midnight("2024-10-23") + 3 * HOUR
    bring(half, put(tmp_path, "curve.csv", raised(cut(HOME.curve, 0, missing), 200)))
    totals = [one for one in HOME.indexes if one.register.name == "EAST"]
    bring(half, put(tmp_path, "index.csv", write_index(totals)))
    set_contract(half.conn, known_meter(half.conn, POINT), NIGHT)
    moved = half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert moved.gone.splits == Splits(unclear=3), "two days that differ from the index, one that it alone knows whole"


@pytest.mark.slow
def test_a_total_that_rounding_explains_is_split_as_the_index_says_it(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.xlsx", curve_workbook(HOME.curve, decimals=2)))
    totals = [one for one in HOME.indexes if one.register.name == "EAST"]
    bring(half, put(tmp_path, "index.csv", write_index(totals)))
    set_contract(half.conn, known_meter(half.conn, POINT), NIGHT)
    moved = half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert moved.gone.splits == Splits(days=14)
    said = split_of(half)
    assert all(said["EASF01"][day] + said["EASF02"][day] == joules for day, joules in said["EAST"].items())


def test_tempo_days_are_told_apart_where_their_colour_is_known(half: Household, tmp_path: Path) -> None:
    winter = weeks("2024-01-07", 4)  # a Sunday, then days of which the published table knows the colour
    spring = weeks("2022-04-13", 3)  # copies differ about 14 April 2022
    bring(half, put(tmp_path, "winter.csv", winter.curve), put(tmp_path, "spring.csv", spring.curve))
    set_contract(
        half.conn, known_meter(half.conn, POINT), Timeline((Period(date(2022, 4, 1).toordinal(), Option.TEMPO),))
    )
    moved = half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert moved.gone.splits == Splits(days=5, unknown_colour=2)
    said = split_of(half)
    colours = contracts.published_colours()
    red = {day for day, joules in said[register_name(5)].items() if joules}
    assert red == {day for day in said["EASF01"] if colours[day] is Colour.RED}
    assert len(red) == 3
    for day in said["EASF01"]:
        assert sum(said[register_name(number)][day] for number in range(6)) == said["EAST"][day]


@pytest.mark.slow
def test_without_a_contract_it_is_said_that_there_is_no_split(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    (plan,) = half.slats.plan(None, Slat.CLOSED)
    assert (plan.split, plan.finer.half_hours) == ("none", len(HOME.curve))
    assert half.slats.move(None, Slat.CLOSED, Then.REDUCE).split == "none"
    assert "EASF01" not in registers_of(half)


def test_a_contract_goes_with_its_meter(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    set_contract(half.conn, known_meter(half.conn, POINT), NIGHT)
    assert read_contract(half.conn, known_meter(half.conn, POINT).id) == NIGHT
    undo_import(half.conn, every_import(half.conn)[0].id)
    assert count(half, "contract") == 0
