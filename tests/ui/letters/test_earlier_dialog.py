"""A letter that was sent without Persienne is told in one dialog, and followed from its own day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.letters.events import SentBy, What
from persienne.letters.lifecycle import State
from persienne.ui.letters.earlier_dialog import EarlierLetterDialog
from persienne.ui.letters.event_dialog import LetterEventDialog
from persienne.ui.letters.law import GroundsDialog
from persienne.ui.letters.printing_dialogs import LetterBodyDialog
from persienne.ui.widgets.buttons import SecondaryButton
from support.letter_desks import PDF, LetterRoom
from support.windows import click, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[LetterRoom]:
    """A page without any letter."""
    made = LetterRoom(qtbot, tmp_path)
    yield made
    made.close()


def asked(qtbot: QtBot, room: LetterRoom, kind: str) -> EarlierLetterDialog:
    """The dialog, with what the letter asked."""
    click(qtbot, room.page, "I have sent a letter already…")
    dialog: EarlierLetterDialog = room.dialog(EarlierLetterDialog)
    pick(dialog.kind, kind)
    return dialog


def pick(choice: object, data: str) -> None:
    """Choose as a person would."""
    choice.setCurrentIndex(choice.findData(data))  # type: ignore[attr-defined]
    choice.activated.emit(choice.currentIndex())  # type: ignore[attr-defined]


@pytest.mark.quick
def test_a_letter_that_was_sent_already_is_followed(qtbot: QtBot, room: LetterRoom, tmp_path: Path) -> None:
    dialog = asked(qtbot, room, "erase-collected")
    pick(dialog.to, "enedis")
    assert dialog.points.toPlainText() == ""
    dialog.points.setPlainText("Supprimer ma courbe.\n\nMe le confirmer.\n")
    dialog.day.set_day(room.today - timedelta(days=40))
    pick(dialog.way, SentBy.EMAIL.value)
    dialog.bore.edit.setText("A/12")
    copy = tmp_path / "lettre.pdf"
    copy.write_bytes(PDF)
    dialog.set_copy(copy)
    click(qtbot, dialog, "Follow this letter")
    room.until(lambda: room.page.view is not None and bool(room.page.view.requests))
    (request,) = room.requests()
    assert request.quoted == "A/12"
    assert request.printed is not None
    assert request.printed.requests == ("Supprimer ma courbe.", "Me le confirmer.")
    sent = request.last(What.SENT, room.today)
    assert sent is not None
    assert (sent.on, sent.said.channel) == (room.today - timedelta(days=40), SentBy.EMAIL)
    assert request.status(room.today).state is State.SENT
    assert "A/12" in words_in(room.page)
    assert room.told[-1][1] == "The letter is followed"
    enabled = {one.text(): one.isEnabled() for one in room.page.paper.findChildren(SecondaryButton) if one.text()}
    assert enabled == {"E-mail": False, "PDF": True, "ODT": False}


def test_what_is_missing_is_said_and_the_dialog_stays(qtbot: QtBot, room: LetterRoom) -> None:
    dialog = asked(qtbot, room, "withdraw-consent")
    click(qtbot, dialog, "Follow this letter")
    assert "Say to whom it was sent." in words_in(dialog)
    pick(dialog.to, dialog.to.itemData(1))
    dialog.number.edit.setText("123")
    click(qtbot, dialog, "Follow this letter")
    assert "It has 14 digits" in words_in(dialog)
    dialog.number.edit.setText("")
    click(qtbot, dialog, "Follow this letter")
    assert "Say how it was sent." in words_in(dialog)  # a file for the CNIL tells it: none is taken for granted
    assert room.requests() == ()


@pytest.mark.quick
def test_a_body_that_is_not_in_the_list_is_named(qtbot: QtBot, room: LetterRoom) -> None:
    dialog = asked(qtbot, room, "withdraw-consent")
    pick(dialog.to, "")
    naming = room.dialog(LetterBodyDialog)
    naming._name.edit.setText("Conseils d'Exemple")
    naming.form.where.edit.setText("leur site")
    click(qtbot, naming, "Use this body")
    room.until(lambda: dialog.to.currentText() == "Conseils d'Exemple")
    assert dialog.told.party == dialog.to.currentData()


def test_it_is_asked_what_the_letter_rests_on(qtbot: QtBot, room: LetterRoom) -> None:
    dialog = asked(qtbot, room, "erase-collected")
    pick(dialog.to, "enedis")
    assert dialog.told.rests_on is None
    none = dialog.grounds.none
    assert none is not None
    none.click()
    assert dialog.told.rests_on == ()
    dialog.grounds.ticks["rgpd-17-1-b"].click()
    assert (none.isChecked(), dialog.told.rests_on) == (False, ("rgpd-17-1-b",))
    dialog.points.setPlainText("Supprimer ma courbe.\nMe le dire.")
    pick(dialog.way, SentBy.POST.value)
    click(qtbot, dialog, "Follow this letter")
    room.until(lambda: room.page.view is not None and bool(room.page.view.requests))
    (request,) = room.requests()
    assert request.printed is not None
    assert request.printed.rests_on == (("rgpd-17-1-b",), ("rgpd-17-1-b",))
    assert request.terms.month


@pytest.mark.quick
def test_what_it_rests_on_is_said_later_and_corrected(qtbot: QtBot, room: LetterRoom) -> None:
    dialog = asked(qtbot, room, "erase-collected")
    pick(dialog.to, "enedis")
    pick(dialog.way, SentBy.POST.value)
    click(qtbot, dialog, "Follow this letter")
    room.until(lambda: room.page.view is not None and bool(room.page.view.requests))
    assert not room.requests()[0].founded
    assert room.told[-1][2] == "Now note when it was received."
    click(qtbot, room.page, "What it rests on…")
    saying: GroundsDialog = room.dialog(GroundsDialog)
    click(qtbot, saying, "Keep it")
    assert "Tick at least one line" in words_in(saying)
    saying.ticks.ticks["rgpd-17-1-b"].click()
    click(qtbot, saying, "Keep it")
    room.until(lambda: room.requests()[0].founded)
    request = room.requests()[0]
    assert (request.terms.month, request.pointed) == (True, False)
    room.ask(lambda household: household.correspondence.note(request.reference, What.RECEIVED))
    room.desk.room.read()
    click(qtbot, room.page, "Answer received…")
    answering = room.dialog(LetterEventDialog)
    assert "Your letter as a whole: suppression de ma courbe" in words_in(answering)
    assert "point by point" not in words_in(answering)


def test_the_copy_of_a_letter_is_looked_at_like_any_other_proof(qtbot: QtBot, room: LetterRoom, tmp_path: Path) -> None:
    dialog = asked(qtbot, room, "erase-collected")
    photo, sheet = tmp_path / "IMG_1.HEIC", tmp_path / "a.xlsx"
    photo.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    sheet.write_bytes(b"PK\x03\x04")
    room.saving_to(photo)
    click(qtbot, dialog, "Add a copy…")
    room.until(lambda: "IMG_1.HEIC: " in words_in(dialog))
    assert dialog.told.copy == photo
    room.saving_to(sheet)
    click(qtbot, dialog, "Add a copy…")
    room.until(lambda: dialog.told.copy is None)
    assert "a.xlsx" in words_in(dialog)
    assert "IMG_1.HEIC" not in words_in(dialog)
