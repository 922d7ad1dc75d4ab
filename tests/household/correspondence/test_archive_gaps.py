"""What a household never imported is told before a letter asks for its deletion elsewhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.household.correspondence.correspondence import Correspondence
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.store.meters import known_meter
from support.households import bring, put, throw_away, weeks
from support.sharing import Clock

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_never_imported_is_told_by_period(tmp_path: Path) -> None:
    with throw_away(tmp_path / "home", Slat.HALF) as household:
        bring(household, put(tmp_path, "a.csv", weeks("2026-03-02", 10).curve))
        meter = known_meter(household.conn, FICTIONAL_POINT)
        letters = Correspondence(household.conn, household.register, Clock("2026-03-20"))
        assert letters.archive_gaps(meter) == (
            (date(2023, 3, 20), date(2026, 3, 1)),
            (date(2026, 3, 12), date(2026, 3, 19)),
        )
