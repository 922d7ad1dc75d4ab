"""The slats of each meter: what closing them makes of finer detail, to the Wh, in one act that the file cannot undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Fact, Made, Meter, Quality, Reading, Source
from persienne.base.slats import PART_OF_A_DAY, Slat, Then
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures.import_report import every_import
from persienne.household.measures.line_values import highest_powers
from persienne.household.measures.reduction import reduce_to_days
from persienne.household.measures.resolved_history import recall_curve, recall_days, recall_whole_days
from persienne.household.measures.write_meter import record_meter_line
from persienne.household.privacy.slat_moves import SlatMove, SlatMoves
from persienne.meters.tic.readings import MAXIMUM, FactKind
from persienne.store import curve, days, schema, slat_rows
from persienne.store.days import DayColumns
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.meters import every_meter, known_meter
from support.chance import cases
from support.curves import MARCH, OCTOBER, at, block, intervals, longs
from support.enedis_files import curve_workbook
from support.households import (
    HALF_HOUR,
    HOUR,
    POINT,
    bring,
    count,
    curve_of,
    cut,
    days_of,
    midnight,
    put,
    raised,
    registers_of,
    throw_away,
    weeks,
    without_hours,
)
from support.rows import rows
from support.stored import METER, forbidden_by, new_source
from support.tic_fold import SLOT, T
from support.tic_frames import PRM
from support.wires import DEVICE, SPOKEN, Wire

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household
    from persienne.store.driver import Connection

LOCAL = local_days()
HOME = weeks()
SPRING = weeks("2024-03-25", 14)
EVERY_TABLE = ("curve", "frame", "wire_cut")


def all_days(home: Household, point: str | None = POINT) -> dict[str, list[tuple[Any, ...]]]:
    """The days of every register."""
    return {name: days_of(home, point, name) for name in registers_of(home)}


def levers(home: Household, **more: Callable[..., None]) -> SlatMoves:
    return SlatMoves(home.file, clock=lambda: 1_000.0, **more)


# --- reduce ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("home", [HOME, SPRING], ids=["October", "March"])
def test_closing_keeps_the_same_days_to_the_joule_and_no_curve(half: Household, tmp_path: Path, home: Any) -> None:
    bring(half, put(tmp_path, "curve.csv", home.curve))
    before = days_of(half)
    moved = half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert days_of(half) == before
    assert curve_of(half) == []
    assert [count(half, table) for table in EVERY_TABLE] == [0, 0, 0]
    assert (moved.gone.days, moved.gone.values) == (14, len(home.curve))
    assert half.slats.stop(known_meter(half.conn, POINT)) is Slat.CLOSED


@pytest.mark.slow
def test_days_of_several_files_partial_days_and_days_of_indexes_stay_as_they_were(
    half: Household, tmp_path: Path
) -> None:
    noon = midnight("2024-10-25") + 12 * HOUR
    early = cut(HOME.curve, 0, noon)
    late = raised(cut(HOME.curve, noon - 2 * HOUR, midnight("2024-10-30") + 5 * HOUR), 2)
    bring(half, put(tmp_path, "early.csv", early), at=1)
    bring(half, put(tmp_path, "late.xlsx", curve_workbook(late)), at=2)
    bring(half, put(tmp_path, "index.csv", write_index([cut(one, 0, midnight("2024-10-28")) for one in HOME.indexes])))
    before = all_days(half)
    assert len({covered for _, _, covered in before["EAST"]}) > 2
    half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert all_days(half) == {name: without_hours(days) for name, days in before.items()}
    assert curve_of(half) == []


@pytest.mark.slow
def test_of_two_files_that_say_as_much_of_a_day_the_later_is_believed_before_and_after(
    half: Household, tmp_path: Path
) -> None:
    half.slats.move(None, Slat.CLOSED)
    bring(half, put(tmp_path, "first.csv", HOME.curve), at=1)
    half.slats.move(None, Slat.HALF)
    bring(half, put(tmp_path, "second.csv", raised(HOME.curve, 10)), at=2)
    before = days_of(half)
    assert before[0][1] == int(raised(cut(HOME.curve, 0, midnight("2024-10-22")), 10).values.sum())
    half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert days_of(half) == before


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Household]:
    with throw_away(tmp_path_factory.mktemp("bare") / "household", Slat.OPEN) as household:
        yield household


_SOURCES = [Source("made", Made.CURVE, 10), Source("made", Made.CURVE), Source("tic", Made.INDEX)]
_CANDIDATES = st.lists(
    st.tuples(st.sampled_from(_SOURCES), intervals(start=at(MARCH - 1), most=40), st.booleans()), min_size=1, max_size=4
)


@given(_CANDIDATES, st.integers(MARCH - 1, MARCH + 12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=cases(60))
def test_whatever_the_sources_say_a_reduction_changes_no_whole_day_and_lessens_no_part(
    bare: Household, candidates: list[tuple[Source, list[tuple[int, int, int]], bool]], before: int
) -> None:
    conn = bare.conn
    conn.execute("BEGIN")
    try:
        for number, (source, made, reduced) in enumerate(candidates):
            source_id, _, register = new_source(conn, source=source, at=number, name=f"{number}")
            curve.write(conn, source_id, register, block(made, source), LOCAL)
            if reduced:  # an earlier reduction of the same source left totals of the first days
                columns = (longs([MARCH - 1, MARCH]), longs([7, 3_600]), longs([PART_OF_A_DAY, 82_800]), longs([0, 0]))
                days.write(conn, source_id, register, DayColumns(*columns))
        meter = every_meter(bare.conn)[0]
        said = _days(conn, meter)
        reduce_to_days(conn, meter, before)
        _nothing_lessened(_days(conn, meter), said)
        assert conn.execute("SELECT count(*) FROM curve WHERE day < ?", (before,)).fetchone() == (0,)
        reduce_to_days(conn, meter)
        _nothing_lessened(_days(conn, meter), said)
        assert all(
            covered == PART_OF_A_DAY or covered >= LOCAL.length(day) for day, _, covered, _ in _days(conn, meter)
        )
        assert conn.execute("SELECT count(*) FROM curve").fetchone() == (0,)
    finally:
        conn.execute("ROLLBACK")


def _nothing_lessened(after: list[tuple[int, int, int, int]], before: list[tuple[int, int, int, int]]) -> None:
    whole = [[row for row in days if row[2] >= LOCAL.length(row[0])] for days in (after, before)]
    assert whole[0] == whole[1]
    assert [day for day, *_ in after] == [day for day, *_ in before]
    assert all(one[1] >= other[1] for one, other in zip(after, before, strict=True))


def _days(conn: Connection, meter: Any) -> list[tuple[int, int, int, int]]:
    name = TOTAL_IMPORT.name
    totals = recall_days(conn, meter, name, recall_curve(conn, meter, name)).totals
    columns = (totals.days, totals.joules, totals.covered, totals.qualities)
    return list(zip(*(column.tolist() for column in columns), strict=True))


@pytest.mark.slow
def test_a_silence_over_midnight_stays_in_no_day_and_between_the_indexes(opened: Household) -> None:
    heard = Wire(opened, T - 3 * HOUR)
    heard.run(T - 3 * HOUR, T - HOUR, stored_every=600)
    heard.run(T + HOUR, T + 3 * HOUR, stored_every=600)
    last = {name: without_hours(days[-1:]) for name, days in all_days(opened, PRM).items()}
    assert any(start < T < start + duration for start, duration, _ in curve_of(opened, PRM))
    moved = opened.slats.move(None, Slat.CLOSED, Then.REDUCE)
    # The first day's hours are in the period between the first indexes of the two days: beside it they would tell when.
    assert all_days(opened, PRM) == last
    periods = recall_whole_days(opened.conn, known_meter(opened.conn, PRM)).periods
    assert periods.joules.tolist() == [JOULES_PER_WH * (heard.wh(T + HOUR) - heard.wh(T - 3 * HOUR))]
    assert moved.gone.unplaced == 0
    assert [count(opened, table) for table in EVERY_TABLE] == [0, 0, 0]


@pytest.mark.slow
def test_a_wire_goes_on_after_its_curve_was_reduced(opened: Household) -> None:
    noon = T + 12 * HOUR
    heard = Wire(opened, T - HOUR)
    heard.run(T - HOUR, noon, every=60, stored_every=600)
    before = {name: without_hours(days) for name, days in all_days(opened, PRM).items()}
    opened.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert all_days(opened, PRM) == before
    heard.run(noon + 60, noon + HOUR, every=60)
    opened.slats.move(None, Slat.HALF)
    heard.run(noon + HOUR + 60, T + 25 * HOUR, every=60)
    (day,) = [day for day in days_of(opened, PRM) if day[0] == LOCAL.day(T)]
    assert day[1:] == (24 * 720 * 3600, 86_400)


def test_closing_takes_the_hours_off_maxima_and_the_facts_of_a_moment(opened: Household) -> None:
    told = [Fact(Meter(PRM), FactKind.OVERRUN, T + 65, "STGE", T + 605), Fact(Meter(PRM), FactKind.MESSAGE, T, "hello")]
    power = Reading(Meter(PRM), MAXIMUM, T + 65, 0, 9_000, Quality.MEASURED, SPOKEN)
    record_meter_line(opened.conn, DEVICE, [*told, power], [], at=T + 700)
    meter = known_meter(opened.conn, PRM)
    assert opened.slats.finer(meter).maxima == opened.slats.finer(meter).moments == 1
    moved = opened.slats.move(meter, Slat.CLOSED, Then.REDUCE)
    assert moved.gone.hours == 2
    assert [(one.value, one.at) for one in highest_powers(opened.conn, meter)] == [(9_000, None)]
    assert rows(opened, "SELECT kind FROM fact") == [("message",)]
    assert not opened.slats.finer(meter)


def test_the_kinds_of_a_moment_are_those_that_the_triggers_know() -> None:
    assert f"NEW.{slat_rows._OF_A_MOMENT}" == schema.OF_A_MOMENT


# --- half-open -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_from_open_to_half_frames_go_and_the_rest_becomes_half_hours(opened: Household) -> None:
    heard = Wire(opened, T)
    heard.run(T, T + 3 * SLOT + 420, stored_every=60)
    meter = known_meter(opened.conn, PRM)
    before = all_days(opened, PRM)
    assert opened.slats.finer(meter, Slat.HALF).frames > 500
    moved = opened.slats.move(meter, Slat.HALF, Then.REDUCE)
    assert moved.gone.frames > 500
    assert count(opened, "frame") == 0
    assert not opened.slats.finer(meter, Slat.HALF)
    assert all_days(opened, PRM) == before
    assert all(duration >= 600 for _, duration, _ in curve_of(opened, PRM))
    assert all(one.at is not None and one.at % 600 == 0 for one in highest_powers(opened.conn, meter))
    heard.run(T + 3 * SLOT + 430, T + 4 * SLOT, stored_every=60)
    assert sum(joules for _, _, joules in curve_of(opened, PRM)) == 4 * SLOT * 720


def test_minutes_become_half_hours_and_a_lone_minute_stays_in_its_day(opened: Household) -> None:
    conn = opened.conn
    minutes = [(at(OCTOBER, 8) + 60 * n, 60, 60_000 + n) for n in range(90)] + [(at(OCTOBER, 12), 60, 7)]
    with transaction(conn):
        source_id, _, register = new_source(conn)
        curve.write(conn, source_id, register, block(minutes), LOCAL)
    point = METER.point
    before = days_of(opened, point)
    opened.slats.move(None, Slat.HALF, Then.REDUCE)
    assert [(start, duration) for start, duration, _ in curve_of(opened, point)] == [
        (at(OCTOBER, 8) + n * HALF_HOUR, HALF_HOUR) for n in range(3)
    ]
    assert days_of(opened, point) == before


# --- keep and erase --------------------------------------------------------------------------------------------------


def test_what_is_kept_stays_and_nothing_as_fine_is_written_any_more(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", cut(HOME.curve, 0, midnight("2024-10-26"))))
    before = curve_of(half)
    moved = half.slats.move(None, Slat.CLOSED, until=date(2030, 1, 1))
    assert [(act.then, act.until) for act in moved.moves] == [(None, None), (Then.KEEP, date(2030, 1, 1).toordinal())]
    bring(half, put(tmp_path, "more.csv", HOME.curve))
    assert curve_of(half) == before
    with forbidden_by("closed"):
        half.conn.execute("UPDATE curve SET day = day + 1")
    assert half.slats.kept_until(known_meter(half.conn, POINT)) == date(2030, 1, 1).toordinal()
    half.slats.move(None, Slat.HALF)
    assert half.slats.kept_until(known_meter(half.conn, POINT)) is None


@pytest.mark.slow
def test_erasing_leaves_what_indexes_know(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=1)
    index = write_index([cut(one, 0, midnight("2024-10-28")) for one in HOME.indexes])
    bring(half, put(tmp_path, "index.csv", index), at=2)
    moved = half.slats.move(None, Slat.CLOSED, Then.ERASE)
    assert moved.gone.values == len(HOME.curve)
    assert [day for day, *_ in days_of(half)] == list(
        range(LOCAL.day(midnight("2024-10-21")), LOCAL.day(midnight("2024-10-27")))
    )
    assert [batch.reports[0].file for batch in every_import(half.conn)] == ["index.csv"]
    (report,) = bring(half, tmp_path / "curve.csv", at=3)
    assert report.changes.new == 14
    assert len(days_of(half)) == 14


@pytest.mark.slow
def test_erasing_frames_leaves_the_curve(opened: Household) -> None:
    Wire(opened, T).run(T, T + 2 * SLOT, stored_every=60)
    before = [row for row in curve_of(opened, PRM) if row[1] >= 600]
    opened.slats.move(None, Slat.HALF, Then.ERASE)
    assert count(opened, "frame") == 0
    assert curve_of(opened, PRM) == before


# --- the file's own words --------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_reports_say_no_hour_any_more_and_the_file_has_more_to_give_once_opened_again(
    half: Household, tmp_path: Path
) -> None:
    curve_file = put(tmp_path, "curve.csv", cut(HOME.curve, midnight("2024-10-21") + 5 * HOUR, midnight("2024-10-30")))
    bring(half, curve_file)
    before = days_of(half)
    half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert every_import(half.conn)[0].reports[0].first == midnight("2024-10-21")
    assert bring(half, curve_file)[0].changes.new == 0
    half.slats.move(None, Slat.HALF)
    assert curve_of(half) == []
    bring(half, curve_file)
    assert len(curve_of(half)) > 400
    half.slats.move(None, Slat.CLOSED, Then.REDUCE)  # the same bytes are stored as closed already
    assert (days_of(half), curve_of(half)) == (without_hours(before), [])
    half.slats.move(None, Slat.HALF)
    bring(half, curve_file)
    assert len(curve_of(half)) > 400


def test_once_a_meter_is_reduced_the_triggers_hold_and_what_was_deleted_is_not_in_the_log(
    half: Household, tmp_path: Path
) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    (source, register) = half.conn.execute("SELECT source_id, register_id FROM curve").fetchone()
    half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert (tmp_path / "household" / "household.db-wal").stat().st_size == 0
    with forbidden_by("closed"):
        half.conn.execute(
            "INSERT INTO curve(source_id, register_id, day, finest, cells) VALUES (?, ?, 739000, 1800, zeroblob(20))",
            (source, register),
        )


# --- meter by meter --------------------------------------------------------------------------------------------------


def test_each_meter_has_slats_of_its_own(half: Household, tmp_path: Path) -> None:
    other = "09999999999990"
    bring(half, put(tmp_path, "one.csv", HOME.curve))
    bring(half, put(tmp_path, "two.csv", _of_point(HOME.curve, other)))
    before = curve_of(half, other), days_of(half, other)
    moved = half.slats.move(known_meter(half.conn, POINT), Slat.CLOSED, Then.REDUCE)
    assert [(act.point, act.every) for act in moved.moves] == [(POINT, False)]
    assert curve_of(half) == []
    assert (curve_of(half, other), days_of(half, other)) == before
    assert half.slats.of_new_meters is Slat.HALF
    assert [half.slats.stop(meter) for meter in every_meter(half.conn)] == [Slat.CLOSED, Slat.HALF]


def _of_point(made: Block, point: str) -> Block:
    return replace(made, meter=Meter(point))


# --- the act ---------------------------------------------------------------------------------------------------------


def test_an_act_is_told_with_who_why_and_what_there_was(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    told: list[SlatMove] = []
    finished: list[bool] = []
    with_log = levers(half, log=told.append, finish=lambda: finished.append(half.conn.in_transaction))
    with_log.move(None, Slat.CLOSED, Then.REDUCE, by="Camille", why="enough")
    assert [(act.point, act.every, act.before, act.after) for act in told] == [
        (None, True, Slat.HALF, Slat.CLOSED),
        (POINT, False, Slat.HALF, Slat.CLOSED),
    ]
    assert {(act.by, act.why, act.at) for act in told} == {("Camille", "enough", 1_000)}
    assert (told[1].then, told[1].counts.half_hours, told[1].counts.months) == (Then.REDUCE, len(HOME.curve), 2)
    assert finished == [False], "after the transaction, once"
    with_log.move(None, Slat.HALF)
    assert finished == [False], "nothing went"


@pytest.mark.slow
@pytest.mark.parametrize("then", [Then.REDUCE, Then.ERASE, Then.KEEP])
def test_what_went_as_the_slats_closed_is_in_the_journal_of_erasures(
    half: Household, tmp_path: Path, then: Then
) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    days = LOCAL.days(HOME.curve.starts)
    moved = half.slats.move(None, Slat.CLOSED, then, at=T)
    told = [
        (entry.kind, entry.at, entry.scope.level, entry.scope.first, entry.scope.last, entry.counts)
        for entry in half.erasures.journal()
    ]
    went = ("slats", T, Level.CURVE, int(days[0]), int(days[-1]), {"values": moved.gone.values})
    assert told == ([] if then is Then.KEEP else [went])


@pytest.mark.slow
def test_of_two_meters_and_a_file_given_twice_everything_counts_the_same(half: Household, tmp_path: Path) -> None:
    """The shutter's question, what it says afterwards, the journal and an erasure of the same."""
    other = replace(HOME.curve, meter=Meter("09999999999992"))
    both = [put(tmp_path, "a.csv", HOME.curve), put(tmp_path, "b.csv", other)]
    bring(half, *both)
    bring(half, put(tmp_path, "c.xlsx", curve_workbook(HOME.curve, decimals=2)))
    expected = 2 * len(HOME.curve)
    assert sum(plan.finer.half_hours for plan in half.slats.plan(None, Slat.CLOSED)) == expected
    assert half.erasures.plan(Scope(Level.CURVE)).measures == expected
    moved = half.slats.move(None, Slat.CLOSED, Then.REDUCE, at=T)
    assert (moved.gone.days, moved.gone.measures, moved.gone.merged) == (14, expected, 0)
    assert sum(sum(entry.counts.values()) for entry in half.erasures.journal()) == expected


def test_what_stands_already_is_no_act(half: Household) -> None:
    told: list[SlatMove] = []
    assert [act.changes for act in levers(half, log=told.append).move(None, Slat.HALF).moves] == [False]
    assert told == []


@pytest.mark.parametrize("then", [Then.REDUCE, Then.ERASE])
def test_letting_go_later_of_what_was_kept_is_an_act_of_its_own(half: Household, tmp_path: Path, then: Then) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    half.slats.move(None, Slat.CLOSED, Then.KEEP)
    told: list[SlatMove] = []
    levers(half, log=told.append).move(None, Slat.CLOSED, then)
    assert [(act.point, act.before, act.after, act.then) for act in told] == [(POINT, Slat.CLOSED, Slat.CLOSED, then)]


def test_an_act_that_cannot_be_told_does_not_happen(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    before = days_of(half), curve_of(half)

    def refuse(_act: SlatMove) -> None:
        raise UserError("disk_full")

    with pytest.raises(UserError):
        levers(half, log=refuse).move(None, Slat.CLOSED, Then.REDUCE)
    assert (days_of(half), curve_of(half)) == before
    assert half.slats.of_new_meters is Slat.HALF
