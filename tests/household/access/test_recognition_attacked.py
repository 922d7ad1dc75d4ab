"""What a forger tries who can write to the folder: a later moment, another door, a yes to something else."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access.recognition import store_identity
from persienne.household.household import Household
from persienne.store import settings
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.lock import Guard
from persienne.vault import (
    KEYS_FILE,
    RecoveryCredential,
    SlotKind,
    begin_rekey,
    new_words,
    open_keys,
    unlock,
    ways_in,
)
from persienne.vault.keyfile import read_keys
from support.forged_households import forge, put_back
from support.former_keys import FormerPassphrase, as_the_fourth_format, as_the_third_format, migrated, not_vouching
from support.households import make_cheap, put, weeks
from support.identities import ANOTHER, identity_of
from support.openings import PASSPHRASE, found, opens
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen

AT = 1_790_000_000


@pytest.mark.parametrize("former", [0, 2], ids=["signed", "former"])
def test_files_that_are_swapped_under_an_open_household_are_not_believed_when_it_is_opened_again(
    home: Path, seen: LastSeen, former: int
) -> None:
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        household.close()
        forge(home, former=former)
        assert code_of(household.reopen) == ("keys_former" if former else "keys_foreign")
    assert code_of(lambda: opens(home, seen)) == ("keys_downgraded" if former else "household_other")


def test_files_that_are_swapped_while_a_household_is_held_alone_are_not_believed(home: Path, seen: LastSeen) -> None:
    household = Household.open(home, PASSPHRASE, seen=seen)

    def swap() -> None:
        with household.file.alone(tell_collector=False):
            forge(home, former=False)

    assert code_of(swap) == "keys_foreign"
    assert code_of(lambda: opens(home, seen)) == "household_other"


@pytest.mark.slow
def test_an_identity_that_was_once_opened_elsewhere_is_not_believed_here(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    """A stranger's household was opened on this account once, on purpose."""
    opens(home, seen)
    theirs = make_cheap(tmp_path / "theirs", Slat.HALF)
    forge(theirs, former=False)
    with pytest.raises(UserError) as caught:
        opens(theirs, seen)
    Household.open(theirs, PASSPHRASE, seen=seen, trusted={caught.value.facts["told"]}).close()
    forge(home, former=False)
    assert code_of(lambda: opens(home, seen)) == "household_other"


@pytest.mark.slow
def test_a_link_in_the_place_of_the_folder_is_the_same_place(home: Path, seen: LastSeen, tmp_path: Path) -> None:
    opens(home, seen)
    evil = shutil.copytree(home, tmp_path / "evil")
    forge(evil)
    shutil.rmtree(home)
    home.symlink_to(evil)
    assert code_of(lambda: opens(home, seen)) == "household_other"


@pytest.mark.slow
def test_a_household_that_could_not_be_erased_is_none_that_was_accepted(home: Path, seen: LastSeen) -> None:
    from persienne.household.remove_household import erase_everything  # noqa: PLC0415 - of this test alone

    opens(home, seen)
    forge(home)
    guard = Guard(home)
    guard.share()
    try:
        assert code_of(lambda: erase_everything(home, PASSPHRASE, seen=seen, patience=0)) == "household_held"
    finally:
        guard.release()
    assert code_of(lambda: opens(home, seen)) == "household_other"


@pytest.mark.parametrize("finished", [False, True])
def test_a_renewal_that_was_cut_short_before_the_migration_leaves_a_household_that_a_yes_opens(
    home: Path, seen: LastSeen, *, finished: bool
) -> None:
    way, key = FormerPassphrase(), open_keys(home, PASSPHRASE).current
    as_the_fourth_format(home, key, way)
    new = begin_rekey(home, key, identity_of(home, key))
    as_the_third_format(home, key, new)
    if finished:
        with closing(open_store(home / STORE_FILE, key)) as conn:
            conn.execute(f"PRAGMA rekey = {pragma_of(new)}")
    assert code_of(lambda: opens(home, seen)) == "keys_former"
    migrated(home, way, seen).close()
    opens(home, seen)
    assert unlock(home, PASSPHRASE).confirmed
    assert "unproved_since" in found(home, seen)


def pragma_of(key: bytes) -> str:
    from persienne.store.connection import key_pragma  # noqa: PLC0415 - of this test alone

    return key_pragma(key)


def test_whatever_happens_after_a_yes_it_is_said(home: Path, seen: LastSeen, monkeypatch: pytest.MonkeyPatch) -> None:
    words = new_words()
    with closing(Household.open(home, PASSPHRASE)) as household:
        household.keys.keep_sheet(words)
    not_vouching(home, open_keys(home, PASSPHRASE).current, SlotKind.RECOVERY)
    sheet = RecoveryCredential(" ".join(words))
    with pytest.raises(UserError) as caught:
        opens(home, seen, sheet)

    def no_room(*_: object, **__: object) -> None:
        raise UserError("disk_full")

    monkeypatch.setattr("persienne.household.access.recognition.confirm", no_room)
    Household.open(home, sheet, seen=seen, trusted={caught.value.facts["told"]}).close()
    assert seen.at(home) is None, "what could not be confirmed is asked about again"
    monkeypatch.undo()
    assert code_of(lambda: opens(home, seen, sheet)) == "household_unrecognised"
    with closing(open_store(home / STORE_FILE, open_keys(home, PASSPHRASE).current)) as conn:
        assert settings.get(conn, settings.UNPROVED_SINCE) is not None


