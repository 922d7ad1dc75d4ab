"""Mean voltages of ten minutes as values, and between which a home is to be supplied; no file, no clock.

Order of 24 December 2007 on levels of quality (arrêté pris en application du décret n° 2007-1826), articles 1 and 4: in
low voltage 230 V between a phase and the neutral; a ten-minute mean under 90 % or over 110 % of it is a fault of the
grid. The norm EN 50160 has the same ten minutes and the same tenth.
"""

from __future__ import annotations

from typing import Final, NamedTuple

NOMINAL: Final = 230
"""V between a phase and the neutral."""

LOWEST: Final = NOMINAL * 90 // 100
HIGHEST: Final = NOMINAL * 110 // 100


def is_outside(volts: int) -> bool:
    """Whether a mean of ten minutes lies outside the bounds."""
    return not LOWEST <= volts <= HIGHEST


class VoltageDay(NamedTuple):
    """A local day (ordinal) of one phase: lowest and highest mean (V), how many are known, and outside the bounds.

    ``known`` is None where the means of the day are not counted, as with closed slats; ``outside`` is then 1 where any
    mean lay outside, and 0 where none did.
    """

    day: int
    lowest: int
    highest: int
    known: int | None
    outside: int

    @property
    def means_outside(self) -> int | None:
        """How many means lay outside; None where they are not counted."""
        return None if self.known is None else self.outside

    @property
    def any_outside(self) -> bool:
        """Whether any mean lay outside, counted or not."""
        return self.outside > 0


class MeanVoltage(NamedTuple):
    """One mean: the local day (ordinal) in which it begins, the seconds from its midnight to it, and volts."""

    day: int
    offset: int
    volts: int
