"""Enedis' sheets of daily indexes come in, from a workbook or saved as anything else; the total register goes out.

docs/formats.md, "XLSX, daily index", known from other programs and not measured: indexes in kWh (the CSV has Wh),
``NA`` or ``-`` where one is missing, a second sheet with the same header for production. The tariff columns name
tariffs and not registers, and nothing in the file maps one to the other, so only ``Index totalisateur`` is read; its
date is taken as the CSV's: the midnight that begins it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Block, Made, Quality, Source, index_register
from persienne.importers.cells import label_unit, text_of
from persienne.importers.index_runs import Runs
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import local_date
from persienne.importers.start_end_curve import kilo
from persienne.importers.table import Row, Table, meter_in, tables_in, written_point_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Meter
    from persienne.importers.job import Job
    from persienne.importers.table import Sheet

FORMAT = "enedis.index.xlsx"
# Editors lose accents.
COLUMNS = {"date": "date du t.*l.*relev.*", "total": r"index totalisateur \(en kwh\)"}
MAX_KILOWATT_HOURS = 1_000_000_000


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of remote readings with a total in kWh."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The total indexes of the workbook in Wh: EAST, and EAIT where there is a sheet of production."""
    refusals = Refusals(job)
    meter = meter_in(sheets, job)
    tables = tables_in(sheets, COLUMNS)
    parts = [_Days(table, job, refusals) for table in tables]
    runs = Runs.of({part.register: part.indexes for part in parts})
    blocks = [part.block(meter, runs, refusals) for part in parts]
    return ParsedFile(
        FORMAT,
        meter,
        sum(part.rows for part in parts),
        tuple(block for block in blocks if block is not None),
        holes=runs.holes(parts[0].seen, job.days),
        duplicates=sum(part.duplicates for part in parts),
        refused=refusals.lines(),
        written_point=written_point_in(sheets),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(tables[0].title("total")),
        replaced=runs.replaced(job.days),
    )


class _Days:
    """The indexes of one table by local day."""

    def __init__(self, table: Table, job: Job, refusals: Refusals) -> None:
        self.rows = self.duplicates = self.decimals = 0
        self.seen: set[int] = set()
        self.indexes: dict[int, int] = {}
        self._lines: dict[int, int] = {}
        self.register = "EAIT" if table.sheet.is_production else "EAST"
        self._local = job.days
        self._table = table
        for row in table.own_rows():
            self.rows += 1
            self._row(row, refusals)

    def _row(self, row: Row, refusals: Refusals) -> None:
        number, date, cell = row.number, text_of(self._table.cell(row, "date")), self._table.cell(row, "total")
        day = local_date(date)
        if day is None:
            refusals.add(number, Reason.BAD_STAMP, row.seen, column=self._table.title("date"), cell=date)
            return
        self.seen.add(day)
        index = kilo(cell, MAX_KILOWATT_HOURS)
        if isinstance(index, Reason):
            refusals.add(number, index, row.seen, column=self._table.title("total"), cell=text_of(cell))
            return
        self.decimals = max(self.decimals, index.decimals)
        watt_hours = index.times(1000)
        if day not in self.indexes:
            self.indexes[day], self._lines[day] = watt_hours, number
        elif self.indexes[day] == watt_hours:
            self.duplicates += 1
        else:
            refusals.add(number, Reason.CONTRADICTION, row.seen)

    def block(self, meter: Meter, runs: Runs, refusals: Refusals) -> Block | None:
        """The days in order, without the lines that go back."""
        good = runs.kept(self.indexes)
        for day in sorted(self.indexes.keys() - set(good)):
            refusals.add(self._lines[day], Reason.INDEX_WENT_BACK, f"{self.register} {self.indexes[day]}")
        if not good:
            return None
        return Block(
            meter,
            index_register(self.register),
            Source(FORMAT, Made.INDEX, max(1, 1000 // 10**self.decimals)),
            np.array([self._local.midnight(day) for day in good], np.int64),
            np.zeros(len(good), np.int64),
            np.array([self.indexes[day] for day in good], np.int64),
            np.full(len(good), int(Quality.MEASURED), np.int64),
        )
