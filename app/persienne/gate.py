"""The gate: what sources deliver of a meter comes in, what its slats allow goes into the file, nothing else does.

Files and the wire pass here alike. Closed, a curve is reduced to day totals before anything is written; half-open,
what is finer than ten minutes is merged into half-hours. The triggers of the file say no a second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.days import days_of_curve
from persienne.insight.reduce import coarsen, is_daily, pick
from persienne.insight.resolve import rank, resolve
from persienne.localtime import local_days
from persienne.reading import Kind
from persienne.slats import HALF_OPEN_STEP, Slat
from persienne.store import curve, days, indexes, registers
from persienne.store.days import DayColumns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.localtime import LocalDays
    from persienne.reading import Block, Register
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one source gives of one meter; ``source_id`` None is a source whose values are stored already.

    A stored one takes part all the same: closed, the day that two files share is whole only when both are added up.
    """

    source_id: int | None
    blocks: tuple[Block, ...]


def record(conn: Connection, meter: StoredMeter, deliveries: Sequence[Delivery]) -> None:
    """Write what ``deliveries`` (one batch, merged before it is reduced) give of ``meter``; inside a transaction."""
    local = local_days(meter.zone)
    for delivery in deliveries:
        if delivery.source_id is not None:
            _record_no_finer_than_a_day(conn, delivery.source_id, delivery.blocks, local)
    if meter.slat is Slat.CLOSED:
        _record_curves_as_days(conn, deliveries, local)
    else:
        _record_curves(conn, deliveries, meter.slat, local)


def curve_part(block: Block) -> Block:
    """The intervals of ``block`` that are shorter than a day: what a closed slat forbids."""
    return pick(block, ~is_daily(block.durations))


def _record_no_finer_than_a_day(conn: Connection, source_id: int, blocks: tuple[Block, ...], local: LocalDays) -> None:
    for block in blocks:
        register_id = registers.get_or_create(conn, block.register)
        if block.register.kind is Kind.INDEX:
            indexes.write(conn, source_id, register_id, block, local)
        else:
            daily = pick(block, is_daily(block.durations))
            columns = DayColumns(local.days(daily.starts), daily.values, daily.durations, daily.qualities)
            days.write(conn, source_id, register_id, columns)


def _record_curves(conn: Connection, deliveries: Sequence[Delivery], slat: Slat, local: LocalDays) -> None:
    for delivery in deliveries:
        if delivery.source_id is None:
            continue
        for block in _curves(delivery.blocks):
            allowed = coarsen(block, HALF_OPEN_STEP) if slat is Slat.HALF else block
            curve.write(conn, delivery.source_id, registers.get_or_create(conn, block.register), allowed, local)


def _record_curves_as_days(conn: Connection, deliveries: Sequence[Delivery], local: LocalDays) -> None:
    """Merge the curves of the whole batch, add them up by day, and store each day under a source that gave of it."""
    by_register: dict[Register, list[tuple[int | None, Block]]] = {}
    for delivery in deliveries:
        for block in _curves(delivery.blocks):
            by_register.setdefault(block.register, []).append((delivery.source_id, block))
    for register, given in by_register.items():
        newest_first = reversed(given)
        ranked = sorted(newest_first, key=lambda entry: rank(entry[1].source), reverse=True)
        totals = days_of_curve(resolve([block for _, block in ranked]), local)
        register_id = registers.get_or_create(conn, register)
        unclaimed = np.ones(len(totals), np.bool_)
        for source_id, block in ranked:
            if source_id is None:
                continue
            mine = unclaimed & np.isin(totals.days, local.days(block.starts))
            unclaimed &= ~mine
            columns = (totals.days, totals.joules, totals.covered, totals.qualities)
            days.write(conn, source_id, register_id, DayColumns(*(column[mine] for column in columns)))


def _curves(blocks: tuple[Block, ...]) -> list[Block]:
    """The parts of the energy blocks that are finer than a day, empty ones left out."""
    energies = (block for block in blocks if block.register.kind is Kind.ENERGY)
    return [part for part in map(curve_part, energies) if len(part)]
