"""Off-peak hours that changed are seen where the meter’s registers part from the contract’s hours, and nowhere else."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.insight.costs.parting import hours_changed
from persienne.insight.series import DayTotals
from support.bills import LOCAL, day_totals, half_hours, known, ordinal, timeline, used

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known
    from persienne.insight.tariff import Timeline

FIRST, CHANGE, LAST = "2026-11-20", "2026-12-01", "2026-12-10"
NIGHT = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
REFORM = timeline(option="hphc", off_peak=[{"from": "01:00", "to": "06:00"}, {"from": "13:00", "to": "16:00"}])


def registers(first: str, last: str, hours: Timeline) -> dict[int, DayTotals]:
    """What the registers of a meter count that follows ``hours``."""
    days = used(shaped(), hours, first, last).days
    wh = np.array([day.joules for day in days]) // 3600
    return {number: day_totals(first, *wh[:, number].tolist()) for number in range(2)}


def shaped() -> Known:
    """Half-hours of which each is more than the one before, from midnight in UTC on."""
    curve = half_hours(FIRST, LAST)
    return known(replace(curve, values=curve.values // 500 * (300 + 20 * (curve.starts // 1800 % 48))))


def counted(*parts: dict[int, DayTotals]) -> Known:
    """The home with the registers of ``parts``, one after the other."""
    columns = [field.name for field in fields(DayTotals)]
    joined = {
        number: DayTotals(*(np.concatenate([getattr(part[number], name) for part in parts]) for name in columns))
        for number in range(2)
    }
    return replace(shaped(), registers=joined)


def changed(home: Known) -> str | None:
    day = hours_changed(home, NIGHT, (ordinal(FIRST), ordinal(LAST)), LOCAL, {})
    return None if day is None else date.fromordinal(day).isoformat()


def test_registers_that_follow_other_hours_are_seen_from_their_first_day_on() -> None:
    assert changed(counted(registers(FIRST, "2026-11-30", NIGHT), registers(CHANGE, LAST, REFORM))) == CHANGE


def test_registers_that_follow_the_contract_say_nothing() -> None:
    assert changed(counted(registers(FIRST, LAST, NIGHT))) is None
    assert changed(shaped()) is None


@pytest.mark.parametrize(("last", "seen"), [("2026-12-02", None), ("2026-12-03", CHANGE)])
def test_it_takes_three_days_in_a_row(last: str, seen: str | None) -> None:
    assert changed(counted(registers(FIRST, "2026-11-30", NIGHT), registers(CHANGE, last, REFORM))) == seen


def test_what_agrees_again_was_a_slip() -> None:
    parts = (
        registers(FIRST, "2026-11-30", NIGHT),
        registers(CHANGE, "2026-12-05", REFORM),
        registers("2026-12-06", LAST, NIGHT),
    )
    assert changed(counted(*parts)) is None
