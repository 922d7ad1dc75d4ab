"""A table of references is taken only where it is exactly one."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.letters.law import Status
from persienne.letters.law_table import MAX_BYTES, parse, shipped

TODAY = date(2026, 11, 24)


def entry(**fields: Any) -> dict[str, Any]:
    """One reference as a file writes it."""
    return {
        "id": "rgpd-16",
        "text": "rgpd",
        "article": {"fr": "16", "en": "16"},
        "meaning": {"fr": "Rectifier.", "en": "Correct."},
        "read_on": "2026-11-24",
        "in_force_since": "2018-05-25",
        "in_force_until": None,
        "status": "read",
        "link": "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679",
        "note": None,
        **fields,
    }


def table(*entries: dict[str, Any], **fields: Any) -> bytes:
    """A file of these references."""
    of = {"name": {"fr": "le RGPD", "en": "the GDPR"}, "of": {"fr": "du RGPD", "en": "of the GDPR"}}
    whole = {
        "format": "persienne-law",
        "version": 1,
        "table_date": "2026-11-24",
        "texts": {"rgpd": of},
        "references": list(entries),
        **fields,
    }
    return json.dumps(whole).encode()


def refused(data: bytes) -> tuple[str, str]:
    """The code with which a file is refused, and the place that it names."""
    with pytest.raises(UserError) as refusal:
        parse(data, "law.json", TODAY)
    return refusal.value.code, str(refusal.value.facts.get("place", ""))


def test_a_table_is_read() -> None:
    law = parse(table(entry()), "law.json", TODAY)
    assert law.ref("rgpd-16").read_on == date(2026, 11, 24)
    assert law.cite(["rgpd-16"], "fr") == "article 16 du RGPD"


def test_the_shipped_table_was_read_by_the_day_of_its_table() -> None:
    data = (files("persienne_resources") / "law" / "references.json").read_bytes()
    assert parse(data, "references.json", date.fromisoformat(json.loads(data)["table_date"])) == shipped()


def test_every_shipped_reference_that_was_read_has_a_link_and_a_day() -> None:
    for reference in shipped().references.values():
        assert (reference.read_on is None) == (reference.status is Status.UNVERIFIED)
        assert reference.link or reference.status is Status.UNVERIFIED


def test_a_huge_file_is_not_even_read() -> None:
    assert refused(b" " * (MAX_BYTES + 1))[0] == "law_file_large"


@pytest.mark.for_each(
    ("fields", "place"),
    [
        ({"read_on": "2026-11-25"}, "references/1/read_on"),
        ({"read_on": None}, "references/1/read_on"),
        ({"read_on": "2026-02-30"}, "references/1/read_on"),
        ({"read_on": "1026-01-01"}, "references/1/read_on"),
        ({"read_on": "20261124"}, "references/1/read_on"),
        ({"in_force_until": "2018-01-01"}, "references/1/in_force_until"),
        ({"status": "unverified"}, "references/1/read_on"),
        ({"status": "certain"}, "references/1/status"),
        ({"status": ["read"]}, "references/1/status"),
        ({"link": "https://legifrance.example/"}, "references/1/link"),
        ({"link": "javascript:alert(1)"}, "references/1/link"),
        ({"article": {"fr": "16"}}, "references/1/article"),
        ({"article": {"fr": "16\u202e", "en": "16"}}, "references/1/article/fr"),
        ({"article": {"fr": "x" * 601, "en": "16"}}, "references/1/article/fr"),
        ({"meaning": {"fr": "", "en": "Correct."}}, "references/1/meaning/fr"),
        ({"id": "../etc"}, "references/1/id"),
        ({"text": "loi78"}, "references/1"),
        ({"more": 1}, "references/1"),
    ],
)
def test_a_reference_that_is_not_sound_is_refused_with_its_place(fields: dict[str, Any], place: str) -> None:
    assert refused(table(entry(**fields))) == ("law_file_unfit", place)


@pytest.mark.for_each(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        table(),
        table(entry(), entry()),
        table(entry(), format="persienne"),
        table(entry(), version=2),
        table(entry(), version=True),
        table(entry(), texts={}),
        table(entry(), more=1),
        table(entry()).replace(b'"version"', b'"format": "persienne-law", "version"'),
        table(entry()).replace(b'"version": 1', b'"version": NaN'),
    ],
)
def test_a_file_that_is_no_table_is_refused(data: bytes) -> None:
    assert refused(data)[0] == "law_file_unfit"


@pytest.mark.slow
@given(
    st.recursive(
        st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    )
)
def test_nothing_else_than_a_table_is_taken_and_nothing_breaks(value: object) -> None:
    assert refused(json.dumps(value).encode())[0] == "law_file_unfit"
    assert refused(table(entry(note=value)))[0] == "law_file_unfit"
