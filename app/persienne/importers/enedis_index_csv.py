"""Enedis' old CSV of daily indexes comes in, cumulative registers and the calendar go out; nothing is added up.

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
from persienne.importers.cells import is_absent, label_unit, meter_of, plain, whole_unit, written_point
from persienne.importers.index_runs import Runs
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import IsoStamps, local_date
from persienne.importers.text import MAX_LINE, Preamble, data_lines, split_line, without_tail

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Meter
    from persienne.importers.job import Job

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


def sniff(head: Preamble) -> bool:
    """Whether the columns are a stamp and registers in Wh."""
    return (
        head.columns.count("horodate") == 1
        and head.said("unite") in ("", "wh")
        and any(register_name(column) for column in head.columns)
    )


def read(text: str, head: Preamble, job: Job) -> ParsedFile:
    """The indexes of ``text``: one INDEX block a register, starting at the local midnight that the index speaks of."""
    meter = meter_of(head.meta.get("identifiant prm"))
    refusals = Refusals(job)
    table = _Table(head, job, refusals)
    tail = table.take(text)
    runs = Runs.of(table.indexes())
    blocks = tuple(_blocks(table, runs, meter, job.days, refusals))
    return ParsedFile(
        FORMAT,
        meter,
        table.rows,
        blocks,
        facts=tuple(_calendars(tail[:MAX_CALENDARS], meter, job.days)),
        holes=runs.holes(table.seen, job.days),
        duplicates=table.duplicates,
        refused=refusals.lines(),
        written_point=written_point(head.meta.get("identifiant prm")),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(head.meta.get("unite")),
    )


class _Table:
    """The data lines by local day: ``given`` maps a day to its line, quality and indexes (None for an empty cell)."""

    def __init__(self, head: Preamble, job: Job, refusals: Refusals) -> None:
        self.registers = {
            name: place for place, column in enumerate(head.columns) if (name := register_name(column)) is not None
        }
        self._stamp = head.columns.index("horodate")
        self._kind = next((place for place, name in enumerate(head.columns) if name.startswith("type de rel")), None)
        self.given: dict[int, tuple[int, Quality, tuple[int | None, ...]]] = {}
        self.seen: set[int] = set()
        self.rows = self.duplicates = 0
        self._head = head
        self._job = job
        self._refusals = refusals
        self._stamps = IsoStamps()

    def take(self, text: str) -> list[str]:
        """Read the data lines; the lines of the calendar block, as written, are left over."""
        lines = data_lines(text, self._head)
        for number, line in lines:
            if len(line) > MAX_LINE:
                raise self._job.damaged("line_length")
            if number % 1024 == 0:
                self._job.check()
            cells = without_tail(split_line(line, self._head.delimiter))
            if not cells:
                continue
            if plain(cells[0]) == "periode":
                return [line for _, line in lines if len(line) <= MAX_LINE]
            if plain(cells[0]) in ("horodate", "identifiant prm"):
                raise self._job.unknown("enedis.several")
            self.rows += 1
            self._row(number, line, cells)
        return []

    def indexes(self) -> dict[str, dict[int, int]]:
        """Of each register, its index by day; days without one are left out."""
        return {
            name: {day: index for day, (_, _, given) in self.given.items() if (index := given[place]) is not None}
            for place, name in enumerate(self.registers)
        }

    def _row(self, number: int, line: str, cells: list[str]) -> None:
        stamp = cells[self._stamp] if self._stamp < len(cells) else ""
        day = self._stamps.local_day(stamp) or local_date(stamp)
        if day is None:
            self._refusals.add(number, Reason.BAD_STAMP, line, column=self._head.title(self._stamp), cell=stamp)
            return
        self.seen.add(day)
        indexes = self._indexes(cells)
        if isinstance(indexes, _Odd):
            cell = cells[indexes.place]
            self._refusals.add(number, indexes.reason, line, column=self._head.title(indexes.place), cell=cell)
            return
        if all(index is None for index in indexes):
            self._refusals.add(number, Reason.EMPTY_VALUE, line)
            return
        said = cells[self._kind] if self._kind is not None and self._kind < len(cells) else ""
        quality = Quality.ESTIMATED if "estim" in plain(said) else Quality.MEASURED
        first = self.given.setdefault(day, (number, quality, indexes))
        if first[0] == number:
            return
        if first[2] == indexes:
            self.duplicates += 1
        else:
            self._refusals.add(number, Reason.CONTRADICTION, line)

    def _indexes(self, cells: list[str]) -> tuple[int | None, ...] | _Odd:
        if len(cells) > len(self._head.columns):
            return _Odd(Reason.BAD_VALUE, len(self._head.columns))
        result: list[int | None] = []
        for place in self.registers.values():
            cell = cells[place] if place < len(cells) else ""
            index = None if is_absent(cell) else _watt_hours(cell)
            if isinstance(index, Reason):
                return _Odd(index, place)
            result.append(index)
        return tuple(result)


@dataclass(frozen=True, slots=True)
class _Odd:
    """Why a line gives no indexes, and the column that says so."""

    reason: Reason
    place: int


def _watt_hours(cell: str) -> int | Reason:
    number = whole_unit(cell)
    if number is None or number.times(1) >= MAX_WATT_HOURS:
        return Reason.BAD_VALUE
    return Reason.NEGATIVE if number.digits < 0 else number.times(1)


def _blocks(table: _Table, runs: Runs, meter: Meter, local: LocalDays, refusals: Refusals) -> Iterator[Block]:
    """The registers in the order of the columns; a line whose index goes back is noted once, whatever the register."""
    source = Source(FORMAT, Made.INDEX)
    back: set[int] = set()
    for name, by_day in table.indexes().items():
        good = runs.kept(by_day)
        for day in sorted(by_day.keys() - set(good)):
            line, _, _ = table.given[day]
            if line not in back:
                back.add(line)
                refusals.add(line, Reason.INDEX_WENT_BACK, f"{name} {by_day[day]}")
        if good:
            yield Block(
                meter,
                index_register(name),
                source,
                np.array([local.midnight(day) for day in good], np.int64),
                np.zeros(len(good), np.int64),
                np.array([by_day[day] for day in good], np.int64),
                np.array([table.given[day][1] for day in good], np.int64),
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
        yield Fact(meter, "calendar", local.midnight(start), line, until)
