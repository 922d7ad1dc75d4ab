"""What a day's curve tells before the first index that was heard in it."""

from __future__ import annotations

from persienne.base.reading import Made, Source
from persienne.insight.before_index import before_first_index
from persienne.meters.tic.readings import UNDATED
from support.curves import FRENCH, HOUR, at, block, series

DAY = 739_000  # 24 April 2024, of 24 hours
POINTS, INDEXES = Source("tic.curve", Made.CURVE_POINT), Source("tic.index", Made.INDEX)

HOURS = [(at(DAY, hour), HOUR, 1000 * (hour + 1)) for hour in range(12)]
"""1000 J in the first hour of the day, 2000 in the second, …"""


def test_the_hours_before_the_first_index_are_told_by_the_curve() -> None:
    heard = block([(at(DAY, 3), HOUR, 4000), (at(DAY, 4), HOUR, 5000)], INDEXES)
    assert before_first_index([block(HOURS, POINTS), heard], series(HOURS), FRENCH) == {DAY: 1000 + 2000 + 3000}


def test_of_an_hour_that_goes_on_over_it_what_the_indexes_leave_is_told_too() -> None:
    heard = block([(at(DAY, 3, 30), 1800, 2500), (at(DAY, 4), HOUR, 5000)], INDEXES)
    found = before_first_index([block(HOURS, POINTS), heard], series(HOURS), FRENCH)
    assert found == {DAY: 1000 + 2000 + 3000 + (4000 - 2500)}


def test_of_an_hour_that_indexes_tell_in_part_alone_nothing_is_guessed() -> None:
    heard = block([(at(DAY, 3, 30), 900, 2500)], INDEXES)  # until 3:45, and then nothing
    assert before_first_index([block(HOURS, POINTS), heard], series(HOURS), FRENCH) == {DAY: 1000 + 2000 + 3000}


def test_an_index_at_midnight_leaves_nothing_before_it() -> None:
    heard = block([(at(DAY), 24 * HOUR, 90_000)], INDEXES)
    assert before_first_index([block(HOURS, POINTS), heard], series(HOURS), FRENCH) == {}


def test_without_points_of_the_meter_or_without_a_dated_index_nothing_is_told() -> None:
    heard = [(at(DAY, 3), HOUR, 4000)]
    assert before_first_index([block(HOURS), block(heard, INDEXES)], series(HOURS), FRENCH) == {}
    assert before_first_index([block(HOURS, POINTS), block(heard, UNDATED)], series(HOURS), FRENCH) == {}
    assert before_first_index([block(HOURS, POINTS)], series(HOURS), FRENCH) == {}
