"""The table of what is set aside: what it refuses, and what cutting days out of it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.reading import Direction
from persienne.base.set_aside import Reason, SetAside
from persienne.store import meters, set_aside
from support.stored import METER

if TYPE_CHECKING:
    from persienne.store.driver import Connection


def said(first: int, last: int, reason: Reason = Reason.OTHER) -> SetAside:
    return SetAside(0, first, last, reason, 7, "note", Direction.INJECTION)


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_comes_back_as_it_was_said(conn: Connection, reason: Reason) -> None:
    meter = meters.get_or_create(conn, METER)
    number = set_aside.add(conn, meter.id, said(10, 12, reason))
    assert set_aside.listing(conn, meter.id) == (SetAside(number, 10, 12, reason, 7, "note", Direction.INJECTION),)
    assert set_aside.listing(conn, meter.id + 1) == ()


def test_days_that_end_before_they_begin_are_refused(conn: Connection) -> None:
    with pytest.raises(driver.IntegrityError):
        set_aside.add(conn, meters.get_or_create(conn, METER).id, said(12, 10))


def test_cut_days_leave_the_days_around_them_and_what_was_said_of_these(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER)
    for days in ((10, 20), (14, 15), (1, 14), (15, 30), (21, 22)):
        set_aside.add(conn, meter.id, said(*days))
    set_aside.SPANS.cut(conn, meter.id, 14, 16)
    left = set_aside.listing(conn, meter.id)
    assert [(one.first, one.last) for one in left] == [(1, 13), (10, 13), (17, 20), (17, 30), (21, 22)]
    assert {(one.reason, one.note, one.at) for one in left} == {(Reason.OTHER, "note", 7)}


def test_they_go_with_their_meter(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER)
    set_aside.add(conn, meter.id, said(1, 2))
    meters.drop_unused(conn, {meter.id})
    assert conn.execute("SELECT count(*) FROM set_aside").fetchone() == (0,)
