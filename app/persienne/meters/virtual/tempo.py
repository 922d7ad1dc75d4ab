"""The Tempo days of the fictional home: a day and a seed come in, its colour goes out; no hours, no weather.

As many days of each colour as a Tempo year has, on the days of the week that may have them; which ones they are, a
draw decides. A Tempo day lasts from 6 h to 6 h of the wall clock, and a Tempo year from the first of September.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from persienne.meters.household_habits import uniform
from persienne.meters.tic.status import Colour

if TYPE_CHECKING:
    from collections.abc import Callable

DAY_BEGINS: Final = 6
"""The hour of the wall clock at which a Tempo day begins; the hours before it belong to the day before."""

TOLD_FROM: Final = 20
"""The hour from which the meter knows the colour of the next day."""

RED_DAYS, WHITE_DAYS = 22, 43

_FIRST_MONTH: Final = 9
_RED_MONTHS: Final = frozenset({11, 12, 1, 2, 3})
_WHITE_MONTHS: Final = frozenset({10, 11, 12, 1, 2, 3, 4, 5})
_HOLIDAYS: Final = frozenset({(11, 1), (11, 11), (12, 25), (1, 1)})
_SATURDAY, _SUNDAY = 5, 6

_COLOURS_STREAM = 3  # 0 to 2 are the home's own draws
_WORDS = 368


def tempo_colour(day: int, seed: int) -> Colour:
    """The colour of the Tempo day that begins on ``day`` (an ordinal)."""
    at = date.fromordinal(day)
    first = at.year - (at.month < _FIRST_MONTH)
    return _tempo_year(first, seed)[day - date(first, _FIRST_MONTH, 1).toordinal()]


@lru_cache(maxsize=16)
def _tempo_year(first: int, seed: int) -> tuple[Colour, ...]:
    """The colours of the Tempo year that begins in September of the year ``first``."""
    begins = date(first, _FIRST_MONTH, 1).toordinal()
    days = range(begins, date(first + 1, _FIRST_MONTH, 1).toordinal())
    draws = uniform(seed, _COLOURS_STREAM, first, 1, _WORDS)[0].tolist()
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
