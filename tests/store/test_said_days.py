"""What the household says of days, set aside or noted: what the tables refuse, and what cutting days leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.day_notes import DayNote
from persienne.base.reading import Direction
from persienne.base.set_aside import Reason, SetAside
from persienne.store import day_notes, meters, said_days
from support.stored import METER

if TYPE_CHECKING:
    from persienne.store.driver import Connection

DAY = 739_000


# The table of what is set aside: what it refuses, and what cutting days out of it leaves.


def said(first: int, last: int, reason: Reason = Reason.OTHER) -> SetAside:
    return SetAside(0, first, last, reason, 7, "note", Direction.INJECTION)


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_comes_back_as_it_was_said(conn: Connection, reason: Reason) -> None:
    meter = meters.get_or_create(conn, METER)
    number = said_days.set_aside(conn, meter.id, said(10, 12, reason))
    assert said_days.spans_set_aside(conn, meter.id) == (
        SetAside(number, 10, 12, reason, 7, "note", Direction.INJECTION),
    )
    assert said_days.spans_set_aside(conn, meter.id + 1) == ()


def test_days_that_end_before_they_begin_are_refused(conn: Connection) -> None:
    with pytest.raises(driver.IntegrityError):
        said_days.set_aside(conn, meters.get_or_create(conn, METER).id, said(12, 10))


def test_cut_days_leave_the_days_around_them_and_what_was_said_of_these(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER)
    for days in ((10, 20), (14, 15), (1, 14), (15, 30), (21, 22)):
        said_days.set_aside(conn, meter.id, said(*days))
    said_days.SPANS.cut(conn, meter.id, 14, 16)
    left = said_days.spans_set_aside(conn, meter.id)
    assert [(one.first, one.last) for one in left] == [(1, 13), (10, 13), (17, 20), (17, 30), (21, 22)]
    assert {(one.reason, one.note, one.at) for one in left} == {(Reason.OTHER, "note", 7)}


def test_they_go_with_their_meter(conn: Connection) -> None:
    meter = meters.get_or_create(conn, METER)
    said_days.set_aside(conn, meter.id, said(1, 2))
    meters.drop_unused(conn, {meter.id})
    assert conn.execute("SELECT count(*) FROM set_aside").fetchone() == (0,)


# The table of notes on days: what it refuses, in which order it tells, and what cutting days out of it leaves.


def test_notes_come_back_by_their_days_and_several_of_one_day_in_the_order_of_writing(conn: Connection) -> None:
    later = day_notes.add(conn, DAY + 1, DAY + 3, "later")
    first, second = (day_notes.add(conn, DAY, DAY, text) for text in ("first", "second"))
    assert day_notes.listing(conn) == (
        DayNote(first, DAY, DAY, "first"),
        DayNote(second, DAY, DAY, "second"),
        DayNote(later, DAY + 1, DAY + 3, "later"),
    )
    assert [note.text for note in day_notes.exported(conn, DAY + 1, DAY + 1)] == ["later"]
    assert [note.text for note in day_notes.exported(conn, DAY, DAY)] == ["first", "second"]


@pytest.mark.for_each("days", [(1, 3), (4, 6), (6, 7), (9, 9), (10, 12), (1, 30)])
def test_the_table_counts_the_notes_that_say_themselves_that_they_touch_the_days(
    conn: Connection, days: tuple[int, int]
) -> None:
    for span in ((4, 4), (6, 9), (8, 8), (2, 12)):
        day_notes.add(conn, *span, text="a")
    touching = day_notes.exported(conn, *days)
    assert sum(day_notes.SPANS.touching(conn, None, *days).values()) == len(touching)
    assert touching == tuple(note for note in day_notes.listing(conn) if note.touches(*days))


@pytest.mark.parametrize(("first", "last", "text"), [(2, 1, "a"), (1, 1, ""), (1, 1, "x" * 201)])
def test_days_that_end_before_they_begin_and_texts_that_do_not_fit_are_refused(
    conn: Connection, first: int, last: int, text: str
) -> None:
    with pytest.raises(driver.IntegrityError):
        day_notes.add(conn, first, last, text)


def test_cut_days_leave_the_days_around_them_with_the_same_words(conn: Connection) -> None:
    for days in ((10, 20), (14, 15), (1, 14), (15, 30), (21, 22)):
        day_notes.add(conn, *days, text="{}-{}".format(*days))
    assert day_notes.SPANS.touching(conn, None, 14, 16) == {"day_note": 1, "day_note.days": 3}
    before = day_notes.SPANS.days_by_number(conn)
    day_notes.SPANS.cut(conn, None, 14, 16)
    assert [(note.first, note.last, note.text) for note in day_notes.listing(conn)] == [
        (1, 13, "1-14"),
        (10, 13, "10-20"),
        (17, 20, "10-20"),
        (17, 30, "15-30"),
        (21, 22, "21-22"),
    ]
    assert day_notes.SPANS.lost(conn, before) == {"day_note": 1, "day_note.days": 3}
