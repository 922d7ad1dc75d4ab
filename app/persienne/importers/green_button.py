"""A Green Button file (ESPI, XML) comes in, energies of electricity or gas per interval, day or longer go out.

docs/formats.md, "Green Button": readings in blocks, each with its START in UTC and its length in seconds, as what each
interval took (delta). Gas is kept by the day, and by spans of days. The time zone of the file is not used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from persienne.base.reading import (
    GAS_VOLUME,
    JOULES_PER_WH,
    TOTAL_GAS,
    TOTAL_IMPORT,
    TOTAL_INJECTION,
    Made,
    Meter,
    Quality,
    Source,
)
from persienne.importers.cells import Written, written
from persienne.importers.ended_rows import is_on_grid
from persienne.importers.gas_days import by_days
from persienne.importers.gas_rows import DM3_PER_M3, MAX_CUBIC_METRES
from persienne.importers.green_button_feed import meters_of
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.mapped_periods import MOST_DAYS
from persienne.importers.measured import MAX_WATTS
from persienne.importers.meters_apart import several
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import DAY, EPOCH_DAY
from persienne.importers.steps import ALLOWED_STEPS
from persienne.importers.xml_elements import read_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Register
    from persienne.importers.green_button_feed import Kind, Series
    from persienne.importers.intervals import Curve
    from persienne.importers.job import Job
    from persienne.importers.xml_elements import Element

FORMAT = "greenbutton.xml"

_ELECTRICITY: Final = (TOTAL_IMPORT, TOTAL_INJECTION)
_GAS: Final = (TOTAL_GAS, GAS_VOLUME)
_QUALITIES: Final = {
    "": Quality.MEASURED,
    "0": Quality.MEASURED,
    "7": Quality.CORRECTED,
    "8": Quality.ESTIMATED,
    "9": Quality.ESTIMATED,
    "12": Quality.ESTIMATED,
    "14": Quality.MEASURED,
    "17": Quality.MEASURED,
    "18": Quality.MEASURED,
    "19": Quality.MEASURED,
}
"""ESPI's codes of quality; any other is doubtful."""

_COARSEST = 1_000_000_000
"""Wh, dm3 or W: no meter counts in as much, and a precision of it still leaves the rank of a source as it is."""

_WHOLE = re.compile("[0-9]{1,10}")
_FIRST, _LAST = 978_307_200, 2_840_140_800  # 2001 to 2059


def read(text: str, job: Job) -> ParsedFile:
    """The readings of the one meter: EAST and EAIT, or GAS and GASVOL.

    A feed of several meters is a :class:`SeveralMetersError`.
    """
    meters = meters_of(read_xml(text, job), job)
    if len(meters) > 1:
        raise several(meters, _parsed, job)
    return _parsed(next(iter(meters.values()), {}), job)


def _parsed(series: Series, job: Job) -> ParsedFile:
    """``file_unknown`` where no series has a register, where two have the same, or both energies stand in one meter."""
    registers = [register for kind in series if (register := kind.register) is not None]
    if not registers:
        says_no_unit = series and not any(kind.unit for kind in series)
        raise job.unknown("greenbutton.unit" if says_no_unit else "greenbutton.other")
    if len(set(registers)) < len(registers) or 0 < sum(one in _GAS for one in registers) < len(registers):
        raise job.unknown("greenbutton.several")
    reader = _Reader(job)
    for kind, blocks in series.items():
        if (register := kind.register) is not None:
            reader.take(kind, register, blocks)
    return reader.parsed()


@dataclass(slots=True)
class _Found:
    """The intervals and the days, or longer spans, of one register; ``unit`` is the smallest step (Wh or dm3)."""

    unit: int
    intervals: list[Interval] = field(default_factory=list)
    days: list[Interval] = field(default_factory=list)


