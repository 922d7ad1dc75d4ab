from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from persienne.ui.household.waiting import Waiting
from persienne.ui.widgets.snackbar import Snackbar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


@pytest.fixture
def snackbar(qtbot: QtBot) -> Snackbar:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Snackbar(window)


def test_nothing_is_done_for_ten_seconds_and_then_it_is_done_once(snackbar: Snackbar) -> None:
    waiting, done = Waiting(snackbar), []
    waiting.offer("a", "Erasing in 10 s", lambda: done.append("a"))
    waiting.offer("a", "Erasing in 10 s", lambda: done.append("again"))  # asking twice asks once
    snackbar._time.setCurrentTime(9_900)
    assert (done, snackbar.isVisible()) == ([], True)
    snackbar._time.setCurrentTime(10_000)
    assert (done, snackbar.isVisible()) == (["a"], False)
    waiting.do_now()
    assert done == ["a"]


def test_the_words_count_down_with_the_bar(snackbar: Snackbar) -> None:
    waiting = Waiting(snackbar)
    waiting.offer("a", "Erasing in {seconds} s: {what}", lambda: None)
    said = [snackbar._text.text()]
    for passed in (2_500, 9_900):
        snackbar._time.setCurrentTime(passed)
        said.append(snackbar._text.text())
    assert said == [f"Erasing in {left} s: {{what}}" for left in (10, 8, 1)]


def test_calling_it_off_leaves_no_trace(snackbar: Snackbar) -> None:
    waiting, done = Waiting(snackbar), []
    waiting.offer("a", "Erasing", lambda: done.append("done"), called_off=lambda: done.append("put back"))
    snackbar._button.click()
    waiting.do_now()
    assert done == ["put back"]


def test_what_waits_is_done_before_something_else_begins_to_wait(snackbar: Snackbar) -> None:
    waiting, done = Waiting(snackbar), []
    waiting.offer("a", "One", lambda: done.append("a"))
    waiting.offer("b", "Two", lambda: done.append("b"))
    assert done == ["a"]
    waiting.do_now()
    assert done == ["a", "b"]
