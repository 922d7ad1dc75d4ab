"""The folder of whose new exports a household is told: looked at, sifted, read or declined; off until asked for.

What is kept is the folder, the kinds of files that are read without asking, and of each file that was answered its size
and the digest of its bytes: no name, and nothing of any other file. A file that is not new brings nothing and is
answered. One that reaches into days that were erased is asked about, so that none of them comes back in silence.

A folder comes in, the new files in it that a reader recognises go out; nothing is kept, and no household is needed.
Names and sizes are looked at first. Of what may be a table the head goes to the limited child, and the rest only where
the head is one that is read. What is still being downloaded waits.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from persienne.base.disks import folder_is_there, remove
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.household.measures.import_files import look_through, store_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import ImportReport
from persienne.importers.file_reader import FileReader, ReadFile
from persienne.importers.files import MAX_FILE, is_passed_over
from persienne.store import erasures, settings, sources
from persienne.store.driver import transaction
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from persienne.household.access.open_file import OpenFile
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.store.driver import Connection


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


MOST_ANSWERED: Final = 2_000
"""Digests that are kept, the last ones."""


@dataclass(frozen=True, slots=True)
class Watching:
    """What a household chose: the folder (None: none is watched), and the formats that are read without asking.

    ``before``: a folder that was chosen before a restore, and is not watched until one is chosen anew. ``there``: the
    folder is there now.
    """

    folder: Path | None = None
    alone: frozenset[str] = frozenset()
    before: Path | None = None
    there: bool = True


@dataclass(frozen=True, slots=True)
class Sifted:
    """New files: those to be ``offered``, and those that may be read ``alone`` as they leave no question."""

    offered: tuple[Found, ...] = ()
    alone: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Deleted:
    """How many files went, how many of these could not be written over first (``bare``), and how many stayed."""

    gone: int
    bare: int
    left: int


class WatchedFolder:
    """The folder of the household that ``file`` has open."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    @property
    def chosen(self) -> Watching:
        """What was chosen."""
        said = self._said
        alone = frozenset(said.get("alone", ()))
        if said.get("folder") is None:
            return Watching(None, alone)
        folder = Path(said["folder"])
        if said.get("restored"):
            return Watching(None, alone, folder)
        return Watching(folder, alone, None, folder_is_there(folder))

    @property
    def answered(self) -> Mapping[str, int]:
        """The sizes of the files that were read or declined, by the digests of their bytes."""
        return {str(digest): int(size) for digest, size in self._said.get("answered", {}).items()}

    def choose(self, folder: Path | None) -> None:
        """Watch ``folder`` from now on, or none, and then nothing is kept of it; ``watched_folder`` if it is none."""
        if folder is not None and not folder.is_dir():
            raise UserError("watched_folder", folder=folder.name)
        with transaction(self._file.conn):
            if folder is None:
                settings.put(self._file.conn, settings.WATCHED_FOLDER, None)
            else:
                kept = {name: value for name, value in self._said.items() if name != "restored"}
                self._put({**kept, "folder": str(folder.absolute())})

    def read_alone(self, formats: Iterable[str], *, on: bool = True) -> None:
        """Read files of these formats without asking where they leave no question, or ask again."""
        before = set(self._said.get("alone", ()))
        after = before | set(formats) if on else before - set(formats)
        with transaction(self._file.conn):
            self._put({**self._said, "alone": sorted(after)})

    def sift(self, found: Sequence[Found], now: int) -> Sifted:
        """Which of these files are offered, and which are read alone, at ``now`` (UTC epoch seconds).

        Nothing is stored; what the household has already is answered by that.
        """
        offered, alone, nothing_new = [], [], []
        for one in found:
            if one.digest in self.answered:
                continue
            if self._is_known(one, now):
                nothing_new.append(one)
            elif self._is_plain(one, now):
                alone.append(one)
            else:
                offered.append(one)
        self.answer(nothing_new)
        return Sifted(tuple(offered), tuple(alone))

    def answer(self, found: Iterable[Found]) -> None:
        """Offer these files no more: they were read or declined, or hold nothing new."""
        new = {one.digest: one.stamp[0] for one in found}
        if new:
            kept = list({**self.answered, **new}.items())[-MOST_ANSWERED:]
            with transaction(self._file.conn):
                self._put({**self._said, "answered": dict(kept)})

    def stored_of(self, found: Sequence[Found]) -> tuple[Found, ...]:
        """Those of which every file is stored, byte for byte."""
        conn = self._file.conn
        return tuple(one for one in found if all(sources.meters_with(conn, entry.digest) for entry in one.read))

    def store(self, found: Sequence[Found], now: int) -> ImportOutcome:
        """Store files that :meth:`sift` would have read alone, as one batch, exactly as they were read then."""
        read = [entry for one in found for entry in one.read]
        outcome = store_files(self._file.conn, read, Answers(now))
        self.answer(found)
        return outcome

    def _is_known(self, one: Found, now: int) -> bool:
        """Whether every file in it is stored already, byte for byte or value for value."""
        if self.stored_of([one]):
            return True
        outcome = store_files(self._file.conn, one.read, Answers(now), dry_run=True)
        reports = [report for report in outcome.files if isinstance(report, ImportReport)]
        brings = any(report.changes.new or report.changes.changed or report.changes.conflicts for report in reports)
        return len(reports) == len(outcome.files) and not brings and all(report.intervals for report in reports)

    def _is_plain(self, one: Found, now: int) -> bool:
        """Whether it may be read without a word: of a kind that was said, of a meter that is here, without a doubt."""
        here = {meter.meter.point for meter in every_meter(self._file.conn)} - {None}
        if any(
            entry.parsed.format not in self.chosen.alone or entry.parsed.meter.point not in here for entry in one.read
        ):
            return False
        looked = look_through(self._file.conn, one.read, Answers(now))
        return not looked.waiting and not looked.older_months and not self._reaches_erased_days(one)

    def _reaches_erased_days(self, one: Found) -> bool:
        """Whether what stood in it begins and ends around any day that a person had erased."""
        erased, local = erasures.erased_days(self._file.conn), local_days()
        for block in (block for entry in one.read for block in entry.parsed.blocks if len(block)):
            begin, end = int(block.starts[0]), int((block.starts + block.durations).max())
            first, last = local.day(begin), local.day(max(begin, end - 1))
            if any(first <= until and last >= since for since, until in erased):
                return True
        return False

    @property
    def _said(self) -> dict[str, Any]:
        return settings.get(self._file.conn, settings.WATCHED_FOLDER) or {}

    def _put(self, said: dict[str, Any]) -> None:
        settings.put(self._file.conn, settings.WATCHED_FOLDER, said)


def put_off(conn: Connection) -> None:
    """Watch nothing in a household that is being restored, in a transaction: the folder may be another computer's."""
    said = settings.get(conn, settings.WATCHED_FOLDER)
    if said is not None and said.get("folder") is not None:
        settings.put(conn, settings.WATCHED_FOLDER, {**said, "restored": True})


def delete(found: Iterable[Found]) -> Deleted:
    """Write over and remove files, each only while it is the one that was read.

    Raises nothing: what can't be removed stays, and is counted.
    """
    gone = bare = left = 0
    for one in found:
        try:
            if not one.is_there:
                raise OSError
            bare += not remove(one.path)
            gone += 1
        except OSError:
            left += 1
    return Deleted(gone, bare, left)
