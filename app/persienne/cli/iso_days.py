"""Days and their ordinals come in, ISO days for ``--json`` go out."""

from __future__ import annotations

from datetime import date
from typing import overload


@overload
def iso_day(day: date | int) -> str: ...
@overload
def iso_day(day: None) -> None: ...
def iso_day(day: date | int | None) -> str | None:
    """A day, or the day of an ordinal, as 2026-11-24; None for none, which JSON tells as null."""
    return None if day is None else (date.fromordinal(day) if isinstance(day, int) else day).isoformat()
