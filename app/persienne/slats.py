"""The three stops of the slats: what each lets into the file; names and limits only, no database and no drawing.

They mirror the rule of the law (ministry of Justice's answer, 19/09/2019): the day's total by default, anything finer
only when the household says so.
"""

from __future__ import annotations

from enum import StrEnum


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
