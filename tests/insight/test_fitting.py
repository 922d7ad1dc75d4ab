"""A file beside what is stored: equal values prove a reading, and the one that fits is found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.days import days_of_curve
from persienne.insight.fitting import LEAST_DAYS, LEAST_INTERVALS, best, fit
from persienne.insight.series import DayTotals, Series

LOCAL = local_days()
BEGIN, END = LOCAL.midnight(739_548), LOCAL.midnight(739_553)
STARTS = np.arange(BEGIN, END, 1800)
EACH = np.ones(len(STARTS), np.int64)
CURVE = Series(STARTS, EACH * 1800, (100 + np.arange(len(STARTS)) * 37 % 900) * 3600, EACH * 0, EACH * 0)
NOTHING = Series.empty()
DAYS = days_of_curve(CURVE, LOCAL)


def shifted(seconds: int) -> Series:
    return replace(CURVE, starts=CURVE.starts + seconds)


def test_the_same_curve_fits_and_a_little_rounding_does_no_harm() -> None:
    same = fit(CURVE, CURVE, DAYS, LOCAL)
    assert (same.compared, same.equal, same.by_day, same.good) == (len(CURVE), len(CURVE), False, True)
    rounded = replace(CURVE, values=CURVE.values // 7200 * 7200)
    assert fit(rounded, CURVE, DAYS, LOCAL).good


def test_days_prove_where_no_curve_is_stored() -> None:
    found = fit(CURVE, NOTHING, DAYS, LOCAL)
    assert (found.compared, found.equal, found.by_day, found.good) == (5, 5, True, True)
    assert not fit(shifted(-1800), NOTHING, DAYS, LOCAL).good


def test_too_little_in_common_proves_nothing() -> None:
    some = CURVE.where(np.arange(len(CURVE)) < LEAST_INTERVALS - 1)
    assert not fit(some, CURVE, DayTotals.empty(), LOCAL).telling
    few = DAYS.where(np.arange(len(DAYS)) < LEAST_DAYS - 1)
    found = fit(CURVE, NOTHING, few, LOCAL)
    assert (found.telling, found.good) == (False, False)


def test_zeros_that_are_stored_prove_nothing() -> None:
    nothing = replace(CURVE, values=CURVE.values * 0)
    assert fit(nothing, nothing, DayTotals.empty(), LOCAL).compared == 0


def test_the_variant_that_fits_best_is_found_or_none() -> None:
    variants = {"doubled": replace(CURVE, values=CURVE.values * 2), "late": shifted(1800), "right": CURVE}
    name, found = best(variants, CURVE, DAYS, LOCAL) or ("", None)
    assert name == "right"
    assert found is not None
    assert found.good
    del variants["right"]
    assert best(variants, CURVE, DAYS, LOCAL) is None
