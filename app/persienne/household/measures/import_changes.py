"""What a file would change of one meter: its blocks are compared with what is stored and with the files before it.

What is stored is read once for a whole batch, and the files of the batch are added in memory: a batch of n files costs
n comparisons, each over the days of its own file. Nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.columns import InColumns
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_GAS, TOTAL_IMPORT, TOTAL_INJECTION, Kind, Made
from persienne.base.slats import PART_OF_A_DAY, Slat
from persienne.household.measures.day_candidates import day_step
from persienne.household.measures.recalled import KnownPeriods, beside_the_known, touched_by
from persienne.household.measures.resolved_history import days_together, recall_curve, recall_days
from persienne.household.measures.write_files import curve_part
from persienne.importers import persienne_csv
from persienne.insight.days import complete, covered_or_part, days_of_indexes, merge_days, of_parts
from persienne.insight.gaps import resolve_curve
from persienne.insight.intervals import overlap, running
from persienne.insight.reduce import is_longer
from persienne.insight.resolve import Changes, Columns, differences, rank, resolve, telling
from persienne.insight.series import DayTotals, Periods, Series
from persienne.meters.tic.readings import UNDATED
from persienne.store import curve as curves
from persienne.store import maxima, registers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Bools, Register, Source
    from persienne.household.measures.recalled import RecalledDays
    from persienne.importers.job import ParsedFile
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

NO_CHANGES = Changes(0, 0, 0, 0)

_DAY_OF_A_WATT = 24
"""Wh."""


def main_block(parsed: ParsedFile) -> Block:
    """The total import of a file or its gas, or its injection where it has neither."""
    for name in (TOTAL_IMPORT.name, TOTAL_GAS.name, TOTAL_INJECTION.name):
        for block in parsed.blocks:
            if block.register.name == name and len(block):
                return block
    return parsed.blocks[0]


def is_curve(block: Block) -> bool:
    """Whether a block holds intervals that are no days: those of a load curve, or of a meter's log."""
    return block.register.kind is Kind.ENERGY and block.source.made is not Made.DAILY


def is_meter_log(block: Block) -> bool:
    """Whether a block holds energies between the indexes of a meter's log."""
    return block.register.kind is Kind.ENERGY and block.source.made is Made.INDEX


def intervals_of(block: Block, local: LocalDays) -> Series:
    """The intervals that a block speaks of: its own, or the differences of its indexes; maxima have none."""
    if block.register.kind is Kind.MAXIMUM:
        return Series.empty()
    if block.register.kind is not Kind.INDEX:
        origins = np.zeros(len(block), np.int64)
        return Series(block.starts, block.durations, block.values, block.qualities, origins=origins)
    totals, periods = days_of_indexes(local.days(block.starts), block.values, local, qualities=block.qualities)
    return _days_and_periods(totals, periods, local)


def _days_and_periods(totals: DayTotals, periods: Series, local: LocalDays) -> Series:
    """Day totals and periods as one ascending series."""
    starts = local.midnights(totals.days)
    return Series(starts, totals.covered, totals.joules, totals.qualities, origins=totals.origins).joined(periods)


def _of_whole_days(periods: Periods, local: LocalDays) -> Series:
    """The periods from midnight to midnight in which nothing else is known: the differences of an index file's rows."""
    alone = periods.exact & (periods.covered == periods.ends - periods.starts)
    for edges in (periods.starts, periods.ends):
        alone &= local.midnights(local.days(edges)) == edges
    chosen = periods.where(alone)
    return Series(chosen.starts, chosen.covered, chosen.joules, chosen.qualities, origins=chosen.origins)


