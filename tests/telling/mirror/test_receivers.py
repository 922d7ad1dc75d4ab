"""Who receives the home's curve, by the register: each body once, with the finest step that passes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from persienne.base.energy_market import Energy, Role
from persienne.consents.events import Counterparty
from persienne.consents.fields import Category, Granularity
from persienne.consents.flows import Flow, Home, Status
from persienne.consents.parties import Party
from persienne.consents.states import not_known
from persienne.telling.mirror.view_maker import Receives, receivers
from support.sharing import IN_A_FILE

ENEDIS = Party("enedis", "Enedis", Role.OPERATOR)
SUPPLIER = Counterparty("own-1", Role.SUPPLIER, "Soléa")


def flow(
    category: Category,
    step: Granularity | None = None,
    party: Counterparty | None = None,
    *,
    status: Status = Status.ACTIVE,
    energy: Energy = Energy.ELECTRICITY,
) -> Flow:
    return Flow(status=status, category=category, energy=energy, counterparty=party, granularity=step)


def test_each_body_stands_once_with_its_finest_step_and_the_finest_first() -> None:
    flows = [
        flow(Category.A),
        flow(Category.D, Granularity.DAY, SUPPLIER),
        flow(Category.D, Granularity.HALF_HOUR, SUPPLIER),
    ]
    assert receivers(flows, ENEDIS) == (Receives("Soléa", 1800), Receives("Enedis", 86_400))


def test_a_step_that_nobody_noted_is_that_of_its_data() -> None:
    assert receivers([flow(Category.C2)], ENEDIS) == (Receives("Enedis", 1800),)
    assert receivers([flow(Category.A)], ENEDIS) == (Receives("Enedis", 86_400),)
    assert receivers([flow(Category.F, None, SUPPLIER)], ENEDIS) == ()


def test_a_file_of_theirs_says_how_fine_and_up_to_which_day() -> None:
    shown = replace(flow(Category.C2, party=IN_A_FILE.party, status=Status.SEEN), seen=IN_A_FILE)
    of_days = flow(Category.A, Granularity.DAY, IN_A_FILE.party)
    assert receivers([of_days, shown], ENEDIS) == (Receives("Enedis", 1800, date(2026, 11, 29)),)
    withdrawn = replace(shown, status=Status.WITHDRAWN, ended_on=date(2026, 11, 28))
    assert receivers([withdrawn], ENEDIS) == receivers([shown], ENEDIS)
    assert receivers([replace(withdrawn, ended_on=date(2026, 11, 29))], ENEDIS) == ()


def test_what_the_law_lets_the_operator_have_is_not_what_it_receives() -> None:
    flows = [*not_known(Home(Energy.ELECTRICITY), ()), flow(Category.D, Granularity.DAY, SUPPLIER)]
    assert receivers(flows, ENEDIS) == (Receives("Soléa", 86_400), Receives("Enedis", None))


def test_what_has_ended_what_stays_in_the_meter_a_month_and_gas_are_left_out() -> None:
    flows = [
        flow(Category.D, Granularity.HALF_HOUR, SUPPLIER, status=Status.WITHDRAWN),
        flow(Category.C1),
        flow(Category.F, Granularity.MONTH, SUPPLIER),
        flow(Category.D, Granularity.DAY, SUPPLIER, energy=Energy.GAS),
    ]
    assert receivers(flows, ENEDIS) == ()
