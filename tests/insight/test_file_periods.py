"""What files give of several days together counts only what is known otherwise of none of its days."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.insight.file_periods import FilePeriod, beside_what_is_known
from persienne.insight.series import DayTotals, Periods
from support.curves import longs

LOCAL = local_days()
FIRST = 738_000


def days(known: dict[int, int], *, covered: int | None = None) -> DayTotals:
    ordinals = longs(sorted(FIRST + day for day in known))
    amounts = longs([known[day - FIRST] for day in ordinals.tolist()])
    lengths = LOCAL.midnights(ordinals + 1) - LOCAL.midnights(ordinals)
    zeros = np.zeros(len(ordinals), np.int64)
    return DayTotals(ordinals, amounts, lengths if covered is None else zeros + covered, zeros, zeros)


def period(first: int, last: int, amount: int, *, exact: bool = True, origin: int = 0) -> FilePeriod:
    return FilePeriod(FIRST + first, FIRST + last, amount, exact, 0, origin)


def told(found: Periods) -> list[tuple[int, int, int, int]]:
    """First and last day, amount and days known by it alone."""
    firsts, lasts = LOCAL.days(found.starts) - FIRST, LOCAL.days(found.ends - 1) - FIRST
    rows = zip(firsts.tolist(), lasts.tolist(), found.joules.tolist(), (found.covered / 86_400).tolist(), strict=True)
    return [(first, last, amount, round(alone)) for first, last, amount, alone in rows]


def beside(
    *given_: FilePeriod, known: dict[int, int] | None = None, between: Periods | None = None
) -> list[tuple[int, int, int, int]]:
    totals = days(known or {})
    return told(beside_what_is_known(given_, totals, Periods.empty() if between is None else between, LOCAL))


def test_a_period_alone_is_kept_as_given_and_spread_over_nothing() -> None:
    assert beside(period(0, 29, 845)) == [(0, 29, 845, 30)]


def test_the_days_in_it_are_taken_off() -> None:
    assert beside(period(0, 6, 70), known={0: 10, 1: 12}) == [(0, 6, 48, 5)]


def test_where_every_day_is_known_nothing_is_left_of_it() -> None:
    assert beside(period(0, 1, 70), known={0: 10, 1: 12}) == []


def test_a_month_counts_what_its_weeks_do_not() -> None:
    assert beside(period(0, 29, 300), period(0, 6, 70), period(7, 13, 60)) == [
        (0, 6, 70, 7),
        (0, 29, 170, 16),
        (7, 13, 60, 7),
    ]


def test_a_period_that_overlaps_another_in_part_counts_nothing() -> None:
    assert beside(period(0, 29, 300), period(27, 33, 70)) == [(27, 33, 70, 7)]


def test_of_one_span_the_first_in_rank_counts() -> None:
    assert beside(period(0, 29, 300, origin=0), period(0, 29, 310, origin=1)) == [(0, 29, 300, 30)]


def test_a_whole_month_goes_before_a_part_of_it_whatever_its_rank() -> None:
    assert beside(period(0, 29, 845, exact=False), period(0, 29, 3100)) == [(0, 29, 3100, 30)]


def test_of_two_parts_of_a_month_the_larger_counts() -> None:
    assert beside(period(0, 29, 845, exact=False), period(0, 29, 900, exact=False)) == [(0, 29, 900, 30)]


def test_a_part_of_a_month_says_nothing_of_days_beside_it() -> None:
    assert beside(period(0, 29, 845, exact=False), known={25: 100}) == []
    assert beside(period(0, 29, 845, exact=False), period(0, 6, 70)) == [(0, 6, 70, 7)]


def test_what_an_index_knows_goes_before() -> None:
    start, end = LOCAL.midnight(FIRST + 2), LOCAL.midnight(FIRST + 4)
    between = Periods.of_rows([(start, end, 50, end - start, 0, 0, True)])
    assert beside(period(0, 6, 120), between=between) == [(0, 6, 70, 5), (2, 3, 50, 2)]
    assert beside(period(3, 6, 120), between=between) == [(2, 3, 50, 2)]


def test_the_rounding_of_an_index_is_in_nobody_s_way() -> None:
    start, end = LOCAL.midnight(FIRST + 2), LOCAL.midnight(FIRST + 4)
    between = Periods.of_rows([(start, end, 1, 0, 0, 0, True)])
    assert (3, 6, 120, 4) in beside(period(3, 6, 120), between=between)


def test_a_period_that_says_less_than_its_days_counts_nothing() -> None:
    assert beside(period(0, 2, 10), known={0: 30}) == []


def test_a_day_that_is_known_in_part_leaves_its_rest() -> None:
    found = beside_what_is_known([period(0, 1, 70)], days({0: 10}, covered=43_200), Periods.empty(), LOCAL)
    assert (int(found.joules[0]), int(found.covered[0])) == (60, 2 * 86_400 - 43_200)


spans = st.tuples(st.integers(0, 40), st.integers(1, 40), st.integers(0, 9_000)).map(
    lambda drawn: period(drawn[0], drawn[0] + drawn[1], drawn[2])
)


@pytest.mark.slow
@given(st.lists(spans, max_size=8), st.dictionaries(st.integers(0, 60), st.integers(0, 300), max_size=20))
def test_no_day_is_counted_twice_and_no_span_holds_more_than_its_file_says(
    given_: list[FilePeriod], known: dict[int, int]
) -> None:
    totals = days(known)
    found = beside_what_is_known(given_, totals, Periods.empty(), LOCAL)
    best: dict[tuple[int, int], int] = {}
    for one in given_:
        best.setdefault((one.first - FIRST, one.last - FIRST), one.amount)
    for first, last, _, _ in told(found):
        within = sum(amount for begin, end, amount, _ in told(found) if first <= begin and end <= last)
        of_days = sum(amount for day, amount in known.items() if first <= day <= last)
        assert within + of_days == best[first, last]
    alone = int(found.covered.sum())
    assert alone >= 0
    touched = {day for first, last, _, _ in told(found) for day in range(first, last + 1)} - set(known)
    assert alone <= len(touched) * 90_000


# --- nights that a source gives beside the parts of their days --------------------------------------------------------

DAY, PART = 86_400, 54_000


def night(first: int, amount: int, *, own: bool = True, origin: int = 0, last: int | None = None) -> FilePeriod:
    """Over the midnight after the day ``first``, with what its source says of both days."""
    found = period(first, first + 1 if last is None else last, amount, exact=False, origin=origin)
    return found._replace(own=frozenset({0, 1, 2}) if own else frozenset({7}), with_days=True)


def rows_beside(given_: list[FilePeriod], totals: DayTotals) -> list[tuple[int, int, int]]:
    """First day, amount and the seconds known by it alone."""
    found = beside_what_is_known(given_, totals, Periods.empty(), LOCAL)
    firsts = (LOCAL.days(found.starts) - FIRST).tolist()
    return list(zip(firsts, found.joules.tolist(), found.covered.tolist(), strict=True))


def test_nights_count_beside_the_parts_of_their_days_and_beside_each_other() -> None:
    parts = days({0: 10, 1: 11, 2: 12}, covered=PART)
    assert rows_beside([night(0, 26), night(1, 29)], parts) == [(0, 5, DAY - PART), (1, 6, DAY - PART)]


def test_of_days_that_another_source_tells_more_of_a_night_counts_what_they_leave() -> None:
    parts = days({0: 10, 1: 14}, covered=PART)
    assert [row[:2] for row in rows_beside([night(0, 26, own=False)], parts)] == [(0, 2)]
    assert rows_beside([night(0, 24, own=False)], parts) == []
    assert rows_beside([night(0, 26, own=False)._replace(with_days=False)], parts) == []


def test_what_whole_days_leave_of_a_night_of_their_source_covers_no_time() -> None:
    whole = days({0: 10, 1: 14})
    assert rows_beside([night(0, 21)], whole) == [(0, -3, 0)]
    assert rows_beside([night(0, 24)], whole) == []
    assert rows_beside([night(0, 21, own=False)], whole) == []


def test_indexes_of_some_instant_of_each_day_follow_on_one_another() -> None:
    chain = [period(day, day + 1, 20 + day, exact=False, origin=day) for day in range(3)]
    found = beside_what_is_known(chain, days({}), Periods.empty(), LOCAL)
    assert (found.joules.tolist(), found.covered.tolist()) == ([20, 21, 22], [DAY] * 3)
    assert not found.in_part.any()


def test_a_whole_span_meets_a_night_within_a_day_where_one_source_gives_both() -> None:
    weekend = period(1, 4, 80, origin=1)
    nothing = days({})
    assert [row[:2] for row in rows_beside([night(0, 20), weekend._replace(own=frozenset({0}))], nothing)] == [
        (0, 20),
        (1, 80),
    ]
    assert [row[:2] for row in rows_beside([night(0, 20), weekend], nothing)] == [(0, 20)]
    assert [row[:2] for row in rows_beside([night(0, 20, last=2), weekend._replace(own=frozenset({0}))], nothing)] == [
        (0, 20)
    ]
