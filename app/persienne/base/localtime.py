"""Local days of a zone, and months: epoch seconds come in, day numbers and midnights go out; it reads no clock.

A local day is its proleptic ordinal (``date.toordinal()``) and lasts from local midnight to local midnight: 23, 24 or
25 hours. Arrays go through a table of midnights and one ``searchsorted``, never through a loop of ``datetime``.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, tzinfo
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Longs = NDArray[np.int64]

FRANCE = "Europe/Paris"

# The table of midnights spans these years; a stamp outside them is not a meter's.
FIRST_YEAR, LAST_YEAR = 2000, 2060

_EPOCH = date(1970, 1, 1).toordinal()


def months_after(day: date, months: int) -> date:
    """The same date so many months later (earlier, where negative), or the last of that month where it is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def local_days(zone: str = FRANCE) -> LocalDays:
    """The local days of ``zone`` (an IANA name), made once per zone."""
    return _made_once(zone)


class LocalDays:
    """The calendar of one zone."""

    def __init__(self, zone: tzinfo) -> None:
        self.zone = zone

    def midnight(self, day: int) -> int:
        """Epoch seconds at which local day ``day`` (an ordinal) begins."""
        first = date.fromordinal(day)
        return int(datetime(first.year, first.month, first.day, tzinfo=self.zone).timestamp())

    def day(self, at: int) -> int:
        """The ordinal of the local day that holds the instant ``at``."""
        return datetime.fromtimestamp(at, self.zone).toordinal()

    def length(self, day: int) -> int:
        """Seconds of local day ``day``: 82 800, 86 400 or 90 000 in France."""
        return self.midnight(day + 1) - self.midnight(day)

    def wall(self, at: int) -> datetime:
        """The local wall clock at ``at``, aware."""
        return datetime.fromtimestamp(at, self.zone)

    def epoch(self, wall: datetime, *, fold: int = 0) -> int:
        """Epoch seconds of a naive local wall time; ``fold`` 1 is the second passage of the doubled October hour."""
        return int(wall.replace(tzinfo=self.zone, fold=fold).timestamp())

    @cached_property
    def _first_day(self) -> int:
        return date(FIRST_YEAR, 1, 1).toordinal()

    @cached_property
    def _midnights(self) -> Longs:
        import numpy as np  # noqa: PLC0415 - the collector must start without numpy

        first, last = self._first_day, date(LAST_YEAR + 1, 1, 1).toordinal()
        table: Longs = (np.arange(first, last + 1, dtype=np.int64) - _EPOCH) * 86400
        begin, shift = first, self._shift(first)
        while begin <= last:
            # Four weeks at a time: only where the clocks were moved is every day asked for.
            end = min(begin + 28, last + 1)
            following = self._shift(end)
            same = following == shift
            table[begin - first : end - first] += shift if same else [self._shift(day) for day in range(begin, end)]
            begin, shift = end, following
        return table

    def _shift(self, day: int) -> int:
        """Seconds from midnight UTC to the local midnight that begins ``day``."""
        return self.midnight(day) - (day - _EPOCH) * 86400

    def midnights(self, days: Longs) -> Longs:
        """Epoch seconds at which each of ``days`` (ordinals, int64) begins; ``IndexError`` outside the table."""
        places = days - self._first_day
        # A negative place would count from the table's end: a day of 1999 would begin in 2060.
        if places.size and places.min() < 0:
            raise IndexError(f"day before {FIRST_YEAR}")
        result: Longs = self._midnights[places]
        return result

    def days(self, at: Longs) -> Longs:
        """The ordinal of the local day that holds each instant of ``at`` (epoch seconds, int64)."""
        import numpy as np  # noqa: PLC0415 - the collector must start without numpy

        return np.searchsorted(self._midnights, at, side="right") - 1 + self._first_day

    def parts(self, at: Longs) -> tuple[Longs, Longs]:
        """The local days in which any of the ascending instants ``at`` lie, and the place at which each day begins.

        Both are int64 and ascending. It looks for the few midnights among many instants.
        """
        import numpy as np  # noqa: PLC0415 - the collector must start without numpy

        if not len(at):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        first, last = self.days(at[[0, -1]]).tolist()
        days = np.arange(first, last + 1)
        begins = np.searchsorted(at, self.midnights(days))
        held = np.diff(begins, append=len(at)) > 0
        return days[held], begins[held]


@lru_cache(maxsize=8)
def _made_once(zone: str) -> LocalDays:
    # Apart from ``local_days``: the cache takes f() and f("Europe/Paris") for two zones, and would make two tables.
    return LocalDays(ZoneInfo(zone))
