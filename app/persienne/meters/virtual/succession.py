"""What stands at one end of a line over time: meters and changes come in, the meter of an instant goes out; no clock.

A home's meter changes its mode from afar, is replaced by another one, or loses its clock; the home goes on living.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.meter import VirtualMeter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.meters.virtual.moment import MeterOptions


class Change(StrEnum):
    """What becomes of a meter; the names are those of the command line."""

    STANDARD = "standard"
    """It speaks the standard mode from then on, under the same address."""
    REPLACED = "replaced"
    """Another one takes its place, with another address and its counters at 0."""
    CLOCK = "clock"
    """Its clock is so many seconds ahead, or is right again, and it does not know of any loss."""
    DEGRADED = "degraded"
    """It says that it has lost its clock, which goes on as it did."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One change from the instant ``at`` (UTC epoch seconds) on; ``seconds`` are those of a clock."""

    at: int
    change: Change
    seconds: int = 0


class Succession:
    """The meters of one home, each from its instant on; the first is what ``options`` say."""

    def __init__(self, options: MeterOptions, changes: Iterable[Changed] = ()) -> None:
        self._since: list[int] = []
        self._meters = [VirtualMeter(options)]
        for changed in sorted(changes, key=attrgetter("at")):
            last = self._meters[-1]
            self._since.append(changed.at)
            self._meters.append(VirtualMeter(_after(last.options, changed), last.counters))

    def meter_at(self, at: int) -> VirtualMeter:
        """The meter that is there at ``at``."""
        return self._meters[bisect_right(self._since, at)]

    def frame(self, at: int) -> bytes:
        """The frame that begins at ``at``."""
        return self.meter_at(at).frame(at)


def _after(options: MeterOptions, changed: Changed) -> MeterOptions:
    if changed.change is Change.STANDARD:
        return replace(options, mode=Mode.STANDARD)
    if changed.change is Change.REPLACED:
        return replace(options, number=options.number + 1, placed=changed.at)
    if changed.change is Change.DEGRADED:
        return replace(options, degraded=True)
    return replace(options, clock=changed.seconds, degraded=False)
