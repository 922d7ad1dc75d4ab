from __future__ import annotations

from importlib.resources import files

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont

from persienne.ui.style import fonts

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]

STEPS = [step for step in vars(fonts).values() if isinstance(step, fonts.Type)]
FRENCH = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’“”…–—€°²³₂→←↑↓✓\u00a0\u202f\u2212×"


@pytest.mark.for_each("step", STEPS)
def test_each_step_is_drawn_in_the_bundled_family(step: fonts.Type) -> None:
    info = QFontInfo(fonts.font(step))
    assert (info.family(), info.weight(), info.pixelSize()) == (step.family, step.weight, step.px)


@pytest.mark.parametrize("step", [fonts.BODY, fonts.BODY_MEDIUM, fonts.BODY_STRONG, fonts.TITLE, fonts.Type(28, 500)])
def test_every_french_glyph_is_there(step: fonts.Type) -> None:
    raw = QRawFont.fromFont(fonts.font(step))
    assert [glyph for glyph in FRENCH if not raw.supportsCharacter(ord(glyph))] == []


def test_figures_have_one_width_and_words_keep_theirs() -> None:
    figures = QFontMetricsF(fonts.font(fonts.BODY, figures=True))
    assert figures.horizontalAdvance("1111") == pytest.approx(figures.horizontalAdvance("0000"), abs=0.01)
    words = QFontMetricsF(fonts.font(fonts.BODY))
    assert words.horizontalAdvance("1111") < words.horizontalAdvance("0000")
    assert words.horizontalAdvance("-") < figures.horizontalAdvance("-")


def test_text_follows_the_application(large_text: float) -> None:
    assert fonts.text_scale() == large_text
    assert fonts.font(fonts.TITLE).pixelSize() == 56
    assert fonts.scaled(18) == 36


def test_fonts_are_light_and_licensed() -> None:
    folder = files("persienne_resources") / "fonts"
    sizes = {entry.name: len(entry.read_bytes()) for entry in folder.iterdir() if entry.name.endswith(".otf")}
    assert len(sizes) == 5
    assert max(sizes.values()) <= 120_000
    assert "SIL OPEN FONT LICENSE" in (folder / "Inter-LICENSE.txt").read_text(encoding="utf-8")
