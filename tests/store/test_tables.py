"""The small tables: meters, registers, sources, days, indexes, facts, settings, and what is said of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Fact, Kind, Made, Meter, Source, Unit, index_register
from persienne.base.slats import Slat
from persienne.store import curve, days, facts, indexes, meters, registers, sources, statistics
from support.stored import FILE, METER, block, new_source

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.driver import Connection

DAYS = local_days()


# --- meters ----------------------------------------------------------------------------------------------------------


def test_a_meter_is_made_once_and_keeps_its_slat(conn: Connection) -> None:
    first = meters.get_or_create(conn, METER, slat=Slat.HALF)
    assert meters.get_or_create(conn, METER, slat=Slat.OPEN) == first
    assert (first.meter, first.slat, first.zone) == (METER, Slat.HALF, "Europe/Paris")
    assert meters.every_meter(conn) == (first,) == (meters.get(conn, first.id),)


def test_the_unknown_point_is_one_meter(conn: Connection) -> None:
    unknown = meters.get_or_create(conn, Meter())
    assert meters.get_or_create(conn, Meter()) == unknown
    assert meters.get_or_create(conn, METER).id != unknown.id
    assert unknown.slat is Slat.CLOSED


def test_a_slat_moves(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER)
    meters.set_slat(conn, meter.id, Slat.OPEN)
    assert meters.get(conn, meter.id).slat is Slat.OPEN


def test_no_such_meter_or_register_is_a_lookup_error(conn: Connection) -> None:
    with pytest.raises(LookupError):
        meters.get(conn, 7)
    with pytest.raises(LookupError):
        registers.get(conn, 7)


# --- registers -------------------------------------------------------------------------------------------------------


def test_the_index_and_the_energy_of_one_name_are_two_registers(conn: Connection) -> None:
    energy = registers.get_or_create(conn, TOTAL_IMPORT)
    index = registers.get_or_create(conn, index_register("EAST"))
    assert energy != index
    assert registers.get_or_create(conn, TOTAL_IMPORT) == energy
    assert registers.find(conn, "EAST", Kind.INDEX) == (index, index_register("EAST"))
    assert registers.find(conn, "EASF01", Kind.INDEX) is None
    assert registers.get(conn, energy) == TOTAL_IMPORT


def test_a_register_never_changes_its_unit(conn: Connection) -> None:
    registers.get_or_create(conn, TOTAL_IMPORT)
    with pytest.raises(ValueError, match="stored as"):
        registers.get_or_create(conn, type(TOTAL_IMPORT)("EAST", Kind.ENERGY, Unit.WH))


def test_the_registers_of_a_meter_are_those_with_something_stored(conn: Connection) -> None:
    source, meter, total = new_source(conn)
    index = registers.get_or_create(conn, index_register("EAST"))
    registers.get_or_create(conn, TOTAL_INJECTION)
    assert registers.of_meter(conn, meter) == []
    curve.write(conn, source, total, block([1_700_000_000]), DAYS)
    indexes.write(conn, source, index, block([DAYS.midnight(738_000)]), DAYS)
    assert registers.of_meter(conn, meter) == [(total, TOTAL_IMPORT), (index, index_register("EAST"))]
    other = meters.get_or_create(conn, Meter())
    assert registers.of_meter(conn, other.id) == []


# --- sources ---------------------------------------------------------------------------------------------------------


def test_a_file_is_found_by_its_digest_for_its_meter(conn: Connection) -> None:
    meter, other = (meters.get_or_create(conn, one).id for one in (METER, Meter()))
    batch = sources.create_batch(conn, 1234)
    new = sources.NewSource("été.csv", b"digest", Source("enedis", Made.INDEX, 10), Slat.HALF, '{"rows": 3}')
    number = sources.create(conn, batch, meter, new)
    found = sources.find(conn, meter, b"digest")
    assert found == sources.StoredSource(
        number,
        batch,
        1234,
        meter,
        METER,
        "été.csv",
        b"digest",
        Source("enedis", Made.INDEX, 10),
        Slat.HALF,
        '{"rows": 3}',
        0,
    )
    assert sources.find(conn, other, b"digest") is None
    assert sources.find(conn, meter, b"other") is None


def test_one_meter_takes_the_same_bytes_once(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER).id
    batch = sources.create_batch(conn, 1)
    new = sources.NewSource("a.csv", b"digest", FILE, Slat.HALF)
    sources.create(conn, batch, meter, new)
    with pytest.raises(driver.IntegrityError, match="UNIQUE"):
        sources.create(conn, batch, meter, new)


def test_the_list_shows_the_last_import_first(conn: Connection) -> None:
    numbers = [new_source(conn, at=at)[0] for at in (5, 9, 9)]
    assert [stored.id for stored in sources.listing(conn)] == [numbers[2], numbers[1], numbers[0]]


def test_a_report_is_replaced(conn: Connection) -> None:
    source, *_ = new_source(conn)
    sources.set_report(conn, source, '{"new": 2}')
    assert sources.listing(conn)[0].report == '{"new": 2}'


# --- days, indexes, facts, settings ----------------------------------------------------------------------------------


def test_days_come_back_per_source_in_order_of_rank(conn: Connection) -> None:
    for precision in (1000, 1):
        source, meter, register = new_source(conn, source=Source("made.up", Made.CURVE, precision))
        said = ([738_000, 738_002], [3600 * precision, 5], [86_400, 1800], [0, 2])
        written = days.write(conn, source, register, days.DayColumns(*(np.array(column, np.int64) for column in said)))
        assert written == 2
    fine, coarse = days.read(conn, meter, register)
    assert (fine.source.precision, coarse.source.precision) == (1, 1000)
    read = coarse.columns
    assert [column.tolist() for column in (read.days, read.joules, read.covered, read.qualities)] == [
        [738_000, 738_002],
        [3_600_000, 5],
        [86_400, 1800],
        [0, 2],
    ]
    assert {column.dtype for column in (read.days, read.joules)} == {np.dtype("int64")}


def test_indexes_come_back_at_their_midnights(conn: Connection) -> None:
    source, meter, _ = new_source(conn)
    east = index_register("EAST")
    register = registers.get_or_create(conn, east)
    starts = [DAYS.midnight(day) for day in range(738_970, 739_000)]
    given = block(starts, 0, [10**9 + n for n in range(30)], east)
    assert indexes.write(conn, source, register, given, DAYS) == 30
    (stored,) = indexes.read(conn, meter, register, DAYS)
    assert list(stored.block.readings()) == list(given.readings())
    assert stored.source_id == source


def test_an_index_off_midnight_is_refused(conn: Connection) -> None:
    source, _, register = new_source(conn)
    with pytest.raises(ValueError, match="midnight"):
        indexes.write(conn, source, register, block([DAYS.midnight(738_000) + 3600]), DAYS)


def test_a_fact_told_by_two_files_is_one_fact(conn: Connection) -> None:
    told = [Fact(METER, "calendar", 5, "Heures Pleines/Creuses", 9), Fact(METER, "contract", 1, "BASE")]
    for _ in range(2):
        source, meter, _ = new_source(conn)
        facts.write(conn, source, meter, told)
    assert facts.read(conn, meter) == [told[1], told[0]]


# --- what is stored --------------------------------------------------------------------------------------------------


def test_what_is_stored_counts_every_table_of_ours(conn: Connection, path: Path) -> None:
    source, _, register = new_source(conn)
    curve.write(conn, source, register, block(range(1_700_000_000, 1_700_086_400, 1800)), DAYS)
    stored = statistics.what_is_stored(conn)
    rows = {table.name: table.rows for table in stored.tables if table.rows}
    assert rows == {"batch": 1, "curve": 2, "meter": 1, "register": 1, "source": 1}
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'"
    assert [table.name for table in stored.tables] == sorted(name for (name,) in conn.execute(tables))
    (curve_size,) = (table.content_bytes for table in stored.tables if table.name == "curve")
    assert 48 * 20 < curve_size < 48 * 20 + 50
    assert stored.file_bytes == sum(path.with_name(name).stat().st_size for name in (path.name, f"{path.name}-wal"))
