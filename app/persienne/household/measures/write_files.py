"""The gate of files: what sources deliver of a meter comes in, what its slats allow goes into the file.

Closed, a curve is reduced to day totals before anything is written, and the total import is told apart by tariff
register where the household's contract is known; half-open, what is finer than ten minutes is merged into half-hours.
The triggers of the file refuse a second time. The meter line has a gate of its own (``write_meter``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Kind, Made
from persienne.base.slats import HALF_OPEN_STEP, Slat
from persienne.household.measures.day_totals import (
    CurveDays,
    Ends,
    ends_of_log,
    stored_ends,
    totals_of_nights,
    with_what_lies_between,
    write_splits,
)
from persienne.household.measures.resolved_history import days_together
from persienne.importers import persienne_csv
from persienne.insight.reduce import coarsen, is_daily, is_longer, join_short
from persienne.insight.resolve import rank
from persienne.store import curve, days, indexes, maxima, periods, registers, wire
from persienne.store.curve import FIRST_OF_ALL, LAST_OF_ALL
from persienne.store.days import DayColumns
from persienne.store.maxima import Maximum
from persienne.store.periods import PeriodRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Bools, Register
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one source gives of one meter; ``source_id`` None is a source whose values are stored already.

    A stored one takes part all the same: closed, the day that two files share is whole only when both are added up.
    ``partial`` are the spans (epoch seconds, end excluded) of several days that the values speak of in part only.
    """

    source_id: int | None
    blocks: tuple[Block, ...]
    partial: frozenset[tuple[int, int]] = frozenset()


def record(
    conn: Connection, meter: StoredMeter, deliveries: Sequence[Delivery], *, first_day: int | None = None
) -> None:
    """Write what ``deliveries`` (one batch, merged before it is reduced) give of ``meter``; inside a transaction.

    Curves before ``first_day`` (a local day, an ordinal) are reduced as they are with closed slats.
    """
    local = local_days(meter.zone)
    heard = _heard_in(conn, meter, deliveries)
    for delivery in deliveries:
        if delivery.source_id is not None:
            _record_no_finer_than_a_day(conn, meter, delivery.source_id, delivery, first_day=first_day or FIRST_OF_ALL)
    if meter.slat is Slat.CLOSED:
        _record_curves_as_days(conn, meter, deliveries, heard, before=LAST_OF_ALL)
        return
    if first_day is not None:
        _record_curves_as_days(conn, meter, deliveries, heard, before=first_day)
    _record_curves(conn, deliveries, meter.slat, local, first_day=first_day or FIRST_OF_ALL)


def curve_part(block: Block, slat: Slat = Slat.OPEN) -> Block:
    """The intervals of ``block`` that are no days, as finely as ``slat`` (open or half open) keeps them."""
    curve = block.where(~_are_days(block))
    if slat is not Slat.HALF:
        return curve
    merge = join_short if block.source.made is Made.INDEX else coarsen
    return merge(curve, HALF_OPEN_STEP)


def maxima_of(block: Block, slat: Slat, local: LocalDays) -> list[Maximum]:
    """The maxima of a block, their instants as finely as ``slat`` keeps them; one that spans its day has none."""
    found = []
    for start, duration, value in zip(
        block.starts.tolist(), block.durations.tolist(), block.values.tolist(), strict=True
    ):
        at = start - start % HALF_OPEN_STEP if slat is Slat.HALF else start
        found.append(Maximum(local.day(start), value, None if duration or slat is Slat.CLOSED else at))
    return found


def _are_days(block: Block) -> Bools:
    """Which intervals are totals of days. What a meter counted in a long silence begins and ends at any instant.

    A part of a day lasts as long as it is known. Our own table says which rows are days, and a silence between the
    values of its curve may last for some.
    """
    if block.source.made is Made.DAILY:
        return np.ones(len(block), np.bool_)
    is_plain = block.source.made is not Made.INDEX and block.source.format != persienne_csv.FORMAT
    return is_daily(block.durations) & is_plain


def _record_no_finer_than_a_day(
    conn: Connection, meter: StoredMeter, source_id: int, delivery: Delivery, first_day: int
) -> None:
    local = local_days(meter.zone)
    for block in delivery.blocks:
        register_id = registers.get_or_create(conn, block.register)
        if block.register.kind is Kind.INDEX:
            days_begun = local.days(block.starts)
            at_midnight = local.midnights(days_begun) == block.starts
            indexes.write(conn, source_id, register_id, block.where(at_midnight), days=local)
            # A log may know of a day only what was heard first in it; its instant is not kept.
            for place in np.flatnonzero(~at_midnight).tolist():
                said = int(days_begun[place]), int(block.values[place]), int(block.qualities[place])
                wire.put_heard(conn, source_id, register_id, *said)
        elif block.register.kind is Kind.MAXIMUM:
            for maximum in maxima_of(block, meter.slat, local):
                kept = maximum if maximum.day >= first_day else maximum._replace(at=None)
                maxima.raise_to(conn, source_id, register_id, kept)
        else:
            totals = block.where(_are_days(block))
            longer = is_longer(totals.durations)
            periods.write(conn, source_id, register_id, _periods(totals.where(longer), delivery.partial, local))
            daily = totals.where(~longer)
            columns = DayColumns(local.days(daily.starts), daily.values, daily.durations, daily.qualities)
            days.write(
                conn,
                source_id,
                register_id,
                columns.without_hours(local) if meter.slat is Slat.CLOSED else columns,
            )


