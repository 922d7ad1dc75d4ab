"""Damaged bytes, full disks, a second program, a clock set back: found and named, and no value is lost or made up."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.backup.restore import restore
from persienne.household.doctor import Severity, check
from persienne.household.household import Household
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.store.lock import Guard
from persienne.store.pages import PAGE_BYTES
from persienne.vault import unlock
from support.backups import HOME, NOON, SECRET, flip, make_filled
from support.households import (
    CheapPassphrase,
    bring,
    curve_of,
    environment,
    make_cheap,
    mounted,
    of_block,
    persienne,
    put,
    raised,
    throw_away,
    weeks,
)
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CREDENTIAL = CheapPassphrase()

# --- damage ----------------------------------------------------------------------------------------------------------

KEPT = weeks("2023-01-01", 60)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed household of two months in several dozen pages, to be copied."""
    place = tmp_path_factory.mktemp("whole")
    folder = make_cheap(place / "household", Slat.HALF)
    with closing(Household.open(folder, CREDENTIAL)) as household:
        bring(household, put(place, "kept.csv", KEPT.curve))
        household.backups.make(place / "kept.backup", SECRET, NOON)
    return folder


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    """A copy of it that may be damaged."""
    return shutil.copytree(whole, tmp_path / "copy")


def problems(folder: Path) -> dict[str, Mapping[str, object]]:
    """What the check-up calls broken, by its code."""
    found = check(folder, lambda: unlock(folder, CREDENTIAL), now=NOON)
    return {finding.code: finding.facts for finding in found if finding.severity is Severity.PROBLEM}


