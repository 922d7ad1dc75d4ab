"""The instants of frames: the meter's dates (SAAMMJJhhmmss) and the reading's own clock; the computer's is not read.

In the standard mode every frame says the meter's date ([54E] 6.2.1.1, DATE). Where the two clocks disagree the meter's
is believed, unless the meter says that it has lost its own. The historique mode says no date: only the reading's clock
is there, and a time before what is known already is not believed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from persienne.base.reading import Fact
from persienne.meters.tic.readings import FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.reading import Meter
    from persienne.meters.tic.frames import Group


WINTER_OFFSET = 3600
"""Seconds east of UTC of the legal winter time in mainland France."""

_EPOCH_DAY = datetime(1970, 1, 1, tzinfo=UTC).toordinal()


@dataclass(frozen=True, slots=True)
class Horodate:
    """A date of the meter: local legal time and the season letter that says its offset.

    ``summer`` is None where the letter is a space (DPMn, FPMn); ``degraded`` says that the meter has lost its clock.
    """

    wall: datetime
    summer: bool | None
    degraded: bool

    def epoch(self, winter_offset: int = WINTER_OFFSET) -> int | None:
        """UTC epoch seconds, or None where the season is not said; October's doubled hour is told by the letter."""
        if self.summer is None:
            return None
        wall = self.wall
        seconds = wall.hour * 3600 + wall.minute * 60 + wall.second
        return (wall.toordinal() - _EPOCH_DAY) * 86400 + seconds - winter_offset - 3600 * self.summer

    def iso(self, winter_offset: int = WINTER_OFFSET) -> str:
        """ISO 8601: with its offset where the season is said, naive local time where it is not."""
        if self.summer is None:
            return self.wall.isoformat()
        offset = timezone(timedelta(seconds=winter_offset + 3600 * self.summer))
        return self.wall.replace(tzinfo=offset).isoformat()


@lru_cache(maxsize=64)  # each is asked for twice: by who checks the line, and by who uses the date
def parse_horodate(text: str) -> Horodate | None:
    """The date that ``text`` (13 characters) says, or None when it is not one."""
    season, digits = text[:1], text[1:]
    if len(digits) != 12 or season not in "HEhe " or not (digits.isascii() and digits.isdigit()):
        return None
    year, month, day = 2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    hour, minute, second = int(digits[6:8]), int(digits[8:10]), int(digits[10:])
    try:
        wall = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the letter says the zone
    except ValueError:
        return None
    return Horodate(wall, None if season == " " else season in "Ee", season in "he")


def format_horodate(at: int, *, summer: bool, degraded: bool = False, winter_offset: int = WINTER_OFFSET) -> str:
    """The horodate of the instant ``at`` (UTC epoch seconds), as the meter writes it."""
    wall = datetime.fromtimestamp(at + winter_offset + 3600 * summer, UTC)
    letter = "E" if summer else "H"
    return (letter.lower() if degraded else letter) + wall.strftime("%y%m%d%H%M%S")


TOLERANCE: Final = 60
"""Seconds between the two clocks above which the reading's is called wrong."""

SAME_OFFSET: Final = 10
"""Seconds between the offsets of two frames in a row that confirm one another."""

LONGEST_STEP_BACK: Final = 6 * 3600
"""Seconds. A smaller step back of time is waited out, so that no half-hour is written twice."""


class Clock:
    """The time of one meter.

    ``meter_time`` takes the meter's clock for the instants, and then does not doubt it. ``known_until`` is the last
    instant of which anything is stored.
    """

    def __init__(self, meter: Meter, *, meter_time: bool, winter_offset: int, known_until: int | None = None) -> None:
        self._meter = meter
        self._meter_time = meter_time
        self._winter_offset = winter_offset
        self._now = known_until
        self._heard: int | None = None
        self._offset = 0
        self._offset_heard: int | None = None
        self._degraded = False
        self.waits_for: int | None = None
        """The instant before which nothing is believed, while the reading's clock stands before it; None otherwise."""
        self.dated: int | None = None
        """The last instant that the meter's own clock said and that is believed; None before there is one."""

    @property
    def believed(self) -> bool:
        """Whether what the meter dates itself may be believed."""
        return not self._degraded and self._offset_heard is None

    def see(self, groups: Mapping[str, Group], at: int) -> tuple[int | None, list[Fact]]:
        """The instant of the frame of ``groups`` that was read at ``at``; it goes back only with a CLOCK_WENT_BACK.

        None where the instant is not certain: two frames in a row must show that a clock is wrong, and a date before
        what is known is waited out. The index of the frames that follow has the energy.
        """
        facts: list[Fact] = []
        group = groups.get("DATE")
        date = parse_horodate(group.horodate) if group is not None and group.horodate else None
        stamp = date.epoch(self._winter_offset) if date is not None else None
        if date is not None:
            facts += self._degrade(date.degraded, stamp if self._meter_time and stamp is not None else at)
        if self._meter_time:
            at = self._by_meter(stamp, at)
        elif stamp is not None and not self._degraded:
            if not self._agrees(stamp - at, at, facts):
                return None, facts
            at += self._offset
            self.dated = stamp
        else:
            at += self._offset
        if self._now is not None and at < self._now:
            back = self._now - at
            if back <= LONGEST_STEP_BACK:
                return self._now, facts
            if not self._is_dated(stamp):
                return None, facts + self._wait(at, back)
            facts.append(Fact(self._meter, FactKind.CLOCK_WENT_BACK, at, str(back)))
        self._now, self.waits_for = at, None
        return at, facts

    def _is_dated(self, stamp: int | None) -> bool:
        return self._meter_time or (stamp is not None and not self._degraded)

    def _wait(self, at: int, back: int) -> list[Fact]:
        """Tell once that the reading's clock stands before what is known."""
        told, self.waits_for = self.waits_for is not None, self._now
        return [] if told else [Fact(self._meter, FactKind.CLOCK_WENT_BACK, at, str(back))]

    def _by_meter(self, stamp: int | None, at: int) -> int:
        """The instant by the meter's clock; a leap counts once two frames in a row agree on it."""
        heard, self._heard = self._heard, stamp if stamp is not None else self._heard
        if self._now is None:
            return at if stamp is None else stamp
        if stamp is None:
            return self._now
        near = abs(stamp - self._now) <= TOLERANCE or (heard is not None and abs(stamp - heard) <= TOLERANCE)
        return stamp if near else self._now

    def _agrees(self, offset: int, at: int, facts: list[Fact]) -> bool:
        """Whether ``offset``, of the meter's clock before the reading's, is known; one that is new needs two frames."""
        if abs(offset - self._offset) <= TOLERANCE:
            self._offset_heard = None
            return True
        heard, self._offset_heard = self._offset_heard, offset
        if heard is None or abs(heard - offset) > SAME_OFFSET:
            return False
        self._offset, self._offset_heard = (0 if abs(offset) <= TOLERANCE else offset), None
        facts.append(Fact(self._meter, FactKind.CLOCK_OFFSET, at, str(self._offset)))
        return True

    def _degrade(self, degraded: bool, at: int) -> list[Fact]:
        if degraded is self._degraded:
            return []
        self._degraded = degraded
        return [Fact(self._meter, FactKind.CLOCK_DEGRADED, at, str(int(degraded)))]
