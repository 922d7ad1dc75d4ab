"""The folder whose new exports a household wants to be told of: chosen, sifted, read or declined; off until asked.

What is kept is the folder, the kinds of files that are read without asking, and of each file that was answered its size
and the digest of its bytes: no name, and nothing of any other file. A file that is not new brings nothing and is
answered. One that reaches into days that were erased is asked about, so that none of them comes back in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from persienne.base.disks import folder_is_there
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.overwriting import remove
from persienne.household.measures.import_files import look_through, store_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import ImportReport
from persienne.store import erasures, settings, sources
from persienne.store.driver import transaction
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from persienne.household.access.open_file import OpenFile
    from persienne.household.measures.folder_look import Found
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.store.driver import Connection

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
