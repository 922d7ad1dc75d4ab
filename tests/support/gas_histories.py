"""A made history of gas: a known day in autumn, a whole month and a month that was counted in part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy
from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.series import History, Periods
from persienne.store.meters import StoredMeter
from persienne.store.statistics import Stored
from persienne.ui.household.overview import Overview, Shown
from support.curves import at, whole_days

if TYPE_CHECKING:
    from collections.abc import Sequence

KWH: Final = 3_600_000
GAS_METER = StoredMeter(7, Meter("99999999999955"), FRANCE, Slat.CLOSED, energy=Energy.GAS)
NOVEMBER = date(2026, 11, 1).toordinal()
SEPTEMBER, OCTOBER = date(2026, 9, 1).toordinal(), date(2026, 10, 1).toordinal()


def months(*rows: tuple[int, int, int, bool]) -> Periods:
    """Periods of (first day, last day, amount, whether all of it was counted)."""
    spans = [(at(first), at(last + 1), amount, exact) for first, last, amount, exact in rows]
    return Periods.of_rows([(start, end, amount, end - start, 0, 0, exact) for start, end, amount, exact in spans])


def gas_history(*, days: Sequence[int] = (53, 43, 49), with_months: bool = True, with_days: bool = True) -> History:
    """The first days of November (kWh), October whole and September in part; a m3 for 10 kWh."""
    spans = ((SEPTEMBER, OCTOBER - 1, 100, False), (OCTOBER, NOVEMBER - 1, 900, True)) if with_months else ()
    kept = days if with_days else ()
    energies = months(*((first, last, kwh * KWH, exact) for first, last, kwh, exact in spans))
    volumes = months(*((first, last, kwh * 100, exact) for first, last, kwh, exact in spans))
    empty = History.empty()
    of_volume = replace(empty, days=whole_days(NOVEMBER, [kwh * 100 for kwh in kept]), periods=volumes)
    of_energy = replace(empty, days=whole_days(NOVEMBER, [kwh * KWH for kwh in kept]), periods=energies)
    return replace(of_energy, energy=Energy.GAS, volume=of_volume)


def gas_overview(history: History) -> Overview:
    """A household that has gas alone."""
    return Overview(Slat.HALF, (GAS_METER,), (Shown(GAS_METER, "GAS", history),), (), Stored((), 0))
