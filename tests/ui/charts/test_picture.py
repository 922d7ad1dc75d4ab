from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.set_aside import Reason
from persienne.insight.bars import Level
from persienne.insight.series import History
from persienne.ui.charts.picture import HEADROOM, Picture, draw_picture
from support.histories import made_history, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.ui.charts.scale import CalendarScale

    Midnight = Callable[[int, int, int], int]


def october(scale: CalendarScale, midnight: Midnight) -> Picture:
    """October 2026 without the 14th, the 15th and the first seven hours of the 16th."""
    hole = (midnight(2026, 10, 14), midnight(2026, 10, 16) + 7 * 3600)
    history = made_history(date(2025, 9, 1), 450, holes=[hole])
    return draw_picture(history, scale, midnight(2026, 10, 1), midnight(2026, 11, 1), ghost=True)


def test_a_month_is_a_bar_a_day_on_its_own_column(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    first = date(2026, 10, 1).toordinal()
    assert picture.level is Level.DAY
    assert picture.slots.lefts.tolist() == list(range(first, first + 31))
    assert picture.slots.rights.tolist() == list(range(first + 1, first + 32))


def test_a_hole_is_a_hole_and_not_a_zero(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    assert np.flatnonzero(np.isnan(picture.slots.values)).tolist() == [13, 14]
    assert [(hole.start, hole.seconds) for hole in picture.holes] == [(midnight(2026, 10, 14), 2 * 86_400)]


def test_what_is_set_aside_lies_on_its_days_at_every_level(scale: CalendarScale, midnight: Midnight) -> None:
    history = without(made_history(date(2025, 9, 1), 450), date(2026, 10, 14), date(2026, 10, 15))
    first = date(2026, 10, 14).toordinal()
    for begin, end in ((date(2026, 10, 13), date(2026, 10, 17)), (date(2026, 10, 1), date(2026, 11, 1))):
        days = (midnight(one.year, one.month, one.day) for one in (begin, end))
        picture = draw_picture(history, scale, *days, ghost=False)
        assert [(one.left, one.right, one.seconds) for one in picture.aside] == [(first, first + 2, 2 * 86_400)]
        assert picture.holes == ()
    picture = draw_picture(history, scale, midnight(2026, 1, 1), midnight(2027, 1, 1), ghost=False)
    assert [one.stretch.reasons for one in picture.aside] == [(Reason.IMPLAUSIBLE,)]
    assert picture.partial[9]  # October lacks two days


def test_a_day_measured_in_part_is_marked_and_is_no_peak(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    assert np.flatnonzero(picture.partial).tolist() == [15]
    assert picture.slots.sums.covered[15] == 17 * 3600
    assert picture.peak not in (None, 15)


def test_the_25_hour_day_is_whole(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    assert picture.slots.sums.expected[24] == 25 * 3600
    assert not picture.partial[24]


def test_the_ghost_fits_under_the_same_roof(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    assert picture.ghost is not None
    assert len(picture.ghost) == 31
    assert picture.top == pytest.approx(max(np.nanmax(picture.slots.values), picture.ghost.values.max()) * HEADROOM)


def test_a_curve_is_in_kilowatts_whatever_its_step(scale: CalendarScale, midnight: Midnight) -> None:
    history = made_history(date(2026, 3, 1), 60, step=600)
    picture = draw_picture(history, scale, midnight(2026, 3, 29), midnight(2026, 3, 30), ghost=False)
    assert picture.level is Level.CURVE
    assert len(picture) == 23 * 6
    expected = picture.slots.sums.joules / 600 / 1000
    assert picture.slots.values.tolist() == pytest.approx(expected.tolist())


def test_a_month_that_lacks_days_is_partial_and_one_that_lacks_an_hour_is_not(
    scale: CalendarScale, midnight: Midnight
) -> None:
    holes = [(midnight(2026, 2, 3), midnight(2026, 2, 5)), (midnight(2026, 4, 3), midnight(2026, 4, 3) + 3600)]
    history = made_history(date(2026, 1, 1), 365, holes=holes)
    picture = draw_picture(history, scale, midnight(2026, 1, 1), midnight(2027, 1, 1), ghost=False)
    assert picture.level is Level.MONTH
    assert np.flatnonzero(picture.partial).tolist() == [1]


def test_days_that_the_curve_does_not_reach_are_shown_as_days(scale: CalendarScale, midnight: Midnight) -> None:
    recent = made_history(date(2026, 2, 1), 30)
    days = made_history(date(2026, 1, 1), 61).days
    history = History(recent.curve, days, recent.periods)
    before = draw_picture(history, scale, midnight(2026, 1, 5), midnight(2026, 1, 6), ghost=False)
    assert (before.level, len(before)) == (Level.DAY, 1)
    after = draw_picture(history, scale, midnight(2026, 2, 5), midnight(2026, 2, 6), ghost=False)
    assert (after.level, len(after)) == (Level.CURVE, 48)


def test_a_range_without_data_is_an_empty_picture(scale: CalendarScale, midnight: Midnight) -> None:
    history = made_history(date(2026, 1, 1), 10)
    picture = draw_picture(history, scale, midnight(2030, 1, 1), midnight(2030, 2, 1), ghost=True)
    assert len(picture) == 0
    assert picture.peak is None
    assert picture.holes == ()
    assert picture.top > 0
