"""Intervals of gas come in, the local days that they make go out, a part of a day as what is known of it.

Gas is kept by the day, as its operator gives it (docs/decisions/0016): what is finer is added up.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from persienne.importers.index_runs import Runs
from persienne.importers.intervals import NONE, Curve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.localtime import LocalDays


def by_days(curve: Curve, local: LocalDays) -> Curve:
    """Intervals as the days that they cover: each from its midnight, and as long as the time of it that is known.

    A curve of days or longer spans is given back as it is. Which part of a day is known is not kept: holes are those of
    the intervals.
    """
    days = local.days(curve.starts)
    if not len(days) or bool((local.days(curve.starts + curve.durations - 1) != days).any()):
        return curve
    each, firsts = np.unique(days, return_index=True)
    good = curve.values != NONE
    covered = np.add.reduceat(np.where(good, curve.durations, 0), firsts)
    totals = np.add.reduceat(np.where(good, curve.values, 0), firsts)
    qualities = np.maximum.reduceat(curve.qualities, firsts)
    any_known = covered > 0
    starts = local.midnights(each)[any_known]
    return Curve(starts, covered[any_known], totals[any_known], qualities[any_known], curve.duplicates)


def between_readings(by_day: Mapping[int, int], qualities: Mapping[int, int], local: LocalDays) -> tuple[Curve, Runs]:
    """What was used between the days (ordinals) on which a cumulative meter was read, and the runs of its indexes."""
    runs = Runs.of({"GAS": by_day})
    kept = runs.kept(by_day)
    pairs = [pair for pair in pairwise(kept) if pair not in runs.changes]
    starts = np.array([local.midnight(first) for first, _ in pairs], np.int64)
    ends = np.array([local.midnight(last) for _, last in pairs], np.int64)
    values = np.array([by_day[last] - by_day[first] for first, last in pairs], np.int64)
    worst = np.array([max(qualities[first], qualities[last]) for first, last in pairs], np.int64)
    return Curve(starts, ends - starts, values, worst, 0), runs
