from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.slats import Slat
from persienne.ui.welcome.page import StartPage
from persienne.ui.widgets.options import OptionButton
from support.windows import PASSPHRASE, button, click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(1024, 700)
    page.show()
    return page


def test_a_weak_passphrase_is_asked_for_once_more_and_a_blank_at_its_end_never_taken(
    qtbot: QtBot, page: StartPage
) -> None:
    made: list[str] = []
    page.creation_wanted.connect(lambda _slat, passphrase: made.append(passphrase))
    page.show_creation("")

    def give(text: str) -> None:
        for field in (page._fields.first, page._fields.again):
            field.edit.setText(text)
        click(qtbot, page, "Make my household")

    give(f"{PASSPHRASE} ")
    assert "It begins or ends with a blank" in words_in(page)
    give("motdepasse1")
    assert "It is easy to guess for whoever has the file." in words_in(page)
    assert "tried first" in words_in(page)
    give("motdepasse2")
    assert made == []
    give("motdepasse2")
    assert made == ["motdepasse2"]


@pytest.mark.slow
def test_a_passphrase_is_long_enough_and_typed_twice(qtbot: QtBot, page: StartPage) -> None:
    made: list[tuple[Slat, str]] = []
    page.creation_wanted.connect(lambda slat, passphrase: made.append((slat, passphrase)))
    page.show_creation("")
    for typed, again, sentence in (
        ("short", "short", "A passphrase needs at least 8 characters."),
        (PASSPHRASE, "another one", "The two passphrases differ."),
    ):
        page._fields.first.edit.setText(typed)
        page._fields.again.edit.setText(again)
        click(qtbot, page, "Make my household")
        assert sentence in words_in(page)
    assert made == []
    page._fields.again.edit.setText(PASSPHRASE)
    assert "The two passphrases differ." not in words_in(page)
    button(page, "Half open").click()
    qtbot.keyClick(page._fields.again.edit, Qt.Key.Key_Return)
    qtbot.keyClick(page._fields.again.edit, Qt.Key.Key_Return)
    assert made == [(Slat.HALF, PASSPHRASE)]
    page.show_creation_error("The disk is full.")
    assert "The disk is full." in words_in(page)
    assert button(page, "Make my household").isEnabled()


def test_a_keyring_is_named_and_asks_for_nothing(qtbot: QtBot, page: StartPage) -> None:
    page.show_creation("KWallet")
    assert "is kept in the keyring of this session (KWallet): nothing to remember." in words_in(page)
    assert not page._fields.isVisible()
    with qtbot.waitSignal(page.creation_wanted) as asked:
        click(qtbot, page, "Make my household")
    assert asked.args == [Slat.CLOSED, ""]
    click(qtbot, page, "Back")
    assert "See, close, erase." in words_in(page)
    with qtbot.waitSignal(page.demo_wanted):
        click(qtbot, page, "Visit the example")
    with qtbot.waitSignal(page.files_wanted):
        click(qtbot, page, "Choose a file")


@pytest.mark.slow
def test_the_welcome_has_three_doors_and_a_way_for_a_backup(qtbot: QtBot, page: StartPage) -> None:
    page.show_welcome()
    for name, signal in (
        ("Visit the example", page.demo_wanted),
        ("Choose a file", page.files_wanted),
        ("Find the meter", page.meter_wanted),
        ("Restore it", page.backup_wanted),
    ):
        with qtbot.waitSignal(signal):
            click(qtbot, page, name)


def test_a_backup_is_restored_once_however_often_return_is_pressed(qtbot: QtBot, page: StartPage) -> None:
    given: list[str] = []
    page.restoring_wanted.connect(given.append)
    page.show_restoring("home.backup", "Secret Service")
    assert "home.backup" in words_in(page)
    assert "the keyring of this session (Secret Service) opens the household" in words_in(page)
    qtbot.keyClicks(page._secret.edit, "a phrase")
    for _ in range(2):
        qtbot.keyClick(page._secret.edit, Qt.Key.Key_Return)
    assert given == ["a phrase"]
    page.show_restoring_error("That is not its passphrase.")
    assert "That is not its passphrase." in words_in(page)
    qtbot.keyClick(page._secret.edit, Qt.Key.Key_Return)
    assert given == ["a phrase", "a phrase"]
    page.show_restoring("home.backup", "")
    assert page._secret.edit.text() == ""


@pytest.mark.slow
def test_the_creation_begins_at_its_first_question_each_time_with_nothing_typed(qtbot: QtBot, page: StartPage) -> None:
    for _ in range(2):
        page.show_creation("")
        option = page.focusWidget()
        assert isinstance(option, OptionButton)
        assert option.isChecked()
        assert page._fields.text == ""
        assert "A passphrase needs at least 8 characters." not in words_in(page)
        page._fields.first.edit.setText("short")
        click(qtbot, page, "Make my household")
        click(qtbot, page, "Back")


def test_a_passphrase_that_is_not_taken_is_at_the_cursor(qtbot: QtBot, page: StartPage) -> None:
    page.show_creation("")
    for typed, again, wrong in (
        ("short", "short", page._fields.first),
        (PASSPHRASE, "another one", page._fields.again),
        (f"{PASSPHRASE} ", f"{PASSPHRASE} ", page._fields.first),
    ):
        page._fields.first.edit.setText(typed)
        page._fields.again.edit.setText(again)
        click(qtbot, page, "Make my household")
        assert page.focusWidget() is wrong.edit
