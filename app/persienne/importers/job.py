"""One read of one file: what every reader is handed, and what it gives back in columns; no sentence, no database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, LocalDays, local_days
from persienne.base.reading import GAS_VOLUME, TOTAL_GAS
from persienne.importers.cells import SEEN_LENGTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.reading import Block, Fact, Meter
    from persienne.importers.mapping import Mapping

READER_VERSION = 6
"""Goes up when a reader finds more in the same bytes: a file that is imported again is then read anew."""

# A recognised file with more unreadable lines than this is not the file that it seemed to be.
MAX_ODD_LINES = 10_000


class AnswerError(Exception):
    """What a child answered about a file breaks what a :class:`ParsedFile` or a ``UserError`` promises."""


class Reason(StrEnum):
    """Why a line gave no reading."""

    EMPTY_VALUE = "empty_value"
    """The stamp is there, the value is not (``…;`` in CSV, ``NA`` or ``-`` in XLSX): the operator has no measure."""
    BAD_STAMP = "bad_stamp"
    """What stands in the stamp's cell is no date and time that the format has."""
    OFF_GRID = "off_grid"
    """A good stamp that no interval has: beside the format's grid, or in the hour of March that no clock showed."""
    BAD_VALUE = "bad_value"
    NEGATIVE = "negative"
    CONTRADICTION = "contradiction"
    """A second, different value for an interval that the file has already given; the first one is kept."""
    INDEX_WENT_BACK = "index_went_back"
    """A cumulative index that does not fit its neighbours in a rising row; a replaced meter begins a new one."""
    NO_STEP = "no_step"
    """A power without any sign of how long it lasted (a curve of one row): no energy can be made of it."""
    NO_PLACE = "no_place"
    """A span of our own export that is neither of whole days nor a silence of the line: it has no place of its own."""
    CUT_LINE = "cut_line"
    """The last line, where the file visibly ends inside it; its value may be longer than what is left of it."""
    NOISE = "noise"
    """A group of a meter's output that was damaged on its way; the next one says the same anew."""

    UNDATED = "undated"
    """The part of a meter's output in which it spoke without dates (historique), beside one with dates."""

    @property
    def odd(self) -> bool:
        """Whether the format cannot explain such a line; a file with many of them is not what it seems to be."""
        return self in _ODD


_ODD = frozenset({Reason.BAD_STAMP, Reason.BAD_VALUE, Reason.NEGATIVE, Reason.CONTRADICTION, Reason.INDEX_WENT_BACK})


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """One refused line: its number in the file, why, and what stood there (40 signs).

    Numbers are from 1, in XLSX those of the rows; where there are no lines it is 0.
    """

    line: int
    reason: Reason
    seen: str


@dataclass(frozen=True, slots=True)
class Hole:
    """Time that the file passes over (epoch seconds, end excluded); an empty value is a refused line, not a hole."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OddCell:
    """A cell for which there is no explanation: its column's title as the file has it, and what stands in it.

    ``column`` is the column's number (from 1) in a file without titles; both have 40 signs at most.
    """

    column: str
    seen: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class UndatedIndex:
    """What one register of a meter stood at when a log was begun and when it was ended (Wh)."""

    register: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """One file, read.

    ``format`` is the reader's stable name (``"enedis.curve.csv"``); ``rows`` counts its data lines, good or not;
    ``blocks`` hold intervals (ENERGY) or indexes (INDEX), one per register; ``holes`` lie inside the file's own first
    and last reading of its main register; of them, ``replaced`` are those in which the meter was replaced.
    ``duplicates`` counts lines that repeat an interval and its value.

    ``written_point`` is what stood in the cell of the meter's number where that is no such number, empty if it is one
    or if there was no cell. ``missing_end`` goes from the end of the main register's last row to the midnight that ends
    its local day, or to the end that the file announces where that is later by no more than 31 days; None where the
    file ends at midnight. ``odd_cell`` is the first that made a line odd. ``label_unit`` is the unit that the title of
    the values tells (``kw``, ``kwh``, ``w``, ``wh``), or empty. ``partial`` are the spans of several days over some
    part of which only the energy was counted, nobody knowing which (the month in which an export begins).

    ``sensor`` is what a home automation calls what it measures, where nothing says that this is a whole home, or empty.

    What was saved from a meter's output has ``device``, the address of the meter itself (ADSC, ADCO). Its ``rows`` are
    groups, which have no line, and nothing is missing at its end. Where no frame is dated (historique) there are no
    blocks but ``undated`` indexes, until somebody says from when to when it was saved; the line took ``least_seconds``
    at least to say all that.

    ``columns`` are the titles of a table that is read as the household says, as its mapping has them.

    ``announced_end`` is the last day (ordinal) that the head of the file announces, ``saved_on`` the one on which a
    workbook says that it was saved last, ``mailed_on`` the one on which the mail was sent that it was attached to; None
    where nothing says so. ``mailed_by`` is the address that sent it, in small letters; empty where it is in none.
    """

    format: str
    meter: Meter
    rows: int
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...] = ()
    holes: tuple[Hole, ...] = ()
    duplicates: int = 0
    refused: tuple[RefusedLine, ...] = ()
    written_point: str = ""
    missing_end: Hole | None = None
    odd_cell: OddCell | None = None
    label_unit: str = ""
    replaced: tuple[Hole, ...] = ()
    partial: tuple[Hole, ...] = ()
    device: str = ""
    undated: tuple[UndatedIndex, ...] = ()
    least_seconds: int = 0
    columns: tuple[str, ...] = ()
    sensor: str = ""
    announced_end: int | None = None
    saved_on: int | None = None
    mailed_on: int | None = None
    mailed_by: str = ""

    @property
    def energy(self) -> Energy:
        """The energy of the file's meter: gas where any block is of gas."""
        gas = any(block.register in (TOTAL_GAS, GAS_VOLUME) for block in self.blocks)
        return Energy.GAS if gas else Energy.ELECTRICITY

    @property
    def odd_share(self) -> float:
        """The share of the data lines that their format cannot explain, from 0 to 1."""
        return self.odd_lines / self.rows if self.rows else 0.0

    @property
    def odd_lines(self) -> int:
        """How many lines the format cannot explain."""
        return sum(line.reason.odd for line in self.refused)


