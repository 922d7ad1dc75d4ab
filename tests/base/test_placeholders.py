"""A fact is put into its sentence once and never read again; a fact that is missing is a fault."""

from __future__ import annotations

import pytest

from persienne.base.placeholders import fill, unfill


def test_a_fact_is_never_read_again() -> None:
    assert fill("{a} et {b}", {"a": "{b}", "b": "<b>{a}</b>"}) == "{b} et <b>{a}</b>"


def test_facts_are_given_by_their_names_or_as_a_mapping_or_both() -> None:
    assert fill("{day}: {sentence}, {facts}", {"day": 7, "facts": "%n"}, sentence="{day}") == "7: {day}, %n"


def test_the_facts_of_a_sentence_are_read_back() -> None:
    assert unfill("{a} (et) {b}.", "x (et) y.") == {"a": "x", "b": "y"}
    assert unfill("{a} (et) {b}.", "x et y.") is None
    assert unfill("{a}\u00a0: deux", "x : deux") == {"a": "x"}


def test_a_sentence_without_one_of_its_facts_is_a_fault() -> None:
    with pytest.raises(KeyError):
        fill("{a}", {})


def test_a_number_is_a_fact_and_one_that_is_not_asked_for_is_left_out() -> None:
    assert fill("{count} lignes", {"count": 7, "file": "x.csv"}) == "7 lignes"


def test_what_is_no_placeholder_stays() -> None:
    assert fill("{} {0} {A} %1 $a", {"a": "b"}) == "{} {0} {A} %1 $a"


@pytest.mark.for_each(
    ("sentence", "fact", "said"),
    [
        ("au nom de {a}", "Octave", "au nom d’Octave"),
        ("que {a} a accès", "Octave", "qu’Octave a accès"),
        ("la lettre de {a}", "Enedis", "la lettre d’Enedis"),
        ("De\u00a0{a}", "Élise", "D’Élise"),
        ("jusque {a}", "ici", "jusqu’ici"),
        ("Bilan de {a}", "août 2026", "Bilan d’août 2026"),
        ("de {a}", "Œuvre", "d’Œuvre"),
        ("de {a}", "Yves", "d’Yves"),
        ("de {a}", "Yoann", "de Yoann"),
        ("de {a}", "onze", "de onze"),
        ("de {a}", "Hello Watt", "de Hello Watt"),
        ("de {a}", "GRDF", "de GRDF"),
        ("de {a}", "30 minutes", "de 30 minutes"),
        ("de {a}", "", "de "),
        ("de {a}", "______________", "de ______________"),
        ("une idée {a}", "utile", "une idée utile"),
        ("le code {a}", "utile", "le code utile"),
        ("à {a}", "Enedis", "à Enedis"),
    ],
)
def test_a_french_word_loses_its_e_before_a_name_that_begins_with_a_vowel(sentence: str, fact: str, said: str) -> None:
    assert fill(sentence, {"a": fact}) == said
