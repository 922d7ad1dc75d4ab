"""The review of the accounts at operator and suppliers: what was seen in each comes in, drafts of events go out.

A switch that nobody could read gives no row. What is seen on again is noted as seen; what is seen off, and was thought
to pass, as stopped with its effect seen. Nothing is recorded here, no clock is read, and nothing is looked up.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy, Role
from persienne.consents.directory import named
from persienne.consents.events import Draft, followed
from persienne.consents.fields import (
    Basis,
    Category,
    EventType,
    ExpirySource,
    GivenHow,
    Granularity,
    Kind,
    Method,
    Purpose,
    State,
    band_of,
)
from persienne.consents.flows import Status
from persienne.consents.parties import one_line, plain
from persienne.consents.states import flow_of, meets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from persienne.consents.directory import Directory
    from persienne.consents.events import Counterparty
    from persienne.consents.flows import Flow

_WAITS = frozenset({Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED, Status.EXPIRED})
_NEW = frozenset({Status.NOT_NOTED, Status.SEEN, Status.BY_LAW})
_ROLES = {Category.C1: Role.OPERATOR, Category.C2: Role.OPERATOR, Category.D: Role.SUPPLIER}


class Seen(StrEnum):
    """What an account shows of a switch or of a body."""

    ON = "on"
    OFF = "off"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What was seen of one flow. ``party`` is a name as it was typed or chosen.

    ``mine`` says that the household remembers allowing it, ``since`` roughly when; ``until`` is the last day that the
    account tells. ``consent_id`` names the consent that it was seen of, where there is one already. ``role`` is the
    kind of a third party that is new; ``storage_location`` and ``retention_stated`` are what the household notes of
    where it works on the data and whether it keeps them.
    """

    seen: Seen
    category: Category
    party: str
    energy: Energy = Energy.ELECTRICITY
    mine: bool = True
    since: date | None = None
    until: date | None = None
    granularity: Granularity | None = None
    purpose: Purpose = Purpose.UNKNOWN
    consent_id: str | None = None
    role: Role = Role.THIRD_PARTY
    storage_location: str | None = None
    retention_stated: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The household changed its supplier: the new one, and the day."""

    supplier: str
    energy: Energy
    on: date


@dataclass(frozen=True, slots=True)
class Round:
    """One review: what was seen, and the changes of supplier that it brought to light.

    Not ``whole``, it is one more body that was noted between two reviews, from which no new half-year is counted.
    """

    sights: tuple[Sight, ...] = ()
    changes: tuple[Change, ...] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """What a review is noted against. ``now`` is an event's time, ``new_id`` gives an id that says nothing."""

    flows: Sequence[Flow]
    directory: Directory
    now: str
    today: date
    new_id: Callable[[], str]


def drafts(done: Round, known: Known) -> tuple[Draft, ...]:
    """The rows of a review, its own at the end where it is whole; a name that comes twice is one body."""
    parties: dict[tuple[str, Role], Counterparty] = {}

    def party(name: str, role: Role) -> Counterparty:
        key = (plain(name), role)
        if key not in parties:
            noted = (flow.counterparty for flow in known.flows)
            parties[key] = named(one_line(name), role, known.directory, noted, new_id=known.new_id)
        return parties[key]

    ends = (round_done(known.now),) if done.whole else ()
    return (*_changes(done, party), *_sights(done, known, party), *ends)


def round_done(now: str) -> Draft:
    """The row that says that a review was done, from which the next one is counted."""
    return Draft(kind=Kind.HOUSEHOLD, event_state=State.ROUND_DONE, event_time=now, energy=None)


def _changes(done: Round, party: Callable[[str, Role], Counterparty]) -> Iterator[Draft]:
    for change in done.changes:
        yield Draft(
            kind=Kind.HOUSEHOLD,
            event_state=State.SUPPLIER_CHANGED,
            event_time=change.on.isoformat(),
            energy=change.energy,
            **_of(party(change.supplier, Role.SUPPLIER)),
        )


def _sights(done: Round, known: Known, party: Callable[[str, Role], Counterparty]) -> Iterator[Draft]:
    for sight in done.sights:
        if sight.seen is Seen.UNKNOWN:
            continue
        role = _ROLES.get(sight.category, sight.role)
        body = party(sight.party, role)
        flow = _flow_before(sight, body, known.flows)
        make = _seen_on if sight.seen is Seen.ON else _seen_off
        draft = make(sight, body, flow, known)
        if draft is not None:
            yield draft


