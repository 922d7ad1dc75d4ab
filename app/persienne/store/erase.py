"""What an erasure takes out of the tables: a scope comes in, counts go out, rows are deleted; then the file forgets.

DELETE leaves what it deleted in the file: in the log until it is checkpointed, in gaps of living pages even with
``secure_delete`` (a few rows in a million), in free pages under a new key after a rekey alone. So the whole recipe is
DELETE, VACUUM, rekey, checkpoint, in this order; here are its steps, one function each.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from enum import StrEnum
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind, energy_register
from persienne.meters.tic.readings import OF_A_MOMENT, FactKind
from persienne.store import day_notes, day_seals, frames, letters, meters, registers, said_days, slat_rows, sources
from persienne.store.connection import key_pragma
from persienne.store.day_notes import DAY_NOTE
from persienne.store.day_seals import DAY_SEAL
from persienne.store.schema import CELL_BYTES
from persienne.store.sources import TABLES_OF_VALUES
from persienne.store.voltages import MEAN_BYTES, VOLTAGE_DAY, VOLTAGE_MEAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter
    from persienne.store.said_days import DaySpans

FIRST_OF_ALL, LAST_OF_ALL = 0, 10_000_000
"""Ordinals before and after any day."""

_EVER: Final = 1 << 60
"""An instant that no clock reaches."""

STANDING: Final = (
    "calendar",
    FactKind.DEVICE,
    FactKind.POINT,
    FactKind.CONTRACT,
    FactKind.SUBSCRIBED_POWER,
    FactKind.SUBSCRIBED_CURRENT,
)
"""The facts that hold after the period in which they were told; they go with their source alone."""

SET_ASIDE, SET_ASIDE_DAYS = said_days.SPANS.table, said_days.SPANS.shortened
"""What counts name the spans of days set aside that go, and those that lose some of their days."""

REACHING: Final = "curve.reaching"
"""What counts name the intervals that begin before the erased days and end in them: they go whole."""

_CELL: Final = "<iiiq"

_PACKED: Final = {
    "curve": f"coalesce(sum(length(cells)), 0) / {CELL_BYTES}",
    VOLTAGE_MEAN: f"coalesce(sum(length(means)), 0) / {MEAN_BYTES}",
}
"""How many values the rows of a table hold that packs them."""

COUNTED_TABLES: Final = (
    *(table for table in TABLES_OF_VALUES if table != frames.PACKED),
    "wire_cut",
    "fact",
    SET_ASIDE,
    DAY_NOTE,
    DAY_SEAL,
    "source",
    "batch",
    "meter",
)
"""The tables that an erasure may touch, in the order of the certificate; packed live values stand with the others."""


class Level(StrEnum):
    """How deep an erasure goes; each takes what the ones before it take."""

    LIVE = "live"
    """The live values."""
    CURVE = "curve"
    """All that is finer than a day."""
    DAY = "day"
    """The totals of the days as well: nothing of the period is left."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is to be erased: local days (ordinals, both included; None: from the first, to the last), and whose.

    ``meter_id`` None is every meter, ``batch_id`` None every import and wire. An interval belongs to the day in which
    it begins, an index to the day of its stamp. One that begins before the first day and ends in the scope goes too: it
    has no shape of which a part could go.
    """

    level: Level
    first: int | None = None
    last: int | None = None
    meter_id: int | None = None
    batch_id: int | None = None

    @property
    def kind(self) -> str:
        """By what it is bounded, for the journal: ``import``, ``meter``, ``period``, or ``all``."""
        if self.batch_id is not None:
            return "import"
        if self.meter_id is not None:
            return "meter"
        return "all" if self.first is None and self.last is None else "period"

    @property
    def whole_sources(self) -> bool:
        """Whether sources are deleted whole, with their facts, because every day of them is erased."""
        return self.level is Level.DAY and self.first is None and self.last is None


class Count(NamedTuple):
    """Of one table: the level at which it goes, its rows in the scope, and the values in these rows (intervals).

    ``table`` is ``maximum.at`` for maxima that stay and lose their instant, ``set_aside.days`` and ``day_note.days``
    for spans that stay and lose days, ``curve.reaching`` for what goes of the days before the scope. Spans and marked
    days hold no value.
    """

    table: str
    level: Level
    rows: int
    values: int


@dataclass(frozen=True, slots=True)
class Deleted:
    """What a deletion did: rows by table (as in ``Count``).

    ``lessened`` are the files that lost values and still hold some, as (source, report).
    """

    rows: dict[str, int]
    lessened: tuple[tuple[int, str], ...]


class Part(NamedTuple):
    """Rows of one table that go at one level; where they stay and lose a column, ``forgets`` is its name."""

    table: str
    level: Level
    condition: str
    forgets: str | None = None

    @property
    def name(self) -> str:
        """What counts name it by: its table, or ``maximum.at`` for maxima that lose their instant.

        Live values are counted together, packed or not.
        """
        if self.table == frames.PACKED:
            return frames.ROWS
        return self.table if self.forgets is None else f"{self.table}.{self.forgets}"


class Found(NamedTuple):
    """A part with the condition and the parameters that find its rows of one meter."""

    part: Part
    where: str
    values: dict[str, int]


def _kinds(kinds: tuple[str, ...]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)


_OF_DAYS = "day BETWEEN :first AND :last"
_MOMENT = f"kind IN ({_kinds(OF_A_MOMENT)}) AND at < :end AND coalesce(until, at) >= :begin"

_FINER = (
    Part(frames.ROWS, Level.LIVE, frames.ROWS_BETWEEN),
    Part(frames.PACKED, Level.LIVE, frames.PACKED_BETWEEN),
    Part("curve", Level.CURVE, _OF_DAYS),
    Part("wire_cut", Level.CURVE, "since < :end AND at >= :begin"),
    Part(VOLTAGE_MEAN, Level.CURVE, _OF_DAYS),
)
_OF_CURVE = (
    *_FINER,
    Part("maximum", Level.CURVE, f"{_OF_DAYS} AND at IS NOT NULL", "at"),
    Part("fact", Level.CURVE, _MOMENT),
)
_OF_DAY = (
    *_FINER,
    Part("maximum", Level.DAY, _OF_DAYS),
    Part("fact", Level.DAY, f"(({_MOMENT}) OR ({frames.ROWS_BETWEEN} AND kind NOT IN ({_kinds(STANDING)})))"),
    Part("day_total", Level.DAY, _OF_DAYS),
    Part("period_total", Level.DAY, "first <= :last AND last >= :first"),
    Part("midnight_index", Level.DAY, _OF_DAYS),
    Part("day_index", Level.DAY, _OF_DAYS),
    Part(VOLTAGE_DAY, Level.DAY, _OF_DAYS),
)
_PARTS = {Level.LIVE: _FINER[:2], Level.CURVE: _OF_CURVE, Level.DAY: _OF_DAY}


def found(conn: Connection, scope: Scope) -> Iterator[Found]:
    """The parts of each meter that ``scope`` means."""
    for meter in meters.every_meter(conn):
        if scope.meter_id in (None, meter.id):
            for part in _PARTS[scope.level]:
                whose = "meter_id = :meter" + ("" if scope.batch_id is None else " AND batch_id = :batch")
                where = f"source_id IN (SELECT id FROM source WHERE {whose}) AND {part.condition}"  # noqa: S608 - all of it of this module
                values = {"meter": meter.id, "batch": scope.batch_id or 0, **_bounds(scope, meter)}
                named = {name: value for name, value in values.items() if f":{name}" in where}
                yield Found(part, where, named)


class Reaching(NamedTuple):
    """An interval that begins before a scope and ends in it: the last one of its day's row, as its cell."""

    row: int
    source_id: int
    alone: bool
    cell: bytes


