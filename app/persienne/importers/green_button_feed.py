"""A Green Button feed (ESPI) comes in, its interval blocks by meter and by kind go out; no value is read here.

docs/formats.md, "Green Button": a block is in a MeterReading, which is of a UsagePoint and says its ReadingType; links
between the entries of the feed tell which of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.energy_market import Energy
from persienne.base.reading import GAS_VOLUME, JOULES_PER_WH, TOTAL_GAS, TOTAL_IMPORT, TOTAL_INJECTION
from persienne.importers.cells import Written
from persienne.importers.gas_rows import DM3_PER_M3

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from persienne.base.reading import Register
    from persienne.importers.job import Job
    from persienne.importers.xml_elements import Element

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
