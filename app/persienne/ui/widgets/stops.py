"""The stops of the shutter in words and in drawing: a Slat comes in, its share of light and its sentence go out."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from persienne.base.placeholders import fill
from persienne.base.slats import Slat


class StopWords(NamedTuple):
    """A stop's name, what it keeps in a word or two, and what can be read in that."""

    name: str
    keeps: str
    sentence: str


def share_open(stop: Slat) -> float:
    """How far the slats are drawn open at ``stop``: 0 closed, 0.5 half open, 1 open."""
    return stop.openness / 2


def stop_words(stop: Slat) -> StopWords:
    """The words of ``stop`` in the interface's language."""
    match stop:
        case Slat.CLOSED:
            return StopWords(
                QCoreApplication.translate("Stop", "Closed"),
                QCoreApplication.translate("Stop", "One total a day"),
                QCoreApplication.translate(
                    "Stop", "One total a day: how much, and so which days you were away; not at what hour."
                ),
            )
        case Slat.HALF:
            return StopWords(
                QCoreApplication.translate("Stop", "Half open"),
                QCoreApplication.translate("Stop", "The half-hour"),
                QCoreApplication.translate("Stop", "The half-hour: when you get up, go out, come home and go to bed."),
            )
        case Slat.OPEN:
            return StopWords(
                QCoreApplication.translate("Stop", "Open"),
                QCoreApplication.translate("Stop", "Every second"),
                QCoreApplication.translate("Stop", "Every second: what you do, appliance by appliance."),
            )


def kept_words(stop: Slat) -> str:
    """What is written at ``stop``, exactly."""
    match stop:
        case Slat.CLOSED:
            return QCoreApplication.translate(
                "Stop",
                "Kept: one total a day, out of the indexes at midnight; where midnight was not read, the first index "
                "of the day, without its hour; the highest power of the day, without its hour.",
            )
        case Slat.HALF:
            return QCoreApplication.translate(
                "Stop",
                "Kept: the load curve in half-hours (ten minutes at the finest), the indexes at midnight, the highest "
                "power of the day and overruns to the ten minutes.",
            )
        case Slat.OPEN:
            return QCoreApplication.translate(
                "Stop", "Kept: everything as fine as it comes; live values for as long as you say."
            )


def shutter_name(stop: Slat) -> str:
    """What a screen reader says of a shutter drawn at ``stop``."""
    return fill(QCoreApplication.translate("Stop", "Shutter: {stop}"), stop=stop_words(stop).name)
