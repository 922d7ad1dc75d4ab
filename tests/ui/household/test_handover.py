from __future__ import annotations

import pytest

from persienne.ui.household.handover import Handover, Reason


@pytest.mark.parametrize("reason", Reason)
def test_a_program_hears_what_the_one_before_it_told(reason: Reason) -> None:
    window = {"geometry": "AdnQ", "minimised": True, "hidden": True, "active": False}
    told = Handover(reason, minutes=15, reading=True, closed=True, page="letters", **window)
    assert Handover.heard(told.told()) == told


@pytest.mark.for_each(
    ("told", "heard"),
    [
        ('{"reason": "idle", "minutes": 15, "zoom": 2}', Handover(Reason.IDLE, minutes=15)),
        ('{"reason": "lid", "page": "letters"}', Handover(Reason.ASKED, page="letters")),
        ('{"reason": ["idle"], "minutes": "15", "reading": 1, "geometry": null}', Handover(Reason.ASKED)),
        ("{}", Handover(Reason.ASKED)),
        ("[1]", Handover(Reason.ASKED)),
        ("{", Handover(Reason.ASKED)),
        ("", Handover(Reason.ASKED)),
        ("[" * 100_000, Handover(Reason.ASKED)),
    ],
)
def test_of_what_a_program_of_another_version_told_it_hears_what_it_understands(told: str, heard: Handover) -> None:
    assert Handover.heard(told) == heard
