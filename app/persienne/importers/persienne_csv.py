"""Our own CSV comes in, what was exported goes out: energies of intervals and of days, or indexes.

docs/formats.md, "Our own CSV": starts and ends in UTC, Wh with a comma. The file is as fine as its coarsest value. A
part of a day comes back with the seconds that are known of it, and a span with all that the days which it touches hold.
The spans of a curve are the silences of a meter line, and come back between its values. What has no place is told as
refused.
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
from persienne.importers.intervals import Interval, curve_of, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.measured import quality_of
from persienne.importers.meters_apart import several_in
from persienne.importers.own_spans import KeptSpans, OwnSpan, spans_of_days
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
OTHERS = {"known": "connu_s", "precision": "precision"}

MAX_PRECISION = 1_000_000
"""W or Wh."""

MAX_WH = 10_000_000_000
"""No home has used as much, and no index of eleven digits is a home's."""

_INTERVAL, _SPAN, _DAY, _INDEX = "intervalle", "periode", "jour", "index"
_PART_OF_DAY, _SPAN_IN_PART = "jour_partiel", "periode_partielle"
_SPANS = (_SPAN, _SPAN_IN_PART)
_DAYS = (_DAY, _PART_OF_DAY)
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
    table = only(tables_in(sheets, COLUMNS, OTHERS), job)
    return _Reader(table, job).read()


