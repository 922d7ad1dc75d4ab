"""Days that are set aside: kept, in no sum, known again when their file comes back, and taken back whole."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Direction
from persienne.base.set_aside import Reason, SetAside
from persienne.base.slats import Slat, Then
from persienne.exporters.enedis_csv import write_index
from persienne.household.household import Household
from persienne.household.measures.corrections import put_aside, take_back
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_history, recall_whole_days
from persienne.store.erase import Level, Scope
from persienne.store.meters import every_meter, known_meter
from persienne.store.said_days import spans_set_aside
from support.households import (
    POINT,
    Rows,
    bring,
    curve_of,
    days_of,
    midnight,
    of_block,
    periods_of,
    put,
    raised,
    state,
    throw_away,
    weeks,
)

if TYPE_CHECKING:
    from pathlib import Path

HOME = weeks()
NOW = midnight("2025-06-01")


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


FIRST, LAST = day("2024-10-26"), day("2024-10-28")


def aside(household: Household, first: int = FIRST, last: int = LAST, **options: Any) -> SetAside:
    options = {"at": NOW, **options}
    return put_aside(household.conn, known_meter(household.conn, POINT), (first, last), Reason.IMPLAUSIBLE, **options)


def spans(household: Household) -> list[tuple[int, int]]:
    """The days that are set aside, as (first, last)."""
    return [(one.first, one.last) for one in spans_set_aside(household.conn, known_meter(household.conn, POINT).id)]


def refusal(household: Household, *days: int, **options: Any) -> str:
    with pytest.raises(UserError) as caught:
        aside(household, *days, **options)
    return caught.value.code


def filled(household: Household, folder: Path) -> Household:
    bring(household, put(folder, "curve.csv", HOME.curve), put(folder, "index.csv", write_index(HOME.indexes)))
    return household


def without(rows: Rows, first: int = FIRST, last: int = LAST) -> Rows:
    """The rows of days, or of intervals by the day in which they begin, that lie outside these days."""
    local = local_days()
    return [row for row in rows if not first <= (row[0] if row[0] < 1e7 else local.day(row[0])) <= last]


# --- out of every sum ------------------------------------------------------------------------------------------------


def test_days_that_are_set_aside_leave_the_curve_and_the_days_until_they_are_taken_back(
    half: Household, tmp_path: Path
) -> None:
    filled(half, tmp_path)
    before, curve, days = state(half), curve_of(half), days_of(half)
    said = aside(half, note=" un essai ")
    assert (said.days, said.reason, said.at, said.note) == (3, Reason.IMPLAUSIBLE, NOW, "un essai")
    assert curve_of(half) == without(curve)
    assert len(curve) - len(curve_of(half)) == 48 + 50 + 48  # the 27th has 25 hours
    assert days_of(half) == without(days)
    assert len(days_of(half)) == len(days) - 3
    history = recall_history(half.conn, known_meter(half.conn, POINT))
    assert history.set_aside == (said,)
    assert int(history.days.joules.sum()) == sum(row[1] for row in days_of(half))
    take_back(half.conn, said.id)
    assert (state(half), spans(half)) == (before, [])


def test_a_register_of_which_nothing_is_stored_has_nothing_set_aside(half: Household, tmp_path: Path) -> None:
    filled(half, tmp_path)
    aside(half)
    assert recall_history(half.conn, known_meter(half.conn, POINT), "EAIT").set_aside == ()


@pytest.mark.slow
def test_the_tariff_registers_leave_with_the_total_and_not_with_the_injection(half: Household, tmp_path: Path) -> None:
    filled(half, tmp_path)
    before = state(half)
    aside(half, direction=Direction.INJECTION)
    assert state(half) == before
    aside(half, direction=Direction.IMPORT)
    assert {name for _, name in before} > {"EAST", "EASF01", "EASF02"}
    assert state(half) == {
        register: {**said, "curve": without(said["curve"]), "days": without(said["days"])}
        for register, said in before.items()
    }


def test_a_period_over_several_days_that_touches_them_leaves_whole(half: Household, tmp_path: Path) -> None:
    before, after = midnight("2024-10-23"), midnight("2024-10-28")
    blocks = [block.where((block.starts <= before) | (block.starts >= after)) for block in HOME.indexes]
    bring(half, put(tmp_path, "index.csv", write_index(blocks)))
    meter = known_meter(half.conn, POINT)
    days, periods = days_of(half), len(recall_whole_days(half.conn, meter).periods)
    aside(half, day("2024-10-24"), day("2024-10-24"))
    assert (periods, len(recall_whole_days(half.conn, meter).periods)) == (1, 0)
    assert days_of(half) == days  # the differences around it stay


def test_what_leaves_with_them_of_days_that_count_is_told(half: Household, tmp_path: Path) -> None:
    before, after = midnight("2024-10-23"), midnight("2024-10-28")
    blocks = [block.where((block.starts <= before) | (block.starts >= after)) for block in HOME.indexes]
    bring(half, put(tmp_path, "index.csv", write_index(blocks)))
    meter = known_meter(half.conn, POINT)
    (period,) = periods_of(recall_whole_days(half.conn, meter))
    aside(half, day("2024-10-24"), day("2024-10-24"))
    lost = recall_history(half.conn, meter).with_set_aside
    assert (lost.starts.tolist(), lost.ends.tolist(), lost.joules.tolist()) == ([before], [after], [period[2]])
    aside(half, day("2024-10-23"), day("2024-10-27"))
    assert len(recall_history(half.conn, meter).with_set_aside) == 0  # no day that counts is in it


# --- still stored ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
def test_the_same_values_in_another_file_are_known_already(slat: Slat, tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", slat) as household:
        filled(household, tmp_path)
        aside(household)
        (report,) = bring(household, put(tmp_path, "again.csv", HOME.curve), at=2)
        assert (report.changes.new, report.changes.changed, report.changes.conflicts) == (0, 0, 0)
        assert days_of(household) == without(days_of(household))


@pytest.mark.slow
def test_what_disagreed_on_these_days_is_no_longer_compared(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", raised(HOME.curve, 100)))
    (report,) = bring(half, put(tmp_path, "index.csv", write_index(HOME.indexes)), at=2)
    assert len(report.reconciliation.mismatches) == 14
    aside(half)
    (report,) = bring(half, put(tmp_path, "index-2.csv", write_index(HOME.indexes) + b"\n"), at=3)
    assert len(report.reconciliation.mismatches) == 11


@pytest.mark.slow
def test_reduced_to_days_they_stay_out_and_come_back_whole(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    days = days_of(half)
    said = aside(half)
    half.slats.move(known_meter(half.conn, POINT), Slat.CLOSED, Then.REDUCE)
    assert days_of(half) == without(days)
    take_back(half.conn, said.id)
    assert days_of(half) == days


def test_reduced_to_half_hours_they_come_back_whole(opened: Household, tmp_path: Path) -> None:
    bring(opened, put(tmp_path, "curve.csv", HOME.curve))
    said = aside(opened)
    opened.slats.move(known_meter(opened.conn, POINT), Slat.HALF, Then.REDUCE)
    take_back(opened.conn, said.id)
    assert curve_of(opened) == of_block(HOME.curve)


# --- which days ------------------------------------------------------------------------------------------------------


def test_days_of_which_nothing_is_stored_are_left_out(half: Household, tmp_path: Path) -> None:
    filled(half, tmp_path)
    said = aside(half, day("2020-01-01"), day("2024-10-22"))
    assert (said.first, said.last) == (day("2024-10-21"), day("2024-10-22"))
    assert refusal(half, day("2020-01-01"), day("2020-12-31")) == "set_aside_nothing"


def test_a_day_that_is_not_over_is_left_out(half: Household, tmp_path: Path) -> None:
    filled(half, tmp_path)
    now = midnight("2024-10-27") + 3600
    assert refusal(half, day("2024-10-27"), day("2024-10-30"), at=now) == "set_aside_nothing"
    assert aside(half, at=now).last == day("2024-10-26")


def test_days_that_are_set_aside_already_are_refused_and_more_days_are_not(half: Household, tmp_path: Path) -> None:
    filled(half, tmp_path)
    aside(half)
    assert refusal(half) == "set_aside_already"
    assert refusal(half, FIRST + 1, LAST, direction=Direction.INJECTION) == "set_aside_already"
    aside(half, FIRST, LAST + 1)
    assert spans(half) == [(FIRST, LAST), (FIRST, LAST + 1)]


def test_nothing_can_be_taken_back_twice(half: Household, tmp_path: Path) -> None:
    filled(half, tmp_path)
    number = aside(half).id
    take_back(half.conn, number)
    with pytest.raises(UserError) as caught:
        take_back(half.conn, number)
    assert (caught.value.code, caught.value.facts) == ("set_aside_unknown", {"number": number})


# --- the household's own word: gone when its days are erased, or with its meter ---------------------------------------


def test_an_import_that_is_undone_and_made_again_finds_its_days_set_aside(half: Household, tmp_path: Path) -> None:
    later = put(tmp_path, "later.csv", weeks("2024-11-04").curve)
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    bring(half, later, at=2)
    said = aside(half, day("2024-11-01"), day("2024-11-06"), note="travaux")
    curve = curve_of(half)
    undo_import(half.conn, every_import(half.conn)[0].id)
    assert spans_set_aside(half.conn, known_meter(half.conn, POINT).id) == (said,)
    bring(half, later, at=3)
    assert curve_of(half) == curve


def test_they_go_with_the_last_import_of_their_meter(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    aside(half)
    undo_import(half.conn, every_import(half.conn)[0].id)
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=2)
    assert spans(half) == []


@pytest.mark.slow
def test_days_whose_curve_the_slats_erased_stay_set_aside_while_their_meter_stays(
    half: Household, tmp_path: Path
) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    bring(
        half,
        put(
            tmp_path,
            "index.csv",
            write_index([block.where(block.starts < midnight("2024-10-24")) for block in HOME.indexes]),
        ),
        at=2,
    )
    aside(half)
    half.slats.move(known_meter(half.conn, POINT), Slat.CLOSED, Then.ERASE)
    assert spans(half) == [(FIRST, LAST)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("first", "last", "left"),
    [
        (FIRST, LAST, []),
        (FIRST - 1, FIRST, [(FIRST + 1, LAST)]),
        (LAST, LAST + 3, [(FIRST, LAST - 1)]),
        (FIRST + 1, FIRST + 1, [(FIRST, FIRST), (LAST, LAST)]),
        (LAST + 1, LAST + 1, [(FIRST, LAST)]),
    ],
)
def test_erased_days_are_no_longer_said_to_be_set_aside(
    tmp_path: Path, first: int, last: int, left: list[tuple[int, int]]
) -> None:
    with closing(Household.create_throw_away(tmp_path / "household", slat=Slat.HALF)) as household:
        filled(household, tmp_path)
        aside(household)
        household.erasures.erase(Scope(Level.DAY, first, last))
        assert spans(household) == left


@pytest.mark.slow
def test_an_erased_import_leaves_what_others_still_give(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    bring(half, put(tmp_path, "index.csv", write_index(HOME.indexes)), at=2)
    aside(half)
    half.erasures.erase(Scope(Level.DAY, batch_id=every_import(half.conn)[0].id))
    assert spans(half) == [(FIRST, LAST)]
    half.erasures.erase(Scope(Level.DAY, batch_id=every_import(half.conn)[0].id))
    assert every_meter(half.conn) == ()
