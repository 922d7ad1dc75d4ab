"""What may be cited on a day, how references are printed, and what an update of the table changes.

A table of references is taken only where it is exactly one.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.letters.law import MAX_BYTES, Law, Status, diff, parse, shipped

LAW = shipped()
TODAY = date(2026, 11, 24)


def changed(reference: str, **fields: object) -> Law:
    """The shipped table with one reference read otherwise."""
    return Law(LAW.texts, {**LAW.references, reference: replace(LAW.ref(reference), **fields)})  # type: ignore[arg-type]


def test_what_was_read_may_be_cited() -> None:
    assert LAW.citable("cenergie-D341-22-2", TODAY)


@pytest.mark.for_each("reference", [one.id for one in LAW.references.values() if one.status is Status.UNVERIFIED])
def test_what_nobody_read_is_never_cited(reference: str) -> None:
    assert not LAW.citable(reference, TODAY)


def test_what_the_table_does_not_have_is_never_cited() -> None:
    assert not LAW.citable("cenergie-D999-1", TODAY)


def test_an_article_is_cited_from_the_day_on_which_it_is_in_force() -> None:
    assert not LAW.citable("cconso-L223-1", date(2026, 8, 10))
    assert LAW.citable("cconso-L223-1", date(2026, 8, 11))


def test_a_repealed_article_is_cited_until_its_last_day() -> None:
    assert LAW.citable("decret2005-92", date(2019, 5, 31))
    assert not LAW.citable("decret2005-92", date(2019, 6, 1))


def test_a_reading_grows_old_after_a_year() -> None:
    assert not LAW.stale("cenergie-D341-22-2", date(2027, 4, 3))
    assert LAW.stale("cenergie-D341-22-2", date(2027, 4, 4))


def test_a_reading_of_29_february_grows_old_after_the_first_of_march() -> None:
    law = changed("rgpd-16", read_on=date(2024, 2, 29))
    assert not law.stale("rgpd-16", date(2025, 3, 1))
    assert law.stale("rgpd-16", date(2025, 3, 2))


def test_what_was_never_read_is_old() -> None:
    assert LAW.stale("loi78-49", TODAY)


def test_the_version_of_a_table_is_its_oldest_reading() -> None:
    assert LAW.version == date(2026, 4, 3)
    assert LAW.checked(["rgpd-16", "rgpd-19"]) == date(2026, 11, 24)
    assert LAW.checked(["rgpd-16", "cenergie-D341-24"]) == date(2026, 4, 3)
    assert LAW.checked([]) is None


def test_references_of_one_text_stand_together_in_their_order() -> None:
    cited = ["cenergie-D341-22-2", "rgpd-17-1-b", "cenergie-D341-24"]
    assert LAW.cite(cited, "fr") == (
        "articles D. 341-22, 2° et D. 341-24 du code de l'énergie ; article 17 § 1 b) du RGPD"
    )
    assert LAW.cite(cited, "en") == (
        "articles D. 341-22, 2° and D. 341-24 of the French energy code; article 17(1)(b) of the GDPR"
    )


def test_references_stand_as_a_clause_of_a_sentence() -> None:
    assert LAW.under(["rgpd-12-3"], "fr") == ", conformément à l'article 12 § 3 du RGPD"
    assert LAW.under(["cenergie-D341-24", "rgpd-16", "rgpd-19"], "fr") == (
        ", conformément à l'article D. 341-24 du code de l'énergie et aux articles 16 et 19 du RGPD"
    )
    assert LAW.under([], "fr") == ""


def test_an_update_takes_the_newer_reading_and_leaves_the_rest() -> None:
    newer = replace(LAW.ref("rgpd-16"), read_on=date(2027, 1, 5))
    older = replace(LAW.ref("rgpd-19"), read_on=date(2020, 1, 1))
    updated = LAW.updated(Law(LAW.texts, {"rgpd-16": newer, "rgpd-19": older}))
    assert updated.ref("rgpd-16").read_on == date(2027, 1, 5)
    assert updated.ref("rgpd-19") == LAW.ref("rgpd-19")
    assert len(updated.references) == len(LAW.references)
    assert [(change.id, change.fields) for change in diff(LAW, updated)] == [("rgpd-16", ("read_on",))]


def test_an_update_may_say_that_a_text_has_ended() -> None:
    ended = replace(LAW.ref("rgpd-16"), in_force_until=date(2026, 12, 31))
    updated = LAW.updated(Law(LAW.texts, {"rgpd-16": ended}))
    assert updated.citable("rgpd-16", date(2026, 12, 31))
    assert not updated.citable("rgpd-16", date(2027, 1, 1))


def test_a_new_reference_shows_as_new() -> None:
    new = replace(LAW.ref("rgpd-16"), id="rgpd-22")
    (change,) = diff(LAW, LAW.updated(Law(LAW.texts, {"rgpd-22": new})))
    assert (change.before, change.after) == (None, new)


def test_a_gas_supplier_owes_what_an_electricity_supplier_does() -> None:
    for reference in ("cconso-D224-26-7", "cconso-D224-26-8", "cconso-D224-27", "cconso-D224-27-3"):
        assert "gaz" in LAW.ref(reference).meaning.fr
        assert "gas" in LAW.ref(reference).meaning.en


def test_the_european_regulation_on_access_to_metering_data_is_cited_since_it_is_in_force() -> None:
    both = ["reg1162-5", "reg1162-8"]
    assert LAW.cite(both, "fr") == "articles 5 et 8 du règlement d'exécution (UE) 2023/1162"
    assert LAW.cite(both, "en") == "articles 5 and 8 of Implementing Regulation (EU) 2023/1162"
    for one in both:
        assert LAW.ref(one).note is not None  # who holds which role in France was not read
        assert not LAW.citable(one, date(2023, 7, 4))
        assert LAW.citable(one, date(2023, 7, 5))


def test_a_supplier_has_the_data_of_its_own_clients_without_an_express_agreement() -> None:
    assert "leurs clients" in LAW.ref("cenergie-L111-75").meaning.fr


def test_metering_is_no_mission_for_which_a_curve_is_collected_without_request() -> None:
    assert "non pour le comptage" in LAW.ref("cenergie-D322-16").meaning.fr
    assert LAW.citable("cenergie-L322-8-7", TODAY)


@pytest.mark.parametrize("reference", ["reg1182-3", "cenergie-D453-16"])
def test_what_was_read_anew_is_no_longer_known_at_second_hand(reference: str) -> None:
    assert LAW.ref(reference).status is Status.READ


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
