"""A year replayed: joules and euros by the hours of now and by a letter's, over both changes of season."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.insight.costs.bill import cents
from persienne.insight.reform.hours import Change
from persienne.insight.reform.replay import Replay, Split, UsualDay, replay
from persienne.insight.series import DayTotals, Periods
from persienne.insight.tariff_text import off_peak_of
from support.bills import LOCAL, RATES, day_totals, days_of, half_hours, known, ordinal, timeline
from support.curves import series

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known

ZONE = "Europe/Paris"
(NIGHT,) = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9).periods
KWH = 3_600_000


def change(winter: str, summer: str, since: str = "2026-12-15") -> Change:
    return Change(ordinal(since), off_peak_of(winter), off_peak_of(summer))


REFORM = change("23:00-07:00", "02:00-07:00,13:00-16:00")


def replayed(what: Known, said: Change = REFORM) -> Replay:
    found = replay(what, NIGHT, said, ZONE, RATES)
    assert found is not None
    return found


def by_the_hour(first: str, last: str) -> Known:
    """Half-hours of 100 Wh for each hour of the wall clock: 0 at midnight, 2300 Wh from 23 h on."""
    curve = half_hours(first, last)
    seconds = curve.starts - np.array([LOCAL.midnight(int(day)) for day in LOCAL.days(curve.starts)])
    return known(replace(curve, values=seconds // 3600 * 100 * 3600))


def energy_of(spans: list[tuple[int, int]]) -> int:
    """The joules of hours of one day, two half-hours each."""
    return sum(2 * hour * 100 * 3600 for start, end in spans for hour in range(start, end))


def test_the_year_is_cut_at_both_hours_and_no_joule_is_lost() -> None:
    found = replayed(by_the_hour("2026-06-01", "2026-06-02"))
    assert found.before == Split(2 * energy_of([(0, 6), (22, 24)]), 2 * energy_of([(6, 22)]))
    assert found.after == Split(2 * energy_of([(2, 7), (13, 16)]), 2 * energy_of([(0, 2), (7, 13), (16, 24)]))
    assert (found.counted, found.winter, found.summer, found.missing) == (2, 0, 2, 0)


@pytest.mark.parametrize("silence", [False, True], ids=["a hole of a file", "a silence of the meter line"])
def test_hours_that_no_curve_tells_are_in_neither_year_whatever_one_of_them_would_say(silence: bool) -> None:
    """From 1 to 4 o'clock is off-peak by the hours as they are, and both by the new ones: 6 half-hours are missing."""
    curve = half_hours("2026-06-01", "2026-06-01", 500)
    begin, end = (LOCAL.midnight(ordinal("2026-06-01")) + hour * 3600 for hour in (1, 4))
    told = curve.where((curve.starts < begin) | (curve.starts >= end))
    gaps = series([(begin, end - begin, 3 * KWH)]) if silence else None
    found = replayed(known(told, day_totals("2026-06-01", 24_000), gaps=gaps))
    assert [split.off_peak + split.peak for split in (found.before, found.after)] == [21 * KWH, 21 * KWH]
    assert (found.missing, found.missing_days) == (3 * KWH, 1)


@pytest.mark.for_each(
    ("day", "hours"),
    [
        ("2026-03-31", [(0, 7), (23, 24)]),  # the last winter's night begins at 23 h and ends at midnight
        ("2026-04-01", [(2, 7), (13, 16)]),
        ("2026-04-02", [(2, 7), (13, 16)]),
        ("2026-10-31", [(2, 7), (13, 16)]),
        ("2026-11-01", [(0, 7), (23, 24)]),  # winter's hours from midnight on
        ("2026-11-02", [(0, 7), (23, 24)]),
    ],
)
def test_a_season_changes_at_midnight(day: str, hours: list[tuple[int, int]]) -> None:
    first, last = (ordinal(day) - ordinal("2026-01-01") + offset for offset in (-1, 0))
    dates = [np.datetime64("2026-01-01") + place for place in (first, last)]
    both = replayed(by_the_hour(str(dates[0]), str(dates[1])))
    alone = replayed(by_the_hour(str(dates[0]), str(dates[0])))
    assert both.after.off_peak - alone.after.off_peak == energy_of(hours)


