"""The service under a real systemd user manager: it reads, it is closed in, and it goes when it is to go."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.access.always_on import PACKAGED_UNIT
from persienne.household.access.control_channel import CollectorLink
from persienne.household.access.login_programs import unit_text
from persienne.household.household import Household
from support.collectors import FastMeter, collect_environment, wait_for
from support.households import PASSPHRASE, CheapPassphrase, make_cheap
from support.pty_meter import PtyMeter
from support.user_managers import user_manager

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.user_managers import Run

pytestmark = pytest.mark.slow


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n")
    return make_cheap(tmp_path / "home", Slat.HALF)


@pytest.fixture
def run(tmp_path: Path, home: Path) -> Iterator[Run]:
    with user_manager(tmp_path, collect_environment(home) | {"LANG": "en"}) as run:
        yield run


def persienne(home: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-P", "-m", "persienne", "--home", str(home), "--lang", "en", *arguments]


def shown(run: Run, unit: str, name: str) -> str:
    return run("systemctl", "--user", "show", "--value", "--property", name, unit).stdout.strip()


def units(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "config").rglob("*.service"))


def state_told(home: Path, key: bytes) -> str:
    link = CollectorLink.to(home, key)
    if link is None:
        return ""
    with closing(link):
        return link.status().state


def test_the_service_reads_closed_in_and_goes_when_it_is_taken_away(tmp_path: Path, home: Path, run: Run) -> None:
    with closing(Household.open(home, CheapPassphrase())) as household:
        key = household.file.channel_key
    with PtyMeter(FastMeter().frame, every=0.1) as line:
        done = run(*persienne(home, "collect", "--install", "--port", line.device))
        assert (done.returncode, done.stderr) == (0, "")
        assert "The service runs, and begins again whenever you log in." in done.stdout
        (unit,) = {file.name for file in units(tmp_path)}
        wait_for(lambda: state_told(home, key) == "reading")
        process = shown(run, unit, "MainPID")
        status = run("cat", f"/proc/{process}/status").stdout.split("\n")
        assert {"NoNewPrivs:\t1", "Seccomp:\t2", "Umask:\t0077"} <= set(status)
        done = run(*persienne(home, "collect", "--uninstall"))
        assert (done.returncode, units(tmp_path)) == (0, [])
        assert shown(run, unit, "ActiveState") == "inactive"
        assert state_told(home, key) == ""


def test_everything_erased_ends_the_service_and_takes_its_unit(tmp_path: Path, home: Path, run: Run) -> None:
    with closing(Household.open(home, CheapPassphrase())) as household:
        key = household.file.channel_key
    with PtyMeter(FastMeter().frame, every=0.1) as line:
        assert run(*persienne(home, "collect", "--install", "--port", line.device)).returncode == 0
        unit = units(tmp_path)[0].name
        wait_for(lambda: state_told(home, key) == "reading")
        done = run(*persienne(home, "erase", "--everything", "--word", "ERASE"))
        assert (done.returncode, done.stderr) == (0, "")
        assert unit in done.stdout
        assert (home.exists(), units(tmp_path)) == (False, [])
        assert shown(run, unit, "LoadState") == "not-found"
        assert shown(run, unit, "ActiveState") == "inactive"


def test_a_service_that_waits_is_running_and_reads_once_it_can(tmp_path: Path, home: Path, run: Run) -> None:
    done = run(*persienne(home, "collect", "--install"))
    assert done.returncode == 0, done.stderr
    unit = units(tmp_path)[0].name
    with closing(Household.open(home, CheapPassphrase())) as household:
        assert household.port is None
        household.choose_port("/dev/ttyUSB77")
        key = household.file.channel_key
    wait_for(lambda: state_told(home, key) == "unplugged")
    assert (shown(run, unit, "ActiveState"), shown(run, unit, "NRestarts")) == ("active", "0")


def test_a_household_that_nobody_can_open_goes_although_its_service_reads(tmp_path: Path, home: Path, run: Run) -> None:
    with closing(Household.open(home, CheapPassphrase())) as household:
        key = household.file.channel_key
    with PtyMeter(FastMeter().frame, every=0.1) as line:
        assert run(*persienne(home, "collect", "--install", "--port", line.device)).returncode == 0
        wait_for(lambda: state_told(home, key) == "reading")
        (tmp_path / "passphrase").write_text("forgotten\n")
        done = run(*persienne(home, "erase", "--everything", "--word", "ERASE"))
        assert (done.returncode, done.stderr) == (0, "")
        assert (home.exists(), units(tmp_path)) == (False, [])


def test_of_two_units_one_reads(tmp_path: Path, run: Run) -> None:
    """The other waits, where an account enabled the package's unit beside ours; switched on again, one is left."""
    usual = make_cheap(tmp_path / "share" / "persienne", Slat.HALF)
    with closing(Household.open(usual, CheapPassphrase())) as household:
        key = household.file.channel_key
    own = tmp_path / "config" / "systemd" / "user"
    with PtyMeter(FastMeter().frame, every=0.1) as line:
        environment = ["env", f"XDG_DATA_DIRS={tmp_path}/system", f"XDG_DATA_HOME={tmp_path}/share"]
        packaged = tmp_path / "system" / "systemd" / "user" / PACKAGED_UNIT
        packaged.parent.mkdir(parents=True)
        packaged.write_text(unit_text(persienne(usual, "collect", "--wait"), "Of the package."))
        assert run(*persienne(usual, "collect", "--install", "--port", line.device)).returncode == 0
        (ours,) = {file.name for file in units(tmp_path)}
        wait_for(lambda: state_told(usual, key) == "reading")
        run("systemctl", "--user", "enable", "--now", str(packaged))
        wait_for(lambda: shown(run, PACKAGED_UNIT, "ActiveState") == "active")
        assert (shown(run, PACKAGED_UNIT, "NRestarts"), shown(run, ours, "NRestarts")) == ("0", "0")
        run("systemctl", "--user", "stop", ours)
        wait_for(lambda: state_told(usual, key) == "reading")  # the one that waited reads on
        assert run(*environment, *persienne(usual, "collect", "--install")).returncode == 0
        assert shown(run, PACKAGED_UNIT, "ActiveState") == "inactive"
        wait_for(lambda: state_told(usual, key) == "reading")
        assert run(*environment, *persienne(usual, "collect", "--uninstall")).returncode == 0
        assert state_told(usual, key) == ""
        assert [file.name for file in (own / "default.target.wants").iterdir()] == []
