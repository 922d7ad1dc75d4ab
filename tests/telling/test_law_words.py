"""The texts of law in words: what is known of each, and what a newer table says otherwise."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from persienne.documents.typography import typeset
from persienne.letters.law import Change, Reference, Status, shipped
from persienne.telling.law_words import LawWords
from persienne.telling.letters_words import LettersWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.told import tell

FR, EN = (LawWords(LettersWords(Catalogue(one), Figures(french=one == "fr"))) for one in ("fr", "en"))
READ = shipped().references["rgpd-15-1"]


def test_a_change_is_told_field_by_field_in_words() -> None:
    after = replace(READ, read_on=date(2026, 11, 20), status=Status.UNVERIFIED, link=None, in_force_since=None)
    before = replace(READ, read_on=date(2026, 4, 3), status=Status.READ, link="https://example.org", note=None)
    lines = EN.changed(Change(READ.id, before, after, ("read_on", "status", "link", "note", "meaning")))
    tell(lines[:4], FR.changed(Change(READ.id, before, after, ("status",))))


def test_a_new_text_is_told_by_its_meaning_and_its_day() -> None:
    names = tuple(field.name for field in fields(Reference))
    assert EN.changed(Change(READ.id, None, READ, names)) == [f"new: {EN.known(READ)}"]
    assert EN.known(READ).startswith(typeset(READ.meaning.en, "en"))


def test_every_field_and_every_status_has_words() -> None:
    names = tuple(field.name for field in fields(Reference) if field.name != "id")
    assert len(FR.changed(Change(READ.id, READ, READ, names))) == len(names)
    for status in Status:
        (line,) = FR.changed(Change(READ.id, READ, replace(READ, status=status), ("status",)))
        assert status.value not in line


def test_what_a_text_means_stands_in_french_with_the_spaces_and_apostrophes_of_french() -> None:
    told = [FR.known(one) for one in shipped().references.values()]
    assert any("\u00a0:" in said for said in told)
    assert [said for said in told if " :" in said or " ;" in said or "'" in said] == []
