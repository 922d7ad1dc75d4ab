"""Days of voltage together: lowest, highest and counts add up, by day and by month."""

from __future__ import annotations

from datetime import date

from persienne.base.voltage import VoltageDay
from persienne.insight.voltage import VoltageRow, voltage_use

FIRST = date(2025, 1, 30).toordinal()
ONE = (
    VoltageDay(FIRST, 226, 238, 144, 0),
    VoltageDay(FIRST + 1, 205, 241, 140, 3),
    VoltageDay(FIRST + 2, 228, 255, 10, 1),
)
OTHER = (VoltageDay(FIRST + 1, 230, 236, 144, 0),)


def test_the_whole_is_the_lowest_the_highest_and_the_sums_of_its_days() -> None:
    use = voltage_use([ONE], FIRST, FIRST + 2)
    assert use is not None
    assert use.whole == VoltageRow(FIRST, FIRST + 2, 205, 255, 144 + 140 + 10, 4)
    assert (len(use.rows), use.days, use.phases) == (3, 3, ())


def test_only_the_days_in_view_are_told() -> None:
    use = voltage_use([ONE], FIRST, FIRST)
    assert use is not None
    assert use.rows == (VoltageRow(FIRST, FIRST, 226, 238, 144, 0),)
    assert voltage_use([ONE], FIRST + 3, FIRST + 9) is None
    assert voltage_use([], FIRST, FIRST) is None


def test_phases_are_counted_together_and_told_apart() -> None:
    use = voltage_use([ONE, OTHER], FIRST, FIRST + 2)
    assert use is not None
    assert use.rows[1] == VoltageRow(FIRST + 1, FIRST + 1, 205, 241, 140 + 144, 3)
    assert use.phases == (
        VoltageRow(FIRST, FIRST + 2, 205, 255, 294, 4),
        VoltageRow(FIRST + 1, FIRST + 1, 230, 236, 144, 0),
    )
    assert use.days == 3


def test_more_than_two_months_are_told_by_the_month() -> None:
    use = voltage_use([ONE], FIRST, FIRST + 62)
    assert use is not None
    assert use.rows == (
        VoltageRow(FIRST, FIRST + 1, 205, 241, 284, 3),
        VoltageRow(FIRST + 2, FIRST + 2, 228, 255, 10, 1),
    )
    assert use.days == 3
