"""Monthly payments against what a bill comes to: contracts come in, what was paid goes out; nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

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


class _Lasting(NamedTuple):
    """A row of payments, and the first and the last of the days on which it counts."""

    row: DatedAmount
    first: int
    last: int


def paid(timeline: Timeline, first: int, last: int) -> Paid | None:
    """The payments of the local days ``first`` to ``last``, both included; None where none are said of these days."""
    rows = tuple(_lasting(timeline, first, last))
    days = range(first, last + 1)
    unsaid = sum(not any(one.first <= day <= one.last for one in rows) for day in days)
    if unsaid == len(days):
        return None
    made = [one.row.amount for one in rows for _ in payment_days(*one)]
    return Paid(len(made), sum(made, Decimal(0)), unsaid)


def _lasting(timeline: Timeline, first: int, last: int) -> Iterator[_Lasting]:
    """Each row within these days: while its contract lasts, and until the next row begins where it says no last day."""
    contracts = timeline.periods
    for contract, after in zip_longest(contracts, contracts[1:]):
        ends = last if after is None else min(last, after.since - 1)
        rows = contract.terms.payments
        for row, following in zip_longest(rows, rows[1:]):
            until = row.until
            if until is None and following is not None:
                until = following.since - 1
            yield _Lasting(row, max(first, contract.since, row.since), ends if until is None else min(ends, until))
