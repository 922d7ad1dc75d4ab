"""A replaced meter begins a new run, a few damaged indexes do not."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.importers.indexes import LEAST_RUN, Index, Runs, hours_of, never_back, replaced_in, restarts, runs_of
from persienne.importers.job import Hole, Job, Refusals

LOCAL = local_days()
BEGIN = 739_000
OLD = [20_000_000 + 9_000 * day for day in range(60)]
NEW = [12 + 8_000 * day for day in range(40)]


def by_day(values: list[int]) -> dict[int, int]:
    return dict(enumerate(values, BEGIN))


def refused(values: list[int]) -> list[int]:
    """The values that are left out."""
    held = by_day(values)
    kept = Runs.of({"EAST": held}).kept(held)
    return [held[day] for day in held if day not in kept]


def test_a_replaced_meter_keeps_both_runs() -> None:
    assert restarts(OLD + NEW) == [60]
    assert refused(OLD + NEW) == []
    assert restarts(NEW + OLD + NEW) == [100]  # the first of both changes goes up, which no index forbids


@pytest.mark.for_each("many", range(1, LEAST_RUN))
@pytest.mark.for_each("index", [0, 5_000_000, 900_000_000])
@pytest.mark.for_each("place", [0, 30, 60])
def test_a_few_impossible_indexes_are_refused(many: int, index: int, place: int) -> None:
    spikes = [index] * many
    if place == 60 and index > OLD[-1]:
        return  # at the end of a file nothing tells a high index from a true one: the gate asks
    if place == 0 and index < OLD[0]:
        return  # the same at its beginning
    assert refused(OLD[:place] + spikes + OLD[place:]) == spikes


def test_a_spike_beside_the_change_is_no_second_change() -> None:
    values = [*OLD, NEW[0], 19_000_000, *NEW[1:]]
    assert refused(values) == [19_000_000]
    assert len(restarts(values)) == 1


def test_two_replacements_are_three_runs() -> None:
    assert restarts(OLD + NEW + NEW) == [60, 100]
    assert refused(OLD + NEW + NEW) == []


def test_the_totals_cut_the_registers_that_do_not_go_back() -> None:
    total, quiet = by_day(OLD + NEW), by_day([30] * 60 + list(range(25, 65)))
    runs = Runs.of({"EASF01": quiet, "EAST": total})
    assert runs.changes == ((BEGIN + 59, BEGIN + 60),)
    assert len(runs.kept(quiet)) == 100
    alone = Runs.of({"EASF01": quiet})
    assert len(alone.kept(quiet)) == 100


def test_the_time_around_the_change_is_a_hole_and_said_once() -> None:
    held = by_day(OLD + NEW)
    for day in (BEGIN + 10, BEGIN + 60, BEGIN + 61):
        del held[day]
    holes = Runs.of({"EAST": held}).holes(held, LOCAL)
    at = [LOCAL.midnight(BEGIN + day) for day in range(63)]
    assert holes == (Hole(at[10], at[11]), Hole(at[59], at[62]))


values_of_a_counter = st.lists(st.integers(0, 9), max_size=9)


@given(values_of_a_counter)
def test_the_fewest_values_are_left_out_of_a_run(values: list[int]) -> None:
    kept = [value for value, keep in zip(values, never_back(values), strict=True) if keep]
    assert kept == sorted(kept)
    longest = [1] * len(values)
    for place, value in enumerate(values):
        longest[place] += max((longest[n] for n in range(place) if values[n] <= value), default=0)
    assert len(kept) == max(longest, default=0)


@given(values_of_a_counter.flatmap(lambda one: values_of_a_counter.map(lambda other: one + other)))
def test_runs_begin_where_that_saves_the_most(values: list[int]) -> None:
    def cost(begins: tuple[int, ...]) -> float:
        cuts = [0, *begins, len(values)]
        left_out = sum(never_back(values[start:end]).count(False) for start, end in pairwise(cuts))
        return left_out + len(begins) * (LEAST_RUN - 0.5)

    found = tuple(restarts(values))
    places = range(1, len(values))
    assert cost(found) == min(cost(begins) for many in range(3) for begins in combinations(places, many))


HOUR = 3600


def indexes(*values: int, first: int = 0) -> list[Index]:
    return [Index((first + n) * HOUR, value, n + 1) for n, value in enumerate(values)]


def test_nothing_has_no_run_and_one_index_no_hour() -> None:
    assert runs_of([], Refusals(Job("x"))) == ([], 0)
    runs, _ = runs_of(indexes(5), Refusals(Job("x")))
    assert (len(runs), hours_of(runs)) == (1, [])


def test_hours_lie_between_indexes_that_are_one_apart() -> None:
    runs, duplicates = runs_of([*indexes(1, 3, 6), *indexes(10, 11, first=9), *indexes(1)], Refusals(Job("x")))
    assert [(hour.start // HOUR, hour.value) for hour in hours_of(runs)] == [(0, 2), (1, 3), (9, 1)]
    assert duplicates == 1


def test_the_holes_between_runs_are_those_of_a_replaced_counter_and_no_other() -> None:
    runs = [indexes(*range(5)), indexes(*range(5), first=10), indexes(*range(5), first=20)]
    between = [Hole(4 * HOUR, 10 * HOUR), Hole(14 * HOUR, 20 * HOUR)]
    inside = [Hole(11 * HOUR, 12 * HOUR), Hole(21 * HOUR, 22 * HOUR), Hole(2 * HOUR, 3 * HOUR)]
    assert replaced_in(sorted([*between, *inside], key=lambda hole: hole.start), runs) == tuple(between)
    assert replaced_in([Hole(3 * HOUR, 11 * HOUR)], runs[:2]) == (Hole(3 * HOUR, 11 * HOUR),)
    assert replaced_in(inside, runs[:1]) == ()
