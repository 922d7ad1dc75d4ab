"""A computer that is off at night: no Wh is lost, none is spread over days, and the household’s file shapes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Block, Meter, Quality, Source
from persienne.base.slats import Slat
from persienne.household.measures.reduction import reduce_to_days
from persienne.household.measures.resolved_history import recall_history, recall_whole_days
from persienne.household.privacy.erasure import Level, Scope
from persienne.household.privacy.slat_moves import Then
from persienne.insight.bars import totals
from persienne.store import wire
from persienne.store.meters import known_meter
from support.households import HALF_HOUR, HOUR, bring, curve_of, midnight, put, throw_away
from support.rows import rows
from support.tic_frames import PRM
from support.wires import Wire

pytestmark = pytest.mark.turning  # each test makes a home and its days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.insight.series import Periods

LOCAL = local_days()
FIRST = "2024-11-04"
DAYS = 6
ON, OFF = 8 * HOUR, 23 * HOUR
"""When the computer is switched on and off, in seconds of a day of 24 hours."""
BEGUN = midnight(FIRST)
HEARD_FROM, HEARD_UNTIL = BEGUN + ON, midnight(FIRST, DAYS - 1) + OFF


@pytest.fixture(params=Slat)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path / "household", request.param) as household:
        yield household


def nights(home: Household, first: int = 0, days: int = DAYS) -> Wire:
    """Some days from the one numbered ``first`` on, from 8 to 23 o'clock each: 10.8 kWh a day, 6.48 a night."""
    for day in range(first, first + days):
        begin = midnight(FIRST, day)
        wire = Wire(home, BEGUN)
        wire.run(begin + ON, begin + OFF, every=300)
    return wire


def beside(home: Household) -> Periods:
    return recall_whole_days(home.conn, known_meter(home.conn, PRM)).periods


def whole(home: Household) -> int:
    """The Wh of all days and of all periods."""
    days = recall_whole_days(home.conn, known_meter(home.conn, PRM))
    joules = int(days.totals.joules.sum() + days.periods.joules.sum())
    assert joules % JOULES_PER_WH == 0
    return joules // JOULES_PER_WH


def export(first: int, days: int, watts: int = 720, step: int = HALF_HOUR) -> Block:
    """What the portal says of whole days: half-hours of one power."""
    starts = np.arange(midnight(FIRST, first), midnight(FIRST, first + days), step)
    columns = (np.full(len(starts), step), np.full(len(starts), watts * step), np.full(len(starts), Quality.MEASURED))
    return Block(Meter(PRM), TOTAL_IMPORT, Source("enedis.curve.csv"), starts, *columns)


def indexes_of_days(home: Household) -> list[tuple[int, int]]:
    query = "SELECT day, wh FROM day_index JOIN register ON register.id = register_id WHERE name = 'EAST' ORDER BY day"
    return rows(home, query)


def test_days_and_periods_add_up_to_the_difference_of_the_indexes(home: Household) -> None:
    wire = nights(home)
    until = midnight(FIRST, DAYS - 1) + ON if known_meter(home.conn, PRM).slat is Slat.CLOSED else HEARD_UNTIL
    assert whole(home) == wire.wh(until) - wire.wh(HEARD_FROM)
    first = LOCAL.day(BEGUN)
    month = totals(recall_history(home.conn, known_meter(home.conn, PRM)), first, first + DAYS - 1)
    assert month.joules == JOULES_PER_WH * whole(home)


