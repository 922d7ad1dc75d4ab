"""Logs of a meter’s output into households at each stop: to the Wh, undone whole, and held against other files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve
from persienne.household.measures.contracts import set_contract, suggested_contract
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.import_report import every_import
from persienne.household.measures.write_meter import Device, record_meter_line
from persienne.meters.fictional_home import HPHC, fictional_home
from persienne.meters.tic.contract import Option
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.meters.virtual.counters import Solar
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Change, Changed, Succession
from persienne.store.meters import every_meter
from support.households import POINT, bring, count, curve_of, days_of, outcome_of, put, state, throw_away
from support.logged_homes import BEGIN, END, FIRST, counted, home, household
from support.tic_logs import log, thinned
from support.virtual_meters import french

pytestmark = pytest.mark.slow  # each test makes a home and its days

if TYPE_CHECKING:
    from pathlib import Path


DAYS = [date(2025, 1, day).toordinal() for day in (21, 22)]


@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_the_curve_of_a_log_is_the_difference_of_its_indexes(tmp_path: Path, three_days: Path, slat: Slat) -> None:
    with household(tmp_path, slat) as made:
        (report,) = bring(made, three_days)
        curve = curve_of(made)
    whole = {start: joules for start, length, joules in curve if length == 1800}
    assert len(whole) >= 125
    first, last = min(whole), max(whole) + 1800
    # The index of a half-hour is one that was heard a second from it.
    assert abs(sum(whole.values()) - counted(first, last)) <= 2 * 3 * 3600
    assert (report.format, report.owned, report.refused, report.holes) == ("tic", "named", (), ())
    assert report.changes.new in (report.intervals, report.intervals - 1)
    assert report.steps == (1800,)
    assert report.changes.conflicts == report.changes.changed == 0


def test_under_closed_slats_midnights_and_totals_of_days_are_written_and_nothing_finer(
    tmp_path: Path, three_days: Path
) -> None:
    with household(tmp_path, Slat.CLOSED) as made:
        (report,) = bring(made, three_days)
        assert (count(made, "curve"), count(made, "frame"), count(made, "wire_cut")) == (0, 0, 0)
        assert count(made, "midnight_index") > 0
        days = {day: (joules, covered) for day, joules, covered in days_of(made)}
    for day in DAYS:
        assert days[day][1] == 86_400
        midnight = french(f"{date.fromordinal(day)}T00:00:00")
        assert abs(days[day][0] - counted(midnight, midnight + 86_400)) <= 2 * 3 * 3600
    assert report.changes.new == 4


@pytest.mark.parametrize("slat", Slat)
def test_undoing_takes_all_of_a_log_away_and_importing_it_again_brings_nothing(
    tmp_path: Path, three_days: Path, slat: Slat
) -> None:
    with household(tmp_path, slat) as made:
        bring(made, three_days)
        before = state(made)
        (again,) = bring(made, three_days)
        assert (again.changes.new, again.number) == (0, None)
        assert state(made) == before
        (batch,) = every_import(made.conn)
        undo_import(made.conn, batch.id)
        assert state(made) == {}
        assert count(made, "fact") == 0


@pytest.mark.parametrize("log_first", [True, False])
def test_a_log_and_the_operator_s_curve_of_the_same_days_agree(
    tmp_path: Path, three_days: Path, *, log_first: bool
) -> None:
    curve = fictional_home(date(2025, 1, 20), date(2025, 1, 22), contract=HPHC).curve
    export = put(tmp_path, "curve.csv", write_curve(curve))
    paths = (three_days, export) if log_first else (export, three_days)
    with household(tmp_path, Slat.HALF) as made:
        bring(made, paths[0])
        outcome = outcome_of(made, paths[1], accept=())
        (report,) = outcome.reports
        assert report.changes.different <= 2
        assert report.changes.unchanged > 100
        days = {day: joules for day, joules, covered in days_of(made) if covered == 86_400}
    exported = dict(zip(curve.starts.tolist(), curve.values.tolist(), strict=True))
    for day in DAYS:
        midnight = french(f"{date.fromordinal(day)}T00:00:00")
        total = sum(exported[start] for start in range(midnight, midnight + 86_400, 1800))
        assert abs(days[day] - total) <= 2 * 3 * 3600


@pytest.mark.parametrize("slat", Slat)
def test_a_silence_over_midnight_belongs_to_no_day(tmp_path: Path, slat: Slat) -> None:
    evening = range(BEGIN, BEGIN + 3600, 10)
    morning = range(BEGIN + 14 * 3600, BEGIN + 15 * 3600, 10)
    path = put(tmp_path, "gap.log", log(home(), [*evening, *morning]))
    with household(tmp_path, slat) as made:
        bring(made, path)
        days = days_of(made)
        periods = state(made)[POINT, "EAST"]["periods"]
        again = bring(made, path)
    at_most = counted(evening[0], evening[-1]) + counted(morning[0], morning[-1])
    of_days = sum(joules for _, joules, _ in days)
    assert 0 < of_days <= at_most
    assert of_days + sum(row[2] for row in periods) == counted(BEGIN, morning[-1])
    assert [report.changes.new for report in again] == [0]


EVENINGS = [range(at, at + 13 * 3600, 20) for at in (BEGIN - 10 * 3600 + 86_400 * n for n in range(3))]


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A log of each."""
    folder = tmp_path_factory.mktemp("evenings")
    return [put(folder, f"{n}.log", log(home(), evening)) for n, evening in enumerate(EVENINGS)]


