"""The three stops of the slats: what each lets into the file, and for how long; names and limits, no database.

They mirror the rule of the law (ministry of Justice's answer, 19/09/2019): the day's total by default, anything finer
only when the household says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from persienne.base.localtime import months_after


class Slat(StrEnum):
    """A stop; the names are those of the command line and of the file."""

    CLOSED = "closed"
    """One total per local day and register."""
    HALF = "half"
    """The load curve, steps of ten minutes and more."""
    OPEN = "open"
    """Anything finer."""

    @property
    def openness(self) -> int:
        """0 closed, 1 half, 2 open: a wider stop keeps all that a narrower one keeps."""
        return tuple(Slat).index(self)


HALF_OPEN_STEP = 600
"""The finest step, in seconds, that the half-open stop keeps."""


PART_OF_A_DAY = 43_200
"""The seconds that a partial day says it covers where nothing finer than a day is kept: a part of it, whichever."""


class Then(StrEnum):
    """What becomes of stored values that are finer than the stop to which the slats move."""

    REDUCE = "reduce"
    """They are added up to what the stop keeps, and go."""
    KEEP = "keep"
    """They stay, until a date or as long as the retention says; nothing as fine is written any more."""
    ERASE = "erase"
    """They go without totals; what indexes and daily energies know stays."""


class Older(StrEnum):
    """What becomes of an import's values that are older than the retention keeps."""

    KEEP = "keep"
    """They are stored, and the retention leaves this import alone."""
    REDUCE = "reduce"
    """They are stored as day totals, at once."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How long what is finer than a day stays: the curve in months (None: for ever), live frames in days."""

    curve_months: int | None = 25
    frames_days: int = 1

    @property
    def frames_seconds(self) -> int:
        """For how long frames are kept."""
        return self.frames_days * 86_400

    def first_kept(self, today: int) -> int | None:
        """The first local day (an ordinal) whose curve is kept on ``today``; None keeps them all.

        So many calendar months back from ``today``; where that month is too short, its last day.
        """
        if self.curve_months is None:
            return None
        return months_after(date.fromordinal(today), -self.curve_months).toordinal()

    def goes_on(self, day: int) -> int:
        """The day on which the curve of the local day ``day`` goes: the first whose ``first_kept`` is later.

        ``ValueError`` where the curve stays for ever.
        """
        if self.curve_months is None:
            raise ValueError("for ever")
        on = day + self.curve_months * 30
        while (self.first_kept(on) or 0) <= day:
            on += 1
        return on


CURVE_MONTHS: Final = (13, 25, 37, None)
"""The choices for the curve; None is for ever."""

FOR_EVER: Final = "forever"
"""What stands for no end among the months, in the file and on the command line."""

FRAMES_DAYS: Final = (1, 7, 31)
"""The choices for the live frames."""
