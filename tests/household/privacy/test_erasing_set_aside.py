"""Days set aside, and what was said of them, are erased and proved with the days."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.set_aside import Reason
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.corrections import put_aside
from persienne.household.measures.import_files import undo_import
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.store.meters import known_meter
from persienne.store.said_days import spans_set_aside
from support.erased import fill, ordinal
from support.households import POINT, CheapPassphrase, bring, put, weeks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = 1_750_000_000
WEEK = Scope(Level.DAY, ordinal(7), ordinal(13))


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    """A household full of everything."""
    with closing(Household.create(tmp_path / "household", CheapPassphrase(), slat=Slat.OPEN)) as created:
        fill(created, tmp_path)
        yield created


@pytest.mark.slow
def test_days_set_aside_are_counted_before_and_after_and_their_note_is_looked_for(household: Household) -> None:
    meter, note = known_meter(household.conn, POINT), "Paul avait le chauffage"
    for first, last in ((8, 9), (12, 15)):
        put_aside(household.conn, meter, (ordinal(first), ordinal(last)), Reason.OTHER, at=NOW, note=note)
    counts = {one.table: (one.rows, one.values) for one in household.erasures.plan(WEEK).counts}
    assert (counts["set_aside"], counts["set_aside.days"]) == ((1, 0), (1, 0))
    certificate = household.erasures.erase(WEEK, at=NOW)
    assert (certificate.deleted["set_aside"], certificate.deleted["set_aside.days"]) == (1, 1)
    assert ("set_aside", 2, 1) in {(one.table, one.before, one.after) for one in certificate.tables}
    (left,) = spans_set_aside(household.conn, meter.id)
    assert (left.first, left.last, left.note) == (ordinal(14), ordinal(15), note)
    assert certificate.state == State.DONE


@pytest.mark.slow
def test_a_period_of_which_nothing_but_a_word_is_kept_can_be_erased(tmp_path: Path) -> None:
    with closing(Household.create(tmp_path / "home", CheapPassphrase(), slat=Slat.HALF)) as household:
        for at, name in enumerate(("2025-03-10", "2025-04-07")):
            bring(household, put(tmp_path, f"{name}.csv", weeks(name).curve), at=at)
        meter = known_meter(household.conn, POINT)
        put_aside(household.conn, meter, (ordinal(8), ordinal(9)), Reason.OTHER, at=NOW, note="Paul")
        undo_import(household.conn, 1)
        assert household.erasures.erase(WEEK, at=NOW).deleted == {"set_aside": 1}