@pytest.mark.turning
@pytest.mark.parametrize("slat", Slat)
def test_logs_of_a_computer_that_is_off_at_night_add_up_to_the_difference_of_the_indexes(
    tmp_path: Path, evenings: list[Path], slat: Slat
) -> None:
    with household(tmp_path, slat) as made:
        bring(made, *evenings)
        of_days = sum(joules for _, joules, _ in days_of(made))
        of_periods = sum(row[2] for row in state(made)[POINT, "EAST"]["periods"])
    assert of_days + of_periods == counted(EVENINGS[0][0], EVENINGS[-1][-1])
    assert min(of_days, of_periods) > 0


@pytest.mark.parametrize("slat", Slat)
def test_a_log_of_a_silence_of_days_makes_no_day_of_it(tmp_path: Path, slat: Slat) -> None:
    again = BEGIN + 5 * 86_400
    path = put(tmp_path, "gap.log", log(home(), [*range(BEGIN, BEGIN + 3600, 10), *range(again, again + 3600, 10)]))
    with household(tmp_path, slat) as made:
        bring(made, path)
        days = days_of(made)
    assert sum(joules for _, joules, _ in days) <= counted(BEGIN, BEGIN + 3600) + counted(again, again + 3600)


@pytest.mark.parametrize("slat", Slat)
def test_an_evening_of_overruns_is_stored_at_every_stop(tmp_path: Path, slat: Slat) -> None:
    meter = home()
    begin = next(at for at in range(BEGIN - 15 * 86_400, BEGIN, 20) if meter.meter_at(at).counters.power(at) > 6_000)
    path = put(tmp_path, "overrun.log", log(meter, range(begin - 600, begin + 3600, 5)))
    with household(tmp_path, slat) as made:
        (report,) = bring(made, path)
    assert report.changes.new


def test_the_contract_that_the_meter_tells_in_a_log_is_suggested(tmp_path: Path, three_days: Path) -> None:
    with household(tmp_path, Slat.HALF) as made:
        bring(made, three_days)
        (meter,) = every_meter(made.conn)
        assert [period.option for period in suggested_contract(made.conn, meter).periods] == [Option.HPHC]


def test_days_that_the_registers_of_a_log_tell_are_not_split_again(tmp_path: Path, three_days: Path) -> None:
    with household(tmp_path, Slat.CLOSED) as made:
        bring(made, three_days)
        (meter,) = every_meter(made.conn)
        set_contract(made.conn, meter, suggested_contract(made.conn, meter))
        undo_import(made.conn, every_import(made.conn)[0].id)
        bring(made, three_days)
        total, parts = days_of(made), [days_of(made, name=name) for name in ("EASF01", "EASF02")]
    for day, joules, covered in total:
        if covered == 86_400:
            assert sum(one[1] for part in parts for one in part if one[0] == day) == joules


def test_a_meter_that_has_lost_its_clock_is_asked_about(tmp_path: Path) -> None:
    path = put(tmp_path, "lost.log", log(home(Changed(BEGIN, Change.DEGRADED)), range(BEGIN, BEGIN + 7200, 10)))
    with household(tmp_path, Slat.HALF) as made:
        (waiting,) = outcome_of(made, path, accept=()).waiting
        assert [question.code for question in waiting.questions] == [QuestionCode.CLOCK]
        assert str(waiting.questions[0].facts["first"]).startswith("2025-01-20T17:10:05")
        assert state(made) == {}
        (report,) = bring(made, path)
        assert report.changes.new


