from __future__ import annotations

import pytest

from persienne.ui.household.handover import Handover, Reason


@pytest.mark.parametrize("reason", Reason)
def test_a_program_hears_what_the_one_before_it_told(reason: Reason) -> None:
    told = Handover(
        reason, minutes=15, reading=True, closed=True, page="letters", geometry="AdnQ", minimised=True, active=False
    )
    assert Handover.heard(told.told()) == told


@pytest.mark.parametrize("told", ["", "[]", "{}", '{"reason": "else"}', '{"reason": "idle", "key": "x"}'])
def test_nothing_else_is_heard(told: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        Handover.heard(told)
