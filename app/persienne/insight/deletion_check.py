"""What a recipient's file shows of days whose curve was to be deleted: days and seals come in, verdicts go out. Pure.

Nothing is said of totals and indexes of days: these may be kept. A day is said to be there only where the file gives
the whole of it, and to be there *again* only where an earlier look showed it to be absent.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.insight.day_seals import Match, compare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from persienne.base.day_seals import DaySeal
    from persienne.insight.day_seals import CurveDay

Span = tuple[int, int]
"""The first and the last of local days (ordinals) that follow on each other."""


class Verdict(StrEnum):
    """What the file shows of one day."""

    STILL_THERE = "still_there"
    """Values of a day that was to be gone."""
    REAPPEARED = "reappeared"
    """The same, of a day that an earlier look after the deletion showed to be absent."""
    DIFFERENT = "different"
    """A curve of the same step and precision, with other values than were held."""
    NOT_COMPARABLE = "not_comparable"
    """A curve of which it can't be said whether it is the one that was held."""
    NOT_VISIBLE = "not_visible"
    """No curve of that day is in this file, which proves nothing by itself."""


class Why(StrEnum):
    """What a verdict rests on."""

    IDENTICAL = "identical"
    IDENTICAL_SINCE = "identical_since"
    """The same values as in a file that came here after their answer: that it is older is the household's word."""
    DIFFERENT = "different"
    OTHER_STEP = "other_step"
    OTHER_PRECISION = "other_precision"
    INCOMPLETE = "incomplete"
    FLAT = "flat"
    NOTHING_HELD = "nothing_held"
    CUT = "cut"
    """The file breaks off in the middle of a line: it is no proof of any day."""
    UNNAMED = "unnamed"
    """The file does not name its meter, and its values are not those that were held: it may be another home's."""
    ABSENT = "absent"


class Outcome(StrEnum):
    """What a file comes to as a whole, the gravest first."""

    THERE = "there"
    """At least one day is still there, or there again."""
    OTHER = "other"
    """At least one day has a curve that is not the one that was held, or that can't be compared with it."""
    NONE_HELD = "none_held"
    """They said in writing that they hold none, and the file shows none."""
    NOTHING_SEEN = "nothing_seen"


@dataclass(frozen=True, slots=True)
class DayFound:
    """The verdict on one local day (ordinal), and what it rests on; ``step`` is the file's (s), None without a curve.

    ``absent_at`` is when an earlier look showed the day to be absent (UTC epoch seconds), None where none did.
    """

    day: int
    verdict: Verdict
    why: Why
    step: int | None = None
    absent_at: int | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What a recipient gave, as far as a check asks.

    ``days`` are the load curve of its files by local day; of those in ``unnamed`` no file names the meter. ``reaches``
    has the first and the last day of each file that names it. ``cut`` says that a file breaks off, ``none_held`` that
    the answer states that no load curve is held.
    """

    days: Mapping[int, CurveDay]
    unnamed: frozenset[int] = frozenset()
    reaches: tuple[Span, ...] = ()
    cut: bool = False
    none_held: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the days that were to be gone: seals by day, made with ``key``, and looks that showed absence.

    ``held`` are those of what was held before their answer, ``since`` those of other days, which came here afterwards.
    ``absent`` has the instant (UTC epoch seconds) of the first look that showed a day to be absent.
    """

    key: bytes
    held: Mapping[int, Sequence[DaySeal]]
    since: Mapping[int, Sequence[DaySeal]]
    absent: Mapping[int, int]


def verdicts(days: Iterable[int], looked: Looked, known: Known) -> tuple[DayFound, ...]:
    """The verdict on each of ``days``, which were to be gone, in their order."""
    return tuple(_verdict(day, looked, known) for day in days)


def outcome_of(found: Iterable[DayFound], *, none_held: bool) -> Outcome:
    """What the verdicts come to."""
    seen = {one.verdict for one in found}
    if seen & {Verdict.STILL_THERE, Verdict.REAPPEARED}:
        return Outcome.THERE
    if seen & {Verdict.DIFFERENT, Verdict.NOT_COMPARABLE}:
        return Outcome.OTHER
    return Outcome.NONE_HELD if none_held else Outcome.NOTHING_SEEN


def shown_absent(days: Sequence[int], looked: Looked) -> tuple[Span, ...]:
    """Those of ``days`` (ascending) that what was given shows to be absent.

    A file shows that of a day between two of which it gives the curve; the days before its first and after its last may
    only not have been asked for, and so may those between two files. An answer that none is held shows it of every day
    that its files do not give. A file that breaks off shows nothing, nor does one that does not name its meter.
    """
    if looked.cut:
        return ()
    missing = (day for day in days if day not in looked.days)
    if looked.none_held:
        return spans_of(missing)
    return spans_of(day for day in missing if any(first < day < last for first, last in looked.reaches))


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


_IS_THERE: Final = frozenset({Match.IDENTICAL, Match.NOTHING_HELD})


def _verdict(day: int, looked: Looked, known: Known) -> DayFound:
    seen, absent_at = looked.days.get(day), known.absent.get(day)
    if seen is None:
        return DayFound(day, Verdict.NOT_VISIBLE, Why.ABSENT, absent_at=absent_at)
    if looked.cut:
        return DayFound(day, Verdict.NOT_COMPARABLE, Why.CUT, seen.step, absent_at=absent_at)
    match = compare(seen, known.held.get(day) or known.since.get(day, ()), known.key)
    if day in looked.unnamed and match in (Match.NOTHING_HELD, Match.DIFFERENT):
        return DayFound(day, Verdict.NOT_COMPARABLE, Why.UNNAMED, seen.step, absent_at=absent_at)
    if match in _IS_THERE:
        verdict = Verdict.STILL_THERE if absent_at is None else Verdict.REAPPEARED
    else:
        verdict = Verdict.DIFFERENT if match is Match.DIFFERENT else Verdict.NOT_COMPARABLE
    later = match is Match.IDENTICAL and day not in known.held
    return DayFound(day, verdict, Why.IDENTICAL_SINCE if later else Why(match.value), seen.step, absent_at=absent_at)
