"""Events, flows, reminders and verdicts of the register, as ``--json`` tells them: values come in, objects go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from persienne.cli.iso_days import iso_day
from persienne.consents.events import Event, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.consents.chain import Verdict
    from persienne.consents.flows import Flow, Reminder


def event_object(event: Event) -> dict[str, Any]:
    """An event as a JSON object: its fields that say something, its hash, and how it was noted."""
    return {**to_json(event), "hash": event.hash, "redacted": list(event.redacted), "backdated": event.backdated}


def flow_object(flow: Flow) -> dict[str, Any]:
    """A flow as a JSON object; days are ISO, what is not known is null."""
    party = flow.counterparty
    return {
        "consent": flow.consent_id,
        "status": flow.status,
        "passes": flow.status.passes,
        "category": flow.category,
        "energy": flow.energy,
        "meter": flow.meter_ref,
        "party": None if party is None else {"id": party.id, "role": party.role, "name": party.name},
        "purpose": flow.purpose,
        "purpose_text": flow.purpose_text,
        "granularity": flow.granularity,
        "basis": flow.basis,
        "legal_ref": flow.legal_ref,
        **{name: iso_day(getattr(flow, name)) for name in ("since", "until", "ended_on", "requested_on", "check_on")},
        "expiry_source": flow.expiry_source,
        "proofs": [{"id": one.id, "sha256": one.sha256, "size": one.size, "mime": one.mime} for one in flow.evidence],
        "proof_lost": flow.proof_lost,
        "backdated": flow.backdated,
        "events": [event.event_id for event in flow.history],
    }


def verdict_object(verdict: Verdict, changed: Iterable[str], gone: Iterable[tuple[int, str]]) -> dict[str, Any]:
    """A verdict as a JSON object."""
    return {
        "holds": verdict.holds,
        "count": verdict.count,
        "head": verdict.head.hash,
        "first_broken": verdict.first_broken,
        "why": verdict.why,
        "redacted": [{"seq": one.seq, "field": one.field} for one in verdict.redacted],
        "changed_proofs": list(changed),
        "gone_proofs": [{"seq": number, "id": one} for number, one in gone],
    }


def reminder_object(reminder: Reminder) -> dict[str, Any]:
    """What is due, as a JSON object: ``what`` is a code, ``consent`` is null where it is about the household."""
    flow = reminder.flow
    party = None if flow is None else flow.counterparty
    return {
        "what": reminder.what,
        "on": reminder.on.isoformat(),
        "consent": None if flow is None else flow.consent_id,
        "party": None if party is None else party.id,
    }
