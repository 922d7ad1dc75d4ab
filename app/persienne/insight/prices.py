"""Prices as dated rows: what a year of subscription and a kWh cost from one day to another; no row is made here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Amount:
    """Euros before taxes (``ht``) and with all of them (``ttc``); None: not known."""

    ht: Decimal | None = None
    ttc: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PriceRow:
    """Prices from the local day ``since`` to ``until`` (ordinals, both included); None: until another row begins.

    ``subscription`` is that of a year, ``kwh`` has each price period by its name, with the price of a kWh. ``cta`` is
    the yearly transport contribution in euros before VAT, which a bill before taxes adds. ``rounded``: the source gives
    the subscription by the month, to the cent. ``source`` says where the row was read. ``per_kva`` is what each kVA
    costs a year, beside the subscription.
    """

    since: int
    until: int | None
    subscription: Amount
    kwh: tuple[tuple[str, Amount], ...] = ()
    cta: Decimal | None = None
    rounded: bool = False
    source: str = ""
    per_kva: Amount = Amount()

    def year(self, kva: int | None) -> Amount:
        """What a year of subscription of this power costs; not known where it hangs on a power that is not."""
        if self.per_kva == Amount():
            return self.subscription
        fixed, each = self.subscription, self.per_kva
        alone = fixed == Amount()
        return Amount(_with(fixed.ht, each.ht, kva, alone=alone), _with(fixed.ttc, each.ttc, kva, alone=alone))

    def of(self, price_period: str) -> Amount | None:
        """What a kWh of a price period costs; None where the row does not have it."""
        return next((amount for name, amount in self.kwh if name == price_period), None)


def _with(fixed: Decimal | None, each: Decimal | None, kva: int | None, *, alone: bool) -> Decimal | None:
    """A fixed part and so many kVA; where nothing is said of any fixed part there is none."""
    if each is None or kva is None or (fixed is None and not alone):
        return None
    return (fixed or 0) + each * kva


@dataclass(frozen=True, slots=True)
class DatedAmount:
    """An amount that holds from the local day ``since`` to ``until`` (ordinals, both included); None: until another.

    What it is of, and its unit, is said by whoever has it (``insight.terms``). ``source`` are the household's words.
    """

    since: int
    until: int | None
    amount: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True)
class SpotRow:
    """A kWh at the hour's price of the exchange, from the local day ``since`` to ``until`` (both included).

    ``per_kwh`` is what is added to each kWh, in euros; ``vat`` is the share that comes on both.
    """

    since: int
    until: int | None
    per_kwh: Decimal
    vat: Decimal


Row = TypeVar("Row", PriceRow, DatedAmount, SpotRow)


def row_on(rows: Iterable[Row], day: int) -> Row | None:
    """The row that holds on a local day: the one that began last, unless it has ended; None where none does."""
    begun = max((row for row in rows if row.since <= day), key=lambda row: row.since, default=None)
    return None if begun is None or (begun.until is not None and begun.until < day) else begun
