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
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from persienne.base.day_seals import MIXED, PRECISIONS, DaySeal, Rounding
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Kind, Quality

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Longs

_NONE: Final = 1 << 62
"""A precision that nothing is written in."""

_SAYS: Final = b"persienne day seal 1\0"

_AT_ONCE: Final = 128
"""Days that are rounded in one go: many enough to be fast, few enough for a curve of minutes to stay small."""

_FROM_THE_FIRST: Final = np.zeros(1, np.int64)


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
    joins[begins[1:] - 1] = True  # a day that another one follows
    watts, rest = np.divmod(block.values, block.durations)
    shortest, longest = (of.reduceat(block.durations, begins) for of in (np.minimum, np.maximum))
    whole = np.logical_and.reduceat(joins, begins)
    whole &= block.starts[begins] == local.midnights(days)
    whole &= ends[[end - 1 for end in bounds[1:]]] == local.midnights(days + 1)
    for place, doubtful in ((0, block.qualities[0]), (-1, block.qualities[-1])):
        whole[place] &= bool(doubtful != Quality.DOUBTFUL)
    precision = block.source.precision if block.source.precision in PRECISIONS else None
    facts = zip(
        days.tolist(),
        whole.tolist(),
        np.where(shortest == longest, longest, MIXED).tolist(),
        np.logical_and.reduceat(rest == 0, begins).tolist(),
        strict=True,
    )
    for number, (day, is_whole, step, is_exact) in enumerate(facts):
        part = slice(bounds[number], bounds[number + 1])
        yield CurveDay(
            day, is_whole, step, block.starts[part], watts=watts[part] if is_exact else None, precision=precision
        )


def is_sealable(block: Block) -> bool:
    """Whether ``block`` is what letters call the load curve: what the home takes from the grid, by intervals."""
    return block.register == TOTAL_IMPORT and block.register.kind is Kind.ENERGY


def seals_of(day: CurveDay, key: bytes) -> tuple[DaySeal, ...]:
    """The seals of a day: none where it is not whole, not in whole watts, or could be anyone's.

    A day with fewer than three different values could be: that is a day of zeros, or of one load.
    """
    return tuple(seals_of_all((day,), key))


def seals_of_all(days: Iterable[CurveDay], key: bytes) -> Iterator[DaySeal]:
    """The same of many days, in their order."""
    left = (day for day in days if day.whole and day.watts is not None and day.precision is not None)
    while some := list(islice(left, _AT_ONCE)):
        yield from _seals(some, key)


def compare(seen: CurveDay, held: Collection[DaySeal], key: bytes) -> Match:
    """What ``seen`` is beside the seals of the same day that were made with the same key.

    Days of another step or precision are never called different. Two roundings are never compared with each other: two
    days that differ may round to the same.
    """
    if not seen.whole:
        return Match.INCOMPLETE
    if seen.watts is not None and bool(_are_flat(seen.watts, _FROM_THE_FIRST).all()):
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


class _Units(NamedTuple):
    """The watts of several days in steps of ``precision``, rounded in one way, as bytes (eight a value).

    ``left_out`` says of each day whether it could be anyone's, or is the same when it is rounded the other way.
    """

    precision: int
    rounding: Rounding
    data: bytes
    left_out: list[bool]


def _seals(days: Sequence[CurveDay], key: bytes) -> Iterator[DaySeal]:
    """The seals of days that are whole and in whole watts; all of them are rounded in one go."""
    watts = np.concatenate([day.watts for day in days if day.watts is not None])
    starts = np.concatenate([day.starts for day in days]).astype("<i8").tobytes()
    bounds = np.cumsum([0, *(len(day.starts) for day in days)])
    divisors = np.gcd.reduceat(watts, bounds[:-1]).tolist()
    ways = [units for precision in PRECISIONS for units in _units(watts, bounds[:-1], precision)]
    keyed, places = hmac.new(key, _SAYS, "sha256"), bounds.tolist()
    for number, (day, divisor, begin, end) in enumerate(zip(days, divisors, places, places[1:], strict=False)):
        found, written = _written(day, divisor)
        step, part = day.step.to_bytes(4, "little"), slice(8 * begin, 8 * end)
        for precision, rounding, data, left_out in ways:
            if precision < found or left_out[number]:
                continue
            mac = _mac(keyed, step + precision.to_bytes(4, "little") + starts[part] + data[part])
            yield DaySeal(day.day, day.step, precision, written if precision == found else rounding, mac=mac)


def _mac(keyed: hmac.HMAC, says: bytes) -> bytes:
    """The 32 bytes of what ``keyed`` has taken already and of ``says``: what the key makes is done once."""
    one = keyed.copy()
    one.update(says)
    return one.digest()


def _written(day: CurveDay, divisor: int) -> tuple[int, Rounding]:
    """The coarsest precision of which each value is a multiple, and how finely the day was measured as far as known.

    A file that does not write as it says has none.
    """
    found = next((precision for precision in reversed(PRECISIONS) if divisor % precision == 0), 1)
    if day.precision is None or found < day.precision:
        return _NONE, Rounding.FOUND
    if divisor == day.precision:
        return found, Rounding.WRITTEN
    in_whole_wh = day.precision == found == 1 and day.step != MIXED and divisor * day.step == JOULES_PER_WH
    return found, Rounding.WHOLE_WH if in_whole_wh else Rounding.FOUND


def _units(watts: Longs, begins: Longs, precision: int) -> Iterator[_Units]:
    """The two ways to round a half, the second for the days alone that have one; of whole watts there is one way."""
    up, rest = np.divmod(watts + precision // 2, precision)
    yield _Units(precision, Rounding.HALF_UP, up.astype("<i8").tobytes(), _are_flat(up, begins).tolist())
    if precision > 1:
        halves = rest == 0
        even = up - (halves & (up % 2 == 1))
        left_out = _are_flat(even, begins) | ~np.logical_or.reduceat(halves, begins)
        yield _Units(precision, Rounding.HALF_EVEN, even.astype("<i8").tobytes(), left_out.tolist())


def _are_flat(values: Longs, begins: Longs) -> NDArray[np.bool_]:
    """Of each day whether it has fewer than three different values: each of them is its lowest or its highest."""
    lengths = np.diff(begins, append=len(values))
    low, high = (np.repeat(of.reduceat(values, begins), lengths) for of in (np.minimum, np.maximum))
    flat: NDArray[np.bool_] = np.logical_and.reduceat((values == low) | (values == high), begins)
    return flat
