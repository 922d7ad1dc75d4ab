"""What the slats allow goes into the file and nothing else does, whoever writes."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import PART_OF_A_DAY, Slat
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_whole_days
from persienne.insight.days import days_of_curve
from persienne.insight.resolve import resolve
from persienne.store.meters import known_meter
from support.enedis_files import curve_workbook
from support.households import (
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
    put,
    raised,
    throw_away,
    weeks,
    without_hours,
)
from support.rows import rows
from support.stored import forbidden_by

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household

HOME = weeks()
DAY = midnight("2024-10-25")
NOON = DAY + 12 * HOUR
INTO_CURVE = "INSERT INTO curve(source_id, register_id, day, finest, cells) VALUES (?, ?, 739000, ?, zeroblob(20))"


def day_rows(block: Block) -> list[tuple[int, ...]]:
    """The days of one curve, as the half-open slat would show them."""
    totals = days_of_curve(resolve([block]), local_days())
    return list(zip(totals.days.tolist(), totals.joules.tolist(), totals.covered.tolist(), strict=True))


# --- closed ----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_closed_keeps_the_days_and_no_curve_even_inside_the_transaction(closed: Household, tmp_path: Path) -> None:
    seen = []

    def look() -> bool:
        if closed.conn.in_transaction:
            seen.append((count(closed, "day_total"), count(closed, "curve")))
        return False

    bring(closed, put(tmp_path, "curve.csv", HOME.curve), cancelled=look)
    assert seen[-1] == (14, 0)  # before, nothing was written yet
    assert all(curve == 0 for _, curve in seen)
    assert count(closed, "curve") == 0
    assert days_of(closed) == day_rows(HOME.curve)


@pytest.mark.parametrize(("slat", "finest"), [(Slat.CLOSED, 1800), (Slat.CLOSED, 86_400), (Slat.HALF, 599)])
def test_the_file_itself_refuses_what_the_slat_forbids(tmp_path: Path, slat: Slat, finest: int) -> None:
    with throw_away(tmp_path / "household", slat) as household:
        bring(household, put(tmp_path, "curve.csv", HOME.curve))
        before = count(household, "curve")
        (source, register) = household.conn.execute("SELECT source.id, register.id FROM source, register").fetchone()
        with forbidden_by(slat):
            household.conn.execute(INTO_CURVE, (source, register, finest))
        assert count(household, "curve") == before


def test_the_refusal_does_not_lean_on_the_program_that_writes(closed: Household, tmp_path: Path) -> None:
    bring(closed, put(tmp_path, "curve.csv", HOME.curve))
    plain = sqlite3.connect(":memory:")
    for (sql,) in closed.conn.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rootpage = 0"):
        if "sqlite_" not in sql:
            plain.execute(sql)
    plain.execute("INSERT INTO meter(id) VALUES (1)")
    plain.execute("INSERT INTO batch(id, at) VALUES (1, 1)")
    plain.execute("INSERT INTO source VALUES (1, 1, 1, 'f', x'00', 'f', 2, 1, 'closed', '{}', NULL, 0)")
    with pytest.raises(sqlite3.IntegrityError, match="slat_closed"):
        plain.execute(INTO_CURVE, (1, 1, 1800))
    plain.close()


def test_two_files_of_one_batch_that_share_a_day_make_it_whole(closed: Household, tmp_path: Path) -> None:
    first, second = cut(HOME.curve, 0, NOON), cut(HOME.curve, NOON, 2 * NOON)
    bring(closed, put(tmp_path, "a.csv", first), put(tmp_path, "b.csv", second))
    assert days_of(closed) == day_rows(HOME.curve)


def test_what_two_files_both_say_is_counted_once(closed: Household, tmp_path: Path) -> None:
    first, second = cut(HOME.curve, 0, NOON + 6 * HOUR), cut(HOME.curve, NOON, 2 * NOON)
    bring(closed, put(tmp_path, "a.csv", first), put(tmp_path, "b.csv", second))
    assert days_of(closed) == day_rows(HOME.curve)


def test_a_file_that_is_stored_already_helps_a_new_one_to_a_whole_day(closed: Household, tmp_path: Path) -> None:
    first = put(tmp_path, "a.csv", cut(HOME.curve, 0, NOON))
    bring(closed, first)
    bring(closed, first, put(tmp_path, "b.csv", cut(HOME.curve, NOON, 2 * NOON)), at=2)
    assert days_of(closed) == day_rows(HOME.curve)


def test_two_halves_of_a_day_that_come_apart_are_never_added_up(closed: Household, tmp_path: Path) -> None:
    """Nobody can tell whether they overlap once the curve is gone; the one that says more is taken."""
    morning, rest = cut(HOME.curve, DAY, NOON), cut(HOME.curve, NOON + 6 * HOUR, midnight("2024-10-26"))
    bring(closed, put(tmp_path, "a.csv", morning), at=1)
    bring(closed, put(tmp_path, "b.csv", rest), at=2)
    assert days_of(closed) == without_hours(max(day_rows(morning), day_rows(rest)))
    assert days_of(closed)[0][2] == PART_OF_A_DAY


@pytest.mark.slow
@pytest.mark.parametrize("whole_first", [True, False])
def test_the_better_coverage_takes_the_place_of_a_partial_day(
    closed: Household, tmp_path: Path, *, whole_first: bool
) -> None:
    whole, part = cut(HOME.curve, DAY, midnight("2024-10-26")), cut(HOME.curve, DAY, NOON)
    paths = [put(tmp_path, "whole.csv", whole), put(tmp_path, "part.csv", raised(part, 200))]
    for at, path in enumerate(paths if whole_first else reversed(paths), 1):
        bring(closed, path, at=at)
    assert days_of(closed) == day_rows(whole)


@pytest.mark.slow
def test_once_opened_the_same_file_gives_its_curve(closed: Household, tmp_path: Path) -> None:
    path = put(tmp_path, "curve.csv", HOME.curve)
    bring(closed, path)
    days = days_of(closed)
    closed.slats.move(None, Slat.HALF)
    (report,) = bring(closed, path, at=2)
    assert (report.changes.new, report.changes.changed) == (len(HOME.curve), 0)
    assert curve_of(closed) == of_block(HOME.curve)
    assert days_of(closed) == days
    assert [batch.at for batch in every_import(closed.conn)] == [2, 1]


def test_closing_again_keeps_a_new_curve_out_and_leaves_the_old_one(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", cut(HOME.curve, 0, DAY)))
    half.slats.move(None, Slat.CLOSED)
    bring(half, put(tmp_path, "b.csv", cut(HOME.curve, DAY, 2 * DAY)), at=2)
    assert curve_of(half) == of_block(cut(HOME.curve, 0, DAY))
    assert days_of(half) == day_rows(HOME.curve)


def test_closed_keeps_the_midnight_indexes(closed: Household, tmp_path: Path) -> None:
    bring(closed, put(tmp_path, "index.csv", write_index(HOME.indexes)))
    assert count(closed, "midnight_index") == sum(map(len, HOME.indexes))
    assert days_of(closed) == day_rows(HOME.curve)


@pytest.mark.slow
def test_a_day_has_the_precision_of_the_worst_file_that_it_is_made_of(closed: Household, tmp_path: Path) -> None:
    """Or the comparison with the indexes would call the rounding of half a day a mismatch."""
    fine = put(tmp_path, "fine.csv", cut(HOME.curve, 0, NOON))
    coarse = put(tmp_path, "coarse.xlsx", curve_workbook(cut(HOME.curve, NOON - HOUR, 2 * NOON), decimals=2))
    index = put(tmp_path, "index.csv", write_index(HOME.indexes))
    *_, report = bring(closed, fine, coarse, index)
    assert (report.reconciliation.compared, report.reconciliation.mismatches) == (14, ())
    days = recall_whole_days(closed.conn, known_meter(closed.conn, POINT))
    precision = {
        day: days.sources[origin].precision for day, origin in zip(days.totals.days, days.totals.origins, strict=True)
    }
    assert set(precision.values()) == {1}  # the indexes win
    found = rows(closed, "SELECT day, precision FROM day_total JOIN source ON source.id = source_id")
    noon = local_days().day(NOON)
    assert dict(found) == {day: 1 if day < noon else 10 for day, _ in found}


# --- half open and open ----------------------------------------------------------------------------------------------


def test_half_open_merges_five_minutes_into_half_hours(half: Household, tmp_path: Path) -> None:
    fine = weeks(days=3, step=300)
    path = put(tmp_path, "fine.csv", fine.curve)
    (report,) = bring(half, path)
    assert curve_of(half) == of_block(merged(fine.curve, 1800))
    assert report.changes.new == 3 * 48
    assert days_of(half) == day_rows(fine.curve)


def test_half_open_a_second_import_of_five_minutes_changes_nothing(half: Household, tmp_path: Path) -> None:
    fine = weeks(days=3, step=300).curve
    bring(half, put(tmp_path, "fine.csv", fine))
    later = put(tmp_path, "later.csv", cut(fine, DAY - 72 * HOUR, 2 * DAY))
    (report,) = bring(half, later, at=2)
    assert (report.changes.new, report.changes.changed, report.changes.unchanged) == (0, 0, 2 * 48)


def test_half_open_keeps_ten_minutes_as_they_are(half: Household, tmp_path: Path) -> None:
    fine = weeks(days=2, step=600)
    bring(half, put(tmp_path, "fine.csv", fine.curve))
    assert curve_of(half) == of_block(fine.curve)


def test_open_keeps_five_minutes(tmp_path: Path) -> None:
    fine = weeks(days=2, step=300)
    with throw_away(tmp_path / "household", Slat.OPEN) as household:
        bring(household, put(tmp_path, "fine.csv", fine.curve))
        assert curve_of(household) == of_block(fine.curve)
