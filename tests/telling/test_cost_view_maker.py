"""How a view of costs is made: of a contract that the meter alone tells, and of a bill that is priced in part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Fact, Meter
from persienne.base.slats import Slat
from persienne.household.measures.write_meter import Device, record_meter_line
from persienne.insight.costs.bill import Route
from persienne.insight.costs.rates import GAS
from persienne.insight.period import Span
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.readings import SOURCES, FactKind
from persienne.store.meters import known_meter
from persienne.telling.cost_view import NoContract
from support.bills import LOCAL, RATES, billed, ordinal, timeline
from support.cost_views import asked_for, made_view, maker, steady
from support.households import throw_away
from support.tic_frames import ADSC, PRM
from support.told import tell

if TYPE_CHECKING:
    from pathlib import Path

HPHC = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
OCTOBER = ("2025-10-01", "2025-10-31")


@pytest.mark.parametrize(("told", "said"), [((), "one price"), (("06",), "one price, 6\u00a0kVA")])
def test_a_power_that_the_meter_tells_is_not_said_to_be_missing(
    tmp_path: Path, told: tuple[str, ...], said: str
) -> None:
    at = LOCAL.midnight(ordinal("2025-10-01"))
    facts = [Fact(Meter(PRM), FactKind.CONTRACT, at, "BASE")]
    facts += [Fact(Meter(PRM), FactKind.SUBSCRIBED_POWER, at, kva) for kva in told]
    with throw_away(tmp_path / "home", Slat.CLOSED) as household:
        record_meter_line(household.conn, Device(ADSC, next(iter(SOURCES.values())), PRM), facts, [], at=at)
        asked = replace(asked_for("2025-10-05", OCTOBER), meter=known_meter(household.conn, PRM))
        assert maker().make(household, asked) == NoContract(asked, said, has_power=bool(told))


@pytest.mark.slow
def test_the_lines_of_a_bill_that_is_priced_in_part_say_of_which_days_they_are() -> None:
    reach = ("2026-01-01", "2026-02-28")
    asked = asked_for("2026-01-05", reach, span=Span.YEAR, route=Route.HT)
    view = made_view(steady(*reach), HPHC, asked)
    assert {line.days for line in view.lines} == {"1\u00a0– 31 Jan 2026"}
    tell(view.answer)
    january = ("2026-01-01", "2026-01-31")
    whole = made_view(steady(*january), HPHC, asked_for("2026-01-05", january, route=Route.HT))
    assert {line.days for line in whole.lines} == {""}


@pytest.mark.parametrize("says", [{"self_producer": True}, {"sale": [{"since": "2020-01-01", "eur_per_kwh": "0.04"}]}])
def test_surplus_is_spoken_of_where_the_contract_of_the_last_day_says_it_or_something_is_injected(
    says: dict[str, object],
) -> None:
    before = {"since": "2020-01-01", "option": "base", "kva": 6}
    after = {"since": "2025-10-15", "option": "base", "kva": 6}
    asked = asked_for("2025-10-05", OCTOBER)
    said = [
        made_view(steady(*OCTOBER), timeline_of(contracts), asked).sells
        for contracts in ([before, {**after, **says}], [{**before, **says}, after], [before, after])
    ]
    assert said == [True, False, False]
    bill = billed(steady(*OCTOBER), HPHC, *OCTOBER)
    assert maker().view_of(asked, bill, HPHC, RATES, sells=True).sells


def test_of_gas_no_surplus_is_spoken_of_whatever_its_contract_says() -> None:
    prices = [{"since": "2020-01-01", "subscription": "240", "kwh": {"base": "0.11"}}]
    contract = timeline(option="base", prices=prices, self_producer=True)
    bill = billed(steady(*OCTOBER), contract, *OCTOBER)
    assert not maker().view_of(asked_for("2025-10-05", OCTOBER), bill, contract, GAS).sells
