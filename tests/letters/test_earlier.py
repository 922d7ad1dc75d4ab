"""What a letter that was sent without Persienne rests on follows from its kind, the body and the meter."""

from __future__ import annotations

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.letters.earlier import FOLLOWING, letter_of, rests, usual_points
from persienne.letters.framing import RULE
from persienne.letters.law_table import shipped
from persienne.letters.requests import Draft
from support.letter_homes import EVERY, TODAY, body, facts

ASKED_FIRST = [one for one in EVERY if one[0] not in FOLLOWING]


def draft(slug: str, role: Role, energy: Energy, bore: str = "") -> Draft:
    """A letter of which no question was answered."""
    return Draft(slug, "exemple", body(role), facts(energy), bore=bore)


@pytest.mark.parametrize(("slug", "role", "energy"), ASKED_FIRST)
def test_a_point_rests_on_what_such_a_letter_rests_on(slug: str, role: Role, energy: Energy) -> None:
    told, law = draft(slug, role, energy), shipped()
    usual = usual_points(told, law, TODAY)
    assert all(RULE not in text for text, _ in usual)
    (cited,) = rests(told, ("Faire ceci.",), law, TODAY)
    assert all(law.citable(one, TODAY) for one in cited)
    assert cited
    assert {one for _, grounds in usual for one in grounds} <= set(cited)
    assert letter_of(told, ("Faire ceci.",), (cited,)).grounds == cited


def test_our_own_words_rest_on_what_they_do_in_our_own_letter() -> None:
    told, law = draft("erase-collected", Role.OPERATOR, Energy.ELECTRICITY), shipped()
    usual = usual_points(told, law, TODAY)
    assert rests(told, [text for text, _ in usual], law, TODAY) == tuple(grounds for _, grounds in usual)
