"""Enedis' old CSV of daily indexes comes in, however it was saved since; cumulative registers and the calendar go out.

docs/formats.md, "Old CSV, daily index": one line a day, cumulative Wh; F registers are the supplier's grid, D the
distributor's, T the total, and F = D = T in sum, so they stay apart. The stamp's hour says 01:00 all summer in most
files while the value is the index at local midnight: only its calendar date counts. A ``Periode;…`` block at the end
maps registers to tariffs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Block, Fact, Made, Quality, Source, index_register
from persienne.importers.cells import is_absent, label_unit, plain, text_of
from persienne.importers.indexes import Runs
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import check_dates
from persienne.importers.measured import whole
from persienne.importers.stamps import IsoStamps, local_date
from persienne.importers.table import Row, Table, find_table, meter_in, only, written_point_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Meter
    from persienne.importers.job import Job
    from persienne.importers.table import Sheet

FORMAT = "enedis.index.csv"

_REGISTER = re.compile(r"(eas|eai) (?:(t)|([fd])([0-9]{1,2}))")
MAX_WATT_HOURS = 10**12
_PERIOD = re.compile(r"""["']?Du (?P<start>[^\s;,"]+) au ?(?P<end>[^\s;,"]*)""")
MAX_CALENDARS = 1_000


def register_name(column: str) -> str | None:
    """``eas f1`` -> EASF01, ``eai t`` -> EAIT (the names of the meter itself), None for any other plain label."""
    found = _REGISTER.fullmatch(column)
    if found is None:
        return None
    flow, total, grid, number = found.groups()
    return f"{flow}T".upper() if total else f"{flow}{grid}{int(number):02d}".upper()


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a stamp and registers in Wh as its columns."""
    return any(_table(sheet) for sheet in sheets)


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The indexes of the one sheet: an INDEX block a register, starting at the midnight that the index speaks of."""
    found = only([table for sheet in sheets if (table := _table(sheet))], job)
    meter = meter_in(sheets, job)
    refusals = Refusals(job)
    check_dates(found, "stamp", job)
    days = _Days(found, job, refusals)
    tail = days.take()
    runs = Runs.of(days.indexes())
    blocks = tuple(_blocks(days, runs, meter, job.days, refusals=refusals))
    return ParsedFile(
        FORMAT,
        meter,
        days.rows,
        blocks,
        facts=tuple(_calendars(tail[:MAX_CALENDARS], meter, job.days)),
        holes=runs.holes(days.seen, job.days),
        duplicates=days.duplicates,
        refused=refusals.lines(),
        written_point=written_point_in(sheets),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(found.sheet.labels.get("unite")),
        replaced=runs.replaced(job.days),
    )


def _table(sheet: Sheet) -> Table | None:
    if sheet.said("unite") not in ("", "wh"):
        return None
    table = find_table(sheet, {"stamp": "horodate"}, {"kind": "type de rel.*"})
    return table if table and any(register_name(plain(title)) for title in table.titles) else None


class _Days:
    """The rows by local day: ``given`` maps a day to its row, quality and indexes (None for an empty cell)."""

    def __init__(self, table: Table, job: Job, refusals: Refusals) -> None:
        names = [register_name(plain(title)) for title in table.titles]
        self.registers = {name: place for place, name in enumerate(names) if name is not None}
        self.given: dict[int, tuple[int, Quality, tuple[int | None, ...]]] = {}
        self.seen: set[int] = set()
        self.duplicates = 0
        self._table, self.rows = table.whole_rows(refusals)
        self._job = job
        self._refusals = refusals
        self._stamps = IsoStamps()

    def take(self) -> list[str]:
        """Read the rows; those of the calendar block, as lines, are left over."""
        rows, shortened = self._table.rows(), self._table.shortened_row(*self.registers.values())
        for row in rows:
            if row.number % 1024 == 0:
                self._job.check()
            stamp = text_of(self._table.cell(row, "stamp"))
            day = self._stamps.local_day(stamp) or local_date(stamp)
            names = set(map(plain, row.cells)) if day is None else set()
            if "periode" in names:
                return list(map(_line, rows))
            if names & {"horodate", "identifiant prm"}:
                raise self._job.unknown("enedis.several")
            self.rows += 1
            if row.number == shortened:
                self._refusals.add(row.number, Reason.CUT_LINE, row.seen)
            else:
                self._row(row, day)
        return []

    def indexes(self) -> dict[str, dict[int, int]]:
        """Of each register, its index by day; days without one are left out."""
        return {
            name: {day: index for day, (_, _, given) in self.given.items() if (index := given[place]) is not None}
            for place, name in enumerate(self.registers)
        }

    def _row(self, row: Row, day: int | None) -> None:
        if day is None:
            self._table.refuse(self._refusals, row, Reason.BAD_STAMP, "stamp")
            return
        self.seen.add(day)
        indexes = self._indexes(row)
        if isinstance(indexes, _Odd):
            column, cell = self._table.title_at(indexes.place), text_of(row.cell(indexes.place))
            self._refusals.add(row.number, indexes.reason, row.seen, column=column, cell=cell)
            return
        if all(index is None for index in indexes):
            self._refusals.add(row.number, Reason.EMPTY_VALUE, row.seen)
            return
        is_estimated = "estim" in plain(self._table.cell(row, "kind"))
        quality = Quality.ESTIMATED if is_estimated else Quality.MEASURED
        first = self.given.setdefault(day, (row.number, quality, indexes))
        if first[0] == row.number:
            return
        if first[2] == indexes:
            self.duplicates += 1
        else:
            self._refusals.add(row.number, Reason.CONTRADICTION, row.seen)

    def _indexes(self, row: Row) -> tuple[int | None, ...] | _Odd:
        if len(row.cells) > len(self._table.titles):
            return _Odd(Reason.BAD_VALUE, len(self._table.titles))
        result: list[int | None] = []
        for place in self.registers.values():
            cell = row.cell(place)
            index = None if is_absent(cell) else whole(cell, MAX_WATT_HOURS - 1)
            if isinstance(index, Reason):
                return _Odd(index, place)
            result.append(index)
        return tuple(result)


@dataclass(frozen=True, slots=True)
class _Odd:
    """Why a line gives no indexes, and the column that says so."""

    reason: Reason
    place: int


def _line(row: Row) -> str:
    """A row as the operator writes it, whatever stands between its cells."""
    return row.line if ";" in row.line and '"' not in row.line else ";".join(map(text_of, row.cells))


def _blocks(found: _Days, runs: Runs, meter: Meter, local: LocalDays, refusals: Refusals) -> Iterator[Block]:
    """The registers in the order of the columns; a line whose index goes back is noted once, whatever the register."""
    source = Source(FORMAT, Made.INDEX)
    back: set[int] = set()
    for name, by_day in found.indexes().items():
        good = runs.kept(by_day)
        for day in sorted(by_day.keys() - set(good)):
            line, _, _ = found.given[day]
            if line not in back:
                back.add(line)
                refusals.add(line, Reason.INDEX_WENT_BACK, f"{name} {by_day[day]}")
        if good:
            yield Block(
                meter,
                index_register(name),
                source,
                np.array([local.midnight(day) for day in good], np.int64),
                durations=np.zeros(len(good), np.int64),
                values=np.array([by_day[day] for day in good], np.int64),
                qualities=np.array([found.given[day][1] for day in good], np.int64),
            )


def _calendars(lines: Sequence[str], meter: Meter, local: LocalDays) -> Iterator[Fact]:
    """``Du <stamp> au <stamp>;code;…`` or, for the current period, ``Du <stamp> au;code;…``."""
    stamps = IsoStamps()
    for line in lines:
        period = _PERIOD.match(line)
        start = stamps.local_day(period["start"]) if period else None
        if period is None or start is None:
            continue
        end = stamps.local_day(period["end"])
        until = None if end is None else local.midnight(end)
        yield Fact(meter, "calendar", local.midnight(start), line, until=until)
