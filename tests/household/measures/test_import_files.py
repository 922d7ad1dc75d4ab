"""Files into a household: what each brought is told truly, twice is once, and undoing one leaves what others gave."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household.measures.import_files import import_files, undo_import
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import every_import
from persienne.store.meters import every_meter
from support.chance import cases
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
    merged,
    midnight,
    of_block,
    outcome_of,
    put,
    raised,
    settled_bytes,
    state,
    throw_away,
    weeks,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household

HOME = weeks()
BEGIN, MIDDLE, END = (midnight(day) for day in ("2024-10-21", "2024-10-28", "2024-11-04"))


# --- what overlaps ---------------------------------------------------------------------------------------------------

# Long enough that a file in hours still has the rows that tell its step.
spans = st.tuples(st.integers(0, 660), st.integers(10, 300)).map(lambda span: (span[0], min(sum(span), 672)))


@dataclass(frozen=True)
class Part:
    """A file of the fictional home: the half-hours ``first`` to ``last``, with an error, in its step, or indexes."""

    span: tuple[int, int]
    watts: int = 0
    kind: str = "curve"

    def content(self) -> bytes:
        first, last = self.span
        start = BEGIN + first * HALF_HOUR
        if self.kind == "index":
            some = [
                block.where((block.starts >= start) & (block.starts < start + 8 * 86_400)) for block in HOME.indexes
            ]
            return write_index(some[:2])
        if self.kind == "hours":
            first, last = first + first % 2, last - last % 2
        start, end = (BEGIN + place * HALF_HOUR for place in (first, last))
        block = raised(cut(HOME.curve, start, end), self.watts)
        return write_curve(merged(block, HOUR) if self.kind == "hours" else block)


parts = st.builds(Part, spans, st.sampled_from([0, 0, 40]), st.sampled_from(["curve", "curve", "hours", "index"]))


@contextmanager
def shared_household(tmp_path_factory: pytest.TempPathFactory, slat: Slat) -> Iterator[tuple[Household, Path]]:
    folder = tmp_path_factory.mktemp("shared")
    with throw_away(folder / "household", slat) as household:
        yield household, folder


@pytest.fixture(scope="module", params=list(Slat))
def shared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Household, Path]]:
    """One household and a folder for all the examples of a property, which leave it empty."""
    with shared_household(tmp_path_factory, request.param) as both:
        yield both


@pytest.fixture(scope="module")
def shared_half(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Household, Path]]:
    with shared_household(tmp_path_factory, Slat.HALF) as both:
        yield both


def written(folder: Path, contents: list[bytes]) -> list[Path]:
    return [put(folder, f"{place}.csv", content) for place, content in enumerate(contents)]


@pytest.mark.slow
@given(undone=st.lists(parts, min_size=1, max_size=3), kept=st.lists(parts, min_size=1, max_size=3))
@settings(max_examples=cases(30), suppress_health_check=[HealthCheck.too_slow])
def test_undoing_one_import_leaves_exactly_what_the_other_gave(
    shared: tuple[Household, Path], undone: list[Part], kept: list[Part]
) -> None:
    household, folder = shared
    before, after = ([part.content() for part in files] for files in (undone, kept))
    assume(not set(before) & set(after))
    alone = outcome_of(household, *written(folder, after), at=2)
    assert alone.batch_id is not None
    expected = state(household)
    undo_import(household.conn, alone.batch_id)
    assert state(household) == {}

    first = outcome_of(household, *written(folder, before), at=1)
    second = outcome_of(household, *written(folder, after), at=2)
    assert first.batch_id is not None
    assert second.batch_id is not None
    undo_import(household.conn, first.batch_id)
    left = state(household)
    undo_import(household.conn, second.batch_id)
    assert left == expected
    assert all(count(household, table) == 0 for table in ("source", "curve", "day_total", "midnight_index", "fact"))


@pytest.mark.slow
@given(files=st.lists(spans, min_size=1, max_size=5), data=st.data())
@settings(max_examples=cases(40))
def test_overlapping_files_give_the_same_curve_in_any_order(
    shared_half: tuple[Household, Path], files: list[tuple[int, int]], data: st.DataObject
) -> None:
    household, folder = shared_half
    order = data.draw(st.permutations(range(len(files))))
    batches = []
    for at, place in enumerate(order, 1):
        outcome = outcome_of(household, put(folder, f"{place}.csv", Part(files[place]).content()), at=at)
        assert [report.changes.changed + report.changes.conflicts for report in outcome.reports] == [0]
        batches.append(outcome.batch_id)
    places = sorted({place for first, last in files for place in range(first, last)})
    told = curve_of(household)
    for batch in filter(None, batches):
        undo_import(household.conn, batch)
    assert told == [of_block(HOME.curve)[place] for place in places]


ROUNDED = curve_workbook(HOME.curve, decimals=2)


@pytest.mark.slow
@given(files=st.lists(spans, min_size=1, max_size=4))
@settings(max_examples=cases(15))
def test_every_interval_of_a_file_is_counted_once(
    shared_half: tuple[Household, Path], files: list[tuple[int, int]]
) -> None:
    household, folder = shared_half
    seen: set[int] = set()
    paths = written(folder, [Part(span).content() for span in files])
    outcome = outcome_of(household, *paths)
    assert outcome.batch_id is not None
    undo_import(household.conn, outcome.batch_id)
    for (first, last), report in zip(files, outcome.reports, strict=True):
        mine = set(range(first, last))
        assert (report.changes.new, report.changes.unchanged) == (len(mine - seen), len(mine & seen))
        seen |= mine


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
@pytest.mark.parametrize("fine_first", [True, False])
def test_watts_win_over_tens_of_watts_and_agree_with_them(tmp_path: Path, slat: Slat, *, fine_first: bool) -> None:
    paths = [put(tmp_path, "fine.csv", HOME.curve), put(tmp_path, "coarse.xlsx", ROUNDED)]
    with throw_away(tmp_path / "household", slat) as household:
        for at, path in enumerate(paths if fine_first else reversed(paths), 1):
            (report,) = bring(household, path, at=at)
        assert (report.changes.unchanged, report.changes.changed, report.changes.conflicts) == (
            len(HOME.curve) if slat is Slat.HALF else 14,
            0,
            0,
        )
        assert sum(joules for _, joules, _ in days_of(household)) == int(HOME.curve.values.sum())
        if slat is Slat.HALF:
            assert curve_of(household) == of_block(HOME.curve)


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
def test_a_coarser_file_that_says_otherwise_is_a_conflict_and_a_finer_one_a_change(tmp_path: Path, slat: Slat) -> None:
    other = put(tmp_path, "other.xlsx", curve_workbook(raised(HOME.curve, 60), decimals=2))
    fine = put(tmp_path, "fine.csv", HOME.curve)
    length = len(HOME.curve) if slat is Slat.HALF else 14
    with throw_away(tmp_path / "1", slat) as household:
        bring(household, fine, at=1)
        (report,) = bring(household, other, at=2)
        assert (report.changes.conflicts, report.changes.changed) == (length, 0)
        assert sum(joules for _, joules, _ in days_of(household)) == int(HOME.curve.values.sum())
    with throw_away(tmp_path / "2", slat) as household:
        bring(household, other, at=1)
        (report,) = bring(household, fine, at=2)
        assert (report.changes.conflicts, report.changes.changed) == (0, length)
        assert sum(joules for _, joules, _ in days_of(household)) == int(HOME.curve.values.sum())


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
def test_among_equals_the_later_export_wins_until_it_is_undone(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path / "household", slat) as household:
        bring(household, put(tmp_path, "early.csv", HOME.curve), at=1)
        early = state(household)
        outcome = outcome_of(household, put(tmp_path, "late.csv", raised(HOME.curve, 40)), at=2)
        changes = outcome.reports[0].changes
        assert (changes.new, changes.unchanged, changes.conflicts) == (0, 0, 0)
        assert sum(j for _, j, _ in days_of(household)) == int(raised(HOME.curve, 40).values.sum())
        assert outcome.batch_id is not None
        undo_import(household.conn, outcome.batch_id)
        assert state(household) == early


def test_closed_files_of_one_batch_are_told_one_after_the_other(tmp_path: Path) -> None:
    paths = [
        put(tmp_path, "a.csv", cut(HOME.curve, 0, MIDDLE + 12 * HOUR)),
        put(tmp_path, "b.csv", cut(HOME.curve, MIDDLE, END)),
    ]
    with throw_away(tmp_path / "household", Slat.CLOSED) as household:
        first, second = bring(household, *paths)
        assert (first.changes.new, second.changes.new, second.changes.changed) == (8, 6, 1)
        assert days_of(household)[7][1] == int(cut(HOME.curve, MIDDLE, MIDDLE + 24 * HOUR).values.sum())


# --- the comparison with the meter's own indexes ---------------------------------------------------------------------

INDEXES = write_index(HOME.indexes)


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
@pytest.mark.parametrize("index_first", [True, False])
def test_a_curve_agrees_with_its_indexes_to_the_joule(tmp_path: Path, slat: Slat, *, index_first: bool) -> None:
    paths = [put(tmp_path, "curve.csv", HOME.curve), put(tmp_path, "index.csv", INDEXES)]
    with throw_away(tmp_path / "household", slat) as household:
        *_, last = bring(household, *(reversed(paths) if index_first else paths))
        assert (last.reconciliation.compared, last.reconciliation.exact) == (14, 14)


def planted(curve: Block, day: str, watt_hours: int) -> Block:
    """A curve of which one half-hour of a day was changed."""
    values = curve.values.copy()
    values[np.searchsorted(curve.starts, midnight(day) + 9 * HOUR)] += watt_hours * 3600
    return replace(curve, values=values)


@pytest.mark.parametrize(
    "slat", [Slat.HALF, *(pytest.param(slat, marks=pytest.mark.slow) for slat in (Slat.CLOSED, Slat.OPEN))]
)
def test_a_planted_mismatch_names_its_day(tmp_path: Path, slat: Slat) -> None:
    wrong = planted(HOME.curve, "2024-10-27", 50)
    paths = [put(tmp_path, "index.csv", INDEXES), put(tmp_path, "curve.csv", wrong)]
    with throw_away(tmp_path / "household", slat) as household:
        found = bring(household, *paths)[1].reconciliation
        (mismatch,) = found.mismatches
        assert (found.exact, date.fromordinal(mismatch.day)) == (13, date(2024, 10, 27))
        assert mismatch.curve - mismatch.truth == 50 * 3600


def test_partial_days_are_not_compared(half: Household, tmp_path: Path) -> None:
    paths = [put(tmp_path, "index.csv", INDEXES), put(tmp_path, "c.csv", cut(HOME.curve, BEGIN + HOUR, END - HOUR))]
    assert bring(half, *paths)[1].reconciliation.compared == 12


def test_the_report_that_is_kept_is_the_one_that_was_given(half: Household, tmp_path: Path) -> None:
    reports = bring(half, put(tmp_path, "i.csv", INDEXES), put(tmp_path, "c.csv", planted(HOME.curve, "2024-10-27", 9)))
    assert every_import(half.conn)[0].reports == reports


def test_closed_slats_keep_no_line_of_a_file_in_its_report_either(tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    lines = [f"2024-01-01T{hour:02}:30:00+01:00;{hour}04?" for hour in range(20)]
    lines += [f"2024-01-02T{hour:02}:00:00+01:00;{hour}00" for hour in range(1, 20)]
    odd.write_text("\n".join(lines), encoding="utf-8")
    with throw_away(tmp_path / "household", Slat.CLOSED) as household:
        bring(household, odd)
        (batch,) = every_import(household.conn)
        text = batch.reports[0].to_json()
    assert batch.reports[0].reasons
    assert "04?" not in text
    assert "T01:30" not in text
    assert all(line.seen == "" for line in batch.reports[0].refused)


# --- trying, counting, stopping --------------------------------------------------------------------------------------


def test_a_dry_run_says_what_would_be_stored_and_stores_nothing(half: Household, tmp_path: Path) -> None:
    path, before = put(tmp_path, "curve.csv", HOME.curve), settled_bytes(half)
    outcome = outcome_of(half, path, dry_run=True)
    assert outcome.batch_id is None
    assert outcome.reports[0].changes.new == len(HOME.curve)
    assert (every_import(half.conn), every_meter(half.conn), settled_bytes(half)) == ((), (), before)
    (stored,) = bring(half, path)
    assert (stored.number, (replace(stored, number=None),)) == (1, outcome.reports)


@pytest.mark.slow
def test_progress_counts_files_and_names_the_one_that_is_read(half: Household, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    paths = [put(tmp_path, f"{place}.csv", HOME.curve) for place in range(3)]
    bring(half, *paths, progress=lambda *said: seen.append(said))
    assert seen == [(0, 3, "0.csv"), (1, 3, "1.csv"), (2, 3, "2.csv"), (3, 3, "")]


@pytest.mark.slow
@pytest.mark.parametrize("moment", range(3))
def test_cancelled_while_files_are_read_it_stores_nothing(half: Household, tmp_path: Path, moment: int) -> None:
    paths = [put(tmp_path, f"{place}.csv", raised(HOME.curve, place)) for place in range(3)]
    read: list[int] = []
    with pytest.raises(UserError) as caught:
        bring(half, *paths, progress=lambda done, _of, _name: read.append(done), cancelled=lambda: moment in read)
    assert (caught.value.code, read[-1]) == ("cancelled", moment)
    assert (every_import(half.conn), count(half, "curve")) == ((), 0)


@pytest.mark.slow
def test_cancelled_at_any_moment_of_storing_it_stores_nothing(half: Household, tmp_path: Path) -> None:
    paths = [put(tmp_path, f"{place}.csv", raised(HOME.curve, place)) for place in range(3)]
    asked: list[bool] = []
    bring(half, *paths, cancelled=lambda: asked.append(half.conn.in_transaction))
    assert asked[-1]  # the last chance is inside the transaction, when all is written
    undo_import(half.conn, every_import(half.conn)[0].id)
    for moment in range(asked.count(True)):
        left = iter(range(moment))
        with pytest.raises(UserError) as caught:
            bring(
                half,
                *paths,
                cancelled=lambda left=left: half.conn.in_transaction and next(left, None) is None,
            )
        assert caught.value.code == "cancelled"
        assert (every_import(half.conn), count(half, "curve")) == ((), 0)


@pytest.mark.slow
def test_two_files_of_one_name_are_told_apart_once_stored(half: Household, tmp_path: Path) -> None:
    other = "01111111111111"
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
    files = (
        put(tmp_path / "x", "a.csv", HOME.curve),
        put(tmp_path / "y", "a.csv", replace(HOME.curve, meter=Meter(other))),
    )
    outcome = import_files(half.conn, files, Answers(1))
    (batch,) = every_import(half.conn)
    assert outcome.as_stored(batch.reports).files == outcome.files
    assert [(one.number, one.point) for one in outcome.reports] == list(zip(batch.files, (POINT, other), strict=True))
    undo_import(half.conn, batch.id, batch.files[0])
    (left,) = outcome.as_stored(every_import(half.conn)[0].reports).reports
    assert left.point == other
