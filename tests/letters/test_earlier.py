"""What a letter that was sent without Persienne rests on follows from its kind, the body and the meter."""

from __future__ import annotations

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.letters.earlier import FOLLOWING, check_grounds, letter_of, possible_grounds
from persienne.letters.framing import RULE
from persienne.letters.law import shipped
from persienne.letters.requests import Draft
from support.letter_homes import EVERY, TODAY, body, facts
from support.paper_texts import text

ASKED_FIRST = [one for one in EVERY if one[0] not in FOLLOWING]


def draft(slug: str, role: Role, energy: Energy, bore: str = "") -> Draft:
    """A letter of which no question was answered."""
    return Draft(slug, "exemple", body(role), facts(energy), bore=bore)


@pytest.mark.for_each(("slug", "role", "energy"), ASKED_FIRST)
def test_such_a_letter_rests_on_what_the_household_says_and_on_nothing_else(
    slug: str, role: Role, energy: Energy
) -> None:
    told, law = draft(slug, role, energy), shipped()
    unknown = letter_of(told, ("Faire ceci.",), None)
    assert (unknown.founded, unknown.grounds, unknown.month, unknown.acknowledgement) == (False, (), False, False)
    possible = possible_grounds(told, law, TODAY)
    assert possible
    assert all(law.citable(one, TODAY) for one in possible)
    check_grounds(told, possible, law, TODAY)
    said = letter_of(told, ("Faire ceci.", "Et cela."), possible[:1])
    assert (said.founded, said.grounds, said.rests_on) == (True, possible[:1], (possible[:1],) * 2)


@pytest.mark.for_each(("slug", "role", "energy"), ASKED_FIRST)
def test_a_letter_whose_points_are_not_known_is_named_by_what_it_is_about_without_a_blank(
    slug: str, role: Role, energy: Energy
) -> None:
    made = letter_of(draft(slug, role, energy), (), None)
    assert (made.pointed, len(made.requests)) == (False, 1)
    assert RULE not in made.requests[0]
    assert "n'est pas noté ici" in text(made.sheet).replace("’", "'")


def test_a_ground_that_such_a_letter_can_not_have_is_refused() -> None:
    told = draft("paper-statement", Role.SUPPLIER, Energy.ELECTRICITY)
    with pytest.raises(UserError) as refused:
        check_grounds(told, ("rgpd-17-1-b",), shipped(), TODAY)
    assert refused.value.code == "letter_answer_unfit"
