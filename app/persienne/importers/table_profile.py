"""What stands in the columns of a table that no format knows: a sheet comes in, the kinds of its columns go out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from persienne.importers.cells import is_absent, label_unit, plain, text_of
from persienne.importers.mapped_cells import Dates, bare, clock_range, is_count, number
from persienne.importers.mapping import MAX_COLUMNS, DateOrder, titles_of
from persienne.importers.stamps import clock_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.table import Row, Sheet

MAX_ROWS = 20_000
"""Rows that are looked at; a year of half-hours has 17 520."""

MAX_CELLS = 250_000
"""Cells of them; a wide table is looked at less far."""

MOST = 0.9
"""The share of a column's filled cells that are of its kind."""

_ANY_ORDER = (Dates(DateOrder.DAY_FIRST), Dates(DateOrder.MONTH_FIRST))
_COUNTS_HOURS = re.compile(r".*\b(?:hora|heure|hour|uur|stunde|hr|periodo?|time)\b.*")
_POINT = re.compile(r"\b(?:prm|pdl|pce|ean(?:-code)?|cups|mpan|point de livraison|numero de compteur)\b")
_UNIT_CELL = re.compile(r"(k?wh?|m3)")
_VOLUME = re.compile(r"(?<![a-z0-9])m(?:3|\ufffd)(?![a-z0-9])")


@dataclass(frozen=True, eq=False)
class TableProfile:
    """The rows of a table below its header: ``head`` are the rows above them, the nearest last.

    ``titles`` are the cells of its header, none where it has no header.
    """

    sheet: Sheet
    head: tuple[Row, ...]
    titles: Sequence[Cell]
    rows: tuple[Row, ...]

    @cached_property
    def width(self) -> int:
        """The number of columns."""
        return min(MAX_COLUMNS, max((len(row.cells) for row in self.rows), default=0))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The plain titles, as a mapping keeps them."""
        return titles_of(self.titles)

    def title(self, column: int) -> str:
        """The plain title of a column, or nothing."""
        return self.names[column] if column < len(self.names) else ""

    def cells(self, column: int) -> list[Cell]:
        """The filled cells of a column."""
        return self._columns[column] if column < len(self._columns) else []

    @cached_property
    def _columns(self) -> tuple[list[Cell], ...]:
        return tuple([cell for row in self.rows if text_of(cell := row.cell(column))] for column in range(self.width))

    def texts(self, column: int) -> Counter[str]:
        """The plain texts of a column, each with how often it comes."""
        if column not in self._texts:
            self._texts[column] = Counter(plain(bare(cell)) for cell in self.cells(column))
        return self._texts[column]

    @cached_property
    def _texts(self) -> dict[int, Counter[str]]:
        return {}

    @cached_property
    def dates(self) -> tuple[int, ...]:
        """The columns of dates or stamps, those that name several days behind the others."""
        found = [column for column in range(self.width) if self._share(column, is_date) >= MOST]
        return tuple(sorted(found, key=lambda column: len(found) > 1 and self._share(column, is_span) >= MOST))

    @cached_property
    def clocks(self) -> tuple[int, ...]:
        """The columns of times of day, or of spans of them."""
        return tuple(column for column in range(self.width) if self._share(column, _is_clock) >= MOST)

    @cached_property
    def counted_hours(self) -> int | None:
        """The column that numbers the hours of a day (or shorter spans), or None."""
        for column in range(self.width):
            found = [text_of(cell) for cell in self.cells(column)]
            if found and all(map(is_count, found)) and _COUNTS_HOURS.fullmatch(self.title(column)):
                return column
        return None

    @cached_property
    def points(self) -> tuple[int, ...]:
        """The columns that name the meters, by their titles."""
        return tuple(column for column in range(self.width) if _POINT.search(self.title(column)))

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The columns of numbers that may count something."""
        taken = {*self.dates, *self.clocks, *self.points, self.counted_hours}
        return tuple(
            column for column in range(self.width) if column not in taken and self._share(column, _is_number) >= MOST
        )

    @cached_property
    def categories(self) -> tuple[int, ...]:
        """The columns of a few texts that come again and again."""
        others = {*self.dates, *self.clocks, *self.points, *self.numbers, self.counted_hours}
        return tuple(
            column
            for column in range(self.width)
            if column not in others and 0 < len(self.texts(column)) <= min(12, max(1, len(self.rows) // 2))
        )

    def unit(self, column: int) -> str:
        """The unit of a column of numbers: of its title, of the rows above, of its cells, of a column of units."""
        if column not in self._units:
            self._units[column] = self._unit(column)
        return self._units[column]

    @cached_property
    def _units(self) -> dict[int, str]:
        return {}

    def _unit(self, column: int) -> str:
        for title in (self.titles[column] if column < len(self.titles) else None, *self._above(column)):
            if found := _unit_in(title):
                return found
        units = {found for cell in self.cells(column)[:50] if (found := _unit_in(bare(cell)))}
        if len(units) == 1:
            return units.pop()
        for other in self.categories:
            texts = self.texts(other)
            if len(texts) == 1 and _UNIT_CELL.fullmatch(next(iter(texts))):
                return next(iter(texts))
        return ""

    def _above(self, column: int) -> Iterator[Cell]:
        return (row.cell(column) for row in reversed(self.head))

    def _share(self, column: int, kind: object) -> float:
        cells = self.cells(column)
        assert callable(kind)
        return sum(1 for cell in cells if kind(cell)) / len(cells) if cells else 0.0


def profile(sheet: Sheet) -> TableProfile | None:
    """The table of a sheet: the rows from the first on that has a date and more; None where there is none."""
    first = next((row for row in sheet.top if _is_data(row)), None)
    if first is None:
        return None
    head = tuple(row for row in sheet.top if row.number < first.number)
    titled = [row for row in head if sum(bool(plain(cell)) for cell in row.cells) > 1]
    titles = titled[-1].cells if titled else ()
    behind = max((row.number for row in titled[-1:]), default=0)
    rows = (row for stretch in sheet.stretches(behind) for row in stretch.rows() if row.number >= first.number)
    most = min(MAX_ROWS, MAX_CELLS // len(first.cells))
    return TableProfile(sheet, head, titles, tuple(islice(rows, most)))


def _unit_in(cell: Cell) -> str:
    return label_unit(cell) or ("m3" if _VOLUME.search(plain(cell)) else "")


def is_date(cell: Cell) -> bool:
    """Whether a cell begins with a date, in whatever order, or is a stamp."""
    text = bare(cell)
    return any(dates.instant(text) is not None or dates.shown(text) is not None for dates in _ANY_ORDER) or is_span(
        cell
    )


def is_span(cell: Cell) -> bool:
    """Whether a cell names several days: a month, or the first and the last of them."""
    return any(dates.span(bare(cell)) is not None for dates in _ANY_ORDER)


def _is_data(row: Row) -> bool:
    filled = [cell for cell in row.cells if text_of(cell)]
    return len(filled) > 1 and any(map(is_date, filled)) and not all(map(is_date, filled))


def _is_clock(cell: Cell) -> bool:
    text = bare(cell)
    return clock_seconds(text) is not None or clock_range(text) is not None


def _is_number(cell: Cell) -> bool:
    return is_absent(cell) or any(number(cell, mark) is not None for mark in (",", "."))
