"""What an export is made of: parts, one a register of one meter, as columns; no format, no file and no database.

A part holds what was resolved for it and nothing finer than was asked for. What is known of a span as a whole stays one
row of its own: it is never spread, and never left out, so that the rows of a part add up to what is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.localtime import FRANCE
from persienne.base.reading import Quality, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.reading import Bools, Longs, Register
    from persienne.base.voltage import MeanVoltage, VoltageDay


class Nature(StrEnum):
    """What a row is; the names stand in files."""

    INTERVAL = "intervalle"
    """An interval of the load curve."""
    DAY = "jour"
    """A whole local day."""
    PART_OF_DAY = "jour_partiel"
    """A local day of which only a part is known."""
    PERIOD = "periode"
    """A span that is known as a whole alone: how its energy was spread is not known."""
    INDEX = "index"
    """What the register stood at."""
    PERIOD_IN_PART = "periode_partielle"
    """The same as a period, counted over some part of its first and its last day: from when to when is not known."""


NATURES = tuple(Nature)
"""Their order in :attr:`Part.natures`."""


class Row(NamedTuple):
    """One row: ``start`` and ``end`` in UTC epoch seconds, ``value`` in J (in Wh of an index), seconds ``known``.

    ``precision`` is the smallest step of its value: in W of a load curve, in Wh of all else.
    """

    nature: Nature
    start: int
    end: int
    value: int
    known: int
    quality: Quality
    source: str
    precision: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One register of one meter: int64 columns of one length, ascending by start.

    ``meter`` is the number as it is to be shown (masked, or empty where none is known), ``name`` what the household
    calls the meter, ``place`` the number of the meter in the export, from 1. ``values`` are joules, of an index Wh;
    ``natures`` are places in :data:`NATURES`, ``origins`` places in ``sources`` (names of formats) and in
    ``precisions`` (as of :class:`Row`; 1 where there are none). ``known`` are the seconds that a row speaks of.
    """

    meter: str
    name: str
    place: int
    register: Register
    starts: Longs
    ends: Longs
    values: Longs
    known: Longs
    natures: Longs
    qualities: Longs
    origins: Longs
    sources: tuple[str, ...]
    zone: str = FRANCE
    precisions: tuple[int, ...] = ()

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.starts)

    @property
    def joules(self) -> int:
        """The energy of all rows; 0 of an index, whose rows are no energies, and of reactive energy."""
        return int(self.values.sum()) if self.register.unit is Unit.J else 0

    def rows(self) -> Iterator[Row]:
        """The rows in their order."""
        steps = self.precisions or (1,) * len(self.sources)
        columns = (self.natures, self.starts, self.ends, self.values, self.known, self.qualities, self.origins)
        for nature, start, end, value, known, quality, origin in zip(*(one.tolist() for one in columns), strict=True):
            what = Quality(quality), self.sources[origin], steps[origin]
            yield Row(NATURES[nature], start, end, value, known, *what)

    def of(self, *natures: Nature) -> Part:
        """The rows of these natures alone."""
        places = [NATURES.index(nature) for nature in natures]
        return self.taken(np.isin(self.natures, places))

    def taken(self, which: Longs | Bools) -> Part:
        """The rows at some places, or under a mask."""
        return replace(
            self,
            starts=self.starts[which],
            ends=self.ends[which],
            values=self.values[which],
            known=self.known[which],
            natures=self.natures[which],
            qualities=self.qualities[which],
            origins=self.origins[which],
        )


class VoltagePart(NamedTuple):
    """The voltages of one phase (``register``) of one meter, which is told as in :class:`Part`: its days, or its means.

    Of the two one is empty.
    """

    meter: str
    name: str
    place: int
    register: str
    zone: str
    days: tuple[VoltageDay, ...] = ()
    means: tuple[MeanVoltage, ...] = ()


def decimal(value: int, per: int, places: int, sign: str) -> str:
    """``value / per`` with at most so many ``places`` behind ``sign``, to the nearest, without noughts at the end."""
    scale: int = 10**places
    digits = (2 * abs(value) * scale + per) // (2 * per)
    whole, part = divmod(digits, scale)
    said = f"{whole}{sign}{part:0{places}d}".rstrip("0").rstrip(sign) if part else str(whole)
    return f"-{said}" if value < 0 and digits else said
