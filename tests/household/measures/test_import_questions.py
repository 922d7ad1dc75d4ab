"""Questions of a batch and their answers: what shares one, and that two homes are never stored as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Meter
from persienne.household.measures.import_files import look_through, undo_import
from persienne.household.measures.import_questions import (
    NEW_METER,
    Answers,
    NewMeter,
    QuestionCode,
    answered,
    groups_of,
)
from persienne.household.measures.import_report import every_import
from persienne.household.measures.meter_names import give_names
from persienne.household.measures.resolved_history import recall_curve
from persienne.store.meters import every_meter, known_meter
from support.households import POINT, cut, midnight, put, raised, read_all, store, weeks

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household
    from persienne.household.measures.import_questions import Choice, QuestionGroup
    from persienne.household.measures.import_report import ImportOutcome

HOME = weeks()
BEGIN, MIDDLE, END = (midnight(day) for day in ("2024-10-21", "2024-10-28", "2024-11-04"))
FIRST, SECOND = cut(HOME.curve, BEGIN, MIDDLE), cut(HOME.curve, MIDDLE, END)
EXCEL = "2,31282E+13"


def nameless(block: Block) -> Block:
    return replace(block, meter=Meter(None))


def ask(household: Household, folder: Path, files: dict[str, Block]) -> tuple[tuple[QuestionGroup, ...], list[Path]]:
    """The groups of questions about these files."""
    paths = [put(folder, name, block) for name, block in files.items()]
    looked = look_through(household.conn, read_all(paths), Answers(1))
    return groups_of(looked.waiting), paths


def bring(household: Household, paths: list[Path], chosen: list[tuple[QuestionGroup, Choice]]) -> ImportOutcome:
    return store(household, paths, answered(chosen, Answers(1)))


def points(household: Household) -> list[tuple[str | None, str]]:
    return [(meter.meter.point, meter.written) for meter in every_meter(household.conn)]


def test_files_with_the_same_text_in_the_place_of_their_number_share_an_answer(half: Household, tmp_path: Path) -> None:
    plain = {"known.csv": HOME.curve, "c.csv": raised(SECOND, 90)}
    paths = [put(tmp_path, name, nameless(block) if name == "c.csv" else block) for name, block in plain.items()]
    for name, block in (("a.csv", raised(FIRST, 70)), ("b.csv", raised(SECOND, 70))):
        path = put(tmp_path, name, nameless(block))
        path.write_bytes(path.read_bytes().replace(b"\n;Courbe", f"\n{EXCEL};Courbe".encode()))
        paths.append(path)
    groups = groups_of(look_through(half.conn, read_all(paths), Answers(1)).waiting)
    asked = {group.first.facts["written"]: [entry.file for entry, _ in group.files] for group in groups}
    assert asked == {"": ["c.csv"], EXCEL: ["a.csv", "b.csv"]}


def test_a_new_meter_is_never_one_that_is_there(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", nameless(FIRST))], Answers(1))
    (group,), paths = ask(half, tmp_path, {"other.csv": nameless(raised(FIRST, 70))})
    assert [(one.same, one.different) for one in group.candidates] == [(0, len(FIRST))]
    assert group.safest is False
    bring(half, paths, [(group, group.new_meter)])
    assert points(half) == [(None, ""), (None, "")]
    mine, other = (recall_curve(half.conn, meter).series.values.sum() for meter in every_meter(half.conn))
    assert other - mine == 70 * 1800 * len(FIRST)


def test_files_of_one_new_meter_share_it_and_those_of_another_do_not(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", HOME.curve)], Answers(1))
    files = {f"{name}.csv": nameless(raised(block, 50)) for name, block in {"a": FIRST, "b": SECOND}.items()}
    (group,), paths = ask(half, tmp_path, files | {"c.csv": nameless(raised(FIRST, 90))})
    first, second, third = group.one_by_one()
    assert (first.beside, second.beside, third.beside) == (None, first.files[0][0], first.files[0][0])
    bring(half, paths, [(first, first.new_meter), (second, NewMeter(0)), (third, third.new_meter)])
    assert points(half) == [(POINT, ""), (None, ""), (None, "")]
    lengths = [len(recall_curve(half.conn, meter).series) for meter in every_meter(half.conn)]
    assert lengths == [len(HOME.curve), len(HOME.curve), len(FIRST)]


def test_a_chosen_meter_takes_the_file(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", FIRST)], Answers(1))
    (group,), paths = ask(half, tmp_path, {"more.csv": nameless(SECOND)})
    (candidate,) = group.candidates
    assert (candidate.meter.meter.point, candidate.same, candidate.different, group.safest) == (POINT, 0, 0, False)
    (report,) = bring(half, paths, [(group, candidate.meter)]).reports
    assert (report.point, report.owned) == (POINT, "chosen")


def test_a_file_that_is_left_out_stays_out_though_others_prove_whose_it_is(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", FIRST)], Answers(1))
    (group,), paths = ask(half, tmp_path, {"a.csv": nameless(SECOND), "b.csv": nameless(cut(SECOND, MIDDLE, END))})
    first, second = group.one_by_one()
    outcome = bring(half, paths, [(first, group.candidates[0].meter), (second, False)])
    assert [report.file for report in outcome.reports] == ["a.csv"]
    assert [(entry.file, entry.questions) for entry in outcome.waiting] == [("b.csv", ())]


def test_one_no_among_its_answers_leaves_a_file_out(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", FIRST)], Answers(1))
    groups, paths = ask(half, tmp_path, {"a.csv": nameless(raised(SECOND, 50_000))})
    whose, power = groups
    assert (whose.code, power.code) == (QuestionCode.METER, QuestionCode.POWER)
    assert bring(half, paths, [(whose, False), (power, True)]).reports == ()
    assert bring(half, paths, [(whose, whose.candidates[0].meter), (power, False)]).reports == ()
    assert len(bring(half, paths, [(whose, whose.candidates[0].meter), (power, True)]).reports) == 1


@pytest.mark.slow
def test_an_answer_may_bring_up_another_question(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", HOME.curve)], Answers(1))
    (whose,), paths = ask(half, tmp_path, {"other.csv": nameless(raised(HOME.curve, 50))})
    answers = answered([(whose, whose.candidates[0].meter)], Answers(1))
    looked = look_through(half.conn, read_all(paths), answers)
    (overlap,) = groups_of(looked.waiting)
    assert overlap.code is QuestionCode.OVERLAP
    refused = answered([(overlap, False)], answers)
    assert look_through(half.conn, read_all(paths), refused).waiting == ()
    assert store(half, paths, refused).batch_id is None


def test_files_that_name_their_meter_prove_whose_the_earlier_ones_are(half: Household, tmp_path: Path) -> None:
    paths = [put(tmp_path, "a.csv", nameless(HOME.curve)), put(tmp_path, "b.csv", HOME.curve)]
    outcome = store(half, paths, Answers(1))
    assert [(report.file, report.point, report.owned) for report in outcome.reports] == [
        ("a.csv", POINT, "overlap"),
        ("b.csv", POINT, "named"),
    ]


def test_what_is_proposed_is_chosen_only_where_something_speaks_for_it(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", FIRST)], Answers(1))
    few = cut(HOME.curve, MIDDLE - 10 * 1800, END)
    (group,), _ = ask(half, tmp_path, {"few.csv": nameless(few)})
    assert [(one.same, one.different) for one in group.candidates] == [(10, 0)]
    assert group.safest == known_meter(half.conn, POINT)


def test_the_moment_in_a_file_s_name_is_no_number_and_no_question_of_its_own(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", FIRST)], Answers(1))
    days = [nameless(cut(SECOND, *(midnight("2024-10-28", day + n) for n in (0, 1)))) for day in range(3)]
    (group,), _ = ask(half, tmp_path, {f"export_2025031309301{n}.csv": day for n, day in enumerate(days)})
    assert ([entry.place for entry, _ in group.files], group.first.facts["named"]) == ([0, 1, 2], None)


# --- what another program changed between the question and the answer ------------------------------------------------


def test_an_answer_goes_to_the_meter_that_was_given_its_number_since(half: Household, tmp_path: Path) -> None:
    store(half, [put(tmp_path, "mine.csv", nameless(FIRST))], Answers(1))
    (group,), paths = ask(half, tmp_path, {"more.csv": nameless(SECOND)})
    give_names(half.conn, every_meter(half.conn)[0], "Maison", point=POINT)
    (report,) = bring(half, paths, [(group, group.candidates[0].meter)]).reports
    assert (report.point, points(half)) == (POINT, [(POINT, "")])


def test_an_answer_about_a_meter_that_is_gone_is_asked_for_again(half: Household, tmp_path: Path) -> None:
    for at, name in enumerate(("mine.csv", "theirs.csv")):
        store(half, [put(tmp_path, name, nameless(raised(FIRST, 70 * at)))], Answers(at, NEW_METER))
    (group,), paths = ask(half, tmp_path, {"more.csv": nameless(SECOND)})
    mine, theirs = (one.meter for one in group.candidates)
    undo_import(half.conn, every_import(half.conn)[0].id)
    outcome = bring(half, paths, [(group, theirs)])
    assert ([entry.file for entry in outcome.waiting], every_meter(half.conn)) == (["more.csv"], (mine,))


def test_a_meter_that_only_a_look_has_made_is_none_that_another_program_made_since(
    half: Household, tmp_path: Path
) -> None:
    (group,), paths = ask(half, tmp_path, {"a.csv": nameless(FIRST), "b.csv": nameless(SECOND)})
    store(half, [put(tmp_path, "theirs.csv", raised(FIRST, 90))], Answers(1))
    outcome = bring(half, paths, [(group, group.candidates[0].meter)])
    assert [report.file for report in outcome.reports] == ["b.csv"]
    assert points(half) == [(POINT, ""), (None, "")]
    assert [len(recall_curve(half.conn, meter).series) for meter in every_meter(half.conn)] == [len(FIRST), len(SECOND)]
