"""Every mandatory field of ISO/IEC TS 27560 is in a record, said or marked as not stated; nothing is made better."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from persienne.consents import chain
from persienne.consents.fields import Basis, Category, EventType, State
from persienne.consents.receipts import NOT_STATED, RECEIPT_PROFILE, RECORD_PROFILE, receipt, records
from support.chance import cases
from support.events import CONSENTS, RECORDED, a_story, chained, registers

# The fields that the DPV guide's tables call mandatory, in the standard or for the GDPR, section by section.
HEADER = ("dct:conformsTo", "dct:identifier", "dpv:hasIdentifier", "dpv:hasDataSubject")
PROCESSING = ("dpv:hasNotice", "dct:language", "dpv:hasProcess")
PROCESS = (
    "dpv:hasPurpose",
    "dpv:hasLegalBasis",
    "dpv:hasPersonalData",
    "dpv:hasDataController",
    "dpv:hasProcessing",
    "dpv:hasStorageCondition",
    "dpv:hasProcessingCondition",
    "dpv:hasRule",
    "dpv:hasJurisdiction",
    "dpv:hasRecipient",
    "dpv:hasConsentControl",
    "dpv:hasRight",
    "dpv:hasAuthority",
)
PERSONAL_DATA = ("skos:broader", "dpv:hasDataSource", "dpv:hasNecessity", "persienne:specialCategory")
ENTITY = ("@id", "@type", "dpv:hasIdentifier", "dpv:hasName", "persienne:role")
BODY = (*ENTITY, "schema:address", "schema:contactPoint")
STATUS = ("@type", "dpv:isIndicatedAtTime", "dpv:hasDuration", "dpv:isIndicatedBy", "dpv:hasIndicationMethod")
STORAGE = ({"@type": "dpv:StorageLocation"}, {"@type": "dpv:StorageDuration"})

SAID: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {"type": "boolean"},
        {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/said"}},
        {"type": "object", "minProperties": 1, "additionalProperties": {"$ref": "#/$defs/any"}},
    ]
}


def _object(names: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    known = {name: {"$ref": "#/$defs/said"} for name in names}
    return {"type": "object", "required": list(names), "properties": known | properties}


def _schema() -> dict[str, Any]:
    storage = {
        "type": "array",
        "allOf": [
            {"contains": {"type": "object", "properties": {"@type": {"const": kind["@type"]}}, "required": ["@type"]}}
            for kind in STORAGE
        ],
    }
    process = _object(
        PROCESS,
        **{
            "dpv:hasPersonalData": _object(PERSONAL_DATA),
            "dpv:hasStorageCondition": storage,
            "dpv:hasConsentControl": _object(("@type", "dpv:isExercisedAt")),
            "dpv:hasPurpose": _object(("@type", "skos:broader", "dct:identifier", "dct:description")),
        },
    )
    entities = {
        "type": "array",
        "minItems": 3,
        "items": {
            "if": {"properties": {"@id": {"const": "party:holder"}}},
            "then": _object(ENTITY),
            "else": _object(BODY),
        },
    }
    statuses = {"type": "array", "minItems": 1, "items": _object(STATUS)}
    record = _object(
        ("@id", "@type", "header", "processing", "parties", "events"),
        **{
            "@type": {"const": "dpv:ConsentRecord"},
            "header": _object(HEADER, **{"dct:conformsTo": {"const": RECORD_PROFILE}}),
            "processing": _object(
                PROCESSING, **{"dpv:hasProcess": process, "dpv:hasNotice": _object(("@type", "dct:language"))}
            ),
            "parties": _object(("dpv:hasEntity",), **{"dpv:hasEntity": entities}),
            "events": _object(("dpv:hasConsentStatus",), **{"dpv:hasConsentStatus": statuses}),
        },
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {"said": SAID, "any": True},
        **_object(
            ("@context", "@id", "@type", "dct:conformsTo", "dct:identifier", "dct:created", "dpv:hasRecordOfActivity"),
            **{
                "@context": {"type": "object"},
                "@type": {"const": "dpv:ConsentReceipt"},
                "dct:conformsTo": {"const": RECEIPT_PROFILE},
                "dpv:hasRecordOfActivity": {"type": "array", "items": record},
            },
        ),
    }


VALIDATOR = Draft202012Validator(_schema())


def events(*said: Any) -> list[Any]:
    return [chain.event(row.body, row.personal, row.hash) for row in chained(said or a_story())]


def process(record: dict[str, Any]) -> Any:
    return record["processing"]["dpv:hasProcess"]


@pytest.mark.slow
def test_the_schema_itself_is_one_and_misses_a_missing_field() -> None:
    Draft202012Validator.check_schema(_schema())
    document = receipt(events(), CONSENTS[3], RECORDED)
    assert VALIDATOR.is_valid(document)
    first: Any = document["dpv:hasRecordOfActivity"][0]
    for section, name in (("header", "dct:identifier"), ("events", "dpv:hasConsentStatus")):
        cut = {**first, section: {key: value for key, value in first[section].items() if key != name}}
        assert not VALIDATOR.is_valid({**document, "dpv:hasRecordOfActivity": [cut]})
    for name in PROCESS:
        cut = {key: value for key, value in process(first).items() if key != name}
        whole = {**first, "processing": {**first["processing"], "dpv:hasProcess": cut}}
        assert not VALIDATOR.is_valid({**document, "dpv:hasRecordOfActivity": [whole]})


@pytest.mark.slow
@settings(max_examples=cases(40))
@given(registers())
def test_every_register_makes_a_receipt_with_every_mandatory_field(rows: Any) -> None:
    document = receipt((chain.event(row.body, row.personal, row.hash) for row in rows), CONSENTS[3], RECORDED)
    VALIDATOR.validate(document)


def test_one_record_a_consent_and_none_for_the_slats_of_this_computer() -> None:
    assert [record["header"]["dct:identifier"] for record in records(events())] == list(CONSENTS[:3])  # type: ignore[index,call-overload]


def test_the_context_is_inline_and_names_no_document_to_fetch() -> None:
    context = receipt((), CONSENTS[0], RECORDED)["@context"]
    assert isinstance(context, dict)
    assert "@import" not in context
    assert all(not isinstance(term, dict) or "@context" not in term for term in context.values())
    assert {name for name, term in context.items() if term == "@nest"} == {"header", "processing", "parties", "events"}


def test_what_nobody_said_is_marked_and_not_made_up() -> None:
    (_, collected, *_) = a_story()
    (record,) = records(events(collected))
    assert record["processing"]["dct:language"] == NOT_STATED  # type: ignore[index,call-overload]
    assert process(record)["dpv:hasStorageCondition"][1]["dpv:hasDuration"] == NOT_STATED
    assert process(record)["dpv:hasPurpose"]["dct:identifier"] == NOT_STATED


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (EventType.EXPLICIT, "dpv:ExplicitlyExpressedConsent"),
        (EventType.SWITCH, "dpv:ExpressedConsent"),
        (EventType.SUPPLIER_DECLARATION, "dpv:Consent"),
        (EventType.UNKNOWN, "dpv:Consent"),
    ],
)
def test_an_unknown_will_is_never_made_explicit(said: EventType, kind: str) -> None:
    (_, collected, *_) = a_story()
    (record,) = records(events(replace(collected, event_type=said)))
    assert record["events"]["dpv:hasConsentStatus"][0]["@type"] == ["dpv:ConsentGiven", kind]  # type: ignore[index,call-overload]


def test_recording_in_the_meter_is_an_opt_out_and_no_consent() -> None:
    (_, collected, *_) = a_story()
    found = replace(collected, event_state=State.FOUND, data_category=Category.C1, legal_basis=Basis.OPT_OUT)
    (record,) = records(events(found))
    assert process(record)["dpv:hasLegalBasis"] == "persienne:OptOut"
    assert record["events"]["dpv:hasConsentStatus"][0]["@type"] == ["dpv:ConsentUnknown", "persienne:OptOut"]  # type: ignore[index,call-overload]
    rights = [right["@type"][1] for right in process(record)["dpv:hasRight"]]
    assert rights == ["eu-gdpr:A15", "eu-gdpr:A77"]


@pytest.mark.parametrize(
    ("category", "state", "basis", "kind"),
    [
        (Category.C1, State.REFUSED, Basis.UNKNOWN, "persienne:OptOut"),
        (Category.C1, State.WITHDRAWN, Basis.OPT_OUT, "persienne:OptOut"),
        (Category.A, State.FOUND, Basis.UNKNOWN, "dpv:LegalBasis"),
        (Category.F, State.ENDED_BY_LAW, Basis.CONTRACT, "eu-gdpr:A6-1-b"),
    ],
)
def test_what_passes_without_a_consent_is_neither_given_nor_refused_nor_withdrawn(
    category: Category, state: State, basis: Basis, kind: str
) -> None:
    (_, collected, *_) = a_story()
    (record,) = records(events(replace(collected, event_state=state, data_category=category, legal_basis=basis)))
    assert process(record)["dpv:hasLegalBasis"] == kind
    assert record["events"]["dpv:hasConsentStatus"][0]["@type"] == ["dpv:ConsentUnknown", kind]  # type: ignore[index,call-overload]
    assert record["events"]["dpv:hasConsentStatus"][0]["persienne:state"] == state  # type: ignore[index,call-overload]


def test_the_events_stand_in_the_order_of_their_own_time_with_their_files_listed() -> None:
    *_, advised = records(events())
    given_, withdrawn = advised["events"]["dpv:hasConsentStatus"]  # type: ignore[index,call-overload]
    assert given_["@type"][0] == "dpv:ConsentGiven"
    assert given_["dpv:hasDuration"] == {"@type": "dpv:UntilTimeDuration", "rdf:value": "2027-02-02"}
    assert [one["dct:title"] for one in given_["persienne:evidence"]] == ["accord.pdf"]
    assert withdrawn["@type"][0] == "dpv:ConsentWithdrawn"
    assert "persienne:evidence" not in withdrawn
    assert process(advised)["dpv:hasConsentControl"]["dpv:isExercisedAt"] == "letter"


def test_a_proof_that_comes_or_goes_is_no_status_of_the_consent() -> None:
    (_, collected, *_) = a_story()
    lost = replace(collected, event_state=State.PROOF_LOST, event_time="2025-01-01")
    (record,) = records(events(collected, lost))
    assert len(record["events"]["dpv:hasConsentStatus"]) == 1  # type: ignore[index,call-overload,arg-type]
    (alone,) = records(events(lost))
    assert alone["events"]["dpv:hasConsentStatus"][0]["@type"][0] == "dpv:ConsentUnknown"  # type: ignore[index,call-overload]
