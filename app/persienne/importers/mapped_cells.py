"""Cells of a table that a household describes: text comes in, dates, times, numbers and periods of several days go out.

More spellings than any format has: ``25.10.2026``, ``10/25/26``, ``1:30 PM``, ``24:00``, ``00:00-01:00``, ``1.284,5``.

Periods of several days of a described table: its dates come in, the local days that they mean go out.
A bill has its first and its last day in two columns; a month is often written as its first day alone. Dates
that a spreadsheet wrote month first are asked about, and never misread: operators write the day first, and
``12/01/2025`` to ``12/07/2025`` would be the twelfth of seven months.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from operator import sub
from typing import TYPE_CHECKING

from persienne.importers.cells import Written, text_of
from persienne.importers.mapping import DAY, DateOrder
from persienne.importers.spans import Span, span_of
from persienne.importers.stamps import EPOCH_DAY, IsoStamps, clock_seconds, shown_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.importers.cells import Cell
    from persienne.importers.job import Job
    from persienne.importers.table import Table


MOST_COUNTED = 100
"""Quarters of October's day of 25 hours."""

_EPOCH = re.compile(r"(1[0-9]{9})(?:000|\.0)?")
_RANGE = re.compile(r"(.+?)\s*(?:-|–|à|to|a)\s*(.+)", re.IGNORECASE)
_UNIT = re.compile(r"\s*(k?wh?|m[3³])$", re.IGNORECASE)
_GROUPED = {
    ",": re.compile(r"(-?)([0-9]{1,3}(?:[\s.'’][0-9]{3})+|[0-9]{1,15})(?:,([0-9]{0,17}))?"),
    ".": re.compile(r"(-?)([0-9]{1,3}(?:[\s,'’][0-9]{3})+|[0-9]{1,15})(?:\.([0-9]{0,17}))?"),
}
_MAY_SPAN = re.compile(r"[^\W\d_]{2}|^[0-9]{1,2}[/-][0-9]{4}$| [-–] ")
_SPAN = re.compile(
    r"(?:du |from |von |van )?([0-9./-]{6,10}) (?:au|a|à|to|bis|tot|-|–) ([0-9./-]{6,10})", re.IGNORECASE
)
_FORMULA = re.compile(r'="(.*)"')


def bare(cell: Cell) -> str:
    """The text of a cell, without what a spreadsheet is to take for text (``="541448"``)."""
    text = text_of(cell)
    found = _FORMULA.fullmatch(text)
    return found[1] if found else text


class Dates:
    """Reads the dates of one column; ``order`` tells the day from the month."""

    def __init__(self, order: DateOrder) -> None:
        self._order = order
        self._iso = IsoStamps()

    def instant(self, text: str) -> int | None:
        """Epoch seconds of a stamp that says its offset, or is a count of seconds; None for any other."""
        found = _EPOCH.fullmatch(text)
        if found is not None:
            return int(found[1])
        return self._iso.epoch(text) if len(text) > len("2026-10-25T00:00") else None

    def shown(self, text: str) -> tuple[int, str] | None:
        """The date that a text begins with (days since 1970) and what follows it, or None."""
        return shown_date(text, month_first=self._order is DateOrder.MONTH_FIRST)

    def span(self, text: str) -> Span | None:
        """The days that a text names: ``du 11/10/23 au 21/10/23``, ``Janvier 2025``, ``01/2025``; no day, no year."""
        if not _MAY_SPAN.search(text):  # most cells are numbers
            return None
        parts = span_ends(text)
        if parts is not None:
            first, last = self.shown(parts[0]), self.shown(parts[1])
            if first is None or last is None or first[1] or last[1] or last[0] < first[0]:
                return None
            return Span(first[0] + EPOCH_DAY, last[0] + EPOCH_DAY)
        found = None if self.shown(text) is not None else span_of(text)
        return found if found is not None and found.calendar else None


def span_ends(text: str) -> tuple[str, str] | None:
    """The two dates of a span as written, or None."""
    found = _SPAN.fullmatch(text.strip())
    return None if found is None else (found[1], found[2])


