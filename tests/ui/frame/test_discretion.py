"""Discreet mode in a window: how it is turned on, what it lives through, and what it leaves as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QMenu, QWidget

from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.frame.keys import COSTS, HISTORY
from persienne.ui.frame.shortcuts import DISCREET, Discretion, Shortcuts
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.style.theme import DARK, LIGHT, Theme, wear
from persienne.ui.widgets.buttons import DiscreetButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import FigureLabel
from support.announced import listening
from support.drawn_faults import widgets_in
from support.drawn_texts import written
from support.told import tell
from support.windows import button, is_open, show_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]


class Room(QWidget):
    """A window with a figure, the button and the key."""

    def __init__(self) -> None:
        super().__init__()
        self.figure, self.eye = FigureLabel("25,8", "kWh"), DiscreetButton()
        row = QHBoxLayout(self)
        row.addWidget(self.figure)
        row.addWidget(self.eye)
        self.mode = Discretion(self)
        self.mode.bind(self.eye)
        Shortcuts(self, [], {DISCREET: self.mode.switch})

    def seen(self) -> bool:
        """Whether the figure can be read."""
        return any("25,8" in line.text for line in written(self.figure))


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    room = Room()
    qtbot.addWidget(room)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    yield room
    room.mode.set_on(False)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    with listening(monkeypatch) as words:
        yield words


def test_the_key_and_the_button_hide_figures_and_show_them_again(qtbot: QtBot, room: Room) -> None:
    assert (room.seen(), room.mode.on) == (True, False)
    qtbot.keyClick(room, Qt.Key.Key_F9)
    assert (room.seen(), room.mode.on, room.eye.isChecked()) == (False, True, True)
    room.eye.click()
    assert (room.seen(), room.mode.on, room.eye.isChecked()) == (True, False, False)


def test_the_key_works_in_a_question_too(qtbot: QtBot, room: Room) -> None:
    dialog = Dialog("Une question", room)
    close = dialog.add_cancel()
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    close.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_F9)
    assert room.mode.on


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_key_works_while_a_menu_or_a_list_of_choices_is_open(qtbot: QtBot, room: Room) -> None:
    menu = QMenu(room)
    menu.addAction("Note this day…")
    menu.popup(room.mapToGlobal(room.rect().center()))
    qtbot.keyClick(menu, Qt.Key.Key_F9)
    assert room.mode.on
    menu.close()
    choice = QComboBox(room)
    choice.addItems(["25,8", "30"])
    choice.show()
    choice.showPopup()
    qtbot.keyClick(choice.view(), Qt.Key.Key_F9)
    assert not room.mode.on
    choice.hidePopup()


def test_a_screen_reader_hears_that_it_is_on_and_that_it_is_off(room: Room, said: list[str]) -> None:
    room.mode.switch()
    room.mode.switch()
    tell(said)
    assert room.figure.accessibleName() == "25,8 kWh"


def test_it_ends_with_its_window(qtbot: QtBot, room: Room) -> None:
    other = Room()
    other.mode.set_on(True)
    other.mode.deleteLater()
    qtbot.waitUntil(lambda: not room.mode.on)
    assert room.seen()


@pytest.fixture
def example(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the invented home, in discreet mode."""
    window = show_window(qtbot, tmp_path / "nowhere", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    window.discretion.set_on(True)
    yield window
    window.discretion.set_on(False)
    window.close()


def lines(window: MainWindow) -> list[str]:
    return [line.text for one in widgets_in(window) for line in written(one)]


@pytest.mark.slow
def test_two_months_look_alike_on_the_chart_and_in_the_cards(qtbot: QtBot, example: MainWindow) -> None:
    example.go(HISTORY)
    chart = example.desk(HistoryDesk).page.findChild(HistoryChart)
    assert chart is not None
    qtbot.waitUntil(lambda: chart.isVisible() and example.session is not None and not example.session.busy)
    before, words = chart.grab().toImage(), chart.accessibleDescription()
    button(example, "The period before").click()
    qtbot.waitUntil(lambda: chart.accessibleDescription() != words)
    assert chart.grab().toImage() == before


@pytest.mark.turning
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_it_lives_through_another_page_and_another_palette(qtbot: QtBot, example: MainWindow, theme: Theme) -> None:
    wear(theme)
    example.go(COSTS)
    qtbot.waitUntil(lambda: example.session is not None and not example.session.busy)
    QApplication.processEvents()
    assert example.discretion.on
    assert [line for line in lines(example) if re.search(r"\d.*(kWh|€)", line)] == []
