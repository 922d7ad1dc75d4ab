"""What the mirror may say: subjects, and one frozen value for each of them and each step; no sentence is made here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.insight.mirror import appliances, heating, night, presence, registers
from persienne.insight.mirror.uniqueness import DAYS_NEEDED as UNIQUENESS_DAYS

if TYPE_CHECKING:
    from persienne.insight.mirror.verdict import Word


class Subject(StrEnum):
    """What is read from a curve; the order is that of the page."""

    AWAY = "away"
    PRESENCE = "presence"
    WEEKDAYS = "weekdays"
    RISING = "rising"
    BEDTIME = "bedtime"
    TANK = "tank"
    VEHICLE = "vehicle"
    HEATING = "heating"
    BASE_LOAD = "base-load"
    APPLIANCES = "appliances"
    UNIQUENESS = "uniqueness"
    REGISTERS = "registers"


DAYS_NEEDED = {
    Subject.AWAY: presence.DAYS_FOR_AWAY,
    Subject.PRESENCE: presence.DAYS_FOR_PRESENCE,
    Subject.WEEKDAYS: presence.DAYS_FOR_HABITS,
    Subject.RISING: presence.DAYS_FOR_HABITS,
    Subject.BEDTIME: presence.DAYS_FOR_HABITS,
    Subject.TANK: heating.DAYS_NEEDED,
    Subject.VEHICLE: appliances.DAYS_OF_CHARGES,
    Subject.HEATING: heating.DAYS_NEEDED,
    Subject.BASE_LOAD: night.DAYS_NEEDED,
    Subject.APPLIANCES: appliances.DAYS_NEEDED,
    Subject.UNIQUENESS: UNIQUENESS_DAYS,
    Subject.REGISTERS: registers.DAYS_NEEDED,
}
"""How many days of a curve each takes."""


@dataclass(frozen=True, slots=True, eq=False)
class Inference:
    """What a step says of a subject, and how well.

    ``read_at`` is the step in seconds that it was read from: the step itself, or a coarser one that says more. ``says``
    is the value of the subject's own module, None where nothing is found. ``days`` are the days that were looked at.
    ``evidence`` is the slice of the curve that shows it: instants in epoch seconds, the end excluded; never of the last
    seven days.
    """

    subject: Subject
    read_at: int
    word: Word
    says: object
    days: int
    evidence: tuple[int, int] | None
