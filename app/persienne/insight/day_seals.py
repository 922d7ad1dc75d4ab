"""Seals of local days: a load curve and a key come in, what can confirm a copy of a day later goes out. Pure.

A seal is a keyed hash (HMAC-SHA-256) of the starts and the watts of one whole local day. It holds no value: nothing can
be read from it. Whoever has the key and a copy of the day can tell that the copy is the same.

A file may write a day more coarsely than the one that was sealed (kW with two decimals). So a day is sealed as it is
written and, rounded, at each coarser precision, in both usual ways to round a half.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Kind, Quality

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Longs

PRECISIONS: Final = (1, 10, 100)
"""Watts, from the finest: integers of W, kW with two decimals, kW with one."""

MIXED: Final = 0
"""The step of a day whose intervals have several lengths."""

LEAST_VALUES: Final = 3
"""A day with fewer different values could be anyone's: it has no seal."""

_SAYS: Final = b"persienne day seal 1\0"


class Rounding(StrEnum):
    """How the watts of a seal come from those of the file."""

    WRITTEN = "written"
    """Not rounded: the values are as fine as the file writes them."""
    WHOLE_WH = "whole_wh"
    """Not rounded, of a file that writes watts: they come from whole Wh, as a Linky counts its load curve."""
    FOUND = "found"
    """Not rounded: each value is a multiple of more than that, and it is not known how finely the day was measured."""
    HALF_UP = "up"
    HALF_EVEN = "even"

    @property
    def rounded(self) -> bool:
        """Whether values were rounded for it."""
        return self in (Rounding.HALF_UP, Rounding.HALF_EVEN)


@dataclass(frozen=True, slots=True)
class DaySeal:
    """One seal: the local ``day`` (ordinal), ``step`` in seconds or ``MIXED``, ``precision`` in W, 32 bytes of HMAC."""

    day: int
    step: int
    precision: int
    rounding: Rounding
    mac: bytes


@dataclass(frozen=True, slots=True, eq=False)
class CurveDay:
    """What a load curve gives of one local day (ordinal).

    ``whole``: its intervals go from midnight to midnight without a gap, and none of them is the doubtful end of a file,
    which may have broken off in its last value. ``step`` is their length in seconds, ``MIXED``
    where they have several. ``starts`` are UTC epoch seconds, ``watts`` the mean powers; None where one is no whole
    number of watts. ``precision`` is what the file writes (W), None where that is none of ``PRECISIONS``.
    """

    day: int
    whole: bool
    step: int
    starts: Longs
    watts: Longs | None
    precision: int | None


class Match(StrEnum):
    """What a day of a file is, beside the seals of that day."""

    IDENTICAL = "identical"
    DIFFERENT = "different"
    """The same step and precision, and other values."""
    OTHER_STEP = "other_step"
    OTHER_PRECISION = "other_precision"
    """Another precision, and not the same when rounded: it may be the same day."""
    INCOMPLETE = "incomplete"
    """The file does not give the whole day."""
    FLAT = "flat"
    """The file gives the same one or two values all day: these would fit many days."""
    NOTHING_HELD = "nothing_held"
    """There is nothing of that day to compare with."""


def curve_days(block: Block, local: LocalDays) -> Iterator[CurveDay]:
    """Each local day in which an interval of ``block`` (energies finer than a day) begins, in order."""
    if not len(block):
        return
    days, begins = local.parts(block.starts)
    bounds = [*begins.tolist(), len(block)]
    ends = block.starts + block.durations
    joins = np.append(block.starts[1:] == ends[:-1], True)
    cut_at = {place for place in (0, len(block) - 1) if block.qualities[place] == Quality.DOUBTFUL}
    watts = block.values // block.durations
    exact = watts * block.durations == block.values
    precision = block.source.precision if block.source.precision in PRECISIONS else None
    midnights = zip(local.midnights(days).tolist(), local.midnights(days + 1).tolist(), strict=True)
    for day, (midnight, next_one), begin, end in zip(days.tolist(), midnights, bounds, bounds[1:], strict=False):
        part = slice(begin, end)
        lengths = block.durations[part]
        reaches = int(block.starts[begin]) == midnight and int(ends[end - 1]) == next_one
        reaches &= cut_at.isdisjoint((begin, end - 1))
        yield CurveDay(
            day=day,
            whole=reaches and bool(joins[begin : end - 1].all()),
            step=int(lengths[0]) if bool((lengths == lengths[0]).all()) else MIXED,
            starts=block.starts[part],
            watts=watts[part] if bool(exact[part].all()) else None,
            precision=precision,
        )


