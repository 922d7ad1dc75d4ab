"""Waiting until nothing is under way: it is done once, and a fault in what waited does not keep it from being done."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from persienne.household.household import Household
from persienne.ui.household.deeds import Settling, Waiting
from persienne.ui.household.session import Session
from persienne.ui.widgets.snackbar import Snackbar
from persienne.vault import PassphraseCredential
from support.patience import PATIENCE
from support.windows import PASSPHRASE, make_home

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:  # noqa: ARG001 - Qt is there before a thread is
    home = make_home(tmp_path / "home")
    session = Session(lambda: Household.open(home, PassphraseCredential(PASSPHRASE)))
    yield session
    session.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def waiting(window: QWidget) -> Waiting:
    return Waiting(Snackbar(window))


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def settling(session: Session, waiting: Waiting, window: QWidget) -> Settling:
    return Settling(session, waiting, lambda: True, window, window)


def begin(settling: Settling, told: list[str]) -> None:
    settling.begin(lambda: told.append("done"), lambda: told.append("refused"))


def test_what_waits_is_done_first_and_then_what_was_to_be_done_once(
    qtbot: QtBot, session: Session, waiting: Waiting, settling: Settling, told: list[str]
) -> None:
    waiting.offer("x", "In 10 s", lambda: session.ask(lambda _one: None, lambda _none: told.append("waited")))
    begin(settling, told)
    assert (told, settling.begun) == ([], True)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert (told, settling.begun) == (["waited", "done"], False)


def test_what_is_begun_meanwhile_is_waited_for_and_can_still_be_called_off(
    qtbot: QtBot, session: Session, waiting: Waiting, settling: Settling, window: QWidget, told: list[str]
) -> None:
    aside, release = threading.Event(), threading.Event()
    session.aside(lambda _check: aside.wait(PATIENCE), lambda _done: told.append("aside"))
    begin(settling, told)
    dialog = QDialog(window)
    dialog.finished.connect(lambda _result: told.append("answered"))
    session.ask(lambda _one: release.wait(PATIENCE), lambda _done: dialog.open())
    waiting.offer("x", "In 10 s", lambda: told.append("waited"), called_off=lambda: told.append("called off"))
    aside.set()
    qtbot.waitUntil(lambda: not session.busy_aside)
    release.set()
    qtbot.waitUntil(dialog.isVisible)
    part = window.findChild(Snackbar)
    assert isinstance(part, Snackbar)
    part.cancelled.emit()
    dialog.accept()
    qtbot.waitUntil(lambda: "done" in told)
    assert told == ["aside", "called off", "answered", "done"]


def test_where_something_cannot_be_kept_it_is_refused(
    qtbot: QtBot, session: Session, waiting: Waiting, window: QWidget, told: list[str]
) -> None:
    begin(Settling(session, waiting, lambda: False, window, window), told)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["refused"]


def test_a_fault_in_what_waits_does_not_keep_it_from_being_done(
    qtbot: QtBot, waiting: Waiting, settling: Settling, told: list[str]
) -> None:
    waiting.offer("x", "In 10 s", lambda: {}["x"])
    with qtbot.captureExceptions() as faults:
        begin(settling, told)
        qtbot.waitUntil(lambda: bool(told))
    assert [kind for kind, _fault, _trace in faults] == [KeyError]
    assert told == ["done"]


def test_what_was_ended_is_not_done(qtbot: QtBot, session: Session, settling: Settling, told: list[str]) -> None:
    begin(settling, told)
    settling.end()
    session.ask(lambda _one: None, lambda _none: told.append("asked"))
    qtbot.waitUntil(lambda: bool(told) and not session.busy)
    assert told == ["asked"]
