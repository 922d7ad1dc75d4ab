"""The days that an erasure of their detail leaves without any value: a scope comes in, their number goes out.

A day stays known where an index, a total or another import tells it. numpy is loaded on use: the collector asks for
none of this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.store import meters
from persienne.store.erase import FIRST_OF_ALL, LAST_OF_ALL, Level

if TYPE_CHECKING:
    from persienne.store.driver import Connection
    from persienne.store.erase import Scope
    from persienne.store.meters import StoredMeter


def emptied_days(conn: Connection, scope: Scope) -> int:
    """How many days, meter by meter, are known now and not once the curve of ``scope`` is gone; asked before it is.

    It is nought for the two other levels: live values are no day's, and of whole days nothing stays in any case.
    """
    if scope.level is not Level.CURVE:
        return 0
    asked = [meter for meter in meters.listing(conn) if scope.meter_id in (None, meter.id)]
    return sum(len(_emptied(conn, meter, scope)) for meter in asked)


def _emptied(conn: Connection, meter: StoredMeter, scope: Scope) -> set[int]:
    """The days (ordinals) of one meter that lose every total, of consumption and of injection."""
    names = (TOTAL_IMPORT.name, TOTAL_INJECTION.name)
    now = {day for name in names for day in _known(conn, meter, name, scope, erased=False)}
    return now.difference(*(_known(conn, meter, name, scope, erased=True) for name in names))


def _known(conn: Connection, meter: StoredMeter, name: str, scope: Scope, *, erased: bool) -> set[int]:
    """The days of the scope of which a total is known, with what would be erased or without it."""
    from persienne.household.measures.resolved_history import (  # noqa: PLC0415 - see above
        recall_curve,
        recall_days,
    )

    first = FIRST_OF_ALL if scope.first is None else scope.first
    last = LAST_OF_ALL if scope.last is None else scope.last
    stays = (lambda batch_id: scope.batch_id not in (None, batch_id)) if erased else None
    curve = recall_curve(conn, meter, name, (first, last), of_batches=stays)
    days = recall_days(conn, meter, name, curve).totals.days
    return set(days[(days >= first) & (days <= last)].tolist())
