"""The letters of an open household: kept as printed, followed by rows that nobody edits, tied to the register."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.energy_market import Role
from persienne.base.slats import Slat
from persienne.consents.fields import Method, State
from persienne.consents.flows import Status
from persienne.consents.parties import Typed
from persienne.household.correspondence.correspondence import Correspondence
from persienne.household.correspondence.drafting import Asked
from persienne.letters.casefile import case_of, gaps
from persienne.letters.complaint import Event, Missing
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.letters.lifecycle import State as Where
from persienne.letters.requests import Pages, Request
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.store.connection import STORE_FILE, open_store
from support.households import readable, throw_away
from support.paper_texts import text
from support.sharing import Clock, draft, register
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.register.register import ConsentRegister
    from persienne.letters.facts import Value
    from persienne.store.driver import Connection

KEY = bytes(range(32))
PDF = b"%PDF-1.4\n%%EOF\n"
ERASE: dict[str, Value] = {"begin": date(2024, 1, 1)}


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_store(tmp_path / STORE_FILE, KEY, create=True)) as connection:
        yield connection


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-06-01")


@pytest.fixture
def sharing(conn: Connection) -> ConsentRegister:
    return register(conn, "2026-06-01")


@pytest.fixture
def letters(conn: Connection, sharing: ConsentRegister, clock: Clock) -> Correspondence:
    sharing._clock = clock
    return Correspondence(conn, sharing, clock)


def asked(**changes: Any) -> Asked:
    return replace(Asked("erase-collected", "enedis", ERASE, FICTIONAL_POINT), **changes)


def printed(letters: Correspondence, **changes: Any) -> Request:
    request = letters.draft(asked(**changes))
    return letters.freeze(request.reference, letters.letter(request), Pages(PDF, count=1))


def noted(letters: Correspondence, request: Request, what: What, on: str, **texts: str) -> Request:
    return letters.note(request.reference, what, date.fromisoformat(on), texts).request


def where(letters: Correspondence, request: Request) -> Where:
    return letters.request(request.reference).status(letters.today()).state


def proof(folder: Path, content: bytes = PDF, name: str = "avis.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


# --- drafting --------------------------------------------------------------------------------------------------------


def test_references_count_within_their_year(letters: Correspondence, clock: Clock) -> None:
    assert [letters.draft(asked()).reference for _ in range(2)] == ["PERS-2026-0001", "PERS-2026-0002"]
    clock.put("2027-01-02")
    assert letters.draft(asked()).reference == "PERS-2027-0001"
    assert letters.request("pers-2027").reference == "PERS-2027-0001"
    assert code_of(lambda: letters.request("PERS-2026")) == "letter_request_ambiguous"
    assert code_of(lambda: letters.request("PERS-2031-0001")) == "letter_request_unknown"


def test_what_is_stored_comes_back_as_it_was(letters: Correspondence) -> None:
    letters.set_sender({"name": "Camille <b> {x}", "address": "12 rue des Exemples; 69003 Lyon", "place": "Lyon"})
    values: dict[str, Value] = {
        "purpose": "2024-01-01",
        "categories": ("daily", "curve"),
        "consented_on": date(2024, 5, 1),
    }
    made = letters.draft(
        Asked("withdraw-consent", "edf", values | {"consent_copy": True}, FICTIONAL_POINT, channel=Channel.EMAIL)
    )
    assert letters.requests() == (made,)
    assert made.draft.facts.values == values | {"consent_copy": True}
    assert made.draft.facts.holder.address == ("12 rue des Exemples", "69003 Lyon")


def test_an_address_that_nobody_vouches_for_is_ruled_and_said(
    letters: Correspondence, sharing: ConsentRegister
) -> None:
    letter = letters.letter(letters.draft(asked()))
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.recipient == ("Enedis", *("_" * 28,) * 3)
    assert {"recipient_address_missing", "sender_name_missing"} <= {notice.code for notice in letter.notices}
    typed = Typed("Enedis", Role.OPERATOR, "facture", date(2026, 5, 2), ("Enedis", "34 place d'Exemple", "75000 Paris"))
    sharing.add_party(typed, "enedis")
    letter = letters.letter(letters.draft(asked()))
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.recipient == ("Enedis", "34 PLACE D'EXEMPLE", "75000 PARIS")


def test_a_body_that_may_not_receive_a_letter_gets_none_and_nothing_is_stored(letters: Correspondence) -> None:
    assert code_of(lambda: letters.draft(asked(party="edf"))) == "letter_recipient_unfit"
    assert code_of(lambda: letters.draft(asked(party="mne"))) == "letter_recipient_unfit"
    assert code_of(lambda: letters.draft(asked(party="nobody"))) == "party_unknown"
    assert code_of(lambda: letters.draft(asked(point="12"))) == "letter_point_unfit"
    assert code_of(lambda: letters.draft(Asked("complaint", "cnil"))) == "letter_needs_case"
    assert letters.requests() == ()


def test_a_draft_is_changed_or_discarded_and_what_left_is_not(letters: Correspondence) -> None:
    draft_one = letters.draft(asked())
    changed = letters.update(draft_one.reference, asked(values={"begin": date(2025, 1, 1)}))
    assert (changed.reference, changed.draft.facts.values) == (draft_one.reference, {"begin": date(2025, 1, 1)})
    letters.discard(draft_one.reference)
    assert letters.requests() == ()
    request = printed(letters)
    assert code_of(lambda: letters.discard(request.reference)) == "letter_has_history"
    noted(letters, request, What.SENT, "2026-06-01")
    assert code_of(lambda: letters.update(request.reference, asked())) == "letter_sent_already"


# --- what was printed ------------------------------------------------------------------------------------------------


def test_what_was_printed_is_kept_with_its_hashes(letters: Correspondence) -> None:
    request = printed(letters)
    document, (row,) = letters.document(request.reference), request.rows
    assert (document.pdf, row.what, row.said.pages) == (PDF, What.READY, 1)
    assert row.said.pdf_sha256 == hashlib.sha256(PDF).hexdigest()
    assert row.said.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert row.said.law is not None
    assert request.reference in document.text
    assert request.terms.month
    assert len(request.printed.requests if request.printed else ()) == request.terms.paragraphs > 1
    letters.set_sender({"name": "Quelqu'un d'autre"})
    assert letters.document(request.reference) == document


def test_a_letter_that_leaves_unprinted_is_kept_as_text_of_that_day(letters: Correspondence, clock: Clock) -> None:
    request = letters.draft(asked(channel=Channel.FORM))
    clock.put("2026-06-20")
    after = noted(letters, request, What.SENT, "2026-06-03")
    assert [row.what for row in after.rows] == [What.READY, What.SENT]
    assert "3\u00a0juin 2026" in letters.document(request.reference).text.replace("\u202f", "\u00a0")
    assert after.rows[-1].said.channel == "online_form"


# --- rows that nobody edits ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE request_event SET day = '2026-01-01'",
        "DELETE FROM request_event",
        "UPDATE request_document SET text = ''",
        "DELETE FROM request_document",
        "DELETE FROM request",
    ],
)
def test_the_database_refuses_every_change(letters: Correspondence, conn: Connection, statement: str) -> None:
    printed(letters)
    with pytest.raises(driver.IntegrityError):
        conn.execute(statement)


def test_what_is_refused_leaves_everything_as_it_was(letters: Correspondence, tmp_path: Path) -> None:
    request = noted(letters, printed(letters), What.SENT, "2026-06-01", slip="1A 234")
    before = letters.requests()
    for what, on, files, code in (
        (What.RECEIVED, date(2026, 5, 31), (), "letter_event_order"),
        (What.RECEIVED, date(1026, 6, 1), (), "letter_day_unfit"),
        (What.RECEIVED, date(2026, 6, 2), (), "letter_event_future"),
        (What.REFUSED, date(2026, 6, 1), (), "letter_event_needs"),
        (What.RECEIVED, date(2026, 6, 1), (tmp_path / "gone.pdf",), "file_missing"),
        (What.RECEIVED, date(2026, 6, 1), (proof(tmp_path), tmp_path / "gone.pdf"), "file_missing"),
        (What.READY, date(2026, 6, 1), (), "letter_event_printed"),
    ):
        assert code_of(lambda: letters.note(request.reference, what, on, evidence=files)) == code  # noqa: B023
    assert letters.requests() == before
    assert letters._sharing.proofs() == ()


def test_a_file_that_was_erased_since_is_told(
    letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    request = noted(letters, printed(letters), What.SENT, "2026-06-01")
    row = letters.note(request.reference, What.RECEIVED, date(2026, 6, 1), evidence=[proof(tmp_path)]).request.rows[-1]
    assert letters.status()[0].gone == ()
    letters._conn.execute("UPDATE evidence SET name = NULL, content = NULL")
    assert letters.status()[0].gone == row.evidence
    assert letters.case(request.reference).gone != ()
    assert sharing.changed_proofs() == ()


def test_a_damaged_row_is_said_and_not_a_bug(letters: Correspondence, conn: Connection) -> None:
    letters.draft(asked())
    conn.execute("UPDATE request SET draft = '{}'")
    assert code_of(letters.requests) == "letter_damaged"


def test_nothing_of_a_letter_is_readable_on_the_disk(tmp_path: Path) -> None:
    with throw_away(tmp_path / "home", Slat.CLOSED) as household:
        letters = household.correspondence
        letters.set_sender({"name": "Camille Exemple", "address": "12 rue des Exemples; 69003 Lyon"})
        printed(letters)
        assert readable(tmp_path / "home", "Camille", "Exemples", "PERS-", FICTIONAL_POINT) == []


def test_everything_is_forgotten_at_once_and_the_tables_keep_their_guard(
    letters: Correspondence, conn: Connection, tmp_path: Path
) -> None:
    request = noted(letters, printed(letters), What.SENT, "2026-06-01")
    letters.note(request.reference, What.RECEIVED, date(2026, 6, 1), evidence=[proof(tmp_path)])
    letters.purge()
    assert (letters.requests(), letters.sender.name) == ((), "")
    assert conn.execute("SELECT count(*) FROM evidence WHERE content IS NOT NULL").fetchone() == (0,)
    printed(letters)
    with pytest.raises(driver.IntegrityError):
        conn.execute("DELETE FROM request_event")


# --- the register ----------------------------------------------------------------------------------------------------


def withdrawn(letters: Correspondence, sharing: ConsentRegister) -> tuple[Request, str]:
    """A letter that withdraws a consent of the register."""
    given = sharing.append(draft())
    assert given.consent_id is not None
    return printed(letters, consents=(given.consent_id,)), given.consent_id


def status_of(sharing: ConsentRegister, consent: str, on: str) -> Status:
    return next(flow.status for flow in sharing.flows(date.fromisoformat(on)) if flow.consent_id == consent)


def test_a_letter_that_leaves_withdraws_and_what_was_seen_confirms(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock, tmp_path: Path
) -> None:
    request, consent = withdrawn(letters, sharing)
    assert status_of(sharing, consent, "2026-06-01") is Status.ACTIVE
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    last = sharing.events()[-1]
    assert (last.event_state, last.withdrawal_method) == (State.WITHDRAWAL_REQUESTED, Method.LETTER)
    assert last.withdrawal_request_id == request.reference
    noted(letters, request, What.RECEIVED, "2026-06-03")
    letters.note(request.reference, What.ANSWERED_FULL, date(2026, 6, 20), evidence=[proof(tmp_path)])
    assert sharing.events()[-1].event_state is State.PROOF_ADDED
    assert status_of(sharing, consent, "2026-06-21") is Status.WITHDRAWAL_REQUESTED
    noted(letters, request, What.EFFECT_CHECKED, "2026-06-27", seen="yes")
    assert status_of(sharing, consent, "2026-06-27") is Status.WITHDRAWN
    assert sharing.verify().holds


def test_an_effect_that_was_not_seen_confirms_nothing(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, consent = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.ANSWERED_FULL, "2026-06-20")):
        noted(letters, request, what, on)
    before = sharing.events()
    noted(letters, request, What.EFFECT_CHECKED, "2026-06-27", seen="no")
    assert sharing.events() == before
    assert status_of(sharing, consent, "2026-06-27") is Status.WITHDRAWAL_REQUESTED
    noted(letters, request, What.EFFECT_CHECKED, "2026-07-04", seen="yes")
    assert status_of(sharing, consent, "2026-07-03") is Status.WITHDRAWAL_REQUESTED
    assert status_of(sharing, consent, "2026-07-04") is Status.WITHDRAWN


def test_an_effect_that_was_noted_as_seen_by_mistake_is_taken_back_in_the_register(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, consent = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.ANSWERED_FULL, "2026-06-20")):
        noted(letters, request, what, on)
    wrong = noted(letters, request, What.EFFECT_CHECKED, "2026-06-27", seen="yes").rows[-1].number
    letters.note(request.reference, What.EFFECT_CHECKED, date(2026, 6, 28), {"seen": "no"}, corrects=wrong)
    assert status_of(sharing, consent, "2026-06-30") is Status.WITHDRAWAL_REQUESTED
    assert sharing.verify().holds


def test_a_corrected_sending_is_corrected_in_the_register(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, consent = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.SENT, "2026-06-05")
    assert status_of(sharing, consent, "2026-06-04") is Status.ACTIVE
    assert status_of(sharing, consent, "2026-06-05") is Status.WITHDRAWAL_REQUESTED
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 6), corrects=3)
    assert status_of(sharing, consent, "2026-06-30") is Status.ACTIVE
    assert where(letters, request) is Where.READY


@pytest.mark.parametrize("erased", [False, True])
def test_a_corrected_answer_is_corrected_in_the_register_whose_note_was_erased(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock, tmp_path: Path, *, erased: bool
) -> None:
    request, _ = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    letters.note(request.reference, What.ANSWERED_PARTIAL, date(2026, 6, 20), evidence=[proof(tmp_path)])
    refused = noted(letters, request, What.REFUSED, "2026-06-21")
    partial, no = sharing.events()[-2:]
    for event in (partial, no) if erased else ():
        sharing.redact(event.event_id, "note")
    wrong = refused.rows[-2].number
    letters.note(request.reference, What.ANSWERED_PARTIAL, date(2026, 6, 22), corrects=wrong)
    moved = sharing.events()[-1]
    assert (moved.corrects, moved.day) == (partial.event_id, date(2026, 6, 22))
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 23), corrects=refused.rows[-1].number)
    assert sharing.events()[-1].corrects == no.event_id
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 23), corrects=refused.rows[-1].number + 1)
    taken = sharing.events()[-1]
    assert (taken.event_state, taken.corrects) == (State.RETRACTED, moved.event_id)


@pytest.mark.parametrize("erased", [False, True])
def test_of_two_answers_on_a_day_the_register_has_the_first_and_keeps_it_when_the_other_is_taken_back(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock, *, erased: bool
) -> None:
    request, _ = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    partial = noted(letters, request, What.ANSWERED_PARTIAL, "2026-06-20").rows[-1]
    refused = noted(letters, request, What.REFUSED, "2026-06-20").rows[-1]
    event = sharing.events()[-1]
    if erased:
        sharing.redact(event.event_id, "note")
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 23), corrects=refused.number)
    assert sharing.events()[-1].event_id == event.event_id
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 23), corrects=partial.number)
    assert sharing.events()[-1].corrects == event.event_id


def test_an_answer_that_an_earlier_version_noted_is_found_by_its_note(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, consent = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    answered = noted(letters, request, What.REFUSED, "2026-06-20")
    sharing.retract(sharing.events()[-1].event_id)
    of_then = sharing.note(consent, State.PROOF_ADDED, "2026-06-20", note=f"{request.reference}: refused")
    sharing.note(consent, State.PROOF_ADDED, "2026-06-20T10:00:00+02:00", note="vu au guichet")
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 23), corrects=answered.rows[-1].number)
    assert sharing.events()[-1].corrects == of_then.event_id


def test_a_letter_about_what_has_ended_already_is_a_letter_all_the_same(
    letters: Correspondence, sharing: ConsentRegister
) -> None:
    request, consent = withdrawn(letters, sharing)
    sharing.withdraw(consent, on="2026-05-20")
    sharing.confirm(consent, date(2026, 5, 21))
    count = len(sharing.events())
    done = letters.note(request.reference, What.SENT, date(2026, 6, 1))
    assert (done.register, len(sharing.events())) == (("nothing_to_withdraw",), count)


# --- reminders and complaints ----------------------------------------------------------------------------------------


def late(letters: Correspondence, clock: Clock, tmp_path: Path) -> Request:
    """A request whose month has ended in silence."""
    request = printed(letters)
    clock.put("2026-07-20")
    noted(letters, request, What.SENT, "2026-06-01", slip="1A 234")
    return letters.note(request.reference, What.RECEIVED, date(2026, 6, 3), evidence=[proof(tmp_path)]).request


def test_a_reminder_says_what_the_rows_say_and_is_noted_where_it_belongs(
    letters: Correspondence, clock: Clock, tmp_path: Path
) -> None:
    request = late(letters, clock, tmp_path)
    reminder = letters.draft(Asked("reminder", "enedis", about=request.reference))
    assert reminder.draft.facts.values == {
        "request_on": date(2026, 6, 1),
        "request_reference": request.reference,
        "received_on": date(2026, 6, 3),
        "proof": True,
        "outcome": "silence",
        "due_on": date(2026, 7, 3),
    }
    letters.freeze(reminder.reference, letters.letter(reminder), Pages(PDF))
    assert where(letters, request) is Where.OVERDUE
    after = noted(letters, reminder, What.SENT, "2026-07-10")
    assert where(letters, request) is Where.REMINDED
    assert not after.terms.month
    noted(letters, reminder, What.SENT, "2026-07-11")
    told = letters.request(request.reference)
    assert told.last(What.REMINDED, letters.today()).on == date(2026, 7, 11)  # type: ignore[union-attr]
    letters.note(reminder.reference, What.RETRACTED, date(2026, 7, 12), corrects=3)
    assert where(letters, request) is Where.OVERDUE


def test_a_reminder_before_the_end_is_refused(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-06-20")
    about = Asked("reminder", "enedis", about=request.reference)
    assert code_of(lambda: letters.draft(about)) == "letter_not_received"
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    assert code_of(lambda: letters.draft(about)) == "letter_not_late"


def test_a_reminder_claims_no_end_that_is_to_come_and_no_proof_that_is_not_kept(
    letters: Correspondence, clock: Clock
) -> None:
    request = printed(letters)
    clock.put("2026-06-20")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    noted(letters, request, What.ANSWERED_PARTIAL, "2026-06-15", verdicts="granted,refused,granted")
    about = Asked("reminder", "enedis", about=request.reference)
    early = letters.letter(letters.draft(about))
    assert "a pris fin" not in text(early.sheet)
    assert "preuve jointe" not in text(early.sheet)
    assert len(early.enclosures) == 1
    clock.put("2026-07-04")
    assert "a pris fin le 3\u00a0juillet 2026" in text(letters.letter(letters.draft(about)).sheet)


def test_where_no_text_gives_a_time_the_acknowledgement_is_reminded_of(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters, kind="stop-recording", values={})
    clock.put("2026-06-17")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    about = Asked("reminder", "enedis", about=request.reference)
    assert code_of(lambda: letters.draft(about)) == "letter_no_time"
    clock.put("2026-06-18")
    letter = letters.letter(letters.draft(about))
    assert letter.grounds == ("cenergie-D341-24", "rgpd-77")
    assert "ni accusé de réception" in text(letter.sheet)
    assert "délai" not in text(letter.sheet)
    noted(letters, request, What.ACKNOWLEDGED, "2026-06-18")
    assert code_of(lambda: letters.draft(about)) == "letter_no_time"


def test_a_case_has_its_facts_its_gaps_and_its_exhibits_in_order(
    letters: Correspondence, clock: Clock, tmp_path: Path
) -> None:
    request = late(letters, clock, tmp_path)
    reminder = letters.draft(Asked("reminder", "enedis", about=request.reference))
    letters.freeze(reminder.reference, letters.letter(reminder), Pages(PDF + b"reminder"))
    noted(letters, reminder, What.SENT, "2026-07-06")
    complaint = letters.complaint(request.reference)
    assert letters.complaint(request.reference) == complaint
    case = letters.case(request.reference)
    assert [one.piece.title for one in case.attached] == [
        "Copie de ma demande PERS-2026-0001",
        "Preuve de réception, 3\u00a0juin 2026",
        "Copie de mon rappel PERS-2026-0002",
    ]
    letter = letters.complaint_letter(complaint, case, (1, 1, 1))
    assert letter.enclosures == tuple(one.piece.title for one in case.attached)
    assert "rgpd-12-3" in letter.grounds
    letters.freeze(complaint.reference, letter, Pages(PDF))
    noted(letters, complaint, What.SENT, "2026-07-20")
    assert where(letters, request) is Where.COMPLAINT
    assert letters.complaint(request.reference).reference != complaint.reference


def test_a_complaint_needs_a_request_that_was_sent(letters: Correspondence) -> None:
    request = printed(letters)
    assert code_of(lambda: letters.complaint(request.reference)) == "complaint_without_request"


def test_a_complaint_waits_until_something_is_missing(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-07-03")
    noted(letters, request, What.SENT, "2026-06-01")
    assert code_of(lambda: letters.complaint(request.reference)) == "complaint_without_gap"
    noted(letters, request, What.RECEIVED, "2026-06-03")
    assert code_of(lambda: letters.complaint(request.reference)) == "complaint_without_gap"
    assert len(letters.requests()) == 1
    clock.put("2026-07-04")
    assert letters.complaint(request.reference).kind == "complaint"


def test_silence_where_no_text_gives_a_time_is_a_gap_after_a_month(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters, kind="stop-recording", values={})
    clock.put("2026-09-01")
    noted(letters, request, What.SENT, "2026-06-01")
    request = noted(letters, request, What.RECEIVED, "2026-06-03")
    assert request.status(letters.today()).due is None
    assert gaps(request, date(2026, 7, 3)) == ()
    assert [(gap.missing, gap.law) for gap in gaps(request, date(2026, 7, 4))] == [
        (Missing.NOT_DONE, "cenergie-D341-21-al2"),
        (Missing.NOT_DONE, "cenergie-D341-22-1"),
        (Missing.NOT_DONE, "cenergie-D341-24"),
    ]


def test_a_yes_without_its_effect_is_a_wrong_answer(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-09-01")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.ANSWERED_FULL, "2026-06-20")):
        request = noted(letters, request, what, on)
    assert gaps(request, letters.today()) == ()
    request = noted(letters, request, What.EFFECT_CHECKED, "2026-06-28", seen="no")
    assert [(gap.missing, gap.law) for gap in gaps(request, letters.today())] == [(Missing.WRONG, "rgpd-12-3")]


def test_gaps_are_those_of_the_rows_by_article(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-09-01")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    noted(letters, request, What.EXTENDED, "2026-07-10", reasons="yes")
    count = request.terms.paragraphs
    verdicts = ",".join(["refused", *["granted"] * (count - 2), "partial"])
    request = noted(letters, request, What.ANSWERED_PARTIAL, "2026-07-20", verdicts=verdicts, remedies="no")
    case = case_of(letters.request(request.reference), (), letters.today(), ())
    assert [(gap.missing, gap.law, gap.numbers) for gap in case.gaps][:3] == [
        (Missing.NO_ANSWER, "rgpd-12-3", ()),
        (Missing.LATE_EXTENSION, "rgpd-12-3", ()),
        (Missing.NO_REMEDIES, "rgpd-12-4", (1,)),
    ]
    assert {(gap.missing, gap.numbers) for gap in case.gaps[3:]} == {
        (Missing.NOT_DONE, (1,)),
        (Missing.INCOMPLETE, (count,)),
    }
    assert [fact.event for fact in case.events] == [
        Event.SENT, Event.RECEIVED, Event.EXTENDED, Event.ANSWERED, Event.DUE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "there"),
    [
        ("", True),
        ("12 rue des Exemples", True),
        ("12 rue des Exemples;69003 Lyon", False),
        ("1 quai;67000 Strasbourg", True),
    ],
)
def test_two_holidays_more_may_count_where_nothing_says_that_the_home_is_elsewhere(
    letters: Correspondence, lines: str, there: bool
) -> None:
    letters.set_sender({"address": lines})
    assert letters.draft(asked()).alsace_moselle is there
