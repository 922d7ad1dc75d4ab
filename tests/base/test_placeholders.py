"""A fact is put into its sentence once and never read again; a fact that is missing is a fault."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.placeholders import fill, placeholders


def test_a_fact_is_never_read_again() -> None:
    assert fill("{a} et {b}", {"a": "{b}", "b": "<b>{a}</b>"}) == "{b} et <b>{a}</b>"


def test_a_sentence_without_one_of_its_facts_is_a_fault() -> None:
    with pytest.raises(KeyError):
        fill("{a}", {})


def test_a_number_is_a_fact_and_one_that_is_not_asked_for_is_left_out() -> None:
    assert fill("{count} lignes", {"count": 7, "file": "x.csv"}) == "7 lignes"


def test_what_is_no_placeholder_stays() -> None:
    assert fill("{} {0} {A} %1 $a", {"a": "b"}) == "{} {0} {A} %1 $a"


@given(st.text(), st.text())
def test_whatever_the_facts_the_sentence_around_them_stays(first: str, second: str) -> None:
    assert fill("De {a} à {b}.", {"a": first, "b": second}) == f"De {first} à {second}."
    assert placeholders("De {a} à {b}.") == {"a", "b"}
