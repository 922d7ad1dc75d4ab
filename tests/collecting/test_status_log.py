"""A collector's log says what is new, and the same trouble once an hour."""

from __future__ import annotations

from persienne.collecting.spoken import SAME_TROUBLE_AFTER, StatusLog
from persienne.meters.meter_status import MeterState, MeterStatus

READING = MeterStatus(MeterState.READING)
FULL = MeterStatus(MeterState.READING, trouble="disk_full")
GONE = MeterStatus(MeterState.UNPLUGGED, trouble="port_unplugged")


def said(*statuses: MeterStatus, every: float = 60) -> list[MeterStatus]:
    """What a log says of statuses that come so many seconds after each other."""
    now = [0.0]
    log = StatusLog(lambda: now[0])
    lines = []
    for status in statuses:
        if log.is_new(status):
            lines.append(status)
        now[0] += every
    return lines


def test_what_has_not_changed_is_said_once() -> None:
    assert said(READING, READING, READING) == [READING]


def test_a_trouble_that_comes_and_goes_each_minute_is_said_once_an_hour_and_its_end_once() -> None:
    assert said(*[FULL, READING] * 90) == [FULL, READING] * 3


def test_a_trouble_that_lasts_is_said_once_an_hour() -> None:
    assert said(*[FULL] * 150) == [FULL] * 3
    assert said(FULL, FULL, every=SAME_TROUBLE_AFTER) == [FULL, FULL]


def test_another_trouble_is_said_at_once_and_that_it_is_over_too() -> None:
    assert said(FULL, READING, FULL, GONE, READING, GONE, READING) == [FULL, READING, GONE, READING]


def test_a_pause_is_said_as_often_as_there_is_one() -> None:
    paused = MeterStatus(MeterState.READING, paused=True)
    assert said(READING, paused, READING, paused) == [READING, paused, READING, paused]


def test_the_end_is_said_whatever_was_wrong() -> None:
    stopped = GONE.turned(MeterState.STOPPED, 0)
    assert said(GONE, stopped) == [GONE, stopped]


def test_what_stands_beside_the_state_is_due_once_an_hour() -> None:
    now = [0.0]
    log = StatusLog(lambda: now[0])
    assert log.is_new(READING)
    due = []
    for _ in range(121):
        due.append(log.is_due("clock_offset"))
        assert not log.is_new(READING)
        now[0] += 60
    assert [n for n, said in enumerate(due) if said] == [0, 60, 120]
