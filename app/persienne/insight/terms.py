"""What a contract says beside its prices: how a subscription is counted, the sale of surplus, payments; and its JSON.

A payment falls on the day of the month of its row's first day, each month until its last; in a shorter month on its
last day.

Of the object {"subscription_by", "self_producer", "sale", "payments", "gas", "spot"} everything may be left out. A row
has {"since", "until", "source"} and, of ``sale``, "eur_per_kwh", of ``payments`` "eur", of ``gas`` "kwh_per_m3"; of
``spot`` {"since", "until", "per_kwh", "vat"}. ``until`` and ``source`` may be left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import months_after
from persienne.insight.prices import MOST, DatedAmount, Row, SpotRow, euros

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MONTHS: Final = 12
SHOWN: Final = Decimal("0.0001")
"""How finely the price of a month is said."""

_SPOT: Final = "spot"


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


class RowsOf(NamedTuple):
    """How rows are written: their key, the key of their amount, its likely range, and the code for one outside."""

    key: str
    amount: str
    least: Decimal
    most: Decimal
    code: str


SALE: Final = RowsOf("sale", "eur_per_kwh", Decimal("0.005"), Decimal(1), code="sale_unlikely")
PAYMENTS: Final = RowsOf("payments", "eur", Decimal(1), Decimal(2000), code="payment_unlikely")
GAS: Final = RowsOf("gas", "kwh_per_m3", Decimal(5), Decimal(35), code="coefficient_unlikely")


def terms_of(said: dict[str, Any]) -> Terms:
    """The terms that a contract's object says.

    Raises ``ValueError`` and its like for what says none, ``sale_unlikely``, ``payment_unlikely`` and
    ``coefficient_unlikely`` (value) for an amount that is most likely written wrong, and ``rows_twice`` (rows, day)
    where two rows hold on one day.
    """
    producer = said.get("self_producer", False)
    if not isinstance(producer, bool):
        raise TypeError(producer)
    return Terms(
        CountedBy(said.get("subscription_by", CountedBy.DAY)),
        producer,
        _rows(said, SALE),
        _rows(said, PAYMENTS),
        kwh_per_m3=_rows(said, GAS),
        spot=_ordered([_spot(one) for one in said.get(_SPOT, ())], _SPOT),
    )


def terms_object(terms: Terms) -> dict[str, Any]:
    """The object that :func:`terms_of` reads; what is not said is left out."""
    said: dict[str, Any] = {}
    if terms.subscription_by is not CountedBy.DAY:
        said["subscription_by"] = terms.subscription_by.value
    if terms.self_producer:
        said["self_producer"] = True
    for rows, amounts in ((SALE, terms.sale), (PAYMENTS, terms.payments), (GAS, terms.kwh_per_m3)):
        if amounts:
            said[rows.key] = [_object(one, rows) for one in amounts]
    if terms.spot:
        said[_SPOT] = [{**_days_object(one), "per_kwh": str(one.per_kwh), "vat": str(one.vat)} for one in terms.spot]
    return said


def dated_row(rows: RowsOf, since: int, until: int | None, amount: Decimal) -> DatedAmount:
    """One row for ``rows``; raises what ``terms_of`` does for an amount that is most likely written wrong."""
    return DatedAmount(since, until, _likely(amount, rows))


def with_row(rows: RowsOf, known: Iterable[DatedAmount], added: DatedAmount) -> tuple[DatedAmount, ...]:
    """``known`` and one more, in the place of one that begins on the same day; ``rows_twice`` as in a file."""
    return _ordered([*(row for row in known if row.since != added.since), added], rows.key)


def _object(one: DatedAmount, rows: RowsOf) -> dict[str, Any]:
    said = {**_days_object(one), rows.amount: str(one.amount)}
    return said | ({"source": one.source} if one.source else {})


def _days_object(one: DatedAmount | SpotRow) -> dict[str, Any]:
    said = {"since": date.fromordinal(one.since).isoformat()}
    return said if one.until is None else {**said, "until": date.fromordinal(one.until).isoformat()}


def _rows(said: dict[str, Any], rows: RowsOf) -> tuple[DatedAmount, ...]:
    return _ordered([_row(one, rows) for one in said.get(rows.key, ())], rows.key)


def _ordered(found: list[Row], key: str) -> tuple[Row, ...]:
    found.sort(key=lambda one: one.since)
    for before, after in pairwise(found):
        if before.since == after.since or (before.until is not None and before.until >= after.since):
            raise UserError("rows_twice", rows=key, day=date.fromordinal(after.since).isoformat())
    return tuple(found)


def _row(said: dict[str, Any], rows: RowsOf) -> DatedAmount:
    since, until = _days(said)
    return DatedAmount(since, until, _likely(euros(said[rows.amount]), rows), str(said.get("source", "")))


def _days(said: dict[str, Any]) -> tuple[int, int | None]:
    since, until = date.fromisoformat(said["since"]).toordinal(), said.get("until")
    last = None if until is None else date.fromisoformat(until).toordinal()
    if last is not None and last < since:
        raise ValueError(until)
    return since, last


def _spot(said: dict[str, Any]) -> SpotRow:
    """``per_kwh`` may not be left out: a kWh never costs what it does at the exchange alone."""
    added, share = euros(said["per_kwh"]), euros(said["vat"])
    if added > MOST:
        raise UserError("price_unlikely", value=str(added))
    if share >= 1:
        raise ValueError(share)
    return SpotRow(*_days(said), added, share)


def _likely(amount: Decimal, rows: RowsOf) -> Decimal:
    if amount != 0 and not rows.least <= amount <= rows.most:
        raise UserError(rows.code, value=str(amount))
    return amount