def test_a_clock_that_goes_back_in_a_log_is_asked_about_and_makes_no_false_zero(tmp_path: Path) -> None:
    wanders = home(Changed(BEGIN + 600, Change.CLOCK, -7200), Changed(BEGIN + 1800, Change.CLOCK, 0))
    path = put(tmp_path, "back.log", log(wanders, range(BEGIN, BEGIN + 3000, 5)))
    with household(tmp_path, Slat.OPEN) as made:
        (waiting,) = outcome_of(made, path, accept=()).waiting
        (question,) = waiting.questions
        assert (question.code, question.facts["seconds_back"]) == (QuestionCode.CLOCK, 7195)
        bring(made, path)
        curve = curve_of(made)
    assert all(joules for *_, joules in curve)
    counted_in_all = counted(BEGIN, BEGIN + 2995)
    assert counted_in_all - 20 * 3600 <= sum(joules for *_, joules in curve) <= counted_in_all


def test_two_logs_in_the_wrong_order_are_no_clock_that_goes_back(tmp_path: Path) -> None:
    both = log(home(), [*range(BEGIN + 7200, BEGIN + 9000, 10), *range(BEGIN, BEGIN + 1800, 10)])
    with household(tmp_path, Slat.HALF) as made:
        assert outcome_of(made, put(tmp_path, "two.log", both), accept=()).waiting == ()


def test_a_replaced_meter_s_log_keeps_both_indexes(tmp_path: Path) -> None:
    at = french("2025-01-21T12:00:00")
    path = put(tmp_path, "both.log", log(home(Changed(at, Change.REPLACED)), thinned(BEGIN, END, [at])))
    with household(tmp_path, Slat.HALF) as made:
        (report,) = bring(made, path)
        total = sum(joules for *_, joules in curve_of(made))
    assert len(report.replaced) == 1
    assert counted(BEGIN, END) - total <= 60 * 9000


@pytest.mark.turning
@pytest.mark.parametrize("slat", Slat)
@pytest.mark.parametrize("hours", [(12, 14), (9, 11), (28, 30)])
def test_a_log_and_the_meter_line_of_one_day_are_counted_once(
    tmp_path: Path, slat: Slat, hours: tuple[int, int]
) -> None:
    midnight = french("2025-01-21T00:00:00")
    on_line = range(midnight + 8 * 3600, midnight + 12 * 3600, 20)
    in_log = range(midnight + hours[0] * 3600 + 300, midnight + hours[1] * 3600, 20)
    fold, decoder = Fold(Meter(POINT)), Decoder()
    said = [one for at in on_line for told in decoder.feed(home().frame(at), at) for one in fold.add(told)]
    device = Device("990061999998", SOURCES[Mode.STANDARD], POINT)
    with household(tmp_path, slat) as made:
        record_meter_line(made.conn, device, said, fold.open(), at=on_line[-1])
        bring(made, put(tmp_path, "x.log", log(home(), in_log)))
        known = sum(joules for _, joules, _ in days_of(made))
        known += sum(row[2] for row in state(made)[POINT, "EAST"]["periods"])
    # On the line the meter says two points of its load curve that lie before its first frame.
    first = min(on_line[0] - 3600, in_log[0])
    assert known <= counted(first, max(on_line[-1], in_log[-1]))
    assert known >= counted(in_log[0], in_log[-1])


@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
@pytest.mark.parametrize(
    ("first", "end"), [(0, 7200), (0, 5700), (0, 5000), (300, 5000), (2700, 7200), (2880, 7200), (2880, 6000)]
)
def test_a_copy_of_a_log_that_was_cut_corrects_nothing(tmp_path: Path, slat: Slat, first: int, end: int) -> None:
    """Half-open, what is left of a cut half-hour is joined to its neighbour when it is shorter than ten minutes."""
    whole = put(tmp_path, "whole.log", log(home(), range(BEGIN, BEGIN + 7200, 10)))
    cut = put(tmp_path, "cut.log", log(home(), range(BEGIN + first, BEGIN + end, 10)))
    with household(tmp_path, slat) as made:
        bring(made, whole)
        before = curve_of(made)
        (report,) = bring(made, cut)
        assert (report.changes.new, report.changes.changed, report.changes.conflicts) == (0, 0, 0)
        assert curve_of(made) == before


