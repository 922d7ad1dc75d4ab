from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.ui.household.worker import Scribe
from support.patience import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]


@pytest.fixture
def scribe(tmp_path: Path) -> Iterator[Scribe]:
    scribe = Scribe(lambda: Household.create_throw_away(tmp_path, slat=Slat.HALF))
    yield scribe
    scribe.close()


def fail_with(error: Exception) -> Callable[[Household], None]:
    def work(_household: Household) -> None:
        raise error

    return work


def test_calls_are_done_in_order_in_one_other_thread_and_answered_once_in_this_one(
    qtbot: QtBot, scribe: Scribe
) -> None:
    worked: list[int] = []
    answered: list[tuple[int, int]] = []
    failed: list[str] = []

    def work(number: int) -> Callable[[Household], int]:
        def numbered(household: Household) -> int:
            assert household.slats.of_new_meters is Slat.HALF  # the connection belongs to the thread that opened it
            worked.append(threading.get_ident())
            return number

        return numbered

    for number in range(20):
        if number % 5 == 4:
            scribe.call(fail_with(UserError("batch_unknown")), lambda _: None, lambda error: failed.append(error.code))
        else:
            scribe.call(
                work(number),
                lambda answer: answered.append((answer, threading.get_ident())),
                lambda error: failed.append(error.code),
            )
    qtbot.waitUntil(lambda: len(answered) + len(failed) == 20)
    assert answered == [(number, threading.get_ident()) for number in range(20) if number % 5 != 4]
    assert failed == ["batch_unknown"] * 4
    assert set(worked) != {threading.get_ident()}
    assert len(set(worked)) == 1


def test_a_bug_ends_its_own_call_only_and_is_told_with_it(
    qtbot: QtBot, scribe: Scribe, caplog: pytest.LogCaptureFixture
) -> None:
    fault = ZeroDivisionError("a bug")
    answered: list[object] = []
    with qtbot.waitSignal(scribe.broken) as broken:
        call = scribe.call(fail_with(fault), answered.append, answered.append)
    assert broken.args == [call, fault]
    scribe.call(lambda household: household.slats.of_new_meters, answered.append, answered.append)
    qtbot.waitUntil(lambda: answered == [Slat.HALF])
    assert [record.getMessage() for record in caplog.records] == ["a call on the household failed"]
    caplog.clear()


def test_a_household_that_does_not_open_refuses_every_call_until_it_does(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "home"
    place.write_text("a file where the folder should be")
    scribe = Scribe(lambda: Household.create_throw_away(place, slat=Slat.OPEN))
    heard: list[object] = []
    for _ in range(2):
        scribe.call(
            lambda household: household.slats.of_new_meters, heard.append, lambda error: heard.append(error.code)
        )
    qtbot.waitUntil(lambda: heard == ["folder_is_a_file"] * 2)
    place.unlink()
    scribe.call(lambda household: household.slats.of_new_meters, heard.append, lambda error: heard.append(error.code))
    qtbot.waitUntil(lambda: heard[2:] == [Slat.OPEN])
    scribe.close()


def test_closing_does_what_is_queued_closes_the_file_and_calls_nobody_back(tmp_path: Path) -> None:
    scribe = Scribe(lambda: Household.create_throw_away(tmp_path, slat=Slat.HALF))
    worked: list[int] = []
    heard: list[object] = []
    first_is_answered = threading.Event()
    scribe.call(lambda _household: None, heard.append, heard.append)
    scribe.call(lambda _household: first_is_answered.set(), heard.append, heard.append)
    for number in range(3):
        scribe.call(lambda _household, number=number: worked.append(number), heard.append, heard.append)
    # The first answer waits in this thread's queue from here on: its loop has not run since.
    assert first_is_answered.wait(PATIENCE)
    scribe.close()
    QCoreApplication.processEvents()
    assert worked == [0, 1, 2]
    assert heard == []
    assert not (tmp_path / "household.db-wal").exists()