class KnownValues:
    """The values of one meter that a file is compared with: those stored, and those of the batch's earlier files.

    ``first_day`` (a local day, an ordinal) is the first that is kept as a curve where older days are reduced.
    """

    def __init__(self, conn: Connection, meter: StoredMeter, first_day: int | None = None) -> None:
        self._conn = conn
        self._meter = meter
        self._local = local_days(meter.zone)
        self._first_day = first_day
        self._curves: dict[str, _KnownCurve] = {}
        self._days: dict[tuple[str, Made], _KnownDays] = {}
        self._totals: dict[tuple[str, Made], _KnownTotals] = {}
        self._periods: dict[str, KnownPeriods] = {}
        self._of_days: dict[str, dict[int, int]] = {}

    def changes(self, block: Block) -> Changes:
        """What ``block`` brings that is not known yet, in the grain that is kept: by day where the curve is not."""
        if block.register.kind is Kind.MAXIMUM:
            return _changes_of_maxima(self._maxima(block.register), block, self._local)
        if not is_curve(block):
            single, longer = _single_and_longer(block)
            if _is_ours(block):
                of_days = self._days_of(single).changes(single)
            else:
                of_days = self._totals_of(block).changes(intervals_of(single, self._local), block.source)
            return of_days + self._periods_of(block).changes(longer) if len(longer) else of_days
        older, kept = self._parted(block)
        changes = NO_CHANGES
        if len(older):
            changes += self._days_of(older).changes(older)
        if len(kept):
            changes += self._curve_of(kept).changes(curve_part(kept, self._meter.slat))
        return changes

    def add(self, block: Block) -> None:
        """Take a block of the batch: later files are compared with it too."""
        if block.register.kind is Kind.MAXIMUM:
            known = self._maxima(block.register)
            for day, value in _highest(block, self._local).items():
                known[day] = max(known.get(day, 0), value)
            return
        if not is_curve(block):
            single, longer = _single_and_longer(block)
            self._totals_of(block).add(intervals_of(single, self._local), block.source)
            if _is_ours(block):
                self._days_of(single).add(single)
            self._periods_of(block).add(longer)
            return
        older, kept = self._parted(block)
        if len(older):
            self._days_of(older).add(older)
        if len(kept):
            self._curve_of(kept).add(curve_part(kept, self._meter.slat))

    def _maxima(self, register: Register) -> dict[int, int]:
        """The known maximum (VA) of each local day."""
        if register.name not in self._of_days:
            found = registers.find(self._conn, register.name, Kind.MAXIMUM)
            stored = [] if found is None else maxima.read(self._conn, self._meter.id, found[0])
            self._of_days[register.name] = {one.day: one.value for one in stored}
        return self._of_days[register.name]

    def _parted(self, block: Block) -> tuple[Block, Block]:
        """What is kept as day totals, and what is kept as a curve."""
        nothing = block.where(np.zeros(len(block), np.bool_))
        if self._meter.slat is Slat.CLOSED:
            return curve_part(block), nothing
        if self._first_day is None:
            return nothing, block
        older = self._local.days(block.starts) < self._first_day
        return curve_part(block.where(older)), block.where(~older)

    def _curve_of(self, block: Block) -> _KnownCurve:
        name = block.register.name
        if name not in self._curves:
            self._curves[name] = _KnownCurve.stored(self._conn, self._meter, name)
        return self._curves[name]

    def _days_of(self, block: Block) -> _KnownDays:
        key = (block.register.name, block.source.made)
        if key not in self._days:
            made = frozenset(Made) if _is_ours(block) else frozenset({block.source.made})
            as_parts = not _is_ours(block) or self._meter.slat is Slat.CLOSED
            self._days[key] = _KnownDays(self._recalled(key[0], made), self._local, as_parts=as_parts)
        return self._days[key]

    def _totals_of(self, block: Block) -> _KnownTotals:
        key = (block.register.name, block.source.made)
        if key not in self._totals:
            recalled = self._recalled(key[0], frozenset({block.source.made}))
            between = recalled.periods if block.source.made is Made.INDEX else Periods.empty()
            series = _days_and_periods(recalled.totals, _of_whole_days(between, self._local), self._local)
            kind = Kind.VOLUME if block.register.kind is Kind.VOLUME else Kind.ENERGY  # indexes too are energies here
            self._totals[key] = _KnownTotals(Columns.of_series(series, recalled.sources, kind=kind), kind)
        return self._totals[key]

    def _periods_of(self, block: Block) -> KnownPeriods:
        name = block.register.name
        if name not in self._periods:
            self._periods[name] = KnownPeriods.stored(self._conn, self._meter, name)
        if _is_ours(block):
            return self._periods[name].beside(self._recalled(name, frozenset(Made)))
        return self._periods[name]

    def _recalled(self, name: str, made: frozenset[Made]) -> RecalledDays:
        curve = recall_curve(self._conn, self._meter, name, also_set_aside=True)
        return recall_days(self._conn, self._meter, name, curve, made=made, also_set_aside=True)


