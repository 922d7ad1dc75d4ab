"""The table of marked days: what it refuses, and with what it goes or moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.marked_days import Answer, MarkedDay
from persienne.base.reading import Meter
from persienne.store import marked_days, meters
from support.stored import METER

if TYPE_CHECKING:
    from persienne.store.driver import Connection

DAY = 739_000


@pytest.mark.parametrize("answer", Answer)
def test_each_answer_comes_back_as_it_was_said_and_a_later_one_takes_its_place(
    conn: Connection, answer: Answer
) -> None:
    meter = meters.get_or_create(conn, METER)
    for said in (Answer.OUT, answer):
        marked_days.put(conn, meter.id, MarkedDay(DAY, said))
    assert marked_days.listing(conn, meter.id) == (MarkedDay(DAY, answer),)
    assert marked_days.listing(conn, meter.id + 1) == ()


def test_an_answer_of_another_kind_is_refused_by_the_file(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER)
    with pytest.raises(driver.IntegrityError):
        conn.execute("INSERT INTO marked_day VALUES (?, ?, 'visitors')", (meter.id, DAY))


def test_marks_go_with_their_meter(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER)
    marked_days.put(conn, meter.id, MarkedDay(DAY, Answer.IN))
    meters.drop_unused(conn, {meter.id})
    assert conn.execute("SELECT count(*) FROM marked_day").fetchone() == (0,)


def test_of_two_meters_that_are_one_all_marks_stay_and_of_a_day_of_both_the_other_s(conn: Connection) -> None:
    line, files = meters.get_or_create(conn, Meter(None)), meters.get_or_create(conn, METER)
    for meter, answer, days in ((line, Answer.OUT, (1, 2)), (files, Answer.IN, (2, 3))):
        for day in days:
            marked_days.put(conn, meter.id, MarkedDay(day, answer))
    meters.move_rest(conn, line.id, files.id)
    assert marked_days.listing(conn, files.id) == ((1, Answer.OUT), (2, Answer.IN), (3, Answer.IN))
    assert conn.execute("SELECT count(*) FROM marked_day").fetchone() == (3,)


def test_old_marks_go_but_for_those_that_are_spared(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER)
    for day in range(1, 6):
        marked_days.put(conn, meter.id, MarkedDay(day, Answer.IN))
    assert marked_days.remove_before(conn, meter.id, 4, (2,)) == 2
    assert [one.day for one in marked_days.listing(conn, meter.id)] == [2, 4, 5]
