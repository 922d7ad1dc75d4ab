"""Dialogs: as high as their body and no higher than the screen; Return presses, Tab goes round, Escape asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from persienne.ui.page_pictures import settle
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import DangerButton, PrimaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.dialog import MARGINS, Dialog, reject_dialogs
from persienne.ui.widgets.field import Eye, Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Options, Tick
from support.announced import listening

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

LINE = "A line of words that is long enough to be broken where the dialog is as narrow as it is here. "


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 700)
    window.show()
    return window


def made(qtbot: QtBot, window: QWidget, lines: int) -> Dialog:
    dialog = Dialog("A question", window)
    for _ in range(lines):
        dialog.add_words(LINE)
    dialog.add_cancel()
    dialog.add_action(PrimaryButton("Do it"))
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def scrolls(dialog: Dialog) -> bool:
    return dialog._box.verticalScrollBar().maximum() > 0


@pytest.mark.slow
@pytest.mark.parametrize("wanted", range(470, 520, 6))
def test_a_line_that_only_just_fits_never_brings_a_scroll_bar(qtbot: QtBot, window: QWidget, wanted: int) -> None:
    words = "words"
    while paint.text_width(fonts.font(fonts.BODY), words) < wanted:
        words += " i"
    dialog = Dialog("A question", window)
    for _ in range(12):
        dialog.add_words(words)
    dialog.add_cancel()
    with qtbot.waitExposed(dialog):
        dialog.open()
    settle()
    assert not scrolls(dialog)


@pytest.mark.slow
@pytest.mark.parametrize("lines", [1, 3, 8])
def test_a_dialog_shows_all_of_its_words_without_scrolling(qtbot: QtBot, window: QWidget, lines: int) -> None:
    dialog = made(qtbot, window, lines)
    assert not scrolls(dialog)
    labels = [label for label in dialog.findChildren(Label) if label.text() == LINE]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    # And no more than that: words that wrap leave no empty strip.
    assert all(label.height() <= label.heightForWidth(label.width()) + fonts.scaled(4) for label in labels)


def test_ticks_with_long_sentences_neither_scroll_nor_fade_where_all_of_them_are_seen(
    qtbot: QtBot, window: QWidget
) -> None:
    dialog = Dialog("A question", window)
    ticks = QWidget()
    column = QVBoxLayout(ticks)
    for number in range(4):
        column.addWidget(Tick(f"Text {number}", LINE))
    dialog.body.addWidget(ticks)
    dialog.add_cancel()
    with qtbot.waitExposed(dialog):
        dialog.open()
    settle()
    content = dialog._box.widget()
    assert content is not None
    assert dialog.height() < window.height() - MARGINS, "there is room for all"
    assert content.height() == dialog._box.viewport().height()
    assert not scrolls(dialog)


def test_a_long_body_scrolls_and_title_and_buttons_stay(qtbot: QtBot, window: QWidget) -> None:
    dialog = made(qtbot, window, 80)
    room = dialog.screen().availableSize().expandedTo(window.size())
    assert dialog.height() == room.height() - MARGINS
    assert scrolls(dialog)
    for button in dialog.findChildren(PrimaryButton):
        assert dialog.rect().contains(button.geometry())
    bar = dialog._box.verticalScrollBar()
    assert bar.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_a_dialog_grows_with_what_comes_into_it(qtbot: QtBot, window: QWidget) -> None:
    dialog = made(qtbot, window, 1)
    before = dialog.height()
    for _ in range(4):
        dialog.add_words(LINE)
    qtbot.waitUntil(lambda: dialog.height() > before and not scrolls(dialog))


def test_a_dialog_grows_with_what_comes_into_sight_in_a_card_of_it(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog("A question", window)
    card = Card()
    words = Label("Reading the file…", wrap=True)
    picture = QWidget()
    picture.setFixedHeight(120)
    picture.hide()
    card.body.addWidget(picture)
    card.body.addWidget(words)
    dialog.body.addWidget(card)
    with qtbot.waitExposed(dialog):
        dialog.open()
    settle()
    before = dialog.height()
    picture.show()
    words.setText(LINE * 4)
    dialog.grow()
    assert dialog.height() > before + 120
    qtbot.waitUntil(lambda: not scrolls(dialog))


def test_a_dialog_that_grows_stays_on_the_screen(qtbot: QtBot, window: QWidget) -> None:
    dialog = made(qtbot, window, 1)
    screen = dialog.screen().availableGeometry()
    dialog.move(dialog.x(), screen.bottom() - dialog.height() - 20)
    for _ in range(6):
        dialog.add_words(LINE)
    qtbot.waitUntil(lambda: dialog.height() > 200 and dialog.frameGeometry().bottom() <= screen.bottom())
    assert not scrolls(dialog)


def test_return_presses_the_button_that_the_keyboard_is_on(qtbot: QtBot, window: QWidget) -> None:
    dialog = made(qtbot, window, 1)
    ended: list[str] = []
    dialog.accepted.connect(lambda: ended.append("done"))
    dialog.rejected.connect(lambda: ended.append("left"))
    cancel = next(button for button in dialog.findChildren(QWidget) if getattr(button, "text", str)() == "Cancel")
    cancel.setFocus()
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert ended == ["left"]


def test_return_in_a_field_presses_the_default_button_and_no_red_one(qtbot: QtBot, window: QWidget) -> None:
    for kind, ends in ((PrimaryButton, ["done"]), (DangerButton, [])):
        dialog = Dialog("A question", window)
        field = Field("Why?")
        dialog.body.addWidget(field)
        dialog.add_cancel()
        dialog.add_action(kind("Do it"))
        ended: list[str] = []
        dialog.accepted.connect(lambda ended=ended: ended.append("done"))
        dialog.open()
        field.edit.setFocus()
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
        assert ended == ends
        dialog.reject()


def walked(qtbot: QtBot, dialog: Dialog, steps: int, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """The names of what the keyboard goes through, from where it is."""
    found = []
    for _ in range(steps):
        at = dialog.focusWidget()
        found.append(at.text() if isinstance(at, QAbstractButton) else at.accessibleName())
        qtbot.keyClick(at, key)
    return found


@pytest.fixture
def asking(qtbot: QtBot, window: QWidget) -> Dialog:
    """A question with a choice, two fields and a button that cannot be pressed yet."""
    dialog = Dialog("What is erased", window)
    dialog.body.addWidget(Options("What", (("fine", "Fine", ""), ("all", "All", ""))))
    for name in ("Name", "Place"):
        dialog.body.addWidget(Field(name))
    dialog.add_cancel()
    waiting = DangerButton("Erase")
    waiting.setEnabled(False)
    dialog.add_action(waiting)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def test_tab_goes_round_through_all_that_can_be_answered_in_either_direction(qtbot: QtBot, asking: Dialog) -> None:
    assert walked(qtbot, asking, 8) == ["Fine", "Name", "Place", "Cancel", "Fine", "Name", "Place", "Cancel"]
    assert walked(qtbot, asking, 5, Qt.Key.Key_Backtab) == ["Fine", "Cancel", "Place", "Name", "Fine"]


def test_a_question_in_which_nothing_was_answered_is_left_at_once(qtbot: QtBot, asking: Dialog) -> None:
    with qtbot.waitSignal(asking.rejected, timeout=0):
        qtbot.keyClick(asking, Qt.Key.Key_Escape)


def test_what_only_shows_is_no_answer(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog("Another passphrase", window)
    dialog.body.addWidget(Field("Passphrase", secret=True))
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.findChild(Eye).toggle()
    with qtbot.waitSignal(dialog.rejected, timeout=0):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("answer", ["typed", "chosen"])
def test_escape_asks_once_before_it_throws_answers_away(
    qtbot: QtBot, asking: Dialog, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if answer == "typed":
        qtbot.keyClicks(asking.findChild(Field).edit, "Camille")
    else:
        qtbot.keyClick(asking.findChild(Options).button, Qt.Key.Key_Down)
    with listening(monkeypatch) as said, qtbot.assertNotEmitted(asking.rejected):
        qtbot.keyClick(asking, Qt.Key.Key_Escape)
    assert said == ["What you typed or chose is not kept yet. Press Escape once more to leave it."]
    qtbot.keyClicks(asking.findChild(Field).edit, "!")
    with qtbot.assertNotEmitted(asking.rejected):  # more was typed since: it is asked about anew
        qtbot.keyClick(asking, Qt.Key.Key_Escape)
    with qtbot.waitSignal(asking.rejected, timeout=0):
        qtbot.keyClick(asking, Qt.Key.Key_Escape)


def test_the_button_that_changes_nothing_and_a_lock_ask_nothing(qtbot: QtBot, asking: Dialog, window: QWidget) -> None:
    qtbot.keyClicks(asking.findChild(Field).edit, "Camille")
    with qtbot.waitSignal(asking.rejected, timeout=0):
        reject_dialogs(window)
