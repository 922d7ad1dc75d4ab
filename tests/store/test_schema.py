"""The database itself keeps out what the slat forbids, and lets every child go with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.localtime import local_days
from persienne.base.reading import Fact
from persienne.base.slats import HALF_OPEN_STEP, PART_OF_A_DAY, Slat
from persienne.store import curve, days, facts, indexes, meters, sources
from persienne.store.connection import open_store
from persienne.store.driver import transaction
from support.stored import METER, block, code_of, forbidden_by, new_source

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.driver import Connection

FIRST = 1_700_000_000
INSERT = "INSERT INTO curve(source_id, register_id, day, finest, cells) VALUES (?, ?, 1, ?, zeroblob(20))"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("slat", "finest", "kept"),
    [
        (Slat.CLOSED, 86_400, False),
        (Slat.CLOSED, 1800, False),
        (Slat.HALF, HALF_OPEN_STEP - 1, False),
        (Slat.HALF, HALF_OPEN_STEP, True),
        (Slat.OPEN, 1, True),
    ],
)
def test_raw_sql_meets_the_slat_too(
    path: Path, conn: Connection, key: bytes, slat: Slat, finest: int, *, kept: bool
) -> None:
    source, _, register = new_source(conn, slat=slat)
    raw = open_store(path, key)
    if kept:
        raw.execute(INSERT, (source, register, finest))
    else:
        with forbidden_by(slat):
            raw.execute(INSERT, (source, register, finest))
    assert raw.execute("SELECT count(*) FROM curve").fetchone() == (int(kept),)
    raw.close()


def test_an_update_meets_the_slat_as_an_insert_does(conn: Connection) -> None:
    source, meter, register = new_source(conn)
    conn.execute(INSERT, (source, register, 1800))
    for slat, finest in ((Slat.HALF, 60), (Slat.CLOSED, 1800)):
        meters.set_slat(conn, meter, slat)
        with forbidden_by(slat):
            conn.execute("UPDATE curve SET finest = ?", (finest,))


def test_what_a_slat_refuses_has_its_name_and_leaves_nothing(conn: Connection) -> None:
    source, meter, register = new_source(conn, slat=Slat.CLOSED)

    def write() -> None:
        with transaction(conn):
            meters.set_slat(conn, meter, Slat.HALF)
            curve.write(conn, source, register, block(range(FIRST, FIRST + 200_000, 1800)), local_days())
            meters.set_slat(conn, meter, Slat.CLOSED)
            curve.write(conn, source, register, block(range(FIRST + 200_000, FIRST + 300_000, 1800)), local_days())

    assert code_of(write) == "slat_forbids"
    assert conn.execute("SELECT count(*) FROM curve").fetchone() == (0,)
    assert meters.get(conn, meter).slat is Slat.CLOSED


def test_closed_slats_let_no_length_of_a_part_of_a_day_in(conn: Connection) -> None:
    source, meter, register = new_source(conn, slat=Slat.CLOSED)
    insert = "INSERT INTO day_total VALUES (?, ?, ?, 5, ?, 0)"
    for day, covered in enumerate((PART_OF_A_DAY, 82_800, 86_400, 90_000)):
        conn.execute(insert, (source, register, day, covered))
    with forbidden_by(Slat.CLOSED):
        conn.execute(insert, (source, register, 9, 56_880))
    with forbidden_by(Slat.CLOSED):
        conn.execute("UPDATE day_total SET covered = 56880 WHERE day = 1")
    meters.set_slat(conn, meter, Slat.HALF)
    conn.execute(insert, (source, register, 9, 56_880))


def test_cells_that_are_no_cells_are_refused(conn: Connection) -> None:
    source, _, register = new_source(conn)
    for cells in (b"", bytes(19), "text"):
        with pytest.raises(driver.IntegrityError):
            conn.execute("INSERT INTO curve VALUES (NULL, ?, ?, 1, 1800, ?)", (source, register, cells))


def test_undoing_a_batch_takes_all_that_came_in_it_and_nothing_else(conn: Connection) -> None:
    calendar = local_days()
    midnight = calendar.midnight(738_000)
    one_day = days.DayColumns(*(np.array([number]) for number in (738_000, 5, 86_400, 0)))
    for at in (1, 2):
        source, meter, register = new_source(conn, at=at)
        curve.write(conn, source, register, block([midnight, midnight + 1800]), calendar)
        days.write(conn, source, register, one_day)
        indexes.write(conn, source, register, block([midnight]), calendar)
        facts.write(conn, source, meter, [Fact(METER, "calendar", at, "HP/HC")])
    first, second = sorted(sources.listing(conn), key=lambda stored: stored.at)
    assert sources.undo(conn, first.batch_id) == {"curve": 2, "day_total": 1, "midnight_index": 1}
    for table in ("batch", "source", "curve", "day_total", "midnight_index", "fact"):
        assert conn.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,), table
    assert sources.listing(conn) == [second]
    assert sources.undo(conn, first.batch_id) is None
