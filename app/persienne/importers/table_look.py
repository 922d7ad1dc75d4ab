"""An unknown table as a household is shown it, and what it may be: the values; nothing is looked at here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persienne.base.errors import UserError
from persienne.importers.mapping import DateOrder, Mapping  # noqa: TC001 - ``answers`` reads these types

MOST_ROWS = 8
SHOWN = 40
"""Signs of a cell."""


class Doubt(StrEnum):
    """What of a proposal must be said by somebody."""

    VALUES = "values"
    MEASURE = "measure"
    STAMP = "stamp"
    ORDER = "order"
    DECIMAL = "decimal"
    CLOCK = "clock"
    DIRECTION = "direction"
    ROWS = "rows"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class DateReading:
    """The dates of a table in one order: the first and the last day (ordinals), and how many different ones."""

    order: DateOrder
    first: int
    last: int
    days: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to read a table; ``reasons`` are codes of what speaks for it.

    ``orders`` are the days that its dates are with the day or the month first, where that is a doubt.
    """

    mapping: Mapping
    doubts: tuple[Doubt, ...]
    reasons: tuple[str, ...]
    orders: tuple[DateReading, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A column of few texts."""

    column: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableLook:
    """A table as a household is shown it: titles and first rows as written (40 signs a cell), and the proposals.

    ``numbers`` are the columns that may hold values, ``dates`` those that may hold dates, ``clocks`` times of day;
    ``groups`` are the texts of the columns in which a few come again and again.
    """

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    proposals: tuple[Proposal, ...]
    numbers: tuple[int, ...] = ()
    dates: tuple[int, ...] = ()
    clocks: tuple[int, ...] = ()
    groups: tuple[Group, ...] = ()

    def is_day(self, column: int) -> bool:
        """Whether a column has dates, and no times of day beside them."""
        return column in self.dates and not self.clocks


class UnknownTableError(UserError):
    """``file_unknown`` of a table, with what it looks like."""

    def __init__(self, error: UserError, look: TableLook) -> None:
        super().__init__(error.code, **error.facts)
        self.look = look
