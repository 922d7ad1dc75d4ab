"""Days as ISO texts, there and back, as a person types them, and instants by the clocks of the household's country."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, overload

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.letters.facts import check_day
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    from persienne.words import Translate


@overload
def iso_day(day: date | int) -> str: ...
@overload
def iso_day(day: None) -> None: ...
def iso_day(day: date | int | None) -> str | None:
    """A day, or the day of an ordinal, as 2026-11-24; None for none, which JSON tells as null."""
    return None if day is None else (date.fromordinal(day) if isinstance(day, int) else day).isoformat()


def ordinal_of(text: str) -> int:
    """The ordinal of an ISO date; ``bad_date``, or ``letter_day_unfit`` (day) where its year is a slip of the pen."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UserError("bad_date", value=text) from None
    return check_day(day).toordinal()


def said_instant(at: int, translate: Translate) -> str:
    """A moment (UTC epoch seconds): « 23 nov. 2026 à 14 h 12 »."""
    return figures_of(translate).instant(local_days().wall(at))
