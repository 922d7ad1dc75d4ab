"""What is known beside the days: nights over midnight, days without their midnights; days and periods add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.periods import IndexLine, between_indexes, over_midnight
from persienne.insight.series import Contradictions, Periods
from support.curves import FRENCH, HALF_HOUR, HOUR, MARCH, at, longs, series, totals

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = 86_400
TEN = MARCH - 20
"""A day of 24 hours, with such days around it."""

Known = list[tuple[int, int, int, int]]


def known(found: Periods) -> Known:
    """(start, end, joules, seconds that nothing else knows)."""
    columns = (found.starts, found.ends, found.joules, found.covered)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def night(day: int, joules: int, start: int = 23, end: int = 8) -> tuple[int, int, int]:
    """From ``start`` o'clock of the day before ``day`` to ``end`` o'clock of ``day``."""
    return at(day - 1, start), at(day, end) - at(day - 1, start), joules


def daylight(day: int, joules: int) -> tuple[int, int, int]:
    return at(day, 8), 15 * HOUR, joules


def line(*points: tuple[int, bool, int]) -> IndexLine:
    """(day, at its midnight, Wh)."""
    days, at_midnight, wh = zip(*points, strict=True)
    ones, zeros = np.ones(len(points), np.int64), np.zeros(len(points), np.int64)
    return IndexLine(longs(days), np.array(at_midnight), longs(wh), ones, zeros, zeros)


def between(
    points: IndexLine,
    days: list[tuple[int, int, int]],
    inner: Periods | None = None,
    apart: list[bool] | None = None,
    of_files: Sequence[int] = (),
) -> Periods:
    none = np.zeros(len(points) - 1, np.bool_) if apart is None else np.array(apart)
    of_line = np.array([day not in of_files for day, *_ in days], np.bool_)
    return between_indexes(
        points, none, (totals(days), of_line, np.zeros(len(days), np.int64)), inner or Periods.empty(), FRENCH
    ).periods


def test_a_silence_over_midnight_is_a_period_from_its_first_instant_to_its_last() -> None:
    gaps = series([night(TEN, 30), night(TEN + 1, 40)])
    days = [(TEN - 1, 500, 15 * HOUR), (TEN, 600, 15 * HOUR), (TEN + 1, 700, 15 * HOUR)]
    curve = series([daylight(TEN - 1, 500), daylight(TEN, 600), daylight(TEN + 1, 700)])
    found = over_midnight(gaps, curve, totals(days), FRENCH).periods
    assert known(found) == [(at(TEN - 1, 23), at(TEN, 8), 30, 9 * HOUR), (at(TEN, 23), at(TEN + 1, 8), 40, 9 * HOUR)]
    assert found.exact.all()


def test_a_day_that_another_source_knows_whole_takes_its_part_of_the_silence() -> None:
    """The day says 630 of which the curve counted 600: 30 of both nights together were on that day."""
    gaps = series([night(TEN, 30), night(TEN + 1, 40)])
    days = [(TEN - 1, 500, 15 * HOUR), (TEN, 630, DAY), (TEN + 1, 700, 15 * HOUR)]
    curve = series([daylight(TEN - 1, 500), daylight(TEN, 600), daylight(TEN + 1, 700)])
    found = over_midnight(gaps, curve, totals(days), FRENCH).periods
    assert known(found) == [(at(TEN - 1, 23), at(TEN + 1, 8), 40, 9 * HOUR)]


def test_a_silence_between_whole_days_leaves_a_remainder_that_covers_nothing() -> None:
    gaps = series([night(TEN, 30)])
    curve = series([(at(TEN - 1), 23 * HOUR, 500), (at(TEN, 8), 16 * HOUR, 700)])
    days = [(TEN - 1, 512, DAY), (TEN, 717, DAY)]
    found = over_midnight(gaps, curve, totals(days), FRENCH).periods
    assert known(found) == [(at(TEN - 1, 23), at(TEN, 8), 1, 0)]
    assert len(over_midnight(gaps, curve, totals([(TEN - 1, 512, DAY), (TEN, 718, DAY)]), FRENCH).periods) == 0


def test_what_two_whole_days_leave_of_a_long_silence_is_where_they_are_not() -> None:
    gaps = series([(at(TEN, 20), at(TEN + 3, 4) - at(TEN, 20), 100)])
    curve = series([(at(TEN), 20 * HOUR, 50), (at(TEN + 3, 4), 20 * HOUR, 60)])
    days = [(TEN, 57, DAY), (TEN + 1, 31, DAY), (TEN + 3, 60, 20 * HOUR)]
    found = over_midnight(gaps, curve, totals(days), FRENCH).periods
    assert known(found) == [(at(TEN + 2), at(TEN + 3, 4), 100 - 7 - 31, 28 * HOUR)]


def test_a_whole_day_that_the_curve_only_knows_in_part_leaves_nothing_that_can_be_told() -> None:
    gaps = series([night(TEN, 30)])
    curve = series([(at(TEN - 1, 12), 11 * HOUR, 500), daylight(TEN, 700)])
    days = [(TEN - 1, 900, DAY), (TEN, 700, 15 * HOUR)]
    assert len(over_midnight(gaps, curve, totals(days), FRENCH).periods) == 0


def test_the_night_of_the_clock_change_lasts_as_long_as_it_does() -> None:
    gaps = series([night(MARCH, 30)])
    found = over_midnight(gaps, series([]), totals([]), FRENCH).periods
    assert known(found) == [(at(MARCH - 1, 23), at(MARCH, 8), 30, 8 * HOUR)]


def test_indexes_of_two_midnights_that_lie_apart_make_a_period() -> None:
    found = between(line((TEN, True, 10), (TEN + 3, True, 40)), [])
    assert known(found) == [(at(TEN), at(TEN + 3), 30 * JOULES_PER_WH, 3 * DAY)]
    assert found.exact.tolist() == [True]


def test_days_and_silences_inside_a_period_are_taken_off_it() -> None:
    days = [(TEN, 5 * JOULES_PER_WH, 15 * HOUR), (TEN + 1, 7 * JOULES_PER_WH, DAY)]
    inner = Periods.of_rows([(at(TEN, 23), at(TEN + 1), 2 * JOULES_PER_WH, HOUR, 0, 0, True)])
    found = between(line((TEN, True, 10), (TEN + 3, True, 40)), days, inner)
    assert known(found) == [
        (at(TEN), at(TEN + 3), (30 - 14) * JOULES_PER_WH, 3 * DAY - 40 * HOUR),
        (at(TEN, 23), at(TEN + 1), 2 * JOULES_PER_WH, HOUR),
    ]


def test_a_period_whose_days_are_all_known_is_none() -> None:
    days = [(TEN, 5 * JOULES_PER_WH, DAY), (TEN + 1, 7 * JOULES_PER_WH, DAY)]
    assert len(between(line((TEN, True, 10), (TEN + 2, True, 40)), days)) == 0


def test_the_first_indexes_of_two_days_bound_a_period_without_instants() -> None:
    found = between(line((TEN, False, 10), (TEN + 1, False, 40)), [])
    assert known(found) == [(at(TEN), at(TEN + 2), 30 * JOULES_PER_WH, DAY)]
    assert found.exact.tolist() == [False]


def test_a_midnight_and_a_first_index_bound_a_period() -> None:
    found = between(line((TEN, True, 10), (TEN + 2, False, 40), (TEN + 4, True, 45)), [])
    assert known(found) == [
        (at(TEN), at(TEN + 3), 30 * JOULES_PER_WH, 2 * DAY),
        (at(TEN + 2), at(TEN + 4), 5 * JOULES_PER_WH, 2 * DAY),
    ]


def test_a_line_that_is_also_known_as_a_curve_adds_nothing() -> None:
    """The first index of each day is where its curve begins: the day and the night after it are the difference."""
    days = [(TEN, 20 * JOULES_PER_WH, 15 * HOUR), (TEN + 1, 21 * JOULES_PER_WH, 15 * HOUR)]
    inner = Periods.of_rows([(at(TEN, 23), at(TEN + 1, 8), 10 * JOULES_PER_WH, 9 * HOUR, 0, 0, True)])
    assert known(between(line((TEN, False, 10), (TEN + 1, False, 40)), days, inner)) == known(inner)


def test_the_night_before_the_first_index_of_a_day_is_no_part_of_what_it_bounds() -> None:
    """A whole day before left the hours after midnight alone: they end where the first index was heard."""
    inner = Periods.of_rows([(at(TEN), at(TEN, 8), 3 * JOULES_PER_WH, 8 * HOUR, 0, 0, True)])
    found = between(line((TEN, False, 10), (TEN + 1, False, 40)), [], inner)
    assert known(found) == [*known(inner), (at(TEN), at(TEN + 2), 30 * JOULES_PER_WH, DAY)]


def over(joules: int = 9) -> tuple[list[tuple[int, int, int]], Periods]:
    """Two days and the night between them, of ``joules`` times an hour's 3600."""
    days = [(TEN, 20 * JOULES_PER_WH, 15 * HOUR), (TEN + 1, 21 * JOULES_PER_WH, 15 * HOUR)]
    night_between = (at(TEN, 23), at(TEN + 1, 8), joules * JOULES_PER_WH, 9 * HOUR, 0, 0, True)
    return days, Periods.of_rows([night_between])


