"""Time stamps as files write them, and how long each row of an end-stamped curve lasts; text comes in, seconds go out.

Clocks are met (docs/formats.md, "Files that are read") as ISO with an offset, and as naive local wall clocks, the year
or the day first, where the October night is told apart by the rows alone: what shows a time first is its first passage.

How long each row of an end-stamped curve lasts: ends come in, steps go out; values and clocks play no part.
Enedis' old CSV gives only the end of each interval, the step changes inside a file at any hour, and rows are missing
(docs/formats.md, "Old CSV, load curve"). The gap to the row before is the step where rows follow each other, and a hole
where they do not:

- a gap of an allowed step whose stamp is a multiple of that step may be that step;
- of such gaps, three equal ones in a row are sure; fewer are taken only if they are not coarser than both sure
  neighbours (one missing half hour looks like one hour, but three in a row do not);
- any other row follows a hole (as does the first row) and takes the step of the row that follows it directly, or else
  the finer of its two sure neighbours: energy is never claimed for time that the file does not speak of.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs


ALLOWED_STEPS = (60, 300, 600, 900, 1800, 3600)
"""Seconds; every step that a meter's curve was seen with."""

SURE_RUN = 3
_NEVER = np.iinfo(np.int64).max


def infer_steps(ends: Longs, fallback: int = 0) -> Longs:
    """The step in seconds of each of ``ends`` (epoch seconds, strictly ascending).

    ``fallback`` is the step where no gap tells one (a file of one row); 0 there means that nothing is known. No
    interval ever reaches back over the end before it.
    """
    gaps = np.empty_like(ends)
    gaps[:1] = _NEVER // 4
    np.subtract(ends[1:], ends[:-1], out=gaps[1:])
    # Runs of one gap are few where rows are many, and the stamps of a run are all multiples of its gap, or none is.
    heads = np.flatnonzero(np.append(np.ones(min(len(gaps), 1), np.bool_), gaps[1:] != gaps[:-1]))
    lengths = np.diff(heads, append=len(ends))
    steps = np.where(np.isin(gaps[heads], ALLOWED_STEPS), gaps[heads], 0)
    aligned = np.where((steps > 0) & (ends[heads] % np.maximum(steps, 1) == 0), steps, 0)
    # A whole curve beside the hour grid is still a curve; a lone stamp beside it is not a change of step.
    on_grid = bool(aligned.any())
    steps = _believed(aligned if on_grid else steps, lengths)
    if not steps.any():
        return np.full(len(ends), fallback, np.int64)
    places = np.flatnonzero(np.repeat(steps == 0, lengths))
    wished, gaps = _wished(steps, heads, lengths, places), gaps[places]
    found = np.repeat(steps, lengths)
    found[places] = _fitting(wished, gaps, ends[places] if on_grid else np.zeros_like(places))
    return found


def _believed(steps: Longs, lengths: Longs) -> Longs:
    """The ``steps`` of runs, 0 for a run of gaps that are holes rather than steps."""
    sure = (steps > 0) & (lengths >= SURE_RUN)
    if not sure.any():
        # Too few rows for certainty: the finest gap is the only evidence there is.
        return np.where(steps == steps[steps > 0].min(initial=_NEVER), steps, 0)
    before, after = _nearest(np.where(sure, steps, 0))
    return np.where(sure | ((steps > 0) & (steps <= np.maximum(before, after))), steps, 0)


def _nearest(values: Longs) -> tuple[Longs, Longs]:
    """For each place, the nearest value above 0 at or before it, and at or after it (0 where there is none)."""
    places = np.arange(len(values))
    last = np.maximum.accumulate(np.where(values > 0, places, -1))
    following = np.minimum.accumulate(np.where(values > 0, places, len(values))[::-1])[::-1]
    padded = np.append(values, 0)
    return padded[last], padded[following]


def _wished(steps: Longs, heads: Longs, lengths: Longs, places: Longs) -> Longs:
    """What the rows at ``places``, whose runs have no step, would take of their neighbours."""
    known = np.flatnonzero(steps)
    at = np.searchsorted(heads[known], places)
    before, after = (steps[known[np.clip(place, 0, len(known) - 1)]] for place in (at - 1, at))
    one = np.minimum(np.where(at > 0, before, after), np.where(at < len(known), after, before))
    run = np.searchsorted(heads, places + 1, side="right") - 1
    follower = np.where(places + 1 < heads[-1] + lengths[-1], steps[run], 0)
    return np.where(follower > 0, follower, one)


