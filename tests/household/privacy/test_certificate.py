"""A certificate says what was done, no value and no name, can be checked, and promises no more than was looked for."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.documents.plain_text import text
from persienne.documents.typography import count
from persienne.exporters.formats import Format
from persienne.exporters.formats import Step as Finely
from persienne.household.privacy.certificate import (
    Certificate,
    ErasedTable,
    ExportedFile,
    Proof,
    Step,
    certificate_sheet,
    fingerprint,
    verify,
)
from persienne.household.privacy.out_of_reach import ALWAYS, OF_KEYS, OF_SCOPE
from persienne.store.day_notes import SPANS as NOTES
from persienne.store.erase import _PARTS, COUNTED_TABLES, REACHING, SET_ASIDE, SET_ASIDE_DAYS, Level
from persienne.store.erasures import State
from persienne.store.traces import LARGEST_SAMPLE
from support.document_texts import shipped, unused

PROOF = Proof(1_283, 0, 949, 0, 0)
CERTIFICATE = Certificate(
    id="0f" * 16,
    at=1_750_000_000,
    app="1.0",
    sqlcipher="4.19.0",
    sqlite="3.53.4",
    level="day",
    kind="period",
    first=739_000,
    last=739_006,
    state="done",
    deleted={"curve": 7, "maximum.at": 2},
    tables=(ErasedTable("curve", 20, 13), ErasedTable("frame", 4, 4)),
    bytes_before=4_000_000,
    bytes_after=3_000_000,
    log_bytes=0,
    free_pages=0,
    unsound=0,
    key_before="aa" * 8,
    key_after="bb" * 8,
    steps=(Step("vacuum", "done"), Step("checkpoint", "0|0|0")),
    proof=PROOF,
    limits=ALWAYS,
)


def test_it_is_itself_after_a_journey_as_json() -> None:
    said = json.loads(CERTIFICATE.to_json())
    assert verify(said)
    assert Certificate.from_dict(said) == CERTIFICATE
    assert (said["at"], said["first"], said["last"]) == ("2025-06-15T15:06:40Z", "2024-04-24", "2024-04-30")
    waiting = replace(CERTIFICATE, proof=None, first=None, state="waiting_for_room")
    assert Certificate.from_dict(waiting.to_dict()) == waiting


@given(st.sampled_from(sorted(CERTIFICATE.to_dict())), st.integers() | st.text() | st.none())
def test_one_changed_word_is_seen(name: str, value: Any) -> None:
    said = CERTIFICATE.to_dict()
    changed = {**said, name: value}
    assert verify(changed) == (value == said[name])
    if value != said[name]:
        with pytest.raises(ValueError, match="changed"):
            Certificate.from_dict(changed)


def test_without_its_sum_it_proves_nothing() -> None:
    said = CERTIFICATE.to_dict()
    del said["sha256"]
    assert not verify(said)
    assert not verify({})


def test_two_keys_have_two_fingerprints_that_tell_neither() -> None:
    one, other = fingerprint(bytes(32)), fingerprint(bytes([1] * 32))
    assert len({one, other}) == 2
    assert len(one) == 16


@pytest.mark.for_each("language", ["fr", "en"])
@pytest.mark.for_each(
    "certificate",
    [
        CERTIFICATE,
        replace(CERTIFICATE, proof=Proof(0, 0, 949, 0, 0, interrupted=True, again=1_764_500_000)),
        replace(CERTIFICATE, state="doubtful", proof=Proof(10, 3, 900, 1, 2), level="curve", kind="meter", last=None),
        replace(CERTIFICATE, state="waiting_for_room", proof=None, level="live", kind="import", first=None, last=None),
        replace(CERTIFICATE, proof=replace(PROOF, interrupted=True, sampled=0), kind="all", first=None),
    ],
    ids=["done", "proved again", "doubtful", "waiting", "interrupted"],
)
def test_the_paper_says_it_in_both_languages(certificate: Certificate, language: str) -> None:
    sheet = certificate_sheet(certificate, language)
    said = text(sheet)
    assert sheet.language == language
    assert certificate.id in said
    assert certificate.to_dict()["sha256"] in said.replace("\n", "").replace(" ", "")
    for promise in (
        "détruit",
        "destroyed",
        "définitivement",
        "definitively",
        "permanently",
        "irrécupérable",
        "unrecoverable",
    ):
        assert promise not in said.lower()


def test_the_paper_names_what_is_out_of_reach_and_what_was_found() -> None:
    said = " ".join(text(certificate_sheet(CERTIFICATE)).split())
    for word in ("blocs libres", "fichier de clés compris", "sauvegardes", "exports", "impressions", "fournisseur"):
        assert word in said
    assert "0|0|0" not in said, "SQLite's row is for programs"
    assert "déchiffrées une à une : 1 283. Retrouvées : 0. Pages lues : 949" in said
    assert "Du 24/04/2024 au 30/04/2024 inclus" in said


def test_the_certificate_says_that_a_sample_was_looked_for_and_how_large_it_is_at_most() -> None:
    """Of ten years of half-hours, most are not looked for: it is not said of all of them."""
    french, english = (" ".join(text(certificate_sheet(CERTIFICATE, language)).split()) for language in ("fr", "en"))
    thousands = " ".join(count(LARGEST_SAMPLE, "fr").split())
    assert f"Jusqu’à {thousands} de leurs valeurs, tirées au hasard," in french
    assert f"Up to {count(LARGEST_SAMPLE, 'en')} of their values, drawn at random," in english


def test_what_was_not_looked_for_is_not_said_to_be_gone_from_sight() -> None:
    interrupted = replace(CERTIFICATE, proof=replace(PROOF, interrupted=True, sampled=0))
    said = " ".join(text(certificate_sheet(interrupted)).split())
    assert "aucune n’a été retrouvée" not in said
    assert "elles n’ont pu l’être" in said


def test_every_code_has_its_words() -> None:
    codes: dict[str, set[str]] = {}
    for key in shipped("certificate"):
        table, _, code = key.partition(".")
        codes.setdefault(table, set()).add(code)
    assert {*ALWAYS, *OF_KEYS, *OF_SCOPE} == codes["limits"]
    assert set(Level) == codes["levels"]
    assert {State.DONE, State.DOUBTFUL, State.WAITING_FOR_ROOM, "done_unsearched"} == codes["states"]
    parts = {part.name for parts in _PARTS.values() for part in parts}
    assert {*parts, *COUNTED_TABLES, "marked_day", REACHING, SET_ASIDE, SET_ASIDE_DAYS, NOTES.shortened} == {
        name.strip('"') for name in codes["tables"]
    }
    assert {"all", "period", "meter", "import"} == codes["kinds"]


# The certificate on paper: what it said before its texts became data, and that every one of those texts is used.


TABLES = (
    *("curve", "day_total", "midnight_index", "frame", "maximum", "wire_cut", "fact"),
    *("set_aside", "source", "batch", "meter"),
    "day_index",
    "curve.reaching",
    "period_total",
    "marked_day",
    "day_seal",
    "day_note",
    "voltage_day",
    "voltage_mean",
)
STEPS = ("secure_delete", "delete", "vacuum", "rekey", "checkpoint", "old_key", "free_pages", "log_bytes", "unsound")

EVERYTHING = replace(
    CERTIFICATE,
    deleted={
        **{table: 1_000 * n + 7 for n, table in enumerate(TABLES)},
        "maximum.at": 2,
        "set_aside.days": 3,
        "day_note.days": 4,
    },
    tables=tuple(ErasedTable(table, 123_456 * n + 20, 13) for n, table in enumerate(TABLES)),
    steps=tuple(
        Step(step, result) for step, result in zip(STEPS, cycle(("on", "done", "no_room", "0|0|0", "12")), strict=False)
    ),
    limits=(*ALWAYS, *OF_KEYS, *OF_SCOPE),
)
SHORT = replace(EVERYTHING, deleted={"curve": 7}, tables=(), steps=(Step("vacuum", "done"),), limits=("backups",))
CERTIFICATES = (
    EVERYTHING,
    replace(SHORT, kind="all", level="curve", last=None, proof=Proof(0, 0, 949, 0, 0, interrupted=True)),
    replace(SHORT, proof=Proof(1_283, 0, 949, 0, 0, again=1_764_500_000)),
    replace(SHORT, proof=Proof(0, 0, 949, 0, 0, interrupted=True, again=1_764_500_000)),
    replace(SHORT, kind="meter", level="live", first=None, state="doubtful", proof=Proof(10, 3, 900, 1, 2)),
    replace(
        SHORT,
        state="doubtful",
        proof=Proof(0, 0, 949, 0, 0, interrupted=True, again=1_764_500_000, found_before=1_048),
    ),
    replace(SHORT, kind="import", first=None, last=None, state="waiting_for_room", proof=None),
)
WITH_EXPORTS = replace(
    SHORT,
    exports=tuple(
        ExportedFile("2026-11-27T20:00:00+01:00", written.value, step.value, "2026-10-01", "2026-10-31")
        for written in Format
        for step in Finely
    ),
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_certificate_says_what_it_said_when_its_texts_stood_in_the_code(language: str) -> None:
    before = Path(__file__).with_name(f"certificate.{language}.txt").read_text(encoding="utf-8")
    assert "\f\n".join(text(certificate_sheet(certificate, language)) for certificate in CERTIFICATES) == before


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_of_the_certificate_stands_on_one_of_them(language: str) -> None:
    assert (
        unused(
            "certificate", (certificate_sheet(certificate, language) for certificate in (*CERTIFICATES, WITH_EXPORTS))
        )
        == []
    )


def test_braces_in_what_it_prints_are_only_braces() -> None:
    said = text(certificate_sheet(replace(EVERYTHING, app="{sqlite}", id="{id}", key_before="{0} {after}")))
    assert "Persienne\u00a0{sqlite}, SQLCipher\u00a04.19.0" in said
    assert "Certificat {id}" in said
    assert "{0} {after} avant, bbbbbbbbbbbbbbbb" in said
