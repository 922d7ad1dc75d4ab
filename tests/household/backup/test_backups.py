"""A household knows its backups, keeps the last of them, and removes only what it made beyond doubt."""

from __future__ import annotations

import os
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat, Then
from persienne.household.backup.backup_file import digest_of
from persienne.household.backup.restore import preview
from persienne.household.household import Household
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.store.erase import Level, Scope
from support.backups import HOME, NOON, SECRET, filled, flip
from support.households import PASSPHRASE, CheapPassphrase, bring, make_cheap, put, raised, weeks
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = 86_400


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    yield from filled(tmp_path / "household", tmp_path)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder for backups that does not exist yet."""
    return tmp_path / "stick"


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.slow
def test_a_backup_is_named_after_its_day_and_remembered_and_stays_where_none_would_be_kept(
    household: Household, stick: Path
) -> None:
    made = household.backups.make(stick, SECRET, NOON, keep=0)
    assert made.path == stick / f"persienne-{datetime.fromtimestamp(NOON, UTC).astimezone():%Y-%m-%d}.backup"
    (known,) = household.backups.listing()
    assert (known.path, known.at, known.size, known.digest) == (made.path, NOON, made.size, digest_of(made.path))
    assert (known.exists, known.holds_erased, made.removed) == (True, False, ())


def test_another_of_the_same_day_has_a_number(household: Household, stick: Path) -> None:
    first, second = (household.backups.make(stick, SECRET, NOON).path for _ in range(2))
    assert second.name == f"{first.stem}-2.backup"
    assert [known.path for known in household.backups.listing()] == [second, first]


def test_a_file_that_is_named_is_made_as_named(household: Household, tmp_path: Path) -> None:
    assert household.backups.make(tmp_path / "mine.zip", SECRET, NOON).path == tmp_path / "mine.zip"
    assert code_of(lambda: household.backups.make(tmp_path / "mine.zip", SECRET, NOON)) == "backup_exists"
    assert code_of(lambda: household.backups.make(tmp_path / "mine.zip" / "sub", SECRET, NOON)) == "backup_folder"
    assert len(household.backups.listing()) == 1


@pytest.mark.slow
def test_a_path_that_is_said_from_here_is_remembered_whole(
    household: Household, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    from pathlib import Path as HerePath  # noqa: PLC0415 - relative on purpose

    household.backups.make(HerePath("mine.backup"), SECRET, NOON)
    assert [known.path for known in household.backups.listing()] == [tmp_path / "mine.backup"]


# --- which stay ------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_last_ones_stay_and_make_way_in_the_order_in_which_they_were_made(
    household: Household, stick: Path
) -> None:
    made = [household.backups.make(stick, SECRET, NOON + number * DAY, keep=3) for number in range(5)]
    assert [backup.removed for backup in made] == [(), (), (), (made[0].path,), (made[1].path,)]
    assert names(stick) == [backup.path.name for backup in made[2:]]
    assert [known.path for known in household.backups.listing()] == [backup.path for backup in reversed(made[2:])]


def test_a_clock_set_back_removes_no_newer_backup(household: Household, stick: Path) -> None:
    before = household.backups.make(stick, SECRET, NOON, keep=1)
    after = household.backups.make(stick, SECRET, NOON - 400 * DAY, keep=1)
    assert after.removed == (before.path,)
    assert names(stick) == [after.path.name]


@pytest.mark.slow
def test_what_was_not_made_here_is_never_removed(household: Household, stick: Path, tmp_path: Path) -> None:
    stick.mkdir()
    others = {
        "persienne-2026-01-01.backup": b"",
        "persienne-2026-01-02.backup": b"PK\x03\x04",
        "persienne-2026-01-03.backup": b"a poem of somebody's",
        "photo.jpg": b"x",
    }
    for name, content in others.items():
        (stick / name).write_bytes(content)
    make_cheap(tmp_path / "neighbour", Slat.CLOSED)
    with closing(Household.open(tmp_path / "neighbour", CheapPassphrase())) as neighbour:
        theirs = neighbour.backups.make(stick, SECRET, NOON)
    changed = household.backups.make(stick, SECRET, NOON, keep=1)
    flip(changed.path, 700)
    renamed = household.backups.make(stick, SECRET, NOON, keep=1)
    renamed.path.rename(stick / "the good one.backup")
    for number in range(3):
        last = household.backups.make(stick, SECRET, NOON + number, keep=1)
    left = {*others, theirs.path.name, changed.path.name, "the good one.backup", last.path.name}
    assert set(names(stick)) == left


def test_a_folder_that_was_moved_is_still_known_by_its_bytes(household: Household, stick: Path) -> None:
    first = household.backups.make(stick, SECRET, NOON, keep=1)
    moved = stick.rename(stick.with_name("moved"))
    assert household.backups.listing()[0].exists is False
    second = household.backups.make(moved, SECRET, NOON + DAY, keep=1)
    assert second.removed == (moved / first.path.name,)


# --- what is forgotten -----------------------------------------------------------------------------------------------


def test_a_backup_that_is_deleted_is_forgotten(household: Household, stick: Path) -> None:
    one, two = (household.backups.make(stick, SECRET, NOON) for _ in range(2))
    newest, oldest = household.backups.listing()
    household.backups.delete(newest)
    assert household.backups.listing() == (oldest,)
    assert (one.path.exists(), two.path.exists()) == (True, False)


def test_a_file_that_is_not_the_one_that_was_made_is_not_deleted(household: Household, stick: Path) -> None:
    path = household.backups.make(stick, SECRET, NOON).path
    path.write_bytes(b"a novel")
    (known,) = household.backups.listing()
    assert code_of(lambda: household.backups.delete(known)) == "backup_changed"
    assert household.backups.listing() == (known,)
    path.unlink()
    household.backups.delete(known)
    assert household.backups.listing() == ()


# --- what came since -------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_what_came_after_a_backup_is_lost_by_restoring_it(household: Household, stick: Path, tmp_path: Path) -> None:
    made = household.backups.make(stick, SECRET, NOON)
    found = preview(made.path, SECRET)
    assert household.backups.beside(found).lost == {}
    assert found.last is not None
    next_days = weeks(date.fromordinal(found.last + 1).isoformat(), days=4).curve
    bring(household, put(tmp_path, "later.csv", next_days), at=NOON + DAY)
    household.day_notes.add(found.last, found.last, "coupure")
    assert household.backups.beside(found).lost == {"batch": 1, "day": 4, "day_note": 1}
    far = weeks(date.fromordinal(found.last + 300).isoformat(), days=1).curve
    bring(household, put(tmp_path, "far.csv", far), at=NOON + DAY)
    assert household.backups.beside(found).lost == {"batch": 2, "day": 5, "day_note": 1}
    before_notes = replace(found, rows={**found.rows, "marked_day": 1})  # a mark is a note since
    assert household.backups.beside(before_notes).lost == {"batch": 2, "day": 5}
    after = preview(household.backups.make(stick, SECRET, NOON + 2 * DAY).path, SECRET)
    assert household.backups.beside(after).lost == {}


# --- what was erased since -------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_backup_of_before_a_reduction_still_holds_what_went(household: Household, stick: Path) -> None:
    before = household.backups.make(stick, SECRET, NOON)
    household.slats.move(None, Slat.CLOSED, Then.REDUCE)
    after = household.backups.make(stick, SECRET, NOON)
    assert {known.path: known.holds_erased for known in household.backups.listing()} == {
        before.path: True,
        after.path: False,
    }
    assert household.backups.beside(preview(before.path, SECRET)).brings_back
    assert not household.backups.beside(preview(after.path, SECRET)).brings_back


@pytest.mark.slow
def test_a_backup_of_before_an_erasure_still_holds_what_was_erased(household: Household, stick: Path) -> None:
    before = household.backups.make(stick, SECRET, NOON)
    household.erasures.erase(Scope(Level.CURVE), at=NOON)
    after = household.backups.make(stick, SECRET, NOON)
    assert [known.holds_erased for known in household.backups.listing()] == [False, True]
    assert household.backups.beside(preview(before.path, SECRET)).brings_back
    assert preview(before.path, SECRET).rows["curve"] == 3
    assert not household.backups.beside(preview(after.path, SECRET)).brings_back
    assert preview(after.path, SECRET).rows["curve"] == 0


def test_what_the_retention_let_go_or_an_undone_import_is_no_erasure(household: Household, stick: Path) -> None:
    household.backups.make(stick, SECRET, NOON)
    household.slats.move(None, Slat.CLOSED)
    household.retention.tidy(NOON * 2)
    undo_import(household.conn, every_import(household.conn)[0].id)
    assert [known.holds_erased for known in household.backups.listing()] == [False]


@pytest.mark.slow
def test_stale_backups_are_made_again_where_they_are_and_go_when_told(household: Household, tmp_path: Path) -> None:
    sticks = [tmp_path / "one", tmp_path / "two", tmp_path / "gone"]
    old = [household.backups.make(stick, SECRET, NOON).path for stick in (*sticks, sticks[0])]
    household.slats.move(None, Slat.CLOSED, Then.ERASE)
    sticks[2].rename(tmp_path / "unplugged")
    remade = household.backups.remake(SECRET, NOON + DAY)
    assert [made.path.parent for made in remade.made] == sticks[:2]
    assert {stale.path for stale in remade.stale} == {path for path in old if path.parent != sticks[2]}
    assert all(path.exists() for path in old if path.parent != sticks[2])
    for stale in remade.stale:
        household.backups.delete(stale)
    assert {known.path: known.holds_erased for known in household.backups.listing()} == {
        old[2]: True,
        **{made.path: False for made in remade.made},
    }
    assert household.backups.remake(SECRET, NOON + 2 * DAY).made == ()


# --- beside other work -----------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork a process")
def test_a_backup_taken_while_another_program_writes_is_that_of_one_instant(tmp_path: Path, stick: Path) -> None:
    """The other program imports and undoes without a pause: each backup holds all of it or nothing."""
    folder = make_cheap(tmp_path / "household", Slat.HALF)
    files = [put(tmp_path, f"{watts}.csv", raised(HOME.curve, watts)) for watts in (0, 10)]
    with closing(Household.open(folder, CheapPassphrase())) as household:
        bring(household, files[0])
    writer = os.fork()
    if writer == 0:
        with closing(Household.open(folder, CheapPassphrase())) as other:
            until = time.monotonic() + 10
            while time.monotonic() < until:
                bring(other, files[1], at=2)
                undo_import(other.conn, every_import(other.conn)[0].id)
        os._exit(0)
    try:
        with closing(Household.open(folder, CheapPassphrase())) as household:
            rows = [household.backups.make(stick, SECRET, NOON, keep=9).rows for _ in range(6)]
    finally:
        os.kill(writer, 9)
        os.waitpid(writer, 0)
    assert {(held["batch"], held["source"], held["curve"]) for held in rows} <= {(1, 1, 3), (2, 2, 6)}


@pytest.mark.slow
def test_the_households_own_passphrase_may_be_another(tmp_path: Path, stick: Path) -> None:
    folder = make_cheap(tmp_path / "household", Slat.HALF)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        path = household.backups.make(stick, SECRET, NOON).path
    assert preview(path, SECRET).rows["setting"] == 2
    assert code_of(lambda: preview(path, CheapPassphrase())) == "backup_passphrase_wrong"
    assert PASSPHRASE.encode() not in path.read_bytes()
