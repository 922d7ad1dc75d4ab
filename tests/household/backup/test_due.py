"""A backup is called for when one would be missed, and not before."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from support.backups import HOME, NOON, SECRET
from support.households import CheapPassphrase, make_cheap

if TYPE_CHECKING:
    from pathlib import Path

DAY = 86_400
WEEK = 7 * DAY


def test_a_household_with_nothing_in_it_is_never_called_upon(tmp_path: Path) -> None:
    with closing(Household.open(make_cheap(tmp_path / "household", Slat.HALF), CheapPassphrase())) as household:
        assert household.backup_plan.due(NOON) is None
        assert household.backup_plan.due(NOON + 400 * DAY) is None


@pytest.mark.slow
def test_a_first_backup_is_called_for_after_a_week_and_the_next_after_thirty_days_with_what_came_since(
    household: Household, tmp_path: Path
) -> None:
    plan, made = household.backup_plan, NOON + DAY
    assert plan.due(NOON + WEEK - 1) is None
    due = plan.due(NOON + WEEK)
    assert due is not None
    assert (due.why, due.days, due.added["curve"]) == ("never", None, 3)
    household.backups.make(tmp_path / "mine.backup", SECRET, made)
    assert plan.due(made + 29 * DAY) is None
    assert plan.due(made + 30 * DAY) is None  # nothing came since: nothing would be missed
    household.day_notes.add(HOME.first.toordinal(), HOME.first.toordinal(), "away")
    assert plan.due(made + 30 * DAY - 1) is None
    due = plan.due(made + 30 * DAY)
    assert due is not None
    assert (due.why, due.days, dict(due.added)) == ("old", 30, {"day_note": 1})


def test_later_is_a_week_and_not_again_is_for_good(household: Household) -> None:
    plan, now = household.backup_plan, NOON + WEEK
    plan.remind_later(now)
    assert plan.due(now) is None
    assert plan.due(now + WEEK - 1) is None
    assert plan.due(now + WEEK) is not None
    plan.remind_no_more()
    assert plan.due(now + 2 * WEEK) is None


def test_a_clock_that_is_wrong_calls_for_nothing(household: Household) -> None:
    assert household.backup_plan.due(0) is None  # an empty battery


def test_a_backup_under_a_date_to_come_does_not_silence_the_next(household: Household, tmp_path: Path) -> None:
    household.backups.make(tmp_path / "mine.backup", SECRET, NOON + 365 * DAY)
    household.day_notes.add(HOME.first.toordinal(), HOME.first.toordinal(), "away")
    due = household.backup_plan.due(NOON + DAY)
    assert due is not None
    assert (due.why, due.days) == ("ahead", None)
