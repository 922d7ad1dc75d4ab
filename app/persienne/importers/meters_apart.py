"""A file of several meters comes in, what it holds of each goes out; no value is read here.

A household with two homes is sent both in one file. Each of its meters is a file of its own then, as in an archive. A
reader that meets a second meter raises :class:`SeveralMetersError` with the parts that it would read one by one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from persienne.base.errors import UserError
from persienne.importers.cells import has_digit, meter_of, text_of
from persienne.importers.table import HEADER_ROWS, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Row, Stretch, Table

Content = TypeVar("Content")

MOST_METERS = 50

_SHOWN = 4
"""The last signs of a meter's number by which its part is named."""


@dataclass(frozen=True, slots=True)
class MeterPart:
    """What a file holds of one meter: what tells it from the others, and its reader.

    ``name`` is the last four signs of its number, empty where it has none; of a file that numbers no meter, those of
    its unit or of its link.
    """

    name: str
    read: Callable[[Job], ParsedFile]


class SeveralMetersError(UserError):
    """``file_unknown`` (``meters.several``) with a part for each meter; none where there are more than MOST_METERS."""

    def __init__(self, job: Job, parts: Sequence[MeterPart]) -> None:
        error = job.unknown("meters.several")
        super().__init__(error.code, **error.facts)
        self.parts = tuple(parts)


def several(
    contents: Mapping[str, Content], read: Callable[[Content, Job], ParsedFile], job: Job
) -> SeveralMetersError:
    """The error for a file that holds these contents by meter, each of which ``read`` reads alone."""
    named = contents.items() if len(contents) <= MOST_METERS else ()
    return SeveralMetersError(
        job, [MeterPart(said[-_SHOWN:], partial(_read, read, content)) for said, content in named]
    )


def _read(read: Callable[[Content, Job], ParsedFile], content: Content, job: Job) -> ParsedFile:
    return job.with_values(read(content, job))


def several_in(
    tables: Sequence[Table], column: str, read: Callable[[Sequence[Sheet], Job], ParsedFile], job: Job
) -> SeveralMetersError:
    """The same for tables whose ``column`` names the meter of each row; a row without a name is of none of them."""
    sheets: dict[str, list[Sheet]] = {}
    for table in tables:
        for said, sheet in _by_meter(table, column, job).items():
            sheets.setdefault(said, []).append(sheet)
    return several(sheets, read, job)


def _by_meter(table: Table, column: str, job: Job) -> dict[str, Sheet]:
    """The rows of each meter, with the head of their table; no more of them than make too many meters."""
    rows: dict[str, list[Row]] = {}
    whole, cut = table.without_cut_row()
    for row in whole.rows():
        if row.number % 1024 == 0:
            job.check()
        said = _named(table, row, column)
        if said or sum(map(has_digit, row.cells)) > 1:  # else it is a note between the rows, or their total
            rows.setdefault(said, []).append(row)
        if len(rows) > MOST_METERS:
            break
    head = [row for row in table.sheet.top if row.number <= table.header]
    cut_of = None if cut is None else _named(table, cut, column)
    return {said: _Rows(table.sheet.name, head, own, cut if said == cut_of else None) for said, own in rows.items()}


def _named(table: Table, row: Row, column: str) -> str:
    cell = table.cell(row, column)
    return meter_of(cell).point or text_of(cell)


class _Rows(Sheet):
    """Rows of another sheet, with the numbers that they have there; ``cut`` is one in which the file ends."""

    def __init__(self, name: str, head: Sequence[Row], rows: Sequence[Row], cut: Row | None = None) -> None:
        self.name = name
        self._head, self._below, self._cut = head, rows, cut

    @property
    def _rows(self) -> list[Row]:
        return [*self._head, *self._below, *([] if self._cut is None else [self._cut])]

    def stretches(self, after: int) -> Iterator[Stretch]:
        """See :meth:`Sheet.stretches`."""
        yield _RowsStretch(after + 1, [row for row in self._rows if row.number > after])

    def without_cut_row(self, after: int) -> tuple[Sheet, Row | None]:
        """See :meth:`Sheet.without_cut_row`."""
        del after
        return _Rows(self.name, self._head, self._below), self._cut

    def _top(self) -> Iterator[Row]:
        return iter(self._rows[:HEADER_ROWS])


@dataclass(frozen=True, slots=True)
class _RowsStretch:
    number: int
    _rows: list[Row]

    def rows(self) -> Iterator[Row]:
        yield from self._rows

    def columns(self, count: int) -> None:
        del count
