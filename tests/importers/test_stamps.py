from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.importers.stamps import ALLOWED_STEPS, IsoStamps, WallClock, infer_steps, local_date, wall_seconds
from support.read_files import utc

MIDNIGHT = 1_700_006_400  # 2023-11-15T00:00Z
HOUR = 3600


def steps_of(minutes: list[int]) -> list[int]:
    """The steps, in minutes, of stamps at these minutes after midnight."""
    ends = np.array([MIDNIGHT + 60 * minute for minute in minutes], np.int64)
    return [int(step) // 60 for step in infer_steps(ends)]


def test_one_step_throughout() -> None:
    assert steps_of([30, 60, 90, 120]) == [30, 30, 30, 30]


def test_the_first_row_takes_the_step_of_its_follower() -> None:
    assert steps_of([60, 120, 180, 240])[0] == 60


def test_the_row_after_a_hole_takes_the_step_of_its_neighbours() -> None:
    assert steps_of([30, 60, 90, 120, 1500, 1530, 1560, 1590]) == [30] * 8


def test_one_missing_half_hour_is_a_hole_not_an_hour() -> None:
    assert steps_of([30, 60, 90, 150, 180, 210, 240]) == [30] * 7


def test_two_missing_half_hours_in_a_row_of_hours_are_holes() -> None:
    assert steps_of([30, 60, 90, 120, 180, 240, 270, 300, 330]) == [30] * 9


def test_three_aligned_hours_are_a_change_of_step() -> None:
    assert steps_of([30, 60, 90, 120, 180, 240, 300, 330, 360, 390]) == [30] * 4 + [60] * 3 + [30] * 3


def test_three_hours_beside_the_hour_are_holes() -> None:
    assert steps_of([30, 60, 90, 150, 210, 270, 300, 330, 360]) == [30] * 9


def test_half_hours_to_hours_at_eight_and_back_at_half_past_two() -> None:
    half_hours = list(range(30, 8 * 60 + 1, 30))
    hours = list(range(9 * 60, 14 * 60 + 1, 60))
    again = list(range(14 * 60 + 30, 18 * 60, 30))
    assert steps_of(half_hours + hours + again) == [30] * len(half_hours) + [60] * len(hours) + [30] * len(again)


def test_half_hours_to_quarters() -> None:
    quarters = list(range(495, 600, 15))
    assert steps_of([390, 420, 450, 480, *quarters]) == [30] * 4 + [15] * len(quarters)


def test_a_finer_gap_is_always_the_step() -> None:
    assert steps_of([60, 120, 180, 240, 270, 300, 360, 420, 480])[4:6] == [30, 30]


def test_two_rows_alone_are_believed() -> None:
    assert steps_of([60, 120]) == [60, 60]


def test_a_whole_curve_beside_the_grid_is_believed() -> None:
    assert steps_of([90, 150, 210, 270]) == [60] * 4


def test_a_lone_row_between_two_steps_takes_the_finer_one() -> None:
    assert steps_of([30, 60, 90, 120, 600, 1200, 1260, 1320, 1380])[4] == 30


def test_a_row_after_a_hole_before_hours_is_an_hour() -> None:
    assert steps_of([30, 60, 90, 120, 600, 660, 720, 780])[4] == 60


def test_an_odd_gap_never_makes_intervals_overlap() -> None:
    assert steps_of([30, 60, 90, 110, 120, 150, 180])[3] <= 20


@pytest.mark.parametrize(("fallback", "steps"), [(0, [0]), (1800, [1800])])
def test_one_row_has_the_step_that_the_header_says(fallback: int, steps: list[int]) -> None:
    assert infer_steps(np.array([MIDNIGHT], np.int64), fallback).tolist() == steps


def test_no_row_no_step() -> None:
    assert infer_steps(np.empty(0, np.int64)).tolist() == []


@given(st.lists(st.tuples(st.sampled_from(ALLOWED_STEPS), st.integers(3, 12)), min_size=1, max_size=8))
def test_runs_of_three_or_more_aligned_rows_are_found_again(runs: list[tuple[int, int]]) -> None:
    steps: list[int] = []
    end = MIDNIGHT
    for step, count in runs:
        # A change to a coarser step is met where the meter makes it: on that step's own grid.
        while steps and end % step:
            end += steps[-1]
            steps.append(steps[-1])
        if end % step == 0:
            steps += [step] * (count + 1)
            end += step * (count + 1)
    ends = np.array(list(accumulate(steps, initial=MIDNIGHT))[1:], np.int64)
    assert infer_steps(ends).tolist() == steps


@given(st.lists(st.integers(1, 400), min_size=1, max_size=60, unique=True))
def test_every_row_gets_an_allowed_step_and_no_two_overlap(fives: list[int]) -> None:
    ends = np.array(sorted(MIDNIGHT + 300 * five for five in fives), np.int64)
    steps = infer_steps(ends, 300)
    assert set(steps.tolist()) <= set(ALLOWED_STEPS)
    assert (steps[1:] <= np.diff(ends)).all()


def clock() -> WallClock:
    return WallClock(local_days())


def epochs(*stamps: str) -> list[int | None]:
    return clock().epochs([wall_seconds(stamp) for stamp in stamps], ends=True)


@given(
    st.datetimes(datetime.fromisoformat("2001-01-01"), datetime.fromisoformat("2059-12-31")),
    st.integers(-12 * 60, 14 * 60),
)
def test_iso_stamps_agree_with_the_standard_library(naive: datetime, offset: int) -> None:
    sign, minutes = ("-", -offset) if offset < 0 else ("+", offset)
    text = f"{naive:%Y-%m-%dT%H:%M:%S}{sign}{minutes // 60:02d}:{minutes % 60:02d}"
    assert IsoStamps().epoch(text) == int(datetime.fromisoformat(text).timestamp())


@pytest.mark.for_each(
    "stamp",
    [
        "",
        "2023-10-29",
        "2023-10-29T02:30:00",
        "2023-13-01T00:00:00+01:00",
        "2023-02-30T00:00:00+01:00",
        "2023-10-29T25:00:00+01:00",
        "1970-01-01T00:00:00+01:00",
        "9999-01-01T00:00:00+01:00",
        "2023-10-29 02:30:00",
        "٢٠٢٣-10-29T02:30:00+01:00",
        "2023-10-29T02:30:00+01:00 ",
    ],
)
def test_a_stamp_without_its_offset_or_outside_the_calendar_is_none(stamp: str) -> None:
    assert IsoStamps().epoch(stamp) is None


def test_the_local_day_ignores_the_hour() -> None:
    days = {IsoStamps().local_day(f"2024-07-16T{hour}:00:00+02:00") for hour in ("00", "01", "23")}
    assert days == {date(2024, 7, 16).toordinal()}


@pytest.mark.parametrize("text", ["31/12/2025 23:30:00", "2025-12-31 23:30:00", "2025-12-31T23:30", "31/12/2025 23:30"])
def test_french_and_iso_wall_clocks(text: str) -> None:
    assert wall_seconds(text) == utc("2025-12-31T23:30")


@pytest.mark.for_each("text", ["31/02/2025", "12/31/2025", "2025-12-31 24:30:00", "hier", "", "31/12/2025x"])
def test_what_is_no_wall_clock(text: str) -> None:
    assert wall_seconds(text) is None


def test_a_date_alone_is_a_day() -> None:
    assert local_date("31/12/2025") == local_date("2025-12-31 00:00:00") == date(2025, 12, 31).toordinal()


def test_october_is_told_apart_by_the_order_of_the_rows() -> None:
    night = epochs(*(f"2023-10-29 {hour}" for hour in ("01:30", "02:00", "02:30", "02:00", "02:30", "03:00")))
    assert night == [utc("2023-10-28T23:30") + 1800 * step for step in range(6)]


def test_october_by_the_hour() -> None:
    assert epochs("2023-10-29 01:00", "2023-10-29 02:00", "2023-10-29 02:00", "2023-10-29 03:00") == [
        utc("2023-10-28T23:00") + 3600 * step for step in range(4)
    ]


def test_october_newest_first() -> None:
    stamps = [f"2023-10-29 {hour}" for hour in ("03:00", "02:30", "02:00", "02:30", "02:00", "01:30")]
    assert epochs(*stamps) == [utc("2023-10-28T23:30") + 1800 * step for step in reversed(range(6))]


def test_one_set_of_october_is_the_first_passage() -> None:
    assert epochs("2023-10-29 02:00", "2023-10-29 02:30", "2023-10-29 03:00")[:2] == [
        utc("2023-10-29T00:00"),
        utc("2023-10-29T00:30"),
    ]


def test_the_same_october_twice_in_one_file() -> None:
    stamps = [f"2023-10-29 {hour}" for hour in ("01:30", "02:00", "02:30", "02:00", "02:30", "03:00")]
    first, again = epochs(*stamps, *stamps)[:6], epochs(*stamps, *stamps)[6:]
    assert first == again


def test_october_sorted_by_what_the_clock_shows() -> None:
    night = ("01:30", "02:00", "02:00", "02:30", "02:30", "03:00")
    z = utc("2023-10-28T23:30")
    assert epochs(*(f"2023-10-29 {hour}" for hour in night)) == [z + 1800 * step for step in (0, 1, 3, 2, 4, 5)]


def test_october_sorted_by_what_the_clock_shows_newest_first() -> None:
    night = ("03:00", "02:30", "02:30", "02:00", "02:00", "01:30")
    z = utc("2023-10-28T23:30")
    assert epochs(*(f"2023-10-29 {hour}" for hour in night)) == [z + 1800 * step for step in (5, 4, 2, 3, 1, 0)]


def test_a_row_alone_after_the_clock_has_gone_back_is_the_second_passage() -> None:
    night = ("02:30", "02:00", "02:30", "03:00")
    z = utc("2023-10-29T00:30")
    assert epochs(*(f"2023-10-29 {hour}" for hour in night)) == [z + 1800 * step for step in range(4)]


def test_one_set_of_october_twice_in_one_file_stays_the_first_passage() -> None:
    night = [f"2023-10-29 {hour}" for hour in ("01:30", "02:00", "02:30", "03:00")]
    assert epochs(*night, *night)[:4] == epochs(*night, *night)[4:] == epochs(*night)


@pytest.mark.parametrize("row", range(1, 5))
def test_a_row_of_october_s_doubled_hour_that_is_there_twice_takes_no_other_row_s_place(row: int) -> None:
    night = [f"2023-10-29 {hour}" for hour in ("01:30", "02:00", "02:30", "02:00", "02:30", "03:00")]
    twice = epochs(*night[: row + 1], *night[row:])
    assert epochs(*night) in ([*twice[:row], *twice[row + 1 :]], [*twice[: row + 1], *twice[row + 2 :]])


def test_the_hour_that_march_jumps_over_starts_nothing() -> None:
    walls = [wall_seconds(f"2024-03-31 {hour}") for hour in ("01:30", "02:00", "02:30", "03:00")]
    assert clock().epochs(walls, ends=False) == [utc("2024-03-31T00:30"), None, None, utc("2024-03-31T01:00")]


def test_march_s_two_o_clock_ends_nothing_where_three_is_said_too() -> None:
    night = epochs(*(f"2024-03-31 {hour}" for hour in ("01:30", "02:00", "02:30", "03:00", "03:30")))
    assert night == [utc("2024-03-31T00:30"), None, None, utc("2024-03-31T01:00"), utc("2024-03-31T01:30")]


def test_no_wall_clock_is_no_instant() -> None:
    assert clock().epochs([None], ends=True) == [None]


@pytest.mark.parametrize("text", ["10/01/2024 0:30", "2024-01-10 00:29:59.999000", "2024-01-10 00:30:00.000001"])
def test_what_spreadsheets_make_of_a_stamp(text: str) -> None:
    assert wall_seconds(text) == utc("2024-01-10T00:30")


def test_march_has_no_half_past_two_and_jumps_at_two() -> None:
    assert epochs("2024-03-31 01:30", "2024-03-31 02:30") == [utc("2024-03-31T00:30"), None]
    assert epochs("2024-03-31 02:00") == epochs("2024-03-31 03:00") == [utc("2024-03-31T01:00")]


@given(
    st.sampled_from(["2023-10-28T20:00", "2024-03-30T20:00", "2024-07-01T20:00"]),
    st.sampled_from([600, 900, 1800, 3600]),
)
def test_every_interval_of_a_night_is_found_again(evening: str, step: int) -> None:
    local = local_days()
    instants = [utc(evening) + step * n for n in range(12 * 3600 // step)]
    walls = [int(local.wall(at).replace(tzinfo=UTC).timestamp()) for at in instants]
    wall_clock = clock()
    assert wall_clock.epochs(walls, ends=True) == instants
    for (start, start_wall), (_, end_wall) in pairwise(zip(instants, walls, strict=True)):
        assert wall_clock.length(start, start_wall, end_wall) == step


def test_an_end_written_as_if_the_clock_had_not_gone_back() -> None:
    start = utc("2023-10-29T00:30")  # 02:30, first passage
    walls = [wall_seconds(f"2023-10-29 {hour}") or 0 for hour in ("02:30", "03:00")]
    assert clock().length(start, walls[0], walls[1]) == timedelta(minutes=30).seconds
