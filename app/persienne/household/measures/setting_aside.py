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
from persienne.base.set_aside import SetAside
from persienne.insight.set_aside import holds, runs
from persienne.store import set_aside, slat_rows
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from persienne.base.set_aside import Reason
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


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
        if all(_holds_all(set_aside.spans_set_aside(conn, meter.id), one, first, last) for one in _directions(wish)):
            raise UserError("set_aside_already")
        said = replace(wish, first=first, last=last)
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
