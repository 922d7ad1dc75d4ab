"""A Green Button file (ESPI, XML) comes in, energies of electricity or gas per interval, day or longer go out.

docs/formats.md, "Green Button": readings in blocks, each with its START in UTC and its length in seconds, as what each
interval took (delta). Gas is kept by the day, and by spans of days. The time zone of the file is not used.

A Green Button feed (ESPI) comes in, its interval blocks by meter and by kind go out; no value is read here.
docs/formats.md, "Green Button": a block is in a MeterReading, which is of a UsagePoint and says its ReadingType; links
between the entries of the feed tell which of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.energy_market import Energy
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
from persienne.importers.gas_rows import DM3_PER_M3, MAX_CUBIC_METRES, by_days
from persienne.importers.intervals import NONE, Interval, is_on_grid, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import MOST_DAYS
from persienne.importers.markup import read_xml
from persienne.importers.measured import MAX_WATTS
from persienne.importers.meters_apart import several
from persienne.importers.stamps import ALLOWED_STEPS, DAY, EPOCH_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Register
    from persienne.importers.intervals import Curve
    from persienne.importers.job import Job
    from persienne.importers.markup import Element


_UNSAID = ("", "0")
_DELTA = (*_UNSAID, "4")
_DELIVERED = (*_UNSAID, "1")
_RECEIVED = "19"
_MOST_PLACES = 9


class _Unit(NamedTuple):
    """What one of a unit is: ``amount`` / 10 ** ``decimals`` of J or of dm3."""

    amount: int
    decimals: int = 0


_THERM: Final = "169"
_ENERGIES: Final = {
    "31": _Unit(1),  # J
    "72": _Unit(JOULES_PER_WH),
    "132": _Unit(1_054_804, 3),  # Btu, a hundred thousandth of the therm
    _THERM: _Unit(105_480_400),  # the therm of the United States
}
_VOLUMES: Final = {
    "42": _Unit(DM3_PER_M3),  # m3
    "119": _Unit(28_316_846_592, 9),  # cubic foot
    "134": _Unit(1),  # litre
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What the values of some blocks are, as far as the file says it: ESPI's codes, as text.

    ``service`` is what the UsagePoint supplies, the others are those of a ReadingType.
    """

    unit: str = ""
    power_of_ten: str = ""
    direction: str = ""
    accumulation: str = ""
    commodity: str = ""
    service: str = ""

    @classmethod
    def of(cls, said: Element) -> Kind:
        """What a ReadingType says."""
        names = ("uom", "powerOfTenMultiplier", "flowDirection", "accumulationBehaviour", "commodity")
        return cls(*map(said.said, names))

    @property
    def energy(self) -> Energy | None:
        """What is counted: the commodity tells, or else the service, or else the therm, in which gas alone is told."""
        if self.commodity not in _UNSAID:
            return {"1": Energy.ELECTRICITY, "7": Energy.GAS}.get(self.commodity)
        if self.service == "1" or (self.service == "" and self.unit == _THERM):
            return Energy.GAS
        return Energy.ELECTRICITY if self.service in _UNSAID else None

    @property
    def register(self) -> Register | None:
        """Where the values belong, None where they are not what intervals took or injected."""
        if self.accumulation not in _DELTA or abs(self._places) > _MOST_PLACES:
            return None
        if self.energy is Energy.ELECTRICITY and self.unit == "72":
            return TOTAL_INJECTION if self.direction == _RECEIVED else self._if_delivered(TOTAL_IMPORT)
        if self.energy is Energy.GAS and self.unit in _ENERGIES:
            return self._if_delivered(TOTAL_GAS)
        if self.energy is Energy.GAS and self.unit in _VOLUMES:
            return self._if_delivered(GAS_VOLUME)
        return None

    def amount(self, number: Written) -> int:
        """J or dm3 of a value, to the nearest, exact where it is whole; of a kind that has a register."""
        unit = (_ENERGIES | _VOLUMES)[self.unit]
        shift = unit.decimals - self._places
        return Written(number.digits, number.decimals + max(shift, 0)).times(unit.amount * 10 ** max(-shift, 0))

    def _if_delivered(self, register: Register) -> Register | None:
        return register if self.direction in _DELIVERED else None

    @property
    def _places(self) -> int:
        """The power of ten that the values are multiplied with; one that is no number is out of bounds."""
        text = self.power_of_ten or "0"
        return int(text) if re.fullmatch("-?[0-9]{1,2}", text) else _MOST_PLACES + 1


