"""A letter leaves no earlier than it was written, and what is kept of it says by which way it left."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.letters.casefile import Measured
from persienne.letters.events import What
from persienne.letters.facts import Channel
from support.letter_rows import asked, noted, printed
from support.paper_texts import text
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from support.sharing import Clock

REGISTERED = "Lettre recommandée avec demande d’avis de réception"


def kept(letters: Correspondence, request: Request) -> str:
    """What is kept of the letter, on one line."""
    return " ".join(text(letters.sheets(letters.request(request.reference))[0]).split())


def file(letters: Correspondence, request: Request) -> str:
    """The file for the CNIL of today, on one line."""
    complaint, case = letters.complaint(request.reference), letters.case(request.reference)
    sheet = letters.complaint_letter(complaint, case, [Measured("a" * 64, 1)] * len(case.attached)).sheet
    return " ".join(text(sheet).split())


def doubts(letters: Correspondence, request: Request) -> list[str]:
    """What is to be known of it today, by codes."""
    status = letters.request(request.reference).status(letters.today())
    return [one.code for one in status.warnings]


def test_a_draft_of_today_did_not_leave_months_ago(letters: Correspondence) -> None:
    request = letters.draft(asked())
    assert code_of(lambda: noted(letters, request, What.SENT, "2026-01-15")) == "letter_event_before_made"
    known = letters.request(request.reference)
    assert (known.rows, known.printed) == ((), None)


def test_a_letter_that_was_written_and_sent_on_monday_may_be_noted_on_friday(
    letters: Correspondence, clock: Clock
) -> None:
    request = letters.draft(asked())
    clock.put("2026-06-05")
    assert noted(letters, request, What.SENT, "2026-06-01").status(letters.today()).sent_on == date(2026, 6, 1)
    assert "Le 1er juin 2026" in kept(letters, request)


def test_a_draft_that_was_changed_since_is_of_the_day_of_its_change(letters: Correspondence, clock: Clock) -> None:
    request = letters.draft(asked())
    clock.put("2026-06-04")
    letters.update(request.reference, asked(channel=Channel.POST))
    clock.put("2026-06-05")
    assert code_of(lambda: noted(letters, request, What.SENT, "2026-06-01")) == "letter_event_before_made"
    noted(letters, request, What.SENT, "2026-06-04")


def test_a_sending_is_not_corrected_to_a_day_before_the_letter_was_written(
    letters: Correspondence, clock: Clock
) -> None:
    request = letters.draft(asked())
    clock.put("2026-06-05")
    noted(letters, request, What.SENT, "2026-06-05")
    again = lambda: letters.note(request.reference, What.SENT, date(2026, 5, 31), {}, (), 2)  # noqa: E731
    assert code_of(again) == "letter_event_before_made"
    letters.note(request.reference, What.SENT, date(2026, 6, 2), {}, (), 2)
    assert "Le 2 juin 2026" in kept(letters, request)


def test_a_draft_made_while_the_clock_was_ahead_is_of_today_once_it_is_changed(
    letters: Correspondence, clock: Clock
) -> None:
    clock.put("2030-01-01")
    request = letters.draft(asked())
    clock.put("2026-06-05")
    assert code_of(lambda: noted(letters, request, What.SENT, "2026-06-05")) == "letter_event_before_made"
    letters.update(request.reference, asked())
    noted(letters, request, What.SENT, "2026-06-05")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("way", "said"),
    [("email", "Par courriel"), ("online_form", "Par formulaire en ligne"), ("post", "Lettre simple")],
)
def test_what_is_kept_names_the_way_by_which_it_left(letters: Correspondence, way: str, said: str) -> None:
    request = letters.draft(asked())
    before = " ".join(text(letters.letter(request).sheet).split())
    noted(letters, request, What.SENT, "2026-06-01", channel=way)
    assert REGISTERED in before
    assert kept(letters, request) == before.replace(REGISTERED, said)


def test_the_way_is_corrected_on_what_was_kept_with_the_sending(letters: Correspondence, clock: Clock) -> None:
    request = letters.draft(asked())
    noted(letters, request, What.SENT, "2026-06-01")
    clock.put("2026-06-03")
    letters.note(request.reference, What.SENT, date(2026, 6, 1), {"channel": "email"}, (), 2)
    assert "Par courriel – Référence" in kept(letters, request)
    assert "Le 1er juin 2026" in kept(letters, request)
    assert doubts(letters, request) == ["receipt_presumed"]


def test_a_letter_that_was_printed_for_another_way_stays_as_it_was_and_the_file_says_both(
    letters: Correspondence, clock: Clock
) -> None:
    request = printed(letters)
    noted(letters, request, What.SENT, "2026-06-01", channel="email")
    clock.put("2026-08-01")
    noted(letters, request, What.RECEIVED, "2026-06-02")
    warnings = letters.request(request.reference).status(letters.today()).warnings
    assert [one.code for one in warnings] == ["sent_otherwise"]
    assert REGISTERED in kept(letters, request)
    told = file(letters, request)
    assert (
        "Envoi de ma demande, référence PERS-2026-0001 (par courriel ; la copie jointe porte "
        "« lettre recommandée avec demande d’avis de réception », l’envoi d’abord prévu)" in told
    )
    noted(letters, other := printed(letters), What.SENT, "2026-08-01")
    assert doubts(letters, other) == ["receipt_by_post"]


def test_a_letter_that_came_back_and_left_again_the_same_way_raises_no_doubt(
    letters: Correspondence, clock: Clock
) -> None:
    request = letters.draft(asked())
    noted(letters, request, What.SENT, "2026-06-01", channel="email")
    clock.put("2026-06-05")
    noted(letters, request, What.UNDELIVERED, "2026-06-02")
    assert doubts(letters, noted(letters, request, What.SENT, "2026-06-03", channel="email")) == ["receipt_presumed"]
    assert "Par courriel" in kept(letters, request)


def test_a_setting_that_was_changed_online_has_no_copy_of_a_letter(letters: Correspondence) -> None:
    request = letters.draft(asked())
    noted(letters, request, What.SENT, "2026-06-01", channel="online_switch")
    assert letters.case(request.reference).attached == ()
