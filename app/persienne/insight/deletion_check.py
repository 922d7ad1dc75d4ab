"""What a recipient's file shows of days whose curve was to be deleted: days come in, one of three words goes out. Pure.

Nothing is said of totals and indexes of days: these may be kept. A curve is said to be there only where the file gives
the whole of a day. Whether it stayed there or came back from the meter no file tells.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.reading import TOTAL_IMPORT, Kind, Quality

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Longs

Span = tuple[int, int]
"""The first and the last of local days (ordinals) that follow on each other."""

PRECISIONS: Final = (100, 10, 1)
"""Watts, from the coarsest: kW with one decimal, kW with two, integers of W."""


class Verdict(StrEnum):
    """What the files show of one day."""

    THERE = "there"
    """A curve of the whole day."""
    NOT_COMPARABLE = "not_comparable"
    """Something of that day, which is not surely a curve of this home."""
    NOT_VISIBLE = "not_visible"
    """No curve of that day is in these files, which proves nothing by itself."""


class Why(StrEnum):
    """What a verdict rests on."""

    SAME = "same"
    """The values that are stored here, to the rounding of the coarser of the two."""
    OTHER_VALUES = "other_values"
    OTHER_FORM = "other_form"
    """Another step, or a rounding by which it can't be told whether the values are those that are stored here."""
    NOTHING_HELD = "nothing_held"
    """Nothing is stored of that day."""
    INCOMPLETE = "incomplete"
    FLAT = "flat"
    """The same one or two values all day: these would fit many days."""
    CUT = "cut"
    """The file breaks off in the middle of a line: it is no proof of any day."""
    UNNAMED = "unnamed"
    """The file does not name its meter, and its values are not those that are stored: it may be another home's."""
    ABSENT = "absent"


class Outcome(StrEnum):
    """What the files come to as a whole, the gravest first."""

    THERE = "there"
    NOT_COMPARABLE = "not_comparable"
    NONE_HELD = "none_held"
    """They said in writing that they hold none, and the files show none."""
    NOTHING_SEEN = "nothing_seen"


@dataclass(frozen=True, slots=True, eq=False)
class CurveDay:
    """What a load curve gives of one local day (ordinal).

    ``whole``: its intervals go from midnight to midnight without a gap, and none of them is the doubtful end of a file,
    which may have broken off in its last value. ``starts`` are UTC epoch seconds, ``lengths`` seconds, ``energies``
    joules. ``precision`` is what the file writes (W).
    """

    day: int
    whole: bool
    starts: Longs
    lengths: Longs
    energies: Longs
    precision: int

    @property
    def step(self) -> int | None:
        """The length of its intervals (s); None where they have several."""
        first = int(self.lengths[0])
        return first if bool((self.lengths == first).all()) else None

    @property
    def flat(self) -> bool:
        """Whether it has fewer than three different powers: each of them is its lowest or its highest."""
        powers = self.energies / self.lengths
        return bool(((powers == powers.min()) | (powers == powers.max())).all())

    @property
    def coarseness(self) -> int:
        """How coarsely it is written (W): as the file says, or as all of its powers are multiples of more."""
        watts, rest = np.divmod(self.energies, self.lengths)
        if rest.any():
            return self.precision
        return max(self.precision, next(one for one in PRECISIONS if not (watts % one).any()))


def curve_days(block: Block, local: LocalDays) -> Iterator[CurveDay]:
    """Each local day in which an interval of ``block`` (energies finer than a day) begins, in order."""
    if not len(block):
        return
    days, begins = local.parts(block.starts)
    bounds = [*begins.tolist(), len(block)]
    ends = block.starts + block.durations
    joins = np.append(block.starts[1:] == ends[:-1], True)
    joins[begins[1:] - 1] = True  # a day that another one follows
    whole = np.logical_and.reduceat(joins, begins)
    whole &= block.starts[begins] == local.midnights(days)
    whole &= ends[[end - 1 for end in bounds[1:]]] == local.midnights(days + 1)
    for place, doubtful in ((0, block.qualities[0]), (-1, block.qualities[-1])):
        whole[place] &= bool(doubtful != Quality.DOUBTFUL)
    precision = block.source.precision if block.source.precision in PRECISIONS else 1
    for number, (day, is_whole) in enumerate(zip(days.tolist(), whole.tolist(), strict=True)):
        part = slice(bounds[number], bounds[number + 1])
        of_day = block.starts[part], block.durations[part], block.values[part]
        yield CurveDay(day, is_whole, *of_day, precision=precision)


