"""Public holidays of metropolitan France (Code du travail, L. 3133-1): a day comes in, whether it is one goes out."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_FIXED: Final = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER: Final = (1, 39, 50)
"""Days from Easter Sunday to Easter Monday, Ascension and Whit Monday."""


def is_public_holiday(day: date) -> bool:
    """Whether ``day`` is one of the eleven; those of Alsace and Moselle alone are not among them."""
    return (day.month, day.day) in _FIXED or day in _moving(day.year)


@lru_cache
def _moving(year: int) -> frozenset[date]:
    return frozenset(easter(year) + timedelta(days) for days in _AFTER_EASTER)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    skipped, kept = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - skipped - moon + 15) % 30
    leap, rest = divmod(of_century, 4)
    weekday = (32 + 2 * kept + 2 * leap - epact - rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
