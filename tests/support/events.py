"""Any event that a household could note, and registers of them as chained rows: hypothesis strategies and one story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any
from uuid import UUID

from hypothesis import strategies as st

from persienne.base.energy_market import Energy, Role
from persienne.base.slats import Slat
from persienne.consents import chain
from persienne.consents.chain import GENESIS, Head
from persienne.consents.events import Draft, Evidence
from persienne.consents.fields import (
    NOT_IN_GAS,
    STATES_OF,
    Basis,
    Category,
    EventType,
    ExpirySource,
    GivenHow,
    Granularity,
    Kind,
    Method,
    ProofType,
    Purpose,
    State,
)
from support.sharing import ADVISER, METER, SUPPLIER, draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.consents.chain import Row
    from persienne.consents.events import Event

RECORDED = "2026-11-24T17:00:05Z"

TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), min_size=1, max_size=30
).filter(lambda text: text.strip())
NAMES = st.one_of(
    TEXTS, st.sampled_from(["<b>Énergie</b>", '=HYPERLINK("http://x")', "+33", "-1", "@x", "\tx", 'a;b"c'])
)
DAYS = st.dates(date(2015, 1, 1), date(2026, 11, 24))
CONSENTS = tuple(str(UUID(int=number, version=4)) for number in range(1, 5))


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A draft of any consent's event."""
    day = draw(DAYS)
    hour = draw(st.sampled_from(["", "T00:00:00+01:00", "T12:30:00+02:00"]))
    energy = draw(st.sampled_from(Energy))
    category = draw(st.sampled_from([one for one in Category if energy is Energy.ELECTRICITY or one not in NOT_IN_GAS]))
    states = STATES_OF[Kind.CONSENT] - {State.RETRACTED}
    if category is Category.C1:
        states -= {State.GIVEN, State.RENEWED}
    bases = [basis for basis in Basis if category is not Category.C1 or basis is not Basis.CONSENT]
    files = draw(st.lists(st.integers(0, 9), max_size=2, unique=True))
    return Draft(
        event_state=draw(st.sampled_from(sorted(states))),
        event_time=day.isoformat() + hour,
        event_type=draw(st.sampled_from(EventType)),
        consent_id=draw(st.sampled_from(CONSENTS)),
        holder=draw(_maybe(NAMES)),
        acting_person=draw(_maybe(NAMES)),
        meter_ref=draw(_maybe(st.just(METER))),
        energy=energy,
        counterparty_id=draw(st.sampled_from(["enedis", "watt-old", "someone.else"])),
        counterparty_role=draw(st.sampled_from([Role.OPERATOR, Role.SUPPLIER, Role.THIRD_PARTY, Role.PROCESSOR])),
        counterparty_name=draw(_maybe(NAMES)),
        counterparty_address=tuple(draw(st.lists(NAMES, max_size=3))),
        recipients=tuple(draw(st.lists(NAMES, max_size=2))),
        data_category=category,
        granularity=draw(_maybe(st.sampled_from(Granularity))),
        period_from=draw(_maybe(st.just(date(2014, 1, 1)))),
        period_to=draw(_maybe(DAYS)),
        purpose=draw(st.sampled_from(Purpose)),
        purpose_text=draw(NAMES),
        legal_basis=draw(st.sampled_from(bases)),
        legal_ref=draw(_maybe(st.just("R.111-27"))),
        given_how=draw(st.sampled_from(GivenHow)),
        notice_ref=draw(_maybe(NAMES)),
        notice_hash=draw(_maybe(st.just("0f" * 32))),
        language=draw(_maybe(st.just("fr"))),
        proof_type=draw(st.sampled_from(ProofType)),
        evidence=tuple(Evidence(f"e{number}", f"{number}" * 64, number, "application/pdf") for number in files),
        evidence_names=tuple(draw(NAMES) for _ in files),
        expires_on=draw(_maybe(st.just(day + timedelta(days=365)))),
        expiry_source=draw(st.sampled_from(ExpirySource)),
        withdrawal_method=draw(_maybe(st.sampled_from(Method))),
        storage_location=draw(_maybe(NAMES)),
        retention_stated=draw(_maybe(NAMES)),
        note=draw(_maybe(NAMES)),
    )


