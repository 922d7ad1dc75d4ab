"""An older file is brought up to date, whole or not at all, with a copy aside until the new one is proved."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.day_notes import DayNote
from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.letters.tenancy import Tenancy, from_json
from persienne.store import curve, day_notes, erasures
from persienne.store.connection import aside, open_store
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.erasures import ByTheWay
from persienne.store.schema import STEPS
from support.stored import block, code_of, forbidden_by, new_source, put_text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEXT = (*STEPS, ("ALTER TABLE setting ADD COLUMN changed INTEGER NOT NULL DEFAULT 0", "UPDATE setting SET changed = 7"))


@pytest.fixture
def old(path: Path, key: bytes) -> Path:
    """A closed file of today's schema with something in it."""
    conn = open_store(path, key, create=True)
    with transaction(conn):
        source, _, register = new_source(conn)
        curve.write(conn, source, register, block([1_700_000_000]), local_days())
        put_text(conn, "a", "b")
    conn.close()
    return path


def alone(path: Path) -> bool:
    return [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.slow
def test_an_older_file_gains_what_it_lacks_and_loses_nothing(old: Path, key: bytes) -> None:
    conn = open_store(old, key, steps=NEXT)
    assert conn.execute("SELECT * FROM setting").fetchall() == [("a", "b", 7)]
    assert conn.execute("PRAGMA user_version").fetchone() == (len(NEXT),)
    assert conn.execute("SELECT count(*) FROM curve").fetchone() == (1,)
    assert conn.execute("PRAGMA foreign_keys").fetchone() == (1,)
    conn.close()
    assert alone(old)


@pytest.mark.slow
@pytest.mark.parametrize(("slat", "kept"), [("closed", []), ("half", [(1200,)]), ("open", [(1265,)])])
def test_an_index_that_restarted_before_says_no_more_than_the_slats_allow(
    path: Path, key: bytes, slat: str, kept: list[tuple[int]]
) -> None:
    conn = open_store(path, key, create=True, steps=STEPS[:2])
    conn.executescript(f"""INSERT INTO meter(id, slat) VALUES (1, '{slat}'); INSERT INTO batch(id, at) VALUES (1, 0);
        INSERT INTO source VALUES (1, 1, 1, 'w', x'00', 'w', 0, 1, '{slat}', '');
        INSERT INTO fact VALUES (1, 1, 1, 'index_restarted', 1265, NULL, 'EAST 9 2')""")
    conn.close()
    conn = open_store(path, key)
    assert conn.execute("SELECT at FROM fact").fetchall() == kept
    conn.close()


@pytest.mark.slow
def test_a_part_of_a_day_that_said_its_length_before_comes_over_and_no_new_one_does(path: Path, key: bytes) -> None:
    conn = open_store(path, key, create=True, steps=STEPS[:6])
    conn.executescript("""INSERT INTO meter(id, slat) VALUES (1, 'closed'); INSERT INTO batch(id, at) VALUES (1, 0);
        INSERT INTO source(id, batch_id, meter_id, file_name, digest, format, made, precision, slat, report)
        VALUES (1, 1, 1, 'f', x'00', 'f', 0, 1, 'closed', '');
        INSERT INTO register VALUES (1, 'EAST', 'energy', 'J', 'import');
        INSERT INTO day_total VALUES (1, 1, 738000, 5, 56880, 0)""")
    conn.close()
    conn = open_store(path, key)
    assert conn.execute("SELECT covered FROM day_total").fetchall() == [(56_880,)]
    with forbidden_by("closed"):
        conn.execute("INSERT INTO day_total VALUES (1, 1, 738001, 5, 56880, 0)")
    conn.close()


@pytest.mark.slow
def test_the_journal_of_erasures_comes_over_whole_and_knows_every_deletion_by_the_way(path: Path, key: bytes) -> None:
    conn = open_store(path, key, create=True, steps=STEPS[:8])
    conn.executescript("""
        INSERT INTO erasure VALUES (3, 7, 'day', 'meter', 1, 2, 5, NULL, 'begun', '{"curve": 4}', NULL);
        INSERT INTO erasure VALUES (9, 8, 'curve', 'undo', NULL, NULL, NULL, NULL, 'cleared', '{}', 'c')""")
    before = conn.execute("SELECT * FROM erasure").fetchall()
    conn.close()
    conn = open_store(path, key)
    assert conn.execute("SELECT * FROM erasure").fetchall() == before
    for kind in (ByTheWay.MARKS, ByTheWay.SEALS, ByTheWay.NOTES):
        erasures.note(conn, kind, Scope(Level.CURVE), 9, {"marked_day": 2})
    told = [(12, "notes"), (11, "seals"), (10, "marks"), (9, "undo"), (3, "meter")]
    assert [(one.id, one.kind) for one in erasures.listing(conn)] == told
    conn.close()


@pytest.mark.slow
def test_an_upgraded_file_is_too_new_for_the_old_program(old: Path, key: bytes) -> None:
    open_store(old, key, steps=NEXT).close()
    assert code_of(lambda: open_store(old, key)) == "store_newer"


@pytest.mark.slow
def test_a_step_that_fails_leaves_the_old_file(old: Path, key: bytes) -> None:
    before = old.read_bytes()
    bad = (*NEXT, ("UPDATE nowhere SET a = 1",))
    with pytest.raises(driver.OperationalError, match="no such table"):
        open_store(old, key, steps=bad)
    assert alone(old)
    assert old.read_bytes() == before
    conn = open_store(old, key)
    assert text_of(conn, "a") == "b"
    conn.close()


def test_a_step_that_tears_rows_from_their_parents_is_not_kept(old: Path, key: bytes) -> None:
    with pytest.raises(AssertionError, match="without their parents"):
        open_store(old, key, steps=(*STEPS, ("DELETE FROM source",)))
    conn = open_store(old, key)
    assert conn.execute("SELECT count(*) FROM source").fetchone() == (1,)
    conn.close()


def test_a_new_file_that_does_not_hold_is_replaced_by_the_copy(old: Path, key: bytes) -> None:
    unsound = (
        "CREATE TABLE small(x CHECK (x < 5))",
        "PRAGMA ignore_check_constraints = ON",
        "INSERT INTO small VALUES (9)",
    )
    assert code_of(lambda: open_store(old, key, steps=(*STEPS, unsound))) == "store_damaged"
    assert alone(old)
    conn = open_store(old, key)
    assert text_of(conn, "a") == "b"
    conn.close()


@pytest.mark.slow
def test_a_full_disk_leaves_the_old_file(small_disk: Path, key: bytes) -> None:
    path = small_disk / "household.db"
    conn = open_store(path, key, create=True)
    for number in range(11):
        put_text(conn, str(number), "x" * 100_000)
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.close()
    assert code_of(lambda: open_store(path, key, steps=NEXT)) == "disk_full"
    assert alone(path)
    conn = open_store(path, key)
    assert conn.execute("SELECT sum(length(value)) FROM setting").fetchone() == (1_100_000,)
    conn.close()


def test_the_copy_of_a_killed_program_goes_once_the_file_is_proved(old: Path, key: bytes) -> None:
    aside(old).write_bytes(old.read_bytes())
    open_store(old, key).close()
    assert alone(old)


def test_the_copy_of_a_killed_program_stays_while_the_file_is_damaged(old: Path, key: bytes) -> None:
    aside(old).write_bytes(old.read_bytes())
    with old.open("r+b") as file:
        file.seek(3 * 4096 + 50)
        file.write(bytes(100))
    assert code_of(lambda: open_store(old, key)) == "store_damaged"
    assert aside(old).exists()


@pytest.mark.slow
def test_sqlite_utils_catches_our_drivers_errors(tmp_path: Path) -> None:
    script = """if True:
        import sys, sqlcipher3.dbapi2 as driver
        from persienne.store.connection import sqlite_utils
        table = sqlite_utils().Database(driver.connect(sys.argv[1]))["t"]
        table.insert({"a": 1})
        table.insert({"a": 2, "b": 3}, alter=True)
        print(table.count, [name for name in sys.modules if name.startswith("pysqlite3")])"""
    path = str(tmp_path / "a.db")
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert done.stdout == "2 []\n"


@pytest.mark.slow
def test_who_upgrades_is_alone_meanwhile_and_asks_for_that_only_then(old: Path, key: bytes) -> None:
    entered: list[bool] = []

    @contextmanager
    def alone() -> Iterator[None]:
        entered.append(aside(old).exists())
        yield
        entered.append(aside(old).exists())

    open_store(old, key, steps=NEXT, alone=alone).close()
    open_store(old, key, steps=NEXT, alone=alone).close()
    assert entered == [False, False]


@pytest.mark.slow
def test_where_the_meters_were_said_to_be_becomes_the_tenancy_of_each(path: Path, key: bytes) -> None:
    conn = open_store(path, key, create=True, steps=STEPS[:15])
    sender = '{"name": "Camille Exemple", "address": ["3 quai"], "supply_address": ["12 rue", "69003 Lyon"]}'
    conn.execute("INSERT INTO setting VALUES ('letters_sender', ?)", (sender,))
    conn.executescript("""
        INSERT INTO meter(id, slat, point, energy) VALUES (1, 'closed', '12345678901234', 'electricity');
        INSERT INTO meter(id, slat, point, energy) VALUES (2, 'closed', 'GI123456', 'gas');
        INSERT INTO request VALUES (1, 'PERS-2026-0001', '2026-06-01', 0,
            '{"facts": {"energy": "electricity", "point": "99999999999999"}}')""")
    conn.close()
    conn = open_store(path, key)
    known = from_json(text_of(conn, "letters_tenancies"))
    address = ("12 rue", "69003 Lyon")
    assert sorted(known, key=lambda one: str(one.point)) == [
        Tenancy(Energy.ELECTRICITY, "12345678901234", address),
        Tenancy(Energy.ELECTRICITY, "99999999999999", address),
        Tenancy(Energy.GAS, "GI123456", address),
    ]
    assert "supply_address" not in (text_of(conn, "letters_sender") or "")
    conn.close()


@pytest.mark.slow
def test_days_marked_to_check_the_mirror_become_notes_that_no_export_carries(path: Path, key: bytes) -> None:
    conn = open_store(path, key, create=True, steps=STEPS[:16])
    conn.executescript("""
        INSERT INTO meter(id, slat) VALUES (1, 'closed'); INSERT INTO meter(id, slat) VALUES (2, 'open');
        INSERT INTO marked_day VALUES (1, 739000, 'in'), (1, 739001, 'out'), (2, 739001, 'out'), (2, 739002, 'away');
        INSERT INTO day_note(first, last, text) VALUES (738990, 739010, 'Vacances')""")
    conn.close()
    conn = open_store(path, key)
    vacation, *marks = day_notes.listing(conn)
    said = [(one.first, one.last, re.search(r"\((in|out|away)\)", one.text)) for one in marks]
    assert [(first, last, code[1]) for first, last, code in said if code] == [
        (739_000, 739_000, "in"),
        (739_001, 739_001, "out"),
        (739_002, 739_002, "away"),
    ]
    day_notes.change(conn, DayNote(marks[0].id, 739_000, 739_000, "Chez nous"))
    day_notes.SPANS.cut(conn, None, 739_001, 739_001)
    assert [one.text for one in day_notes.listing(conn)][1:] == ["Chez nous", marks[2].text, "Vacances"]
    assert {one.text for one in day_notes.exported(conn, 738_000, 740_000)} == {vacation.text, "Chez nous"}
    conn.close()


@pytest.mark.slow
@pytest.mark.parametrize(("supply", "kept"), [('["12 rue"]', 1), ("[]", 0)])
def test_an_address_of_no_known_meter_is_not_lost(path: Path, key: bytes, supply: str, kept: int) -> None:
    conn = open_store(path, key, create=True, steps=STEPS[:15])
    conn.execute("INSERT INTO setting VALUES ('letters_sender', ?)", (f'{{"supply_address": {supply}}}',))
    conn.close()
    conn = open_store(path, key)
    assert from_json(text_of(conn, "letters_tenancies")) == (Tenancy(Energy.ELECTRICITY, None, ("12 rue",)),) * kept
    conn.close()
