"""Sheets of an Enedis workbook come in, their table and their labelled cells go out; no value is read here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from persienne.base.reading import Meter
from persienne.importers.cells import meter_of, plain, text_of, written_point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job
    from persienne.importers.xlsx import Sheet

HEADER_ROWS = 60
"""The portal writes the header on row 14 or 16; nobody's is further down than this."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table in a sheet: the places (from 0) of its header row and of the columns that were asked for."""

    sheet: Sheet
    header: int
    columns: tuple[int, ...]

    def title(self, which: int) -> str:
        """The title of one of the asked columns as written."""
        return text_of(self.sheet.rows[self.header][self.columns[which]])

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        """The filled rows under the header: the number in the sheet (from 1) and the asked columns."""
        for number, row in enumerate(self.sheet.rows[self.header + 1 :], self.header + 2):
            cells = [row[place] if place < len(row) else None for place in self.columns]
            if any(plain(cell) for cell in cells):
                yield number, cells

    @property
    def is_production(self) -> bool:
        """Whether the sheet holds what the home injects: its name says so, or else its ``Type de comptage``."""
        name = plain(self.sheet.name)
        if ("production" in name) != ("consommation" in name):
            return "production" in name
        return "production" in plain(label_value(self.sheet, "type de comptage"))


def find_table(sheet: Sheet, labels: Sequence[str]) -> Table | None:
    """The table whose header has a cell that starts with each of ``labels`` (plain text), left to right."""
    for number, row in enumerate(sheet.rows[:HEADER_ROWS]):
        names = [plain(cell) for cell in row]
        places: list[int] = []
        for label in labels:
            start = places[-1] + 1 if places else 0
            place = next((n for n in range(start, len(names)) if names[n].startswith(label)), None)
            if place is None:
                break
            places.append(place)
        else:
            return Table(sheet, number, tuple(places))
    return None


def label_value(sheet: Sheet, label: str) -> Cell:
    """The cell to the right of the first cell that starts with ``label`` (plain text), or None."""
    for row in sheet.rows[:HEADER_ROWS]:
        for cell, value in pairwise(row):
            if plain(cell).startswith(label):
                return value
    return None


def written_point_in(sheets: Sequence[Sheet]) -> str:
    """What stands where a meter should be named, in the first sheet that has something else there."""
    cells = (written_point(label_value(sheet, "point reference mesure")) for sheet in sheets)
    return next(filter(None, cells), "")


def meter_in(sheets: Sequence[Sheet], job: Job) -> Meter:
    """The one meter that the sheets name; ``file_unknown`` (``enedis.several``) if they name several."""
    named = {meter_of(label_value(sheet, "point reference mesure")).point for sheet in sheets} - {None}
    if len(named) > 1:
        raise job.unknown("enedis.several")
    return Meter(named.pop() if named else None)
