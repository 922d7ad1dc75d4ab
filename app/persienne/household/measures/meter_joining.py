"""Two meters of the household that are one: the one without a number goes into the other; no value is changed.

Every Linky starts in the historique mode, which says no delivery point. What was read there is the same meter's as what
the standard mode says later, and as what the household's files say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.store import indexes, meters, settings, sources
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


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
