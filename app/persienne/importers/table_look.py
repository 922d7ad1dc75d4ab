"""The first look at a table that no format knows: sheets come in, what a household is shown of it goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE
from persienne.importers.cells import text_of
from persienne.importers.mapped_cells import bare
from persienne.importers.proposals import Proposal, propose
from persienne.importers.table_profile import profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.table import Sheet

MOST_ROWS = 8
SHOWN = 40
"""Signs of a cell."""


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


def look_at(sheets: Sequence[Sheet], zone: str = FRANCE) -> TableLook | None:
    """The first sheet with a table of dates and numbers, and what it may be; None where there is none."""
    for sheet in sheets:
        found = profile(sheet)
        if found is None or not found.dates or not found.numbers:
            continue
        proposals = propose(found, zone)
        if proposals:
            clocks = (*found.clocks, *(() if found.counted_hours is None else (found.counted_hours,)))
            groups = tuple(Group(column, tuple(sorted(found.texts(column)))) for column in found.categories)
            shown = tuple(
                tuple(_short(bare(row.cell(n))) for n in range(found.width)) for row in found.rows[:MOST_ROWS]
            )
            titles = tuple(_short(text_of(cell)) for cell in found.titles[: found.width])
            return TableLook(titles, shown, proposals, found.numbers, found.dates, clocks, groups)
    return None


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"
