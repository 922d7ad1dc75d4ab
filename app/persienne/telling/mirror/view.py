"""All that the page Mirror shows, as frozen values: no Qt, no household, and no reckoning.

Instants are seconds since the epoch, durations are seconds, powers are watts. Sentences are in the reader's language.
What holds arrays is equal to itself alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import numpy as np

from persienne.base.localtime import FRANCE
from persienne.base.slats import Slat

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from numpy.typing import NDArray

    from persienne.insight.mirror.verdict import Word

    Longs = NDArray[np.int64]
    Watts = NDArray[np.float64]

SLOTS = 48
"""Half-hours of a clock's day."""

Value = TypeVar("Value")


class Step(IntEnum):
    """The step of a curve, in seconds; a month is a long one."""

    MONTH = 31 * 86_400
    DAY = 86_400
    HOUR = 3600
    HALF_HOUR = 1800
    QUARTER = 900
    TEN_MINUTES = 600
    MINUTE = 60

    def passes(self, stop: Slat) -> bool:
        """Whether somebody who gets what ``stop`` lets through gets this step."""
        return self >= FINEST[stop]


BANDS = (Step.DAY, Step.HOUR, Step.HALF_HOUR, Step.TEN_MINUTES, Step.MINUTE)
"""What the week is shown at, the coarsest first; of a home that has quarters of an hour, QUARTER for TEN_MINUTES."""
FINEST = {Slat.CLOSED: Step.DAY, Slat.HALF: Step.HALF_HOUR, Slat.OPEN: Step.MINUTE}
"""The step that stands for a stop in the picture of the week; half open keeps ten minutes too, if a file has them."""


class MarkKind(Enum):
    """What a mark of the week stands for."""

    PRESENCE = "presence"
    HEATER = "heater"
    APPLIANCE = "appliance"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that can be read between two instants; ``end`` is excluded. An appliance is drawn at its start."""

    start: int
    end: int
    kind: MarkKind
    word: Word


@dataclass(frozen=True, slots=True)
class Band:
    """What can be read in the week at one step.

    ``example``: the household has no such step, and the marks are those of the invented home, moved into this week.
    """

    step: Step
    marks: tuple[Mark, ...]
    example: bool = False
    untold: tuple[date, ...] = ()
    """The days of which it can't say that no sign is seen: they were not measured in full."""


@dataclass(frozen=True, slots=True, eq=False)
class Week:
    """Seven days of a curve, the last of them at least a week ago; ``watts`` is the mean over each duration.

    ``midnights`` are the eight instants between which its days lie.
    """

    first_day: date
    midnights: tuple[int, ...]
    starts: Longs
    durations: Longs
    watts: Watts
    zone: str = FRANCE

    def measured(self, first: int, last: int) -> bool:
        """Whether anything is known between two instants; ``watts`` has NaN where nothing is."""
        inside = (self.starts < last) & (self.starts + self.durations > first)
        return bool(np.isfinite(self.watts[inside]).any())


class SlotKind(Enum):
    """What the habit of a half-hour is."""

    NIGHT = "night"
    PRESENCE = "presence"
    HEATER = "heater"
    NOTHING = "nothing"


class Slot(NamedTuple):
    """A half-hour of the clock: what it mostly is, and on which share (0 to 1) of the days."""

    kind: SlotKind
    share: float


@dataclass(frozen=True, slots=True)
class Clock:
    """Habits over ``weeks`` weeks, a :class:`Slot` for each of the 48 half-hours from midnight on."""

    weeks: int
    weekdays: tuple[Slot, ...]
    weekend: tuple[Slot, ...]
    presence: Word
    """How well presence is read at the clock's step."""
    example: bool = False


@dataclass(frozen=True, slots=True)
class NoClock:
    """No hour can be read; ``reason`` is a short phrase in lower case that stands under « Illisible »."""

    reason: str


class ByStop(NamedTuple, Generic[Value]):
    """One value a stop."""

    closed: Value
    half: Value
    open: Value

    def at(self, stop: Slat) -> Value:
        """The value of ``stop``."""
        return self[stop.openness]


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The piece of curve that shows something; its part from ``start`` to ``end`` is what shows it."""

    starts: Longs
    durations: Longs
    watts: Watts
    start: int
    end: int
    caption: str
    """When it was, in words: « mardi 10 novembre 2026 »."""
    zone: str = FRANCE


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that another could read."""

    subject: str
    """What it is about, as ``insight.mirror.inferences.Subject`` names it."""
    sentences: ByStop[str]
    words: ByStop[Word]
    by_step: Mapping[Step, Word]
    """How well it is read by the month and at each step of the home that it is about; the coarsest first."""
    how: tuple[str, ...]
    """How it is guessed, in two sentences or so."""
    piece: Piece | None = None
    day_note: str = ""
    """The sentence for it where the totals of days already tell it, with the figure that was published."""
    example: bool = False
    """The household has no curve that would say it: the sentence is the invented home's."""
    wanting: str = ""
    """What the household lacks for it, where that is days: how many are needed, and how many are known."""
    cited: bool = False
    """Others have read it, and it is not reckoned here: the sentence is cited, for every home."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who receives which step, by the register, and what can be read in it."""

    name: str
    step: str
    sentence: str
    stop: Slat | None
    """The stop that lets its step through: the page can show what is read at it; None where the step is not known."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would change: what would be done, how well presence could then be read, and the figure for it."""

    name: str
    presence: Word
    sentence: str


@dataclass(frozen=True, slots=True)
class MirrorView:
    """The whole page."""

    stop: Slat
    """Where the household's own shutter stands."""
    week: Week
    bands: tuple[Band, ...]
    """The coarsest first."""
    clocks: ByStop[Clock | NoClock]
    readings: tuple[Reading, ...]
    holders: tuple[Holder, ...] = ()
    what_ifs: tuple[WhatIf, ...] = ()
    heated: bool = False
    """Electric heating was found: it blurs what is read here, and not what finer methods read."""
    feeds_in: bool = False
    """Panels feed in: by day the meter sees less than is used, and what is read by day is a guess."""

    def count(self, stop: Slat, word: Word) -> int:
        """How many of the household's own sentences have this word at ``stop``."""
        own = (reading for reading in self.readings if not reading.example and not reading.cited)
        return sum(reading.words.at(stop) is word for reading in own)

    def examples(self, stop: Slat) -> int:
        """How many sentences more can be read or guessed at ``stop`` in the invented home."""
        return sum(reading.example and bool(reading.words.at(stop)) for reading in self.readings)

    def chosen_band(self, stop: Slat) -> Band | None:
        """The finest step that ``stop`` lets through."""
        passing = [band for band in self.bands if band.step.passes(stop)]
        return min(passing, key=lambda band: band.step, default=None)


@dataclass(frozen=True, slots=True)
class TooLittle:
    """Why there is no mirror yet: how many whole days are known, and how many are needed."""

    known: int
    needed: int
