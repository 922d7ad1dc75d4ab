"""A day comes in, whether it is a working day in France goes out; the one module that knows the library ``holidays``.

The eleven holidays of Code du travail L3133-1 are the library's national list; Alsace and Moselle add Good Friday and
26 December, which it keeps under the département of Moselle.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_SATURDAY = 5
_MOSELLE = "57"
_ONE_DAY = timedelta(days=1)


def working_day(day: date, *, alsace_moselle: bool = False) -> bool:
    """Whether it is none of Saturday, Sunday and public holiday (Regulation 1182/71, article 3(4))."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year, alsace_moselle)


def next_working_day(day: date, *, alsace_moselle: bool = False) -> date:
    """The day itself where it is a working day, else the first one after it."""
    while not working_day(day, alsace_moselle=alsace_moselle):
        day += _ONE_DAY
    return day


@cache
def _holidays(year: int, alsace_moselle: bool) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 - slow to load, and few commands count days

    return frozenset(country_holidays("FR", subdiv=_MOSELLE if alsace_moselle else None, years=year))
