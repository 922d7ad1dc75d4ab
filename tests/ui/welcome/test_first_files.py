"""What files are is said before there is a household, over the question what may be kept of them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread

from support.windows import TODAY, click, curve_file, drop, pick, show_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]


def test_a_dropped_file_is_named_before_anything_is_stored(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "home")
    first, last = TODAY - timedelta(days=40), TODAY - timedelta(days=20)
    drop(window, curve_file(tmp_path / "curve.csv", first, last))
    qtbot.waitUntil(lambda: "Enedis file, half-hours" in words_in(window))
    said = words_in(window)
    assert "15 Oct – 4 Nov 2026" in said.replace("\u00a0", " ")
    assert "What may Persienne keep?" in said
    assert not (tmp_path / "home").exists()


def test_a_file_that_is_not_read_says_why_and_another_one_may_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    window = show_window(qtbot, tmp_path / "home")
    drop(window, picture)
    qtbot.waitUntil(lambda: "Choose another file" in words_in(window))
    assert "picture.png" in words_in(window)
    pick(qtbot, curve_file(tmp_path / "curve.csv", TODAY - timedelta(days=40), TODAY - timedelta(days=20)))
    click(qtbot, window, "Choose another file")
    qtbot.waitUntil(lambda: "Enedis file, half-hours" in words_in(window))
    assert "picture.png" not in words_in(window)


@pytest.mark.slow
def test_a_window_closed_while_files_are_looked_at_ends_that(qtbot: QtBot, tmp_path: Path) -> None:
    """Qt aborts the program where a thread outlives what holds it."""
    window = show_window(qtbot, tmp_path / "home")
    drop(window, curve_file(tmp_path / "curve.csv", TODAY - timedelta(days=400), TODAY - timedelta(days=20)))
    assert "Looking at the file" in words_in(window)
    window.close()
    assert not any(thread.isRunning() for thread in window.findChildren(QThread))


def test_several_files_are_told_together_with_what_is_not_read(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    one = curve_file(tmp_path / "one.csv", TODAY - timedelta(days=40), TODAY - timedelta(days=31))
    two = curve_file(tmp_path / "two.csv", TODAY - timedelta(days=30), TODAY - timedelta(days=21))
    window = show_window(qtbot, tmp_path / "home")
    drop(window, one, two, picture)
    qtbot.waitUntil(lambda: "one.csv and 1 other" in words_in(window))
    assert "20 days" in words_in(window)
    assert "picture.png" in words_in(window)
