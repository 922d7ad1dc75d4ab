"""A household's contract over time as values: option, off-peak hours, which register counts an instant; no database.

Registers are named as the meter in standard mode names them (Enedis-NOI-CPT_54E; ``INDEXES_OF_OPTION``):

| option | EASF01 | EASF02 | EASF03 | EASF04 | EASF05 | EASF06 |
|---|---|---|---|---|---|---|
| base | all | | | | | |
| hphc | off-peak | peak | | | | |
| tempo | blue off-peak | blue peak | white off-peak | white peak | red off-peak | red peak |

A window belongs to the local day on which it begins: its season and its weekdays are asked of that day, also where it
crosses midnight. The minutes are those of the wall clock. On the night of the doubled hour a change takes place at its
first passage, and one in the missing hour when the clock jumps. A contract begins at midnight and its own windows count
from then on, as if it had been in force the evening before.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from persienne.meters.tic.contract import Option
from persienne.meters.tic.fact_times import TEMPO_BEGINS
from persienne.meters.tic.status import Colour

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from persienne.base.localtime import LocalDays

MINUTES_OF_DAY: Final = 1440
EVERY_DAY: Final = frozenset(range(7))
OPTIONS: Final = (Option.BASE, Option.HPHC, Option.TEMPO)
"""The options whose registers are known."""

REGISTERS: Final = {Option.BASE: 1, Option.HPHC: 2, Option.TEMPO: 6}
"""How many registers each option has, from EASF01 on."""

TEMPO_ENDS = 22 * 60
"""The minutes between which Tempo's peak hours last; a colour lasts from the first of them to that of the next day."""

UNKNOWN: Final = -1
"""The register of an instant whose contract or colour is not known."""

_COLOURS: Final = {Colour.BLUE: 0, Colour.WHITE: 2, Colour.RED: 4}
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OFF_PEAK, _PEAK = 0, 1


def register_name(number: int) -> str:
    """The name of register ``number``, from 0: EASF01 ..."""
    return f"EASF{number + 1:02}"


Season = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last (month, day) of a season."""


@dataclass(frozen=True, slots=True)
class PriceWindow:
    """Off-peak hours: from minute ``start`` to minute ``end`` (excluded) of the wall clock, over midnight or not.

    ``season`` is its first and last (month, day), both included, over the year's end or not; None is all year.
    ``weekdays`` counts from 0, Monday.
    """

    start: int
    end: int
    season: Season | None = None
    weekdays: frozenset[int] = EVERY_DAY

    def begins_on(self, day: int) -> bool:
        """Whether it begins on the local day ``day`` (an ordinal)."""
        at = date.fromordinal(day)
        if at.weekday() not in self.weekdays:
            return False
        return self.season is None or _in_season((at.month, at.day), self.season)


def overlapping(windows: Sequence[PriceWindow]) -> bool:
    """Whether two of ``windows`` hold one minute of one day of the year."""
    for place, one in enumerate(windows):
        for other in windows[place + 1 :]:
            shared = any(a < d and c < b for a, b in _stretches(one) for c, d in _stretches(other))
            if shared and one.weekdays & other.weekdays and _seasons_meet(one.season, other.season):
                return True
    return False


def _stretches(window: PriceWindow) -> tuple[tuple[int, int], ...]:
    """Its minutes as stretches of one day: one, or two where it goes over midnight."""
    if window.start < window.end:
        return ((window.start, window.end),)
    return (window.start, MINUTES_OF_DAY), (0, window.end)


def _seasons_meet(one: Season | None, other: Season | None) -> bool:
    if one is None or other is None:
        return True
    return _in_season(one[0], other) or _in_season(other[0], one)


def _in_season(at: tuple[int, int], season: Season) -> bool:
    first, last = season
    return first <= at <= last if first <= last else at >= first or at <= last


@dataclass(frozen=True, slots=True)
class Period:
    """A contract from the local day ``since`` (an ordinal) until the next one begins."""

    since: int
    option: Option
    off_peak: tuple[PriceWindow, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The contracts of a meter, the oldest first, each at most once a day."""

    periods: tuple[Period, ...] = ()

    def at(self, day: int) -> Period | None:
        """The contract of the local day ``day``; None before the first."""
        place = bisect_right([period.since for period in self.periods], day)
        return self.periods[place - 1] if place else None


