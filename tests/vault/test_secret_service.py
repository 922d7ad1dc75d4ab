"""The vault on a real Secret Service: gnome-keyring on a bus of its own, which ends with each test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from support.patience import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.slow  # each test starts a bus, a keyring and a program

# What every script begins with: an unlocked login keyring, the folder, and what its items are called.
SESSION = """if True:
    import pathlib, subprocess
    import secretstorage
    from persienne import vault
    from persienne.base.errors import UserError
    def unlock(*more):
        daemon = ["gnome-keyring-daemon", "--unlock", "--components=secrets", *more]
        subprocess.run(daemon, input=b"pw", stdout=subprocess.DEVNULL)
    unlock()
    folder, WHO = pathlib.Path("keys"), vault.Identity(bytes(32))
    folder.mkdir()
    keyring = vault.KeyringCredential()
    bus = secretstorage.dbus_init()
    def collection():
        return secretstorage.get_default_collection(bus)
    def items():
        return sorted(item.get_attributes()["username"] for item in collection().get_all_items())
    def lock():
        collection().lock()
    def code(action):
        try: action()
        except UserError as error: return error.code, error.facts
"""


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Run a script in a session with a keyring; what it said."""
    missing = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.chdir(tmp_path)
    ignored = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "KEYRING_PROPERTY_SCHEME": "KeePassXC"}

    def run(script: str) -> str:
        done = subprocess.run(
            ["dbus-run-session", "--", sys.executable, "-c", SESSION + script],
            env=os.environ | ignored | {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime)},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_it_keeps_the_key(session: Callable[[str], str]) -> None:
    script = """
    key = vault.create_keys(folder, keyring, WHO)
    assert vault.open_keys(folder, vault.KeyringCredential()).current == key
    assert items() == [vault.ways_in(folder)[0].id]
    print(vault.keyring_name())"""
    assert session(script) == "Secret Service\n"


def test_it_opens_a_household_and_so_does_the_sheet(session: Callable[[str], str]) -> None:
    script = """
    from persienne.household.household import Household
    household = Household.create(pathlib.Path("home"), keyring)
    words = household.keys.make_sheet()
    household.close()
    Household.open(pathlib.Path("home"), vault.KeyringCredential()).close()
    lock()
    household = Household.open(pathlib.Path("home"), vault.RecoveryCredential(" ".join(words)))
    print(*(way.kind for way in household.keys.ways()), len(items()))
    household.close()"""
    assert session(script) == "keyring recovery 1\n"


def test_a_rekey_gives_a_fresh_item_and_the_old_one_is_gone(session: Callable[[str], str]) -> None:
    script = """
    key = vault.create_keys(folder, keyring, WHO)
    (old,) = items()
    new = vault.begin_rekey(folder, key, WHO, keyring)
    assert len(items()) == 2 and old in items()
    assert vault.open_keys(folder, keyring) == vault.FileKeys(key, new)
    vault.finish_rekey(folder, new, WHO, keyring)
    (fresh,) = items()
    assert fresh != old and fresh == vault.ways_in(folder)[0].id
    assert vault.open_keys(folder, vault.KeyringCredential()) == vault.FileKeys(new)
    vault.begin_rekey(folder, new, WHO, keyring)
    vault.abandon_rekey(folder, new, WHO, keyring)
    assert items() == [fresh]
    print("done")"""
    assert session(script) == "done\n"


def test_locked_it_is_named_and_the_passphrase_opens_all_the_same(session: Callable[[str], str]) -> None:
    script = """
    key = vault.create_keys(folder, keyring, WHO)
    vault.add_slot(folder, key, WHO, vault.PassphraseCredential("volets mi-clos"))
    lock()
    print(*code(lambda: vault.open_keys(folder, keyring)))
    opened = vault.open_keys(folder, vault.PassphraseCredential("volets mi-clos"))
    assert opened == vault.FileKeys(key)
    vault.finish_rekey(folder, new := vault.begin_rekey(folder, key, WHO, keyring), WHO, keyring)
    assert vault.open_keys(folder, vault.PassphraseCredential("volets mi-clos")) == vault.FileKeys(new)
    unlock("--replace")
    assert vault.open_keys(folder, keyring) == vault.FileKeys(new)"""
    assert "keyring_locked {'way_back': 'passphrase'}\n" in session(script)


def test_an_item_deleted_by_hand_is_named_and_the_sheet_opens(session: Callable[[str], str]) -> None:
    script = """
    key = vault.create_keys(folder, keyring, WHO)
    words = " ".join(vault.new_words())
    vault.add_slot(folder, key, WHO, vault.RecoveryCredential(words))
    for item in collection().get_all_items(): item.delete()
    print(*code(lambda: vault.open_keys(folder, keyring)))
    assert vault.open_keys(folder, vault.RecoveryCredential(words)) == vault.FileKeys(key)
    vault.replace_slot(folder, key, WHO, keyring)
    assert vault.open_keys(folder, keyring) == vault.FileKeys(key)"""
    assert session(script) == "keyring_item_missing {'keyring': 'Secret Service', 'way_back': 'recovery'}\n"
