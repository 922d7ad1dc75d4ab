"""The chart as a file: what is seen and no more, in both palettes; an SVG needs no font and fetches nothing."""

from __future__ import annotations

import re
from base64 import b64decode
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage

from persienne.base.localtime import local_days
from persienne.ui.charts.chart_file import SIZE, Caption, Drawing, png, svg
from persienne.ui.style import discreet
from persienne.ui.style.translation import locale_for
from support.histories import made_history

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.insight.series import History
    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui

LOCAL = local_days()
YEARS = made_history(date(2023, 1, 1), 731)
FRENCH = locale_for("fr")


def drawing(first: date, last: date, history: History = YEARS) -> Drawing:
    start, end = LOCAL.midnight(first.toordinal()), LOCAL.midnight(last.toordinal() + 1)
    caption = Caption("Octobre 2024 : 5 % de plus", "Compteur …9909", "31 jours complets.")
    return Drawing(history, start, end, caption, ghost=True, clock=lambda: float(end))


OCTOBER = drawing(date(2024, 10, 1), date(2024, 10, 31))


@pytest.mark.slow
def test_a_png_has_twice_the_pixels_and_the_palette_s_ground(theme: Theme) -> None:
    image = QImage.fromData(png(OCTOBER, theme, FRENCH))
    assert image.size() == SIZE * 2
    assert image.pixelColor(5, 5) == theme.color("surface")
    assert image.textKeys() == []


def test_an_svg_has_no_text_and_no_font_and_no_address(theme: Theme) -> None:
    said = svg(OCTOBER, theme, FRENCH).decode()
    assert "<title>Octobre 2024 : 5 % de plus</title>" in said
    assert "31 jours complets." in said
    assert "<text" not in said
    assert "font-" not in said
    links = re.findall(r'href="([^"]{0,30})', said)
    assert links
    assert all(link.startswith("data:image/png;base64,") for link in links)
    assert theme.color("surface").name() in said


def test_an_svg_holds_the_half_hours_of_the_days_that_are_seen_and_no_other(light: Theme) -> None:
    said = svg(OCTOBER, light, FRENCH).decode()
    (heat,) = re.findall(r'width="31" height="48"[^>]*base64,([^"]+)"', said)
    assert QImage.fromData(b64decode(heat)).size().toTuple() == (31 * 12, 48 * 12)
    assert 'width="731"' not in said


@pytest.mark.slow
@pytest.mark.parametrize("last", [date(2024, 10, 1), date(2024, 10, 7), date(2025, 9, 30)])
def test_every_range_is_drawn(light: Theme, last: date) -> None:
    wanted = drawing(date(2024, 10, 1), last)
    assert png(wanted, light, FRENCH).startswith(b"\x89PNG")
    assert svg(wanted, light, FRENCH).startswith(b"<?xml")


@pytest.mark.slow
def test_what_is_hidden_on_the_screen_is_in_the_file(light: Theme) -> None:
    shapes, picture = drawn(light)
    discreet.turn(on=True)
    try:
        others, other = drawn(light)
    finally:
        discreet.turn(on=False)
    assert others == shapes
    assert np.abs(other - picture).max() < FAINT


FAINT = 32
"""Of 255: an edge that has moved by the 64th of a pixel, as letters do that were drawn in another size before."""


def drawn(theme: Theme) -> tuple[str, NDArray[np.int16]]:
    """The shapes of the SVG without their places, and the pixels of the PNG."""
    shapes = re.sub('base64,[^"]+|[0-9.]+', "", svg(OCTOBER, theme, FRENCH).decode())
    picture = QImage.fromData(png(OCTOBER, theme, FRENCH)).convertToFormat(QImage.Format.Format_RGB32)
    return shapes, np.frombuffer(picture.constBits(), np.uint8).astype(np.int16)