def _is_ours(block: Block) -> bool:
    """Whether a block has the days of our own export: they are held against all that is known, whatever it is of."""
    return block.source.format == persienne_csv.FORMAT and block.source.made is Made.DAILY


def _single_and_longer(block: Block) -> tuple[Block, Block]:
    """What a block that is no curve gives of single days (or as indexes), and of several days together."""
    longer = is_longer(block.durations) & (block.source.made is Made.DAILY)
    return block.where(~longer), block.where(longer)


class _KnownCurve:
    """Blocks of one register, the one to believe first in front, with the time that each spans."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks

    @classmethod
    def stored(cls, conn: Connection, meter: StoredMeter, name: str) -> _KnownCurve:
        found = registers.find(conn, name, Kind.ENERGY)
        if found is None:
            return cls([])
        return cls([entry.block for entry in curves.read(conn, meter.id, found[0], local_days(meter.zone))])

    def changes(self, block: Block) -> Changes:
        """A gap of the meter line is no value to compare with: what falls into it is new, unless its sum is another.

        Only a log may have the same gap, and our own table of it.
        """
        if not len(block):
            return NO_CHANGES
        touching = _touching(self._blocks, block)
        if not touching:
            return Changes(len(block), 0, 0, 0)
        if block.source == UNDATED:
            return self._changes_of_undated(touching, block)
        touching = beside_the_known([*touching, block])[:-1]
        resolved = resolve_curve(touching)
        known = resolved.series.where(~resolved.is_gap | _also_in(resolved.series, block))
        stored = Columns.of_series(known, [one.source for one in touching])
        told = _told_already(resolved.series, touching, block)
        changes = differences(stored, Columns.of_block(block.where(~told)))
        changes = replace(changes, unchanged=changes.unchanged + int(told.sum()))
        if not resolved.is_gap.any():
            return changes
        _insert(touching, block)
        against = resolve_curve(touching).contradictions
        inside = overlap(against.starts, against.ends - against.starts, block.starts, block.durations)
        contradicting = min(changes.new, int(inside.touched.sum()))
        return replace(changes, new=changes.new - contradicting, conflicts=changes.conflicts + contradicting)

    def _changes_of_undated(self, touching: Sequence[Block], block: Block) -> Changes:
        """Where anything that dates itself is known, what a person has said the time of is not used."""
        dated = [one for one in touching if one.source != UNDATED]
        against = touched_by(dated, block)
        stored = [one for one in touching if one.source == UNDATED]
        columns = Columns.of_series(resolve(stored), [one.source for one in stored])
        changes = differences(columns, Columns.of_block(block.where(~against)))
        return replace(changes, conflicts=changes.conflicts + int(against.sum()))

    def add(self, block: Block) -> None:
        _insert(self._blocks, block)


class _KnownDays:
    """Day totals made of curves: those stored, and the curves of the batch, added up together; or those of our own CSV.

    ``as_parts`` tells days as whole ones or parts alone, as the gate writes them.
    """

    def __init__(self, stored: RecalledDays, local: LocalDays, *, as_parts: bool = True) -> None:
        self._stored = stored
        self._as_parts = as_parts
        self._steps = np.array([day_step(source) for source in stored.sources], np.int64)
        self._blocks: list[Block] = []
        self._local = local

    def changes(self, block: Block) -> Changes:
        incoming = self._days([block])
        if not len(incoming):
            return NO_CHANGES
        known = self._known(int(incoming.days[0]), int(incoming.days[-1]))
        return _day_changes(known, incoming, day_step(block.source), complete(incoming, self._local))

    def add(self, block: Block) -> None:
        _insert(self._blocks, block)

    def _days(self, blocks: Sequence[Block]) -> DayTotals:
        """The days that these tell together, as the gate writes them."""
        if blocks[0].source.made is Made.DAILY:
            newest_first = [_of_days(block, place, self._local) for place, block in enumerate(blocks)]
            totals = merge_days(newest_first, self._local)
        else:
            totals = days_together(blocks, self._local)[1]
        return self._written(totals)

    def _written(self, totals: DayTotals) -> DayTotals:
        if not self._as_parts:
            return totals
        return replace(totals, covered=covered_or_part(totals.days, totals.covered, self._local))

    def _known(self, first: int, last: int) -> _Days:
        """The days from ``first`` to ``last``: a day that the batch covers as well as the stored one is the batch's."""
        totals = self._written(self._stored.totals)
        inside = slice(*np.searchsorted(totals.days, [first, last + 1]).tolist())
        stored = _Days(
            totals.days[inside],
            totals.joules[inside],
            totals.covered[inside],
            self._steps[totals.origins[inside]] if len(totals) else totals.origins,
        )
        touching = _in_days(self._blocks, first, last, self._local)
        if not touching:
            return stored
        batch = self._days(touching)
        steps = np.array([day_step(one.source) for one in touching], np.int64)
        return stored.overlaid(_Days(batch.days, batch.joules, batch.covered, steps[batch.origins]))


