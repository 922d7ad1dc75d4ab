"""The round notes what was seen and no more: what nobody could read gives no row; what is off is not called erased."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.consents import chain
from persienne.consents.account_review import Change, Known, Round, Seen, Sight, drafts
from persienne.consents.chain import GENESIS, Head
from persienne.consents.directory import Directory, shipped
from persienne.consents.fields import Basis, Category, Granularity, Kind, Purpose, State
from persienne.consents.flows import Home, Status
from persienne.consents.states import state_on
from support.sharing import ADVISER, SUPPLIER, draft

if TYPE_CHECKING:
    from persienne.consents.events import Draft, Event
    from persienne.consents.flows import Flow

TODAY = date(2026, 11, 24)
NOW = "2026-11-24T18:00:00+01:00"
HOMES = (Home(Energy.ELECTRICITY),)


class Book:
    """A register in memory: drafts go in as rows, the flows of today come out."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._head = Head(GENESIS, 0)

    def note(self, *said: Draft) -> None:
        for one in said:
            number = self._head.count + 1
            row = chain.seal(
                one, self._head, event_id=f"e{number}", recorded_at="2026-11-24T17:00:00Z", salt=lambda: "5a"
            )
            self._head = Head(row.hash, row.seq)
            self.events.append(chain.event(row.body, row.personal, row.hash))

    def flows(self) -> tuple[Flow, ...]:
        return state_on(self.events, TODAY, HOMES)

    def flow(self, category: Category) -> Flow:
        return next(flow for flow in self.flows() if flow.category is category)


def rows(book: Book, *sights: Sight, changes: tuple[Change, ...] = (), whole: bool = True) -> tuple[Draft, ...]:
    numbers = count(1)
    known = Known(book.flows(), Directory(shipped()), NOW, TODAY, lambda: f"own-{next(numbers)}")
    return drafts(Round(sights, changes, whole), known)


def sight(seen: Seen, category: Category = Category.C2, party: str = "Enedis", **said: Any) -> Sight:
    return Sight(seen=seen, category=category, party=party, **said)


def noted(state: State = State.GIVEN, **said: Any) -> Draft:
    return draft(state, "2026-05-01", consent_id="c", meter_ref=None, purpose=Purpose.DISPLAY, **said)


def test_what_nobody_could_read_gives_no_row_but_the_round_itself() -> None:
    (only,) = rows(Book(), *(sight(Seen.UNKNOWN, category) for category in (Category.C1, Category.C2)))
    assert (only.kind, only.event_state, only.event_time) == (Kind.HOUSEHOLD, State.ROUND_DONE, NOW)


def test_one_more_body_between_two_rounds_is_no_round() -> None:
    (only,) = rows(Book(), sight(Seen.ON, Category.E, "Voisin & Fils"), whole=False)
    assert (only.event_state, only.counterparty_name) == (State.GIVEN, "Voisin & Fils")


def test_the_recording_in_the_meter_is_never_noted_as_a_consent() -> None:
    on, off = (rows(Book(), sight(seen, Category.C1))[0] for seen in (Seen.ON, Seen.OFF))
    assert (on.event_state, off.event_state) == (State.FOUND, State.REFUSED)
    assert {on.legal_basis, off.legal_basis} == {Basis.OPT_OUT}


@pytest.mark.parametrize(("mine", "state"), [(True, State.GIVEN), (False, State.FOUND)])
def test_what_is_seen_on_for_the_first_time_is_given_only_where_somebody_remembers_it(
    *, mine: bool, state: State
) -> None:
    since = date(2025, 1, 8) if mine else None
    first = rows(Book(), sight(Seen.ON, mine=mine, since=since, granularity=Granularity.HALF_HOUR))[0]
    assert first.event_state is state
    assert first.event_time == ("2025-01-08" if mine else NOW)
    assert (first.counterparty_id, first.counterparty_role) == ("enedis", Role.OPERATOR)
    book = Book()
    book.note(placed(first))
    assert book.flow(Category.C2).status is (Status.ACTIVE if mine else Status.UNEXPLAINED)


def test_what_is_seen_on_again_goes_on_with_its_consent() -> None:
    book = Book()
    book.note(noted())
    again = rows(book, sight(Seen.ON, consent_id="c"))[0]
    assert (again.event_state, again.consent_id) == (State.FOUND, "c")


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (None, State.WITHDRAWN),
        (State.WITHDRAWAL_REQUESTED, State.EFFECT_CONFIRMED),
        (State.WITHDRAWN, State.EFFECT_CONFIRMED),
    ],
)
def test_what_is_seen_off_has_stopped_and_its_effect_was_seen(last: State | None, expected: State) -> None:
    book = Book()
    book.note(noted())
    if last is not None:
        book.note(draft(last, "2026-10-01", consent_id="c", meter_ref=None, purpose=Purpose.DISPLAY))
    off = rows(book, sight(Seen.OFF, consent_id="c"))[0]
    assert (off.event_state, off.effect_confirmed_on) == (expected, TODAY)
    book.note(off)
    assert book.flow(Category.C2).status is Status.WITHDRAWN


def test_what_ended_and_is_seen_off_again_needs_no_row() -> None:
    book = Book()
    book.note(noted(State.REFUSED))
    assert [row.event_state for row in rows(book, sight(Seen.OFF, consent_id="c"))] == [State.ROUND_DONE]


def test_a_new_supplier_ends_what_the_old_one_was_given_and_may_be_given_its_own() -> None:
    book = Book()
    book.note(noted(data_category=Category.D, **SUPPLIER))
    moved = date(2026, 11, 1)
    made = rows(
        book,
        sight(Seen.ON, Category.D, "Neuf Énergie", since=moved, granularity=Granularity.DAY),
        changes=(Change("neuf énergie", Energy.ELECTRICITY, moved),),
    )
    change, given, _ = made
    assert [row.event_state for row in made] == [State.SUPPLIER_CHANGED, State.GIVEN, State.ROUND_DONE]
    assert change.counterparty_id == given.counterparty_id == "own-1"  # the same name is the same body
    book.note(change)
    assert book.flow(Category.D).status is Status.ENDED_BY_LAW


def test_a_body_that_was_noted_before_keeps_its_id_whatever_its_accents() -> None:
    book = Book()
    book.note(noted(data_category=Category.E, **ADVISER))
    again = rows(book, sight(Seen.ON, Category.E, "conseil & economies", purpose=Purpose.ADVICE))[0]
    assert again.counterparty_id == "adviser"


def placed(first: Draft) -> Draft:
    """The draft with a consent of its own, as the register would give it one."""
    return draft(
        first.event_state,
        first.event_time,
        consent_id="new",
        meter_ref=None,
        granularity=first.granularity,
        legal_basis=first.legal_basis,
    )


def test_a_new_body_is_of_the_kind_that_was_said_with_what_it_does_with_the_data() -> None:
    said = {"role": Role.GATEWAY, "storage_location": "chez elle", "retention_stated": "un an"}
    row = rows(Book(), sight(Seen.ON, Category.E, "Passe Données", **said))[0]
    assert (row.counterparty_role, row.storage_location, row.retention_stated) == (Role.GATEWAY, "chez elle", "un an")
