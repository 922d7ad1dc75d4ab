"""What a household sets right of a meter: two meters that are one, days set aside, values under a wrong clock.

What a meter line stored under a date that was to come: it becomes energy of unknown shape up to now; no Wh is lost.
A computer's clock that ran ahead stamped readings of the historique mode, which says no date, with times that lie ahead
now. Once the household says that the date of now is right, these times are wrong, and nobody knows the right ones.

Days of a meter set aside and taken back: days and a reason come in, what is set aside comes out; no value changes.
Days are whole local days at every stop of the slats: closed slats let nothing finer into the file.

Two meters of the household that are one: the one without a number goes into the other; no value is changed.
Every Linky starts in the historique mode, which says no delivery point. What was read there is the same meter's as what
the standard mode says later, and as what the household's files say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Direction, energy_register
from persienne.base.set_aside import SetAside
from persienne.insight.set_aside import holds, runs
from persienne.store import indexes, known_date, meters, registers, said_days, settings, slat_rows, sources, wire
from persienne.store.driver import transaction
from persienne.store.wire import Cut

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Register
    from persienne.base.set_aside import Reason
    from persienne.household.measures.write_meter import Device
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


def forget_times_ahead(conn: Connection, device: Device, now: int) -> None:
    """Have what ``device`` stored after ``now`` (UTC epoch seconds) be energy between the last time before it and now.

    The indexes of days to come go, and the day of ``now`` is known. In one transaction.
    """
    with transaction(conn):
        known_date.confirm(conn, local_days().day(now))
        meter_id = sources.meter_of_device(conn, device.address)
        source_id = None if meter_id is None else sources.find_wire(conn, meter_id, device.spoken, device.address)
        if meter_id is None or source_id is None:
            return
        local = local_days(meters.get(conn, meter_id).zone)
        for register, cut in wire.cuts(conn, source_id):
            if cut.at > now:
                _turn_back(conn, source_id, register, cut, local=local, now=now)
        wire.drop_days_after(conn, source_id, local.day(now))
        wire.drop_moments_after(conn, source_id, now)


def _turn_back(conn: Connection, source_id: int, index: Register, cut: Cut, local: LocalDays, now: int) -> None:
    """Take the intervals that end after ``now`` off one register, and let its cut begin where they began."""
    energy, index_id = energy_register(index.name), registers.get_or_create(conn, index)
    register_id = registers.get_or_create(conn, energy)
    wh, since = cut.since_wh, now
    for day in wire.curve_days(conn, source_id, register_id):
        midnight, cells = local.midnight(day), wire.cells(conn, source_id, register_id, day)
        kept = [cell for cell in cells if midnight + cell.offset + cell.duration <= now]
        wh -= sum(cell.joules for cell in cells if cell not in kept) // JOULES_PER_WH
        if kept != cells:
            wire.put_cells(conn, source_id, register_id, day, chosen=kept)
        if kept:
            since = midnight + kept[-1].offset + kept[-1].duration
            break
    wire.put_cut(conn, source_id, index_id, Cut(now, cut.wh, since, wh))


def put_aside(
    conn: Connection,
    meter: StoredMeter,
    days: tuple[int, int],
    reason: Reason,
    *,
    at: int,
    note: str | None = None,
    direction: Direction | None = None,
) -> SetAside:
    """Take the local ``days`` (the first and the last ordinal) out of every sum; their values stay stored.

    ``direction`` None is both. Returned are the days of which anything is stored and that are over at ``at`` (UTC epoch
    seconds). ``set_aside_nothing`` where no day is left, ``set_aside_already`` where none of them is in any sum.
    """
    wish = SetAside(0, *days, reason, at, (note or "").strip() or None, direction)
    with transaction(conn):
        reach = slat_rows.reach_of(conn, meter.id)
        yesterday = local_days(meter.zone).day(wish.at) - 1
        if reach is None or max(wish.first, reach[0]) > min(wish.last, reach[1], yesterday):
            raise UserError("set_aside_nothing")
        first, last = max(wish.first, reach[0]), min(wish.last, reach[1], yesterday)
        if all(_holds_all(said_days.spans_set_aside(conn, meter.id), one, first, last) for one in _directions(wish)):
            raise UserError("set_aside_already")
        said = replace(wish, first=first, last=last)
        return replace(said, id=said_days.set_aside(conn, meter.id, said))


def take_back(conn: Connection, number: int) -> None:
    """Let the days that were set aside under ``number`` count again, or ``set_aside_unknown``."""
    with transaction(conn):
        if not said_days.SPANS.remove(conn, number):
            raise UserError("set_aside_unknown", number=number)


def _directions(wish: SetAside) -> tuple[Direction, ...]:
    return tuple(Direction) if wish.direction is None else (wish.direction,)


def _holds_all(spans: tuple[SetAside, ...], direction: Direction, first: int, last: int) -> bool:
    """Whether the days ``first`` to ``last`` of ``direction`` are set aside already."""
    mine = runs([span for span in spans if span.direction in (None, direction)])
    return bool(holds(mine, np.arange(first, last + 1)).all())


def likely_same_meters(conn: Connection) -> tuple[StoredMeter, StoredMeter] | None:
    """A meter line without a number, and the meter that it may be; None where there is none, or the answer was no.

    It may be the meter of the same device, or the only one with a number that no other device speaks for.
    """
    every = meters.every_meter(conn)
    devices = {meter.id: sources.devices_of(conn, meter.id) for meter in every}
    refused = settings.get(conn, settings.DIFFERENT_METERS) or {}
    nameless = [meter for meter in every if meter.meter.point is None and devices[meter.id]]
    named = [meter for meter in every if meter.meter.point is not None and meter.energy is Energy.ELECTRICITY]
    for meter in nameless:
        of_device = [one for one in named if devices[one.id] & devices[meter.id]]
        of_files = [one for one in named if not devices[one.id]]
        found = of_device or (of_files if len(of_files) == len(named) == len(nameless) == 1 else [])
        if len(found) == 1 and found[0].id not in refused.get(str(meter.id), ()):
            return meter, found[0]
    return None


def keep_meters_apart(conn: Connection, meter: StoredMeter, other: StoredMeter) -> None:
    """The household says that the two are not one: they are not asked about again."""
    with transaction(conn):
        refused = settings.get(conn, settings.DIFFERENT_METERS) or {}
        others = sorted({*refused.get(str(meter.id), ()), other.id})
        settings.put(conn, settings.DIFFERENT_METERS, {**refused, str(meter.id): others})


def join_meters(conn: Connection, meter: StoredMeter, other: StoredMeter) -> None:
    """Put all that is stored of ``meter``, which has no number, to ``other``; in one transaction.

    Of days of which both keep a first index or a mark, and of contracts of one day, ``other``'s stay. Raises
    ``meter_unknown`` where one has gone, ``meters_not_one`` where ``meter`` has a number, both are the same or one
    counts gas, and ``meters_stops`` where their slats differ: what may be kept of one could then not be kept of both.
    """
    with transaction(conn):
        now = {one.id: one for one in meters.every_meter(conn)}
        if meter.id not in now or other.id not in now:
            raise UserError("meter_unknown")
        if meter.id == other.id or now[meter.id].meter.point is not None or meter.energy is not other.energy:
            raise UserError("meters_not_one")
        if now[meter.id].slat is not now[other.id].slat:
            raise UserError("meters_stops")
        sources.move(conn, meter.id, other.id)
        indexes.move_heard(conn, meter.id, other.id)
        meters.move_rest(conn, meter.id, other.id)
