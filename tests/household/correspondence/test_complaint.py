"""Reminders and the file for the CNIL: when they may be made, and what they say of the rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Role
from persienne.consents.parties import Typed
from persienne.household.correspondence.correspondence import Earlier
from persienne.household.correspondence.drafting import Asked
from persienne.household.correspondence.recipients import places_overseas
from persienne.letters.case import Event, Missing, Speaks
from persienne.letters.casefile import Measured, case_of, gaps
from persienne.letters.clock import Overseas
from persienne.letters.events import SentBy, What
from persienne.letters.lifecycle import State as Where
from persienne.letters.requests import Pages, Request
from support.letter_rows import PDF, asked, noted, printed, proof, where
from support.paper_texts import text
from support.sharing import draft as consent
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister
    from persienne.store.driver import Connection
    from support.sharing import Clock


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
        "basis": "personal",
        "due_on": date(2026, 7, 3),
    }
    letters.freeze(reminder.reference, letters.letter(reminder), Pages(PDF))
    assert where(letters, request) is Where.OVERDUE
    after = noted(letters, reminder, What.SENT, "2026-07-20")
    assert where(letters, request) is Where.REMINDED
    assert not after.terms.month
    clock.put("2026-07-22")
    letters.note(reminder.reference, What.SENT, date(2026, 7, 21), corrects=2)
    told = letters.request(request.reference).last(What.REMINDED, letters.today())
    assert told is not None
    assert told.on == date(2026, 7, 21)
    for what in (What.REMINDED, What.RETRACTED):
        one = partial(letters.note, request.reference, what, date(2026, 7, 22), corrects=told.number)
        assert code_of(one) == "letter_event_echoed"
    letters.note(reminder.reference, What.RETRACTED, date(2026, 7, 22), corrects=3)
    assert where(letters, request) is Where.OVERDUE


def test_a_reminder_before_the_end_is_refused(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-06-20")
    about = Asked("reminder", "enedis", about=request.reference)
    assert code_of(lambda: letters.draft(about)) == "letter_not_sent"
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
    request = printed(letters, kind="meter-output", values={"mode": "standard"})
    clock.put("2026-06-17")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    about = Asked("reminder", "enedis", about=request.reference)
    assert code_of(lambda: letters.draft(about)) == "letter_no_time"
    clock.put("2026-06-18")
    letter = letters.letter(letters.draft(about))
    assert letter.grounds == ("cenergie-D341-24", "cenergie-L122-1")
    assert "ni accusé de réception" in text(letter.sheet)
    assert "délai" not in text(letter.sheet)
    noted(letters, request, What.ACKNOWLEDGED, "2026-06-18")
    assert code_of(lambda: letters.draft(about)) == "letter_no_time"


@pytest.mark.slow
def test_a_case_has_its_facts_its_gaps_and_its_exhibits_in_order(
    letters: Correspondence, clock: Clock, tmp_path: Path
) -> None:
    request = late(letters, clock, tmp_path)
    clock.put("2026-07-06")
    reminder = letters.draft(Asked("reminder", "enedis", about=request.reference))
    letters.freeze(reminder.reference, letters.letter(reminder), Pages(PDF + b"reminder"))
    noted(letters, reminder, What.SENT, "2026-07-06")
    clock.put("2026-07-20")
    complaint = letters.complaint(request.reference)
    assert letters.complaint(request.reference) == complaint
    case = letters.case(request.reference)
    assert [one.piece.title for one in case.attached] == [
        "Copie de ma demande PERS-2026-0001",
        "Preuve de réception, 3\u00a0juin 2026",
        "Copie de mon rappel PERS-2026-0002",
    ]
    letter = letters.complaint_letter(complaint, case, [Measured("a" * 64, 1)] * 3)
    assert letter.enclosures == tuple(one.piece.title for one in case.attached)
    assert "rgpd-12-3" in letter.grounds
    letters.freeze(complaint.reference, letter, Pages(PDF))
    noted(letters, complaint, What.SENT, "2026-07-20")
    assert where(letters, request) is Where.COMPLAINT
    assert letters.complaint(request.reference).reference != complaint.reference


def test_photos_of_one_answer_say_which_they_are(letters: Correspondence, clock: Clock, tmp_path: Path) -> None:
    request = late(letters, clock, tmp_path)
    pages = [tmp_path / "IMG_1.png", tmp_path / "IMG_2.png"]
    for number, page in enumerate(pages):
        page.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes([number]))
    letters.note(request.reference, What.REFUSED, date(2026, 7, 10), evidence=pages)
    assert [one.piece.title for one in letters.case(request.reference).attached][-2:] == [
        "Refus de l’organisme, 10\u00a0juillet 2026 (1 sur 2)",
        "Refus de l’organisme, 10\u00a0juillet 2026 (2 sur 2)",
    ]


def test_a_complaint_needs_a_request_that_was_sent(letters: Correspondence) -> None:
    request = printed(letters)
    assert code_of(lambda: letters.complaint(request.reference)) == "complaint_without_request"


def test_what_is_found_of_the_authority_and_of_the_body_since_stands_in_the_complaint(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock, tmp_path: Path
) -> None:
    request = late(letters, clock, tmp_path)
    draft = letters.complaint(request.reference)
    before = letters.complaint_letter(draft, letters.case(request.reference), [Measured("a" * 64, 1)] * 2)
    assert [one.code for one in before.notices if one.code.startswith("recipient")] == ["recipient_address_missing"]
    seen, where = letters.today(), "cnil.fr"
    lines = ("CNIL", "3 place d'Exemple", "75000 PARIS")
    sharing.add_party(Typed("CNIL", Role.AUTHORITY, where, seen, lines), "cnil")
    sharing.add_party(Typed("Enedis", Role.OPERATOR, "annuaire", seen, siren="444 608 442"), "enedis")
    again = letters.complaint(request.reference)
    assert again.reference == draft.reference
    letter = letters.complaint_letter(again, letters.case(request.reference), [Measured("a" * 64, 1)] * 2)
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.recipient[-2:] == ("3 PLACE D'EXEMPLE", "75000 PARIS")
    assert "SIREN\u00a0: 444608442" in text(letter.sheet)


def test_what_rests_on_the_energy_code_alone_is_not_complained_of_to_the_cnil(
    letters: Correspondence, clock: Clock
) -> None:
    request = printed(letters, kind="meter-output", values={"mode": "standard"})
    clock.put("2026-07-04")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.REFUSED, "2026-06-20")):
        noted(letters, request, what, on)
    assert code_of(lambda: letters.complaint(request.reference)) == "complaint_not_personal"


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
    points = ("Cesser la transmission.", "Confirmer.")
    told = Earlier("withdraw-consent", "edf", date(2026, 6, 1), SentBy.POST, points, rests_on=("rgpd-7-3",))
    clock.put("2026-09-01")
    request = noted(letters, letters.take_earlier(told), What.RECEIVED, "2026-06-03")
    assert request.status(letters.today()).due is None
    assert gaps(request, date(2026, 7, 3)) == ()
    found = [(gap.missing, gap.law, gap.numbers) for gap in gaps(request, date(2026, 7, 4))]
    assert found == [(Missing.NOT_DONE, "rgpd-7-3", (1, 2))]


def test_another_body_of_the_same_name_lends_the_complaint_nothing(
    conn: Connection, letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    seen, lines = date(2026, 6, 1), ("1 rue du Modèle", "75000 PARIS")
    first = sharing.add_party(Typed("Énergies d'Exemple", Role.SUPPLIER, "facture", seen))
    request = printed(letters, kind="access", party=first.id, values={})
    clock.put("2026-07-20")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    conn.execute("DELETE FROM party WHERE id = ?", (first.id,))
    sharing.add_party(Typed("Énergies d'Exemple", Role.SUPPLIER, "annuaire", seen, lines, siren="552 100 554"))
    draft = letters.complaint(request.reference)
    said = text(letters.complaint_letter(draft, letters.case(request.reference), [Measured("a" * 64, 1)]).sheet)
    assert "552100554" not in said
    assert "rue du Modèle" not in said


def test_an_answer_to_a_reminder_answers_the_request(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock, tmp_path: Path
) -> None:
    given = sharing.append(consent())
    request = printed(letters, consents=(str(given.consent_id),))
    clock.put("2026-07-20")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    clock.put("2026-07-06")
    reminder = letters.draft(Asked("reminder", "enedis", about=request.reference))
    noted(letters, reminder, What.SENT, "2026-07-06")
    clock.put("2026-07-20")
    noted(letters, reminder, What.RECEIVED, "2026-07-08")
    told = {"verdicts": "granted,refused,granted", "reasons": "no"}
    after = letters.note(reminder.reference, What.ANSWERED_PARTIAL, date(2026, 7, 15), told, [proof(tmp_path)]).request
    assert after.reference == request.reference
    status = after.status(letters.today())
    assert (status.state, status.answered_on, status.open_requests) == (
        Where.ANSWERED_PARTIAL,
        date(2026, 7, 15),
        (2,),
    )
    assert sharing.reminders(date(2026, 7, 20)) == ()
    case = letters.case(request.reference)
    facts = case_of(case.request, case.about, letters.today(), ()).events
    assert [(fact.event, fact.reference, fact.speaks) for fact in facts] == [
        (Event.SENT, request.reference, Speaks.REQUEST),
        (Event.RECEIVED, request.reference, Speaks.REQUEST),
        (Event.REMINDED, request.reference, Speaks.REQUEST),
        (Event.RECEIVED, reminder.reference, Speaks.REMINDER),
        (Event.ANSWERED, request.reference, Speaks.REQUEST),
        (Event.DUE, request.reference, Speaks.REQUEST),
    ]
    row = after.rows[-1]
    right = {"verdicts": "granted,granted,partial"}
    letters.note(request.reference, What.ANSWERED_PARTIAL, date(2026, 7, 15), right, corrects=row.number)
    assert letters.request(request.reference).status(letters.today()).open_requests == (3,)


def test_a_yes_without_its_effect_is_a_gap_on_the_ground_of_each_point(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-09-01")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.ANSWERED_FULL, "2026-06-20")):
        request = noted(letters, request, what, on)
    assert gaps(request, letters.today()) == ()
    request = noted(letters, request, What.EFFECT_CHECKED, "2026-06-28", seen="no")
    found = gaps(request, letters.today())
    assert {gap.missing for gap in found} == {Missing.UNDONE}
    assert "rgpd-17-1-b" in {gap.law for gap in found}
    assert sorted(number for gap in found for number in gap.numbers) == list(range(1, request.terms.paragraphs + 1))
    assert {(gap.granted_on, gap.seen_on) for gap in found} == {(date(2026, 6, 20), date(2026, 6, 28))}
    request = noted(letters, request, What.EFFECT_CHECKED, "2026-07-28", seen="yes")
    assert gaps(request, letters.today()) == ()


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


@pytest.mark.for_each(
    ("lines", "alsace_moselle", "overseas"),
    [
        ("", True, frozenset(Overseas)),
        ("12 rue des Exemples", True, frozenset(Overseas)),
        ("12 rue des Exemples;69003 Lyon", False, frozenset()),
        ("1 quai;67000 Strasbourg", True, frozenset()),
        ("1 chemin du Volcan;97400 Saint-Denis", False, {Overseas.REUNION}),
        ("1 quai du Port;97133 Saint-Barthélemy", False, {Overseas.GUADELOUPE, Overseas.SAINT_BARTHELEMY}),
    ],
)
def test_the_holidays_of_a_place_may_count_where_the_home_is_or_may_be_there(
    letters: Correspondence, lines: str, alsace_moselle: bool, overseas: frozenset[Overseas]
) -> None:
    letters.set_sender({"address": lines})
    made = letters.draft(asked())
    assert (made.alsace_moselle, made.overseas, made.terms.overseas) == (alsace_moselle, overseas, overseas)


def test_the_holiday_of_the_body_counts_too(letters: Correspondence) -> None:
    letters.set_sender({"address": "12 rue des Exemples;69003 Lyon"})
    draft = letters.draft(asked()).draft
    body = replace(draft.body, address_lines=("1 rue du Réseau", "97600 MAMOUDZOU"))
    assert places_overseas(replace(draft, body=body)) == {Overseas.MAYOTTE}