def reaching(conn: Connection, scope: Scope) -> Iterator[Reaching]:
    """The intervals of earlier days that ``scope`` takes too, as a night's that was not heard."""
    if scope.first is None or scope.level is Level.LIVE:
        return
    query = f"""SELECT curve.id, source_id, length(cells) = {CELL_BYTES}, substr(cells, -{CELL_BYTES}), day
        FROM curve JOIN source ON source.id = source_id
        WHERE meter_id = :meter AND coalesce(:batch, batch_id) = batch_id AND day < :first"""  # noqa: S608 - of this module
    for meter in meters.every_meter(conn):
        if scope.meter_id in (None, meter.id):
            local = local_days(meter.zone)
            begin = local.midnight(scope.first)
            named = {"meter": meter.id, "batch": scope.batch_id, "first": scope.first}
            for row, source_id, alone, cell, day in conn.execute(query, named).fetchall():
                if local.midnight(day) + sum(unpack_from(_CELL, cell)[:2]) > begin:
                    yield Reaching(row, source_id, bool(alone), cell)


def counts(conn: Connection, scope: Scope) -> tuple[Count, ...]:
    """How much of each table ``scope`` means; tables without a row of it are left out."""
    totals: dict[tuple[str, Level], tuple[int, int]] = {}
    for part, where, values in found(conn, scope):
        measure = _PACKED.get(part.table, "count(*)")
        rows, size = conn.execute(f"SELECT count(*), {measure} FROM {part.table} WHERE {where}", values).fetchone()  # noqa: S608 - of this module
        if part.table == frames.PACKED:
            rows = size = frames.count_packed(conn, where, values)
        before = totals.get((part.name, part.level), (0, 0))
        totals[part.name, part.level] = (before[0] + rows, before[1] + size)
    if intervals := len(list(reaching(conn, scope))):
        totals[REACHING, Level.CURVE] = (intervals, intervals)
    for spans, owner, first, last in _spans_to_cut(conn, scope):
        for name, rows in spans.touching(conn, owner, first, last).items():
            totals[name, Level.DAY] = (totals.get((name, Level.DAY), (0, 0))[0] + rows, 0)
    return tuple(Count(*key, *sizes) for key, sizes in totals.items() if sizes[0])


