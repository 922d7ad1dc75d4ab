"""The home whose meter was recorded to files, and the households that take these files."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Changed, Succession
from support.households import throw_away
from support.virtual_meters import french

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.base.slats import Slat
    from persienne.household.household import Household

FIRST = date(2025, 1, 1)
BEGIN, END = french("2025-01-20T18:10:05"), french("2025-01-23T09:45:00")


@cache
def home(*changes: Changed) -> Succession:
    """The home's meter, to which ``changes`` happen; it is made once, and remembers what it has counted."""
    return Succession(MeterOptions(first=FIRST), changes)


def counted(start: int, end: int) -> int:
    """The joules that it counts between two instants."""
    counters = home().meter_at(start).counters
    return (counters.indexes(end).total - counters.indexes(start).total) * 3600


@contextmanager
def household(folder: Path, slat: Slat) -> Iterator[Household]:
    """An empty household in ``folder``."""
    with throw_away(folder / "household", slat) as made:
        yield made
