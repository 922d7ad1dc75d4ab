"""What the file holds of a register, resolved: one curve and one total a day come out; nothing is written.

Days that are set aside are left out here, so that everything that adds up leaves them out. What is compared with a
file, or reduced, is all that is stored: ``also_set_aside``.

Several sources may speak of one time. Index-made beats a load-curve point, then the finer precision, then the later
export (architecture, 3); a complete day beats a partial one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Kind, Made, Source, energy_register
from persienne.insight.days import days_of_curve, days_of_indexes, merge_days, meter_changes, within_days
from persienne.insight.resolve import resolve
from persienne.insight.series import DayTotals, History, Series
from persienne.insight.set_aside import days_that_count, intervals_that_count, runs
from persienne.store import curve as curves
from persienne.store import days as day_totals
from persienne.store import indexes, registers, set_aside, sources
from persienne.store.curve import FIRST_OF_ALL, LAST_OF_ALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.base.set_aside import SetAside
    from persienne.store.curve import StoredBlock
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True, eq=False)
class RecalledCurve:
    """A resolved curve; its ``origins`` are positions in ``sources``, whose numbers in the file are ``numbers``."""

    series: Series
    sources: tuple[Source, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class RecalledDays:
    """Resolved day totals and the energies known over several days only; both count origins in ``sources``."""

    totals: DayTotals
    periods: Series
    sources: tuple[Source, ...]


def recall_curve(
    conn: Connection,
    meter: StoredMeter,
    name: str,
    days: tuple[int, int] = (FIRST_OF_ALL, LAST_OF_ALL),
    *,
    also_set_aside: bool = False,
) -> RecalledCurve:
    """The load curve of the register ``name`` (EAST, EAIT ...), empty where none is stored.

    ``days`` (ordinals, both in) limits it to the intervals that begin in them.
    """
    found = registers.find(conn, name, Kind.ENERGY)
    if found is None:
        return RecalledCurve(Series.empty(), ())
    stored = curves.read(conn, meter.id, found[0], local_days(meter.zone), *days)
    blocks = [entry.block for entry in stored]
    numbers = tuple(entry.source_id for entry in stored)
    series = resolve(blocks)
    if not also_set_aside:
        aside = runs(set_aside_of(conn, meter, name))
        series = intervals_that_count(series, aside, local_days(meter.zone))
    return RecalledCurve(series, tuple(block.source for block in blocks), numbers)


def recall_days(
    conn: Connection,
    meter: StoredMeter,
    name: str,
    curve: RecalledCurve,
    *,
    made: frozenset[Made] = frozenset(Made),
    also_set_aside: bool = False,
) -> RecalledDays:
    """The day totals of the register ``name``, out of its indexes, daily energies, reduced curves and ``curve``.

    ``made`` limits them to sources of these makes, so that one kind can be reconciled with another. ``curve`` was
    recalled with the same ``also_set_aside``.
    """
    local = local_days(meter.zone)
    candidates = _Candidates(local, [source.id for source in sources.ranked(conn, meter.id)])
    periods = Series.empty()
    index = registers.find(conn, name, Kind.INDEX)
    if index is not None and Made.INDEX in made:
        of_total = registers.find(conn, TOTAL_IMPORT.name, Kind.INDEX)
        stored_indexes = indexes.read(conn, meter.id, index[0], local)
        total = stored_indexes
        if of_total is not None and of_total[0] != index[0]:
            total = indexes.read(conn, meter.id, of_total[0], local)
        periods = candidates.add_indexes(stored_indexes, _Indexes.of(total, local).changes())
    energy = registers.find(conn, name, Kind.ENERGY)
    if energy is not None:
        for stored in day_totals.read(conn, meter.id, energy[0]):
            if stored.source.made in made:
                candidates.add(stored.source, stored.source_id, stored.columns)
    if len(curve.series) and Made.CURVE in made:
        candidates.add_curve(curve)
    totals = candidates.merged()
    if not also_set_aside:
        aside = runs(set_aside_of(conn, meter, name))
        totals, periods = days_that_count(totals, aside), intervals_that_count(periods, aside, local)
    return RecalledDays(totals, periods, tuple(candidates.sources))


def recall_history(conn: Connection, meter: StoredMeter, name: str) -> History:
    """All that the charts of one register need."""
    curve = recall_curve(conn, meter, name)
    days = recall_days(conn, meter, name, curve)
    aside = set_aside_of(conn, meter, name)
    if aside and name not in {register.name for _, register in registers.of_meter(conn, meter.id)}:
        aside = ()  # said of all that the meter counts, and this register is nothing of it
    return History(curve.series, days.totals, days.periods, meter.zone, aside)


def set_aside_of(conn: Connection, meter: StoredMeter, name: str) -> tuple[SetAside, ...]:
    """The days that are set aside of the register ``name``: of its direction, or of both."""
    direction = energy_register(name).direction
    return tuple(span for span in set_aside.listing(conn, meter.id) if span.direction in (None, direction))


def day_step(source: Source) -> int:
    """How finely a source writes a day's energy, in Wh; a curve of whole watts adds up exactly (architecture, 4)."""
    if source.made is Made.CURVE and source.precision > 1:
        return source.precision * 24
    return source.precision


