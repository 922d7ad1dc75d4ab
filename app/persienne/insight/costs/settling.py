"""Monthly payments against what a bill comes to: contracts come in, what was paid goes out; nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING

from persienne.insight.terms import payment_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.insight.prices import DatedAmount
    from persienne.insight.tariff import Timeline


@dataclass(frozen=True, slots=True)
class Paid:
    """What was paid in some days: how many payments, their euros, and of how many of the days no payment is said."""

    payments: int
    euros: Decimal
    unsaid: int


def paid(timeline: Timeline, first: int, last: int) -> Paid | None:
    """The payments of the local days ``first`` to ``last``, both included; None where none are said of these days."""
    rows = tuple(_rows(timeline))
    days = range(first, last + 1)
    unsaid = sum(not any(row.holds_on(day) for row in rows) for day in days)
    if unsaid == len(days):
        return None
    made = [row.amount for row in rows for _ in payment_days(row, first, last)]
    return Paid(len(made), sum(made, Decimal(0)), unsaid)


def _rows(timeline: Timeline) -> Iterator[DatedAmount]:
    """The rows of payments; one without a last day lasts until the next, and no longer than its contract."""
    contracts = timeline.periods
    for contract, after in zip_longest(contracts, contracts[1:]):
        rows = contract.terms.payments
        for row, following in zip_longest(rows, rows[1:]):
            begins = [one.since - 1 for one in (following, after) if one is not None]
            yield row if row.until is not None or not begins else replace(row, until=min(begins))
