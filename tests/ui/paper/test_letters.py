"""The letters of the fictional household on paper: each on one page, with the address in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.paper.pages import lay_out
from support.letter_homes import EVERY, letter

if TYPE_CHECKING:
    from persienne.letters.facts import Energy, Role

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(("slug", "role", "energy"), EVERY)
def test_a_letter_stands_on_one_page(slug: str, role: Role, energy: Energy) -> None:
    (page,) = lay_out(letter(slug, role, energy).sheet)
    assert page.window