def _seen_on(sight: Sight, body: Counterparty, flow: Flow | None, known: Known) -> Draft:
    said: dict[str, Any] = {"granularity": _step(sight, flow), "expires_on": sight.until}
    if sight.until is not None:
        said["expiry_source"] = ExpirySource.STATED
    if flow is not None and flow.status.passes and flow.consent_id is not None:
        return _going_on(flow, State.FOUND, known.now, said)
    if sight.category is Category.C1:  # on unless opposed: nobody gave it
        said |= {"legal_basis": Basis.OPT_OUT, "legal_ref": "D341-21"}
        return _new(sight, body, State.FOUND, known.now, said=said)
    if not sight.mine:
        return _new(sight, body, State.FOUND, known.now, said=said)
    said |= {"legal_basis": Basis.CONSENT, "given_how": GivenHow.WEB if sight.category is Category.C2 else None}
    if sight.category is Category.C2:
        said["event_type"] = EventType.SWITCH
    return _new(sight, body, State.GIVEN, (sight.since or known.today).isoformat(), said=said)


def _seen_off(sight: Sight, body: Counterparty, flow: Flow | None, known: Known) -> Draft | None:
    if flow is None or flow.status in _NEW:
        c1 = sight.category is Category.C1
        said: dict[str, Any] = {"legal_basis": Basis.OPT_OUT, "legal_ref": "D341-21"} if c1 else {}
        if band_of(sight.category, None) is None:  # a refusal is of the step that was asked about, and of no other
            said["granularity"] = sight.granularity
        if flow is not None and flow.consent_id is not None:
            return _going_on(flow, State.WITHDRAWN, known.now, _stopped(flow, known))
        return _new(sight, body, State.REFUSED, known.now, said=said)
    if flow.status in _WAITS or flow.check_on is not None:
        seen = {"effect_confirmed_on": known.today, "granularity": flow.granularity}
        return _going_on(flow, State.EFFECT_CONFIRMED, known.now, seen)
    if flow.status.passes:
        return _going_on(flow, State.WITHDRAWN, known.now, _stopped(flow, known))
    return None


def _stopped(flow: Flow, known: Known) -> dict[str, Any]:
    return {
        "withdrawal_method": Method.SWITCH,
        "effect_confirmed_on": known.today,
        "granularity": flow.granularity,
    }


def _step(sight: Sight, flow: Flow | None) -> Granularity | None:
    return sight.granularity or (None if flow is None else flow.granularity)


def _going_on(flow: Flow, state: State, at: str, said: dict[str, Any]) -> Draft:
    last = [event for event in flow.history if event.kind is Kind.CONSENT][-1]
    return followed(last, state, at, **said)


def _new(sight: Sight, body: Counterparty, state: State, at: str, said: dict[str, Any]) -> Draft:
    return Draft(
        event_state=state,
        event_time=at,
        data_category=sight.category,
        energy=sight.energy,
        purpose=sight.purpose,
        storage_location=sight.storage_location,
        retention_stated=sight.retention_stated,
        **_of(body),
        **{name: value for name, value in said.items() if value is not None},
    )


def _flow_before(sight: Sight, body: Counterparty, flows: Iterable[Flow]) -> Flow | None:
    """The flow that ``sight`` is of, of its step: the named one, else the one that a new row would go on from."""
    band = band_of(sight.category, sight.granularity)
    if sight.consent_id is not None:
        return flow_of(flows, sight.consent_id, band)
    same = [flow for flow in flows if (flow.category, flow.energy) == (sight.category, sight.energy)]
    if sight.category not in {Category.C1, Category.C2}:
        same = [flow for flow in same if flow.counterparty is not None and flow.counterparty.id == body.id]
        same = [flow for flow in same if flow.purpose is sight.purpose and meets(flow.band, band)]
    return same[-1] if same else None


def _of(body: Counterparty) -> dict[str, Any]:
    return {
        "counterparty_id": body.id,
        "counterparty_role": body.role,
        "counterparty_name": body.name,
        "counterparty_address": body.address,
    }
