"""A letter asks of each text what it owes and no more, and a month runs where a right of the GDPR is used beside."""

from __future__ import annotations

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.law import shipped
from support.letter_homes import EVERY, TODAY, answers, body, facts, letter


@pytest.mark.parametrize("slug", ["stop-recording", "close-access", "export", "leaving"])
def test_a_month_runs_for_a_request_of_the_energy_code_that_asks_for_access_beside(slug: str) -> None:
    for role, energy in kind(slug).to:
        for leaving in ("home", "supplier"):
            values = answers(slug, energy) | ({"leaving": leaving} if slug == "leaving" else {})
            assert compose(kind(slug), facts(energy, **values), body(role), shipped(), TODAY).month


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_an_acknowledgement_is_all_that_is_asked_of_the_text_that_owes_one(
    slug: str, role: Role, energy: Energy
) -> None:
    """But where a deletion is asked for: what was done of it is owed by the GDPR."""
    composed = letter(slug, role, energy)
    for request, grounds in zip(composed.requests, composed.rests_on, strict=True):
        if grounds in (("cenergie-D341-24",), ("cenergie-D453-19",)):
            assert (
                request.removesuffix(" sur support durable.").removesuffix(".") == "Accuser réception de cette demande"
            )


def test_what_article_15_does_not_list_is_not_asked_of_it() -> None:
    asked = letter("access", Role.THIRD_PARTY, Energy.ELECTRICITY).requests
    assert "bases juridiques" not in " ".join(asked)
