"""A meter line of a computer that is off at night, at odd instants: our own tables of it fill another household."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Block, Meter, Quality, Source
from persienne.base.slats import PART_OF_A_DAY, Slat, Then
from persienne.exporters.formats import Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.resolved_history import recall_history, recall_whole_days
from persienne.insight.bars import totals
from persienne.store.meters import known_meter
from persienne.store.slat_rows import reach_of
from support.curves import longs
from support.households import HALF_HOUR, HOUR, bring, curve_of, midnight, outcome_of, put, state, throw_away
from support.rows import rows
from support.tic_frames import PRM
from support.wires import Wire

pytestmark = pytest.mark.turning  # each test makes homes and their days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

LOCAL = local_days()
FIRST = "2024-10-24"  # the night after the 26th has an hour twice
DAYS = 5
BEGUN = midnight(FIRST)
GRID = 300

On = tuple[tuple[int, int], ...]
"""When the computer is on, in seconds of each day."""

HABITS: dict[str, On] = {
    "evenings": ((8 * HOUR + 432, 23 * HOUR + 2832),),
    "over midnight": ((17 * HOUR + 13, 24 * HOUR + 2107),),
    "with a pause": ((9 * HOUR + 11, 12 * HOUR + 183), (14 * HOUR + 1329, 23 * HOUR + 720)),
    "two days away": ((8 * HOUR + 432, 23 * HOUR + 2832),),
}
AWAY = (2, 3)


class Case(NamedTuple):
    """A home, what its computer does, and whether it has the operator’s half-hours of two of the days as well."""

    slat: Slat
    habit: str
    with_file: bool = False


CASES = [
    *(Case(Slat.CLOSED, habit) for habit in ("evenings", "over midnight")),
    *(Case(Slat.HALF, habit) for habit in HABITS),
    *(Case(Slat.HALF, habit, with_file=True) for habit in ("evenings", "two days away")),
    Case(Slat.OPEN, "with a pause"),
    Case(Slat.OPEN, "with a pause", with_file=True),
]


@pytest.fixture(scope="module", params=CASES, ids=str)
def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Household, dict[Step, Path]]]:
    """A household that heard the line, and its own tables of it."""
    case, folder = request.param, tmp_path_factory.mktemp("told")
    with throw_away(folder / "household", case.slat) as household:
        for day in range(DAYS):
            for begin, end in () if case.habit == "two days away" and day in AWAY else HABITS[case.habit]:
                hear(household, midnight(FIRST, day) + begin, midnight(FIRST, day) + end)
        if case.with_file:
            bring(household, put(folder, "operator.csv", half_hours(0, 2)), at=2)
        yield household, exported(household, folder)


def hear(household: Household, begin: int, end: int) -> None:
    """The line at both instants, and every five minutes between them."""
    wire = Wire(household, BEGUN)
    wire.run(begin, begin)
    wire.run(-(-begin // GRID) * GRID, end // GRID * GRID, every=GRID)
    wire.run(end, end)


def half_hours(first: int, days: int, watts: int = 720) -> Block:
    starts = longs(range(midnight(FIRST, first), midnight(FIRST, first + days), HALF_HOUR))
    columns = starts * 0 + HALF_HOUR, starts * 0 + watts * HALF_HOUR, starts * 0 + Quality.MEASURED
    return Block(Meter(PRM), TOTAL_IMPORT, Source("enedis.curve.csv"), starts, *columns)


def exported(household: Household, folder: Path) -> dict[Step, Path]:
    """The tables that there are; indexes tell what lies between them alone, and have a test of their own."""
    meter, made = known_meter(household.conn, PRM), {}
    reach = reach_of(household.conn, meter.id)
    assert reach is not None
    for step in (Step.CURVE, Step.DAY):
        with suppress(UserError):
            content = household.exports.content(Wish(Format.CSV, step, (meter,), *reach, masked=False))
            made[step] = put(folder, f"{step}.csv", content.content)
    assert Step.DAY in made
    return made


def joules(household: Household) -> int:
    """All of the register that is in a day or beside the days, which a chart of all of it says too."""
    found = recall_whole_days(household.conn, known_meter(household.conn, PRM))
    told = int(found.totals.joules.sum() + found.periods.joules.sum())
    history, first = recall_history(household.conn, known_meter(household.conn, PRM)), LOCAL.day(BEGUN)
    assert totals(history, first - 1, first + DAYS + 1).joules == told
    return told


def test_they_come_home_without_a_change(told: tuple[Household, dict[Step, Path]]) -> None:
    household, tables = told
    before, shown = held(household), curve_of(household, PRM)
    for path in tables.values():
        outcome = outcome_of(household, path, at=9)
        (report,) = outcome.reports
        assert (report.changes.new, report.changes.changed, report.changes.conflicts, report.refused) == (0, 0, 0, ())
        assert (held(household), curve_of(household, PRM)) == (before, shown)
        assert outcome.batch_id is not None
        undo_import(household.conn, outcome.batch_id)


def held(household: Household) -> object:
    """What is known, without the files that say it."""
    return [[row[:-1] for row in said] for said in state(household)[PRM, "EAST"].values()]


@pytest.mark.parametrize("slat", Slat)
def test_another_household_knows_the_same_energy_by_any_of_them(
    told: tuple[Household, dict[Step, Path]], tmp_path: Path, slat: Slat
) -> None:
    household, tables = told
    for step, path in tables.items():
        with throw_away(tmp_path / step, slat) as other:
            (report,) = bring(other, path)
            assert report.refused == ()
            assert joules(other) == joules(household) > 60_000 * JOULES_PER_WH
            if slat is not Slat.CLOSED and step is Step.CURVE:
                if known_meter(household.conn, PRM).slat is slat:
                    assert curve_of(other, PRM) == curve_of(household, PRM)
                other.slats.move(known_meter(other.conn, PRM), Slat.CLOSED, Then.REDUCE)
                assert joules(other) == joules(household)
            if known_meter(other.conn, PRM).slat is Slat.CLOSED:
                assert_nothing_finer_than_a_day(other)
            (again,) = bring(other, path, at=2)
            assert (again.changes.new, again.changes.changed) == (0, 0)
            assert joules(other) == joules(household)
            after = exported(other, tmp_path)[Step.DAY]
        with throw_away(tmp_path / f"{step}-third", slat) as third:
            bring(third, after)
            assert joules(third) == joules(household)


def test_both_of_them_in_one_household_count_nothing_twice(
    told: tuple[Household, dict[Step, Path]], tmp_path: Path
) -> None:
    household, tables = told
    for slat in Slat:
        for name, paths in (("there", [*tables.values()]), ("back", [*tables.values()][::-1])):
            with throw_away(tmp_path / f"{slat}-{name}", slat) as other:
                for at, path in enumerate(paths, 1):
                    bring(other, path, at=at)
                assert joules(other) == joules(household)


def assert_nothing_finer_than_a_day(household: Household) -> None:
    for table in ("curve", "frame", "wire_cut", "day_index"):
        assert rows(household, f"SELECT count(*) FROM {table}") == [(0,)]
    lengths = {LOCAL.length(LOCAL.day(BEGUN) + day) for day in range(-1, DAYS + 1)}
    assert {known for (known,) in rows(household, "SELECT covered FROM day_total")} <= {0, PART_OF_A_DAY, *lengths}


def test_a_silence_that_nothing_follows_is_in_the_tables_too(tmp_path: Path) -> None:
    """Two instants of a meter line, days apart: half-open, what was counted between them is all that is known."""
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        for begin in (midnight(FIRST) + 432, midnight(FIRST, 3) + 33):
            Wire(household, BEGUN).run(begin, begin)
        tables = exported(household, tmp_path)
        for step, path in tables.items():
            with throw_away(tmp_path / step, Slat.HALF) as other:
                bring(other, path)
                assert joules(other) == joules(household) > 0
                assert reach_of(other.conn, known_meter(other.conn, PRM).id) == reach_of(
                    household.conn, known_meter(household.conn, PRM).id
                )
        assert set(tables) == {Step.CURVE, Step.DAY}
