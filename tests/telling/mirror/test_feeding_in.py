"""A home feeds in where its meter counted any energy as injected within the two years that the mirror reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.household.measures.resolved_history import recall_history
from persienne.insight.mirror.slots import LONGEST
from persienne.store.meters import every_meter
from persienne.telling.mirror.feeding_in import feeds_in
from support.households import bring, put, throw_away, weeks

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household

pytestmark = pytest.mark.slow
DAYS = 14
FIRST = date(2024, 10, 21)


def injected(first: date, *, watts: int = 1) -> Block:
    """A day of injection; no energy at all of none."""
    block = weeks(first.isoformat(), days=1).curve
    return replace(block, register=TOTAL_INJECTION, values=block.values * watts)


def asked(household: Household) -> bool:
    (meter,) = every_meter(household.conn)
    return feeds_in(household.conn, meter, recall_history(household.conn, meter))


@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF, Slat.OPEN])
def test_a_day_of_injection_is_enough_at_every_stop_and_none_of_it_is_none(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path / "home", slat) as household:
        bring(household, put(tmp_path, "drawn.csv", weeks(FIRST.isoformat(), DAYS).curve))
        assert not asked(household)
        bring(household, put(tmp_path, "nothing.csv", injected(FIRST, watts=0)), at=2)
        assert not asked(household)
        bring(household, put(tmp_path, "injected.csv", injected(FIRST + timedelta(days=3))), at=3)
        assert asked(household)


def test_what_was_injected_before_the_two_years_that_are_read_counts_no_more(tmp_path: Path) -> None:
    last = FIRST + timedelta(days=DAYS - 1)
    for number, (day, expected) in enumerate(
        [(last - timedelta(days=LONGEST), False), (last - timedelta(days=LONGEST - 1), True)]
    ):
        with throw_away(tmp_path / f"home{number}", Slat.HALF) as household:
            bring(household, put(tmp_path, "drawn.csv", weeks(FIRST.isoformat(), DAYS).curve))
            bring(household, put(tmp_path, "injected.csv", injected(day)), at=2)
            assert asked(household) is expected


def test_a_meter_of_which_nothing_drawn_is_known_is_read_as_no_such_home(tmp_path: Path) -> None:
    with throw_away(tmp_path / "home", Slat.HALF) as household:
        bring(household, put(tmp_path, "injected.csv", injected(FIRST)))
        assert not asked(household)
