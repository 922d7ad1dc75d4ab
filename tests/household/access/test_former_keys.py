"""A key file that no household has signed: refused wherever it lies, opened once where a person says whose it is.

The forger has read the victim's key file, of a former version or of format 4, and knows no secret: sealing to a public
key needs none.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from contextlib import closing
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.household.access.recognition import Recognition
from persienne.household.backup.restore import restore
from persienne.household.household import Household
from persienne.vault import (
    KEYS_FILE,
    KeyringCredential,
    RecoveryCredential,
    new_words,
    replace_slot,
    unlock,
    ways_in,
)
from persienne.vault.keyfile import read_keys
from support.backups import NOON, SECRET
from support.forged_households import forge, put_back
from support.former_keys import (
    FormerKeyring,
    FormerPassphrase,
    FormerSheet,
    as_the_fourth_format,
    as_the_version_before,
    former_key,
    migrated,
)
from support.households import CheapPassphrase, environment, mounted, persienne, put, weeks
from support.identities import identity_of
from support.keyrings import ACCEPTED, MemoryKeyring
from support.openings import bytes_of, found, opens
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen
    from persienne.vault import Credential

PASSPHRASE = FormerPassphrase()
"""It opens slots of before and of today."""


@pytest.fixture
def ways() -> dict[str, Credential]:
    return {"passphrase": PASSPHRASE, "sheet": FormerSheet(), "keyring": FormerKeyring()}


@pytest.fixture
def fourth(home: Path, ways: dict[str, Credential]) -> Path:
    """The household as format 4 left it."""
    as_the_fourth_format(home, former_key(home, PASSPHRASE), *ways.values())
    return home


@pytest.fixture
def former(home: Path, ways: dict[str, Credential]) -> Path:
    """The household as it was before households signed their keys."""
    as_the_version_before(home, former_key(home, PASSPHRASE), *ways.values())
    return home


# --- downgraded by a forger -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_downgraded_key_file_is_refused_where_nothing_was_ever_seen(
    fourth: Path, seen: LastSeen, number: int
) -> None:
    forge(fourth, former=number)
    laid = bytes_of(fourth)
    for known in (None, seen):
        assert code_of(lambda known=known: opens(fourth, known)) == "keys_former"
    assert bytes_of(fourth) == laid
    assert seen.at(fourth) is None
    assert found(fourth, seen)["keys_former"].severity == "problem"


@pytest.mark.slow
@pytest.mark.parametrize("moved", [False, True], ids=["at its place", "at another one"])
def test_a_public_key_that_stood_in_a_signed_file_here_never_opens_a_former_one(
    fourth: Path, seen: LastSeen, tmp_path: Path, ways: dict[str, Credential], *, moved: bool
) -> None:
    """The public keys that the forger has are those of format 4, and the passphrase has another one by then."""
    forged = shutil.copytree(fourth, tmp_path / "forged")
    forge(forged, former=2)
    opens(fourth, seen)
    assert read_keys(fourth).slots[0].public_key != read_keys(forged).slots[0].public_key
    if not moved:
        put_back(forged, fourth)
    place = forged if moved else fourth
    for way in ways.values():
        assert code_of(lambda way=way: opens(place, seen, way)) == "keys_downgraded"
        assert code_of(lambda way=way: migrated(place, way, seen)) == "keys_downgraded"
    with pytest.raises(UserError) as caught:
        opens(place)
    told = {str(caught.value.facts["told"])}
    assert code_of(lambda: Household.open(place, PASSPHRASE, seen=seen, trusted=told)) == "keys_downgraded"
    assert found(place, seen)["keys_downgraded"].severity == "problem"


def test_keys_that_another_program_signs_meanwhile_are_no_old_copy(former: Path, seen: LastSeen) -> None:
    told = f"keys_former {read_keys(former).mark}"
    opened = unlock(former, PASSPHRASE, trusted={told})
    migrated(former, PASSPHRASE, seen).close()
    assert code_of(lambda: Recognition(seen, trusted={told}).require(former, opened)) == "store_busy"


@pytest.mark.slow
def test_a_public_key_of_today_opens_no_file_of_a_former_format_not_even_after_a_yes(home: Path) -> None:
    sheet, keyring = RecoveryCredential(" ".join(new_words())), KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    key = former_key(home, PASSPHRASE)
    for way in (sheet, keyring):
        replace_slot(home, key, identity_of(home, key), way)
    forge(home, former=2)
    assert code_of(lambda: migrated(home, PASSPHRASE)) == "passphrase_wrong"
    assert code_of(lambda: migrated(home, sheet)) == "recovery_wrong"
    assert code_of(lambda: migrated(home, keyring)) == "keys_damaged"


def test_a_key_file_of_a_former_format_can_t_say_how_a_private_key_follows(home: Path) -> None:
    body = json.loads((home / KEYS_FILE).read_text())
    for number in (1, 2, 3, 4):
        (home / KEYS_FILE).write_text(json.dumps({**body, "format": number}))
        assert code_of(lambda: ways_in(home)) == "keys_damaged"
    body["slots"][0]["derivation"] = "of tomorrow"
    (home / KEYS_FILE).write_text(json.dumps(body))
    assert code_of(lambda: ways_in(home)) == "keys_damaged"


def test_a_slot_of_before_in_a_file_of_today_that_a_forger_signed_is_asked_about_as_ever(
    fourth: Path, seen: LastSeen, tmp_path: Path
) -> None:
    forge(shutil.copytree(fourth, tmp_path / "vouched"), confirmed=True)
    assert code_of(lambda: opens(tmp_path / "vouched", seen)) == "keys_foreign"
    forge(fourth)
    assert code_of(lambda: opens(fourth, seen)) == "household_unrecognised"


# --- the commands -----------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_every_command_says_what_to_do_and_one_opens_it_after_a_yes(fourth: Path, tmp_path: Path) -> None:
    curve, env = put(tmp_path, "made.csv", weeks(days=3).curve), environment(tmp_path)
    forge(fourth, former=2)
    laid = bytes_of(fourth)
    for command in (
        ("import", curve),
        ("meters",),
        ("keys", "sheet", "--txt", tmp_path / "sheet.txt"),
        ("keys", "trust", "--yes"),
        ("erase", "--level", "all", "--yes"),
        ("backup", tmp_path / "new.backup"),
    ):
        done = persienne("--lang", "en", *command, env=env)
        assert (done.returncode, done.stdout) == (1, ""), command
        assert "its keys are of a former version" in done.stderr, command
        assert done.stderr.endswith("persienne keys migrate\n"), command
    child = [sys.executable, "-m", "persienne", "--unseal", str(fourth), "en"]
    collector = subprocess.run(child, env=env, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    assert b'"error":"keys_former"' in collector.stdout
    done = persienne("--lang", "en", "keys", "migrate", env=env)
    assert done.stderr.endswith("Nothing was opened: the answer was not yes.\n")
    assert bytes_of(fourth) == laid
    done = persienne("--lang", "en", "keys", "migrate", "--yes", env=env)
    assert (done.returncode, done.stdout) == (0, "This computer knows the household from now on.\n")
    assert persienne("meters", env=env).returncode == 0
    assert (
        "Nothing proved that this household was yours when you said so, on "
        in persienne("--lang", "en", "doctor", env=env).stdout
    )
    done = persienne("--lang", "en", "keys", "migrate", "--yes", env=env)
    assert (done.returncode, done.stdout) == (0, "The household has signed its keys already: there is nothing to do.\n")


# --- migrated ---------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("order", list(permutations(("passphrase", "sheet", "keyring"))), ids=" ".join)
def test_after_one_yes_every_way_in_opens_it_and_keeps_its_number(
    former: Path, seen: LastSeen, ways: dict[str, Credential], order: tuple[str, ...]
) -> None:
    ids = [slot.id for slot in ways_in(former)]
    migrated(former, ways[order[0]], seen).close()
    for name in order:
        opens(former, seen, ways[name])
        assert unlock(former, ways[name]).confirmed
    assert all(slot.confirmation and slot.bound for slot in ways_in(former))
    assert [slot.id for slot in ways_in(former)] == ids
    assert "unproved_since" in found(former, seen), "nothing had vouched for it when it was taken for one's own"


@pytest.mark.slow
def test_a_household_that_was_migrated_here_is_not_migrated_again(former: Path, seen: LastSeen, tmp_path: Path) -> None:
    old = shutil.copytree(former, tmp_path / "old")
    migrated(former, PASSPHRASE, seen).close()
    assert code_of(lambda: migrated(old, PASSPHRASE, seen)) == "keys_downgraded"


def test_where_nothing_can_be_written_no_household_signs_its_keys_and_none_is_opened(
    former: Path, seen: LastSeen, tmp_path: Path
) -> None:
    commands = (("mount", "--bind", str(former)), ("mount", "-o", "remount,bind,ro"))
    with mounted(tmp_path / "view", *commands) as view:
        assert code_of(lambda: migrated(view, PASSPHRASE, seen)) == "folder_read_only"
        assert code_of(lambda: opens(view, seen)) == "keys_former"


@pytest.mark.slow
def test_a_backup_is_restored_in_the_place_of_keys_of_a_former_version(former: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    with closing(Household.create(other, CheapPassphrase())) as household:
        backup = household.backups.make(tmp_path / "stick", SECRET, NOON).path
    restore(backup, SECRET, former, CheapPassphrase())
    opens(former, way=CheapPassphrase())


# --- of format 4 ------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_household_of_format_4_opens_in_silence_and_each_way_in_is_bound_once_it_is_used(
    fourth: Path, seen: LastSeen, ways: dict[str, Credential]
) -> None:
    assert json.loads((fourth / KEYS_FILE).read_text())["format"] == 4
    ids = [slot.id for slot in ways_in(fourth)]
    for number, way in enumerate(ways.values(), 1):
        opens(fourth, seen, way)
        assert [slot.bound for slot in ways_in(fourth)].count(True) == number
        assert json.loads((fourth / KEYS_FILE).read_text())["format"] == 5
    assert [slot.id for slot in ways_in(fourth)] == ids
    assert "recognised" in found(fourth, seen)
    before = bytes_of(fourth)
    for way in ways.values():
        opens(fourth, seen, way)
    assert bytes_of(fourth)[KEYS_FILE] == before[KEYS_FILE], "written once"


def test_on_a_disk_where_nothing_can_be_written_it_opens_as_it_is(fourth: Path, tmp_path: Path) -> None:
    commands = (("mount", "--bind", str(fourth)), ("mount", "-o", "remount,bind,ro"))
    with mounted(tmp_path / "view", *commands) as view:
        opens(view)
    assert json.loads((fourth / KEYS_FILE).read_text())["format"] == 4