def measures(conn: Connection, scope: Scope) -> int:
    """How many measures within the day ``scope`` means, meter by meter, as ``slat_rows`` counts them."""
    return sum(
        slat_rows.measures_within(conn, where, values)
        for part, where, values in found(conn, scope)
        if part.table == "curve"
    )


def delete(conn: Connection, scope: Scope) -> Deleted:
    """Delete what ``scope`` means, inside a transaction; a source, an import and a meter without anything left go too.

    The bytes of a file that lost something are forgotten, for they tell what was in it; imported again it is new. The
    number of a meter that goes is taken out of the register where its slats moved. What is set aside goes
    with its days or with its meter: it is the household's own word, which no import brought. So is a note, which goes
    with its days alone. Seals of days, by which a copy of an erased one can be told, all go.
    """
    rows: dict[str, int] = {}
    touched: set[int] = set()
    if day_seals.are_kept(conn):
        day_seals.remove_key(conn)
        rows[DAY_SEAL] = day_seals.remove_all(conn)
    cuts = list(_spans_to_cut(conn, scope))
    said = {spans: spans.days_by_number(conn) for spans in (said_days.SPANS, day_notes.SPANS)}
    _keep_the_day_before(conn, scope)
    for one in reaching(conn, scope):
        touched.add(one.source_id)
        rows[REACHING] = rows.get(REACHING, 0) + 1
        _take_the_last(conn, one)
    for part, where, values in found(conn, scope):
        if part.table in TABLES_OF_VALUES and part.level is not Level.LIVE:
            query = f"SELECT DISTINCT source_id FROM {part.table} WHERE {where}"  # noqa: S608
            touched.update(number for (number,) in conn.execute(query, values))
        if part.table == frames.PACKED:
            rows[part.name] = rows.get(part.name, 0) + frames.delete_packed(conn, where, values)
            continue
        deletes = f"DELETE FROM {part.table}"  # noqa: S608
        verb = deletes if part.forgets is None else f"UPDATE {part.table} SET {part.forgets} = NULL"  # noqa: S608
        gone = conn.execute(f"{verb} WHERE {where}", values).rowcount
        rows[part.name] = rows.get(part.name, 0) + gone
    if scope.whole_sources:
        touched.update(_sources(conn, scope))
        rows["fact"] = rows.get("fact", 0) + _facts_of(conn, touched)
    lessened = _let_go(conn, scope, touched, rows)
    for spans, owner, first, last in cuts:
        spans.cut(conn, owner, first, last)
    for spans, before in said.items():
        rows.update(spans.lost(conn, before))
    _forget_statistics(conn)
    return Deleted({table: count for table, count in rows.items() if count}, lessened)


