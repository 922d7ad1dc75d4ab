"""What happens to a letter is noted in the register of consents, corrected and taken back with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.consents.events import in_force
from persienne.consents.fields import Method, State
from persienne.consents.flows import Status
from persienne.household.correspondence.follow_up import answer_in
from persienne.letters.events import What
from persienne.letters.lifecycle import State as Where
from support.letter_rows import noted, printed, proof, where
from support.sharing import Clock, draft

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.requests import Request


def withdrawn(letters: Correspondence, sharing: ConsentRegister) -> tuple[Request, str]:
    """A letter that withdraws a consent of the register."""
    given = sharing.append(draft())
    assert given.consent_id is not None
    return printed(letters, consents=(given.consent_id,)), given.consent_id


def answered(letters: Correspondence, sharing: ConsentRegister, clock: Clock) -> tuple[Request, str]:
    """The same, sent, received and granted in full."""
    request, consent = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.ANSWERED_FULL, "2026-06-20")):
        noted(letters, request, what, on)
    return request, consent


def status_of(sharing: ConsentRegister, consent: str, on: str) -> Status:
    return next(flow.status for flow in sharing.flows(date.fromisoformat(on)) if flow.consent_id == consent)


def answers_noted(sharing: ConsentRegister, consent: str, on: date) -> list[date | None]:
    return [flow.answered_on for flow in sharing.flows(on) if flow.consent_id == consent]


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


def test_the_end_of_a_letters_time_is_told_by_the_letter_and_not_by_the_register(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, _ = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.EXTENDED, "2026-06-25")):
        noted(letters, request, what, on)
    on = date(2026, 7, 20)
    assert sharing.reminders(on) == ()
    assert [one.what for one in sharing.coming(on)] == []
    assert ("due", date(2026, 9, 3)) in [(task.what.value, task.on) for task in letters.agenda(on)]


def test_what_was_answered_is_not_told_as_unanswered(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, consent = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    on = date(2026, 7, 20)
    assert answers_noted(sharing, consent, on) == [None]
    answered = noted(letters, request, What.REFUSED, "2026-06-20").rows[-1].number
    flow = next(flow for flow in sharing.flows(on) if flow.consent_id == consent)
    assert (flow.status, flow.answered_on) == (Status.WITHDRAWAL_REQUESTED, date(2026, 6, 20))
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 21), corrects=answered)
    assert answers_noted(sharing, consent, on) == [None]


def test_an_effect_that_was_not_seen_confirms_nothing(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, consent = answered(letters, sharing, clock)
    noted(letters, request, What.EFFECT_CHECKED, "2026-06-27", seen="no")
    assert [answer_in(event) for event in sharing.events()[-2:]] == [What.ANSWERED_FULL, What.EFFECT_CHECKED]
    flow = next(flow for flow in sharing.flows(date(2026, 6, 27)) if flow.consent_id == consent)
    assert flow.answered_on == date(2026, 6, 20)
    assert status_of(sharing, consent, "2026-06-27") is Status.WITHDRAWAL_REQUESTED
    noted(letters, request, What.EFFECT_CHECKED, "2026-07-04", seen="yes")
    assert status_of(sharing, consent, "2026-07-03") is Status.WITHDRAWAL_REQUESTED
    assert status_of(sharing, consent, "2026-07-04") is Status.WITHDRAWN
    seen = sharing.events()[-1]
    assert (seen.event_state, seen.withdrawal_request_id) == (State.EFFECT_CONFIRMED, request.reference)


def test_an_effect_that_was_not_seen_is_taken_back_although_its_note_was_erased(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, _ = answered(letters, sharing, clock)
    seen = noted(letters, request, What.EFFECT_CHECKED, "2026-06-27", seen="no").rows[-1].number
    event = sharing.events()[-1]
    sharing.redact(event.event_id, "note")
    letters.note(request.reference, What.RETRACTED, date(2026, 7, 1), corrects=seen)
    assert sharing.events()[-1].corrects == event.event_id


@pytest.mark.parametrize(("before", "after"), [("no", "yes"), ("yes", "no"), ("no", "no"), ("yes", "yes")])
def test_a_corrected_look_at_an_effect_is_corrected_in_the_register(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock, before: str, after: str
) -> None:
    request, consent = answered(letters, sharing, clock)
    wrong = noted(letters, request, What.EFFECT_CHECKED, "2026-06-27", seen=before).rows[-1].number
    letters.note(request.reference, What.EFFECT_CHECKED, date(2026, 6, 28), {"seen": after}, corrects=wrong)
    told = in_force(sharing.events())
    assert [(one.event_state, one.day) for one in told[-2:]] == [
        (State.PROOF_ADDED, date(2026, 6, 20)),
        (State.EFFECT_CONFIRMED if after == "yes" else State.PROOF_ADDED, date(2026, 6, 28)),
    ]
    expected = Status.WITHDRAWN if after == "yes" else Status.WITHDRAWAL_REQUESTED
    assert status_of(sharing, consent, "2026-06-30") is expected
    assert sharing.verify().holds


def test_an_answer_that_was_another_one_replaces_what_the_register_says_of_it(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock, tmp_path: Path
) -> None:
    request, _ = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    wrong = noted(letters, request, What.ANSWERED_FULL, "2026-06-20").rows[-1].number
    letters.note(request.reference, What.REFUSED, date(2026, 6, 21), evidence=[proof(tmp_path)], corrects=wrong)
    told = [event for event in in_force(sharing.events()) if answer_in(event) is not None]
    assert [(answer_in(event), event.day, len(event.evidence)) for event in told] == [
        (What.REFUSED, date(2026, 6, 21), 1)
    ]


def test_a_sending_that_was_a_switch_is_one_in_the_register(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, _ = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    sent = noted(letters, request, What.SENT, "2026-06-01").rows[-1].number
    letters.note(request.reference, What.SENT, date(2026, 6, 2), {"channel": "online_switch"}, corrects=sent)
    last = in_force(sharing.events())[-1]
    assert (last.event_state, last.withdrawal_method, last.day) == (State.WITHDRAWN, Method.SWITCH, date(2026, 6, 2))


def test_a_corrected_sending_is_corrected_in_the_register(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, consent = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    letters.note(request.reference, What.SENT, date(2026, 6, 5), corrects=2)
    assert status_of(sharing, consent, "2026-06-04") is Status.ACTIVE
    assert status_of(sharing, consent, "2026-06-05") is Status.WITHDRAWAL_REQUESTED
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 6), corrects=3)
    assert status_of(sharing, consent, "2026-06-30") is Status.ACTIVE
    assert where(letters, request) is Where.READY


@pytest.mark.slow
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


def test_a_letter_goes_on_after_the_register_was_emptied(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    request, _ = withdrawn(letters, sharing)
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    sharing.purge()
    noted(letters, request, What.RECEIVED, "2026-06-03")
    answered = letters.note(request.reference, What.ANSWERED_FULL, date(2026, 6, 20))
    assert answered.register == ("nothing_noted",)
    assert sharing.events() == ()