@dataclass(frozen=True, slots=True, eq=False)
class _Days(InColumns):
    """Columns of days: ascending ordinals, joules, seconds covered, and how finely each is written (Wh)."""

    days: np.ndarray[tuple[int], np.dtype[np.int64]]
    joules: np.ndarray[tuple[int], np.dtype[np.int64]]
    covered: np.ndarray[tuple[int], np.dtype[np.int64]]
    steps: np.ndarray[tuple[int], np.dtype[np.int64]]

    def overlaid(self, other: _Days) -> _Days:
        """These days and ``other``'s; of a day in both, the one that covers more of it, ``other``'s where equal."""
        both = _Days.of_all([self, other])
        is_other = np.concatenate([np.zeros(len(self.days), np.int64), np.ones(len(other.days), np.int64)])
        order = np.lexsort((-is_other, -of_parts(both.joules, both.covered), -both.covered, both.days))
        return both.where(order[np.flatnonzero(np.diff(both.days[order], prepend=-1))])


def _day_changes(known: _Days, incoming: DayTotals, step: int, whole: Bools) -> Changes:
    """Days made of curves: one that is covered better takes the place of a partial one.

    Only days that are ``whole`` contradict each other: two halves of one day say two different things rightly. Nor do
    days that rounding explains, half a step of the power on each side: of what lengths they were made is not stored.
    """
    if not len(known.days):
        return Changes(len(incoming), 0, 0, 0)
    at = np.minimum(np.searchsorted(known.days, incoming.days), len(known.days) - 1)
    same = known.days[at] == incoming.days
    as_much = same & (incoming.covered == known.covered[at])
    are_parts = as_much & (incoming.covered == PART_OF_A_DAY)
    more = same & (incoming.covered > known.covered[at]) | (are_parts & (incoming.joules > known.joules[at]))
    as_much &= ~more
    coarser = np.maximum(known.steps[at], step) * JOULES_PER_WH
    other = as_much & ~are_parts & (np.abs(incoming.joules - known.joules[at]) > coarser)
    wins = other & (step <= known.steps[at])
    new, changed, conflicts = int((~same).sum()), int((more | wins).sum()), int((other & ~wins).sum())
    unchanged, equal = len(incoming) - new - changed - conflicts, as_much & ~other
    told = telling(incoming.joules[equal], incoming.covered[equal])
    rounding = (np.maximum(known.steps[at], _DAY_OF_A_WATT) + max(step, _DAY_OF_A_WATT)) * JOULES_PER_WH
    apart = other & whole & (2 * np.abs(incoming.joules - known.joules[at]) > rounding)
    return Changes(new, unchanged, changed, conflicts, int(apart.sum()), *told)


