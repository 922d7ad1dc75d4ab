"""The live powers of the last 24 hours, out of an open household; nothing where the slats never let them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Quality
from persienne.base.slats import Slat
from persienne.insight.live import SPAN, LastDay, trace
from persienne.meters.tic.readings import PHASES, POWER, POWER_INJECTED

if TYPE_CHECKING:
    from persienne.base.reading import Register
    from persienne.household.household import Household
    from persienne.insight.live import Trace
    from persienne.store.meters import StoredMeter


def read_last_day(household: Household, now: int) -> LastDay | None:
    """The last 24 hours before ``now`` of the open meter that was read last; None where there is none."""
    meters = [meter for meter in household.measures.meters() if meter.slat is Slat.OPEN]
    found = [day for meter in meters if len((day := _of_meter(household, meter, now)).total)]
    return max(found, key=lambda day: int(day.total.starts[-1]), default=None)


def _of_meter(household: Household, meter: StoredMeter, now: int) -> LastDay:
    start = now - SPAN

    def read(register: Register) -> tuple[Trace, bool]:
        """The power, and whether any of it is reckoned."""
        found = household.measures.frames(meter, register.name, start, now)
        return trace(found.at, found.values), bool((found.qualities == Quality.ESTIMATED).any())

    (total, _), (injected, estimated), *phases = (read(register) for register in (POWER, POWER_INJECTED, *PHASES))
    seen = tuple(phase for phase, _ in phases if len(phase))
    return LastDay(start, now, total, injected, seen, meter.zone, estimated)
