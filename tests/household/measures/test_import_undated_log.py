"""A log of the historique mode carries no date: it is asked for, and held against all that is known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.measures.import_files import look_through, store_files, undo_import
from persienne.household.measures.import_questions import Answers, Dates, QuestionCode, answered, groups_of
from persienne.household.measures.import_report import every_import
from persienne.meters.fictional_home import HPHC, fictional_home
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Succession
from persienne.store.meters import every_meter
from support.households import POINT, bring, count, curve_of, days_of, outcome_of, put, read_all, state, throw_away
from support.logged_homes import BEGIN, FIRST, counted, household
from support.tic_logs import log
from support.virtual_meters import french

if TYPE_CHECKING:
    from pathlib import Path


OLD = Succession(MeterOptions(Mode.HISTORIQUE, first=FIRST), ())
OLD_BEGIN, OLD_END = french("2025-01-20T18:10:00"), french("2025-01-22T09:00:00")
NOW = french("2025-02-10T12:00:00")
MIDNIGHTS = Dates(french("2025-01-20T00:00:00"), french("2025-01-23T00:00:00"))


@pytest.fixture(scope="module")
def undated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put(tmp_path_factory.mktemp("logs"), "old.log", log(OLD, range(OLD_BEGIN, OLD_END + 1, 60)))


@pytest.mark.parametrize("slat", Slat)
def test_a_log_without_a_date_waits_for_the_time_at_which_it_was_saved(
    tmp_path: Path, undated: Path, slat: Slat
) -> None:
    with household(tmp_path, slat) as made:
        (waiting,) = outcome_of(made, undated).waiting
        assert [question.code for question in waiting.questions] == [QuestionCode.DATES]
        assert waiting.questions[0].facts["wh"] == counted(OLD_BEGIN, OLD_END) // 3600
        assert (state(made), every_meter(made.conn)) == ({}, ())


@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_the_energy_of_a_log_without_a_date_is_that_of_the_time_that_was_said(
    tmp_path: Path, undated: Path, slat: Slat
) -> None:
    with household(tmp_path, slat) as made:
        (report,) = outcome_of(made, undated, at=NOW, dates=Dates(OLD_BEGIN, OLD_END)).reports
        assert (report.changes.new, report.owned, report.format) == (1, "first", "tic")
        curve = curve_of(made, None)
        assert days_of(made, None) == []
    assert curve == [(OLD_BEGIN, OLD_END - OLD_BEGIN, counted(OLD_BEGIN, OLD_END))]


def test_closed_slats_ask_for_midnights_and_keep_the_period_between_them(tmp_path: Path, undated: Path) -> None:
    with household(tmp_path, Slat.CLOSED) as made:
        (waiting,) = outcome_of(made, undated, at=NOW, dates=Dates(OLD_BEGIN, OLD_END)).waiting
        assert waiting.questions[0].facts == {"wh": counted(OLD_BEGIN, OLD_END) // 3600, "by_day": 1}
        (report,) = outcome_of(made, undated, at=NOW, dates=MIDNIGHTS).reports
        assert report.changes.new == 1
        assert count(made, "curve") == count(made, "day_total") == 0
        (period,) = state(made)[None, "EAST"]["periods"]
    assert period[:3] == (MIDNIGHTS.start, MIDNIGHTS.end, counted(OLD_BEGIN, OLD_END))


@pytest.mark.slow
def test_a_log_of_an_address_that_a_meter_has_told_is_that_meter_s(
    tmp_path: Path, three_days: Path, undated: Path
) -> None:
    with household(tmp_path, Slat.HALF) as made:
        bring(made, three_days)
        (report,) = outcome_of(made, undated, at=NOW, dates=Dates(OLD_BEGIN, OLD_END)).reports
        assert report.owned == "device"
        assert [meter.meter.point for meter in every_meter(made.conn)] == ["09999999999998"]


def test_two_logs_without_a_date_are_dated_one_by_one(tmp_path: Path, undated: Path) -> None:
    other = put(tmp_path, "later.log", log(OLD, range(OLD_END + 60, OLD_END + 7200, 60)))
    with household(tmp_path, Slat.HALF) as made:
        read = read_all([undated, other])
        groups = groups_of(look_through(made.conn, read, Answers(1)).waiting)
        assert [group.code for group in groups] == [QuestionCode.DATES] * 2
        spans = (Dates(OLD_BEGIN, OLD_END), Dates(OLD_END + 60, OLD_END + 7200))
        answers = answered(zip(groups, spans, strict=True), Answers(NOW))
        outcome = store_files(made.conn, read, answers)
        assert [report.first for report in outcome.reports] == [OLD_BEGIN, OLD_END + 60]
        assert len(every_meter(made.conn)) == 1


def test_a_log_without_a_date_is_undone_and_brings_nothing_twice(tmp_path: Path, undated: Path) -> None:
    with household(tmp_path, Slat.HALF) as made:
        outcome_of(made, undated, at=NOW, dates=Dates(OLD_BEGIN, OLD_END))
        (again,) = outcome_of(made, undated, at=NOW, dates=Dates(OLD_BEGIN, OLD_END)).reports
        assert (again.changes.new, again.number) == (0, None)
        (batch,) = every_import(made.conn)
        undo_import(made.conn, batch.id)
        assert state(made) == {}


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_a_meter_that_changes_to_standard_keeps_what_its_log_without_a_point_said(
    tmp_path: Path, three_days: Path, undated: Path, slat: Slat
) -> None:
    with household(tmp_path, slat) as made:
        outcome_of(made, undated, at=NOW, dates=Dates(OLD_BEGIN - 86_400 * 9, OLD_END - 86_400 * 9))
        (report,) = bring(made, three_days)
        (meter,) = every_meter(made.conn)
        assert (meter.meter.point, report.owned) == (POINT, "device")
        assert look_through(made.conn, read_all([three_days]), Answers(1)).waiting == ()


@pytest.mark.slow
@pytest.mark.parametrize("undated_first", [True, False])
def test_the_time_that_a_person_said_takes_no_measured_half_hour_s_place(
    tmp_path: Path, three_days: Path, undated: Path, *, undated_first: bool
) -> None:
    said = Dates(BEGIN - 5 * 3600, BEGIN + 7 * 3600)
    with household(tmp_path, Slat.HALF) as made:
        bring(made, three_days)
        alone = curve_of(made), days_of(made)
    with throw_away(tmp_path / "other", Slat.HALF) as made:
        if undated_first:
            outcome_of(made, undated, at=NOW, dates=said)
        (report,) = bring(made, three_days)
        assert (report.changes.changed, report.changes.conflicts) == (0, 0)
        if not undated_first:
            (late,) = outcome_of(made, undated, at=NOW, dates=said).reports
            assert (late.changes.new, late.changes.changed, late.changes.conflicts) == (0, 0, 1)
        assert (curve_of(made), days_of(made)) == alone


@pytest.mark.parametrize("together", [True, False])
def test_closed_slats_take_the_half_hours_of_a_file_and_not_the_time_that_a_person_said(
    tmp_path: Path, *, together: bool
) -> None:
    hours = range(OLD_BEGIN, OLD_BEGIN + 4 * 3600, 60)
    undated = put(tmp_path, "evening.log", log(OLD, hours))
    export = put(tmp_path, "curve.csv", fictional_home(date(2025, 1, 20), date(2025, 1, 21), contract=HPHC).curve)
    with household(tmp_path, Slat.CLOSED) as made:
        bring(made, export)
        alone = days_of(made)
    with throw_away(tmp_path / "other", Slat.CLOSED) as made:
        said = Dates(OLD_BEGIN - 12 * 3600, OLD_BEGIN - 8 * 3600)
        for paths in [(undated, export)] if together else [(undated,), (export,)]:
            outcome_of(made, *paths, at=NOW, dates=said, meter=POINT)
        assert days_of(made) == alone


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Dates(OLD_END, OLD_BEGIN), "dates_order"),
        (Dates(NOW - 86_400, NOW + 60), "dates_future"),
        (Dates(OLD_BEGIN, OLD_BEGIN + 300), "dates_short"),
    ],
)
def test_dates_that_cannot_be_are_refused(tmp_path: Path, undated: Path, said: Dates, code: str) -> None:
    with household(tmp_path, Slat.HALF) as made:
        (refusal,) = outcome_of(made, undated, at=NOW, dates=said).refusals
        assert (refusal.error.code, state(made)) == (code, {})


def test_a_day_that_is_not_over_may_be_said_whole(tmp_path: Path, undated: Path) -> None:
    midnights = Dates(MIDNIGHTS.start, french("2025-02-11T00:00:00"))
    with household(tmp_path, Slat.CLOSED) as made:
        assert len(outcome_of(made, undated, at=NOW, dates=midnights).reports) == 1


def test_dates_at_which_no_home_draws_so_much_are_asked_about(tmp_path: Path, undated: Path) -> None:
    with household(tmp_path, Slat.HALF) as made:
        said = Dates(OLD_BEGIN, OLD_BEGIN + 3600)
        (waiting,) = outcome_of(made, undated, at=NOW, dates=said, accept=()).waiting
        assert [question.code for question in waiting.questions] == [QuestionCode.POWER]


@pytest.mark.parametrize("days_beside", [-9, 9])
def test_dates_that_the_stored_indexes_of_the_meter_contradict_are_refused(
    tmp_path: Path, undated: Path, days_beside: int
) -> None:
    other = put(tmp_path, "later.log", log(OLD, range(OLD_END + 60, OLD_END + 36_000, 60)))
    right = Dates(french("2025-01-22T00:00:00"), french("2025-01-23T00:00:00"))
    wrong = Dates(OLD_BEGIN + days_beside * 86_400, OLD_END + days_beside * 86_400)
    with household(tmp_path, Slat.HALF) as made:
        outcome_of(made, other, at=NOW, dates=right)
        before = state(made)
        outcome = outcome_of(made, undated, at=NOW, dates=wrong)
        assert [one.error.code for one in outcome.refusals] == (["dates_index"] if days_beside > 0 else [])
        assert (state(made) == before) is (days_beside > 0)
