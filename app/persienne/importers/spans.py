"""Days and longer spans as files write them: text comes in, the local days that it means go out.

``09/05/2019``, ``Du 24/11/2020 au 29/11/2020``, ``Novembre 2020`` (with a blank behind it or not), ``11/2020``,
``2020``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.localtime import FIRST_YEAR, LAST_YEAR
from persienne.importers.cells import plain, text_of
from persienne.importers.job import Hole
from persienne.importers.stamps import local_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.importers.cells import Cell

# Plain text; an editor that lost the accents leaves something else in their place.
_MONTHS = tuple(
    re.compile(name)
    for name in (
        "janvier",
        "f.{1,3}vrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "ao.{1,3}t",
        "septembre",
        "octobre",
        "novembre",
        "d.{1,3}cembre",
    )
)
_MONTH = re.compile(r"(\S+) ([0-9]{4})")
_NUMBERED = re.compile(r"(0[1-9]|1[0-2])[/-]([0-9]{4})")
_TITLED_YEAR = re.compile(r"ann.{1,3}e [0-9]{4}")
_YEAR = re.compile(r"[0-9]{4}")
_FROM_TO = re.compile(r"du (\S+) au (\S+)")


class Span(NamedTuple):
    """The local days ``first`` to ``last`` (ordinals, both in); ``calendar`` is true of a month or a year by its name.

    What is said of a month by its name may have been counted in a part of it only: an export begins and ends within.
    """

    first: int
    last: int
    calendar: bool = False


def span_of(cell: Cell) -> Span | None:
    """The days that a cell means, None where it means none."""
    day = local_date(text_of(cell))
    if day is not None:
        return Span(day, day)
    said = plain(cell)
    if found := _FROM_TO.fullmatch(said):
        first, last = local_date(found[1]), local_date(found[2])
        return None if first is None or last is None or last < first else Span(first, last)
    if found := _MONTH.fullmatch(said):
        number = next((place for place, name in enumerate(_MONTHS, 1) if name.fullmatch(found[1])), 0)
        return _months(int(found[2]), number, 1) if number else None
    if found := _NUMBERED.fullmatch(said):
        return _months(int(found[2]), int(found[1]), 1)
    return _months(int(said), 1, 12) if _YEAR.fullmatch(said) else None


def is_year(cell: Cell) -> bool:
    """Whether a cell is the title of a year, as ``Année 2025``."""
    return _TITLED_YEAR.fullmatch(plain(cell)) is not None


def edges_of(spans: Iterable[Span], local: LocalDays) -> tuple[Hole, ...]:
    """The first and the last of the months or years: an export begins and ends within them."""
    named = sorted({span for span in spans if span.calendar})
    edges = sorted({*named[:1], *named[-1:]})
    return tuple(Hole(local.midnight(span.first), local.midnight(span.last + 1)) for span in edges)


def _months(year: int, month: int, count: int) -> Span | None:
    """``count`` months, the last of which is in the same year."""
    if not FIRST_YEAR < year < LAST_YEAR:
        return None
    after = month + count
    end = date(year + (after > 12), (after - 1) % 12 + 1, 1)
    return Span(date(year, month, 1).toordinal(), end.toordinal() - 1, calendar=True)