def slat_move() -> Draft:
    """The log of a move of the local slats."""
    return Draft(
        kind=Kind.SLAT,
        event_state=State.SLATS_MOVED,
        event_time="2026-11-01T08:00:00+01:00",
        slat_before=Slat.OPEN,
        slat_after=Slat.CLOSED,
        slat_then="reduce",
        counts=(("days", 3), ("rows", 12)),
    )


def chained(said: Iterable[Draft]) -> tuple[Row, ...]:
    """The rows of these drafts, in this order, with ids and salts that are the same at each call."""
    head, rows, salts = Head(GENESIS, 0), [], count(1)
    for number, one in enumerate(said, 1):
        row = chain.seal(
            one,
            head,
            event_id=str(UUID(int=1000 + number, version=4)),
            recorded_at=RECORDED,
            salt=lambda: f"{next(salts):032x}",
        )
        head = Head(row.hash, row.seq)
        rows.append(row)
    return tuple(rows)


def noted(*drafts: Draft, at: str = "2024-06-01T10:00:00Z") -> tuple[Event, ...]:
    """The events of these drafts, noted in this order."""
    head, events = Head(GENESIS, 0), []
    for number, said in enumerate(drafts, 1):
        row = chain.seal(said, head, event_id=f"e{number}", recorded_at=at, salt=lambda: "5a")
        head = Head(row.hash, row.seq)
        events.append(chain.event(row.body, row.personal, row.hash))
    return tuple(events)


def redacted(row: Row, field: str) -> Row:
    """The row with the value of a personal field erased."""
    return row._replace(personal=chain.without(row.personal, field))


@st.composite
def registers(draw: st.DrawFn) -> tuple[Row, ...]:
    """A register: some events, perhaps a slat's move, perhaps a name that was erased."""
    said = draw(st.lists(drafts(), max_size=5))
    if draw(st.booleans()):
        said.insert(0, slat_move())
    rows = list(chained(said))
    for place, one in enumerate(said):
        if one.holder is not None and draw(st.booleans()):
            rows[place] = redacted(rows[place], "holder")
    return tuple(rows)


def a_story() -> tuple[Draft, ...]:
    """Three consents of a home: collection by the operator, a supplier's, and an adviser's that was withdrawn."""
    known = {"holder": "Zoé Ferrand", "energy": Energy.ELECTRICITY}
    collected = draft(on="2024-05-01", consent_id=CONSENTS[0], granularity=Granularity.HALF_HOUR, **known)
    supplied = draft(
        on="2024-06-01",
        consent_id=CONSENTS[1],
        data_category=Category.D,
        purpose=Purpose.DISPLAY,
        granularity=Granularity.DAY,
        **{**known, **SUPPLIER},
    )
    advised = replace(
        supplied,
        event_time="2025-02-03T10:00:00+01:00",
        consent_id=CONSENTS[2],
        event_type=EventType.EXPLICIT,
        data_category=Category.E,
        purpose=Purpose.ADVICE,
        expires_on=date(2027, 2, 2),
        expiry_source=ExpirySource.STATED,
        proof_type=ProofType.DOCUMENT,
        evidence=(Evidence("e1", "a" * 64, 1234, "application/pdf"),),
        evidence_names=("accord.pdf",),
        **ADVISER,
    )
    withdrawn = replace(
        advised,
        event_state=State.WITHDRAWAL_REQUESTED,
        event_time="2026-09-01",
        withdrawal_method=Method.LETTER,
        evidence=(),
        evidence_names=(),
    )
    return (slat_move(), collected, supplied, advised, withdrawn)
