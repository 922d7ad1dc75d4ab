"""How long things stay: the job lets go of what is too old and of nothing else, once, and says what it did."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.base.reading import Fact, Meter, Quality, Reading
from persienne.base.slats import CURVE_MONTHS, PART_OF_A_DAY, Older, Retention, Slat, Then
from persienne.collecting.collector import Collector
from persienne.household.measures.import_report import every_import
from persienne.household.measures.line_values import highest_powers
from persienne.household.measures.write_meter import record_meter_line
from persienne.meters.tic.readings import MAXIMUM, FactKind
from persienne.ports.chosen_port import Finder, Line
from persienne.store import frames
from persienne.store.erase import Level
from persienne.store.meters import every_meter, known_meter
from support.households import (
    HOUR,
    POINT,
    bring,
    count,
    curve_of,
    cut,
    days_of,
    midnight,
    outcome_of,
    put,
    raised,
    state,
    weeks,
    without_hours,
)
from support.rows import rows
from support.stored import code_of
from support.tic_fold import SLOT, T
from support.tic_frames import PRM
from support.wire_homes import new_home
from support.wires import DEVICE, SPOKEN, Wire

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.privacy.retention import Tidied

LOCAL = local_days()
HOME = weeks()
DAY = 86_400
THEN = midnight("2024-11-04")
"""The day after the last of HOME: nothing is old yet."""
LATER = midnight("2026-11-26") + 3 * HOUR
"""25 months after 26 October 2024, the sixth of its fourteen days."""
FIRST_KEPT = date(2024, 10, 26).toordinal()


def first_day_of_curve(home: Household, point: str | None = POINT) -> int | None:
    curve = curve_of(home, point)
    return LOCAL.day(curve[0][0]) if curve else None


def confirmed(home: Household, at: int) -> Tidied:
    """A run two years after the last measure: a person has said that the date is right."""
    return home.retention.confirm_date(LOCAL.day(at), at)


# --- the calendar ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "months", "first"),
    [
        ("2026-11-24", 25, "2024-10-24"),
        ("2026-03-31", 25, "2024-02-29"),
        ("2026-03-31", 13, "2025-02-28"),
        ("2026-01-15", 13, "2024-12-15"),
        ("2026-12-31", 37, "2023-11-30"),
    ],
)
def test_months_are_counted_back_on_the_calendar(today: str, months: int, first: str) -> None:
    kept = Retention(curve_months=months).first_kept(date.fromisoformat(today).toordinal())
    assert kept == date.fromisoformat(first).toordinal()


def test_for_ever_has_no_first_day() -> None:
    assert Retention(curve_months=None).first_kept(739_000) is None
    with pytest.raises(ValueError, match="for ever"):
        Retention(curve_months=None).goes_on(739_000)


@given(st.sampled_from([months for months in CURVE_MONTHS if months]), st.integers(735_000, 745_000))
def test_a_day_goes_on_the_first_day_that_does_not_keep_it(months: int, day: int) -> None:
    retention = Retention(curve_months=months)
    on = retention.goes_on(day)
    before, after = retention.first_kept(on - 1), retention.first_kept(on)
    assert before is not None
    assert after is not None
    assert before <= day < after


# --- the setting -----------------------------------------------------------------------------------------------------


def test_unless_said_otherwise_the_curve_stays_for_25_months_and_frames_for_a_day(half: Household) -> None:
    assert half.retention.chosen == Retention(25, 1)
    half.retention.choose(Retention(None, 31))
    assert half.retention.chosen == Retention(None, 31)
    for wrong in (Retention(24, 1), Retention(25, 2)):
        with pytest.raises(ValueError, match="Retention"):
            half.retention.choose(wrong)


# --- the curve -------------------------------------------------------------------------------------------------------


def test_only_the_days_that_fall_out_become_totals(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    bring(half, put(tmp_path, "more.csv", raised(cut(HOME.curve, midnight("2024-10-24"), THEN), 3)), at=THEN + 1)
    before = days_of(half)
    recent = [row for row in curve_of(half) if LOCAL.day(row[0]) >= FIRST_KEPT]
    run = confirmed(half, LATER)
    assert days_of(half) == before
    assert curve_of(half) == recent
    assert (run.gone.days, run.clock_back) == (5, False)
    assert half.retention.last_run() == half.retention.last_change() == run


def test_what_the_job_let_go_is_in_the_journal_and_not_in_the_log_any_more(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    run = confirmed(half, LATER)
    (entry,) = half.erasures.journal()
    assert (entry.kind, entry.at, entry.counts) == ("retention", LATER, {"values": run.gone.values})
    assert (entry.scope.level, entry.scope.first, entry.scope.last) == (Level.CURVE, FIRST_KEPT - 5, FIRST_KEPT - 1)
    assert (tmp_path / "household" / "household.db-wal").stat().st_size == 0
    confirmed(half, LATER)
    assert half.erasures.journal() == (entry,)


def test_running_it_again_changes_nothing_more(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    first = confirmed(half, LATER)
    assert first.gone
    second = half.retention.tidy(LATER)
    assert not second.gone
    assert half.retention.last_run() == second
    assert half.retention.last_change() == first


def test_a_clock_set_back_lets_nothing_go_and_is_told(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    half.retention.tidy(THEN)
    before = curve_of(half)
    back = half.retention.tidy(THEN - 400 * DAY)
    assert (back.clock_back, bool(back.gone)) == (True, False)
    assert half.retention.last_run() == back
    assert not half.retention.tidy(THEN - 400 * DAY).clock_back, (
        "it goes on from there and does not stand still for ever"
    )
    assert curve_of(half) == before
    assert confirmed(half, LATER).gone.days == 5


def test_for_ever_keeps_the_curve(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    half.retention.choose(Retention(curve_months=None))
    assert not confirmed(half, LATER + 3650 * DAY).gone
    assert half.retention.upcoming(LATER) == ()


def test_hours_grow_too_old_with_the_curve(opened: Household) -> None:
    power = Reading(Meter(PRM), MAXIMUM, T + 65, 0, 9_000, Quality.MEASURED, SPOKEN)
    told = Fact(Meter(PRM), FactKind.OVERRUN, T + 65, "STGE", T + 605)
    record_meter_line(opened.conn, DEVICE, [power, told], [], at=T + 700)
    assert confirmed(opened, T + 800 * DAY).gone.hours == 2
    assert [one.at for one in highest_powers(opened.conn, known_meter(opened.conn, PRM))] == [None]


def test_what_comes_next_is_told_with_its_day(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    (next_one,) = half.retention.upcoming(THEN)
    assert (next_one.what, next_one.point, next_one.days) == ("curve", POINT, 0)
    assert next_one.on == date(2026, 11, 22).toordinal()
    (next_one,) = half.retention.upcoming(midnight("2026-11-21") + HOUR)
    assert (next_one.on, next_one.days) == (date(2026, 11, 22).toordinal(), 14)
    confirmed(half, LATER)
    (next_one,) = half.retention.upcoming(LATER)
    assert next_one.on == date(2026, 11, 27).toordinal()


def test_the_reports_of_what_went_say_no_hour(half: Household, tmp_path: Path) -> None:
    curve = cut(HOME.curve, midnight("2024-10-21") + 5 * HOUR, THEN)
    bring(half, put(tmp_path, "curve.csv", curve), at=THEN)
    confirmed(half, LATER)
    assert every_import(half.conn)[0].reports[0].first == midnight("2024-10-21")


# --- what is kept until a day ----------------------------------------------------------------------------------------


@pytest.mark.slow
def test_what_is_kept_until_a_day_stays_until_then_whatever_its_age(opened: Household, tmp_path: Path) -> None:
    bring(opened, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    Wire(opened, T).run(T, T + SLOT, stored_every=60)
    live, before = count(opened, "frame"), curve_of(opened)
    until = date.fromordinal(LOCAL.day(T) + 1000)
    opened.slats.move(None, Slat.CLOSED, Then.KEEP, until, at=T)
    after_a_week = T + 999 * DAY
    confirmed(opened, after_a_week)
    assert (count(opened, "frame"), curve_of(opened)) == (live, before)
    assert {one.what for one in opened.retention.upcoming(after_a_week)} == {"kept"}
    totals = days_of(opened), days_of(opened, PRM)
    run = confirmed(opened, T + 1000 * DAY + HOUR)
    assert run.gone.frames == live
    assert (curve_of(opened), curve_of(opened, PRM), count(opened, "frame")) == ([], [], 0)
    assert (days_of(opened), days_of(opened, PRM)) == tuple(map(without_hours, totals))
    assert opened.retention.upcoming(T + 1001 * DAY) == ()
    assert {opened.slats.kept_until(meter) for meter in every_meter(opened.conn)} == {None}
    assert {(entry.kind, entry.scope.level) for entry in opened.erasures.journal()} == {("retention", Level.CURVE)}


@pytest.mark.quick
@pytest.mark.slow
def test_what_an_older_version_kept_of_hours_with_closed_slats_is_tidied(opened: Household) -> None:
    morning = T + 8 * HOUR + 12 * 60
    Wire(opened, morning).run(morning, morning + 2 * SLOT, stored_every=60)
    opened.slats.move(None, Slat.CLOSED, Then.REDUCE, at=T)
    conn = opened.conn
    conn.execute("UPDATE meter SET slat = 'half'")
    conn.execute("UPDATE fact SET at = ?", (morning,))
    conn.execute("UPDATE day_total SET covered = 56880")
    conn.execute("UPDATE meter SET slat = 'closed'")
    run = opened.retention.tidy(T + DAY)
    assert run.gone.hours == count(opened, "fact") + count(opened, "day_total") > 1
    assert set(rows(opened, "SELECT covered FROM day_total")) == {(PART_OF_A_DAY,)}
    assert set(rows(opened, "SELECT at FROM fact")) == {(LOCAL.midnight(LOCAL.day(morning)) + 12 * HOUR,)}
    assert not opened.retention.tidy(T + DAY).gone


@pytest.mark.slow
def test_what_is_kept_with_closed_slats_keeps_its_hours_until_it_goes(opened: Household) -> None:
    Wire(opened, T).run(T, T + 2 * SLOT, stored_every=60)
    before = rows(opened, "SELECT at FROM fact ORDER BY id")
    opened.slats.move(None, Slat.CLOSED, Then.KEEP, at=T)
    opened.retention.tidy(T + DAY)
    assert rows(opened, "SELECT at FROM fact ORDER BY id") == before


@pytest.mark.parametrize("ahead", [-400, 0, 1])
def test_it_can_be_kept_until_tomorrow_at_the_soonest(opened: Household, tmp_path: Path, ahead: int) -> None:
    bring(opened, put(tmp_path, "curve.csv", HOME.curve))
    before, until = state(opened), date.fromordinal(LOCAL.day(T) + ahead)
    move = partial(opened.slats.move, None, Slat.CLOSED, Then.KEEP, until, at=T)
    if ahead > 0:
        assert {act.until for act in move().moves} == {None, until.toordinal()}
        return
    assert code_of(move) == "slat_until_past"
    assert (state(opened), opened.slats.of_new_meters) == (before, Slat.OPEN)


def test_what_a_closed_meter_keeps_without_a_day_goes_by_age(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    before = days_of(half)
    half.slats.move(None, Slat.CLOSED, Then.KEEP)
    confirmed(half, LATER)
    assert first_day_of_curve(half) == FIRST_KEPT
    half.retention.tidy(LATER + 30 * DAY)
    assert (curve_of(half), days_of(half)) == ([], before)


# --- frames ----------------------------------------------------------------------------------------------------------


def test_frames_stay_as_long_as_the_household_says(opened: Household) -> None:
    heard = Wire(opened, T)
    heard.run(T, T + 600, stored_every=60)
    opened.retention.choose(Retention(frames_days=7))
    heard.run(T + 2 * DAY, T + 2 * DAY + 60, stored_every=60)
    assert frames.first(opened.conn) == T, "the wire's own writing keeps them too"
    (going, _) = opened.retention.upcoming(T + 3 * DAY)
    assert (going.what, going.on) == ("frames", LOCAL.day(T + 7 * DAY))
    opened.retention.tidy(T + 8 * DAY)
    assert frames.first(opened.conn) == T + 2 * DAY
    assert opened.retention.tidy_frames(T + 40 * DAY) > 0
    assert count(opened, "frame") == 0


def test_a_collector_whose_port_is_gone_lets_frames_go_too(tmp_path: Path) -> None:
    home = new_home(tmp_path)
    Wire(home, T).run(T, T + 60)
    assert count(home, "frame") > 0
    line = Line(Finder(str(tmp_path / "no-port")), tuple)
    Collector(line, "no-port", home.reopen, clock=lambda: float(T + 3 * DAY), sleep=lambda _seconds: None).run(0.0)
    assert count(home, "frame") == 0
    home.close()


# --- imports that are older ------------------------------------------------------------------------------------------


def test_a_dry_run_says_how_many_months_are_older(half: Household, tmp_path: Path) -> None:
    file = put(tmp_path, "curve.csv", HOME.curve)
    tried = outcome_of(half, file, at=LATER, dry_run=True)
    assert (tried.older_months, [one.older_months for one in tried.reports]) == (1, [1])
    assert outcome_of(half, file, at=THEN, dry_run=True).older_months == 0
    assert outcome_of(half, file, at=LATER + 60 * DAY, dry_run=True).older_months == 2
    assert count(half, "source") == 0


def test_with_closed_slats_nothing_is_too_old(half: Household, tmp_path: Path) -> None:
    half.slats.move(None, Slat.CLOSED)
    assert outcome_of(half, put(tmp_path, "curve.csv", HOME.curve), at=LATER).older_months == 0


@pytest.mark.slow
def test_an_older_import_that_was_kept_is_left_alone(half: Household, tmp_path: Path) -> None:
    outcome = outcome_of(half, put(tmp_path, "curve.csv", HOME.curve), at=LATER)
    assert outcome.older_months == 1
    before = curve_of(half)
    assert not confirmed(half, LATER + 900 * DAY).gone
    assert curve_of(half) == before
    assert half.retention.upcoming(LATER) == ()
    half.slats.move(None, Slat.CLOSED, Then.REDUCE)
    assert curve_of(half) == [], "a person's own act reaches it"


def test_what_imports_keep_beyond_the_retention_is_told_and_may_be_let_go_by_a_person(
    half: Household, tmp_path: Path
) -> None:
    assert half.retention.older_kept(LATER) is None
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=LATER)
    days, totals = sorted({LOCAL.day(start) for start, *_ in curve_of(half)}), days_of(half)
    older = half.retention.older_kept(LATER + 900 * DAY)
    assert older is not None
    assert (older.days, older.first) == (len(days), days[0])
    # Not while the date is in doubt: then it stays kept as well.
    assert half.retention.let_go_kept(LATER + 900 * DAY).doubtful
    assert half.retention.older_kept(LATER + 900 * DAY) == older
    confirmed(half, LATER + 900 * DAY)
    assert half.retention.let_go_kept(LATER + 900 * DAY).gone.days == len(days)
    assert curve_of(half) == []
    assert days_of(half) == totals
    assert half.retention.older_kept(LATER + 900 * DAY) is None


def test_days_that_a_kept_import_shares_with_another_stay_as_they_were(half: Household, tmp_path: Path) -> None:
    noon = midnight("2024-10-23") + 12 * HOUR
    bring(half, put(tmp_path, "early.csv", cut(HOME.curve, 0, noon)), at=THEN)
    bring(half, put(tmp_path, "late.csv", raised(cut(HOME.curve, noon - 30 * HOUR, THEN), 5)), at=LATER)
    before, late = days_of(half), [row for row in curve_of(half) if row[0] >= noon]
    run = confirmed(half, LATER)
    assert run.gone.days == 3
    assert days_of(half) == before
    assert [row for row in curve_of(half) if row[0] >= noon] == late


@pytest.mark.slow
def test_an_older_import_may_be_reduced_as_it_comes(half: Household, tmp_path: Path) -> None:
    noon = midnight("2024-10-23") + 12 * HOUR
    early, late = cut(HOME.curve, 0, noon), cut(HOME.curve, noon, THEN)
    seen: list[int | None] = []

    def look() -> bool:
        if half.conn.in_transaction and count(half, "curve"):
            seen.append(half.conn.execute("SELECT min(day) FROM curve").fetchone()[0])
        return False

    files = put(tmp_path, "early.csv", early), put(tmp_path, "late.csv", late)
    reports = bring(half, *files, at=LATER, older=Older.REDUCE, cancelled=look)
    assert [report.older_months for report in reports] == [1, 1]
    assert min(seen) == FIRST_KEPT, "no older curve is written, not even inside the transaction"
    assert first_day_of_curve(half) == FIRST_KEPT
    assert [row[2] for row in days_of(half)] == [LOCAL.length(day) for day, *_ in days_of(half)], (
        "the shared day is whole"
    )
    assert sum(joules for _, joules, _ in days_of(half)) == int(HOME.curve.values.sum())
    assert [report.changes.new for report in bring(half, *files, at=LATER, older=Older.REDUCE)] == [0, 0]
    assert not confirmed(half, LATER).gone


@pytest.mark.slow
def test_what_was_reduced_comes_back_when_its_file_is_kept(half: Household, tmp_path: Path) -> None:
    file = put(tmp_path, "curve.csv", HOME.curve)
    bring(half, file, at=THEN)
    confirmed(half, LATER)
    assert bring(half, file, at=LATER, older=Older.REDUCE)[0].changes.new == 0
    assert first_day_of_curve(half) == FIRST_KEPT
    bring(half, file, at=LATER, older=Older.KEEP)
    assert len(curve_of(half)) == len(HOME.curve)
    assert not confirmed(half, LATER).gone
