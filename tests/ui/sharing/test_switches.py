"""Closing at the operator: what was switched off is noted as seen today, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.consents.fields import Category, Method, State
from persienne.ui.sharing.flow_dialogs import SwitchesDialog
from persienne.ui.sharing.review_dialog import THIRD
from support.sharing_rooms import begin_round
from support.windows import button, click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from support.sharing_rooms import Room


pytestmark = pytest.mark.gui


@pytest.mark.slow
def test_what_was_switched_off_at_the_operator_is_noted_as_seen_today(qtbot: QtBot, room: Room) -> None:
    room.page.switches_wanted.emit()
    dialog: SwitchesDialog = room.dialog(SwitchesDialog)
    assert "Close at Enedis" in words_in(dialog)
    assert not button(dialog, "Note what I switched off").isEnabled()
    dialog.collection.click()
    click(qtbot, dialog, "Note what I switched off")
    (event,) = room.household.register.events()
    assert (event.data_category, event.event_state) == (Category.C2, State.REFUSED)
    # Switched on and off again later: the same consent goes on, and its end is the switch.
    first = begin_round(room)
    first.collection._seen.choose("on")
    for _ in range(4):
        click(qtbot, first, "Note what I saw" if first._pages.currentIndex() == THIRD else "Next")
    room.page.switches_wanted.emit()
    dialog = room.dialog(SwitchesDialog)
    dialog.collection.click()
    dialog.recording.click()
    click(qtbot, dialog, "Note what I switched off")
    of_collection = [event for event in room.household.register.events() if event.data_category is Category.C2]
    assert of_collection[-1].event_state is State.WITHDRAWN
    assert of_collection[-1].withdrawal_method is Method.SWITCH
    assert of_collection[-1].effect_confirmed_on == room.household.register.today()


def test_the_switches_lead_to_the_letter_that_erases_what_was_collected(qtbot: QtBot, room: Room) -> None:
    asked: list[tuple[str, str, object]] = []
    room.desk.letter_wanted.connect(lambda *said: asked.append(said))
    room.page.switches_wanted.emit()
    dialog: SwitchesDialog = room.dialog(SwitchesDialog)
    click(qtbot, dialog, "Prepare the letter that asks for it")
    assert asked == [("erase-collected", "enedis", ())]
    assert room.household.register.events() == ()
