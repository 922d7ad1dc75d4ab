"""What a reminder says: its points in number, the letter that it is about by its day, and no lateness where none is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.letters.catalogue import kind
from persienne.letters.compose import Letter, compose
from persienne.letters.law import shipped
from support.letter_homes import TODAY, answers, body, facts
from support.paper_texts import text

if TYPE_CHECKING:
    from persienne.letters.facts import Value

ANSWERED = {"answered_on": date(2026, 10, 1)}
UNDONE = {**ANSWERED, "outcome": "undone", "checked_on": date(2026, 10, 20), "undone_requests": ("2",)}


def reminder(**more: Value | None) -> Letter:
    """Camille's reminder to the operator; an answer of None is left out."""
    values = {**answers("reminder", Energy.ELECTRICITY), **more}
    given = facts(**{name: value for name, value in values.items() if value is not None})
    return compose(kind("reminder"), given, body(Role.OPERATOR), shipped(), TODAY)


def said(letter: Letter) -> str:
    """The French letter on one line."""
    return " ".join(text(letter.sheet).replace("\u00a0", " ").split())


def test_one_point_that_was_granted_and_not_done_is_one_point() -> None:
    alone = said(reminder(**UNDONE))
    assert "vous avez accepté d’y donner suite, en tout ou partie (point n° 2). Le 20 octobre 2026, cela" in alone
    assert "(points n° 2 et 3)." in said(reminder(**UNDONE | {"undone_requests": ("2", "3")}))


@pytest.mark.for_each("outcome", ["silence", "late_extension", "extended", "partial", "refused", "unacknowledged"])
def test_the_letter_that_it_is_about_is_named_by_its_day_and_never_called_this_letter(outcome: str) -> None:
    letter = reminder(outcome=outcome, open_requests=("2",), **ANSWERED)
    paper = said(letter)
    assert "cette lettre" not in paper
    assert "cette demande" not in paper
    assert "une de ces demandes" not in paper
    assert "ma demande du 1er septembre 2026" in paper.lower()


def pitfall(letter: Letter) -> str:
    """What is said before it is printed."""
    (found,) = (one.text for one in letter.notices if one.code == "pitfall")
    assert found is not None
    return found.fr


def test_lateness_is_spoken_of_only_where_something_is_late() -> None:
    late = [reminder(), reminder(outcome="extended", **ANSWERED), reminder(outcome="late_extension", **ANSWERED)]
    assert all(pitfall(one).startswith("Seulement après la date calculée") for one in late)
    for outcome, begins in (
        ("undone", "Ce rappel ne parle d’aucun retard"),
        ("partial", "Ce rappel porte sur les points"),
        ("refused", "Un refus est une réponse"),
        ("unacknowledged", "Aucun texte ne fixe ici de délai"),
    ):
        assert pitfall(reminder(**UNDONE | {"outcome": outcome})).startswith(begins)
