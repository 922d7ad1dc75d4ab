"""Events come in, consent records after ISO/IEC TS 27560:2023 go out, as JSON-LD in the words of the W3C's DPV.

Source: "Guide for implementing ISO/IEC TS 27560:2023 consent records and receipts with DPV" (DPVCG, final report of 15
February 2026), profiles ``record-eu-gdpr`` and ``receipt-eu-gdpr``. Every mandatory field is there; what nobody said is
marked :data:`NOT_STATED`, never left out and never filled in. The four sections of the standard (header, processing,
parties, events) are ``@nest``: a JSON-LD processor sees the flat graph of the guide. The context stands inline, so that
nothing is ever fetched. No sentence is made here and nothing is read back from these records: see ``exports``.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Role
from persienne.consents.events import by_consent
from persienne.consents.fields import BY_LAW, Basis, Category, EventType, GivenHow, Purpose, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from persienne.consents.events import Event, GoneProofs, Json

RECORD_PROFILE = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr"
RECEIPT_PROFILE = "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr"

NOT_STATED: dict[str, Json] = {"@type": "persienne:NotStated"}
"""Stands where a mandatory field has no value: the body never told it, or it was erased."""

_IRI: dict[str, Json] = {"@type": "@id"}
_REFERENCES = (
    "dct:conformsTo",
    "dpv:hasApplicableLaw",
    "dpv:hasDataController",
    "dpv:hasDataProcessor",
    "dpv:hasJurisdiction",
    "dpv:hasLegalBasis",
    "dpv:hasNecessity",
    "dpv:hasProcessing",
    "dpv:hasDataSource",
    "dpv:hasAuthority",
    "dpv:isIndicatedBy",
    "skos:broader",
)
CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "loc": "https://w3id.org/dpv/loc#",
    "dct": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "persienne": "urn:x-persienne:terms:",
    "party": "urn:x-persienne:party:",
    "header": "@nest",
    "processing": "@nest",
    "parties": "@nest",
    "events": "@nest",
    **{name: {"@id": name, **_IRI} for name in _REFERENCES},
    "persienne:register": {"@id": "persienne:register", "@type": "@json"},
}
"""The inline context. Terms of ours are URNs: they name, and lead nowhere."""

_HOLDER = "party:holder"
_AUTHORITY = "party:authority"

_STATUS = {
    State.GIVEN: "dpv:ConsentGiven",
    State.RENEWED: "dpv:RenewedConsentGiven",
    State.REFUSED: "dpv:ConsentRefused",
    State.MODIFIED: "dpv:ConsentGiven",
    # The will is withdrawn when it is said; whether anything was switched off is the event after.
    State.WITHDRAWAL_REQUESTED: "dpv:ConsentWithdrawn",
    State.WITHDRAWN: "dpv:ConsentWithdrawn",
    State.EFFECT_CONFIRMED: "dpv:ConsentTerminated",
    State.EXPIRED: "dpv:ConsentExpired",
    State.ENDED_BY_LAW: "dpv:ConsentTerminated",
    State.CONTESTED: "dpv:ConsentUnknown",
    State.FOUND: "dpv:ConsentUnknown",
}
"""The status of each state; proofs that come or go are no status, and stand in the raw chain alone."""
_NO_STATUS = "dpv:ConsentUnknown"

_TYPES = {
    EventType.EXPLICIT: "dpv:ExplicitlyExpressedConsent",
    EventType.ORDINARY: "dpv:ExpressedConsent",
    EventType.SWITCH: "dpv:ExpressedConsent",
}
"""What nobody knows, or what a supplier declares, stays plain ``dpv:Consent``."""

_BASES = {
    Basis.CONSENT: "eu-gdpr:A6-1-a",
    Basis.CONTRACT: "eu-gdpr:A6-1-b",
    Basis.LEGAL_DUTY: "eu-gdpr:A6-1-c",
    Basis.PUBLIC_TASK: "eu-gdpr:A6-1-e",
    Basis.LEGITIMATE_INTEREST: "eu-gdpr:A6-1-f",
    Basis.OPT_OUT: "persienne:OptOut",
}
_SOME_BASIS = "dpv:LegalBasis"
"""A basis that is known by its article alone; the article stands in ``persienne:legalReference``."""

_PURPOSES = {
    Purpose.BILLING: "dpv:PaymentManagement",
    Purpose.DISPLAY: "dpv:ServiceProvision",
    Purpose.ADVICE: "dpv:ServiceProvision",
    Purpose.RESEARCH: "dpv:ResearchAndDevelopment",
    Purpose.MARKETING: "dpv:Marketing",
}
_ENTITIES = {
    Role.PROCESSOR: "dpv:DataProcessor",
    Role.THIRD_PARTY: "dpv:ThirdParty",
    Role.ASSISTANT: "dpv:ThirdParty",
    Role.GATEWAY: "dpv:ThirdParty",
    Role.AUTHORITY: "dpv:Authority",
    Role.HOUSEHOLD: "dpv:DataSubject",
}
_RIGHTS = {
    Basis.CONSENT: ("eu-gdpr:A7-3", "eu-gdpr:A17"),
    Basis.PUBLIC_TASK: ("eu-gdpr:A21",),
    Basis.LEGITIMATE_INTEREST: ("eu-gdpr:A21",),
}
_RIGHTS_WHATEVER_THE_BASIS = ("eu-gdpr:A15", "eu-gdpr:A77")


def records(events: Iterable[Event], gone: GoneProofs = ()) -> list[dict[str, Json]]:
    """One consent record for each consent, by its first event; corrected and retracted events are not in it."""
    return [_record(consent, history, gone) for consent, history in by_consent(events).items()]


def receipt(events: Iterable[Event], receipt_id: str, created: str, gone: GoneProofs = ()) -> dict[str, Any]:
    """The receipt that wraps the records; ``created`` is UTC (``2026-11-24T17:00:05Z``), ``receipt_id`` a UUID."""
    return {
        "@context": dict(CONTEXT),
        "@id": f"urn:uuid:{receipt_id}",
        "@type": "dpv:ConsentReceipt",
        "dct:conformsTo": RECEIPT_PROFILE,
        "dct:identifier": receipt_id,
        "dpv:hasIdentifier": receipt_id,
        "dct:created": created,
        "dpv:hasRecordOfActivity": list[Any](records(events, gone)),
    }


def _record(consent: str, history: Sequence[Event], gone: GoneProofs) -> dict[str, Json]:
    said = _Said(history)
    return {
        "@id": f"urn:uuid:{consent}",
        "@type": "dpv:ConsentRecord",
        "header": {
            "dct:conformsTo": RECORD_PROFILE,
            "dct:identifier": consent,
            "dpv:hasIdentifier": consent,
            "dpv:hasDataSubject": {"@id": _HOLDER, "@type": "dpv:DataSubject", "dct:identifier": "holder"},
        },
        "processing": _processing(said),
        "parties": {"dpv:hasEntity": _entities(said)},
        "events": {"dpv:hasConsentStatus": _statuses(history, gone)},
    }


class _Said:
    """The last thing said under each name by the events of one consent; codes that say "unknown" say nothing."""

    def __init__(self, history: Sequence[Event]) -> None:
        self._history = history

    def __call__(self, name: str) -> Any:  # noqa: ANN401 - a Draft's fields
        for event in reversed(self._history):
            value = getattr(event, name)
            if value is not None and value != () and value not in {"unknown", "none"}:
                return value
        return None

    def text(self, name: str) -> Json:
        """The value as it stands in the register, or the mark that nobody said it."""
        value = self(name)
        return dict(NOT_STATED) if value is None else str(value)


def _processing(said: _Said) -> dict[str, Json]:
    notice: dict[str, Json] = {
        "@type": "dpv:ConsentNotice",
        "dct:description": said.text("notice_ref"),
        "dct:language": said.text("language"),
    }
    if said("notice_hash") is not None:
        notice["persienne:sha256"] = said("notice_hash")
    return {"dpv:hasNotice": notice, "dct:language": said.text("language"), "dpv:hasProcess": _process(said)}


def _process(said: _Said) -> dict[str, Json]:
    party, role = said("counterparty_id"), said("counterparty_role")
    holder: Json = dict(NOT_STATED) if party is None else f"party:{party}"
    basis = _basis(said("legal_basis"), said("data_category"))
    rights = (*_RIGHTS.get(basis, ()), *_RIGHTS_WHATEVER_THE_BASIS)
    return {
        "@type": "dpv:Process",
        "dpv:hasPurpose": {
            "@type": "dpv:Purpose",
            "skos:broader": _PURPOSES.get(said("purpose"), "dpv:Purpose"),
            "dct:identifier": said.text("purpose"),
            "dct:description": said.text("purpose_text"),
        },
        "dpv:hasPersonalData": _personal_data(said),
        "dpv:hasDataController": dict(NOT_STATED) if role is Role.PROCESSOR else holder,
        "dpv:hasDataProcessor": holder if role is Role.PROCESSOR else dict(NOT_STATED),
        "dpv:hasRecipient": [
            {"@id": f"party:{party}", "@type": "dpv:Recipient"} if party is not None else dict(NOT_STATED),
            *({"@type": "dpv:Recipient", "dpv:hasName": name} for name in said("recipients") or ()),
        ],
        "dpv:hasLegalBasis": dict(NOT_STATED) if basis is Basis.UNKNOWN else _BASES.get(basis, _SOME_BASIS),
        "persienne:legalReference": said.text("legal_ref"),
        "dpv:hasProcessing": "dpv:Transfer"
        if said("data_category") in {Category.D, Category.E, Category.F}
        else "dpv:Collect",
        "dpv:hasStorageCondition": [
            {"@type": "dpv:StorageLocation", "dpv:hasLocation": said.text("storage_location")},
            {"@type": "dpv:StorageDuration", "dpv:hasDuration": said.text("retention_stated")},
        ],
        "dpv:hasProcessingCondition": {"@type": "dpv:ProcessingLocation", "dpv:hasLocation": dict(NOT_STATED)},
        "dpv:hasRule": dict(NOT_STATED),
        "dpv:hasConsentControl": {"@type": "dpv:WithdrawConsent", "dpv:isExercisedAt": said.text("withdrawal_method")},
        "dpv:hasRight": [{"@type": ["dpv:DataSubjectRight", right]} for right in rights],
        "dpv:hasAuthority": _AUTHORITY,
        "dpv:hasJurisdiction": _location(said("jurisdiction")),
        "dpv:hasApplicableLaw": "eu-gdpr:GDPR",
    }


def _personal_data(said: _Said) -> dict[str, Json]:
    """What the meter saw; one category, at one step, of a period where one was said."""
    data: dict[str, Json] = {
        "@type": "dpv:PersonalData",
        "skos:broader": "dpv:ObservedPersonalData",
        "dct:identifier": said.text("meter_ref"),
        "persienne:category": said.text("data_category"),
        "persienne:step": said.text("granularity"),
        "persienne:energy": said.text("energy"),
        "dpv:hasDataSource": "persienne:Meter",
        "dpv:hasNecessity": dict(NOT_STATED),
        "persienne:specialCategory": False,
    }
    for name, key in (("period_from", "persienne:from"), ("period_to", "persienne:to")):
        if said(name) is not None:
            data[key] = said(name).isoformat()
    return data


def _entities(said: _Said) -> list[Json]:
    """The holder, the body that holds the data, and the authority; an address is not asked of a data subject."""
    party = said("counterparty_id")
    address = said("counterparty_address")
    role = said("counterparty_role")
    body: dict[str, Json] = {
        "@id": "party:unknown" if party is None else f"party:{party}",
        "@type": _ENTITIES.get(role, "dpv:DataController"),
        "persienne:role": said.text("counterparty_role"),
        "dpv:hasIdentifier": said.text("counterparty_id"),
        "dpv:hasName": said.text("counterparty_name"),
        "schema:address": _postal(address),
        "schema:contactPoint": _postal(address),
    }
    person: dict[str, Json] = {
        "@id": _HOLDER,
        "@type": "dpv:DataSubject",
        "persienne:role": "household",
        "dpv:hasIdentifier": "holder",
        "dpv:hasName": said.text("holder"),
    }
    authority: dict[str, Json] = {
        "@id": _AUTHORITY,
        "@type": "dpv:Authority",
        "persienne:role": "authority",
        "dpv:hasIdentifier": said.text("authority"),
        "dpv:hasName": said.text("authority"),
        "schema:address": dict(NOT_STATED),
        "schema:contactPoint": dict(NOT_STATED),
    }
    return [person, body, authority]


def _postal(lines: Sequence[str] | None) -> Json:
    if not lines:
        return dict(NOT_STATED)
    return {"@type": "schema:PostalAddress", "schema:streetAddress": "\n".join(lines)}


def _statuses(history: Sequence[Event], gone: GoneProofs) -> list[Json]:
    """What happened, in the order of its own time; where nothing but proofs came or went, that the rest is unknown."""
    told = [event for event in history if event.event_state in _STATUS] or history[:1]
    return [_status(event, gone) for event in told]


def _status(event: Event, gone: GoneProofs) -> dict[str, Json]:
    basis = _basis(event.legal_basis, event.data_category)
    consent = basis in {Basis.CONSENT, Basis.UNKNOWN}
    kind = _TYPES.get(event.event_type, "dpv:Consent") if consent else _BASES.get(basis, _SOME_BASIS)
    # What passes on another ground is neither given nor refused as a consent is; what happened is in the state below.
    said = _STATUS.get(event.event_state, _NO_STATUS) if consent else _NO_STATUS
    status: dict[str, Json] = {
        "@type": [said, kind],
        "dct:identifier": event.event_id,
        "persienne:state": event.event_state.value,
        "persienne:eventType": event.event_type.value,
        "dpv:isIndicatedAtTime": event.event_time,
        "dpv:hasDuration": _duration(event),
        "dpv:isIndicatedBy": _HOLDER
        if event.acting_person is None
        else {"@type": "dpv:Entity", "dpv:hasName": event.acting_person},
        "dpv:hasIndicationMethod": dict(NOT_STATED) if event.given_how is GivenHow.UNKNOWN else event.given_how.value,
        "persienne:recordedAt": event.recorded_at,
    }
    if event.evidence:
        status["persienne:evidence"] = list[Any](_kept(event, gone))
    return status


def _basis(noted: Basis | None, category: Category | None) -> Basis:
    """The noted ground; recording in the meter is an opt-out and the rest of what passes anyway the law's, if none."""
    if noted in {None, Basis.UNKNOWN} and category in BY_LAW:
        return Basis.OPT_OUT if category is Category.C1 else Basis.LAW
    return noted or Basis.UNKNOWN


def _kept(event: Event, gone: GoneProofs) -> Iterator[dict[str, Json]]:
    """The files that show it, by what tells them apart, and which were erased; a name that was erased is not said."""
    for one, name in zip_longest(event.evidence, event.evidence_names):
        kept: dict[str, Json] = {"persienne:sha256": one.sha256, "persienne:bytes": one.size, "dct:format": one.mime}
        if (event.seq, one.id) in gone:
            kept["persienne:erased"] = True
        yield kept if name is None else kept | {"dct:title": name}


def _duration(event: Event) -> Json:
    if event.expires_on is None:
        return dict(NOT_STATED)
    return {"@type": "dpv:UntilTimeDuration", "rdf:value": event.expires_on.isoformat()}


def _location(code: str | None) -> Json:
    return dict(NOT_STATED) if code is None else f"loc:{code}"
