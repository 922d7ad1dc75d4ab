"""What a complaint lacks is asked for before its file is made, and what nobody compared stays blank."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.letters.events import What
from persienne.letters.moves import Move
from persienne.ui.letters.apart_dialog import ApartDialog
from persienne.ui.letters.complaint_dialog import ComplaintDialog
from support.read_pdf import text_of
from support.windows import click, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from support.letter_desks import LetterRoom

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


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