class _KnownTotals:
    """Energies, or volumes, by day or over several days, of indexes or of daily energies."""

    def __init__(self, columns: Columns, kind: Kind) -> None:
        self._columns = columns
        self._kind = kind

    def changes(self, series: Series, source: Source) -> Changes:
        if not len(series):
            return NO_CHANGES
        return differences(self._columns, Columns.of_series(series, [source], kind=self._kind), self._kind)

    def add(self, series: Series, source: Source) -> None:
        """The new values take the place of those that they touch."""
        incoming = Columns.of_series(series, [source], kind=self._kind)
        self._columns = self._columns.without(incoming).joined(incoming)


def _of_days(block: Block, place: int, local: LocalDays) -> DayTotals:
    """The days that a block gives as days; one that is known in part lasts as long as it is known."""
    origins = np.full(len(block), place, np.int64)
    return DayTotals(local.days(block.starts), block.values, block.durations, block.qualities, origins=origins)


def _highest(block: Block, local: LocalDays) -> dict[int, int]:
    """The highest value of each local day of a block."""
    found: dict[int, int] = {}
    for day, value in zip(local.days(block.starts).tolist(), block.values.tolist(), strict=True):
        found[day] = max(found.get(day, 0), value)
    return found


def _changes_of_maxima(known: dict[int, int], block: Block, local: LocalDays) -> Changes:
    """A higher maximum takes the place of the known one, a lower one does not."""
    incoming = _highest(block, local)
    pairs = [(known[day], value) for day, value in incoming.items() if day in known]
    higher, lower = sum(new > old for old, new in pairs), sum(new < old for old, new in pairs)
    same = len(pairs) - higher - lower
    return Changes(len(incoming) - len(pairs), same, higher, lower, different=higher + lower)


def _also_in(series: Series, block: Block) -> Bools:
    """Which intervals a block gives too, from the same beginning to the same end."""
    place = np.minimum(np.searchsorted(block.starts, series.starts), len(block) - 1)
    found: Bools = (block.starts[place] == series.starts) & (block.durations[place] == series.durations)
    return found


def _told_already(known: Series, blocks: Sequence[Block], log: Block) -> Bools:
    """Which intervals of a log tell a part of ``known``, to which ``blocks`` resolve, and take no known one's place.

    A log that was cut tells less of its first and of its last half-hour than the whole one does.
    """
    if not is_meter_log(log) or not len(known):
        return np.zeros(len(log), np.bool_)
    both = list(blocks)
    _insert(both, log)
    after = resolve_curve(both).series
    used = np.isin(log.starts, after.starts[after.origins == both.index(log)])
    over, joules = overlap(known.starts, known.durations, log.starts, log.durations), running(known.values)
    found: Bools = ~used & (over.covered == log.durations) & (log.values <= joules[over.last] - joules[over.first])
    return found


def _insert(blocks: list[Block], block: Block) -> None:
    """Put the newest block in front of its equals in rank."""
    worth = rank(block.source)
    place = next((n for n, one in enumerate(blocks) if rank(one.source) <= worth), len(blocks))
    blocks.insert(place, block)


def _touching(blocks: list[Block], block: Block) -> list[Block]:
    """What ``blocks`` say of the time that ``block`` spans, and of the intervals that reach into it."""
    first, end = int(block.starts[0]), int(block.starts[-1] + block.durations[-1])
    parts = []
    for one in blocks:
        if not len(one) or int(one.starts[0]) >= end or int(one.starts[-1] + one.durations[-1]) <= first:
            continue
        begin = max(int(np.searchsorted(one.starts, first, side="right")) - 1, 0)
        stop = int(np.searchsorted(one.starts, end, side="left"))
        part = slice(begin, stop)
        parts.append(
            replace(
                one,
                starts=one.starts[part],
                durations=one.durations[part],
                values=one.values[part],
                qualities=one.qualities[part],
            )
        )
    return parts


def _in_days(blocks: list[Block], first: int, last: int, local: LocalDays) -> list[Block]:
    """What ``blocks`` say of the local days ``first`` to ``last``."""
    start, end = local.midnight(first), local.midnight(last + 1)
    parts = []
    for one in blocks:
        if int(one.starts[0]) < end and int(one.starts[-1]) >= start:
            part = one.where((one.starts >= start) & (one.starts < end))
            if len(part):
                parts.append(part)
    return parts
