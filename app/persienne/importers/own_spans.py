"""Rows of our own CSV that are known as a whole only: spans and days come in, what is kept of several days goes out.

A row of our own table holds what no other row of its span does, so that a file adds up. What is stored of several days
together is what they hold in all (docs/formats.md, "Our own CSV, read back"). A night for which a computer was off
begins at any instant of one day and ends at one of another: it is kept with these days, and with no instant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from persienne.importers.job import Hole, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    """Intervals of several whole days, ascending, and those of them that were counted in part.

    One that lies in another is in its value too. Others share one day at the most, which one of them holds in part.
    """

    intervals: list[Interval]
    partial: tuple[Hole, ...]


def spans_of_days(
    spans: Sequence[OwnSpan], days: Sequence[Interval], local: LocalDays, refusals: Refusals
) -> KeptSpans:
    """What is kept of ``spans`` beside the ``days`` of the register, from midnight to midnight; others are refused.

    Refused is one within a day, which has a row of its own, and one that overlaps a shorter one in part by more than
    the day in which they meet. Of two that begin in one day the longer one is kept, which holds the other.
    """
    by_days: dict[tuple[int, int], OwnSpan] = {}
    for span in spans:
        whole = _of_whole_days(span, local)
        edges = whole.interval.start, _end(whole.interval)
        known = by_days.get(edges)
        one = whole.interval if known is None else _together(known.interval, whole.interval)
        by_days[edges] = OwnSpan(one, span.row, whole.in_part or (known is not None and known.in_part))
    kept: dict[int, OwnSpan] = {}
    widened = sorted(by_days.values(), key=lambda one: (one.interval.duration, one.interval.start))
    for span in widened:
        one = span.interval
        inside = [
            row for row in (*days, *(other.interval for other in widened)) if row is not one and _within(row, one)
        ]
        amount = one.value + sum(row.value for row in inside)
        has_place = local.day(_end(one) - 1) > local.day(one.start) and amount >= 0
        if has_place and all(_may_stand(span, other, local) for other in kept.values()):
            kept[one.start] = span._replace(interval=one._replace(value=amount))
        else:
            refusals.add(span.row.number, Reason.NO_PLACE, span.row.seen)
    return _in_order(kept.values())


def days_of_span(start: int, end: int, local: LocalDays) -> tuple[int, int]:
    """The first and the last local day with which a span is kept: those that it touches, at one of its midnights.

    What is left of a night, of which another source knows one day whole, ends or begins at the midnight between them.
    """
    first, last = local.day(start), local.day(end - 1)
    if first == last and local.midnight(first) == start:
        return first - 1, last
    if first == last and local.midnight(last + 1) == end:
        return first, last + 1
    return first, last


def _in_order(kept: Iterable[OwnSpan]) -> KeptSpans:
    spans = sorted(kept, key=lambda span: span.interval.start)
    partial = tuple(Hole(span.interval.start, _end(span.interval)) for span in spans if span.in_part)
    return KeptSpans([span.interval for span in spans], partial)


def _of_whole_days(span: OwnSpan, local: LocalDays) -> OwnSpan:
    """The span from the first midnight of its days to their last; it is counted in part where that is longer."""
    one = span.interval
    first, last = days_of_span(one.start, _end(one), local)
    start, end = local.midnight(first), local.midnight(last + 1)
    longer = (start, end) != (one.start, _end(one))
    return OwnSpan(one._replace(start=start, duration=end - start), span.row, span.in_part or longer)


def _together(one: Interval, other: Interval) -> Interval:
    return one._replace(value=one.value + other.value, quality=max(one.quality, other.quality))


def _may_stand(span: OwnSpan, other: OwnSpan, local: LocalDays) -> bool:
    """Whether two spans of a file may both be kept: apart, one in the other, or in one day each with a part of it."""
    one, two = span.interval, other.interval
    if _end(one) <= two.start or _end(two) <= one.start or _within(one, two) or _within(two, one):
        return True
    first, second = (one, two) if one.start < two.start else (two, one)
    return local.day(_end(first) - 1) == local.day(second.start) and (span.in_part or other.in_part)


def _end(interval: Interval) -> int:
    return interval.start + interval.duration


def _within(row: Interval, span: Interval) -> bool:
    return span.start <= row.start and _end(row) <= _end(span)
