"""The mobile peaks of the virtual meter: Tempo's colours of days, and the days of EJP; instants in, no frame.

An EJP day's peak lasts from 7 h to 1 h of the next day, on 22 days from November to March that a draw decides. It is
announced half an hour before, in both modes: no public frame of an EJP meter in standard mode is known.

The Tempo days of the fictional home: a day and a seed come in, its colour goes out; no hours, no weather.
As many days of each colour as a Tempo year has, on the days of the week that may have them; which ones they are, a
draw decides. A Tempo day lasts from 6 h to 6 h of the wall clock, and a Tempo year from the first of September.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from persienne.meters.fictional_home import uniform
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.localtime import LocalDays


DAY_BEGINS: Final = 6
"""The hour of the wall clock at which a Tempo day begins; the hours before it belong to the day before."""

TOLD_FROM: Final = 20
"""The hour from which the meter knows the colour of the next day."""

RED_DAYS, WHITE_DAYS = 22, 43

_FIRST_TEMPO_MONTH: Final = 9
_RED_MONTHS: Final = frozenset({11, 12, 1, 2, 3})
_WHITE_MONTHS: Final = frozenset({10, 11, 12, 1, 2, 3, 4, 5})
_HOLIDAYS: Final = frozenset({(11, 1), (11, 11), (12, 25), (1, 1)})
_SATURDAY, _SUNDAY = 5, 6

_COLOURS_STREAM = 3  # 0 to 2 are the home's own draws
_TEMPO_WORDS = 368


def tempo_colour(day: int, seed: int) -> Colour:
    """The colour of the Tempo day that begins on ``day`` (an ordinal)."""
    at = date.fromordinal(day)
    first = at.year - (at.month < _FIRST_TEMPO_MONTH)
    return _tempo_year(first, seed)[day - date(first, _FIRST_TEMPO_MONTH, 1).toordinal()]


@lru_cache(maxsize=16)
def _tempo_year(first: int, seed: int) -> tuple[Colour, ...]:
    """The colours of the Tempo year that begins in September of the year ``first``."""
    begins = date(first, _FIRST_TEMPO_MONTH, 1).toordinal()
    days = range(begins, date(first + 1, _FIRST_TEMPO_MONTH, 1).toordinal())
    draws = uniform(seed, _COLOURS_STREAM, first, 1, words=_TEMPO_WORDS)[0].tolist()
    drawn = sorted(days, key=lambda day: (draws[day - begins], day))

    red = _chosen(drawn, RED_DAYS, _may_be_red)
    white = _chosen([day for day in drawn if day not in red], WHITE_DAYS, _may_be_white)
    return tuple(Colour.RED if day in red else Colour.WHITE if day in white else Colour.BLUE for day in days)


def _chosen(days: list[int], count: int, may: Callable[[date], bool]) -> frozenset[int]:
    return frozenset([day for day in days if may(date.fromordinal(day))][:count])


def _may_be_red(day: date) -> bool:
    """From November to March, and neither on a week-end nor on a public holiday of a fixed date."""
    return day.month in _RED_MONTHS and day.weekday() < _SATURDAY and (day.month, day.day) not in _HOLIDAYS


def _may_be_white(day: date) -> bool:
    """In the cold half of the year, and never on a Sunday."""
    return day.month in _WHITE_MONTHS and day.weekday() != _SUNDAY


EJP_DAYS: Final = 22
EJP_BEGINS, EJP_ENDS = 7, 1
"""Hours of the wall clock; the peak ends on the day after."""

EJP_NOTICE: Final = 30 * 60
"""Seconds."""

_EJP_STREAM: Final = 5  # 4 is the sky's
_FIRST_MONTH: Final = 11
_WORDS: Final = 152

# A white day is mobile peak 1 and a red day mobile peak 2.
_OF_COLOUR: Final = {Colour.WHITE: 1, Colour.RED: 2}


@dataclass(frozen=True, slots=True)
class Peak:
    """One mobile peak: its number (1 to 3), when it begins and ends (UTC epoch seconds)."""

    number: int
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Announced:
    """The peaks known at one instant, the running and the coming one, and Tempo's colours of today and tomorrow."""

    running: Peak | None = None
    coming: Peak | None = None
    today: Colour = Colour.NONE
    tomorrow: Colour = Colour.NONE


def announced(option: Option, at: int, seed: int, local: LocalDays) -> Announced:
    """The peaks that are known at ``at``; none under contracts without."""
    if option is Option.TEMPO:
        return _tempo(at, seed, local)
    return _ejp(at, seed, local) if option is Option.EJP else Announced()


def is_ejp_day(day: int, seed: int) -> bool:
    """Whether an EJP peak begins on the local day ``day`` (an ordinal)."""
    at = date.fromordinal(day)
    return day in _ejp_winter(at.year - (at.month < _FIRST_MONTH), seed)


def _tempo(at: int, seed: int, local: LocalDays) -> Announced:
    wall = local.wall(at)
    first = wall.toordinal() - (wall.hour < DAY_BEGINS)
    told = wall.hour >= TOLD_FROM or wall.hour < DAY_BEGINS
    today = tempo_colour(first, seed)
    tomorrow = tempo_colour(first + 1, seed) if told else Colour.NONE
    running, coming = (
        Peak(_OF_COLOUR[colour], _instant(day, DAY_BEGINS, local), _instant(day + 1, DAY_BEGINS, local))
        if colour in _OF_COLOUR
        else None
        for day, colour in ((first, today), (first + 1, tomorrow))
    )
    return Announced(running, coming, today, tomorrow)


def _ejp(at: int, seed: int, local: LocalDays) -> Announced:
    today = local.day(at)
    running = coming = None
    for day in (today - 1, today):
        if is_ejp_day(day, seed):
            peak = Peak(1, _instant(day, EJP_BEGINS, local), _instant(day + 1, EJP_ENDS, local))
            if peak.begins <= at < peak.ends:
                running = peak
            elif peak.begins - EJP_NOTICE <= at < peak.begins:
                coming = peak
    return Announced(running, coming)


def _instant(day: int, hour: int, local: LocalDays) -> int:
    at = date.fromordinal(day)
    return local.epoch(datetime(at.year, at.month, at.day, hour))  # noqa: DTZ001 - a wall clock


@lru_cache(maxsize=16)
def _ejp_winter(first: int, seed: int) -> frozenset[int]:
    """The EJP days of the winter that begins in November of the year ``first``; none is a Sunday."""
    begins = date(first, _FIRST_MONTH, 1).toordinal()
    days = range(begins, date(first + 1, 4, 1).toordinal())
    draws = uniform(seed, _EJP_STREAM, first, 1, words=_WORDS)[0].tolist()
    drawn = sorted(days, key=lambda day: (draws[day - begins], day))
    return frozenset([day for day in drawn if date.fromordinal(day).weekday() != 6][:EJP_DAYS])