@dataclass(frozen=True, slots=True, eq=False)
class _Indexes:
    """The indexes of one register out of all files, one a midnight; ``origins`` are places among the files."""

    days: Longs
    wh: Longs
    steps: Longs
    qualities: Longs
    origins: Longs

    @classmethod
    def of(cls, stored: Sequence[StoredBlock], local: LocalDays) -> _Indexes:
        """The indexes of ``stored``, the one to believe first in front."""
        if not stored:
            return cls(*(np.zeros(0, np.int64) for _ in range(5)))
        blocks = [entry.block for entry in stored]
        # The first of each midnight is the best ranked one: np.unique gives the first place of a value.
        starts, at = np.unique(np.concatenate([block.starts for block in blocks]), return_index=True)
        origins = np.repeat(np.arange(len(blocks)), [len(block) for block in blocks])[at]
        return cls(
            local.days(starts),
            np.concatenate([block.values for block in blocks])[at],
            np.array([block.source.precision for block in blocks], np.int64)[origins],
            np.concatenate([block.qualities for block in blocks])[at],
            origins,
        )

    def changes(self) -> Longs:
        """The days around each change of meter."""
        return meter_changes(self.days, self.wh, self.steps)


class _Candidates:
    """The totals that may be a day's, with one list of sources for all; ``ranked`` are their numbers in the file."""

    def __init__(self, local: LocalDays, ranked: Sequence[int]) -> None:
        self._local = local
        self._place = {number: place for place, number in enumerate(ranked)}
        self.sources: list[Source] = []
        self._totals: list[tuple[tuple[bool, int, Made, int], DayTotals]] = []

    def add(self, source: Source, number: int, columns: day_totals.DayColumns) -> None:
        """Totals that one source gives by day."""
        origins = np.full(len(columns), len(self.sources), np.int64)
        totals = DayTotals(columns.days, columns.joules, columns.covered, columns.qualities, origins)
        self.sources.append(source)
        self._append(source, number, totals)

    def add_curve(self, curve: RecalledCurve) -> None:
        """The sums of a resolved curve; the worst ranked source of each day says how fine it is.

        A silence of the wire over midnight left one interval in two days: how much belongs to which is not known, so
        neither takes it. The difference of the midnight indexes around it knows the sum.
        """
        totals = days_of_curve(within_days(curve.series, self._local), self._local)
        for place, (source, number) in enumerate(zip(curve.sources, curve.numbers, strict=True)):
            self.add(source, number, day_totals.DayColumns.of(totals.where(totals.origins == place)))

    def add_indexes(self, stored: Sequence[StoredBlock], changes: Longs) -> Series:
        """Differences within each file, and last those between files; returns the periods that no day explains.

        ``changes`` are those of the meter (``insight.days.meter_changes``).
        """
        if not stored:
            return Series.empty()
        first = len(self.sources)
        self.sources.extend(entry.block.source for entry in stored)
        for number, entry in enumerate(stored):
            block, origins = entry.block, np.full(len(entry.block), first + number, np.int64)
            totals, _ = days_of_indexes(
                self._local.days(block.starts),
                block.values,
                self._local,
                qualities=block.qualities,
                origins=origins,
                changes=changes,
            )
            self._append(block.source, entry.source_id, totals)
        both = _Indexes.of(stored, self._local)
        totals, periods = days_of_indexes(
            both.days, both.wh, self._local, qualities=both.qualities, origins=first + both.origins, changes=changes
        )
        self._append(stored[-1].block.source, stored[-1].source_id, totals)
        return periods

    def merged(self) -> DayTotals:
        """One total a day."""
        in_rank = sorted(self._totals, key=lambda entry: entry[0], reverse=True)
        return merge_days([totals for _, totals in in_rank], self._local)

    def _append(self, source: Source, number: int, totals: DayTotals) -> None:
        rank = (source.made is Made.INDEX, -day_step(source), source.made, -self._place[number])
        self._totals.append((rank, totals))
