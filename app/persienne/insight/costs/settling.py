"""Monthly payments against what a bill comes to: contracts come in, what was paid goes out; nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from persienne.insight.prices import row_on
from persienne.insight.terms import payment_days

if TYPE_CHECKING:
    from persienne.insight.tariff import Timeline


@dataclass(frozen=True, slots=True)
class Paid:
    """What was paid in some days: how many payments, their euros, and of how many of the days no payment is said."""

    payments: int
    euros: Decimal
    unsaid: int


def paid(timeline: Timeline, first: int, last: int) -> Paid | None:
    """The payments of the local days ``first`` to ``last``, both included; None where none are said of these days.

    A row counts while its contract lasts, and until the next row begins.
    """
    unsaid, made = 0, []
    for day in range(first, last + 1):
        contract = timeline.at(day)
        row = None if contract is None else row_on(contract.terms.payments, day)
        if row is None:
            unsaid += 1
        elif any(payment_days(row, day, day)):
            made.append(row.amount)
    return None if unsaid == last - first + 1 else Paid(len(made), sum(made, Decimal(0)), unsaid)
