"""Hand-made blocks, series and histories, and hypothesis strategies for them: numbers in, frozen columns out."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Block, Made, Meter, Source, index_register
from persienne.insight.days import days_of_curve
from persienne.insight.series import Contradictions, DayTotals, History, Periods, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.reading import Longs, Register
    from persienne.insight.series import SaidBy

Rows = list[tuple[int, int, int]]

FRENCH = local_days()
HOUR, HALF_HOUR = 3600, 1800

# The night of the doubled hour and that of the missing one, as ordinals.
OCTOBER = date(2024, 10, 27).toordinal()
MARCH = date(2024, 3, 31).toordinal()


def longs(values: Iterable[int]) -> Longs:
    return np.array(list(values), np.int64)


def at(day: int, hour: int = 0, minute: int = 0, *, fold: int = 0) -> int:
    """Epoch seconds of a French wall clock; ``fold`` 1 is the second passage of October's hour."""
    first = date.fromordinal(day)
    wall = datetime(first.year, first.month, first.day, hour, minute)  # noqa: DTZ001 - a wall clock, zoned by epoch()
    return FRENCH.epoch(wall, fold=fold)


def block(
    intervals: Sequence[tuple[int, int, int]], source: Source | None = None, register: Register = TOTAL_IMPORT
) -> Block:
    """A block of (start, duration, value)."""
    starts, durations, values = (
        (longs(column) for column in zip(*intervals, strict=True)) if intervals else [longs([])] * 3
    )
    source = source or Source("made", Made.CURVE)
    return Block(Meter(), register, source, starts, durations, values, np.zeros(len(starts), np.int64))


def index_block(indexes: Sequence[tuple[int, int]], source: Source | None = None) -> Block:
    """A block of (instant, Wh)."""
    return block([(instant, 0, wh) for instant, wh in indexes], source, index_register("EAST"))


def series(intervals: Sequence[tuple[int, int, int]], *, origin: int = 0) -> Series:
    """A resolved series of (start, duration, joules)."""
    made = block(intervals)
    return Series(made.starts, made.durations, made.values, made.qualities, np.full(len(made), origin, np.int64))


def totals(rows: Sequence[tuple[int, int, int]], *, origin: int = 0, quality: int = 0) -> DayTotals:
    """Totals of (day, joules, seconds covered)."""
    days, joules, covered = (longs(column) for column in zip(*rows, strict=True)) if rows else [longs([])] * 3
    return DayTotals(days, joules, covered, np.full(len(days), quality, np.int64), np.full(len(days), origin, np.int64))


def whole_days(first: int, joules: Sequence[int]) -> DayTotals:
    """Complete days in a row from ordinal ``first``."""
    return totals([(day, value, FRENCH.length(day)) for day, value in enumerate(joules, first)])


def steady(start: int, end: int, step: int = HALF_HOUR, watts: int = 100) -> Series:
    """A curve of one power from ``start`` to ``end``."""
    return series([(instant, step, watts * step) for instant in range(start, end, step)])


def history(
    curve: Series | None = None,
    days: DayTotals | None = None,
    periods: Periods | None = None,
    gaps: Series | None = None,
    against: Sequence[tuple[int, int, int, int, SaidBy]] = (),
) -> History:
    """A French history; its days are those of the curve unless given.

    ``against`` are (start, end, counted, said, by whom).
    """
    curve = curve or Series.empty()
    days = days_of_curve(curve, FRENCH) if days is None else days
    contradictions = Contradictions(*longs_of(against, 5))
    return History(curve, days, periods or Periods.empty(), gaps=gaps or Series.empty(), contradictions=contradictions)


def longs_of(rows: Sequence[tuple[int, ...]], width: int) -> list[Longs]:
    """The columns of rows of ``width`` whole numbers."""
    return list(np.array(rows, np.int64).reshape(-1, width).T)


def from_day_to_day(first: int, joules: Sequence[int]) -> Periods:
    """Energies from some instant of a day to some instant of the next, one a day from ordinal ``first`` on."""
    return Periods.of_rows(
        [(at(day), at(day + 2), energy, FRENCH.length(day), 0, 0, False) for day, energy in enumerate(joules, first)]
    )


def periods(*rows: tuple[int, int, int]) -> Periods:
    """Periods of (start, duration, joules) of which nothing else is known, between exact instants."""
    return Periods.of_rows([(start, start + length, joules, length, 0, 0, True) for start, length, joules in rows])


@st.composite
def intervals(
    draw: st.DrawFn, *, start: int = at(MARCH), unit: int = 600, most: int = 60
) -> list[tuple[int, int, int]]:
    """Ascending (start, duration, joules) without overlap, with holes, of 10 minutes to 2 hours."""
    made, reached = [], start
    for gap, steps, joules in draw(st.lists(st.tuples(_GAPS, _STEPS, _JOULES), max_size=most)):
        reached += gap * unit
        made.append((reached, steps * unit, joules))
        reached += steps * unit
    return made


_GAPS = st.integers(0, 4) | st.integers(0, 400)
_STEPS = st.sampled_from([1, 3, 6, 12])
_JOULES = st.integers(0, 20_000_000)
