"""Days as ISO texts: days and their ordinals come in, texts go out; and back, as a person has typed them."""

from __future__ import annotations

from datetime import date
from typing import overload

from persienne.base.errors import UserError


@overload
def iso_day(day: date | int) -> str: ...
@overload
def iso_day(day: None) -> None: ...
def iso_day(day: date | int | None) -> str | None:
    """A day, or the day of an ordinal, as 2026-11-24; None for none, which JSON tells as null."""
    return None if day is None else (date.fromordinal(day) if isinstance(day, int) else day).isoformat()


def ordinal_of(text: str) -> int:
    """The ordinal of an ISO date, or ``bad_date``."""
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        raise UserError("bad_date", value=text) from None
