"""The live powers of the last 24 hours, out of an open household; nothing where the slats never let them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Quality
from persienne.base.slats import Slat
from persienne.insight.live import SPAN, LastDay, trace
from persienne.meters.tic.readings import PHASES, POWER, POWER_INJECTED

if TYPE_CHECKING:
    from persienne.household.household import Household


def read_last_day(household: Household, now: int) -> LastDay | None:
    """The last 24 hours before ``now`` of the open meter that was read last; None where there is none."""
    measures, start = household.measures, now - SPAN
    found = []
    for meter in measures.meters():
        if meter.slat is Slat.OPEN:
            read = [measures.frames(meter, register.name, start, now) for register in (POWER, POWER_INJECTED, *PHASES)]
            traces = [trace(frames.at, frames.values) for frames in read]
            estimated = bool((read[1].qualities == Quality.ESTIMATED).any())
            if len(traces[0]):
                phases = tuple(one for one in traces[2:] if len(one))
                found.append(LastDay(start, now, traces[0], traces[1], phases, meter.zone, estimated))
    return max(found, key=lambda day: int(np.max(day.total.starts)), default=None)
