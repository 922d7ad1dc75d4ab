from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from persienne.ui.style.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, PALETTES, Theme, palette

each_palette = pytest.mark.parametrize("theme", PALETTES, ids=lambda theme: theme.name)
with_more_contrast = pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda theme: theme.name)

GROUNDS = ("surface", "paper", "rail", "sunken")
TEXTS = ("ink", "ink2", "ink3", "volet", "warn", "alert", "ok", "hp", "hc")
TINTS = {"tint": "volet", "warnt": "warn", "alertt": "alert", "okt": "ok", "hct": "hc"}
"""Each tint with the colour of its own words; ink and ink2 stand on all of them."""


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.1."""
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme: Theme, one: str, other: str) -> float:
    lights = sorted((luminance(theme.color(one)), luminance(theme.color(other))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


@each_palette
@pytest.mark.for_each("ground", ["surface", "paper"])
@pytest.mark.for_each("role", ["ink", "ink2", "ink3", "volet", "warn", "alert", "ok", "hp", "hc"])
def test_every_text_role_can_be_read(theme: Theme, ground: str, role: str) -> None:
    assert contrast(theme, role, ground) >= 4.5


@each_palette
@pytest.mark.for_each(
    ("text", "ground"),
    [
        ("onvolet", "volet"),
        ("volet", "tint"),
        ("ink2", "tint"),
        ("warn", "warnt"),
        ("alert", "alertt"),
        ("ok", "okt"),
        ("ink2", "rail"),
        ("ink2", "sunken"),
        ("snack_text", "snack"),
        ("snack_action", "snack"),
    ],
)
def test_words_on_a_tint_can_be_read(theme: Theme, text: str, ground: str) -> None:
    assert contrast(theme, text, ground) >= 4.5


@each_palette
def test_an_outline_that_means_something_can_be_seen(theme: Theme) -> None:
    assert contrast(theme, "ctrl", "surface") >= 3


@pytest.mark.parametrize(("theme", "rising"), [(one, one.dark) for one in PALETTES])
def test_heat_goes_one_way_in_lightness(theme: Theme, rising: bool) -> None:
    lights = [luminance(QColor(color)) for color in theme.heat]
    assert lights == sorted(lights, reverse=not rising)


@each_palette
def test_the_least_heat_is_not_the_card_that_shows_through_where_nothing_is_known(theme: Theme) -> None:
    least, card = QColor(theme.heat[0]), QColor(theme.surface)
    assert max(abs(one - two) for one, two in zip(least.getRgb(), card.getRgb(), strict=True)) >= 24


def test_alpha_is_a_share() -> None:
    assert LIGHT.color("volet", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)


def test_standard_widgets_take_the_palette() -> None:
    palette = DARK.qpalette()
    assert palette.color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == DARK.volet


@with_more_contrast
def test_with_more_contrast_every_text_is_seven_to_one_wherever_it_stands(theme: Theme) -> None:
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs += [(text, tint) for tint, own in TINTS.items() for text in (own, "ink", "ink2")]
    pairs += [("onvolet", "volet"), ("onvolet", "volet2"), ("snack_text", "snack"), ("snack_action", "snack")]
    pale = {pair: found for pair in pairs if (found := round(contrast(theme, *pair), 2)) < 7}
    assert not pale


@with_more_contrast
@pytest.mark.for_each("ground", GROUNDS)
def test_with_more_contrast_the_outline_of_a_control_is_seen_wherever_it_stands(theme: Theme, ground: str) -> None:
    for role in ("ctrl", "line2", "volet", "ghost"):
        assert contrast(theme, role, ground) >= 4.5, role
    for role in ("line", "light"):  # the edge of a card, and the mark of now: no control, but to be seen
        assert contrast(theme, role, ground) >= 3, role
    assert theme.edge("alert", 0.45) == theme.color("alert")


def test_the_ring_of_the_keyboard_is_three_pixels_with_more_contrast() -> None:
    assert [theme.ring for theme in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)] == [2, 2, 3, 3]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("more", [False, True])
def test_a_palette_is_what_was_asked_for(dark: bool, more: bool) -> None:
    found = palette(dark=dark, more_contrast=more)
    assert (found.dark, found.contrast) == (dark, more)
