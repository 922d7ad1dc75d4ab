"""A Green Button file (ESPI, XML) comes in, energies per interval or per day of each direction go out.

docs/formats.md, "Green Button": readings of a UsagePoint in blocks, each with its START in UTC and its length in
seconds; what the values are stands in a ReadingType that links lead to. Electricity in Wh alone, as what each interval
took (delta). The time zone of the file is for showing and is not used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Made, Meter, Quality, Source
from persienne.importers.cells import written
from persienne.importers.ended_rows import is_on_grid
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.measured import MAX_WATTS
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.steps import ALLOWED_STEPS
from persienne.importers.xml_elements import read_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.reading import Block, Register
    from persienne.importers.intervals import Curve
    from persienne.importers.job import Job
    from persienne.importers.xml_elements import Element

FORMAT = "greenbutton.xml"

_WATT_HOURS: Final = "72"
_GAS_UNITS = frozenset({"169", "119", "42", "31", "132"})
_DELTA = frozenset({"", "0", "4"})
_DIRECTIONS: Final = {"": TOTAL_IMPORT, "0": TOTAL_IMPORT, "1": TOTAL_IMPORT, "19": TOTAL_INJECTION}
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

_WHOLE = re.compile("[0-9]{1,10}")
_FIRST, _LAST = 978_307_200, 2_840_140_800  # 2001 to 2059
_MOST_PLACES = 9


def read(text: str, job: Job) -> ParsedFile:
    """The blocks of the file: EAST and EAIT, intervals and days apart."""
    feed = _Feed(read_xml(text, job))
    kinds = feed.of_blocks(job)
    registers = [kind.register for kind in kinds if kind.register is not None]
    if not registers or feed.is_gas:
        is_gas = any(kind.is_gas for kind in kinds) or feed.is_gas
        raise job.unknown("greenbutton.gas" if is_gas else "greenbutton.other")
    if len(set(registers)) < len(registers) or feed.points > 1:
        raise job.unknown("greenbutton.several")
    reader = _Reader(job)
    for kind, blocks in kinds.items():
        if kind.register is not None:
            reader.take(kind, kind.register, blocks)
    return reader.parsed()


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the values of some blocks are, as far as the file says it."""

    unit: str = ""
    power_of_ten: str = ""
    direction: str = ""
    accumulation: str = ""
    commodity: str = ""

    @classmethod
    def of(cls, said: Element) -> _Kind:
        """What a ReadingType says."""
        names = ("uom", "powerOfTenMultiplier", "flowDirection", "accumulationBehaviour", "commodity")
        return cls(*map(said.said, names))

    @property
    def is_gas(self) -> bool:
        """Whether it is gas."""
        return self.commodity == "7" or self.unit in _GAS_UNITS

    @property
    def register(self) -> Register | None:
        """Where the values belong, None where they are no energies of intervals in Wh."""
        if self.unit != _WATT_HOURS or self.commodity not in ("", "0", "1") or self.accumulation not in _DELTA:
            return None
        return _DIRECTIONS.get(self.direction) if abs(self.places) <= _MOST_PLACES else None

    @property
    def places(self) -> int:
        """The power of ten that the values are multiplied with; one that is no number is out of bounds."""
        text = self.power_of_ten or "0"
        return int(text) if re.fullmatch("-?[0-9]{1,2}", text) else _MOST_PLACES + 1


class _Feed:
    """The entries of a feed by their links."""

    def __init__(self, root: Element) -> None:
        self._entries = list(root.all("entry"))
        self._types: dict[str, _Kind] = {}
        self._readings: list[tuple[str, tuple[str, ...]]] = []
        points = list(root.all("UsagePoint"))
        self.points = len(points)
        self.is_gas = any(point.said("kind") == "1" for point in points)
        self._all = [_Kind.of(said) for said in root.all("ReadingType")]
        for entry in self._entries:
            own, related = _link(entry, "self"), tuple(_links(entry, "related"))
            for said in entry.all("ReadingType"):
                self._types[own] = _Kind.of(said)
            if entry.first("MeterReading") is not None:
                self._readings.append((own, related))

    def of_blocks(self, job: Job) -> dict[_Kind, list[Element]]:
        """The interval blocks by what their values are; ``file_unknown`` where no link tells which of several."""
        found: dict[_Kind, list[Element]] = {}
        for entry in self._entries:
            for block in entry.all("IntervalBlock"):
                found.setdefault(self._kind(entry, job), []).append(block)
        return found

    def _kind(self, entry: Element, job: Job) -> _Kind:
        if len(set(self._all)) <= 1:
            return self._all[0] if self._all else _Kind()
        up = _link(entry, "up")
        for own, related in self._readings:
            if up and (up in related or up in (f"{own}/IntervalBlock", own)):
                types = [self._types[link] for link in related if link in self._types]
                if len(types) == 1:
                    return types[0]
        raise job.unknown("greenbutton.several")


