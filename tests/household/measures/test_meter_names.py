from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Meter
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_questions import Answers, QuestionCode
from persienne.household.measures.import_report import every_import
from persienne.household.measures.meter_names import give_names
from persienne.store.meters import every_meter, known_meter
from support.households import POINT, bring, put, raised, store, weeks
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

HOME = weeks(days=2)
OTHER = "01111111111111"
YES = Answers(1, accept=frozenset(QuestionCode))


@pytest.fixture
def two(half: Household, tmp_path: Path) -> Household:
    """A household with a numbered meter and one without a number."""
    other = replace(raised(HOME.curve, 50), meter=Meter(None))
    for name, block in (("mine.csv", HOME.curve), ("other.csv", other)):
        store(half, [put(tmp_path, name, block)], YES)
    return half


def test_a_meter_is_found_by_its_number_its_label_and_its_place_in_the_list(two: Household) -> None:
    numbered, unknown = every_meter(two.conn)
    give_names(two.conn, unknown, "  La   grange ")
    assert known_meter(two.conn, "La grange").id == unknown.id
    assert known_meter(two.conn, POINT) == numbered
    assert known_meter(two.conn, str(unknown.id)).label == "La grange"
    assert code_of(lambda: known_meter(two.conn, "Le moulin")) == "meter_unknown"
    assert code_of(lambda: known_meter(two.conn, "")) == "meter_unknown"


def test_a_label_is_one_meters_and_cannot_be_taken_for_something_else(two: Household) -> None:
    numbered, unknown = every_meter(two.conn)
    give_names(two.conn, numbered, "Maison")
    assert code_of(lambda: give_names(two.conn, unknown, "Maison")) == "label_taken"
    for label in (OTHER, "2", "new", "x" * 41, "a\x00b"):
        assert code_of(lambda label=label: give_names(two.conn, unknown, label)) == "label_unfit"
    give_names(two.conn, numbered, "")
    assert [meter.label for meter in every_meter(two.conn)] == ["", ""]


def test_a_meter_without_a_number_gets_one_and_is_never_put_together_with_another(two: Household) -> None:
    numbered, unknown = every_meter(two.conn)
    assert code_of(lambda: give_names(two.conn, unknown, point=POINT)) == "point_taken"
    assert code_of(lambda: give_names(two.conn, unknown, point="123")) == "meter_number"
    assert code_of(lambda: give_names(two.conn, numbered, point=OTHER)) == "point_known"
    give_names(two.conn, unknown, point=OTHER)
    assert known_meter(two.conn, OTHER).id == unknown.id
    assert [report.point for batch in every_import(two.conn) for report in batch.reports] == [OTHER, POINT]


def test_a_number_that_was_given_since_is_not_given_again(two: Household) -> None:
    stale = every_meter(two.conn)[1]
    give_names(two.conn, stale, point=OTHER)
    assert code_of(lambda: give_names(two.conn, stale, point="02222222222222")) == "point_known"
    undo_import(two.conn, every_import(two.conn)[0].id)
    assert code_of(lambda: give_names(two.conn, stale, "La grange")) == "meter_unknown"


def test_an_import_goes_to_the_meter_of_a_label_and_its_report_says_it(two: Household, tmp_path: Path) -> None:
    give_names(two.conn, known_meter(two.conn, POINT), "Maison")
    later = replace(weeks("2024-12-02", days=2).curve, meter=Meter(None))
    (report,) = store(two, [put(tmp_path, "later.csv", later)], Answers(2, "Maison")).reports
    assert (report.point, report.label) == (POINT, "Maison")
    give_names(two.conn, known_meter(two.conn, POINT), "Mas")
    assert [report.label for batch in every_import(two.conn) for report in batch.reports] == ["Mas", "", "Mas"]


def test_a_name_that_was_taken_away_stands_in_no_row(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "a.csv", HOME.curve))
    (meter,) = every_meter(half.conn)
    give_names(half.conn, meter, "Chez Paul")
    (report,) = bring(half, put(tmp_path, "b.csv", write_index(HOME.indexes)), at=2)
    assert report.label == every_import(half.conn)[0].reports[0].label == "Chez Paul"
    give_names(half.conn, meter, "")
    assert not [row for row in half.conn.execute("SELECT report FROM source") if "Chez Paul" in row[0]]


def test_a_file_that_names_its_number_is_refused_under_the_label_of_a_meter_without_one(
    two: Household, tmp_path: Path
) -> None:
    give_names(two.conn, every_meter(two.conn)[1], "La grange")
    third = replace(raised(HOME.curve, 90), meter=Meter(OTHER))
    outcome = store(two, [put(tmp_path, "third.csv", third)], Answers(2, "La grange"))
    assert [refusal.error.code for refusal in outcome.refusals] == ["meter_mismatch"]
    assert [meter.meter.point for meter in every_meter(two.conn)] == [POINT, None]


def test_two_meters_of_one_name_are_ambiguous(half: Household, tmp_path: Path) -> None:
    for place, watts in enumerate((0, 90, 180)):
        block = replace(raised(HOME.curve, watts), meter=Meter(None))
        path = put(tmp_path, f"{place}.csv", block)
        path.write_bytes(path.read_bytes().replace(b"\n;Courbe", b"\n???;Courbe"))
        store(half, [path], Answers(place, "new"))
    assert [meter.written for meter in every_meter(half.conn)] == ["???"] * 3
    assert code_of(lambda: known_meter(half.conn, "???")) == "meter_ambiguous"
    path = put(tmp_path, "later.csv", replace(weeks("2024-12-02", days=2).curve, meter=Meter(None)))
    assert code_of(lambda: store(half, [path], Answers(9, "???"))) == "meter_ambiguous"
