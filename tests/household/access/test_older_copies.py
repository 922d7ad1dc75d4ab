"""An older copy that a person went on with, and files of different times: what is told, and before anything changes."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household
from persienne.store.connection import STORE_FILE
from persienne.store.erase import Level, Scope
from persienne.vault import KEYS_FILE, RecoveryCredential, SlotKind, begin_rekey, new_words, open_keys
from support.forged_households import forge, put_back
from support.former_keys import not_vouching
from support.households import CheapPassphrase, make_cheap, mounted, put, weeks
from support.identities import identity_of
from support.openings import PASSPHRASE, bytes_of, found, opens
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault import Credential

AT = 1_790_000_000


def doubt_of(home: Path, seen: LastSeen) -> UserError:
    with pytest.raises(UserError) as caught:
        opens(home, seen)
    return caught.value


def says_yes(home: Path, seen: LastSeen) -> None:
    told = {str(doubt_of(home, seen).facts["told"])}
    Household.open(home, PASSPHRASE, seen=seen, trusted=told).close()


def writes(home: Path, seen: LastSeen | None, times: int = 1) -> None:
    """Have the household write its key file anew."""
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        for _ in range(times):
            household.keys.keep_sheet(new_words())


@pytest.fixture
def old(home: Path, seen: LastSeen, tmp_path: Path) -> Path:
    """A copy of ``home`` from before it was written to again."""
    opens(home, seen)
    copy = shutil.copytree(home, tmp_path / "old")
    writes(home, seen, 2)
    return copy


# --- after a yes to an older copy -------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_newer_one_that_is_found_after_a_yes_to_an_older_copy_is_told_as_gone_on_apart(
    home: Path, old: Path, seen: LastSeen, tmp_path: Path
) -> None:
    newer = shutil.copytree(home, tmp_path / "newer")
    put_back(old, home)
    says_yes(home, seen)
    put_back(newer, home)
    assert doubt_of(home, seen).code == "household_forked"
    put_back(old, home)
    assert doubt_of(home, seen).code == "household_older"


@pytest.mark.slow
def test_who_goes_back_to_the_newer_one_is_told_of_the_other_one_as_gone_on_apart(
    home: Path, old: Path, seen: LastSeen, tmp_path: Path
) -> None:
    newer = shutil.copytree(home, tmp_path / "newer")
    put_back(old, home)
    says_yes(home, seen)
    other = shutil.copytree(home, tmp_path / "other")
    put_back(newer, home)
    says_yes(home, seen)
    opens(home, seen)
    put_back(other, home)
    assert doubt_of(home, seen).code == "household_forked"


@pytest.mark.slow
def test_the_check_up_says_from_then_on_when_an_older_copy_was_gone_on_with(
    home: Path, old: Path, seen: LastSeen
) -> None:
    assert "older_accepted" not in found(home, seen)
    put_back(old, home)
    says_yes(home, seen)
    writes(home, seen)
    assert "older_accepted" in found(home, seen)


# --- key file and database of different times -------------------------------------------------------------------------


def renewed(home: Path, seen: LastSeen, tmp_path: Path) -> Path:
    """A copy of ``home`` from before its key was renewed."""
    opens(home, seen)
    writes(home, seen)
    copy = shutil.copytree(home, tmp_path / "before")
    writes(home, seen)
    return copy


@pytest.mark.slow
def test_an_old_key_file_beside_the_newest_database_is_told_as_older(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    shutil.copy(renewed(home, seen, tmp_path) / KEYS_FILE, home / KEYS_FILE)
    with pytest.raises(UserError) as caught:
        opens(home, seen)
    assert (caught.value.code, caught.value.facts) == ("keys_older", {"folder": "household"})
    assert "keys_older" in found(home, seen)


@pytest.mark.slow
def test_an_old_database_beside_the_newest_key_file_is_told_as_older(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    shutil.copy(renewed(home, seen, tmp_path) / STORE_FILE, home / STORE_FILE)
    assert code_of(lambda: opens(home, seen)) == "store_older"
    assert code_of(lambda: opens(home, None)) == "keys_apart"
    assert "store_older" in found(home, seen)


@pytest.mark.slow
def test_of_the_files_of_two_homes_of_which_nothing_is_known_it_is_said_that_they_are(
    home: Path, tmp_path: Path
) -> None:
    words = new_words()
    with closing(Household.open(home, PASSPHRASE)) as household:
        household.keys.keep_sheet(words)
    not_vouching(home, open_keys(home, PASSPHRASE).current, SlotKind.RECOVERY)
    other = make_cheap(tmp_path / "other", Slat.OPEN)
    writes(other, None, 2)
    shutil.copy(other / STORE_FILE, home / STORE_FILE)
    sheet, unseen = RecoveryCredential(" ".join(words)), LastSeen(tmp_path / "unseen.json")
    told = str(doubt_of_way(home, unseen, sheet).facts["told"])
    assert code_of(lambda: Household.open(home, sheet, seen=unseen, trusted={told})) == "key_wrong"


def doubt_of_way(home: Path, seen: LastSeen, way: Credential) -> UserError:
    with pytest.raises(UserError) as caught:
        opens(home, seen, way)
    return caught.value


# --- a passphrase of another time -------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_refused_passphrase_says_that_the_key_file_is_an_older_copy(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    opens(home, seen)
    old = shutil.copytree(home, tmp_path / "old")
    later = CheapPassphrase("la phrase d'après")
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        household.keys.set_passphrase("la phrase d'après")
    put_back(old, home)
    assert doubt_of_way(home, seen, later).facts == {"older_copy": True}
    assert doubt_of_way(home, LastSeen(), later).facts == {}
    assert found(home, seen, later)["passphrase_wrong"].facts == {"older_copy": True}


@pytest.mark.slow
def test_a_forged_number_has_no_passphrase_called_of_another_time(home: Path, seen: LastSeen) -> None:
    """Where the household did not sign what the file says of its age, nothing is said of that."""
    writes(home, seen, 2)
    forge(home)
    text = (home / KEYS_FILE).read_text().replace('"generation": 50', '"generation": 1')
    (home / KEYS_FILE).write_text(text)
    assert "older_copy" not in doubt_of_way(home, seen, CheapPassphrase("une autre phrase")).facts


# --- before anything is written ---------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_copy_in_the_midst_of_a_renewal_is_told_before_its_key_file_is_written(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    opens(home, seen)
    there = shutil.copytree(home, tmp_path / "there")
    writes(home, seen)
    key = open_keys(there, PASSPHRASE).current
    begin_rekey(there, key, identity_of(there, key))
    put_back(there, home)
    before = bytes_of(home)
    doubt = doubt_of(home, seen)
    assert doubt.code == "household_forked"
    assert bytes_of(home) == before
    Household.open(home, PASSPHRASE, seen=seen, trusted={str(doubt.facts["told"])}).close()
    opens(home, seen)


@pytest.mark.slow
def test_an_older_copy_in_the_midst_of_a_renewal_is_told_with_its_erasures_before_it_is_written(
    tmp_path: Path, seen: LastSeen
) -> None:
    home = make_cheap(tmp_path / "household", Slat.HALF, put(tmp_path, "made.csv", weeks(days=3).curve))
    opens(home, seen)
    there = shutil.copytree(home, tmp_path / "there")
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        household.erasures.erase(Scope(Level.DAY), at=AT)
    key = open_keys(there, PASSPHRASE).current
    begin_rekey(there, key, identity_of(there, key))
    put_back(there, home)
    before = bytes_of(home)
    doubt = doubt_of(home, seen)
    assert (doubt.code, doubt.facts["erasures"]) == ("household_older_erased", "2026-09-21")
    assert bytes_of(home) == before


# --- where nothing can be written -------------------------------------------------------------------------------------

READ_ONLY = ("mount", "-o", "remount,bind,ro")


@pytest.mark.slow
def test_a_yes_to_a_copy_in_a_folder_that_can_only_be_read_is_remembered_by_the_account(
    home: Path, old: Path, seen: LastSeen, tmp_path: Path
) -> None:
    shutil.rmtree(home)
    with mounted(home, ("mount", "--bind", str(old)), READ_ONLY) as view:
        assert doubt_of(view, seen).code == "household_older"
        says_yes(view, seen)
        opens(view, seen)
        assert "household_older" in found(view, seen)
    home.rmdir()
    with mounted(
        home, ("mount", "--bind", str(shutil.copytree(old, tmp_path / "copy")))
    ) as view:  # now it can be written
        assert doubt_of(view, seen).code == "household_older"
    home.rmdir()
    forge(old)
    with mounted(home, ("mount", "--bind", str(old)), READ_ONLY) as view:
        assert doubt_of(view, seen).code == "household_other"


@pytest.mark.slow
def test_a_yes_in_a_folder_that_can_only_be_read_is_none_in_another_one(
    home: Path, old: Path, seen: LastSeen, tmp_path: Path
) -> None:
    shutil.rmtree(home)
    with mounted(home, ("mount", "--bind", str(old)), READ_ONLY) as view:
        says_yes(view, seen)
    with mounted(tmp_path / "elsewhere", ("mount", "--bind", str(old)), READ_ONLY) as view:
        assert doubt_of(view, seen).code == "household_older"
