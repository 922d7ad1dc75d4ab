"""The eye beside a passphrase: it shows it by mouse and by keyboard, and no longer than somebody is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from persienne.ui.widgets.field import Eye, Field
from persienne.ui.widgets.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

SHOWN, HIDDEN = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password


class Form(QWidget):
    """A secret line over another line."""

    def __init__(self) -> None:
        super().__init__()
        self.secret = Field("Passphrase", text="volets du soir", secret=True)
        self.other = Field("Name")
        column = QVBoxLayout(self)
        column.addWidget(self.secret)
        column.addWidget(self.other)
        (self.eye,) = self.findChildren(Eye)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.secret.edit.setFocus()
    return form


def test_a_passphrase_is_hidden_until_its_eye_is_pressed_and_again_after(qtbot: QtBot, form: Form) -> None:
    assert form.secret.edit.echoMode() is HIDDEN
    qtbot.mouseClick(form.eye, Qt.MouseButton.LeftButton)
    assert form.secret.edit.echoMode() is SHOWN
    qtbot.mouseClick(form.eye, Qt.MouseButton.LeftButton)
    assert form.secret.edit.echoMode() is HIDDEN


def test_the_keyboard_reaches_the_eye_after_its_line_and_the_space_bar_presses_it(qtbot: QtBot, form: Form) -> None:
    qtbot.keyClick(form.secret.edit, Qt.Key.Key_Tab)
    assert form.eye.hasFocus()
    qtbot.keyClick(form.eye, Qt.Key.Key_Space)
    assert form.secret.edit.echoMode() is SHOWN
    qtbot.keyClick(form.eye, Qt.Key.Key_Backtab)
    QApplication.processEvents()
    assert form.secret.edit.hasFocus()
    assert form.secret.edit.echoMode() is SHOWN


def test_it_is_hidden_again_when_the_line_is_left(qtbot: QtBot, form: Form) -> None:
    form.eye.setChecked(True)
    form.other.edit.setFocus()
    qtbot.waitUntil(lambda: form.secret.edit.echoMode() is HIDDEN)
    assert not form.eye.isChecked()


def test_it_is_hidden_again_when_its_page_goes(form: Form) -> None:
    form.eye.setChecked(True)
    form.secret.hide()
    assert form.secret.edit.echoMode() is HIDDEN


def test_the_eye_has_a_name_and_return_does_not_press_it(form: Form) -> None:
    assert form.eye.accessibleName() == "Show the passphrase"
    assert form.eye.isCheckable()
    assert not form.eye.autoDefault()


def test_only_secrets_have_an_eye_and_a_new_passphrase_has_one_each_time(qtbot: QtBot) -> None:
    plain, twice = Field("Name"), NewPassphrase()
    for widget in (plain, twice):
        qtbot.addWidget(widget)
    assert plain.findChildren(Eye) == []
    assert len(twice.findChildren(Eye)) == 2