def test_each_season_counts_its_days() -> None:
    found = replayed(by_the_hour("2026-03-30", "2026-04-03"))
    assert (found.winter, found.summer) == (2, 3)


def test_a_contract_that_ended_within_the_year_is_replayed_over_all_of_it() -> None:
    what = by_the_hour("2026-06-01", "2026-06-02")
    ended = replay(what, replace(NIGHT, until=ordinal("2026-06-01")), REFORM, ZONE, RATES)
    assert ended is not None
    assert (ended.before, ended.after, ended.missing) == (replayed(what).before, replayed(what).after, 0)


@pytest.mark.slow
def test_no_more_than_a_year_is_replayed() -> None:
    found = replayed(known(half_hours("2025-03-01", "2026-06-30")))
    assert (found.first, found.last, found.counted) == (ordinal("2025-07-01"), ordinal("2026-06-30"), 365)


def test_an_hour_that_costs_nothing_has_a_price() -> None:
    prices = [{"since": "2025-01-01", "kwh": {"hc": "0", "hp": "0.25"}}]
    (free,) = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], prices=prices).periods
    found = replay(known(half_hours("2026-01-05", "2026-01-05")), free, REFORM, ZONE, RATES)
    assert found is not None
    assert found.prices is not None
    assert found.prices.euros(found.before) == 4  # 16 kWh of the 24 in peak hours, at 0.25


def test_the_euros_are_exact_and_at_the_prices_of_the_day_of_the_change() -> None:
    found = replayed(by_the_hour("2026-06-01", "2026-06-02"))
    assert found.prices is not None
    assert (found.prices.off_peak, found.prices.peak) == (Decimal("0.1589"), Decimal("0.2142"))
    # Two days, off-peak 24.0 kWh before and 24.8 after: (0.2142 - 0.1589) * 0.8 less.
    assert Fraction(found.before.off_peak, KWH) == Fraction("24.0")
    assert Fraction(found.after.off_peak, KWH) == Fraction("24.8")
    apart = found.prices.euros(found.after) - found.prices.euros(found.before)
    assert apart == -Fraction("0.8") * Fraction("0.0553")
    assert cents(apart) == Decimal("-0.04")


def test_where_no_price_is_known_yet_of_that_day_those_of_the_last_day_count() -> None:
    found = replayed(by_the_hour("2026-06-01", "2026-06-02"), change("23:00-07:00", "23:00-07:00", "2030-01-01"))
    assert found.prices is not None
    assert found.prices.on == ordinal("2026-06-02")
    unpriced = replay(known(half_hours("2026-06-01", "2026-06-02")), replace(NIGHT, kva=None), REFORM, ZONE, RATES)
    assert unpriced is not None
    assert unpriced.prices is None


def test_a_day_that_a_total_alone_tells_is_a_hole_with_its_energy() -> None:
    curve = half_hours("2026-06-01", "2026-06-02")
    totals, alone = days_of(curve), day_totals("2026-06-03", 9_000)
    columns = ("days", "joules", "covered", "qualities", "origins")
    days = DayTotals(*(np.concatenate([getattr(one, name) for one in (totals, alone)]) for name in columns))
    found = replayed(known(curve, days))
    assert (found.counted, found.missing_days, found.missing) == (2, 1, 9 * KWH)
    assert found.before.off_peak + found.before.peak == found.after.off_peak + found.after.peak == 48 * KWH


def test_energy_over_several_days_is_missing_too() -> None:
    begin, end = (np.array([LOCAL.midnight(ordinal(day))]) for day in ("2026-06-03", "2026-06-10"))
    rest = (np.zeros(1, np.int64) for _ in range(len(Periods.__dataclass_fields__) - 3))
    week = Periods(begin, end, np.array([50 * KWH]), *rest)
    totals = days_of(half_hours("2026-06-01", "2026-06-12"))
    found = replayed(known(half_hours("2026-06-01", "2026-06-12"), totals, periods=week))
    assert found.missing == 50 * KWH


