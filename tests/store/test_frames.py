"""Live values in the file: the hour that runs is rows, those before are packed, and nobody who asks can tell."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.meters.tic.readings import POWER
from persienne.store import erase, frames, meters, registers, retention
from persienne.store.connection import open_store
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.schema import STEPS
from persienne.store.traces import patterns, sample
from support.chance import cases
from support.made import new_store
from support.stored import forbidden_by, new_source

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.driver import Connection
    from persienne.store.frame_hours import Row

HOUR = 494_000
T = HOUR * 3600
EVER = 1 << 40
LATER = T + 40 * 3600


@pytest.fixture
def key_of(conn: Connection) -> tuple[int, int, int]:
    """Of an open meter the source, the meter and the register of its power."""
    source, meter, _ = new_source(conn)
    return source, meter, registers.get_or_create(conn, POWER)


def rows_of(conn: Connection, meter: int, register: int, first: int = 0, last: int = EVER) -> list[Row]:
    """What is read of a meter’s register."""
    found = frames.read(conn, meter, register, first, last)
    return list(zip(found.at.tolist(), found.values.tolist(), found.qualities.tolist(), strict=True))


def hours(conn: Connection) -> list[int]:
    return [hour for (hour,) in conn.execute("SELECT hour FROM frame_hour ORDER BY hour")]


def rows_left(conn: Connection) -> int:
    return int(conn.execute("SELECT count(*) FROM frame").fetchone()[0])


MADE = [(T + 7 * at, 400 + at % 50 - 3 * (at % 7), at % 4) for at in range(1500)]
"""Nearly three hours, a value each seven seconds."""


@pytest.mark.slow
def test_hours_that_are_over_for_ten_minutes_are_packed_and_read_as_they_were(
    conn: Connection, key_of: tuple[int, int, int]
) -> None:
    source, meter, register = key_of
    frames.write(conn, source, register, MADE)
    assert frames.pack(conn, T + 3600 + frames.LATE - 1) == 0
    assert hours(conn) == []
    assert frames.pack(conn, T + 7200 + frames.LATE) == 2
    assert hours(conn) == [HOUR, HOUR + 1]
    assert rows_left(conn) == sum(at >= T + 7200 for at, _, _ in MADE)
    assert rows_of(conn, meter, register) == MADE
    assert rows_of(conn, meter, register, T + 3000, T + 7300) == [row for row in MADE if 3000 <= row[0] - T <= 7300]
    assert frames.pack(conn, T + 7200 + frames.LATE) == 0


def test_a_late_value_is_merged_into_its_hour_and_one_that_is_said_again_replaces(
    conn: Connection, key_of: tuple[int, int, int]
) -> None:
    source, meter, register = key_of
    frames.write(conn, source, register, [(T, 500, 0), (T + 9, 600, 0)])
    frames.pack(conn, LATER)
    frames.write(conn, source, register, [(T + 9, 700, 2), (T + 5, 800, 0), (T + 3600, 900, 0)])
    assert hours(conn) == [HOUR]
    assert rows_left(conn) == 1
    assert rows_of(conn, meter, register) == [(T, 500, 0), (T + 5, 800, 0), (T + 9, 700, 2), (T + 3600, 900, 0)]


def test_values_that_no_sum_can_hold_stay_rows(conn: Connection, key_of: tuple[int, int, int]) -> None:
    source, meter, register = key_of
    top = (1 << 63) - 1
    frames.write(conn, source, register, [(T, -top - 1, 0), (T + 1, 5, 0), (T + 3700, 6, 0)])
    frames.pack(conn, LATER)
    frames.write(conn, source, register, [(T + 3701, top, 0), (T + 3702, -top, 0)])
    assert rows_of(conn, meter, register)[-3:] == [(T + 3700, 6, 0), (T + 3701, top, 0), (T + 3702, -top, 0)]
    assert rows_of(conn, meter, register)[0] == (T, -top - 1, 0)


@settings(max_examples=cases(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.lists(st.tuples(st.integers(0, 4 * 3600), st.integers(-5, 9_000), st.integers(0, 3)), max_size=60),
            st.integers(0, 6 * 3600),
        ),
        max_size=6,
    ),
    st.integers(0, 4 * 3600),
    st.integers(0, 4 * 3600),
)
def test_whatever_comes_in_whatever_order_is_read_counted_and_deleted_as_rows_would_be(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[list[Row], int]], one: int, other: int
) -> None:
    begin, end = T + min(one, other), T + max(one, other)
    with closing(new_store(tmp_path_factory.mktemp("made") / "household.db")) as conn:
        source, meter, _ = new_source(conn)
        register = registers.get_or_create(conn, POWER)
        wanted: dict[int, Row] = {}
        for rows, later in told:
            came = [(T + at, value, quality) for at, value, quality in rows]
            frames.write(conn, source, register, came)
            frames.pack(conn, T + later)
            wanted.update({row[0]: row for row in came})
        kept = sorted(wanted.values())
        assert rows_of(conn, meter, register) == kept
        assert rows_of(conn, meter, register, begin, end) == [row for row in kept if begin <= row[0] <= end]
        assert frames.reach_of_frames(conn, meter) == ((kept[0][0], kept[-1][0]) if kept else None)
        inside = [row for row in kept if begin <= row[0] < end]
        assert frames.count(conn, "TRUE", {}, begin, end) == len(inside)
        with transaction(conn):
            assert frames.delete(conn, "TRUE", {}, begin, end) == len(inside)
        left = [row for row in kept if row not in inside]
        assert rows_of(conn, meter, register) == left
        halves = {at // 1800 for at, _, _ in left}
        minutes = frames.minutes(conn, meter, register, T, T + 5 * 3600)
        for half in halves:  # what a half-hour has drawn is the same by the rollup and by its values
            mine = minutes.starts // 1800 == half
            values = [value for at, value, _ in left if at // 1800 == half]
            assert int(minutes.sums[mine].sum()) == sum(values)
            assert int(minutes.counts[mine].sum()) == len(values)
            assert int(minutes.most[mine].max()) == max(values)
            assert int(minutes.least[mine].min()) == min(values)
        assert set((minutes.starts // 1800).tolist()) == halves


def test_the_retention_cuts_a_packed_hour_to_the_second(conn: Connection, key_of: tuple[int, int, int]) -> None:
    source, meter, register = key_of
    frames.write(conn, source, register, MADE)
    frames.pack(conn, LATER)
    assert frames.first(conn) == T
    assert frames.count_older(conn, T + 4000) == 572  # 0, 7, ... 3997
    assert frames.has_older(conn, T + 1)
    assert frames.expire(conn, T + 9000, most=4000) == 572
    assert rows_of(conn, meter, register) == MADE[572:]
    assert not frames.has_older(conn, T + 4004)
    frames.drop_after(conn, source, T + 5000)
    assert rows_of(conn, meter, register) == MADE[572:715]  # 4004, ... 4998
    retention.set_keep_until(conn, meter, 800_000)
    assert frames.expire(conn, EVER) == 0
    assert frames.first(conn) is None


@pytest.mark.slow
@pytest.mark.parametrize("stop", [Slat.HALF, Slat.CLOSED])
def test_a_packed_hour_is_finer_than_any_stop_but_the_widest(
    conn: Connection, key_of: tuple[int, int, int], stop: Slat
) -> None:
    from persienne.store import slat_rows  # noqa: PLC0415 - this test alone

    source, meter, register = key_of
    frames.write(conn, source, register, MADE)
    frames.pack(conn, T + 7200 + frames.LATE)
    day = local_days().day(T)
    finer = slat_rows.finer(conn, meters.get(conn, meter), stop)
    assert (finer.frames, finer.first_day, finer.last_day) == (1500, day, day)
    assert frames.delete_of(conn, meter) == 1500
    assert not slat_rows.finer(conn, meters.get(conn, meter), stop)


@pytest.mark.slow
@pytest.mark.parametrize("stop", [Slat.HALF, Slat.CLOSED])
def test_what_is_kept_under_narrower_slats_is_packed_no_more_and_may_lose_values(
    conn: Connection, key_of: tuple[int, int, int], stop: Slat
) -> None:
    source, meter, register = key_of
    frames.write(conn, source, register, MADE)
    assert frames.pack(conn, T + 7200 + frames.LATE) == 2
    meters.set_slat(conn, meter, stop)
    assert frames.pack(conn, LATER) == 0
    assert rows_left(conn) > 0
    inside = [row for row in MADE if T + 1000 <= row[0] < T + 5000]
    with transaction(conn):
        assert frames.delete(conn, "TRUE", {}, T + 1000, T + 5000) == len(inside)
        assert frames.delete(conn, "TRUE", {}, T + 2000, T + 4000) == 0
    assert rows_of(conn, meter, register) == [row for row in MADE if row not in inside]
    with forbidden_by(stop):
        conn.execute("UPDATE frame_hour SET count = count + 1")


@pytest.mark.slow
def test_an_erasure_counts_and_deletes_packed_values_as_values(conn: Connection, key_of: tuple[int, int, int]) -> None:
    source, meter, register = key_of
    local, day = local_days(), local_days().day(T)
    midnight = local.midnight(day)
    rows = [(midnight + at, 300 + at % 90, 0) for at in range(0, 2 * 86_400, 30)]
    frames.write(conn, source, register, rows)
    frames.pack(conn, midnight + 86_400 + 7200 + frames.LATE)
    assert hours(conn)
    assert rows_left(conn)
    scope = Scope(Level.LIVE, day, day)
    assert erase.counts(conn, scope) == (erase.Count("frame", Level.LIVE, 2880, 2880),)
    assert erase.rows_by_table(conn)["frame"] == 5760
    with transaction(conn):
        assert erase.delete(conn, scope).rows == {"frame": 2880}
    assert rows_of(conn, meter, register) == rows[2880:]
    assert erase.rows_by_table(conn)["frame"] == 2880


@pytest.mark.slow
def test_of_a_packed_hour_its_values_and_its_bytes_are_looked_for_unless_they_are_kept_too(
    conn: Connection, key_of: tuple[int, int, int]
) -> None:
    source, _, register = key_of
    day = local_days().day(T)
    noon = local_days().midnight(day) + 12 * 3600
    changing = [(noon + at, 300 + at * at % 997, 0) for at in range(3600)]
    still = [(begin + at, 410, 0) for begin in (noon + 3600, noon + 86_400) for at in range(3600)]
    frames.write(conn, source, register, changing + still)
    assert frames.pack(conn, noon + 3 * 86_400) == 3
    (gone,), (alike,) = (
        conn.execute("SELECT body FROM frame_hour WHERE first = ?", (at,)).fetchone() for at in (noon, noon + 3600)
    )
    with transaction(conn):
        drawn = sample(conn, Scope(Level.LIVE, day, day))
        erase.delete(conn, Scope(Level.LIVE, day, day))
        found = patterns(conn, drawn)
    assert [pattern for pattern in found if pattern in gone]
    assert not [pattern for pattern in found if pattern in alike]  # the next day has the same bytes
    at = (noon + 3600).to_bytes(4, "big")[:2]
    assert [pattern for pattern in found if len(pattern) < 10 and pattern.startswith(at)]


@pytest.mark.slow
def test_live_values_of_version_11_come_over_as_they_are_and_are_packed_by_and_by(path: Path, key: bytes) -> None:
    conn = open_store(path, key, create=True, steps=STEPS[:11])
    conn.executescript("""INSERT INTO meter(id, slat) VALUES (1, 'open'); INSERT INTO batch(id, at) VALUES (1, 0);
        INSERT INTO source(id, batch_id, meter_id, file_name, digest, format, made, precision, slat, report)
        VALUES (1, 1, 1, 'f', x'00', 'f', 1, 1, 'open', '');
        INSERT INTO register VALUES (1, 'SINSTS', 'power', 'VA', 'import')""")
    rows = [(T + 60 * at, 400 + at * at % 5000 - 90, at % 4) for at in range(72 * 60)]
    conn.executemany("INSERT INTO frame VALUES (1, 1, ?, ?, ?)", rows)
    conn.close()
    conn = open_store(path, key)
    assert rows_of(conn, 1, 1) == rows
    assert hours(conn) == []
    packed = []
    while count := frames.pack(conn, T + 100 * 3600):
        packed.append(count)
        assert rows_of(conn, 1, 1) == rows
    assert packed == [48, 24]
    assert (len(hours(conn)), rows_left(conn)) == (72, 0)
    conn.close()
