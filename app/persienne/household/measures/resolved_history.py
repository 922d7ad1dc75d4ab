"""What the file holds of a register, resolved: one curve and one total a day come out; nothing is written.

Days that are set aside are left out here, so that everything that adds up leaves them out. What is compared with a
file, or reduced, is all that is stored: ``also_set_aside``.

Several sources may speak of one time. Index-made beats a load-curve point, then the finer precision, then the later
export (architecture, 3); a complete day beats a partial one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import GAS_VOLUME, TOTAL_GAS, TOTAL_IMPORT, Kind, Made, energy_register, interval_register
from persienne.household.measures.day_candidates import DayCandidates
from persienne.household.measures.recalled import RecalledCurve, RecalledDays, StoredLine, beside_the_known
from persienne.insight.before_index import before_first_index
from persienne.insight.days import complete, days_of_curve, merge_days, within_days
from persienne.insight.gaps import ResolvedCurve, resolve_curve
from persienne.insight.periods import bounded_days
from persienne.insight.resolve import resolve
from persienne.insight.series import History, Periods, Series
from persienne.insight.set_aside import days_that_count, intervals_that_count, known_with_them_only, runs, touch_no_day
from persienne.store import curve as curves
from persienne.store import days as day_totals
from persienne.store import periods as periods_of_files
from persienne.store import registers, said_days, sources
from persienne.store.curve import FIRST_OF_ALL, LAST_OF_ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Longs
    from persienne.base.set_aside import SetAside
    from persienne.insight.series import DayTotals
    from persienne.insight.set_aside import Runs
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


def recall_curve(
    conn: Connection,
    meter: StoredMeter,
    name: str | None = None,
    days: tuple[int, int] = (FIRST_OF_ALL, LAST_OF_ALL),
    *,
    made: frozenset[Made] = frozenset(Made),
    of_batches: Callable[[int], bool] | None = None,
    also_set_aside: bool = False,
) -> RecalledCurve:
    """The load curve of the register ``name`` (EAST, EAIT, GAS ...; the total), empty where none is stored.

    ``days`` (ordinals, both in) limits it to the intervals that begin in them, ``made`` to sources of these makes, and
    ``of_batches`` to those of the imports (their numbers) of which it says yes.
    """
    name = name or meter.total.name
    found = registers.find(conn, name, Kind.ENERGY)
    if found is None:
        return RecalledCurve(Series.empty(), ())
    local = local_days(meter.zone)
    of_all = curves.read(conn, meter.id, found[0], local, *days)
    stored = [entry for entry in of_all if entry.block.source.made in made]
    stored = [entry for entry in stored if of_batches is None or of_batches(entry.batch_id)]
    aside = runs(() if also_set_aside else set_aside_of(conn, meter, name))
    return _resolved([entry.block for entry in stored], [entry.source_id for entry in stored], aside, local)


def days_together(blocks: Sequence[Block], local: LocalDays) -> tuple[RecalledCurve, DayTotals, Periods]:
    """``blocks`` of one register, the one to believe first in front, as one curve, its days, and what it tells beside.

    They are resolved as if they were all that is stored; ``origins`` are positions in ``blocks``.
    """
    numbers = range(len(blocks))
    curve = _resolved(blocks, numbers, runs(()), local)
    return curve, *_days_of(curve, numbers, local)


def _resolved(blocks: Sequence[Block], numbers: Sequence[int], aside: Runs, local: LocalDays) -> RecalledCurve:
    resolved = _that_counts(resolve_curve(beside_the_known(blocks)), aside, local)
    whole_days = tuple(_whole_days(blocks, resolved, local))
    before, given = before_first_index(blocks, resolved.series, local), tuple(block.source for block in blocks)
    return RecalledCurve(resolved.series, given, tuple(numbers), resolved, whole_days=whole_days, before=before)


def _that_counts(curve: ResolvedCurve, aside: Runs, local: LocalDays) -> ResolvedCurve:
    """``curve`` without what touches a day that is set aside."""
    if not len(aside.firsts):
        return curve
    kept = touch_no_day(curve.series.starts, curve.series.ends, aside, local)
    rests, against, doubts = curve.rests, curve.contradictions, curve.doubts
    return ResolvedCurve(
        curve.series.where(kept),
        curve.is_gap[kept],
        intervals_that_count(curve.long_gaps, aside, local),
        rests.where(touch_no_day(rests.starts, rests.ends, aside, local)),
        contradictions=against.where(touch_no_day(against.starts, against.ends, aside, local)),
        doubts=doubts.where(touch_no_day(doubts.starts, doubts.ends, aside, local)),
    )


def _whole_days(blocks: Sequence[Block], resolved: ResolvedCurve, local: LocalDays) -> Iterable[tuple[int, DayTotals]]:
    """The days that one source alone knows whole, where gaps of the meter line keep its intervals out of the curve."""
    gaps = resolved.series.where(resolved.is_gap)
    if not len(gaps):
        return
    torn = np.unique(np.concatenate([local.days(gaps.starts), local.days(gaps.ends - 1)]))
    for place, block in enumerate(blocks):
        if block.source.made is not Made.INDEX:
            part = block.where(np.isin(local.days(block.starts), torn))
            totals = days_of_curve(within_days(resolve([part]), local), local)
            found = totals.where(complete(totals, local))
            if len(found):
                yield place, found


def recall_days(
    conn: Connection,
    meter: StoredMeter,
    name: str,
    curve: RecalledCurve,
    *,
    made: frozenset[Made] = frozenset(Made),
    also_set_aside: bool = False,
) -> RecalledDays:
    """The totals of the register ``name``: of indexes, of what files give by day and of longer spans, and of ``curve``.

    ``made`` limits them to sources of these makes, so that one kind can be reconciled with another. ``curve`` was
    recalled with the same ``also_set_aside``.
    """
    local = local_days(meter.zone)
    candidates = DayCandidates(local, [source.id for source in sources.ranked(conn, meter.id)])
    index = registers.find(conn, name, Kind.INDEX)
    if index is not None and Made.INDEX in made:
        line = StoredLine.read(conn, meter, index[0], local)
        candidates.add_indexes(line, _meter_changes(conn, meter, line, index[0], local=local))
    counted = registers.find(conn, name, interval_register(name).kind)
    if counted is not None:
        for stored in day_totals.read(conn, meter.id, counted[0]):
            if stored.source.made in made:
                candidates.add(stored.source, stored.source_id, stored.columns)
        for of_source in periods_of_files.read(conn, meter.id, counted[0]):
            if of_source.source.made in made:
                candidates.add_periods(of_source.source, of_source.source_id, of_source.rows)
    if Made.CURVE in made:
        candidates.add_curve(curve)
    totals, (periods, against) = candidates.settled()
    lost = Periods.empty()
    if not also_set_aside:
        aside = runs(set_aside_of(conn, meter, name))
        lost = known_with_them_only(periods, totals, aside, local)
        periods = periods.where(touch_no_day(periods.starts, periods.ends, aside, local))
        against = against.where(touch_no_day(against.starts, against.ends, aside, local))
        totals = days_that_count(totals, aside)
    return RecalledDays(totals, periods, tuple(candidates.sources), against, with_set_aside=lost)


def recall_whole_days(conn: Connection, meter: StoredMeter, name: str | None = None) -> RecalledDays:
    """The day totals of a register (the total), its curve's too, and the energies known over several days only."""
    name = name or meter.total.name
    return recall_days(conn, meter, name, recall_curve(conn, meter, name))


