"""The periods that a history is read by: a kind and a day come in, first and last days go out; it reads no clock.

Days are ordinals (``date.toordinal()``), both ends of a period are in it; weeks begin on Monday.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Span(StrEnum):
    """How much is shown at once."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Period:
    """From the day ``first`` to the day ``last``, both in."""

    span: Span
    first: int
    last: int


def period_of(span: Span, day: int, *, known: tuple[int, int]) -> Period:
    """The period of this kind that holds ``day``; ``known`` are the first and the last day of everything."""
    at = date.fromordinal(day)
    match span:
        case Span.DAY:
            return Period(span, day, day)
        case Span.WEEK:
            monday = day - at.weekday()
            return Period(span, monday, monday + 6)
        case Span.MONTH:
            return Period(span, at.replace(day=1).toordinal(), _next_month(at).toordinal() - 1)
        case Span.YEAR:
            return Period(span, date(at.year, 1, 1).toordinal(), date(at.year, 12, 31).toordinal())
        case Span.ALL:
            return Period(span, *known)


def neighbour(period: Period, step: int, *, known: tuple[int, int]) -> Period | None:
    """The period before (``step`` -1) or after (+1), or None where nothing is known there."""
    if period.span is Span.ALL:
        return None
    day = period.first - 1 if step < 0 else period.last + 1
    beside = period_of(period.span, day, known=known)
    return beside if beside.first <= known[1] and beside.last >= known[0] else None


def _next_month(at: date) -> date:
    return date(at.year + at.month // 12, at.month % 12 + 1, 1)
