from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QLineEdit

from persienne.ui.household.locking import LOOK_AGAIN_MS, Idle, LoginSession
from support.login1 import FakeLogin, bus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    return field


def test_it_watches_only_when_it_is_told_to(field: QLineEdit) -> None:
    idle = Idle(field)
    assert not idle.timer.isActive()
    idle.watch(5)
    assert (idle.timer.isActive(), idle.timer.interval()) == (True, 5 * 60_000)
    idle.watch(None)
    assert not idle.timer.isActive()
    idle.again()
    assert not idle.timer.isActive()


def test_every_key_and_click_begins_the_time_anew(qtbot: QtBot, field: QLineEdit) -> None:
    idle = Idle(field)
    idle.watch(5)
    for touch in (
        lambda: qtbot.keyClick(field, Qt.Key.Key_A),
        lambda: qtbot.mouseClick(field, Qt.MouseButton.LeftButton),
    ):
        idle.timer.start(50_000)  # most of it is over
        touch()
        assert idle.timer.interval() == 5 * 60_000
    idle.timer.start(50_000)
    field.update()  # a window that paints itself is nobody
    assert idle.timer.interval() == 50_000
    idle.watch(None)


def test_it_says_so_once_and_again_when_it_came_at_a_bad_moment(qtbot: QtBot, field: QLineEdit) -> None:
    idle, said = Idle(field), []
    idle.elapsed.connect(lambda: said.append(1))
    idle.watch(5)
    idle.timer.start(0)
    qtbot.waitUntil(lambda: said == [1])
    assert not idle.timer.isActive()
    idle.again()
    assert (idle.timer.isActive(), idle.timer.interval()) == (True, LOOK_AGAIN_MS)
    idle.watch(None)


@pytest.fixture
def login(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[FakeLogin, LoginSession]]:
    """A computer with login1, and who listens to it; one bus is both the system's and the session's."""
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    with bus() as address, FakeLogin(address) as computer:
        connection = QDBusConnection.connectToBus(address, address)
        listener = LoginSession(system=lambda: connection, session=lambda: connection)
        yield computer, listener
        listener.watch(sleep=False, screen=False)
        QDBusConnection.disconnectFromBus(address)


def settle(computer: FakeLogin) -> None:
    """Wait until the bus has done what the listener asked before: signals that are sent earlier are lost."""
    QDBusConnection(computer.address).interface().registeredServiceNames()


def test_sleeping_waits_until_whoever_hears_of_it_is_done(qtbot: QtBot, login: tuple[FakeLogin, LoginSession]) -> None:
    computer, listener = login
    held: list[int] = []
    listener.sleeps.connect(lambda: held.append(computer.delays))
    assert computer.delays == 0
    listener.watch(sleep=True, screen=False)
    qtbot.waitUntil(lambda: computer.delays == 1)
    computer.sleep()
    qtbot.waitUntil(lambda: computer.delays == 0)
    assert held == [1]
    computer.sleep(going=False)  # it has woken, and will sleep again
    qtbot.waitUntil(lambda: computer.delays == 1)
    assert held == [1]
    listener.watch(sleep=False, screen=False)
    qtbot.waitUntil(lambda: computer.delays == 0)


@pytest.mark.parametrize("named", [True, False], ids=["a session that is named", "the session of the caller"])
def test_a_locked_screen_is_heard_of_in_each_way_that_it_is_said(
    qtbot: QtBot, login: tuple[FakeLogin, LoginSession], monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    computer, listener = login
    if named:
        monkeypatch.setenv("XDG_SESSION_ID", "5")
    listener.watch(sleep=False, screen=True)
    qtbot.waitUntil(lambda: bool(listener.session))
    settle(computer)
    for locks in (computer.lock, lambda: computer.hint(locked=True), computer.save_screen):
        with qtbot.waitSignal(listener.locked):
            locks()
    assert computer.delays == 0


def test_a_screen_that_is_unlocked_and_what_is_not_watched_lock_nothing(
    qtbot: QtBot, login: tuple[FakeLogin, LoginSession]
) -> None:
    computer, listener = login
    heard: list[str] = []
    listener.locked.connect(lambda: heard.append("screen"))
    listener.sleeps.connect(lambda: heard.append("sleep"))
    listener.watch(sleep=False, screen=True)
    qtbot.waitUntil(lambda: bool(listener.session))
    settle(computer)
    computer.sleep()
    computer.hint(locked=False)
    computer.save_screen(active=False)
    with qtbot.waitSignal(listener.locked):
        computer.lock()
    listener.watch(sleep=True, screen=False)
    settle(computer)
    computer.lock()
    computer.save_screen()
    with qtbot.waitSignal(listener.sleeps):
        computer.sleep()
    assert heard == ["screen", "sleep"]


def test_a_computer_without_login1_says_nothing_and_nothing_fails() -> None:
    with bus() as address:
        connection = QDBusConnection.connectToBus(address, "alone")
        listener = LoginSession(system=lambda: connection, session=lambda: QDBusConnection("no bus at all"))
        listener.watch(sleep=True, screen=True)
        listener.watch(sleep=False, screen=False)
        QDBusConnection.disconnectFromBus("alone")
