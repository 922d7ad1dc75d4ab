"""What a chart can give no bar and no line: gaps and periods, each once, with what is in the total and what is not."""

from __future__ import annotations

import pytest

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.bars import Level, bars
from persienne.insight.lumps import LARGE_REST, Lump, crossing, left_over, lumps, unknown
from persienne.insight.series import DayTotals, History, Periods, SaidBy
from support.curves import (
    FRENCH,
    HOUR,
    MARCH,
    at,
    from_day_to_day,
    history,
    periods,
    series,
    steady,
    totals,
    whole_days,
)

DAY = 86_400
TEN = MARCH - 20
"""A day of 24 hours, with such days around it."""
NIGHT = (at(TEN, 23), at(TEN + 1, 8))
NOON = (at(TEN, 12), at(TEN, 14))


def off_at_night() -> History:
    """Two days from 8 to 23 o'clock, the night between them, and a gap at the first noon."""
    curve = series(
        [(at(TEN, 8), 4 * HOUR, 40), (at(TEN, 14), 9 * HOUR, 50), (at(TEN + 1, 8), 15 * HOUR, 60)],
    )
    days = totals([(TEN, 95, 15 * HOUR), (TEN + 1, 60, 15 * HOUR)])
    gaps = series([(NOON[0], 2 * HOUR, 5), (NIGHT[0], 9 * HOUR, 30)])
    return history(curve, days, periods((NIGHT[0], 9 * HOUR, 30)), gaps)


def told(found: tuple[Lump, ...]) -> list[tuple[int, int, int, bool]]:
    """(start, end, joules, whether the total has it)."""
    return [(one.start, one.end, one.joules, one.held) for one in found]


def test_on_a_curve_every_gap_is_a_lump_inside_a_day_or_over_midnight() -> None:
    found = lumps(off_at_night(), Level.CURVE, at(TEN), at(TEN + 2))
    assert told(found) == [(*NOON, 5, True), (*NIGHT, 30, True)]
    assert [one.parts for one in found] == [(NOON,), (NIGHT,)]


def test_a_night_at_the_edge_of_the_range_is_shown_and_in_no_total() -> None:
    assert told(lumps(off_at_night(), Level.CURVE, at(TEN), at(TEN + 1))) == [(*NOON, 5, True), (*NIGHT, 30, False)]
    assert told(crossing(off_at_night(), TEN, TEN)) == [(*NIGHT, 30, False)]
    assert crossing(off_at_night(), TEN, TEN + 1) == ()


def test_of_days_the_gap_inside_one_is_in_its_bar_and_the_night_between_two_in_none() -> None:
    found = lumps(off_at_night(), Level.DAY, at(TEN), at(TEN + 2))
    assert told(found) == [(*NIGHT, 30, True)]
    assert found[0].parts == (NIGHT,)


def test_of_months_a_night_inside_one_is_in_its_bar_and_a_night_over_its_end_in_none() -> None:
    april = MARCH + 1
    nights = periods((at(TEN, 23), 9 * HOUR, 30), (at(april - 1, 23), 9 * HOUR, 40))
    known = history(days=whole_days(TEN, [1] * 40), periods=nights)
    found = lumps(known, Level.MONTH, at(TEN), at(april + 5))
    assert told(found) == [(at(april - 1, 23), at(april, 8), 40, True)]
    assert found[0].touches(at(april), at(april + 30))
    assert lumps(known, Level.YEAR, at(TEN), at(april + 5)) == ()


def test_a_day_on_either_side_of_a_month_s_end_is_too_narrow_to_hatch() -> None:
    april = MARCH + 1
    known = history(days=totals([(TEN, 1, DAY), (april + 9, 1, DAY)]), periods=from_day_to_day(april - 1, [40]))
    (found,) = lumps(known, Level.MONTH, at(TEN), at(april + 10))
    assert found.parts == ()
    assert found.touches(at(april), at(april + 30))


def test_small_remainders_are_no_lumps_and_large_ones_are() -> None:
    def rest(joules: int) -> History:
        row = (*NIGHT, joules, 0, 0, 0, True)
        return history(days=whole_days(TEN, [1, 1]), periods=Periods.of_rows([row]))

    assert lumps(rest(LARGE_REST - 1), Level.DAY, at(TEN), at(TEN + 2)) == ()
    assert told(lumps(rest(-LARGE_REST), Level.DAY, at(TEN), at(TEN + 2))) == [(*NIGHT, -LARGE_REST, True)]


def test_what_a_period_speaks_of_beside_the_curve_is_where_the_curve_is_not() -> None:
    curve = steady(at(TEN, 6), at(TEN, 12))
    known = history(curve, periods=periods((at(TEN), 2 * DAY, 70)))
    (found,) = lumps(known, Level.CURVE, at(TEN), at(TEN + 2))
    assert found.parts == ((at(TEN), at(TEN, 6)), (at(TEN, 12), at(TEN + 2)))


