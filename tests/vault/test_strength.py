"""How hard a passphrase is to guess, and why it is not harder."""

from __future__ import annotations

import pytest

from persienne.vault import PassphraseCredential, Strength, strength
from persienne.words.english import numbered, table


@pytest.mark.for_each(
    ("passphrase", "code"),
    [
        ("12345678", "common"),
        ("motdepasse", "common"),
        ("aaaaaaaa", "repeated"),
        ("abcdefgh", "sequence"),
        ("Jean1987", "date"),
        ("Jean1987", "name"),
        ("academie", "word"),
        ("académie", "word"),
        ("persienne", "word"),
        ("hgfdsqkj", "keyboard_row"),
    ],
)
def test_what_is_tried_first_is_weak_and_says_why(passphrase: str, code: str) -> None:
    found = strength(passphrase)
    assert found.score <= 2
    assert code in found.codes


@pytest.mark.parametrize("passphrase", ["correct horse battery staple", "volets mi-clos à l'été", "kT9#vq2!LxWp"])
def test_what_is_hard_to_guess_is_good_and_says_nothing(passphrase: str) -> None:
    found = strength(passphrase)
    assert found.score >= 3
    assert found.codes == ()


def test_nothing_is_the_weakest_and_the_longest_is_estimated_in_time() -> None:
    assert strength("") == Strength(0)
    assert strength("x" * 100_000).score == 0
    assert strength("é\udcff🪟 \n volets" * 20).score >= 3


@pytest.mark.slow
def test_a_weak_passphrase_is_not_refused() -> None:
    assert strength("12345678").score == 0
    assert PassphraseCredential("12345678").make_slot().public_key


def test_every_score_and_code_has_words() -> None:
    assert sorted(numbered("privacy.strength")) == [0, 1, 2, 3, 4]
    assert set(table("privacy.easy_to_guess")) == {
        "common",
        "name",
        "word",
        "keyboard_row",
        "repeated",
        "sequence",
        "date",
    }
