"""What the page Sharing shows follows from the flows: which lines, in which order, how each is drawn."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.slats import Slat
from persienne.consents.fields import Basis, Category, Granularity, Method, State
from persienne.telling.history_words import read_history
from persienne.ui.sharing.view import Place, read_sharing, standing_of
from persienne.ui.widgets.strokes import Standing, Step
from support.households import bring, put, throw_away, weeks
from support.sharing import ADVISER, SUPPLIER, draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.ui.sharing.view import SharingView


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path, Slat.HALF) as made:
        yield made


def note(household: Household, category: Category, state: State = State.GIVEN, days_ago: int = 90, **said: Any) -> str:
    """Note an event of that long ago; its consent."""
    on = household.register.today() - timedelta(days=days_ago)
    said = {"meter_ref": None, "granularity": Granularity.HALF_HOUR, **said}
    event = household.register.append(draft(state, on.isoformat(), data_category=category, **said))
    return str(event.consent_id)


def places(view: SharingView) -> list[tuple[Place, Standing]]:
    return [(line.place, line.standing) for line in view.lines]


def test_with_nothing_noted_nothing_is_known_and_what_the_law_lets_pass_is_explained(household: Household) -> None:
    view = read_sharing(household)
    assert view.empty
    assert [line.place for line in view.lines] == [Place.RECORDING, Place.COLLECTION, Place.COMPUTER]
    assert [flow.category for flow in view.explained] == [Category.A, Category.B]
    assert view.receivers() == ()
    assert view.operator(Energy.ELECTRICITY).standing is Standing.NOT_KNOWN
    assert {line.standing for line in view.lines if line.flow} == {Standing.NOT_KNOWN}


def test_a_file_of_the_operator_is_drawn_as_fine_as_it_is(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "a.csv", weeks().curve))
    view = read_sharing(household)
    operator = view.operator(Energy.ELECTRICITY)
    assert (operator.name, operator.standing, operator.step) == ("Enedis", Standing.OPEN, Step.HALF_HOUR)
    assert not view.empty
    assert view.operators[Energy.ELECTRICITY].id == "enedis"
    consent = note(household, Category.C2, days_ago=1000)
    household.register.withdraw(consent, on="2024-11-02")
    household.register.confirm(consent, date(2024, 11, 2))
    assert read_sharing(household).lines[0].standing is Standing.DOUBTFUL


def test_the_two_switches_stand_beside_each_other_before_everybody_else(household: Household) -> None:
    note(household, Category.E, **ADVISER)
    note(household, Category.D, granularity=Granularity.DAY, **SUPPLIER)
    note(household, Category.C2)
    lines = read_sharing(household).lines
    assert [line.place for line in lines[:3]] == [Place.RECORDING, Place.COLLECTION, Place.COMPUTER]
    assert [line.flow.category for line in lines[3:] if line.flow] == [Category.D, Category.E]
    assert [line.step for line in lines[3:]] == [Step.DAY, Step.HALF_HOUR]


def test_a_line_is_dashed_from_the_withdrawal_until_it_is_confirmed(household: Household) -> None:
    asked = note(household, Category.C2)
    off = note(household, Category.E, **ADVISER)
    household.register.withdraw(asked, method=Method.LETTER)
    household.register.withdraw(off)
    view = read_sharing(household)
    drawn = {flow.consent_id: standing_of(flow) for flow in view.flows if flow.consent_id}
    assert set(drawn.values()) == {Standing.ASKED}
    assert view.operator(Energy.ELECTRICITY).standing is Standing.ASKED
    for consent in (asked, off):
        household.register.confirm(consent)
    view = read_sharing(household)
    assert {standing_of(flow) for flow in view.flows if flow.consent_id} == {Standing.CLOSED}
    assert view.operator(Energy.ELECTRICITY).standing is Standing.NOT_KNOWN  # of what else it reads nothing is known


def test_what_expired_or_is_unexplained_is_doubtful_until_somebody_saw_it_stop(household: Household) -> None:
    yesterday = household.register.today() - timedelta(days=1)
    expired = note(household, Category.E, expires_on=yesterday, **ADVISER)
    note(household, Category.E, State.FOUND, counterparty_id="x", counterparty_role=Role.THIRD_PARTY)
    shared = [line.standing for line in read_sharing(household).lines if line.place is Place.SHARED]
    assert shared == [Standing.DOUBTFUL, Standing.DOUBTFUL]
    household.register.confirm(expired)
    shared = [line.standing for line in read_sharing(household).lines if line.place is Place.SHARED]
    assert sorted(one.name for one in shared) == ["CLOSED", "DOUBTFUL"]


def test_gas_has_neither_switch_and_a_picture_of_its_own(household: Household) -> None:
    note(household, Category.C2)
    note(household, Category.D, energy=Energy.GAS, granularity=Granularity.DAY, **SUPPLIER)
    view = read_sharing(household)
    assert view.energies == (Energy.ELECTRICITY, Energy.GAS)
    assert [body.name for body in view.bodies(Energy.GAS)] == ["Vieux Watt SA"]
    assert view.bodies(Energy.ELECTRICITY) == ()
    of_gas = [line for line in view.lines if line.flow and line.flow.energy is Energy.GAS]
    assert [line.place for line in of_gas] == [Place.SHARED]


def test_a_history_has_what_was_corrected_too_and_the_other_flows_of_its_body(household: Household) -> None:
    note(household, Category.C2)
    note(household, Category.C1, State.FOUND, legal_basis=Basis.OPT_OUT)
    wrong = household.register.events()[0]
    household.register.correct(wrong.event_id, draft(on="2026-01-01", meter_ref=None, granularity=Granularity.HOUR))
    (shown, _) = (flow for flow in household.register.flows() if flow.consent_id is not None)
    history = read_history(household, shown)
    assert [event.corrects for event in history.events if event.corrects] == [wrong.event_id]
    assert len(history.events) == 2
    assert [flow.category for flow in history.others] == [Category.C1]
    assert history.verdict.holds


def test_it_says_how_far_the_slats_are_open(household: Household) -> None:
    household.slats.move(None, Slat.OPEN)
    view = read_sharing(household, example=True)
    assert (view.slat, view.reading) == (Slat.OPEN, True)
    assert isinstance(view.on, date)
