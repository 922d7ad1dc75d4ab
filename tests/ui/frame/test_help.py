"""The help of each page: every page has it, in both languages, and it is a key or a click away."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

import persienne.ui
from persienne.ui.frame.keys import MIRROR
from persienne.ui.frame.page import CONTEXT, HelpButton, HelpDialog, Page, show_help
from persienne.ui.frame.shortcuts import Shortcuts
from persienne.ui.guide.dialog import GuideDialog
from persienne.ui.guide.pages import PAGES
from persienne.ui.widgets.label import Label
from persienne.words import Catalogue
from support.windows import asked, button, is_open, show_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

FEWEST, MOST = 4, 8


def pages() -> list[type[Page]]:
    """Every page that there is; a class of which pages are made is none."""
    for module in walk_packages(persienne.ui.__path__, "persienne.ui."):
        if module.name.endswith(("page", "lever")):
            import_module(module.name)
    known = [one for one in Page.__subclasses__() if one.__module__.startswith("persienne.ui.")]
    return [leaf for one in known for leaf in one.__subclasses__() or [one]]


class Made(Page):
    """A page with a help of its own."""

    HELP = ("What is it for?", "It never sends anything.")


@pytest.mark.slow
def test_every_page_has_four_to_eight_sentences_of_its_own() -> None:
    found = pages()
    assert len(found) >= 9
    for page in found:
        assert FEWEST <= len(page.HELP) <= MOST, page.__name__
        assert all(re.search(r"[.?]$", one) for one in page.HELP), page.__name__
    assert len({one for page in found for one in page.HELP}) == sum(len(page.HELP) for page in found)


@pytest.mark.slow
def test_every_sentence_is_said_in_french() -> None:
    french = Catalogue("fr")
    for page in pages():
        for one in page.HELP:
            assert french.translate(CONTEXT, one) != one, one


def test_the_question_mark_opens_it_over_the_window(qtbot: QtBot) -> None:
    page = Made("Historique")
    qtbot.addWidget(page)
    page.show()
    button = page.findChild(HelpButton)
    assert button is not None
    assert button.accessibleName() == "Help of this page"
    button.click()
    (dialog,) = page.findChildren(HelpDialog)
    words = [label.text() for label in dialog.findChildren(Label)]
    assert words[:3] == ["Help: Historique", *Made.HELP]


def test_a_page_without_help_has_no_question_mark_and_no_dialog(qtbot: QtBot) -> None:
    page = Page("Notes")
    qtbot.addWidget(page)
    show_help(page)
    assert page.findChildren(HelpButton) == []
    assert page.findChildren(HelpDialog) == []


@pytest.mark.slow
def test_every_page_leads_to_a_page_of_the_guide_and_every_page_of_the_guide_is_led_to() -> None:
    assert {page.GUIDE for page in pages()} == set(PAGES)


def test_the_help_of_a_page_leads_on_to_the_guide(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Shortcuts(window, [], {})
    help_of_page = HelpDialog("Historique", Made.HELP, window, guide="charts")
    help_of_page.open()
    button(help_of_page, "Read more in the guide").click()
    (guide,) = window.findChildren(GuideDialog)
    assert guide.page == "charts"
    assert not help_of_page.isVisible()


@pytest.mark.slow
def test_shift_f1_opens_the_help_of_the_page_that_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "nowhere", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    window.go(MIRROR)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert asked(qtbot, window, HelpDialog).windowTitle() == "Help: Mirror"
    window.close()
