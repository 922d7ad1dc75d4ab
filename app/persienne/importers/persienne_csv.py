"""Our own CSV comes in, what was exported goes out: energies of intervals and of days, or indexes.

docs/formats.md, "Our own CSV": starts and ends in UTC, Wh with a comma. A part of a day and an energy that is known of
a span alone are in the file for whoever adds it up; they have no place among intervals and days, and are told as
refused. The spans of a meter line are its silences, and come back where all of the curve is that line's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import (
    JOULES_PER_WH,
    TOTAL_IMPORT,
    TOTAL_INJECTION,
    Made,
    Source,
    energy_register,
    index_register,
)
from persienne.importers.cells import is_absent, meter_of, text_of, written, written_point
from persienne.importers.intervals import Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.qualities import quality_of
from persienne.importers.stamps import IsoStamps
from persienne.importers.table import only, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block, Register
    from persienne.importers.intervals import Curve
    from persienne.importers.job import Job
    from persienne.importers.table import Row, Sheet, Table

FORMAT = "persienne.csv"
COLUMNS = {
    "meter": "compteur",
    "register": "registre",
    "nature": "nature",
    "start": "debut_utc",
    "end": "fin_utc",
    "value": "wh",
    "quality": "qualite",
    "source": "source",
}

MAX_WH = 10_000_000_000
"""No home has used as much, and no index of eleven digits is a home's."""

_INTERVAL, _SPAN, _DAY, _INDEX = "intervalle", "periode", "jour", "index"
_LINE = "tic"
"""What the sources of a meter line are called, or begin with."""
_MOST_REGISTERS = 40


class _Key(NamedTuple):
    nature: str
    register: str


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has our own table."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """All registers of the one meter of the file; ``file_unknown`` (``meters.several``) where it has several."""
    table = only(tables_in(sheets, COLUMNS), job)
    return _Reader(table, job).read()


class _Reader:
    def __init__(self, table: Table, job: Job) -> None:
        self._refusals = Refusals(job)
        self._table, self._rows = table.whole_rows(self._refusals)
        self._job = job
        self._stamps = IsoStamps()
        self._meters: dict[str, None] = {}
        self._found: dict[_Key, list[Interval]] = {}
        self._spans: dict[str, list[tuple[Interval, Row]]] = {}
        self._line_alone = True

    def read(self) -> ParsedFile:
        for stretch in self._table.stretches():
            self._job.check()
            for row in stretch.rows():
                self._rows += 1
                self._take(row)
        if len(self._meters) > 1:
            raise self._job.unknown("meters.several")
        self._place_spans()
        said = next(iter(self._meters), "")
        meter = meter_of(said)
        curves = {key: settle(rows, self._refusals) for key, rows in self._found.items()}
        blocks = [
            _at_instants(block) if key.nature == _INDEX else block
            for key, curve in curves.items()
            for block in curve.blocks(meter, *self._of(key))
        ]
        main = self._main(curves)
        return ParsedFile(
            FORMAT,
            meter,
            self._rows,
            tuple(sorted(blocks, key=_order)),
            holes=() if main is None else main.holes(),
            duplicates=sum(curve.duplicates for curve in curves.values()),
            refused=self._refusals.lines(),
            written_point=written_point(said),
            missing_end=None if main is None else main.missing_end(self._job.days),
            odd_cell=self._refusals.odd_cell,
            label_unit="wh",
        )

    def _take(self, row: Row) -> None:
        nature = text_of(self._table.cell(row, "nature"))
        register = text_of(self._table.cell(row, "register"))
        interval = self._interval(row, nature)
        if interval is None:
            return
        self._meters.setdefault(text_of(self._table.cell(row, "meter")))
        if nature in (_INTERVAL, _SPAN) and not text_of(self._table.cell(row, "source")).startswith(_LINE):
            self._line_alone = False
        if nature == _SPAN:
            self._spans.setdefault(register, []).append((interval, row))
        elif nature in (_INTERVAL, _DAY, _INDEX):
            key = _Key(nature, register)
            if key not in self._found and len(self._found) >= _MOST_REGISTERS:
                raise self._job.damaged("lines")
            self._found.setdefault(key, []).append(interval)
        else:
            self._refusals.add(row.number, Reason.NO_STEP, row.seen)

    def _interval(self, row: Row, nature: str) -> Interval | None:
        """The row as an interval (an index as one of a second), or None; the row is then refused."""
        start, end = (self._stamps.epoch(text_of(self._table.cell(row, name))) for name in ("start", "end"))
        bad = "start" if start is None else "end" if end is None else ""
        if start is None or end is None or (end <= start) is not (nature == _INDEX):
            self._refuse(row, Reason.BAD_STAMP, bad or "end")
            return None
        cell = self._table.cell(row, "value")
        number = written(cell)
        if is_absent(cell):
            self._refusals.add(row.number, Reason.EMPTY_VALUE, row.seen)
            return None
        if number is None or number.digits > MAX_WH * 10**number.decimals:
            self._refuse(row, Reason.BAD_VALUE, "value")
            return None
        if number.digits < 0 and nature != _SPAN:
            self._refuse(row, Reason.NEGATIVE, "value")
            return None
        value = number.times(1 if nature == _INDEX else JOULES_PER_WH)
        quality = quality_of(self._table.cell(row, "quality"))
        return Interval(start, max(end - start, 1), value, quality, row.number)

    def _refuse(self, row: Row, reason: Reason, odd: str) -> None:
        cell = text_of(self._table.cell(row, odd))
        self._refusals.add(row.number, reason, row.seen, column=self._table.title(odd), cell=cell)

    def _place_spans(self) -> None:
        """The silences of a meter line go back between its intervals; any other span has no place there."""
        for register, spans in self._spans.items():
            line = self._found.get(_Key(_INTERVAL, register)) if self._line_alone else None
            for interval, row in spans:
                if line is None or interval.value < 0:
                    self._refusals.add(row.number, Reason.NO_STEP, row.seen)
                else:
                    line.append(interval)

    def _of(self, key: _Key) -> tuple[Register, Source]:
        if key.nature == _INDEX:
            return index_register(key.register), Source(FORMAT, Made.INDEX)
        if key.nature == _DAY:
            return energy_register(key.register), Source(FORMAT, Made.DAILY)
        return energy_register(key.register), Source(FORMAT, Made.INDEX if self._line_alone else Made.CURVE)

    def _main(self, curves: dict[_Key, Curve]) -> Curve | None:
        for nature in (_INTERVAL, _DAY):
            for name in (TOTAL_IMPORT.name, TOTAL_INJECTION.name):
                if (found := curves.get(_Key(nature, name))) is not None:
                    return found
        return None


def _at_instants(block: Block) -> Block:
    return replace(block, durations=np.zeros_like(block.durations))


def _order(block: Block) -> tuple[str, str]:
    return block.register.kind, block.register.name
