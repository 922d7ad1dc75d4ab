"""A computer that was a day ahead stamped readings with times to come: once its date is right, their energy stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.household.measures.corrections import forget_times_ahead
from support.households import HOUR, curve_of, midnight, throw_away
from support.rows import rows
from support.tic_frames import PRM
from support.wires import DEVICE, Wire

if TYPE_CHECKING:
    from pathlib import Path

BEGUN = midnight("2024-11-04")
NINE = BEGUN + 9 * HOUR
DAY = 86_400


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_what_was_stored_ahead_becomes_energy_up_to_now(tmp_path: Path, slat: Slat) -> None:
    """From 9 to 10 all is well; then the clock is a day ahead for two hours; at 12 it is right again."""
    with throw_away(tmp_path / "household", slat) as home:
        wire = Wire(home, BEGUN)
        wire.run(NINE, NINE + HOUR)
        ahead = Wire(home, BEGUN + DAY)  # at 10 o'clock tomorrow it counts what the meter counts at 10 o'clock today
        ahead.run(NINE + HOUR + DAY + 10, NINE + 3 * HOUR + DAY)
        now = NINE + 3 * HOUR
        forget_times_ahead(home.conn, DEVICE, now)
        resumed = Wire(home, BEGUN)
        resumed.run(now + 10, now + HOUR)
        intervals = curve_of(home, PRM)
        assert sum(joules for _, _, joules in intervals) == 3600 * (wire.wh(now + HOUR) - wire.wh(NINE))
        assert all(start + length <= now + HOUR for start, length, _ in intervals)
        assert (NINE + HOUR, 2 * HOUR + 1800) in [(start, length) for start, length, _ in intervals]
        day = local_days().day(now)
        for table in ("midnight_index", "day_index", "maximum"):
            assert rows(home, f"SELECT count(*) FROM {table} WHERE day > ?", day) == [(0,)]


def test_a_clock_that_was_right_changes_nothing(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        forget_times_ahead(home.conn, DEVICE, NINE)
        Wire(home, BEGUN).run(NINE, NINE + HOUR)
        before = curve_of(home, PRM)
        forget_times_ahead(home.conn, DEVICE, NINE + HOUR)
        assert curve_of(home, PRM) == before
