"""Two meters that are one: the historique mode says no number, the standard mode and the files do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Quality, Reading, index_register
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures.corrections import join_meters, keep_meters_apart, likely_same_meters
from persienne.household.measures.meter_names import give_names
from persienne.household.measures.write_meter import Device, record_meter_line, resume_meter_line
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.store.meters import every_meter
from persienne.store.said_days import spans_set_aside
from support.households import HOUR, POINT, bring, curve_of, midnight, put, raised, throw_away, weeks
from support.rows import rows
from support.stored import code_of
from support.tic_frames import ADSC, PRM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

HOME = weeks(days=3)
BEGIN = midnight("2024-10-21")
HISTORIQUE, STANDARD = (SOURCES[mode] for mode in (Mode.HISTORIQUE, Mode.STANDARD))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        yield household


def hear(home: Household, device: Device, wh: int, at: int = BEGIN + HOUR) -> None:
    """One index of a device, which is all that a test of identity needs."""
    meter = resume_meter_line(home.conn, device).meter
    index = Reading(meter, index_register("EAST"), at, 0, wh, Quality.MEASURED, device.spoken)
    record_meter_line(home.conn, device, [index], [], at=at)


def points(home: Household) -> list[str | None]:
    return [meter.meter.point for meter in every_meter(home.conn)]


def test_a_device_that_turns_to_the_standard_mode_stays_the_meter_that_it_was(home: Household) -> None:
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    assert points(home) == [None]
    hear(home, Device(ADSC, STANDARD, PRM), 1001, BEGIN + 2 * HOUR)
    assert points(home) == [PRM]
    assert rows(home, "SELECT DISTINCT meter_id FROM source") == [(1,)]
    assert likely_same_meters(home.conn) is None


def test_a_number_that_another_meter_has_is_that_meter_s(home: Household) -> None:
    hear(home, Device("021861348497", STANDARD, PRM), 500)
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    hear(home, Device(ADSC, STANDARD, PRM), 1001, BEGIN + 2 * HOUR)
    assert points(home) == [PRM, None]


def test_a_device_of_one_point_that_says_another_is_the_other_s(home: Household) -> None:
    hear(home, Device(ADSC, STANDARD, PRM), 1000)
    hear(home, Device(ADSC, STANDARD, "09111642617347"), 1001, BEGIN + 2 * HOUR)
    assert points(home) == [PRM, "09111642617347"]


def test_the_household_is_asked_whether_a_line_without_a_number_is_the_meter_of_its_files(
    home: Household, tmp_path: Path
) -> None:
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    assert likely_same_meters(home.conn) is None
    bring(home, put(tmp_path, "curve.csv", HOME.curve))
    line, files = every_meter(home.conn)
    assert likely_same_meters(home.conn) == (line, files)
    join_meters(home.conn, line, files)
    assert points(home) == [POINT]
    assert likely_same_meters(home.conn) is None
    assert len(curve_of(home)) == len(HOME.curve)
    hear(home, Device(ADSC, HISTORIQUE), 1002, BEGIN + 2 * HOUR)
    assert points(home) == [POINT]


def test_no_is_not_asked_again(home: Household, tmp_path: Path) -> None:
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    bring(home, put(tmp_path, "curve.csv", HOME.curve))
    keep_meters_apart(home.conn, *every_meter(home.conn))
    assert likely_same_meters(home.conn) is None


def test_of_two_meters_with_files_nobody_guesses(home: Household, tmp_path: Path) -> None:
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    hear(home, Device("021861348497", STANDARD, "09111642617347"), 500)
    bring(home, put(tmp_path, "curve.csv", HOME.curve))
    assert likely_same_meters(home.conn) is None


def test_the_same_device_is_asked_about_whatever_else_there_is(home: Household) -> None:
    hear(home, Device("021861348497", STANDARD, PRM), 500)
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    hear(home, Device(ADSC, STANDARD, PRM), 1001, BEGIN + 2 * HOUR)
    named, nameless = every_meter(home.conn)
    assert likely_same_meters(home.conn) == (nameless, named)


def test_a_file_that_both_hold_counts_once_and_its_contracts_and_days_set_aside_move_along(
    home: Household, tmp_path: Path
) -> None:
    path = put(tmp_path, "curve.csv", HOME.curve)
    bring(home, path)
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    named, nameless = every_meter(home.conn)
    rows(
        home,
        "INSERT INTO set_aside(meter_id, first, last, reason, at) VALUES (?, 739000, 739001, 'other', 1)",
        nameless.id,
    )
    give_names(home.conn, nameless, "cellar")
    join_meters(home.conn, nameless, named)
    (joined,) = every_meter(home.conn)
    assert joined.label == "cellar"
    assert [span.first for span in spans_set_aside(home.conn, joined.id)] == [739000]


def test_an_erasure_of_one_meter_that_was_cut_short_is_none_of_the_meter_that_it_was_joined_to(
    home: Household, tmp_path: Path
) -> None:
    bring(home, put(tmp_path, "curve.csv", HOME.curve))
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    named, nameless = every_meter(home.conn)
    begun = "INSERT INTO erasure(at, kind, state, counts, level, meter_id) VALUES (1, 'meter', ?, '{}', ?, ?)"
    for state, level in (("begun", "live"), ("done", "day")):
        rows(home, begun, state, level, nameless.id)
    join_meters(home.conn, nameless, named)
    found = rows(home, "SELECT state, meter_id FROM erasure ORDER BY id")
    assert found == [("begun", 0), ("done", named.id)]


def test_a_first_index_that_stands_beside_a_midnight_of_the_other_goes(home: Household, tmp_path: Path) -> None:

    hear(home, Device(ADSC, HISTORIQUE), 1000)
    assert rows(home, "SELECT count(*) FROM day_index") == [(1,)]
    bring(home, put(tmp_path, "index.csv", write_index(HOME.indexes)))
    join_meters(home.conn, *every_meter(home.conn))
    assert rows(home, "SELECT count(*) FROM day_index") == [(0,)]


def test_what_can_not_be_one_is_refused(home: Household, tmp_path: Path) -> None:
    hear(home, Device(ADSC, HISTORIQUE), 1000)
    bring(home, put(tmp_path, "curve.csv", raised(HOME.curve, 1)))
    nameless, named = every_meter(home.conn)
    assert code_of(lambda: join_meters(home.conn, named, nameless)) == "meters_not_one"
    assert code_of(lambda: join_meters(home.conn, nameless, nameless)) == "meters_not_one"
    home.slats.move(named, Slat.CLOSED)
    assert code_of(lambda: join_meters(home.conn, nameless, named)) == "meters_stops"
    home.slats.move(nameless, Slat.CLOSED)
    join_meters(home.conn, nameless, named)
    assert code_of(lambda: join_meters(home.conn, nameless, named)) == "meter_unknown"