@pytest.mark.parametrize(
    "points",
    [
        line((TEN, False, 10), (TEN + 1, True, 31), (TEN + 2, False, 60)),
        line((TEN, False, 10), (TEN + 1, True, 31)),
        line((TEN + 1, True, 31), (TEN + 2, False, 60)),
    ],
)
def test_a_midnight_whose_index_is_known_parts_the_night_over_it(points: IndexLine) -> None:
    """Of nine Wh one was counted before midnight: the index says so from either side."""
    days, inner = over()
    found = [one for one in known(between(points, days, inner)) if one[0] < at(TEN + 2)]
    assert found == [
        (at(TEN, 23), at(TEN + 1), JOULES_PER_WH, HOUR),
        (at(TEN + 1), at(TEN + 1, 8), 8 * JOULES_PER_WH, 8 * HOUR),
    ]


def test_a_midnight_that_contradicts_the_night_over_it_is_left_out() -> None:
    days, inner = over()
    points = line((TEN, False, 10), (TEN + 1, True, 50), (TEN + 2, False, 60))
    assert known(between(points, days, inner)) == known(inner)


def test_whole_days_in_a_long_silence_leave_its_two_ends() -> None:
    inner = Periods.of_rows([(at(TEN, 20), at(TEN + 3, 4), 12 * JOULES_PER_WH, 8 * HOUR, 0, 0, True)])
    days = [(TEN, 7 * JOULES_PER_WH, 20 * HOUR), (TEN + 1, 1, DAY), (TEN + 2, 1, DAY)]
    points = line((TEN, False, 0), (TEN + 1, True, 12), (TEN + 2, True, 20), (TEN + 3, True, 30))
    assert known(between(points, days, inner)) == [
        (at(TEN, 20), at(TEN + 1), 5 * JOULES_PER_WH, 4 * HOUR),
        (at(TEN + 3), at(TEN + 3, 4), 7 * JOULES_PER_WH, 4 * HOUR),
    ]