@dataclass(slots=True)
class _Found:
    """The intervals and the days of one register."""

    intervals: list[Interval] = field(default_factory=list)
    days: list[Interval] = field(default_factory=list)
    precision: int = 1


class _Reader:
    def __init__(self, job: Job) -> None:
        self._job = job
        self._refusals = Refusals(job)
        self._rows = 0
        self._found: dict[Register, _Found] = {}

    def take(self, kind: _Kind, register: Register, blocks: Sequence[Element]) -> None:
        """Take the readings of the blocks of one kind."""
        found = self._found[register] = _Found(precision=max(1, 10 ** max(kind.places, 0)))
        for block in blocks:
            for reading in block.all("IntervalReading"):
                if self._rows % 1024 == 0:
                    self._job.check()
                self._rows += 1
                self._reading(reading, kind.places, found)

    def parsed(self) -> ParsedFile:
        """The file; it names no meter of France. ``file_unknown`` where it holds a curve and days."""
        if any(each.intervals for each in self._found.values()) and any(each.days for each in self._found.values()):
            raise self._job.unknown("greenbutton.several")
        blocks: list[Block] = []
        curves: list[Curve] = []
        for register in (TOTAL_IMPORT, TOTAL_INJECTION):
            if register not in self._found:
                continue
            found = self._found[register]
            for intervals, made in ((found.intervals, Made.CURVE), (found.days, Made.DAILY)):
                if intervals:
                    curves.append(settle(intervals, self._refusals))
                    shortest = 3600 if made is Made.DAILY else min(one.duration for one in intervals)
                    step = max(1, found.precision * 3600 // shortest)
                    blocks.extend(curves[-1].blocks(Meter(), register, Source(FORMAT, made, step)))
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
            label_unit="wh",
        )

    def _reading(self, reading: Element, places: int, found: _Found) -> None:
        period = reading.first("timePeriod")
        start, length = ("", "") if period is None else (period.said("start"), period.said("duration"))
        if not _WHOLE.fullmatch(start) or not _WHOLE.fullmatch(length) or not _FIRST <= int(start) < _LAST:
            self._refuse(Reason.BAD_STAMP, "start", f"{start} {length}")
            return
        begin, seconds = int(start), int(length)
        is_step = seconds in ALLOWED_STEPS and is_on_grid(begin, seconds)
        if not is_step and not self._is_day(begin, seconds):
            self._refuse(Reason.OFF_GRID, "duration", f"{start} {length}")
            return
        joules = self._joules(reading.said("value"), places, seconds)
        said = [_QUALITIES.get(each.text.strip(), Quality.DOUBTFUL) for each in reading.all("quality")]
        quality = max(said, default=Quality.MEASURED)
        (found.intervals if is_step else found.days).append(Interval(begin, seconds, joules, quality, self._rows))

    def _is_day(self, begin: int, seconds: int) -> bool:
        local = self._job.days
        day = local.day(begin)
        return local.midnight(day) == begin and local.length(day) == seconds

    def _joules(self, text: str, places: int, seconds: int) -> int:
        """The energy of a reading, or NONE; the reading is then refused."""
        number = written(text)
        if not text:
            self._refuse(Reason.EMPTY_VALUE, "value", text)
            return NONE
        if number is None:
            self._refuse(Reason.BAD_VALUE, "value", text)
            return NONE
        if number.digits < 0:
            self._refuse(Reason.NEGATIVE, "value", text)
            return NONE
        joules = number.times(3600 * 10**places) if places >= 0 else _divided(number.times(3600), 10**-places)
        if joules > MAX_WATTS * seconds:
            self._refuse(Reason.BAD_VALUE, "value", text)
            return NONE
        return joules

    def _refuse(self, reason: Reason, title: str, seen: str) -> None:
        self._refusals.add(self._rows, reason, seen, column=title, cell=seen)


def _divided(value: int, by: int) -> int:
    return (2 * value + by) // (2 * by)


def _links(entry: Element, kind: str) -> Iterator[str]:
    return (
        each.attributes.get("href", "").strip().rstrip("/")
        for each in entry.children
        if each.name == "link" and each.attributes.get("rel") == kind
    )


def _link(entry: Element, kind: str) -> str:
    return next(_links(entry, kind), "")