Series = dict[Kind, list["Element"]]
"""The interval blocks of one meter by what their values are."""


def meters_of(root: Element, job: Job) -> Mapping[str, Series]:
    """The interval blocks of a feed by the link of their UsagePoint, empty where none is named.

    ``file_unknown`` (``greenbutton.several``) where the links do not tell of several meters, or of several kinds of
    values, which a block belongs to.
    """
    feed, found = _Feed(root), dict[str, Series]()
    for entry in feed.entries:
        blocks = list(entry.element.all("IntervalBlock"))
        if not blocks:
            continue
        point, kind = feed.point_of(entry), feed.kind_of(entry)
        if point is None or kind is None:
            raise job.unknown("greenbutton.several")
        found.setdefault(point.name, {}).setdefault(replace(kind, service=point.service), []).extend(blocks)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """An entry of the feed and its links.

    ``own`` is its address, ``up`` the list that it is in, ``related`` the addresses that it names; empty where none is.
    """

    element: Element
    own: str
    up: str
    related: tuple[str, ...]


class _Point(NamedTuple):
    """A UsagePoint: the address of its entry (``name``), and ESPI's code of what it supplies (``service``)."""

    name: str
    service: str


class _Holders:
    """Finds the entry that another belongs to.

    That is one that names the other's address or list as related, or whose own address the other's list is below.
    """

    def __init__(self, entries: Iterable[_Entry], below: str) -> None:
        self._by_link: dict[str, dict[int, _Entry]] = {}
        for place, entry in enumerate(entries):
            own = (entry.own, f"{entry.own}/{below}") if entry.own else ()
            for link in (*entry.related, *own):
                self._by_link.setdefault(link, {})[place] = entry

    def of(self, entry: _Entry) -> _Entry | None:
        """The one entry that holds another, None where links tell none or several."""
        found = self._by_link.get(entry.up, {}) | self._by_link.get(entry.own, {})
        return next(iter(found.values())) if len(found) == 1 else None


class _Feed:
    """The entries of a feed by their links."""

    def __init__(self, root: Element) -> None:
        self.entries = [_entry(element) for element in root.all("entry")]
        self._types = {entry.own: Kind.of(said) for entry in self.entries for said in entry.element.all("ReadingType")}
        self._kinds = {Kind.of(said) for said in root.all("ReadingType")}
        readings = [entry for entry in self.entries if entry.element.first("MeterReading") is not None]
        self._readings = _Holders(readings, "IntervalBlock")
        points = [entry for entry in self.entries if entry.element.first("UsagePoint") is not None]
        self._points = _Holders(points, "MeterReading")
        said = [point.said("kind") for point in root.all("UsagePoint")]
        self._only_point = _Point("", "".join(said)) if len(said) <= 1 else None

    def kind_of(self, block: _Entry) -> Kind | None:
        """What the values of an entry's blocks are, None where links do not tell which of several."""
        if len(self._kinds) <= 1:
            return next(iter(self._kinds), Kind())
        reading = self._readings.of(block)
        types = [] if reading is None else [self._types[link] for link in reading.related if link in self._types]
        return types[0] if len(types) == 1 else None

    def point_of(self, block: _Entry) -> _Point | None:
        """The UsagePoint of an entry's blocks, None where links do not tell which of several."""
        if self._only_point is not None:
            return self._only_point
        reading = self._readings.of(block)
        point = None if reading is None else self._points.of(reading)
        return None if point is None or not point.own else _Point(point.own, point.element.said("kind"))


def _entry(element: Element) -> _Entry:
    own, up = (next(_links(element, kind), "") for kind in ("self", "up"))
    return _Entry(element, own, up, tuple(link for link in _links(element, "related") if link))


def _links(entry: Element, kind: str) -> Iterator[str]:
    return (
        each.attributes.get("href", "").strip().rstrip("/")
        for each in entry.children
        if each.name == "link" and each.attributes.get("rel") == kind
    )


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
        (found.intervals if is_step else found.days).append(Interval(begin, seconds, amount, quality, line=self._rows))

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
