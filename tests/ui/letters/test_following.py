"""What became of a letter is noted where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.household.correspondence.drafting import Asked
from persienne.letters.events import What
from persienne.letters.moves import Move
from persienne.ui.letters.event_dialog import LetterEventDialog
from persienne.ui.letters.printing_dialogs import ComplaintDialog
from persienne.ui.letters.view import read_letters
from support.windows import button, click, words_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household
    from persienne.ui.letters.view import LettersView
    from support.letter_desks import LetterRoom

pytestmark = pytest.mark.gui


@pytest.mark.slow
def test_an_answer_to_a_reminder_is_judged_by_the_points_of_the_request_and_noted_in_it(
    qtbot: QtBot, opened: Callable[..., LetterRoom]
) -> None:
    room = opened((What.SENT, 60, {}), (What.RECEIVED, 58, {}))

    def remind(household: Household) -> LettersView:
        letters = household.correspondence
        reminder = letters.draft(Asked("reminder", "enedis", about=room.reference))
        letters.note(reminder.reference, What.SENT)
        letters.note(reminder.reference, What.RECEIVED)
        return read_letters(household)

    view = room.ask(remind)
    room.page.show_letters(view)
    reminder = next(one for one in view.requests if one.request.kind == "reminder")
    room.page.moved.emit(reminder.reference, Move.ANSWER)
    dialog = room.dialog(LetterEventDialog)
    assert "1. End all collection of my load curve" in words_in(dialog)
    button(dialog, "Yes to every point").click()
    before = room.page.view
    click(qtbot, dialog, "Note it")
    room.until(lambda: room.page.view is not before)
    request, sent = room.requests()
    assert request.status(room.today).answered_on == room.today
    assert sent.status(room.today).answered_on is None


def test_an_answer_to_a_mail_is_noted_without_a_day_of_receipt(qtbot: QtBot, opened: Callable[..., LetterRoom]) -> None:
    room = opened((What.SENT, 10, {"channel": "email"}))
    assert "With no proof that it arrived, Persienne counts from the day it was sent" in words_in(room.page)
    room.page.moved.emit(room.reference, Move.ANSWER)
    dialog = room.dialog(LetterEventDialog)
    button(dialog, "Yes to every point").click()
    before = room.page.view
    click(qtbot, dialog, "Note it")
    room.until(lambda: room.page.view is not before)
    (request,) = room.requests()
    assert [row.what for row in request.rows] == [What.READY, What.SENT, What.ANSWERED_FULL]
    assert "With no proof" not in words_in(room.page)


def test_that_a_mandate_goes_along_is_said_before_a_reminder_or_a_file_is_made(
    opened: Callable[..., LetterRoom],
) -> None:
    room = opened((What.SENT, 60, {}), (What.RECEIVED, 58, {}))

    def acting(household: Household) -> LettersView:
        household.correspondence.set_sender({"name": "Camille Exemple", "mandatary": "Dominique Modèle"})
        return read_letters(household)

    room.page.show_letters(room.ask(acting))
    room.page.moved.emit(room.reference, Move.COMPLAIN)
    dialog = room.dialog(ComplaintDialog)
    assert "enclose a copy of the mandate that you both signed" in words_in(dialog)
    dialog.reject()
    room.page.moved.emit(room.reference, Move.REMIND)
    room.until(lambda: bool(room.told))
    kind, title, said = room.told[-1]
    assert (kind, title) == ("info", "The reminder is ready to print")
    assert "enclose a copy of the mandate that you both signed" in said
