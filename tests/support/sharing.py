"""A register on an open store with a clock that is told the time, and drafts with little to say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy, Role
from persienne.consents.events import Counterparty, Draft
from persienne.consents.fields import Basis, Category, Granularity, State
from persienne.consents.flows import Seen
from persienne.household.register.register import ConsentRegister

if TYPE_CHECKING:
    from persienne.store.driver import Connection

METER = "01234567890123"

OPERATOR: dict[str, Any] = {
    "counterparty_id": "enedis",
    "counterparty_role": Role.OPERATOR,
    "counterparty_name": "Enedis",
}
SUPPLIER: dict[str, Any] = {
    "counterparty_id": "watt-old",
    "counterparty_role": Role.SUPPLIER,
    "counterparty_name": "Vieux Watt SA",
}
NEW_SUPPLIER: dict[str, Any] = {
    "counterparty_id": "watt-new",
    "counterparty_role": Role.SUPPLIER,
    "counterparty_name": "Watt Neuf",
}
ADVISER: dict[str, Any] = {
    "counterparty_id": "adviser",
    "counterparty_role": Role.THIRD_PARTY,
    "counterparty_name": "Conseil & Économies",
}

IN_A_FILE = Seen(
    party=Counterparty("enedis", Role.OPERATOR, "Enedis"),
    category=Category.C2,
    energy=Energy.ELECTRICITY,
    meter_ref=METER,
    granularity=Granularity.HALF_HOUR,
    first=date(2024, 1, 1),
    last=date(2026, 11, 29),
)
"""Half-hours in a file of the operator's own."""


class Clock:
    """A clock that stands where it was put."""

    def __init__(self, now: str = "2026-11-24T18:00") -> None:
        self.put(now)

    def put(self, now: str) -> None:
        """Set it to this UTC time (``2026-11-24T18:00``, or a day, at noon)."""
        text = now if "T" in now else f"{now}T12:00"
        self.at = datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()

    def __call__(self) -> float:
        return self.at


def register(conn: Connection, now: str = "2026-11-24T18:00") -> ConsentRegister:
    """The register of an open store at a time."""
    return ConsentRegister(conn, Clock(now))


def draft(state: State = State.GIVEN, on: str = "2024-05-01", **said: Any) -> Draft:
    """Half-hours collected by the operator, as a draft, unless said otherwise."""
    known: dict[str, Any] = {"data_category": Category.C2, "legal_basis": Basis.CONSENT, "meter_ref": METER, **OPERATOR}
    return Draft(event_state=state, event_time=on, **{**known, **said})
