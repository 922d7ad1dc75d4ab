"""A scale comes in; files, households and histories of the fictional home go out, with what was given in them.

Nothing is timed here. What a side made of a file is held against what the file was given (``require_stored``).
"""

from __future__ import annotations

import secrets
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from bench.figures import expect
from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Block, Meter, Source
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve
from persienne.household.household import Household
from persienne.household.measures.import_files import import_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.resolved_history import recall_history
from persienne.meters.fictional_home import fictional_home
from persienne.store.meters import every_meter
from persienne.vault import PassphraseCredential
from persienne.vault.slots import Argon2Cost, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.insight.series import History

LAST_DAY = date(2025, 12, 31)
MINUTE = 60
AT = 1_767_225_600
"""When the bench imports, in the household's words: the first of January 2026."""
PASSPHRASE = "a passphrase for the bench alone"  # noqa: S105 - it guards an invented home


@dataclass(frozen=True, slots=True)
class Scale:
    """How much each row is given, and how often: that of ``make bench`` where nothing else is said.

    ``thrown`` rounds come before the ``runs`` that count; what takes seconds is run ``few`` times. ``short`` and
    ``long`` are days of the fictional home, ``live`` days of a value a second; ``places`` are looked at of each length
    of live values, ``frames`` of each zoom. ``telegrams`` are frames of the meter line.
    """

    runs: int = 9
    thrown: int = 1
    few: int = 3
    short: int = 1096
    year: int = 365
    long: int = 3653
    minutes: int = 2_000_000
    weeks: int = 500
    workbooks: int = 100
    erased: int = 30
    consents: int = 200
    live: int = 31
    places: int = 12
    frames: int = 30
    telegrams: int = 4000

    def fewer(self) -> Scale:
        """The same for what takes seconds."""
        return replace(self, runs=min(self.runs, self.few))


@dataclass(frozen=True, slots=True)
class Given:
    """A file, and what it holds: intervals of ``step`` seconds, joules and local days."""

    path: Path
    intervals: int
    joules: int
    days: int
    step: int

    @classmethod
    def of_all(cls, path: Path, files: Sequence[Given]) -> Self:
        """What the files hold together."""
        intervals, joules, days = (sum(getattr(one, name) for one in files) for name in ("intervals", "joules", "days"))
        return cls(path, intervals, joules, days, files[0].step)


class Place:
    """Where the bench works: a folder that goes away, the peer's interpreter (None: absent), how much is measured.

    What several rows are given is made when the first of them asks.
    """

    def __init__(self, folder: Path, peer: Path | None, scale: Scale) -> None:
        self.folder, self.peer, self.scale = folder, peer, scale

    @cached_property
    def short(self) -> Given:
        """The file of three years."""
        return curve_file(self.folder / "short.csv", self.scale.short)

    @cached_property
    def short_home(self) -> Path:
        """A household of these three years."""
        return filled_household(self.folder / "short", self.short)

    @cached_property
    def long(self) -> Given:
        """The file of ten years."""
        return curve_file(self.folder / "long.csv", self.scale.long)

    @cached_property
    def long_home(self) -> Path:
        """A household of these ten years."""
        return filled_household(self.folder / "long", self.long)

    @cached_property
    def history(self) -> History:
        """The history of ten years."""
        with closing(open_household(self.long_home)) as household:
            return recall_history(household.conn, every_meter(household.conn)[0])

    @cached_property
    def secret(self) -> dict[str, str]:
        """The environment in which a process of the program finds the passphrase."""
        file = self.folder / "passphrase"
        file.write_text(PASSPHRASE, encoding="utf-8")
        return {"PERSIENNE_PASSPHRASE_FILE": str(file)}


class QuickPassphrase(PassphraseCredential):
    """The passphrase at the lowest cost that a key file may name, so that what is timed holds no derivation.

    All the rest (reading the key file, unsealing, proving it) is done as for any household.
    """

    def make_slot(self) -> Slot:
        """A slot whose Argon2id takes microseconds."""
        cost = Argon2Cost(secrets.token_bytes(16), iterations=1, memory_kib=8, lanes=1)
        return self._slot(cost)


def curve_of(days: int) -> Block:
    """The half-hours of the last ``days`` up to the end of 2025."""
    return fictional_home(LAST_DAY - timedelta(days=days - 1), LAST_DAY).curve


def weeks_of(count: int) -> list[Block]:
    """The half-hours of the last weeks, a block each."""
    curve = curve_of(7 * count)
    days = local_days().days(curve.starts)
    return [curve.where((days - days[0]) // 7 == week) for week in range(count)]


def given_of(path: Path, block: Block) -> Given:
    """What a file at ``path`` holds that was made of ``block``."""
    days = len(np.unique(local_days().days(block.starts)))
    return Given(path, len(block.starts), int(block.values.sum()), days, int(block.durations[0]))


def write_file(path: Path, block: Block) -> Given:
    """Write ``block`` as Enedis would."""
    path.write_bytes(write_curve(block))
    return given_of(path, block)


def curve_file(path: Path, days: int) -> Given:
    """Write the half-hours of the last ``days``."""
    return write_file(path, curve_of(days))


def minute_file(path: Path, rows: int) -> Given:
    """Write so many minutes up to the end of 2025, of powers that no compression helps with."""
    end = local_days().midnight(LAST_DAY.toordinal() + 1)
    starts = np.arange(end - rows * MINUTE, end, MINUTE)
    watts = np.random.default_rng(1).integers(50, 9_000, rows)
    lengths, zeros = np.full(rows, MINUTE), np.zeros(rows, np.int64)
    meter, source = Meter("09999999999998"), Source("enedis.curve.csv")
    return write_file(path, Block(meter, TOTAL_IMPORT, source, starts, lengths, watts * MINUTE, zeros))


def new_household(folder: Path, slat: Slat = Slat.HALF) -> None:
    """Make an empty household, under ``PASSPHRASE``."""
    Household.create(folder, QuickPassphrase(PASSPHRASE), slat=slat).close()


def open_household(folder: Path) -> Household:
    """Open what ``new_household`` made."""
    return Household.open(folder, PassphraseCredential(PASSPHRASE))


def filled_household(folder: Path, file: Given) -> Path:
    """Make a household and import ``file`` into it; returns ``folder``."""
    new_household(folder)
    with closing(open_household(folder)) as household:
        import_files(household.conn, [file.path], Answers(AT))
        require_stored(household, file)
    return folder


def require_stored(household: Household, file: Given, slat: Slat = Slat.HALF) -> None:
    """Raise ``NotDone`` unless the household holds all of ``file``: its energy, its days, and its curve if kept."""
    history = recall_history(household.conn, every_meter(household.conn)[0])
    intervals = 0 if slat is Slat.CLOSED else file.intervals
    expect("intervals stored", len(history.curve), intervals)
    expect("days stored", len(history.days), file.days)
    expect("joules stored", int(history.days.joules.sum()), file.joules)
    if intervals:
        expect("joules of the curve stored", int(history.curve.values.sum()), file.joules)
