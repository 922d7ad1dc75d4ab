"""Days of voltage together: lowest, highest, counts and days add up, by day and by month."""

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
