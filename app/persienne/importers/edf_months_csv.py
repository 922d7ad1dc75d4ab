"""EDF's monthly energies come in, an energy of each month goes out.

docs/formats.md, "EDF, months": ``12/2025``, below a row with the sum of each year. The first and the last month may
have been counted in a part only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Made, Source
from persienne.importers.cells import label_unit
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.measured import kilo, precision, quality_of
from persienne.importers.spans import edges_of, is_year, span_of
from persienne.importers.table import find_table, meter_in, only, written_point_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.spans import Span
    from persienne.importers.table import Row, Sheet, Table

FORMAT = "edf.months.csv"
# Editors lose accents. Octopus' days have the same two titles, and the option of their tariff.
COLUMNS = {"date": r"p.{1,5}riode de consommation", "value": r"consommation \(k?wh\)"}
OTHERS = {"nature": r"nature de la donn.{1,6}", "option": "option tarifaire", "gas": r".*\(m.{1,3}\)"}
MAX_KILOWATT_HOURS = 2_000_000


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of months of consumption, and no volume of gas."""
    return bool(_tables(sheets))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The months of the one sheet that has them, as consumption."""
    found, refusals = only(_tables(sheets), job), Refusals(job)
    table, cut_rows = found.whole_rows(refusals)
    months = _Months(table, job, refusals)
    curve, meter = settle(months.intervals, refusals), meter_in(sheets, job)
    source = Source(FORMAT, Made.DAILY, months.precision)
    return ParsedFile(
        FORMAT,
        meter,
        months.rows + cut_rows,
        curve.blocks(meter, TOTAL_IMPORT, source),
        holes=curve.holes(),
        duplicates=curve.duplicates,
        refused=refusals.lines(),
        written_point=written_point_in(sheets),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(found.title("value")),
        partial=edges_of(months.spans, job.days),
    )


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    found = (find_table(sheet, COLUMNS, OTHERS) for sheet in sheets)
    return [table for table in found if table is not None and not {"gas", "option"} & table.places.keys()]


class _Months:
    """The energies of a table, in its order; ``rows`` counts those of months, ``precision`` is in Wh."""

    def __init__(self, table: Table, job: Job, refusals: Refusals) -> None:
        self.rows = self._decimals = 0
        self.intervals: list[Interval] = []
        self.spans: list[Span] = []
        self._table, self._local, self._refusals = table, job.days, refusals
        self._watt_hours = 1 if label_unit(table.title("value")) == "wh" else 1000
        for row in table.own_rows():
            if not is_year(table.cell(row, "date")):  # the sum of the months below it
                self.rows += 1
                self._row(row)

    @property
    def precision(self) -> int:
        """The smallest step of the values as written, in Wh."""
        return precision(self._watt_hours, self._decimals)

    def _row(self, row: Row) -> None:
        span = span_of(self._table.cell(row, "date"))
        if span is None or not span.calendar:
            self._table.refuse(self._refusals, row, Reason.BAD_STAMP, "date")
            return
        self.spans.append(span)
        start, end = self._local.midnight(span.first), self._local.midnight(span.last + 1)
        energy = kilo(self._table.cell(row, "value"), MAX_KILOWATT_HOURS * 1000 // self._watt_hours)
        if isinstance(energy, Reason):
            self._table.refuse(self._refusals, row, energy, "value")
            joules = NONE
        else:
            self._decimals = max(self._decimals, energy.decimals)
            joules = energy.times(self._watt_hours * JOULES_PER_WH)
        quality = quality_of(self._table.cell(row, "nature"))
        self.intervals.append(Interval(start, end - start, joules, quality, line=row.number))