def _periods(block: Block, partial: frozenset[tuple[int, int]], local: LocalDays) -> Iterator[PeriodRow]:
    """What ``block`` gives of several days together; a span that begins or ends within a day is no exact one."""
    for reading in block.readings():
        start, end = reading.start, reading.start + reading.duration
        first, last = local.day(start), local.day(end - 1)
        whole = local.midnight(first) == start and local.midnight(last + 1) == end
        exact = whole and (start, end) not in partial
        yield PeriodRow(first, last, reading.value, exact, quality=int(reading.quality))


def _record_curves(
    conn: Connection, deliveries: Sequence[Delivery], slat: Slat, local: LocalDays, first_day: int
) -> None:
    for delivery in deliveries:
        if delivery.source_id is None:
            continue
        for block in _between(_curves(delivery.blocks, slat), local, first_day, LAST_OF_ALL):
            curve.write(conn, delivery.source_id, registers.get_or_create(conn, block.register), block, days=local)


_Heard = dict[str, list[dict[int, Ends]]]
"""By register, what the file and each log say of the first and the last index of days."""


def _heard_in(conn: Connection, meter: StoredMeter, deliveries: Sequence[Delivery]) -> _Heard:
    """What is known of the days of the registers of which a log is delivered, before anything of it is stored."""
    local = local_days(meter.zone)
    names = {
        block.register.name
        for delivery in deliveries
        for block in delivery.blocks
        if block.register.kind is Kind.ENERGY and block.source.made is Made.INDEX
    }
    return {
        name: [
            stored_ends(conn, meter, name, local),
            *(ends_of_log(name, delivery.blocks, local) for delivery in deliveries),
        ]
        for name in names
    }


def _record_curves_as_days(
    conn: Connection, meter: StoredMeter, deliveries: Sequence[Delivery], heard: _Heard, before: int
) -> None:
    """Merge the curves of the whole batch before the day ``before``, add them up by day, and store each day once.

    It is stored under the worst ranked source that it is made of, whose precision is then the day's; where that one is
    stored already, under the best of the new ones that speak of the day.
    """
    local = local_days(meter.zone)
    by_register: dict[Register, list[tuple[int | None, Block]]] = {}
    for delivery in deliveries:
        for block in _between(_curves(delivery.blocks), local, FIRST_OF_ALL, before):
            by_register.setdefault(block.register, []).append((delivery.source_id, block))
    for register, given in by_register.items():
        newest_first = reversed(given)
        ranked = sorted(newest_first, key=lambda entry: rank(entry[1].source), reverse=True)
        found, totals, nights = days_together([block for _, block in ranked], local)
        if not len(totals) and not len(nights):
            continue
        is_log = [block.source.made is Made.INDEX for _, block in ranked]
        totals = with_what_lies_between(totals, is_log, heard.get(register.name, []))
        register_id = registers.get_or_create(conn, register)
        is_new = np.array([source_id is not None for source_id, _ in ranked])
        unclaimed = np.ones(len(totals), np.bool_)
        owners: dict[int, int] = {}
        for place, (source_id, block) in enumerate(ranked):
            if source_id is None:
                continue
            speaks = np.isin(totals.days, local.days(block.starts))
            mine = unclaimed & np.where(is_new[totals.origins], totals.origins == place, speaks)
            unclaimed &= ~mine
            days.write(conn, source_id, register_id, DayColumns.of(totals.where(mine)).without_hours(local))
            owners |= dict.fromkeys(totals.days[mine].tolist(), source_id)
        indexed = {delivery.source_id for delivery in deliveries if _has_index(delivery, register)}
        numbers = {
            place: source_id
            for place, (source_id, _) in enumerate(ranked)
            if source_id is not None and source_id not in indexed
        }
        for source_id, rows in totals_of_nights(nights, totals, owners, numbers, local=local).items():
            periods.write(conn, source_id, register_id, rows)
        if register == TOTAL_IMPORT:
            write_splits(conn, meter, CurveDays(found.series, found.sources, owners))


def _has_index(delivery: Delivery, register: Register) -> bool:
    """Whether a source says indexes of ``register``: what lies between the days is between these."""
    return any(one.register.name == register.name and one.register.kind is Kind.INDEX for one in delivery.blocks)


def _curves(blocks: tuple[Block, ...], slat: Slat = Slat.OPEN) -> list[Block]:
    """The parts of the energy blocks that are finer than a day, as ``curve_part`` gives them, empty ones left out."""
    parts = (curve_part(block, slat) for block in blocks if block.register.kind is Kind.ENERGY)
    return [part for part in parts if len(part)]


def _between(blocks: list[Block], local: LocalDays, first_day: int, before: int) -> list[Block]:
    """The intervals that begin in the local days from ``first_day`` to the one before ``before``."""
    if (first_day, before) == (FIRST_OF_ALL, LAST_OF_ALL):
        return blocks
    parts = []
    for block in blocks:
        begin = local.days(block.starts)
        parts.append(block.where((begin >= first_day) & (begin < before)))
    return [part for part in parts if len(part)]
