"""Exports of DSMR-reader (hours or days) come in, what the home took and injected goes out, and its gas.

docs/formats.md, "DSMR-reader": kWh of each hour or day, by its START with an offset, in two tariffs each way that make
the total together, and m3 of gas. Gas is another meter's: a file in which any was counted is a file for each of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.reading import (
    GAS_VOLUME,
    JOULES_PER_KWH,
    TOTAL_IMPORT,
    TOTAL_INJECTION,
    Made,
    Meter,
    Quality,
    Source,
)
from persienne.importers.cells import text_of, written
from persienne.importers.gas_rows import DM3_PER_M3, MAX_CUBIC_METRES, by_days
from persienne.importers.indexes import HOUR
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import check_dates
from persienne.importers.measured import kilo, precision
from persienne.importers.meters_apart import several
from persienne.importers.stamped_curves import MAX_KILOWATTS
from persienne.importers.stamps import IsoStamps, local_date
from persienne.importers.table import only, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.reading import Block
    from persienne.importers.job import Job
    from persienne.importers.table import Row, Sheet, Table

FORMAT = "dsmr.reader.csv"
COLUMNS = {
    "start": r"(?:hour|day) start|day",
    "low": r"electricity 1 \(dutch users: low tariff\)",
    "normal": r"electricity 2 \(dutch users: normal tariff\)",
    "low_back": r"electricity 1 returned \(dutch users: low tariff\)",
    "normal_back": r"electricity 2 returned \(dutch users: normal tariff\)",
}
OTHERS = {"gas": "gas"}


class _Counted(NamedTuple):
    """The columns that make each amount of a row together, what a unit of them is (J or dm3), and how many at most."""

    ways: tuple[tuple[str, ...], ...]
    unit: int
    most: int


_ELECTRICITY: Final = _Counted((("low", "normal"), ("low_back", "normal_back")), JOULES_PER_KWH, MAX_KILOWATTS)
_GAS: Final = _Counted((("gas",),), DM3_PER_M3, MAX_CUBIC_METRES)


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has the electricity of the two Dutch tariffs."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The electricity of the file; a :class:`SeveralMetersError` where any gas was counted beside it."""
    table = only(tables_in(sheets, COLUMNS, OTHERS), job)
    if not _has_gas(table):
        return _electricity(table, job)
    parts = {"kWh": _electricity, "m³": _gas}  # they are named by their units
    raise several(parts, lambda part, own: part(table, own), job)


def _has_gas(table: Table) -> bool:
    gas = (written(table.cell(row, "gas")) for row in table.own_rows()) if "gas" in table.places else ()
    return any(number is not None and number.digits for number in gas)


def _electricity(found: Table, job: Job) -> ParsedFile:
    """The blocks of EAST and, where anything was injected, of EAIT."""
    refusals = Refusals(job)
    table, cut_rows = found.whole_rows(refusals)
    reader = _Reader(table, job, refusals, _ELECTRICITY)
    taken, injected = (settle(rows, refusals) for rows in reader.found)  # by now a start is that of one row
    source = Source(FORMAT, Made.CURVE if reader.is_hours else Made.DAILY, precision(1000, reader.decimals))
    blocks: list[Block] = [*taken.blocks(Meter(), TOTAL_IMPORT, source)]
    if (injected.values > 0).any():
        blocks.extend(injected.blocks(Meter(), TOTAL_INJECTION, source))
    return ParsedFile(
        FORMAT,
        Meter(),
        reader.rows + cut_rows,
        tuple(blocks),
        holes=taken.holes(),
        duplicates=reader.duplicates,
        refused=refusals.lines(),
        missing_end=taken.missing_end(job.days),
        odd_cell=refusals.odd_cell,
    )


def _gas(found: Table, job: Job) -> ParsedFile:
    """The block of GASVOL, by days."""
    refusals = Refusals(job)
    table, cut_rows = found.whole_rows(refusals)
    reader = _Reader(table, job, refusals, _GAS)
    curve = settle(reader.found[0], refusals)
    source = Source(FORMAT, Made.DAILY, precision(DM3_PER_M3, reader.decimals))
    return ParsedFile(
        FORMAT,
        Meter(),
        reader.rows + cut_rows,
        by_days(curve, job.days).blocks(Meter(), GAS_VOLUME, source),
        holes=curve.holes(),
        missing_end=curve.missing_end(job.days),
        duplicates=reader.duplicates,
        refused=refusals.lines(),
        odd_cell=refusals.odd_cell,
    )


class _Reader:
    """The intervals of each amount; a row in which one of its cells is odd gives none."""

    def __init__(self, table: Table, job: Job, refusals: Refusals, counted: _Counted) -> None:
        self.rows = self.decimals = self.duplicates = 0
        self.is_hours = "hour" in table.title("start").casefold()
        self._table, self._refusals, self._local = table, refusals, job.days
        self._counted = counted
        self._iso = IsoStamps()
        self.found: list[list[Interval]] = [[] for _ in counted.ways]
        self._known: dict[int, list[int]] = {}
        check_dates(table, "start", job)
        for row in table.rows():
            if row.number % 1024 == 0:
                job.check()
            self.rows += 1
            self._row(row)

    def _row(self, row: Row) -> None:
        stamp = text_of(self._table.cell(row, "start"))
        start, length = self._hour(stamp) if self.is_hours else self._day(stamp)
        if start is None or (self.is_hours and start % HOUR):
            self._table.refuse(self._refusals, row, Reason.BAD_STAMP if start is None else Reason.OFF_GRID, "start")
            return
        values = list(self._amounts(row))
        if len(values) < len(self.found):
            values = [NONE] * len(self.found)
        elif self._known.setdefault(start, values) is not values:
            if self._known[start] == values:
                self.duplicates += 1
            else:
                self._refusals.add(row.number, Reason.CONTRADICTION, row.seen)
            return
        for intervals, value in zip(self.found, values, strict=True):
            intervals.append(Interval(start, length, value, Quality.MEASURED, line=row.number))

    def _amounts(self, row: Row) -> Iterator[int]:
        """The amount of each way; the row is refused and they end at the first odd cell."""
        torn = self._table.is_torn(row)
        for columns in self._counted.ways:
            amount = 0
            for column in columns:
                number = Reason.BAD_VALUE if torn else kilo(self._table.cell(row, column), self._counted.most)
                if isinstance(number, Reason):
                    self._table.refuse(self._refusals, row, number, column)
                    return
                self.decimals = max(self.decimals, number.decimals)
                amount += number.times(self._counted.unit)
            yield amount

    def _hour(self, stamp: str) -> tuple[int | None, int]:
        return self._iso.epoch(stamp), HOUR

    def _day(self, stamp: str) -> tuple[int | None, int]:
        day = self._iso.local_day(stamp) or local_date(stamp)
        return (None, 0) if day is None else (self._local.midnight(day), self._local.length(day))
