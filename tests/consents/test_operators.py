"""Whose the home's meter is, and since when its operator's switches are off."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.slats import Slat
from persienne.consents.account_review import Known, Round, Seen, Sight, drafts
from persienne.consents.directory import USUAL, Directory, operator_of, shipped, switched_off
from persienne.consents.events import followed
from persienne.consents.fields import Category, Purpose, State
from persienne.consents.parties import Typed
from persienne.consents.states import state_on
from support.events import noted as events
from support.households import throw_away
from support.sharing import OPERATOR, draft

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.consents.flows import Flow
    from persienne.household.household import Household

TODAY = date(2026, 11, 24)


def noted(household: Household, *sights: Sight) -> tuple[Flow, ...]:
    register = household.register
    known = Known(register.flows(), register.parties(), register.now(), register.today(), lambda: "own-1")
    register.append_all(drafts(Round(sights, whole=False), known))
    return register.flows()


@pytest.mark.parametrize("energy", list(Energy))
def test_while_nothing_was_noted_it_is_the_usual_one(energy: Energy) -> None:
    assert operator_of((), Directory(shipped()), energy).id == USUAL[energy]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["GreenAlp", "Régie du Village"])
def test_it_is_the_one_that_was_noted_whether_it_is_in_our_list_or_not(tmp_path: Path, name: str) -> None:
    with throw_away(tmp_path, Slat.HALF) as household:
        flows = noted(household, Sight(seen=Seen.ON, category=Category.C2, party=name))
        assert operator_of(flows, household.register.parties()).name == name
        assert operator_of(flows, household.register.parties(), Energy.GAS).id == "grdf"


def test_it_is_the_one_that_the_household_named_for_a_letter() -> None:
    row = Directory(shipped()).adding(Typed("Régie", Role.OPERATOR, "facture", TODAY), today=TODAY, new_id="own-1")
    assert operator_of((), Directory(shipped(), [row])).name == "Régie"


def test_a_switch_is_off_from_the_day_on_which_it_was_noted_so(tmp_path: Path) -> None:
    with throw_away(tmp_path, Slat.HALF) as household:
        assert switched_off(household.register.flows(), Category.C2) is None
        flows = noted(household, Sight(seen=Seen.OFF, category=Category.C2, party="Enedis"))
        assert switched_off(flows, Category.C2) == household.register.today()
        assert switched_off(flows, Category.C1) is None
        flows = noted(household, Sight(seen=Seen.ON, category=Category.C2, party="Enedis"))
        assert switched_off(flows, Category.C2) is None


def test_the_names_of_its_switches_are_known_of_enedis_alone() -> None:
    named = {one.id: one.account.switches for one in shipped() if one.account is not None and one.account.switches}
    assert named == {
        "enedis": ("Enregistrement de la consommation horaire", "Collecte de la consommation horaire"),
    }


def test_what_was_noted_last_counts_and_not_what_began_last() -> None:
    given = draft(State.GIVEN, "2024-01-10", consent_id="x", purpose=Purpose.DISPLAY)
    other = {**OPERATOR, "counterparty_id": "greenalp", "counterparty_name": "GreenAlp"}
    refused = draft(State.REFUSED, "2024-02-01", consent_id="y", purpose=Purpose.ADVICE, **other)
    again = followed(given, State.RENEWED, "2024-03-01")
    flows = state_on(events(given, refused, again), date(2024, 6, 1))
    assert operator_of(flows, Directory(shipped())).id == "enedis"
    assert switched_off(flows, Category.C2) is None
