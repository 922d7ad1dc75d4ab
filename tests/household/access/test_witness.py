"""A whole home folder that was put back is told by a keyring that is open; one that is not open is never asked."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import secretstorage
from jeepney.io.blocking import open_dbus_connection

from support.forged_households import put_back
from support.households import environment, persienne
from support.login1 import bus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.households import Done

pytestmark = pytest.mark.slow

OPEN_UNTIL_TOLD = """if True:
    import pathlib, sys
    from persienne.household.access.last_seen import LastSeen
    from persienne.household.household import Household
    from persienne.vault import KeyringCredential
    household = Household.open(pathlib.Path(sys.argv[1]), KeyringCredential(), seen=LastSeen.of_this_account())
    household.decline_sheet()
    print("open", flush=True)
    sys.stdin.read()
    household.close()
"""


class Home:
    """The home folder of an account, and commands in its session; the keyring's own file lies elsewhere."""

    def __init__(self, folder: Path, address: str, keyring: subprocess.Popen[bytes]) -> None:
        self.folder, self.address, self.keyring = folder, address, keyring
        folder.mkdir()
        self.env = environment(folder, DBUS_SESSION_BUS_ADDRESS=address)
        self.passphrase = self.env.pop("PERSIENNE_PASSPHRASE_FILE")
        assert self.runs("init", "--slat", "half").returncode == 0
        assert self.runs("keys", "passphrase", "--passphrase-file", self.passphrase).returncode == 0

    def runs(self, *arguments: str, by_passphrase: bool = False) -> Done:
        more = {"PERSIENNE_PASSPHRASE_FILE": self.passphrase} if by_passphrase else {}
        return persienne("--lang", "en", *arguments, env=self.env | more)

    def writes(self, *, by_passphrase: bool = False) -> Done:
        return self.runs("consents", "add", "--party", "Marie Dupont", by_passphrase=by_passphrase)

    def put_back(self, copy: Path) -> None:
        put_back(copy, self.folder)

    @contextmanager
    def collection(self) -> Iterator[secretstorage.Collection]:
        with open_dbus_connection(self.address) as connection:
            yield secretstorage.Collection(connection)

    def witness(self) -> list[str]:
        """What the keyring holds beside the secrets of the household's ways in."""
        with self.collection() as collection:
            return [kept["text"] for item in collection.get_all_items() if "text" in (kept := item.get_attributes())]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    if shutil.which("gnome-keyring-daemon") is None:
        pytest.skip("not installed: gnome-keyring-daemon")
    (tmp_path / "runtime").mkdir(mode=0o700)
    daemon = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with bus() as address:
        own = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "runtime"), "DBUS_SESSION_BUS_ADDRESS": address}
        pipe = subprocess.PIPE
        with subprocess.Popen(daemon, env=os.environ | own, stdin=pipe, stdout=subprocess.DEVNULL) as keyring:
            assert keyring.stdin is not None
            keyring.stdin.write(b"pw")
            keyring.stdin.close()
            try:
                yield Home(tmp_path / "home", address, keyring)
            finally:
                keyring.send_signal(signal.SIGCONT)
                keyring.terminate()


def test_a_whole_home_folder_that_was_put_back_is_told_until_a_person_goes_on_with_it(
    home: Home, tmp_path: Path
) -> None:
    copy = shutil.copytree(home.folder, tmp_path / "copy")
    assert home.writes().returncode == 0
    (told,) = home.witness()
    newer = shutil.copytree(home.folder, tmp_path / "newer")
    home.put_back(copy)
    for _ in range(2):
        done = home.runs("consents", "list")
        assert (done.returncode, done.stdout) == (1, "")
        assert "is older than what was last seen on this computer" in done.stderr
        assert home.witness() == [told]
    assert '"household_older"' in home.runs("doctor", "--json").stdout
    assert home.runs("keys", "trust", "--yes").returncode == 0
    assert home.writes().returncode == 0
    assert home.witness() != [told]
    home.put_back(newer)
    assert home.runs("consents", "list").returncode == 1
    assert home.runs("erase", "--everything", "--word", "ERASE").returncode == 0
    assert home.witness() == []


@pytest.mark.parametrize("reason", ["it is locked", "it does not answer"])
def test_a_keyring_that_is_not_open_at_the_closing_is_neither_waited_for_nor_has_anybody_asked(
    home: Home, tmp_path: Path, reason: str
) -> None:
    copy, told = shutil.copytree(home.folder, tmp_path / "copy"), home.witness()
    watch = ["dbus-monitor", "--address", home.address, "interface='org.freedesktop.Secret.Prompt'"]
    command = [sys.executable, "-c", OPEN_UNTIL_TOLD, home.env["PERSIENNE_HOME"]]
    pipe = subprocess.PIPE
    with (
        subprocess.Popen(watch, stdout=pipe, text=True) as monitor,
        subprocess.Popen(command, env=home.env, stdin=pipe, stdout=pipe, text=True) as program,
    ):
        assert monitor.stdout is not None
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        if reason == "it is locked":
            with home.collection() as collection:
                collection.lock()
        else:
            home.keyring.send_signal(signal.SIGSTOP)
        program.communicate("close")
        assert program.returncode == 0
        home.keyring.send_signal(signal.SIGCONT)
        if reason == "it is locked":
            assert home.runs("consents", "list", by_passphrase=True).returncode == 0
            assert '"last_seen_alone"' in home.runs("doctor", "--json", by_passphrase=True).stdout
            home.put_back(copy)
            assert home.runs("consents", "list", by_passphrase=True).returncode == 0
            monitor.terminate()
            assert "member=Prompt" not in monitor.stdout.read()
        else:
            monitor.terminate()
            assert home.witness() == told
