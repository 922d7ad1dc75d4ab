"""Days that the household has set aside: their values stay stored and are in no sum; why, and which; no database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persienne.base.reading import Direction


class Reason(StrEnum):
    """Why days are set aside; the names are those of the command line and of the file."""

    IMPLAUSIBLE = "implausible"
    """No home uses so much, or so little."""
    WRONG_UNIT = "wrong-unit"
    """Watts were written as kilowatts, or the other way round."""
    OTHER_HOME = "other-home"
    """The values are those of another home."""
    METER_FAULT = "meter-fault"
    """The meter was faulty, or was being replaced."""
    OTHER = "other"
    """Something else; the note may say what."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """Local days ``first`` to ``last`` (ordinals, both included) of one meter that are in no sum.

    ``direction`` None is both: what is drawn and what is injected. ``at`` is when it was done (UTC epoch seconds);
    ``note`` the household's own words.
    """

    id: int
    first: int
    last: int
    reason: Reason
    at: int
    note: str | None = None
    direction: Direction | None = None

    @property
    def days(self) -> int:
        """How many days."""
        return self.last - self.first + 1
