"""AI assistants and gateways in Sharing: noted as what they are, drawn by who feeds them; at home they are nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.consents.fields import Category
from persienne.telling.history_words import HistoryOfFlowWords
from persienne.ui.sharing.picture_card import picture
from persienne.ui.sharing.review_dialog import ReviewDialog
from persienne.ui.sharing.view import read_sharing
from persienne.ui.widgets.label import Label
from support.windows import click

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from support.sharing_rooms import Room

pytestmark = [pytest.mark.slow, pytest.mark.gui]


def add_body(qtbot: QtBot, room: Room, name: str, *chosen: str) -> ReviewDialog:
    """Describe one more organisation in the dialog: a name, and what is chosen in its rows."""
    room.page.third_party_wanted.emit()
    dialog: ReviewDialog = room.dialog(ReviewDialog)
    body = dialog.added[0]
    body.name.edit.setText(name)
    for words in chosen:
        click(qtbot, dialog, words)
    return dialog


def test_an_assistant_is_noted_as_one_with_where_it_works_and_shown_as_given_by_the_home(
    qtbot: QtBot, room: Room
) -> None:
    dialog = add_body(qtbot, room, "Réponse Tout SA", "AI assistant or agent (MCP)", "In the cloud", "It keeps a copy")
    click(qtbot, dialog, "Note what I saw")
    (event,) = room.household.register.events()
    assert (event.counterparty_role, event.storage_location) == (Role.ASSISTANT, "at who runs it, in the cloud")
    drawn = picture(read_sharing(room.household), Energy.ELECTRICITY, room.page.words)
    (party,) = drawn.parties
    assert (party.from_home, party.node.detail) == (True, "AI assistant (MCP)")
    flow = room.flow(Category.E)
    words = HistoryOfFlowWords(room.page.words)
    assert ("What it keeps", "keeps what it reads") in words.facts(flow)
    assert [kind for kind, _asks, _to in words.letters(flow, None)] == ["withdraw-consent"]


def test_an_assistant_of_ones_own_machine_is_told_to_be_no_third_party(qtbot: QtBot, room: Room) -> None:
    dialog = add_body(qtbot, room, "Modèle local", "AI assistant or agent (MCP)", "On my machine alone")
    assert any("there is no third party" in one.text() for one in dialog.findChildren(Label) if one.isVisible())
    click(qtbot, dialog, "Note what I saw")
    assert room.household.register.events() == ()


def test_what_was_not_said_of_an_assistant_is_not_noted(qtbot: QtBot, room: Room) -> None:
    click(qtbot, add_body(qtbot, room, "Réponse Tout SA", "AI assistant or agent (MCP)"), "Note what I saw")
    (event,) = room.household.register.events()
    assert (event.storage_location, event.retention_stated) == (None, None)


def test_a_gateway_is_fed_by_the_operator_who_is_asked_to_close_it(qtbot: QtBot, room: Room) -> None:
    click(qtbot, add_body(qtbot, room, "Passe Données", "Gateway", "In the cloud"), "Note what I saw")
    (party,) = picture(read_sharing(room.household), Energy.ELECTRICITY, room.page.words).parties
    assert (party.from_home, party.node.detail) == (False, "gateway")
    letters = HistoryOfFlowWords(room.page.words).letters(room.flow(Category.E), None)
    assert [kind for kind, _asks, _to in letters] == ["withdraw-consent", "close-access"]
