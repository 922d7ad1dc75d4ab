"""Gas of which the meter's volume alone is known, as energy: dm3 and the kWh of a m3 come in, joules go out.

What the operator gives in kWh counts; its volume beside it is the same gas, and is left out. A volume of days for which
the household's bills say no kWh a m3 is energy that nobody knows.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.energies import Volume, Why
from persienne.insight.prices import row_on

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.costs.energies import Known
    from persienne.insight.series import DayTotals, Periods
    from persienne.insight.tariff import Timeline

_UNKNOWN: Final = -1


def with_volumes(
    energy: Known, volume: Known, timeline: Timeline, local: LocalDays
) -> tuple[Known, tuple[Volume, ...]]:
    """``energy`` with what is known of ``volume`` alone (dm3 in the place of joules), and what of that is no energy."""
    days, missing = _days(energy, volume, timeline, local)
    periods, more = _periods(energy, volume, timeline, local)
    return replace(
        energy,
        days=energy.days.joined(days),
        tolerance=np.zeros(len(energy.days) + len(days), np.int64),
        periods=energy.periods.joined(periods),
    ), (*missing, *more)


def _joules(dm3: int, timeline: Timeline, first: int, last: int) -> int:
    """The energy of a volume of some days where one kWh a m3 is said of all of them, else UNKNOWN."""
    said = {_kwh_per_m3(timeline, day) for day in range(first, last + 1)}
    each = said.pop() if len(said) == 1 else None
    return _UNKNOWN if each is None else round(Fraction(each * Decimal(dm3 * JOULES_PER_WH)))


def _kwh_per_m3(timeline: Timeline, day: int) -> Decimal | None:
    """What the contract of a day says that a m3 has."""
    contract = timeline.at(day)
    row = None if contract is None else row_on(contract.terms.kwh_per_m3, day)
    return None if row is None else row.amount


def _days(energy: Known, volume: Known, timeline: Timeline, local: LocalDays) -> tuple[DayTotals, list[Volume]]:
    midnights = local.midnights(volume.days.days)
    over = np.zeros(len(midnights), np.bool_)
    for start, end in zip(energy.periods.starts.tolist(), energy.periods.ends.tolist(), strict=True):
        over |= (midnights >= start) & (midnights < end)
    alone = volume.days.where(~over & ~np.isin(volume.days.days, energy.days.days))
    numbers = zip(alone.joules.tolist(), alone.days.tolist(), strict=True)
    joules = np.array([_joules(dm3, timeline, day, day) for dm3, day in numbers], np.int64)
    known = joules != _UNKNOWN
    lost = alone.where(~known)
    missing = [
        Volume(Why.VOLUME, day, day, dm3) for day, dm3 in zip(lost.days.tolist(), lost.joules.tolist(), strict=True)
    ]
    return replace(alone, joules=joules).where(known), missing


def _periods(energy: Known, volume: Known, timeline: Timeline, local: LocalDays) -> tuple[Periods, list[Volume]]:
    """A period counts what no day in its span does: where one has kWh and no volume, how much is not known."""
    spans, days = energy.periods, energy.days.days
    found, joules, missing = [], [], []
    rows = zip(
        *(column.tolist() for column in (volume.periods.starts, volume.periods.ends, volume.periods.joules)),
        strict=True,
    )
    for place, (start, end, dm3) in enumerate(rows):
        if bool(np.any((spans.starts < end) & (spans.ends > start))) or not dm3:
            continue
        first, last = local.day(start), local.day(end - 1)
        inside = days[(days >= first) & (days <= last)]
        if not np.isin(inside, volume.days.days).all():
            missing.append(Volume(Why.SPAN, first, last, dm3))
        elif (made := _joules(dm3, timeline, first, last)) == _UNKNOWN:
            missing.append(Volume(Why.VOLUME, first, last, dm3))
        else:
            found.append(place)
            joules.append(made)
    kept = volume.periods.where(np.array(found, np.int64))
    return replace(kept, joules=np.array(joules, np.int64)), missing
