from __future__ import annotations

from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor

from persienne.ui.style import icons
from persienne.ui.style.theme import DARK, LIGHT

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]

NAMES = sorted(
    entry.name.removesuffix(".svg")
    for entry in (files("persienne_resources") / "icons").iterdir()
    if entry.name.endswith(".svg")
)
DRAWN = [name for name in NAMES if name != icons.APP_ICON]


@pytest.mark.for_each("name", DRAWN)
def test_an_icon_keeps_to_the_grid(name: str) -> None:
    root = ET.fromstring((files("persienne_resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8"))
    wanted = {
        "viewBox": "0 0 24 24",
        "fill": "none",
        "stroke": "currentColor",
        "stroke-width": "1.75",
        "stroke-linecap": "round",
    }
    assert wanted.items() <= root.attrib.items()


@pytest.mark.slow
@pytest.mark.for_each("name", DRAWN)
def test_an_icon_is_drawn_in_the_colour_asked(name: str) -> None:
    image = icons.pixmap(name, QColor("#B3261E"), 18).toImage()
    assert (image.width(), image.devicePixelRatio()) == (36, 2.0)
    solid = {
        image.pixelColor(x, y).name() for x in range(36) for y in range(36) if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#b3261e"}


def test_each_palette_has_its_own_icon() -> None:
    light, dark = (icons.pixmap("gauge", theme.color("volet")) for theme in (LIGHT, DARK))
    assert light.toImage() != dark.toImage()
    assert icons.pixmap("gauge", LIGHT.color("volet")).cacheKey() == light.cacheKey()


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", QColor("black"))


def test_the_application_has_an_icon_at_every_size() -> None:
    assert {size.width() for size in icons.app_icon().availableSizes()} >= {16, 32, 48, 256}
