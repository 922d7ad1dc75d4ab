from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.reading import TOTAL_IMPORT, Meter, Quality, Source
from persienne.importers.intervals import NONE, Interval, Packed, Points, each_once, settle
from persienne.importers.job import Hole, Job, Reason, Refusals


def refusals() -> Refusals:
    return Refusals(Job("file"))


def interval(start: int, value: int, line: int, duration: int = 10) -> Interval:
    return Interval(start, duration, value, Quality.MEASURED, line)


def points(*rows: tuple[int, int, int]) -> Points:
    columns = np.array(rows, np.int64).reshape(-1, 3)
    return Points.of(columns[:, 0], columns[:, 1], columns[:, 2])


def test_the_first_of_two_overlapping_rows_stays() -> None:
    noted = refusals()
    curve = settle([interval(0, 1, 1), interval(5, 2, 2), interval(10, 3, 3)], noted)
    assert curve.starts.tolist() == [0, 10]
    assert [(line.line, line.reason) for line in noted.lines()] == [(2, Reason.CONTRADICTION)]


def test_a_row_with_a_value_takes_the_place_of_one_without() -> None:
    noted = refusals()
    curve = settle([interval(0, NONE, 1), interval(0, 7, 2), interval(0, NONE, 3)], noted)
    assert (curve.values.tolist(), curve.duplicates, noted.lines()) == ([7], 0, ())


def test_holes_lie_between_rows_and_rows_without_a_value_cover() -> None:
    curve = settle([interval(0, 1, 1), interval(10, NONE, 2), interval(40, 1, 3)], refusals())
    assert curve.holes() == (Hole(20, 40),)
    (block,) = curve.blocks(Meter(), TOTAL_IMPORT, Source("made"))
    assert block.starts.tolist() == [0, 40]


def test_a_curve_without_any_value_makes_no_block() -> None:
    assert settle([interval(0, NONE, 1)], refusals()).blocks(Meter(), TOTAL_IMPORT, Source("made")) == ()
    assert settle([], refusals()).holes() == ()


def test_points_are_sorted_and_taken_once() -> None:
    noted = refusals()
    once, duplicates = each_once(
        points((30, 3, 1), (10, NONE, 2), (10, 1, 3), (10, 1, 4), (10, 2, 5), (20, NONE, 6), (20, NONE, 7)), noted
    )
    assert (once.stamps.tolist(), once.values.tolist(), duplicates) == ([10, 20, 30], [1, NONE, 3], 1)
    assert [(line.line, line.seen) for line in noted.lines()] == [(5, "2")]


def test_no_points_are_no_trouble() -> None:
    once, duplicates = each_once(Points.joined([]), refusals())
    assert (len(once.stamps), duplicates) == (0, 0)


INT64 = 1 << 62


@given(
    st.lists(st.lists(st.integers(-INT64, INT64 - 1) | st.integers(0, 3).map(lambda n: 60 * n), max_size=5), max_size=4)
)
def test_a_packed_column_comes_out_as_it_went_in(pieces: list[list[int]]) -> None:
    for writable in (True, False):
        packed = Packed()
        for piece in pieces:
            packed.add(np.array(piece, np.int64))
        assert packed.column(writable=writable).tolist() == [value for piece in pieces for value in piece]


def test_a_packed_column_of_one_value_takes_no_room_where_nobody_writes_to_it() -> None:
    for writable, room in ((True, 8), (False, 0)):
        packed = Packed()
        for _ in range(3):
            packed.add(np.full(4, 7))
        column = packed.column(writable=writable)
        assert (column.tolist(), column.strides, column.flags.writeable) == ([7] * 12, (room,), writable)
