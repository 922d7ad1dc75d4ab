"""Reports of one import come in, those that say the same of one meter go out as one; nothing is stored.

A year of weekly files is one row so, in the place of fifty-three.
"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from itertools import chain
from operator import add
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.insight.reconcile import Reconciliation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.household.measures.import_report import ImportReport


def groups_of(reports: Iterable[ImportReport]) -> list[tuple[ImportReport, ...]]:
    """The reports by format, register and meter, each group by time; a file that overlaps another stands alone."""
    groups: list[list[ImportReport]] = []
    latest: dict[tuple[object, ...], list[ImportReport]] = {}
    for report in sorted(reports, key=lambda one: one.first or 0):
        meter = (report.point, report.label, report.written)
        key = (report.format, report.register, meter, report.owned, report.columns)
        group = latest.get(key)
        if group is not None and report.first is not None and report.first >= (group[-1].end or 0):
            group.append(report)
        elif group is None and report.first is not None:
            groups.append(latest.setdefault(key, [report]))
        else:
            groups.append([report])
    return [tuple(group) for group in groups]


def brought_by(reports: Sequence[ImportReport]) -> int | None:
    """How many intervals the files brought; None where an erasure has taken none of them."""
    if all(one.brought is None for one in reports):
        return None
    return sum(one.intervals if one.brought is None else one.brought for one in reports)


def days_of(reports: Iterable[ImportReport]) -> set[int]:
    """The days (ordinals, of France as the files') that the files have a measure of."""
    local = local_days()
    return set().union(*(one.days(local) for one in reports))


def as_one(reports: Sequence[ImportReport]) -> ImportReport:
    """One report of the files of a group, which follow each other: what they count added up, named by the first.

    What lacks at the end of a file is a hole. No refused line has a number, as it would be that of no file.
    """
    missing = [one.missing_end for one in reports if one.missing_end is not None]
    holes = sorted([*chain.from_iterable(one.holes for one in reports), *missing], key=lambda hole: hole.start)
    compared = [one.reconciliation for one in reports]
    return replace(
        reports[0],
        rows=sum(one.rows for one in reports),
        intervals=sum(one.intervals for one in reports),
        joules=sum(one.joules for one in reports),
        injected=sum(one.injected for one in reports),
        held_back=sum(one.held_back for one in reports),
        highest=max(one.highest for one in reports),
        last=reports[-1].last,
        end=reports[-1].end,
        steps=tuple(sorted({step for one in reports for step in one.steps})),
        holes=tuple(holes),
        missing_end=None,
        replaced=tuple(chain.from_iterable(one.replaced for one in reports)),
        duplicates=sum(one.duplicates for one in reports),
        refused=tuple(replace(line, line=0) for one in reports for line in one.refused),
        changes=reduce(add, (one.changes for one in reports)),
        reconciliation=Reconciliation(
            sum(one.exact for one in compared),
            sum(one.rounded for one in compared),
            tuple(chain.from_iterable(one.mismatches for one in compared)),
        ),
        older_months=0,
        number=None,
        reduced=sum(one.reduced for one in reports),
        reduced_days=sum(one.reduced_days for one in reports),
        brought=(brought := brought_by(reports)),
        days_left=() if brought is None else tuple((day, day) for day in sorted(days_of(reports))),
    )
