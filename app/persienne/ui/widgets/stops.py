"""The three stops of the shutter: a stop comes in, its openness and its words go out; what a stop does is below us."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Stop(StrEnum):
    """How far the shutter is open; the values are those of the command line."""

    CLOSED = "closed"
    HALF = "half"
    OPEN = "open"

    @property
    def openness(self) -> float:
        """0 closed, 0.5 half open, 1 open."""
        return {Stop.CLOSED: 0.0, Stop.HALF: 0.5, Stop.OPEN: 1.0}[self]


class StopWords(NamedTuple):
    """A stop's name and the sentence under it."""

    name: str
    sentence: str


def stop_words(stop: Stop) -> StopWords:
    """The words of ``stop`` in the interface's language."""
    match stop:
        case Stop.CLOSED:
            return StopWords(
                QCoreApplication.translate("Stop", "Closed"),
                QCoreApplication.translate("Stop", "Shows how much, not when."),
            )
        case Stop.HALF:
            return StopWords(
                QCoreApplication.translate("Stop", "Half open"),
                QCoreApplication.translate("Stop", "Shows your hours."),
            )
        case _:
            return StopWords(
                QCoreApplication.translate("Stop", "Open"),
                QCoreApplication.translate("Stop", "Shows your gestures."),
            )
