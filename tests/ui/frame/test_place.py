"""Where the window stood: it stands there again, no larger than the screen, whatever lies in the file’s place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from persienne.ui.frame.kept_preferences import FRAME, PLACE_FILE, remember_place, stand_again, wholly_on
from support.windows import is_open, show_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    return window


@pytest.mark.parametrize("screen", [QSize(1366, 768), QSize(1366, 720), QSize(1280, 800), QSize(3840, 2160)])
def test_a_window_is_no_larger_than_the_screen_so_that_what_waits_at_its_foot_can_be_called_off(
    window: QWidget, tmp_path: Path, screen: QSize
) -> None:
    stand_again(window, tmp_path, [QRect(QPoint(), screen)])
    assert window.width() <= screen.width()
    assert window.height() <= screen.height() - 40
    assert window.size().boundedTo(QSize(1280, 820)) == window.size()


def test_it_stands_where_it_was_closed_and_its_file_is_its_owner_s_alone(window: QWidget, tmp_path: Path) -> None:
    window.resize(640, 500)
    remember_place(window, tmp_path)
    assert (tmp_path / PLACE_FILE).stat().st_mode & 0o777 == 0o600
    window.resize(700, 600)
    stand_again(window, tmp_path, [QRect(0, 0, 1920, 1080)])
    assert window.size() == QSize(640, 500)
    stand_again(window, tmp_path, [QRect(0, 0, 600, 400)])
    assert window.height() < 400


@pytest.mark.parametrize("content", [b"", b"\xff" * 10_000, b"AAAA"])
def test_what_is_no_place_is_passed_over(window: QWidget, tmp_path: Path, content: bytes) -> None:
    (tmp_path / PLACE_FILE).write_bytes(content)
    stand_again(window, tmp_path, [QRect(0, 0, 3840, 2160)])
    assert window.size() == QSize(1280, 820)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_no_link_is_written_through_and_no_pipe_waited_for(window: QWidget, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_text("as it was")
    (tmp_path / PLACE_FILE).symlink_to(theirs)
    remember_place(window, tmp_path)
    stand_again(window, tmp_path, [QRect(0, 0, 3840, 2160)])
    assert theirs.read_text() == "as it was"
    (tmp_path / PLACE_FILE).unlink()
    os.mkfifo(tmp_path / PLACE_FILE)
    remember_place(window, tmp_path)
    stand_again(window, tmp_path, [QRect(0, 0, 3840, 2160)])


def test_where_there_is_no_household_no_folder_is_made(window: QWidget, tmp_path: Path) -> None:
    remember_place(window, tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.usefixtures("light")
def test_the_example_and_a_household_that_is_gone_leave_no_place_behind(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "home", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    window.close()
    assert not (tmp_path / "home").exists()


LAPTOP, BESIDE = QRect(0, 0, 1366, 728), QRect(1366, 0, 2560, 1400)


def frame_around(place: QRect) -> QRect:
    """What a desktop shows of a window that stands there: its title above, a narrow edge at the other sides."""
    edge = FRAME.width() // 2
    return place.adjusted(-edge, edge - FRAME.height(), edge, edge)


@pytest.mark.for_each(
    ("place", "screens"),
    [
        (QRect(1600, 100, 1280, 820), [LAPTOP]),  # the second screen is gone
        (QRect(-1900, 50, 1280, 820), [LAPTOP, BESIDE]),  # one at the left is gone
        (QRect(1600, 100, 2400, 1300), [LAPTOP]),  # and the window is larger than the one that is left
        (QRect(1400, 40, 2400, 1300), [LAPTOP, QRect(1366, 0, 1280, 700)]),  # the same screen at twice the scale
        (QRect(800, 300, 1280, 820), [LAPTOP, BESIDE]),  # it stood over both
        (QRect(100, -400, 1280, 820), [BESIDE.translated(-1366, 0)]),  # its title was above the screen
        (QRect(3000, 900, 1280, 820), [LAPTOP, BESIDE]),  # its foot was under the screen
    ],
)
def test_a_window_whose_screen_is_gone_or_is_another_comes_back_whole(place: QRect, screens: list[QRect]) -> None:
    found = wholly_on(place, screens)
    assert any(screen.contains(frame_around(found)) for screen in screens)
    assert found.size() == place.size().boundedTo(found.size())


def test_a_window_that_is_whole_stays_where_it_is() -> None:
    place = QRect(1500, 200, 1280, 820)
    assert wholly_on(place, [LAPTOP, BESIDE]) == place
    assert wholly_on(QRect(20, 60, 900, 600), [LAPTOP, BESIDE]) == QRect(20, 60, 900, 600)


@pytest.mark.slow
def test_it_stays_on_the_screen_that_most_of_it_is_on() -> None:
    assert wholly_on(QRect(1100, 100, 1280, 820), [LAPTOP, BESIDE]).left() >= BESIDE.left()
    assert wholly_on(QRect(20, 100, 1400, 600), [LAPTOP, BESIDE]).right() <= LAPTOP.right()


def test_what_is_on_no_screen_comes_onto_the_first() -> None:
    assert LAPTOP.contains(wholly_on(QRect(9000, 9000, 1280, 820), [LAPTOP, BESIDE]))
