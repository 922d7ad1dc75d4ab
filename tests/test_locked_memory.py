"""A locked window holds neither passphrase nor key: its memory is read from outside after real typing on a real screen.

Root reads the memory of a program that hides it; the scan knows every spelling of each secret and skips no page.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import astuple
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from persienne.base.slats import Slat
from persienne.household.access.open_file import channel_key
from persienne.household.household import Household
from persienne.vault import PassphraseCredential, open_keys, ways_in
from support.collectors import wait_for
from support.login1 import FakeLogin, bus
from support.memory_scan import found_in, spelled, written
from support.real_windows import RealWindow, screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

PASSPHRASE = "brume sarcelle quai 71"

# A household that the keyring opens, and what the keyring keeps for it.
KEYRING_HOME = """if True:
    import keyring, pathlib, sys
    from persienne.base.slats import Slat
    from persienne.household.household import Household
    from persienne.vault import KeyringCredential, SlotKind, ways_in
    from persienne.vault.credentials import SERVICE
    home, credential = pathlib.Path(sys.argv[1]), KeyringCredential()
    household = Household.create(home, credential, slat=Slat.HALF)
    household.keys.set_passphrase(sys.argv[2])
    household.lock_on({"screen"})
    household.close()
    slot = next(slot for slot in ways_in(home) if slot.kind is SlotKind.KEYRING)
    print(keyring.get_password(SERVICE, slot.id), credential.private_key(slot).private_bytes_raw().hex())
"""


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A screen, a computer with buses of its own and a home folder; nothing of the machine's."""
    if os.geteuid() != 0:
        pytest.skip("it takes root to read the memory of a program that hides it")
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    with screen() as shown, bus() as session, bus() as system:
        buses = {"DBUS_SESSION_BUS_ADDRESS": session, "DBUS_SYSTEM_BUS_ADDRESS": system, "XDG_SESSION_ID": "5"}
        yield shown | buses | {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime)}


@contextmanager
def running(home: Path, environment: dict[str, str]) -> Iterator[RealWindow]:
    window = RealWindow(home, environment)
    try:
        yield window
    finally:
        window.close()


def secrets_of(home: Path) -> dict[str, bytes]:
    """All that opens the household by its passphrase, in every spelling."""
    credential = PassphraseCredential(PASSPHRASE)
    slot = next(slot for slot in ways_in(home) if slot.kind is credential.kind)
    assert slot.cost is not None
    salt, iterations, memory, lanes = astuple(slot.cost)
    argon2 = Argon2id(salt=salt, length=32, iterations=iterations, memory_cost=memory, lanes=lanes)
    key = open_keys(home, credential).current
    return (
        spelled("passphrase", PASSPHRASE)
        | written("file key", key)
        | written("channel key", channel_key(key))
        | written("passphrase's secret", argon2.derive(PASSPHRASE.encode()))
        | written("slot key", credential.private_key(slot).private_bytes_raw())
    )


def holds_key(window: RealWindow, secrets: dict[str, bytes]) -> bool:
    return bool(found_in(window.id, {"file key": secrets["file key raw"]}))


def open_and_visit(window: RealWindow, secrets: dict[str, bytes], typed: str = "") -> None:
    """Open the household, by what is typed where anything is, and look at every page."""
    window.focus()
    if typed:
        window.type(typed)
    wait_for(lambda: holds_key(window, secrets))
    for page in "12345":
        window.press(f"ctrl+{page}")


def test_after_a_lock_neither_passphrase_nor_key_is_in_memory(environment: dict[str, str], tmp_path: Path) -> None:
    home = tmp_path / "home"
    household = Household.create(home, PassphraseCredential(PASSPHRASE), slat=Slat.HALF)
    household.lock_on({"sleep"})
    household.close()
    secrets = secrets_of(home)
    with FakeLogin(environment["DBUS_SYSTEM_BUS_ADDRESS"]) as computer, running(home, environment) as window:
        open_and_visit(window, secrets, PASSPHRASE)
        assert {"passphrase utf-8", "file key raw"} <= found_in(window.id, secrets)  # the scan finds what is there
        window.press("ctrl+l")
        window.wait_until_anew()
        assert found_in(window.id, secrets) == set()

        half = spelled("half of it", PASSPHRASE[:15])
        window.focus()
        window.enter(PASSPHRASE[:15])
        wait_for(lambda: bool(found_in(window.id, half)))
        window.press("ctrl+l")
        wait_for(lambda: not found_in(window.id, half))
        window.wait_until_anew()

        open_and_visit(window, secrets, PASSPHRASE)
        wait_for(lambda: computer.delays == 1)
        computer.sleep()
        wait_for(lambda: computer.delays == 0)  # now the computer sleeps
        assert found_in(window.id, secrets) == set()


def test_after_the_screen_was_locked_what_the_keyring_gave_is_not_in_memory(
    environment: dict[str, str], tmp_path: Path
) -> None:
    if shutil.which("gnome-keyring-daemon") is None:
        pytest.skip("not installed: gnome-keyring-daemon")
    home, mine = tmp_path / "home", {**os.environ, **environment}
    daemon = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with subprocess.Popen(daemon, env=mine, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as keyring:
        assert keyring.stdin is not None
        keyring.stdin.write(b"pw")
        keyring.stdin.close()
        try:
            made = [sys.executable, "-c", KEYRING_HOME, str(home), PASSPHRASE]
            said = subprocess.run(made, env=mine, capture_output=True, text=True, check=True).stdout
            item, private = said.split()
            secrets = secrets_of(home) | written("keyring's secret", base64.b64decode(item))
            secrets |= written("keyring's slot key", bytes.fromhex(private))
            with FakeLogin(environment["DBUS_SYSTEM_BUS_ADDRESS"]) as computer, running(home, environment) as window:
                open_and_visit(window, secrets)
                assert "keyring's slot key raw" in found_in(window.id, secrets)  # the scan finds what is there
                wait_for(lambda: computer.lock() or "--locked" in window.told)  # said until it listens
                window.wait_until_anew()
                assert found_in(window.id, secrets) == set()
        finally:
            keyring.terminate()
