"""Where preferences are kept: in the household’s folder, once there is a household, and nowhere else."""

from __future__ import annotations

import os
import tomllib
from typing import TYPE_CHECKING

import pytest

from persienne.ui.frame.kept_preferences import PREFERENCES_FILE, KeptPreferences, read_preferences
from persienne.ui.style.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui


def test_a_choice_is_said_at_once_and_kept_for_its_owner_alone(qtbot: QtBot, tmp_path: Path) -> None:
    kept = KeptPreferences(tmp_path)
    kept.keep()
    with qtbot.waitSignal(kept.changed):
        kept.choose(text_size=150)
    assert read_preferences(tmp_path) == Preferences(text_size=150)
    assert (tmp_path / PREFERENCES_FILE).stat().st_mode & 0o777 == 0o600
    assert KeptPreferences(tmp_path).now == Preferences(text_size=150)


def test_they_hold_without_a_household_and_are_written_once_there_is_one(tmp_path: Path) -> None:
    home = tmp_path / "home"
    kept = KeptPreferences(home)
    kept.choose(palette="dark")
    assert kept.now == Preferences(palette="dark")
    assert not home.exists()
    home.mkdir()
    kept.choose(motion="reduced")
    assert list(home.iterdir()) == []
    kept.keep()
    assert read_preferences(home) == Preferences(palette="dark", motion="reduced")


def test_what_is_as_it_always_was_makes_no_file(tmp_path: Path) -> None:
    kept = KeptPreferences(tmp_path)
    kept.keep()
    kept.choose(text_size=100)
    assert list(tmp_path.iterdir()) == []


def test_the_language_of_the_command_line_beats_the_one_that_is_kept_until_another_is_chosen(tmp_path: Path) -> None:
    (tmp_path / PREFERENCES_FILE).write_text('language = "fr"\n')
    kept = KeptPreferences(tmp_path, said="en")
    assert (kept.language, kept.now.language) == ("en", "fr")
    kept.choose(text_size=110)
    assert kept.language == "en"
    kept.choose(language="fr")
    assert (kept.language, kept.said) == ("fr", None)
    kept.choose(language="system")
    assert kept.language is None


def test_what_a_later_version_keeps_in_the_file_stays_there(tmp_path: Path) -> None:
    file = tmp_path / PREFERENCES_FILE
    file.write_text('density = "compact"\ntext_size = 125\n= broken\ngrid = 3\n')
    kept = KeptPreferences(tmp_path)
    kept.keep()
    kept.choose(palette="dark")
    kept.choose(text_size=110)
    said = tomllib.loads(file.read_text())
    assert (said["density"], said["grid"]) == ("compact", 3)
    assert (said["text_size"], said["palette"]) == (110, "dark")
    assert file.read_text().count("density") == 1


@pytest.mark.parametrize("content", [b"\xff" * 10_000, b"text_size = 125\n#" + b"x" * 5000, b"", b"text_size = 1"])
def test_what_is_no_such_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / PREFERENCES_FILE).write_bytes(content)
    assert read_preferences(tmp_path).palette == "system"


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_no_link_is_written_through_and_no_pipe_waited_for(tmp_path: Path) -> None:
    theirs, home = tmp_path / "theirs", tmp_path / "home"
    theirs.write_text("text_size = 200\n")
    home.mkdir()
    (home / PREFERENCES_FILE).symlink_to(theirs)
    kept = KeptPreferences(home)
    kept.keep()
    kept.choose(text_size=125)
    assert theirs.read_text() == "text_size = 200\n"
    assert KeptPreferences(home).now == Preferences()
    (home / PREFERENCES_FILE).unlink()
    os.mkfifo(home / PREFERENCES_FILE)
    assert KeptPreferences(home).now == Preferences()
    kept.choose(text_size=150)


def test_a_language_that_cannot_be_spoken_leaves_the_wish_of_before(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / PREFERENCES_FILE).write_text('language = "fr"\n')
    kept = KeptPreferences(tmp_path, said="en")
    kept.keep()
    before = kept.wish
    kept.choose(language="system")
    kept.choose(palette="dark")
    with qtbot.waitSignal(kept.changed):
        kept.wish_again(before)
    assert (kept.language, kept.said) == ("en", "en")
    assert read_preferences(tmp_path) == Preferences(language="fr", palette="dark")