@pytest.mark.parametrize("first_is_cut", [True, False])
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_two_logs_that_overlap_by_half_are_counted_once_in_either_order(
    tmp_path: Path, slat: Slat, *, first_is_cut: bool
) -> None:
    early, late = range(BEGIN - 4920, BEGIN + 5000, 10), range(BEGIN, BEGIN + 7200, 10)
    paths = [put(tmp_path, f"{n}.log", log(home(), at)) for n, at in enumerate((early, late))]
    with household(tmp_path, slat) as made:
        for path in paths if first_is_cut else reversed(paths):
            bring(made, path)
        curve = curve_of(made)
    assert sum(joules for *_, joules in curve) == counted(early[0], late[-1])


def test_a_log_shapes_the_silence_of_another_log_whichever_comes_first(tmp_path: Path) -> None:
    silent = [*range(BEGIN, BEGIN + 1800, 10), *range(BEGIN + 9000, BEGIN + 10_800, 10)]
    paths = [
        put(tmp_path, f"{n}.log", log(home(), at)) for n, at in enumerate((range(BEGIN, BEGIN + 10_800, 10), silent))
    ]
    curves = []
    for name, order in (("a", paths), ("b", paths[::-1])):
        with throw_away(tmp_path / name, Slat.HALF) as made:
            for path in order:
                bring(made, path)
            curves.append(curve_of(made))
    assert curves[0] == curves[1]
    assert sum(joules for *_, joules in curves[0]) == counted(BEGIN, BEGIN + 10_790)


@pytest.mark.parametrize("together", [True, False])
def test_closed_slats_keep_the_days_of_a_file_whole_beside_a_log_that_was_silent_at_night(
    tmp_path: Path, *, together: bool
) -> None:
    midnight = french("2025-01-21T00:00:00")
    lit = [at for day in range(2) for at in thinned(midnight + day * 86_400 + 28_800, midnight + day * 86_400 + 82_800)]
    silent = put(tmp_path, "silent.log", log(home(), lit))
    export = put(tmp_path, "curve.csv", fictional_home(date(2025, 1, 21), date(2025, 1, 22), contract=HPHC).curve)
    with household(tmp_path, Slat.CLOSED) as made:
        for paths in [(silent, export)] if together else [(silent,), (export,)]:
            reports = bring(made, *paths)
        assert reports[-1].changes.new + reports[-1].changes.changed == 2
        days = days_of(made)
    assert [(day, covered) for day, _, covered in days] == [(day, 86_400) for day in DAYS]
    for day, joules, _ in days:
        begin = french(f"{date.fromordinal(day)}T00:00:00")
        assert abs(joules - counted(begin, begin + 86_400)) <= 2 * 3 * 3600


def test_the_report_of_a_log_that_is_too_short_for_the_slats_says_what_is_not_kept(tmp_path: Path) -> None:
    path = put(tmp_path, "short.log", log(home(), range(BEGIN, BEGIN + 300, 10)))
    with household(tmp_path, Slat.HALF) as made:
        (report,) = bring(made, path)
        assert curve_of(made) == []
        assert (report.changes.new, report.held_back) == (0, report.joules)
        assert report.held_back > 0
    with throw_away(tmp_path / "open", Slat.OPEN) as made:
        (report,) = bring(made, path)
        assert (report.changes.new, report.held_back) == (1, 0)


def test_a_file_of_which_the_slats_keep_nothing_is_no_import(tmp_path: Path) -> None:
    minutes = fictional_home(date(2025, 1, 20), date(2025, 1, 20), contract=HPHC).curve
    five = minutes.where(minutes.starts % 7200 == 0)
    five = replace(five, durations=np.full(len(five), 300, np.int64), values=five.values // 6)
    with household(tmp_path, Slat.HALF) as made:
        outcome = outcome_of(made, put(tmp_path, "five.csv", write_curve(five)))
        assert [report.number for report in outcome.reports] in ([], [None])
        assert (outcome.batch_id, every_meter(made.conn)) == (None, ())


def test_the_report_of_a_log_says_what_was_injected(tmp_path: Path) -> None:
    meter = Succession(MeterOptions(first=FIRST, solar=Solar.SOLD), ())
    noon = french("2025-06-20T12:00:00")
    with household(tmp_path, Slat.HALF) as made:
        (report,) = bring(made, put(tmp_path, "sun.log", log(meter, range(noon, noon + 7200, 10))))
        assert report.injected == sum(joules for *_, joules in curve_of(made, name="EAIT")) > 0
        (batch,) = every_import(made.conn)
        assert batch.reports[0].injected == report.injected
