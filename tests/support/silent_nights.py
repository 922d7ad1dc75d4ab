"""Histories of a computer that is off at night: at half-open slats the nights are gaps, at closed ones no day is whole.

Each day from 8 to 23 o'clock one half-hour is like the other (10.8 kWh a day), and a night is 6.48 kWh.
"""

from __future__ import annotations

import numpy as np

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.series import DayTotals, History, SaidBy, Series
from support.curves import HOUR, at, from_day_to_day, history, periods, series, steady

NIGHT = 6_480 * JOULES_PER_WH
DAYLIGHT = 10_800 * JOULES_PER_WH


def half_open(first: int, days: int, *, said: int | None = None, said_by: SaidBy = SaidBy.FILE) -> History:
    """From the morning of the day ``first`` (an ordinal); ``said_by`` contradicts the first night with ``said`` J."""
    ordinals = range(first, first + days)
    lit = [steady(at(day, 8), at(day, 23), watts=720) for day in ordinals]
    columns = ("starts", "durations", "values", "qualities", "origins")
    curve = Series(*(np.concatenate([getattr(one, name) for one in lit]) for name in columns))
    nights = [(at(day, 23), at(day + 1, 8) - at(day, 23), NIGHT) for day in ordinals[:-1]]
    against = [] if said is None else [(at(first, 23), at(first + 1, 8), NIGHT, said, said_by)]
    assert all(length == 9 * HOUR for _, length, _ in nights)
    return history(curve, None, periods(*nights), series(nights), against)


def closed(first: int, days: int) -> History:
    """The first index of each day alone."""
    return history(days=DayTotals.empty(), periods=from_day_to_day(first, [NIGHT + DAYLIGHT] * (days - 1)))
