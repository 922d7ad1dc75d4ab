"""Days that the household marked by what it remembers of them, to check the mirror on itself; no database."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Answer(StrEnum):
    """What the household remembers of a day; the names are those of the command line and of the file."""

    IN = "in"
    """Somebody was in for most of the day, from 9 to 17 h."""
    OUT = "out"
    """Nobody was in by day, somebody was in the evening or at night."""
    AWAY = "away"
    """Nobody was in all day and all night."""


class MarkedDay(NamedTuple):
    """A local day (an ordinal) of one meter, and what is remembered of it."""

    day: int
    answer: Answer
