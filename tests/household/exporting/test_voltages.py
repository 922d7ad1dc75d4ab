"""Voltages go out beside energies as finely as the slats and the wish say; reactive energy comes back as it went."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from persienne.base.localtime import local_days
from persienne.base.reading import REACTIVE
from persienne.base.slats import Slat
from persienne.exporters.formats import Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.resolved_history import recall_whole_days
from persienne.store.meters import every_meter
from support.households import put, store, throw_away
from support.rows import rows
from support.supplied_homes import TEN, VOLTS, hear_supply
from support.tic_fold import T
from support.wire_homes import new_home

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

pytestmark = pytest.mark.slow

DAY = local_days().day(T)


@pytest.fixture
def home(tmp_path: Path, slat: Slat) -> Iterator[Household]:
    with closing(new_home(tmp_path / "home", slat)) as household:
        hear_supply(household, since=T - TEN, volts=VOLTS)
        hear_supply(household, since=T + 86_400 - TEN, volts=VOLTS[:2])
        yield household


def of_slat(*slats: Slat) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("slat", slats, ids=str)


def exported(home: Household, made: Format, step: Step, register: str | None = None) -> bytes:
    return home.exports.content(Wish(made, step, every_meter(home.conn), DAY, DAY, register)).content


def read(content: bytes, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(":memory:")) as conn:
        conn.deserialize(content)
        return conn.execute(query).fetchall()


@of_slat(*Slat)
def test_days_of_voltage_stand_in_the_database_beside_days_of_energy(home: Household, slat: Slat) -> None:
    made = exported(home, Format.SQLITE, Step.DAY)
    # A first 229 V begins before midnight; 256, 205 and 230 V begin in the day, and so does a second 229 V.
    # With closed slats no number of them is known.
    counts = (None, None) if slat is Slat.CLOSED else (4, 2)
    assert read(made, "SELECT * FROM voltage_day") == [(1, "UMOY1", "2025-01-22", 205, 256, *counts, 1)]
    assert read(made, "SELECT count(*) FROM voltage_mean") == [(0,)]


@of_slat(Slat.OPEN, Slat.HALF)
def test_the_means_stand_beside_a_curve_with_open_slats_alone(home: Household, slat: Slat) -> None:
    made = exported(home, Format.SQLITE, Step.CURVE)
    found = read(made, "SELECT start_utc, start_local, volts FROM voltage_mean")
    assert found[:1] == ([("2025-01-21T23:00:00Z", "2025-01-22T00:00:00+01:00", 256)] if slat is Slat.OPEN else [])
    assert len(found) == (4 if slat is Slat.OPEN else 0)


@of_slat(Slat.OPEN)
def test_one_register_that_is_asked_for_goes_out_alone(home: Household) -> None:
    assert read(exported(home, Format.SQLITE, Step.CURVE, "EAST"), "SELECT * FROM voltage_mean") == []


@of_slat(Slat.CLOSED, Slat.HALF)
def test_a_day_of_a_workbook_says_whether_any_mean_was_outside_and_how_many_where_they_are_counted(
    home: Household, slat: Slat
) -> None:
    sheet = load_workbook(BytesIO(exported(home, Format.XLSX, Step.DAY)))["Tension UMOY1"]
    told = [sheet.cell(2, column).value for column in range(2, 7)]
    assert told == [205, 256, "oui", *((None, None) if slat is Slat.CLOSED else (4, 2))]


@of_slat(Slat.OPEN)
@pytest.mark.parametrize(("step", "head"), [(Step.DAY, 6), (Step.CURVE, 2)])
def test_a_workbook_has_a_sheet_of_each_phase(home: Household, step: Step, head: int) -> None:
    book = load_workbook(BytesIO(exported(home, Format.XLSX, step)))
    sheet = book["Tension UMOY1"]
    assert len([cell for cell in sheet[1] if cell.value is not None]) == head
    assert sheet.cell(2, 2).value == (205 if step is Step.DAY else 256)


@of_slat(Slat.HALF)
def test_a_workbook_says_varh_of_reactive_energy(home: Household) -> None:
    book = load_workbook(BytesIO(exported(home, Format.XLSX, Step.INDEX)))
    assert "Index (VArh)" in [cell.value for cell in book["Consommation ERQ1"][1]]


@of_slat(Slat.CLOSED)
def test_reactive_energy_is_in_no_sum_of_energy(home: Household) -> None:
    wish = Wish(Format.CSV, Step.DAY, every_meter(home.conn), DAY, DAY)
    content = home.exports.content(wish)
    lines = content.content.decode("utf-8-sig").splitlines()[1:]
    energies = [line.split(";") for line in lines if line.split(";")[1] not in REACTIVE]
    assert any(";ERQ1;jour;" in line for line in lines)
    assert content.joules == sum(int(line[6]) * 3600 for line in energies)


@of_slat(Slat.CLOSED)
@pytest.mark.parametrize("step", [Step.INDEX, Step.DAY])
def test_our_own_table_brings_reactive_energy_home(home: Household, tmp_path: Path, step: Step) -> None:
    wish = Wish(Format.CSV, step, every_meter(home.conn), DAY, DAY, masked=False)
    with throw_away(tmp_path / "other", Slat.CLOSED) as other:
        store(other, [put(tmp_path, "own.csv", home.exports.content(wish).content)], Answers(T + 10 * 86_400))
        if step is Step.INDEX:
            query = "SELECT unit, day, wh FROM midnight_index JOIN register ON register.id = register_id WHERE name = ?"
            assert rows(other, query, "ERQ1") == [("VArh", DAY, 100), ("VArh", DAY + 1, 1_828)]
        found = recall_whole_days(other.conn, every_meter(other.conn)[0], "ERQ1").totals
        assert (found.days.tolist(), found.joules.tolist()) == ([DAY], [1_728 * 3_600])
