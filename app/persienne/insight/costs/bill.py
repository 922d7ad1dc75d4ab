"""What a bill is, as values: lines, holes, euros rounded; and ours beside one that came by post, line by line.

Two routes: ``TTC`` has prices with all taxes, ``HT`` prices without, and the taxes as lines of their own. Everything is
in whole joules and in fractions, and rounded once, where it is shown (``insight.costs.billing`` reckons it).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.energies import UNTAXED, Why
from persienne.insight.prices import row_on
from persienne.insight.terms import payment_days

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from persienne.insight.costs.energies import By
    from persienne.insight.tariff import Timeline


CENT: Final = Decimal("0.01")
PARTS_OF_EURO: Final = 10_000
"""How finely a mean price is said."""
SPOT: Final = "spot"
"""The price period of hours that each have a price of their own."""


class Route(StrEnum):
    """By which prices a bill is reckoned."""

    TTC = "ttc"
    HT = "ht"

    @property
    def other(self) -> Route:
        """The other one."""
        return Route.HT if self is Route.TTC else Route.TTC


class Kind(StrEnum):
    """What a line is for; the order is that of a bill."""

    SUBSCRIPTION = "subscription"
    SURCHARGE = "surcharge"
    """What a subscription costs more for those who produce and inject."""
    ENERGY = "energy"
    CTA = "cta"
    """Contribution tarifaire d'acheminement, by the day, before VAT."""
    EXCISE = "excise"
    VAT = "vat"
    INJECTION = "injection"
    """What surplus was sold for: negative euros, in no bill (``insight.costs.sale``)."""


TAXES: Final = (Kind.CTA, Kind.EXCISE, Kind.VAT)


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what, at which price, from which to which local day (ordinals, both included), and exact ``euros``.

    ``period`` is the price period of energy, else empty. ``price`` is that of a kWh, of a year, of a MWh (EXCISE), or
    VAT's share. ``joules`` and ``days`` are what is counted; ``source`` is where the price was read. ``by_month``: the
    days were counted as parts of months. ``average``: each hour had a price of its own, and this is their mean.
    ``measured`` says of how many days of energy what told its price period.
    """

    kind: Kind
    period: str
    first: int
    last: int
    price: Decimal
    euros: Fraction
    joules: int = 0
    days: int = 0
    source: str = ""
    rounded: bool = False
    by_month: bool = False
    average: bool = False
    measured: tuple[tuple[By, int], ...] = ()

    @property
    def wh(self) -> int:
        """Its energy to the Wh."""
        return half_up(Fraction(self.joules, JOULES_PER_WH))


@dataclass(frozen=True, slots=True)
class Hole:
    """What is in no line: from which to which day, of how many days, and how many joules (0: a subscription).

    ``dm3`` is of gas whose energy is not known.
    """

    why: Why
    first: int
    last: int
    days: int
    joules: int
    dm3: int = 0

    @property
    def wh(self) -> int:
        """Its energy to the Wh."""
        return half_up(Fraction(self.joules, JOULES_PER_WH))


@dataclass(frozen=True, slots=True)
class Sale:
    """What was injected, apart from the bill: ``lines`` of what has a price (INJECTION), ``holes`` of what has none."""

    lines: tuple[Line, ...]
    holes: tuple[Hole, ...]
    measured: int
    """How many of the days are known whole."""

    @property
    def euros(self) -> Decimal:
        """What the lines come to, to the cent, rounded once: negative, for it is received."""
        return cents(sum((line.euros for line in self.lines), Fraction()))

    @property
    def joules(self) -> int:
        """All that was injected, with a price or without."""
        return sum(line.joules for line in self.lines) + sum(hole.joules for hole in self.holes)


@dataclass(frozen=True, slots=True)
class Bill:
    """The lines of the local days ``first`` to ``last``, both included; ``measured`` are those known whole.

    ``sale`` is what surplus was sold for, ``paid`` what was paid: neither is in a line or a sum of the bill. ``untold``
    is of how many days some or all energy is in no line and no hole, for nothing tells it; those of the last reading
    and after it do not count. ``read_to`` is the last of the days whose energy is told whole, by itself or in a
    total over several days; None where there is none.
    """

    route: Route
    first: int
    last: int
    measured: int
    lines: tuple[Line, ...]
    holes: tuple[Hole, ...]
    sale: Sale | None = None
    paid: Paid | None = None
    untold: int = 0
    read_to: int | None = None

    def euros(self, *kinds: Kind) -> Decimal:
        """What the lines of these kinds come to, to the cent, rounded once; without any, all of them."""
        return cents(sum((line.euros for line in self.lines if not kinds or line.kind in kinds), Fraction()))

    @property
    def lacks_taxes(self) -> bool:
        """Whether a tax of what has a price is not known."""
        return any(hole.why in UNTAXED for hole in self.holes)

    @property
    def is_read_whole(self) -> bool:
        """Whether the energy of its last day is told whole: readings do not end before it does."""
        return self.read_to == self.last

    @property
    def left(self) -> Decimal | None:
        """What the bill comes to less what was paid; None where no payments are said. Below zero: paid too much."""
        return None if self.paid is None else self.euros() - self.paid.euros


def cents(euros: Fraction) -> Decimal:
    """Euros to the cent, half a cent up (away from zero)."""
    return Decimal(half_up(euros * 100)) * CENT


def mean_price(euros: Fraction) -> Decimal:
    """The price of a kWh to the hundredth of a cent, as that of hours is said."""
    return Decimal(half_up(euros * PARTS_OF_EURO)) / PARTS_OF_EURO


def half_up(value: Fraction) -> int:
    """The nearest whole number, a half away from zero."""
    whole = int(abs(value) + Fraction(1, 2))
    return whole if value >= 0 else -whole


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
