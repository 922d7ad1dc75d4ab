"""Events and a day come in, where every flow stands on that day goes out, and what is due; nothing of it is stored.

Only events of that day or before count, as they are known now: a correction noted later changes the past. What begins
of which nothing was noted or seen is not known (:func:`not_known`): what the law lets pass is no fact of a home.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy, Role
from persienne.base.localtime import months_after
from persienne.consents.checks import BEGINNINGS
from persienne.consents.events import Counterparty, in_force
from persienne.consents.fields import (
    BY_LAW,
    Basis,
    Category,
    ExpirySource,
    Granularity,
    Kind,
    Purpose,
    State,
    band_of,
)
from persienne.consents.flows import ENDING_ARTICLES, Due, Flow, Home, Reminder, Seen, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from persienne.consents.events import Draft, Event, Evidence
    from persienne.consents.fields import Band

EXPIRING_DAYS = timedelta(days=30)
CHECK_AFTER = timedelta(days=7)
"""How long after a withdrawal the account is looked at again."""
ROUND_MONTHS = 6
ANSWER_MONTHS = 1
"""After this an asked withdrawal without a confirmation is told as unanswered; letters count their own legal terms."""

_OPEN = frozenset({Status.ACTIVE, Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED, Status.CONTESTED})
_EXPIRE = _OPEN - {Status.WITHDRAWN_UNCONFIRMED} | {Status.UNEXPLAINED}
"""What is over after its last day; one that was seen in an account may tell its last day too."""
_GOES_ON = frozenset({Status.ACTIVE, Status.EXPIRING, Status.NOT_YET})
_WITHDRAWN = frozenset({Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED})
_SAY_A_STEP = BEGINNINGS | {State.RENEWED}
"""What is said of one band of steps alone."""

_DEFAULTS = {
    (Energy.ELECTRICITY, Category.A): (Basis.LAW, "R341-5"),
    (Energy.ELECTRICITY, Category.B): (Basis.LAW, "R341-5"),
    (Energy.ELECTRICITY, Category.C1): (Basis.OPT_OUT, "D341-21"),
    (Energy.ELECTRICITY, Category.C2): (Basis.CONSENT, "D341-21"),
    (Energy.GAS, Category.A): (Basis.LAW, "D453-15"),
}
"""On what ground, and by which article, the decrees let data of a home pass."""
_OF_SUPPLIERS = frozenset({Category.D, Category.F})


def state_on(
    events: Iterable[Event], on: date, homes: Iterable[Home] = (), seen: Iterable[Seen] = ()
) -> tuple[Flow, ...]:
    """Every flow on the day ``on``, those that were noted first; then what was ``seen``, and what is not known."""
    consents: dict[str, _Lives] = {}
    changes: list[Event] = []
    for event in in_force(events):
        if event.day > on:
            break
        if event.event_state is State.SUPPLIER_CHANGED:
            changes.append(event)
            for lives in consents.values():
                for life in lives.all:
                    life.leave_supplier(event)
        elif event.kind is Kind.CONSENT and event.consent_id is not None:
            consents.setdefault(event.consent_id, _Lives()).of(event).take(event)
    noted = [life.flow(on) for lives in consents.values() for life in lives.all]
    shown = [replace(one, last=min(one.last, on)) for one in seen if one.first <= on]
    known = tuple(_with_seen(noted, sorted(shown, key=lambda one: (one.last, one.granularity.fineness)), changes))
    return (*known, *(flow for home in homes for flow in not_known(home, known)))


def _with_seen(noted: Sequence[Flow], seen: Sequence[Seen], changes: Sequence[Event]) -> Iterator[Flow]:
    """The flows that were ``noted`` with what was ``seen`` of each, the last; then those that were only seen."""
    for flow in noted:
        of_flow = [one for one in seen if _is_of(one, flow)]
        yield replace(flow, seen=of_flow[-1]) if of_flow else flow
    alone = [one for one in seen if not any(_is_of(one, flow) for flow in noted)]
    latest = {(one.party, one.category, one.energy, one.meter_ref, one.band): one for one in alone}
    for one in latest.values():
        basis, article = _by_law(one.energy, one.category)
        later = (change for change in changes if change.day > one.first)
        left = next((change.day for change in later if _leaves(change, one.party, one.energy, one.meter_ref)), None)
        yield Flow(
            status=Status.SEEN if left is None else Status.ENDED_BY_LAW,
            category=one.category,
            energy=one.energy,
            meter_ref=one.meter_ref,
            counterparty=one.party,
            ended_on=left,
            basis=basis,
            legal_ref=article,
            seen=one,
        )


def _is_of(seen: Seen, flow: Flow) -> bool:
    """Whether this flow may be what was seen; data of the operator are of whoever was noted as the operator."""
    same = (seen.category, seen.energy) == (flow.category, flow.energy)
    theirs = None if seen.party is None or seen.category not in _OF_SUPPLIERS else seen.party.id
    parties_meet = meets(theirs, None if flow.counterparty is None else flow.counterparty.id)
    return same and parties_meet and meets(seen.meter_ref, flow.meter_ref) and meets(seen.band, flow.band)


def _leaves(change: Event, party: Counterparty | None, energy: Energy | None, meter: str | None) -> bool:
    """Whether a change of supplier is one that leaves this body."""
    if party is None or party.role is not Role.SUPPLIER or party.id == change.counterparty_id:
        return False
    meant = change.former_party_id in {None, party.id} and change.energy is energy
    return meant and meets(meter, change.meter_ref)


def not_known(home: Home, known: Iterable[Flow]) -> Iterator[Flow]:
    """The categories of a home of which nothing was noted or seen, each with the ground that the law names."""
    told = {flow.category for flow in known if flow.energy is home.energy and meets(flow.meter_ref, home.meter_ref)}
    for (energy, category), (basis, article) in _DEFAULTS.items():
        if energy is home.energy and category not in told:
            yield Flow(
                status=Status.NOT_NOTED,
                category=category,
                energy=energy,
                meter_ref=home.meter_ref,
                basis=basis,
                legal_ref=article,
            )


def _by_law(energy: Energy | None, category: Category) -> tuple[Basis, str | None]:
    """The ground and the article of data that pass without a choice; of others none is known."""
    none = (Basis.UNKNOWN, None)
    return _DEFAULTS.get((energy, category), none) if energy is not None and category in BY_LAW else none


def meets(one: str | None, other: str | None) -> bool:
    """Whether two meter numbers, or two bands of steps, may be the same: one that is not known may be any."""
    return one is None or other is None or one == other


def consent_of(draft: Draft, flows: Iterable[Flow]) -> tuple[str, ...]:
    """The consents that ``draft`` may go on from, the last one last.

    They have its party, category, energy, meter, purpose and band of steps. A draft that does not say its purpose means
    any, and one that does not say its step any step; a refusal without a step never touches what was given at one.
    """
    refused = draft.event_state is State.REFUSED
    same = [
        flow
        for flow in flows
        if flow.counterparty is not None
        and (flow.counterparty.id, flow.category, flow.energy)
        == (draft.counterparty_id, draft.data_category, draft.energy)
        and meets(flow.meter_ref, draft.meter_ref)
        and (flow.band is draft.band if refused else meets(flow.band, draft.band))
    ]
    exact = [flow for flow in same if (flow.purpose, flow.purpose_text) == (draft.purpose, draft.purpose_text)]
    found = exact or ([] if draft.purpose is not Purpose.UNKNOWN else same)
    return tuple(flow.consent_id for flow in found if flow.consent_id is not None)


def flow_of(flows: Iterable[Flow], consent_id: str, band: Band | None = None) -> Flow | None:
    """The flow of a consent, at this band of steps where one is said; None where there is none.

    Of several (``Flow``), without a band: one that passes, else the one that was noted last.
    """
    found = [flow for flow in flows if flow.consent_id == consent_id and meets(flow.band, band)]
    found.sort(key=lambda flow: (flow.status.passes, max(event.seq for event in flow.history)))
    return found[-1] if found else None


def reminders_on(flows: Iterable[Flow], events: Iterable[Event], on: date) -> tuple[Reminder, ...]:
    """What is due on the day ``on`` for ``flows`` (those of that day), the longest due first."""
    return tuple(one for one in _reminders(flows, events, on) if one.on <= on)


def coming_on(flows: Iterable[Flow], events: Iterable[Event], on: date) -> tuple[Reminder, ...]:
    """What is due on the day ``on``, and the days to come that are known then: last days, looks, the next review."""
    flows = tuple(flows)
    due = [one for one in _reminders(flows, events, on) if one.what is not Due.EXPIRES_SOON]
    due += [
        Reminder(Due.EXPIRES_TODAY, flow.until, flow)
        for flow in flows
        if flow.status in _GOES_ON and flow.until is not None and flow.until > on
    ]
    return tuple(sorted(due, key=lambda reminder: reminder.on))


def _reminders(flows: Iterable[Flow], events: Iterable[Event], on: date) -> list[Reminder]:
    """Those of the flows and of the next review, due or not, by their days."""
    found = [reminder for flow in flows for reminder in _of_flow(flow, on)]
    if (again := _next_review(events, on)) is not None:
        found.append(Reminder(Due.ROUND, again))
    return sorted(found, key=lambda reminder: reminder.on)


def _next_review(events: Iterable[Event], on: date) -> date | None:
    """The day on which the accounts should be looked at again; None where they never were."""
    rounds = [event.day for event in in_force(events) if event.event_state is State.ROUND_DONE and event.day <= on]
    return months_after(rounds[-1], ROUND_MONTHS) if rounds else None


def _of_flow(flow: Flow, on: date) -> Iterator[Reminder]:
    if flow.status is Status.EXPIRING and flow.until is not None:
        if flow.until == on:
            yield Reminder(Due.EXPIRES_TODAY, on, flow)
        else:
            yield Reminder(Due.EXPIRES_SOON, flow.until - EXPIRING_DAYS, flow)
    if flow.requested_on is not None and flow.answered_on is None:
        yield Reminder(Due.WITHDRAWAL_UNANSWERED, months_after(flow.requested_on, ANSWER_MONTHS), flow)
    if flow.check_on is not None:
        yield Reminder(Due.EFFECT_CHECK, flow.check_on, flow)


class _Lives:
    """One consent as it was noted: a life for each band of steps, as 0.1.0 noted them all under one id."""

    def __init__(self) -> None:
        self.all: list[_Life] = []
        self._last: _Life | None = None

    def of(self, event: Event) -> _Life:
        """The life that an event is about: of its own band, else the one that was noted last.

        What can begin a consent begins one more where no life has its band; what follows never does.
        """
        if self._last is not None and not meets(self._last.band, event.band):
            self._last = next((life for life in self.all if life.band is event.band), self._last)
        if self._last is None or (event.event_state in _SAY_A_STEP and not meets(self._last.band, event.band)):
            self._last = _Life()
            self.all.append(self._last)
        return self._last


class _Life:
    """One consent, event by event, in their order; :meth:`flow` is what stands at the end of it."""

    def __init__(self) -> None:
        self.status: Status | None = None
        self.since: date | None = None
        self.until: date | None = None
        self.expiry_source = ExpirySource.NONE
        self.ended_on: date | None = None
        self.requested_on: date | None = None
        self.confirmed = False
        self.granularity: Granularity | None = None
        self.basis = Basis.UNKNOWN
        self.legal_ref: str | None = None
        self.evidence: tuple[Evidence, ...] = ()
        self.names: tuple[str, ...] = ()
        self.lost = False
        self.history: list[Event] = []

    @property
    def band(self) -> Band | None:
        """The band of the step that was noted last."""
        return band_of(self.history[-1].data_category if self.history else None, self.granularity)

    def take(self, event: Event) -> None:
        """Go on with one more event."""
        self._reach(event.day)
        self.history.append(event)
        _TAKEN[event.event_state](self, event)
        self._keep_proofs(event)

    def leave_supplier(self, event: Event) -> None:
        """The household changed its supplier: what the old one was given ends (D. 341-23; gas, D. 453-18)."""
        self._reach(event.day)
        last = self.history[-1]
        going_on = self.status in _OPEN or self.status is Status.UNEXPLAINED
        if going_on and _leaves(event, last.counterparty, last.energy, last.meter_ref):
            self.history.append(event)
            self._end(Status.ENDED_BY_LAW, event.day)
            if last.data_category is not Category.F:  # bills end with the contract; the articles are about access
                self.legal_ref = ENDING_ARTICLES[last.energy or Energy.ELECTRICITY]

    def flow(self, on: date) -> Flow:
        """The flow on the day ``on``."""
        self._reach(on)
        noted = [event for event in self.history if event.kind is Kind.CONSENT]
        last = noted[-1]
        if last.data_category is None:
            raise ValueError(f"event {last.seq} has no category")
        basis, article = self._ground(last)
        return Flow(
            status=self._status(on, last.data_category),
            category=last.data_category,
            energy=last.energy,
            meter_ref=_newest(noted, lambda event: event.meter_ref),
            consent_id=last.consent_id,
            counterparty=_party(noted),
            purpose=last.purpose,
            purpose_text=_newest(noted, lambda event: event.purpose_text),
            granularity=self.granularity,
            since=self.since,
            until=self.until,
            expiry_source=self.expiry_source,
            ended_on=self.ended_on,
            basis=basis,
            legal_ref=article,
            evidence=self.evidence,
            evidence_names=self.names,
            proof_lost=self.lost,
            requested_on=self.requested_on if self.status is Status.WITHDRAWAL_REQUESTED else None,
            check_on=self._check_on(),
            backdated=any(event.backdated for event in self.history),
            history=tuple(self.history),
        )

    def _ground(self, last: Event) -> tuple[Basis, str | None]:
        """The ground and its article: what was noted, else what the decrees say of data that pass without a choice."""
        if self.basis is Basis.UNKNOWN and last.counterparty_role is Role.OPERATOR and last.data_category is not None:
            basis, article = _by_law(last.energy, last.data_category)
            return basis, self.legal_ref or article
        return self.basis, self.legal_ref

    def _status(self, on: date, category: Category) -> Status:
        if self.status is None:
            return Status.NOT_NOTED
        if self.status is not Status.ACTIVE:
            return self.status
        if category in BY_LAW:
            return Status.BY_LAW
        if self.since is not None and self.since > on:
            return Status.NOT_YET
        return Status.EXPIRING if self.until is not None and self.until - on <= EXPIRING_DAYS else Status.ACTIVE

    def _check_on(self) -> date | None:
        waits = self.status is Status.WITHDRAWN_UNCONFIRMED or (
            self.status is Status.ENDED_BY_LAW and not self.confirmed
        )
        return self.ended_on + CHECK_AFTER if waits and self.ended_on is not None else None

    def _reach(self, day: date) -> None:
        """Let the time pass up to ``day``: what was valid through an earlier day has expired on the next."""
        if self.until is not None and self.until < day and self.status in _EXPIRE:
            self._end(Status.EXPIRED, self.until + timedelta(days=1))

    def _end(self, status: Status, day: date) -> None:
        self.status, self.ended_on, self.confirmed = status, day, False

    def _keep_proofs(self, event: Event) -> None:
        self.evidence += event.evidence
        self.names += event.evidence_names
        if event.evidence:
            self.lost = False

    def _say(self, event: Event) -> None:
        """What an event says of the flow itself, where it says anything."""
        self.granularity = event.granularity or self.granularity
        if event.legal_basis is not Basis.UNKNOWN:
            self.basis = event.legal_basis
        self.legal_ref = event.legal_ref or self.legal_ref
        if event.expires_on is not None:
            self.until, self.expiry_source = event.expires_on, event.expiry_source

    # --- what each state does ----------------------------------------------------------------------------------------

    def given(self, event: Event) -> None:
        self.status, self.since = Status.ACTIVE, event.valid_from or event.day
        self.until = self.ended_on = None
        self.evidence, self.names = (), ()
        self._say(event)

    def renewed(self, event: Event) -> None:
        if self.status not in _OPEN or self.since is None:
            self.since = event.valid_from or event.day
        self.status, self.until, self.ended_on = Status.ACTIVE, None, None
        self._say(event)

    def refused(self, event: Event) -> None:
        self._say(event)
        self._end(Status.REFUSED, event.day)

    def modified(self, event: Event) -> None:
        self._say(event)

    def withdrawal_requested(self, event: Event) -> None:
        self.status, self.requested_on = Status.WITHDRAWAL_REQUESTED, event.day

    def withdrawn(self, event: Event) -> None:
        self._end(Status.WITHDRAWN_UNCONFIRMED, event.day)
        if event.effect_confirmed_on is not None:
            self.effect_confirmed(event)

    def effect_confirmed(self, event: Event) -> None:
        self.confirmed = True
        if self.status in _WITHDRAWN:
            self.status, self.ended_on = Status.WITHDRAWN, event.effect_confirmed_on or event.day

    def expired(self, event: Event) -> None:
        self._end(Status.EXPIRED, event.day)

    def ended_by_law(self, event: Event) -> None:
        self._say(event)
        self._end(Status.ENDED_BY_LAW, event.day)

    def contested(self, event: Event) -> None:
        self._say(event)
        self.status, self.ended_on = Status.CONTESTED, None
        self.since = self.since or event.day

    def found(self, event: Event) -> None:
        if self.status is None and event.data_category in BY_LAW:
            self.status, self.since = Status.ACTIVE, event.day
        elif self.status not in _OPEN and self.status is not Status.UNEXPLAINED:
            self.status, self.since, self.ended_on, self.until = Status.UNEXPLAINED, event.day, None, None
        self._say(event)

    def proof_added(self, _event: Event) -> None:
        """Proofs of any event are kept in ``take``."""

    def proof_lost(self, _event: Event) -> None:
        self.lost, self.evidence, self.names = True, (), ()


_TAKEN: dict[State, Callable[[_Life, Event], None]] = {
    State.GIVEN: _Life.given,
    State.RENEWED: _Life.renewed,
    State.REFUSED: _Life.refused,
    State.MODIFIED: _Life.modified,
    State.WITHDRAWAL_REQUESTED: _Life.withdrawal_requested,
    State.WITHDRAWN: _Life.withdrawn,
    State.EFFECT_CONFIRMED: _Life.effect_confirmed,
    State.EXPIRED: _Life.expired,
    State.ENDED_BY_LAW: _Life.ended_by_law,
    State.CONTESTED: _Life.contested,
    State.FOUND: _Life.found,
    State.PROOF_ADDED: _Life.proof_added,
    State.PROOF_LOST: _Life.proof_lost,
}


def _newest(events: list[Event], of: Callable[[Event], str | None]) -> str | None:
    """The last value that was said and not erased."""
    return next((value for event in reversed(events) if (value := of(event)) is not None), None)


def _party(events: list[Event]) -> Counterparty | None:
    """The party as it was noted last; its name from the last event that still has one."""
    said = [event.counterparty for event in events if event.counterparty is not None]
    if not said:
        return None
    named = next((party for party in reversed(said) if party.name is not None), said[-1])
    return Counterparty(said[-1].id, said[-1].role, named.name, named.address)