def days_of_recalled(conn: Connection, meter: StoredMeter, curve: RecalledCurve) -> tuple[DayTotals, Periods]:
    """The days that a curve tells by itself, and what beside them; ``origins`` are positions in its sources."""
    return _days_of(curve, [source.id for source in sources.ranked(conn, meter.id)], local_days(meter.zone))


def _days_of(curve: RecalledCurve, ranked: Sequence[int], local: LocalDays) -> tuple[DayTotals, Periods]:
    candidates = DayCandidates(local, ranked)
    candidates.add_curve(curve)
    totals, beside = candidates.settled()
    return totals, beside.periods


def bounded_by_indexes(conn: Connection, meter: StoredMeter, name: str, whole: DayTotals) -> list[tuple[int, int]]:
    """The days that the indexes of ``name`` bound where ``whole`` are known besides; see ``insight.periods``."""
    index = registers.find(conn, name, Kind.INDEX)
    if index is None:
        return []
    local = local_days(meter.zone)
    line = StoredLine.read(conn, meter, index[0], local)
    nothing = RecalledCurve(Series.empty(), ())
    without = recall_days(conn, meter, name, nothing, also_set_aside=True).totals
    known = merge_days([without, whole], local)
    apart = line.apart(_meter_changes(conn, meter, line, index[0], local=local))
    return bounded_days(line.line, apart, known, local)


def indexed_sources(conn: Connection, meter: StoredMeter, name: str) -> frozenset[int]:
    """The numbers of the sources that say any index of the register ``name``."""
    index = registers.find(conn, name, Kind.INDEX)
    if index is None:
        return frozenset()
    return frozenset(StoredLine.read(conn, meter, index[0], local_days(meter.zone)).numbers)


def _meter_changes(conn: Connection, meter: StoredMeter, line: StoredLine, register_id: int, local: LocalDays) -> Longs:
    """The days around each change of meter, which the index of the total shows for every register."""
    of_total = registers.find(conn, TOTAL_IMPORT.name, Kind.INDEX)
    if of_total is None or of_total[0] == register_id:
        return line.changes()
    return StoredLine.read(conn, meter, of_total[0], local).changes()


def recall_history(conn: Connection, meter: StoredMeter, name: str | None = None) -> History:
    """All that the charts of one register need, by default of the meter's total."""
    name = name or meter.total.name
    curve = recall_curve(conn, meter, name)
    days = recall_days(conn, meter, name, curve)
    aside = set_aside_of(conn, meter, name)
    if aside and name not in {register.name for _, register in registers.of_meter(conn, meter.id)}:
        aside = ()  # said of all that the meter counts, and this register is nothing of it
    against = curve.resolved.contradictions.joined(days.contradictions).joined(curve.resolved.doubts)
    lost = days.with_set_aside
    volume = recall_history(conn, meter, GAS_VOLUME.name) if name == TOTAL_GAS.name else None
    told = curve.shaped, days.totals, days.periods, meter.zone, curve.gaps, against, aside, lost
    return History(*told, energy=meter.energy, volume=volume)


def set_aside_of(conn: Connection, meter: StoredMeter, name: str) -> tuple[SetAside, ...]:
    """The days that are set aside of the register ``name``: of its direction, or of both."""
    direction = energy_register(name).direction
    return tuple(span for span in said_days.spans_set_aside(conn, meter.id) if span.direction in (None, direction))
