"""The menu entry of this account: it starts the program that installed it, and goes without a trace."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from support.begun_commands import PLACES
from support.collectors import wait_for

SCRIPT = Path(__file__).parents[2] / "packaging" / "install_desktop.py"


def run(data: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, str(SCRIPT), *arguments],
        env=os.environ | {"XDG_DATA_HOME": str(data)},
        check=True,
        capture_output=True,
    )


def entry(data: Path) -> configparser.SectionProxy:
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign] - keys keep their case
    parsed.read(data / "applications" / "persienne.desktop", encoding="utf-8")
    return parsed["Desktop Entry"]


@pytest.mark.parametrize("folder", ["plain", "with blank", 'a "quote"', "$HOME `x` \\"])
def test_the_entry_starts_the_program_wherever_it_lies(tmp_path: Path, folder: str) -> None:
    command = tmp_path / folder / "persienne"
    run(tmp_path / "data", str(command))
    written = entry(tmp_path / "data")["Exec"]
    # First the string escapes of the file, then field codes and the quoting of the Exec line.
    argument = written.replace("\\\\", "\\").replace("%%", "%")
    assert (argument[0], argument[-1]) == ('"', '"')
    assert re.sub(r"\\(.)", r"\1", argument[1:-1]) == str(command)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("gio") is None, reason="gio is not installed")
@pytest.mark.parametrize("name", [name for name in PLACES if not re.search(r"[\n\t\r]", name)])
def test_a_desktop_finds_the_program_wherever_it_lies(tmp_path: Path, name: str) -> None:
    program, told = tmp_path / name / "persienne", tmp_path / "told"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s" "$0" > "{told}.new" && mv "{told}.new" "{told}"\n')
    program.chmod(0o755)
    run(tmp_path / "data", str(program))
    place = tmp_path / "data" / "applications" / "persienne.desktop"
    done = subprocess.run(["gio", "launch", place], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    wait_for(told.exists)
    assert told.read_text() == str(program)


def test_the_entry_its_icon_and_its_metainfo_belong_together_in_both_languages(tmp_path: Path) -> None:
    run(tmp_path, "/usr/bin/persienne")
    found = entry(tmp_path)
    assert (tmp_path / f"icons/hicolor/scalable/apps/{found['Icon']}.svg").is_file()
    assert found["Comment"] != found["Comment[fr]"]
    component = ET.parse(tmp_path / "metainfo" / "persienne.metainfo.xml").getroot()
    assert component.findtext("launchable") == "persienne.desktop"
    languages = {node.get("{http://www.w3.org/XML/1998/namespace}lang") for node in component.iter("summary")}
    assert languages == {None, "fr"}


def test_it_is_taken_away_again_and_nothing_else_is(tmp_path: Path) -> None:
    other = tmp_path / "applications" / "other.desktop"
    other.parent.mkdir()
    other.write_text("theirs")
    run(tmp_path, "/usr/bin/persienne")
    run(tmp_path, "--remove")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [other]
