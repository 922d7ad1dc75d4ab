"""The report of a file that lost values to an erasure: it and the scope come in, one of what is left goes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from struct import iter_unpack
from typing import TYPE_CHECKING, Any, Final

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_INJECTION, Kind
from persienne.household.measures.import_report import ImportReport
from persienne.store import erase

if TYPE_CHECKING:
    from persienne.importers.job import Hole
    from persienne.store.driver import Connection
    from persienne.store.erase import Scope

_JOULES_OF_CELL: Final = "<12xq"
_AMOUNTS: Final = (Kind.ENERGY, Kind.VOLUME)
_OF_DAYS: Final = {"curve": "cells", "day_total": "joules"}


def lessened(conn: Connection, source_id: int, text: str, scope: Scope) -> ImportReport:
    """The report of a file that lost values: it speaks of what is left, to the day, and of no line of the file.

    Intervals, days, energy and highest power are those that are still stored; holes and mismatches of the erased days
    are gone. How much the file brought stays as a number, and so does what the import did with it.
    """
    report = ImportReport.from_json(text)
    zone = conn.execute("SELECT zone FROM meter JOIN source ON meter.id = meter_id WHERE source.id = ?", (source_id,))
    local = local_days(zone.fetchone()[0])
    first = erase.FIRST_OF_ALL if scope.first is None else scope.first
    last = erase.LAST_OF_ALL if scope.last is None else scope.last
    by_day = report.by_day(local)
    left = _what_is_left(conn, source_id, report.register)
    changed = report.brought is not None or left.intervals != report.intervals

    def outside(hole: Hole) -> bool:
        return local.day(hole.end - 1) < first or local.day(hole.start) > last

    mismatches = tuple(one for one in report.reconciliation.mismatches if not first <= one.day <= last)
    return replace(
        by_day,
        intervals=left.intervals,
        joules=left.joules,
        highest=left.highest,
        injected=_what_is_left(conn, source_id, TOTAL_INJECTION.name).joules if report.injected else 0,
        held_back=0,
        first=local.midnight(left.days[0]) if left.days else None,
        last=local.midnight(left.days[-1]) if left.days else None,
        end=local.midnight(left.days[-1] + 1) if left.days else None,
        holes=tuple(filter(outside, by_day.holes)),
        replaced=tuple(filter(outside, by_day.replaced)),
        missing_end=by_day.missing_end if by_day.missing_end and outside(by_day.missing_end) else None,
        reconciliation=replace(report.reconciliation, mismatches=mismatches),
        brought=(report.intervals if report.brought is None else report.brought) if changed else None,
        days_left=_spans(left.days) if changed else (),
    )


def _spans(days: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """The days, in order, as spans of days in a row."""
    lasts = [day for day, after in pairwise(days) if after != day + 1]
    firsts = [day for before, day in pairwise(days) if before != day - 1]
    return tuple(zip((*days[:1], *firsts), (*lasts, *days[-1:]), strict=True))


@dataclass(frozen=True, slots=True)
class _Left:
    """What a source still holds of a register: intervals, J (dm3 of a volume), highest power (VA), days in order."""

    intervals: int
    joules: int
    highest: int
    days: tuple[int, ...]


def _what_is_left(conn: Connection, source_id: int, name: str) -> _Left:
    """Curve, totals of days and of longer periods, differences of indexes one day apart; else the maxima of days."""
    of_register = "source_id = ? AND register_id IN (SELECT id FROM register WHERE name = ? AND kind IN (?, ?))"

    def rows(columns: str, table: str, *kinds: Kind) -> list[tuple[Any, ...]]:
        query = f"SELECT {columns} FROM {table} WHERE {of_register} ORDER BY 1"  # noqa: S608 - of this module
        found: list[tuple[Any, ...]] = conn.execute(
            query, (source_id, name, kinds[0].value, kinds[-1].value)
        ).fetchall()
        return found

    curve, totals = (rows(f"day, {told}", table, *_AMOUNTS) for table, told in _OF_DAYS.items())
    periods = rows("first, last, amount", "period_total", *_AMOUNTS)
    maxima = rows("day, value", "maximum", Kind.MAXIMUM)
    cells = [joules for _, packed in curve for (joules,) in iter_unpack(_JOULES_OF_CELL, packed)]
    pairs = pairwise(rows("day, wh", "midnight_index", Kind.INDEX))
    apart = [(day, (later - wh) * JOULES_PER_WH) for (day, wh), (next_day, later) in pairs if next_day == day + 1]
    days = {day for day, _ in (*curve, *totals, *apart, *maxima)}
    days.update(*(range(first, last + 1) for first, last, _ in periods))
    joules = sum(cells) + sum(joules for *_, joules in (*totals, *apart, *periods))
    intervals = len(cells) + len(totals) + len(apart) + len(periods) + len(maxima)
    return _Left(intervals, joules, max((power for _, power in maxima), default=0), tuple(sorted(days)))