def _fitting(wished: Longs, gaps: Longs, grid: Longs) -> Longs:
    """The longest allowed step up to ``wished`` that fits the gap and divides the stamp; the shortest one at worst."""
    result = np.minimum(gaps, ALLOWED_STEPS[0])
    for step in ALLOWED_STEPS[1:]:
        fits: NDArray[np.bool_] = (step <= wished) & (step <= gaps) & (grid % step == 0)
        result = np.where(fits, step, result)
    return result


DAY = 86_400
EPOCH_DAY = date(1970, 1, 1).toordinal()
NEVER = -1
"""In place of an instant: no clock ever showed that wall clock."""

_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DATE = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4}),?|(20[0-9]{2})([0-9]{2})([0-9]{2})")
_CLOCK = r"([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.,]0{1,9})?)?"
_TAIL = re.compile(rf"[T ]{_CLOCK}(?:Z|([+-])(0[0-9]|1[0-4]):?([0-5][0-9]))")
# A spreadsheet writes 0:30 for 00:30, and its date cells may miss a second by the thousandth of one.
_TIME = re.compile(
    r"([0-9]{1,2})(?:[:h]([0-9]{2})?(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?)?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE
)


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
    """The ordinal of the day that a text shows, a time of day after it or not; None for anything else."""
    wall = wall_seconds(text)
    return None if wall is None else wall // DAY + EPOCH_DAY


def wall_seconds(text: str) -> int | None:
    """A naive wall clock, the day first or the year, as seconds of UTC, or None; without a time of day it is midnight.

    ``31/12/2025 23:30:00``, ``31.12.25 23h30``, ``2025-12-31T23:30``: see :func:`shown_date` and :func:`clock_seconds`.
    """
    shown = shown_date(text)
    if shown is None or not shown[1]:
        return None if shown is None else shown[0] * DAY
    seconds = clock_seconds(shown[1])
    return None if seconds is None else shown[0] * DAY + seconds


def shown_date(text: str, *, month_first: bool = False) -> tuple[int, str] | None:
    """The date that a text begins with (days from 1970-01-01) and what follows it, or None.

    ``31/12/2025``, ``31-12-25``, ``1.2.2025``, ``2025-12-31``, ``20251231``; ``month_first``: ``12/31/2025``.
    """
    date_part, _, rest = text.partition(" ") if " " in text else text.partition("T")
    day = _date(date_part, month_first=month_first)
    return None if day is None else (day, rest.strip())


