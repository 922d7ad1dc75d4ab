"""A record of a consent says what the register says, each thing under its own name, and nothing better."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.consents import chain
from persienne.consents.events import Evidence
from persienne.consents.fields import (
    Basis,
    Category,
    EventType,
    ExpirySource,
    GivenHow,
    Granularity,
    Method,
    Purpose,
    State,
)
from persienne.consents.receipts import NOT_STATED, RECORD_PROFILE, receipt, records
from support.events import CONSENTS, RECORDED, chained, redacted
from support.sharing import METER, draft

if TYPE_CHECKING:
    from persienne.consents.events import Draft, Event

POSTAL = {"@type": "schema:PostalAddress", "schema:streetAddress": "Service clients\n1 place du Modèle\n75000 Paris"}


def events(*said: Draft) -> list[Event]:
    return [chain.event(row.body, row.personal, row.hash) for row in chained(said)]


def process(record: Any) -> Any:
    return record["processing"]["dpv:hasProcess"]


def statuses(record: Any) -> Any:
    return record["events"]["dpv:hasConsentStatus"]


def entities(record: Any) -> Any:
    return record["parties"]["dpv:hasEntity"]


def told() -> Draft:
    """A consent of which everything was said, each thing in words that stand nowhere else."""
    return draft(
        on="2025-02-03T10:00:00+01:00",
        event_type=EventType.EXPLICIT,
        consent_id=CONSENTS[0],
        holder="Zoé Ferrand",
        acting_person="Paul Ferrand",
        energy=Energy.GAS,
        counterparty_id="adviser",
        counterparty_role=Role.THIRD_PARTY,
        counterparty_name="Conseil & Économies",
        counterparty_address=("Service clients", "1 place du Modèle", "75000 Paris"),
        recipients=("Nuage & Cie", "Sondages"),
        data_category=Category.E,
        granularity=Granularity.HALF_HOUR,
        period_from=date(2024, 1, 1),
        period_to=date(2024, 12, 31),
        purpose=Purpose.ADVICE,
        purpose_text="conseils d'économies",
        legal_ref="D224-28",
        given_how=GivenHow.PAPER,
        notice_ref="conditions, page 3",
        notice_hash="0f" * 32,
        language="fr",
        evidence=(Evidence("e1", "a" * 64, 1234, "application/pdf"), Evidence("e2", "b" * 64, 56, "image/png")),
        evidence_names=("accord.pdf", "capture.png"),
        expires_on=date(2027, 2, 2),
        expiry_source=ExpirySource.STATED,
        withdrawal_method=Method.FORM,
        storage_location="Irlande",
        retention_stated="deux ans",
    )


def test_a_record_says_each_thing_under_its_own_name() -> None:
    event, *_ = events(told())
    (record,) = records([event])
    assert record == {
        "@id": f"urn:uuid:{CONSENTS[0]}",
        "@type": "dpv:ConsentRecord",
        "header": {
            "dct:conformsTo": RECORD_PROFILE,
            "dct:identifier": CONSENTS[0],
            "dpv:hasIdentifier": CONSENTS[0],
            "dpv:hasDataSubject": {"@id": "party:holder", "@type": "dpv:DataSubject", "dct:identifier": "holder"},
        },
        "processing": {
            "dpv:hasNotice": {
                "@type": "dpv:ConsentNotice",
                "dct:description": "conditions, page 3",
                "dct:language": "fr",
                "persienne:sha256": "0f" * 32,
            },
            "dct:language": "fr",
            "dpv:hasProcess": {
                "@type": "dpv:Process",
                "dpv:hasPurpose": {
                    "@type": "dpv:Purpose",
                    "skos:broader": "dpv:ServiceProvision",
                    "dct:identifier": "advice",
                    "dct:description": "conseils d'économies",
                },
                "dpv:hasPersonalData": {
                    "@type": "dpv:PersonalData",
                    "skos:broader": "dpv:ObservedPersonalData",
                    "dct:identifier": METER,
                    "persienne:category": "E",
                    "persienne:step": "half-hour",
                    "persienne:energy": "gas",
                    "dpv:hasDataSource": "persienne:Meter",
                    "dpv:hasNecessity": NOT_STATED,
                    "persienne:specialCategory": False,
                    "persienne:from": "2024-01-01",
                    "persienne:to": "2024-12-31",
                },
                "dpv:hasDataController": "party:adviser",
                "dpv:hasDataProcessor": NOT_STATED,
                "dpv:hasRecipient": [
                    {"@id": "party:adviser", "@type": "dpv:Recipient"},
                    {"@type": "dpv:Recipient", "dpv:hasName": "Nuage & Cie"},
                    {"@type": "dpv:Recipient", "dpv:hasName": "Sondages"},
                ],
                "dpv:hasLegalBasis": "eu-gdpr:A6-1-a",
                "persienne:legalReference": "D224-28",
                "dpv:hasProcessing": "dpv:Transfer",
                "dpv:hasStorageCondition": [
                    {"@type": "dpv:StorageLocation", "dpv:hasLocation": "Irlande"},
                    {"@type": "dpv:StorageDuration", "dpv:hasDuration": "deux ans"},
                ],
                "dpv:hasProcessingCondition": {"@type": "dpv:ProcessingLocation", "dpv:hasLocation": NOT_STATED},
                "dpv:hasRule": NOT_STATED,
                "dpv:hasConsentControl": {"@type": "dpv:WithdrawConsent", "dpv:isExercisedAt": "form"},
                "dpv:hasRight": [
                    {"@type": ["dpv:DataSubjectRight", f"eu-gdpr:{article}"]}
                    for article in ("A7-3", "A17", "A15", "A77")
                ],
                "dpv:hasAuthority": "party:authority",
                "dpv:hasJurisdiction": "loc:FR",
                "dpv:hasApplicableLaw": "eu-gdpr:GDPR",
            },
        },
        "parties": {
            "dpv:hasEntity": [
                {
                    "@id": "party:holder",
                    "@type": "dpv:DataSubject",
                    "persienne:role": "household",
                    "dpv:hasIdentifier": "holder",
                    "dpv:hasName": "Zoé Ferrand",
                },
                {
                    "@id": "party:adviser",
                    "@type": "dpv:ThirdParty",
                    "persienne:role": "third_party",
                    "dpv:hasIdentifier": "adviser",
                    "dpv:hasName": "Conseil & Économies",
                    "schema:address": POSTAL,
                    "schema:contactPoint": POSTAL,
                },
                {
                    "@id": "party:authority",
                    "@type": "dpv:Authority",
                    "persienne:role": "authority",
                    "dpv:hasIdentifier": "CNIL",
                    "dpv:hasName": "CNIL",
                    "schema:address": NOT_STATED,
                    "schema:contactPoint": NOT_STATED,
                },
            ]
        },
        "events": {
            "dpv:hasConsentStatus": [
                {
                    "@type": ["dpv:ConsentGiven", "dpv:ExplicitlyExpressedConsent"],
                    "dct:identifier": event.event_id,
                    "persienne:state": "given",
                    "persienne:eventType": "explicit",
                    "dpv:isIndicatedAtTime": "2025-02-03T10:00:00+01:00",
                    "dpv:hasDuration": {"@type": "dpv:UntilTimeDuration", "rdf:value": "2027-02-02"},
                    "dpv:isIndicatedBy": {"@type": "dpv:Entity", "dpv:hasName": "Paul Ferrand"},
                    "dpv:hasIndicationMethod": "paper",
                    "persienne:recordedAt": RECORDED,
                    "persienne:evidence": [
                        {
                            "persienne:sha256": "a" * 64,
                            "persienne:bytes": 1234,
                            "dct:format": "application/pdf",
                            "dct:title": "accord.pdf",
                        },
                        {
                            "persienne:sha256": "b" * 64,
                            "persienne:bytes": 56,
                            "dct:format": "image/png",
                            "dct:title": "capture.png",
                        },
                    ],
                }
            ]
        },
    }


def test_a_receipt_says_which_one_it_is_and_when_it_was_made() -> None:
    document = receipt(events(told()), CONSENTS[3], RECORDED)
    assert {name: document[name] for name in ("@id", "dct:identifier", "dpv:hasIdentifier", "dct:created")} == {
        "@id": f"urn:uuid:{CONSENTS[3]}",
        "dct:identifier": CONSENTS[3],
        "dpv:hasIdentifier": CONSENTS[3],
        "dct:created": RECORDED,
    }


def test_what_was_said_last_counts_and_what_is_not_known_unsays_nothing() -> None:
    changed = replace(
        told(),
        event_state=State.MODIFIED,
        event_time="2025-06-01",
        granularity=Granularity.DAY,
        purpose=Purpose.UNKNOWN,
        counterparty_address=(),
        retention_stated="un an",
        storage_location=None,
    )
    (record,) = records(events(told(), changed))
    said = process(record)
    assert said["dpv:hasPersonalData"]["persienne:step"] == "day"
    assert said["dpv:hasPurpose"]["dct:identifier"] == "advice"
    assert [condition.get("dpv:hasLocation") for condition in said["dpv:hasStorageCondition"]] == ["Irlande", None]
    assert said["dpv:hasStorageCondition"][1]["dpv:hasDuration"] == "un an"
    assert entities(record)[1]["schema:address"] == POSTAL


@pytest.mark.for_each(
    ("basis", "ground", "rights"),
    [
        (Basis.CONSENT, "eu-gdpr:A6-1-a", ["A7-3", "A17", "A15", "A77"]),
        (Basis.CONTRACT, "eu-gdpr:A6-1-b", ["A15", "A77"]),
        (Basis.LEGAL_DUTY, "eu-gdpr:A6-1-c", ["A15", "A77"]),
        (Basis.PUBLIC_TASK, "eu-gdpr:A6-1-e", ["A21", "A15", "A77"]),
        (Basis.LEGITIMATE_INTEREST, "eu-gdpr:A6-1-f", ["A21", "A15", "A77"]),
        (Basis.LAW, "dpv:LegalBasis", ["A15", "A77"]),
        (Basis.UNKNOWN, NOT_STATED, ["A15", "A77"]),
    ],
)
def test_each_ground_has_its_article_and_its_rights(basis: Basis, ground: object, rights: list[str]) -> None:
    (record,) = records(events(replace(told(), legal_basis=basis)))
    assert process(record)["dpv:hasLegalBasis"] == ground
    assert [right["@type"][1] for right in process(record)["dpv:hasRight"]] == [f"eu-gdpr:{one}" for one in rights]


@pytest.mark.parametrize(
    ("role", "kind", "controller"),
    [
        (Role.OPERATOR, "dpv:DataController", True),
        (Role.SUPPLIER, "dpv:DataController", True),
        (Role.THIRD_PARTY, "dpv:ThirdParty", True),
        (Role.PROCESSOR, "dpv:DataProcessor", False),
    ],
)
def test_who_decides_and_who_works_for_another_are_told_apart(role: Role, kind: str, *, controller: bool) -> None:
    (record,) = records(events(replace(told(), counterparty_role=role)))
    said = process(record)
    places = (said["dpv:hasDataController"], said["dpv:hasDataProcessor"])
    assert places == (("party:adviser", NOT_STATED) if controller else (NOT_STATED, "party:adviser"))
    assert entities(record)[1]["@type"] == kind


@pytest.mark.for_each(
    ("category", "processing"),
    [
        *((category, "dpv:Collect") for category in (Category.A, Category.B, Category.C2, Category.OTHER)),
        *((category, "dpv:Transfer") for category in (Category.D, Category.E, Category.F)),
    ],
)
def test_what_is_passed_on_is_told_from_what_is_collected(category: Category, processing: str) -> None:
    (record,) = records(events(replace(told(), data_category=category, energy=Energy.ELECTRICITY)))
    assert process(record)["dpv:hasProcessing"] == processing


def test_a_name_that_was_erased_is_in_no_record_and_its_file_is_still_listed() -> None:
    (row,) = chained([told()])
    for field in ("holder", "evidence_names"):
        row = redacted(row, field)
    (record,) = records([chain.event(row.body, row.personal, row.hash)])
    assert entities(record)[0]["dpv:hasName"] == NOT_STATED
    (said,) = statuses(record)
    assert [kept.get("dct:title") for kept in said["persienne:evidence"]] == [None, None]