def test_with_totals_alone_the_registers_tell_what_is_and_nothing_is_cut_anew() -> None:
    days = day_totals("2026-06-01", 10_000, 12_000)
    own = {0: day_totals("2026-06-01", 4_000, 5_000), 1: day_totals("2026-06-01", 6_000, 7_000)}
    found = replayed(known(None, days, registers=own))
    assert (found.before, found.after, found.counted) == (Split(), Split(), 0)
    assert (found.told, found.told_days, found.missing) == (Split(9 * KWH, 13 * KWH), 2, 22 * KWH)
    assert (found.tank, found.usual) == (None, UsualDay())


def test_of_registers_one_alone_tells_nothing() -> None:
    days = day_totals("2026-06-01", 10_000)
    assert replayed(known(None, days, registers={0: day_totals("2026-06-01", 4_000)})).told_days == 0


def test_registers_that_do_not_add_up_to_their_days_tell_nothing() -> None:
    registers = {0: day_totals("2026-06-01", 4_000), 1: day_totals("2026-06-01", 5_000)}
    assert replayed(known(None, day_totals("2026-06-01", 24_000), registers=registers)).told_days == 0


def test_days_that_the_curve_cuts_are_not_told_by_registers_again() -> None:
    curve = half_hours("2026-06-01", "2026-06-02")
    own = {number: day_totals("2026-06-01", 12_000, 12_000) for number in range(2)}
    found = replayed(known(curve, registers=own))
    assert (found.counted, found.told_days) == (2, 0)


def test_without_any_day_there_is_nothing_to_replay() -> None:
    assert replay(known(days=DayTotals.empty()), NIGHT, REFORM, ZONE, RATES) is None


def test_the_usual_day_has_the_mean_of_each_half_hour_by_season() -> None:
    found = replayed(by_the_hour("2026-02-02", "2026-02-15"))
    assert found.usual.watts == found.usual_winter.watts
    assert found.usual.watts[:4] == (0, 0, 200, 200)
    assert found.usual_summer == UsualDay()
    assert set(found.usual.tank) == {0}


def with_tank(first: str, last: str, start: int, hours: int) -> Known:
    """200 W throughout, and a tank of 2 kW from the hour ``start`` of the wall on."""
    curve = half_hours(first, last, 100)
    clock = np.array([LOCAL.wall(int(at)).hour for at in curve.starts])
    runs = (clock - start) % 24 < hours
    return known(replace(curve, values=curve.values + np.where(runs, 1000 * 3600, 0)))


def test_a_tank_is_moved_into_the_new_off_peak_hours_of_its_day() -> None:
    found = replayed(with_tank("2026-05-01", "2026-05-31", 22, 3))
    assert found.tank is not None
    assert round(found.tank.start) == 22
    assert found.tank.days == 31
    # Each day has 6 kWh of it: from 0 to 1 h and from 22 to 24 h, all in the summer's peak hours.
    assert found.tank.joules == pytest.approx(31 * 6 * KWH, rel=0.05)
    assert found.tank.moved == found.tank.joules
    assert found.tank.after == found.after + Split(found.tank.moved, -found.tank.moved)


def test_a_tank_that_runs_in_the_new_hours_already_stays() -> None:
    found = replayed(with_tank("2026-05-01", "2026-05-31", 2, 3))
    assert found.tank is not None
    assert (found.tank.moved, found.tank.after) == (0, found.after)


def test_no_more_of_a_tank_is_moved_than_the_new_hours_hold() -> None:
    found = replayed(with_tank("2026-05-01", "2026-05-31", 22, 3), change("13:00-14:00", "13:00-14:00"))
    assert found.tank is not None
    assert found.tank.moved == pytest.approx(31 * 2 * KWH, rel=0.05)


def test_without_a_tank_nothing_is_said_of_one() -> None:
    assert replayed(known(half_hours("2026-05-01", "2026-05-31"))).tank is None
    assert replayed(known(half_hours("2026-05-01", "2026-05-31", step=7200))).tank is None
