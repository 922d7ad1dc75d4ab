"""What is new of a file: a batch counts as its files do one after the other, in the grain that is kept."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.slats import Older, Retention, Slat
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household.measures.import_changes import intervals_of, main_block
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.import_report import every_import
from persienne.importers.job import Hole
from support.chance import cases
from support.enedis_files import curve_workbook, energy_workbook
from support.households import (
    HALF_HOUR,
    HOUR,
    LOCAL,
    bring,
    cut,
    days_of,
    merged,
    midnight,
    outcome_of,
    put,
    raised,
    throw_away,
    weeks,
)
from support.read_files import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportReport

HOME = weeks("2024-10-21", days=6)
BEGIN, END = midnight("2024-10-21"), midnight("2024-10-27")
SPANS = st.tuples(st.integers(0, 250), st.integers(12, 120)).map(lambda span: (span[0], min(sum(span), 288)))
KINDS = ("curve", "hours", "coarse", "higher", "index", "daily")


def content(kind: str, span: tuple[int, int]) -> tuple[str, bytes]:
    """The name and the bytes of a file that speaks of some half-hours, or of the days in which they lie."""
    start, end = (BEGIN + place * HALF_HOUR for place in span)
    whole = cut(HOME.curve, LOCAL.midnight(LOCAL.day(start)), LOCAL.midnight(LOCAL.day(end - 1) + 1))
    if kind == "index":
        return "index.csv", write_index([cut(block, start - 86_400, end) for block in HOME.indexes])
    if kind == "daily":
        return "daily.xlsx", energy_workbook(daily(whole))
    if kind == "hours":
        return "hours.csv", write_curve(merged(whole, HOUR))
    if kind == "coarse":
        return "coarse.xlsx", curve_workbook(cut(HOME.curve, start, end), decimals=2)
    return "curve.csv", write_curve(raised(cut(HOME.curve, start, end), 700 if kind == "higher" else 0))


def daily(curve: Block) -> Block:
    """A curve of whole days in one interval a day."""
    days = np.unique(LOCAL.days(curve.starts))
    starts = LOCAL.midnights(days)
    return replace(
        curve,
        starts=starts,
        durations=np.diff(LOCAL.midnights(np.append(days, days[-1] + 1))),
        values=np.add.reduceat(curve.values, np.searchsorted(curve.starts, starts)),
        qualities=np.zeros(len(days), np.int64),
    )


def counted(reports: tuple[ImportReport, ...]) -> list[tuple[int, ...]]:
    return [astuple(report.changes)[:4] for report in reports]


@pytest.fixture(scope="module", params=[Slat.CLOSED, Slat.HALF])
def shared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Household, Path, Slat]]:
    """One household for all the examples of a property, which leave it empty; its folder and its stop."""
    folder = tmp_path_factory.mktemp("shared")
    with throw_away(folder / "household", request.param) as household:
        yield household, folder, request.param


def emptied(household: Household) -> None:
    for batch in every_import(household.conn):
        undo_import(household.conn, batch.id)


@pytest.mark.slow
@given(files=st.lists(st.tuples(st.sampled_from(KINDS), SPANS), min_size=2, max_size=3))
@settings(max_examples=cases(20))
def test_a_batch_counts_as_its_files_do_one_after_the_other(
    shared: tuple[Household, Path, Slat], files: list[tuple[str, tuple[int, int]]]
) -> None:
    household, folder, slat = shared
    paths = []
    for place, (kind, (first, last)) in enumerate(files):
        # Closed, two files share a day only inside one batch: here each has whole days.
        whole_days = (first // 48 * 48, -(-last // 48) * 48)
        name, data = content(kind, (first, last) if slat is Slat.HALF else whole_days)
        paths.append(put(folder, f"{place}-{name}", data))
    together = counted(bring(household, *paths))
    emptied(household)
    alone = [counted(bring(household, path, at=at))[0] for at, path in enumerate(paths, 1)]
    emptied(household)
    assert together == alone


def test_days_before_the_retention_are_counted_as_days_and_the_others_as_intervals(
    half: Household, tmp_path: Path
) -> None:
    half.retention.choose(Retention(curve_months=13))
    at = midnight("2025-11-24")  # thirteen months after 24 October
    path = put(tmp_path, "curve.csv", HOME.curve)
    (report,) = bring(half, path, at=at, older=Older.REDUCE)
    assert report.changes.new == 3 + 3 * 48
    (again,) = bring(half, path, at=at, older=Older.REDUCE)
    assert astuple(again.changes)[:4] == (0, 3 + 3 * 48, 0, 0)
    (kept,) = bring(half, path, at=at, older=Older.KEEP)
    assert kept.changes.new == 3 * 48


def test_a_day_that_is_completed_is_a_change_and_not_new(closed: Household, tmp_path: Path) -> None:
    noon = midnight("2024-10-23") + 12 * HOUR
    bring(closed, put(tmp_path, "a.csv", cut(HOME.curve, BEGIN, noon)), at=1)
    (report,) = bring(closed, put(tmp_path, "b.csv", cut(HOME.curve, midnight("2024-10-23"), END)), at=2)
    assert astuple(report.changes)[:4] == (3, 0, 1, 0)
    assert sum(joules for _, joules, _ in days_of(closed)) == int(HOME.curve.values.sum())


@pytest.mark.slow
def test_an_index_file_with_a_missing_day_brings_nothing_the_second_time(half: Household, tmp_path: Path) -> None:
    gone = midnight("2024-10-24")
    blocks = [block.where(block.starts != gone) for block in HOME.indexes]
    first_path, copy = (
        put(tmp_path, name, write_index(blocks) + end) for name, end in (("a.csv", b""), ("b.csv", b"\n"))
    )
    (first,) = bring(half, first_path, at=1)
    assert astuple(first.changes)[:4] == (5, 0, 0, 0)  # four days, and two days together
    assert [(hole.start, hole.end) for hole in first.holes] == [(gone, midnight("2024-10-25"))]
    for path in (first_path, copy):
        (again,) = bring(half, path, at=2)
        assert astuple(again.changes)[:4] == (0, 5, 0, 0)


@pytest.mark.slow
def test_what_is_different_counts_as_the_overlap_that_disagrees(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", cut(HOME.curve, BEGIN, midnight("2024-10-24"))), at=1)
    outcome = outcome_of(half, put(tmp_path, "b.csv", raised(HOME.curve, 50)), at=2, accept=())
    assert outcome.waiting[0].questions[0].facts == {"different": 144, "overlap": 144}
    coarse = put(tmp_path, "c.xlsx", curve_workbook(HOME.curve, decimals=2))
    (report,) = bring(half, coarse, at=3, accept=())  # within its rounding nothing is different
    assert astuple(report.changes)[:4] == (144, 144, 0, 0)


def test_the_main_register_is_what_is_drawn_or_else_what_is_injected(tmp_path: Path) -> None:
    file = read_file(put(tmp_path, "index.csv", write_index(HOME.indexes)))
    assert main_block(file).register.name == "EAST"
    split = [block for block in HOME.indexes if block.register.name.startswith("EASF")]
    assert main_block(read_file(put(tmp_path, "split.csv", write_index(split)))).register.name == "EASF01"
    first = date(2024, 10, 21).toordinal()
    assert LOCAL.days(intervals_of(main_block(file), LOCAL).starts).tolist() == list(range(first, first + 6))


@pytest.mark.slow
@pytest.mark.parametrize("code", [QuestionCode.OVERLAP, QuestionCode.POWER])
def test_a_yes_answers_its_own_question_alone(half: Household, tmp_path: Path, code: QuestionCode) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve), at=1)
    path = put(tmp_path, "b.csv", raised(HOME.curve, 90_000))
    both = {QuestionCode.OVERLAP, QuestionCode.POWER}
    (entry,) = outcome_of(half, path, at=2, accept=[code]).waiting
    assert {question.code for question in entry.questions} == both - {code}
    assert outcome_of(half, path, at=3, accept=both).waiting == ()


def test_two_halves_of_a_day_do_not_contradict_each_other_under_closed_slats(tmp_path: Path) -> None:
    noon = BEGIN + 12 * HOUR
    with throw_away(tmp_path / "household", Slat.CLOSED) as home:
        for name, start, end in (("morning.csv", BEGIN, noon), ("evening.csv", noon, BEGIN + 24 * HOUR)):
            assert outcome_of(home, put(tmp_path, name, cut(HOME.curve, start, end)), accept=()).waiting == ()


def test_of_a_missing_end_closed_slats_keep_the_days_of_which_nothing_is_known(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.CLOSED) as home:
        bring(home, put(tmp_path, "noon.csv", cut(HOME.curve, BEGIN, BEGIN + 12 * HOUR)))
        (kept,) = every_import(home.conn)[0].reports
    assert kept.missing_end is None


def test_half_hours_that_are_not_over_yet_are_not_missing(tmp_path: Path) -> None:
    end = BEGIN + 12 * HOUR
    part = put(tmp_path, "noon.csv", cut(HOME.curve, BEGIN, end))
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        (now,) = bring(home, part, at=end + 1_700)
        assert now.missing_end is None
    with throw_away(tmp_path / "later", Slat.HALF) as home:
        (later,) = bring(home, part, at=end + 2 * HOUR + 60)
        assert later.missing_end == Hole(end, end + 2 * HOUR)


@pytest.mark.slow
def test_days_of_hours_and_of_half_hours_that_rounding_tells_apart_are_not_asked_about(tmp_path: Path) -> None:
    """Each hour of an odd number of watts is rounded up: 12 Wh a day at the most."""
    odd = replace(HOME.curve, values=(HOME.curve.values // 3600 * 2 + np.arange(len(HOME.curve)) % 2) * 1800)
    hours = merged(odd, 3600)
    hours = replace(hours, values=-(-hours.values // 3600) * 3600)
    for slat in (Slat.CLOSED, Slat.HALF):
        with throw_away(tmp_path / slat, slat) as household:
            bring(household, put(tmp_path, "half-hours.csv", odd), at=1)
            assert outcome_of(household, put(tmp_path, "hours.csv", hours), at=2, accept=()).waiting == ()
            wrong = put(tmp_path, "wrong.csv", raised(hours, 2))
            assert len(outcome_of(household, wrong, at=3, accept=()).waiting) == 1
