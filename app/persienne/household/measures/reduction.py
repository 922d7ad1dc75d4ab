"""What is stored more finely than it may stay becomes what may: a meter and a part of it come in, the file is changed.

Totals are written before anything is deleted, as the reading of the file resolves them: each day of a register once,
under the worst ranked source that it is made of (as ``write_files`` does at an import). Everything here is inside one
transaction of the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, TOTAL_INJECTION, Kind, Made
from persienne.base.slats import HALF_OPEN_STEP, Slat
from persienne.household.measures.day_totals import CurveDays, totals_of_nights, write_midnights, write_splits
from persienne.household.measures.resolved_history import (
    bounded_by_indexes,
    days_of_recalled,
    indexed_sources,
    recall_curve,
)
from persienne.insight.days import complete
from persienne.insight.reduce import coarsen, join_first
from persienne.store import curve, days, indexes, periods, registers, slat_rows, voltages, wire
from persienne.store.curve import FIRST_OF_ALL, StoredBlock
from persienne.store.days import DayColumns
from persienne.store.slat_rows import LAST_DAY, CurveScope, Reduced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs, Register
    from persienne.household.measures.recalled import RecalledCurve
    from persienne.insight.series import DayTotals, Periods
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True, eq=False)
class _Resolved:
    """The curve of a register as it is read: its sources' numbers, the best in front, one series, and its days."""

    register: Register
    register_id: int
    curve: RecalledCurve
    totals: DayTotals
    nights: Periods
    local: LocalDays

    @classmethod
    def read(cls, conn: Connection, meter: StoredMeter, register_id: int, last_day: int) -> _Resolved:
        register = registers.get(conn, register_id)
        found = recall_curve(conn, meter, register.name, (FIRST_OF_ALL, last_day), also_set_aside=True)
        return cls(register, register_id, found, *days_of_recalled(conn, meter, found), local_days(meter.zone))

    def write_days(self, conn: Connection, wanted: Bools, *, without_hours: bool) -> dict[int, int]:
        """Store the totals of the days ``wanted``; returns the source under which each is stored."""
        owners: dict[int, int] = {}
        for place, number in enumerate(self.curve.numbers):
            mine = DayColumns.of(self.totals.where(wanted & (self.totals.origins == place)))
            days.widen(conn, number, self.register_id, mine.without_hours(self.local) if without_hours else mine)
            owners |= dict.fromkeys(mine.days.tolist(), number)
        return owners

    def write_nights(self, conn: Connection, meter: StoredMeter, chosen: Longs) -> int:
        """Store what lies over the midnights after the days ``chosen``, of sources that say no index; returns the J."""
        nights = self.nights.where(np.isin(self.local.days(self.nights.starts), chosen))
        if not len(nights):
            return 0
        indexed = indexed_sources(conn, meter, self.register.name)
        of_others = {place: one for place, one in enumerate(self.curve.numbers) if one not in indexed}
        places = zip(self.totals.days.tolist(), self.totals.origins.tolist(), strict=True)
        owners = {day: self.curve.numbers[place] for day, place in places}
        for number, rows in totals_of_nights(nights, self.totals, owners, of_others, local=self.local).items():
            periods.write(conn, number, self.register_id, rows)
        return int(nights.joules[np.isin(nights.origins, list(of_others))].sum())

    def of_line(self) -> Bools:
        """Which days the meter line alone knows, by its indexes and by the meter's own load-curve points."""
        of_line = (Made.INDEX, Made.CURVE_POINT)
        made = np.array([source.made in of_line for source in self.curve.sources], np.bool_)
        found: Bools = made[self.totals.origins]
        return found

    def without_what_lies_before(self, days: set[int]) -> _Resolved:
        """Without what the parts ``days`` of days tell from before their first index: it lies between two indexes."""
        early = np.array([self.curve.before.get(day, 0) for day in self.totals.days.tolist()], np.int64)
        part = self.of_line() & ~complete(self.totals, self.local) & np.isin(self.totals.days, sorted(days))
        return replace(self, totals=replace(self.totals, joules=self.totals.joules - np.where(part, early, 0)))

    def before_index(self, day: int) -> int:
        """The joules that ``day`` tells from before its first index.

        Where that day's indexes made no interval (the meter was heard for a moment), all that the points say of it.
        """
        before = self.curve.before.get(day, 0)
        if before:
            return before
        series = self.curve.series
        counted = np.array([source.made is Made.INDEX for source in self.curve.sources], np.bool_)
        of_day = (self.local.days(series.starts) <= day) & (self.local.days(series.ends - 1) >= day)
        if np.any(of_day & counted[series.origins]):
            return 0
        part = (self.totals.days == day) & self.of_line() & ~complete(self.totals, self.local)
        return int(self.totals.joules[part].sum())

    def quality_of_points(self, day: int) -> int:
        """The worst quality of the load-curve points that ``day`` is told by; that of a measure without any."""
        series = self.curve.series
        points = np.array([source.made is Made.CURVE_POINT for source in self.curve.sources], np.bool_)
        chosen = points[series.origins] & (self.local.days(series.starts) == day)
        return int(series.qualities[chosen].max(initial=0))

    def unplaced(self, chosen: Longs, bounded: list[tuple[int, int]]) -> int:
        """The joules of the intervals over midnight that begin in ``chosen`` and lie between no two indexes."""
        series = self.curve.series
        begins, ends = self.local.days(series.starts), self.local.days(series.ends - 1)
        over = np.isin(begins, chosen) & (begins != ends)
        for first, last in bounded:
            over &= (begins < first) | (ends > last)
        return int(series.values[over].sum())


