"""Readings of one file tried against what is stored: the variant that fits best goes out; nothing is read or kept.

A variant is the same values with other instants or another unit. Where most of the same intervals (or days) are equal,
the variant is the one that was meant: energies of a home do not repeat by chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.insight.days import complete, days_of_curve, within_days

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.localtime import LocalDays
    from persienne.insight.series import DayTotals, Series

LEAST_INTERVALS: Final = 24
"""Intervals, not zero, that two files have in common before they prove anything."""
LEAST_DAYS: Final = 3
MOST: Final = 0.9
"""The share of the intervals or days in common that are equal where a variant is the one that was meant."""

_RELATIVE, _WATTS, _DAY_JOULES = 0.004, 10, 20 * 3600


@dataclass(frozen=True, slots=True)
class Fit:
    """How many intervals, or days where ``by_day``, are in common, and how many of them are equal."""

    compared: int
    equal: int
    by_day: bool

    @property
    def good(self) -> bool:
        """Whether it proves that the values were read as they were meant."""
        least = LEAST_DAYS if self.by_day else LEAST_INTERVALS
        return self.compared >= least and self.equal >= MOST * self.compared

    @property
    def telling(self) -> bool:
        """Whether enough is in common to say anything."""
        return self.compared >= (LEAST_DAYS if self.by_day else LEAST_INTERVALS)


def fit(series: Series, curve: Series, days: DayTotals, local: LocalDays) -> Fit:
    """``series`` (ascending) beside a stored curve where they have intervals in common, else beside its days."""
    of_curve = _intervals(series, curve)
    return of_curve if of_curve.telling else _days(series, days, local)


def best(variants: Mapping[str, Series], curve: Series, days: DayTotals, local: LocalDays) -> tuple[str, Fit] | None:
    """The variant that fits, the first of those that fit alike; None where none does."""
    fits = {name: fit(series, curve, days, local) for name, series in variants.items()}
    good = {name: one for name, one in fits.items() if one.good}
    if not good:
        return None
    # By days alone, a shift by a step changes little: what is equal to more of them was meant.
    name = max(good, key=lambda one: good[one].equal / good[one].compared)
    return name, good[name]


def _intervals(series: Series, curve: Series) -> Fit:
    _, ours, theirs = np.intersect1d(series.starts, curve.starts, assume_unique=True, return_indices=True)
    same = (series.durations[ours] == curve.durations[theirs]) & (curve.values[theirs] > 0)
    values, known = series.values[ours][same], curve.values[theirs][same]
    slack = np.maximum(np.abs(known) * _RELATIVE, series.durations[ours][same] * _WATTS / 2)
    return Fit(len(values), int((np.abs(values - known) <= slack).sum()), by_day=False)


def _days(series: Series, known: DayTotals, local: LocalDays) -> Fit:
    inside = within_days(series, local)
    ours = days_of_curve(inside, local)
    ours, known = ours.where(complete(ours, local)), known.where(complete(known, local))
    _, at, of = np.intersect1d(ours.days, known.days, assume_unique=True, return_indices=True)
    truth = known.joules[of]
    equal = np.abs(ours.joules[at] - truth) <= np.minimum(np.abs(truth) * _RELATIVE, _DAY_JOULES)
    return Fit(len(at), int((equal & (truth > 0)).sum()), by_day=True)
