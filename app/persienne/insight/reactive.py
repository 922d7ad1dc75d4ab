"""Days of reactive and of active energy come in, their sums over the days that both know whole go out; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.insight.days import complete

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.series import DayTotals


class ReactiveUse(NamedTuple):
    """Reactive energy drawn (VAr.s) beside the active one (J) of the same ``days``."""

    reactive: int
    active: int
    days: int

    @property
    def tangent(self) -> float | None:
        """Their quotient, tan phi; None where no active energy was drawn."""
        return self.reactive / self.active if self.active else None


def reactive_use(
    reactive: DayTotals, active: DayTotals, local: LocalDays, bounds: tuple[int, int]
) -> ReactiveUse | None:
    """The sums over the days of ``bounds`` (ordinals, both in) that both know whole; None where there is none."""
    ours, theirs = reactive.where(complete(reactive, local)), active.where(complete(active, local))
    shared = np.intersect1d(ours.days, theirs.days)
    shared = shared[(shared >= bounds[0]) & (shared <= bounds[1])]
    if not len(shared):
        return None
    sums = [int(one.joules[np.isin(one.days, shared)].sum()) for one in (ours, theirs)]
    return ReactiveUse(sums[0], sums[1], len(shared))
