"""The hours of the off-peak reform: what a letter says comes in, doubts about it and a contract go out; pure.

By the transport tariff TURPE 7, off-peak hours stay 8 a day: at least 5 of them in a row between 23 and 7 h, and up to
3 between 11 and 17 h; those of 7 to 11 h and of 17 to 23 h disappear. Summer is 1 April to 31 October. A letter may say
otherwise: what breaks a rule is a doubt and no refusal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.insight.tariff import MINUTES_OF_DAY, Timeline
from persienne.meters.tic.contract import Option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.insight.tariff import Period, PriceWindow, Season

SUMMER: Final[Season] = ((4, 1), (10, 31))
WINTER: Final[Season] = ((11, 1), (3, 31))
YEAR: Final = 365
BEGINS: Final = date(2025, 11, 1).toordinal()
"""The first day on which hours may have changed."""
NIGHT: Final = (23 * 60, 7 * 60)
MIDDAY: Final = (11 * 60, 17 * 60)
GONE: Final = ((7 * 60, 11 * 60), (17 * 60, 23 * 60))
LENGTH, NIGHT_LEAST, MIDDAY_MOST = 8 * 60, 5 * 60, 3 * 60
"""Minutes a day: of all off-peak hours, of those in a row at night at least, of those at midday at most."""


class HoursRule(StrEnum):
    """A rule of the reform; the value is its code."""

    LENGTH = "length"
    """8 hours a day."""
    NIGHT = "night"
    """At least 5 of them in a row between 23 and 7 h."""
    MIDDAY = "midday"
    """Up to 3 of them between 11 and 17 h."""
    GONE = "gone"
    """None between 7 and 11 h, nor between 17 and 23 h."""


@dataclass(frozen=True, slots=True)
class HoursDoubt:
    """A rule that hours break in a season (None: in both), and the minutes a day that they have of what it counts."""

    rule: HoursRule
    season: Season | None
    minutes: int


@dataclass(frozen=True, slots=True)
class Change:
    """What a letter says: from the local day ``since`` on (an ordinal), off-peak windows in winter and in summer.

    The windows have no season of their own.
    """

    since: int
    winter: tuple[PriceWindow, ...]
    summer: tuple[PriceWindow, ...]

    @property
    def hours(self) -> tuple[PriceWindow, ...]:
        """The off-peak windows of a contract: with their season, where the two differ."""
        if self.winter == self.summer:
            return self.winter
        parts = ((self.winter, WINTER), (self.summer, SUMMER))
        return tuple(replace(window, season=season) for windows, season in parts for window in windows)


def is_summer(day: int) -> bool:
    """Whether a local day (an ordinal) is in summer."""
    at = date.fromordinal(day)
    return SUMMER[0] <= (at.month, at.day) <= SUMMER[1]


def doubts(change: Change) -> tuple[HoursDoubt, ...]:
    """The rules that the hours of a change break, winter's first; what both seasons share is said once."""
    if change.winter == change.summer:
        return tuple(_doubts(change.winter, None))
    return (*_doubts(change.winter, WINTER), *_doubts(change.summer, SUMMER))


def _doubts(windows: tuple[PriceWindow, ...], season: Season | None) -> Iterator[HoursDoubt]:
    held = [any(_holds(window, minute) for window in windows) for minute in range(MINUTES_OF_DAY)]
    if (total := sum(held)) != LENGTH:
        yield HoursDoubt(HoursRule.LENGTH, season, total)
    if (longest := _longest(held[NIGHT[0] :] + held[: NIGHT[1]])) < NIGHT_LEAST:
        yield HoursDoubt(HoursRule.NIGHT, season, longest)
    if (midday := sum(held[slice(*MIDDAY)])) > MIDDAY_MOST:
        yield HoursDoubt(HoursRule.MIDDAY, season, midday)
    if gone := sum(sum(held[slice(*span)]) for span in GONE):
        yield HoursDoubt(HoursRule.GONE, season, gone)