def compact(conn: Connection) -> None:
    """Write the whole file anew without its free pages and gaps; ``disk_full`` where there is no room for a second."""
    conn.execute("VACUUM")


def rekey(conn: Connection, new_key: bytes) -> None:
    """Write every page anew under ``new_key``; after an error the connection is of no more use."""
    conn.execute(f"PRAGMA rekey = {key_pragma(new_key)}").fetchall()


def free_pages(conn: Connection) -> int:
    """Pages of the file that hold nothing, or what was deleted."""
    number: int = conn.execute("PRAGMA freelist_count").fetchone()[0]
    return number


def unsound(conn: Connection) -> tuple[str, ...]:
    """What is wrong with the pages of the file or with their places in the trees; empty where all is well."""
    pages = conn.execute("PRAGMA cipher_integrity_check").fetchall()
    places = conn.execute("PRAGMA quick_check").fetchall()
    return tuple(str(said) for (said,) in (*pages, *places) if said != "ok")


def rows_by_table(conn: Connection) -> dict[str, int]:
    """The rows of each of ``COUNTED_TABLES``; of live values how many there are, packed or not."""
    counted = {table: _count(conn, table) for table in COUNTED_TABLES}
    return {**counted, frames.ROWS: frames.count(conn, "TRUE", {})}


def _days(scope: Scope) -> tuple[int, int]:
    return FIRST_OF_ALL if scope.first is None else scope.first, LAST_OF_ALL if scope.last is None else scope.last


def _bounds(scope: Scope, meter: StoredMeter) -> dict[str, int]:
    local, (first, last) = local_days(meter.zone), _days(scope)
    return {
        "first": first,
        "last": last,
        "begin": -_EVER if scope.first is None else local.midnight(scope.first),
        "end": _EVER if scope.last is None else local.midnight(scope.last + 1),
    }


def _keep_the_day_before(conn: Connection, scope: Scope) -> None:
    """Write the total of the day before the scope, which ends with the index of the scope's first midnight.

    That index goes; the day before is not in the scope, and what it used stays known.
    """
    if scope.level is not Level.DAY or scope.first is None:
        return
    query = """INSERT INTO day_total(source_id, register_id, day, joules, covered, quality)
        SELECT source_id, :energy, begun.day, (ended.wh - begun.wh) * :joules, :covered,
            max(begun.quality, ended.quality)
        FROM midnight_index AS begun JOIN midnight_index AS ended USING (source_id, register_id)
        WHERE register_id = :index AND begun.day = :day AND ended.day = :day + 1 AND ended.wh >= begun.wh
        AND source_id IN (SELECT id FROM source WHERE meter_id = :meter AND coalesce(:batch, batch_id) = batch_id)
        ON CONFLICT DO NOTHING"""
    kinds = conn.execute("SELECT id, name FROM register WHERE kind = ?", (Kind.INDEX.value,)).fetchall()
    for meter in meters.every_meter(conn):
        if scope.meter_id in (None, meter.id):
            day = scope.first - 1
            said = {"meter": meter.id, "batch": scope.batch_id, "day": day, "joules": JOULES_PER_WH}
            said["covered"] = local_days(meter.zone).length(day)
            for number, name in kinds:
                energy = registers.get_or_create(conn, energy_register(name))
                conn.execute(query, {**said, "index": number, "energy": energy})


def _take_the_last(conn: Connection, interval: Reaching) -> None:
    """Take the last interval of a row away; the others stay."""
    if interval.alone:
        conn.execute("DELETE FROM curve WHERE id = ?", (interval.row,))
        return
    (cells,) = conn.execute("SELECT cells FROM curve WHERE id = ?", (interval.row,)).fetchone()
    left = cells[:-CELL_BYTES]
    finest = min(duration for _, duration, *_ in iter_unpack(_CELL, left))
    conn.execute("UPDATE curve SET finest = ?, cells = ? WHERE id = ?", (finest, left, interval.row))


