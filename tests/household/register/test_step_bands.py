"""What the register makes of steps: a day and a half-hour are noted, withdrawn and corrected each for itself."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.consents import chain
from persienne.consents.events import as_draft
from persienne.consents.fields import Band, Category, Granularity, Method, State
from persienne.consents.flows import Status
from persienne.store import events as rows
from persienne.store.connection import STORE_FILE
from support.made import new_store
from support.sharing import SUPPLIER, draft, register
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.consents.events import Draft
    from persienne.household.register.register import ConsentRegister
    from persienne.store.driver import Connection


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    with closing(new_store(tmp_path / STORE_FILE)) as connection:
        yield connection


@pytest.fixture
def sharing(conn: Connection) -> ConsentRegister:
    return register(conn)


def supplier(state: State, on: str, step: Granularity | None, **said: Any) -> Draft:
    return draft(state, on, **{"data_category": Category.D, "granularity": step, **SUPPLIER, **said})


def standing(sharing: ConsentRegister) -> dict[Band | None, Status]:
    return {flow.band: flow.status for flow in sharing.flows() if flow.consent_id is not None}


def test_a_day_that_is_given_and_a_curve_that_is_refused_are_two_lines(sharing: ConsentRegister) -> None:
    day = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY))
    curve = sharing.append(supplier(State.REFUSED, "2024-06-01", Granularity.HALF_HOUR))
    assert day.consent_id != curve.consent_id
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.REFUSED}


def test_allowed_again_at_another_step_is_another_consent(sharing: ConsentRegister) -> None:
    day = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY))
    curve = sharing.note(str(day.consent_id), State.GIVEN, "2024-06-01", granularity=Granularity.HALF_HOUR)
    assert curve.consent_id != day.consent_id
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.ACTIVE}


@pytest.mark.parametrize("state", [State.MODIFIED, State.RENEWED, State.WITHDRAWN])
def test_what_follows_is_about_the_step_of_its_consent(sharing: ConsentRegister, state: State) -> None:
    day = str(sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY)).consent_id)
    curve = Granularity.HALF_HOUR
    assert code_of(lambda: sharing.note(day, state, "2024-06-01", granularity=curve)) == "consent_other_step"
    assert standing(sharing) == {Band.DAY: Status.ACTIVE}
    sharing.note(day, state, "2024-06-01", granularity=Granularity.DAY)


def test_a_wrong_step_may_be_corrected(sharing: ConsentRegister) -> None:
    given = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.HALF_HOUR))
    sharing.withdraw(str(given.consent_id), on="2024-06-01")
    sharing.correct(given.event_id, as_draft(given, granularity=Granularity.DAY))
    assert standing(sharing) == {Band.DAY: Status.WITHDRAWN_UNCONFIRMED}


def test_a_correction_does_not_make_two_consents_of_one(sharing: ConsentRegister) -> None:
    given = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.HALF_HOUR))
    again = sharing.note(str(given.consent_id), State.RENEWED, "2024-06-01", granularity=Granularity.HOUR)
    wrong = as_draft(again, granularity=Granularity.DAY)
    assert code_of(lambda: sharing.correct(again.event_id, wrong)) == "consent_other_step"
    assert standing(sharing) == {Band.FINER: Status.ACTIVE}


def test_where_the_step_was_not_said_and_may_be_either_the_household_is_asked(sharing: ConsentRegister) -> None:
    sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY))
    sharing.append(supplier(State.GIVEN, "2024-05-02", Granularity.HALF_HOUR))
    for state in (State.WITHDRAWN, State.CONTESTED):
        said = supplier(state, "2024-06-01", None)
        assert code_of(lambda said=said: sharing.append(said)) == "consent_several"


# --- registers of earlier versions, which noted both steps as one consent --------------------------------------------


@pytest.fixture
def collapsed(conn: Connection, sharing: ConsentRegister) -> tuple[ConsentRegister, str]:
    """A register in which a day that was given and a curve that was refused stand under one number."""
    day = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY))
    told = as_draft(day, event_state=State.REFUSED, event_time="2024-06-01", granularity=Granularity.HALF_HOUR)
    row = chain.seal(told, rows.head(conn), event_id="e2", recorded_at="2024-06-01T10:00:00Z", salt=lambda: "5a")
    rows.add(conn, row)
    return sharing, str(day.consent_id)


def test_they_are_told_apart(collapsed: tuple[ConsentRegister, str]) -> None:
    sharing, _ = collapsed
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.REFUSED}


def test_what_passes_can_be_withdrawn_and_seen_to_stop(collapsed: tuple[ConsentRegister, str]) -> None:
    sharing, consent = collapsed
    sharing.withdraw(consent, on="2024-07-01", method=Method.LETTER)
    assert standing(sharing) == {Band.DAY: Status.WITHDRAWAL_REQUESTED, Band.FINER: Status.REFUSED}
    sharing.confirm(consent, date(2024, 8, 1))
    assert standing(sharing) == {Band.DAY: Status.WITHDRAWN, Band.FINER: Status.REFUSED}


def test_each_is_followed_by_its_step(collapsed: tuple[ConsentRegister, str]) -> None:
    sharing, consent = collapsed
    sharing.note(consent, State.CONTESTED, "2024-07-01", granularity=Granularity.HALF_HOUR)
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.CONTESTED}
    sharing.append(supplier(State.REFUSED, "2024-08-01", Granularity.HALF_HOUR))
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.REFUSED}
