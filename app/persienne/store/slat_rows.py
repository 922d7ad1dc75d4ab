"""Rows that are finer than a stop of the slats: counted, deleted and marked, by meter and day; no value is made here.

No numpy: the collector asks too.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from itertools import groupby
from operator import itemgetter
from struct import iter_unpack
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.localtime import local_days
from persienne.base.slats import HALF_OPEN_STEP, PART_OF_A_DAY, Slat
from persienne.insight.tariff import Splits
from persienne.meters.tic.facts import noon_of
from persienne.meters.tic.readings import OF_A_MOMENT
from persienne.store import frames, sources, voltages
from persienne.store.schema import CELL_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

_DURATION_OF_CELL = "<4xi12x"
_OFFSET_AND_DURATION = "<ii12x"
_NOT_KEPT = "source_id NOT IN (SELECT source.id FROM source JOIN batch ON batch.id = batch_id WHERE batch.kept)"

_OF_A_MOMENT: Final = f"kind IN ({', '.join(repr(kind.value) for kind in OF_A_MOMENT)})"

LAST_DAY: Final = 10_000_000
"""An ordinal after any day."""


@dataclass(frozen=True, slots=True)
class FinerCounts:
    """How much of a meter is stored that is finer than a stop.

    ``half_hours`` are the intervals of its total (``measures_within``), ``values`` those of all registers and sources;
    ``months`` are calendar months; ``first_day`` and ``last_day`` are ordinals, of curve, frames and voltages;
    ``maxima`` are highest powers with their hour, ``moments`` facts of a moment (overruns), ``voltages`` mean voltages
    of ten minutes.
    """

    half_hours: int = 0
    values: int = 0
    months: int = 0
    first_day: int | None = None
    last_day: int | None = None
    frames: int = 0
    maxima: int = 0
    moments: int = 0
    voltages: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.values or self.frames or self.maxima or self.moments or self.voltages)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gone:
    """What a reduction or an erasure did, without its days.

    ``measures`` are what ``FinerCounts`` counted of it as ``half_hours``; ``merged`` are those of them that live on in
    half-hours. ``values`` are intervals of the curve of all registers and sources, ``hours`` maxima and facts of a
    moment that lost their instant. ``unplaced`` is the energy (J) of the total in silences over midnight, which no day
    can claim: what indexes know of it stays. ``voltages`` are mean voltages of ten minutes,
    ``uncounted`` days that lost the number of these.
    """

    values: int = 0
    frames: int = 0
    hours: int = 0
    unplaced: int = 0
    splits: Splits = field(default_factory=Splits)
    measures: int = 0
    merged: int = 0
    voltages: int = 0
    uncounted: int = 0

    def __bool__(self) -> bool:
        """Whether anything went."""
        return bool(self.values or self.frames or self.hours or self.voltages or self.uncounted)

    @property
    def counted(self) -> int:
        """How many measures went; of an older version, which counted none, how many intervals."""
        return self.measures or self.values


@dataclass(frozen=True, slots=True, kw_only=True)
class ReductionResult(_Gone):
    """What a reduction or an erasure did, as it is told.

    ``days`` are how many local days had their total (import or injection) written, each counted once whatever the
    number of meters; the rest is as in ``_Gone``.
    """

    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduced(_Gone):
    """A part of a reduction while it is added up: ``days`` are the ordinals, the rest is as in ``_Gone``."""

    days: frozenset[int] = frozenset()

    def __add__(self, other: Reduced) -> Reduced:
        """Both together; a day of both is one day."""
        sums = {one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(_Gone)}
        return Reduced(days=self.days | other.days, **sums)

    @property
    def result(self) -> ReductionResult:
        """The same as it is told."""
        return ReductionResult(days=len(self.days), **{one.name: getattr(self, one.name) for one in fields(_Gone)})


class CurveScope(NamedTuple):
    """Which part of a meter is meant: its local days before ``before`` (an ordinal), kept imports too or not."""

    meter_id: int
    before: int = LAST_DAY
    spare_kept: bool = False

    @property
    def where(self) -> str:
        """The condition on ``source_id`` and ``day``."""
        return f"{sources.OF_METER} AND day < :before" + (f" AND {_NOT_KEPT}" if self.spare_kept else "")

    @property
    def values(self) -> dict[str, int]:
        """The parameters of ``where``."""
        return {"meter": self.meter_id, "before": self.before}


def finer(conn: Connection, meter: StoredMeter, than: Slat) -> FinerCounts:
    """What is stored of ``meter`` that the stop ``than`` would not let in."""
    if than is Slat.OPEN:
        return FinerCounts()
    half = than is Slat.HALF
    only = f" AND finest < {HALF_OPEN_STEP}" if half else ""
    said = "cells" if half else f"length(cells) / {CELL_BYTES}"
    rows = conn.execute(
        f"SELECT day, {said} FROM curve WHERE {sources.OF_METER}{only}",  # noqa: S608 - our own words
        {"meter": meter.id},
    )
    values = 0
    days = set()
    for day, counted in rows:
        values += _fine_cells(counted) if half else counted
        days.add(day)
    reach = frames.reach_of_frames(conn, meter.id)
    if reach is not None:
        local = local_days(meter.zone)
        days.update(map(local.day, reach))
    days |= voltages.days_of_means(conn, meter.id)
    return FinerCounts(
        half_hours=measures_within(conn, sources.OF_METER + only, {"meter": meter.id}, fine=half),
        values=values,
        months=len({(date.fromordinal(day).year, date.fromordinal(day).month) for day in days}),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        frames=frames.count(conn, sources.OF_METER, {"meter": meter.id}),
        maxima=_count(conn, "maximum", meter.id, f"at % {HALF_OPEN_STEP} <> 0" if half else "at IS NOT NULL"),
        moments=_count(conn, "fact", meter.id, _finer_moment(half=half)),
        voltages=voltages.count_means(conn, meter.id),
    )


def measures_within(conn: Connection, where: str, values: Mapping[str, int], *, fine: bool = False) -> int:
    """The measures within the day that a condition on the table ``curve`` finds of one meter; every count is made here.

    They are the intervals of its total: of each direction and day once by the instant at which they begin, however many
    files or wires tell of it. ``fine``: those shorter than half-open slats keep alone.
    """
    query = (
        "SELECT direction, day, cells FROM curve JOIN register ON register.id = register_id"  # noqa: S608 - our own words
        f" WHERE name IN ('EAST', 'EAIT') AND kind = 'energy' AND {where} ORDER BY direction, day"
    )
    found = 0
    for _, rows in groupby(conn.execute(query, dict(values)), key=itemgetter(0, 1)):
        told = [cells for _, _, cells in rows]
        if len(told) == 1 and not fine:
            found += len(told[0]) // CELL_BYTES
            continue
        pairs = (pair for cells in told for pair in iter_unpack(_OFFSET_AND_DURATION, cells))
        found += len({offset for offset, duration in pairs if not fine or duration < HALF_OPEN_STEP})
    return found


def within_the_day(conn: Connection, meter_id: int) -> int:
    """How many measures within the day are stored of a meter, as :func:`measures_within` counts them."""
    scope = CurveScope(meter_id)
    return measures_within(conn, scope.where, scope.values)


def _fine_cells(cells: bytes) -> int:
    return sum(duration < HALF_OPEN_STEP for (duration,) in iter_unpack(_DURATION_OF_CELL, cells))


def _finer_moment(*, half: bool) -> str:
    step = f" AND (at % {HALF_OPEN_STEP} <> 0 OR until % {HALF_OPEN_STEP} <> 0)" if half else ""
    return _OF_A_MOMENT + step


def _count(conn: Connection, table: str, meter_id: int, condition: str) -> int:
    query = f"SELECT count(*) FROM {table} WHERE {sources.OF_METER} AND {condition}"  # noqa: S608 - our own words
    number: int = conn.execute(query, {"meter": meter_id}).fetchone()[0]
    return number


def curve_registers(conn: Connection, scope: CurveScope) -> list[int]:
    """The registers with a curve in the part that is meant."""
    query = f"SELECT DISTINCT register_id FROM curve WHERE {scope.where} ORDER BY register_id"  # noqa: S608
    return [number for (number,) in conn.execute(query, scope.values)]


def curve_days(conn: Connection, scope: CurveScope, register_id: int | None = None) -> list[int]:
    """The days with a curve (of one register, or of any) in the part that is meant, ascending."""
    only = "" if register_id is None else " AND register_id = :register"
    query = f"SELECT DISTINCT day FROM curve WHERE {scope.where}{only} ORDER BY day"  # noqa: S608 - our own words
    return [day for (day,) in conn.execute(query, {**scope.values, "register": register_id})]


def delete_curve(conn: Connection, scope: CurveScope) -> tuple[set[int], int]:
    """Delete the curve of the part that is meant; returns the sources that it was of, and how many intervals went."""
    query = f"SELECT source_id, sum(length(cells)) / {CELL_BYTES} FROM curve WHERE {scope.where} GROUP BY source_id"  # noqa: S608
    touched = dict(conn.execute(query, scope.values).fetchall())
    conn.execute(f"DELETE FROM curve WHERE {scope.where}", scope.values)  # noqa: S608 - our own words
    return set(touched), sum(touched.values())


def forget_hours(conn: Connection, meter: StoredMeter, before: int = LAST_DAY) -> int:
    """Take the hour off the maxima, and delete the facts of a moment and the cuts, of the days before ``before``.

    The facts that stay are told at noon, and a partial day says no more how long its part is. Returns how many maxima
    and facts of a moment lost their hour.
    """
    at = 1 << 62 if before >= LAST_DAY else local_days(meter.zone).midnight(before)
    named = {"meter": meter.id, "before": before, "at": at}
    maxima = f"UPDATE maximum SET at = NULL WHERE {sources.OF_METER} AND at IS NOT NULL AND day < :before"  # noqa: S608
    facts = f"DELETE FROM fact WHERE {sources.OF_METER} AND {_OF_A_MOMENT} AND at < :at"  # noqa: S608 - our own words
    conn.execute(f"DELETE FROM wire_cut WHERE {sources.OF_METER} AND at < :at", named)  # noqa: S608 - our own words
    _facts_at_noon(conn, meter, at)
    _parts_of_days(conn, meter, before)
    return int(conn.execute(maxima, named).rowcount) + int(conn.execute(facts, named).rowcount)


def tidy_hours(conn: Connection, meter: StoredMeter) -> Reduced:
    """Take off what stands of hours, and of numbers of voltages, beside what is no finer than a day.

    An older version kept it, or a wider stop under which nothing finer than a day was left. ``hours`` are its rows.
    """
    hours = _facts_at_noon(conn, meter, 1 << 62) + _parts_of_days(conn, meter, LAST_DAY)
    return Reduced(hours=hours, uncounted=voltages.forget_counts(conn, meter.id, LAST_DAY))


def _parts_of_days(conn: Connection, meter: StoredMeter, before: int) -> int:
    """Let the partial days before ``before`` say ``PART_OF_A_DAY`` for the seconds that they cover; returns how many.

    A whole day says its length in seconds, and no more.
    """
    local = local_days(meter.zone)
    query = (
        "SELECT source_id, register_id, day, covered FROM day_total"  # noqa: S608 - our own words
        f" WHERE {sources.OF_METER} AND day < :before AND covered NOT IN (0, {PART_OF_A_DAY}, 86400)"
    )
    changed = 0
    for source, register, day, covered in conn.execute(query, {"meter": meter.id, "before": before}).fetchall():
        length = local.length(day)
        told = length if covered >= length else PART_OF_A_DAY
        if told != covered:
            where = "WHERE source_id = ? AND register_id = ? AND day = ?"
            conn.execute(f"UPDATE day_total SET covered = ? {where}", (told, source, register, day))  # noqa: S608
            changed += 1
    return changed


def _facts_at_noon(conn: Connection, meter: StoredMeter, before: int) -> int:
    """Take the hour off the facts that stay: it is the one at which the meter was heard; returns of how many."""
    local = local_days(meter.zone)
    query = f"SELECT id, at, until FROM fact WHERE {sources.OF_METER} AND NOT ({_OF_A_MOMENT}) AND at < :at"  # noqa: S608
    changed = 0
    for number, *told in conn.execute(query, {"meter": meter.id, "at": before}).fetchall():
        at_noon = [None if at is None else noon_of(at, local) for at in told]
        if at_noon != told:
            conn.execute("UPDATE fact SET at = ?, until = ? WHERE id = ?", (*at_noon, number))
            changed += 1
    return changed


def round_hours(conn: Connection, meter: StoredMeter) -> int:
    """Bring the instants of maxima and of facts of a moment down to ten minutes; returns how many."""
    step = HALF_OPEN_STEP
    named = {"meter": meter.id}
    maxima = f"UPDATE maximum SET at = at - at % {step} WHERE {sources.OF_METER} AND at % {step} <> 0"  # noqa: S608
    facts = (
        f"UPDATE fact SET at = at - at % {step}, until = (until + {step - 1}) / {step} * {step}"  # noqa: S608
        f" WHERE {sources.OF_METER} AND {_finer_moment(half=True)}"
    )
    return int(conn.execute(maxima, named).rowcount) + int(conn.execute(facts, named).rowcount)


def delete_empty_sources(conn: Connection, source_ids: set[int]) -> None:
    """Delete those of ``source_ids`` that are files and hold no value any more, and the imports that they were all of.

    The bytes of one that still holds something are forgotten: its file, imported again, has more to give.
    """
    holds = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE source_id = source.id)"  # noqa: S608
        for table in sources.TABLES_OF_VALUES
    )
    for number in source_ids:
        is_file = "batch_id IN (SELECT id FROM batch WHERE kind = 'import')"
        conn.execute(f"DELETE FROM source WHERE id = ? AND {is_file} AND NOT ({holds})", (number,))  # noqa: S608
        row = conn.execute(f"SELECT digest FROM source WHERE id = ? AND {is_file}", (number,)).fetchone()  # noqa: S608
        if row is not None:
            sources.forget_bytes(conn, number, row[0])
    sources.drop_empty_batches(conn)


def narrow_sources(conn: Connection, meter_id: int, slat: Slat) -> list[tuple[int, str]]:
    """Mark the sources of a meter that were stored under a wider stop as stored under ``slat``.

    Of the same bytes that are stored under it already the later ones are told apart by ``sources.forget_bytes``.
    Returns the number and the report (JSON text) of each file that was marked.
    """
    wider = [one.value for one in Slat if one.openness > slat.openness]
    marks = ", ".join("?" * len(wider))
    query = (
        "SELECT source.id, digest, report, batch.kind FROM source JOIN batch ON batch.id = batch_id"  # noqa: S608
        f" WHERE meter_id = ? AND slat IN ({marks}) ORDER BY source.id"
    )
    marked = []
    for number, digest, report, kind in conn.execute(query, (meter_id, *wider)).fetchall():
        twin = "SELECT 1 FROM source WHERE meter_id = ? AND digest = ? AND slat = ? AND id <> ?"
        if conn.execute(twin, (meter_id, digest, slat.value, number)).fetchone():
            sources.forget_bytes(conn, number, digest)
        conn.execute("UPDATE source SET slat = ?, reduced = NULL WHERE id = ?", (slat.value, number))
        if kind == "import":
            marked.append((number, report))
    return marked


def mark_reduced(conn: Connection, source_ids: set[int], before: int) -> list[tuple[int, str]]:
    """Mark sources as having a curve from ``before`` on only; returns number and report (JSON text) of the files."""
    reports = []
    for number in sorted(source_ids):
        conn.execute("UPDATE source SET reduced = max(coalesce(reduced, 0), ?) WHERE id = ?", (before, number))
        reports += [(number, report) for report in sources.reports_of(conn, number)]
    return reports


def reduced_before(conn: Connection, source_id: int) -> int | None:
    """The first day (an ordinal) that a source still has as a curve, where those before it were reduced."""
    day: int | None = conn.execute("SELECT reduced FROM source WHERE id = ?", (source_id,)).fetchone()[0]
    return day


def has_own_registers(conn: Connection, meter_id: int) -> bool:
    """Whether the meter itself has told any of the supplier's registers apart."""
    query = """SELECT EXISTS (SELECT 1 FROM midnight_index JOIN register ON register.id = register_id
        JOIN source ON source.id = source_id WHERE meter_id = ? AND name LIKE 'EASF__')"""
    return bool(conn.execute(query, (meter_id,)).fetchone()[0])


