"""What a contract says beside its prices, as JSON: objects come in, values go out, and back.

Of an object {"subscription_by", "self_producer", "sale", "payments", "gas"} everything may be left out. A row of
``sale`` has {"since", "until", "eur_per_kwh", "source"}, of ``payments`` {"since", "until", "eur"}, of ``gas``
{"since", "until", "kwh_per_m3", "source"}; ``until`` and ``source`` may be left out.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from persienne.base.errors import UserError
from persienne.insight.prices import DatedAmount
from persienne.insight.prices_text import euros
from persienne.insight.terms import CountedBy, Terms

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Rows(NamedTuple):
    """How rows are written: under which key, the key of their amount, and between what it lies unless it is nothing."""

    key: str
    amount: str
    least: Decimal
    most: Decimal
    code: str


_SALE: Final = _Rows("sale", "eur_per_kwh", Decimal("0.005"), Decimal(1), "sale_unlikely")
_PAYMENTS: Final = _Rows("payments", "eur", Decimal(1), Decimal(2000), "payment_unlikely")
_GAS: Final = _Rows("gas", "kwh_per_m3", Decimal(5), Decimal(35), "coefficient_unlikely")


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
        *(_rows(said.get(rows.key, ()), rows) for rows in (_SALE, _PAYMENTS, _GAS)),
    )


def terms_object(terms: Terms) -> dict[str, Any]:
    """What :func:`terms_of` reads; of all that is not said, nothing."""
    said: dict[str, Any] = {}
    if terms.subscription_by is not CountedBy.DAY:
        said["subscription_by"] = terms.subscription_by.value
    if terms.self_producer:
        said["self_producer"] = True
    for rows, amounts in ((_SALE, terms.sale), (_PAYMENTS, terms.payments), (_GAS, terms.kwh_per_m3)):
        if amounts:
            said[rows.key] = [_object(one, rows) for one in amounts]
    return said


def payment_row(since: int, until: int | None, amount: Decimal) -> DatedAmount:
    """A row of payments; ``payment_unlikely`` (value) as in a file."""
    return DatedAmount(since, until, _likely(amount, _PAYMENTS))


def with_payment(rows: Iterable[DatedAmount], added: DatedAmount) -> tuple[DatedAmount, ...]:
    """``rows`` and one more, in the place of one that begins on the same day; ``rows_twice`` as in a file."""
    return _ordered([*(row for row in rows if row.since != added.since), added], _PAYMENTS)


def _object(one: DatedAmount, rows: _Rows) -> dict[str, Any]:
    said = {"since": date.fromordinal(one.since).isoformat()}
    if one.until is not None:
        said["until"] = date.fromordinal(one.until).isoformat()
    said[rows.amount] = str(one.amount)
    return said | ({"source": one.source} if one.source else {})


def _rows(said: Any, rows: _Rows) -> tuple[DatedAmount, ...]:  # noqa: ANN401 - of a JSON file
    return _ordered([_row(one, rows) for one in said], rows)


def _ordered(found: list[DatedAmount], rows: _Rows) -> tuple[DatedAmount, ...]:
    found.sort(key=lambda one: one.since)
    for before, after in pairwise(found):
        if before.since == after.since or (before.until is not None and before.until >= after.since):
            raise UserError("rows_twice", rows=rows.key, day=date.fromordinal(after.since).isoformat())
    return tuple(found)


def _row(said: dict[str, Any], rows: _Rows) -> DatedAmount:
    since, until = date.fromisoformat(said["since"]).toordinal(), said.get("until")
    last = None if until is None else date.fromisoformat(until).toordinal()
    if last is not None and last < since:
        raise ValueError(until)
    return DatedAmount(since, last, _likely(euros(said[rows.amount]), rows), str(said.get("source", "")))


def _likely(amount: Decimal, rows: _Rows) -> Decimal:
    if amount != 0 and not rows.least <= amount <= rows.most:
        raise UserError(rows.code, value=str(amount))
    return amount
