"""A curve and the meter’s own totals are held against each other before a file is stored, whichever comes first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import TOTAL_IMPORT, Block, Meter, Source
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.import_report import every_import
from support.households import HALF_HOUR, HOUR, LOCAL, cut, midnight, outcome_of, put, throw_away, weeks
from support.tic_frames import PRM
from support.wires import Wire

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.measures.import_questions import Question

HOME = weeks("2024-10-21", days=6)
BEGIN, END = midnight("2024-10-21"), midnight("2024-10-27")
INDEXES = write_index(HOME.indexes)


@pytest.fixture(params=[Slat.CLOSED, Slat.HALF], ids=str)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path / "household", request.param) as household:
        yield household


def times(block: Block, factor: int) -> Block:
    return replace(block, values=block.values * factor)


def asked_about_days(household: Household, *paths: Path) -> list[Question]:
    waiting = outcome_of(household, *paths, accept=frozenset()).waiting
    return [question for file in waiting for question in file.questions if question.code is QuestionCode.DAYS]


@pytest.mark.slow
@pytest.mark.parametrize("curve_first", [True, False])
def test_a_curve_of_twice_the_meters_days_is_asked_about_and_each_day_is_told_after_a_yes(
    home: Household, tmp_path: Path, *, curve_first: bool
) -> None:
    index = put(tmp_path, "index.csv", INDEXES)
    curve = put(tmp_path, "curve.csv", write_curve(times(HOME.curve, 2)))
    first, second = (curve, index) if curve_first else (index, curve)
    assert asked_about_days(home, first) == []
    (question,) = asked_about_days(home, second)
    assert question.facts == {"cause": "doubled", "different": 6, "overlap": 6}
    assert len(every_import(home.conn)) == 1
    (report,) = outcome_of(home, second, accept=frozenset({QuestionCode.DAYS})).reports
    assert len(report.reconciliation.mismatches) == 6


@pytest.mark.slow
def test_files_of_one_batch_are_held_against_each_other(home: Household, tmp_path: Path) -> None:
    index = put(tmp_path, "index.csv", INDEXES)
    curves = [
        put(tmp_path, f"{n}.csv", write_curve(times(cut(HOME.curve, start, end), 3)))
        for n, (start, end) in enumerate(((BEGIN, BEGIN + 3 * 86_400), (BEGIN + 3 * 86_400, END)))
    ]
    facts = [dict(question.facts) for question in asked_about_days(home, index, *curves)]
    assert facts == [{"cause": "other_home", "different": 3, "overlap": 3}] * 2


@pytest.mark.slow
def test_a_curve_that_adds_up_is_not_asked_about_nor_one_of_which_few_days_do_not(
    home: Household, tmp_path: Path
) -> None:
    estimated = HOME.curve.values.copy()
    estimated[10] += 3_600_000
    estimated[60] += 3_600_000
    index = put(tmp_path, "index.csv", INDEXES)
    right = put(tmp_path, "right.csv", write_curve(HOME.curve))
    assert asked_about_days(home, index, right) == []
    undo_import(home.conn, every_import(home.conn)[0].id)
    wrong = put(tmp_path, "wrong.csv", write_curve(replace(HOME.curve, values=estimated)))
    assert asked_about_days(home, index, wrong) == []


@pytest.mark.slow
def test_two_days_prove_nothing(home: Household, tmp_path: Path) -> None:
    index = put(tmp_path, "index.csv", INDEXES)
    curve = put(tmp_path, "c.csv", write_curve(times(cut(HOME.curve, BEGIN, BEGIN + 2 * 86_400), 2)))
    assert asked_about_days(home, index, curve) == []


def downloaded(title: str, unit: int = 1000) -> str:
    """The curve as conso-downloader writes it: the mean power in ``unit`` W, under one title or the other."""
    lines = []
    for one in HOME.curve.readings():
        start, end = (f"{LOCAL.wall(at):%Y-%m-%d %H:%M}" for at in (one.start, one.start + one.duration))
        lines.append(f'{start};{end};"{one.value / one.duration / unit:.4f}"'.replace(".", ","))
    return "\n".join([f"debut;fin;{title}", *lines, ""])


def codes(household: Household, *paths: Path) -> list[QuestionCode]:
    waiting = outcome_of(household, *paths, accept=frozenset({QuestionCode.METER})).waiting
    return [question.code for file in waiting for question in file.questions]


def test_a_curve_in_kwh_is_asked_about_and_one_in_kw_is_not(home: Household, tmp_path: Path) -> None:
    assert codes(home, put(tmp_path, "kwh.csv", downloaded("kWh"))) == [QuestionCode.UNIT]
    assert codes(home, put(tmp_path, "kw.csv", downloaded("kW"))) == []


def test_the_meters_own_totals_answer_whether_a_curve_is_in_kwh(home: Household, tmp_path: Path) -> None:
    outcome_of(home, put(tmp_path, "index.csv", INDEXES))
    assert codes(home, put(tmp_path, "wrong.csv", downloaded("kWh"))) == [QuestionCode.UNIT, QuestionCode.DAYS]


@pytest.mark.turning
@pytest.mark.parametrize("watts", [720, 800])
def test_a_file_is_held_against_the_meter_and_not_the_meter_against_itself(tmp_path: Path, watts: int) -> None:
    """The line knows every half-hour: the resolved curve is its own, and says nothing about the file."""
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        Wire(home, BEGIN).run(BEGIN, BEGIN + 3 * 86_400 + HOUR, every=300)
        starts = np.arange(BEGIN, BEGIN + 3 * 86_400, HALF_HOUR)
        columns = (np.full(len(starts), HALF_HOUR), np.full(len(starts), watts * HALF_HOUR), starts * 0)
        curve = Block(Meter(PRM), TOTAL_IMPORT, Source("enedis.curve.csv"), starts, *columns)
        outcome = outcome_of(home, put(tmp_path, "curve.csv", curve))
        (report,) = outcome.reports
        assert report.reconciliation.compared == 3
        assert len(report.reconciliation.mismatches) == (0 if watts == 720 else 3)
