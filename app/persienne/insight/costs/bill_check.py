"""A bill that came by post against ours: amounts that a person typed come in, what agrees goes out, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.insight.costs.bill import Kind, cents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.insight.costs.bill import Bill

TOTAL: Final = "total"
ROUNDING: Final = Decimal("0.02")
"""Euros by which two sums of the same lines may part: a supplier rounds each line, and may bill by months."""


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """What a bill says of a line by its ``name``, and what is reckoned here, in euros."""

    name: str
    said: Decimal
    ours: Decimal

    @property
    def apart(self) -> Decimal:
        """By how much the bill is above what is reckoned here."""
        return self.said - self.ours

    @property
    def agrees(self) -> bool:
        """Whether rounding alone explains the difference."""
        return abs(self.apart) <= ROUNDING


def check_bill(made: Bill, said: Mapping[str, Decimal]) -> tuple[CheckedLine, ...]:
    """Each amount of ``said`` beside ours: by kind of line, by price period, or ``total``.

    Raises ``bill_line_unknown`` (value, known) for a line that our bill does not have.
    """
    ours = {kind.value: made.euros(kind) for kind in dict.fromkeys(line.kind for line in made.lines)}
    for period in dict.fromkeys(line.period for line in made.lines if line.kind is Kind.ENERGY):
        ours[period] = cents(sum((line.euros for line in made.lines if line.period == period), Fraction()))
    ours[TOTAL] = made.euros()
    for name in said:
        if name not in ours:
            raise UserError("bill_line_unknown", value=name, known=", ".join(ours))
    return tuple(CheckedLine(name, amount, ours[name]) for name, amount in said.items())
