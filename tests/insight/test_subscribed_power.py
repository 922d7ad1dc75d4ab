"""Twelve months of highest powers beside the subscribed one; what is not known is never low."""

from __future__ import annotations

from datetime import date

from persienne.insight.subscribed_power import Peak, PowerSaid, power_use


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