@pytest.mark.parametrize("share", [0, 0.002, 0.3, 0.6, 0.999999])
def test_a_flipped_bit_anywhere_is_found_named_and_never_read_as_a_value(copy: Path, share: float) -> None:
    path = copy / "household.db"
    at = int(path.stat().st_size * share)
    flip(path, at)
    assert problems(copy)["pages_damaged"] == {"count": 1, "pages": str(at // PAGE_BYTES + 1)}
    try:
        with closing(Household.open(copy, CREDENTIAL)) as household:
            assert curve_of(household) == of_block(KEPT.curve)
    except UserError as error:  # or the page was one that is read
        told = error.code
    else:
        told = "nothing of it was read"
    assert told in ("store_damaged", "nothing of it was read")


def test_a_flipped_bit_in_the_log_is_found_and_named(copy: Path) -> None:
    if os.fork() == 0:  # a program writes, and is killed: what it wrote is in the log alone
        household = Household.open(copy, CREDENTIAL)
        household.slats.move(None, Slat.OPEN)
        os._exit(0)
    os.wait()
    assert problems(copy) == {}
    flip(copy / "household.db-wal", 32 + 24 + PAGE_BYTES // 2)
    assert problems(copy)["log_damaged"]["count"] == 1


@pytest.mark.slow
def test_a_backup_of_a_damaged_household_is_refused_and_none_is_lost(copy: Path, tmp_path: Path) -> None:
    with closing(Household.open(copy, CREDENTIAL)) as household:
        root = "SELECT rootpage FROM sqlite_schema WHERE name = 'curve'"  # an opening reads nothing of it
        (page,) = household.conn.execute(root).fetchone()
    flip(copy / "household.db", (page - 1) * PAGE_BYTES + 100)
    with closing(Household.open(copy, CREDENTIAL)) as household:
        make = household.backups.make
        assert code_of(lambda: make(tmp_path / "stick", SECRET, NOON)) == "store_damaged"
    with closing(Household.open(copy, CREDENTIAL)) as household:  # SQLCipher reads no more after a page that fails
        assert len(household.backups.listing()) == 1
    assert list((tmp_path / "stick").iterdir()) == []


@pytest.mark.turning
@pytest.mark.parametrize(
    ("name", "share", "words"),
    [
        ("household.db", 0, "The household’s file is empty (0 bytes)"),
        ("household.db", 0.5, "The household’s file is damaged."),
        ("household.keys", 0, "The household’s key file is damaged, or another hand has changed it."),
        ("household.keys", 0.5, "The household’s key file is damaged, or another hand has changed it."),
    ],
)
def test_a_file_that_was_cut_is_said_and_a_backup_brings_it_back(
    whole: Path, copy: Path, tmp_path: Path, name: str, share: float, words: str
) -> None:
    os.truncate(copy / name, int((copy / name).stat().st_size * share / PAGE_BYTES) * PAGE_BYTES)
    if name == "household.keys" and share:
        (copy / name).write_bytes((whole / name).read_bytes()[:200])
    env = environment(tmp_path, PERSIENNE_HOME=str(copy))
    before = {file.name: file.read_bytes() for file in copy.iterdir()}
    done = persienne("--lang", "en", "series", "--level", "curve", env=env)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(words)
    assert {file.name: file.read_bytes() for file in copy.iterdir() if file.name in before} == before
    restore(whole.parent / "kept.backup", SECRET, copy, CREDENTIAL)
    with closing(Household.open(copy, CREDENTIAL)) as household:
        assert curve_of(household) == of_block(KEPT.curve)


# --- backups on bad disks, a second program, a clock -----------------------------------------------------------------


def test_a_disk_that_fills_while_a_backup_is_written_or_restored_loses_nothing(whole: Path, tmp_path: Path) -> None:
    with (
        mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=4m", "none")) as disk,
        closing(Household.open(whole, CREDENTIAL)) as household,
    ):
        put(disk, "ballast", bytes(3 << 20))
        assert code_of(lambda: household.backups.make(disk / "stick", SECRET, NOON)) == "backup_no_room"
        with pytest.MonkeyPatch.context() as context:  # another program takes the room in between
            context.setattr("persienne.household.backup.backup_file.require_room", lambda *_: None)
            put(disk, "more", bytes((1 << 20) - (80 << 10)))
            assert code_of(lambda: household.backups.make(disk / "stick", SECRET, NOON)) == "disk_full"
        assert list((disk / "stick").iterdir()) == []
        assert len(household.backups.listing()) == 1
        (disk / "more").unlink()
        (disk / "ballast").unlink()
        folder = make_filled(disk / "household")
        put(disk, "ballast", bytes(shutil.disk_usage(disk).free - (1 << 20)))
        backup = whole.parent / "kept.backup"
        assert code_of(lambda: restore(backup, SECRET, folder, CREDENTIAL)) == "backup_no_room"
        with pytest.MonkeyPatch.context() as context:
            context.setattr("persienne.household.backup.backup_file.require_room", lambda *_: None)
            context.setattr("persienne.household.backup.restore.require_room", lambda *_: None)
            put(disk, "more", bytes(shutil.disk_usage(disk).free - (200 << 10)))
            assert code_of(lambda: restore(backup, SECRET, folder, CREDENTIAL)) == "disk_full"
        with closing(Household.open(folder, CREDENTIAL)) as other:
            assert curve_of(other) == of_block(HOME.curve)


def test_what_must_be_alone_waits_for_nobody_for_ever(whole: Path, copy: Path) -> None:
    backup = whole.parent / "kept.backup"
    with closing(Household.open(copy, CREDENTIAL)) as first:
        with closing(Household.open(copy, CREDENTIAL)) as second:  # two that only read and write go together
            second.slats.move(None, Slat.OPEN)
            assert first.slats.of_new_meters is Slat.OPEN
        assert code_of(lambda: restore(backup, SECRET, copy, CREDENTIAL, patience=0.05)) == "household_held"
        assert first.slats.of_new_meters is Slat.OPEN
    with Guard(copy).alone(), pytest.raises(UserError) as caught:
        Guard(copy).share(patience=0.05)
    assert caught.value.code == "store_busy"


@pytest.mark.slow
def test_a_clock_set_back_keeps_the_order_of_things_and_deletes_nothing(tmp_path: Path) -> None:
    """The later import is the one that came later, whatever the clock said; its values take the others' place."""
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        for at, watts in ((2_000_000_000, 0), (1_000_000_000, 10), (0, 20)):
            bring(household, put(tmp_path, f"{watts}.csv", raised(HOME.curve, watts)), at=at)
        assert [batch.reports[0].file for batch in every_import(household.conn)] == ["20.csv", "10.csv", "0.csv"]
        assert curve_of(household) == of_block(raised(HOME.curve, 20))
        undo_import(household.conn, every_import(household.conn)[0].id)
        assert curve_of(household) == of_block(raised(HOME.curve, 10))
        for at in (2_000_000_000, 1_000_000_000):
            household.backups.make(tmp_path / "stick", SECRET, at)
        assert [known.at for known in household.backups.listing()] == [1_000_000_000, 2_000_000_000]
        assert all(known.exists for known in household.backups.listing())
