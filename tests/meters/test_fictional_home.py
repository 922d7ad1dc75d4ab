"""Draws that belong to a day whatever the range, and a year’s weather, absences and feasts.

The fictional home: its curve and indexes agree, it lives like a household, and it is the same everywhere.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Kind
from persienne.meters.fictional_home import (
    BASE,
    HPHC,
    SEED,
    Contract,
    FictionalHome,
    _Days,
    _use,
    fictional_home,
    half_hour_watts,
    uniform,
)

if TYPE_CHECKING:
    from persienne.base.reading import Longs


YEAR = _Days(7, date(2023, 1, 1).toordinal(), date(2023, 12, 31).toordinal())


def test_a_draw_belongs_to_its_number_whatever_the_range() -> None:
    whole = uniform(7, 1, 738_000, 50, 64)
    assert whole.shape == (50, 64)
    assert (uniform(7, 1, 738_010, 5, 64) == whole[10:15]).all()
    assert ((whole >= 0) & (whole < 1)).all()
    assert 0.45 < whole.mean() < 0.55


def test_seeds_and_streams_draw_apart() -> None:
    one = uniform(7, 1, 0, 10, 4)
    assert not np.isin(uniform(8, 1, 0, 10, 4), one).any()
    assert not np.isin(uniform(7, 2, 0, 10, 4), one).any()


def test_use_shares_a_run_over_the_half_hours_that_it_touches() -> None:
    load = _use(1200.0, 50.0, 25.0)[0]
    assert load[:4].tolist() == [0, 400, 600, 0]
    assert load.sum() * 0.5 == 1200 * 25 / 60


def test_a_run_past_midnight_goes_on_into_the_next_day() -> None:
    load = _use(1000.0, 1425.0, 45.0)[0]
    assert np.flatnonzero(load).tolist() == [47, 48]


def test_winter_is_cold_summer_is_warm_and_days_differ() -> None:
    months = YEAR.month_days // 100
    january, july = YEAR.celsius[months == 1], YEAR.celsius[months == 7]
    assert -3 < january.mean() < 8
    assert 18 < july.mean() < 26
    assert 0.5 < np.abs(np.diff(january)).mean() < 4


def test_dates_are_those_of_the_calendar() -> None:
    days = [date.fromordinal(day) for day in YEAR.numbers.tolist()]
    assert YEAR.month_days.tolist() == [100 * day.month + day.day for day in days]
    free = [day for day, home in zip(days, YEAR.at_home.tolist(), strict=True) if home]
    assert {day for day in days if day.weekday() >= 5} <= set(free)
    assert date(2023, 7, 14) in free


def test_away_is_two_stays_from_a_saturday() -> None:
    days = [date.fromordinal(day) for day in YEAR.numbers[YEAR.away].tolist()]
    august, february = ([day for day in days if day.month in months] for months in ((8,), (2,)))
    assert 15 <= len(august) <= 18
    assert len(february) == 6
    assert august[0].weekday() == february[0].weekday() == 5
    assert len(august) + len(february) == len(days)


def test_guests_come_on_fridays_saturdays_and_feasts_alone() -> None:
    days = [date.fromordinal(day) for day in YEAR.numbers[YEAR.guests].tolist()]
    assert {date(2023, 12, 24), date(2023, 12, 31)} <= set(days)
    assert all(day.weekday() in (4, 5) or day.month == 12 for day in days)
    assert 4 <= len(days) <= 20


def test_watts_are_even_and_below_the_limit() -> None:
    watts = half_hour_watts(YEAR.first, YEAR.last, 7, ((120, 420),), 2501)
    assert watts.shape == (365, 48)
    assert (watts % 2 == 0).all()
    assert watts.max() == 2500


FIRST, LAST = date(2022, 1, 1), date(2024, 12, 31)
FRENCH = local_days()
KWH = 3_600_000


@cache
def three_years(contract: Contract = HPHC) -> FictionalHome:
    return fictional_home(FIRST, LAST, contract=contract)


def day_sums(home: FictionalHome) -> Longs:
    """Joules of each day, from the curve."""
    days = FRENCH.days(home.curve.starts) - home.first.toordinal()
    sums = np.zeros(home.last.toordinal() - home.first.toordinal() + 1, np.int64)
    np.add.at(sums, days, home.curve.values)
    return sums


def daily_wh(home: FictionalHome, name: str = "EAST") -> Longs:
    return np.diff(home.index(name).values)


def by_slot(home: FictionalHome, chosen: np.ndarray) -> np.ndarray:
    """Mean watts of each wall-clock half-hour over the chosen days (a mask over all days)."""
    starts = home.curve.starts
    days = FRENCH.days(starts)
    slots = (starts - FRENCH.midnights(days)) // 1800
    ok = chosen[days - home.first.toordinal()]
    watts = home.curve.values / 1800
    return np.array([watts[ok & (slots == slot)].mean() for slot in range(48)])


def dates(home: FictionalHome) -> list[date]:
    return [date.fromordinal(day) for day in range(home.first.toordinal(), home.last.toordinal() + 1)]


@pytest.mark.slow
@pytest.mark.parametrize("contract", [HPHC, BASE, Contract(off_peak=((2 * 60 + 26, 7 * 60 + 26), (13 * 60, 16 * 60)))])
def test_indexes_say_exactly_what_the_curve_says_of_every_day(contract: Contract) -> None:
    home = three_years(contract)
    assert (daily_wh(home) * JOULES_PER_WH == day_sums(home)).all()


def test_both_grids_add_up_to_the_total_at_every_midnight() -> None:
    for contract in (HPHC, Contract(off_peak=((2 * 60 + 26, 7 * 60 + 26), (13 * 60, 16 * 60)))):
        home = three_years(contract)
        for grid in (("EASF01", "EASF02"), ("EASD01", "EASD02", "EASD03", "EASD04")):
            total = np.sum([home.index(name).values for name in grid], axis=0)
            assert total.tolist() == home.index("EAST").values.tolist()
    base = three_years(BASE)
    assert [block.register.name for block in base.indexes] == ["EAST", "EASF01", "EASD01"]
    assert (base.index("EASF01").values == base.index("EAST").values).all()


def test_indexes_never_go_back() -> None:
    for block in three_years().indexes:
        assert block.register.kind is Kind.INDEX
        assert (np.diff(block.values) >= 0).all()


@pytest.mark.slow
def test_the_off_peak_index_counts_the_window_to_the_minute() -> None:
    for opens, closes in ((22 * 60 + 30, 6 * 60 + 30), (2 * 60 + 26, 7 * 60 + 26)):
        home = three_years(Contract(off_peak=((opens, closes),)))
        minutes = np.arange(1440)
        off_peak = (minutes - opens) % 1440 < (closes - opens) % 1440
        share = off_peak.reshape(48, 30).sum(axis=1)
        days = FRENCH.days(home.curve.starts)
        walls = [FRENCH.wall(start) for start in home.curve.starts.tolist()]
        slots = np.array([(wall.hour * 60 + wall.minute) // 30 for wall in walls])
        counted = np.zeros(len(daily_wh(home)), np.int64)
        np.add.at(counted, days - days[0], home.curve.values // 30 * share[slots])
        # A counter of whole Wh is never a Wh away from the energy itself.
        error = np.cumsum(counted) - (home.index("EASF01").values[1:] - home.index("EASF01").values[0]) * JOULES_PER_WH
        assert ((error >= 0) & (error < JOULES_PER_WH)).all()


def test_low_season_registers_stand_still_in_winter() -> None:
    home = three_years()
    winter = np.array([day.month in (11, 12, 1, 2, 3) for day in dates(home)])
    for name, still in (("EASD01", winter), ("EASD02", winter), ("EASD03", ~winter), ("EASD04", ~winter)):
        assert (daily_wh(home, name)[still] == 0).all()
        assert daily_wh(home, name)[~still].sum() > 0


def test_every_half_hour_is_there_over_both_odd_nights() -> None:
    home = three_years()
    curve = home.curve
    assert curve.register == TOTAL_IMPORT
    assert (np.diff(curve.starts) == 1800).all()
    assert curve.starts[0] == FRENCH.midnight(FIRST.toordinal())
    assert curve.starts[-1] + 1800 == FRENCH.midnight(LAST.toordinal() + 1)
    _, counts = np.unique(FRENCH.days(curve.starts), return_counts=True)
    assert sorted(np.unique(counts, return_counts=True)[1].tolist()) == [3, 3, 1090]
    stamps = home.index("EAST").starts
    assert stamps.tolist() == [FRENCH.midnight(day) for day in range(FIRST.toordinal(), LAST.toordinal() + 2)]


def test_the_october_night_lives_its_hour_twice_and_the_march_night_skips_it() -> None:
    october = fictional_home(date(2024, 10, 27), date(2024, 10, 27)).curve.values
    assert len(october) == 50
    assert october[4:6].tolist() == october[6:8].tolist()
    assert len(fictional_home(date(2024, 3, 31), date(2024, 3, 31)).curve) == 46


def test_a_year_is_a_household_of_100_m2() -> None:
    sums = day_sums(three_years())
    for year in (sums[:365], sums[365:730], sums[730:]):
        assert 6_000 < year.sum() / KWH < 9_000


@pytest.mark.for_each(("contract", "limit"), [(HPHC, 9000), (BASE, 6000), (Contract(kva=3), 3000)])
@pytest.mark.for_each("step", [300, 600, 1800, 3600])
def test_the_power_of_the_contract_is_never_exceeded(contract: Contract, limit: int, step: int) -> None:
    curve = fictional_home(date(2024, 1, 1), date(2024, 3, 31), contract=contract, step=step).curve
    assert curve.values.max() <= limit * step
    assert curve.values.min() >= 0


def test_winter_is_high_and_august_is_low() -> None:
    home = three_years()
    wh, months = daily_wh(home), np.array([day.month for day in dates(home)])
    means = {month: float(wh[months == month].mean()) for month in range(1, 13)}
    assert min(means, key=means.__getitem__) == 8
    assert min(means[month] for month in (12, 1, 2)) > 1.5 * max(means[month] for month in (6, 7, 9))


def test_away_in_august_only_the_fridge_and_standby_are_left() -> None:
    home = three_years()
    wh, days = daily_wh(home), dates(home)
    for year in (2022, 2023, 2024):
        away = sum(
            day.year == year and day.month == 8 and used < 6000 for day, used in zip(days, wh.tolist(), strict=True)
        )
        assert 12 <= away <= 20
    quiet = np.array([day.month == 8 and used < 6000 for day, used in zip(days, wh.tolist(), strict=True)])
    assert by_slot(home, quiet)[24:44].max() < 350


def test_mornings_and_evenings_rise_above_the_working_day() -> None:
    home = three_years()
    working = np.array([day.month == 6 and day.weekday() < 5 for day in dates(home)])
    watts = by_slot(home, working)
    assert 130 < watts[20:32].mean() < 300
    assert watts[13:17].mean() > 1.5 * watts[20:32].mean()
    assert watts[37:42].mean() > 4 * watts[20:32].mean()


def test_week_ends_are_spent_at_home() -> None:
    home = three_years()
    june = np.array([day.month == 6 for day in dates(home)])
    free = np.array([day.weekday() >= 5 for day in dates(home)])
    assert by_slot(home, june & free)[20:32].mean() > 2 * by_slot(home, june & ~free)[20:32].mean()


def test_the_water_heater_starts_with_the_off_peak_window() -> None:
    for opens in (22 * 60 + 30, 60):
        home = three_years(Contract(off_peak=((opens, (opens + 480) % 1440),)))
        july = np.array([day.month == 7 for day in dates(home)])
        watts = by_slot(home, july)
        assert watts[opens // 30] - watts[opens // 30 - 1] > 1200
    night = by_slot(three_years(), july)
    assert night[6:12].max() < 350


def test_some_evenings_are_late() -> None:
    home = three_years(Contract(off_peak=((180, 660),)))
    starts = home.curve.starts
    slots = (starts - FRENCH.midnights(FRENCH.days(starts))) // 1800
    summer = np.isin(starts.astype("M8[s]").astype("M8[M]").astype(int) % 12 + 1, [6, 7, 9])
    after_one = home.curve.values[(slots == 2) & summer] / 1800
    assert 0.01 < (after_one > 350).mean() < 0.12


def test_the_same_seed_is_the_same_home_and_another_is_not() -> None:
    again = fictional_home(FIRST, LAST)
    assert (again.curve.values == three_years().curve.values).all()
    assert (fictional_home(FIRST, LAST, seed=SEED + 1).curve.values != again.curve.values).mean() > 0.9


def test_a_day_is_the_same_in_every_range() -> None:
    whole = three_years().curve
    for first, last in ((date(2023, 8, 5), date(2023, 8, 5)), (date(2024, 2, 20), date(2024, 4, 2))):
        part = fictional_home(first, last).curve
        at = np.searchsorted(whole.starts, part.starts)
        assert (whole.values[at] == part.values).all()


def test_totals_are_those_of_every_machine() -> None:
    """Whole Wh, as bare arithmetic gives them everywhere; they change when the household’s habits do."""
    years = {
        name: np.add.reduceat(daily_wh(three_years(), name), [0, 365, 730]).tolist() for name in ("EAST", "EASF01")
    }
    assert years == {"EAST": [7_783_223, 7_671_010, 7_810_636], "EASF01": [3_084_419, 3_063_589, 3_103_568]}


@pytest.mark.parametrize("step", [60, 300, 600, 900, 3600])
def test_every_step_tells_the_same_energy_by_the_hour(step: int) -> None:
    first, last = date(2024, 3, 25), date(2024, 4, 7)
    curve = fictional_home(first, last, step=step).curve
    assert set(curve.durations.tolist()) == {step}
    assert (curve.values % step == 0).all()
    halves = fictional_home(first, last).curve
    span = max(step, 1800)
    coarse = halves.values.reshape(-1, span // 1800).sum(axis=1)
    assert (curve.values.reshape(-1, span // step).sum(axis=1) == coarse).all()


@pytest.mark.parametrize("step", [0, -600, 700, 7200])
def test_a_step_that_does_not_fill_half_hours_is_refused(step: int) -> None:
    with pytest.raises(ValueError, match="half-hours"):
        fictional_home(FIRST, FIRST, step=step)


def test_holes_are_cut_from_the_curve_and_not_from_the_indexes() -> None:
    day = date(2024, 5, 14).toordinal()
    holes = [
        (FRENCH.midnight(day), FRENCH.midnight(day + 2)),
        (FRENCH.midnight(day + 4) + 6000, FRENCH.midnight(day + 5)),
    ]
    first, last = date(2024, 5, 1), date(2024, 5, 31)
    whole, cut = fictional_home(first, last), fictional_home(first, last, holes=holes)
    missing = np.setdiff1d(whole.curve.starts, cut.curve.starts)
    assert len(missing) == 2 * 48 + 45
    assert all(any(start < end and at + 1800 > start for start, end in holes) for at in missing.tolist())
    assert all((one.values == other.values).all() for one, other in zip(whole.indexes, cut.indexes, strict=True))


def test_the_meter_is_plainly_fictional() -> None:
    home = fictional_home(FIRST, FIRST)
    assert home.meter.point == "09999999999998"
    assert all(block.meter == home.meter for block in (home.curve, *home.indexes))
    with pytest.raises(KeyError):
        home.index("EAIT")


def test_another_zone_lives_by_its_own_wall_clock() -> None:
    island = local_days("Indian/Reunion")
    home = fictional_home(date(2024, 3, 30), date(2024, 4, 1), zone="Indian/Reunion")
    assert home.curve.starts[0] == island.midnight(FIRST.toordinal() + 819)
    assert len(home.curve) == 3 * 48
