"""What a contract says beside its prices: how a subscription is counted, what surplus is sold for, payments; pure.

A payment falls on the day of the month of its row's first day, each month until its last; in a shorter month on its
last day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy
from persienne.base.localtime import months_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.insight.prices import DatedAmount, SpotRow

MONTHS: Final = 12
SHOWN: Final = Decimal("0.0001")
"""How finely the price of a month is said."""


class CountedBy(StrEnum):
    """How a year's subscription is counted."""

    DAY = "day"
    """Each day is the 365th part, of a leap year the 366th."""
    MONTH = "month"
    """Each month from the contract's first day is a twelfth; of a part of one, so many of its days."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a contract says beside its prices; rows are the oldest first.

    ``sale``: euros a kWh of what the meter counts as injected. ``self_producer``: the household is billed what those
    pay more who produce and inject. ``payments``: euros that are paid each month. ``kwh_per_m3``: what a m3 of gas has.
    ``spot``: energy costs what the hour's price of the exchange makes of it.
    """

    subscription_by: CountedBy = CountedBy.DAY
    self_producer: bool = False
    sale: tuple[DatedAmount, ...] = ()
    payments: tuple[DatedAmount, ...] = ()
    kwh_per_m3: tuple[DatedAmount, ...] = ()
    spot: tuple[SpotRow, ...] = ()


NOTHING_SAID: Final = Terms()


def has_surplus(terms: Terms, energy: Energy, *, injects: bool) -> bool:
    """Whether surplus is spoken of beside a contract of electricity: it says so, or something is injected."""
    return energy is Energy.ELECTRICITY and bool(injects or terms.sale or terms.self_producer)


def a_month(of_year: Decimal) -> Decimal:
    """The twelfth of a year's euros, to the cent, or where that is not all of it to the hundredth of a cent."""
    shown = (of_year / MONTHS).quantize(SHOWN)
    to_the_cent = shown.quantize(Decimal("0.01"))
    return to_the_cent if to_the_cent == shown else shown.normalize()


def month_of(since: int, day: int) -> int:
    """How many days the month has, counted from ``since``, that holds ``day`` (ordinals, ``day`` the later)."""
    begun, at = date.fromordinal(since), date.fromordinal(day)
    months = (at.year - begun.year) * MONTHS + at.month - begun.month
    if months_after(begun, months) > at:
        months -= 1
    return (months_after(begun, months + 1) - months_after(begun, months)).days


def payment_days(row: DatedAmount, first: int, last: int) -> Iterator[int]:
    """The local days from ``first`` to ``last`` (ordinals, both included) on which a row of payments is paid."""
    until = last if row.until is None else min(last, row.until)
    months, day = 0, row.since
    while day <= until:
        if day >= first:
            yield day
        months += 1
        day = months_after(date.fromordinal(row.since), months).toordinal()