def first_day_of(conn: Connection, meter_id: int) -> int | None:
    """The first local day (an ordinal) of which anything is stored of a meter."""
    reach = reach_of(conn, meter_id)
    return None if reach is None else reach[0]


def reach_of(conn: Connection, meter_id: int) -> tuple[int, int] | None:
    """The first and the last local day (ordinals) of which anything is stored of a meter.

    The last index stands at the midnight that ends the last day.
    """
    query = f"""SELECT min(first), max(last) FROM (
        SELECT min(day) AS first, max(day) AS last FROM curve WHERE {sources.OF_METER}
        UNION ALL SELECT min(day), max(day) FROM day_total WHERE {sources.OF_METER}
        UNION ALL SELECT min(day), max(day) FROM day_index WHERE {sources.OF_METER}
        UNION ALL SELECT min(first), max(last) FROM period_total WHERE {sources.OF_METER}
        UNION ALL SELECT min(day), max(min(day), max(day) - 1) FROM midnight_index WHERE {sources.OF_METER})"""  # noqa: S608 - our own words
    first, last = conn.execute(query, {"meter": meter_id}).fetchone()
    return None if first is None else (first, max(last, _last_day_of_curve(conn, meter_id) or last))


def _last_day_of_curve(conn: Connection, meter_id: int) -> int | None:
    """The day in which the last interval ends: a silence that nothing follows yet may reach over midnights."""
    query = f"""SELECT day, substr(cells, -{CELL_BYTES}), zone FROM curve JOIN meter ON meter.id = :meter
        WHERE {sources.OF_METER} AND day = (SELECT max(day) FROM curve WHERE {sources.OF_METER})"""  # noqa: S608 - our own words
    ends = []
    for day, cell, zone in conn.execute(query, {"meter": meter_id}):
        (offset, duration), *_ = iter_unpack(_OFFSET_AND_DURATION, cell)
        local = local_days(zone)
        ends.append(local.day(local.midnight(day) + int(offset) + int(duration) - 1))
    return max(ends, default=None)


def has_older(conn: Connection, meter: StoredMeter, before: int) -> bool:
    """Whether anything finer than a day is older than the day ``before``, kept imports left aside."""
    scope = CurveScope(meter.id, before, spare_kept=True)
    named = {**scope.values, "at": local_days(meter.zone).midnight(before)}
    query = (
        f"SELECT EXISTS (SELECT 1 FROM curve WHERE {scope.where})"  # noqa: S608 - our own words
        f" OR EXISTS (SELECT 1 FROM maximum WHERE {sources.OF_METER} AND at IS NOT NULL AND day < :before)"
        f" OR EXISTS (SELECT 1 FROM fact WHERE {sources.OF_METER} AND {_OF_A_MOMENT} AND at < :at)"
        f" OR EXISTS (SELECT 1 FROM wire_cut WHERE {sources.OF_METER} AND at < :at)"
        f" OR EXISTS (SELECT 1 FROM voltage_mean WHERE {sources.OF_METER} AND day < :before)"
    )
    return bool(conn.execute(query, named).fetchone()[0])
