"""Intervals of gas come in, the whole local days that they make go out; a part of a day is refused.

Gas is kept by the day, as its operator gives it (docs/decisions/0016): what is finer is added up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.importers.intervals import NONE, Curve
from persienne.importers.parsed import Reason

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.importers.job import Refusals


def by_whole_days(curve: Curve, local: LocalDays, refusals: Refusals) -> Curve:
    """Intervals as the days that they cover; each day of which a part is known is refused by its date (PART_OF_DAY).

    A curve of days or longer spans is given back as it is.
    """
    days = local.days(curve.starts)
    if not len(days) or bool((local.days(curve.starts + curve.durations - 1) != days).any()):
        return curve
    each, firsts = np.unique(days, return_index=True)
    starts = local.midnights(each)
    lengths = local.midnights(each + 1) - starts
    good = curve.values != NONE
    covered = np.add.reduceat(np.where(good, curve.durations, 0), firsts)
    totals = np.add.reduceat(np.where(good, curve.values, 0), firsts)
    qualities = np.maximum.reduceat(curve.qualities, firsts)
    whole = covered == lengths
    for start in starts[~whole & (covered > 0)].tolist():
        refusals.add(0, Reason.PART_OF_DAY, local.wall(start).date().isoformat())
    return Curve(starts[whole], lengths[whole], totals[whole], qualities[whole], curve.duplicates)
