"""A table that no format knows: how it is shown to the household, and what the household says of it; no cell is read.

A mapping is named by the titles of its table's columns, so that the next file with the same columns is read alike. It
holds no measure.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from persienne.base.errors import UserError
from persienne.importers.cells import plain
from persienne.importers.stamps import ALLOWED_STEPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.cells import Cell


DAY = 86_400
SPAN = -1
"""In place of a step: each row is as long as the days that its dates name (``du … au …``, or the column ``end``)."""
MONTH = -2
"""In place of a step: each row is the calendar month that its date is in, as its first or its last day."""
READINGS = -3
"""In place of a step: each row is as long as from one row's date to the next (bills, a meter that is read by hand)."""
STEPS = (0, *ALLOWED_STEPS, DAY, SPAN, MONTH, READINGS)
"""Seconds; 0: the rows tell it by how they follow each other."""

MAYBE: Final = ("time", "end", "end_time", "where", "quality", "point", "volume")
"""The fields that are a column or None."""

MAX_COLUMNS = 60
MAX_TITLE = 120


class Measure(StrEnum):
    """What the values are."""

    W = "w"
    KW = "kw"
    WH = "wh"
    KWH = "kwh"
    INDEX_WH = "index_wh"
    INDEX_KWH = "index_kwh"
    M3 = "m3"
    INDEX_M3 = "index_m3"

    @property
    def is_index(self) -> bool:
        """Whether they are cumulative."""
        return self.value.startswith("index_")

    @property
    def is_volume(self) -> bool:
        """Whether they are volumes, or a cumulative one; of gas then, as nothing else is kept in m3."""
        return self in (Measure.M3, Measure.INDEX_M3)

    @property
    def is_power(self) -> bool:
        """Whether they are mean powers."""
        return self in (Measure.W, Measure.KW)

    @property
    def unit(self) -> str:
        """The unit as a file writes it, in small letters."""
        return self.value.removeprefix("index_")


class Stamp(StrEnum):
    """Which end of its interval the stamp of a row is; of a span of days END says that its last day is not in it."""

    START = "start"
    END = "end"


class DateOrder(StrEnum):
    """The order of the parts of a date."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


class Clock(StrEnum):
    """The clock of stamps that carry no offset."""

    LOCAL = "local"
    """Of the meter's zone, summer time included."""
    UTC = "utc"
    WINTER = "utc+1"
    """The zone's winter time all year round."""

    @property
    def offset(self) -> int:
        """Seconds ahead of UTC, of a clock that is not changed."""
        return 3600 if self is Clock.WINTER else 0


@dataclass(frozen=True, slots=True)
class Mapping:
    """The columns of a table (from 0) and how they are written.

    ``titles`` are those of its header row as plain text, none where it has no header. ``values`` are added up. ``end``
    and ``end_time`` are the columns of a second stamp that ends the interval. Of the column ``where`` only the rows
    with one of ``texts`` (plain) are read; rows of one time are added up. ``quality`` says how a value was come by,
    ``point`` names the meter. Of ``gas`` the column ``volume`` has m3 beside the energies.
    """

    titles: tuple[str, ...]
    date: int
    values: tuple[int, ...]
    measure: Measure
    stamp: Stamp = Stamp.START
    order: DateOrder = DateOrder.DAY_FIRST
    step: int = 0
    time: int | None = None
    end: int | None = None
    end_time: int | None = None
    decimal: str = "."
    clock: Clock = Clock.LOCAL
    injection: bool = False
    where: int | None = None
    texts: tuple[str, ...] = ()
    quality: int | None = None
    point: int | None = None
    gas: bool = False
    volume: int | None = None

    @property
    def by_days(self) -> bool:
        """Whether a row is a day, or several whole ones."""
        return self.step in (DAY, SPAN, MONTH, READINGS)

    @property
    def is_period(self) -> bool:
        """Whether a row is the whole days from a first to a last one, which stand in two columns."""
        return self.step == SPAN and self.end is not None

    def to_dict(self) -> dict[str, Any]:
        """The mapping as a JSON object: all its fields."""
        return {field.name: _plain_value(getattr(self, field.name)) for field in dataclasses.fields(self)}

    @property
    def columns(self) -> frozenset[int]:
        """All columns that it reads."""
        named = (self.date, *self.values, *(getattr(self, name) for name in MAYBE))
        return frozenset(column for column in named if column is not None)


def mapping_from(said: object) -> Mapping:
    """The mapping that :meth:`Mapping.to_dict` wrote, perhaps edited by hand. Raises ValueError for anything else."""
    if not isinstance(said, dict) or not said.keys() <= {field.name for field in dataclasses.fields(Mapping)}:
        raise ValueError("fields")
    try:
        mapping = Mapping(
            titles=_texts(said["titles"]),
            date=_column(said["date"]),
            values=tuple(map(_column, said["values"])),
            measure=Measure(said["measure"]),
            stamp=Stamp(said.get("stamp", Stamp.START)),
            order=DateOrder(said.get("order", DateOrder.DAY_FIRST)),
            step=said.get("step", 0),
            decimal=said.get("decimal", "."),
            clock=Clock(said.get("clock", Clock.LOCAL)),
            injection=bool(said.get("injection", False)),
            gas=bool(said.get("gas", False)),
            texts=_texts(said.get("texts", ())),
            **{name: _maybe_column(said.get(name)) for name in MAYBE},
        )
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
    if not mapping.values or mapping.step not in STEPS or mapping.decimal not in (",", "."):
        raise ValueError("values")
    return mapping


def titles_of(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The plain titles of a header row, without the empty ones at its end."""
    titles = [plain(cell)[:MAX_TITLE] for cell in cells[:MAX_COLUMNS]]
    while titles and not titles[-1]:
        titles.pop()
    return tuple(titles)


def _plain_value(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, StrEnum) else value


def _texts(said: object) -> tuple[str, ...]:
    if not isinstance(said, list | tuple) or len(said) > MAX_COLUMNS:
        raise ValueError("texts")
    if not all(isinstance(one, str) and len(one) <= MAX_TITLE for one in said):
        raise ValueError("texts")
    return tuple(said)


def _column(said: object) -> int:
    if type(said) is not int or not 0 <= said < MAX_COLUMNS:
        raise ValueError("column")
    return said


def _maybe_column(said: object) -> int | None:
    return None if said is None else _column(said)


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
