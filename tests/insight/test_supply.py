"""Reactive energy beside the active one of the same whole days.

Days of voltage together: lowest, highest, counts and days add up, by day and by month.

Twelve months of highest powers beside the subscribed one; what is not known is never low.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.voltage import VoltageDay
from persienne.insight.series import DayTotals
from persienne.insight.supply import Peak, PowerSaid, VoltageRow, power_use, reactive_use, voltage_use

LOCAL = local_days()
DAY = 739_000


def totals(*days: tuple[int, int, int]) -> DayTotals:
    """(day, joules, seconds covered)"""
    columns = [np.array(column, np.int64) for column in zip(*days, strict=True)]
    zeros = np.zeros(len(days), np.int64)
    return DayTotals(*columns, zeros, zeros)


def test_only_days_that_both_know_whole_are_summed() -> None:
    reactive = totals((DAY, 36_000, 86_400), (DAY + 1, 72_000, 86_400), (DAY + 2, 5, 43_200))
    active = totals((DAY, 360_000, 86_400), (DAY + 1, 360_000, 80_000), (DAY + 2, 360_000, 86_400))
    use = reactive_use(reactive, active, LOCAL, (DAY, DAY + 2))
    assert use is not None
    assert (use.reactive, use.active, use.days, use.tangent) == (36_000, 360_000, 1, 0.1)


def test_outside_the_days_in_view_there_is_nothing() -> None:
    one = totals((DAY, 36_000, 86_400))
    assert reactive_use(one, one, LOCAL, (DAY + 1, DAY + 9)) is None


def test_without_active_energy_there_is_no_tangent() -> None:
    use = reactive_use(totals((DAY, 36_000, 86_400)), totals((DAY, 0, 86_400)), LOCAL, (DAY, DAY))
    assert use is not None
    assert use.tangent is None


FIRST = date(2025, 1, 30).toordinal()
ONE = (
    VoltageDay(FIRST, 226, 238, 144, 0),
    VoltageDay(FIRST + 1, 205, 241, 140, 3),
    VoltageDay(FIRST + 2, 228, 255, 10, 1),
)
OTHER = (VoltageDay(FIRST + 1, 230, 236, 144, 0),)
UNCOUNTED = (VoltageDay(FIRST, 224, 237, None, 0), VoltageDay(FIRST + 1, 206, 240, None, 1))


def test_the_whole_is_the_lowest_the_highest_and_the_sums_of_its_days() -> None:
    use = voltage_use([ONE], FIRST, FIRST + 2)
    assert use is not None
    assert use.whole == VoltageRow(FIRST, FIRST + 2, 205, 255, 144 + 140 + 10, 4, days=3, days_outside=2, counted=3)
    assert use.whole.is_counted
    assert (len(use.rows), use.phases) == (3, ())


def test_only_the_days_in_view_are_told() -> None:
    use = voltage_use([ONE], FIRST, FIRST)
    assert use is not None
    assert use.rows == (VoltageRow(FIRST, FIRST, 226, 238, 144, 0, days=1, days_outside=0, counted=1),)
    assert voltage_use([ONE], FIRST + 3, FIRST + 9) is None
    assert voltage_use([], FIRST, FIRST) is None


def test_phases_are_counted_together_and_told_apart() -> None:
    use = voltage_use([ONE, OTHER], FIRST, FIRST + 2)
    assert use is not None
    assert use.rows[1] == VoltageRow(FIRST + 1, FIRST + 1, 205, 241, 140 + 144, 3, days=1, days_outside=1, counted=1)
    assert use.phases == (
        VoltageRow(FIRST, FIRST + 2, 205, 255, 294, 4, days=3, days_outside=2, counted=3),
        VoltageRow(FIRST + 1, FIRST + 1, 230, 236, 144, 0, days=1, days_outside=0, counted=1),
    )
    assert use.whole.days == 3


def test_more_than_two_months_are_told_by_the_month() -> None:
    use = voltage_use([ONE], FIRST, FIRST + 62)
    assert use is not None
    assert use.rows == (
        VoltageRow(FIRST, FIRST + 1, 205, 241, 284, 3, days=2, days_outside=1, counted=2),
        VoltageRow(FIRST + 2, FIRST + 2, 228, 255, 10, 1, days=1, days_outside=1, counted=1),
    )
    assert use.whole.days == 3


def test_days_that_are_not_counted_have_days_and_no_means() -> None:
    use = voltage_use([UNCOUNTED], FIRST, FIRST + 2)
    assert use is not None
    assert use.whole == VoltageRow(FIRST, FIRST + 1, 206, 240, 0, 0, days=2, days_outside=1, counted=0)
    assert not use.whole.is_counted


def test_a_period_in_which_some_days_are_counted_says_how_many_they_are_and_counts_their_means_alone() -> None:
    use = voltage_use([(*UNCOUNTED, ONE[2])], FIRST, FIRST + 2)
    assert use is not None
    assert use.whole == VoltageRow(FIRST, FIRST + 2, 206, 255, 10, 1, days=3, days_outside=2, counted=1)
    assert not use.whole.is_counted


def test_a_day_of_which_one_phase_is_not_counted_is_not_counted() -> None:
    use = voltage_use([ONE, UNCOUNTED[:1]], FIRST, FIRST)
    assert use is not None
    assert use.rows == (VoltageRow(FIRST, FIRST, 224, 238, 0, 0, days=1, days_outside=0, counted=0),)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


PEAKS = (
    Peak(day("2024-10-31"), 11_000),  # before the twelve months
    Peak(day("2025-01-14"), 5_200),
    Peak(day("2025-01-15"), 5_200),
    Peak(day("2025-11-09"), 3_100),
)


def test_the_months_end_with_the_last_known_day_and_have_a_peak_each_where_one_is_known() -> None:
    use = power_use(PEAKS, (), PowerSaid())
    assert use is not None
    assert [date.fromordinal(month.first).isoformat() for month in use.months[::11]] == ["2024-12-01", "2025-11-01"]
    found = {date.fromordinal(month.first).month: month.peak for month in use.months if month.peak}
    assert found == {1: PEAKS[1], 11: PEAKS[3]}
    assert use.peak == PEAKS[1]


def test_the_days_without_a_known_peak_are_counted_as_not_known() -> None:
    use = power_use(PEAKS, (), PowerSaid())
    assert use is not None
    # From 1 December 2024 to 9 November 2025: 31 days, then 304 until the end of October, then 9.
    assert (use.known, use.days) == (3, 31 + 304 + 9)
    assert (use.months[1].known, use.months[1].days, use.months[-1].days) == (2, 31, 9)


def test_the_subscribed_power_is_the_households_word_before_the_meters() -> None:
    of_both = power_use(PEAKS, (), PowerSaid(contract=9, metered=6))
    of_meter = power_use(PEAKS, (), PowerSaid(metered=6))
    assert of_both is not None
    assert of_meter is not None
    assert (of_both.kva, of_both.metered, of_meter.kva) == (9, 6, 6)


def test_days_over_are_those_above_the_subscribed_power_within_the_months() -> None:
    use = power_use(PEAKS, (), PowerSaid(contract=5))
    assert use is not None
    assert use.days_over == 2
    exact = power_use([Peak(day("2025-01-14"), 6_000)], (), PowerSaid(contract=6))
    assert exact is not None
    assert exact.days_over == 0


def test_overruns_outside_the_months_are_not_counted_and_may_be_unknown() -> None:
    days = (day("2024-11-30"), day("2025-01-14"), day("2025-01-14"))
    use, unknown = power_use(PEAKS, (), PowerSaid(overruns=days)), power_use(PEAKS, (), PowerSaid())
    assert use is not None
    assert unknown is not None
    assert (use.overruns, unknown.overruns) == (2, None)


def test_the_phases_have_their_own_peaks() -> None:
    phases = ([Peak(day("2025-01-14"), 2_000), Peak(day("2024-01-14"), 9_000)], [Peak(day("2025-02-01"), 2_900)], [])
    use = power_use(PEAKS, phases, PowerSaid(contract=9))
    assert use is not None
    assert [one.volt_amperes for one in use.phases] == [2_000, 2_900]


def test_without_a_known_peak_there_is_nothing_to_say() -> None:
    assert power_use((), (), PowerSaid(contract=9)) is None
