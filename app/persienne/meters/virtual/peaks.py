"""The mobile peaks of the virtual meter: white and red days of Tempo, the days of EJP; instants in, no frame.

An EJP day's peak lasts from 7 h to 1 h of the next day, on 22 days from November to March that a draw decides. It is
announced half an hour before, in both modes: no public frame of an EJP meter in standard mode is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from persienne.meters.household_habits import uniform
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour
from persienne.meters.virtual.tempo import DAY_BEGINS, TOLD_FROM, tempo_colour

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays

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
    """What the meter knows of peaks at one instant: the one that runs, the one that comes; Tempo's two colours."""

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
    draws = uniform(seed, _EJP_STREAM, first, 1, _WORDS)[0].tolist()
    drawn = sorted(days, key=lambda day: (draws[day - begins], day))
    return frozenset([day for day in drawn if date.fromordinal(day).weekday() != 6][:EJP_DAYS])
