"""Where a request leads on to: to the CNIL for the points of personal-data law that are left open, and for no other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy
from persienne.household.correspondence.correspondence import Earlier
from persienne.household.correspondence.drafting import Asked
from persienne.letters.agenda import ToDo
from persienne.letters.casefile import gaps
from persienne.letters.events import SentBy, What
from persienne.letters.lifecycle import Action
from persienne.letters.moves import Move, moves_of
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_rows import noted, printed
from support.paper_texts import text
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from support.sharing import Clock


def closing(letters: Correspondence, clock: Clock, verdicts: str = "") -> Request:
    """A letter to the gas grid: its points 1, 2 and 4 rest on the energy code, 3 on the GDPR; answered in time."""
    given = {"third_party_name": "Conseils d'Exemple"}
    request = printed(letters, kind="close-access", party="grdf", values=given, energy=Energy.GAS)
    clock.put("2026-06-20")
    noted(letters, request, What.SENT, "2026-06-01")
    request = noted(letters, request, What.RECEIVED, "2026-06-03")
    if not verdicts:
        return request
    said = {"verdicts": verdicts, "reasons": "yes", "remedies": "yes"}
    return noted(letters, request, What.ANSWERED_PARTIAL, "2026-06-20", **said)


def offered(request: Request, on: date) -> set[Move]:
    return {one for group in moves_of(request, request.status(on)) for one in group}


def about(letters: Correspondence, request: Request, kind: str) -> str:
    made = letters.draft(Asked(kind, request.draft.party_id, about=request.reference))
    return " ".join(text(letters.letter(made).sheet).split())


def test_an_open_point_of_the_energy_code_alone_is_complained_of_in_writing_and_not_to_the_cnil(
    letters: Correspondence, clock: Clock
) -> None:
    request = closing(letters, clock, "granted,refused,granted,granted")
    status = request.status(letters.today())
    assert not status.cnil
    assert Move.COMPLAIN not in offered(request, letters.today())
    assert Move.WRITTEN_COMPLAINT in offered(request, letters.today())
    assert Action.COMPLAIN not in status.next_actions
    assert Action.COMPLAIN_IN_WRITING in status.next_actions
    assert [(one.what, one.cnil) for one in letters.todo()] == [(ToDo.ANSWER, False)]
    assert code_of(lambda: letters.complaint(request.reference)) == "complaint_left_not_personal"
    assert gaps(request, letters.today()) == ()
    assert "point n° 2" in about(letters, request, "written-complaint")


def test_a_reminder_of_such_a_point_names_the_mediator_and_stands_as_the_complaint(
    letters: Correspondence, clock: Clock
) -> None:
    request = closing(letters, clock, "granted,refused,granted,granted")
    said = about(letters, request, "reminder")
    assert "CNIL" not in said
    assert "vaut réclamation écrite" in said
    request = noted(letters, request, What.REMINDED, "2026-06-20")
    window = request.status(letters.today()).mediator
    assert window is not None
    assert window.first == date(2026, 8, 21)
    clock.put("2026-07-10")
    assert ToDo.REMINDER not in {one.what for one in letters.todo()}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("verdicts", "told"),
    [
        ("granted,refused,refused,granted", [(3,)]),
        ("granted,partial,partial,refused", [(3,)]),
        ("granted,unanswered,granted,unanswered", []),
    ],
)
def test_of_a_mixed_answer_the_cnil_is_told_of_the_points_of_personal_data_law(
    letters: Correspondence, clock: Clock, verdicts: str, told: list[tuple[int, ...]]
) -> None:
    request = closing(letters, clock, verdicts)
    assert [one.numbers for one in gaps(request, letters.today())] == told
    assert (Move.COMPLAIN in offered(request, letters.today())) is bool(told)


@pytest.mark.parametrize(
    ("verdicts", "warned"), [("granted,refused,granted,granted", 0), ("granted,granted,refused,granted", 1)]
)
def test_that_the_cnil_is_not_named_is_held_against_a_refusal_of_its_matters_alone(
    letters: Correspondence, clock: Clock, verdicts: str, warned: int
) -> None:
    request = closing(letters, clock)
    request = noted(letters, request, What.ANSWERED_PARTIAL, "2026-06-20", verdicts=verdicts, remedies="no")
    codes = [one.code for one in request.status(letters.today()).warnings]
    assert codes.count("no_remedies") == warned


@pytest.mark.slow
@pytest.mark.parametrize(("undone", "told"), [("2", []), ("3", [(3,)]), ("2,3", [(3,)])])
def test_what_was_granted_and_not_done_counts_by_what_its_point_rests_on(
    letters: Correspondence, clock: Clock, undone: str, told: list[tuple[int, ...]]
) -> None:
    request = closing(letters, clock, "granted,granted,granted,unanswered")
    clock.put("2026-07-01")
    request = noted(letters, request, What.EFFECT_CHECKED, "2026-07-01", seen="no", undone=undone)
    assert request.status(letters.today()).cnil is bool(told)
    assert [one.numbers for one in gaps(request, letters.today())] == told
    assert (Move.COMPLAIN in offered(request, letters.today())) is bool(told)


def test_silence_leaves_the_points_of_personal_data_law_open(letters: Correspondence, clock: Clock) -> None:
    request = closing(letters, clock)
    clock.put("2026-07-20")
    request = noted(letters, request, What.ACKNOWLEDGED, "2026-06-10")
    assert request.status(letters.today()).cnil
    assert Move.COMPLAIN in offered(request, letters.today())
    assert letters.complaint(request.reference).kind == "complaint"
    request = noted(letters, request, What.ANSWERED_PARTIAL, "2026-07-19")  # not read point by point
    assert request.status(letters.today()).cnil


def test_where_an_acknowledgement_that_came_is_all_that_was_not_answered_no_complaint_is_offered(
    letters: Correspondence, clock: Clock
) -> None:
    request = closing(letters, clock, "granted,granted,granted,unanswered")
    assert Move.WRITTEN_COMPLAINT in offered(request, letters.today())
    request = noted(letters, request, What.ACKNOWLEDGED, "2026-06-10")
    assert {Move.COMPLAIN, Move.WRITTEN_COMPLAINT}.isdisjoint(offered(request, letters.today()))
    assert code_of(lambda: letters.complaint(request.reference)) == "complaint_without_gap"
    assert code_of(lambda: about(letters, request, "written-complaint")) == "written_complaint_nothing"


# --- a letter that names no text ------------------------------------------------------------------------------------


def unnamed(letters: Correspondence, clock: Clock, kind: str) -> Request:
    told = Earlier(kind, "enedis", date(2026, 3, 3), SentBy.POST, (), point=FICTIONAL_POINT, rests_on=())
    request = noted(letters, letters.take_earlier(told), What.RECEIVED, "2026-03-05")
    clock.put("2026-07-01")
    return request


@pytest.mark.parametrize("kind", ["access", "erase-collected", "stop-collection"])
def test_a_request_for_ones_data_that_names_no_text_is_nothing_for_the_mediator(
    letters: Correspondence, clock: Clock, kind: str
) -> None:
    request = unnamed(letters, clock, kind)
    status = request.status(letters.today())
    assert {Move.REMIND, Move.WRITTEN_COMPLAINT, Move.COMPLAIN}.isdisjoint(offered(request, letters.today()))
    assert {Action.COMPLAIN, Action.COMPLAIN_IN_WRITING, Action.REMIND}.isdisjoint(status.next_actions)
    assert [(one.what, one.nameless, one.mediation) for one in letters.todo()] == [(ToDo.SILENCE, True, False)]
    assert code_of(lambda: about(letters, request, "reminder")) == "letter_names_nothing"
    assert code_of(lambda: about(letters, request, "written-complaint")) == "mediator_names_nothing"
    assert code_of(lambda: letters.referral(request.reference)) == "mediator_names_nothing"
    request = noted(letters, request, What.REFUSED, "2026-06-20")
    assert Move.WRITTEN_COMPLAINT not in offered(request, letters.today())
    assert "médiateur" not in about(letters, request, "reminder")


def test_a_matter_of_the_contract_that_names_no_text_still_leads_to_the_mediator(
    letters: Correspondence, clock: Clock
) -> None:
    request = unnamed(letters, clock, "meter-output")
    assert Move.WRITTEN_COMPLAINT in offered(request, letters.today())
    assert Move.REMIND not in offered(request, letters.today())
    assert [(one.what, one.mediation) for one in letters.todo()] == [(ToDo.SILENCE, True)]
    assert "réclamation" in about(letters, request, "written-complaint")
