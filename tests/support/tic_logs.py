"""What somebody saved from a meter’s output, made cheaply: frames at chosen instants, not every second of a year."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Meter(Protocol):
    """One virtual meter, or the meters of a home one after the other."""

    def frame(self, at: int) -> bytes:
        """The frame that begins at ``at``."""


def thinned(start: int, end: int, events: Iterable[int] = (), *, around: int = 300, every: int = 60) -> Iterator[int]:
    """Instants from ``start`` to before ``end``: one in ``every`` seconds, and each second around each event.

    ``around`` are the seconds before and after an event. A half-hour is an event of its own where ``every`` is more
    than the 20 s that a cut may be away from a frame: ten seconds on each side of it are enough.
    """
    near = [(max(start, at - around), min(end, at + around)) for at in events]
    if every > 20:
        near += [(max(start, at - 1), min(end, at + 2)) for at in range(start + -start % 1800, end, 1800)]
    coarse = range(start, end, every)
    full = chain.from_iterable(range(first, last) for first, last in near if first < last)
    yield from sorted({*coarse, *full})


def frames_at(meter: Meter, instants: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """Each instant with the frame that the meter says at it."""
    return ((at, meter.frame(at)) for at in instants)


def log(meter: Meter, instants: Iterable[int]) -> bytes:
    """The frames of the instants, as they stand in a file; tests ask for the same ranges at each stop."""
    return _of_range(meter, instants) if isinstance(instants, range) else _joined(meter, instants)


@lru_cache(maxsize=16)
def _of_range(meter: Meter, instants: range) -> bytes:
    return _joined(meter, instants)


def _joined(meter: Meter, instants: Iterable[int]) -> bytes:
    return b"".join(raw for _, raw in frames_at(meter, instants))
