"""The texts of a document stand in both languages, take the facts they ask for and no other, and name their faults."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from persienne.documents.texts import Texts, parse, texts_of
from support.document_texts import shipped

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FILE = """
title = { fr = "Essai n° {number} : l'arrêt", en = "Test no. {number}: the meter’s stop" }

[states.done]
fr = "Fait."
en = "Done."

[columns]
word = { fr = "Mot", en = "Word" }
"maximum.at" = { fr = "Heure", en = "Hour" }
"""
SHIPPED = sorted(entry.name.removesuffix(".toml") for entry in (files("persienne_resources") / "documents").iterdir())
RESOURCES = [
    entry
    for folder in ("documents", "letters")
    for entry in (files("persienne_resources") / folder).iterdir()
    if entry.name.endswith(".toml")
]


def english() -> Texts:
    return Texts("test", "en", parse("test", FILE))


def test_a_sentence_is_found_by_its_path_and_filled() -> None:
    assert english().say("title", number=7) == "Test no. 7: the meter’s stop"
    assert english().say("states.done") == "Done."
    assert english().all_of("columns") == ("Word", "Hour")
    assert "columns.maximum.at" in english()
    assert "columns" not in english()


def test_french_has_its_spaces_and_a_fact_is_left_as_it_is() -> None:
    french = Texts("test", "fr", parse("test", FILE))
    assert french.say("title", number="{x} : 'a'") == "Essai n°\u00a0{x} : 'a'\u00a0: l’arrêt"


def test_any_other_language_is_french() -> None:
    assert [texts_of("certificate", language).language for language in ("en", "fr", "de")] == ["en", "fr", "fr"]


@pytest.mark.parametrize("key", ["states", "states.over", "state.done", ""])
def test_a_text_that_is_not_there_is_named(key: str) -> None:
    with pytest.raises(LookupError, match=re.escape(f"test.toml has no text {key}")):
        english().say(key)
    with pytest.raises(LookupError, match=r"test\.toml has no texts over"):
        english().all_of("over")


@pytest.mark.parametrize("facts", [{}, {"number": 1, "day": 2}, {"day": 2}])
def test_a_fact_too_few_or_too_many_is_a_fault(facts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"test\.toml: title asks for \['number'\] and was given"):
        english().say("title", **facts)


@pytest.mark.parametrize("entry", ['title = "T"', "[title]", 'title = { fr = "T" }', 'title = { fr = "T", en = 1 }'])
def test_a_sentence_without_one_of_its_languages_is_a_fault(entry: str) -> None:
    with pytest.raises(LookupError, match=r"test\.toml: title has no text in"):
        parse("test", entry)


def test_a_language_too_many_or_another_placeholder_in_one_of_them_is_a_fault() -> None:
    with pytest.raises(ValueError, match="more than a French and an English text"):
        parse("test", 'title = { fr = "T", en = "T", de = "T" }')
    with pytest.raises(ValueError, match="other facts in French"):
        parse("test", 'title = { fr = "{a}", en = "{b}" }')


@pytest.mark.parametrize("document", SHIPPED)
def test_every_shipped_document_has_all_its_texts_in_both_languages(document: str) -> None:
    sentences = shipped(document)
    assert sentences
    assert [key for key, sentence in sentences.items() if not (sentence.fr.strip() and sentence.en.strip())] == []


@pytest.mark.parametrize("document", SHIPPED)
def test_french_signs_do_not_break_from_their_words(document: str) -> None:
    french = [sentence.fr for sentence in shipped(document).values()]
    assert [said for said in french if re.search(r" [:;?!»]|« |'", said)] == []


@pytest.mark.for_each("file", RESOURCES)
def test_a_placeholder_of_a_paper_text_is_a_name_in_braces(file: Traversable) -> None:
    toml = file.read_text(encoding="utf-8")
    strings = re.findall(r'"((?:[^"\\]|\\.)*)"', toml)
    assert strings
    assert [said for said in strings if re.search(r"[{}]|%[0-9Lnsd(]|\$\w", re.sub(r"\{[a-z_]+\}", "", said))] == []
