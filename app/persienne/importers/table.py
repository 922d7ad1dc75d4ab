"""Sheets of any file come in, their tables come out: columns by name, rows with their numbers; no value is read here.

A sheet is what a CSV file is, or one sheet of a workbook, or one table of a web page. Its kinds are
:class:`~persienne.importers.csv_table.CsvSheet` and :class:`Grid`; a format never asks which one it has. It names its
columns, and :func:`find_table` says where they are.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from persienne.base.reading import Meter
from persienne.importers.cells import is_filled, meter_of, plain, text_of, written_point
from persienne.importers.job import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job, Refusals

Each = TypeVar("Each")

HEADER_ROWS = 60
"""The portal writes the header on row 14 or 16; nobody's is further down than this."""

GRID_STRETCH = 4_096
"""Rows of a grid that are handed out at once."""

MAX_EXTENT = 8_000_000
"""Cells between A1 and the last filled row and column of a grid: room is set aside for all of them."""

MAX_CELLS = 4_000_000
"""Cells in the rows of all grids of a file together, up to each row's last filled cell."""

_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{4}")
_STAMPED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:")


class Row(NamedTuple):
    """One filled row: its number (from 1: the line, or the row of a sheet), its cells, and its line in a text file."""

    number: int
    cells: Sequence[Cell]
    line: str = ""

    def cell(self, place: int) -> Cell:
        """The cell of a column (from 0), None beyond the last."""
        return self.cells[place] if place < len(self.cells) else None

    @property
    def seen(self) -> str:
        """The row as written, or as a line would be."""
        return self.line or ";".join(map(text_of, self.cells)).strip(";")


class Stretch(Protocol):
    """Some rows that follow each other; the first has the ``number``."""

    @property
    def number(self) -> int:
        """The number of the first row, filled or not."""

    def rows(self) -> Iterator[Row]:
        """The filled rows."""

    def columns(self, count: int) -> tuple[list[str], ...] | None:
        """The cells by column, as written, if every row has ``count`` of them and none is quoted; None otherwise.

        It is the fast road of large text files; a sheet may always say None.
        """


class Sheet(ABC):
    """Rows of cells under a name: that of a sheet in a workbook, else that of the file."""

    name: str = ""

    ends_open: bool = False
    """Whether the last line has no line feed, so that it may be cut."""

    @abstractmethod
    def stretches(self, after: int) -> Iterator[Stretch]:
        """All rows behind the row ``after`` (0 for all), piece by piece."""

    @abstractmethod
    def _top(self) -> Iterator[Row]:
        """The filled rows among the first HEADER_ROWS."""

    def without_cut_row(self, after: int) -> tuple[Sheet, Row | None]:
        """The sheet without its last row behind ``after`` if the file visibly ends inside that row, and that row."""
        del after
        return self, None

    def let_go(self) -> None:  # noqa: B027 - most sheets have nothing to free
        """Free the memory of the rows, if the sheet can: nobody reads them again."""

    @cached_property
    def top(self) -> tuple[Row, ...]:
        """The filled rows among the first HEADER_ROWS."""
        return tuple(self._top())

    @cached_property
    def first(self) -> Row | None:
        """The first row of the top that begins with a date and goes on (or is a stamp): the first of such data."""
        return next((row for row in self.top if _is_dated(row)), None)

    @cached_property
    def head(self) -> tuple[Row, ...]:
        """The rows of the top above :attr:`first`: titles, labels, headers."""
        return tuple(row for row in self.top if self.first is None or row.number < self.first.number)

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """The cells of each row of the head as plain labels."""
        return tuple(tuple(map(plain, row.cells)) for row in self.head)

    @cached_property
    def labels(self) -> Mapping[str, Cell]:
        """The row of labels that Enedis' old CSV files begin with, each with the cell below it; nothing elsewhere."""
        for place, names in enumerate(self.names[:-1]):
            if "identifiant prm" in names and "horodate" not in names:
                return dict(zip(names, self.head[place + 1].cells, strict=False))
        return {}

    def said(self, label: str) -> str:
        """The plain text below one of :attr:`labels`, empty if it is not there."""
        return plain(self.labels.get(label))

    def beside(self, label: str) -> Cell:
        """The cell to the right of the first cell of the head that starts with ``label`` (plain text), or None."""
        for row, names in zip(self.head, self.names, strict=True):
            for name, value in zip(names, row.cells[1:], strict=False):
                if name.startswith(label):
                    return value
        return None

    @property
    def point(self) -> Cell:
        """The cell that should name the meter, or None."""
        return self.labels.get("identifiant prm") if self.labels else self.beside("point reference mesure")

    @property
    def announced_end(self) -> Cell:
        """The last day that the file announces, or None."""
        return self.labels.get("date de fin") if self.labels else self.beside("date de fin")

    @property
    def is_production(self) -> bool:
        """Whether it holds what the home injects: what stands above the data says so, or else the sheet's name."""
        for said in (self.said("grandeur metier"), plain(self.beside("type de comptage")), plain(self.name)):
            if ("production" in said) != ("consommation" in said):
                return "production" in said
        return False


