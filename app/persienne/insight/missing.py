"""The days that are not wholly known come in as a history, the files still to download go out; no clock, no name.

A file of the grid operator holds a few days in a row (``ExportLimits``). The fewest such files that hold every day
that is missing are the oldest missing day and those after it, and so on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.insight.days import complete, days_of_curve, within_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.insight.series import History

    Spans = Sequence[tuple[int, int]]
    """First and last days (ordinals, both in)."""

GAS_IS_LATE = 3
"""Days after which the operator of gas gives a day (measured: two to three)."""


@dataclass(frozen=True, slots=True)
class ExportLimits:
    """How many days one file of an operator holds, and how many days back it goes; None: not known."""

    days: int | None = None
    reach: int | None = None


@dataclass(frozen=True, slots=True)
class MissingSpan:
    """Local days (ordinals, both in) to ask for in one file; ``days`` of them are missing."""

    first: int
    last: int
    days: int


@dataclass(frozen=True, slots=True)
class Missing:
    """``spans`` are to be downloaded, the oldest first: the operator lets these go first.

    ``lost`` are missing days that are older than the operator still has. ``before`` are the days before the first one
    with a curve, as far back as the operator goes: nothing tells whether a curve was collected then. ``erased`` counts
    the days that the household erased itself: they are in none of the others.
    """

    spans: tuple[MissingSpan, ...]
    lost: int = 0
    before: MissingSpan | None = None
    erased: int = 0


def missing(
    history: History, today: int, limits: ExportLimits, *, since: int | None = None, erased: Spans = ()
) -> Missing:
    """What is missing of a curve up to the day before ``today``, from ``since`` on, else from its first day on.

    ``erased`` are the spans of days (ordinals, both in) that the household had erased: they are not asked for.
    """
    local = local_days(history.zone)
    of_curve = days_of_curve(within_days(history.curve, local), local)
    known = set(of_curve.days[complete(of_curve, local)].tolist())
    aside = {day for span in history.set_aside for day in range(span.first, span.last + 1)}
    reach = today - limits.reach if limits.reach is not None else None
    first = int(of_curve.days[0]) if len(of_curve) else today
    begin = first if since is None else min(first, since)
    unknown = [day for day in range(begin, today) if day not in known and day not in aside]
    wanted = _not_in(unknown, erased)
    open_days = [day for day in wanted if reach is None or day >= reach]
    before = None
    if reach is not None and (earlier := _not_in(range(reach, begin), erased)):
        before = MissingSpan(earlier[0], earlier[-1], len(earlier))
    return Missing(_spans(open_days, limits.days), len(wanted) - len(open_days), before, len(unknown) - len(wanted))


def missing_days(history: History, today: int, *, erased: Spans = ()) -> Missing:
    """What is missing of the days of gas, from the first one wholly known on; ``before`` is never known.

    A day that is known within a longer span alone is not missing. The operator gives a day some days later.
    ``erased`` as for a curve.
    """
    local = local_days(history.zone)
    known = set(history.days.days[complete(history.days, local)].tolist())
    first = min(known, default=today)
    known.update(day for span in history.set_aside for day in range(span.first, span.last + 1))
    for start, end in zip(history.periods.starts.tolist(), history.periods.ends.tolist(), strict=True):
        known.update(range(local.day(start), local.day(end - 1) + 1))
    unknown = [day for day in range(first, today - GAS_IS_LATE) if day not in known]
    wanted = _not_in(unknown, erased)
    return Missing(_spans(wanted, None), erased=len(unknown) - len(wanted))


def _not_in(days: Iterable[int], spans: Spans) -> list[int]:
    """The days that lie in none of the spans."""
    return [day for day in days if not any(first <= day <= last for first, last in spans)]


def _spans(days: list[int], at_most: int | None) -> tuple[MissingSpan, ...]:
    """The fewest spans of so many days that hold ``days``; of any length, the runs of days."""
    found: list[list[int]] = []
    for day in days:
        fits = found and (day < found[-1][0] + at_most if at_most is not None else day == found[-1][-1] + 1)
        if fits:
            found[-1].append(day)
        else:
            found.append([day])
    return tuple(MissingSpan(run[0], run[-1], len(run)) for run in found)
