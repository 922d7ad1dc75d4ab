"""The certificate on paper: what it said before its texts became data, and that every one of those texts is used."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from persienne.documents.plain_text import text
from persienne.exporters.formats import Format
from persienne.exporters.formats import Step as Finely
from persienne.household.privacy.certificate import Certificate, ExportedFile, Proof, Step, Table
from persienne.household.privacy.certificate_document import certificate_sheet
from persienne.household.privacy.out_of_reach import ALWAYS, OF_KEYS, OF_SCOPE
from support.document_texts import unused

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

EVERYTHING = Certificate(
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
    deleted={
        **{table: 1_000 * n + 7 for n, table in enumerate(TABLES)},
        "maximum.at": 2,
        "set_aside.days": 3,
        "day_note.days": 4,
    },
    tables=tuple(Table(table, 123_456 * n + 20, 13) for n, table in enumerate(TABLES)),
    bytes_before=4_000_000,
    bytes_after=3_000_000,
    log_bytes=0,
    free_pages=0,
    unsound=0,
    key_before="aa" * 8,
    key_after="bb" * 8,
    steps=tuple(
        Step(step, result) for step, result in zip(STEPS, cycle(("on", "done", "no_room", "0|0|0", "12")), strict=False)
    ),
    proof=Proof(1_283, 0, 949, 0, 0),
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