class Grid(Sheet):
    """Cells that are all there: ``rows[0]`` is row 1, ``rows[n][0]`` column A; rows end at their last filled cell."""

    def __init__(self, name: str, rows: list[list[Cell]], *, is_cut: bool = False) -> None:
        self.name = name
        self.rows = rows
        self.is_cut = is_cut
        """Whether the file ended before the sheet did."""

    def without_cut_row(self, after: int) -> tuple[Sheet, Row | None]:
        """See :meth:`Sheet.without_cut_row`: of a sheet that was cut it is the last row that is filled."""
        cut = next(
            (number for number in range(len(self.rows), after, -1) if any(map(is_filled, self.rows[number - 1]))), 0
        )
        if not self.is_cut or not cut:
            return self, None
        return Grid(self.name, self.rows[: cut - 1]), Row(cut, self.rows[cut - 1])

    def stretches(self, after: int) -> Iterator[Stretch]:
        """See :meth:`Sheet.stretches`."""
        for start in range(after, len(self.rows), GRID_STRETCH):
            yield _GridStretch(start + 1, self.rows[start : start + GRID_STRETCH])

    def _top(self) -> Iterator[Row]:
        return _GridStretch(1, self.rows[:HEADER_ROWS]).rows()


class Room:
    """What the grids of one file may still take."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._cells = MAX_CELLS

    def take(self, cells: int, *, row: int = 0, column: int = 0) -> None:
        """Take room for some cells that reach to a row and a column; ``file_damaged`` (``size``, ``extents``)."""
        self._cells -= cells
        if self._cells < 0:
            raise self._job.damaged("size")
        if row * column > MAX_EXTENT:
            raise self._job.damaged("extents")


@dataclass(frozen=True, slots=True)
class _GridStretch:
    number: int
    _rows: list[list[Cell]]

    def rows(self) -> Iterator[Row]:
        for number, cells in enumerate(self._rows, self.number):
            if cells and (is_filled(cells[-1]) or any(map(is_filled, cells))):
                yield Row(number, cells)

    def columns(self, count: int) -> None:
        del count


@dataclass(frozen=True, slots=True)
class Table:
    """A table in a sheet: the number of its header row (0 where it has none), its titles, and where its columns are.

    ``places`` (from 0) are by the names that the format gives its columns; one that is not in the file is not in them.
    """

    sheet: Sheet
    header: int
    titles: Sequence[Cell]
    places: Mapping[str, int]

    def title(self, column: str) -> str:
        """The title of a column as written, or its number (from 1) where it has none."""
        return self.title_at(self.places[column])

    def title_at(self, place: int) -> str:
        """The same for a place."""
        return (text_of(self.titles[place]) if place < len(self.titles) else "") or str(place + 1)

    def cell(self, row: Row, column: str) -> Cell:
        """A cell of a row; None where the column or the cell is not there."""
        place = self.places.get(column)
        return None if place is None else row.cell(place)

    def stretches(self) -> Iterator[Stretch]:
        """The rows below the header, piece by piece."""
        return self.sheet.stretches(self.header)

    def rows(self) -> Iterator[Row]:
        """The filled rows below the header."""
        for stretch in self.stretches():
            yield from stretch.rows()

    def own_rows(self) -> Iterator[Row]:
        """The rows below the header in which one of the table's columns is filled: sheets have notes beside them."""
        places = tuple(self.places.values())
        for row in self.rows():
            for place in places:
                if is_filled(row.cell(place)):
                    yield row
                    break

    def without_cut_row(self) -> tuple[Table, Row | None]:
        """The table without its last row if the file visibly ends inside that row, and that row."""
        sheet, cut = self.sheet.without_cut_row(self.header)
        return Table(sheet, self.header, self.titles, self.places), cut

    def whole_rows(self, refusals: Refusals) -> tuple[Table, int]:
        """The same, with the number of rows left out, 0 or 1; such a row is noted as refused."""
        table, cut = self.without_cut_row()
        if cut is None:
            return table, 0
        refusals.add(cut.number, Reason.CUT_LINE, cut.seen)
        return table, 1

    def shortened_row(self, *places: int) -> int:
        """The number of the last row if digits may be missing at its end: those of a cell at one of ``places``; or 0.

        The file then ends without a line feed, in that cell, and the row before, if there is one, has more signs there.
        """
        rows = deque(self.own_rows() if self.sheet.ends_open else (), maxlen=2)
        last = rows[-1] if rows else Row(0, ())
        place = len(last.cells) - 1
        cell, before = (
            text_of(row.cell(place)) if place in places else "" for row in (last, rows[0] if rows else last)
        )
        return last.number if cell and last.line.endswith(cell) and (len(rows) == 1 or len(cell) < len(before)) else 0

    def is_torn(self, row: Row) -> bool:
        """Whether a line of text has more cells than there are titles: a delimiter stands inside one of them."""
        return bool(row.line) and len(row.cells) > len(self.titles)

    def refuse(self, refusals: Refusals, row: Row, reason: Reason, column: str) -> None:
        """Note a row as refused for its cell in ``column`` (a name of ``places``)."""
        cell = text_of(self.cell(row, column))
        refusals.add(row.number, reason, row.seen, column=self.title(column), cell=cell)