def is_sealable(block: Block) -> bool:
    """Whether ``block`` is what letters call the load curve: what the home takes from the grid, by intervals."""
    return block.register == TOTAL_IMPORT and block.register.kind is Kind.ENERGY


def seals_of(day: CurveDay, key: bytes) -> tuple[DaySeal, ...]:
    """The seals of a day: none where it is not whole, not in whole watts, or could be anyone's."""
    written = _written(day)
    if written is None or day.watts is None:
        return ()
    precision, how = written
    finest = _seal(day, key, precision, how, day.watts // precision)
    seals = [] if finest is None else [finest]
    for coarser in PRECISIONS[PRECISIONS.index(precision) + 1 :]:
        found = (_seal(day, key, coarser, rounding, units) for rounding, units in _rounded(day.watts, coarser))
        seals += [seal for seal in found if seal is not None]
    return tuple(seals)


def compare(seen: CurveDay, held: Collection[DaySeal], key: bytes) -> Match:
    """What ``seen`` is beside the seals of the same day that were made with the same key.

    Days of another step or precision are never called different. Two roundings are never compared with each other: two
    days that differ may round to the same.
    """
    if not seen.whole:
        return Match.INCOMPLETE
    if seen.watts is not None and _is_flat(seen.watts):
        return Match.FLAT
    if not held:
        return Match.NOTHING_HELD
    own = {(one.precision, one.rounding): one.mac for one in seals_of(seen, key)}
    same_step = [one for one in held if one.step == seen.step]
    for (precision, rounding), mac in own.items():
        for one in same_step:
            fits = one.precision == precision and not (rounding.rounded and one.rounding.rounded)
            if fits and hmac.compare_digest(one.mac, mac):
                return Match.IDENTICAL
    if not same_step or seen.step == MIXED:
        return Match.OTHER_STEP
    fine = {written for written in own if written[1] in (Rounding.WRITTEN, Rounding.WHOLE_WH)}
    alike = any((one.precision, one.rounding) in fine for one in same_step)
    return Match.DIFFERENT if alike else Match.OTHER_PRECISION


def by_day(seals: Iterable[DaySeal]) -> dict[int, list[DaySeal]]:
    """Seals by their local day."""
    found: dict[int, list[DaySeal]] = {}
    for seal in seals:
        found.setdefault(seal.day, []).append(seal)
    return found


def _written(day: CurveDay) -> tuple[int, Rounding] | None:
    """The coarsest precision of which each value is a multiple, and how finely the day was measured as far as known."""
    if not day.whole or day.watts is None or day.precision is None or _is_flat(day.watts):
        return None
    divisor = int(np.gcd.reduce(day.watts))
    found = next(precision for precision in reversed(PRECISIONS) if divisor % precision == 0)
    if found < day.precision:
        return None  # the file does not write as it says
    if divisor == day.precision:
        return found, Rounding.WRITTEN
    in_whole_wh = day.precision == found == 1 and day.step != MIXED and divisor * day.step == JOULES_PER_WH
    return found, Rounding.WHOLE_WH if in_whole_wh else Rounding.FOUND


def _rounded(watts: Longs, precision: int) -> tuple[tuple[Rounding, Longs], ...]:
    """The watts in units of ``precision``, a half rounded up and a half rounded to the even unit; once where alike."""
    up = (watts + precision // 2) // precision
    half = (watts + precision // 2) % precision == 0
    even = up - (half & (up % 2 == 1))
    both = ((Rounding.HALF_UP, up), (Rounding.HALF_EVEN, even))
    return both if bool(half.any()) else both[:1]


def _seal(day: CurveDay, key: bytes, precision: int, rounding: Rounding, units: Longs) -> DaySeal | None:
    """The seal of ``units``, which are watts in steps of ``precision``; None where they could be anyone's."""
    if _is_flat(units):
        return None
    step, size = day.step.to_bytes(4, "little"), precision.to_bytes(4, "little")
    values = day.starts.astype("<i8").tobytes() + units.astype("<i8").tobytes()
    mac = hmac.digest(key, _SAYS + step + size + values, "sha256")
    return DaySeal(day.day, day.step, precision, rounding, mac)


def _is_flat(values: Longs) -> bool:
    return len(np.unique(values)) < LEAST_VALUES