class _Reader:
    def __init__(self, table: Table, job: Job) -> None:
        self._refusals = Refusals(job)
        self._whole = table
        self._table, self._rows = table.whole_rows(self._refusals)
        self._job = job
        self._stamps = IsoStamps()
        self._meters: dict[str, None] = {}
        self._found: dict[_Key, list[Interval]] = {}
        self._spans: dict[str, list[OwnSpan]] = {}
        self._known: dict[tuple[str, int], int] = {}
        self._line_alone = True
        self._coarsest: dict[str, int] = {}

    def read(self) -> ParsedFile:
        for stretch in self._table.stretches():
            self._job.check()
            for row in stretch.rows():
                self._rows += 1
                self._take(row)
        if len(self._meters) > 1:
            raise several_in([self._whole], "meter", read, self._job)
        longer = self._place_spans()
        said = next(iter(self._meters), "")
        meter = meter_of(said)
        curves = {key: settle(rows, self._refusals) for key, rows in self._found.items()}
        blocks = [
            self._as_known(block, key) for key, curve in curves.items() for block in curve.blocks(meter, *self._of(key))
        ]
        main = self._main(curves)
        # Behind the days: a block of the same register that holds spans of several days.
        beside = [
            block
            for register, kept in longer.items()
            for block in curve_of(kept.intervals).blocks(meter, *self._of(_Key(_DAY, register)))
        ]
        return ParsedFile(
            FORMAT,
            meter,
            self._rows,
            (*sorted(blocks, key=_order), *beside),
            holes=() if main is None else main.holes(),
            duplicates=sum(curve.duplicates for curve in curves.values()),
            refused=self._refusals.lines(),
            written_point=written_point(said),
            missing_end=None if main is None else main.missing_end(self._job.days),
            odd_cell=self._refusals.odd_cell,
            label_unit="wh",
            partial=tuple(span for kept in longer.values() for span in kept.partial),
        )

    def _take(self, row: Row) -> None:
        nature = text_of(self._table.cell(row, "nature"))
        register = text_of(self._table.cell(row, "register"))
        interval = self._interval(row, nature)
        if interval is None:
            return
        self._meters.setdefault(text_of(self._table.cell(row, "meter")))
        of_line = text_of(self._table.cell(row, "source")).startswith(_LINE)
        if nature in (_INTERVAL, *_SPANS) and not of_line:
            self._line_alone = False
        if not of_line:  # a line counts in Wh, and may stand between powers
            self._coarsest[nature] = max(self._coarsest.get(nature, 1), self._precision(row))
        if nature in _SPANS:
            self._spans.setdefault(register, []).append(OwnSpan(interval, row, nature == _SPAN_IN_PART))
        elif nature in (_INTERVAL, _DAY, _PART_OF_DAY, _INDEX):
            if nature in (_DAY, _PART_OF_DAY) and not self._is_day(interval):
                self._refusals.add(row.number, Reason.OFF_GRID, row.seen)
                return
            if nature == _PART_OF_DAY and not self._take_known(row, register, interval):
                return
            key = _Key(_DAY if nature == _PART_OF_DAY else nature, register)
            if key not in self._found and len(self._found) >= _MOST_REGISTERS:
                raise self._job.damaged("registers")
            self._found.setdefault(key, []).append(interval)
        else:
            self._refusals.add(row.number, Reason.NO_STEP, row.seen)

    def _precision(self, row: Row) -> int:
        """How finely the value of a row is written, in W of an interval, else in Wh; 1 where that is not said."""
        said = written(self._table.cell(row, "precision")) if "precision" in self._table.places else None
        if said is None or said.decimals or not 1 <= said.digits <= MAX_PRECISION:
            return 1
        return int(said.digits)

    def _is_day(self, interval: Interval) -> bool:
        """Whether an interval goes from midnight to midnight."""
        day = self._job.days.day(interval.start)
        return self._job.days.midnight(day) == interval.start and self._job.days.length(day) == interval.duration

    def _take_known(self, row: Row, register: str, day: Interval) -> bool:
        """Keep how much of a day is known, in seconds; where that is not said the row is refused."""
        if "known" not in self._table.places:
            self._refusals.add(row.number, Reason.NO_STEP, row.seen)
            return False
        number = written(self._table.cell(row, "known"))
        if number is None or number.decimals or not 0 <= number.digits <= day.duration:
            self._table.refuse(self._refusals, row, Reason.BAD_VALUE, "known")
            return False
        self._known[register, day.start] = number.digits
        return True

    def _interval(self, row: Row, nature: str) -> Interval | None:
        """The row as an interval (an index as one of a second), or None; the row is then refused."""
        start, end = (self._stamps.epoch(text_of(self._table.cell(row, name))) for name in ("start", "end"))
        bad = "start" if start is None else "end" if end is None else ""
        if start is None or end is None or (end <= start) is not (nature == _INDEX):
            self._table.refuse(self._refusals, row, Reason.BAD_STAMP, bad or "end")
            return None
        cell = self._table.cell(row, "value")
        number = written(cell)
        if is_absent(cell):
            self._refusals.add(row.number, Reason.EMPTY_VALUE, row.seen)
            return None
        if number is None or number.digits > MAX_WH * 10**number.decimals:
            self._table.refuse(self._refusals, row, Reason.BAD_VALUE, "value")
            return None
        if number.digits < 0 and nature not in _SPANS:
            self._table.refuse(self._refusals, row, Reason.NEGATIVE, "value")
            return None
        value = number.times(1 if nature == _INDEX else JOULES_PER_WH)
        quality = quality_of(self._table.cell(row, "quality"))
        return Interval(start, max(end - start, 1), value, quality, line=row.number)

    def _place_spans(self) -> dict[str, KeptSpans]:
        """The silences of a meter line go back between its intervals; what is left stands beside days, by register."""
        beside: dict[str, KeptSpans] = {}
        curve = any(key.nature == _INTERVAL for key in self._found)
        for register, spans in self._spans.items():
            if not curve:
                days = self._found.get(_Key(_DAY, register), [])
                beside[register] = spans_of_days(spans, days, self._job.days, self._refusals)
                continue
            line = self._found.setdefault(_Key(_INTERVAL, register), [])
            for interval, row, _ in spans:
                if interval.value < 0:
                    self._refusals.add(row.number, Reason.NO_PLACE, row.seen)
                else:
                    line.append(interval)
        return beside

    def _as_known(self, block: Block, key: _Key) -> Block:
        """Indexes at their instants, and parts of days for as long as they are known."""
        if key.nature == _INDEX:
            return replace(block, durations=np.zeros_like(block.durations))
        if key.nature != _DAY:
            return block
        rows = zip(block.starts.tolist(), block.durations.tolist(), strict=True)
        known = [self._known.get((key.register, start), length) for start, length in rows]
        return replace(block, durations=np.array(known, np.int64))

    def _of(self, key: _Key) -> tuple[Register, Source]:
        if key.nature == _INDEX:
            return index_register(key.register), Source(FORMAT, Made.INDEX, self._coarsest.get(_INDEX, 1))
        register = energy_register(key.register)
        if key.nature == _DAY:
            return register, Source(FORMAT, Made.DAILY, max(self._coarsest.get(one, 1) for one in _DAYS))
        made = Made.INDEX if self._line_alone else Made.CURVE
        return register, Source(FORMAT, made, max(self._coarsest.get(one, 1) for one in (_INTERVAL, *_SPANS)))

    def _main(self, curves: dict[_Key, Curve]) -> Curve | None:
        for nature in (_INTERVAL, _DAY):
            for name in (TOTAL_IMPORT.name, TOTAL_INJECTION.name):
                if (found := curves.get(_Key(nature, name))) is not None:
                    return found
        return None


def _order(block: Block) -> tuple[str, str]:
    return block.register.kind, block.register.name
