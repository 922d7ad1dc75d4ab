"""The weeks still to download: the fewest files that hold every day without a whole curve, and no other day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.base.set_aside import Reason, SetAside
from persienne.insight.missing import GAS_IS_LATE, ExportLimits, Missing, MissingSpan, missing, missing_days
from persienne.insight.series import DayTotals, History, Periods, Series

ENEDIS = ExportLimits(7, 730)
LOCAL = local_days()
FIRST = date(2025, 10, 20).toordinal()


def of_days(*days: int, without: int = 0) -> History:
    """A curve of half-hours of these days (from FIRST), the last day without some of them."""
    starts = np.concatenate(
        [np.arange(LOCAL.midnight(FIRST + day), LOCAL.midnight(FIRST + day + 1), 1800) for day in days]
    )
    starts = starts[: len(starts) - without]
    each = np.ones(len(starts), np.int64)
    return replace(History.empty(), curve=Series(starts, each * 1800, each * 1000, each * 0, each * 0))


def spans(found: Missing) -> list[tuple[int, int, int]]:
    return [(one.first - FIRST, one.last - FIRST, one.days) for one in found.spans]


def test_nothing_is_missing_of_a_whole_curve_october_s_night_included() -> None:
    assert missing(of_days(*range(10)), FIRST + 10, ENEDIS).spans == ()


def test_holes_are_asked_for_by_seven_days_from_the_oldest_on() -> None:
    found = missing(of_days(0, 1, 12, 20), FIRST + 21, ENEDIS)
    assert spans(found) == [(2, 8, 7), (9, 15, 6), (16, 19, 4)]


def test_a_day_without_its_last_half_hour_is_missing() -> None:
    assert spans(missing(of_days(0, 1, 2, without=1), FIRST + 3, ENEDIS)) == [(2, 2, 1)]


def test_what_is_older_than_the_operator_has_is_out_of_reach() -> None:
    found = missing(of_days(0, 3), FIRST + 733, ENEDIS)
    assert found.lost == 2
    assert found.spans[0].first == FIRST + 4
    assert missing(of_days(0), FIRST + 732, ENEDIS).lost == 1


def test_days_that_the_household_erased_are_not_asked_for() -> None:
    found = missing(
        of_days(0, 1, 12, 20), FIRST + 21, ENEDIS, erased=[(FIRST + 2, FIRST + 9), (FIRST + 12, FIRST + 12)]
    )
    assert (spans(found), found.erased) == ([(10, 16, 6), (17, 19, 3)], 8)
    ever = missing(of_days(10), FIRST + 11, ENEDIS, erased=[(0, FIRST + 9)])
    assert (ever.spans, ever.before, ever.erased) == ((), None, 0)
    gas = missing_days(gas_of(0, 9), FIRST + 20, erased=[(FIRST + 1, FIRST + 8)])
    assert (spans(gas), gas.erased) == ([(10, 20 - GAS_IS_LATE - 1, 20 - GAS_IS_LATE - 10)], 8)


def test_before_the_first_curve_nothing_is_asked_unless_somebody_knows_better() -> None:
    history = of_days(0)
    found = missing(history, FIRST + 1, ENEDIS)
    assert (found.spans, found.before) == ((), MissingSpan(FIRST + 1 - 730, FIRST - 1, 729))
    assert spans(missing(history, FIRST + 1, ENEDIS, since=FIRST - 3)) == [(-3, -1, 3)]


def test_without_any_curve_all_that_the_operator_has_may_be_there() -> None:
    assert missing(History.empty(), FIRST, ENEDIS) == Missing((), 0, MissingSpan(FIRST - 730, FIRST - 1, 730))


def test_days_set_aside_are_not_asked_for() -> None:
    aside = SetAside(1, FIRST + 1, FIRST + 2, Reason.OTHER, 0, None, None)
    history = replace(of_days(0, 4), set_aside=(aside,))
    assert spans(missing(history, FIRST + 5, ENEDIS)) == [(3, 3, 1)]


def test_of_an_operator_whose_files_are_not_known_runs_of_days_are_told() -> None:
    found = missing(of_days(0, 20), FIRST + 21, ExportLimits())
    assert (spans(found), found.lost, found.before) == ([(1, 19, 19)], 0, None)


@pytest.mark.slow
@given(st.sets(st.integers(0, 60), min_size=1))
def test_every_missing_day_is_in_one_file_of_seven_days_and_each_file_begins_with_one(known: set[int]) -> None:
    found = missing(of_days(*sorted(known)), FIRST + 61, ENEDIS)
    wanted = [day for day in range(min(known), 61) if day not in known]
    held = [day for first, last, _ in spans(found) for day in range(first, last + 1)]
    assert len(held) == len(set(held))
    assert set(wanted) <= set(held)
    assert all(last - first < 7 and first in wanted for first, last, _ in spans(found))


def gas_of(*days: int, spans: tuple[tuple[int, int], ...] = ()) -> History:
    """Days of gas (from FIRST), and longer spans of which the days are not known: first and last day, both in."""
    known = np.array([FIRST + day for day in days], np.int64)
    lengths = LOCAL.midnights(known + 1) - LOCAL.midnights(known)
    each = np.ones(len(days), np.int64)
    starts = LOCAL.midnights(np.array([FIRST + first for first, _ in spans], np.int64))
    ends = LOCAL.midnights(np.array([FIRST + last + 1 for _, last in spans], np.int64))
    one = np.ones(len(spans), np.int64)
    return replace(
        History.empty(),
        days=DayTotals(known, each * 1000, lengths, each * 0, each * 0),
        periods=Periods(starts, ends, one * 9000, ends - starts, one * 0, one * 0, one > 0),
    )


def test_days_of_gas_are_missing_once_their_operator_has_had_the_time_to_give_them() -> None:
    assert spans(missing_days(gas_of(0, 1, 4, 5), FIRST + 6 + GAS_IS_LATE)) == [(2, 3, 2)]
    assert spans(missing_days(gas_of(0, 1), FIRST + 3 + GAS_IS_LATE)) == [(2, 2, 1)]
    assert spans(missing_days(gas_of(0, 1), FIRST + 2 + GAS_IS_LATE)) == []


def test_days_of_gas_that_a_longer_span_knows_are_not_missing() -> None:
    assert spans(missing_days(gas_of(0, 9, spans=((2, 6),)), FIRST + 10 + GAS_IS_LATE)) == [(1, 1, 1), (7, 8, 2)]
    assert missing_days(gas_of(spans=((0, 30),)), FIRST + 90) == Missing(())
