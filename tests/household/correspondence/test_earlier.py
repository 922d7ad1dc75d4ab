"""A letter that was sent before the household had Persienne is followed, and quoted by what it bore."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from persienne.household.correspondence.correspondence import Earlier
from persienne.household.correspondence.drafting import Asked
from persienne.letters.casefile import Measured
from persienne.letters.events import SentBy, What
from persienne.letters.requests import Pages
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_rows import PDF, noted, proof
from support.paper_texts import text
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.documents.document import Sheet
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from support.sharing import Clock

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32
POINTS = ("Supprimer ma courbe de charge.", "Me dire à qui elle a été transmise.")


def earlier(**changes: Any) -> Earlier:
    """A letter to Enedis of two points, sent on 3 March."""
    told = {"points": POINTS, "point": FICTIONAL_POINT, "rests_on": ("rgpd-17-1-b",)} | changes
    return Earlier("erase-collected", "enedis", date(2026, 3, 3), **told)


def plain(sheet: Sheet) -> str:
    return " ".join(text(sheet).split())


def reminder(letters: Correspondence, request: Request, *, english: bool = False) -> str:
    """The reminder of today on one line."""
    made = letters.draft(Asked("reminder", "enedis", about=request.reference))
    letter = letters.letter(made)
    letters.discard(made.reference)
    return plain(letter.reading if english else letter.sheet)


def file(letters: Correspondence, request: Request) -> str:
    """The file for the CNIL of today on one line."""
    complaint = letters.complaint(request.reference)
    case = letters.case(request.reference)
    said = plain(letters.complaint_letter(complaint, case, [Measured("a" * 64, 1)] * len(case.attached)).sheet)
    letters.discard(complaint.reference)
    return said


def test_the_reference_that_a_letter_bore_is_quoted_and_never_ours(
    letters: Correspondence, clock: Clock, tmp_path: Path
) -> None:
    request = letters.take_earlier(earlier(bore=" CE/2026-17 ", copy=proof(tmp_path)))
    noted(letters, request, What.RECEIVED, "2026-03-05")
    clock.put("2026-04-08")
    said, told = reminder(letters, request), file(letters, request)
    assert "Le 3 mars 2026, je vous ai adressé une demande, référence CE/2026-17, dont copie est jointe. Elle" in said
    assert "copie de ma demande du 3 mars 2026, référence CE/2026-17" in said
    assert "rappel de ma demande du 3 mars 2026, référence CE/2026-17" in said
    assert "Envoi de ma demande, référence CE/2026-17" in told
    assert "Copie de ma demande CE/2026-17" in told
    assert "PERS-2026-0001" not in said + told
    reading = reminder(letters, request, english=True)
    assert (
        "On 3 March 2026 I sent you a request, reference CE/2026-17, a copy of which is enclosed. It reached" in reading
    )


@pytest.mark.parametrize(("bore", "named"), [("", "3 mars 2026."), ("A/12", "3 mars 2026, référence A/12.")])
def test_the_answer_about_ones_identity_quotes_what_the_letter_bore(
    letters: Correspondence, clock: Clock, bore: str, named: str
) -> None:
    request = letters.take_earlier(earlier(bore=bore))
    noted(letters, request, What.RECEIVED, "2026-03-05")
    noted(letters, request, What.IDENTITY_ASKED, "2026-03-10")
    clock.put("2026-03-12")
    made = letters.draft(Asked("identity-answer", "enedis", about=request.reference))
    said = plain(letters.letter(made).sheet)
    assert f"au sujet de ma demande du {named}" in said
    assert request.reference not in said


def test_a_reminder_encloses_no_copy_that_is_not_kept(letters: Correspondence, clock: Clock) -> None:
    request = letters.take_earlier(earlier(bore="CE/2026-17"))
    noted(letters, request, What.RECEIVED, "2026-03-05")
    clock.put("2026-04-08")
    said = reminder(letters, request)
    assert "une demande, référence CE/2026-17. Elle vous est parvenue le 5 mars 2026." in said
    assert "copie" not in said


def test_a_reminder_names_a_letter_without_a_reference_by_its_day_and_what_it_was_about(
    letters: Correspondence, clock: Clock, tmp_path: Path
) -> None:
    request = letters.take_earlier(earlier(copy=proof(tmp_path, PNG, "lettre.png")))
    noted(letters, request, What.RECEIVED, "2026-03-05")
    clock.put("2026-04-08")
    said = reminder(letters, request)
    assert "(suppression de ma courbe de charge collectée), dont copie est jointe. Elle vous est parvenue" in said
    assert "copie de ma demande du 3 mars 2026" in said
    assert "Copie de ma demande du 3 mars 2026" in file(letters, request)


def test_it_is_sent_on_its_day_with_its_points_and_what_they_rest_on(letters: Correspondence) -> None:
    request = letters.take_earlier(earlier(channel=SentBy.EMAIL))
    assert [(row.what, row.on) for row in request.rows] == [
        (What.READY, date(2026, 3, 3)),
        (What.SENT, date(2026, 3, 3)),
    ]
    assert request.rows[1].said.channel is SentBy.EMAIL
    assert request.rows[0].said.template is None
    printed = request.printed
    assert printed is not None
    assert printed.requests == POINTS
    assert printed.month
    assert all("rgpd-17-1-b" in cited for cited in printed.rests_on)
    assert request.personal_data
    said = plain(letters.sheets(request)[0])
    assert "Cette lettre a été écrite sans Persienne." in said
    assert "Elle ne portait pas de référence." in said
    assert f"1. {POINTS[0]} 2. {POINTS[1]}" in said


def test_every_kind_that_asks_first_can_have_been_sent(letters: Correspondence) -> None:
    to_supplier = ("relay", "withdraw-consent", "paper-statement")
    for slug, party in (*((slug, "edf") for slug in to_supplier), ("access", "enedis")):
        told = Earlier(slug, party, date(2026, 3, 3), points=("Faire ceci.",), point=FICTIONAL_POINT)
        printed = letters.take_earlier(told).printed
        assert printed is not None
        assert (printed.rests_on, printed.founded) == (((),), False)


def test_its_pdf_is_kept_as_the_letter_and_a_picture_as_a_proof_of_the_sending(
    letters: Correspondence, tmp_path: Path
) -> None:
    pdf = letters.take_earlier(earlier(copy=proof(tmp_path)))
    assert letters.document(pdf.reference).pdf == PDF
    assert pdf.rows[1].evidence == ()
    picture = letters.take_earlier(earlier(copy=proof(tmp_path, PNG, "lettre.png")))
    assert letters.document(picture.reference).pdf is None
    assert len(picture.rows[1].evidence) == 1


@pytest.mark.parametrize("copy", [True, False])
def test_the_day_of_its_sending_can_be_corrected(letters: Correspondence, tmp_path: Path, *, copy: bool) -> None:
    request = letters.take_earlier(earlier(copy=proof(tmp_path) if copy else None))
    letters.note(request.reference, What.SENT, date(2026, 3, 1), {"channel": "post"}, (), 2)
    again = letters.request(request.reference)
    assert again.status(letters.today()).sent_on == date(2026, 3, 1)
    assert again.quoted == ""
    assert again.printed is not None
    assert again.printed.requests == POINTS
    assert (letters.document(request.reference).pdf is not None) is copy


@pytest.mark.for_each(
    ("told", "code"),
    [
        (Earlier("reminder", "enedis", date(2026, 3, 3), points=POINTS), "letter_earlier_kind"),
        (Earlier("complaint", "cnil", date(2026, 3, 3), points=POINTS), "letter_earlier_kind"),
        (Earlier("erase-collected", "enedis", date(2026, 6, 2), points=POINTS), "letter_event_future"),
        (Earlier("erase-collected", "enedis", date(2026, 3, 3), rests_on=("rgpd-77",)), "letter_answer_unfit"),
        (Earlier("erase-collected", "enedis", date(2026, 3, 3), points=("\u202e",)), "letter_text_unfit"),
        (Earlier("erase-collected", "enedis", date(2026, 3, 3), copy=Path("none.pdf")), "file_missing"),
    ],
)
def test_what_cannot_have_been_sent_is_refused_and_nothing_is_kept(
    letters: Correspondence, told: Earlier, code: str
) -> None:
    assert code_of(lambda: letters.take_earlier(told)) == code
    assert letters.requests() == ()


def test_it_is_not_written_anew_under_our_reference(letters: Correspondence) -> None:
    request = letters.take_earlier(earlier())
    noted(letters, request, What.UNDELIVERED, "2026-03-20")
    refused = (
        lambda: letters.update(request.reference, Asked("erase-collected", "enedis", {}, FICTIONAL_POINT)),
        lambda: letters.freeze(request.reference, letters.letter(request), Pages()),
    )
    assert [code_of(one) for one in refused] == ["letter_earlier", "letter_earlier"]
    assert noted(letters, request, What.SENT, "2026-03-25").status(letters.today()).sent_on == date(2026, 3, 25)


def test_a_slip_that_is_filed_later_is_no_copy_of_the_letter(
    letters: Correspondence, clock: Clock, tmp_path: Path
) -> None:
    request = letters.take_earlier(earlier(bore="CE/2026-17"))
    letters.note(request.reference, What.SENT, date(2026, 3, 3), {}, [proof(tmp_path, PDF, "depot.pdf")], corrects=2)
    noted(letters, request, What.RECEIVED, "2026-03-05")
    clock.put("2026-04-08")
    assert "copie" not in reminder(letters, request)
    assert [one.piece.title for one in letters.case(request.reference).attached] == ["Preuve d’envoi, 3\u00a0mars 2026"]


def test_a_picture_of_the_letter_stays_its_copy_when_its_sending_is_corrected(
    letters: Correspondence, clock: Clock, tmp_path: Path
) -> None:
    request = letters.take_earlier(earlier(bore="A/12", copy=proof(tmp_path, PNG, "lettre.png")))
    letters.note(request.reference, What.SENT, date(2026, 3, 4), {}, corrects=2)
    noted(letters, request, What.RECEIVED, "2026-03-05")
    clock.put("2026-04-08")
    assert "dont copie est jointe" in reminder(letters, request)
    assert letters.case(request.reference).attached[0].piece.title == "Copie de ma demande A/12"
