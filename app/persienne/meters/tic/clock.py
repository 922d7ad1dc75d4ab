"""The instants of frames: the reading's own clock against the meter's; it reads no clock itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.reading import Fact
from persienne.meters.tic.horodate import parse_horodate
from persienne.meters.tic.readings import FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.reading import Meter
    from persienne.meters.tic.frames import Group

TOLERANCE: Final = 120
"""Seconds between the two clocks above which the meter's is called wrong."""

LONGEST_STEP_BACK: Final = 6 * 3600
"""Seconds. A smaller step back of time is waited out, so that no half-hour is written twice."""


class Clock:
    """The time of one meter. ``meter_time`` takes the meter's clock for the instants, and then does not doubt it."""

    def __init__(self, meter: Meter, *, meter_time: bool, winter_offset: int) -> None:
        self._meter = meter
        self._meter_time = meter_time
        self._winter_offset = winter_offset
        self._now: int | None = None
        self._heard: int | None = None
        self._doubted = False
        self._told: int | None = None
        self._degraded = False
        self.believed = True
        """Whether what the meter dates itself may be believed."""

    def see(self, groups: Mapping[str, Group], at: int) -> tuple[int, list[Fact]]:
        """The instant of the frame of ``groups`` that was read at ``at``; it goes back only with a CLOCK_WENT_BACK."""
        facts: list[Fact] = []
        group = groups.get("DATE")
        date = parse_horodate(group.horodate) if group is not None and group.horodate else None
        stamp = date.epoch(self._winter_offset) if date is not None else None
        if self._meter_time:
            at = self._by_meter(stamp, at)
        elif stamp is not None:
            facts += self._compare(stamp - at, at)
        if date is not None:
            facts += self._degrade(date.degraded, at)
            self.believed = not (date.degraded or self._doubted)
        if self._now is not None and at < self._now:
            back = self._now - at
            if back <= LONGEST_STEP_BACK:
                return self._now, facts
            facts.append(Fact(self._meter, FactKind.CLOCK_WENT_BACK, at, str(back)))
        self._now = at
        return at, facts

    def _by_meter(self, stamp: int | None, at: int) -> int:
        """The instant by the meter's clock; a leap counts once two frames in a row agree on it."""
        heard, self._heard = self._heard, stamp if stamp is not None else self._heard
        if self._now is None:
            return at if stamp is None else stamp
        if stamp is None:
            return self._now
        near = abs(stamp - self._now) <= TOLERANCE or (heard is not None and abs(stamp - heard) <= TOLERANCE)
        return stamp if near else self._now

    def _compare(self, offset: int, at: int) -> list[Fact]:
        """Tell a wrong clock when two frames in a row show it, and again when it has moved."""
        wrong = abs(offset) > TOLERANCE
        twice, self._doubted = wrong and self._doubted, wrong
        if not wrong:
            self._told = None
            return []
        if not twice or (self._told is not None and abs(self._told - offset) <= TOLERANCE):
            return []
        self._told = offset
        return [Fact(self._meter, FactKind.CLOCK_OFFSET, at, str(offset))]

    def _degrade(self, degraded: bool, at: int) -> list[Fact]:
        if degraded is self._degraded:
            return []
        self._degraded = degraded
        return [Fact(self._meter, FactKind.CLOCK_DEGRADED, at, str(int(degraded)))]
