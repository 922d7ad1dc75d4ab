"""The voltages that go out beside energies, where a format has room for them: days, and means of open slats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.exporters.extract import VoltagePart
from persienne.exporters.formats import Step
from persienne.meters.tic.readings import VOLTAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.exporters.extract import Part
    from persienne.household.exporting.extracts import Wish
    from persienne.household.measures.measures import Measures


def voltages_of(measures: Measures, wish: Wish, parts: Sequence[Part]) -> tuple[VoltagePart, ...]:
    """The voltages of the meters of ``parts``: their days, or with a curve the means of those whose slats are open.

    They go out with every register together, never with one that was asked for alone.
    """
    if wish.register is not None or wish.step not in (Step.DAY, Step.CURVE):
        return ()
    told = {part.place: part for part in parts}
    days = range(wish.first, wish.last + 1)
    found = []
    for place, meter in enumerate(wish.meters, 1):
        if place not in told:
            continue
        part, daily = told[place], wish.step is Step.DAY
        for name in [one.name for one in VOLTAGES]:
            by_day = measures.voltage_days(meter, name) if daily else ()
            means = measures.mean_voltages(meter, name) if not daily and meter.slat is Slat.OPEN else ()
            chosen = tuple(one for one in by_day if one.day in days), tuple(one for one in means if one.day in days)
            if any(chosen):
                found.append(VoltagePart(part.meter, part.name, place, name, part.zone, *chosen))
    return tuple(found)