def find_table(sheet: Sheet, needed: Mapping[str, str], others: Mapping[str, str] | None = None) -> Table | None:
    """The first table of a sheet that has the columns, in whatever order, or None.

    ``needed`` maps the names that a format gives its columns to patterns of their titles (plain text, the whole of it);
    each fits exactly one title. Of ``others`` the first that fits is taken.
    """
    for row, titles in zip(sheet.head, sheet.names, strict=True):
        places = {name: _fitting(pattern, titles) for name, pattern in needed.items()}
        if all(len(fitting) == 1 for fitting in places.values()):
            places |= {name: _fitting(pattern, titles) for name, pattern in (others or {}).items()}
            first = {name: fitting[0] for name, fitting in places.items() if fitting}
            return Table(sheet, row.number, row.cells, first)
    return None


def tables_in(
    sheets: Sequence[Sheet], needed: Mapping[str, str], others: Mapping[str, str] | None = None
) -> list[Table]:
    """The table of each sheet that has one (:func:`find_table`), consumption first."""
    tables = [table for sheet in sheets if (table := find_table(sheet, needed, others))]
    return sorted(tables, key=lambda table: table.sheet.is_production)


def only(found: Sequence[Each], job: Job) -> Each:
    """The one that was found; ``file_unknown`` (``enedis.several``) if there are more."""
    if len(found) > 1:
        raise job.unknown("enedis.several")
    return found[0]


def meter_in(sheets: Sequence[Sheet], job: Job) -> Meter:
    """The one meter that the sheets name; ``file_unknown`` (``enedis.several``) if they name several."""
    named = {meter_of(sheet.point).point for sheet in sheets} - {None}
    if len(named) > 1:
        raise job.unknown("enedis.several")
    return Meter(named.pop() if named else None)


def written_point_in(sheets: Sequence[Sheet]) -> str:
    """What stands where the meter should be named, if no sheet names it; empty where nothing does."""
    if any(meter_of(sheet.point).point for sheet in sheets):
        return ""
    return next(filter(None, (written_point(sheet.point) for sheet in sheets)), "")


def _fitting(pattern: str, titles: Sequence[str]) -> list[int]:
    return [place for place, title in enumerate(titles) if title and re.fullmatch(pattern, title)]


def _is_dated(row: Row) -> bool:
    filled = [text for cell in row.cells if (text := text_of(cell))]
    return bool(filled) and (_DATED if len(filled) > 1 else _STAMPED).match(filled[0]) is not None
