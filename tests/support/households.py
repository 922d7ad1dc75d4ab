"""Made files of a fictional home, households to put them into, and what these then hold as plain values."""

from __future__ import annotations

import atexit
import os
import re
import secrets
import shutil
import subprocess
import sys
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT
from persienne.base.slats import PART_OF_A_DAY, Older, Slat
from persienne.exporters.enedis_csv import write_curve
from persienne.household.household import Household
from persienne.household.measures.import_files import import_files, store_files
from persienne.household.measures.import_questions import Answers, QuestionCode
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.importers.file_reader import FileReader
from persienne.importers.files import files_in
from persienne.meters.fictional_home import FICTIONAL_POINT, fictional_home
from persienne.store import frames, settings
from persienne.store.connection import STORE_FILE
from persienne.store.driver import transaction
from persienne.store.meters import every_meter, known_meter
from persienne.store.statistics import what_is_stored
from persienne.vault import PassphraseCredential
from persienne.vault.slots import Argon2Cost, Slot
from support.made import KEY, made_once, new_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from persienne.base.reading import Block, Source
    from persienne.household.measures.import_questions import Dates
    from persienne.household.measures.import_report import ImportOutcome, ImportReport
    from persienne.household.measures.recalled import RecalledDays
    from persienne.importers.file_reader import ReadFile, Refusal
    from persienne.insight.series import Series
    from persienne.meters.fictional_home import FictionalHome

POINT = FICTIONAL_POINT
LOCAL = local_days()
HALF_HOUR, HOUR = 1800, 3600
PASSPHRASE = "correct cheval pile agrafe"

Rows = list[tuple[Any, ...]]

_READERS: dict[int, FileReader] = {}
"""By process: a child that a fork shares would answer two processes at once."""


def _reader() -> FileReader:
    reader = _READERS.get(os.getpid())
    if reader is None:
        reader = _READERS[os.getpid()] = FileReader()
        atexit.register(reader.close)
    return reader


def weeks(first: str = "2024-10-21", days: int = 14, **options: Any) -> FictionalHome:
    """Some days of the fictional home; unless said otherwise they hold October's doubled hour."""
    begin = date.fromisoformat(first)
    return fictional_home(begin, date.fromordinal(begin.toordinal() + days - 1), **options)


def midnight(day: str, plus: int = 0) -> int:
    """Epoch seconds of a local midnight, ``plus`` days later."""
    return LOCAL.midnight(date.fromisoformat(day).toordinal() + plus)


def cut(block: Block, start: int, end: int) -> Block:
    """The readings of ``block`` that begin between two instants."""
    return block.where((block.starts >= start) & (block.starts < end))


def raised(block: Block, watts: int) -> Block:
    """Every interval of a curve higher by some watts."""
    return replace(block, values=block.values + watts * block.durations)


