"""Files that other programs misread, or that we did: each is one named case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.resolved_history import recall_whole_days
from persienne.store.meters import every_meter
from support.enedis_files import comma, table_workbook
from support.households import (
    HALF_HOUR,
    LOCAL,
    bring,
    count,
    curve_of,
    cut,
    midnight,
    of_block,
    outcome_of,
    put,
    throw_away,
    weeks,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportOutcome


HOME = weeks()
OTHER = weeks(seed=7)


def asked(outcome: ImportOutcome) -> list[list[QuestionCode]]:
    """The codes that each waiting file asks about."""
    return [[question.code for question in entry.questions] for entry in outcome.waiting]


def unnamed(block: Block, written: str | None) -> bytes:
    """A curve whose number is ``written``, or whose head is gone."""
    text = write_curve(replace(block, meter=Meter(None))).decode()
    lines = text.split("\n")
    return "\n".join(lines[3:] if written is None else [lines[0], written + lines[1], *lines[2:]]).encode()


@pytest.mark.slow
@pytest.mark.parametrize("written", ["2312827640123", "2,31282E+13", None], ids=["13-digits", "exponent", "no-head"])
@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
def test_two_homes_without_a_readable_number_are_never_merged(tmp_path: Path, slat: Slat, written: str | None) -> None:
    ours, theirs = unnamed(HOME.curve, written), unnamed(OTHER.curve, written)
    with throw_away(tmp_path / "household", slat) as household:
        first = outcome_of(household, put(tmp_path, "a.csv", ours), at=1, accept=())
        assert first.waiting == ()  # there was no meter yet: it is the first one
        second = outcome_of(household, put(tmp_path, "b.csv", theirs), at=2, accept=())
        assert QuestionCode.METER in asked(second)[0]
        assert (second.batch_id, count(household, "source"), count(household, "meter")) == (None, 1, 1)
        bring(household, put(tmp_path, "c.csv", unnamed(cut(HOME.curve, 0, midnight("2024-10-28")), written)), at=3)
        assert energy_of_every_meter(household) == int(HOME.curve.values.sum())
        bring(household, tmp_path / "b.csv", at=4)  # yes, it is another meter
        assert count(household, "meter") == 2
        assert energy_of_every_meter(household) == sum(int(home.curve.values.sum()) for home in (HOME, OTHER))


def energy_of_every_meter(household: Household) -> int:
    return sum(
        int(recall_whole_days(household.conn, meter).totals.joules.sum()) for meter in every_meter(household.conn)
    )


WEEK = cut(HOME.curve, midnight("2024-10-28"), midnight("2024-11-04"))


@pytest.mark.parametrize("write", [str, float, lambda watts: comma(watts, 0)], ids=["text", "number", "comma"])
def test_watts_under_a_title_in_kilowatts_are_asked_about(
    half: Household, tmp_path: Path, write: Callable[[int], Any]
) -> None:
    rows: list[list[Any]] = [["Début", "Fin", "Valeur (en kW)"]]
    pattern = "%d/%m/%Y %H:%M:%S"
    for start, duration, joules in of_block(WEEK):
        span = [LOCAL.wall(at).strftime(pattern) for at in (start, start + duration)]
        rows.append([*span, write(joules // duration)])
    outcome = outcome_of(half, put(tmp_path, "week.xlsx", table_workbook({"Consommation": rows})), accept=())
    assert asked(outcome) == [[QuestionCode.POWER]]
    assert outcome.waiting[0].questions[0].facts["cause"] == "watts_as_kilowatts"
    assert count(half, "source") == 0


@pytest.mark.slow
@pytest.mark.parametrize(("share", "questions"), [(0.015, []), (0.03, [[QuestionCode.OVERLAP]])])
def test_more_than_two_hundredths_of_an_overlap_different_are_asked_about(
    half: Household, tmp_path: Path, share: float, questions: list[list[QuestionCode]]
) -> None:
    bring(half, put(tmp_path, "week.csv", WEEK), at=1)
    values = WEEK.values.copy()
    many = round(share * len(WEEK))
    values[100 : 100 + many] += 50 * HALF_HOUR
    outcome = outcome_of(half, put(tmp_path, "again.csv", replace(WEEK, values=values)), at=2, accept=())
    assert asked(outcome) == questions
    if questions:
        assert outcome.waiting[0].questions[0].facts == {"different": many, "overlap": len(WEEK)}
        assert curve_of(half) == of_block(WEEK)
