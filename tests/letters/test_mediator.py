"""What rests on no personal-data law goes on as a written complaint, and two months later to the mediator."""

from __future__ import annotations

import re
from datetime import date

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.letters.agenda import ToDo, todo
from persienne.letters.catalogue import kind
from persienne.letters.compose import Letter, compose
from persienne.letters.events import What
from persienne.letters.law import shipped
from persienne.letters.lifecycle import Action
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_homes import TODAY, answers, body, facts, letter
from support.paper_texts import text
from support.requests import Story, about_the_meter_output

MEDIATOR = "médiateur national de l’énergie"


def reminder(outcome: str, basis: str | None, role: Role = Role.OPERATOR) -> Letter:
    """The fictional household's reminder."""
    values = answers("reminder", Energy.ELECTRICITY) | {
        "outcome": outcome,
        "answered_on": date(2026, 9, 20),
        "open_requests": ("1",),
    }
    values |= {} if basis is None else {"basis": basis}
    if basis == "energy":
        del values["due_on"]
    return compose(kind("reminder"), facts(**values), body(role), shipped(), TODAY)


def test_a_request_rests_on_personal_data_law_where_one_of_its_grounds_does() -> None:
    assert Story().request.personal_data
    assert not about_the_meter_output().request.personal_data


def test_the_cnil_is_no_step_of_a_request_that_rests_on_the_energy_code_alone() -> None:
    story = about_the_meter_output().note(What.REFUSED, "2026-06-20")
    assert Action.COMPLAIN not in story.request.status(date(2026, 6, 21)).next_actions
    assert Action.REMIND in story.request.status(date(2026, 6, 21)).next_actions


def test_the_mediator_is_told_two_months_after_the_written_complaint() -> None:
    story = about_the_meter_output().note(What.REFUSED, "2026-06-20").note(What.REMINDED, "2026-07-06")
    assert [task.what for task in todo([story.request], date(2026, 9, 7))] == []
    (task,) = todo([story.request], date(2026, 9, 8))  # 6 September is a Sunday
    assert (task.what, task.on, task.due) == (ToDo.MEDIATOR, date(2026, 9, 8), date(2027, 7, 6))


@pytest.mark.parametrize("outcome", ["unacknowledged", "partial", "refused"])
def test_a_reminder_of_such_a_request_is_a_written_complaint_that_names_the_mediator(outcome: str) -> None:
    written = reminder(outcome, "energy")
    said = text(written.sheet)
    assert "vaut réclamation écrite" in said
    assert MEDIATOR in said
    assert "dans les deux mois" in said
    assert "CNIL" not in said
    assert [one for one in written.grounds if one.startswith("rgpd")] == []
    assert "cenergie-L122-1" in written.grounds


@pytest.mark.parametrize("outcome", ["silence", "unacknowledged", "partial", "refused"])
def test_a_reminder_of_a_request_of_personal_data_law_names_the_cnil(outcome: str) -> None:
    said = text(reminder(outcome, "personal").sheet)
    assert "CNIL" in said
    assert MEDIATOR not in said


@pytest.mark.parametrize("slug", ["meter-output", "relay", "paper-statement"])
def test_a_letter_that_rests_on_no_personal_data_law_says_the_way_on_before_it_is_printed(slug: str) -> None:
    pitfall = kind(slug).pitfall
    assert MEDIATOR in pitfall.fr
    assert "deux mois" in pitfall.fr
    assert "national energy mediator" in pitfall.en
    cited = letter(slug, Role.SUPPLIER, Energy.ELECTRICITY).grounds
    assert [one for one in cited if one.startswith("rgpd")] == []


def test_the_reminder_sets_no_time_of_its_own() -> None:
    said = text(letter("reminder", Role.SUPPLIER, Energy.ELECTRICITY).sheet)
    assert re.findall(r"quinze|15|huit|trente", said.replace(FICTIONAL_POINT, "")) == []
