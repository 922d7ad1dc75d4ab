"""An entry of the desktop's autostart runs exactly what it was made of, wherever the program lies."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from persienne.household.access.autostart import entry_command, entry_text
from support.begun_commands import PLACES, command_in, told_by

if TYPE_CHECKING:
    from pathlib import Path


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
