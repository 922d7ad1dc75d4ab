"""A file whose tables, indexes, triggers or views are not those of the program's steps is refused before it is used."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.errors import UserError
from persienne.store.connection import look, open_store, prove
from persienne.store.schema import STEPS
from persienne.store.schema_check import DIGESTS, digest, expected
from support.made import KEY, new_store
from support.stored import code_of, put_text, text_of

if TYPE_CHECKING:
    from pathlib import Path

NEXT = (*STEPS, ("ALTER TABLE setting ADD COLUMN changed INTEGER NOT NULL DEFAULT 0",))
SPY = "CREATE TRIGGER spy AFTER INSERT ON setting BEGIN DELETE FROM curve; END"
LENIENT = "CREATE TRIGGER event_stays BEFORE DELETE ON event WHEN FALSE BEGIN SELECT RAISE(ABORT, 'no'); END"
REWRITE = "UPDATE sqlite_schema SET sql = replace(sql, {}) WHERE name = '{}'"

CHANGES: dict[str, tuple[tuple[str, ...], dict[str, list[tuple[str, str]]]]] = {
    "a trigger more": ((SPY,), {"more": [("trigger", "spy")]}),
    "a trigger less": (("DROP TRIGGER event_stays",), {"less": [("trigger", "event_stays")]}),
    "a changed trigger": (("DROP TRIGGER event_stays", LENIENT), {"changed": [("trigger", "event_stays")]}),
    "an index more": (("CREATE INDEX own ON setting(value)",), {"more": [("index", "own")]}),
    "an index less": (("DROP INDEX fact_of_meter",), {"less": [("index", "fact_of_meter")]}),
    "a view": (("CREATE VIEW seen AS SELECT * FROM setting",), {"more": [("view", "seen")]}),
    "a foreign table": (("CREATE TABLE guest(x)",), {"more": [("table", "guest")]}),
    "a table less": (("DROP TABLE period_total",), {"less": [("table", "period_total")]}),
    "a view in a table's place": (
        ("DROP TABLE contract", "CREATE VIEW contract AS SELECT 1 AS meter_id, 2 AS since, 'x' AS period"),
        {"more": [("view", "contract")], "less": [("table", "contract")]},
    ),
    "a generated column": (
        ("ALTER TABLE setting ADD COLUMN own INTEGER AS (length(value))",),
        {"changed": [("table", "setting")]},
    ),
    "a looser check": (
        ("PRAGMA writable_schema = ON", REWRITE.format("'finest > 0', 'finest > -1'", "curve")),
        {"changed": [("table", "curve")]},
    ),
    "a virtual table": (
        ("CREATE VIRTUAL TABLE guest USING fts5(x)",),
        {"more": [("table", f"guest{part}") for part in ("", "_config", "_content", "_data", "_docsize", "_idx")]},
    ),
    "a record of steps that computes": (
        ("ALTER TABLE _sqlite_migrations ADD COLUMN own INTEGER AS (length(name))",),
        {"changed": [("table", "_sqlite_migrations")]},
    ),
    "a part that is there twice": (
        (
            "PRAGMA writable_schema = ON",
            "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'sqlite_autoindex_meter_1'",
        ),
        {"more": [("index", "sqlite_autoindex_meter_1")]},
    ),
    "no record of steps": (
        ("DROP TABLE _sqlite_migrations",),
        {"less": [("table", "_sqlite_migrations")]},
    ),
    "an older version's number": (
        ("PRAGMA user_version = 7",),
        {
            "more": [
                ("table", "day_note"),
                ("table", "day_seal"),
                ("table", "frame_hour"),
                ("table", "head"),
                ("table", "period_total"),
                ("table", "voltage_day"),
                ("table", "voltage_mean"),
                *(
                    ("trigger", f"{table}_{slat}_{change}")
                    for table, slats, changes in (
                        ("frame_hour", ("closed", "half"), ("insert", "update")),
                        ("head", ("stays",), ("delete", "update")),
                        ("voltage_day", ("closed",), ("insert", "update")),
                        ("voltage_mean", ("closed", "half"), ("insert", "update")),
                    )
                    for slat in slats
                    for change in changes
                ),
            ],
            "changed": [("table", "erasure"), ("table", "meter")],
        },
    ),
}


def changed(path: Path, *statements: str) -> Path:
    """A closed file whose schema another program changed."""
    with closing(new_store(path)) as conn:
        for statement in statements:
            conn.execute(statement)
    return path


def said(error: UserError) -> dict[str, Any]:
    """What it says of the parts, without what is empty."""
    return {name: error.facts[name] for name in ("more", "less", "changed") if error.facts[name]}


@pytest.mark.parametrize(("statements", "told"), CHANGES.values(), ids=CHANGES)
def test_a_file_of_another_schema_is_refused_with_what_is_other_about_it_and_stays_as_it_is(
    path: Path, statements: tuple[str, ...], told: dict[str, list[tuple[str, str]]]
) -> None:
    before = changed(path, *statements).read_bytes()
    for opened in (open_store, prove):
        with pytest.raises(UserError) as caught:
            opened(path, KEY)
        assert (caught.value.code, caught.value.facts["file"]) == ("schema_foreign", path.name)
        assert said(caught.value) == told
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("version", [-1, 0])
def test_a_version_below_the_first_is_none_of_ours(path: Path, version: int) -> None:
    changed(path, f"PRAGMA user_version = {version}")
    with pytest.raises(UserError) as caught:
        open_store(path, KEY)
    assert caught.value.code == "schema_foreign"
    assert ("table", "meter") in caught.value.facts["more"]


def test_a_trigger_that_was_put_back_as_it_was_is_no_difference(path: Path) -> None:
    (stays,) = (sql for sql in STEPS[2] if sql.startswith("CREATE TRIGGER event_stays "))
    changed(path, "DROP TRIGGER event_stays", stays)
    open_store(path, KEY).close()
    prove(path, KEY)


def test_what_analyze_keeps_is_no_difference(path: Path) -> None:
    with closing(new_store(path)) as conn:
        put_text(conn, "a", "b")
        conn.execute("ANALYZE")
        assert conn.execute("SELECT count(*) FROM sqlite_stat1").fetchone() != (0,)
    open_store(path, KEY).close()


RECORDS = (
    """CREATE TABLE [_sqlite_migrations] (
    [migration_set] TEXT, [name] TEXT, [applied_at] TEXT, PRIMARY KEY ([migration_set], [name]))""",
    """CREATE TABLE "_sqlite_migrations" ("id" INTEGER PRIMARY KEY,
    "migration_set" TEXT NOT NULL, "name" TEXT NOT NULL, "applied_at" TEXT, UNIQUE ("migration_set", "name")) STRICT""",
)


@pytest.mark.slow
@pytest.mark.parametrize("record", RECORDS)
def test_the_record_of_steps_may_be_as_another_sqlite_utils_makes_it(path: Path, record: str) -> None:
    with closing(new_store(path)) as conn:
        rows = conn.execute("SELECT migration_set, name, applied_at FROM _sqlite_migrations").fetchall()
        conn.execute("DROP TABLE _sqlite_migrations")
        conn.execute(record)
        insert = "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES (?, ?, ?)"
        conn.executemany(insert, rows)
    open_store(path, KEY).close()
    with closing(open_store(path, KEY, steps=NEXT)) as conn:
        assert conn.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (len(NEXT),)


# --- older files -----------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_a_file_of_each_older_version_is_brought_up_to_date(path: Path, version: int) -> None:
    with closing(open_store(path, KEY, create=True, steps=STEPS[:version])) as conn:
        put_text(conn, "a", "b")
    prove(path, KEY)
    with closing(open_store(path, KEY)) as conn:
        assert text_of(conn, "a") == "b"
    prove(path, KEY)


@pytest.mark.slow
@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_an_older_file_is_compared_with_its_own_version_before_anything_is_done_to_it(path: Path, version: int) -> None:
    with closing(open_store(path, KEY, create=True, steps=STEPS[:version])) as conn:
        conn.execute(SPY)
    before = path.read_bytes()
    assert code_of(lambda: open_store(path, KEY)) == "schema_foreign"
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_record_that_names_steps_which_were_never_taken_is_found_before_the_upgrade_is_kept(path: Path) -> None:
    with closing(open_store(path, KEY, create=True, steps=STEPS[:-1])) as conn:
        conn.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name) VALUES ('persienne', ?)", (f"version {len(STEPS)}",)
        )
    before = path.read_bytes()
    assert code_of(lambda: open_store(path, KEY)) == "store_damaged"
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_record_that_forgot_a_step_is_found_before_the_step_is_taken_again(path: Path) -> None:
    with closing(open_store(path, KEY, create=True, steps=STEPS[:-1])) as conn:
        conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'version 2'")
    assert code_of(lambda: open_store(path, KEY)) == "store_damaged"
    assert list(path.parent.iterdir()) == [path]


def test_a_step_without_a_digest_is_compared_all_the_same(path: Path) -> None:
    with closing(open_store(path, KEY, create=True, steps=NEXT)) as conn:
        conn.execute(SPY)
    with pytest.raises(UserError) as caught:
        open_store(path, KEY, steps=NEXT)
    assert said(caught.value) == {"more": [("trigger", "spy")]}


@pytest.mark.slow
def test_a_released_step_has_not_changed() -> None:
    """A new step adds a digest, which this test prints; none of those that are there is ever another one."""
    assert [digest(expected(STEPS[:version])) for version in range(1, len(STEPS) + 1)] == list(DIGESTS)


# --- what a hostile schema gets to do --------------------------------------------------------------------------------


def test_what_a_file_brings_with_it_calls_no_function_that_acts(path: Path) -> None:
    acts: list[str] = []
    with closing(new_store(path)) as conn:
        conn.create_function("act", 0, lambda: acts.append("acted"))
        conn.execute("CREATE TRIGGER spy AFTER INSERT ON setting BEGIN SELECT act(); END")
        with pytest.raises(driver.OperationalError, match="unsafe use of act"):
            put_text(conn, "a", "b")
    assert acts == []


def test_every_connection_distrusts_the_schema_and_checks_cells(path: Path) -> None:
    new_store(path).close()
    for opened in (open_store, look):
        with closing(opened(path, KEY)) as conn:
            assert conn.execute("PRAGMA trusted_schema").fetchone() == (0,)
            assert conn.execute("PRAGMA cell_size_check").fetchone() == (1,)
