"""What the window says: what was done passes by over the page, faults and work stay above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from persienne.ui.frame.notices import NOTHING, Notices
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.snackbar import PassingMessage, Snackbar
from support.announced import listening
from support.windows import click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


class Window(QWidget):
    """A window of notices alone."""

    def __init__(self) -> None:
        super().__init__()
        self.snackbar = Snackbar(self)
        self.passing = PassingMessage(self, self.snackbar)
        self.notices = Notices(self.passing)
        self.setLayout(self.notices)
        self.resize(900, 400)

    @property
    def banners(self) -> list[Banner]:
        return [banner for banner in self.findChildren(Banner) if banner.isVisible()]


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize(("width", "sides"), [(900, 24), (1100, 40)])
def test_a_strip_stands_level_with_the_page_of_its_width(window: Window, width: int, sides: int) -> None:
    window.resize(width, 400)
    window.notices.tell("alert", "Not saved", "lettre.pdf")
    for _ in range(4):
        QApplication.processEvents()
    (strip,) = window.banners
    assert (strip.x(), strip.width()) == (sides, width - 2 * sides)


@pytest.mark.parametrize("kind", ["ok", "info"])
def test_what_was_done_passes_by_and_moves_no_page(window: Window, kind: str) -> None:
    window.notices.tell(kind, "Saved", "lettre.pdf")
    assert window.banners == []
    assert window.passing.accessibleName() == "Saved. lettre.pdf"
    assert window.passing.isVisible()
    window.passing._time.setCurrentTime(window.passing._time.duration())
    window.passing._finish()
    assert not window.passing.isVisible()


@pytest.mark.parametrize("kind", ["alert", "warn"])
def test_a_fault_stays_until_it_is_closed(qtbot: QtBot, window: Window, kind: str) -> None:
    window.notices.tell("ok", "Saved")
    window.notices.tell(kind, "That did not work", "The disk is full.")
    assert not window.passing.isVisible()
    assert "The disk is full." in words_in(window)
    click(qtbot, window, "Close")
    assert window.banners == []


def test_what_passes_by_goes_with_the_next_task(window: Window) -> None:
    window.notices.tell("ok", "Noted")
    window.notices.let_pass()
    assert not window.passing.isVisible()
    window.notices.tell("alert", "That did not work")
    window.notices.let_pass()
    assert [banner.accessibleName() for banner in window.banners] == ["That did not work"], "a fault stays"
    window.notices.tell("ok", "Noted")
    window.notices.let_pass()
    assert not window.passing.isVisible()


def test_work_is_told_until_its_end_and_nobody_closes_it(window: Window) -> None:
    window.notices.tell("busy", "Erasing…")
    (banner,) = window.banners
    assert not banner._close.isVisible()
    window.notices.tell("ok", "Erased")
    assert window.banners == []
    window.notices.tell("busy", "Erasing…")
    window.notices.tell("info", "")
    assert window.banners == []


@pytest.mark.parametrize("kind", ["ok", "alert"])
def test_what_is_offered_is_done_until_something_else_is_said(qtbot: QtBot, window: Window, kind: str) -> None:
    done = []
    window.notices.offer(kind, "Saved", "lettre.pdf", "Print…", lambda: done.append(1))
    click(qtbot, window, "Print…")
    assert done == [1]
    window.notices.tell(kind, "Something else")
    window.passing.cancelled.emit()
    for banner in window.findChildren(Banner):
        banner.activated.emit()
    assert done == [1]


def test_what_comes_by_itself_is_neither_taken_away_nor_takes_away_what_was_told(qtbot: QtBot, window: Window) -> None:
    done = []
    window.notices.tell("alert", "Not saved")
    window.notices.call("warn", "A letter is due")
    window.notices.call("warn", "New files", "october.csv", "See them…", lambda: done.append("files"))
    window.notices.call("ok", "A backup was made")
    assert {banner.accessibleName() for banner in window.banners} == {"Not saved", "A letter is due"}
    window.notices.tell("ok", "Saved")
    assert [banner.accessibleName() for banner in window.banners] == ["A letter is due"], "one at a time"
    qtbot.mouseClick(window.banners[0]._close, Qt.MouseButton.LeftButton)
    assert [banner.accessibleName() for banner in window.banners] == ["New files"]
    click(qtbot, window, "See them…")
    assert done == ["files"]
    assert window.banners == []


def test_what_came_by_itself_was_read_once_a_person_closed_it_or_chose_its_link(qtbot: QtBot, window: Window) -> None:
    said: list[str] = []
    window.notices.call("warn", "A letter is due", "", "", None, lambda: said.append("letter read"))
    window.notices.call("warn", "New files", "", "See them…", lambda: said.append("seen"), lambda: said.append("read"))
    assert said == []
    qtbot.mouseClick(window.banners[0]._close, Qt.MouseButton.LeftButton)
    assert said == ["letter read"]
    click(qtbot, window, "See them…")
    assert said == ["letter read", "read", "seen"]
    window.notices.call("warn", "A letter is due", "", "", None, lambda: said.append("never"))
    window.notices.call("info", "")
    assert (window.banners, said[3:]) == ([], []), "what is taken away was read by nobody"


def test_what_is_called_again_in_the_same_words_is_heard_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[int] = []
    with listening(monkeypatch) as heard:
        window.notices.call("warn", "Two letters are due", "", "", None, done.clear)
        window.notices.call("warn", "Two letters are due", "", "", None, done.clear)
        assert len(heard) == 1
        window.notices.call("warn", "Three letters are due", "", "", None, done.clear)
    assert [banner.accessibleName() for banner in window.banners] == ["Three letters are due"]
    assert len(heard) == 2


def test_the_same_link_is_offered_once_in_the_last_words(window: Window) -> None:
    done: list[int] = []
    window.notices.call("warn", "One file", "", "Delete…", done.clear)
    window.notices.call("warn", "Two files", "", "Delete…", done.clear)
    assert [banner.accessibleName() for banner in window.banners] == ["Two files"]
    window.notices.call("info", "")
    assert window.banners == []


def test_a_backup_is_called_for_when_nothing_else_came_by_itself(window: Window) -> None:
    window.notices.backup.say("There is no backup yet", "")
    assert window.banners == [window.notices.backup]
    window.notices.call("warn", "A letter is due")
    assert [banner.accessibleName() for banner in window.banners] == ["A letter is due"]
    window.notices.call("info", "")
    assert window.banners == [window.notices.backup]
    window.notices.backup.take_away()
    assert window.banners == []


def test_what_passes_by_stands_over_what_can_be_called_off(qtbot: QtBot, window: Window) -> None:
    called_off = []
    window.snackbar.cancelled.connect(lambda: called_off.append(1))
    window.snackbar.offer("Erasing in {seconds} s")
    window.notices.tell("ok", "Saved", "A long sentence that takes more than one line. " * 6)
    assert not window.passing.geometry().intersects(window.snackbar.geometry())
    assert window.passing._text.heightForWidth(window.passing._text.width()) <= window.passing._text.height()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert called_off == [1]


def test_work_that_is_told_again_and_again_is_read_out_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    with listening(monkeypatch) as said:
        for _ in range(3):
            window.notices.tell("busy", "It locks soon")
        window.notices.tell("busy", "Erasing…")
        window.notices.tell("busy", "It locks soon")
    assert said == ["It locks soon", "Erasing…", "It locks soon"]


@pytest.mark.parametrize("kind", ["ok", "info", "warn", "alert"])
def test_what_was_told_stands_while_it_can_be_read(window: Window, kind: str) -> None:
    assert window.notices.standing == NOTHING
    window.notices.tell(kind, "Not saved", "lettre.pdf")
    assert window.notices.standing == (kind, "Not saved", "lettre.pdf")
    window.notices.tell(*NOTHING)
    assert window.notices.standing == NOTHING
    window.notices.tell("busy", "Erasing…")
    assert window.notices.standing == NOTHING
