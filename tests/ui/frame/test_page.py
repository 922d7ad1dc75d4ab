"""The frame of a page: its sides, what stands beside or under its title, and its width in a wide window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from persienne.ui.frame.page import Page, sides_of
from persienne.ui.page_pictures import settle
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

RAIL = 224


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    """A page with one choice beside its title, over a body that takes all the width."""
    page = Page("Today")
    page.say("Tuesday")
    page.add_choice(SecondaryButton("Export everything"))
    page.body.addWidget(QWidget(), 1)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(
    ("window", "sides"),
    [
        (1024, 24),
        (1280, 40),
        (1744, 40),  # 1744 - 224 = 1520 = 1440 + 2 x 40
        (1920, 128),  # (1920 - 224 - 1440) / 2
        (3840, 1088),  # (3840 - 224 - 1440) / 2
    ],
)
def test_a_wide_window_leaves_a_page_a_width_that_can_be_read(window: int, sides: int) -> None:
    assert sides_of(window - RAIL) == sides


def test_a_long_title_stands_on_one_line_where_there_is_room_and_on_several_where_there_is_none(page: Page) -> None:
    page.set_title("Today")
    page.resize(1056, 700)
    settle()
    (title,) = (label for label in page.findChildren(Label) if label.text() == "Today")
    line = title.height()
    page.set_title("The reform of the off-peak hours of this home")
    settle()
    assert title.height() == line
    page.resize(600, 700)
    settle()
    assert title.height() >= 2 * line - 4  # two lines
    assert title.width() <= 600


@pytest.mark.usefixtures("large_text")
def test_in_large_text_a_page_may_be_wider_and_a_narrow_one_has_narrower_sides() -> None:
    assert sides_of(3840 - 380) == 290  # (3460 - 2 x 1440) / 2
    assert sides_of(864) == 16


def test_the_content_of_a_page_stands_in_the_middle_of_a_screen_of_four_thousand_pixels(page: Page) -> None:
    page.resize(3616, 2160)
    settle()
    inside = page.body.itemAt(page.body.count() - 1).geometry()
    assert inside.width() == 1440
    assert abs(inside.center().x() - page.rect().center().x()) <= 1


def test_what_stands_beside_the_title_stands_under_it_where_the_page_is_narrow(page: Page) -> None:
    (choice,) = page.findChildren(SecondaryButton)
    for wide, under in ((800, False), (600, True), (800, False)):
        page.resize(wide, 600)
        settle()
        at = choice.mapTo(page, QPoint())
        assert (at.x() < wide / 2) is under
        assert choice.width() == choice.sizeHint().width()
