"""A day comes in, whether it is a working day in France goes out; the one module that knows the library ``holidays``.

The eleven holidays of Code du travail L3133-1 are the library's national list; Alsace and Moselle add Good Friday and
26 December, which it keeps under the département of Moselle. Overseas the day of the abolition of slavery is added
(Code du travail L3422-2, décret n° 83-1003 as changed by décret n° 2012-553).
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_SATURDAY = 5
_MOSELLE = "57"
_ONE_DAY = timedelta(days=1)


class Overseas(StrEnum):
    """Where a holiday more may count: the value is how its postcodes begin."""

    GUADELOUPE = "971"
    MARTINIQUE = "972"
    GUYANE = "973"
    REUNION = "974"
    MAYOTTE = "976"
    SAINT_BARTHELEMY = "97133"
    SAINT_MARTIN = "97150"


_ABOLITION: Final = {
    Overseas.GUADELOUPE: ((5, 27),),
    Overseas.MARTINIQUE: ((5, 22),),
    Overseas.GUYANE: ((6, 10),),
    Overseas.REUNION: ((12, 20),),
    Overseas.MAYOTTE: ((4, 27),),
    Overseas.SAINT_BARTHELEMY: ((10, 9),),
    Overseas.SAINT_MARTIN: ((5, 27), (5, 28)),
}
"""Months and days. The decree says 27 May for Saint-Martin, which keeps the 28th since 2018: either may count."""


def overseas(postcodes: Iterable[str]) -> frozenset[Overseas]:
    """Where these postcodes are, of the places that have a holiday more."""
    return frozenset(place for code in postcodes for place in Overseas if code.startswith(place))


def working_day(day: date, *, alsace_moselle: bool = False, there: frozenset[Overseas] = frozenset()) -> bool:
    """Whether it is none of Saturday, Sunday and public holiday (Regulation 1182/71, article 3(4)).

    ``there`` are places overseas whose own holidays count too.
    """
    own = any((day.month, day.day) in _ABOLITION[place] for place in there)
    return day.weekday() < _SATURDAY and not own and day not in _holidays(day.year, alsace_moselle)


def next_working_day(day: date, *, alsace_moselle: bool = False, there: frozenset[Overseas] = frozenset()) -> date:
    """The day itself where it is a working day, else the first one after it."""
    while not working_day(day, alsace_moselle=alsace_moselle, there=there):
        day += _ONE_DAY
    return day


def last_working_day(day: date) -> date:
    """The day itself where it is a working day of the national list, else the last one before it."""
    while not working_day(day):
        day -= _ONE_DAY
    return day


@cache
def _holidays(year: int, alsace_moselle: bool) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 - slow to load, and few commands count days

    return frozenset(country_holidays("FR", subdiv=_MOSELLE if alsace_moselle else None, years=year))
