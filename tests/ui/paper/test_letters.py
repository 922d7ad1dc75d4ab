"""The letters of the fictional household on paper: each on one page, with the address in the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.facts import Holder
from persienne.letters.framing import RULE
from persienne.letters.law import shipped
from persienne.ui.paper.pages import lay_out
from support.letter_homes import EVERY, TODAY, answers, body, facts, letter

if TYPE_CHECKING:
    from persienne.base.energy_market import Energy, Role

pytestmark = pytest.mark.gui


@pytest.mark.slow
@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_a_letter_stands_on_one_page(slug: str, role: Role, energy: Energy) -> None:
    (page,) = lay_out(letter(slug, role, energy).sheet)
    assert page.window


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_a_letter_whose_addresses_are_still_to_be_written_stands_on_one_page_too(
    slug: str, role: Role, energy: Energy
) -> None:
    unknown = replace(facts(energy, **answers(slug, energy)), holder=Holder(RULE), tenancy=None)
    blank = compose(kind(slug), unknown, body(role, verified=False), shipped(), TODAY)
    assert len(lay_out(blank.sheet)) == 1
