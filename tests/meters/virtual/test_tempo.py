from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from persienne.meters.tic.status import Colour
from persienne.meters.virtual.tempo import tempo_colour


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
