"""What became of a stored curve: its intervals before and after come in, what each new one takes the place of goes out.

Stored intervals of one register of one source never overlap. Whoever is told every change, and takes away what a new
one overlaps, therefore has the stored curve.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.reading import Register, Source


class Interval(NamedTuple):
    """An interval of a load curve: ``start`` in UTC epoch seconds, ``duration`` in seconds, a ``Quality``, joules."""

    start: int
    duration: int
    quality: int
    joules: int

    @property
    def end(self) -> int:
        """Where it ends, in UTC epoch seconds."""
        return self.start + self.duration

    def overlaps(self, other: Interval) -> bool:
        """Whether the two have a second in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Laid:
    """An interval that is stored now, and those that it took the place of.

    One that went without another in its place is said as itself with no energy. Until it is ``final`` it may grow.
    """

    register: Register
    source: Source
    interval: Interval
    replaced: tuple[Interval, ...] = ()
    final: bool = True


def changes(
    register: Register, source: Source, before: Iterable[Interval], after: Iterable[Interval], *, grows_from: int | None
) -> tuple[Laid, ...]:
    """What changed, by start. The interval that still grows, if there is one, began at ``grows_from``."""
    old, new = set(before), set(after)
    gone, laid = sorted(old - new), []
    for interval in sorted(new - old):
        replaced = tuple(one for one in gone if one.overlaps(interval))
        gone = [one for one in gone if one not in replaced]
        final = grows_from is None or interval.end <= grows_from
        laid.append(Laid(register, source, interval, replaced, final=final))
    laid += [Laid(register, source, one._replace(joules=0), (one,), final=False) for one in gone]
    return tuple(sorted(laid, key=lambda one: one.interval))
