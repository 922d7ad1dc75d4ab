"""The page Letters: from the question to a file on the disk, and what happened afterwards."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from persienne.base.energy_market import Role
from persienne.consents.parties import Typed
from persienne.documents.plain_text import text as plain
from persienne.letters.clock import due
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.letters.moves import Move
from persienne.ui.letters.cards import ProofRow
from persienne.ui.letters.event_dialog import LetterEventDialog
from persienne.ui.letters.law import LawChangesDialog
from persienne.ui.letters.printing_dialogs import ApartDialog, ComplaintDialog, LetterBodyDialog
from persienne.ui.letters.review_step import Review
from persienne.ui.letters.view import read_letters
from persienne.ui.paper.view import PaperView
from persienne.ui.widgets.options import Options
from support.letter_desks import PASSED, PDF, LetterRoom
from support.read_pdf import text_of
from support.windows import button, click, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household
    from persienne.ui.letters.view import LettersView

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.mark.quick
def test_return_four_times_leads_from_the_question_to_a_pdf(qtbot: QtBot, empty: LetterRoom, tmp_path: Path) -> None:
    page = empty.page
    assert "You have not asked for anything yet" in words_in(page)
    click(qtbot, page, "New request")
    for number in (1, 2, 3, 4):
        assert f"Question {number} of 4" in words_in(page)
        qtbot.keyClick(page.new, Qt.Key.Key_Return)
    QApplication.processEvents()
    said = words_in(page)
    assert "Good to know before you sign" in said  # the pitfall, before anything is printed
    assert "The switch in the operator’s customer account is quicker." in said
    assert "The address of Enedis stays blank" in said
    assert "Your name is missing: the letter has a blank for it." in said
    review = page.new.screen_shown
    assert isinstance(review, Review)
    review.fields["name"].edit.setText("Camille\u202e")
    assert "That can’t be printed" in words_in(page)
    assert not review.ready
    review.fields["name"].edit.setText("Camille <b>{x}</b>")
    assert review.ready
    review.fields["town"].edit.setText("69003 Lyon")
    file = tmp_path / "letter.pdf"
    empty.saving_to(file)
    page.new.go_on()
    empty.until(lambda: "To be signed and sent" in empty.timeline)
    said = text_of(file.read_bytes())
    assert "Camille <b>{x}</b>" in said
    assert "À Lyon, le " in said
    assert "TOUR ENEDIS" not in said  # nobody has checked it
    (request,) = empty.requests()
    ready = request.last(What.READY, empty.today)
    assert ready is not None
    assert ready.said.pages == 1
    assert request.draft.facts.holder.name == "Camille <b>{x}</b>"


@pytest.mark.quick
def test_an_address_that_is_typed_is_kept_with_its_source_and_printed(qtbot: QtBot, empty: LetterRoom) -> None:
    page = empty.page
    page.new_wanted.emit("stop-collection")
    assert "An address is known from reglement-litige.enedis.fr/donnees-personnelles, undated." in words_in(page)
    click(qtbot, page, "Check the address that is known…")
    dialog = empty.dialog(LetterBodyDialog)
    assert dialog.form.lines.toPlainText().splitlines() == [
        "Enedis", "Délégué à la protection des données", "Tour Enedis", "34 place des Corolles",
        "92079 PARIS LA DEFENSE CEDEX",
    ]  # fmt: skip
    assert dialog.form.where.text == "reglement-litige.enedis.fr/donnees-personnelles"
    dialog.form.where.edit.clear()
    dialog.findChild(QPlainTextEdit).setPlainText("Enedis\n34 place d'Exemple\n75000 Paris")
    click(qtbot, dialog, "Use this address")
    assert dialog.isVisible()  # not without where it was read
    dialog.form.where.edit.setText("facture d'octobre")
    assert dialog.form.seen.day is None  # the known page has no date, and nobody has said one
    click(qtbot, dialog, "Use this address")
    assert "Give its date, or the day on which you read it" in words_in(dialog)
    dialog.form.seen.set_day(empty.today)
    click(qtbot, dialog, "Use this address")
    empty.until(lambda: "facture d'octobre" in words_in(page))
    wish = page.new.wish
    assert wish is not None
    envelope = wish.letter(wish.wanted[0]).sheet.envelope
    assert envelope is not None
    assert envelope.recipient == ("Enedis", "34 PLACE D'EXEMPLE", "75000 PARIS")


@pytest.mark.quick
def test_several_letters_go_into_one_folder_and_the_archive_comes_first(empty: LetterRoom, tmp_path: Path) -> None:
    page = empty.page
    page.new_wanted.emit("erase")
    for _ in range(3):
        page.new.go_on()
    QApplication.processEvents()
    assert "Fetch your own copy first" in words_in(page)
    folder = tmp_path / "letters"
    folder.mkdir()
    empty.saving_to(folder)
    page.new.go_on()
    empty.until(lambda: page.view is not None and len(page.view.requests) == 3)
    assert {path.name for path in folder.iterdir()} == {
        f"PERS-{empty.today.year}-000{number}-enedis.pdf" for number in (1, 2, 3)
    }


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt itself asks the desktop")
@pytest.mark.parametrize(
    ("kind", "name", "link"),
    [("stop-collection", "one.pdf", "Print…"), ("erase", "several", "Open the folder")],
)
def test_what_was_saved_is_opened_by_one_click_and_where_nothing_opens_it_its_place_is_told(
    empty: LetterRoom, tmp_path: Path, kind: str, name: str, link: str
) -> None:
    target = tmp_path / name
    if not target.suffix:
        target.mkdir()
    empty.page.new_wanted.emit(kind)
    for _ in range(3):
        empty.page.new.go_on()
    empty.saving_to(target)
    empty.page.new.go_on()
    empty.until(lambda: link in empty.offered)
    assert empty.told[-1][0] == "ok"
    empty.offered[link]()
    said = f"Open it yourself. It is here: {target}"
    assert empty.told[-1] == ("alert", "It could not be opened from here", said)


@pytest.mark.parametrize("way", ["kept", "called off"])
def test_nothing_is_kept_before_it_is_asked_for(qtbot: QtBot, empty: LetterRoom, way: str) -> None:
    page = empty.page
    page.new_wanted.emit("access")
    for _ in range(3):
        page.new.go_on()
    if way == "called off":
        click(qtbot, page, "Give up")
        assert "You have not asked for anything yet" in words_in(page)
    else:
        click(qtbot, page, "Keep as a draft")
        empty.until(lambda: "To be printed" in empty.timeline)
    assert [one.kind for one in empty.requests()] == (["access"] if way == "kept" else [])


def test_a_file_that_cant_be_written_leaves_a_draft_and_says_so(empty: LetterRoom, tmp_path: Path) -> None:
    page = empty.page
    page.new_wanted.emit("stop-collection")
    assert page.new.wish is not None
    gone = tmp_path / "gone"
    empty.desk.room.printing.print_new(page.new.wish, gone, gone / "letter.pdf")
    empty.until(lambda: "To be printed" in empty.timeline)
    assert empty.told[-1][0] == "alert"
    assert [one.printed for one in empty.requests()] == [None]


@pytest.mark.quick
def test_what_happens_is_noted_by_dialogs_that_say_what_follows(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened()
    page, today = room.page, room.today

    def note(move: Move, fill: Callable[[LetterEventDialog], None]) -> None:
        page.moved.emit(room.reference, move)
        dialog = room.dialog(LetterEventDialog)
        fill(dialog)
        before = page.view
        click(qtbot, dialog, "Note it")
        room.until(lambda: page.view is not before)

    proof = tmp_path / "slip.pdf"
    proof.write_bytes(PDF)

    def send(dialog: LetterEventDialog) -> None:
        assert dialog._slip is not None
        dialog._slip.edit.setText("1A 204 618 3317 5")
        dialog.add_proofs([proof])

    note(Move.SEND, send)
    expected = page.words.weekday(due(today, alsace_moselle=True).due)

    def receive(dialog: LetterEventDialog) -> None:
        assert expected in dialog._consequence.text()

    note(Move.RECEIVE, receive)
    assert expected in page.accessibleDescription()
    assert button(page, "Save a copy of Proof of sending").isVisible()

    def answer(dialog: LetterEventDialog) -> None:
        assert not dialog.action.isEnabled()  # nothing was judged
        dialog._points[0].choose("granted")
        dialog._points[1].choose("refused")
        dialog.refresh()

    note(Move.ANSWER, answer)
    (request,) = room.requests()
    assert [row.what for row in request.happened] == [What.READY, What.SENT, What.RECEIVED, What.ANSWERED_PARTIAL]
    assert request.status(today).open_requests == (2, 3)
    sent = request.last(What.SENT, today)
    assert sent is not None
    assert (sent.said.slip, len(sent.evidence)) == ("1A 204 618 3317 5", 1)


def test_a_proof_that_was_erased_is_shown_as_such_and_gives_no_copy(
    opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 20, {}))
    proof = tmp_path / "avis.pdf"
    proof.write_bytes(PDF)

    def receive_and_lose(household: Household) -> LettersView:
        letters = household.correspondence
        letters.note(room.reference, What.RECEIVED, letters.today() - timedelta(days=18), evidence=[proof])
        household.conn.execute("UPDATE evidence SET name = NULL, content = NULL")
        return read_letters(household)

    room.page.show_letters(room.ask(receive_and_lose))
    QApplication.processEvents()
    row = next(one for one in room.page.findChildren(ProofRow) if one.isVisible())
    assert (row.accessibleName(), row.accessibleDescription(), row.isEnabled()) == ("Proof of receipt", "erased", False)
    assert "proof erased, the month begins" in room.timeline


def test_what_cant_be_true_is_said_in_the_dialog_and_not_noted(opened: Callable[..., LetterRoom]) -> None:
    room = opened((What.SENT, 3, {"channel": "post"}))
    room.page.moved.emit(room.reference, Move.RECEIVE)
    dialog = room.dialog(LetterEventDialog)
    dialog._day.set_day(room.today - timedelta(days=9))
    assert not dialog.action.isEnabled()
    assert dialog._consequence.text()


def test_a_corrected_receipt_names_the_row_whose_place_it_takes(
    qtbot: QtBot, opened: Callable[..., LetterRoom]
) -> None:
    room = opened((What.SENT, 10, {}), (What.RECEIVED, 8, {}))
    page = room.page
    page.moved.emit(room.reference, Move.CORRECT_RECEIPT)
    dialog = room.dialog(LetterEventDialog)
    assert dialog.on == room.today - timedelta(days=8)
    dialog._day.set_day(room.today - timedelta(days=7))
    before = page.view
    click(qtbot, dialog, "Note it")
    room.until(lambda: page.view is not before)
    (request,) = room.requests()
    wrong, right = (row for row in request.rows if row.what is What.RECEIVED)
    assert (right.corrects, right.on) == (wrong.number, room.today - timedelta(days=7))


@pytest.mark.quick
@pytest.mark.parametrize("correcting", [False, True])
def test_what_was_noted_before_stays_unless_the_household_says_that_it_corrects_it(
    qtbot: QtBot, opened: Callable[..., LetterRoom], *, correcting: bool
) -> None:
    room = opened((What.SENT, 20, {}), (What.RECEIVED, 18, {}), (What.EXTENDED, 9, {"reasons": "yes"}))
    page = room.page
    page.moved.emit(room.reference, Move.EXTEND)
    dialog = room.dialog(LetterEventDialog)
    wrong = next(row for row in room.requests()[0].rows if row.what is What.EXTENDED)
    assert (dialog.corrects, dialog.on) == (None, room.today)
    if correcting:
        (place,) = dialog.findChildren(Options)
        place.choose(str(wrong.number))
        assert dialog.on == wrong.on
    dialog._day.set_day(room.today - timedelta(days=5))
    before = page.view
    click(qtbot, dialog, "Note it")
    room.until(lambda: page.view is not before)
    standing = [row for row in room.requests()[0].happened if row.what is What.EXTENDED]
    assert [row.corrects for row in standing] == ([wrong.number] if correcting else [None, None])


@pytest.mark.quick
@pytest.mark.parametrize(("said", "seen"), [("It is done", True), ("It is not done", False)])
def test_whether_the_effect_was_seen_is_asked_and_noted_as_it_was_answered(
    qtbot: QtBot, opened: Callable[..., LetterRoom], *, said: str, seen: bool
) -> None:
    room = opened((What.SENT, 30, {}), (What.RECEIVED, 28, {}), (What.ANSWERED_FULL, 9, {}))
    page = room.page
    page.moved.emit(room.reference, Move.EFFECT)
    dialog = room.dialog(LetterEventDialog)
    assert "I don’t know" not in words_in(dialog)
    button(dialog, said).click()
    before = page.view
    click(qtbot, dialog, "Note it")
    room.until(lambda: page.view is not before)
    (request,) = room.requests()
    checked = request.last(What.EFFECT_CHECKED, room.today)
    assert checked is not None
    assert checked.said.seen is seen
    assert checked.said.undone == (() if seen else (1,))
    assert ("No effect seen on" in room.timeline) is not seen


def test_a_late_answer_leads_to_a_reminder_and_to_a_file_for_the_authority(
    qtbot: QtBot, opened: Callable[..., LetterRoom], tmp_path: Path
) -> None:
    room = opened((What.SENT, 60, {"channel": "registered"}), (What.RECEIVED, 58, {}))
    page = room.page
    assert "late" in words_in(page)
    click(qtbot, page, "Remind them")
    room.until(lambda: "Send a reminder" in words_in(page))
    assert page.view is not None
    assert len(page.view.requests) == 2
    page.open_request(room.reference)
    file = tmp_path / "cnil.pdf"
    page.moved.emit(room.reference, Move.COMPLAIN)
    click(qtbot, room.dialog(ComplaintDialog), "Make the file…")
    dialog = room.dialog(ApartDialog)  # the letter's PDF is none, in this story
    assert "Exhibit 1: Copie de ma demande" in words_in(dialog)
    assert "The PDF is damaged.\nSHA-256 " in words_in(dialog)
    assert len(room.requests()) == 2
    room.saving_to(file)
    click(qtbot, dialog, "Save the PDF…")
    room.until(lambda: page.view is not None and len(page.view.requests) == 3)
    said = text_of(file.read_bytes())
    assert "réclamation concernant Enedis" in said
    assert "jointe séparément" in said
    assert room.reference in said
    laid = page.paper.findChild(PaperView)
    room.until(lambda: laid.accessibleName().startswith("Page 1 of "))  # laid on the table too


def test_a_complaint_that_is_still_at_home_is_composed_once_and_when_it_is_looked_at(
    opened: Callable[..., LetterRoom],
) -> None:
    room = opened((What.SENT, 60, {"channel": "registered"}), (What.RECEIVED, 58, {}))
    page = room.page

    def read_anew() -> None:
        before = page.view
        room.desk.room.read()
        room.until(lambda: page.view is not before)

    page.hide()
    complaint = room.ask(lambda household: household.correspondence.complaint(room.reference))
    page.open_next(complaint.reference)
    read_anew()
    assert (page.paper.paper, room.session.busy_aside) == (None, False)
    page.show()
    room.until(lambda: page.paper.paper is not None)
    laid = page.paper.paper
    read_anew()
    assert page.paper.paper is laid
    refused = {"note": "par téléphone"}
    room.ask(lambda household: household.correspondence.note(room.reference, What.REFUSED, room.today, refused))
    read_anew()
    room.until(lambda: page.paper.paper not in (laid, None))


def test_a_question_about_identity_leads_to_a_letter_that_answers_it(
    qtbot: QtBot, opened: Callable[..., LetterRoom]
) -> None:
    room = opened((What.SENT, 20, {"channel": "registered"}), (What.RECEIVED, 18, {}), (What.IDENTITY_ASKED, 5, {}))
    click(qtbot, room.page, "Write the answer")
    room.until(lambda: "Answer a question about your identity" in words_in(room.page))
    answer = next(one for one in room.requests() if one.kind == "identity-answer")
    assert answer.draft.about == room.reference


@pytest.mark.quick
def test_a_draft_is_thrown_away_after_ten_seconds_and_not_before(empty: LetterRoom) -> None:
    page = empty.page
    page.new_wanted.emit("access")
    page.new.keep_wanted.emit(page.new.wish)
    empty.until(lambda: page.view is not None and len(page.view.requests) == 1)
    (request,) = empty.requests()
    page.moved.emit(request.reference, Move.DISCARD)
    title = page.words.title("access")
    assert f"Throwing the draft away in 10 s: {request.reference}, {title}" in words_in(empty.window)
    assert len(empty.requests()) == 1
    empty.waiting.do_now()
    empty.until(lambda: page.view is not None and page.view.requests == ())


def test_a_draft_is_changed_and_keeps_its_reference(qtbot: QtBot, empty: LetterRoom) -> None:
    page = empty.page
    page.new_wanted.emit("access")
    page.new.keep_wanted.emit(page.new.wish)
    empty.until(lambda: page.view is not None and len(page.view.requests) == 1)
    (before,) = empty.requests()
    page.moved.emit(before.reference, Move.CHANGE)
    wish = page.new.wish
    assert wish is not None
    wish.channel = Channel.EMAIL
    page.new.keep_wanted.emit(wish)
    empty.until(lambda: empty.requests()[0].draft.facts.channel is Channel.EMAIL)
    (after,) = empty.requests()
    assert after.reference == before.reference
    page.moved.emit(before.reference, Move.CHANGE)
    click(qtbot, page.new, "Give up")
    assert empty.requests() == (after,)


@pytest.mark.quick
def test_the_register_begins_a_letter_about_its_rows(empty: LetterRoom) -> None:
    typed = Typed("Watt et Moi", Role.THIRD_PARTY, "facture", date(2026, 1, 2), ("8 rue du Modèle",))
    party = empty.ask(lambda household: household.register.add_party(typed))
    empty.desk.begin("withdraw-consent", party.id, ["one", "two"])
    empty.until(lambda: empty.page.new.wish is not None)
    wish = empty.page.new.wish
    assert wish is not None
    assert wish.body() == party
    assert wish.asked(wish.wanted[0]).consents == ("one", "two")


@pytest.mark.quick
def test_what_was_erased_here_is_asked_for_at_the_operator_in_a_letter_of_the_same_days(empty: LetterRoom) -> None:
    page = empty.page
    empty.desk.begin_erasure(date(2026, 11, 3), date(2026, 11, 9))
    empty.until(lambda: page.new.wish is not None)
    wish = page.new.wish
    assert wish is not None
    said = plain(wish.letter(wish.wanted[0]).sheet)
    assert "du 3\u00a0novembre 2026 au 9\u00a0novembre 2026" in said
    assert wish.body() is not None


def test_who_reads_english_judges_an_answer_by_the_points_of_the_version_that_is_read(
    opened: Callable[..., LetterRoom],
) -> None:
    room = opened((What.SENT, 20, {}), (What.RECEIVED, 18, {}))
    room.page.moved.emit(room.reference, Move.ANSWER)
    said = words_in(room.dialog(LetterEventDialog))
    assert "1. End all collection of my load curve" in said
    assert "Cesser toute collecte" not in said


def test_an_answer_that_was_judged_point_by_point_is_not_to_be_judged_again(opened: Callable[..., LetterRoom]) -> None:
    verdicts = {"verdicts": "granted,partial,unanswered"}
    room = opened((What.SENT, 20, {}), (What.RECEIVED, 18, {}), (What.ANSWERED_PARTIAL, 2, verdicts))
    said = words_in(room.page)
    assert "An answer does not grant everything" in said
    assert "point" not in said


def test_the_reading_version_is_told_apart(qtbot: QtBot, opened: Callable[..., LetterRoom]) -> None:
    page = opened().page
    click(qtbot, page, "EN")
    assert "Reading version: only the French letter is sent" in words_in(page)


@pytest.mark.quick
def test_a_newer_table_of_texts_is_shown_before_it_is_used(qtbot: QtBot, empty: LetterRoom, tmp_path: Path) -> None:
    table = (files("persienne_resources") / "law" / "references.json").read_text(encoding="utf-8")
    newer = tmp_path / "law.json"
    newer.write_text(table.replace('"read_on": "2026-04-03"', '"read_on": "2026-11-20"'), encoding="utf-8")
    assert empty.page.view is not None
    before = empty.page.view.known.law.version
    empty.desk.room.offer_law(newer)
    dialog = empty.dialog(LawChangesDialog)
    assert "20 Nov 2026" in words_in(dialog)
    click(qtbot, dialog, "Use these texts")
    empty.until(lambda: empty.page.view is not None and empty.page.view.known.law.version != before)


def test_what_was_said_of_a_former_task_does_not_lie_over_a_new_request(empty: LetterRoom) -> None:
    empty.desk.tools.tell("ok", "Noted", "")
    empty.page.new_wanted.emit("erase")
    assert empty.told[-1] == PASSED
