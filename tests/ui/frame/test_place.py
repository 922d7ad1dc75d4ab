"""Where the window stood: it stands there again, no larger than the screen, whatever lies in the file's place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from persienne.ui.frame.place import PLACE_FILE, remember_place, stand_again
from support.windows import SOON, is_open, show_window

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
    stand_again(window, tmp_path, screen)
    assert window.width() <= screen.width()
    assert window.height() <= screen.height() - 40
    assert window.size().boundedTo(QSize(1280, 820)) == window.size()


def test_it_stands_where_it_was_closed_and_its_file_is_its_owner_s_alone(window: QWidget, tmp_path: Path) -> None:
    window.resize(640, 500)
    remember_place(window, tmp_path)
    assert (tmp_path / PLACE_FILE).stat().st_mode & 0o777 == 0o600
    window.resize(700, 600)
    stand_again(window, tmp_path, QSize(1920, 1080))
    assert window.size() == QSize(640, 500)
    stand_again(window, tmp_path, QSize(600, 400))
    assert window.height() < 400


@pytest.mark.parametrize("content", [b"", b"\xff" * 10_000, b"AAAA"])
def test_what_is_no_place_is_passed_over(window: QWidget, tmp_path: Path, content: bytes) -> None:
    (tmp_path / PLACE_FILE).write_bytes(content)
    stand_again(window, tmp_path, QSize(3840, 2160))
    assert window.size() == QSize(1280, 820)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_no_link_is_written_through_and_no_pipe_waited_for(window: QWidget, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_text("as it was")
    (tmp_path / PLACE_FILE).symlink_to(theirs)
    remember_place(window, tmp_path)
    stand_again(window, tmp_path, QSize(3840, 2160))
    assert theirs.read_text() == "as it was"
    (tmp_path / PLACE_FILE).unlink()
    os.mkfifo(tmp_path / PLACE_FILE)
    remember_place(window, tmp_path)
    stand_again(window, tmp_path, QSize(3840, 2160))


def test_where_there_is_no_household_no_folder_is_made(window: QWidget, tmp_path: Path) -> None:
    remember_place(window, tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.usefixtures("light")
def test_the_example_and_a_household_that_is_gone_leave_no_place_behind(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "home", demo=True)
    qtbot.waitUntil(lambda: is_open(window), timeout=SOON)
    window.close()
    assert not (tmp_path / "home").exists()
