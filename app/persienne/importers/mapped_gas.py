"""A cumulative meter of gas that the household describes: its readings come in, what was used between them goes out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from persienne.importers.index_runs import Runs
from persienne.importers.intervals import Curve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.localtime import LocalDays


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
