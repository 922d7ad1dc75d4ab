"""``persienne collect --install`` says what it wrote, what systemd makes of it, and what else is to do."""

from __future__ import annotations

import shutil
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from support.collectors import wait_for
from support.households import CheapPassphrase, environment, make_cheap, persienne
from support.programs import started

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A household of an account in whose session no systemd runs."""
    make_cheap(tmp_path / "household", Slat.HALF)
    return environment(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "config"))


def test_the_service_is_installed_with_its_port_and_taken_away(tmp_path: Path, env: dict[str, str]) -> None:
    done = persienne("--lang", "en", "collect", "--install", "--port", "/dev/ttyUSB77", env=env)
    assert (done.returncode, done.stderr) == (0, "")
    (unit,) = (tmp_path / "config" / "systemd" / "user").glob("*.service")
    assert done.stdout.startswith(f"Written: {unit}\n")
    assert "No systemd runs for your account here" in done.stdout
    assert "ttyUSB77 is not there now: the service waits until it is." in done.stdout
    assert "The keyring does not open this household" in done.stdout
    assert 'TAG+="uaccess"' in done.stdout
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        assert household.port == "/dev/ttyUSB77"
    assert persienne("--lang", "en", "collect", "--uninstall", env=env).stdout == f"Removed: {unit}\n"
    assert not unit.exists()
    assert persienne("--lang", "en", "collect", "--uninstall", env=env).stdout == "There was no such service.\n"


def test_the_service_of_a_household_that_was_moved_is_named_with_what_takes_it_away(
    tmp_path: Path, env: dict[str, str]
) -> None:
    persienne("collect", "--install", env=env)
    (tmp_path / "household").rename(tmp_path / "moved")
    said = persienne("--lang", "en", "--home", tmp_path / "moved", "collect", "--install", env=env).stdout
    assert f"Another service reads for {tmp_path / 'household'}" in said
    assert persienne("--home", tmp_path / "household", "collect", "--uninstall", env=env).returncode == 0
    said = persienne("--lang", "en", "--home", tmp_path / "moved", "collect", "--uninstall", env=env).stdout
    assert "Another service" not in said


def test_what_the_service_runs_runs_as_a_program(tmp_path: Path, env: dict[str, str]) -> None:
    """Without a port it waits, says so once, and holds nothing meanwhile."""
    shown = persienne("--lang", "en", "collect", "--install", env=env).stdout
    command = next(line for line in shown.splitlines() if line.endswith("collect --wait"))
    with (
        (tmp_path / "log").open("w") as log,
        started(command.split(), env={**env, "LANG": "en"}, stderr=log) as waiting,
    ):
        wait_for(lambda: "has chosen no port yet" in (tmp_path / "log").read_text())
        with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
            household.choose_port("/dev/ttyUSB77")
        wait_for(lambda: "ttyUSB77 is not there" in (tmp_path / "log").read_text())
        waiting.terminate()
        assert waiting.wait() == 0
    assert (tmp_path / "log").read_text().count("chosen no port") == 1


def test_a_household_that_is_not_there_gets_no_service(tmp_path: Path, env: dict[str, str]) -> None:
    shutil.rmtree(tmp_path / "household")
    done = persienne("--lang", "en", "collect", "--install", env=env)
    assert done.returncode == 1
    assert not (tmp_path / "config").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--port", "/"), 1, "/ is no serial port and never will be"),
        (("--port", "/dev/null"), 1, "null is no serial port"),
        (("--port", "-"), 1, "A service has no standard input."),
        (("--say", "json", "--live"), 2, "--install can’t go with --say, --live"),
        (("--say-to", "said.sock", "--for", "5"), 2, "--install can’t go with --for, --say-to"),
        (("--meter", "09999999999998"), 2, "--install can’t go with --meter"),
    ],
)
def test_what_no_service_could_do_is_refused_and_nothing_is_written(
    tmp_path: Path, env: dict[str, str], arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = persienne("--lang", "en", "collect", "--install", *arguments, env=env)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert not (tmp_path / "config").exists()


def test_a_recording_gets_no_service_and_uninstalling_names_no_port(tmp_path: Path, env: dict[str, str]) -> None:
    (tmp_path / "recording.tic").write_bytes(b"said")
    recorded = persienne("--lang", "en", "collect", "--install", "--port", str(tmp_path / "recording.tic"), env=env)
    assert (recorded.returncode, "is imported" in recorded.stderr) == (1, True)
    named = persienne("--lang", "en", "collect", "--uninstall", "--port", "/dev/ttyUSB0", env=env)
    assert (named.returncode, "--uninstall can’t go with --port" in named.stderr) == (2, True)
    assert not (tmp_path / "config").exists()


def test_without_a_port_it_is_said_whose_is_read(env: dict[str, str]) -> None:
    assert "the port that the household has chosen" in persienne("--lang", "en", "collect", "--install", env=env).stdout


def test_what_a_desktop_begins_reads_while_its_entry_is_there(tmp_path: Path, env: dict[str, str]) -> None:
    """Whether it reads or waits for something, it ends once the entry is taken away."""
    entry = tmp_path / "autostart.desktop"
    command = [sys.executable, "-P", "-m", "persienne", "--lang", "en", "collect", "--wait", "--while", str(entry)]
    entry.touch()
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        household.choose_port("/dev/ttyUSB77")
    with (tmp_path / "log").open("w") as log, started(command, env=env, stderr=log) as reading:
        wait_for(lambda: "ttyUSB77 is not there" in (tmp_path / "log").read_text())
        entry.unlink()
        assert reading.wait() == 0
    assert persienne("collect", "--wait", "--while", entry, env=env).returncode == 0
