from __future__ import annotations

from persienne.importers.cumulative import Index, hours_of, replaced_in, runs_of
from persienne.importers.job import Job, Refusals
from persienne.importers.parsed import Hole

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