def is_count(text: str) -> bool:
    """Whether a text is the number of an hour, or of a shorter span, within its day."""
    return text.isascii() and text.isdigit() and len(text) <= 3 and int(text) <= MOST_COUNTED


def clock_range(text: str) -> tuple[int, int] | None:
    """Two times of day in one cell (``00:00-01:00``); an end of 00:00 is that of the day."""
    found = _RANGE.fullmatch(text)
    start, end = (None, None) if found is None else (clock_seconds(found[1]), clock_seconds(found[2]))
    if start is None or end is None:
        return None
    return start, end or DAY


def number(cell: Cell, decimal: str, unit: str = "") -> Written | None:
    """The number in a cell, whose decimal mark is ``decimal``; a unit behind it must be ``unit`` if that is said.

    A number of a workbook is what it is, whatever the mark.
    """
    if isinstance(cell, (int, float)):
        return number(_digits(cell), ".", unit)
    text = bare(cell)
    found = _UNIT.search(text)
    if found:
        if unit and found[1].casefold().replace("³", "3") != unit:
            return None
        text = text[: found.start()]
    parts = _GROUPED[decimal].fullmatch(text)
    if parts is None:
        return None
    fraction = parts[3] or ""
    digits = int(re.sub(r"[^0-9]", "", parts[2]) + fraction)
    return Written(-digits if parts[1] else digits, len(fraction))


def _digits(cell: float) -> str:
    """A number without an exponent, as short as it is told apart."""
    text = text_of(cell)
    return f"{cell:.12f}".rstrip("0").rstrip(".") if "e" in text.casefold() else text


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
        seconds = clock_seconds(shown[1]) if shown[1] else 0
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


DATE_PARTS = re.compile(r"([0-9]{1,4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,4})")
_AS_AN_OPERATOR = len("31/12/2025")


def check_dates(table: Table, column: str, job: Job) -> None:
    """``file_unreadable_values`` where nothing shows that the dates of a column have the day first (or the year)."""
    check_order((text_of(table.cell(row, column)) for row in table.own_rows()), table.title(column), job)


def check_order(stamps: Iterable[str], title: str, job: Job) -> None:
    """The same of the stamps of a column with this title.

    Operators write ``01/02/2025``, which is believed where nothing speaks against it; ``1/2/2025`` or ``01.02.25`` is
    only where the dates prove it.
    """
    by_date: dict[str, str] = {}
    for stamp in stamps:
        by_date.setdefault(stamp.partition(" ")[0], stamp)
    found = [parts for date in by_date if (parts := DATE_PARTS.match(date))]
    order, sure = order_of(list(by_date))
    doubted = [parts for parts in found if len(parts[0]) < _AS_AN_OPERATOR or int(parts[2]) > 12]
    if order is DateOrder.MONTH_FIRST or (doubted and not sure):
        shown = next(iter(doubted or found))
        raise job.unreadable(title, by_date[shown.string])


def order_of(texts: Sequence[str]) -> tuple[DateOrder, bool]:
    """The order of day, month and year, and whether the dates prove it."""
    found = [parts for text in texts if (parts := DATE_PARTS.match(text))]
    if not found or len(found[0][1]) == 4:
        return DateOrder.YEAR_FIRST, True
    firsts, seconds = {int(parts[1]) for parts in found}, {int(parts[2]) for parts in found}
    if max(firsts) > 12 or max(seconds) > 12:
        day_first = max(firsts) > 12
        return (DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST), max(firsts) <= 12 or max(seconds) <= 12
    followed = {order: _followed(texts, order) for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)}
    best = max(followed, key=lambda order: followed[order])
    if len(firsts) == 1 < len(seconds) and len({parts[0] for parts in found}) == len(found):
        # A row for each month, or the days of one month: nobody keeps those of one month of several years.
        return (DateOrder.DAY_FIRST, True) if len({parts[3] for parts in found}) > 1 else (best, False)
    least = min(followed.values())
    return best, followed[best] >= 2 and followed[best] > 2 * least


def _followed(texts: Sequence[str], order: DateOrder) -> int:
    """How many days are followed by the next one."""
    dates = Dates(order)
    days = {shown[0] for text in texts if (shown := dates.shown(text))}
    return sum(day + 1 in days for day in days)
