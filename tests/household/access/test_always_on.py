"""The service that reads the meter all the time: its unit is written, looked at and removed, and closed in."""

from __future__ import annotations

import configparser
import shutil
import stat
from typing import TYPE_CHECKING

import pytest

from persienne.household.access.always_on import AlwaysOn, udev_rules
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def service(tmp_path: Path) -> AlwaysOn:
    """That of a household whose folder has a name that systemd would take apart."""
    return AlwaysOn(tmp_path / 'our "home" 100% $x', {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/usr/bin"})


def unit(service: AlwaysOn) -> configparser.ConfigParser:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(service.file.read_text())
    return read


def test_it_is_off_until_it_is_installed_and_gone_once_it_is_removed(service: AlwaysOn, tmp_path: Path) -> None:
    assert not service.installed
    assert not service.remove()
    for _ in range(2):
        done = service.install()
    assert service.installed
    assert (done.file, done.started) == (service.file, False)
    wanted = service.file.parent / "default.target.wants" / service.name
    assert wanted.resolve() == service.file
    assert service.remove()
    assert not service.installed
    assert [file for file in (tmp_path / "config").rglob("*") if not file.is_dir()] == []


def test_it_opens_no_socket_to_anywhere_and_gains_no_right(service: AlwaysOn) -> None:
    service.install()
    told = unit(service)["Service"]
    assert told["RestrictAddressFamilies"] == "AF_UNIX"
    assert (told["UMask"], told["NoNewPrivileges"]) == ("0077", "yes")
    assert unit(service)["Install"]["WantedBy"] == "default.target"


def test_it_runs_the_collector_of_its_household_and_no_secret_is_in_it(service: AlwaysOn) -> None:
    service.install()
    command = unit(service)["Service"]["ExecStart"]
    assert command.endswith('"collect" "--wait"')
    assert r"our \"home\" 100%% $$x" in command
    assert service.command[-2:] == ("collect", "--wait")
    assert "Environment" not in unit(service)["Service"]


@pytest.mark.parametrize("name", ['our "home" 100% $x', r"back\slash \n", "two\nlines", "plain"])
def test_the_service_of_a_folder_that_was_moved_is_known_by_the_place_that_it_left(tmp_path: Path, name: str) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/usr/bin"}
    AlwaysOn(tmp_path / name, environment).install()
    moved = AlwaysOn(tmp_path / "moved", environment)
    moved.install()
    (moved.file.parent / "persienne-collect-mine.service").write_text("[Service]\nExecStart=/bin/true\n")
    assert moved.other_folders() == (tmp_path / name,)
    assert AlwaysOn(tmp_path / name, environment).remove()
    assert moved.other_folders() == ()


def test_two_households_have_two_services(tmp_path: Path) -> None:
    there = {"XDG_CONFIG_HOME": str(tmp_path)}
    one, other = AlwaysOn(tmp_path / "one", there), AlwaysOn(tmp_path / "other", there)
    one.install()
    assert one.name != other.name
    assert (one.installed, other.installed) == (True, False)
    other.remove()
    assert one.installed


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_finds_no_fault_with_it(service: AlwaysOn) -> None:
    assert service.install().verdict in ("", None)


def test_where_systemd_is_not_there_nobody_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = AlwaysOn(tmp_path / "home", {"XDG_CONFIG_HOME": str(tmp_path), "PATH": str(tmp_path)}).install()
    assert (done.started, done.verdict) == (False, None)


def test_systemd_is_asked_to_start_and_to_stop_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session with a manager, whose ``systemctl`` writes down what it is asked."""
    (tmp_path / "systemd").mkdir()
    (tmp_path / "systemd" / "private").touch()
    program = tmp_path / "systemctl"
    program.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    session = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"}
    service = AlwaysOn(tmp_path / "home", session)
    assert service.install().started
    with pytest.raises(KeyboardInterrupt), service.held_off():
        raise KeyboardInterrupt
    service.remove()
    with service.held_off():
        pass
    assert (tmp_path / "asked").read_text().splitlines() == [
        "--user daemon-reload",
        f"--user restart {service.name}",
        f"--user stop {service.name}",
        f"--user start {service.name}",
        f"--user stop {service.name}",
        "--user daemon-reload",
    ]


def test_a_rule_names_the_adapters_that_name_themselves_and_no_other() -> None:
    rules = udev_rules().splitlines()
    assert len(rules) == 2
    assert all('ATTRS{serial}=="TINFO-*"' in rule and 'TAG+="uaccess"' in rule for rule in rules)


def test_the_unit_is_for_its_account_alone(service: AlwaysOn) -> None:
    service.install()
    assert stat.S_IMODE(service.file.stat().st_mode) & 0o022 == 0


def test_a_path_that_systemd_can_not_be_told_is_refused(tmp_path: Path) -> None:
    service = AlwaysOn(tmp_path / "foyer\udce9", {"XDG_CONFIG_HOME": str(tmp_path / "config")})
    assert code_of(service.install) == "service_path"
    assert not (tmp_path / "config").exists()
