"""A month, a day and anything finer are three consents: what is said of one step changes nothing about another.

The authority told EDF and Engie in 2019 that one box for the day and the half-hour is no specific consent.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.consents import states
from persienne.consents.events import followed
from persienne.consents.fields import Band, Category, Granularity, Kind, Purpose, State, band_of
from persienne.consents.flows import Status
from persienne.consents.states import state_on
from support.events import noted
from support.sharing import ADVISER, NEW_SUPPLIER, SUPPLIER, draft

if TYPE_CHECKING:
    from persienne.consents.events import Draft

ON = date(2024, 6, 1)


def supplier(state: State, on: str, step: Granularity | None, **said: Any) -> Draft:
    """What the supplier was given, at a step."""
    return draft(state, on, **{"data_category": Category.D, "granularity": step, **SUPPLIER, **said})


def standing(*drafts: Draft, on: date = ON) -> list[tuple[Band | None, Status]]:
    """The steps of the noted flows, and where they stand."""
    return [(flow.band, flow.status) for flow in state_on(noted(*drafts), on)]


@pytest.mark.for_each(
    ("category", "step", "band"),
    [
        (Category.D, Granularity.MONTH, Band.MONTH),
        (Category.D, Granularity.DAY, Band.DAY),
        (Category.D, Granularity.HOUR, Band.FINER),
        (Category.E, Granularity.HALF_HOUR, Band.FINER),
        (Category.E, Granularity.REAL_TIME, Band.FINER),
        (Category.E, None, None),
        (Category.OTHER, None, None),
        (Category.A, None, Band.DAY),
        (Category.B, None, Band.DAY),
        (Category.C1, None, Band.FINER),
        (Category.C2, None, Band.FINER),
        (Category.F, None, Band.MONTH),
    ],
)
def test_what_nobody_said_of_the_step_is_known_where_the_data_have_only_one(
    category: Category, step: Granularity | None, band: Band | None
) -> None:
    assert band_of(category, step) is band


def test_a_refused_curve_leaves_the_total_a_day_given() -> None:
    """Also in a register of an earlier version, which noted both as one consent."""
    day = supplier(State.GIVEN, "2024-01-10", Granularity.DAY, consent_id="c")
    curve = supplier(State.REFUSED, "2024-02-01", Granularity.HALF_HOUR, consent_id="c")
    assert standing(day, curve) == [(Band.DAY, Status.ACTIVE), (Band.FINER, Status.REFUSED)]
    assert standing(day, curve, on=date(2024, 1, 31)) == [(Band.DAY, Status.ACTIVE)]


def test_what_follows_without_a_step_is_about_the_step_that_was_noted_last() -> None:
    day = supplier(State.GIVEN, "2024-01-10", Granularity.DAY, consent_id="c")
    curve = followed(day, State.GIVEN, "2024-02-01", granularity=Granularity.HALF_HOUR)
    gone = followed(day, State.WITHDRAWN, "2024-03-01")
    assert standing(day, curve, gone) == [(Band.DAY, Status.ACTIVE), (Band.FINER, Status.WITHDRAWN_UNCONFIRMED)]


def test_what_follows_with_a_step_is_about_that_step() -> None:
    day = supplier(State.GIVEN, "2024-01-10", Granularity.DAY, consent_id="c")
    curve = followed(day, State.GIVEN, "2024-02-01", granularity=Granularity.HALF_HOUR)
    gone = followed(day, State.WITHDRAWN, "2024-03-01", granularity=Granularity.DAY)
    assert standing(day, curve, gone) == [(Band.DAY, Status.WITHDRAWN_UNCONFIRMED), (Band.FINER, Status.ACTIVE)]


def test_a_step_that_was_not_said_at_first_is_the_one_that_is_said_later() -> None:
    unsaid = supplier(State.FOUND, "2024-01-10", None, consent_id="c")
    day = followed(unsaid, State.GIVEN, "2024-02-01", granularity=Granularity.DAY)
    assert standing(unsaid, day) == [(Band.DAY, Status.ACTIVE)]


def test_a_consent_that_was_modified_is_one_consent_at_its_new_step() -> None:
    """Earlier versions let a day become a half-hour so; what was noted stands."""
    day = supplier(State.GIVEN, "2024-01-10", Granularity.DAY, consent_id="c")
    assert standing(day, followed(day, State.MODIFIED, "2024-02-01", granularity=Granularity.HALF_HOUR)) == [
        (Band.FINER, Status.ACTIVE)
    ]


def test_hours_and_half_hours_are_one_consent() -> None:
    hour = supplier(State.GIVEN, "2024-01-10", Granularity.HOUR, consent_id="c")
    assert standing(hour, followed(hour, State.REFUSED, "2024-02-01", granularity=Granularity.HALF_HOUR)) == [
        (Band.FINER, Status.REFUSED)
    ]


def test_a_supplier_that_was_left_ends_every_step() -> None:
    day = supplier(State.GIVEN, "2024-01-10", Granularity.DAY, consent_id="c")
    curve = followed(day, State.GIVEN, "2024-02-01", granularity=Granularity.HALF_HOUR)
    left = draft(State.SUPPLIER_CHANGED, "2024-03-01", kind=Kind.HOUSEHOLD, data_category=None, **NEW_SUPPLIER)
    assert {status for _, status in standing(day, curve, left)} == {Status.ENDED_BY_LAW}


# --- which consent a draft goes on with ------------------------------------------------------------------------------


def test_a_draft_goes_on_with_the_consent_of_its_own_step() -> None:
    said: dict[str, Any] = {"data_category": Category.E, "purpose": Purpose.ADVICE, **ADVISER}
    flows = state_on(
        noted(
            draft(consent_id="day", granularity=Granularity.DAY, **said),
            draft(consent_id="curve", granularity=Granularity.HOUR, **said),
        ),
        ON,
    )
    assert states.consent_of(draft(granularity=Granularity.DAY, **said), flows) == ("day",)
    assert states.consent_of(draft(granularity=Granularity.TEN_MINUTES, **said), flows) == ("curve",)
    assert states.consent_of(draft(granularity=Granularity.MONTH, **said), flows) == ()
    assert states.consent_of(draft(State.WITHDRAWN, **said), flows) == ("day", "curve"), "its step was not said"


def test_a_refusal_without_a_step_goes_on_with_nothing_that_was_given_at_a_step() -> None:
    said: dict[str, Any] = {"data_category": Category.E, **ADVISER}
    flows = state_on(noted(draft(consent_id="day", granularity=Granularity.DAY, **said)), ON)
    assert states.consent_of(draft(State.REFUSED, **said), flows) == ()
    assert states.consent_of(draft(State.WITHDRAWN, **said), flows) == ("day",)
    unsaid = state_on(noted(draft(consent_id="unsaid", **said)), ON)
    assert states.consent_of(draft(State.REFUSED, **said), unsaid) == ("unsaid",)
    assert states.consent_of(draft(State.REFUSED, granularity=Granularity.HALF_HOUR, **said), unsaid) == ()
