"""A curve comes back as it went in, whatever the steps and the nights of the clock change."""

from __future__ import annotations

import itertools
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Block, Made, Source
from persienne.store import curve
from persienne.store.connection import open_store
from persienne.store.driver import transaction
from support.chance import cases
from support.stored import FILE, METER, block, new_source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.store.driver import Connection

DAYS = local_days()
SPRING, AUTUMN = date(2024, 3, 31).toordinal(), date(2024, 10, 27).toordinal()


def columns(block: Block) -> list[list[int]]:
    return [column.tolist() for column in (block.starts, block.durations, block.values, block.qualities)]


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Intervals with gaps, of mixed lengths, around a clock change or any other night."""
    day = draw(st.sampled_from([SPRING, AUTUMN]) | st.integers(735_000, 745_000))
    at = DAYS.midnight(day) - draw(st.integers(0, 90_000))
    steps = draw(
        st.lists(
            st.tuples(st.sampled_from([0, 0, 0, 1, 600, 90_000]), st.sampled_from([1, 600, 900, 1800, 3600, 200_000])),
            min_size=1,
            max_size=80,
        )
    )
    starts, durations = [], []
    for gap, duration in steps:
        starts.append(at + gap)
        durations.append(duration)
        at += gap + duration
    count = len(steps)
    values = draw(st.lists(st.integers(-(2**63), 2**63 - 1), min_size=count, max_size=count))
    qualities = draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))
    arrays = (np.array(column, np.int64) for column in (starts, durations, values, qualities))
    return Block(METER, TOTAL_IMPORT, FILE, *arrays)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """One open store for all the examples of a property."""
    path: Path = tmp_path_factory.mktemp("shared") / "household.db"
    connection = open_store(path, bytes(range(32)), create=True)
    yield connection
    connection.close()


@given(given_block=blocks())
@settings(max_examples=cases(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read(shared: Connection, given_block: Block) -> None:
    shared.execute("DELETE FROM batch")
    with transaction(shared):
        source, meter, register = new_source(shared)
        written = curve.write(shared, source, register, given_block, DAYS)
    (stored,) = curve.read(shared, meter, register, DAYS)
    assert columns(stored.block) == columns(given_block)
    assert (stored.source_id, stored.block.meter, stored.block.register) == (source, METER, TOTAL_IMPORT)
    assert stored.block.source == FILE
    days = {DAYS.day(start) for start in given_block.starts.tolist()}
    assert written == len(days)


@pytest.mark.parametrize(("day", "slots"), [(SPRING, 46), (AUTUMN, 50), (AUTUMN + 1, 48)])
def test_a_day_of_the_clock_change_is_one_row_of_its_own_length(conn: Connection, day: int, slots: int) -> None:
    starts = range(DAYS.midnight(day), DAYS.midnight(day + 1), 1800)
    source, _, register = new_source(conn)
    curve.write(conn, source, register, block(starts), DAYS)
    assert conn.execute("SELECT day, finest, length(cells) / 20 FROM curve").fetchall() == [(day, 1800, slots)]


def test_finest_is_the_shortest_interval_of_its_day(conn: Connection) -> None:
    first, second = DAYS.midnight(738_000), DAYS.midnight(738_001)
    source, _, register = new_source(conn)
    curve.write(conn, source, register, block([first, first + 1800, second], [1800, 600, 900]), DAYS)
    assert conn.execute("SELECT finest FROM curve ORDER BY day").fetchall() == [(600,), (900,)]


def test_the_cells_are_little_endian_records_of_twenty_bytes(conn: Connection) -> None:
    source, _, register = new_source(conn)
    curve.write(conn, source, register, block([DAYS.midnight(738_000) + 258], 1800, [2**40 + 3]), DAYS)
    ((cells,),) = conn.execute("SELECT cells FROM curve").fetchall()
    assert cells.hex(" ", 4) == "02010000 08070000 00000000 03000000 00010000"


def test_a_range_of_days_takes_what_begins_in_it(conn: Connection) -> None:
    starts = [DAYS.midnight(day) for day in range(738_000, 738_010)]
    source, meter, register = new_source(conn)
    curve.write(conn, source, register, block(starts, 86_400), DAYS)
    (stored,) = curve.read(conn, meter, register, DAYS, 738_002, 738_004)
    assert stored.block.starts.tolist() == starts[2:5]
    assert curve.read(conn, meter, register, DAYS, 738_020) == []


def test_the_source_to_believe_first_stands_in_front(conn: Connection) -> None:
    """Index-made, then a meter’s own point, then the finer written, then the later import (the order of rank)."""
    ranks = [(Made.INDEX, 10, 1), (Made.CURVE_POINT, 1, 1), (Made.CURVE, 1, 5), (Made.CURVE, 1, 1), (Made.CURVE, 10, 9)]
    numbers = {}
    for rank in (ranks[index] for index in (3, 0, 4, 2, 1)):
        made, precision, at = rank
        source, meter, register = new_source(conn, at=at, source=Source("made.up", made, precision))
        curve.write(conn, source, register, block([1_700_000_000]), DAYS)
        numbers[source] = rank
    read = curve.read(conn, meter, register, DAYS)
    assert [numbers[stored.source_id] for stored in read] == ranks
    assert len({stored.batch_id for stored in read}) == len(ranks)


def test_an_empty_block_leaves_nothing(conn: Connection) -> None:
    source, meter, register = new_source(conn)
    assert curve.write(conn, source, register, block([]), DAYS) == 0
    assert curve.read(conn, meter, register, DAYS) == []


@pytest.mark.parametrize(("start", "duration"), [(4_000_000_000, 1800), (1_700_000_000, 2**31)])
def test_what_does_not_fit_a_cell_is_refused_not_wrapped(conn: Connection, start: int, duration: int) -> None:
    source, _, register = new_source(conn)
    with pytest.raises(ValueError, match="does not fit"):
        curve.write(conn, source, register, block([start], duration), DAYS)


def test_columns_read_are_int64_and_ascending(conn: Connection) -> None:
    starts = list(itertools.islice(itertools.count(1_700_000_000, 600), 2000))
    source, meter, register = new_source(conn)
    curve.write(conn, source, register, block(starts, 600), DAYS)
    (stored,) = curve.read(conn, meter, register, DAYS)
    read = stored.block
    assert {column.dtype for column in (read.starts, read.durations, read.values, read.qualities)} == {
        np.dtype("int64")
    }
    assert bool((np.diff(read.starts) > 0).all())
