"""Files that somebody lays into the folder as a restore that was cut short would leave them: nothing is moved."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access import folder_swap
from persienne.household.backup.restore import restore
from persienne.household.household import Household
from persienne.store.connection import STORE_FILE
from persienne.vault import KEYS_FILE, KeyringCredential, SlotKind, new_words
from support.backups import NOON, SECRET
from support.forged_households import forge
from support.households import CheapPassphrase, make_cheap
from support.keyrings import ACCEPTED, MemoryKeyring
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen

PASSPHRASE = CheapPassphrase()
BOTH = (KEYS_FILE, STORE_FILE)


def lay(source: Path, home: Path, names: tuple[str, ...] = BOTH) -> None:
    """Put files of ``source`` where a restore of ``home`` that was cut short would have its own."""
    (home / folder_swap.RESTORED).mkdir()
    for name in names:
        shutil.copy(source / name, home / folder_swap.RESTORED / name)


def files(home: Path) -> dict[str, bytes]:
    return {name: (home / name).read_bytes() for name in BOTH}


def refused(home: Path, seen: LastSeen | None) -> UserError:
    coming = home / folder_swap.RESTORED
    before, laid = files(home), {file.name: file.read_bytes() for file in coming.iterdir()}
    with pytest.raises(UserError) as caught:
        Household.open(home, PASSPHRASE, seen=seen)
    assert files(home) == before
    assert {file.name: file.read_bytes() for file in coming.iterdir()} == laid
    assert {file.name for file in home.iterdir() if "before-restore" in file.name} == set()
    return caught.value


def opens_without_them(home: Path, seen: LastSeen | None) -> None:
    """What a person is told to do."""
    (home / folder_swap.RESTORED).rename(home.with_name("kept"))
    Household.open(home, PASSPHRASE, seen=seen).close()


@pytest.mark.slow
@pytest.mark.parametrize("way", [{"confirmed": 1}, {}, {"former": 2}], ids=["vouched", "silent", "former"])
def test_a_forged_household_takes_no_place_by_a_restore_that_nobody_began(
    home: Path, seen: LastSeen, tmp_path: Path, way: dict[str, int]
) -> None:
    Household.open(home, PASSPHRASE, seen=seen).close()
    evil = shutil.copytree(home, tmp_path / "evil")
    forge(evil, **way)
    lay(evil, home)
    said = refused(home, seen)
    assert (said.code, said.facts) == ("restored_foreign", {"name": "household.restored"})
    opens_without_them(home, seen)


@pytest.mark.parametrize("names", [(KEYS_FILE,), (STORE_FILE,)], ids=["keys", "database"])
def test_one_forged_file_takes_no_place_either(
    home: Path, seen: LastSeen, tmp_path: Path, names: tuple[str, ...]
) -> None:
    Household.open(home, PASSPHRASE, seen=seen).close()
    evil = shutil.copytree(home, tmp_path / "evil")
    forge(evil)
    lay(evil, home, names)
    # Keys alone are also what a restore leaves that was cut short between its two files.
    assert refused(home, seen).code == ("restored_foreign" if STORE_FILE in names else "restored_half")
    opens_without_them(home, seen)


def test_the_true_keys_beside_a_forged_database_move_nothing(home: Path, seen: LastSeen, tmp_path: Path) -> None:
    Household.open(home, PASSPHRASE, seen=seen).close()
    evil = shutil.copytree(home, tmp_path / "evil")
    forge(evil)
    shutil.copy(home / KEYS_FILE, evil / KEYS_FILE)
    lay(evil, home)
    assert refused(home, seen).code == "restored_foreign"
    opens_without_them(home, seen)


def test_an_old_copy_takes_no_place_by_a_restore_that_nobody_began(home: Path, seen: LastSeen, tmp_path: Path) -> None:
    old = shutil.copytree(home, tmp_path / "old")
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        household.keys.keep_sheet(new_words())
    lay(old, home)
    assert refused(home, seen).code == "restored_foreign"
    opens_without_them(home, seen)


@pytest.mark.slow
def test_another_household_of_this_account_takes_no_place_by_a_restore_that_nobody_began(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    other = make_cheap(tmp_path / "other", Slat.OPEN)
    for folder in (home, other):
        Household.open(folder, PASSPHRASE, seen=seen).close()
    lay(other, home)
    assert refused(home, seen).code == "restored_foreign"
    opens_without_them(home, seen)


@pytest.mark.slow
def test_another_household_of_this_account_that_was_swapped_in_is_asked_about_beside_an_empty_restore(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    other = make_cheap(tmp_path / "other", Slat.OPEN)
    for folder in (home, other):
        Household.open(folder, PASSPHRASE, seen=seen).close()
    shutil.rmtree(home)
    shutil.copytree(other, home)
    (home / folder_swap.RESTORED).mkdir()
    assert code_of(lambda: Household.open(home, PASSPHRASE, seen=seen)) == "household_other"


def test_what_opens_neither_is_told_of_the_files_that_lie_there(home: Path) -> None:
    lay(home, home)
    with pytest.raises(UserError) as caught:
        Household.open(home, SECRET)
    assert (caught.value.code, caught.value.facts) == ("passphrase_wrong", {"restored": "household.restored"})


@pytest.mark.slow
def test_a_restore_moves_nothing_that_is_not_recognised(home: Path, seen: LastSeen, tmp_path: Path) -> None:
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        backup = household.backups.make(tmp_path / "stick", SECRET, NOON).path
    evil = shutil.copytree(home, tmp_path / "evil")
    forge(evil)
    lay(evil, home)
    before = files(home)
    assert code_of(lambda: restore(backup, SECRET, home, PASSPHRASE, seen=seen)) == "restored_foreign"
    assert files(home) == before


@pytest.mark.slow
def test_a_household_that_was_restored_and_not_put_in_its_place_yet_opens_unasked(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    with closing(Household.open(home, PASSPHRASE, seen=seen)) as household:
        household.keys.keep_sheet(new_words())
        backup = household.backups.make(tmp_path / "stick", SECRET, NOON).path
    before = seen.at(home)
    there = shutil.copytree(home, tmp_path / "there")
    state = seen.path.read_bytes() if seen.path else b""
    restore(backup, SECRET, there, PASSPHRASE, seen=seen)
    assert seen.path is not None
    seen.path.write_bytes(state)  # killed before it was remembered
    lay(there, home)
    Household.open(home, PASSPHRASE, seen=seen).close()
    after = seen.at(home)
    assert before is not None
    assert after is not None
    assert after.generation > before.generation
    assert not (home / folder_swap.RESTORED).exists()


@pytest.mark.slow
def test_a_laid_key_file_has_the_keyring_let_go_of_nothing_that_is_in_use(tmp_path: Path) -> None:
    ring = MemoryKeyring()
    credential = KeyringCredential(ring, accepted=ACCEPTED)
    home = tmp_path / "ringed"
    Household.create(home, credential).close()
    before = dict(ring.items)
    shutil.copy(home / KEYS_FILE, folder_swap.begin(home) / KEYS_FILE)
    Household.open(home, credential).close()
    assert ring.items == before
    assert not folder_swap.unsettled(home)


def test_who_opens_is_asked_for_what_opens_the_restored_household(home: Path, tmp_path: Path) -> None:
    ringed = tmp_path / "ringed"
    Household.create(ringed, KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)).close()
    lay(ringed, home)
    assert folder_swap.kinds_that_open(home) == (SlotKind.KEYRING,)
    (home / folder_swap.RESTORED / KEYS_FILE).write_bytes(b"{}")
    assert folder_swap.kinds_that_open(home) == (SlotKind.PASSPHRASE,)
