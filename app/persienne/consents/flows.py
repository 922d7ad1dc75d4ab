"""What follows from the events, as frozen values: where a flow of data stands, and what is due; ``states`` makes them.

None of these is ever stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.consents.fields import Band, Basis, ExpirySource, Purpose, State, band_of

if TYPE_CHECKING:
    from datetime import date

    from persienne.consents.events import Counterparty, Event, Evidence
    from persienne.consents.fields import Category, Granularity


class Status(StrEnum):
    """Where a flow stands on a day."""

    BY_LAW = "by_law"
    """It was noted, and passes because the law or the contract says so: nobody chose it."""
    SEEN = "seen"
    """Nothing was noted, and something that is stored shows that data pass (``Seen``)."""
    NOT_NOTED = "not_noted"
    """Nothing was noted or seen, whatever the law lets pass: nobody knows."""
    NOT_YET = "not_yet"
    """Given, and its first day is still to come."""
    ACTIVE = "active"
    EXPIRING = "expiring"
    """Active for thirty days or less."""
    WITHDRAWAL_REQUESTED = "withdrawal_requested"
    """Somebody was asked to stop it; until that is confirmed, it is taken to go on."""
    WITHDRAWN_UNCONFIRMED = "withdrawn_unconfirmed"
    """Switched off, and nobody has looked whether it stopped."""
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    ENDED_BY_LAW = "ended_by_law"
    REFUSED = "refused"
    CONTESTED = "contested"
    UNEXPLAINED = "unexplained"
    """Seen in an account, and no consent in force explains it."""

    @property
    def passes(self) -> bool:
        """Whether data pass, or have to be taken to pass."""
        return self in _PASSES


_PASSES = frozenset(
    {
        Status.BY_LAW,
        Status.SEEN,
        Status.ACTIVE,
        Status.EXPIRING,
        Status.WITHDRAWAL_REQUESTED,
        Status.WITHDRAWN_UNCONFIRMED,
        Status.CONTESTED,
        Status.UNEXPLAINED,
    }
)


DOUBTFUL = frozenset({Status.UNEXPLAINED, Status.CONTESTED})
"""Data pass, and the household knows of no agreement to it."""

ENDING_ARTICLES = {Energy.ELECTRICITY: "D341-23", Energy.GAS: "D453-18"}
"""What ends the access of a supplier that was left; as ``legal_ref`` it is not the ground on which data passed."""


@dataclass(frozen=True, slots=True)
class Home:
    """A delivery point of the household, None where its number is not known."""

    energy: Energy
    meter_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is stored and shows a flow: a file of the body's own making, or the curve on the meter's own output.

    ``first`` and ``last`` are the first and the last day of the data, ``granularity`` is the finest step.
    """

    party: Counterparty | None
    category: Category
    energy: Energy
    meter_ref: str | None
    granularity: Granularity
    first: date
    last: date

    @property
    def band(self) -> Band | None:
        """The band of the step."""
        return band_of(self.category, self.granularity)

    @property
    def where(self) -> str:
        """``file`` or ``meter``."""
        return "meter" if self.party is None else "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One party, one category, one purpose, one band of steps: whether data pass on a day, and why.

    Registers of version 0.1.0 noted all steps under one ``consent_id``: there several flows may have the same.
    ``consent_id`` and ``last`` are None where nothing was noted, ``counterparty`` and ``seen`` where nothing was seen
    either: ``basis`` is then what the law says by default.
    ``granularity`` is the step that was noted last. ``since`` is its first day, ``until`` the last day of validity,
    ``ended_on`` the day on which it ended where it did. ``requested_on`` is the day of the withdrawal that waits for an
    answer. ``check_on`` is the day from which the account should be looked at again. ``proof_lost`` says that there
    was a proof. ``backdated`` says that an event was noted long after its day.
    """

    status: Status
    category: Category
    energy: Energy | None
    meter_ref: str | None = None
    consent_id: str | None = None
    counterparty: Counterparty | None = None
    purpose: Purpose = Purpose.UNKNOWN
    purpose_text: str | None = None
    granularity: Granularity | None = None
    since: date | None = None
    until: date | None = None
    expiry_source: ExpirySource = ExpirySource.NONE
    ended_on: date | None = None
    basis: Basis = Basis.UNKNOWN
    legal_ref: str | None = None
    evidence: tuple[Evidence, ...] = ()
    evidence_names: tuple[str, ...] = ()
    proof_lost: bool = False
    requested_on: date | None = None
    check_on: date | None = None
    backdated: bool = False
    history: tuple[Event, ...] = ()
    seen: Seen | None = None

    @property
    def step(self) -> Granularity | None:
        """The finest step that was noted or seen; None where none was."""
        known = [self.granularity] if self.seen is None else [self.granularity, self.seen.granularity]
        return max(filter(None, known), key=lambda step: step.fineness, default=None)

    @property
    def seen_after(self) -> bool:
        """Whether days after the end were seen."""
        return self.seen is not None and self.ended_on is not None and self.seen.last > self.ended_on

    @property
    def passes(self) -> bool:
        """Whether data pass, or have to be taken to pass."""
        return self.status.passes or self.seen_after

    @property
    def band(self) -> Band | None:
        """The band of its step; None where nobody noted the step, and the data have several."""
        return band_of(self.category, self.granularity)

    @property
    def last(self) -> Event | None:
        """The event that it follows from last."""
        return self.history[-1] if self.history else None

    @property
    def seen_to_stop(self) -> bool:
        """Whether the last that was noted is that it was seen to have stopped."""
        return self.last is not None and self.last.event_state is State.EFFECT_CONFIRMED

    @property
    def answered_on(self) -> date | None:
        """The day of the last answer to the letter that asked to stop; None where none was noted or none is awaited."""
        if self.requested_on is None:
            return None
        answers = (
            one.day for one in self.history if one.event_state is State.PROOF_ADDED and one.withdrawal_request_id
        )
        return max((day for day in answers if day >= self.requested_on), default=None)

    @property
    def asked_in(self) -> str | None:
        """The reference of the letter of ours that asked to stop and waits for its answer; None for another way."""
        asked = (one for one in reversed(self.history) if one.event_state is State.WITHDRAWAL_REQUESTED)
        return None if self.requested_on is None else next((one.withdrawal_request_id for one in asked), None)


class Due(StrEnum):
    """What a reminder is about."""

    EXPIRES_SOON = "expires_soon"
    EXPIRES_TODAY = "expires_today"
    WITHDRAWAL_UNANSWERED = "withdrawal_unanswered"
    EFFECT_CHECK = "effect_check"
    ROUND = "round"
    """The accounts were last looked at six months ago."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is due, since which day, and for which flow (None: for the whole household)."""

    what: Due
    on: date
    flow: Flow | None = None
