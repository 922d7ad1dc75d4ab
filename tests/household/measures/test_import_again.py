"""The same bytes once more: nothing is asked and nothing is new, unless there is something to repair."""

from __future__ import annotations

from dataclasses import astuple, replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Meter
from persienne.base.slats import Older, Slat, Then
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.import_report import every_import
from persienne.importers.job import READER_VERSION
from persienne.store.meters import every_meter
from support.households import (
    bring,
    count,
    curve_of,
    cut,
    days_of,
    midnight,
    of_block,
    outcome_of,
    put,
    raised,
    state,
    throw_away,
    weeks,
)
from support.rows import rows

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

HOME = weeks()
MIDDLE, END = midnight("2024-10-28"), midnight("2024-11-04")


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
def test_what_was_answered_once_is_not_asked_again(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path / "household", slat) as household:
        bring(household, put(tmp_path, "a.csv", HOME.curve), at=1)
        path = put(tmp_path, "b.csv", raised(HOME.curve, 90_000))
        assert len(outcome_of(household, path, at=2, accept=()).waiting) == 1
        bring(household, path, at=3)
        outcome = outcome_of(household, path, at=4, accept=())
        assert (outcome.waiting, outcome.batch_id) == ((), None)
        (report,) = outcome.reports
        assert (report.changes.new, report.changes.changed) == (0, 0)


