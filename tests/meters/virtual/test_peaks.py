from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from persienne.base.localtime import local_days
from persienne.meters.fictional_home import SEED
from persienne.meters.tic.contract import Hours, Option, Tariff, contract_of
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.status import Colour, parse_status
from persienne.meters.virtual.peaks import EJP_DAYS, is_ejp_day, tempo_colour
from support.virtual_meters import french, meter, said, values


def tempo_year(first: int, seed: int = 1806) -> dict[date, Colour]:
    days = range(date(first, 9, 1).toordinal(), date(first + 1, 9, 1).toordinal())
    return {date.fromordinal(day): tempo_colour(day, seed) for day in days}


@pytest.mark.for_each("first", range(2019, 2031))
def test_a_year_has_22_red_and_43_white_days(first: int) -> None:
    counts = Counter(tempo_year(first).values())
    assert (counts[Colour.RED], counts[Colour.WHITE], counts[Colour.NONE]) == (22, 43, 0)


def test_a_red_day_is_a_working_day_of_the_cold_months() -> None:
    for first in range(2019, 2031):
        for day, colour in tempo_year(first).items():
            if colour is Colour.RED:
                assert day.month in {11, 12, 1, 2, 3}
                assert day.weekday() < 5
                assert (day.month, day.day) not in {(11, 1), (11, 11), (12, 25), (1, 1)}


def test_no_sunday_is_white_and_no_day_of_summer() -> None:
    for first in range(2019, 2031):
        white = [day for day, colour in tempo_year(first).items() if colour is Colour.WHITE]
        assert all(day.weekday() < 6 and day.month not in {6, 7, 8, 9} for day in white)


def test_another_seed_draws_other_days() -> None:
    assert tempo_year(2024, seed=1) != tempo_year(2024, seed=2)


WINTER = [date(2024, 11, 1) + timedelta(days=n) for n in range(151)]
DAY = next(day for day in WINTER if is_ejp_day(day.toordinal(), SEED) and day.month == 1)


def at(hour: int, minute: int = 0, *, after: int = 0) -> int:
    return french(f"{DAY + timedelta(days=after)}T{hour:02}:{minute:02}:00")


def test_a_winter_has_twenty_two_days_of_ejp_and_none_of_them_is_a_sunday() -> None:
    days = [day for day in WINTER if is_ejp_day(day.toordinal(), SEED)]
    assert (len(days), {day.weekday() for day in days} & {6}) == (EJP_DAYS, set())
    assert not any(is_ejp_day(date(2025, month, 15).toordinal(), SEED) for month in range(4, 11))


def test_a_peak_lasts_from_seven_to_one_of_the_next_day_in_both_modes() -> None:
    for mode in Mode:
        for when, hours in (
            (at(6, 59), Hours.EJP_NORMAL),
            (at(7), Hours.EJP_PEAK),
            (at(0, 59, after=1), Hours.EJP_PEAK),
            (at(1, after=1), Hours.EJP_NORMAL),
        ):
            told = contract_of(said(meter(mode, Option.EJP).frame(when)))
            assert (told.option, told.tariff) == (Option.EJP, Tariff(hours))


def test_a_peak_is_announced_half_an_hour_before() -> None:
    frames = [said(meter(Mode.STANDARD, Option.EJP).frame(when)) for when in (at(6, 29), at(6, 30), at(7))]
    told = [parse_status(values(one)["STGE"]) for one in frames]
    assert [(one.peak_notice, one.peak_running) for one in told if one] == [(0, 0), (1, 0), (0, 1)]
    notice = values(said(meter(Mode.HISTORIQUE, Option.EJP).frame(at(6, 30))))
    assert notice["PEJP"] == "30"


def test_the_second_register_counts_the_peak_alone() -> None:
    counters = meter(Mode.STANDARD, Option.EJP).counters
    begins, ends = counters.indexes(at(7)), counters.indexes(at(1, after=1))
    assert begins.supplier[0] == ends.supplier[0]
    assert ends.supplier[1] - begins.supplier[1] == ends.total - begins.total > 0
    midnight = local_days().midnight(DAY.toordinal())
    assert counters.indexes(midnight).supplier[1] == begins.supplier[1]


def test_the_beginning_and_the_end_of_a_peak_are_said() -> None:
    groups = {group.label: group.horodate for group in said(meter(Mode.STANDARD, Option.EJP).frame(at(12))).groups}
    assert groups["DPM1"] == f" {DAY:%y%m%d}070000"
    assert groups["FPM1"] == f" {DAY + timedelta(days=1):%y%m%d}010000"
