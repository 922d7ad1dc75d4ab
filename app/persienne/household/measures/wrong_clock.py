"""What a meter line stored under a date that was to come: it becomes energy of unknown shape up to now; no Wh is lost.

A computer's clock that ran ahead stamped readings of the historique mode, which says no date, with times that lie ahead
now. Once the household says that the date of now is right, these times are wrong, and nobody knows the right ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, energy_register
from persienne.store import known_date, meters, registers, sources, wire
from persienne.store.driver import transaction
from persienne.store.wire import Cut

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Register
    from persienne.household.measures.write_meter import Device
    from persienne.store.driver import Connection


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
                _turn_back(conn, source_id, register, cut, local, now)
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
            wire.put_cells(conn, source_id, register_id, day, kept)
        if kept:
            since = midnight + kept[-1].offset + kept[-1].duration
            break
    wire.put_cut(conn, source_id, index_id, Cut(now, cut.wh, since, wh))
