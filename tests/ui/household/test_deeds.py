from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.ui.household.deeds import Deeds, Doer, answer, deed
from persienne.ui.household.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]


class Clerk(Doer, QObject):
    """A doer that notes how far its deeds have come."""

    wanted = Signal(int)
    session: Session | None = None

    def __init__(self, session: Session | None) -> None:
        super().__init__()
        self.session, self.deeds = session, Deeds()
        self.told: list[object] = []
        self.wanted.connect(self.count)
        self.on_the_way = threading.Event()

    @deed
    async def count(self, number: int) -> None:
        """Note what the household answers, twice."""
        self.told.append(await self.work(lambda _household: number))
        self.told.append(await self.nested(number))

    async def nested(self, number: int) -> int:
        """One more than ``number``; a refusal of 3, a fault of 4."""
        await self.work(lambda household: fail_at(number, household))
        return number + 1

    @deed
    async def caught(self) -> None:
        """Note what is refused."""
        try:
            await self.nested(3)
        except UserError as error:
            self.told.append(error.code)

    @deed
    async def stumble(self) -> None:
        """Have a fault of the program after a step."""
        await self.work(lambda household: household.slats.of_new_meters)
        self.told.append(1 // len(self.told))

    @deed
    async def ask(self, dialog: QDialog) -> None:
        """Note whether a person accepted a dialog, and what then follows."""
        try:
            self.told.append(await answer(dialog))
            self.told.append(await self.work(lambda household: household.slats.of_new_meters, over=dialog))
        finally:
            self.told.append("ended")

    @deed
    async def close(self) -> None:
        """Close the household, then ask it for something."""
        try:
            self.deeds.end()
            self.told.append("closed")
            await self.work(lambda _household: self.on_the_way.set())
        finally:
            self.told.append("ended")

    @deed
    async def reckon(self) -> None:
        """Note what is worked out aside, and what then changes the household."""
        self.told.append(await self.aside(lambda check: check()))
        self.told.append(await self.change(lambda household: household.slats.of_new_meters))


def fail_at(number: int, _household: Household) -> None:
    if number == 3:
        raise UserError("batch_unknown")
    if number == 4:
        raise ZeroDivisionError("a bug")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = Session(lambda: Household.create_throw_away(tmp_path, slat=Slat.HALF))
    yield session
    session.close()


@pytest.fixture
def clerk(session: Session) -> Clerk:
    return Clerk(session)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def settle(session: Session) -> None:
    """Let everything that was asked be answered."""
    while session.busy:
        QCoreApplication.processEvents()


def test_steps_follow_each_other_and_two_deeds_go_on_side_by_side(qtbot: QtBot, clerk: Clerk) -> None:
    clerk.wanted.emit(1)
    clerk.count(10)
    assert clerk.told == []
    qtbot.waitUntil(lambda: len(clerk.told) == 4)
    assert clerk.told == [1, 10, 2, 11]


def test_what_is_refused_is_raised_where_the_deed_waits_and_told_by_the_window_where_no_step_catches_it(
    qtbot: QtBot, clerk: Clerk, session: Session
) -> None:
    clerk.caught()
    qtbot.waitUntil(lambda: clerk.told == ["batch_unknown"])
    with qtbot.waitSignal(session.refused) as refused:
        clerk.count(3)
    assert refused.args is not None
    assert refused.args[0].code == "batch_unknown"
    assert clerk.told == ["batch_unknown", 3]


def test_a_fault_in_the_household_s_thread_is_told_once_and_ends_the_deed(
    qtbot: QtBot, clerk: Clerk, session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(session.broken):
        clerk.count(4)
    clerk.count(5)
    qtbot.waitUntil(lambda: clerk.told == [4, 5, 6])
    assert [record.getMessage() for record in caplog.records] == ["a call on the household failed"]
    caplog.clear()


def test_a_fault_of_a_step_goes_the_way_of_every_fault(qtbot: QtBot, clerk: Clerk, session: Session) -> None:
    with qtbot.captureExceptions() as faults:
        clerk.stumble()
        settle(session)
    assert [kind for kind, _, _ in faults] == [ZeroDivisionError]


@pytest.mark.parametrize("accepted", [True, False])
def test_a_dialog_is_answered_and_nothing_keeps_it_alive_afterwards(
    qtbot: QtBot, clerk: Clerk, window: QWidget, accepted: bool
) -> None:
    class Question(QDialog):
        """A dialog that goes when it is closed."""

    dialog = Question(window)
    kept = weakref.ref(dialog)
    clerk.ask(dialog)
    assert dialog.isVisible()
    (dialog.accept if accepted else dialog.reject)()
    assert clerk.told == [accepted]
    qtbot.waitUntil(lambda: clerk.told == [accepted, Slat.HALF, "ended"])
    dialog.deleteLater()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: kept() is None)  # the household's thread may still be ending the deed


def test_an_answer_for_a_dialog_that_is_gone_ends_the_deed(clerk: Clerk, session: Session, window: QWidget) -> None:
    dialog = QDialog(window)
    clerk.ask(dialog)
    dialog.accept()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    settle(session)
    assert clerk.told == [True, "ended"]


def test_closing_the_household_ends_every_deed_wherever_it_waits(
    clerk: Clerk, session: Session, window: QWidget
) -> None:
    waits, asks = QDialog(window), QDialog(window)
    clerk.ask(waits)
    clerk.ask(asks)
    asks.accept()
    clerk.deeds.end()
    assert clerk.told == [True, "ended", "ended"]
    waits.accept()
    settle(session)
    assert clerk.told == [True, "ended", "ended"]


def test_a_deed_that_closes_the_household_itself_takes_no_step_beyond_that(clerk: Clerk, session: Session) -> None:
    clerk.close()
    settle(session)
    assert clerk.told == ["closed", "ended"]
    assert not clerk.on_the_way.is_set()


def test_without_a_household_a_deed_ends_where_it_asks_for_something(window: QWidget) -> None:
    clerk = Clerk(None)
    clerk.count(1)
    dialog = QDialog(window)
    clerk.ask(dialog)
    dialog.accept()
    assert clerk.told == [True, "ended"]


def test_what_takes_long_is_worked_out_aside_and_a_change_is_shown_before_the_deed_goes_on(
    qtbot: QtBot, clerk: Clerk, session: Session
) -> None:
    session.overview_read.connect(lambda _overview: clerk.told.append("shown"))
    clerk.reckon()
    qtbot.waitUntil(lambda: len(clerk.told) == 3)
    assert clerk.told == [None, "shown", Slat.HALF]
