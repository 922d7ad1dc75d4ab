"""A folder of a former version that two accounts open, each with a keyring and a memory of its own: a real keyring."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.household.access.last_seen import LastSeen
from persienne.vault import PassphraseCredential, SlotKind, open_keys, ways_in
from support.former_keys import not_vouching
from support.households import put, weeks
from support.patience import PATIENCE
from support.said import Said

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow  # each test starts sessions, keyrings and the program

PASSPHRASE = "volets mi-clos du salon"

IN_A_SESSION = """
import json, subprocess, sys
daemon = ["gnome-keyring-daemon", "--unlock", "--components=secrets"]
subprocess.run(daemon, input=b"pw", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
command = [sys.executable, "-m", "persienne", "--lang", "en", *sys.argv[1:]]
done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
print(json.dumps([done.returncode, done.stdout, done.stderr]))
"""

KEYRING_FORGETS = (
    IN_A_SESSION.partition("command")[0]
    + """
import secretstorage
for item in secretstorage.get_default_collection(secretstorage.dbus_init()).get_all_items():
    if "text" in item.get_attributes():
        item.delete()
print(json.dumps([0, "", ""]))
"""
)


class Account:
    """An account with its own home, keyring and state, which shares the household’s folder with others."""

    def __init__(self, folder: Path, household: Path) -> None:
        self._folder = folder
        self._household = household
        self.seen = LastSeen(folder / "state" / "persienne" / "last-seen.json")
        for name in ("runtime", "state"):
            (folder / name).mkdir(mode=0o700, parents=True)

    def runs(self, *arguments: str | Path, passphrase: Path | None = None, script: str = IN_A_SESSION) -> Said:
        """A command in a session of this account."""
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self._folder),
            "XDG_RUNTIME_DIR": str(self._folder / "runtime"),
            "XDG_STATE_HOME": str(self._folder / "state"),
            "PERSIENNE_HOME": str(self._household),
        }
        if passphrase is not None:
            env["PERSIENNE_PASSPHRASE_FILE"] = str(passphrase)
        done = subprocess.run(
            ["dbus-run-session", "--", sys.executable, "-c", script, *map(str, arguments)],
            env=env,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return Said(*json.loads(done.stdout.splitlines()[-1]))


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    return put(tmp_path, "passphrase", f"{PASSPHRASE}\n")


@pytest.fixture
def household(tmp_path: Path) -> Path:
    return tmp_path / "shared"


@pytest.fixture
def one(tmp_path: Path, household: Path, passphrase: Path) -> Account:
    """The account that made the household, which has three days in it."""
    missing = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    account = Account(tmp_path / "one", household)
    for command in (
        ("init", "--slat", "half"),
        ("import", put(tmp_path, "made.csv", weeks(days=3).curve)),
        ("keys", "passphrase", "--passphrase-file", passphrase),
    ):
        code, _, err = account.runs(*command)
        assert code == 0, err
    assert account.seen.path is not None
    account.seen.path.unlink()  # it remembers nothing
    account.runs(script=KEYRING_FORGETS)
    return account


def silent(household: Path, kind: SlotKind) -> None:
    """The way in of this kind has not vouched yet, as a migration by another one leaves it."""
    not_vouching(household, open_keys(household, PassphraseCredential(PASSPHRASE)).current, kind)


@pytest.fixture
def other(tmp_path: Path, household: Path) -> Account:
    return Account(tmp_path / "other", household)


def days_of(account: Account, passphrase: Path | None = None) -> list[str]:
    code, out, err = account.runs("imports", "--json", passphrase=passphrase)
    assert code == 0, err
    return [json.loads(line)["at"] for line in out.splitlines()]


def vouched(household: Path) -> dict[str, bool]:
    return {slot.kind.value: bool(slot.confirmation) for slot in ways_in(household)}


def test_who_has_no_item_in_the_keyring_is_asked_once_and_what_the_keyring_had_confirmed_proves_it(
    one: Account, other: Account, household: Path, passphrase: Path
) -> None:
    silent(household, SlotKind.PASSPHRASE)
    before = days_of(one)
    assert len(before) == 1
    assert vouched(household) == {"keyring": True, "passphrase": False}

    code, out, err = other.runs("imports")
    assert (code, out) == (1, "")
    assert err.startswith("The keyring (Secret Service) no longer holds the key of this household.")
    assert err.endswith("The household’s passphrase opens it too.\n")

    code, out, err = other.runs("imports", passphrase=passphrase)
    assert (code, out) == (1, "")
    assert err.startswith("Nothing proves that the household in the folder “shared” is yours.")
    assert other.seen.at(household) is None

    assert other.runs("keys", "trust", "--yes", passphrase=passphrase)[0] == 0
    assert days_of(other, passphrase) == before
    assert vouched(household) == {"keyring": True, "passphrase": True}
    assert "will prove it when it opens it: " in other.runs("doctor", passphrase=passphrase)[1]

    assert days_of(one) == before
    said = other.runs("doctor", passphrase=passphrase)[1]
    assert "The household has signed its keys, and what opens it has confirmed that it is yours." in said
    assert "Nothing proved" not in said


def test_who_has_only_the_keyring_is_asked_where_another_account_was_the_first(
    one: Account, other: Account, household: Path, passphrase: Path
) -> None:
    silent(household, SlotKind.KEYRING)
    before = days_of(other, passphrase)
    assert len(before) == 1
    assert vouched(household) == {"keyring": False, "passphrase": True}

    code, out, err = one.runs("imports")
    assert (code, out) == (1, "")
    assert err.startswith("Nothing proves that the household in the folder “shared” is yours.")
    assert err.endswith("If you do, say so: persienne keys trust\n")
    assert one.runs("keys", "trust", "--yes")[0] == 0
    assert days_of(one) == before


def test_what_one_account_renews_the_other_opens_as_the_newest(
    one: Account, other: Account, household: Path, passphrase: Path
) -> None:
    silent(household, SlotKind.PASSPHRASE)
    days_of(one)
    assert other.runs("keys", "trust", "--yes", passphrase=passphrase)[0] == 0
    for account, way, day in ((one, None, "2024-10-21"), (other, passphrase, "2024-10-22")):
        code, _, err = account.runs("erase", "--level", "curve", "--from", day, "--to", day, "--yes", passphrase=way)
        assert code == 0, err
    assert days_of(one) == days_of(other, passphrase)
    assert one.seen.at(household) is not None
    assert vouched(household) == {"keyring": True, "passphrase": True}
