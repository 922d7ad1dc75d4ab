"""The live values of an hour, packed and read again: nothing is rounded, cut or lost, whatever a meter says."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.store import frame_hours
from support.chance import cases

HOUR = 494_000
BEGIN = HOUR * 3600

VALUES = st.one_of(
    st.integers(-30, 30), st.integers(-300, 20_000), st.integers(-(1 << 40), 1 << 40), st.sampled_from([127, -128, 128])
)
ROWS = st.lists(
    st.tuples(st.integers(0, 3599), VALUES, st.sampled_from([0, 0, 0, 1, 2, 3])),
    min_size=1,
    max_size=200,
    unique_by=lambda row: row[0],
).map(lambda rows: [(BEGIN + at, value, quality) for at, value, quality in sorted(rows)])


@settings(max_examples=cases(200))
@given(ROWS)
def test_every_value_comes_back_with_its_instant_and_quality(rows: list[frame_hours.Row]) -> None:
    body, _ = frame_hours.pack(rows)
    assert frame_hours.unpack(HOUR, body) == rows
    assert list(zip(*(column.tolist() for column in frame_hours.columns(HOUR, body)), strict=True)) == rows


@settings(max_examples=cases(100))
@given(ROWS)
def test_the_rollup_says_of_each_minute_its_lowest_its_highest_and_its_sum(rows: list[frame_hours.Row]) -> None:
    by_minute: dict[int, list[int]] = {}
    for at, value, _ in rows:
        by_minute.setdefault(at - at % 60, []).append(value)
    wanted = [(at, min(some), max(some), sum(some), len(some)) for at, some in by_minute.items()]
    at, values = (np.array(column, np.int64) for column in ([row[0] for row in rows], [row[1] for row in rows]))
    for found in (frame_hours.minutes([(HOUR, frame_hours.pack(rows)[1])]), frame_hours.minutes_of(at, values)):
        columns = (found.starts, found.least, found.most, found.sums, found.counts)
        assert list(zip(*(column.tolist() for column in columns), strict=True)) == wanted


def test_an_hour_of_one_power_is_a_few_dozen_bytes() -> None:
    body, rollup = frame_hours.pack([(BEGIN + second, 410, 0) for second in range(3600)])
    assert len(body) < 80
    assert len(rollup) < 64


def test_the_largest_numbers_of_the_file_come_back_and_a_range_beyond_them_is_refused() -> None:
    top = (1 << 63) - 1
    rows = [(BEGIN, -top - 1, 0), (BEGIN + 60, top, 0), (BEGIN + 120, 0, 1)]
    body, _ = frame_hours.pack(rows)
    assert frame_hours.unpack(HOUR, body) == rows
    assert frame_hours.columns(HOUR, body)[1].tolist() == [-top - 1, top, 0]
    with pytest.raises(OverflowError):
        frame_hours.pack([(BEGIN, -top - 1, 0), (BEGIN + 1, top, 0)])


def test_hours_stand_one_behind_the_other_and_none_are_none() -> None:
    packed = [(hour, frame_hours.pack([(hour * 3600 + 7, hour, 0)])[1]) for hour in (HOUR, HOUR + 3)]
    assert frame_hours.minutes(packed).starts.tolist() == [BEGIN, BEGIN + 3 * 3600]
    assert len(frame_hours.minutes([])) == len(frame_hours.minutes_of(*[np.empty(0, np.int64)] * 2)) == 0
