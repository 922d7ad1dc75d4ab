"""Highest powers in VA with their instant or their day come in, blocks of the meter's registers of maxima go out.

A maximum whose instant is not told lasts from its day's midnight to the next; one with an instant lasts 0 s.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Block, Quality, Source
from persienne.importers.cells import text_of
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import check_dates
from persienne.importers.measured import kilo, whole
from persienne.importers.stamps import DAY, EPOCH_DAY, IsoStamps, WallClock, wall_seconds
from persienne.importers.table import written_point_in
from persienne.meters.tic.readings import MAXIMUM, MAXIMUM_INJECTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.reading import Meter, Register
    from persienne.importers.cells import Cell
    from persienne.importers.job import Job
    from persienne.importers.table import Table

MAX_VOLT_AMPERES = 10_000_000
_MIDNIGHT = re.compile(r"[T ](?:0?0:00(?::00)?(?:[+-][0-9]{2}:?[0-9]{2})?|01:00:00\+02:00)$")


@dataclass(frozen=True, slots=True)
class MaximumTable:
    """A table with the columns ``date`` and ``value``; values are VA, or kVA where ``is_kilo``."""

    table: Table
    injected: bool = False
    is_kilo: bool = False


def read_maxima(name: str, given: MaximumTable, meter: Meter, job: Job) -> ParsedFile:
    """The daily maxima of a table as the format ``name``: those of a stamp at midnight are of its date."""
    refusals = Refusals(job)
    table, cut_rows = given.table.whole_rows(refusals)
    titles = {"title": table.title("date"), "value_title": table.title("value")}
    rows = MaximumRows(job, refusals, is_kilo=given.is_kilo, **titles)
    count = cut_rows
    check_dates(table, "date", job)
    for row in table.own_rows():
        count += 1
        rows.take(
            row.number,
            _day_or_instant(text_of(table.cell(row, "date"))),
            table.cell(row, "value"),
            injected=given.injected,
        )
    return ParsedFile(
        name,
        meter,
        count,
        tuple(rows.blocks(meter, Source(name))),
        duplicates=rows.duplicates,
        refused=refusals.lines(),
        written_point=written_point_in([given.table.sheet]),
        odd_cell=refusals.odd_cell,
    )


def _day_or_instant(stamp: str) -> str:
    """The date alone where the time of day is midnight, or the 01:00 that Enedis writes for it all summer."""
    return _MIDNIGHT.sub("", stamp)


class MaximumRows:
    """The maxima of a file, the highest of each local day; ``duplicates`` counts those that repeat a day's."""

    def __init__(
        self,
        job: Job,
        refusals: Refusals,
        *,
        title: str = "date",
        value_title: str = "value",
        is_kilo: bool = False,
    ) -> None:
        self.duplicates = 0
        self._job = job
        self._refusals = refusals
        self._titles, self._is_kilo = (title, value_title), is_kilo
        self._iso = IsoStamps()
        self._clock = WallClock(job.days)
        self._days: dict[bool, dict[int, tuple[int, int, int]]] = {False: {}, True: {}}

    def take(self, line: int, stamp: str, value: Cell, *, injected: bool = False) -> None:
        """Take the maximum of one row; a second, different one for a day is refused."""
        at, length = self._time(stamp)
        if at is None:
            self._refuse(line, Reason.BAD_STAMP, self._titles[0], stamp)
            return
        power = self._volt_amperes(value)
        if isinstance(power, Reason):
            self._refuse(line, power, self._titles[1], "" if value is None else str(value))
            return
        of_days = self._days[injected]
        day, said = self._job.days.day(at), (at, length, power)
        if day not in of_days:
            of_days[day] = said
        elif of_days[day] == said:
            self.duplicates += 1
        else:
            self._refusals.add(line, Reason.CONTRADICTION, f"{stamp} {power}")

    def blocks(self, meter: Meter, source: Source) -> Iterator[Block]:
        """A block of SMAXSN and of SMAXIN, of those that have a maximum."""
        registers: tuple[tuple[bool, Register], ...] = ((False, MAXIMUM), (True, MAXIMUM_INJECTED))
        for injected, register in registers:
            found = [self._days[injected][day] for day in sorted(self._days[injected])]
            if found:
                columns = np.array(found, np.int64)
                qualities = np.full(len(found), int(Quality.MEASURED), np.int64)
                yield Block(
                    meter,
                    register,
                    source,
                    columns[:, 0],
                    durations=columns[:, 1],
                    values=columns[:, 2],
                    qualities=qualities,
                )

    def _time(self, stamp: str) -> tuple[int | None, int]:
        """The instant of a stamp and 0, or the midnight and the length of the day that it names alone."""
        known = self._iso.epoch(stamp)
        wall = wall_seconds(stamp) if known is None else None
        if wall is None:
            return known, 0
        if ":" not in stamp:
            day, local = wall // DAY + EPOCH_DAY, self._job.days
            return local.midnight(day), local.length(day)
        return next(iter(self._clock.passages(wall)), None), 0

    def _volt_amperes(self, value: Cell) -> int | Reason:
        if not self._is_kilo:
            return whole(value, MAX_VOLT_AMPERES)
        power = kilo(value, MAX_VOLT_AMPERES // 1000)
        return power if isinstance(power, Reason) else power.times(1000)

    def _refuse(self, line: int, reason: Reason, title: str, seen: str) -> None:
        self._refusals.add(line, reason, seen, column=title, cell=seen)
