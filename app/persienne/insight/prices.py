"""Prices as dated rows: a year of subscription and a kWh from one day to another, as values and in JSON.

Dated prices as JSON, as a household writes them: objects come in, rows go out, and back.
Of an object {"since", "until", "subscription", "kwh", "cta", "source"} all but ``since`` and ``kwh`` may be left out.
An amount is a number in euros with all taxes, or an object with ``ht`` and ``ttc``; that of the subscription may have
``per_kva`` too, an amount of each kVA.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, TypeVar

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable


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


LEAST, MOST = Decimal("0.02"), Decimal(2)
"""Euros a kWh: whoever writes less (and not nothing) or more has most likely moved the point, or written cents."""
MOST_A_YEAR: Final = Decimal(5000)
"""Euros of a year's subscription."""
LIKELY_A_YEAR: Final = (Decimal(60), Decimal(1200))
"""Between which euros the subscription of a home's year lies; beyond, a month and a year are most likely confused."""
MOST_A_KVA: Final = Decimal(500)
"""Euros of a year of each kVA."""


def likely_price(value: Decimal) -> Decimal | None:
    """What a price out of bounds most likely means: cents written for euros, or a point one place off.

    None where that can't be told, and for a price within the bounds or of nothing.
    """
    if value == 0 or LEAST <= value <= MOST:
        return None
    meant = value / 100 if value > MOST else value * 10
    return meant.normalize() if LEAST <= meant <= MOST else None


def typed_amount(text: str) -> Decimal | None:
    """Euros as a person types or pastes them off a bill: « 1 234,56 € »; None for what is no amount."""
    bare = "".join(text.split()).removesuffix("TTC").removesuffix("HT").removesuffix("/kWh").strip("€")
    try:
        return euros(bare.replace(",", "") if "." in bare else bare)
    except ValueError:
        return None


def price_rows_of(rows: Any, price_periods: tuple[str, ...]) -> tuple[PriceRow, ...]:  # noqa: ANN401 - of a JSON file
    """The rows that a JSON array says, the oldest first.

    Raises ``ValueError`` and its like for what is none. ``price_unlikely`` (value) for a price that is most likely
    written wrong, ``price_period_unknown`` (value, known) for one of no price period, ``price_twice`` (day) where two
    rows hold on one day.
    """
    found = sorted((_row(said, price_periods) for said in rows), key=lambda row: row.since)
    for before, after in pairwise(found):
        if before.since == after.since or (before.until is not None and before.until >= after.since):
            raise UserError("price_twice", day=date.fromordinal(after.since).isoformat())
    return tuple(found)


def price_row_object(row: PriceRow) -> dict[str, Any]:
    """A row as a JSON object."""
    said: dict[str, Any] = {"since": date.fromordinal(row.since).isoformat()}
    if row.until is not None:
        said["until"] = date.fromordinal(row.until).isoformat()
    if row.subscription != Amount():
        said["subscription"] = _amount_object(row.subscription)
    if row.per_kva != Amount():
        fixed = row.subscription
        parts = {name: str(value) for name, value in (("ht", fixed.ht), ("ttc", fixed.ttc)) if value is not None}
        said["subscription"] = {**parts, "per_kva": _amount_object(row.per_kva)}
    if row.cta is not None:
        said["cta"] = str(row.cta)
    said["kwh"] = {name: _amount_object(amount) for name, amount in row.kwh}
    if row.source:
        said["source"] = row.source
    return said


def _amount_object(amount: Amount) -> str | dict[str, str]:
    if amount.ht is None and amount.ttc is not None:
        return str(amount.ttc)
    return {name: str(value) for name, value in (("ht", amount.ht), ("ttc", amount.ttc)) if value is not None}


def _row(said: dict[str, Any], price_periods: tuple[str, ...]) -> PriceRow:
    until, cta = said.get("until"), said.get("cta")
    since = date.fromisoformat(said["since"]).toordinal()
    last = None if until is None else date.fromisoformat(until).toordinal()
    if last is not None and last < since:
        raise ValueError(until)
    kwh = tuple((name, _amount(price, LEAST, MOST)) for name, price in said["kwh"].items())
    for name, _ in kwh:
        if name not in price_periods:
            raise UserError("price_period_unknown", value=name, known=", ".join(price_periods))
    year = said.get("subscription", {})
    each = year.get("per_kva", {}) if isinstance(year, dict) else {}
    fixed = {name: value for name, value in year.items() if name != "per_kva"} if isinstance(year, dict) else year
    return PriceRow(
        since,
        last,
        _amount(fixed, Decimal(0), MOST_A_YEAR),
        kwh,
        cta=None if cta is None else euros(cta),
        source=str(said.get("source", "")),
        per_kva=_amount(each, Decimal(0), MOST_A_KVA),
    )


def _amount(said: Any, least: Decimal, most: Decimal) -> Amount:  # noqa: ANN401 - whatever a JSON file holds
    values = said if isinstance(said, dict) else {"ttc": said}
    if not values.keys() <= {"ht", "ttc"}:
        raise ValueError(values)
    found = Amount(**{name: euros(value) for name, value in values.items()})
    for value in (found.ht, found.ttc):
        if value is not None and value != 0 and not least <= value <= most:
            raise UserError("price_unlikely", value=str(value))
    return found


def euros(said: Any) -> Decimal:  # noqa: ANN401 - whatever a JSON file holds
    """An amount of euros that is not negative, written with a point or a comma; ``ValueError`` for what is none."""
    if isinstance(said, bool) or not isinstance(said, (str, int, float, Decimal)):
        raise TypeError(said)
    try:
        value = Decimal(str(said).strip().replace(",", "."))
    except InvalidOperation:
        raise ValueError(said) from None
    if not value.is_finite() or value < 0:
        raise ValueError(said)
    return value
