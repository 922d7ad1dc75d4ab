"""Where a flow stands follows from its events and the day alone; what the law says is never shown as a choice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.energy_market import Energy
from persienne.consents import states
from persienne.consents.events import followed
from persienne.consents.fields import Basis, Category, Granularity, Kind, Method, Purpose, State
from persienne.consents.flows import Due, Home, Status
from persienne.consents.states import coming_on, reminders_on, state_on
from support.events import noted
from support.sharing import ADVISER, METER, NEW_SUPPLIER, OPERATOR, SUPPLIER, draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.consents.events import Event

ON = date(2024, 6, 1)


def life(*steps: tuple[State, str] | tuple[State, str, dict[str, Any]], **said: Any) -> tuple[Event, ...]:
    """One consent, step by step."""
    (state, on, *more), *rest = steps
    first = draft(state, on, consent_id="c", **{**said, **(more[0] if more else {})})
    return noted(first, *(followed(first, state, on, **(more[0] if more else {})) for state, on, *more in rest))


def status(events: Sequence[Event], on: str) -> Status:
    (flow,) = state_on(events, date.fromisoformat(on))
    return flow.status


GIVEN = (State.GIVEN, "2024-01-10", {"expires_on": date(2025, 1, 9)})


@pytest.mark.for_each(
    ("steps", "on", "expected"),
    [
        ([GIVEN], "2024-01-10", Status.ACTIVE),
        ([GIVEN], "2024-12-09", Status.ACTIVE),
        ([GIVEN], "2024-12-10", Status.EXPIRING),
        ([GIVEN], "2025-01-09", Status.EXPIRING),
        ([GIVEN], "2025-01-10", Status.EXPIRED),
        ([(State.GIVEN, "2024-01-10")], "2034-01-10", Status.ACTIVE),
        ([(State.GIVEN, "2024-01-10", {"valid_from": date(2024, 2, 1)})], "2024-01-31", Status.NOT_YET),
        ([(State.GIVEN, "2024-01-10", {"valid_from": date(2024, 2, 1)})], "2024-02-01", Status.ACTIVE),
        ([(State.REFUSED, "2024-01-10")], "2024-01-10", Status.REFUSED),
        ([GIVEN, (State.WITHDRAWAL_REQUESTED, "2024-03-01")], "2024-03-01", Status.WITHDRAWAL_REQUESTED),
        ([GIVEN, (State.WITHDRAWAL_REQUESTED, "2024-03-01")], "2024-02-29", Status.ACTIVE),
        ([GIVEN, (State.WITHDRAWAL_REQUESTED, "2024-03-01")], "2025-01-10", Status.EXPIRED),
        ([GIVEN, (State.WITHDRAWN, "2024-03-01")], "2025-03-01", Status.WITHDRAWN_UNCONFIRMED),
        (
            [GIVEN, (State.WITHDRAWN, "2024-03-01", {"effect_confirmed_on": date(2024, 3, 1)})],
            "2024-03-01",
            Status.WITHDRAWN,
        ),
        ([GIVEN, (State.WITHDRAWN, "2024-03-01"), (State.EFFECT_CONFIRMED, "2024-03-09")], ON, Status.WITHDRAWN),
        (
            [GIVEN, (State.WITHDRAWAL_REQUESTED, "2024-03-01"), (State.EFFECT_CONFIRMED, "2024-04-02")],
            ON,
            Status.WITHDRAWN,
        ),
        (
            [
                GIVEN,
                (State.WITHDRAWN, "2024-03-01"),
                (State.EFFECT_CONFIRMED, "2024-03-09"),
                (State.FOUND, "2024-05-01"),
            ],
            ON,
            Status.UNEXPLAINED,
        ),
        ([GIVEN, (State.FOUND, "2025-02-01")], "2025-02-01", Status.UNEXPLAINED),
        ([GIVEN, (State.FOUND, "2024-02-01")], ON, Status.ACTIVE),
        ([(State.FOUND, "2024-02-01")], ON, Status.UNEXPLAINED),
        ([GIVEN, (State.CONTESTED, "2024-02-01")], ON, Status.CONTESTED),
        ([GIVEN, (State.EXPIRED, "2024-02-01")], ON, Status.EXPIRED),
        ([GIVEN, (State.ENDED_BY_LAW, "2024-02-01")], ON, Status.ENDED_BY_LAW),
        (
            [GIVEN, (State.RENEWED, "2025-01-05", {"expires_on": date(2026, 1, 9)})],
            "2025-06-01",
            Status.ACTIVE,
        ),
        ([(State.REFUSED, "2024-01-10"), (State.GIVEN, "2024-02-01")], ON, Status.ACTIVE),
    ],
)
def test_a_consent_stands_where_its_events_put_it(steps: list[Any], on: str | date, expected: Status) -> None:
    assert status(life(*steps), str(on)) is expected


def test_what_is_asked_for_and_not_confirmed_is_taken_to_pass() -> None:
    passing = {one for one in Status if one.passes}
    assert {Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED, Status.UNEXPLAINED} <= passing
    assert not passing & {Status.NOT_NOTED, Status.REFUSED, Status.WITHDRAWN, Status.EXPIRED, Status.ENDED_BY_LAW}


def test_nothing_is_before_its_first_event() -> None:
    assert state_on(life(GIVEN), date(2024, 1, 9)) == ()


@pytest.mark.parametrize("category", [Category.A, Category.B, Category.C1, Category.F])
def test_what_the_law_collects_is_never_a_choice_however_it_was_noted(category: Category) -> None:
    for state in (State.FOUND, State.GIVEN):
        assert status(life((state, "2024-01-10"), data_category=category, legal_basis=Basis.LAW), "2024-02-01") is (
            Status.BY_LAW
        )


def test_recording_found_on_after_the_opposition_is_unexplained() -> None:
    opposed = life((State.WITHDRAWN, "2024-01-10"), (State.EFFECT_CONFIRMED, "2024-01-11"), data_category=Category.C1)
    assert status(opposed, "2024-02-01") is Status.WITHDRAWN
    again = life(
        (State.REFUSED, "2024-01-10"), (State.FOUND, "2024-05-01"), data_category=Category.C1, legal_basis=Basis.OPT_OUT
    )
    assert status(again, "2024-05-01") is Status.UNEXPLAINED


def test_a_change_of_supplier_ends_what_the_old_one_was_given_and_nothing_else() -> None:
    change = draft(State.SUPPLIER_CHANGED, "2024-03-01", kind=Kind.HOUSEHOLD, data_category=None, **NEW_SUPPLIER)
    events = noted(
        draft(consent_id="operator", on="2024-01-01"),
        draft(consent_id="old", on="2024-01-01", data_category=Category.D, **SUPPLIER),
        draft(consent_id="adviser", on="2024-01-01", data_category=Category.E, **ADVISER),
        draft(consent_id="new", on="2024-02-20", data_category=Category.D, **NEW_SUPPLIER),
        draft(consent_id="gas", on="2024-01-01", data_category=Category.D, energy=Energy.GAS, **SUPPLIER),
        change,
    )
    before = {flow.consent_id: flow.status for flow in state_on(events, date(2024, 2, 29))}
    after = {flow.consent_id: flow for flow in state_on(events, date(2024, 3, 1))}
    assert set(before.values()) == {Status.ACTIVE}
    assert {name for name, flow in after.items() if flow.status is Status.ENDED_BY_LAW} == {"old"}
    old = after["old"]
    assert (old.ended_on, old.legal_ref, old.check_on) == (date(2024, 3, 1), "D341-23", date(2024, 3, 8))
    assert old.last is not None
    assert old.last.event_state is State.SUPPLIER_CHANGED


def test_the_monthly_reading_ends_with_the_contract_and_under_no_article_about_access() -> None:
    change = draft(State.SUPPLIER_CHANGED, "2024-03-01", kind=Kind.HOUSEHOLD, data_category=None, **NEW_SUPPLIER)
    bills = {"data_category": Category.F, "legal_basis": Basis.CONTRACT, "legal_ref": "R341-5"}
    events = noted(draft(State.FOUND, "2024-01-01", consent_id="bills", **bills, **SUPPLIER), change)
    (flow,) = state_on(events, date(2024, 3, 1))
    assert (flow.status, flow.legal_ref) == (Status.ENDED_BY_LAW, "R341-5")


@pytest.mark.parametrize(
    ("category", "ground"),
    [
        (Category.A, (Basis.LAW, "R341-5")),
        (Category.B, (Basis.LAW, "R341-5")),
        (Category.C1, (Basis.OPT_OUT, "D341-21")),
        (Category.C2, (Basis.UNKNOWN, None)),
    ],
)
def test_what_the_law_collects_has_its_ground_and_a_choice_has_none_until_it_is_told(
    category: Category, ground: tuple[Basis, str | None]
) -> None:
    (flow,) = state_on(life((State.FOUND, "2024-01-10"), data_category=category, legal_basis=Basis.UNKNOWN), ON)
    assert (flow.basis, flow.legal_ref) == ground


def test_what_was_seen_in_an_account_with_a_last_day_is_over_after_it() -> None:
    seen = life((State.FOUND, "2024-01-10", {"expires_on": date(2024, 2, 10)}))
    assert status(seen, "2024-02-10") is Status.UNEXPLAINED
    assert status(seen, "2024-02-11") is Status.EXPIRED


def test_a_correction_takes_the_place_of_what_it_corrects_and_a_retraction_of_nothing() -> None:
    first = draft(on="2024-01-10", consent_id="c", granularity=Granularity.HALF_HOUR)
    events = noted(first, draft(on="2024-02-10", consent_id="c", granularity=Granularity.HOUR, corrects="e1"))
    (flow,) = state_on(events, ON)
    assert (flow.since, flow.granularity, len(flow.history)) == (date(2024, 2, 10), Granularity.HOUR, 1)
    assert state_on(noted(first, followed(first, State.RETRACTED, "2024-02-10", corrects="e1")), ON) == ()


def test_what_was_noted_long_afterwards_is_told_as_such() -> None:
    assert state_on(noted(draft(on="2024-05-31", consent_id="c")), ON)[0].backdated is False
    assert state_on(noted(draft(on="2023-05-31", consent_id="c")), ON)[0].backdated is True


def test_hours_decide_within_a_day_where_all_are_known() -> None:
    first = draft(on="2024-01-10T18:00:00+01:00", consent_id="c")
    earlier = followed(first, State.REFUSED, "2024-01-10T08:00:00+01:00")
    assert status(noted(first, earlier), "2024-01-10") is Status.ACTIVE
    assert status(noted(first, followed(first, State.REFUSED, "2024-01-10")), "2024-01-10") is Status.REFUSED


# --- what is not known -----------------------------------------------------------------------------------------------


def test_of_a_home_of_which_nothing_was_noted_the_law_says_a_ground_and_no_fact() -> None:
    flows = state_on((), ON, (Home(Energy.ELECTRICITY, METER), Home(Energy.GAS)))
    assert [(flow.energy, flow.category, flow.status, flow.basis) for flow in flows] == [
        (Energy.ELECTRICITY, Category.A, Status.NOT_NOTED, Basis.LAW),
        (Energy.ELECTRICITY, Category.B, Status.NOT_NOTED, Basis.LAW),
        (Energy.ELECTRICITY, Category.C1, Status.NOT_NOTED, Basis.OPT_OUT),
        (Energy.ELECTRICITY, Category.C2, Status.NOT_NOTED, Basis.CONSENT),
        (Energy.GAS, Category.A, Status.NOT_NOTED, Basis.LAW),
    ]
    assert all(flow.consent_id is None and flow.last is None and flow.legal_ref for flow in flows)
    assert {(flow.passes, flow.granularity, flow.step) for flow in flows} == {(False, None, None)}


def test_what_was_noted_stands_in_the_place_of_what_is_not_known() -> None:
    flows = state_on(life(GIVEN), ON, (Home(Energy.ELECTRICITY, METER), Home(Energy.ELECTRICITY, "1" * 14)))
    assert [(flow.meter_ref, flow.category) for flow in flows if flow.category is Category.C2] == [
        (METER, Category.C2),
        ("1" * 14, Category.C2),
    ]


def test_the_two_switches_are_two_flows() -> None:
    events = noted(
        draft(State.FOUND, consent_id="recording", data_category=Category.C1, legal_basis=Basis.OPT_OUT),
        draft(State.GIVEN, consent_id="collection"),
        draft(State.WITHDRAWN, "2024-05-02", consent_id="collection"),
    )
    by_category = {flow.category: flow.status for flow in state_on(events, ON)}
    assert by_category == {Category.C1: Status.BY_LAW, Category.C2: Status.WITHDRAWN_UNCONFIRMED}


# --- what is due -----------------------------------------------------------------------------------------------------


def due(events: Sequence[Event], on: str) -> list[tuple[Due, str]]:
    day = date.fromisoformat(on)
    return [(one.what, one.on.isoformat()) for one in reminders_on(state_on(events, day), events, day)]


def test_an_end_is_told_thirty_days_before_and_on_the_day() -> None:
    events = life(GIVEN)
    assert due(events, "2024-12-09") == []
    assert due(events, "2024-12-10") == [(Due.EXPIRES_SOON, "2024-12-10")]
    assert due(events, "2025-01-08") == [(Due.EXPIRES_SOON, "2024-12-10")]
    assert due(events, "2025-01-09") == [(Due.EXPIRES_TODAY, "2025-01-09")]
    assert due(events, "2025-01-10") == []


def test_a_request_without_an_answer_is_told_after_a_month() -> None:
    asked = life(GIVEN, (State.WITHDRAWAL_REQUESTED, "2024-03-31", {"withdrawal_method": Method.LETTER}))
    assert due(asked, "2024-04-29") == []
    assert due(asked, "2024-04-30") == [(Due.WITHDRAWAL_UNANSWERED, "2024-04-30")]


def test_the_effect_of_a_withdrawal_is_to_be_looked_at_after_a_week_until_it_was_seen() -> None:
    switched = (GIVEN, (State.WITHDRAWN, "2024-03-01"))
    assert due(life(*switched), "2024-03-07") == []
    assert due(life(*switched), "2024-03-08") == [(Due.EFFECT_CHECK, "2024-03-08")]
    assert due(life(*switched, (State.EFFECT_CONFIRMED, "2024-03-09")), "2024-03-10") == []


def test_the_round_is_told_again_after_six_months() -> None:
    done = noted(draft(State.ROUND_DONE, "2024-08-31", kind=Kind.HOUSEHOLD, data_category=None))
    assert due(done, "2025-02-27") == []
    assert due(done, "2025-02-28") == [(Due.ROUND, "2025-02-28")]


# --- the days to come ------------------------------------------------------------------------------------------------


def coming(events: Sequence[Event], on: str) -> list[tuple[Due, str]]:
    day = date.fromisoformat(on)
    return [(one.what, one.on.isoformat()) for one in coming_on(state_on(events, day), events, day)]


def test_the_days_to_come_have_the_last_day_of_a_consent_once() -> None:
    events = life(GIVEN)
    assert coming(events, "2024-06-01") == [(Due.EXPIRES_TODAY, "2025-01-09")]
    assert coming(events, "2024-12-24") == [(Due.EXPIRES_TODAY, "2025-01-09")], "said to be soon already"
    assert coming(events, "2025-01-09") == [(Due.EXPIRES_TODAY, "2025-01-09")]
    assert coming(events, "2025-01-10") == []


def test_the_days_to_come_have_the_look_after_a_withdrawal_and_the_month_of_an_answer() -> None:
    gone = life(GIVEN, (State.WITHDRAWN, "2024-03-01"))
    assert coming(gone, "2024-03-02") == [(Due.EFFECT_CHECK, "2024-03-08")]
    assert coming(gone, "2024-04-02") == [(Due.EFFECT_CHECK, "2024-03-08")], "still to be done"
    asked = life(GIVEN, (State.WITHDRAWAL_REQUESTED, "2024-03-01"))
    assert coming(asked, "2024-03-02") == [(Due.WITHDRAWAL_UNANSWERED, "2024-04-01")]


def test_the_days_to_come_have_the_next_review_of_the_accounts() -> None:
    done = noted(draft(State.ROUND_DONE, "2024-08-31", kind=Kind.HOUSEHOLD, data_category=None))
    assert coming(done, "2024-09-01") == [(Due.ROUND, "2025-02-28")]
    assert coming((), "2024-09-01") == []


# --- which consent a draft goes on with ------------------------------------------------------------------------------


def test_a_draft_goes_on_with_the_consent_of_the_same_party_data_and_purpose() -> None:
    flows = state_on(
        noted(
            draft(consent_id="shown", purpose=Purpose.DISPLAY),
            draft(consent_id="advised", purpose=Purpose.ADVICE),
            draft(consent_id="supplier", data_category=Category.D, **SUPPLIER),
        ),
        ON,
    )
    assert states.consent_of(draft(purpose=Purpose.ADVICE), flows) == ("advised",)
    assert states.consent_of(draft(), flows) == ("shown", "advised")
    assert states.consent_of(draft(purpose=Purpose.RESEARCH), flows) == ()
    assert states.consent_of(draft(meter_ref="1" * 14, purpose=Purpose.ADVICE), flows) == ()
    assert states.consent_of(draft(data_category=Category.D, **OPERATOR), flows) == ()
