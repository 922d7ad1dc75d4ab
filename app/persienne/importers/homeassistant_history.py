"""The history of a Home Assistant sensor (CSV) comes in, the energy of each hour goes out.

docs/formats.md, "Home Assistant": a cumulative index, written where it changes, with instants in UTC. At a full hour it
is what was written last, unless that says ``unavailable``. The file names no unit; Home Assistant counts energy in kWh,
and the household is asked whether this is so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Meter, Source
from persienne.importers.cells import SEEN_LENGTH, plain, text_of
from persienne.importers.homeassistant_statistics import JOULES, MAX_KILOWATT_HOURS, is_injected, number_of
from persienne.importers.indexes import HOUR, Index, hours_of, replaced_in, runs_of
from persienne.importers.intervals import settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.measured import MAX_WATTS, precision
from persienne.importers.stamps import IsoStamps
from persienne.importers.table import only, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.importers.intervals import Interval
    from persienne.importers.job import Job
    from persienne.importers.table import Row, Sheet, Table

FORMAT = "homeassistant.history"
COLUMNS = {"id": "entity_id", "state": "state", "changed": "last_changed"}

_FRACTION = re.compile(r"(:[0-9]{2})[.,][0-9]{1,9}")
_SILENT = frozenset({"unavailable", "unknown", "none", ""})
MOST_BACK = 0.1
"""The share of lines that may go back: more of them, and the sensor counts nothing."""


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has states with their sensors and instants."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The energies of the one sensor; ``file_unknown`` where there are several, or one that counts nothing."""
    found = only(tables_in(sheets, COLUMNS), job)
    refusals = Refusals(job)
    table, cut_rows = found.whole_rows(refusals)
    reader = _Reader(table, job, refusals)
    runs, duplicates = runs_of(reader.indexes, refusals)
    back = sum(line.reason is Reason.INDEX_WENT_BACK for line in refusals.lines())
    if back > MOST_BACK * reader.rows or len(runs) - 1 > MOST_BACK * reader.rows:
        raise job.unknown("homeassistant.other")
    hours = [at for run in runs for at in _plausible(hours_of([_at_full_hours(run, reader.silences)]), refusals)]
    curve = settle(hours, refusals)
    register = TOTAL_INJECTION if is_injected(reader.name) else TOTAL_IMPORT
    return ParsedFile(
        FORMAT,
        Meter(),
        reader.rows + cut_rows,
        curve.blocks(Meter(), register, Source(FORMAT, precision=precision(1000, reader.decimals))),
        holes=curve.holes(),
        duplicates=duplicates + curve.duplicates,
        refused=refusals.lines(),
        written_point=reader.name[:SEEN_LENGTH],
        missing_end=curve.missing_end(job.days),
        replaced=replaced_in(curve.holes(), runs),
        odd_cell=refusals.odd_cell,
        sensor=reader.name[:SEEN_LENGTH],
    )


class _Reader:
    """The indexes of the sensor, and the instants from which it said nothing."""

    def __init__(self, table: Table, job: Job, refusals: Refusals) -> None:
        self.name = ""
        self.rows = self.decimals = 0
        self.indexes: list[Index] = []
        self.silences: list[int] = []
        self._table, self._refusals = table, refusals
        self._iso = IsoStamps()
        for row in table.rows():
            if row.number % 1024 == 0:
                job.check()
            name = text_of(table.cell(row, "id"))
            if self.name and name and name != self.name:
                raise job.unknown("homeassistant.several")
            self.name = self.name or name
            self.rows += 1
            self._row(row)
        self.silences.sort()

    def _row(self, row: Row) -> None:
        stamp, state = text_of(self._table.cell(row, "changed")), text_of(self._table.cell(row, "state"))
        at = self._iso.epoch(_FRACTION.sub(r"\1", stamp))
        if at is None:
            self._table.refuse(self._refusals, row, Reason.BAD_STAMP, "changed")
            return
        if plain(state) in _SILENT:
            self.silences.append(at)
            self._table.refuse(self._refusals, row, Reason.EMPTY_VALUE, "state")
            return
        number = number_of(state)
        if number is None or abs(number.digits) > MAX_KILOWATT_HOURS * 10**number.decimals:
            self._table.refuse(self._refusals, row, Reason.BAD_VALUE, "state")
            return
        self.decimals = max(self.decimals, number.decimals)
        self.indexes.append(Index(at, number.times(JOULES["kwh"]), row.number))


def _at_full_hours(run: Sequence[Index], silences: Sequence[int]) -> list[Index]:
    """What the counter stood at at each full hour from the first to the last of a run, silences left out."""
    instants = [index.at for index in run]
    found = []
    for at in range(-(-instants[0] // HOUR) * HOUR, instants[-1] + 1, HOUR):
        last = run[bisect_right(instants, at) - 1]
        place = bisect_right(silences, at)
        if not place or silences[place - 1] < last.at:
            found.append(Index(at, last.joules, last.line))
    return found


def _plausible(hours: Sequence[Interval], refusals: Refusals) -> Iterator[Interval]:
    for hour in hours:
        if hour.value > MAX_WATTS * HOUR:
            refusals.add(hour.line, Reason.BAD_VALUE, str(hour.value))
        else:
            yield hour
