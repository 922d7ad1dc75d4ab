"""The register of the invented home: a household and its present come in, it then tells of two years of sharing.

The bodies are invented, but for the grid operator. Every row is noted on its own day, by a clock that walks. What was
asked for by letter since is noted by ``letters``.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Role
from persienne.base.localtime import local_days
from persienne.consents.events import Draft
from persienne.consents.fields import (
    Basis,
    Category,
    EventType,
    ExpirySource,
    GivenHow,
    Granularity,
    Kind,
    ProofType,
    Purpose,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

_OPERATOR = ("enedis", Role.OPERATOR, "Enedis")
_SUPPLIER = ("solea", Role.SUPPLIER, "Soléa Énergie")
_ADVISER = ("thermo", Role.THIRD_PARTY, "Thermo Conseil")
_APP = ("watt-et-moi", Role.THIRD_PARTY, "Watt et Moi")
EVENING = 18 * 3600
"""Seconds after midnight at which the household notes things."""

ACCORD = (
    "From: bilan@thermo.example\nTo: foyer@maison.example\nSubject: Votre accord\n\n"
    "Vous nous autorisez à lire votre consommation à la demi-heure pendant trois mois, pour un bilan thermique.\n"
)


def note_register(household: Household, today: date, folder: Path) -> None:
    """Note the past of the invented home as it would have been noted; ``folder`` holds a proof for a moment."""
    proof = folder / "Accord Thermo Conseil.eml"
    proof.write_text(ACCORD, encoding="utf-8")
    clock = _Clock()
    sharing = household.register_at(clock)
    kept = sharing.attach(proof)
    proof.unlink()
    evidence = {"evidence": (kept.evidence,), "evidence_names": (kept.name or "",), "proof_type": ProofType.EMAIL}

    def told() -> Iterator[Draft]:
        for day, draft in _story(today, evidence):
            clock.at = local_days().midnight(day.toordinal()) + EVENING
            yield draft

    sharing.append_all(told())


class _Clock:
    """The time at which the row under way is noted."""

    def __init__(self) -> None:
        self.at = 0

    def __call__(self) -> float:
        return self.at


def _story(today: date, proof: dict[str, Any]) -> list[tuple[date, Draft]]:
    """The rows, each with its day, in their order."""

    def ago(days: int) -> date:
        return today - timedelta(days=days)

    app = _draft(_APP, Category.E, ago(685), purpose=Purpose.OFFER, granularity=Granularity.HALF_HOUR)
    supplier = _draft(_SUPPLIER, Category.D, ago(601), purpose=Purpose.DISPLAY, granularity=Granularity.DAY)
    collection = _draft(
        _OPERATOR,
        Category.C2,
        ago(257),
        purpose=Purpose.DISPLAY,
        granularity=Granularity.HALF_HOUR,
        event_type=EventType.SWITCH,
        **_until(today + timedelta(days=107)),
    )
    recording = _draft(
        _OPERATOR,
        Category.C1,
        ago(72),
        event_state=State.FOUND,
        legal_basis=Basis.OPT_OUT,
        legal_ref="D341-21",
        granularity=Granularity.HOUR,
    )
    adviser = _draft(
        _ADVISER,
        Category.E,
        ago(71),
        purpose=Purpose.ADVICE,
        granularity=Granularity.HALF_HOUR,
        given_how=GivenHow.EMAIL,
        **_until(today + timedelta(days=20)),
        **proof,
    )
    walked = Draft(kind=Kind.HOUSEHOLD, event_state=State.ROUND_DONE, event_time=ago(72).isoformat(), energy=None)
    return [
        (ago(685), app),
        (ago(601), supplier),
        (ago(257), collection),
        (ago(72), recording),
        (ago(72), walked),
        (ago(71), adviser),
    ]


def _draft(body: tuple[str, Role, str], category: Category, on: date, **said: Any) -> Draft:  # noqa: ANN401 - a Draft's
    known: dict[str, Any] = {"event_state": State.GIVEN, "legal_basis": Basis.CONSENT, "given_how": GivenHow.WEB}
    return Draft(
        event_time=on.isoformat(),
        data_category=category,
        counterparty_id=body[0],
        counterparty_role=body[1],
        counterparty_name=body[2],
        **{**known, **said},
    )


def _until(day: date) -> dict[str, Any]:
    return {"expires_on": day, "expiry_source": ExpirySource.STATED}
