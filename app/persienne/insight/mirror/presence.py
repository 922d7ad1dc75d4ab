"""Presence at each step: a curve's slots by step come in, the probability that somebody is in goes out; no label.

Each step has a chain (``chain.py``). What is said at a step is the mean of the log-odds of this step, which counts
twice, and of all coarser ones, tempered so that the probability means what it says; of all such means from this step
up, the one with the least mean entropy is taken. A finer step is thus never less certain than a coarser one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.chain import entropy, learn
from persienne.insight.mirror.night import night, observed, observed_over_heating
from persienne.insight.mirror.slots import DAY_HOURS, HALF_HOUR, HOUR, QUARTER, SATURDAY, TEN_MINUTES, weekdays
from persienne.insight.wallclock import DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.chain import Chain
    from persienne.insight.mirror.slots import Slots

DAYTIME = (6, 22)
FINEST = TEN_MINUTES
"""Finer slots tell which appliance runs, and nothing more about presence."""
TEMPER = {TEN_MINUTES: 0.5, QUARTER: 0.46, HALF_HOUR: 0.4, HOUR: 0.3}
"""What the log-odds are multiplied by, by the finest step in a mean: slots in a row are not independent.

Each has the least log-loss on the homes that were tuned on (docs/mirror.md).
"""
DAYS_NEEDED = 7


@dataclass(frozen=True, slots=True, eq=False)
class Presence:
    """What a step tells of presence, read at ``step`` and all coarser ones.

    ``present`` and ``up`` are probabilities [days, slots] that somebody is in, and up; row 0 is ``first_day``; NaN
    where the curve is not known. ``doubt`` is the mean entropy of ``present`` from 6 to 22 h in bits, 0 for certain.
    """

    step: int
    first_day: int
    present: Floats
    up: Floats
    doubt: float

    @property
    def hours(self) -> Floats:
        """The hour at which each slot of a day begins."""
        return np.asarray(np.arange(self.present.shape[1]) * (DAY_HOURS / self.present.shape[1]))


def presence_by_step(by_step: Mapping[int, Slots], *, heated: bool, check: Callable[[], None]) -> dict[int, Presence]:
    """What each step of ``by_step`` (tanks taken out) tells; where the home is ``heated``, over the local base."""
    steps = sorted((step for step in by_step if step >= FINEST), reverse=True)
    chains: dict[int, tuple[Slots, Chain]] = {}
    found: dict[int, Presence] = {}
    for step in steps:
        slots = by_step[step]
        seen = observed_over_heating(slots) if heated else observed(slots, night(slots))
        chains[step] = slots, learn(slots, seen, check)
        below = [found[coarser] for coarser in found if coarser % step == 0]
        here = _pooled([chains[coarser] for coarser in chains if coarser % step == 0], step, below[-1:])
        known = [here, *below]
        found[step] = min(known, key=lambda one: one.doubt)
    finest = min(found, default=0)
    found.update({step: found[finest] for step in by_step if step < FINEST and finest})
    return found


def _pooled(chains: Sequence[tuple[Slots, Chain]], step: int, coarser: Sequence[Presence]) -> Presence:
    """The tempered mean of chains, all at the slots of the finest; ``coarser`` tells what this step does not know."""
    slots = chains[-1][0]
    away = _mean_odds([chain.away for _, chain in chains], DAY // step) * TEMPER[step]
    lying = _mean_odds([chain.away + chain.asleep for _, chain in chains], DAY // step) * TEMPER[step]
    present, up = (np.where(slots.known, 1 / (1 + np.exp(odds)), np.nan) for odds in (away, lying))
    for one in coarser:
        times = present.shape[1] // one.present.shape[1]
        present = np.where(slots.known, present, np.repeat(one.present, times, axis=1))
        up = np.where(slots.known, up, np.repeat(one.up, times, axis=1))
    inside = entropy(present[:, slots.between(*DAYTIME)])
    known = np.isfinite(inside)
    return Presence(step, slots.first_day, present, up, float(inside[known].mean()) if known.any() else 1.0)


def _mean_odds(probabilities: Sequence[Floats], per_day: int) -> Floats:
    """The mean of the log-odds, the slots of coarser ones repeated, the last and finest counted twice."""
    total = np.zeros((len(probabilities[0]), per_day))
    for each in [*probabilities, probabilities[-1]]:
        inside = np.clip(each, 1e-6, 1 - 1e-6)
        total += np.repeat(np.log(inside / (1 - inside)), per_day // each.shape[1], axis=1)
    return total / (len(probabilities) + 1)


def habit(presence: Presence) -> Floats:
    """How likely somebody is in at each slot of each day, by all other days of its kind (weekday, week-end).

    Its own where there is no other.
    """
    weekend = weekdays(presence.first_day, len(presence.present)) >= SATURDAY
    found = np.full(presence.present.shape, np.nan)
    for kind in (True, False):
        rows = presence.present[weekend == kind]
        known = np.isfinite(rows)
        others = np.where(known, rows, 0).sum(0) - np.where(known, rows, 0)
        among = known.sum(0) - known
        np.divide(others, among, out=rows, where=among > 0)
        found[weekend == kind] = rows
    return found
