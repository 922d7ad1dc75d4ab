"""EDF's half-hourly powers come in, energies per interval go out.

docs/formats.md, "EDF, powers": a date in a row of its own, below it the ends of that day's intervals, newest first; the
``00:00:00`` of a block ends its day. Some days stand there twice, some rows beside the grid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import TOTAL_IMPORT
from persienne.importers.cells import is_filled, text_of
from persienne.importers.intervals import NONE, Points
from persienne.importers.job import Reason
from persienne.importers.mapped_cells import check_order
from persienne.importers.measured import quality_of
from persienne.importers.stamped_curves import power, read_curve
from persienne.importers.stamps import DAY, EPOCH_DAY, clock_seconds, local_date
from persienne.importers.table import meter_in, only, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.importers.job import Job, ParsedFile, Refusals
    from persienne.importers.table import Row, Sheet, Table

FORMAT = "edf.power.csv"
# Editors lose accents.
COLUMNS = {"stamp": r"date et heure de rel.{1,5}ve par le distributeur", "value": r"puissance atteinte \(w\)"}
GRID = 300
"""Seconds; no end that EDF means is beside it."""
OTHERS = {"nature": r"nature de la donn.{1,6}"}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of the supplier's readings in W."""
    return bool(_tables(sheets))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curve of the one sheet that has it, as consumption: EDF gives no other."""
    table = only(_tables(sheets), job)
    return read_curve(FORMAT, table, meter_in(sheets, job), TOTAL_IMPORT, job=job, rows=_DayBlocks)


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    return tables_in(sheets, COLUMNS, OTHERS)


class _DayBlocks:
    """The rows of a table in which a row with a date begins a block of times of day."""

    def __init__(self, table: Table, job: Job, refusals: Refusals) -> None:
        self.rows = 0
        self._table = table
        self._job = job
        self._refusals = refusals
        self._day: int | None = None
        self._dates: list[str] = []

    def points(self) -> Iterator[Points]:
        """The points of each stretch of the table: local ends."""
        for stretch in self._table.stretches():
            self._job.check()
            found = [point for row in stretch.rows() if (point := self._point(row)) is not None]
            ends, powers, lines, qualities = np.array(found, np.int64).reshape(-1, 4).T
            yield Points(ends, powers, lines, qualities, naive=np.ones(len(found), np.bool_))
        check_order(self._dates, self._table.title("stamp"), self._job)

    def _point(self, row: Row) -> tuple[int, int, int, int] | None:
        """The local end of a row, its power or NONE, its number and its quality; None where it begins a block."""
        written, cell = text_of(self._table.cell(row, "stamp")), self._table.cell(row, "value")
        day = local_date(written)
        if day is not None and not is_filled(cell):
            self._day = day
            self._dates.append(written)
            return None
        self.rows += 1
        clock = clock_seconds(written)
        if self._day is None or clock is None or clock % GRID:
            reason = Reason.OFF_GRID if self._day is not None and clock is not None else Reason.BAD_STAMP
            self._table.refuse(self._refusals, row, reason, "stamp")
            return None
        value = power(cell)
        if isinstance(value, Reason):
            self._table.refuse(self._refusals, row, value, "value")
            value = NONE
        end = (self._day - EPOCH_DAY) * DAY + (clock or DAY)
        return end, value, row.number, quality_of(self._table.cell(row, "nature"))