def _between(days: Longs, bounded: list[tuple[int, int]]) -> Bools:
    """Which of ``days`` lie between two indexes, from the first one's day on and before the second one's."""
    found = np.zeros(len(days), np.bool_)
    for first, last in bounded:
        found |= (days >= first) & (days < last)
    return found


def reduce_to_days(
    conn: Connection, meter: StoredMeter, before: int = LAST_DAY, *, spare_kept: bool = False
) -> tuple[Reduced, set[int]]:
    """Bring the curve of the local days before ``before`` (an ordinal) down to day totals; instants of a moment go too.

    Live frames are the caller's. ``spare_kept`` leaves the imports alone that the household keeps whatever their age.
    Returns what was done and the sources whose curve it was.
    """
    scope, local = CurveScope(meter.id, before, spare_kept), local_days(meter.zone)
    gone = Reduced(measures=slat_rows.measures_within(conn, scope.where, scope.values))
    total: tuple[_Resolved, dict[int, int]] | None = None
    for register_id in slat_rows.curve_registers(conn, scope):
        resolved = _Resolved.read(conn, meter, register_id, before)
        if resolved.register.kind is not Kind.ENERGY:
            continue
        chosen = np.array(slat_rows.curve_days(conn, scope, register_id), np.int64)
        write_midnights(conn, meter, resolved.register.name, chosen)
        _keep_last_index(conn, resolved, before)
        totals, is_whole = resolved.totals, complete(resolved.totals, local)
        bounded = bounded_by_indexes(conn, meter, resolved.register.name, totals.where(is_whole))
        _begin_earlier(conn, meter, resolved, bounded, chosen=chosen)
        # Part of a day stays in the period between the indexes around it: its own total would tell the hours apart.
        in_period = ~is_whole & resolved.of_line() & _between(totals.days, bounded)
        resolved = resolved.without_what_lies_before({last for _, last in bounded})
        owners = resolved.write_days(conn, np.isin(totals.days, chosen) & ~in_period, without_hours=True)
        placed = resolved.write_nights(conn, meter, chosen)
        if resolved.register in (TOTAL_IMPORT, TOTAL_INJECTION):
            unplaced = max(resolved.unplaced(chosen, bounded) - placed, 0)
            gone += Reduced(days=frozenset(owners), unplaced=unplaced)
        if resolved.register == TOTAL_IMPORT:
            total = resolved, owners
    if total is not None:
        resolved, owners = total
        split = CurveDays(resolved.curve.series, resolved.curve.sources, owners)
        gone += Reduced(splits=write_splits(conn, meter, split))
    touched, values = slat_rows.delete_curve(conn, scope)
    hours, means = slat_rows.forget_hours(conn, meter, before), voltages.forget_means(conn, meter.id, before)
    uncounted = voltages.forget_counts(conn, meter.id, before)
    return gone + Reduced(values=values, hours=hours, voltages=means, uncounted=uncounted), touched


