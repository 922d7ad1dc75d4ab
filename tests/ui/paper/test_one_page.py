"""A letter that is a few lines too long for its page is set tighter; one that is longer by more is not."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from persienne.documents.document import Numbered
from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.law import shipped
from persienne.ui.paper.marks import Words
from persienne.ui.paper.pages import lay_out
from support.letter_homes import EVERY, TODAY, answers, body, facts, letter

if TYPE_CHECKING:
    from persienne.base.energy_market import Energy, Role
    from persienne.ui.paper.pages import Page

pytestmark = pytest.mark.gui


def lines(page: Page) -> list[float]:
    """Where the lines of text begin, from above."""
    return sorted({mark.y for mark in page.marks if isinstance(mark, Words)})


@pytest.mark.slow
@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_a_letter_that_may_be_answered_by_e_mail_stands_on_one_page(slug: str, role: Role, energy: Energy) -> None:
    told = facts(energy)
    holder = replace(told.holder, email="camille.exemple@exemple.invalid")
    told = replace(told, holder=holder, values=answers(slug, energy))
    long = compose(kind(slug), told, body(role, verified=False), shipped(), TODAY)
    (page,) = lay_out(long.sheet)
    places = lines(page)
    assert min(after - before for before, after in pairwise(places)) > 300


def test_a_letter_that_needs_two_pages_is_set_as_ever() -> None:
    short = letter(*EVERY[0]).sheet
    two = replace(short, blocks=(*short.blocks, Numbered(("Une demande de plus.",) * 20)))
    first, _ = lay_out(two)
    assert lines(first)[:20] == lines(lay_out(short)[0])[:20]