def test_the_first_index_of_a_whole_day_is_passed_over() -> None:
    """The day is taken off the difference of the indexes around it; what is left is of the days that are not known."""
    days = [(TEN, 5 * JOULES_PER_WH, DAY), (TEN + 1, 6 * JOULES_PER_WH, DAY)]
    assert len(between(line((TEN, False, 10), (TEN + 1, False, 40)), days)) == 0
    points = line((TEN, True, 10), (TEN + 1, False, 18), (TEN + 3, True, 40))
    assert known(between(points, days)) == [(at(TEN + 2), at(TEN + 3), (30 - 11) * JOULES_PER_WH, DAY)]


def test_the_first_index_of_a_day_of_which_a_file_knows_a_part_is_passed_over_too() -> None:
    """The file's morning began before that index: taken off what follows it, it would be counted twice."""
    days = [(TEN + 1, 6 * JOULES_PER_WH, 12 * HOUR)]
    points = line((TEN, False, 10), (TEN + 1, False, 18), (TEN + 2, False, 40))
    assert known(between(points, days, of_files=[TEN + 1])) == [
        (at(TEN), at(TEN + 3), (30 - 6) * JOULES_PER_WH, 2 * DAY - 12 * HOUR)
    ]


def test_what_an_index_tells_beside_a_file_s_part_of_its_day_is_known_at_its_line_s_ends() -> None:
    """How much of the file’s part lies on the other side of the index is not known: at least this was counted."""
    part = [(TEN, 6 * JOULES_PER_WH, 12 * HOUR)]
    first = line((TEN, False, 10), (TEN + 1, False, 40))
    assert known(between(first, part, of_files=[TEN])) == [
        (at(TEN), at(TEN + 2), (30 - 6) * JOULES_PER_WH, DAY - 12 * HOUR)
    ]
    last = line((TEN - 1, False, 10), (TEN, False, 40))
    assert known(between(last, part, of_files=[TEN])) == [
        (at(TEN - 1), at(TEN + 1), (30 - 6) * JOULES_PER_WH, 2 * DAY - 12 * HOUR)
    ]
    whole = [(TEN, 6 * JOULES_PER_WH, DAY)]
    assert known(between(first, whole)) == [(at(TEN + 1), at(TEN + 2), (30 - 6) * JOULES_PER_WH, 0)]


