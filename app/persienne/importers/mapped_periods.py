"""Periods of several days of a described table: its dates come in, the local days that they mean go out.

A bill has its first and its last day in two columns; a month is often written as its first day alone. Dates
that a spreadsheet wrote month first are refused in words, and never misread: operators write the day first, and
``12/01/2025`` to ``12/07/2025`` would be the twelfth of seven months.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from operator import sub
from typing import TYPE_CHECKING

from persienne.importers.cells import text_of
from persienne.importers.mapped_cells import clock
from persienne.importers.mapping import DAY
from persienne.importers.spans import Span
from persienne.importers.stamps import EPOCH_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.importers.job import Job
    from persienne.importers.mapped_cells import Dates
    from persienne.importers.table import Table


MOST_DAYS = 800
"""Of one period: two years, which a bill that was put off may have."""

_LEAST_MONTH = 28
_MINUTE = 60


def period_of(dates: Dates, start: str, end: str, local: LocalDays) -> Span | None:
    """The days from one cell to another as written, the last day included; None where they are no whole days."""
    first, last = day_of(dates, start, local), day_of(dates, end, local, ends=True)
    return None if first is None or last is None or last < first else Span(first, last)


def day_of(dates: Dates, text: str, local: LocalDays, *, ends: bool = False) -> int | None:
    """The day (ordinal) that a cell names: a date, or its midnight; ``ends``: or the last minute of it."""
    at = dates.instant(text)
    if at is not None:
        day = local.day(at)
        seconds: int | None = at - local.midnight(day)
        length = local.length(day)
    else:
        shown = dates.shown(text)
        if shown is None:
            return None
        day, length = shown[0] + EPOCH_DAY, DAY
        seconds = clock(shown[1]) if shown[1] else 0
    if seconds is None:
        return None
    return day if seconds == 0 or (ends and seconds >= length - _MINUTE) else None


def follow(spans: Sequence[Span]) -> bool:
    """Whether periods follow each other, mostly: each begins on the last day of the one before, or on the next."""
    pairs = list(pairwise(sorted(spans)))
    return bool(pairs) and 2 * sum(after.first - before.last in (0, 1) for before, after in pairs) > len(pairs)


def are_apart(days: Iterable[int]) -> bool:
    """Whether days are each a month apart or more: what stands beside them is no single day's."""
    ordered = sorted(set(days))
    return len(ordered) > 1 and all(after - before >= _LEAST_MONTH for before, after in pairwise(ordered))


def between_dates(days: Sequence[int], *, ends: bool) -> list[tuple[int, int] | None]:
    """The first day (ordinal) and the number of days from each day to the one before it (``ends``), or behind it.

    None for the first (the last) of them, and where there are more days between than a period has.
    """
    ordered = sorted(set(days))
    lengths = dict(zip(ordered[1:] if ends else ordered, map(sub, ordered[1:], ordered), strict=False))
    known = {day: length for day, length in lengths.items() if length <= MOST_DAYS}
    return [(day - known[day] * ends, known[day]) if day in known else None for day in days]


def name_months(days: Iterable[int]) -> bool:
    """Whether days (ordinals) are all the first of a month, or all the last."""
    known = set(days)
    firsts = {date.fromordinal(day).day == 1 for day in known}
    lasts = {date.fromordinal(day + 1).day == 1 for day in known}
    return bool(known) and (firsts == {True} or lasts == {True})


def month_of(day: int) -> Span:
    """The calendar month that a day (ordinal) is in."""
    first = date.fromordinal(day).replace(day=1)
    after = first.replace(year=first.year + (first.month == 12), month=first.month % 12 + 1)
    return Span(first.toordinal(), after.toordinal() - 1, calendar=True)


_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9])")


def check_dates(table: Table, column: str, job: Job) -> None:
    """``file_unreadable_values`` where the dates of a column show that they were written month first."""
    proof = written_month_first(text_of(table.cell(row, column)) for row in table.own_rows())
    if proof:
        raise job.unreadable(table.title(column), proof)


def written_month_first(stamps: Iterable[str]) -> str:
    """The first of some stamps that shows it, or nothing.

    A day in the place of the month shows it, and so do dates that are each a month apart as they stand and follow each
    other with month and day exchanged.
    """
    by_date: dict[str, str] = {}
    for stamp in stamps:
        by_date.setdefault(stamp[:10], stamp)
    found = [(parts, stamp) for stamp in by_date.values() if (parts := _DATE.match(stamp))]
    numbers = sorted({(int(parts[1]), int(parts[2]), int(parts[3])) for parts, _ in found})
    proof = next((stamp for parts, stamp in found if int(parts[1]) <= 12 < int(parts[2]) <= 31), "")
    if proof or len(numbers) < 2 or any(max(first, second) > 12 for first, second, _ in numbers):
        return proof
    try:
        read = [date(year, second, first) for first, second, year in numbers]
        exchanged = sorted(date(year, first, second) for first, second, year in numbers)
    except ValueError:
        return ""
    is_apart = are_apart(day.toordinal() for day in read)
    follows = all((after - before).days == 1 for before, after in pairwise(exchanged))
    return found[0][1] if is_apart and follows else ""
