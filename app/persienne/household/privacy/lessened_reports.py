"""The report of a file that lost values to an erasure: it and the scope come in, one of what is left goes out."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from itertools import pairwise
from struct import iter_unpack
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_INJECTION, Kind
from persienne.household.measures.import_report import ImportReport
from persienne.insight.resolve import Changes
from persienne.store import erase

if TYPE_CHECKING:
    from persienne.importers.parsed import Hole
    from persienne.store.driver import Connection
    from persienne.store.erase import Scope

_JOULES_OF_CELL: Final = "<12xq"


def lessened(conn: Connection, source_id: int, text: str, scope: Scope) -> ImportReport:
    """The report of a file that lost values: it speaks of what is left, to the day, and of no line of the file.

    Intervals and energy are those that are still stored; holes and mismatches of the erased days are gone.
    """
    report = ImportReport.from_json(text)
    zone = conn.execute("SELECT zone FROM meter JOIN source ON meter.id = meter_id WHERE source.id = ?", (source_id,))
    local = local_days(zone.fetchone()[0])
    first = erase.FIRST_OF_ALL if scope.first is None else scope.first
    last = erase.LAST_OF_ALL if scope.last is None else scope.last
    by_day = report.by_day(local)
    left = _what_is_left(conn, source_id, report.register)

    def outside(hole: Hole) -> bool:
        return local.day(hole.end - 1) < first or local.day(hole.start) > last

    mismatches = tuple(one for one in report.reconciliation.mismatches if not first <= one.day <= last)
    return replace(
        by_day,
        intervals=left.intervals,
        joules=left.joules,
        injected=_what_is_left(conn, source_id, TOTAL_INJECTION.name).joules if report.injected else 0,
        held_back=0,
        changes=_at_most(report.changes, left.intervals),
        first=None if left.first is None else local.midnight(left.first),
        last=None if left.last is None else local.midnight(left.last),
        end=None if left.last is None else local.midnight(left.last + 1),
        holes=tuple(filter(outside, by_day.holes)),
        replaced=tuple(filter(outside, by_day.replaced)),
        missing_end=by_day.missing_end if by_day.missing_end and outside(by_day.missing_end) else None,
        reconciliation=replace(report.reconciliation, mismatches=mismatches),
    )


def _at_most(changes: Changes, intervals: int) -> Changes:
    """Of no more values than ``intervals``; nobody knows which of them are gone, and the new are the most."""
    counts = list(astuple(changes)[:4])
    gone = max(0, sum(counts) - intervals)
    for place, count in enumerate(counts):
        counts[place] -= min(gone, count)
        gone -= min(gone, count)
    return Changes(*counts)


@dataclass(frozen=True, slots=True)
class _Left:
    """What a source still holds of a register: intervals, joules, and its first and last day (ordinals)."""

    intervals: int
    joules: int
    first: int | None
    last: int | None


def _what_is_left(conn: Connection, source_id: int, name: str) -> _Left:
    """Curve, totals of days and of longer periods, and differences of indexes one day apart."""
    of_register = "source_id = ? AND register_id IN (SELECT id FROM register WHERE name = ? AND kind = ?)"
    energy, index = (source_id, name, Kind.ENERGY.value), (source_id, name, Kind.INDEX.value)
    curve = conn.execute(f"SELECT day, cells FROM curve WHERE {of_register} ORDER BY day", energy).fetchall()  # noqa: S608 - of this module
    totals = conn.execute(f"SELECT day, joules FROM day_total WHERE {of_register} ORDER BY day", energy).fetchall()  # noqa: S608
    periods = conn.execute(f"SELECT first, last, amount FROM period_total WHERE {of_register}", energy).fetchall()  # noqa: S608
    indexes = conn.execute(f"SELECT day, wh FROM midnight_index WHERE {of_register} ORDER BY day", index).fetchall()  # noqa: S608
    cells = [joules for _, packed in curve for (joules,) in iter_unpack(_JOULES_OF_CELL, packed)]
    pairs = pairwise(indexes)
    apart = [(later - wh) * JOULES_PER_WH for (day, wh), (next_day, later) in pairs if next_day == day + 1]
    days = [day for day, _ in (*curve, *totals)] + [day for *both, _ in periods for day in both]
    if indexes:  # the last one ends the day before
        (begun, _), (ended, _) = indexes[0], indexes[-1]
        days += [begun, max(begun, ended - 1)]
    joules = sum(cells) + sum(joules for _, joules in totals) + sum(apart) + sum(joules for *_, joules in periods)
    intervals = len(cells) + len(totals) + len(apart) + len(periods)
    return _Left(intervals, joules, min(days, default=None), max(days, default=None))
