"""An offer of a household's own as rows that a person can type: names, hours and days come in, an offer goes out.

Seasons and kinds of days (Tempo's colours, announced days) have no rows: such an offer comes by a file.
"""

from __future__ import annotations

import re
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
    NAMED = "named"
    """Those that the row names."""


_WEEKDAYS: Final = {
    Days.ALL: (EVERY_DAY, False),
    Days.WEEK: (frozenset(range(5)), False),
    Days.WEEK_END: (frozenset({5, 6}), False),
    Days.WEEK_END_AND_HOLIDAYS: (frozenset({5, 6}), True),
}
"""The weekdays of each, from 0, Monday, and whether public holidays count too."""
WHOLE_DAY: Final = PriceWindow(0, MINUTES_OF_DAY)


NamedDays = tuple[frozenset[int], bool]
"""Weekdays from 0, Monday, and whether public holidays count too."""
NO_DAYS: Final[NamedDays] = (frozenset(), False)


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A price period by its ``name``: in these ``hours`` (the minutes alone count) of these ``days``.

    Without hours it is whole days or, of all days, every hour that no other row has. ``named`` are the weekdays of a
    row of ``Days.NAMED``, from 0, Monday, and whether it counts on public holidays too.
    """

    name: str
    hours: tuple[PriceWindow, ...] = ()
    days: Days = Days.ALL
    named: NamedDays = NO_DAYS

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
        weekdays, holidays = _WEEKDAYS.get(row.days, row.named)
        for window in () if row.is_the_rest else row.hours or (WHOLE_DAY,):
            bare = PriceWindow(window.start, window.end)
            rules.append(Rule(names.index(row.name), replace(bare, weekdays=weekdays, holidays=holidays)))
    return OwnOffer(names, tuple(rules), names.index(rest[0].name) if rest else None)


def rows_of_offer(offer: OwnOffer) -> tuple[OfferRow, ...] | None:
    """An offer as rows that say the very same; None where rows can't."""
    kinds = {said: days for days, said in _WEEKDAYS.items()}
    rows: list[OfferRow] = []
    for rule in offer.rules:
        named = (rule.window.weekdays, rule.window.holidays)
        days = kinds.get(named, Days.NAMED)
        if days is not Days.NAMED:
            named = NO_DAYS
        name = offer.price_periods[rule.price_period]
        bare = PriceWindow(rule.window.start, rule.window.end)
        before = rows[-1] if rows else None
        if bare == WHOLE_DAY and days is not Days.ALL:
            rows.append(OfferRow(name, (), days, named))
        elif before is not None and before.hours and (before.name, before.days, before.named) == (name, days, named):
            rows[-1] = replace(before, hours=(*before.hours, bare))
        else:
            rows.append(OfferRow(name, (bare,), days, named))
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


_DAY_NAMES: Final = (
    ("lundi", "monday"),
    ("mardi", "tuesday"),
    ("mercredi", "wednesday"),
    ("jeudi", "thursday"),
    ("vendredi", "friday"),
    ("samedi", "saturday"),
    ("dimanche", "sunday"),
)
_HOLIDAYS: Final = re.compile(r"\b(?:jours?\s+f[ée]ri[ée]s?|f[ée]ri[ée]s?|(?:public|bank)\s+holidays?|holidays?)\b")
_BETWEEN_DAYS: Final = re.compile(r"[,;/+&]|\bet\b|\band\b")
_THROUGH: Final = re.compile(r"\s*(?:-|–|—|\bà\b|\bau\b|\bto\b)\s*")
_BESIDE_DAYS: Final = re.compile(r"\b(?:les?|du|de|des|the|on|from|every|chaque|tous)\b|\.")
LEAST_LETTERS, ENDS, WEEK = 2, 2, 7
"""How many letters of its name tell a weekday; how many ends a stretch of days has; how many days a week."""


def days_of(text: str) -> NamedDays:
    """Weekdays as people name them, in French or English: « mercredi, samedi et dimanche », "Mon to Fri, holidays".

    Raises ``offer_days`` (value) for what names none.
    """
    plain, holidays = _HOLIDAYS.subn(" ", _BESIDE_DAYS.sub(" ", text.casefold()))
    found: set[int] = set()
    for part in filter(None, (one.strip() for one in _BETWEEN_DAYS.split(plain))):
        ends = [_weekday(word) for word in _THROUGH.split(part)]
        if None in ends or len(ends) > ENDS:
            raise UserError("offer_days", value=part)
        first, last = (one for one in (ends[0], ends[-1]) if one is not None)
        found |= {day % WEEK for day in range(first, (last if last >= first else last + WEEK) + 1)}
    if not found:
        raise UserError("offer_days", value=text.strip())
    return frozenset(found), bool(holidays)


def _weekday(word: str) -> int | None:
    """The number of a weekday by its name or the beginning of that; None for what is none."""
    said = word.strip()
    bare = said.removesuffix("s")
    for number, names in enumerate(_DAY_NAMES):
        if len(said) >= LEAST_LETTERS and any(name in (said, bare) or name.startswith(said) for name in names):
            return number
    return None
