"""Gas of a table that the household describes: intervals or indexes come in, whole days and longer spans go out.

Gas is kept by the day, as its operator gives it: what is finer is added up, and a part of a day is none.
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
    from persienne.base.reading import Longs


def by_whole_days(curve: Curve, local: LocalDays) -> tuple[Curve, Longs]:
    """Intervals as the days that they cover, and the places of the last interval of each day of which a part is known.

    A curve of days or longer spans is given back as it is.
    """
    days = local.days(curve.starts)
    if not len(days) or bool((local.days(curve.starts + curve.durations - 1) != days).any()):
        return curve, np.empty(0, np.int64)
    each, firsts, counts = np.unique(days, return_index=True, return_counts=True)
    starts = local.midnights(each)
    lengths = local.midnights(each + 1) - starts
    good = curve.values != NONE
    covered = np.add.reduceat(np.where(good, curve.durations, 0), firsts)
    totals = np.add.reduceat(np.where(good, curve.values, 0), firsts)
    qualities = np.maximum.reduceat(curve.qualities, firsts)
    whole = covered == lengths
    parts = (firsts + counts - 1)[~whole & (covered > 0)]
    return Curve(starts[whole], lengths[whole], totals[whole], qualities[whole], curve.duplicates), parts


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