class _Reader:
    def __init__(self, job: Job) -> None:
        self._job = job
        self._refusals = Refusals(job)
        self._rows = 0
        self._found: dict[Register, _Found] = {}

    def take(self, kind: Kind, register: Register, blocks: list[Element]) -> None:
        """Take the readings of the blocks of one kind."""
        step = kind.amount(Written(1, 0)) // (1 if register == GAS_VOLUME else JOULES_PER_WH)
        found = self._found[register] = _Found(min(max(1, step), _COARSEST))
        for block in blocks:
            for reading in block.all("IntervalReading"):
                if self._rows % 1024 == 0:
                    self._job.check()
                self._rows += 1
                self._reading(reading, kind, register, found)

    def parsed(self) -> ParsedFile:
        """The file; it names no meter of France. ``file_unknown`` where it holds intervals and days."""
        if any(each.intervals for each in self._found.values()) and any(each.days for each in self._found.values()):
            raise self._job.unknown("greenbutton.several")
        blocks: list[Block] = []
        curves: list[Curve] = []
        for register in (*_ELECTRICITY, *_GAS):
            for curve, source in self._curves(register):
                curves.append(curve)
                kept = by_days(curve, self._job.days) if register in _GAS else curve
                blocks.extend(kept.blocks(Meter(), register, source))
        return ParsedFile(
            FORMAT,
            Meter(),
            self._rows,
            tuple(blocks),
            holes=curves[0].holes() if curves else (),
            duplicates=sum(curve.duplicates for curve in curves),
            refused=self._refusals.lines(),
            missing_end=curves[0].missing_end(self._job.days) if curves else None,
            odd_cell=self._refusals.odd_cell,
            label_unit="" if self._found.keys() & set(_GAS) else "wh",
        )

    def _curves(self, register: Register) -> Iterator[tuple[Curve, Source]]:
        """The curve of a register as the file has it, if it has one, and its source."""
        found = self._found.get(register, _Found(1))
        if found.days or (found.intervals and register in _GAS):
            yield settle(found.days or found.intervals, self._refusals), Source(FORMAT, Made.DAILY, found.unit)
        elif found.intervals:
            step = found.unit * 3600 // min(one.duration for one in found.intervals)
            yield settle(found.intervals, self._refusals), Source(FORMAT, Made.CURVE, min(max(1, step), _COARSEST))

    def _reading(self, reading: Element, kind: Kind, register: Register, found: _Found) -> None:
        period = reading.first("timePeriod")
        start, length = ("", "") if period is None else (period.said("start"), period.said("duration"))
        if not _WHOLE.fullmatch(start) or not _WHOLE.fullmatch(length) or not _FIRST <= int(start) < _LAST:
            self._refuse(Reason.BAD_STAMP, "start", f"{start} {length}")
            return
        begin, seconds = int(start), int(length)
        is_step = seconds in ALLOWED_STEPS and is_on_grid(begin, seconds)
        if not is_step:
            of_days = _span_of_gas if register in _GAS else _one_day
            span = of_days(begin, seconds, self._job.days)
            if span is None:
                self._refuse(Reason.OFF_GRID, "duration", f"{start} {length}")
                return
            begin, seconds = span
        amount = self._amount(reading.said("value"), kind, register, seconds)
        said = [_QUALITIES.get(each.text.strip(), Quality.DOUBTFUL) for each in reading.all("quality")]
        quality = max(said, default=Quality.MEASURED)
        (found.intervals if is_step else found.days).append(Interval(begin, seconds, amount, quality, self._rows))

    def _amount(self, text: str, kind: Kind, register: Register, seconds: int) -> int:
        """The energy or the volume of a reading, or NONE; the reading is then refused."""
        number = written(text)
        most = MAX_CUBIC_METRES * DM3_PER_M3 if register == GAS_VOLUME else MAX_WATTS * seconds
        if not text:
            reason = Reason.EMPTY_VALUE
        elif number is None:
            reason = Reason.BAD_VALUE
        elif number.digits < 0:
            reason = Reason.NEGATIVE
        elif (amount := kind.amount(number)) > most:
            reason = Reason.BAD_VALUE
        else:
            return amount
        self._refuse(reason, "value", text)
        return NONE

    def _refuse(self, reason: Reason, title: str, seen: str) -> None:
        self._refusals.add(self._rows, reason, seen, column=title, cell=seen)


def _one_day(begin: int, seconds: int, local: LocalDays) -> tuple[int, int] | None:
    """A span from local midnight to local midnight of one day, as it is; None for any other."""
    day = local.day(begin)
    return (begin, seconds) if local.midnight(day) == begin and local.length(day) == seconds else None


def _span_of_gas(begin: int, seconds: int, local: LocalDays) -> tuple[int, int] | None:
    """The start and the length of the local days that a span means; None where it means none, or too many.

    It begins at midnight, UTC or local, and lasts whole days. Those of UTC mean the local days with the same dates.
    """
    end = begin + seconds
    if end > _LAST or seconds > MOST_DAYS * DAY:
        return None
    if begin % DAY == 0:
        first = begin // DAY + EPOCH_DAY
    elif local.midnight(local.day(begin)) == begin:
        first = local.day(begin)
    else:
        return None
    if begin % DAY and local.midnight(local.day(end)) == end:
        days = local.day(end) - first
    else:
        days = 0 if seconds % DAY else seconds // DAY
    start = local.midnight(first)
    return (start, local.midnight(first + days) - start) if days else None
