"""What surplus is sold for, apart from the bill: injected energy comes in, lines of negative euros go out.

Nobody nets it with the bill: another one pays it as a rule, and a supplier bills what was drawn.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.costs.bill import Kind, Route, Sale
from persienne.insight.costs.billing import bill_of_energy
from persienne.insight.costs.energies import Known
from persienne.insight.costs.rates import OWN_PRICES
from persienne.insight.prices import Amount, PriceRow
from persienne.insight.series import DayTotals, Periods, Series
from persienne.insight.tariff import PRICE_PERIODS, Period, Timeline
from persienne.insight.terms import NOTHING_SAID
from persienne.meters.tic.contract import Option

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.costs.energies import Energies
    from persienne.insight.prices import DatedAmount


def selling(timeline: Timeline) -> Timeline:
    """The contracts as those by which surplus is sold: one price at all hours, from one day to another."""
    return Timeline(tuple(map(_selling, timeline.periods)))


def _selling(contract: Period) -> Period:
    rows = tuple(map(_row, contract.terms.sale))
    return replace(contract, option=Option.BASE, off_peak=(), kva=None, own=None, prices=rows, terms=NOTHING_SAID)


def _row(said: DatedAmount) -> PriceRow:
    """No tax is added to what a household receives."""
    (name,) = PRICE_PERIODS[Option.BASE]
    price = Amount(said.amount, said.amount)
    return PriceRow(said.since, said.until, Amount(), ((name, price),), source=said.source)


def sale_of(injected: Energies) -> Sale | None:
    """What ``injected``, which was reckoned under :func:`selling`, was sold for; None where nothing was injected."""
    made = bill_of_energy(injected, OWN_PRICES, Route.TTC)
    lines = tuple(replace(line, kind=Kind.INJECTION, period="", euros=-line.euros) for line in made.lines)
    return Sale(lines, made.holes, made.measured) if lines or made.holes else None


def self_used(produced: Known, injected: Known, local: LocalDays) -> Known:
    """The energy that was produced and not injected, as if it had been drawn at these hours.

    Known of intervals in both curves, and of days whose totals are both whole, never with more injected than produced.
    """
    days, tolerance = _days(produced, injected, local)
    return Known(_curve(produced.curve, injected.curve), days, tolerance, Periods.empty())


def _curve(produced: Series, injected: Series) -> Series:
    _, mine, theirs = np.intersect1d(produced.starts, injected.starts, assume_unique=True, return_indices=True)
    made, sold = produced.where(mine), injected.where(theirs)
    left = made.values - sold.values
    clear = (made.durations == sold.durations) & (left >= 0)
    return Series(made.starts, made.durations, left, np.maximum(made.qualities, sold.qualities), made.origins).where(
        clear
    )


def _days(produced: Known, injected: Known, local: LocalDays) -> tuple[DayTotals, np.ndarray]:
    made, sold = produced.days, injected.days
    _, mine, theirs = np.intersect1d(made.days, sold.days, assume_unique=True, return_indices=True)
    lengths = np.array([local.length(int(day)) for day in made.days[mine]], np.int64)
    left = made.joules[mine] - sold.joules[theirs]
    clear = (made.covered[mine] >= lengths) & (sold.covered[theirs] >= lengths) & (left >= 0)
    qualities = np.maximum(made.qualities[mine], sold.qualities[theirs])
    days = DayTotals(made.days[mine], left, lengths, qualities, made.origins[mine])
    return days.where(clear), (produced.tolerance[mine] + injected.tolerance[theirs])[clear]