@lru_cache(maxsize=4096)
def _date(text: str, *, month_first: bool) -> int | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    first, _, second, third, *packed = found.groups()
    first, second, third = packed if first is None else (first, second, third)
    if len(first) == 4:
        year, month, day = int(first), int(second), int(third)
    elif len(first) <= 2 and len(third) in (2, 4):
        year = int(third) + (2000 if len(third) == 2 else 0)
        day, month = (int(second), int(first)) if month_first else (int(first), int(second))
    else:
        return None
    try:
        return _day_number(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def clock_seconds(text: str) -> int | None:
    """A time of day (``23:30``, ``0:30:00``, ``8h``, ``1:30 PM``, ``24:00``) as seconds from midnight, or None."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds, part, half = found.groups(default="")
    if not half and not minutes and "h" not in text.casefold():
        return None  # a bare number is none
    at = int(hours) * 3600 + int(minutes or 0) * 60 + int(seconds or 0) + (part[:1] >= "5" if part else 0)
    if half:
        if not 1 <= int(hours) <= 12:
            return None
        at += 43_200 * (half.casefold() == "p") - 43_200 * (int(hours) == 12)
    return at if at <= DAY and int(minutes or 0) < 60 and int(seconds or 0) < 60 else None


class WallClock:
    """Turns naive wall clocks of one zone into instants; wall clocks are seconds as of :func:`wall_seconds`."""

    def __init__(self, days: LocalDays) -> None:
        self._local = days
        self._days: dict[int, tuple[int, bool]] = {}

    def passages(self, wall: int) -> tuple[int, ...]:
        """The instants at which the clock shows ``wall``: one, two in October's doubled hour, none in March's gap."""
        number, seconds = divmod(wall, DAY)
        midnight, ordinary = self._day(number)
        if ordinary:
            return (midnight + seconds,)
        first, second = self._both(wall)
        if first < second:
            return (first, second)
        return (first,) if self._shows(first, wall) else ()

    def ends(self, wall: int) -> tuple[int, ...]:
        """The instants at which an interval that is said to end at ``wall`` may end.

        They are its passages. March's 02:00, which no clock shows, is the instant at which the clock jumps to 03:00.
        """
        shown = self.passages(wall)
        jump = self._jump(wall) if not shown else None
        return shown if jump is None else (jump,)

    def instants(self, walls: Longs, *, ends: bool) -> Longs:
        """The instant of each wall clock (int64, in the file's order); :data:`NEVER` where the clock shows none.

        In October's doubled hour the first row that shows a wall clock is the first passage and the next row that
        shows the same is the second, however the rows are sorted, newest first too. A wall clock that stands in one
        row alone is the first passage, unless a later one of the doubled hour stands before it. Of three rows the last
        is the second passage, and the one between goes with the nearer. ``ends`` says that the stamps are ends:
        March's 02:00 is read then, where no row says 03:00.
        """
        numbers, which = np.unique(walls // DAY, return_inverse=True)
        days = [self._day(number) for number in numbers.tolist()]
        result = np.array([midnight for midnight, _ in days], np.int64)[which] + walls % DAY
        turns = np.flatnonzero([not ordinary for _, ordinary in days])
        newest_first = int(np.sign(np.diff(walls)).sum()) < 0
        for turn in turns.tolist():
            rows = np.flatnonzero(which == turn)
            of_day = _rows_back(walls[rows], newest_first=newest_first)
            ordered = rows[::-1] if of_day else rows
            result[ordered] = self._of_turn(walls[ordered].tolist(), ends=ends)
        return result

    def epochs(self, walls: Sequence[int | None], *, ends: bool) -> list[int | None]:
        """The same for a list; None where there is no wall clock or no instant."""
        known = np.array([wall for wall in walls if wall is not None], np.int64)
        instants = iter(self.instants(known, ends=ends).tolist())
        found = (None if wall is None else next(instants) for wall in walls)
        return [None if at == NEVER else at for at in found]

    def length(self, start: int, start_wall: int, end_wall: int) -> int | None:
        """The allowed step from the instant ``start`` to a wall clock, or None.

        On the October night the end may be shown by either set of the doubled hour, or be written as if the clock had
        not gone back.
        """
        for end in (*self.ends(end_wall), start + end_wall - start_wall):
            if end - start in ALLOWED_STEPS:
                return end - start
        return None

    def _of_turn(self, walls: list[int], *, ends: bool) -> list[int]:
        """The instants of the rows of one day on which the clock is changed, oldest row first."""
        passages = {wall: self.ends(wall) if ends else self.passages(wall) for wall in walls}
        places: dict[int, list[int]] = {}
        for place, wall in enumerate(walls):
            places.setdefault(wall, []).append(place)
        written = {wall: len(where) for wall, where in places.items()}
        # A file that has the day twice has its ordinary hours twice: a doubled one does not count as two then.
        ordinary = Counter(count for wall, count in written.items() if len(passages[wall]) == 1)
        copies = ordinary.most_common(1)[0][0] if ordinary else 1
        seen: Counter[int] = Counter()
        result: list[int] = []
        latest = 0
        for wall in walls:
            at = passages[wall]
            if len(at) < 2:
                latest = 0
                ghost = not at or (at != self.passages(wall) and self._wall(at[0]) in written)
                result.append(NEVER if ghost else at[0])
                continue
            if written[wall] <= copies:
                again = wall < latest
            elif written[wall] % 2:
                again = _is_second(places[wall], seen[wall])
            else:
                again = seen[wall] % 2 == 1
            seen[wall] += 1
            latest = max(latest, wall)
            result.append(at[again])
        return result

    def _both(self, wall: int) -> tuple[int, int]:
        naive = datetime(1970, 1, 1) + timedelta(seconds=wall)  # noqa: DTZ001 - the zone is given to it just below
        return self._local.epoch(naive), self._local.epoch(naive, fold=1)

    def _jump(self, wall: int) -> int | None:
        """The instant at which the clock jumps over the hour that ``wall`` begins, or None."""
        first, _ = self._both(wall)
        return first if self._shows(first - 1, wall - 1) else None

    def _shows(self, at: int, wall: int) -> bool:
        return self._wall(at) == wall

    def _wall(self, at: int) -> int:
        shown = self._local.wall(at)
        return (shown.toordinal() - EPOCH_DAY) * DAY + shown.hour * 3600 + shown.minute * 60 + shown.second

    def _day(self, number: int) -> tuple[int, bool]:
        if number not in self._days:
            day = number + EPOCH_DAY
            self._days[number] = self._local.midnight(day), self._local.length(day) == DAY
        return self._days[number]


def _is_second(places: Sequence[int], number: int) -> bool:
    """Whether of an odd number of rows one is of the second passage, as those behind the middle.

    The middle row goes with the nearer one.
    """
    middle = len(places) // 2
    if number != middle:
        return number > middle
    return places[middle + 1] - places[middle] < places[middle] - places[middle - 1]


def _rows_back(walls: Longs, *, newest_first: bool) -> bool:
    """Whether the rows of one day go back in time; ``newest_first`` where they do not tell."""
    way = int(np.sign(np.diff(walls)).sum())
    return way < 0 if way else newest_first
