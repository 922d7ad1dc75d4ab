"""Sums by price give the bill that the curve gives, and are few."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.bill import Route, bill
from persienne.insight.costs.sums import bill_of_sums, sums
from persienne.insight.series import Series
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.status import Colour
from support.bills import RATES, Colours, half_hours, known, timeline, used

if TYPE_CHECKING:
    from persienne.insight.costs.bill import Bill
    from persienne.insight.tariff import Timeline

FIRST, LAST = "2025-06-20", "2026-02-10"


def uneven() -> Series:
    """Half a year and more of half-hours that are all different, over three changes of price."""
    curve = half_hours(FIRST, LAST)
    values = np.random.default_rng(5).integers(0, 3000, len(curve)) * JOULES_PER_WH
    return Series(curve.starts, curve.durations, values, curve.qualities, curve.origins)


CONTRACTS = {
    "base": timeline(option="base", kva=6),
    "hphc": timeline(option="hphc", kva=9, off_peak=[{"from": "22:38", "to": "06:38"}]),
    "tempo": timeline(option="tempo", kva=9),
    "changed": timeline_of(
        [
            {"since": "2020-01-01", "option": "base", "kva": 6},
            {"since": "2025-09-12", "option": "hphc", "kva": 6, "off_peak": [{"from": "23:00", "to": "07:00"}]},
        ]
    ),
}


@pytest.mark.parametrize("route", Route)
@pytest.mark.parametrize("name", CONTRACTS)
def test_sums_cut_where_a_price_changes_give_the_bill_of_the_curve(name: str, route: Route) -> None:
    contracts: Timeline = CONTRACTS[name]
    colours: Colours = {"2025-06-19": Colour.BLUE, "2025-06-20": Colour.BLUE, "2025-06-21": Colour.BLUE}
    energy = used(known(uneven()), contracts, FIRST, LAST, colours)
    found = sums(energy, contracts, RATES)
    by_sums = bill_of_sums(found, energy, contracts, RATES, route)
    by_curve = bill(energy, contracts, RATES, route)
    assert facts(by_sums) == facts(by_curve)
    assert len(found) <= 4 * 7  # four spans, and six price periods and a hole at most
    assert sum(one.joules for one in found) == int(uneven().values.sum())


def facts(made: Bill) -> tuple[object, ...]:
    """What a bill says but for the first and the last day of its lines, which sums do not know."""
    lines = [(line.kind, line.period, line.price, line.joules, line.days, line.euros) for line in made.lines]
    return made.euros(), lines, [(hole.why, hole.joules) for hole in made.holes]
