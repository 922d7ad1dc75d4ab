"""A curve made ready for each step: the tank taken out, and told whether heating hides the night."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.heating import Heating, heating
from persienne.insight.mirror.slots import MINUTE, at_step, steps_of
from persienne.insight.mirror.tank import charging_hours, clock_load, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.insight.mirror.slots import Slots
    from persienne.insight.mirror.tank import ClockLoad
    from persienne.insight.series import Series


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A step of a curve: ``whole`` as it is, ``rest`` without ``load``, and what is told of the ``heating``.

    While storage heaters may charge, ``rest`` is unknown.
    """

    whole: Slots
    rest: Slots
    load: ClockLoad | None
    heating: Heating


def prepared(series: Series, zone: str, check: Callable[[], None], *, finest: int = MINUTE) -> dict[int, Prepared]:
    """Each step below the day that the curve has, none finer than ``finest`` seconds, the finest first.

    ``check`` is called between them and may raise.
    """
    found = {}
    for step in steps_of(series):
        if step >= finest:
            check()
            found[step] = _prepare(at_step(series, step, zone))
    return found


def _prepare(whole: Slots) -> Prepared:
    load = clock_load(whole)
    rest = without(whole, load)
    found = heating(rest, load)
    if load is not None and load.is_heating:
        rest = rest.with_watts(np.where(charging_hours(whole, load), np.nan, rest.watts))
    return Prepared(whole, rest, load, found)
