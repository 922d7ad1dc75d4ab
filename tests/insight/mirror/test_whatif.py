"""What would be read otherwise: panels and a battery leave a curve of the same times, whose energy adds up."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from persienne.base.localtime import FRANCE
from persienne.insight.mirror.whatif import Battery, sunshine, with_battery, with_sun
from persienne.insight.series import Series
from support.curves import at
from support.lived_homes import curve_of, lived, nothing

JUNE, DECEMBER = date(2024, 6, 10).toordinal(), date(2024, 12, 10).toordinal()


def test_the_sun_shines_by_day_and_more_in_june() -> None:
    june, december = (sunshine(curve_of(np.zeros(20 * 48), day), FRANCE).reshape(20, 48) for day in (JUNE, DECEMBER))
    assert not june[:, :8].any()
    assert not december[:, :14].any()
    assert 0 < december.mean() < june.mean() < 0.4
    assert june.max() < 1
    assert len(sunshine(Series.empty(), FRANCE)) == 0


def test_the_same_seed_draws_the_same_clouds_and_another_one_others() -> None:
    curve = curve_of(np.zeros(20 * 48), JUNE)
    assert np.array_equal(sunshine(curve, FRANCE), sunshine(curve, FRANCE))
    assert not np.array_equal(sunshine(curve, FRANCE), sunshine(curve, FRANCE, seed=2))


def test_panels_take_from_what_is_drawn_and_leave_the_rest_over() -> None:
    curve = curve_of(lived(20, first=JUNE)[0], JUNE)
    drawn, left = with_sun(curve, FRANCE, 3000)
    given = sunshine(curve, FRANCE) * 3000 * curve.durations
    assert np.array_equal(drawn.starts, curve.starts)
    assert np.allclose(drawn.values - left, curve.values - given, atol=1)
    assert (drawn.values >= 0).all()


def test_a_battery_gives_back_what_the_sun_left_over_and_no_more() -> None:
    curve = curve_of(lived(20, first=JUNE)[0], JUNE)
    drawn, left = with_sun(curve, FRANCE, 3000)
    stored = with_battery(drawn, left, Battery(), nothing)
    saved = drawn.values.sum() - stored.values.sum()
    assert 0 < saved <= 0.9 * left.sum()
    assert (stored.values <= drawn.values).all()
    assert with_battery(drawn, np.zeros(len(drawn)), Battery(), nothing).values.tolist() == drawn.values.tolist()


def test_a_battery_that_flattens_makes_slots_alike() -> None:
    curve = curve_of(lived(20, first=JUNE)[0], JUNE)
    flat = with_battery(curve, np.zeros(len(curve)), Battery(kwh=8, flatten=True), nothing)
    assert flat.values[96:].std() < 0.6 * curve.values[96:].std()
    assert (flat.values >= 0).all()
    assert flat.values.sum() == pytest.approx(curve.values.sum(), rel=0.12)


def test_whoever_waits_no_longer_ends_it() -> None:
    def enough() -> None:
        raise InterruptedError

    curve = curve_of(np.full(48, 100.0), JUNE)
    with pytest.raises(InterruptedError):
        with_battery(curve, np.zeros(48), Battery(), enough)


def test_the_hour_of_the_sun_follows_the_wall_clock() -> None:
    curve = curve_of(np.zeros(48), JUNE)
    strongest = curve.starts[int(np.argmax(sunshine(curve, FRANCE)))]
    assert at(JUNE, 11) <= strongest <= at(JUNE, 16)
