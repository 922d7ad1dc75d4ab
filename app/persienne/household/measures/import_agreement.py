"""The days of curves beside the meter's own days (its indexes, daily energies): whether two kinds of files agree.

Before files are stored, a file is held against what is stored of the other kind and against the files of its batch.
Afterwards the same is reported of what was stored (architecture, 4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import Made
from persienne.household.measures.import_changes import intervals_of, is_curve
from persienne.household.measures.recalled import RecalledCurve
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.insight.days import complete, days_of_curve, within_days
from persienne.insight.reconcile import Reconciliation, reconcile
from persienne.insight.resolve import resolve
from persienne.insight.series import DayTotals, Series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block, Source
    from persienne.household.measures.recalled import RecalledDays
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

NOTHING_COMPARED = Reconciliation(0, 0, ())


class BothSides:
    """What is stored of one meter: the curve's days and the meter's own of each register, each read once."""

    def __init__(self, conn: Connection, meter: StoredMeter) -> None:
        self._conn = conn
        self._meter = meter
        self._local = local_days(meter.zone)
        self._read: dict[tuple[str, bool], RecalledDays] = {}

    def of(self, name: str, *, is_curve: bool) -> RecalledDays:
        """The days of the register ``name``: of its files' curves, or of its indexes and daily energies.

        What the meter line says of half-hours is made of indexes: held against these it would say nothing of a file.
        """
        if (name, is_curve) not in self._read:
            made = frozenset({Made.CURVE} if is_curve else {Made.INDEX, Made.DAILY})
            nothing = RecalledCurve(Series.empty(), ())
            curve = recall_curve(self._conn, self._meter, name, made=made) if is_curve else nothing
            self._read[name, is_curve] = recall_days(self._conn, self._meter, name, curve, made=made)
        return self._read[name, is_curve]

    def reconciliation(self, name: str, series: Series) -> Reconciliation:
        """Compare both over the days that ``series`` spans."""
        if not len(series):
            return NOTHING_COMPARED
        end = int(series.starts[-1] + series.durations[-1])
        first, last = self._local.day(int(series.starts[0])), self._local.day(end - 1)
        of_meter = self.of(name, is_curve=False)
        of_meter_here = _between(of_meter.totals, first, last)
        if not len(of_meter_here):  # a curve is not read, and added up, to be held against nothing
            return NOTHING_COMPARED
        of_curve = self.of(name, is_curve=True)
        of_curve_here = _between(of_curve.totals, first, last)
        return reconcile(
            of_curve_here,
            of_meter_here,
            self._local,
            curve_precision=_coarsest(of_curve_here, of_curve.sources),
            truth_precision=_coarsest(of_meter_here, of_meter.sources),
        )


class KnownAgreement:
    """One meter before files are stored: each file is held against the other kind, of what is stored and of the batch.

    A day that several files of the batch give is the first one's.
    """

    def __init__(self, conn: Connection, meter: StoredMeter) -> None:
        self._local = local_days(meter.zone)
        self._stored = BothSides(conn, meter)
        self._batch: dict[tuple[str, bool], tuple[DayTotals, int]] = {}
        self._later: dict[tuple[str, bool], list[Block]] = {}

    def of(self, block: Block) -> Reconciliation:
        """How the days of ``block`` agree with those of the other kind."""
        is_curve = block.source.made is Made.CURVE
        stored = self._stored.of(block.register.name, is_curve=not is_curve)
        batch, precision = self._of_batch((block.register.name, not is_curve))
        if not len(batch) and not len(stored.totals):
            return NOTHING_COMPARED
        of_block = self._days(block)
        of_stored = stored.totals.where(np.isin(stored.totals.days, of_block.days))
        others = _joined(batch, of_stored)
        precisions = (block.source.precision, max(precision, _coarsest(of_stored, stored.sources)))
        ours, theirs = (of_block, others) if is_curve else (others, of_block)
        of_curve, of_meter = precisions if is_curve else precisions[::-1]
        return reconcile(ours, theirs, self._local, curve_precision=of_curve, truth_precision=of_meter)

    def add(self, block: Block) -> None:
        """The block is in the batch: later files are held against it too."""
        self._later.setdefault((block.register.name, block.source.made is Made.CURVE), []).append(block)

    def _of_batch(self, key: tuple[str, bool]) -> tuple[DayTotals, int]:
        """The days of one kind that the batch gives, and their largest precision; added up once they are asked for."""
        known, precision = self._batch.get(key, (DayTotals.empty(), 1))
        for block in self._later.pop(key, ()):
            known, precision = _joined(known, self._days(block)), max(precision, block.source.precision)
        self._batch[key] = known, precision
        return known, precision

    def _days(self, block: Block) -> DayTotals:
        """The whole local days that a block gives."""
        if is_curve(block):
            totals = days_of_curve(within_days(resolve([block]), self._local), self._local)
        else:
            one = intervals_of(block, self._local)
            days = self._local.days(one.starts)
            totals = DayTotals(days, one.values, one.durations, one.qualities, one.origins)
            begins = self._local.midnights(days) == one.starts
            totals = totals.where(begins & (one.durations == self._local.midnights(days + 1) - one.starts))
        return totals.where(complete(totals, self._local))


def _joined(known: DayTotals, more: DayTotals) -> DayTotals:
    """The days of both; of a day in both ``known``'s."""
    new = more.where(~np.isin(more.days, known.days))
    if not len(known):
        return new
    order = np.argsort(np.concatenate([known.days, new.days]), kind="stable")
    pairs = (
        (known.days, new.days),
        (known.joules, new.joules),
        (known.covered, new.covered),
        (known.qualities, new.qualities),
        (known.origins, new.origins),
    )
    return DayTotals(*(np.concatenate(pair)[order] for pair in pairs))


def _coarsest(totals: DayTotals, among: Sequence[Source]) -> int:
    """The largest precision of the sources that these totals come from; others do not loosen the comparison."""
    return max((among[origin].precision for origin in set(totals.origins.tolist())), default=1)


def _between(totals: DayTotals, first: int, last: int) -> DayTotals:
    return totals.where((totals.days >= first) & (totals.days <= last))