def test_an_undone_file_is_asked_about_again(half: Household, tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", raised(HOME.curve, 90_000))
    outcome = outcome_of(half, path, at=1)
    assert outcome.batch_id is not None
    undo_import(half.conn, outcome.batch_id)
    (entry,) = outcome_of(half, path, at=2, accept=()).waiting
    assert [question.code for question in entry.questions] == [QuestionCode.POWER]


def older_reader(household: Household) -> None:
    """The stored files were read by the version before this one."""
    with household.conn as conn:
        conn.execute("UPDATE source SET reader = ?", (READER_VERSION - 1,))


def readers(household: Household) -> list[int]:
    return [reader for (reader,) in rows(household, "SELECT reader FROM source ORDER BY id")]


def misread(household: Household, factor: int = 2) -> None:
    """What a reader with a fault had stored: every index is too large."""
    with household.conn as conn:
        conn.execute("UPDATE midnight_index SET wh = wh * ?", (factor,))


@pytest.mark.slow
def test_the_journal_counts_the_lines_of_an_undone_import_as_its_report_did(half: Household, tmp_path: Path) -> None:
    brought = 0
    for at, (name, content) in enumerate((("curve.csv", HOME.curve), ("index.csv", write_index(HOME.indexes)))):
        (report,) = outcome_of(half, put(tmp_path, name, content), at=at).reports
        brought += report.rows
    for batch in every_import(half.conn):
        undo_import(half.conn, batch.id)
    assert sum(sum(entry.counts.values()) for entry in half.erasures.journal()) == brought > 300


@pytest.mark.slow
def test_a_better_reader_repairs_what_an_older_one_stored(half: Household, tmp_path: Path) -> None:
    path = put(tmp_path, "index.csv", write_index(HOME.indexes))
    bring(half, path, at=1)
    true = days_of(half)
    misread(half)
    assert days_of(half) != true
    older_reader(half)
    (report,) = bring(half, path, at=2)
    assert report.changes.changed == 14
    assert days_of(half) == true
    assert readers(half) == [READER_VERSION - 1, READER_VERSION]
    (again,) = bring(half, path, at=3)
    assert astuple(again.changes)[:4] == (0, 14, 0, 0)
    assert len(readers(half)) == 2


def test_this_reader_does_not_read_its_own_files_anew(half: Household, tmp_path: Path) -> None:
    path = put(tmp_path, "index.csv", write_index(HOME.indexes))
    bring(half, path, at=1)
    misread(half)
    outcome = outcome_of(half, path, at=2)
    assert (outcome.batch_id, count(half, "source")) == (None, 1)
    assert outcome.reports[0].changes.new == 0


def test_a_better_reader_that_finds_nothing_else_stores_nothing(half: Household, tmp_path: Path) -> None:
    path = put(tmp_path, "curve.csv", HOME.curve)
    bring(half, path, at=1)
    before = state(half)
    older_reader(half)
    outcome = outcome_of(half, path, at=2)
    assert (outcome.batch_id, outcome.reports[0].changes.new) == (None, 0)
    assert (readers(half), state(half)) == ([READER_VERSION], before)


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
def test_new_is_never_said_of_what_is_not_stored(tmp_path: Path, slat: Slat) -> None:
    paths = [put(tmp_path, f"{n}.csv", HOME.curve) for n in range(3)]
    with throw_away(tmp_path / "household", slat) as household:
        first, *copies = bring(household, *paths)
        assert first.changes.new > 0
        assert [astuple(copy.changes)[:4] for copy in copies] == [(0, first.changes.new, 0, 0)] * 2
        assert count(household, "source") == 1
        for report in bring(household, *paths, at=2):
            assert (report.changes.new, report.changes.unchanged) == (0, first.changes.new)


# --- curves that the retention had reduced --------------------------------------------------------------------------

LATER = midnight("2027-10-21")


def digests(household: Household) -> list[tuple[int, bytes, str]]:
    return rows(household, "SELECT id, digest, slat FROM source ORDER BY id")


@pytest.mark.slow
def test_a_file_that_was_stored_under_two_stops_is_stored_again_under_the_narrower(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", HOME.curve)
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        bring(household, path, at=LATER, older=Older.REDUCE)
        for slat in (Slat.OPEN, Slat.HALF):
            household.slats.move(every_meter(household.conn)[0], slat, Then.KEEP)
            if slat is Slat.OPEN:
                bring(household, path, at=LATER, older=Older.REDUCE)
        bring(household, path, at=LATER, older=Older.KEEP)
        assert curve_of(household) == of_block(HOME.curve)
        assert outcome_of(household, path, at=LATER, older=Older.KEEP).batch_id is None


def test_undoing_a_file_that_was_stored_again_leaves_what_was_there_before(half: Household, tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", HOME.curve)
    bring(half, path, at=LATER, older=Older.REDUCE)
    before = digests(half)
    bring(half, path, at=LATER, older=Older.KEEP)
    undo_import(half.conn, every_import(half.conn)[0].id)
    assert digests(half) == before
    assert outcome_of(half, path, at=LATER, older=Older.REDUCE).batch_id is None
    bring(half, path, at=LATER, older=Older.KEEP)
    assert curve_of(half) == of_block(HOME.curve)


# --- undoing one file of a batch -------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
@pytest.mark.parametrize("place", [0, 1])
def test_one_file_of_a_batch_is_undone_and_the_others_stay(tmp_path: Path, slat: Slat, place: int) -> None:
    parts = [cut(HOME.curve, 0, MIDDLE), cut(HOME.curve, MIDDLE, END)]
    with throw_away(tmp_path / "household", slat) as household:
        bring(household, *(put(tmp_path, f"{n}.csv", part) for n, part in enumerate(parts)))
        (batch,) = every_import(household.conn)
        undo_import(household.conn, batch.id, batch.files[place])
        assert curve_of(household) == of_block(parts[1 - place])
        (left,) = every_import(household.conn)
        assert [report.file for report in left.reports] == [f"{1 - place}.csv"]
        undo_import(household.conn, left.id, left.files[0])
        assert (every_import(household.conn), every_meter(household.conn)) == ((), ())


def test_closed_days_of_one_file_go_with_it(closed: Household, tmp_path: Path) -> None:
    parts = [cut(HOME.curve, 0, MIDDLE), cut(HOME.curve, MIDDLE, END)]
    bring(closed, *(put(tmp_path, f"{n}.csv", part) for n, part in enumerate(parts)))
    (batch,) = every_import(closed.conn)
    undo_import(closed.conn, batch.id, batch.files[1])
    assert sum(joules for _, joules, _ in days_of(closed)) == int(parts[0].values.sum())
    bring(closed, tmp_path / "1.csv", at=2)
    assert sum(joules for _, joules, _ in days_of(closed)) == int(HOME.curve.values.sum())


def test_a_file_of_another_meter_in_the_batch_is_undone_with_its_meter(half: Household, tmp_path: Path) -> None:
    other = replace(raised(HOME.curve, 10), meter=Meter("01111111111111"))
    bring(half, put(tmp_path, "a.csv", HOME.curve), put(tmp_path, "b.csv", other))
    (batch,) = every_import(half.conn)
    undo_import(
        half.conn, batch.id, batch.files[batch.reports.index(next(r for r in batch.reports if r.file == "b.csv"))]
    )
    assert [meter.meter.point for meter in every_meter(half.conn)] == [HOME.meter.point]
