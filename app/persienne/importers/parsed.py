"""What a reader gives back: readings in columns and each refused line with its reason; no sentence, no database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.reading import GAS_VOLUME, TOTAL_GAS

if TYPE_CHECKING:
    from persienne.base.reading import Block, Fact, Meter


class AnswerError(Exception):
    """What a child answered about a file breaks what a :class:`ParsedFile` or a ``UserError`` promises."""


READER_VERSION = 6
"""Goes up when a reader finds more in the same bytes: a file that is imported again is then read anew."""


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
