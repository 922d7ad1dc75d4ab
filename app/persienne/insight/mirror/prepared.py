"""A curve made ready for each step: the tank taken out, told whether heating hides the night; day totals in watts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.days import lengths
from persienne.insight.mirror.heating import Heating, heating
from persienne.insight.mirror.slots import LONGEST, MINUTE, at_step, steps_of
from persienne.insight.mirror.tank import charging_hours, clock_load, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots
    from persienne.insight.mirror.tank import ClockLoad
    from persienne.insight.series import DayTotals, Series


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A step of a curve: ``whole`` as it is, ``rest`` without ``load``, and what is told of the ``heating``.

    While storage heaters may charge, ``rest`` is unknown.
    """

    whole: Slots
    rest: Slots
    load: ClockLoad | None
    heating: Heating


def prepared(
    series: Series, zone: str, check: Callable[[], None], *, finest: int = MINUTE, feeds_in: bool = False
) -> dict[int, Prepared]:
    """Each step below the day that the curve has, none finer than ``finest`` seconds, the finest first.

    ``check`` is called between them and may raise. ``feeds_in``: the home has panels, as :func:`heating` asks it.
    """
    found = {}
    for step in steps_of(series):
        if step >= finest:
            check()
            found[step] = _prepare(at_step(series, step, zone), feeds_in=feeds_in)
    return found


def _prepare(whole: Slots, *, feeds_in: bool) -> Prepared:
    load = clock_load(whole)
    rest = without(whole, load)
    found = heating(rest, load, feeds_in=feeds_in)
    if load is not None and load.is_heating:
        rest = rest.with_watts(np.where(charging_hours(whole, load), np.nan, rest.watts))
    return Prepared(whole, rest, load, found)


def day_watts(totals: DayTotals, zone: str) -> tuple[int, Floats]:
    """The first of the last two years' days (an ordinal), and mean watts by day from it on, NaN unless whole."""
    if not len(totals):
        return 0, np.zeros(0)
    last = int(totals.days[-1])
    first = max(int(totals.days[0]), last + 1 - LONGEST)
    watts = np.full(last - first + 1, np.nan)
    kept = totals.where(totals.days >= first)
    length = lengths(kept.days, local_days(zone))
    whole = kept.covered >= length
    watts[kept.days[whole] - first] = kept.joules[whole] / length[whole]
    return first, watts