def never() -> bool:
    """No wish to stop."""
    return False


@dataclass(frozen=True, slots=True)
class Job:
    """What a reader needs beside the content; ``file`` is a base name, ``zone`` an IANA name.

    ``mappings`` are what the household says of tables that no format knows.
    """

    file: str
    zone: str = FRANCE
    cancelled: Callable[[], bool] = never
    mappings: tuple[Mapping, ...] = ()

    @property
    def days(self) -> LocalDays:
        """The local days of the file's zone."""
        return local_days(self.zone)

    def check(self) -> None:
        """Stop here with ``UserError("cancelled")`` if that was asked for."""
        if self.cancelled():
            raise UserError("cancelled", file=self.file)

    def unknown(self, seen: str, columns: tuple[str, ...] = ()) -> UserError:
        """The file is not one that we read; ``seen`` is a stable code of what it looks like."""
        return UserError("file_unknown", file=self.file, seen=seen, columns=columns)

    def damaged(self, detail: str) -> UserError:
        """The file is recognised but cannot be read; ``detail`` is a stable code."""
        return UserError("file_damaged", file=self.file, detail=detail)

    def with_values(self, parsed: ParsedFile) -> ParsedFile:
        """The same file; ``file_unreadable_values`` where it has no value because of odd cells.

        The facts are ``column``, the title of the first odd cell's column, and ``seen``, what stands in the cell. A
        file without a value that is empty, or whose measures have no known length, is given back as it is.
        """
        if parsed.blocks or parsed.odd_cell is None:
            return parsed
        raise self.unreadable(parsed.odd_cell.column, parsed.odd_cell.seen)

    def unreadable(self, column: str, seen: str) -> UserError:
        """No value of the file can be read: ``seen`` stands in the column with the title ``column``, for example."""
        return UserError("file_unreadable_values", file=self.file, column=column[:SEEN_LENGTH], seen=seen[:SEEN_LENGTH])


class Refusals:
    """The lines that gave no reading, gathered while a file is read."""

    def __init__(self, job: Job) -> None:
        self.odd_cell: OddCell | None = None
        self._job = job
        self._lines: list[RefusedLine] = []
        self._odd = 0

    def add(self, line: int, reason: Reason, seen: str, *, column: str = "", cell: str = "") -> None:
        """Note one refused line; too many of them end the read (``file_damaged``, detail ``lines``).

        ``column`` is the title of the column that made it odd, ``cell`` what stands there.
        """
        if reason is not Reason.EMPTY_VALUE:
            self._odd += 1
            if self._odd > MAX_ODD_LINES:
                raise self._job.damaged("lines")
        if column and self.odd_cell is None and reason is not Reason.EMPTY_VALUE:
            self.odd_cell = OddCell(column[:SEEN_LENGTH], cell[:SEEN_LENGTH], reason)
        self._lines.append(RefusedLine(line, reason, seen[:SEEN_LENGTH]))

    def lines(self) -> tuple[RefusedLine, ...]:
        """All of them, in the file's order."""
        return tuple(sorted(self._lines, key=lambda refused: refused.line))