def _sources(conn: Connection, scope: Scope) -> list[int]:
    query = (
        "SELECT id FROM source WHERE coalesce(:meter, meter_id) = meter_id AND coalesce(:batch, batch_id) = batch_id"
    )
    return [number for (number,) in conn.execute(query, {"meter": scope.meter_id, "batch": scope.batch_id})]


def _facts_of(conn: Connection, source_ids: set[int]) -> int:
    query = "DELETE FROM fact WHERE source_id = ?"
    return sum(conn.execute(query, (number,)).rowcount for number in source_ids)


def _meters(conn: Connection, scope: Scope, touched: set[int]) -> set[int]:
    """The meters that go where nothing is left of them: those of the sources ``touched``, or all if all is erased."""
    if scope.whole_sources and scope.kind == "all":
        return {meter.id for meter in meters.every_meter(conn)}
    query = "SELECT meter_id FROM source WHERE id = ?"
    return {meter for number in touched for (meter,) in conn.execute(query, (number,))}


def _let_go(conn: Connection, scope: Scope, touched: set[int], rows: dict[str, int]) -> tuple[tuple[int, str], ...]:
    """Delete those of ``touched`` that hold nothing more; returns the files that do, with their reports."""
    holds = " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE source_id = source.id)" for table in TABLES_OF_VALUES)  # noqa: S608
    lessened = []
    whole, of_meters = scope.whole_sources, _meters(conn, scope, touched)
    before = {table: _count(conn, table) for table in ("source", "batch", "meter")}
    for number in sorted(touched):
        if whole or not conn.execute(f"SELECT {holds} FROM source WHERE id = ?", (number,)).fetchone()[0]:  # noqa: S608
            rows["fact"] = rows.get("fact", 0) + _facts_of(conn, {number})
            conn.execute("DELETE FROM source WHERE id = ?", (number,))
            continue
        for report in sources.reports_of(conn, number):
            sources.set_digest(conn, number, os.urandom(32))
            lessened.append((number, report))
    sources.drop_empty_batches(conn)
    if touched:
        from persienne.store import events  # noqa: PLC0415 - the register's rules, which the collector never needs

        points = meters.drop_unused(conn, of_meters)
        events.forget_points(conn, points)
        letters.forget_tenancies(conn, points)
    rows.update({table: count - _count(conn, table) for table, count in before.items()})
    return tuple(lessened)


def _spans_to_cut(conn: Connection, scope: Scope) -> Iterator[tuple[DaySpans, int | None, int, int]]:
    """What the household said of days of which nothing is left: the table, whose, the first day and the last.

    These are whole days of every import. A note is of the home: it goes with the last that its meters have of the days.
    """
    if scope.level is not Level.DAY or scope.batch_id is not None:
        return
    yield from ((said_days.SPANS, *days) for days in _days_of_meters(conn, scope))
    if not _others_have_some(conn, scope):
        yield day_notes.SPANS, None, *_days(scope)


def _others_have_some(conn: Connection, scope: Scope) -> bool:
    """Whether anything is stored of the days of ``scope`` by a meter that it does not mean."""
    others = (meter.id for meter in meters.every_meter(conn) if scope.meter_id not in (None, meter.id))
    every = (one for number in others for one in found(conn, replace(scope, meter_id=number)))
    query = "SELECT EXISTS (SELECT 1 FROM {} WHERE {})"
    return any(conn.execute(query.format(part.table, where), values).fetchone()[0] for part, where, values in every)


def _days_of_meters(conn: Connection, scope: Scope) -> Iterator[tuple[int, int, int]]:
    for meter in meters.every_meter(conn):
        if scope.meter_id in (None, meter.id):
            yield meter.id, *_days(scope)


def _count(conn: Connection, table: str) -> int:
    number: int = conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
    return number


def _forget_statistics(conn: Connection) -> None:
    """Empty what ANALYZE would have kept: samples of values. We never run it; another program with the key might."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'sqlite\\_stat%' ESCAPE '\\'"
    for (table,) in conn.execute(query).fetchall():
        conn.execute(f'DELETE FROM "{table}"')  # noqa: S608 - a name out of the schema
