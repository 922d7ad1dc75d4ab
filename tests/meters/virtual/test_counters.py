"""The counters against the fictional home itself: its midnight indexes, its curve second by second, plain loops."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.meters.fictional_home import SEED, fictional_home
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour
from persienne.meters.virtual.counters import HOMES, STEP, Counters
from persienne.meters.virtual.peaks import tempo_colour
from support.chance import cases

FRENCH = local_days()
# The autumn of 2024: the night that has 25 hours, and the distributor's two seasons.
FIRST, LAST = date(2024, 10, 20), date(2024, 11, 10)
OPTIONS = [Option.BASE, Option.HPHC, Option.EJP, Option.TEMPO]


def at(text: str, *, fold: int = 0) -> int:
    return FRENCH.epoch(datetime.fromisoformat(text), fold=fold)


@cache
def counters(option: Option) -> Counters:
    return Counters(option, first=FIRST)


@cache
def joules_before(option: Option) -> np.ndarray:
    """The home’s energy from the midnight of FIRST to each of its steps (J)."""
    curve = fictional_home(FIRST, LAST, step=STEP, contract=HOMES[option]).curve
    return np.concatenate([[0], np.cumsum(curve.values)])


def joules_until(option: Option, instant: int) -> int:
    since = instant - FRENCH.midnight(FIRST.toordinal())
    energies = joules_before(option)
    place, rest = divmod(since, STEP)
    return int(energies[place]) + int(energies[place + 1] - energies[place]) * rest // STEP


BEGIN, END = FRENCH.midnight(FIRST.toordinal()), FRENCH.midnight(LAST.toordinal() + 1)
INSTANTS = st.integers(BEGIN, END - 1)


@pytest.mark.slow
@pytest.mark.parametrize("option", [Option.BASE, Option.HPHC])
@pytest.mark.parametrize("first", [FIRST, date(2025, 3, 20)])
def test_at_midnight_every_index_is_the_one_of_the_fictional_home(option: Option, first: date) -> None:
    last = date.fromordinal(first.toordinal() + 20)
    meter = Counters(option, first=first)
    home = fictional_home(first, last, contract=HOMES[option])
    for block in home.indexes:
        for start, value in zip(block.starts.tolist()[:-1], block.values.tolist(), strict=False):
            indexes = meter.indexes(start)
            grid, number = block.register.name[:4], int(block.register.name[4:] or 0)
            said = {"EAST": (indexes.total,), "EASF": indexes.supplier, "EASD": indexes.distributor}[grid]
            assert said[max(number - 1, 0)] == value


@pytest.mark.slow
@settings(max_examples=cases(200))
@given(st.sampled_from(OPTIONS), INSTANTS, INSTANTS)
def test_between_two_instants_the_index_counts_the_energy_of_the_home_to_the_wh(
    option: Option, one: int, other: int
) -> None:
    first, last = sorted((one, other))
    counted = counters(option).indexes(last).total - counters(option).indexes(first).total
    assert counted == joules_until(option, last) // 3600 - joules_until(option, first) // 3600


@settings(max_examples=cases(200))
@given(st.sampled_from(OPTIONS), INSTANTS)
def test_at_every_second_each_grid_adds_up_to_the_total(option: Option, instant: int) -> None:
    indexes = counters(option).indexes(instant)
    assert sum(indexes.supplier) == sum(indexes.distributor) == indexes.total


def test_tempo_registers_count_what_a_plain_loop_counts() -> None:
    curve = fictional_home(FIRST, LAST, contract=HOMES[Option.TEMPO]).curve
    expected = [0] * 10
    for start, joules in zip(curve.starts.tolist(), curve.values.tolist(), strict=True):
        wall = FRENCH.wall(start)
        colour = tempo_colour(wall.toordinal() - (wall.hour < 6), SEED)
        off_peak = wall.hour >= 22 or wall.hour < 6
        expected[2 * (colour - Colour.BLUE) + (0 if off_peak else 1)] += joules // 3600
    meter = counters(Option.TEMPO)
    opened, closed = meter.indexes(BEGIN), meter.indexes(END)
    assert [b - a for a, b in zip(opened.supplier, closed.supplier, strict=True)] == expected
    assert all(expected[:2])
    assert any(expected[2:6])


@pytest.mark.slow
@pytest.mark.parametrize("option", OPTIONS)
def test_the_same_instant_says_the_same_in_whatever_order_it_is_asked(option: Option) -> None:
    instants = range(BEGIN + 12_345, END, 50_001)
    forward = [counters(option).indexes(instant) for instant in instants]
    meter = Counters(option, first=FIRST)
    assert [meter.indexes(instant) for instant in reversed(instants)] == forward[::-1]


def test_off_peak_hours_last_an_hour_longer_in_the_october_night() -> None:
    meter = counters(Option.HPHC)
    night = range(at("2024-10-26T22:30:00"), at("2024-10-27T06:30:00"), 1800)
    assert len(night) == 18
    assert all(meter.indexes(instant).off_peak for instant in night)
    assert not meter.indexes(night.start - 1).off_peak
    assert not meter.indexes(night.stop).off_peak


def test_a_colour_begins_at_six_and_the_next_is_known_from_eight_in_the_evening() -> None:
    meter = counters(Option.TEMPO)
    days = range(FIRST.toordinal() + 1, LAST.toordinal())
    change = next(day for day in days if tempo_colour(day, SEED) != tempo_colour(day + 1, SEED))
    today, tomorrow = tempo_colour(change, SEED), tempo_colour(change + 1, SEED)
    dates = date.fromordinal(change), date.fromordinal(change + 1)
    for text, said in (
        (f"{dates[0]}T06:00:00", (today, Colour.NONE)),
        (f"{dates[0]}T19:59:59", (today, Colour.NONE)),
        (f"{dates[0]}T20:00:00", (today, tomorrow)),
        (f"{dates[1]}T05:59:59", (today, tomorrow)),
        (f"{dates[1]}T06:00:00", (tomorrow, Colour.NONE)),
    ):
        colours = meter.announced(at(text))
        assert (colours.today, colours.tomorrow) == said


def test_there_are_no_colours_outside_tempo() -> None:
    colours = counters(Option.HPHC).announced(at("2024-11-05T21:00:00"))
    assert (colours.today, colours.tomorrow) == (Colour.NONE, Colour.NONE)


def test_the_load_curve_is_the_one_of_the_fictional_home() -> None:
    curve = fictional_home(FIRST, LAST).curve
    for start, joules in zip(curve.starts.tolist(), curve.values.tolist(), strict=True):
        assert counters(Option.HPHC).flows.mean(start, start + 1800) == (joules // 1800, 0)


def test_a_power_lasts_twenty_seconds_and_belongs_to_one_day() -> None:
    meter = counters(Option.HPHC)
    midnight = at("2024-10-28T00:00:00")
    powers = meter.flows.net(midnight, midnight + 3600).tolist()
    assert [meter.power(midnight + second) for second in range(3600)] == [power for power in powers for _ in range(20)]
    assert meter.flows.net(midnight + 1, midnight + 21).tolist() == powers[:2]
    assert meter.flows.net(midnight - 20, midnight + 20)[1:].tolist() == powers[:1]


def test_before_the_counters_were_opened_there_is_no_index() -> None:
    with pytest.raises(ValueError, match="2024-10-20"):
        counters(Option.HPHC).indexes(BEGIN - 1)
