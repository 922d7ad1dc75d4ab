"""A box that scrolls: what shows that there is more.

What is led to stays in sight while the page grows, until a person scrolls or leaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from persienne.ui.page_pictures import settle
from persienne.ui.style.theme import DARK, wear
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.scroll import Fading, ScrollBox, Seeking

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme


pytestmark = pytest.mark.gui


def overfull(qtbot: QtBot, name: str = "") -> tuple[Card, ScrollBox]:
    """A card and the box in it, which holds more than is seen."""
    card = Card()
    box, content = ScrollBox(name), QWidget()
    content.setFixedHeight(900)
    box.set_content(content)
    card.body.addWidget(box)
    qtbot.addWidget(card)
    card.resize(300, 300)
    card.show()
    return card, box


@pytest.mark.usefixtures("dressed")
def test_what_goes_on_below_fades_into_the_ground_until_the_end_is_seen(qtbot: QtBot, light: Theme) -> None:
    _card, box = overfull(qtbot)
    above, fading = box.findChildren(Fading)
    assert fading.isVisible()
    assert not above.isVisible()
    foot = fading.grab().toImage()
    assert foot.pixelColor(10, foot.height() - 1).name() == light.surface.lower()
    box.verticalScrollBar().setValue(box.verticalScrollBar().maximum())
    assert not fading.isVisible()
    assert above.isVisible()
    top = above.grab().toImage()
    assert top.pixelColor(10, 0).blue() > top.pixelColor(10, top.height() - 1).blue()
    box.verticalScrollBar().setValue(0)
    assert fading.isVisible()
    box.widget().setFixedHeight(50)
    qtbot.waitUntil(lambda: not fading.isVisible())


@pytest.mark.usefixtures("dressed")
def test_paper_has_its_own_white_and_nothing_fades_over_it(qtbot: QtBot) -> None:
    wear(DARK)
    _card, box = overfull(qtbot, "The page")
    assert not any(fading.isVisible() for fading in box.findChildren(Fading))


@pytest.mark.usefixtures("dressed")
def test_a_head_that_is_brought_to_the_top_stands_under_what_fades_there(qtbot: QtBot) -> None:
    card = Card()
    box, content, part = ScrollBox(), QWidget(), QWidget()
    content.setFixedHeight(900)
    part.setParent(content)
    part.setGeometry(0, 400, 50, 50)
    box.set_content(content)
    card.body.addWidget(box)
    qtbot.addWidget(card)
    card.resize(300, 300)
    card.show()
    box.bring(part, head=True)
    above = box.findChildren(Fading)[0]
    assert above.isVisible()
    assert part.mapTo(box, part.rect().topLeft()).y() == above.geometry().bottom() + 1


def grow(box: ScrollBox, high: int) -> None:
    """Have what the box holds be ``high`` pixels high, and laid out."""
    box.widget().setFixedHeight(high)
    settle()


@pytest.mark.usefixtures("dressed")
def test_what_is_made_anew_and_is_shorter_for_a_moment_stands_where_it_was_read(qtbot: QtBot) -> None:
    _card, box = overfull(qtbot)
    bar = box.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    read = bar.value()
    grow(box, 400)
    assert bar.value() == bar.maximum() < read
    grow(box, 600)
    grow(box, 900)
    assert bar.value() == read


@pytest.mark.usefixtures("dressed")
def test_a_person_who_scrolls_what_has_become_shorter_is_let_be(qtbot: QtBot) -> None:
    _card, box = overfull(qtbot)
    bar = box.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    grow(box, 400)
    bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepSub)
    here = bar.value()
    grow(box, 900)
    assert bar.value() == here


@pytest.mark.usefixtures("dressed")
def test_what_is_begun_anew_while_it_is_short_is_seen_from_its_beginning(qtbot: QtBot) -> None:
    _card, box = overfull(qtbot)
    bar = box.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    grow(box, 10)
    assert bar.maximum() == 0
    box.begin()
    grow(box, 900)
    assert bar.value() == 0


FADE = 14
"""Pixels at the top of a box in which what goes on above fades."""


class Room(NamedTuple):
    """A box over a part that grows, and under it one that is sought."""

    box: ScrollBox
    above: QWidget
    sought: QWidget


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    box, content, above, sought, below = ScrollBox(), QWidget(), QWidget(), QWidget(), QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part, high in ((above, 300), (sought, 100), (below, 900)):
        part.setFixedHeight(high)
        column.addWidget(part)
    box.set_content(content)
    box.resize(200, 200)
    qtbot.addWidget(box)
    box.show()
    Seeking(box).seek(sought)
    qtbot.waitUntil(lambda: box.verticalScrollBar().value() == 300 - FADE)
    return Room(box, above, sought)


def test_its_head_stays_at_the_top_as_what_is_above_it_grows(qtbot: QtBot, room: Room) -> None:
    room.above.setFixedHeight(500)
    qtbot.waitUntil(lambda: room.box.verticalScrollBar().value() == 500 - FADE)


def test_a_person_who_scrolls_is_let_be(qtbot: QtBot, room: Room) -> None:
    bar = room.box.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    with qtbot.waitSignal(bar.rangeChanged):
        room.above.setFixedHeight(500)
    settle()
    assert bar.value() == 0


def test_a_page_that_is_left_stands_where_it_is(qtbot: QtBot, room: Room) -> None:
    room.box.hide()
    room.box.show()
    with qtbot.waitSignal(room.box.verticalScrollBar().rangeChanged):
        room.above.setFixedHeight(500)
    settle()
    assert room.box.verticalScrollBar().value() == 300 - FADE
