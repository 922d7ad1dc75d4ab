"""Proofs that are dropped on the card of a letter: asked about, told what can’t be reproduced, kept page by page."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfWriter

from persienne.household.correspondence.drafting import Asked
from persienne.letters.events import What
from persienne.ui.letters.cards import OpenCard, ProofRow
from persienne.ui.letters.event_dialog import LetterEventDialog
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.scroll import ScrollBox
from support.windows import click, drop, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household
    from support.letter_desks import LetterRoom

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


def test_photos_of_an_answer_are_dropped_on_its_card_and_kept_in_the_order_of_their_pages(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 30, {}), (What.RECEIVED, 28, {}))
    photos = [tmp_path / name for name in ("IMG_10.png", "IMG_9.png")]
    for number, photo in enumerate(photos):
        photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes([number]))
    drop(room.page.findChild(OpenCard), *photos)
    dialog = room.dialog(LetterEventDialog)
    assert ": IMG_9.png, IMG_10.png" in words_in(dialog)
    click(qtbot, dialog, "Yes to every point")
    before = room.page.view
    click(qtbot, dialog, "Note it")
    room.until(lambda: room.page.view is not before)
    assert room.page.view is not None
    (shown,) = room.page.view.requests
    assert [(one.proves, one.name) for one in shown.proofs] == [
        (What.ANSWERED_FULL, "IMG_9.png"),
        (What.ANSWERED_FULL, "IMG_10.png"),
    ]
    assert [one.text() for one in room.page.findChildren(ProofRow) if one.isVisible()] == [
        "Their answer 1/2",
        "Their answer 2/2",
    ]


def test_a_proof_that_takes_long_to_read_holds_up_nothing_else(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 30, {}), (What.RECEIVED, 28, {}))
    release = threading.Event()

    def held(check: Callable[[], None]) -> None:
        while not release.wait(0.01):
            check()

    room.session.aside(held, lambda _none: None)
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    drop(room.page.findChild(OpenCard), tmp_path / "a.png")
    dialog = room.dialog(LetterEventDialog)
    click(qtbot, dialog, "Yes to every point")
    click(qtbot, dialog, "Note it")
    room.until(lambda: bool(room.page.view and room.page.view.requests[0].proofs))
    assert room.session.busy_aside
    release.set()
    room.until(lambda: any(title == "Kept, with a limit" for _, title, _ in room.told))


def test_what_was_said_stays_where_it_was_not_noted(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 30, {}), (What.RECEIVED, 28, {}))
    photo = tmp_path / "a.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n")
    drop(room.page.findChild(OpenCard), photo)
    dialog = room.dialog(LetterEventDialog)
    click(qtbot, dialog, "Yes to every point")
    dialog._note.edit.setText("reçu au guichet")
    photo.rename(tmp_path / "b.png")
    click(qtbot, dialog, "Note it")
    room.until(lambda: "a.png: there is no such file." in words_in(dialog))
    assert (dialog.isVisible(), dialog._note.text) == (True, "reçu au guichet")
    (tmp_path / "b.png").rename(photo)
    click(qtbot, dialog, "Note it")
    room.until(lambda: bool(room.page.view and room.page.view.requests[0].proofs))
    (request,) = room.requests()
    assert [row.what for row in request.rows].count(What.ANSWERED_FULL) == 1


@pytest.mark.quick
def test_a_paper_that_is_no_answer_is_filed_as_what_it_is_and_nothing_is_typed_twice(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 30, {}), (What.RECEIVED, 28, {}))
    photo = tmp_path / "IMG_1.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n")
    drop(room.page.findChild(OpenCard), photo)
    guessed = room.dialog(LetterEventDialog)
    assert "What is it?" in words_in(guessed)
    guessed._note.edit.setText("au guichet")
    guessed._day.set_day(room.today - timedelta(days=2))
    kind = guessed.findChild(Choice)
    kind.setCurrentIndex(kind.findText("They acknowledged it"))
    kind.activated.emit(kind.currentIndex())
    room.until(lambda: not guessed.isVisible())
    dialog = room.dialog(LetterEventDialog)
    assert "When did they acknowledge it?" in words_in(dialog)
    assert (dialog.evidence, dialog.on) == ((photo,), room.today - timedelta(days=2))
    click(qtbot, dialog, "Note it")
    room.until(lambda: bool(room.page.view and room.page.view.requests[0].proofs))
    (request,) = room.requests()
    row = request.rows[-1]
    assert (row.what, row.said.note, len(row.evidence)) == (What.ACKNOWLEDGED, "au guichet", 1)


def test_a_paper_about_a_reminder_that_is_no_answer_stays_with_the_reminder(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 60, {}), (What.RECEIVED, 58, {}))

    def remind(household: Household) -> str:
        letters = household.correspondence
        made = letters.draft(Asked("reminder", "enedis", about=room.reference)).reference
        for what in (What.SENT, What.RECEIVED):
            letters.note(made, what, texts={"channel": "post"} if what is What.SENT else {})
        return made

    reminder = room.ask(remind)
    before = room.page.view
    room.desk.room.read()
    room.until(lambda: room.page.view is not before)
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    room.page.dropped.emit(reminder, [tmp_path / "a.png"])
    guessed = room.dialog(LetterEventDialog)
    kind = guessed.findChild(Choice)
    kind.setCurrentIndex(kind.findText("They acknowledged it"))
    kind.activated.emit(kind.currentIndex())
    room.until(lambda: not guessed.isVisible())
    click(qtbot, room.dialog(LetterEventDialog), "Note it")
    room.until(lambda: bool(room.page.view and room.page.view.find(reminder).proofs))  # type: ignore[union-attr]
    noted = {one.reference for one in room.requests() if any(row.what is What.ACKNOWLEDGED for row in one.rows)}
    assert noted == {reminder}


def test_why_it_cannot_be_noted_yet_stays_in_sight_over_the_buttons(
    opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 30, {}), (What.RECEIVED, 28, {}))
    drop(room.page.findChild(OpenCard), tmp_path / "a.png")
    dialog = room.dialog(LetterEventDialog)
    dialog.resize(dialog.width(), 300)
    seen = dialog._consequence
    assert seen.text() == "Say point by point what they answer."
    assert dialog.rect().contains(seen.mapTo(dialog, seen.rect().center()))
    assert not any(box.isAncestorOf(seen) for box in dialog.findChildren(ScrollBox))


def test_what_is_no_proof_is_left_to_the_window_when_it_is_dropped(
    opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 30, {}), (What.RECEIVED, 28, {}))
    drop(room.page.findChild(OpenCard), tmp_path / "mes-puissances.csv")
    assert not any(one.isVisible() for one in room.window.findChildren(LetterEventDialog))


def test_a_locked_pdf_is_told_as_soon_as_it_is_chosen_and_kept_all_the_same(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 30, {}), (What.RECEIVED, 28, {}))
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("x", algorithm="AES-256")
    writer.write(tmp_path / "a.pdf")
    drop(room.page.findChild(OpenCard), tmp_path / "a.pdf")
    dialog = room.dialog(LetterEventDialog)
    room.until(lambda: "a.pdf: this PDF is protected by a password. It is kept" in words_in(dialog))
    click(qtbot, dialog, "Yes to every point")
    click(qtbot, dialog, "Note it")
    room.until(lambda: bool(room.page.view and room.page.view.requests[0].proofs))
