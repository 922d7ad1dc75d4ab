"""The energies between a log's indexes and the meter's own load-curve points come in, the energies with a shape go out.

Somebody who listens for a few seconds each half-hour hears the index then, and beside it the mean power of the last two
half-hours (CCASN). The index keeps the total of each silence: the points give its shape, and what they leave stands at
its edges, so that the sum stays the same to the joule.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from persienne.base.reading import JOULES_PER_WH, Quality
from persienne.meters.tic.indexes import HIGHEST_POWER
from persienne.meters.tic.readings import SLOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Reading

OF_THE_INDEX: Final = 2 * JOULES_PER_WH
"""J by which the difference of two indexes, each cut off at a Wh, may be beside the energy between them."""


def shaped(pieces: Sequence[Reading], points: Sequence[Reading], local: LocalDays) -> Iterator[Reading]:
    """``pieces`` (energies, ascending) with the shape that ``points`` (ascending, without overlap) give to the long.

    A piece stays as it is where the points in it do not follow on one another or do not add up to what it is, and where
    they leave more than a half-hour at one of two edges. One that crosses a midnight stays too: the first index of a
    day has to stand before all the energy that is known of it.
    """
    first = 0
    for piece in pieces:
        end = piece.start + piece.duration
        while first < len(points) and points[first].start < piece.start:
            first += 1
        last = first
        while last < len(points) and points[last].start + points[last].duration <= end:
            last += 1
        may_be = piece.duration > SLOT and local.day(piece.start) == local.day(end - 1)
        yield from (may_be and _parts(piece, points[first:last])) or [piece]


def _parts(piece: Reading, points: Sequence[Reading]) -> list[Reading]:
    """The parts of one piece, nothing where they can't be told."""
    if not points or any(one.start + one.duration != other.start for one, other in pairwise(points)):
        return []
    begin, until = points[0].start, points[-1].start + points[-1].duration
    head, tail = begin - piece.start, piece.start + piece.duration - until
    if head and tail and max(head, tail) > SLOT:
        return []  # what they leave would be spread over hours
    rest = piece.value - sum(point.value for point in points)
    # A point is a whole number of watts.
    tolerance = OF_THE_INDEX + until - begin
    most = HIGHEST_POWER * (head + tail) if head + tail else tolerance
    if not -tolerance <= rest <= most:
        return []
    at_edges = max(0, rest) if head + tail else 0
    values = _spread([point.value for point in points], rest - at_edges)
    if values is None:
        return []
    at_head = at_edges * head // (head + tail) if head + tail else 0
    quality = Quality.ESTIMATED if head and tail else piece.quality
    parts = [
        replace(piece, start=piece.start, duration=head, value=at_head, quality=quality),
        *(
            replace(piece, start=point.start, duration=point.duration, value=value)
            for point, value in zip(points, values, strict=True)
        ),
        replace(piece, start=until, duration=tail, value=at_edges - at_head, quality=quality),
    ]
    return [part for part in parts if part.duration]


def _spread(values: list[int], more: int) -> list[int] | None:
    """``values`` with ``more`` (or less) shared among them; None where one would be less than nothing."""
    share, left = divmod(more, len(values))
    spread = [value + share + (place < left) for place, value in enumerate(values)]
    return spread if min(spread) >= 0 else None
