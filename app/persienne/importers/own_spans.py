"""Rows of our own CSV that are known as a whole only: spans and days come in, what is kept of several days goes out.

A row of our own table holds what no other row of its span does, so that a file adds up. What is stored of several days
together is what they hold in all (docs/formats.md, "Our own CSV, read back").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from persienne.importers.parsed import Hole, Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.importers.intervals import Interval
    from persienne.importers.job import Refusals
    from persienne.importers.table import Row


class OwnSpan(NamedTuple):
    """One row: its ``interval``, and whether it was counted ``in_part`` of its first and last day."""

    interval: Interval
    row: Row
    in_part: bool


class KeptSpans(NamedTuple):
    """Intervals of several whole days, ascending and without overlap, and those of them that were counted in part."""

    intervals: list[Interval]
    partial: tuple[Hole, ...]


def spans_of_days(
    spans: Sequence[OwnSpan], days: Sequence[Interval], local: LocalDays, refusals: Refusals
) -> KeptSpans:
    """What is kept of ``spans`` beside the ``days`` of the register, from midnight to midnight; others are refused.

    Of two that overlap the shorter is kept: one file's spans of days have no time in common where they are stored.
    """
    kept: list[tuple[Interval, bool]] = []
    for span in sorted(spans, key=lambda one: (one.interval.duration, one.interval.start)):
        one, end = span.interval, _end(span.interval)
        inside = [row for row in (*days, *(other.interval for other in spans)) if row is not one and _within(row, one)]
        amount = one.value + sum(row.value for row in inside)
        first, last = local.day(one.start), local.day(end - 1)
        aligned = local.midnight(first) == one.start and local.midnight(last + 1) == end and last > first
        apart = all(end <= other.start or _end(other) <= one.start for other, _ in kept)
        if aligned and apart and amount >= 0:
            kept.append((one._replace(value=amount), span.in_part))
        else:
            refusals.add(span.row.number, Reason.NO_PLACE, span.row.seen)
    kept.sort(key=lambda entry: entry[0].start)
    return KeptSpans([one for one, _ in kept], tuple(Hole(one.start, _end(one)) for one, in_part in kept if in_part))


def _end(interval: Interval) -> int:
    return interval.start + interval.duration


def _within(row: Interval, span: Interval) -> bool:
    return span.start <= row.start and _end(row) <= _end(span)
