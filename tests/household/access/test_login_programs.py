"""A unit runs exactly what it was made of, wherever the program lies, and is read back as that."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from persienne.household.access.login_programs import UserUnits, entry_command, entry_text, unit_command, unit_text
from support.begun_commands import PLACES, command_in, told_by
from support.user_managers import user_manager

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.for_each("name", PLACES)
def test_what_a_unit_runs_is_read_back(tmp_path: Path, name: str) -> None:
    command = command_in(tmp_path, name)
    unit = tmp_path / "x.service"
    unit.write_text(unit_text(command))
    assert unit_command(unit) == command


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
@pytest.mark.for_each("name", PLACES)
def test_systemd_finds_the_program_wherever_it_lies(tmp_path: Path, name: str) -> None:
    units = UserUnits({"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/usr/bin"})
    units.write("x.service", unit_text(command_in(tmp_path, name)).encode())
    assert units.verdict("x.service") == ""


@pytest.mark.slow
def test_the_program_gets_its_own_path_and_every_argument_as_it_was_said(tmp_path: Path) -> None:
    config = tmp_path / "config" / "systemd" / "user"
    config.mkdir(parents=True)
    with user_manager(tmp_path, {**os.environ, "HOME": str(tmp_path)}) as run:
        for number, name in enumerate(PLACES):
            command = command_in(tmp_path, name)
            (config / f"x{number}.service").write_text(unit_text(command))
            assert run("systemctl", "--user", "daemon-reload").returncode == 0
            assert run("systemctl", "--user", "start", f"x{number}.service").returncode == 0
            assert told_by(tmp_path, command) == command


# An entry of the desktop's autostart runs exactly what it was made of, wherever the program lies.


@pytest.mark.for_each("name", PLACES)
def test_what_an_entry_runs_is_read_back(tmp_path: Path, name: str) -> None:
    command = command_in(tmp_path, name)
    entry = tmp_path / "x.desktop"
    entry.write_text(entry_text(command))
    assert entry_command(entry) == command


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("gio") is None, reason="gio is not installed")
@pytest.mark.parametrize("name", PLACES)
def test_a_desktop_begins_it_with_its_own_path_and_every_argument(tmp_path: Path, name: str) -> None:
    command = command_in(tmp_path, name)
    entry = tmp_path / "x.desktop"
    entry.write_text(entry_text(command))
    done = subprocess.run(["gio", "launch", entry], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert told_by(tmp_path, command) == command
