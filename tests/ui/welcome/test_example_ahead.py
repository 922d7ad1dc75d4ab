from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import pytest

from persienne.ui.household.opening import Opening
from persienne.ui.welcome.entrance import HALF_HOUR, ExampleAhead
from support.windows import TODAY, button, click, is_open, pick, show_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where an example lies."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    return tmp_path / "scratch"


def test_the_example_is_made_while_the_welcome_is_read_and_a_click_is_answered_at_once(
    qtbot: QtBot, tmp_path: Path, scratch: Path
) -> None:
    window = show_window(qtbot, tmp_path / "home")
    ahead = window.entrance.ahead
    qtbot.waitUntil(lambda: ahead.made)
    made = list(scratch.iterdir())
    assert len(made) == 1
    assert window.session is None
    click(qtbot, window, "Visit the example")
    assert not button(window, "The example opens…").isEnabled()
    assert not button(window, "Choose a file").isEnabled()
    qtbot.waitUntil(lambda: is_open(window))
    assert "invented" in words_in(window)
    assert list(scratch.iterdir()) == made
    assert not ahead.begun
    window.close()
    assert list(scratch.iterdir()) == []
    assert not (tmp_path / "home").exists()


def test_a_click_before_the_example_is_made_is_answered_and_opens_it(
    qtbot: QtBot, tmp_path: Path, scratch: Path
) -> None:
    window = show_window(qtbot, tmp_path / "home")
    click(qtbot, window, "Visit the example")
    assert not button(window, "The example opens…").isEnabled()
    qtbot.waitUntil(lambda: is_open(window))
    assert len(list(scratch.iterdir())) == 1


@pytest.mark.parametrize("made", [False, True], ids=["begun", "made"])
def test_another_door_leaves_nothing_of_the_example_and_the_way_back_begins_it_anew(
    qtbot: QtBot, tmp_path: Path, scratch: Path, made: bool
) -> None:
    window = show_window(qtbot, tmp_path / "home")
    ahead = window.entrance.ahead
    qtbot.waitUntil(lambda: ahead.made if made else ahead.begun)
    click(qtbot, window, "Find the meter")
    assert not ahead.begun
    assert list(scratch.iterdir()) == []
    click(qtbot, window, "Back")
    assert button(window, "Visit the example").isEnabled()
    qtbot.waitUntil(lambda: ahead.begun)
    window.close()
    assert list(scratch.iterdir()) == []
    assert not (tmp_path / "home").exists()


def test_files_leave_nothing_of_the_example(qtbot: QtBot, tmp_path: Path, scratch: Path) -> None:
    window = show_window(qtbot, tmp_path / "home")
    qtbot.waitUntil(lambda: window.entrance.ahead.begun)
    (tmp_path / "curve.csv").write_text("nothing\n")
    pick(qtbot, tmp_path / "curve.csv")
    click(qtbot, window, "Choose a file")
    qtbot.waitUntil(lambda: "What may Persienne keep?" in words_in(window))
    assert list(scratch.iterdir()) == []


def test_a_window_that_closes_leaves_nothing_of_an_example_that_it_had_begun_to_open(
    qtbot: QtBot, tmp_path: Path, scratch: Path
) -> None:
    window = show_window(qtbot, tmp_path / "home")
    click(qtbot, window, "Visit the example")
    window.close()
    assert list(scratch.iterdir()) == []


def test_an_example_of_another_half_hour_is_made_anew(qtbot: QtBot, tmp_path: Path, scratch: Path) -> None:
    now = 1_795_000_000.0
    opening = Opening(tmp_path / "home", TODAY, demo=False, clock=lambda: now)
    ahead = ExampleAhead(opening)
    ahead.begin()
    qtbot.waitUntil(lambda: ahead.made)
    made = list(scratch.iterdir())
    now += HALF_HOUR
    session = ahead.session_of(opening.example)
    with qtbot.waitSignal(session.opened):
        session.open()
    assert len(list(scratch.iterdir())) == 1
    assert list(scratch.iterdir()) != made
    session.close()
    opening.release()
    assert list(scratch.iterdir()) == []
