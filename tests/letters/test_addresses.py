"""An envelope takes six lines of 38 characters, the last ones in capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.letters.framing import MAX_LENGTH, MAX_LINES, address_lines


def test_the_street_and_the_town_stand_in_capitals_without_commas() -> None:
    assert address_lines("Réseau d'Exemple", ["34, place des Corolles", "92079 Paris La Défense"]) == (
        "Réseau d'Exemple",
        "34 PLACE DES COROLLES",
        "92079 PARIS LA DÉFENSE",
    )


def test_of_a_long_address_the_last_three_lines_stand_in_capitals() -> None:
    lines = address_lines("Exemple", ["Service clients", "Tour A", "1 rue B", "75000 Paris"])
    assert lines == ("Exemple", "Service clients", "TOUR A", "1 RUE B", "75000 PARIS")


def test_a_longer_line_is_folded_at_a_space() -> None:
    name = "Commission nationale de l'informatique et des libertés"
    assert address_lines(name, ["75000 Paris"])[:2] == ("Commission nationale de l'informatique", "et des libertés")


@pytest.mark.parametrize(("name", "lines"), [("Exemple", ["x" * 39]), ("Exemple", ["a"] * 6), ("y " * 140, ["Paris"])])
def test_what_does_not_fit_is_refused(name: str, lines: list[str]) -> None:
    with pytest.raises(UserError) as refusal:
        address_lines(name, lines)
    assert refusal.value.code == "letter_address_long"


@pytest.mark.slow
@given(st.text(min_size=1, max_size=60), st.lists(st.text(max_size=50), max_size=6))
def test_whatever_fits_keeps_to_the_window(name: str, lines: list[str]) -> None:
    try:
        folded = address_lines(name, lines)
    except UserError as refusal:
        assert refusal.code == "letter_address_long"  # noqa: PT017 - either way is right
        return
    assert len(folded) <= MAX_LINES
    assert all(len(line) <= MAX_LENGTH for line in folded)
    assert "".join("".join(folded).split()).upper().replace(",", "") == "".join(
        "".join([name, *lines]).split()
    ).upper().replace(",", "")
