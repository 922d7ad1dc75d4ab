"""Off-peak hours that have changed: the meter's registers and the contract's hours are held against each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.energies import energies

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.costs.energies import Known
    from persienne.insight.tariff import Kinds, Timeline

DAYS: Final = 3
"""How many days in a row, of those that both know, have to part: a single one may be a slip of the meter's clock."""

APART: Final = 200 * JOULES_PER_WH
"""Joules by which a price period of a day has to differ: a window that is some minutes off is no other window."""


def hours_changed(
    known: Known, timeline: Timeline, days: tuple[int, int], local: LocalDays, colours: Kinds
) -> int | None:
    """The local day (an ordinal) since which the registers part from what the curve gives by the contract's hours.

    None where they agree on the last day that both know, or where nothing can be held against anything.
    """
    by_meter = energies(known, timeline, *days, local, colours)
    by_curve = energies(replace(known, registers={}), timeline, *days, local, colours)
    since: int | None = None
    parting = 0
    for meter, curve in zip(by_meter.days, by_curve.days, strict=True):
        if curve.holes or len(meter.joules) < 2 or not any(meter.day in one.days for one in known.registers.values()):
            continue
        apart = max(abs(one - other) for one, other in zip(meter.joules, curve.joules, strict=True))
        if apart <= APART:
            since, parting = None, 0
        else:
            since, parting = since if parting else meter.day, parting + 1
    return since if parting >= DAYS else None
