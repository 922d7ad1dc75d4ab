"""The live values of one hour come in, their packed bytes and a rollup by minute go out, and back; no table, no clock.

A body is a zlib stream of columns: the seconds from one value to the next, the differences of the values, their
qualities. A difference has one byte; one that is larger leaves a mark there and stands behind, in as many bytes as the
largest needs. Nothing is rounded and nothing is cut. Packing needs no numpy, for the collector packs; the columns of a
chart are read with it.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from dataclasses import dataclass
from itertools import accumulate, pairwise
from struct import Struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.reading import Longs

HOUR: Final = 3600
MINUTE: Final = 60

Row = tuple[int, int, int]
"""Instant (UTC epoch seconds), value in the register's unit, ``Quality``."""

_LEVEL: Final = 6
_HEAD: Final = Struct("<HHHBBqq")
"""Values, large steps of time, large differences, bytes of one of these, whether qualities differ, value, quality."""

_MARK: Final = 255
"""What stands in the place of a step or a difference that has no room in a byte."""
_NEAR: Final = 127

_TOP: Final = 1 << 63
_WIDE: Final = {2: "h", 4: "i", 8: "q"}
_MINUTES_HEAD: Final = Struct("<BBBB")
"""Minutes with a value; bytes of a least value, of a range, of an excess.

An excess is what a minute's values are together over its least one. Behind the head stand the steps from minute to
minute, how many values each has, and these three.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Minutes:
    """Minutes of one register in which anything was read: int64 columns of one length, ``starts`` ascending.

    ``starts`` are UTC epoch seconds; ``least`` and ``most`` the lowest and highest value of each minute, ``sums`` that
    of all its ``counts`` values, in the register's unit.
    """

    starts: Longs
    least: Longs
    most: Longs
    sums: Longs
    counts: Longs

    def __len__(self) -> int:
        """The number of minutes."""
        return len(self.starts)


def pack(rows: Sequence[Row]) -> tuple[bytes, bytes]:
    """The body and the rollup of the values of one hour, ascending, each instant once; at least one.

    ``OverflowError`` where the values of a minute lie so far apart that their sum has no room in 64 bits.
    """
    return _pack_body(rows), _pack_minutes(rows)


def unpack(hour: int, body: bytes) -> list[Row]:
    """The values of ``hour`` (UTC epoch seconds / 3600), as they were packed."""
    data = zlib.decompress(body)
    count, far, large, wide, mixed, first, quality = _HEAD.unpack_from(data)
    at = _HEAD.size
    steps, at = data[at : at + count], at + count
    long_steps, at = iter(_array("H", data[at : at + 2 * far])), at + 2 * far
    small, at = data[at : at + count - 1], at + count - 1
    differences, at = iter(_array(_WIDE[wide], data[at : at + wide * large])), at + wide * large
    qualities = _array("q", data[at : at + 8 * count]) if mixed else [quality] * count
    instants = accumulate((next(long_steps) if step == _MARK else step for step in steps), initial=hour * HOUR)
    next(instants)
    values = accumulate(
        (next(differences) if one == _MARK else (one >> 1) ^ -(one & 1) for one in small), _sum, initial=first
    )
    return list(zip(instants, values, qualities, strict=True))


def columns(hour: int, body: bytes) -> tuple[Longs, Longs, Longs]:
    """The same as int64 columns: instants, values, qualities."""
    import numpy as np  # noqa: PLC0415 - the collector, which only packs, must start without numpy

    data = zlib.decompress(body)
    count, far, large, wide, mixed, first, quality = _HEAD.unpack_from(data)
    places = list(accumulate((count, 2 * far, count - 1, wide * large), initial=_HEAD.size))
    at = np.frombuffer(data, np.uint8, count, places[0]).astype(np.int64)
    at[at == _MARK] = np.frombuffer(data, "<u2", far, places[1])
    small = np.frombuffer(data, np.uint8, count - 1, places[2]).astype(np.int64)
    marked = small == _MARK
    values = np.empty(count, np.int64)
    values[0] = first
    values[1:] = (small >> 1) ^ -(small & 1)
    values[1:][marked] = np.frombuffer(data, f"<i{wide}", large, places[3])
    qualities = (
        np.frombuffer(data, "<i8", count, places[4]).astype(np.int64) if mixed else np.full(count, quality, np.int64)
    )
    return hour * HOUR + np.cumsum(at), np.cumsum(values), qualities


def minutes(hours: Iterable[tuple[int, bytes]]) -> Minutes:
    """The rollups of hours, each with its hour (UTC epoch seconds / 3600), one behind the other."""
    import numpy as np  # noqa: PLC0415 - as in `columns`

    parts: list[list[Longs]] = [[np.empty(0, np.int64)] for _ in range(5)]
    for hour, packed in hours:
        data = zlib.decompress(packed)
        count, *wides = _MINUTES_HEAD.unpack_from(data)
        at = _MINUTES_HEAD.size
        told = []
        for kind, wide in (("u", 1), ("u", 1), *(("i", wide) for wide in wides)):
            told.append(np.frombuffer(data, f"<{kind}{wide}", count, at).astype(np.int64))
            at += count * wide
        steps, counts, least, ranges, excess = told
        found = (hour * HOUR + np.cumsum(steps) * MINUTE, least, least + ranges, least * counts + excess, counts)
        for part, column in zip(parts, found, strict=True):
            part.append(column)
    return Minutes(*(np.concatenate(part) for part in parts))


def minutes_of(at: Longs, values: Longs) -> Minutes:
    """The rollup of values that are not packed, read ``at`` instants, ascending."""
    import numpy as np  # noqa: PLC0415 - as in `columns`

    if not len(at):
        return Minutes(at, values, values, values, counts=at)
    begun = at // MINUTE * MINUTE
    first = np.flatnonzero(np.concatenate([[True], np.diff(begun) > 0]))
    counts = np.diff(np.append(first, len(at)))
    lowest, highest = np.minimum.reduceat(values, first), np.maximum.reduceat(values, first)
    return Minutes(begun[first], lowest, highest, np.add.reduceat(values, first), counts=counts)


def _pack_body(rows: Sequence[Row]) -> bytes:
    steps, small = bytearray(), bytearray()
    long_steps, differences = array("H"), list[int]()
    before, (_, last, quality) = rows[0][0] // HOUR * HOUR, rows[0]
    first, mixed = last, False
    for place, (at, value, how) in enumerate(rows):
        step, before = at - before, at
        if step < _MARK:
            steps.append(step)
        else:
            steps.append(_MARK)
            long_steps.append(step)
        mixed = mixed or how != quality
        if not place:
            continue
        change, last = value - last, value
        if -_NEAR <= change <= _NEAR:
            small.append(2 * change if change >= 0 else -2 * change - 1)
        else:
            small.append(_MARK)
            differences.append(_wrapped(change))
    wide = _width(differences)
    head = _HEAD.pack(len(rows), len(long_steps), len(differences), wide, mixed, first, quality)
    qualities = array("q", [how for _, _, how in rows]) if mixed else array("q")
    body = (head, steps, _bytes(long_steps), small, _bytes(array(_WIDE[wide], differences)), _bytes(qualities))
    return zlib.compress(b"".join(body), _LEVEL)


def _pack_minutes(rows: Sequence[Row]) -> bytes:
    by_minute: dict[int, list[int]] = {}
    for at, value, _ in rows:
        by_minute.setdefault(at % HOUR // MINUTE, []).append(value)
    told = list(by_minute.values())
    least = [min(values) for values in told]
    ranges = [max(values) - low for values, low in zip(told, least, strict=True)]
    excess = [sum(values) - low * len(values) for values, low in zip(told, least, strict=True)]
    wides = [_width(column) for column in (least, ranges, excess)]
    head = _MINUTES_HEAD.pack(len(told), *wides)
    steps = (after - before for before, after in pairwise((0, *by_minute)))
    body = [head, bytes(steps), bytes(map(len, told))]
    body += [_bytes(array(_WIDE[w], column)) for w, column in zip(wides, (least, ranges, excess), strict=True)]
    return zlib.compress(b"".join(body), _LEVEL)


def _width(numbers: Sequence[int]) -> int:
    """The bytes that the largest of ``numbers`` needs, with its sign; ``OverflowError`` where 8 are too few."""
    low, high = min(numbers, default=0), max(numbers, default=0)
    for wide in _WIDE:
        if -(1 << 8 * wide - 1) <= low and high < 1 << 8 * wide - 1:
            return wide
    raise OverflowError(low, high)


def _wrapped(number: int) -> int:
    """``number`` in 64 bits, as a sum of columns is."""
    return (number + _TOP) % (2 * _TOP) - _TOP


def _sum(one: int, other: int) -> int:
    return _wrapped(one + other)


def _bytes(numbers: array[int]) -> bytes:
    """The numbers, little-endian."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _array(kind: str, data: bytes) -> array[int]:
    numbers = array(kind, data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
