"""What a reader gives back: readings in columns and each refused line with its reason; no sentence, no database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persienne.base.reading import Block, Fact, Meter


READER_VERSION = 1
"""Goes up when a reader finds more in the same bytes: a file that is imported again is then read anew."""


class Reason(StrEnum):
    """Why a line gave no reading."""

    EMPTY_VALUE = "empty_value"
    """The stamp is there, the value is not (``…;`` in CSV, ``NA`` or ``-`` in XLSX): the operator has no measure."""
    BAD_STAMP = "bad_stamp"
    BAD_VALUE = "bad_value"
    NEGATIVE = "negative"
    CONTRADICTION = "contradiction"
    """A second, different value for an interval that the file has already given; the first one is kept."""
    INDEX_WENT_BACK = "index_went_back"
    """A cumulative index that does not fit its neighbours in a rising row: a replaced meter or a damaged line."""
    NO_STEP = "no_step"
    """A power without any sign of how long it lasted (a curve of one row): no energy can be made of it."""


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """One refused line: its number in the file (from 1; the row in XLSX), why, and what stood there (40 signs)."""

    line: int
    reason: Reason
    seen: str


@dataclass(frozen=True, slots=True)
class Hole:
    """Time that the file passes over (epoch seconds, end excluded); an empty value is a refused line, not a hole."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """One file, read.

    ``format`` is the reader's stable name (``"enedis.curve.csv"``); ``rows`` counts its data lines, good or not;
    ``blocks`` hold intervals (ENERGY) or indexes (INDEX), one per register; ``holes`` lie inside the file's own first
    and last reading of its main register; ``duplicates`` counts lines that repeat an interval and its value.
    """

    format: str
    meter: Meter
    rows: int
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...] = ()
    holes: tuple[Hole, ...] = ()
    duplicates: int = 0
    refused: tuple[RefusedLine, ...] = ()
    missing_end: Hole | None = None
    written_point: str = ""
    label_unit: str = ""

    @property
    def odd_lines(self) -> int:
        """Lines that the format cannot explain."""
        return 0

    @property
    def odd_share(self) -> float:
        """The share of the odd lines."""
        return self.odd_lines / max(self.rows, 1)
