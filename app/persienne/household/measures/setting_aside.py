"""Days of a meter set aside and taken back: days and a reason come in, what is set aside comes out; no value changes.

Days are whole local days at every stop of the slats: closed slats let nothing finer into the file.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Direction
from persienne.insight.set_aside import holds, runs
from persienne.store import set_aside, slat_rows
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from persienne.base.set_aside import SetAside
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


def put_aside(conn: Connection, meter: StoredMeter, wish: SetAside) -> SetAside:
    """Set the days of ``wish`` aside (its ``id`` is not read), as far as anything is stored of them; returns what is.

    The day of ``wish.at`` and later ones are not over and are left out. ``set_aside_nothing`` where no day is left,
    ``set_aside_already`` where none of them is in any sum.
    """
    with transaction(conn):
        reach = slat_rows.reach_of(conn, meter.id)
        yesterday = local_days(meter.zone).day(wish.at) - 1
        if reach is None or max(wish.first, reach[0]) > min(wish.last, reach[1], yesterday):
            raise UserError("set_aside_nothing")
        first, last = max(wish.first, reach[0]), min(wish.last, reach[1], yesterday)
        if all(_holds_all(set_aside.listing(conn, meter.id), one, first, last) for one in _directions(wish)):
            raise UserError("set_aside_already")
        note = (wish.note or "").strip() or None
        said = replace(wish, first=first, last=last, note=note)
        return replace(said, id=set_aside.add(conn, meter.id, said))


def take_back(conn: Connection, number: int) -> None:
    """Let the days that were set aside under ``number`` count again, or ``set_aside_unknown``."""
    with transaction(conn):
        if not set_aside.SPANS.remove(conn, number):
            raise UserError("set_aside_unknown", number=number)


def _directions(wish: SetAside) -> tuple[Direction, ...]:
    return tuple(Direction) if wish.direction is None else (wish.direction,)


def _holds_all(spans: tuple[SetAside, ...], direction: Direction, first: int, last: int) -> bool:
    """Whether the days ``first`` to ``last`` of ``direction`` are set aside already."""
    mine = runs([span for span in spans if span.direction in (None, direction)])
    return bool(holds(mine, np.arange(first, last + 1)).all())