def test_a_period_that_only_gaps_fill_is_told_by_the_gaps() -> None:
    """A midnight whose index is known parts the night; the curve still shows the one silence."""
    known = off_at_night()
    parted = periods((at(TEN, 23), HOUR, 4), (at(TEN + 1), 8 * HOUR, 26))
    found = lumps(history(known.curve, known.days, parted, known.gaps), Level.CURVE, at(TEN), at(TEN + 2))
    assert told(found) == [(*NOON, 5, True), (*NIGHT, 30, True)]


def test_whole_days_inside_a_period_are_known_and_are_no_part_of_it() -> None:
    known = history(days=whole_days(TEN + 1, [7]), periods=periods((at(TEN), 3 * DAY, 50)))
    (found,) = lumps(known, Level.DAY, at(TEN), at(TEN + 3))
    assert found.parts == ((at(TEN), at(TEN + 1)), (at(TEN + 2), at(TEN + 3)))


def test_a_hole_is_what_neither_curve_nor_gap_speaks_of() -> None:
    curve = series([(at(TEN, 8), HOUR, 1), (at(TEN, 20), HOUR, 1)])
    known = history(curve, gaps=series([(at(TEN, 10), 5 * HOUR, 9)]))
    span = at(TEN), at(TEN + 1)
    found = lumps(known, Level.CURVE, *span)
    assert unknown(known, Level.CURVE, *span, found) == ((at(TEN, 9), at(TEN, 10)), (at(TEN, 15), at(TEN, 20)))


def test_days_inside_a_period_are_no_holes() -> None:
    known = history(days=totals([(TEN, 1, DAY), (TEN + 9, 1, DAY)]), periods=periods((at(TEN + 3), 3 * DAY, 50)))
    span = at(TEN), at(TEN + 10)
    found = lumps(known, Level.DAY, *span)
    assert unknown(known, Level.DAY, *span, found) == ((at(TEN + 1), at(TEN + 3)), (at(TEN + 6), at(TEN + 9)))


@pytest.mark.parametrize("who", [SaidBy.FILE, SaidBy.POINTS, SaidBy.FILE | SaidBy.POINTS])
def test_what_contradicts_a_gap_is_told_beside_it_and_whose_it_is(who: SaidBy) -> None:
    known = off_at_night()
    known = history(known.curve, known.days, known.periods, known.gaps, against=[(*NIGHT, 30, 44, who)])
    found = lumps(known, Level.CURVE, at(TEN), at(TEN + 2))
    assert [one.said for one in found] == [None, 44]
    assert found[1].said_by == who


@pytest.mark.for_each("level", list(Level))
@pytest.mark.for_each(("days", "rest"), [(1, 0), (2, 0), (5, 2)])
def test_slots_lumps_and_a_small_remainder_are_the_whole_total(level: Level, days: int, rest: int) -> None:
    known = off_at_night()
    remainder = Periods.of_rows([(at(TEN + 1), at(TEN + 3), 2, 0, 0, 0, True)])
    known = history(known.curve, known.days, known.periods.joined(remainder), known.gaps)
    span = at(TEN), at(TEN + days)
    shown = bars(known, level, *span)
    if level in (Level.MONTH, Level.YEAR):
        span, rest = (int(shown.starts[0]), int(shown.ends[-1])), 0
    found = lumps(known, level, *span)
    assert left_over(known, shown, *span, found) == rest


def test_energies_from_one_day_to_the_next_overlap_and_each_is_told_once() -> None:
    known = history(days=DayTotals.empty(), periods=from_day_to_day(TEN, [17 * JOULES_PER_WH, 18 * JOULES_PER_WH]))
    found = lumps(known, Level.DAY, at(TEN), at(TEN + 3))
    assert [(one.joules, one.exact) for one in found] == [(17 * JOULES_PER_WH, False), (18 * JOULES_PER_WH, False)]
    assert found[0].covered == FRENCH.length(TEN)


def test_no_range_and_no_history_have_no_lump() -> None:
    assert lumps(off_at_night(), Level.DAY, at(TEN), at(TEN)) == ()
    assert lumps(history(), Level.DAY, at(TEN), at(TEN + 1)) == ()


def test_a_period_with_finer_values_in_it_is_a_rest_and_is_told_only_where_these_are_not() -> None:
    """Indexes before and after weeks of days: what is left lies in the day that is missing."""
    days = totals([(day, 5, DAY) for day in range(TEN - 9, TEN)] + [(day, 5, DAY) for day in range(TEN + 1, TEN + 9)])
    period = Periods.of_rows([(at(TEN - 9), at(TEN + 9), 7, DAY, 0, 0, True)])
    known = history(days=days, periods=period)
    (found,) = crossing(known, TEN - 2, TEN + 2)
    assert (found.joules, found.is_rest, found.parts) == (7, True, ((at(TEN), at(TEN + 1)),))
    assert crossing(known, TEN - 6, TEN - 2) == ()
    assert not lumps(off_at_night(), Level.DAY, at(TEN), at(TEN + 2))[0].is_rest


def test_an_energy_from_one_day_to_the_next_is_no_rest() -> None:
    known = history(days=DayTotals.empty(), periods=from_day_to_day(MARCH - 2, [9, 9, 9, 9]))
    assert not any(lump.is_rest for lump in lumps(known, Level.DAY, at(MARCH - 2), at(MARCH + 3)))
