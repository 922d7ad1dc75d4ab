"""Which words may be seen in discreet mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.style import discreet

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]


@pytest.fixture
def hidden() -> Iterator[None]:
    """Discreet mode, and an end to it."""
    discreet.turn(on=True)
    yield
    discreet.turn(on=False)


@pytest.mark.for_each("text", ["Historique", "History", "Que voulez-vous\u202f?", "What do you want?", "•", "…", ""])
def test_a_text_that_is_the_same_in_every_household_is_seen(text: str) -> None:
    assert discreet.masked(text) == text


@pytest.mark.for_each(
    "text",
    [
        "25,8\u00a0kWh",
        "Camille Durand",
        "12 rue des Tilleuls",
        "septembre.csv",
        "09 70 83 19 70",
        "deux",
        "two",
        "24 h",
        "1 day",
        "0.00",
        "7",
    ],
)
def test_any_other_text_is_dots_of_one_length(text: str) -> None:
    assert discreet.masked(text) == discreet.DOTS


def test_of_a_text_with_arguments_what_stands_around_them_is_seen() -> None:
    assert discreet.masked("Rien n’est enregistré\u00a0: le disque de Camille") == "Rien n’est enregistré\u00a0: •••••"
    assert discreet.masked("Nothing is recorded: 12 of 14") == "Nothing is recorded: •••••"


def test_each_sentence_of_a_paragraph_is_known_by_itself() -> None:
    said = "Copy the address from their own page. Camille Durand wrote this one. An operator sends no bill"
    assert discreet.masked(said) == "Copy the address from their own page. ••••• •••••"


def test_what_the_mirror_reads_is_not_seen_though_it_is_in_the_catalogue() -> None:
    assert discreet.masked("Electric heating, most likely") == discreet.DOTS
    assert discreet.masked("Chauffage électrique, très probablement") == discreet.DOTS


def test_what_is_seen_of_a_text_stays_what_it_is_when_it_is_asked_for_again() -> None:
    for text in ("Nothing is recorded: 12 of 14", "Camille", "History"):
        assert discreet.masked(discreet.masked(text)) == discreet.masked(text)


def test_without_the_mode_every_text_is_itself() -> None:
    assert discreet.shown("25,8\u00a0kWh") == "25,8\u00a0kWh"


@pytest.mark.usefixtures("hidden")
def test_what_is_drawn_for_a_file_is_as_it_is_and_the_mode_goes_on() -> None:
    with discreet.as_it_is():
        assert discreet.shown("25,8\u00a0kWh") == "25,8\u00a0kWh"
    assert discreet.shown("25,8\u00a0kWh") == discreet.DOTS


GAS = "Il manque 1 jour de gaz. Déposez ici un fichier qui le contient, et cette liste est finie."


@pytest.mark.parametrize(
    "told",
    [
        "et 1 autre fichier",
        "and 1 more stretch of days",
        "1 autre fichier ne demande rien\u00a0: il sera importé en même temps.",
        GAS,
    ],
)
def test_the_form_of_one_shows_no_figure_wherever_it_stands(told: str) -> None:
    assert discreet.masked(told) == told.replace("1", discreet.DOTS)


@pytest.mark.parametrize("note", ["❤️🏥", "🔥", "!!!!!!!!", "☎"])
def test_a_note_of_pictures_or_of_signs_alone_is_hidden(note: str) -> None:
    assert discreet.masked(note) == discreet.DOTS


@pytest.mark.for_each("text", ["·", "—", " + ", "•••••••", "Français", "Un prix pour chaque heure (spot)"])
def test_signs_between_figures_and_what_every_household_reads_are_seen(text: str) -> None:
    assert discreet.masked(text) == text
