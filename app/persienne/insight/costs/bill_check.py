"""A bill that came by post against ours: amounts that a person typed come in, what agrees goes out, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.insight.costs.bill import TAXES, Kind, Route, cents
from persienne.insight.costs.energies import UNTAXED, Why

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from persienne.insight.costs.bill import Bill

TOTAL: Final = "total"
ROUNDING: Final = Decimal("0.02")
"""Euros by which two sums of the same lines may part: a supplier rounds each line, and may bill by months."""
_OF_DAYS: Final = (Kind.SUBSCRIPTION.value, Kind.SURCHARGE.value, Kind.CTA.value)


class Verdict(StrEnum):
    """What can be said of a line of a bill."""

    AGREES = "agrees"
    MORE = "more"
    """The bill asks for more than is reckoned here."""
    LESS = "less"
    UNPRICED = "unpriced"
    """Nothing of this line has a price here."""
    UNTOLD = "untold"
    """Ours lacks something of this line, and the bill is not below it: whether it is right can't be told."""


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """What a bill says of a line by its ``name``, and what is reckoned here, in euros; None: nothing of it is priced.

    ``whole``: nothing that belongs to the line has no price here, or is not known.
    """

    name: str
    said: Decimal
    ours: Decimal | None
    whole: bool = True

    @property
    def apart(self) -> Decimal:
        """By how much the bill is above what is reckoned here; nothing where nothing is."""
        return Decimal(0) if self.ours is None else self.said - self.ours

    @property
    def verdict(self) -> Verdict:
        """What can be said; rounding alone is no difference."""
        if self.ours is None:
            return Verdict.UNPRICED
        if self.apart < -ROUNDING:
            return Verdict.LESS
        if not self.whole:
            return Verdict.UNTOLD
        return Verdict.MORE if self.apart > ROUNDING else Verdict.AGREES


def check_bill(
    made: Bill,
    said: Mapping[str, Decimal],
    price_periods: Collection[str] | None = None,
    other: Bill | None = None,
) -> tuple[CheckedLine, ...]:
    """Each amount of ``said`` beside ours: by kind of line, by price period, or ``total``.

    ``price_periods`` are those of the contracts of these days, of which a bill may have lines that ours lacks.
    ``other`` is the bill by the other route: a total has all taxes by either, and is that of the one that is whole.
    Raises ``bill_line_unknown`` (value, known) for a line that no bill of these days has.
    """
    ours = {kind.value: made.euros(kind) for kind in dict.fromkeys(line.kind for line in made.lines)}
    for period in dict.fromkeys(line.period for line in made.lines if line.kind is Kind.ENERGY):
        ours[period] = cents(sum((line.euros for line in made.lines if line.period == period), Fraction()))
    if made.lines:
        ours[TOTAL] = made.euros()
    may_have = () if price_periods is None else (*kinds_of(made.route), *price_periods)
    known = tuple(dict.fromkeys((*may_have, *ours, TOTAL)))
    for name in said:
        if name not in known:
            raise UserError("bill_line_unknown", value=name, known=", ".join(known))
    found = {name: _checked(made, name, amount, ours.get(name)) for name, amount in said.items()}
    if TOTAL in said and other is not None and not _is_whole(made, TOTAL) and _is_whole(other, TOTAL):
        found[TOTAL] = CheckedLine(TOTAL, said[TOTAL], other.euros())
    return tuple(found.values())


def _checked(made: Bill, name: str, said: Decimal, ours: Decimal | None) -> CheckedLine:
    """A line that ours does not have costs nothing where all is known, else it has no price."""
    whole = _is_whole(made, name)
    return CheckedLine(name, said, Decimal(0) if ours is None and whole else ours, whole)


def kinds_of(route: Route) -> tuple[str, ...]:
    """The kinds of lines that a bill of a route may have."""
    taxes = TAXES if route is Route.HT else ()
    return tuple(kind.value for kind in (Kind.SUBSCRIPTION, Kind.SURCHARGE, Kind.ENERGY, *taxes))


def _is_whole(made: Bill, name: str) -> bool:
    """Whether a line of ours has all that belongs to it."""
    days = made.last - made.first + 1
    subscribed = sum(line.days for line in made.lines if line.kind is Kind.SUBSCRIPTION) == days
    drawn = made.measured == days and not any(hole.joules for hole in made.holes if hole.why not in UNTAXED)
    taxed = not made.lacks_taxes
    surcharged = all(hole.why is not Why.SURCHARGE for hole in made.holes)
    if name in _OF_DAYS:
        return subscribed and (taxed or name != Kind.CTA.value) and (surcharged or name != Kind.SURCHARGE.value)
    if name in {TOTAL, Kind.VAT.value}:
        return subscribed and surcharged and drawn and taxed
    return drawn and (name != Kind.EXCISE.value or all(hole.why is not Why.TAX for hole in made.holes))
