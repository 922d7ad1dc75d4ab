"""Which option and which prices a contract has in the dialog that asks for it: a contract comes in, keys go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.insight.offer_rows import rows_of_offer
from persienne.meters.tic.contract import Option
from persienne.ui.frame.contract_prices import simple

if TYPE_CHECKING:
    from persienne.insight.offer_rows import OfferRow
    from persienne.insight.tariff import Period

REGULATED, OWN, OF_A_FILE = "regulated", "own", "file"
TABLE: Final = "table"
"""The key of an offer that is typed row by row."""
SPOT: Final = "spot"
"""The key of a contract that has a price for each hour; the other keys are those of ``Option``."""


def prices_of(edited: Period | None) -> str:
    """Which prices a contract has: the regulated ones, a row that can be typed, or what only a file can say."""
    if edited is None or edited.is_regulated:
        return REGULATED
    return OWN if simple(edited.prices, hourly=bool(edited.terms.spot)) else OF_A_FILE


def rows_of(period: Period) -> tuple[OfferRow, ...] | None:
    """An offer of its own as rows; None where rows or one list of prices can't say it."""
    if period.option is not Option.OTHER or period.own is None or (period.prices and not simple(period.prices)):
        return None
    return rows_of_offer(period.own)


def key_of(model: Period | None) -> str:
    """The option that a contract has in the dialog."""
    if model is None:
        return Option.BASE.value
    if _is_typed_by_the_hour(model):
        return SPOT
    return TABLE if rows_of(model) is not None else model.option.value


def is_odd(period: Period) -> bool:
    """Whether only a file can say such an offer, so that it is kept as it is."""
    return period.option is Option.OTHER and rows_of(period) is None


def _is_typed_by_the_hour(period: Period) -> bool:
    """Whether a contract has hourly prices that can be typed: one addition without an end, and a subscription."""
    spot = period.terms.spot
    alone = len(spot) == 1 and (spot[0].since, spot[0].until) == (period.since, None)
    return alone and period.option is Option.BASE and simple(period.prices, hourly=True)
