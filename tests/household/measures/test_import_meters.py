"""Whose meter a file is: proved by what is stored, told by its cell, hinted at by its name, and else a question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zipfile import ZipFile

import numpy as np
import pytest

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat, Then
from persienne.exporters.enedis_csv import write_curve
from persienne.household.measures.import_files import look_through, undo_import
from persienne.household.measures.import_meters import LEAST_DAYS, LEAST_PROOF, Owned, may_be
from persienne.household.measures.import_questions import NEW_METER, Answers, QuestionCode, groups_of
from persienne.household.measures.import_report import every_import
from persienne.household.measures.meter_names import give_names
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.store.meters import StoredMeter, every_meter
from support.edf_files import edf_days, edf_index, edf_powers
from support.households import (
    HALF_HOUR,
    LOCAL,
    POINT,
    bring,
    count,
    curve_of,
    cut,
    merged,
    midnight,
    of_block,
    outcome_of,
    put,
    read_all,
    throw_away,
    weeks,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household
    from persienne.household.measures.import_questions import Fact
    from persienne.household.measures.import_report import ImportOutcome

HOME = weeks()
OTHER = weeks(seed=7)
MIDDLE, END = midnight("2024-10-28"), midnight("2024-11-04")
OTHER_POINT = "01111111111111"


def nameless(block: Block, written: str = "") -> bytes:
    """A curve in whose head ``written`` stands in the place of the number."""
    lines = write_curve(replace(block, meter=Meter(None))).decode().split("\n")
    return "\n".join([lines[0], written + lines[1], *lines[2:]]).encode()


def asked(outcome: ImportOutcome) -> Mapping[str, Fact]:
    """The facts of the first question of the one file, which is about its meter."""
    (entry,) = outcome.waiting
    question = entry.questions[0]
    assert question.code is QuestionCode.METER
    return question.facts


def numbers(household: Household) -> list[str | None]:
    return [meter.meter.point for meter in every_meter(household.conn)]


# --- proved ----------------------------------------------------------------------------------------------------------


def test_half_hours_without_a_number_are_of_the_meter_whose_hours_they_add_up_to(
    half: Household, tmp_path: Path
) -> None:
    even = replace(HOME.curve, values=HOME.curve.values // 3_600 * 3_600)
    bring(half, put(tmp_path, "hours.csv", merged(even, 2 * HALF_HOUR)))
    other = replace(merged(OTHER.curve, 2 * HALF_HOUR), meter=Meter(OTHER_POINT))
    bring(half, put(tmp_path, "other.csv", other), at=2)
    (report,) = bring(half, put(tmp_path, "halves.csv", nameless(even, "**********9998")), at=3, accept=())
    assert (report.owned, report.point) == (Owned.OVERLAP, POINT)
    assert curve_of(half) == of_block(even)


def test_the_first_meter_needs_no_number_and_is_told(half: Household, tmp_path: Path) -> None:
    (report,) = bring(half, put(tmp_path, "a.csv", nameless(HOME.curve)), accept=())
    assert (report.owned, report.point) == (Owned.FIRST, None)
    assert numbers(half) == [None]


def test_a_file_that_says_its_number_is_not_asked_about(half: Household, tmp_path: Path) -> None:
    (report,) = bring(half, put(tmp_path, "a.csv", HOME.curve), accept=())
    assert (report.owned, report.point) == (Owned.NAMED, POINT)


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
def test_the_same_values_prove_the_meter(tmp_path: Path, slat: Slat) -> None:
    months = weeks("2024-09-02", days=63).curve
    with throw_away(tmp_path / "household", slat) as household:
        bring(household, put(tmp_path, "a.csv", months), at=1)
        part = nameless(cut(months, midnight("2024-09-16"), END))
        outcome = outcome_of(household, put(tmp_path, "b.csv", part), at=2, accept=())
        (report,) = outcome.reports
        assert (report.owned, report.point) == (Owned.OVERLAP, POINT)
        assert numbers(household) == [POINT]


@pytest.mark.slow
@pytest.mark.parametrize("kind", [edf_days, edf_index])
def test_days_that_agree_with_a_curve_prove_the_meter(
    half: Household, tmp_path: Path, kind: Callable[[Block], bytes]
) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve), at=1)
    (report,) = bring(half, put(tmp_path, "b.csv", kind(HOME.curve)), at=2, accept=())
    assert (report.owned, report.point) == (Owned.OVERLAP, POINT)


def test_the_files_of_one_archive_prove_each_other(half: Household, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "edf.zip", "w") as archive:
        for name, kind in (("powers", edf_powers), ("index", edf_index), ("days", edf_days)):
            archive.writestr(f"{name}.csv", kind(HOME.curve))
    reports = bring(half, tmp_path / "edf.zip", accept=())
    assert [report.owned for report in reports] == [Owned.FIRST, Owned.OVERLAP, Owned.OVERLAP]
    assert numbers(half) == [None]


def test_the_days_of_another_home_and_too_few_days_prove_nothing(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve), at=1)
    few = cut(HOME.curve, 0, midnight("2024-10-21", LEAST_DAYS - 1))
    for name, days in (("other", edf_days(OTHER.curve)), ("few", edf_days(few))):
        assert outcome_of(half, put(tmp_path, f"{name}.csv", days), at=2, accept=()).waiting


def test_days_that_are_all_alike_prove_nothing(half: Household, tmp_path: Path) -> None:
    even = replace(HOME.curve, values=np.full(len(HOME.curve), 300 * HALF_HOUR))
    bring(half, put(tmp_path, "a.csv", even), at=1)
    assert outcome_of(half, put(tmp_path, "b.csv", edf_days(even)), at=2, accept=()).waiting


def test_too_few_common_values_prove_nothing(half: Household, tmp_path: Path) -> None:
    last = MIDDLE + (LEAST_PROOF - 1) * HALF_HOUR
    bring(half, put(tmp_path, "a.csv", cut(HOME.curve, 0, last)), at=1)
    outcome = outcome_of(half, put(tmp_path, "b.csv", nameless(cut(HOME.curve, MIDDLE, END))), at=2, accept=())
    assert asked(outcome)["proposed"] == POINT
    (report,) = bring(half, tmp_path / "b.csv", at=3, accept=[QuestionCode.METER])
    assert report.owned == Owned.PROPOSED
    assert curve_of(half) == of_block(HOME.curve)


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
@pytest.mark.parametrize("levels", [[0], [700], [0, 700, 900]])
def test_zeros_and_a_few_levels_prove_nothing(tmp_path: Path, slat: Slat, levels: list[int]) -> None:
    months = weeks("2024-09-02", days=63).curve
    watts = np.array(levels)[LOCAL.days(months.starts) % len(levels)]
    empty = replace(months, values=watts * months.durations)
    with throw_away(tmp_path / "household", slat) as household:
        bring(household, put(tmp_path, "a.csv", empty), at=1)
        outcome = outcome_of(household, put(tmp_path, "b.csv", nameless(empty)), at=2, accept=())
        assert asked(outcome)["proposed"] == POINT
        (group,) = (group for group in groups_of(outcome.waiting) if group.code is QuestionCode.METER)
        assert (group.safest is False) == (levels == [0])


def test_one_other_value_and_nothing_is_proved(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve), at=1)
    values = HOME.curve.values.copy()
    values[100] += 900 * HALF_HOUR
    outcome = outcome_of(half, put(tmp_path, "b.csv", nameless(replace(HOME.curve, values=values))), at=2, accept=())
    assert asked(outcome)["proposed"] == POINT


def test_mostly_other_values_are_another_home(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve), at=1)
    outcome = outcome_of(half, put(tmp_path, "b.csv", nameless(OTHER.curve)), at=2, accept=())
    assert asked(outcome)["proposed"] == NEW_METER
    (report,) = bring(half, tmp_path / "b.csv", at=3, accept=[QuestionCode.METER])
    assert report.owned == Owned.ANOTHER
    assert numbers(half) == [POINT, None]
    assert (curve_of(half), curve_of(half, None)) == (of_block(HOME.curve), of_block(OTHER.curve))


@pytest.mark.slow
@pytest.mark.parametrize("written", ["-", "NA", "Masqué", "Maison", "9,99999E+13"])
def test_the_same_values_prove_the_meter_whatever_stands_in_the_cell(
    half: Household, tmp_path: Path, written: str
) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve), at=1)
    (report,) = bring(half, put(tmp_path, "b.csv", nameless(HOME.curve, written)), at=2, accept=())
    assert (report.owned, report.point, numbers(half)) == (Owned.OVERLAP, POINT, [POINT])


def test_a_named_file_of_the_batch_proves_whose_a_nameless_one_is(half: Household, tmp_path: Path) -> None:
    paths = [put(tmp_path, "a.csv", HOME.curve), put(tmp_path, "b.csv", nameless(cut(HOME.curve, MIDDLE, END)))]
    outcome = outcome_of(half, *paths, accept=())
    assert [report.owned for report in outcome.reports] == [Owned.NAMED, Owned.OVERLAP]


def test_known_bytes_belong_where_they_are_stored(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve), at=1)
    path = put(tmp_path, "b.csv", nameless(OTHER.curve))
    bring(half, path, at=2, accept=[QuestionCode.METER])
    (report,) = bring(half, path, at=3, accept=())
    assert (report.owned, report.point, report.changes.new) == (Owned.KNOWN_FILE, None, 0)


# --- hinted at -------------------------------------------------------------------------------------------------------


def two_meters(household: Household, folder: Path) -> None:
    other = replace(cut(OTHER.curve, 0, MIDDLE), meter=Meter(OTHER_POINT))
    bring(household, put(folder, "1.csv", cut(HOME.curve, 0, MIDDLE)), put(folder, "2.csv", other), at=1)


def test_of_several_meters_the_one_in_the_file_s_name_is_proposed(half: Household, tmp_path: Path) -> None:
    two_meters(half, tmp_path)
    later = nameless(cut(OTHER.curve, MIDDLE, END))
    assert asked(outcome_of(half, put(tmp_path, "export.csv", later), at=2, accept=()))["proposed"] is None
    named = put(tmp_path, f"export_{OTHER_POINT}_2024.csv", later)
    assert asked(outcome_of(half, named, at=2, accept=()))["proposed"] == OTHER_POINT
    assert count(half, "source") == 2
    bring(half, named, at=3, accept=[QuestionCode.METER])
    assert curve_of(half, OTHER_POINT) == of_block(OTHER.curve)


def test_a_name_does_not_prove_what_the_values_disprove(half: Household, tmp_path: Path) -> None:
    two_meters(half, tmp_path)
    path = put(tmp_path, f"export_{OTHER_POINT}.csv", nameless(cut(HOME.curve, 0, MIDDLE)))
    (report,) = bring(half, path, at=2, accept=())
    assert (report.owned, report.point) == (Owned.OVERLAP, POINT)


# --- what stands in the cell -----------------------------------------------------------------------------------------


def test_a_cell_that_cannot_be_the_number_is_another_meter(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", cut(HOME.curve, 0, MIDDLE)), at=1)
    later = put(tmp_path, "b.csv", nameless(cut(HOME.curve, MIDDLE, END), "2,31282E+13"))
    facts = asked(outcome_of(half, later, at=2, accept=()))
    assert (facts["written"], facts["proposed"], facts["meters"]) == ("2,31282E+13", NEW_METER, 0)


@pytest.mark.slow
@pytest.mark.parametrize("written", ["-", "N/A"])
def test_a_cell_that_says_nothing_is_an_empty_one(half: Household, tmp_path: Path, written: str) -> None:
    bring(half, put(tmp_path, "a.csv", cut(HOME.curve, 0, MIDDLE)), at=1)
    later = put(tmp_path, "b.csv", nameless(cut(HOME.curve, MIDDLE, END), written))
    facts = asked(outcome_of(half, later, at=2, accept=()))
    assert (facts["written"], facts["proposed"]) == ("", POINT)


def test_a_meter_that_was_given_its_number_is_still_known_by_its_cell(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", nameless(cut(HOME.curve, 0, MIDDLE), "Maison")), at=1)
    give_names(half.conn, every_meter(half.conn)[0], point=POINT)
    later = put(tmp_path, "b.csv", nameless(cut(HOME.curve, MIDDLE, END), "Maison"))
    assert asked(outcome_of(half, later, at=2, accept=()))["proposed"] == POINT
    bring(half, later, at=3)
    assert (numbers(half), curve_of(half)) == ([POINT], of_block(HOME.curve))


def test_a_meter_that_the_cell_does_not_fit_may_still_be_chosen(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", cut(HOME.curve, 0, MIDDLE)), at=1)
    later = put(tmp_path, "b.csv", nameless(cut(HOME.curve, MIDDLE, END), "Maison"))
    (entry,) = outcome_of(half, later, at=2, accept=()).waiting
    assert [one.meter.meter.point for one in entry.questions[0].candidates] == [POINT]


def test_unknown_meters_are_told_apart_by_what_stands_in_the_cell(half: Household, tmp_path: Path) -> None:
    cells = ("2312827640123", "2,31282E+13")
    early, late = ([cut(home.curve, *span) for home in (HOME, OTHER)] for span in ((0, MIDDLE), (MIDDLE, END)))
    for at, (block, cell) in enumerate(zip(early, cells, strict=True), 1):
        bring(half, put(tmp_path, f"{at}.csv", nameless(block, cell)), at=at)
    assert numbers(half) == [None, None]
    paths = [put(tmp_path, f"l{cell}.csv", nameless(block, cell)) for block, cell in zip(late, cells, strict=True)]
    proposed = [entry.questions[0].facts["proposed"] for entry in outcome_of(half, *paths, at=3, accept=()).waiting]
    assert proposed == list(cells)
    bring(half, *paths, at=4, accept=[QuestionCode.METER])
    totals = [int(recall_whole_days(half.conn, meter).totals.joules.sum()) for meter in every_meter(half.conn)]
    assert totals == [int(home.curve.values.sum()) for home in (HOME, OTHER)]


def test_the_same_cell_alone_stores_nothing(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", nameless(cut(HOME.curve, 0, MIDDLE), "2,31282E+13")), at=1)
    other = put(tmp_path, "b.csv", nameless(cut(OTHER.curve, MIDDLE, END), "2,31282E+13"))
    outcome = outcome_of(half, other, at=2, accept=())
    assert (asked(outcome)["proposed"], outcome.batch_id) == ("2,31282E+13", None)
    (group,) = groups_of(outcome.waiting)
    assert group.safest == every_meter(half.conn)[0]


def test_the_same_cell_does_not_prove_what_the_values_disprove(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", nameless(HOME.curve, "2,31282E+13")), at=1)
    outcome = outcome_of(half, put(tmp_path, "b.csv", nameless(OTHER.curve, "2,31282E+13")), at=2, accept=())
    assert asked(outcome)["proposed"] == NEW_METER


# --- answers ---------------------------------------------------------------------------------------------------------


def test_the_household_may_say_which_meter_it_is(half: Household, tmp_path: Path) -> None:
    two_meters(half, tmp_path)
    path = put(tmp_path, "late.csv", nameless(cut(OTHER.curve, MIDDLE, END)))
    (report,) = bring(half, path, at=2, meter=OTHER_POINT, accept=())
    assert (report.owned, report.point) == (Owned.CHOSEN, OTHER_POINT)


def test_the_household_may_say_that_it_is_a_new_one(half: Household, tmp_path: Path) -> None:
    two_meters(half, tmp_path)
    path = put(tmp_path, "late.csv", nameless(cut(OTHER.curve, MIDDLE, END)))
    (report,) = bring(half, path, at=2, meter=NEW_METER, accept=())
    assert (report.owned, report.point) == (Owned.CHOSEN, None)
    assert numbers(half) == [POINT, OTHER_POINT, None]


def test_a_file_that_waits_leaves_no_meter_behind(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve), at=1)
    outcome_of(half, put(tmp_path, "b.csv", nameless(OTHER.curve)), at=2, accept=())
    look_through(half.conn, read_all([tmp_path / "b.csv"]), Answers(2))
    assert numbers(half) == [POINT]
    assert len(every_import(half.conn)) == 1


# --- meters of which nothing is stored -------------------------------------------------------------------------------


def erased(household: Household, folder: Path) -> StoredMeter:
    """A meter with a label of which all was erased when its slats were closed."""
    bring(household, put(folder, "mine.csv", HOME.curve), at=1)
    give_names(household.conn, every_meter(household.conn)[0], "Maison")
    household.slats.move(every_meter(household.conn)[0], Slat.CLOSED, Then.ERASE)
    assert count(household, "source") == 0
    return every_meter(household.conn)[0]


@pytest.mark.slow
def test_an_import_and_its_undoing_keep_a_meter_that_was_erased_and_its_closed_slats(
    half: Household, tmp_path: Path
) -> None:
    mine = erased(half, tmp_path)
    bring(half, put(tmp_path, "b.csv", nameless(OTHER.curve)), at=2, meter=NEW_METER)
    assert every_meter(half.conn)[0] == mine
    undo_import(half.conn, every_import(half.conn)[0].id)
    assert every_meter(half.conn) == (mine,)
    bring(half, tmp_path / "mine.csv", at=3)
    assert len(recall_curve(half.conn, mine).series) == 0


# --- texts and names alone -----------------------------------------------------------------------------------------


def stored(point: str | None, written: str = "") -> StoredMeter:
    return StoredMeter(1, Meter(point), FRANCE, Slat.HALF, written)


@pytest.mark.for_each(
    ("written", "point", "fits"),
    [
        ("", "23128234567890", True),
        ("2,31282E+13", "23128234567890", True),
        ("2.31282e+13", "23128234567890", True),
        ("2,31283E+13", "23128234567890", False),
        ("2E+13", "23128234567890", True),
        ("9,12345E+12", "09123451234567", True),
        ("9,12345E+12", "19123451234567", False),
        ("2,3128234567890E+13", "23128234567890", True),
        ("9123451234567", "09123451234567", True),
        ("9123451234568", "09123451234567", False),
        ("2312 8234 5678 90", "23128234567890", True),
        ("23128*********", "23128234567890", True),
        ("24128*********", "23128234567890", False),
        ("Maison", "23128234567890", False),
    ],
)
def test_a_text_in_the_place_of_a_number_may_stand_for_a_meter(written: str, point: str, fits: bool) -> None:
    assert may_be(written, stored(point)) is fits


def test_a_meter_without_a_number_may_be_that_of_its_own_text_or_of_none() -> None:
    unknown = stored(None, "2,31282E+13")
    assert [may_be(written, unknown) for written in ("", "2,31282E+13", "2,31283E+13")] == [True, True, False]
    assert may_be("2,31282E+13", stored(None))
