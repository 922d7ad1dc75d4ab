"""The meter's dates (SAAMMJJhhmmss) to instants and back; it reads no clock ([54E] 6.2.1.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

WINTER_OFFSET = 3600
"""Seconds east of UTC of the legal winter time in mainland France."""

_EPOCH_DAY = datetime(1970, 1, 1, tzinfo=UTC).toordinal()


@dataclass(frozen=True, slots=True)
class Horodate:
    """A date of the meter: local legal time and the season letter that says its offset.

    ``summer`` is None where the letter is a space (DPMn, FPMn); ``degraded`` says that the meter has lost its clock.
    """

    wall: datetime
    summer: bool | None
    degraded: bool

    def epoch(self, winter_offset: int = WINTER_OFFSET) -> int | None:
        """UTC epoch seconds, or None where the season is not said; October's doubled hour is told by the letter."""
        if self.summer is None:
            return None
        wall = self.wall
        seconds = wall.hour * 3600 + wall.minute * 60 + wall.second
        return (wall.toordinal() - _EPOCH_DAY) * 86400 + seconds - winter_offset - 3600 * self.summer

    def iso(self, winter_offset: int = WINTER_OFFSET) -> str:
        """ISO 8601: with its offset where the season is said, naive local time where it is not."""
        if self.summer is None:
            return self.wall.isoformat()
        offset = timezone(timedelta(seconds=winter_offset + 3600 * self.summer))
        return self.wall.replace(tzinfo=offset).isoformat()


@lru_cache(maxsize=64)  # each is asked for twice: by who checks the line, and by who uses the date
def parse_horodate(text: str) -> Horodate | None:
    """The date that ``text`` (13 characters) says, or None when it is not one."""
    season, digits = text[:1], text[1:]
    if len(digits) != 12 or season not in "HEhe " or not (digits.isascii() and digits.isdigit()):
        return None
    year, month, day = 2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    hour, minute, second = int(digits[6:8]), int(digits[8:10]), int(digits[10:])
    try:
        wall = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the letter says the zone
    except ValueError:
        return None
    return Horodate(wall, None if season == " " else season in "Ee", season in "he")


def format_horodate(at: int, *, summer: bool, degraded: bool = False, winter_offset: int = WINTER_OFFSET) -> str:
    """The horodate of the instant ``at`` (UTC epoch seconds), as the meter writes it."""
    wall = datetime.fromtimestamp(at + winter_offset + 3600 * summer, UTC)
    letter = "E" if summer else "H"
    return (letter.lower() if degraded else letter) + wall.strftime("%y%m%d%H%M%S")
