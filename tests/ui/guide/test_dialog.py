"""The guide in the window: it is read by keys alone and by ear, in the palette and size of now, and leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextEdit, QWidget

from persienne.ui.frame.keys import LETTERS
from persienne.ui.frame.shortcuts import Shortcuts
from persienne.ui.guide.dialog import CONTENTS, GuideDialog, GuidePicture, PageSheet, Passage
from persienne.ui.guide.pages import KEY_LIST, PAGES, Heading, Link, Picture, page_text, parts_of, picture_bytes
from persienne.ui.style import discreet, fonts
from persienne.ui.style.theme import DARK, wear
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.options import PickRow
from persienne.ui.widgets.themed import restyle_all
from support.heard_faults import heard, heard_faults
from support.windows import asked, button, is_open, show_window, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.guide.pages import Part
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

SCREEN = 960
"""Pixels of the height of a usual screen, less what a desktop takes of it."""
KEYS = [("F1", "The guide"), ("Ctrl+I", "Import files")]


@pytest.fixture
def guide(qtbot: QtBot) -> Iterator[GuideDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 820)
    guide = GuideDialog(KEYS, window)
    guide.show_page("start")
    guide.show()
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    yield guide
    window.close()


def parts(page: str, kind: type[Part]) -> list[str]:
    return [part.words for part in parts_of(page_text("en", page)) if isinstance(part, kind)]


def roles(guide: GuideDialog, role: QAccessible.Role) -> list[str]:
    return [one.text(QAccessible.Text.Name) for one in heard(guide) if one.role() is role]


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_headings_words_pictures_and_links_of_a_page_are_heard_as_what_they_are(guide: GuideDialog, page: str) -> None:
    guide.show_page(page)
    assert roles(guide, QAccessible.Role.Heading) == ["Guide", *parts(page, Heading)]
    assert roles(guide, QAccessible.Role.Graphic) == parts(page, Picture)
    assert [one.text() for one in guide.findChildren(LinkButton) if one.isVisible()] == parts(page, Link)
    assert roles(guide, QAccessible.Role.Document) == [parts(page, Heading)[0]]
    assert heard_faults(guide, "en") == []


def test_a_link_leads_on_and_back_leads_to_what_was_shown_before(qtbot: QtBot, guide: GuideDialog) -> None:
    guide.findChildren(LinkButton)[0].click()
    assert guide.page == "charts"
    qtbot.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.page == "start"
    assert not button(guide, "Back").isEnabled()


def test_the_contents_lead_to_every_page_and_to_the_keys(guide: GuideDialog) -> None:
    reached = []
    for place in range(len(PAGES) + 1):
        button(guide, "Contents").click()
        rows = [row for row in guide.findChildren(PickRow) if row.isVisible()]
        rows[place].click()
        reached.append(guide.page)
    assert reached == [*PAGES, KEY_LIST]


def test_what_there_is_no_page_of_shows_the_contents(guide: GuideDialog) -> None:
    guide.show_page("../../etc/passwd")
    assert guide.page == CONTENTS


@pytest.mark.slow
def test_arrows_scroll_what_is_read_and_another_page_begins_at_its_top(qtbot: QtBot, guide: GuideDialog) -> None:
    guide.resize(guide.width(), 400)
    bar = guide._box.verticalScrollBar()
    for _ in range(3):
        qtbot.keyClick(guide.focusWidget() or guide, Qt.Key.Key_Down)
    assert bar.value() > 0
    guide.show_page("letters")
    assert bar.value() == 0


@pytest.mark.slow
@pytest.mark.parametrize("page", [*PAGES, CONTENTS, KEY_LIST])
def test_in_discreet_mode_the_guide_is_read_as_before(guide: GuideDialog, page: str) -> None:
    """It is the same in every household."""
    guide.show_page(page)
    before = guide.grab().toImage()
    discreet.turn(on=True)
    try:
        words = [label.text() for label in guide.findChildren(QLabel) if label.isVisible()]
        words += [one.text() for one in guide.findChildren(QAbstractButton) if one.isVisible()]
        assert [discreet.shown(text) for text in words] == words
        assert guide.grab().toImage() == before
    finally:
        discreet.turn(on=False)


def test_escape_closes_it_without_a_question(qtbot: QtBot, guide: GuideDialog) -> None:
    guide.show_page("letters")
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_no_longer_than_a_screen_and_a_half_and_its_lines_no_longer_than_one_reads(
    guide: GuideDialog, page: str
) -> None:
    guide.show_page(page)
    sheet = next(one for one in guide.findChildren(PageSheet) if one.isVisible())
    assert sheet.heightForWidth(660) <= 1.5 * SCREEN
    letters = 75 * fonts.scaled(14) * 0.55  # of the mean width of Inter's letters
    for passage in sheet.findChildren(Passage):
        laid, _ = passage._laid(10_000)
        assert all(laid.lineAt(at).naturalTextWidth() <= letters for at in range(laid.lineCount()))


def test_another_palette_has_pictures_of_its_own(guide: GuideDialog) -> None:
    picture = guide.findChildren(GuidePicture)[0]
    light = picture.grab().toImage().pixelColor(20, picture.height() - 20).lightness()
    wear(DARK)
    restyle_all(guide)
    assert picture.grab().toImage().pixelColor(20, picture.height() - 20).lightness() < light - 100


def test_a_picture_keeps_its_shape_where_there_is_little_room(qtbot: QtBot) -> None:
    picture = GuidePicture("Doors", lambda dark: picture_bytes("en", "start-doors.png", dark=dark))
    qtbot.addWidget(picture)
    own = picture.sizeHint()
    assert picture.heightForWidth(own.width() // 2) == pytest.approx(own.height() / 2, abs=1)


def test_nothing_outside_is_loaded_or_opened_whatever_a_page_says(qtbot: QtBot) -> None:
    text = (
        "# Made\n\nA page?\n\n![One](http://127.0.0.1:9/a.png)\n\n![Two](file:///etc/passwd)\n\n![Three](../a.png)\n\n"
        "- [Four](http://127.0.0.1:9/)\n- [Five](file:///etc/passwd)\n\n<img src='http://127.0.0.1:9/b.png'>\n"
    )
    sheet = PageSheet(parts_of(text), "en")
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.findChildren(GuidePicture) == []
    assert sheet.findChildren(LinkButton) == []
    assert sheet.findChildren(QTextEdit) == []  # nothing here reads HTML
    said = [passage.accessibleName() for passage in sheet.findChildren(Passage)]
    assert said[1:6] == ["One", "Two", "Three", "Four", "Five"]


@pytest.mark.slow
def test_it_speaks_the_language_of_the_window_with_the_spaces_of_that_language(qtbot: QtBot) -> None:
    app = _app()
    with spoken(app, "fr"):
        guide = GuideDialog(KEYS)
        qtbot.addWidget(guide)
        guide.show_page("charts")
        guide.show()
        assert "Ai-je consommé plus que d’habitude, et quand\u202f?" in roles(guide, QAccessible.Role.Paragraph)
        assert heard_faults(guide, "fr") == []


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


@pytest.mark.slow
def test_ctrl_f1_lists_the_keys_in_the_same_guide(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Shortcuts(window, [], {}, lambda: "letters")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (guide,) = window.findChildren(GuideDialog)
    assert guide.page == "letters"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert window.findChildren(GuideDialog) == [guide]
    assert guide.page == KEY_LIST


@pytest.mark.slow
def test_f1_opens_it_at_the_page_that_is_about_what_is_shown_and_the_window_can_be_used(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = show_window(qtbot, tmp_path / "nowhere", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    window.go(LETTERS)
    guide = opened(qtbot, window)
    assert guide.page == "letters"
    assert not guide.isModal()
    window.close()


@pytest.mark.slow
def test_another_language_of_the_window_closes_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "nowhere", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    opened(qtbot, window)
    window.speak(lambda: locale_for("fr"), lambda: None)
    qtbot.waitUntil(lambda: window.findChildren(GuideDialog) == [])
    assert is_open(window)
    window.close()


@pytest.mark.slow
def test_before_there_is_a_household_f1_and_a_link_open_it_at_how_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "nowhere")
    guide = opened(qtbot, window)
    assert guide.page == "start"
    guide.reject()
    button(window, "How it works (F1)").click()
    assert asked(qtbot, window, GuideDialog).page == "start"
    window.close()


def opened(qtbot: QtBot, window: MainWindow) -> GuideDialog:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    return asked(qtbot, window, GuideDialog)
