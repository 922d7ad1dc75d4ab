"""What leads on from a letter: a written complaint, the mediator, a calendar; and who writes in the holder’s place."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import months_after
from persienne.household.correspondence.drafting import Asked
from persienne.letters.events import What
from persienne.letters.moves import Move
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.ui.letters.printing_dialogs import ComplaintDialog, MandateDialog
from persienne.ui.letters.review_step import Review
from support.read_pdf import text_of
from support.windows import click, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from support.letter_desks import LetterRoom

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.mark.quick
def test_somebody_else_writes_with_a_mandate_that_both_sign(qtbot: QtBot, empty: LetterRoom, tmp_path: Path) -> None:
    page = empty.page
    page.new_wanted.emit("stop-collection")
    for _ in range(3):
        page.new.go_on()
    review = page.new.screen_shown
    assert isinstance(review, Review)
    assert not review.mandate.isVisible()
    click(qtbot, page, "Somebody else writes for me…")
    assert not review.mandate.isEnabled()
    review.fields["name"].edit.setText("Camille Exemple")
    review.acting["name"].edit.setText("Dominique Modèle")
    review.acting["street"].edit.setText("4 place du Modèle")
    review.acting["town"].edit.setText("69001 Lyon")
    review.answers.click()
    click(qtbot, page, "Save the mandate…")
    dialog = empty.dialog(MandateDialog)
    assert "end of the collection of my load curve" in words_in(dialog)
    assert "The answers go to\nDominique Modèle" in words_in(dialog)
    assert (dialog.begin.day, dialog.end.day) == (empty.today, months_after(empty.today, 12) - timedelta(days=1))
    file = tmp_path / "mandate.pdf"
    empty.saving_to(file)
    click(qtbot, dialog, "Save the mandate…")
    empty.until(file.exists)
    said = text_of(file.read_bytes())
    assert "Je donne mandat à Dominique Modèle" in said
    assert "Les réponses sont adressées au mandataire" in said
    wish = page.new.wish
    assert wish is not None
    envelope = wish.letter(wish.wanted[0]).sheet.envelope
    assert envelope is not None
    assert envelope.sender[:3] == ("Camille Exemple", "par Dominique Modèle, mandataire", "4 place du Modèle")


def test_silence_leads_to_a_written_complaint_and_in_its_time_to_the_mediator(
    qtbot: QtBot, empty: LetterRoom, tmp_path: Path
) -> None:
    statement = Asked("paper-statement", "edf", point=FICTIONAL_POINT)
    begun = time.time() - timedelta(days=101).total_seconds()  # late in the evening 100 days may be of another date
    reference = empty.ask(lambda household: household.correspondence_at(lambda: begun).draft(statement).reference)

    def note(what: What, days: int, **texts: str) -> None:
        on = empty.today - timedelta(days=days)
        empty.ask(lambda household: household.correspondence.note(reference, what, on, texts))

    note(What.SENT, 100)
    note(What.RECEIVED, 98)
    empty.desk.room.read()
    empty.until(lambda: "Written complaint, then the national energy mediator" in empty.timeline)
    empty.page.moved.emit(reference, Move.WRITTEN_COMPLAINT)
    empty.until(lambda: len(empty.requests()) == 2)
    assert empty.told[-1][1] == "The written complaint is ready to print"
    note(What.WRITTEN_COMPLAINT, 90, received=(empty.today - timedelta(days=89)).isoformat())
    empty.desk.room.read()
    empty.page.open_next(reference)
    empty.until(lambda: "National energy mediator from" in empty.timeline)
    empty.page.moved.emit(reference, Move.REFER)
    dialog = empty.dialog(ComplaintDialog)
    assert "The address of the mediator" in words_in(dialog)
    assert dialog.form is not None
    assert dialog.form.seen.day is None  # the known source is undated
    assert "Which date does that page bear?" in words_in(dialog)
    file = tmp_path / "mne.pdf"
    empty.saving_to(file)
    click(qtbot, dialog, "Make the file…")
    empty.until(file.exists)
    assert "Points restant en litige" in text_of(file.read_bytes())


@pytest.mark.quick
def test_the_days_to_come_are_saved_for_a_calendar_without_names(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 4, {}), (What.RECEIVED, 2, {}))
    file = tmp_path / "letters.ics"
    room.saving_to(file)
    with qtbot.waitSignal(room.page.calendar_wanted):
        click(qtbot, room.page, "Save the days to come for a calendar (.ics)")
    room.until(file.exists)
    said = file.read_text(encoding="utf-8")
    assert room.reference in said
    assert "Enedis" not in said