def merged(block: Block, step: int) -> Block:
    """A curve in longer intervals of ``step`` seconds; its length is a multiple of them."""
    parts = step // int(block.durations[0])
    return replace(
        block,
        starts=block.starts[::parts],
        durations=np.full(len(block) // parts, step, np.int64),
        values=block.values.reshape(-1, parts).sum(axis=1),
        qualities=block.qualities[::parts],
    )


def put(folder: Path, name: str, content: bytes | str | Block) -> Path:
    """A file with this content; a block is written as the portal's CSV curve."""
    path = folder / name
    if not isinstance(content, (bytes, str)):
        content = write_curve(content)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


class CheapPassphrase(PassphraseCredential):
    """:data:`PASSPHRASE` at a cost that nobody should pay so little of; whoever opens it reads the cost in the slot."""

    def __init__(self, passphrase: str = PASSPHRASE) -> None:
        super().__init__(passphrase)

    def make_slot(self) -> Slot:
        cost = Argon2Cost(secrets.token_bytes(16), iterations=1, memory_kib=64, lanes=1)
        return self._slot(cost)


def make_cheap(folder: Path, slat: Slat, *paths: Path, **options: Any) -> Path:
    """A closed household that the command line opens in no time, with these files imported (:func:`bring`).

    It is a copy of one that is made once: all of a stop have one key.
    """
    shutil.copytree(made_once(_make_empty, slat), folder)
    if paths:
        with closing(Household.open(folder, CheapPassphrase())) as household:
            bring(household, *paths, **options)
    return folder


def _make_empty(folder: Path, slat: Slat) -> None:
    Household.create(folder, CheapPassphrase(), slat=slat).close()


@contextmanager
def throw_away(folder: Path, slat: Slat) -> Iterator[Household]:
    """An empty household without a passphrase, hence without its cost; a copy too, under :data:`support.made.KEY`."""
    shutil.copytree(made_once(_make_known, slat), folder, dirs_exist_ok=True)
    with closing(Household.open_with(folder, KEY)) as household:
        yield household


def _make_known(folder: Path, slat: Slat) -> None:
    folder.mkdir(0o700)
    with closing(new_store(folder / STORE_FILE)) as conn, transaction(conn):
        settings.put(conn, settings.NEW_METERS_SLAT, slat)


def bring(household: Household, *paths: Path, at: int = 1, **options: Any) -> tuple[ImportReport, ...]:
    """Import as one batch and return the reports; a refused file fails the test."""
    outcome = outcome_of(household, *paths, at=at, **options)
    assert outcome.refusals == ()
    return outcome.reports


def outcome_of(
    household: Household,
    *paths: Path,
    at: int = 1,
    meter: str | None = None,
    older: Older = Older.KEEP,
    accept: Iterable[QuestionCode] = QuestionCode,
    dates: Dates | None = None,
    **options: Any,
) -> ImportOutcome:
    """Import as one batch; whatever is asked is answered with yes, unless ``accept`` says which codes are.

    A test that says ``progress`` or ``cancelled`` starts a child of its own.
    """
    answers = Answers(at, meter, older, frozenset(accept), dates=dates)
    if options.keys() & {"progress", "cancelled"}:
        return import_files(household.conn, paths, answers, **options)
    return store(household, paths, answers, **options)


def read_all(paths: Iterable[Path]) -> list[ReadFile | Refusal]:
    """What stands in these files and folders, read by the one child that all tests of a process share."""
    return [entry for path in files_in(paths) for entry in _reader().read(path)]


def store(household: Household, paths: Iterable[Path], answers: Answers, **options: Any) -> ImportOutcome:
    """Import as one batch, read by that child."""
    return store_files(household.conn, read_all(paths), answers, **options)


def state(household: Household) -> dict[tuple[str | None, str], dict[str, Rows]]:
    """All that resolves out of a household, meter by meter and register by register; what holds nothing is left out."""
    held = {}
    for meter in every_meter(household.conn):
        for name in registers_of(household):
            curve, days = recall_curve(household.conn, meter, name), recall_whole_days(household.conn, meter, name)
            totals = days.totals
            columns = (totals.days, totals.joules, totals.covered, totals.qualities)
            said = {
                "curve": intervals(curve.series, curve.sources),
                "days": rows(*columns, origins=totals.origins, sources=days.sources),
                "periods": periods_of(days),
            }
            if any(said.values()):
                held[meter.meter.point, name] = said
    return held


def registers_of(household: Household) -> list[str]:
    return sorted({name for (name,) in household.conn.execute("SELECT name FROM register")})


def intervals(series: Series, sources: Sequence[Source]) -> Rows:
    columns = (series.starts, series.durations, series.values, series.qualities)
    return rows(*columns, origins=series.origins, sources=sources)


def periods_of(days: RecalledDays) -> Rows:
    """(start, end, joules, seconds that no day knows, source) of what is known beside the days."""
    found = days.periods
    return rows(found.starts, found.ends, found.joules, found.covered, origins=found.origins, sources=days.sources)


def rows(*columns: Any, origins: Any, sources: Sequence[Source]) -> Rows:
    """Columns as rows; an origin is told by what it is and not by where it stands."""
    return [(*row, sources[origin]) for *row, origin in zip(*(c.tolist() for c in (*columns, origins)), strict=True)]


def curve_of(household: Household, point: str | None = POINT, name: str = TOTAL_IMPORT.name) -> Rows:
    """(start, duration, joules) of the resolved curve."""
    series = recall_curve(household.conn, known_meter(household.conn, point), name).series
    return list(zip(series.starts.tolist(), series.durations.tolist(), series.values.tolist(), strict=True))


def of_block(block: Block) -> Rows:
    """The same of a block."""
    return list(zip(block.starts.tolist(), block.durations.tolist(), block.values.tolist(), strict=True))


def days_of(household: Household, point: str | None = POINT, name: str = TOTAL_IMPORT.name) -> Rows:
    """(ordinal, joules, seconds covered) of the resolved days."""
    totals = recall_whole_days(household.conn, known_meter(household.conn, point), name).totals
    return list(zip(totals.days.tolist(), totals.joules.tolist(), totals.covered.tolist(), strict=True))


def without_hours(days: Iterable[tuple[int, ...]]) -> Rows:
    """Rows of days that begin as those of ``days_of``, as closed slats keep them: a day is whole, or a part of one."""
    return [
        (day, joules, covered if covered >= LOCAL.length(day) else PART_OF_A_DAY, *more)
        for day, joules, covered, *more in days
    ]


def count(household: Household, table: str) -> int:
    """The rows of a table, inside a transaction too; of ``frame`` the live values, packed or not."""
    if table == frames.ROWS:
        return frames.count(household.conn, "TRUE", {})
    number: int = household.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return number


def settled_bytes(household: Household) -> int:
    """The size of the file once its log is empty."""
    household.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return what_is_stored(household.conn).file_bytes


# --- the command line in a process of its own ------------------------------------------------------------------------


def environment(folder: Path, **more: str) -> dict[str, str]:
    """An environment of nothing but what is said: the household is ``folder/household``, its passphrase in a file."""
    key = folder / "passphrase"
    if not key.exists():
        key.write_text(f"{PASSPHRASE}\n")
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "QT_QPA_PLATFORM") if name in os.environ}
    said = {"HOME": str(folder), "PERSIENNE_HOME": str(folder / "household"), "PERSIENNE_PASSPHRASE_FILE": str(key)}
    return {**kept, **said, **more}


