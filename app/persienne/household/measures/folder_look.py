"""A folder comes in, the new files in it that a reader recognises go out; nothing is kept, and no household is needed.

Names and sizes are looked at first. Of what may be a table the head goes to the limited child, and the rest only where
the head is one that is read. What is still being downloaded waits.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.importers.file_reader import FileReader, ReadFile
from persienne.importers.files import MAX_FILE, is_passed_over

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

KINDS: Final = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".zip", ".json", ".xml"})
"""Endings of names that exports have; nothing else in the folder is opened."""
UNDER_WAY: Final = (".part", ".crdownload", ".download", ".partial", ".opdownload", ".tmp")
"""What a browser puts behind the name, or lays beside it, of a file that it has not got whole yet."""
MOST: Final = 300
"""Files that one look opens at most, the newest first."""
SETTLED: Final = 3
"""Seconds without a change after which a file is no longer being written."""

Stamp = tuple[int, int]
"""The size of a file and its last change (ns): another stamp is another file."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was read: where it is, its size and last change, the digest of its bytes, and what stood in it."""

    path: Path
    stamp: Stamp
    digest: str
    read: tuple[ReadFile, ...]

    @property
    def is_there(self) -> bool:
        """Whether it is still the file that was read, to the last byte."""
        try:
            return self.path.stat().st_size == self.stamp[0] and _digest(self.path) == self.digest
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class FolderLook:
    """What a look has found. ``waits``: a file is still being written. ``there``: the folder could be read.

    ``seen`` are the stamps of all that was looked at by name, so that the next look passes it over; memory alone.
    """

    found: tuple[Found, ...]
    waits: bool
    there: bool
    seen: Mapping[str, Stamp]


def look_into(
    folder: Path,
    answered: Mapping[str, int],
    seen: Mapping[str, Stamp],
    *,
    now: float,
    cancelled: Callable[[], bool],
    command: Sequence[str] | None = None,
) -> FolderLook:
    """Look for new files directly in ``folder``; those ``answered`` (sizes by digest) and ``seen`` are passed over.

    ``now`` is the computer's clock (epoch seconds). Raises ``UserError`` (``cancelled``) alone.
    """
    try:
        entries = _entries(folder)
    except OSError:
        return FolderLook((), waits=False, there=False, seen=seen)
    ready, waits = _ready(entries, now)
    sizes, found, looked = set(answered.values()), [], dict(seen)
    with FileReader(cancelled=cancelled, command=command) as reader:
        for path, stamp in ready[:MOST]:
            if looked.get(path.name) == stamp:
                continue
            looked[path.name] = stamp
            if stamp[0] in sizes and _digest(path) in answered:
                continue
            if not reader.is_worth_reading(path):
                continue
            read = tuple(one for one in reader.read(path) if isinstance(one, ReadFile) and one.has_readings)
            digest = _digest(path)
            if read and digest and digest not in answered and _stamp(path) == stamp:
                found.append(Found(path, stamp, digest, read))
    return FolderLook(tuple(found), waits, there=True, seen=looked)


def _entries(folder: Path) -> list[tuple[Path, os.stat_result]]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if is_passed_over(entry.name) or entry.is_symlink():
                continue
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:  # it went meanwhile
                continue
            if stat.S_ISREG(status.st_mode):
                found.append((folder / entry.name, status))
    return found


def _ready(entries: Sequence[tuple[Path, os.stat_result]], now: float) -> tuple[list[tuple[Path, Stamp]], bool]:
    """The files that may be exports and are whole, the newest first; and whether another one is under way."""
    names = {path.name.casefold() for path, _ in entries}
    ready, waits = [], False
    for path, status in sorted(entries, key=lambda entry: entry[1].st_mtime_ns, reverse=True):
        if path.suffix.casefold() not in KINDS or not 0 < status.st_size <= MAX_FILE:
            continue
        downloads = any(path.name.casefold() + ending in names for ending in UNDER_WAY)
        if downloads or 0 <= now - status.st_mtime < SETTLED:
            waits = True
            continue
        ready.append((path, (status.st_size, status.st_mtime_ns)))
    return ready, waits


def _stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
