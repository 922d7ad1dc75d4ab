"""The page Letters: before its letters are there, and what of them is in sight once something was noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from persienne.letters.events import What
from persienne.ui.frame.keys import LETTERS
from persienne.ui.letters.cards import OpenCard
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.letters.view import read_letters
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.snackbar import PassingMessage, Snackbar
from persienne.ui.widgets.timeline import Timeline
from support.windows import is_open, show_window, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household
    from persienne.ui.letters.view import LettersView
    from support.letter_desks import LetterRoom

pytestmark = [pytest.mark.gui, pytest.mark.slow, pytest.mark.usefixtures("light")]


def test_the_page_shows_its_frame_before_its_letters_are_read(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "home", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    window.go(LETTERS)
    page = window.desk(LettersDesk).page
    assert page.view is None  # no letter can have come: nobody has run the window's loop since
    assert page.isVisible()
    assert "Reading the letters…" in words_in(page)
    assert sum(card.isVisible() for card in page.findChildren(Card)) == 2
    qtbot.waitUntil(lambda: page.view is not None)
    assert "Reading the letters…" not in words_in(page)
    window.close()


def low(room: LetterRoom) -> ScrollBox:
    """The box of the requests, in a window that is as low as the page can be."""
    room.window.resize(820, 100)
    room.until(lambda: room.page.width() == 820)
    return next(box for box in room.page.findChildren(ScrollBox) if box.findChildren(OpenCard))


@pytest.mark.parametrize("beneath", [0, 10_000], ids=["from the top", "from the end"])
def test_what_was_just_noted_is_in_sight_above_what_is_said_of_it(
    opened: Callable[..., LetterRoom], beneath: int
) -> None:
    asked = (What.IDENTITY_ASKED, 40, {}), (What.IDENTITY_ANSWERED, 38, {})
    room = opened((What.SENT, 60, {}), (What.RECEIVED, 58, {}), (What.ACKNOWLEDGED, 50, {}), *asked)
    box = low(room)
    box.verticalScrollBar().setValue(beneath)

    def answered(household: Household) -> LettersView:
        household.correspondence.note(room.reference, What.ANSWERED_FULL, room.today)
        return read_letters(household)

    said = PassingMessage(room.window, Snackbar(room.window))
    said.say("Noted: it was granted, and there is more to say of it than has room on a single line of this window.")
    room.page.show_letters(room.ask(answered))
    room.until(lambda: "Granted" in room.timeline)
    timeline = next(one for one in room.page.findChildren(Timeline) if one.isVisible())
    title = next(line for line in room.timeline.split("\n") if line.startswith("Granted"))

    def seen() -> QRect:
        return timeline.place(title).translated(timeline.mapTo(room.window, QPoint()))

    head = box.viewport().mapTo(room.window, QPoint()).y()
    room.until(lambda: head <= seen().top() and seen().bottom() < said.geometry().top())


def test_a_page_that_is_read_anew_stays_where_a_person_scrolled_it(opened: Callable[..., LetterRoom]) -> None:
    room = opened((What.SENT, 60, {}), (What.RECEIVED, 58, {}))
    bar = low(room).verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    room.page.show_letters(room.ask(read_letters))
    QApplication.processEvents()
    assert bar.value() == before > 0