def test_a_night_without_the_computer_is_a_period_between_two_instants(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        nights(home, days=2)
        found = beside(home)
        assert (found.starts.tolist(), found.ends.tolist()) == (
            [midnight(FIRST) + OFF],
            [midnight(FIRST, 1) + ON],
        )
        assert found.joules.tolist() == [9 * HOUR * 720]
        assert found.exact.tolist() == [True]
        days = recall_whole_days(home.conn, known_meter(home.conn, PRM)).totals
        assert days.covered.tolist() == [15 * HOUR] * 2


def test_closed_slats_keep_one_index_of_each_day_and_no_instant(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.CLOSED) as home:
        wire = nights(home)
        first = LOCAL.day(BEGUN)
        assert indexes_of_days(home) == [(first + day, wire.wh(midnight(FIRST, day) + ON)) for day in range(DAYS)]
        assert [rows(home, f"SELECT count(*) FROM {table}") for table in ("curve", "midnight_index", "wire_cut")] == [
            [(0,)]
        ] * 3
        found = beside(home)
        assert not found.exact.any()
        assert found.joules.tolist() == [86_400 * 720] * (DAYS - 1)
        assert len(recall_whole_days(home.conn, known_meter(home.conn, PRM)).totals) == 0


def test_a_midnight_takes_the_place_of_the_indexes_of_the_days_around_it(home: Household) -> None:
    nights(home, days=2)
    Wire(home, BEGUN).run(midnight(FIRST, 2) + ON, midnight(FIRST, 3) + HOUR, every=300)
    first = LOCAL.day(BEGUN)
    assert [day for day, _ in indexes_of_days(home)] == [first, first + 1]
    Wire(home, BEGUN).run(midnight(FIRST, 3) + ON, midnight(FIRST, 3) + OFF, every=300)
    assert [day for day, _ in indexes_of_days(home)] == [first, first + 1]


def test_a_midnight_in_the_middle_of_a_night_counts_nothing_twice(home: Household) -> None:
    nights(home)
    before = whole(home)
    stamp = midnight(FIRST, 2)
    day = LOCAL.day(stamp)
    number = rows(home, "SELECT id FROM register WHERE name = 'EAST' AND kind = 'index'")[0][0]
    source = rows(home, "SELECT id FROM source")[0][0]
    insert = "INSERT INTO midnight_index(source_id, register_id, day, wh, quality) VALUES (?, ?, ?, ?, 0)"
    rows(home, insert, source, number, day, Wire(home, BEGUN).wh(stamp))
    left = [one for one, _ in indexes_of_days(home)]
    assert day not in left
    assert day - 1 not in left
    assert whole(home) == before


def test_the_export_of_the_same_days_shapes_the_nights_and_conflicts_with_nothing(
    home: Household, tmp_path: Path
) -> None:
    wire = nights(home)
    (report,) = bring(home, put(tmp_path, "curve.csv", export(0, DAYS)))
    assert report.changes.conflicts == 0
    days = recall_whole_days(home.conn, known_meter(home.conn, PRM))
    assert days.totals.covered.tolist() == [86_400] * DAYS
    assert days.totals.joules.tolist() == [86_400 * 720] * DAYS
    assert len(days.periods) == 0
    if known_meter(home.conn, PRM).slat is not Slat.CLOSED:
        assert report.changes.new == DAYS * 18
        assert {duration for _, duration, _ in curve_of(home, PRM)} == {HALF_HOUR}
    assert whole(home) == wire.wh(midnight(FIRST, DAYS)) - wire.wh(BEGUN)


def test_a_file_that_ends_in_the_middle_of_a_night_leaves_the_rest_of_it_to_the_morning(
    home: Household, tmp_path: Path
) -> None:
    """The first three days are whole; of the night after them the file knows one hour, and the index all nine."""
    wire = nights(home)
    bring(home, put(tmp_path, "curve.csv", export(0, 3)))
    days = recall_whole_days(home.conn, known_meter(home.conn, PRM))
    assert days.totals.covered.tolist()[:3] == [86_400] * 3
    if known_meter(home.conn, PRM).slat is Slat.CLOSED:
        return
    found = beside(home)
    assert (found.starts.tolist()[0], found.ends.tolist()[0]) == (midnight(FIRST, 3), midnight(FIRST, 3) + ON)
    assert found.joules.tolist()[0] == 8 * HOUR * 720
    assert whole(home) == wire.wh(HEARD_UNTIL) - wire.wh(BEGUN)


def test_a_file_that_says_another_energy_of_the_nights_is_shown_beside_the_meter(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        wire = nights(home, days=2)
        (report,) = bring(home, put(tmp_path, "curve.csv", export(0, 2, watts=800)))
        assert report.changes.conflicts == 30 * 2 + 18
        against = recall_history(home.conn, known_meter(home.conn, PRM)).contradictions
        assert (against.starts.tolist(), against.ends.tolist()) == (
            [midnight(FIRST) + OFF],
            [midnight(FIRST, 1) + ON],
        )
        assert (against.counted.tolist(), against.said.tolist()) == ([9 * HOUR * 720], [9 * HOUR * 800])
        # What the meter counted between its first index and its last stays what it is.
        days = recall_whole_days(home.conn, known_meter(home.conn, PRM))
        outside = (8 + 1) * HOUR * 800
        assert whole(home) * JOULES_PER_WH - outside == JOULES_PER_WH * (
            wire.wh(HEARD_FROM + 39 * HOUR) - wire.wh(HEARD_FROM)
        )
        assert days.totals.covered.tolist() == [86_400] * 2


def test_a_clock_that_was_years_wrong_hides_no_import(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        early = Wire(home, midnight(FIRST, -4000))
        early.run(midnight(FIRST, -400), midnight(FIRST, -400) + HOUR, every=300)
        Wire(home, midnight(FIRST, -4000)).run(HEARD_FROM, HEARD_FROM + HOUR, every=300)
        (report,) = bring(home, put(tmp_path, "curve.csv", export(-30, 20)))
        assert (report.changes.new, report.changes.conflicts) == (20 * 48, 0)
        assert len([one for one in curve_of(home, PRM) if one[1] == HALF_HOUR]) >= 20 * 48


@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_closing_the_slats_keeps_the_energy_of_the_nights(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path / "household", slat) as home:
        wire = nights(home)
        moved = home.slats.move(None, Slat.CLOSED, Then.REDUCE)
        assert moved.gone.unplaced == 0
        assert whole(home) == wire.wh(HEARD_UNTIL) - wire.wh(HEARD_FROM)
        found = beside(home)
        assert not found.exact.any()
        assert found.joules.tolist() == [86_400 * 720] * (DAYS - 1)


def test_slats_that_are_opened_again_go_on_without_a_hole(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.CLOSED) as home:
        nights(home, days=3)
        home.slats.move(None, Slat.HALF)
        wire = nights(home, first=3, days=3)
        assert whole(home) == wire.wh(HEARD_UNTIL) - wire.wh(HEARD_FROM)


def test_the_days_before_the_retention_lose_their_shape_and_no_energy(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        wire = nights(home)
        reduce_to_days(home.conn, known_meter(home.conn, PRM), LOCAL.day(midnight(FIRST, 3)))
        assert whole(home) == wire.wh(HEARD_UNTIL) - wire.wh(HEARD_FROM)


def test_an_earlier_index_of_a_day_takes_the_place_of_a_later_one_and_another_device_s_does_not(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.CLOSED) as home:
        nights(home, days=1)
        ((day, wh),) = indexes_of_days(home)
        query = "SELECT register_id, source_id FROM day_index JOIN register ON id = register_id WHERE name = 'EAST'"
        register, source = rows(home, query)[0]
        for earlier, kept in ((wh + 5, wh), (wh - 5, wh - 5), (wh - 2_000_000, wh - 5)):
            wire.put_heard(home.conn, source, register, day, earlier, 0)
            assert indexes_of_days(home) == [(day, kept)]


@pytest.mark.parametrize("watts", [720, 800])
@pytest.mark.parametrize(("first", "days"), [(0, 3), (2, 2), (3, 3)])
def test_closing_after_a_file_of_some_of_the_days_loses_nothing(
    tmp_path: Path, first: int, days: int, watts: int
) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        nights(home)
        bring(home, put(tmp_path, "curve.csv", export(first, days, watts)))
        before = whole(home)
        home.slats.move(None, Slat.CLOSED, Then.REDUCE)
        assert whole(home) == before


def test_slats_that_are_closed_in_the_afternoon_do_not_part_the_day(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        wire_of_day = Wire(home, BEGUN)
        wire_of_day.run(BEGUN, BEGUN + 15 * HOUR, every=300)
        home.slats.move(None, Slat.CLOSED, Then.REDUCE)
        assert rows(home, "SELECT count(*) > 0 FROM day_total") == [(1,)]
        wire_of_day.run(BEGUN + 15 * HOUR + 300, midnight(FIRST, 1) + HOUR, every=300)
        assert rows(home, "SELECT count(*) FROM day_total") == [(0,)]
        days = recall_whole_days(home.conn, known_meter(home.conn, PRM)).totals
        assert (days.joules.tolist(), days.covered.tolist()) == ([86_400 * 720], [86_400])


def contradictions(home: Household) -> list[tuple[int, ...]]:
    found = recall_history(home.conn, known_meter(home.conn, PRM)).contradictions
    return list(zip(*(one.tolist() for one in (found.starts, found.ends, found.counted, found.said)), strict=True))


def test_a_day_that_says_more_than_the_meter_counted_makes_no_energy_below_zero(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        nights(home, days=3)
        bring(home, put(tmp_path, "curve.csv", export(1, 1, watts=3000)))
        found = beside(home)
        assert not ((found.joules < 0) & (found.covered > 0)).any()
        ((start, end, counted, said),) = contradictions(home)
        assert (start, end) == (midnight(FIRST) + OFF, midnight(FIRST, 2) + ON)
        assert counted == 2 * 9 * HOUR * 720
        assert said == 9 * HOUR * 3000 + 15 * HOUR * (3000 - 720)


def test_the_facts_of_closed_slats_say_no_hour(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.CLOSED) as home:
        nights(home, days=2)
        found = rows(home, "SELECT DISTINCT at FROM fact")
        assert found
        assert all(at == midnight(FIRST, day) + 12 * HOUR for (at,), day in zip(sorted(found), range(2), strict=False))


def test_a_night_that_reaches_into_an_erased_day_goes_with_it_and_the_evening_before_stays(tmp_path: Path) -> None:
    first, begin = LOCAL.day(BEGUN), midnight(FIRST, 1)
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        nights(home, days=3)
        before = curve_of(home, PRM)
        assert (begin - HOUR, 9 * HOUR) in [row[:2] for row in before]
        scope = Scope(Level.DAY, first + 1, first + 1)
        reaching = {one.table: one.values for one in home.erasures.plan(scope).counts}["curve.reaching"]
        certificate = home.erasures.erase(scope)
        assert certificate.deleted["curve.reaching"] == reaching >= 1
        assert certificate.proof is not None
        assert certificate.proof.clean
        assert curve_of(home, PRM) == [row for row in before if sum(row[:2]) <= begin or row[0] >= begin + 24 * HOUR]
        days = recall_whole_days(home.conn, known_meter(home.conn, PRM)).totals
        assert (days.days.tolist(), days.covered.tolist()) == ([first, first + 2], [15 * HOUR, 15 * HOUR])