def _holds(window: PriceWindow, minute: int) -> bool:
    if window.is_over_midnight:
        return minute >= window.start or minute < window.end
    return window.start <= minute < window.end


def minutes_a_day(windows: tuple[PriceWindow, ...]) -> int:
    """The minutes of a day that lie in any of ``windows``, as if each lasted every day."""
    return sum(any(_holds(window, minute) for window in windows) for minute in range(MINUTES_OF_DAY))


def _longest(held: list[bool]) -> int:
    """The longest stretch of minutes in a row."""
    longest = run = 0
    for one in held:
        run = run + 1 if one else 0
        longest = max(longest, run)
    return longest


# --- the contract -----------------------------------------------------------------------------------------------------


def contract_before(timeline: Timeline, since: int, today: int) -> Period | None:
    """The contract whose hours a change on the day ``since`` ends, or the first one where none had begun by then.

    It is that of the day before where that one has off-peak hours. None where no contract holds on the day.
    """
    said = _without_ahead(timeline, today)
    then, before = said.at(since), said.at(since - 1)
    if then is None:
        return said.periods[0] if said.periods and since < said.periods[0].since else None
    if before is None or (then.option is Option.HPHC and before.option is not Option.HPHC):
        return then
    return before


def contract_of_change(timeline: Timeline, since: int, today: int) -> Period | None:
    """The contract that takes the hours of a change on the day ``since``; one of another option takes none.

    None where no contract holds on the day.
    """
    return _without_ahead(timeline, today).at(since) or contract_before(timeline, since, today)


def noted(timeline: Timeline, change: Change, today: int) -> Timeline:
    """The contracts with the hours of a change from its day on; power, supplier, offer, prices and last day stay.

    The grid's operator sets hours by home: a later contract that has the former ones takes the new ones too. A change
    of hours that lies ahead of ``today`` and was noted before is replaced. Only a contract of peak and off-peak hours
    is changed.
    """
    said, before = _without_ahead(timeline, today), contract_before(timeline, change.since, today)
    changed = contract_of_change(timeline, change.since, today)
    if before is None or changed is None or changed.option is not Option.HPHC:
        return timeline
    until = changed.until if changed.since <= change.since else None
    added = replace(changed, since=change.since, off_peak=change.hours, until=until)
    kept = []
    for one in said.periods:
        if one.since > change.since and one.off_peak == before.off_peak:
            kept.append(replace(one, off_peak=change.hours))
        elif one.since != change.since:
            kept.append(replace(one, until=None) if one == changed and one.since < change.since else one)
    return Timeline(tuple(sorted([*kept, added], key=lambda one: one.since)))


def noted_change(timeline: Timeline) -> Change | None:
    """The last change of off-peak hours that the contracts have, since the reform began; None without one."""
    for before, after in reversed(list(zip(timeline.periods, timeline.periods[1:], strict=False))):
        if before.option is after.option is Option.HPHC and before.off_peak != after.off_peak and after.since >= BEGINS:
            winter, summer = (_of_season(after, season) for season in (WINTER, SUMMER))
            return Change(after.since, winter, summer) if winter and summer else None
    return None


def _of_season(contract: Period, season: Season) -> tuple[PriceWindow, ...]:
    """The windows of every day that count in a season, without it."""
    return tuple(replace(window, season=None) for window in contract.off_peak if window.season in (None, season))


def _without_ahead(timeline: Timeline, today: int) -> Timeline:
    """The contracts without changes of off-peak hours alone that lie ahead of ``today``."""
    kept: list[Period] = []
    for one in timeline.periods:
        last = kept[-1] if kept else None
        follows = last is not None and last.until in (None, one.since - 1)
        if last is None or not follows or one.since <= today or not _is_same_but_hours(last, one):
            kept.append(one)
        else:
            kept[-1] = replace(last, until=one.until)
    return Timeline(tuple(kept))


def _is_same_but_hours(before: Period, after: Period) -> bool:
    return replace(after, since=before.since, off_peak=before.off_peak, until=before.until) == before