@pytest.mark.parametrize("joules", [30, 31])
def test_a_file_s_part_of_a_day_that_says_as_much_as_the_indexes_around_it_leaves_nothing(joules: int) -> None:
    part = [(TEN, joules * JOULES_PER_WH, 12 * HOUR)]
    assert len(between(line((TEN, False, 10), (TEN + 1, False, 40)), part, of_files=[TEN])) == 0


def against(found: Contradictions) -> list[tuple[int, int, int, int]]:
    """(start, end, what the meter counted, what the days say), in Wh."""
    columns = (found.starts, found.ends, found.counted // JOULES_PER_WH, found.said // JOULES_PER_WH)
    return list(zip(*(column.tolist() for column in columns), strict=True))


@pytest.mark.for_each(
    ("points", "said"),
    [
        (line((TEN, True, 0), (TEN + 3, True, 900)), (at(TEN), at(TEN + 3), 900, 1000)),
        (line((TEN, True, 0), (TEN + 2, True, 1200)), (at(TEN), at(TEN + 2), 1200, 1000)),
        (line((TEN - 1, False, 0), (TEN + 3, False, 900)), (at(TEN - 1), at(TEN + 4), 900, 1000)),
        (line((TEN, False, 0), (TEN + 1, False, 1200)), (at(TEN), at(TEN + 2), 1200, 1000)),
        (line((TEN, True, 0), (TEN + 2, True, 1001)), None),
        (line((TEN, True, 0), (TEN + 3, True, 950)), None),
    ],
)
def test_whole_days_that_say_another_energy_than_the_indexes_around_them_are_a_contradiction(
    points: IndexLine, said: tuple[int, int, int, int] | None
) -> None:
    days = [(TEN, 600 * JOULES_PER_WH, DAY), (TEN + 1, 400 * JOULES_PER_WH, DAY)]
    none = np.zeros(len(points) - 1, np.bool_)
    found = between_indexes(
        points, none, (totals(days), np.zeros(2, np.bool_), np.zeros(2, np.int64)), Periods.empty(), FRENCH
    )
    assert against(found.against) == ([] if said is None else [said])
    assert len(found.periods) == 0


def test_whole_days_that_say_more_than_the_nights_that_touch_them_are_a_contradiction() -> None:
    gaps = series([night(TEN, 30 * JOULES_PER_WH), night(TEN + 1, 40 * JOULES_PER_WH)])
    curve = series([daylight(TEN, 600 * JOULES_PER_WH)])
    found = over_midnight(gaps, curve, totals([(TEN, 900 * JOULES_PER_WH, DAY)]), FRENCH)
    assert against(found.against) == [(at(TEN - 1, 23), at(TEN + 1, 8), 70, 300)]
    assert len(found.periods) == 0


def test_a_night_inside_of_what_is_known_with_more_is_given_up() -> None:
    """Of the night before the known midnight more is unknown: what was counted before it can’t be told apart."""
    _, inner = over()
    points = line((TEN - 2, True, 2), (TEN + 1, True, 50), (TEN + 4, True, 90))
    assert known(between(points, [], inner)) == [
        (at(TEN - 2), at(TEN + 1), 48 * JOULES_PER_WH, 3 * DAY),
        (at(TEN + 1), at(TEN + 4), 40 * JOULES_PER_WH, 3 * DAY),
    ]


@pytest.mark.parametrize(
    "points", [line((TEN, True, 40), (TEN + 3, True, 10)), line((TEN, True, 1), (TEN + 1, True, 2))]
)
def test_an_index_that_went_back_and_a_day_are_no_period(points: IndexLine) -> None:
    assert len(between(points, [])) == 0


def test_indexes_of_two_counters_are_never_subtracted() -> None:
    points = line((TEN, True, 10), (TEN + 3, True, 40), (TEN + 6, True, 41))
    assert known(between(points, [], apart=[True, False])) == [
        (at(TEN + 3), at(TEN + 6), JOULES_PER_WH, 3 * DAY),
    ]


def test_half_an_hour_is_no_reason_to_call_a_day_whole() -> None:
    gaps = series([night(TEN, 30)])
    curve = series([(at(TEN - 1), 23 * HOUR - HALF_HOUR, 500), daylight(TEN, 700)])
    days = [(TEN - 1, 530, DAY), (TEN, 700, 15 * HOUR)]
    assert len(over_midnight(gaps, curve, totals(days), FRENCH).periods) == 0