def persienne(*arguments: str | Path, env: Mapping[str, str], before: Sequence[str] = ()) -> Done:
    """Run one command to its end; ``before`` stands in front of it (a tracer)."""
    command = [*before, sys.executable, "-m", "persienne", *map(str, arguments)]
    return subprocess.run(command, env=dict(env), capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


Done = subprocess.CompletedProcess[str]


# --- disks that are small or read-only, where the machine lets us have them -----------------------------------------


@contextmanager
def mounted(folder: Path, *commands: Sequence[str]) -> Iterator[Path]:
    """Run the mount commands on ``folder``, or skip saying why they may not be run here."""
    folder.mkdir()
    try:
        for command in commands:
            try:
                subprocess.run([*command, str(folder)], check=True, capture_output=True, text=True)
            except (OSError, subprocess.CalledProcessError) as error:
                pytest.skip(f"mounting is not permitted here: {getattr(error, 'stderr', error)}")
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=False, capture_output=True)


def fill_disk(disk: Path) -> None:
    """Leave no room on the disk of the folder ``disk``: the file ``ballast`` takes it all."""
    with (disk / "ballast").open("wb", buffering=0) as ballast, suppress(OSError):
        while ballast.write(bytes(4096)):
            pass


# --- what others could read -----------------------------------------------------------------------------------------


def readable(folder: Path, *words: str) -> list[tuple[str, str]]:
    """Which of ``words`` stand as bytes in the names or the contents of a folder, as (file, word).

    What is encrypted holds any word of four letters by chance; the stripes of a key file, random letters, longer ones.
    """
    assert min(map(len, words)) > len("EAST"), words
    found = []
    for file in folder.rglob("*"):
        content = str(file.relative_to(folder)).encode() + (file.read_bytes() if file.is_file() else b"")
        content = re.sub(rb'"stripes": "[A-Za-z0-9+/=]*"', b"", content)
        stands = [word for word in words if word.encode() in content or word.encode("utf-16-le") in content]
        found += [(file.name, word) for word in stands]
    return found


def modes(folder: Path) -> dict[str, int]:
    """The modes of a folder (``.``) and of all that lies in it."""
    entries = {".": folder, **{str(file.relative_to(folder)): file for file in folder.rglob("*")}}
    return {name: file.stat().st_mode & 0o777 for name, file in entries.items()}
