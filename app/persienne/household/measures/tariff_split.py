"""A meter's total by tariff register: the days of its resolved curve come in, the registers' day totals are written.

The registers of a day add up to its total to the joule. A day whose parts would not add up is not split. Days that the
meter's own registers give are left as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Made, energy_register
from persienne.household.measures import contracts
from persienne.household.measures.recalled import RecalledCurve
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.insight.days import covered_or_part, days_of_curve
from persienne.insight.reconcile import doubled_tolerance
from persienne.insight.split import apportion, split_days
from persienne.insight.tariff import REGISTERS, Splits, register_name, schedule
from persienne.meters.tic.contract import Option
from persienne.store import days, registers
from persienne.store.contracts import read_contract
from persienne.store.days import DayColumns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Source
    from persienne.insight.series import Series
    from persienne.insight.tariff import Timeline
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

_SUPPLIER_REGISTERS = 10


@dataclass(frozen=True, slots=True, eq=False)
class CurveDays:
    """A resolved curve of the total import; its origins are positions in ``sources``.

    ``owners`` says of each day to split the source to hold it; the totals of these days are written already.
    """

    series: Series
    sources: Sequence[Source]
    owners: Mapping[int, int]


def write_splits(conn: Connection, meter: StoredMeter, curve: CurveDays) -> Splits:
    """Write the registers' totals of the days that ``curve.owners`` names; inside a transaction."""
    timeline = read_contract(conn, meter.id)
    if not any(period.option in REGISTERS for period in timeline.periods):
        return Splits(no_contract=0 if timeline.periods else len(curve.owners))
    if not curve.owners:
        return Splits()
    local = local_days(meter.zone)
    chosen = np.isin(local.days(curve.series.starts), np.fromiter(curve.owners, np.int64, len(curve.owners)))
    chosen &= local.days(curve.series.starts) == local.days(curve.series.ends - 1)
    series = curve.series.where(chosen)
    return _Writer(conn, meter, local, curve, series).write(timeline) if len(series) else Splits()


class _Writer:
    """One act of splitting; ``series`` are the intervals of the days that may be split."""

    def __init__(
        self, conn: Connection, meter: StoredMeter, local: LocalDays, curve: CurveDays, series: Series
    ) -> None:
        self._conn = conn
        self._meter = meter
        self._local = local
        self._curve = curve
        self._series = series
        self._totals = days_of_curve(series, local)

    def write(self, timeline: Timeline) -> Splits:
        first, last = int(self._totals.days[0]), int(self._totals.days[-1])
        tempo = any(period.option is Option.TEMPO for period in timeline.periods)
        colours = contracts.colours_of(self._conn, self._meter) if tempo else {}
        split = split_days(self._series, schedule(timeline, first, last, self._local, colours), self._local)
        truth, own = self._truth(first, last), self._own()
        counted = dict.fromkeys(("days", "own", "unknown_colour", "no_contract", "unclear"), 0)
        rows: dict[tuple[int, int], list[tuple[int, int, int, int]]] = {}
        columns = zip(
            split.days.tolist(),
            split.joules.tolist(),
            split.counts.tolist(),
            split.known.tolist(),
            covered_or_part(self._totals.days, self._totals.covered, self._local).tolist(),
            self._totals.covered.tolist(),
            self._totals.qualities.tolist(),
            self._totals.origins.tolist(),
            strict=True,
        )
        for day, by_register, count, known, covered, seconds, quality, origin in columns:
            parts = None
            if own.get(day, 0) >= covered:
                became = "own"
            elif not known:
                became = "unknown_colour" if count else "no_contract"
            else:
                of_day = truth.get(day)
                of_day = of_day if of_day is not None and of_day[1] == covered else None
                parts = _adding_up(by_register[:count], seconds, self._curve.sources[origin].precision, of_day)
                became = "unclear" if parts is None else "days"
            counted[became] += 1
            for number, joules in enumerate(parts or ()):
                rows.setdefault((self._curve.owners[day], number), []).append((day, joules, covered, quality))
        for (source_id, number), said in rows.items():
            register_id = registers.get_or_create(self._conn, energy_register(register_name(number)))
            days.widen(self._conn, source_id, register_id, DayColumns(*np.array(said, np.int64).T.copy()))
        return Splits(**counted)

    def _truth(self, first: int, last: int) -> dict[int, tuple[int, int, int]]:
        """What the file says of each day of the total: joules, ``covered_or_part``, precision."""
        name = TOTAL_IMPORT.name
        curve = recall_curve(self._conn, self._meter, name, (first - 1, last + 1), also_set_aside=True)
        found = recall_days(self._conn, self._meter, name, curve, also_set_aside=True)
        totals = found.totals
        columns = zip(
            totals.days.tolist(),
            totals.joules.tolist(),
            covered_or_part(totals.days, totals.covered, self._local).tolist(),
            totals.origins.tolist(),
            strict=True,
        )
        return {day: (joules, covered, found.sources[origin].precision) for day, joules, covered, origin in columns}

    def _own(self) -> dict[int, int]:
        """How much of each day the meter's own registers know: their indexes, and days made of these."""
        known: dict[int, int] = {}
        for number in range(_SUPPLIER_REGISTERS):
            nothing = RecalledCurve(self._series.empty(), ())
            made = frozenset({Made.INDEX})
            found = recall_days(self._conn, self._meter, register_name(number), nothing, made=made, also_set_aside=True)
            totals = found.totals
            told = covered_or_part(totals.days, totals.covered, self._local)
            for day, covered in zip(totals.days.tolist(), told.tolist(), strict=True):
                known[day] = max(covered, known.get(day, 0))
        return known


def _adding_up(parts: list[int], covered: int, precision: int, truth: tuple[int, int, int] | None) -> list[int] | None:
    """``parts`` of a curve's day, as whole joules that add up to what the file says of the day; None if they can't."""
    if truth is None:
        return None
    joules, _, step = truth
    if joules == sum(parts):
        return parts
    if 2 * abs(joules - sum(parts)) > doubled_tolerance(covered, precision, step) or not sum(parts):
        return None
    return apportion(joules, parts)
