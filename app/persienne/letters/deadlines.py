"""The day of receipt comes in, the last day to answer goes out (Regulation 1182/71, GDPR article 12(3)). Pure.

What is counted is a calendar month from receipt, not thirty days; an extension counts three months from the same
receipt. Nothing is said here of whether a text gives this time at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import months_after
from persienne.letters.working_days import Overseas, next_working_day

if TYPE_CHECKING:
    from datetime import date

MONTHS: Final = 1
"""The time to answer (GDPR article 12(3))."""
EXTENDED_MONTHS: Final = 3
"""The whole time after a reasoned notice of extension: two months more, counted from the same receipt."""


@dataclass(frozen=True, slots=True)
class Due:
    """The last day as the months alone give it (``nominal``), and moved off a day on which nobody works (``due``)."""

    nominal: date
    due: date


def due(
    received: date,
    months: int = MONTHS,
    *,
    suspended_days: int = 0,
    alsace_moselle: bool = False,
    overseas: frozenset[Overseas] = frozenset(),
) -> Due:
    """The end of a time of ``months`` from the day of receipt, which is not counted (article 3(1) and (2)(c)).

    It is the same date of the last month, or the last day of that month where it has no such date (article 3(2)(c)).
    ``suspended_days`` are the calendar days for which the clock stood still: the law says that it is suspended and not
    how that is counted, so adding the days before moving off a holiday is our reading, the one that accuses later.
    ``alsace_moselle`` knows two holidays more, and the places of ``overseas`` one each: neither gives an earlier day.
    """
    nominal = months_after(received, months) + timedelta(days=suspended_days)
    return Due(nominal, next_working_day(nominal, alsace_moselle=alsace_moselle, there=overseas))
