"""From a request without an answer to the mediator: the written complaint, its receipt, the file and its exhibits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.household.correspondence.drafting import Asked
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from persienne.letters.lifecycle import State as Where
from persienne.letters.requests import Pages
from support.letter_rows import PDF, noted, printed, where
from support.paper_texts import text
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from support.sharing import Clock


def unanswered(letters: Correspondence, clock: Clock) -> Request:
    """A request about the meter’s output, sent on 1 June and received on the 3rd, without an answer on 6 July."""
    request = printed(letters, kind="meter-output", values={"mode": "standard"})
    clock.put("2026-07-06")
    noted(letters, request, What.SENT, "2026-06-01")
    return noted(letters, request, What.RECEIVED, "2026-06-03")


def complained(letters: Correspondence, request: Request) -> Request:
    """The written complaint about it, printed and sent on 6 July."""
    complaint = letters.draft(Asked("written-complaint", "enedis", about=request.reference))
    letters.freeze(complaint.reference, letters.letter(complaint), Pages(PDF + b"complaint"))
    return noted(letters, complaint, What.SENT, "2026-07-06")


def test_a_written_complaint_is_noted_in_its_request_and_so_is_its_receipt(
    letters: Correspondence, clock: Clock
) -> None:
    request = unanswered(letters, clock)
    complaint = complained(letters, request)
    assert where(letters, request) is Where.WRITTEN_COMPLAINT
    assert not complaint.mediation
    assert not complaint.personal_data
    assert not complaint.terms.month
    clock.put("2026-07-20")
    noted(letters, complaint, What.RECEIVED, "2026-07-08")
    status = letters.request(request.reference).status(letters.today())
    assert status.mediator is not None
    assert (status.mediator.first, status.mediator.last) == (date(2026, 9, 9), date(2027, 7, 6))
    letters.note(complaint.reference, What.RECEIVED, date(2026, 7, 9), corrects=3)
    row = letters.request(request.reference).last(What.WRITTEN_COMPLAINT, letters.today())
    assert row is not None
    assert (row.on, row.said.received, row.said.letter) == (date(2026, 7, 6), date(2026, 7, 9), complaint.reference)
    letters.note(complaint.reference, What.RETRACTED, corrects=4)
    row = letters.request(request.reference).last(What.WRITTEN_COMPLAINT, letters.today())
    assert row is not None
    assert row.said.received is None


def test_the_mediator_is_asked_in_its_time_and_after_a_complaint_alone(letters: Correspondence, clock: Clock) -> None:
    request = unanswered(letters, clock)
    assert code_of(lambda: letters.referral(request.reference)) == "mediator_uncomplained"
    assert code_of(lambda: letters.complaint(request.reference)) == "complaint_not_personal"
    complained(letters, request)
    assert code_of(lambda: letters.referral(request.reference)) == "mediator_early"
    clock.put("2027-07-07")
    assert code_of(lambda: letters.referral(request.reference)) == "mediator_late"
    clock.put("2026-10-01")
    noted(letters, request, What.ANSWERED_FULL, "2026-09-30")
    assert code_of(lambda: letters.referral(request.reference)) == "mediator_nothing"
    access = printed(letters, kind="stop-marketing", values={})
    assert code_of(lambda: letters.referral(access.reference)) == "mediator_unfit"


def test_a_reminder_that_stands_as_the_written_complaint_is_named_as_a_reminder(
    letters: Correspondence, clock: Clock
) -> None:
    request = unanswered(letters, clock)
    reminder = letters.draft(Asked("reminder", "enedis", about=request.reference))
    letters.freeze(reminder.reference, letters.letter(reminder), Pages(PDF + b"reminder"))
    noted(letters, reminder, What.SENT, "2026-07-06")
    clock.put("2026-09-10")
    referral = letters.referral(request.reference)
    case = letters.case(request.reference)
    letter = letters.complaint_letter(referral, case, [Measured("a" * 64, 1)] * len(case.attached))
    said = " ".join(text(letter.sheet).replace("\u00a0", " ").split())
    assert "Mon rappel du 6 juillet 2026, qui vaut réclamation écrite, n’a pas permis" in said
    assert "Ma réclamation écrite du" not in said


@pytest.mark.slow
def test_the_mediators_file_tells_the_complaint_what_is_left_open_and_its_exhibits(
    letters: Correspondence, clock: Clock
) -> None:
    request = unanswered(letters, clock)
    complaint = complained(letters, request)
    clock.put("2026-09-10")
    noted(letters, complaint, What.RECEIVED, "2026-07-08")
    referral = letters.referral(request.reference)
    assert letters.referral(request.reference) == referral
    case = letters.case(request.reference)
    assert [one.piece.title for one in case.attached] == [
        "Copie de ma demande PERS-2026-0001",
        "Copie de ma réclamation écrite PERS-2026-0002",
    ]
    letter = letters.complaint_letter(referral, case, [Measured("a" * 64, 1)] * 2)
    said = " ".join(text(letter.sheet).replace("\u00a0", " ").split())
    for words in (
        "Médiateur national de l’énergie",
        "Je vous saisis d’un litige né de l’exécution du contrat désigné ci-dessous, conformément à l’article L. 122-1",
        "Envoi de ma réclamation écrite sur les suites de la demande PERS-2026-0001",
        "Réception de ma réclamation écrite PERS-2026-0002 par l’organisme",
        "Ma réclamation écrite du 6 juillet 2026 n’a pas permis de régler le différend dans les deux mois.",
        "5. Points restant en litige",
        "Au regard de l’article D. 341-22, 6° du code de l’énergie : il n’a pas été donné suite",
        "Je demande au médiateur national de l’énergie de bien vouloir :",
    ):
        assert words in said
    assert "CNIL" not in said
    assert [one for one in letter.grounds if one.startswith("rgpd")] == []
    letters.freeze(referral.reference, letter, Pages(PDF))
    noted(letters, referral, What.SENT, "2026-09-10")
    assert where(letters, request) is Where.MEDIATOR
