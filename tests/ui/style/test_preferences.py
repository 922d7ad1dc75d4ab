"""What a person prefers, as text: what is understood comes back, all else is the default."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persienne.ui.style.preferences import CHOICES, SIZES, Preferences, larger, smaller

CHOSEN = Preferences(text_size=125, palette="dark", contrast="more", language="en", motion="reduced")


@pytest.mark.for_each(
    "preferences",
    [Preferences(), CHOSEN, *(replace(CHOSEN, **{name: one}) for name, all_of in CHOICES.items() for one in all_of)],
)
def test_what_is_told_is_heard(preferences: Preferences) -> None:
    assert Preferences.heard(preferences.told()) == preferences


@pytest.mark.for_each(
    ("told", "heard"),
    [
        ("", Preferences()),
        ('text_size = 125\npalette = "violet"\n', Preferences(text_size=125)),
        ('text_size = 126\npalette = "dark"\n', Preferences(palette="dark")),
        ('text_size = 100.0\nlanguage = "de"\nmotion = "reduced"\n', Preferences(motion="reduced")),
        ('text_size = true\nlanguage = ["fr"]\ncontrast = {more = 1}\n', Preferences()),
        ('language = "fr"\nsomething_of_a_later_version = 3\n', Preferences(language="fr")),
        ("[text_size]\n", Preferences()),
        ("text_size = 125\npalette = ", Preferences(text_size=125)),
        ('\ufefftext_size = 125\r\npalette = "dark"', Preferences(text_size=125, palette="dark")),
        ('<<<<\nlanguage = "fr"\ntext_size = 125\n', Preferences(text_size=125, language="fr")),
        ("a = " + "[" * 4000, Preferences()),
        ("\x00\ufffd", Preferences()),
    ],
)
def test_what_is_foreign_falls_back_one_by_one(told: str, heard: Preferences) -> None:
    assert Preferences.heard(told) == heard


def test_the_sizes_are_gone_through_step_by_step_and_end() -> None:
    assert SIZES == (80, 90, 100, 110, 125, 150, 175, 200)
    assert [larger(size) for size in SIZES] == [90, 100, 110, 125, 150, 175, 200, 200]
    assert [smaller(size) for size in SIZES] == [80, 80, 90, 100, 110, 125, 150, 175]
