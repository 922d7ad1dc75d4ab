"""A backup that somebody else has made is told from the household’s own, whatever passphrase seems to open it."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access.last_seen import LastSeen
from persienne.household.backup.restore import preview, restore
from persienne.household.doctor import check
from persienne.household.household import Household
from persienne.store.connection import STORE_FILE
from persienne.vault import KEYS_FILE, new_words, unlock
from support.backups import NOON, SECRET, make_filled
from support.forged_households import forge
from support.former_backups import of_the_version_before, put_together, taken_apart, without_a_purpose
from support.former_keys import as_the_third_format
from support.households import CheapPassphrase, make_cheap
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path


PASSPHRASE = CheapPassphrase()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_filled(tmp_path / "household")


@pytest.fixture
def backup(home: Path, tmp_path: Path) -> Path:
    with closing(Household.open(home, PASSPHRASE)) as household:
        return household.backups.make(tmp_path / "stick", SECRET, NOON).path


def forged(backup: Path, folder: Path, *, confirmed: bool = True, former: int = 0) -> None:
    """A forger who has had the backup in hand, and knows no passphrase, puts a household of their own into it."""
    if former:
        of_the_version_before(backup, SECRET, folder.with_name("before"))
    key = forge(taken_apart(backup, folder), former=former, confirmed=confirmed)
    put_together(folder, backup, key)


@pytest.mark.slow
def test_a_forged_backup_is_refused_under_the_household_s_own_passphrase(
    home: Path, backup: Path, tmp_path: Path
) -> None:
    forged(backup, tmp_path / "forge")
    assert code_of(lambda: preview(backup, SECRET)) == "backup_keys_foreign"
    before = {name: (home / name).read_bytes() for name in (KEYS_FILE, STORE_FILE)}
    assert code_of(lambda: restore(backup, SECRET, home, PASSPHRASE, trusted=True)) == "backup_keys_foreign"
    assert {name: (home / name).read_bytes() for name in before} == before


@pytest.mark.slow
@pytest.mark.parametrize("former", [0, 3], ids=["that says nothing", "of a former version"])
def test_a_forged_backup_that_can_not_be_told_is_not_restored_unasked(
    home: Path, backup: Path, tmp_path: Path, former: int
) -> None:
    forged(backup, tmp_path / "forge", confirmed=False, former=former)
    assert not preview(backup, SECRET).shown
    assert code_of(lambda: restore(backup, SECRET, home, PASSPHRASE)) == "backup_unrecognised"
    Household.open(home, PASSPHRASE).close()


@pytest.mark.slow
def test_a_backup_of_the_version_before_is_restored_once_a_person_has_said_whose_it_is(
    backup: Path, tmp_path: Path
) -> None:
    of_the_version_before(backup, SECRET, tmp_path / "apart")
    assert (preview(backup, SECRET).shown, preview(backup, SECRET).at) == (False, NOON)
    new, seen = tmp_path / "new", LastSeen(tmp_path / "seen.json")
    assert code_of(lambda: restore(backup, SECRET, new, PASSPHRASE, seen=seen)) == "backup_unrecognised"
    restore(backup, SECRET, new, PASSPHRASE, seen=seen, trusted=True)
    Household.open(new, PASSPHRASE, seen=seen).close()
    found = {one.code for one in check(new, lambda: unlock(new, PASSPHRASE), now=NOON, seen=seen)}
    assert "unproved_since" in found


@pytest.mark.slow
def test_a_restored_household_is_the_newest_that_was_seen(home: Path, backup: Path, tmp_path: Path) -> None:
    seen = LastSeen(tmp_path / "seen.json")
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        for _ in range(3):
            household.keys.keep_sheet(new_words())
    before = seen.at(home)
    restore(backup, SECRET, home, PASSPHRASE, seen=seen)
    Household.open(home, PASSPHRASE, seen=seen).close()
    after = seen.at(home)
    assert before is not None
    assert after is not None
    assert after.identity == before.identity
    assert after.generation > before.generation


@pytest.mark.slow
def test_a_backup_of_another_home_of_one_s_own_is_restored_unasked(home: Path, tmp_path: Path) -> None:
    other = make_cheap(tmp_path / "other", Slat.CLOSED)
    seen = LastSeen(tmp_path / "seen.json")
    Household.open(home, PASSPHRASE, seen=seen).close()
    with closing(Household.open(other, PASSPHRASE)) as household:
        path = household.backups.make(tmp_path / "stick", SECRET, NOON).path
    restore(path, SECRET, home, PASSPHRASE, seen=seen)
    Household.open(home, PASSPHRASE, seen=seen).close()


# --- the files of a backup in the place of a household ----------------------------------------------------------------


def in_place_of(home: Path, folder: Path) -> None:
    """Put the key file and the database in ``folder`` in the place of the household’s."""
    for file in home.iterdir():
        file.unlink()
    for name in (KEYS_FILE, STORE_FILE):
        (folder / name).rename(home / name)


def test_the_files_of_a_backup_are_no_household(home: Path, backup: Path, tmp_path: Path) -> None:
    seen = LastSeen(tmp_path / "seen.json")
    in_place_of(home, taken_apart(backup, tmp_path / "apart"))
    for known in (None, seen):
        with pytest.raises(UserError) as caught:
            Household.open(home, SECRET, seen=known)
        assert (caught.value.code, caught.value.facts) == ("keys_of_backup", {"folder": "household"})
    found = {one.code for one in check(home, lambda: unlock(home, SECRET), now=NOON, seen=seen)}
    assert "keys_of_backup" in found


def test_a_forger_who_takes_its_purpose_from_the_key_file_of_a_backup_has_none_that_is_sound(
    home: Path, backup: Path, tmp_path: Path
) -> None:
    in_place_of(home, taken_apart(backup, tmp_path / "apart"))
    body = json.loads((home / KEYS_FILE).read_text())
    assert body.pop("purpose") == "backup"
    (home / KEYS_FILE).write_text(json.dumps(body))
    assert code_of(lambda: Household.open(home, SECRET)) == "keys_damaged"
    (home / KEYS_FILE).write_text(json.dumps({**body, "purpose": "household"}))
    assert code_of(lambda: Household.open(home, SECRET)) == "keys_damaged"
    as_the_third_format(home, bytes(32))
    assert code_of(lambda: Household.open(home, SECRET)) == "keys_former"


@pytest.mark.slow
def test_a_backup_that_was_signed_before_backups_said_what_they_are_is_restored_unasked(
    home: Path, backup: Path, tmp_path: Path
) -> None:
    without_a_purpose(backup, SECRET, tmp_path / "apart")
    assert preview(backup, SECRET).shown
    restore(backup, SECRET, home, PASSPHRASE)
    Household.open(home, PASSPHRASE).close()


def test_the_files_of_such_a_backup_are_told_by_what_was_last_seen(home: Path, backup: Path, tmp_path: Path) -> None:
    seen = LastSeen(tmp_path / "seen.json")
    Household.open(home, PASSPHRASE, seen=seen).close()
    without_a_purpose(backup, SECRET, tmp_path / "apart")
    in_place_of(home, tmp_path / "apart")
    assert code_of(lambda: Household.open(home, SECRET, seen=seen)) == "household_forked"
