"""Every reason for which an exhibit is not reproduced has its words, in both languages."""

from __future__ import annotations

import pytest

from persienne.letters.apart import MOST_PAGES, REASONS, why
from persienne.letters.catalogue import phrases


@pytest.mark.for_each("code", sorted(REASONS))
def test_every_reason_has_its_words_in_both_languages(code: str) -> None:
    assert why(code, "fr") != why(code, "en")
    assert "{" not in why(code, "fr") + why(code, "en")


def test_no_words_are_left_of_a_reason_that_is_gone() -> None:
    assert {name.removeprefix("apart.") for name in phrases("complaint") if name.startswith("apart.")} == REASONS


def test_the_limit_of_pages_is_said() -> None:
    assert f"plus de {MOST_PAGES}\u00a0pages" in why("pages", "fr")
