"""The example of the mirror: whatever the week, somebody is in, and hours are those of the wall clock."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.days import days_of_curve
from persienne.telling.mirror.view_maker import AFTER, BEFORE, example_curve

pytestmark = pytest.mark.slow

LOCAL = local_days()
RUNS = 2000
"""Watts of a water heater that runs."""


@pytest.mark.for_each(
    "first", [date(2026, 2, 2) + timedelta(weeks=weeks) for weeks in (0, 1, 2, 3, 8, 26, 27, 28, 29, 30, 38)]
)
def test_on_every_day_of_the_week_that_is_shown_somebody_is_in(first: date) -> None:
    curve = example_curve(first, FRANCE)
    days, watts = LOCAL.days(curve.starts) - first.toordinal(), curve.values / curve.durations
    assert np.all(curve.starts[1:] >= curve.starts[:-1] + curve.durations[:-1])
    assert [int((watts[days == day] > RUNS).sum()) > 20 for day in range(7)] == [True] * 7
    evening = {LOCAL.wall(at).hour for at in curve.starts[(watts > RUNS) & (days >= 0) & (days < 7)].tolist()}
    assert {22, 23} & evening
    known = days_of_curve(curve, LOCAL)
    assert (int(known.days[0]), int(known.days[-1])) == (first.toordinal() - BEFORE, first.toordinal() + AFTER)
