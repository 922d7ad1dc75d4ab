"""The service that reads the meter all the time: its unit is written, looked at and removed, and closed in."""

from __future__ import annotations

import configparser
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.base.own_program import own_program
from persienne.household.access.always_on import PACKAGED_UNIT, AlwaysOn, Means, udev_rules
from persienne.household.access.login_programs import entry_command, unit_text
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.fixture
def service(tmp_path: Path) -> AlwaysOn:
    """That of a household whose folder has a name that systemd would take apart."""
    return AlwaysOn(tmp_path / 'our "home" 100% $x', {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/usr/bin"})


@dataclass
class Packaged:
    """An account whose system has the package's unit, which starts this program and reads the usual household."""

    place: Path

    @property
    def service(self) -> AlwaysOn:
        return self.of("usual")

    def of(self, name: str) -> AlwaysOn:
        there = {
            "XDG_CONFIG_HOME": str(self.place / "config"),
            "XDG_DATA_DIRS": f"{self.place}/none:{self.place}/share",
            "XDG_CONFIG_DIRS": str(self.place / "etc"),
            "PATH": "/usr/bin",
        }
        return AlwaysOn(self.place / name, there, usual=self.place / "usual")

    @property
    def unit(self) -> Path:
        return self.place / "share" / "systemd" / "user" / PACKAGED_UNIT

    @property
    def link(self) -> Path:
        return self.place / "config" / "systemd" / "user" / "default.target.wants" / PACKAGED_UNIT

    def starts(self, *command: str) -> None:
        self.unit.parent.mkdir(parents=True, exist_ok=True)
        self.unit.write_text(unit_text(command, "Of the package."))

    def enable(self) -> None:
        """As ``systemctl --user enable`` does it."""
        self.link.parent.mkdir(parents=True, exist_ok=True)
        self.link.symlink_to(self.unit)

    def write_ours(self) -> Path:
        """A unit of our own, as a program beside the package has installed it."""
        ours = self.link.parents[1] / self.service.name
        ours.parent.mkdir(parents=True, exist_ok=True)
        ours.write_text(unit_text(self.service.command))
        link = self.link.with_name(ours.name)
        link.parent.mkdir(exist_ok=True)
        link.unlink(missing_ok=True)
        link.symlink_to(ours)
        return ours


@pytest.fixture
def packaged(tmp_path: Path) -> Packaged:
    made = Packaged(tmp_path)
    made.starts(*own_program(), "collect", "--wait")
    return made


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


def test_where_the_session_cannot_be_looked_into_it_is_installed_all_the_same(tmp_path: Path) -> None:
    """As after ``su``, which leaves the session of the account before."""
    beyond = f"/{'u' * 300}"  # the system refuses to look at such a name
    there = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_RUNTIME_DIR": beyond, "XDG_DATA_DIRS": beyond}
    service = AlwaysOn(tmp_path / "home", there, launch=lambda _command: False)
    assert not service.install().started
    assert service.installed


def test_it_opens_no_socket_to_anywhere_and_gains_no_right(service: AlwaysOn) -> None:
    service.install()
    told = unit(service)["Service"]
    assert told["RestrictAddressFamilies"] == "AF_UNIX"
    assert (told["UMask"], told["NoNewPrivileges"]) == ("0077", "yes")
    assert unit(service)["Install"]["WantedBy"] == "default.target"


@pytest.mark.slow
def test_it_runs_the_collector_of_its_household_for_its_account_alone_without_a_secret_or_a_fault(
    service: AlwaysOn,
) -> None:
    assert service.install().verdict in ("", None)
    assert stat.S_IMODE(service.file.stat().st_mode) & 0o022 == 0
    command = unit(service)["Service"]["ExecStart"]
    assert command.endswith('"collect" "--wait"')
    assert r"our \"home\" 100%% $$x" in command
    assert service.command[-2:] == ("collect", "--wait")
    assert "Environment" not in unit(service)["Service"]


@pytest.mark.parametrize("name", ['our "home" 100% $x', r"back\slash \n", "two\nlines", "two\rlines", "plain"])
def test_the_service_of_a_folder_that_was_moved_is_known_by_the_place_that_it_left(tmp_path: Path, name: str) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/usr/bin"}
    AlwaysOn(tmp_path / name, environment).install()
    moved = AlwaysOn(tmp_path / "moved", environment)
    moved.install()
    (moved.file.parent / "persienne-collect-mine.service").write_text("[Service]\nExecStart=/bin/true\n")
    assert moved.other_folders() == (tmp_path / name,)
    assert AlwaysOn(tmp_path / name, environment).remove()
    assert moved.other_folders() == ()


@pytest.mark.slow
def test_a_unit_that_a_person_disabled_is_off_and_goes_with_the_next_switch(service: AlwaysOn) -> None:
    service.install()
    (service.file.parent / "default.target.wants" / service.name).unlink()
    assert not service.installed
    service.install()
    assert service.installed
    (service.file.parent / "default.target.wants" / service.name).unlink()
    service.remove()
    assert not service.file.exists()


@pytest.mark.slow
@pytest.mark.parametrize("end", ["\n", "\r"])
def test_no_name_of_a_folder_adds_a_line_to_the_unit(tmp_path: Path, end: str) -> None:
    """Systemd ends a line at either sign."""
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/usr/bin"}
    plain, sly = (AlwaysOn(tmp_path / name, environment) for name in ("home", f"home{end}ExecStartPre=true"))
    plain.install()
    sly.install()
    assert len(sly.file.read_bytes().splitlines()) == len(plain.file.read_bytes().splitlines())


@pytest.mark.slow
def test_two_households_have_two_services(tmp_path: Path) -> None:
    there = {"XDG_CONFIG_HOME": str(tmp_path)}
    one, other = AlwaysOn(tmp_path / "one", there), AlwaysOn(tmp_path / "other", there)
    one.install()
    assert one.name != other.name
    assert (one.installed, other.installed) == (True, False)
    other.remove()
    assert one.installed


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


def test_a_path_that_systemd_can_not_be_told_is_refused(tmp_path: Path) -> None:
    service = AlwaysOn(tmp_path / "foyer\udce9", {"XDG_CONFIG_HOME": str(tmp_path / "config")})
    assert code_of(service.install) == "service_path"
    assert not (tmp_path / "config").exists()


# The package's unit, which reads the usual household


def test_the_unit_of_the_package_counts_as_ours_once_an_account_has_enabled_it(packaged: Packaged) -> None:
    assert not packaged.service.installed
    packaged.enable()
    (reader,) = packaged.service.readers()
    assert (reader.means, reader.file, reader.lost) == (Means.PACKAGE, packaged.link, False)
    assert packaged.of("another").readers() == (), "it reads the usual household alone"
    assert packaged.service.remove()
    assert not packaged.service.installed
    assert not packaged.link.is_symlink()


def test_where_the_package_starts_this_program_its_unit_is_used_and_ours_goes(packaged: Packaged) -> None:
    ours = packaged.write_ours()
    done = packaged.service.install()
    assert (done.means, done.file) == (Means.PACKAGE, packaged.link)
    assert packaged.link.resolve() == packaged.unit
    assert [reader.means for reader in packaged.service.readers()] == [Means.PACKAGE]
    assert not ours.exists()


@pytest.mark.slow
def test_a_checkout_beside_a_package_gets_a_unit_of_its_own_and_the_packages_is_switched_off(
    packaged: Packaged,
) -> None:
    packaged.starts("/usr/bin/true", "collect", "--wait")
    packaged.enable()
    assert packaged.service.install().means is Means.UNIT
    assert [reader.means for reader in packaged.service.readers()] == [Means.UNIT]
    assert not packaged.link.is_symlink()


def test_a_program_that_is_one_file_is_known_by_each_of_its_names(
    packaged: Packaged, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The package’s unit starts /usr/bin/persienne, a link to the frozen program."""
    (tmp_path / "persienne").symlink_to("/usr/bin/true")
    packaged.starts(str(tmp_path / "persienne"), "collect", "--wait")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/bin/true")
    assert packaged.service.install().means is Means.PACKAGE


def test_what_whoever_keeps_the_computer_has_enabled_for_everyone_is_switched_off_for_this_account(
    packaged: Packaged, tmp_path: Path
) -> None:
    link = tmp_path / "etc" / "systemd" / "user" / "default.target.wants" / PACKAGED_UNIT
    link.parent.mkdir(parents=True)
    link.symlink_to(packaged.unit)
    assert [reader.file for reader in packaged.service.readers()] == [link]
    assert packaged.service.remove()
    assert not packaged.service.installed
    assert link.is_symlink(), "it is not ours to take"
    packaged.service.install()
    assert packaged.service.installed


def test_both_at_once_are_seen_and_one_of_them_stays(packaged: Packaged) -> None:
    packaged.write_ours()
    packaged.enable()
    assert [reader.means for reader in packaged.service.readers()] == [Means.UNIT, Means.PACKAGE]
    packaged.service.install()
    assert len(packaged.service.readers()) == 1
    packaged.write_ours()
    assert packaged.service.remove()
    assert packaged.service.readers() == ()


@pytest.mark.slow
def test_a_program_that_was_moved_is_seen_to_be_lost_and_installing_mends_it(tmp_path: Path) -> None:
    there = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/usr/bin"}
    service = AlwaysOn(tmp_path / "home", there)
    service.install()
    command = (str(tmp_path / "old" / "persienne"), "--home", str(tmp_path / "home"), "collect", "--wait")
    service.file.write_text(unit_text(command))
    (reader,) = service.readers()
    assert (reader.program, reader.lost) == (command[0], True)
    service.install()
    assert [reader.lost for reader in service.readers()] == [False]


# A desktop without systemd


@pytest.fixture
def begun() -> list[Sequence[str]]:
    """What was begun apart from this program."""
    return []


@pytest.fixture
def on_a_desktop(tmp_path: Path, begun: list[Sequence[str]]) -> AlwaysOn:
    if Path("/run/systemd/system").exists():
        pytest.skip("systemd runs here")
    there = {"XDG_CONFIG_HOME": str(tmp_path / "con fig"), "DISPLAY": ":7", "PATH": "/usr/bin"}
    return AlwaysOn(tmp_path / 'our "home" 100% $x \\n `', there, launch=lambda command: begun.append(command) is None)


def test_where_no_systemd_runs_the_desktop_begins_it_at_login_and_it_begins_now(
    on_a_desktop: AlwaysOn, begun: list[Sequence[str]], tmp_path: Path
) -> None:
    done = on_a_desktop.install()
    assert (done.means, done.started, done.verdict) == (Means.AUTOSTART, True, None)
    assert done.file.parent == tmp_path / "con fig" / "autostart"
    command = (*on_a_desktop.command, "--while", str(done.file))
    assert begun == [command]
    assert entry_command(done.file) == command
    assert on_a_desktop.remove()
    assert not done.file.exists()


def test_the_entry_is_one_that_a_desktop_reads(on_a_desktop: AlwaysOn) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("not installed: desktop-file-utils")
    done = on_a_desktop.install()
    said = subprocess.run(["desktop-file-validate", done.file], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, "")


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_a_person_switched_off_in_the_desktops_settings_is_off(on_a_desktop: AlwaysOn, line: str) -> None:
    done = on_a_desktop.install()
    done.file.write_text(done.file.read_text() + line + "\n")
    assert not on_a_desktop.installed
    on_a_desktop.install()
    assert on_a_desktop.installed
