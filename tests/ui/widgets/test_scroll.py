"""A box that scrolls: what shows that there is more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from persienne.ui.widgets.card import Card
from persienne.ui.widgets.scroll import Fading, ScrollBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


@pytest.mark.usefixtures("dressed")
def test_what_goes_on_below_fades_into_the_ground_until_the_end_is_seen(qtbot: QtBot, light: Theme) -> None:
    card = Card(light)
    box, content = ScrollBox(), QWidget()
    content.setFixedHeight(900)
    box.set_content(content)
    card.body.addWidget(box)
    qtbot.addWidget(card)
    card.resize(300, 300)
    card.show()
    (fading,) = box.findChildren(Fading)
    assert fading.isVisible()
    foot = fading.grab().toImage()
    assert foot.pixelColor(10, foot.height() - 1).name() == light.surface.lower()
    box.verticalScrollBar().setValue(box.verticalScrollBar().maximum())
    assert not fading.isVisible()
    box.verticalScrollBar().setValue(0)
    assert fading.isVisible()
    content.setFixedHeight(50)
    qtbot.waitUntil(lambda: not fading.isVisible(), timeout=1000)
