"""A letter by e-mail or online form: what is copied and saved is what the household sends by itself.

What a complaint lacks is asked for before its file is made, and what nobody compared stays blank.
"""

from __future__ import annotations

from datetime import date
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from persienne.letters.events import What
from persienne.letters.lifecycle import State
from persienne.letters.moves import Move
from persienne.ui.letters.printing_dialogs import ApartDialog, ComplaintDialog, MessageDialog
from support.letter_desks import PDF, LetterRoom
from support.read_pdf import text_of
from support.windows import click, words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from email.message import EmailMessage
    from pathlib import Path

    from pytestqt.qtbot import QtBot


pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[LetterRoom]:
    """A page with one letter that was printed."""
    made = LetterRoom(qtbot, tmp_path, ())
    yield made
    made.close()


def message(qtbot: QtBot, room: LetterRoom) -> MessageDialog:
    click(qtbot, room.page, "The letter as an e-mail, or as the text of an online form")
    dialog: MessageDialog = room.dialog(MessageDialog)
    return dialog


def attached(path: Path) -> tuple[EmailMessage, list[tuple[str | None, bytes]]]:
    mail: EmailMessage = message_from_bytes(path.read_bytes(), policy=default)  # type: ignore[arg-type,assignment]
    return mail, [(one.get_filename(), one.get_content()) for one in mail.iter_attachments()]


def test_the_subject_and_the_text_are_copied_apart_with_the_number_of_signs(qtbot: QtBot, room: LetterRoom) -> None:
    click(qtbot, room.page, "EN")
    dialog = message(qtbot, room)
    click(qtbot, dialog, "Copy the subject")
    assert QApplication.clipboard().text() == dialog.subject.text()
    assert dialog.subject.text().endswith(room.reference)
    click(qtbot, dialog, "Copy the text")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Madame, Monsieur,")
    assert f"{len(copied):,} characters" in words_in(dialog)


def test_what_a_letter_encloses_is_to_be_attached_by_hand(qtbot: QtBot, tmp_path: Path) -> None:
    room = LetterRoom(qtbot, tmp_path, ((What.SENT, 60, {}), (What.RECEIVED, 58, {})))
    assert "Attach by yourself" not in words_in(message(qtbot, room))
    room.dialog(MessageDialog).reject()
    click(qtbot, room.page, "Remind them")
    room.until(lambda: "Send a reminder" in words_in(room.page))
    said = words_in(message(qtbot, room))
    assert "the draft has the letter alone. Pièce jointe\u00a0: copie de ma demande du " in said
    room.close()


@pytest.mark.quick
def test_the_draft_of_a_mail_holds_the_pdf_that_was_printed(qtbot: QtBot, room: LetterRoom, tmp_path: Path) -> None:
    dialog = message(qtbot, room)
    file, subject = tmp_path / "lettre.eml", dialog.subject.text()
    room.saving_to(file)
    click(qtbot, dialog, "Save an unsent e-mail (.eml) with the letter attached")
    room.until(file.is_file)
    mail, files = attached(file)
    assert mail["Subject"] == subject
    assert mail["To"] is None
    assert files == [(f"{room.reference}.pdf", PDF)]


def test_a_draft_that_goes_as_a_mail_counts_as_printed(qtbot: QtBot, tmp_path: Path) -> None:
    room = LetterRoom(qtbot, tmp_path, None)
    page = room.page
    page.new_wanted.emit("access")
    page.new.keep_wanted.emit(page.new.wish)
    room.until(lambda: page.view is not None and len(page.view.requests) == 1)
    dialog = message(qtbot, room)
    assert "The text has blanks (____)" in words_in(dialog)
    file = tmp_path / "lettre.eml"
    room.saving_to(file)
    click(qtbot, dialog, "Save an unsent e-mail (.eml) with the letter attached")
    room.until(lambda: page.view is not None and page.view.requests[0].status.state is State.READY)
    (request,) = room.requests()
    _, [(name, content)] = attached(file)
    assert name == f"{request.reference}.pdf"
    assert content == room.ask(lambda household: household.correspondence.document(request.reference)).pdf
    room.close()


def test_what_a_complaint_lacks_is_asked_for_before_its_file_is_made(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 60, {"channel": "registered"}), (What.RECEIVED, 58, {}))
    room.page.moved.emit(room.reference, Move.COMPLAIN)
    dialog = room.dialog(ComplaintDialog)
    assert dialog.form.lines.toPlainText().splitlines()[-1] == "75334 PARIS CEDEX 07"
    assert dialog.form.seen.day == date(2023, 2, 10)
    dialog.compared.click()
    assert dialog.form.seen.day == room.today
    dialog.siren.edit.setText("444 608 443")
    click(qtbot, dialog, "Make the file…")
    assert "one of them is wrong" in words_in(dialog)
    dialog.siren.edit.setText("444 608 442")
    file = tmp_path / "cnil.pdf"
    room.saving_to(file)
    click(qtbot, dialog, "Make the file…")
    click(qtbot, room.dialog(ApartDialog), "Save the PDF…")  # the letter's PDF is none, in this story
    room.until(lambda: room.page.view is not None and len(room.page.view.requests) == 2)
    said = text_of(file.read_bytes())
    assert "SIREN\u00a0: 444608442" in said
    assert "3 PLACE DE FONTENOY" in said


def test_an_address_that_nobody_compared_stays_blank_in_a_complaint(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 60, {"channel": "registered"}), (What.RECEIVED, 58, {}))
    room.page.moved.emit(room.reference, Move.COMPLAIN)
    file = tmp_path / "cnil.pdf"
    room.saving_to(file)
    click(qtbot, room.dialog(ComplaintDialog), "Make the file…")
    click(qtbot, room.dialog(ApartDialog), "Save the PDF…")
    room.until(lambda: room.page.view is not None and len(room.page.view.requests) == 2)
    assert "FONTENOY" not in text_of(file.read_bytes())


def test_an_account_and_chosen_notes_are_printed_and_nothing_else_that_was_written(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    told = {"channel": "registered", "note": "Posted near the school"}
    room = opened((What.SENT, 60, told), (What.RECEIVED, 58, {"note": "Signed for by the guard"}))
    room.page.moved.emit(room.reference, Move.COMPLAIN)
    dialog = room.dialog(ComplaintDialog)
    assert dialog.account.toPlainText() == ""
    assert [tick.isChecked() for _, tick in dialog.ticks] == [False, False]
    dialog.account.setPlainText("x" * 2000)
    click(qtbot, dialog, "Make the file…")
    assert "Please shorten it" in words_in(dialog)
    dialog.account.setPlainText("I work at night.\n\nThis curve shows when I sleep.")
    dialog.ticks[1][1].click()
    file = tmp_path / "cnil.pdf"
    room.saving_to(file)
    click(qtbot, dialog, "Make the file…")
    click(qtbot, room.dialog(ApartDialog), "Save the PDF…")
    room.until(lambda: room.page.view is not None and len(room.page.view.requests) == 2)
    said = text_of(file.read_bytes())
    assert "This curve shows when I sleep." in said
    assert "Signed for by the guard" in said
    assert "school" not in said
