"""A bill of what a household has stored: the meter's own registers, its curve and Tempo's colours agree."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures import contracts
from persienne.household.measures.energy_costs import known_energy
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.energies import energies
from persienne.insight.tariff_text import timeline_of
from support.households import CheapPassphrase, make_cheap

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

HOURS = "Enedis_Conso_Heure_20230809-20240725_99999999999901.csv"
INDEXES = "Enedis_Conso_Jour_20240109-20240725_99999999999901.csv"
TEMPO = timeline_of([{"since": "2020-01-01", "option": "tempo", "kva": 9}])


def test_half_hours_and_colours_make_the_meter_s_own_registers_to_the_wh(samples: Path, tmp_path: Path) -> None:
    """A real home: on every day that both know, the six registers come out of the curve as the meter counted them."""
    folder = make_cheap(tmp_path / "home", Slat.HALF, samples / "enedis" / HOURS, samples / "enedis" / INDEXES)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = household.measures.meters()
        conn = household.measures._conn
        known, local = known_energy(conn, meter), local_days(meter.zone)
        reach, colours = household.measures.reach(meter), contracts.colours_of(conn, meter)
        assert reach is not None
        by_meter = {one.day: one for one in energies(known, TEMPO, *reach, local, colours).days}
        curve = replace(known, registers={})
        by_curve = {one.day: one for one in energies(curve, TEMPO, *reach, local, colours).days}
        counted = sorted(set(known.registers[0].days.tolist()))
        whole = household.measures.costs(meter).bill(TEMPO, reach, Route.TTC)
    assert len(counted) == 197
    for day in counted:
        made = [joules // JOULES_PER_WH for joules in by_curve[day].joules]
        assert made == [joules // JOULES_PER_WH for joules in by_meter[day].joules], date.fromordinal(day)
    energy = [line for line in whole.lines if line.kind is Kind.ENERGY]
    assert whole.holes == ()
    assert sum(line.joules for line in energy) == int(known.days.joules.sum())
    assert {line.period for line in energy} == set(TEMPO.periods[0].price_periods)


def test_a_bill_follows_what_is_stored_and_is_stored_nowhere(tmp_path: Path) -> None:
    from support.households import put, weeks  # noqa: PLC0415 - this test's alone

    folder = make_cheap(tmp_path / "home", Slat.HALF, put(tmp_path, "a.csv", weeks(days=7).curve))
    contract = timeline_of([{"since": "2020-01-01", "option": "base", "kva": 6}])
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = household.measures.meters()
        first = date(2024, 10, 21).toordinal()
        before = household.measures.costs(meter).bill(contract, (first, first + 6), Route.TTC)
        raised = timeline_of(
            [
                {
                    "since": "2020-01-01",
                    "option": "base",
                    "prices": [{"since": "2020-01-01", "kwh": {"base": "0.5032"}}],
                }
            ]
        )
        after = household.measures.costs(meter).bill(raised, (first, first + 6), Route.TTC)
    (line,) = (line for line in before.lines if line.kind is Kind.ENERGY)
    (other,) = (line for line in after.lines if line.kind is Kind.ENERGY)
    assert (str(line.price), line.joules) == ("0.2516", other.joules)
    assert other.euros == 2 * line.euros
