"""Made homes, what an operator gives of them after it was to delete, and what may then be said: chances come in.

Days are plain Python lists of intervals. What may be said is decided here, by its own arithmetic; of the product's code
only a block is made, which is what a file gives.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

import numpy as np

from persienne.base.reading import TOTAL_IMPORT, Block, Meter, Source
from support.households import POINT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

PARIS = ZoneInfo("Europe/Paris")
STEPS = (600, 900, 1800, 3600)
PRECISIONS = (1, 10, 100)
ROUNDINGS = ("up", "even", "down")
CLOCK_CHANGES = (date(2024, 10, 27), date(2025, 3, 30), date(2025, 10, 26), date(2026, 3, 29))
BEHAVIOURS = ("deleted", "half deleted", "kept", "zeros", "other values", "other step", "an hour later")


class Slot(NamedTuple):
    """An interval: UTC epoch seconds, length in seconds, mean power in W."""

    start: int
    length: int
    watts: int


Day = tuple[Slot, ...]
Said = tuple[str, str]
"""A verdict and what it rests on, by their codes."""


def midnight(day: int) -> int:
    """The instant at which a local day (ordinal) begins."""
    when = date.fromordinal(day)
    return int(datetime(when.year, when.month, when.day, tzinfo=PARIS).timestamp())


def rounded(watts: int, precision: int, how: str) -> int:
    """Watts in steps of ``precision``, rounded as a file may round them."""
    whole, rest = divmod(watts, precision)
    more = how != "down" and (2 * rest > precision or (2 * rest == precision and (how == "up" or whole % 2 == 1)))
    return (whole + more) * precision


def block_of(days: Mapping[int, Day], precision: int = 1) -> Block:
    """What a file of these days gives that writes its powers in steps of ``precision``."""
    slots = [slot for day in sorted(days) for slot in days[day]]
    starts, lengths, watts = (np.array([slot[part] for slot in slots], np.int64) for part in range(3))
    source = Source("enedis.curve.csv", precision=precision)
    return Block(Meter(POINT), TOTAL_IMPORT, source, starts, lengths, watts * lengths, np.zeros(len(slots), np.int64))


@dataclass(frozen=True)
class Written:
    """Days as a file writes them: how coarsely, and rounded in which way."""

    days: Mapping[int, Day]
    precision: int = 1
    how: str = "up"
    moved: bool = False

    @property
    def block(self) -> Block:
        """What is read of it."""
        return block_of(self.days, self.precision)


def written(days: Mapping[int, Day], precision: int, how: str) -> Written:
    """The same days in a file that rounds like this."""
    said = {
        day: tuple(slot._replace(watts=rounded(slot.watts, precision, how)) for slot in slots)
        for day, slots in days.items()
        if slots
    }
    return Written(said, precision, how)


def an_hour_later(file: Written) -> Written:
    """The same with every stamp an hour later: its intervals may fall into other days."""
    days: dict[int, list[Slot]] = {}
    for slot in (slot for slots in file.days.values() for slot in slots):
        moved = slot._replace(start=slot.start + 3600)
        days.setdefault(datetime.fromtimestamp(moved.start, PARIS).toordinal(), []).append(moved)
    return Written({day: tuple(slots) for day, slots in days.items()}, file.precision, file.how, moved=True)


@dataclass
class MadeHome:
    """A home of some days at one step, whose curve is counted in whole Wh as a Linky's is."""

    chances: Random
    first: int
    length: int
    step: int
    even: bool = False
    days: dict[int, Day] = field(default_factory=dict)

    @classmethod
    def make(cls, chances: Random, length: int, first: date | None = None, *, even: bool = False) -> MadeHome:
        """A home around a night on which clocks change, most often; ``even``: no day of it has two steps."""
        change = chances.choice(CLOCK_CHANGES).toordinal() if chances.random() < 0.7 else date(2025, 6, 1).toordinal()
        begin = change - chances.randrange(length) if first is None else first.toordinal()
        home = cls(chances, begin, length, chances.choice(STEPS), even)
        for day in range(begin, begin + length):
            slots = home._day(day)
            if slots:
                home.days[day] = slots
        return home

    def _slots(self, day: int, step: int) -> list[tuple[int, int]]:
        return [(start, step) for start in range(midnight(day), midnight(day + 1), step)]

    def _watts(self, step: int) -> int:
        """A power whose energy in the interval is a whole number of Wh; some are alike in tens of watts."""
        return 3600 // step * self.chances.choice((self.chances.randrange(1, 1_500), self.chances.randrange(50, 60)))

    def _day(self, day: int) -> Day:
        chances, step = self.chances, self.step
        kind = chances.choices(
            ("lived in", "flat", "two powers", "nothing used", "a hole", "missing", "two steps", "a quiet day"),
            (70, 3, 3, 3, 6, 4, 2, 9),
        )[0]
        places = self._slots(day, step)
        powers = [self._watts(step) for _ in places]
        if kind == "flat":
            powers = [powers[0]] * len(places)
        elif kind == "two powers":
            powers = [powers[0] if number % 3 else powers[1] for number in range(len(places))]
        elif kind == "nothing used":
            powers = [0] * len(places)
        elif kind == "a quiet day":
            powers = [(3600 // step) * chances.randrange(8, 14) for _ in places]
        day_slots = [Slot(start, length, watts) for (start, length), watts in zip(places, powers, strict=True)]
        if kind == "missing":
            return ()
        if kind == "a hole":
            gone = chances.randrange(len(day_slots))
            del day_slots[gone : gone + chances.randrange(1, 9)]
        if kind == "two steps" and step < 3600 and not self.even:
            one, other, *rest = day_slots
            day_slots = [Slot(one.start, 2 * step, (one.watts + other.watts) // 2), *rest]
        return tuple(day_slots)

    def behaves(self, behaviours: tuple[str, ...] = BEHAVIOURS) -> tuple[dict[int, Day], dict[int, str]]:
        """What an operator gives of its days some time after the letter, and what it did to each."""
        given: dict[int, Day] = {}
        did: dict[int, str] = {}
        left, how = 0, ""
        for day in range(self.first, self.first + self.length):
            if not left:
                left, how = self.chances.randrange(1, 9), self.chances.choice(behaviours)
            left -= 1
            did[day] = how
            slots = self._given(day, how)
            if slots:
                given[day] = slots
        return given, did

    def _given(self, day: int, how: str) -> Day:
        chances, slots = self.chances, self.days.get(day, ())
        if how == "deleted" or not slots:
            return ()
        if how == "half deleted":
            cut = chances.randrange(1, len(slots))
            return chances.choice((slots[:cut], slots[cut:], slots[: cut - 1] + slots[cut:]))
        if how == "other step":
            step = chances.choice([one for one in STEPS if one != self.step])
            return tuple(Slot(start, length, self._watts(step)) for start, length in self._slots(day, step))
        powers = self._powers([slot.watts for slot in slots], how)
        return tuple(slot._replace(watts=watts) for slot, watts in zip(slots, powers, strict=True))

    def _powers(self, kept: list[int], how: str) -> list[int]:
        """What is given of a day whose intervals are as they were."""
        if how == "zeros":
            return [0] * len(kept)
        if how == "an hour later":
            by = 3600 // self.step % len(kept)
            return kept[-by:] + kept[:-by]
        if how == "other values":
            changed = set(self.chances.sample(range(len(kept)), self.chances.choice((1, len(kept)))))
            unit = self.chances.choice((1, 3600 // self.step))
            more = unit * self.chances.randrange(1, 9)
            return [watts + more * (number in changed) for number, watts in enumerate(kept)]
        return kept


# --- What may be said ------------------------------------------------------------------------------------------------


def is_whole(day: int, slots: Day) -> bool:
    """Whether intervals go from midnight to midnight without a gap."""
    at = midnight(day)
    for slot in slots:
        if slot.start != at:
            return False
        at += slot.length
    return bool(slots) and at == midnight(day + 1)


def is_flat(slots: Day) -> bool:
    """Whether they have so few powers that they could be anyone's."""
    return len({slot.watts for slot in slots}) < 3


def coarsest(slots: Day) -> int:
    """The coarsest precision that writes them as they are."""
    return max(one for one in PRECISIONS if all(slot.watts % one == 0 for slot in slots))


def coarseness(slots: Day, precision: int) -> int:
    """How coarsely a file writes them: as it says, or more coarsely still."""
    return max(precision, coarsest(slots))


def judged(day: int, seen: Written, held: Written | None) -> Said:
    """What may be said of a local day, and nothing else."""
    slots = seen.days.get(day, ())
    if not slots:
        return "not_visible", "absent"
    if not is_whole(day, slots):
        return "not_comparable", "incomplete"
    if is_flat(slots):
        return "not_comparable", "flat"
    return "there", "nothing_held" if held is None else _beside(day, seen, held)


def _beside(day: int, seen: Written, held: Written) -> str:
    """What a whole day of a file is beside what is held."""
    slots, known = seen.days[day], held.days.get(day, ())
    if not is_whole(day, known) or is_flat(known):
        return "nothing_held"
    if [slot[:2] for slot in slots] != [slot[:2] for slot in known]:
        return "other_form"
    unit = max(coarseness(slots, seen.precision), coarseness(known, held.precision))
    apart = [abs(one.watts - other.watts) for one, other in zip(slots, known, strict=True)]
    if not any(apart) or (unit > 1 and max(apart) * 2 <= unit):
        return "same"
    return "other_values" if max(apart) >= unit else "other_form"
