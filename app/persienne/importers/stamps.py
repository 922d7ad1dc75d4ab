"""Time stamps as files write them: text comes in, epoch seconds go out; start or end of what is not known here.

Three clocks are met (docs/formats.md, "Files that are read"): ISO with an offset, and naive local wall clocks, ISO or
French, where the October night is told apart by the order of the rows alone.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from persienne.base.localtime import FIRST_YEAR, LAST_YEAR
from persienne.importers.steps import ALLOWED_STEPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays

DAY = 86_400
EPOCH_DAY = date(1970, 1, 1).toordinal()

_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FRENCH_DATE = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_CLOCK = r"([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.,]0{1,6})?)?"
_TIME = re.compile(_CLOCK)
_TAIL = re.compile(rf"T{_CLOCK}(?:Z|([+-])(0[0-9]|1[0-4]):?([0-5][0-9]))")


class _Midnights(dict[str, int]):
    """UTC midnight of each ISO date met so far; a text that is no date raises ValueError."""

    def __missing__(self, text: str) -> int:
        found = _ISO_DATE.fullmatch(text)
        if found is None:
            raise ValueError(text)
        return self.setdefault(text, DAY * _day_number(*map(int, found.groups())))


class _Tails(dict[str, int]):
    """Seconds to add to UTC midnight for each ``T00:30:00+02:00`` met so far; ValueError for anything else."""

    def __missing__(self, text: str) -> int:
        found = _TAIL.fullmatch(text)
        if found is None:
            raise ValueError(text)
        hours, minutes, seconds, sign, off_hours, off_minutes = found.groups(default="0")
        offset = (int(off_hours) * 60 + int(off_minutes)) * (-60 if sign == "-" else 60)
        return self.setdefault(text, int(hours) * 3600 + int(minutes) * 60 + int(seconds) - offset)


class IsoStamps:
    """Reads ISO 8601 stamps with an offset; files have few dates and few times of day, so both halves are kept."""

    def __init__(self) -> None:
        self._midnights = _Midnights()
        self._tails = _Tails()

    def column(self, stamps: list[str]) -> list[int]:
        """Epoch seconds of each stamp; ValueError if one of them is none."""
        midnights, tails = self._midnights, self._tails
        return [midnights[stamp[:10]] + tails[stamp[10:]] for stamp in stamps]

    def epoch(self, stamp: str) -> int | None:
        """Epoch seconds of one stamp, or None if it is none."""
        try:
            return self._midnights[stamp[:10]] + self._tails[stamp[10:]]
        except ValueError:
            return None

    def local_day(self, stamp: str) -> int | None:
        """The ordinal of the calendar date that the stamp shows, whatever its hour says."""
        if self.epoch(stamp) is None:
            return None
        return self._midnights[stamp[:10]] // DAY + EPOCH_DAY


def _day_number(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01; ValueError outside the calendar or outside the years of meters."""
    if not FIRST_YEAR < year < LAST_YEAR:
        raise ValueError(year)
    return date(year, month, day).toordinal() - EPOCH_DAY


def local_date(text: str) -> int | None:
    """The ordinal of ``31/12/2025`` or ``2025-12-31``, a time of day after it or not; None for anything else."""
    wall = wall_seconds(text)
    return None if wall is None else wall // DAY + EPOCH_DAY


def wall_seconds(text: str) -> int | None:
    """A naive wall clock (``31/12/2025 23:30:00`` or ISO; midnight if no time) as seconds of UTC, or None."""
    try:
        if found := _ISO_DATE.match(text):
            day = _day_number(*map(int, found.groups()))
        elif found := _FRENCH_DATE.match(text):
            day_of_month, month, year = map(int, found.groups())
            day = _day_number(year, month, day_of_month)
        else:
            return None
    except ValueError:
        return None
    rest = text[found.end() :]
    if not rest:
        return day * DAY
    clock = _TIME.fullmatch(rest[1:]) if rest[0] in " T" else None
    if clock is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in clock.groups())
    return day * DAY + hours * 3600 + minutes * 60 + seconds


class WallClock:
    """Turns naive wall clocks of one zone into instants; wall clocks are seconds as of :func:`wall_seconds`."""

    def __init__(self, days: LocalDays) -> None:
        self._local = days
        self._days: dict[int, tuple[int, bool]] = {}

    def passages(self, wall: int) -> tuple[int, ...]:
        """The instants at which the clock shows ``wall``: one, two in October's doubled hour, none in March's gap.

        The very start of the gap (02:00, never shown) is taken as the instant at which the clock jumps.
        """
        number, seconds = divmod(wall, DAY)
        midnight, ordinary = self._day(number)
        if ordinary:
            return (midnight + seconds,)
        naive = datetime(1970, 1, 1) + timedelta(seconds=wall)  # noqa: DTZ001 - the zone is given to it just below
        first, second = self._local.epoch(naive), self._local.epoch(naive, fold=1)
        if first < second:
            return (first, second)
        shown = self._local.wall(first).replace(tzinfo=None)
        jump = self._local.wall(first - 1).replace(tzinfo=None) + timedelta(seconds=1)
        return (first,) if naive in (shown, jump) else ()

    def epochs(self, walls: Sequence[int | None]) -> list[int | None]:
        """The instant of each wall clock, in the file's order; None where there is none.

        Inside the doubled hour the first set of rows is the first passage, and rows after the clock has gone back (or
        stood still) are the second (docs/formats.md, "Nights of 23 and 25 hours"). A file with one set only has it read
        as the first, which leaves the second as a hole to be reported.
        """
        known = [wall for wall in walls if wall is not None]
        if known and known[-1] < known[0]:  # newest first
            return self._folded(walls[::-1])[::-1]
        return self._folded(walls)

    def _folded(self, walls: Sequence[int | None]) -> list[int | None]:
        result: list[int | None] = []
        fold, last = 0, None
        for wall in walls:
            passages = () if wall is None else self.passages(wall)
            if len(passages) < 2 or wall is None:
                fold, last = 0, None
                result.append(passages[0] if passages else None)
                continue
            if last is not None and wall <= last:
                fold = 1
            last = wall
            result.append(passages[fold])
        return result

    def length(self, start: int, start_wall: int, end_wall: int) -> int | None:
        """The allowed step from the instant ``start`` to a wall clock, or None.

        On the October night the end may be shown by either set of the doubled hour, or be written as if the clock had
        not gone back.
        """
        for end in (*self.passages(end_wall), start + end_wall - start_wall):
            if end - start in ALLOWED_STEPS:
                return end - start
        return None

    def _day(self, number: int) -> tuple[int, bool]:
        if number not in self._days:
            day = number + EPOCH_DAY
            self._days[number] = self._local.midnight(day), self._local.length(day) == DAY
        return self._days[number]
