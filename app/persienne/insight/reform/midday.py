"""What a total of midday hours would tell in this home: the curve and a letter's hours come in, two chances go out.

There is no truth at home: the total is held against the days in and out that the mirror itself guesses in the curve. It
is worked out when a person asks for it, and kept nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.heating import decided, heating_of_days
from persienne.insight.mirror.presence import home_by_day, presence_by_step
from persienne.insight.mirror.reflection import day_watts, prepared
from persienne.insight.mirror.registers import DAYS_NEEDED, TELLS, auc, tells
from persienne.insight.mirror.slots import HALF_HOUR, mean
from persienne.insight.reform.hours import MIDDAY, is_summer

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.insight.intervals import Floats
    from persienne.insight.reform.hours import Change
    from persienne.insight.series import DayTotals, Series
    from persienne.insight.tariff import PriceWindow


@dataclass(frozen=True, slots=True)
class MiddayTells:
    """How often, of a day in and a day out, a total is larger on the day in: 0.5 says nothing, 1 says all.

    ``windows`` are the midday hours that were held against it, ``days`` how many days were known of their season.
    ``midday`` and ``day`` (the total of the whole day) are None where there are too few days of either kind.
    """

    windows: tuple[PriceWindow, ...]
    days: int
    midday: float | None
    day: float | None

    @property
    def tells(self) -> bool:
        """Whether the midday total tells days in from days out."""
        return (self.midday or 0.0) >= TELLS


def midday_windows(change: Change) -> tuple[tuple[PriceWindow, ...], bool | None]:
    """The windows of a change at midday, and whether they are of summer alone (None: of all year); summer's first."""
    summer, winter = (tuple(filter(_is_midday, windows)) for windows in (change.summer, change.winter))
    if summer == winter:
        return summer, None
    return (summer, True) if summer else (winter, False)


def _is_midday(window: PriceWindow) -> bool:
    return not window.is_over_midnight and window.start < MIDDAY[1] and window.end > MIDDAY[0]


def midday_tells(
    curve: Series, days: DayTotals, zone: str, change: Change, check: Callable[[], None], *, feeds_in: bool = False
) -> MiddayTells | None:
    """What the midday hours of ``change`` would tell; None where it has none, or the curve no half-hours or hours.

    ``check`` is called all the while and may raise. ``feeds_in`` says that the home has fed energy in.
    """
    windows, summer = midday_windows(change)
    ready = prepared(curve, zone, check, finest=HALF_HOUR, feeds_in=feeds_in) if windows else {}
    if not ready:
        return None
    first, watts = day_watts(days, zone)
    by_days = heating_of_days(watts, first, feeds_in=feeds_in)
    heated = decided({step: one.heating for step, one in ready.items()}, by_days).likely
    told = presence_by_step({step: one.rest for step, one in ready.items()}, heated=heated, check=check)
    step = min(ready)
    slots, home = ready[step].whole, home_by_day(told[step])
    home = _of_season(home, slots.first_day, summer)
    known = int((np.isfinite(home) & slots.whole_days).sum())
    if known < DAYS_NEEDED:
        return MiddayTells(windows, known, None, None)
    hours = tuple((window.start / 60, window.end / 60) for window in windows)
    return MiddayTells(windows, known, tells(slots, home, hours), auc(mean(slots.watts), home))


def _of_season(home: Floats, first: int, summer: bool | None) -> Floats:
    """The days of a season alone; the others are not known."""
    if summer is None:
        return home
    inside = np.array([is_summer(first + row) is summer for row in range(len(home))])
    return np.where(inside, home, np.nan)
