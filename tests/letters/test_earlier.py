"""What a letter that was sent without Persienne rests on follows from its kind, the body and the meter."""

from __future__ import annotations

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.letters.earlier import FOLLOWING, letter_of, own_points, possible_grounds, rests, usual_points
from persienne.letters.framing import RULE
from persienne.letters.law_table import shipped
from persienne.letters.requests import Draft
from support.letter_homes import EVERY, TODAY, body, facts

ASKED_FIRST = [one for one in EVERY if one[0] not in FOLLOWING]


def draft(slug: str, role: Role, energy: Energy, bore: str = "") -> Draft:
    """A letter of which no question was answered."""
    return Draft(slug, "exemple", body(role), facts(energy), bore=bore)


@pytest.mark.parametrize(("slug", "role", "energy"), ASKED_FIRST)
def test_a_point_in_other_words_rests_on_nothing_unless_the_household_says_what(
    slug: str, role: Role, energy: Energy
) -> None:
    told, law = draft(slug, role, energy), shipped()
    assert all(RULE not in text for text, _ in usual_points(told, law, TODAY))
    assert rests(told, ("Faire ceci.",), law, TODAY) == ((),)
    assert not letter_of(told, ("Faire ceci.",), ((),)).month
    assert own_points(told, ("Faire ceci.",), law, TODAY) == ("Faire ceci.",)
    possible = possible_grounds(told, law, TODAY)
    assert possible
    assert all(law.citable(one, TODAY) for one in possible)
    (cited,) = rests(told, ("Faire ceci.",), law, TODAY, possible[:1])
    assert letter_of(told, ("Faire ceci.",), (cited,)).grounds == possible[:1]


def test_a_ground_that_such_a_letter_can_not_have_is_refused() -> None:
    told = draft("paper-statement", Role.SUPPLIER, Energy.ELECTRICITY)
    with pytest.raises(UserError) as refused:
        rests(told, ("Faire ceci.",), shipped(), TODAY, ("rgpd-17-1-b",))
    assert refused.value.code == "letter_answer_unfit"


def test_our_own_words_rest_on_what_they_do_in_our_own_letter() -> None:
    told, law = draft("erase-collected", Role.OPERATOR, Energy.ELECTRICITY), shipped()
    usual = usual_points(told, law, TODAY)
    ours = [text for text, _ in usual]
    assert rests(told, ours, law, TODAY) == tuple(grounds for _, grounds in usual)
    assert own_points(told, ours, law, TODAY) == ()