@pytest.mark.slow
def test_a_yes_is_of_what_was_told_and_of_nothing_that_takes_its_place(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    opens(home, seen)
    old = shutil.copytree(home, tmp_path / "old")
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        for _ in range(2):
            household.keys.keep_sheet(new_words())
    put_back(old, home)
    with pytest.raises(UserError) as caught:
        opens(home, seen)
    assert caught.value.code == "household_older"
    forge(home, former=False)
    yes = {caught.value.facts["told"]}
    assert code_of(lambda: Household.open(home, PASSPHRASE, seen=seen, trusted=yes)) == "household_other"


@pytest.mark.slow
def test_a_newer_copy_that_lacks_an_erasure_is_told(tmp_path: Path, seen: LastSeen) -> None:
    """Two copies went on apart: the other one was written more often, and never erased what was erased here."""
    home = make_cheap(tmp_path / "household", Slat.HALF, put(tmp_path, "made.csv", weeks(days=3).curve))
    opens(home, seen)
    there = shutil.copytree(home, tmp_path / "there")
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        household.erasures.erase(Scope(Level.DAY), at=AT)
    with closing(Household.open(there, PASSPHRASE)) as household:
        for _ in range(4):
            household.keys.keep_sheet(new_words())
    put_back(there, home)
    with pytest.raises(UserError) as caught:
        opens(home, seen)
    assert (caught.value.code, caught.value.facts["erasures"]) == ("household_forked_erased", "2026-09-21")


def test_what_was_seen_never_goes_back(home: Path, seen: LastSeen) -> None:
    opens(home, seen)
    now = seen.at(home)
    assert now is not None
    seen.note(home, replace(now, generation=now.generation + 5))
    seen.note(home, now)
    known = seen.at(home)
    assert known is not None
    assert known.generation == now.generation + 5


@pytest.mark.slow
def test_a_new_way_in_is_seen_at_once(home: Path, seen: LastSeen) -> None:
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        household.keys.keep_sheet(new_words())
        known = seen.at(home)
        assert known is not None
        assert known.generation == read_keys(home).generation


def test_erasing_everything_forgets_a_household_that_was_moved(home: Path, seen: LastSeen, tmp_path: Path) -> None:
    from persienne.household.remove_household import erase_everything  # noqa: PLC0415 - of this test alone

    opens(home, seen)
    home.rename(tmp_path / "moved")
    assert erase_everything(tmp_path / "moved", PASSPHRASE, seen=seen).forgotten
    assert seen.path is not None
    assert not seen.path.exists()


def test_a_pipe_in_the_place_of_what_was_seen_is_not_waited_for(home: Path, seen: LastSeen) -> None:
    assert seen.path is not None
    seen.path.parent.mkdir()
    os.mkfifo(seen.path)
    opens(home, seen)
    assert seen.at(home) is None


def test_nobody_is_waited_for_who_writes_what_was_seen(home: Path, seen: LastSeen) -> None:
    assert seen.path is not None
    seen.path.parent.mkdir()
    held = os.open(seen.path.parent, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        opens(home, seen)
    finally:
        os.close(held)
    opens(home, seen)
    assert seen.at(home) is not None


def test_one_entry_that_can_t_be_read_takes_no_other_along_and_a_newer_file_is_let_be(
    home: Path, seen: LastSeen
) -> None:
    opens(home, seen)
    assert seen.path is not None
    body = json.loads(seen.path.read_text())
    body["households"].insert(0, {"identity": 3})
    seen.path.write_text(json.dumps(body))
    assert seen.at(home) is not None
    newer = json.dumps({**body, "format": 2})
    seen.path.write_text(newer)
    opens(home, seen)
    assert seen.path.read_text() == newer


def test_an_identity_in_a_former_format_is_damage(home: Path) -> None:
    as_the_third_format(home, open_keys(home, PASSPHRASE).current)
    for odd in (None, "???", "AAAA"):
        body = json.loads((home / KEYS_FILE).read_text())
        (home / KEYS_FILE).write_text(json.dumps({**body, "identity": odd}))
        assert code_of(lambda: ways_in(home)) == "keys_damaged"
        (home / KEYS_FILE).write_text(json.dumps(body))


def test_a_lost_identity_whose_successor_was_cut_short_is_taken_up_again(home: Path, seen: LastSeen) -> None:
    """Killed after the database has its new identity, and before the key file names it."""
    key = open_keys(home, PASSPHRASE).current
    with closing(open_store(home / STORE_FILE, key)) as conn, transaction(conn):
        store_identity(conn, ANOTHER)
    opens(home, seen)
    assert unlock(home, PASSPHRASE).identity == ANOTHER.public
    opens(home, seen)
