"""A letter that answers a question about identity says what the rows say, and its sending is noted where it belongs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.household.correspondence.drafting import Asked
from persienne.letters.case import Event, Speaks
from persienne.letters.casefile import Measured, case_of
from persienne.letters.events import What
from persienne.letters.lifecycle import State
from support.letter_rows import PDF, noted, printed, proof
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from support.sharing import Clock


def asked_who(letters: Correspondence, clock: Clock) -> Request:
    """A request whose addressee asked who writes."""
    request = printed(letters)
    clock.put("2026-06-12")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    return noted(letters, request, What.IDENTITY_ASKED, "2026-06-10")


def test_the_answer_is_filled_from_the_request_and_its_sending_ends_the_suspension(
    letters: Correspondence, clock: Clock
) -> None:
    request = asked_who(letters, clock)
    answer = letters.draft(Asked("identity-answer", "enedis", about=request.reference))
    assert answer.draft.facts.values == {
        "request_on": date(2026, 6, 1),
        "request_reference": request.reference,
        "asked_on": date(2026, 6, 10),
        "bill": True,
        "basis": "personal",
    }
    noted(letters, answer, What.SENT, "2026-06-12")
    status = letters.request(request.reference).status(date(2026, 6, 12))
    assert (status.state, status.suspensions) == (State.RECEIVED, ((date(2026, 6, 10), date(2026, 6, 12)),))
    letters.note(answer.reference, What.RETRACTED, date(2026, 6, 12), corrects=2)
    assert letters.request(request.reference).status(date(2026, 6, 12)).state is State.IDENTITY_ASKED


def test_the_answer_is_an_exhibit_of_the_case(letters: Correspondence, clock: Clock) -> None:
    request = asked_who(letters, clock)
    answer = letters.draft(Asked("identity-answer", "enedis", about=request.reference))
    noted(letters, answer, What.SENT, "2026-06-12")
    clock.put("2026-07-20")
    case = letters.case(request.reference)
    assert [one.piece.title for one in case.attached] == [
        f"Copie de ma demande {request.reference}",
        f"Copie de ma réponse sur mon identité {answer.reference}",
    ]


def test_the_proofs_of_the_answer_are_in_the_file(letters: Correspondence, clock: Clock, tmp_path: Path) -> None:
    request = asked_who(letters, clock)
    answer = letters.draft(Asked("identity-answer", "enedis", about=request.reference))
    slip, receipt = proof(tmp_path, PDF + b"1", "depot.pdf"), proof(tmp_path, PDF + b"2", "avis.pdf")
    letters.note(answer.reference, What.SENT, date(2026, 6, 12), {"slip": "2B 7"}, [slip])
    letters.note(answer.reference, What.RECEIVED, date(2026, 6, 12), {}, [receipt])
    clock.put("2026-07-20")
    case = letters.case(request.reference)
    assert [one.piece.title for one in case.attached][1:] == [
        f"Copie de ma réponse sur mon identité {answer.reference}",
        "Preuve d’envoi de ma réponse sur mon identité n° 2B 7, 12\u00a0juin 2026",
        "Preuve de réception de ma réponse sur mon identité, 12\u00a0juin 2026",
    ]
    files = [(one.piece, Measured("a" * 64, 1)) for one in case.attached]
    facts = case_of(case.request, case.about, letters.today(), files).events
    assert [(fact.event, fact.speaks, fact.exhibits) for fact in facts[3:5]] == [
        (Event.IDENTITY_ANSWERED, Speaks.REQUEST, (2, 3)),
        (Event.RECEIVED, Speaks.IDENTITY, (4,)),
    ]


def test_a_question_that_came_too_late_can_be_answered_with_our_letter(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-07-10")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.IDENTITY_ASKED, "2026-07-08")):
        noted(letters, request, what, on)
    assert letters.request(request.reference).status(letters.today()).state is State.OVERDUE
    answer = letters.draft(Asked("identity-answer", "enedis", about=request.reference))
    assert answer.draft.facts.values["asked_on"] == date(2026, 7, 8)
    noted(letters, answer, What.SENT, "2026-07-10")
    rows = letters.request(request.reference).happened
    assert (rows[-1].what, rows[-1].said.letter) == (What.IDENTITY_ANSWERED, answer.reference)
    about = Asked("identity-answer", "enedis", about=request.reference)
    assert code_of(lambda: letters.draft(about)) == "letter_identity_not_asked"


def test_an_answer_that_was_noted_by_itself_is_not_noted_twice(letters: Correspondence, clock: Clock) -> None:
    request = asked_who(letters, clock)
    answer = letters.draft(Asked("identity-answer", "enedis", about=request.reference))
    noted(letters, request, What.IDENTITY_ANSWERED, "2026-06-11")
    noted(letters, answer, What.SENT, "2026-06-12")
    told = [row.on for row in letters.request(request.reference).happened if row.what is What.IDENTITY_ANSWERED]
    assert told == [date(2026, 6, 11)]


def test_nobody_asked_so_there_is_nothing_to_answer(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-06-12")
    noted(letters, request, What.SENT, "2026-06-01")
    about = Asked("identity-answer", "enedis", about=request.reference)
    assert code_of(lambda: letters.draft(about)) == "letter_identity_not_asked"


def test_no_article_of_the_gdpr_is_cited_where_the_request_rests_on_none(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters, kind="meter-output", values={"mode": "standard"})
    clock.put("2026-06-12")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    noted(letters, request, What.IDENTITY_ASKED, "2026-06-10")
    letter = letters.letter(letters.draft(Asked("identity-answer", "enedis", about=request.reference)))
    assert letter.grounds == ()
    assert len(letter.requests) == 2
    assert "délai" not in " ".join(letter.requests)
