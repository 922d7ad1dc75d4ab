"""Proofs that are dropped on the card of a letter: asked about, told what can't be reproduced, kept page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfWriter

from persienne.letters.events import What
from persienne.ui.letters.cards import OpenCard
from persienne.ui.letters.event_dialog import LetterEventDialog
from support.windows import click, drop, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

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
