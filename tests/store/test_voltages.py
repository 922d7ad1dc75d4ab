"""A day of voltages counts each mean once and has no hour; means with their time are refused but with open slats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.localtime import local_days
from persienne.base.reading import Quality, Reading
from persienne.base.slats import Slat
from persienne.base.voltage import HIGHEST, LOWEST, MeanVoltage, VoltageDay, is_outside
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES, VOLTAGES
from persienne.store import meters, registers, voltages
from support.stored import METER, forbidden_by, new_source

if TYPE_CHECKING:
    from persienne.store.driver import Connection

LOCAL = local_days()
DAY = 739_000
MIDNIGHT = LOCAL.midnight(DAY)


def write(conn: Connection, source: int, *means: tuple[int, int], slat: Slat = Slat.HALF) -> int:
    """Write (seconds after midnight, volts) of the first phase; returns the register's number."""
    register = registers.get_or_create(conn, VOLTAGES[0])
    for offset, volts in means:
        reading = Reading(METER, VOLTAGES[0], MIDNIGHT + offset, 600, volts, Quality.MEASURED, SOURCES[Mode.STANDARD])
        voltages.write_voltage(conn, source, register, reading, LOCAL, slat)
    return register


def test_the_bounds_are_a_tenth_around_230_volts() -> None:
    assert (LOWEST, HIGHEST) == (207, 253)
    assert [is_outside(volts) for volts in (206, 207, 230, 253, 254)] == [True, False, False, False, True]


@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_a_day_has_its_lowest_its_highest_and_its_counts(conn: Connection, slat: Slat) -> None:
    source, meter, _ = new_source(conn, slat=slat)
    register = write(conn, source, (0, 231), (600, 206), (1200, 240), (1800, 254), slat=slat)
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, 206, 254, 4, 2)]


@pytest.mark.parametrize(("means", "outside"), [([231, 229], 0), ([206, 240, 254], 1), ([254, 230], 1)])
def test_with_closed_slats_a_day_says_whether_a_mean_was_outside_and_not_how_many_were_heard(
    conn: Connection, means: list[int], outside: int
) -> None:
    source, meter, _ = new_source(conn, slat=Slat.CLOSED)
    register = write(conn, source, *((place * 600, volts) for place, volts in enumerate(means)), slat=Slat.CLOSED)
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, min(means), max(means), None, outside)]
    assert conn.execute("SELECT known, outside FROM voltage_day").fetchall() == [(None, outside)]


@pytest.mark.parametrize("first", [Slat.CLOSED, Slat.OPEN])
def test_a_day_in_whose_course_the_slats_move_is_not_counted(conn: Connection, first: Slat) -> None:
    then = Slat.OPEN if first is Slat.CLOSED else Slat.CLOSED
    source, meter, _ = new_source(conn, slat=first)
    register = write(conn, source, (0, 206), (600, 205), slat=first)
    meters.set_slat(conn, meter, then)
    write(conn, source, (1200, 255), (1800, 256), slat=then)
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, 205, 256, None, 1)]


def test_raw_sql_puts_no_count_of_means_under_closed_slats(conn: Connection) -> None:
    source, meter, register = new_source(conn, slat=Slat.CLOSED)
    with forbidden_by(Slat.CLOSED):
        conn.execute("INSERT INTO voltage_day VALUES (?, ?, ?, 229, 231, 1, 0)", (source, register, DAY))
    conn.execute("INSERT INTO voltage_day VALUES (?, ?, ?, 229, 231, NULL, 0)", (source, register, DAY))
    with forbidden_by(Slat.CLOSED):
        conn.execute("UPDATE voltage_day SET known = 2")
    with pytest.raises(driver.IntegrityError, match="CHECK"):
        conn.execute("UPDATE voltage_day SET outside = 2")
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, 229, 231, None, 0)]


def test_forgetting_counts_leaves_whether_any_mean_was_outside(conn: Connection) -> None:
    source, meter, _ = new_source(conn)
    register = write(conn, source, (0, 206), (600, 205), (1200, 230))
    second = registers.get_or_create(conn, VOLTAGES[1])
    conn.execute("INSERT INTO voltage_day VALUES (?, ?, ?, 229, 231, 5, 0)", (source, second, DAY))
    assert voltages.forget_counts(conn, meter, DAY) == 0
    assert voltages.forget_counts(conn, meter, DAY + 1) == 1
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, 205, 230, None, 1)]
    assert voltages.forget_counts(conn, meter, DAY + 1) == 0


def test_means_are_kept_with_their_time_where_that_is_said(conn: Connection) -> None:
    source, meter, _ = new_source(conn)
    register = write(conn, source, (600, 229), (0, 231), slat=Slat.OPEN)
    assert voltages.read_means(conn, meter, register) == [MeanVoltage(DAY, 0, 231), MeanVoltage(DAY, 600, 229)]
    assert (voltages.count_means(conn, meter), voltages.days_of_means(conn, meter)) == (2, {DAY})


def test_a_mean_that_is_stored_is_not_counted_again(conn: Connection) -> None:
    source, meter, _ = new_source(conn)
    register = write(conn, source, (0, 231), (0, 231), slat=Slat.OPEN)
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, 231, 231, 1, 0)]


def test_a_mean_over_midnight_is_of_no_day(conn: Connection) -> None:
    source, meter, _ = new_source(conn)
    register = write(conn, source, (86_400 - 300, 231), (86_400 - 600, 229), slat=Slat.OPEN)
    assert voltages.read_means(conn, meter, register) == [MeanVoltage(DAY, 85_800, 229)]


def test_of_two_sources_of_one_day_the_one_that_knows_more_is_believed(conn: Connection) -> None:
    (one, meter, _), (other, _, _) = new_source(conn), new_source(conn, name="other.csv")
    register = write(conn, one, (0, 220), (600, 221))
    write(conn, other, (0, 240))
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, 220, 221, 2, 0)]


def test_of_two_sources_of_one_day_of_which_one_is_not_counted_both_are_told_without_a_count(conn: Connection) -> None:
    (one, meter, _), (other, _, _) = new_source(conn), new_source(conn, name="other.csv")
    register = write(conn, one, (0, 206), (600, 205))
    write(conn, other, (0, 240), slat=Slat.CLOSED)
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, 205, 240, None, 1)]


@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
def test_raw_sql_puts_no_mean_under_narrower_slats(conn: Connection, slat: Slat) -> None:
    source, meter, _ = new_source(conn)
    register = write(conn, source, (0, 231), slat=Slat.OPEN)
    meters.set_slat(conn, meter, slat)
    with forbidden_by(slat):
        conn.execute("INSERT INTO voltage_mean VALUES (?, ?, ?, zeroblob(6))", (source, register, DAY + 1))
    with forbidden_by(slat):
        conn.execute("UPDATE voltage_mean SET means = zeroblob(12)")


def test_forgetting_means_leaves_what_their_days_say(conn: Connection) -> None:
    source, meter, _ = new_source(conn)
    register = write(conn, source, (0, 231), (600, 229), slat=Slat.OPEN)
    assert voltages.forget_means(conn, meter, DAY) == 0
    assert voltages.forget_means(conn, meter, DAY + 1) == 2
    assert voltages.read_means(conn, meter, register) == []
    assert voltages.read_days(conn, meter, register) == [VoltageDay(DAY, 229, 231, 2, 0)]
