"""A replaced meter in an index file: both sides are kept to the Wh, and nothing is said of the day between them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.exporters.enedis_csv import write_index
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_history
from persienne.importers.job import Reason
from persienne.store.meters import known_meter
from support.enedis_files import table_workbook
from support.households import POINT, bring, days_of, midnight, outcome_of, put, weeks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household

HOME = weeks("2025-01-06", days=99)
CHANGE = 60
"""The place of the first index of the new meter among the hundred midnights."""

OLD_LAST = date(2025, 3, 6).toordinal()


def replaced(block: Block, *, first: int = 12, before: int = 20_000_000) -> Block:
    """The indexes of a register of which the meter was replaced: it starts again at ``first``."""
    values = block.values - block.values[0] + before
    values[CHANGE:] += first - values[CHANGE]
    return replace(block, values=values)


def total(blocks: Sequence[Block]) -> Block:
    (found,) = (block for block in blocks if block.register.name == "EAST")
    return found


INDEXES = tuple(replaced(block) for block in HOME.indexes)
EAST = total(INDEXES)
TRUE = np.diff(EAST.values)
"""The energy of each day; the one of the change is negative and is no energy."""


BEGIN = date(2025, 1, 6).toordinal()
TRUE_DAYS = {BEGIN + place: wh * 3600 for place, wh in enumerate(TRUE.tolist()) if place != CHANGE - 1}


def check(household: Household) -> None:
    """The days of the total are those of both meters to the Wh, without the day of the change."""
    assert {day: joules for day, joules, _ in days_of(household)} == TRUE_DAYS
    periods = recall_history(household.conn, known_meter(household.conn, POINT)).periods
    assert len(periods) == 0


def test_both_runs_of_a_replaced_meter_are_kept_and_the_day_between_them_is_a_hole(
    half: Household, tmp_path: Path
) -> None:
    outcome = outcome_of(half, put(tmp_path, "index.csv", write_index(INDEXES)), accept=())
    assert outcome.waiting == ()
    (report,) = outcome.reports
    assert (report.refused, report.intervals) == ((), 98)
    assert [(hole.start, hole.end) for hole in report.holes] == [(midnight("2025-03-06"), midnight("2025-03-07"))]
    assert report.replaced == report.holes
    assert every_import(half.conn)[0].reports == (report,)
    assert report.joules == (int(TRUE[: CHANGE - 1].sum()) + int(TRUE[CHANGE:].sum())) * 3600
    check(half)


def test_a_register_that_does_not_go_back_gives_no_energy_across_the_change(half: Household, tmp_path: Path) -> None:
    quiet = [replaced(block, before=5, first=5_000) for block in INDEXES if block.register.name == "EASF02"]
    bring(half, put(tmp_path, "index.csv", write_index([*quiet, EAST])))
    days = [day for day, *_ in days_of(half, name="EASF02")]
    assert OLD_LAST not in days
    assert len(days) == 98


@pytest.mark.slow
@pytest.mark.parametrize(("place", "lost"), [(10, 0), (CHANGE - 2, 1), (CHANGE, 0), (CHANGE + 2, 2), (90, 0)])
@pytest.mark.parametrize("newest_first", [True, False])
def test_two_files_that_meet_near_the_change_give_no_other_energy(
    half: Household, tmp_path: Path, *, place: int, lost: int, newest_first: bool
) -> None:
    sides = [np.arange(100) <= place, np.arange(100) >= place]
    for at, side in enumerate(reversed(sides) if newest_first else sides, 1):
        bring(half, put(tmp_path, f"{at}.csv", write_index([block.where(side) for block in INDEXES])), at=at)
    told = {day: joules for day, joules, _ in days_of(half)}
    assert told.items() <= TRUE_DAYS.items()
    assert len(TRUE_DAYS) - len(told) == lost  # fewer than five indexes on one side of a file may be damaged lines


def test_a_workbook_keeps_both_runs_too(half: Household, tmp_path: Path) -> None:
    rows = [["Point Référence Mesure (PRM) : ", POINT], ["Date du télé-relevé", "Index totalisateur (en kWh)"]]
    rows += [
        [date.fromordinal(BEGIN + place).strftime("%d/%m/%Y"), f"{wh // 1000}"]
        for place, wh in enumerate(EAST.values.tolist())
    ]
    (report,) = bring(half, put(tmp_path, "index.xlsx", table_workbook({"Index": rows})))
    assert (report.refused, report.intervals) == ((), 98)
    assert [(hole.start, hole.end) for hole in report.holes] == [(midnight("2025-03-06"), midnight("2025-03-07"))]
    kilo = EAST.values // 1000 * 1000
    both_sides = int(kilo[CHANGE - 1] - kilo[0]) + int(kilo[-1] - kilo[CHANGE])
    assert sum(joules for _, joules, _ in days_of(half)) == both_sides * 3600


@pytest.mark.parametrize("spike", [12, 90_000_000])
@pytest.mark.parametrize("many", [1, 3])
def test_a_few_impossible_indexes_between_fitting_ones_are_refused(
    half: Household, tmp_path: Path, spike: int, many: int
) -> None:
    block = total(HOME.indexes)
    values = block.values.copy()
    values[40 : 40 + many] = spike
    outcome = outcome_of(half, put(tmp_path, "index.csv", write_index([replace(block, values=values)])))
    (report,) = outcome.reports
    assert report.reasons == {Reason.INDEX_WENT_BACK: many}
    assert report.holes == ()
    assert report.joules == int(block.values[-1] - block.values[0]) * 3600
