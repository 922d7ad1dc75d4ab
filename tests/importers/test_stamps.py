from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.importers.stamps import IsoStamps, WallClock, local_date, wall_seconds
from support.read_files import utc


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
