"""Commands with all the signs that a unit or an entry of a desktop gives a meaning, and how a process tells its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from support.collectors import wait_for

if TYPE_CHECKING:
    from pathlib import Path

PLACES = (
    *("plain", "a$b", "${HOME}", "a$$b", "l'atelier", 'the "home"', "`id`", r"back\slash"),
    *("100% %h", "%%", "a=b", "two\nlines", "a\ttab", "a\rreturn"),
)
"""Folders that a program may lie in."""
ARGUMENTS = (*PLACES, "$HOME", r"\n \x41", "", " ", ";", "é", "%f")


def command_in(folder: Path, name: str) -> tuple[str, ...]:
    """A command whose program lies in a folder of this name; it tells what it was begun as (:func:`told_by`)."""
    program = folder / name / "program"
    program.parent.mkdir()
    shutil.copy("/bin/sh", program)
    script = folder / "tell"
    script.write_text('cat "/proc/$$/cmdline" > "$1.new" && mv "$1.new" "$1"\n')
    return (str(program), str(script), str(folder / f"told-{len(list(folder.iterdir()))}"), *ARGUMENTS)


def told_by(folder: Path, command: tuple[str, ...]) -> tuple[str, ...]:
    """What the process was begun as, as the system keeps it."""
    told = folder / command[2]
    wait_for(told.exists)
    return tuple(told.read_bytes().decode().split("\0")[:-1])
