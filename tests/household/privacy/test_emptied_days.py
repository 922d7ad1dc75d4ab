"""How many days an erasure leaves without any value: counted before it, and the same as what is gone after it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_index
from persienne.household.household import Household
from persienne.household.measures.resolved_history import recall_history
from persienne.household.privacy.erasure import Level, Scope
from persienne.store.meters import known_meter
from support.erased import HOME, curve, ordinal
from support.households import POINT, CheapPassphrase, bring, days_of, put

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow
DETAIL = Scope(Level.CURVE, ordinal(7), ordinal(13))
"""What is finer than a day, of seven days of the four weeks."""


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    """Four weeks of half-hours, and nothing else."""
    with closing(Household.create(tmp_path / "household", CheapPassphrase(), slat=Slat.HALF)) as created:
        bring(created, put(tmp_path, "curve.csv", curve()), at=1)
        yield created


def test_days_known_by_their_half_hours_alone_will_be_empty(household: Household) -> None:
    before = len(days_of(household))
    assert household.erasures.plan(DETAIL).emptied == 7
    household.erasures.erase(DETAIL)
    assert len(days_of(household)) == before - 7
    assert household.erasures.plan(DETAIL).emptied == 0


def test_days_whose_indexes_are_stored_keep_their_totals(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "index.csv", write_index(HOME.indexes)), at=2)
    before = len(days_of(household))
    assert household.erasures.plan(DETAIL).emptied == 0
    household.erasures.erase(DETAIL)
    assert len(days_of(household)) == before


def test_days_that_another_import_gives_too_are_not_emptied_by_the_first_one_s_erasure(
    household: Household, tmp_path: Path
) -> None:
    block = curve()
    begin = recall_history(household.conn, known_meter(household.conn, POINT), "EAST").days.days[0]
    assert int(begin) == ordinal(0)
    bring(household, put(tmp_path, "again.csv", block.where(block.starts >= block.starts[48 * 10])), at=2)
    of_first = Scope(Level.CURVE, ordinal(7), ordinal(13), batch_id=1)
    assert household.erasures.plan(of_first).emptied == 3  # days 7, 8 and 9: the others the second file gives too


def test_live_values_empty_no_day(household: Household) -> None:
    assert household.erasures.plan(Scope(Level.LIVE)).emptied == 0
