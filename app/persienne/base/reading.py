"""The one type that flows: meters, registers and readings as frozen values; no clock, no file, no database.

A :class:`Reading` is one value; a :class:`Block` is many readings of one register in columns (numpy arrays), which is
what large files and charts use. Both say the same thing. Units: times are integer UTC epoch seconds, durations are
seconds, energies of an interval are **joules** (W x s is exact for every step; 10 minutes of 1 W is not a whole Wh).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]
    Longs = NDArray[np.int64]

JOULES_PER_WH = 3600
JOULES_PER_KWH = 1000 * JOULES_PER_WH

LONGEST_DAY = 25 * 3600
"""Seconds of the local day whose clock goes back an hour."""


class Unit(StrEnum):
    """The unit of a register's integer values."""

    WH = "Wh"
    J = "J"
    W = "W"
    VA = "VA"
    V = "V"
    VARH = "VArh"
    VARS = "VAr.s"
    DM3 = "dm3"


class Kind(StrEnum):
    """What a register's values are."""

    INDEX = "index"
    """Cumulative energy at an instant (Wh)."""
    ENERGY = "energy"
    """Energy of an interval (J)."""
    POWER = "power"
    """Power at an instant (W or VA)."""
    MAXIMUM = "maximum"
    """The highest power of an interval (VA)."""
    VOLTAGE = "voltage"
    """The mean voltage of an interval (V)."""
    VOLUME = "volume"
    """Gas volume of an interval (dm3)."""


class Direction(StrEnum):
    """Which way the energy goes, seen from the home."""

    IMPORT = "import"
    INJECTION = "injection"


class Quality(IntEnum):
    """How far a value may be trusted; the first is the best."""

    MEASURED = 0
    CORRECTED = 1
    ESTIMATED = 2
    DOUBTFUL = 3


@dataclass(frozen=True, slots=True)
class Meter:
    """A delivery point (PRM, 14 digits; PCE for gas), or ``None`` where the file does not say."""

    point: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A counter of a meter. Names are those of the meter itself (TIC standard mode): EAST, EASF01, EASD01, EAIT."""

    name: str
    kind: Kind
    unit: Unit
    direction: Direction = Direction.IMPORT


TOTAL_IMPORT = Register("EAST", Kind.ENERGY, Unit.J)
TOTAL_INJECTION = Register("EAIT", Kind.ENERGY, Unit.J, Direction.INJECTION)
TOTAL_GAS = Register("GAS", Kind.ENERGY, Unit.J)
"""The energy of the gas that a meter let through. No meter says it: it is the operator's, and so is its name ours."""
GAS_VOLUME = Register("GASVOL", Kind.VOLUME, Unit.DM3)
"""The volume of that gas, as the meter counts it."""


def total_of(energy: Energy) -> Register:
    """The register of all that a meter of this energy lets into the home."""
    return TOTAL_GAS if energy is Energy.GAS else TOTAL_IMPORT


REACTIVE = tuple(f"ERQ{quadrant}" for quadrant in range(1, 5))
"""The counters of reactive energy, by quadrant: the first and the last count while the home draws active energy."""


def index_register(name: str) -> Register:
    """The cumulative register ``name``, in Wh, of :data:`REACTIVE` in VArh; its direction is told by its name."""
    return Register(name, Kind.INDEX, Unit.VARH if name in REACTIVE else Unit.WH, _direction(name))


def energy_register(name: str) -> Register:
    """The energy per interval of register ``name``, in J, of :data:`REACTIVE` in VAr.s, 3600 of which are a VArh."""
    return Register(name, Kind.ENERGY, Unit.VARS if name in REACTIVE else Unit.J, _direction(name))


def interval_register(name: str) -> Register:
    """The register ``name`` by what its intervals hold: a volume for that of gas, an energy for any other."""
    return GAS_VOLUME if name == GAS_VOLUME.name else energy_register(name)


def _direction(name: str) -> Direction:
    return Direction.INJECTION if name.startswith("EAI") or name in ("ERQ2", "ERQ3") else Direction.IMPORT


class Made(IntEnum):
    """What a source made its values from; the higher wins where two speak of one time (architecture, 3)."""

    DAILY = 1
    """Energies that a file gives of whole local days: of one, or of several together (a week, a month, a bill)."""
    CURVE = 2
    """A load curve in a file."""
    CURVE_POINT = 3
    """A load-curve point that the meter itself announced (CCASN)."""
    INDEX = 4
    """Differences of cumulative indexes."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where values come from: the format's name, what they were made from, and how finely they were written.

    ``precision`` is the smallest step of the written values in watts (1 for W, 10 for kW with two decimals) for
    curves, in Wh for indexes and daily energies.
    """

    format: str
    made: Made = Made.CURVE
    precision: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of one register: ``start`` UTC epoch seconds, ``duration`` in seconds (0 for an instant)."""

    meter: Meter
    register: Register
    start: int
    duration: int
    value: int
    quality: Quality
    source: Source


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Readings of one register in columns: four int64 arrays of one length, starts ascending, no overlap.

    Totals of several days (:attr:`Made.DAILY`, longer than :data:`LONGEST_DAY`) may meet within a day, and one may lie
    in another, whose value holds it.

    ``starts`` UTC epoch seconds, ``durations`` seconds (all 0 for indexes), ``values`` in the register's unit,
    ``qualities`` as :class:`Quality`.
    """

    meter: Meter
    register: Register
    source: Source
    starts: Longs
    durations: Longs
    values: Longs
    qualities: Longs

    def __len__(self) -> int:
        """The number of readings."""
        return len(self.starts)

    def where(self, mask: Bools) -> Block:
        """The readings where ``mask`` is true; the block itself where all are."""
        if mask.all():
            return self
        columns = (self.starts[mask], self.durations[mask], self.values[mask], self.qualities[mask])
        return Block(self.meter, self.register, self.source, *columns)

    def readings(self) -> Iterator[Reading]:
        """Every reading, in order."""
        columns = zip(
            self.starts.tolist(),
            self.durations.tolist(),
            self.values.tolist(),
            self.qualities.tolist(),
            strict=True,
        )
        for start, duration, value, quality in columns:
            yield Reading(
                self.meter, self.register, start, duration, value=value, quality=Quality(quality), source=self.source
            )


@dataclass(frozen=True, slots=True)
class Fact:
    """Text that matters beside the values: a contract, a calendar, a day profile; ``until`` is None while it lasts.

    ``kind`` is a stable code (``"calendar"``), ``at`` and ``until`` UTC epoch seconds, ``text`` as the source wrote it.
    """

    meter: Meter
    kind: str
    at: int
    text: str
    until: int | None = None
