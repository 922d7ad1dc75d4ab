"""French typography of the program's own sentences, days in words and in digits, and numbers."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.documents.typography import NARROW, NBSP, count, day, short_day, typeset


@pytest.mark.for_each(
    ("plain", "set_"),
    [
        ("Objet : l'accès", f"Objet{NBSP}: l’accès"),
        ("Quand ? Ici ; là !", f"Quand{NARROW}? Ici{NARROW}; là{NARROW}!"),
        ("« tout » à 50 %", f"«{NBSP}tout{NBSP}» à 50{NBSP}%"),
        ("1 234 567 Wh", f"1{NARROW}234{NARROW}567 Wh"),
        ("article D. 341-22, 2°", f"article{NBSP}D.{NBSP}341-22,{NBSP}2°"),
        ("articles 17 § 1 b) et 19", f"articles{NBSP}17{NBSP}§{NBSP}1{NBSP}b) et 19"),
        ("n° {point}", f"n°{NBSP}{{point}}"),
    ],
)
def test_french_has_its_spaces(plain: str, set_: str) -> None:
    assert typeset(plain, "fr") == set_
    assert typeset(set_, "fr") == set_


def test_english_has_its_apostrophe() -> None:
    assert typeset("the meter’s output: 50 %", "en") == "the meter’s output: 50 %"


def test_a_citation_stays_together_in_both_languages() -> None:
    assert typeset("see article D. 341-22, 2° a) of", "en") == f"see article{NBSP}D.{NBSP}341-22,{NBSP}2°{NBSP}a) of"
    assert typeset("Regulation (EU) 2016/679", "en") == f"Regulation (EU){NBSP}2016/679"
    assert typeset("aux articles L. 111-73 et", "fr") == f"aux articles{NBSP}L.{NBSP}111-73 et"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (date(2026, 11, 24), f"24{NBSP}novembre 2026", f"24{NBSP}November 2026"),
        (date(2026, 5, 1), f"1er{NBSP}mai 2026", f"1{NBSP}May 2026"),
    ],
)
def test_days_are_written_out(value: date, french: str, english: str) -> None:
    assert (day(value, "fr"), day(value, "en")) == (french, english)


def test_days_in_digits_and_numbers_are_those_of_their_language() -> None:
    value = date(2026, 5, 1)
    assert (short_day(value, "fr"), short_day(value, "en")) == ("01/05/2026", "2026-05-01")
    assert (count(1_283_000, "fr"), count(1_283_000, "en")) == (f"1{NARROW}283{NARROW}000", "1,283,000")
    assert count(999, "fr") == "999"
