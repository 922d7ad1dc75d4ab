"""Every closed list that is put into words by a table has all of its words, and no word stands without its code."""

from __future__ import annotations

from persienne.base.energy_market import Energy, Role
from persienne.consents.fields import Keeps, Method, Runs
from persienne.letters.case import Outcome
from persienne.letters.events import Closing, SentBy, What, details
from persienne.words.english import table


def test_every_closed_list_has_its_words() -> None:
    assert set(table("letters.sent_by")) == set(SentBy)
    assert set(table("letters.closings")) == set(Closing)
    assert set(table("letters.outcomes")) == set(Outcome)
    assert set(table("letters.events")) == set(What)
    assert set(table("letters.details")) == {name for what in What for name in details(what)}


def test_every_closed_list_of_the_register_that_a_command_asks_for_has_its_words() -> None:
    assert set(table("register.roles")) == set(Role)
    assert set(table("register.energies")) == set(Energy)
    assert set(table("register.methods")) == set(Method)
    assert set(table("register.places")) == set(Runs)
    assert set(table("register.keeping")) == set(Keeps)
