"""An offer of a household's own as rows that a person can type: names, hours and days come in, an offer goes out.

Seasons and kinds of days (Tempo's colours, announced days) have no rows: such an offer comes by a file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.insight.tariff import EVERY_DAY, MINUTES_OF_DAY, MOST, OwnOffer, PriceWindow, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence


class Days(StrEnum):
    """The days on which a row counts."""

    ALL = "all"
    WEEK = "week"
    WEEK_END = "week-end"
    WEEK_END_AND_HOLIDAYS = "week-end-and-holidays"


_WEEKDAYS: Final = {
    Days.ALL: (EVERY_DAY, False),
    Days.WEEK: (frozenset(range(5)), False),
    Days.WEEK_END: (frozenset({5, 6}), False),
    Days.WEEK_END_AND_HOLIDAYS: (frozenset({5, 6}), True),
}
"""The weekdays of each, from 0, Monday, and whether public holidays count too."""
WHOLE_DAY: Final = PriceWindow(0, MINUTES_OF_DAY)


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A price period by its ``name``: in these ``hours`` (the minutes alone count) of these ``days``.

    Without hours it is whole days or, of all days, every hour that no other row has.
    """

    name: str
    hours: tuple[PriceWindow, ...] = ()
    days: Days = Days.ALL

    @property
    def is_the_rest(self) -> bool:
        """Whether it counts at all other hours."""
        return not self.hours and self.days is Days.ALL


def offer_of(rows: Sequence[OfferRow]) -> OwnOffer:
    """The offer that rows say; the first row that fits counts, and two rows of one name have one price.

    Raises ``offer_name`` (row, from 1) for a row without a name, ``offer_rest`` where two rows are for all other hours,
    ``offer_many`` (most) for too many names.
    """
    names = tuple(dict.fromkeys(row.name for row in rows))
    for place, row in enumerate(rows, 1):
        if not row.name:
            raise UserError("offer_name", row=place)
    if len(names) > MOST:
        raise UserError("offer_many", most=MOST)
    rest = [row for row in rows if row.is_the_rest]
    if len(rest) > 1:
        raise UserError("offer_rest")
    rules = []
    for row in rows:
        weekdays, holidays = _WEEKDAYS[row.days]
        for window in () if row.is_the_rest else row.hours or (WHOLE_DAY,):
            bare = PriceWindow(window.start, window.end)
            rules.append(Rule(names.index(row.name), replace(bare, weekdays=weekdays, holidays=holidays)))
    return OwnOffer(names, tuple(rules), names.index(rest[0].name) if rest else None)


def rows_of_offer(offer: OwnOffer) -> tuple[OfferRow, ...] | None:
    """An offer as rows that say the very same; None where rows can't."""
    kinds = {said: days for days, said in _WEEKDAYS.items()}
    rows: list[OfferRow] = []
    for rule in offer.rules:
        days = kinds.get((rule.window.weekdays, rule.window.holidays))
        if days is None:
            return None
        name = offer.price_periods[rule.price_period]
        bare = PriceWindow(rule.window.start, rule.window.end)
        before = rows[-1] if rows else None
        if bare == WHOLE_DAY and days is not Days.ALL:
            rows.append(OfferRow(name, (), days))
        elif before is not None and before.hours and (before.name, before.days) == (name, days):
            rows[-1] = replace(before, hours=(*before.hours, bare))
        else:
            rows.append(OfferRow(name, (bare,), days))
    if offer.otherwise is not None:
        rows.append(OfferRow(offer.price_periods[offer.otherwise]))
    found = tuple(rows)
    try:
        same = offer_of(found)
    except UserError:
        return None
    return found if _said(same) == _said(offer) and not offer.announced else None


def _said(offer: OwnOffer) -> tuple[object, ...]:
    """An offer as a value to compare: two offers are equal whatever the order of their price periods."""
    names = offer.price_periods
    rules = [(names[rule.price_period], rule.window) for rule in offer.rules]
    return set(names), rules, None if offer.otherwise is None else names[offer.otherwise]
