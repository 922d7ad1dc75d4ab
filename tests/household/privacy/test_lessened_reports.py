"""What the report of a file says once some of its days are erased."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.household.privacy.erasure import Level, Scope
from support.enedis_files import index_csv
from support.households import bring, midnight, put, throw_away

if TYPE_CHECKING:
    from pathlib import Path

JULY = [f"2024-07-{day:02}" for day in range(1, 12)]
"""Eleven midnights, which are ten days."""


def test_the_index_of_the_last_midnight_is_no_day_of_its_own(tmp_path: Path) -> None:
    lines = [f"{day}T00:00:00+02:00;Arrêté quotidien;;;;{1000 * place}" for place, day in enumerate(JULY)]
    with throw_away(tmp_path / "home", Slat.CLOSED) as home:
        (before,) = bring(home, put(tmp_path, "index.csv", index_csv(lines)))
        assert (before.first, before.end) == (midnight("2024-07-01"), midnight("2024-07-11"))
        home.erasures.erase(Scope(Level.DAY, *(date(2024, 7, day).toordinal() for day in (4, 6))))
        ((after,),) = (batch.reports for batch in home.measures.imports())
    assert (after.first, after.end) == (before.first, before.end)
    assert after.last == midnight("2024-07-10")
    # Ten days without three: the third, of which the index of the erased midnight is gone, is kept as a total.
    assert (after.intervals, after.joules) == (7, 7 * 1000 * 3600)
