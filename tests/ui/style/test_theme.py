from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from persienne.ui.style.theme import DARK, LIGHT, Theme

both_palettes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.1."""
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme: Theme, one: str, other: str) -> float:
    lights = sorted((luminance(theme.color(one)), luminance(theme.color(other))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


@both_palettes
@pytest.mark.parametrize("ground", ["surface", "paper"])
@pytest.mark.parametrize("role", ["ink", "ink2", "ink3", "volet", "warn", "alert", "ok", "hp", "hc"])
def test_every_text_role_can_be_read(theme: Theme, ground: str, role: str) -> None:
    assert contrast(theme, role, ground) >= 4.5


@both_palettes
@pytest.mark.parametrize(
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


@both_palettes
def test_an_outline_that_means_something_can_be_seen(theme: Theme) -> None:
    assert contrast(theme, "ctrl", "surface") >= 3


@pytest.mark.parametrize(("theme", "rising"), [(LIGHT, False), (DARK, True)])
def test_heat_goes_one_way_in_lightness(theme: Theme, rising: bool) -> None:
    lights = [luminance(QColor(color)) for color in theme.heat]
    assert lights == sorted(lights, reverse=not rising)


def test_alpha_is_a_share() -> None:
    assert LIGHT.color("volet", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)


def test_standard_widgets_take_the_palette() -> None:
    palette = DARK.qpalette()
    assert palette.color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == DARK.volet