def _keep_last_index(conn: Connection, resolved: _Resolved, before: int) -> None:
    """Keep the index at the end of an interval of the meter line that crosses midnight and may still grow.

    The first half-hour after a night had not ended: no index of the new day is stored, and the energy of the night
    would lie between no two.
    """
    index, local = registers.find(conn, resolved.register.name, Kind.INDEX), resolved.local
    if index is None:
        return
    for number in resolved.curve.numbers:
        cut = wire.cut(conn, number, index[0])
        day = before if cut is None else local.day(cut.since)
        if cut is None or day >= before:
            continue
        for cell in wire.cells(conn, number, resolved.register_id, day):
            end = cut.since + cell.duration
            ended = local.day(end)
            if local.midnight(day) + cell.offset == cut.since and ended != day and local.midnight(ended) != end:
                wh = cut.since_wh + cell.joules // JOULES_PER_WH
                wire.put_heard(conn, number, index[0], ended, wh=wh, quality=cell.quality)


def _begin_earlier(
    conn: Connection, meter: StoredMeter, resolved: _Resolved, bounded: list[tuple[int, int]], chosen: Longs
) -> None:
    """Let the first index of a device include what the load-curve points say of its day before it.

    At some instant between the beginning of these points and the first reading the counter stood there. Where indexes
    bound the time before that day too, it is in their period already. The last day of which an index was heard begins a
    period as well: the one up to the next index, whenever that is heard.
    """
    index = registers.find(conn, resolved.register.name, Kind.INDEX)
    if index is None:
        return
    ends = {last for _, last in bounded}
    begins, days = {first for first, _ in bounded}, set(chosen.tolist())
    for heard in indexes.read_heard(conn, meter.id, index[0]):
        begins |= {*heard.days[-1:].tolist()}
        for day, wh, quality in zip(heard.days.tolist(), heard.wh.tolist(), heard.qualities.tolist(), strict=True):
            before = resolved.before_index(day) if day in (begins & days) - ends else 0
            if before:
                worst = max(quality, resolved.quality_of_points(day))
                wire.put_heard(conn, heard.source_id, index[0], day, wh=wh - before // JOULES_PER_WH, quality=worst)


def reduce_to_half_hours(conn: Connection, meter: StoredMeter) -> Reduced:
    """Merge what is finer than ten minutes into half-hours; instants of a moment are brought to ten minutes.

    What stays too short by itself is left out of the curve, and the total of its day is stored. On a wire it is held
    back until the next piece joins it (see ``write_meter``).
    """
    local = local_days(meter.zone)
    fine, measures = _fine_rows(conn, meter.id), slat_rows.finer(conn, meter, Slat.HALF).half_hours
    values = 0
    for register_id in sorted({register for _, register in fine}):
        found = _Resolved.read(conn, meter, register_id, LAST_DAY)
        for entry in curve.read(conn, meter.id, register_id, local):
            if (entry.source_id, register_id) in fine:
                values += _coarsen(conn, entry, register_id, fine[entry.source_id, register_id], local=local)
        after = _Resolved.read(conn, meter, register_id, LAST_DAY)
        if found.register.kind is Kind.ENERGY:
            lessened = np.isin(found.totals.days, _lessened(found.totals, after.totals))
            found.write_days(conn, lessened, without_hours=False)
    hours, means = slat_rows.round_hours(conn, meter), voltages.forget_means(conn, meter.id, LAST_DAY)
    return Reduced(values=values, hours=hours, measures=measures, merged=measures, voltages=means)


def _fine_rows(conn: Connection, meter_id: int) -> dict[tuple[int, int], list[int]]:
    """The days with anything finer than ten minutes, by source and register."""
    query = """SELECT source_id, register_id, day FROM curve JOIN source ON source.id = source_id
        WHERE meter_id = ? AND finest < ? ORDER BY day"""
    found: dict[tuple[int, int], list[int]] = {}
    for source_id, register_id, day in conn.execute(query, (meter_id, HALF_OPEN_STEP)):
        found.setdefault((source_id, register_id), []).append(day)
    return found


def _coarsen(conn: Connection, entry: StoredBlock, register_id: int, chosen: list[int], local: LocalDays) -> int:
    """Rewrite the days ``chosen`` of one source without what is too fine; returns how many values went."""
    block = entry.block.where(np.isin(local.days(entry.block.starts), np.array(chosen, np.int64)))
    held = _hold_back(conn, entry, register_id, block.starts, durations=block.durations, values=block.values)
    block = block.where(~held)
    if block.source.made is Made.INDEX:
        block = join_first(block, HALF_OPEN_STEP)
    merged = coarsen(block, HALF_OPEN_STEP)
    where = (entry.source_id, register_id)
    curve.delete_days(conn, *where, chosen)
    curve.write(conn, *where, merged, local)
    return int((block.durations < HALF_OPEN_STEP).sum())


def _hold_back(
    conn: Connection, entry: StoredBlock, register_id: int, starts: Longs, durations: Longs, values: Longs
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """The last intervals of a meter line that are too fine: its cut goes back to before them."""
    held = np.zeros(len(starts), np.bool_)
    name = registers.get(conn, register_id).name
    index = registers.find(conn, name, Kind.INDEX)
    cut = None if index is None else wire.cut(conn, entry.source_id, index[0])
    if index is None or cut is None:
        return held
    before = cut
    for place in range(len(starts) - 1, -1, -1):
        if starts[place] + durations[place] != cut.since or durations[place] >= HALF_OPEN_STEP:
            break
        held[place] = True
        wh = int(values[place]) // JOULES_PER_WH
        cut = cut._replace(since=int(starts[place]), since_wh=cut.since_wh - wh)
    if cut != before:
        wire.put_cut(conn, entry.source_id, index[0], cut)
    return held


def _lessened(before: DayTotals, after: DayTotals) -> Longs:
    """The days of which ``after`` says another energy, or speaks of less, than ``before``."""
    said = {day: rest for day, *rest in _rows(after)}
    return np.array([day for day, *rest in _rows(before) if said.get(day) != rest], np.int64)


def _rows(totals: DayTotals) -> Iterable[tuple[int, int, int]]:
    return zip(totals.days.tolist(), totals.joules.tolist(), totals.covered.tolist(), strict=True)


def erase_finer(conn: Connection, meter: StoredMeter) -> tuple[Reduced, set[int]]:
    """Delete the curve and the instants of a meter without totals; returns what went and the sources it was of."""
    scope = CurveScope(meter.id)
    measures = slat_rows.measures_within(conn, scope.where, scope.values)
    touched, values = slat_rows.delete_curve(conn, scope)
    hours, means = slat_rows.forget_hours(conn, meter), voltages.forget_means(conn, meter.id, LAST_DAY)
    uncounted = voltages.forget_counts(conn, meter.id, LAST_DAY)
    return Reduced(values=values, hours=hours, measures=measures, voltages=means, uncounted=uncounted), touched


def erase_fine(conn: Connection, meter: StoredMeter) -> tuple[Reduced, set[int]]:
    """The same for what is finer than ten minutes; intervals of a day that are longer stay."""
    local, measures = local_days(meter.zone), slat_rows.finer(conn, meter, Slat.HALF).half_hours
    values = 0
    touched = set()
    for (source_id, register_id), chosen in _fine_rows(conn, meter.id).items():
        for entry in curve.read(conn, meter.id, register_id, local):
            if entry.source_id != source_id:
                continue
            block = entry.block.where(np.isin(local.days(entry.block.starts), np.array(chosen, np.int64)))
            fine = block.durations < HALF_OPEN_STEP
            where = (source_id, register_id)
            curve.delete_days(conn, *where, chosen)
            curve.write(conn, *where, block.where(~fine), local)
            values += int(fine.sum())
            touched.add(source_id)
    hours, means = slat_rows.round_hours(conn, meter), voltages.forget_means(conn, meter.id, LAST_DAY)
    return Reduced(values=values, hours=hours, measures=measures, voltages=means), touched