@dataclass(frozen=True, slots=True)
class Splits:
    """What became of the days of a total whose registers were asked for; each day is counted once."""

    days: int = 0
    """Split by register, to the joule."""
    own: int = 0
    """The meter's own registers know them."""
    unknown_colour: int = 0
    """The colour of a Tempo day that they touch is not known."""
    no_contract: int = 0
    """No contract is known of them."""
    unclear: int = 0
    """The curve knows less of them than the total does, or says something else: no split would add up."""

    def __add__(self, other: Splits) -> Splits:
        """Both together."""
        return Splits(
            self.days + other.days,
            self.own + other.own,
            self.unknown_colour + other.unknown_colour,
            self.no_contract + other.no_contract,
            self.unclear + other.unclear,
        )


@dataclass(frozen=True, slots=True)
class Schedule:
    """Which register counts from when: ``registers[i]`` from ``starts[i]`` (UTC epoch seconds) to ``starts[i + 1]``.

    Registers count from 0; ``UNKNOWN`` where the contract or the colour is not known. ``counts`` says of each local
    day how many registers its contract has (0: no contract), from the ordinal ``first`` on.
    """

    first: int
    starts: tuple[int, ...]
    registers: tuple[int, ...]
    counts: tuple[int, ...]


def schedule(timeline: Timeline, first: int, last: int, local: LocalDays, colours: Mapping[int, Colour]) -> Schedule:
    """The schedule of the local days ``first`` to ``last`` (ordinals, both included).

    ``colours`` are those of the Tempo days that are known, by the local day on which each begins.
    """
    starts: list[int] = []
    registers: list[int] = []
    counts: list[int] = []
    for day in range(first, last + 1):
        period = timeline.at(day)
        counts.append(0 if period is None else REGISTERS[period.option])
        for minute, register in registers_of_day(period, day, colours):
            starts.append(instant(local, day, minute))
            registers.append(register)
    starts.append(local.midnight(last + 1))
    registers.append(UNKNOWN)
    return Schedule(first, tuple(starts), tuple(registers), tuple(counts))


def registers_of_day(period: Period | None, day: int, colours: Mapping[int, Colour]) -> Iterator[tuple[int, int]]:
    """(minute of the wall clock, register from then on), from midnight on, ascending."""
    if period is None:
        yield 0, UNKNOWN
    elif period.option is Option.TEMPO:
        yield 0, _tempo(colours.get(day - 1), _OFF_PEAK)
        yield TEMPO_BEGINS, _tempo(colours.get(day), _PEAK)
        yield TEMPO_ENDS, _tempo(colours.get(day), _OFF_PEAK)
    elif period.option is Option.BASE:
        yield 0, 0
    else:
        before = None
        for minute, low in _low_hours(period, day):
            if low != before:
                yield minute, _OFF_PEAK if low else _PEAK
            before = low


def _tempo(colour: Colour | None, hours: int) -> int:
    return UNKNOWN if colour not in _COLOURS else _COLOURS[colour] + hours


def _low_hours(period: Period, day: int) -> Iterator[tuple[int, bool]]:
    """(minute, whether it is off-peak from then on) at every edge of the windows that touch the day."""
    low: list[tuple[int, int]] = []
    for window in period.off_peak:
        over = window.start >= window.end
        if window.begins_on(day):
            low.append((window.start, MINUTES_OF_DAY if over else window.end))
        if over and window.begins_on(day - 1):
            low.append((0, window.end))
    for minute in sorted({0, *(edge for pair in low for edge in pair if edge < MINUTES_OF_DAY)}):
        yield minute, any(start <= minute < end for start, end in low)


def instant(local: LocalDays, day: int, minute: int) -> int:
    """UTC epoch seconds of a minute of the wall clock; see above for the nights on which the clocks are moved."""
    midnight = local.midnight(day)
    if minute == 0 or local.length(day) == MINUTES_OF_DAY * 60:
        return midnight + minute * 60
    at = date.fromordinal(day)
    wall = datetime(at.year, at.month, at.day, minute // 60, minute % 60)  # noqa: DTZ001 - a wall clock, zoned by epoch()
    found = local.epoch(wall)
    if local.wall(found).replace(tzinfo=None) == wall:
        return found
    # In the missing hour: the two readings of the clock stand on either side of the jump.
    before, after = local.epoch(wall, fold=1), found
    shift = local.wall(before).utcoffset()
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (middle, after) if local.wall(middle).utcoffset() == shift else (before, middle)
    return after
