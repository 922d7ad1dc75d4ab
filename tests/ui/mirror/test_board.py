from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QRadioButton

from persienne.telling.mirror.view import TooLittle
from persienne.ui.widgets.card import Card
from support.drawn_faults import faults_of
from support.mirror_pages import LAPTOP, SMALL, shown
from support.mirror_views import VIEWS, made_view
from support.parts import settled
from support.windows import spoken, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui

EMPTY = 190
"""Pixels of a card, one over the other, in which nothing may stand."""


def bare_height(card: Card) -> int:
    """How many lines of pixels in a row have nothing on them."""
    image = card.grab().toImage()
    columns = range(16, image.width() - 16, 3)
    bare = [len({image.pixel(x, y) for x in columns}) == 1 for y in range(image.height())]
    return max(len(list(run)) for one, run in groupby(bare) if one)


def every_look() -> list[object]:
    """Every home at every size, and the first of them at every stop; what is quick to look at is not slow."""
    looks = []
    for language in ("fr", "en"):
        for home in VIEWS:
            for size in (SMALL, LAPTOP):
                first = language == "fr" and home == "half" and size is SMALL
                name = f"{language}-{home}-{size.width()}"
                looks.append(pytest.param(language, home, size, id=name, marks=() if first else pytest.mark.slow))
    return looks


@pytest.mark.slow
@pytest.mark.parametrize(("language", "home", "size"), every_look())
def test_nothing_on_the_page_is_cut_or_pale(qtbot: QtBot, theme: Theme, language: str, home: str, size: QSize) -> None:
    with spoken(QApplication.instance(), language):
        page = shown(qtbot, theme, VIEWS[home](language), language=language, size=size)
        for stop in page.findChildren(QRadioButton):
            qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
            assert [str(fault) for fault in faults_of(settled(page))] == [], stop.text()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_at_twice_the_size_of_text_nothing_is_cut(qtbot: QtBot, light: Theme, large_text: float, language: str) -> None:
    assert large_text == 2.0
    with spoken(QApplication.instance(), language):
        for size in (SMALL, LAPTOP):
            page = shown(qtbot, light, made_view(language), language=language, size=size)
            assert [str(fault) for fault in faults_of(settled(page))] == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_before_and_between_nothing_is_cut(qtbot: QtBot, theme: Theme, language: str) -> None:
    with spoken(QApplication.instance(), language):
        page = shown(qtbot, theme, language=language, size=SMALL)
        assert faults_of(settled(page)) == []
        page.show_waiting()
        assert faults_of(settled(page)) == []
        page.show_too_little(TooLittle(3, 14))
        assert faults_of(settled(page)) == []


@pytest.mark.slow
@pytest.mark.parametrize("width", [560, 800, 920, 1010, 1056, 1142, 1696])
def test_whatever_the_width_nothing_is_squeezed_and_no_card_is_half_empty(
    qtbot: QtBot, light: Theme, width: int
) -> None:
    with spoken(QApplication.instance(), "fr"):
        for home in VIEWS:
            page = shown(qtbot, light, VIEWS[home]("fr"), language="fr", size=QSize(width, 760))
            for stop in page.findChildren(QRadioButton):
                qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
                board = settled(page).board
                shutter, clock = board.preview.choice.shutter, board.clock.clock
                for part in (shutter, clock):
                    assert part.height() >= part.sizeHint().height(), (home, stop.text(), part)
                assert board.minimumSizeHint().width() <= board.width() <= width
                cards = [card for card in board.findChildren(Card) if card.isVisible()]
                bare = {words_in(card).split("\n")[0]: bare_height(card) for card in cards}
                assert max(bare.values()) <= EMPTY, (home, stop.text(), bare)
                assert all(card.height() >= card.heightForWidth(card.width()) for card in cards)
