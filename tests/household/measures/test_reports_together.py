"""Reports of weekly files are told as one: what they count is added up, and what is not alike stays alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from persienne.base.localtime import local_days
from persienne.household.measures.import_report import ImportReport
from persienne.household.measures.reports_together import as_one, groups_of
from persienne.importers.job import Hole, Reason, RefusedLine
from persienne.insight.reconcile import Reconciliation
from persienne.insight.resolve import Changes

WEEK = 7 * 86_400
BEGIN = 1_788_300_000


def week(number: int, **more: object) -> ImportReport:
    start = BEGIN + number * WEEK
    report = ImportReport(
        file=f"week-{number}.xlsx",
        format="enedis.curve.xlsx",
        point="09999999999998",
        register="EAST",
        rows=336,
        intervals=335,
        joules=1000,
        first=start,
        last=start + WEEK - 1800,
        end=start + WEEK,
        steps=(1800,),
        holes=(),
        duplicates=0,
        refused=(),
        changes=Changes(330, 5, 0, 0),
        reconciliation=Reconciliation(7, 0, ()),
        number=number,
    )
    return replace(report, **more)


def test_weeks_of_one_meter_are_a_group_by_time_and_another_meter_has_its_own() -> None:
    other = week(2, point="09999999999909")
    assert groups_of([week(3), other, week(0), week(1)]) == [(week(0), week(1), week(3)), (other,)]


def test_a_file_that_overlaps_another_or_has_no_measure_stands_alone_so_that_no_energy_counts_twice() -> None:
    copy, empty = week(0, file="copy.xlsx"), week(5, first=None, last=None, end=None)
    assert groups_of([week(0), copy, week(1), empty]) == [(empty,), (week(0), week(1)), (copy,)]


def test_what_the_files_count_is_added_up_and_a_missing_end_is_a_hole() -> None:
    end, hole = Hole(BEGIN + WEEK - 1800, BEGIN + WEEK), Hole(BEGIN + WEEK + 1800, BEGIN + WEEK + 3600)
    line = RefusedLine(4, Reason.EMPTY_VALUE, "x;")
    one = as_one([week(0, missing_end=end), week(1, holes=(hole,), refused=(line,), steps=(600, 1800))])
    assert (one.rows, one.intervals, one.joules, one.changes) == (672, 670, 2000, Changes(660, 10, 0, 0))
    assert (one.first, one.end, one.steps) == (BEGIN, BEGIN + 2 * WEEK, (600, 1800))
    assert (one.holes, one.missing_end) == ((end, hole), None)
    assert [refused.line for refused in one.refused] == [0]
    assert (one.reconciliation.compared, one.number, one.file) == (14, None, "week-0.xlsx")


def test_files_of_which_some_was_erased_tell_together_what_they_brought_and_the_days_that_are_left() -> None:
    """The second week has lost three of its seven days."""
    begun = datetime.fromtimestamp(BEGIN + WEEK, UTC).toordinal()
    whole = week(0)
    cut = week(1, intervals=191, brought=335, days_left=((begun, begun), (begun + 4, begun + 6)))
    one = as_one([whole, cut])
    assert (one.brought, one.intervals) == (670, 526)
    assert one.days(local_days()) == whole.days(local_days()) | {begun, *range(begun + 4, begun + 7)}
    assert (as_one([whole, week(1)]).brought, as_one([whole, week(1)]).days_left) == (None, ())
