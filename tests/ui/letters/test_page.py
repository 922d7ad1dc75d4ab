"""The page Letters before its letters are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.frame.keys import LETTERS
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.widgets.card import Card
from support.windows import SOON, is_open, show_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.mark.slow
def test_the_page_shows_its_frame_before_its_letters_are_read(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "home", demo=True)
    qtbot.waitUntil(lambda: is_open(window), timeout=SOON)
    window.go(LETTERS)
    page = window.desk(LettersDesk).page
    assert page.view is None  # no letter can have come: nobody has run the window's loop since
    assert page.isVisible()
    assert "Reading the letters…" in words_in(page)
    assert sum(card.isVisible() for card in page.findChildren(Card)) == 2
    qtbot.waitUntil(lambda: page.view is not None, timeout=SOON)
    assert "Reading the letters…" not in words_in(page)
    window.close()