def is_load_curve(block: Block) -> bool:
    """Whether ``block`` is what letters call the load curve: what the home takes from the grid, by intervals."""
    return block.register == TOTAL_IMPORT and block.register.kind is Kind.ENERGY


@dataclass(frozen=True, slots=True)
class DayFound:
    """The verdict on one local day (ordinal), and what it rests on; ``step`` is the file's (s), None without one."""

    day: int
    verdict: Verdict
    why: Why
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What a recipient gave, as far as a check asks.

    ``days`` are the load curve of its files by local day; of those in ``unnamed`` no file names the meter. ``cut`` says
    that a file breaks off, ``none_held`` that the answer states that no load curve is held.
    """

    days: Mapping[int, CurveDay]
    unnamed: frozenset[int] = frozenset()
    cut: bool = False
    none_held: bool = False


def verdicts(days: Iterable[int], looked: Looked, stored: Mapping[int, Sequence[CurveDay]]) -> tuple[DayFound, ...]:
    """The verdict on each of ``days``, which were to be gone, in their order; ``stored`` are the curves held here."""
    return tuple(_found(day, looked, stored.get(day, ())) for day in days)


def compare(seen: CurveDay, stored: Collection[CurveDay]) -> Why:
    """What a whole day of a file is beside the curves of that day that are stored here."""
    whole = [one for one in stored if one.whole and not one.flat]
    found = {_beside(seen, one) for one in whole}
    return next((why for why in (Why.SAME, Why.OTHER_VALUES, Why.OTHER_FORM) if why in found), Why.NOTHING_HELD)


def outcome_of(found: Iterable[DayFound], *, none_held: bool) -> Outcome:
    """What the verdicts come to."""
    seen = {one.verdict for one in found}
    if Verdict.THERE in seen:
        return Outcome.THERE
    if Verdict.NOT_COMPARABLE in seen:
        return Outcome.NOT_COMPARABLE
    return Outcome.NONE_HELD if none_held else Outcome.NOTHING_SEEN


def spans_of(days: Iterable[int]) -> tuple[Span, ...]:
    """Days, ascending, as spans of days that follow on each other."""
    found: list[Span] = []
    for day in days:
        if found and found[-1][1] == day - 1:
            found[-1] = found[-1][0], day
        else:
            found.append((day, day))
    return tuple(found)


def counts(found: Collection[DayFound]) -> dict[Verdict, int]:
    """How many days have each verdict, in the order of ``Verdict``, those that none has left out."""
    number = Counter(one.verdict for one in found)
    return {verdict: number[verdict] for verdict in Verdict if number[verdict]}


def _found(day: int, looked: Looked, stored: Sequence[CurveDay]) -> DayFound:
    seen = looked.days.get(day)
    if seen is None:
        return DayFound(day, Verdict.NOT_VISIBLE, Why.ABSENT)
    why = _hindrance(seen, looked) or compare(seen, stored)
    if day in looked.unnamed and why in _BESIDE and why is not Why.SAME:
        why = Why.UNNAMED
    return DayFound(day, Verdict.THERE if why in _BESIDE else Verdict.NOT_COMPARABLE, why, seen.step)


_BESIDE: Final = frozenset({Why.SAME, Why.OTHER_VALUES, Why.OTHER_FORM, Why.NOTHING_HELD})
"""What a whole day of a curve may be beside what is stored here."""


def _hindrance(seen: CurveDay, looked: Looked) -> Why | None:
    """Why a day of a file is no curve of the whole day."""
    if looked.cut:
        return Why.CUT
    if not seen.whole:
        return Why.INCOMPLETE
    return Why.FLAT if seen.flat else None


def _beside(seen: CurveDay, stored: CurveDay) -> Why:
    if not (np.array_equal(seen.starts, stored.starts) and np.array_equal(seen.lengths, stored.lengths)):
        return Why.OTHER_FORM
    apart, finest = np.abs(seen.energies - stored.energies), max(seen.coarseness, stored.coarseness)
    rounding = finest * seen.lengths
    alike = not apart.any() if finest == 1 else bool((2 * apart <= rounding).all())
    if alike:
        return Why.SAME
    return Why.OTHER_VALUES if bool((apart >= rounding).any()) else Why.OTHER_FORM
