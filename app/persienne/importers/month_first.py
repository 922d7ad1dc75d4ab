"""Dates that a spreadsheet in another language wrote month first: such a file is refused in words, and never misread.

The operators write the day first. ``12/01/2025`` to ``12/07/2025`` would be the twelfth of seven months.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from persienne.importers.cells import text_of
from persienne.importers.mapped_periods import are_apart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.importers.job import Job
    from persienne.importers.table import Table

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
