"""Every closed list that is put into words by a table has all of its words, and no word stands without its code."""

from __future__ import annotations

from persienne.base.energy_market import Energy, Role
from persienne.consents.fields import Keeps, Method, Runs
from persienne.letters.case import Outcome
from persienne.letters.events import Closing, SentBy, What, details
from persienne.words.english import table

CLOSINGS = table("letters.closings")
DETAILS = table("letters.details")
EVENTS = table("letters.events")
OUTCOMES = table("letters.outcomes")
SENT_BY = table("letters.sent_by")
ENERGIES = table("register.energies")
KEEPING = table("register.keeping")
METHODS = table("register.methods")
PLACES = table("register.places")
ROLES = table("register.roles")


def test_every_closed_list_has_its_words() -> None:
    assert set(SENT_BY) == set(SentBy)
    assert set(CLOSINGS) == set(Closing)
    assert set(OUTCOMES) == set(Outcome)
    assert set(EVENTS) == set(What)
    assert set(DETAILS) == {name for what in What for name in details(what)}


def test_every_closed_list_of_the_register_that_a_command_asks_for_has_its_words() -> None:
    assert set(ROLES) == set(Role)
    assert set(ENERGIES) == set(Energy)
    assert set(METHODS) == set(Method)
    assert set(PLACES) == set(Runs)
    assert set(KEEPING) == set(Keeps)
