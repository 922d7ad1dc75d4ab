"""The tables ``batch`` and ``source``: which file or meter line gave what and when; undoing an import; no value.

A wire source is one device (its address stands as ``file_name``) in one format, and is there once for each meter; its
batch is of the kind ``wire``, which is neither listed nor undone as an import.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from persienne.base.reading import Made, Meter, Source
from persienne.base.slats import Slat
from persienne.store.schema import CELL_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True)
class NewSource:
    """A file about to be stored: its base name, the digest of its bytes, how it speaks, and its report (JSON text).

    ``slat`` is the stop under which it is stored: once the slats are opened wider, the same file has more to give.
    ``reader`` is the version of the importers that read it: a later version may read more in the same bytes.
    """

    file_name: str
    digest: bytes
    source: Source
    slat: Slat
    report: str = "{}"
    reader: int = 0


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A stored file: the batch (``at``: UTC epoch seconds) that it came in, its meter, and what it said of itself."""

    id: int
    batch_id: int
    at: int
    meter_id: int
    meter: Meter
    file_name: str
    digest: bytes
    source: Source
    slat: Slat
    report: str
    reader: int


OF_METER: Final = "source_id IN (SELECT id FROM source WHERE meter_id = :meter)"
"""Whose rows of values are a meter's."""

TABLES_OF_VALUES: Final = (
    *("curve", "day_total", "period_total", "midnight_index", "day_index"),
    *("frame", "frame_hour", "maximum", "voltage_day", "voltage_mean"),
)
"""The tables of values: a source without a row in any of them has nothing left to give."""

_SELECT = """
    SELECT source.id, batch_id, batch.at, meter_id, point, file_name, digest, format, made, precision,
        source.slat, report, reader
    FROM source JOIN batch ON batch.id = batch_id JOIN meter ON meter.id = meter_id """

# Index-made first, then the finer precision, then the later export (architecture, section 3).
_RANK = " ORDER BY made DESC, precision, batch_id DESC, source.id DESC"  # not by the clock, which may be set back


def create_batch(conn: Connection, at: int) -> int:
    """Begin one act of importing at ``at`` (UTC epoch seconds); returns its number."""
    number: int = conn.execute("INSERT INTO batch(at) VALUES (?)", (at,)).lastrowid
    return number


def create(conn: Connection, batch_id: int, meter_id: int, new: NewSource) -> int:
    """Store a source in its batch; returns its number. One meter takes the same bytes once for each stop."""
    said = (batch_id, meter_id, new.file_name, new.digest)
    spoken = (new.source.format, new.source.made.value, new.source.precision, new.slat.value, new.report, new.reader)
    query = """INSERT INTO source(batch_id, meter_id, file_name, digest, format, made, precision, slat, report, reader)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
    number: int = conn.execute(query, said + spoken).lastrowid
    return number


def find(conn: Connection, meter_id: int, digest: bytes) -> StoredSource | None:
    """The source of this meter with these bytes, or None: the file is new to it.

    Of one that was stored under several stops, the widest.
    """
    rows = conn.execute(_SELECT + "WHERE meter_id = ? AND digest = ?", (meter_id, digest))
    return max(map(_stored, rows), key=lambda source: source.slat.openness, default=None)


def first_import(conn: Connection, meter_id: int, digest: bytes) -> int | None:
    """When a file with these bytes was first imported of a meter (UTC epoch seconds), as far as it is stored still."""
    query = "SELECT min(at) FROM source JOIN batch ON batch.id = batch_id WHERE meter_id = ? AND digest = ?"
    found: int | None = conn.execute(query, (meter_id, digest)).fetchone()[0]
    return found


def meters_with(conn: Connection, digest: bytes) -> list[int]:
    """The numbers of the meters under which a file with these bytes is stored."""
    query = "SELECT DISTINCT meter_id FROM source WHERE digest = ? ORDER BY meter_id"
    return [number for (number,) in conn.execute(query, (digest,))]


def meters_of(conn: Connection, batch_id: int) -> set[int]:
    """The numbers of the meters that a batch speaks of."""
    query = "SELECT DISTINCT meter_id FROM source WHERE batch_id = ?"
    return {number for (number,) in conn.execute(query, (batch_id,))}


def set_reader(conn: Connection, source_id: int, reader: int) -> None:
    """The bytes of a source were read anew by a later version, which found nothing else in them."""
    conn.execute("UPDATE source SET reader = ? WHERE id = ?", (reader, source_id))


def set_report(conn: Connection, source_id: int, report: str) -> None:
    """Replace the report (JSON text), which may only be whole once the values are stored."""
    conn.execute("UPDATE source SET report = ? WHERE id = ?", (report, source_id))


def listing(conn: Connection) -> list[StoredSource]:
    """Every imported file, the last import first and its files in the order in which they were read."""
    rows = conn.execute(_SELECT + "WHERE batch.kind = 'import' ORDER BY batch_id DESC, source.id")
    return [_stored(row) for row in rows]


def reaches(conn: Connection, of_meter: str) -> list[tuple[int, str, int, int, float | None, int]]:
    """Of each file with stored values: meter, format, first instant and end (epoch s), finest step (minutes), maxima.

    The step is None where there is none, the last number is 1 of highest powers alone. The same of each meter's curve
    in the format ``of_meter``, from noon of the first day to noon of the last one.
    """
    query = """SELECT meter_id, format, unixepoch(report ->> 'first'), unixepoch(report ->> 'end'),
            (SELECT min(value) FROM json_each(report, '$.steps')), report ->> 'highest_va' > 0
        FROM source JOIN batch ON batch.id = batch_id WHERE kind = 'import' AND report ->> 'first' IS NOT NULL
        UNION ALL SELECT meter_id, format, (min(day) - 719162.5) * 86400, (max(day) - 719162.5) * 86400,
            min(finest) / 60.0, 0
        FROM curve JOIN source ON source.id = source_id WHERE format = ? GROUP BY meter_id"""
    found: list[tuple[int, str, int, int, float | None, int]] = conn.execute(query, (of_meter,)).fetchall()
    return found


def ranked(conn: Connection, meter_id: int) -> list[StoredSource]:
    """The sources of a meter, the one to believe first in front."""
    return [_stored(row) for row in conn.execute(_SELECT + "WHERE meter_id = ?" + _RANK, (meter_id,))]


def drop_empty_batch(conn: Connection, batch_id: int) -> bool:
    """Delete a batch that brought no source; returns whether it was one."""
    query = "DELETE FROM batch WHERE id = ? AND NOT EXISTS (SELECT 1 FROM source WHERE batch_id = batch.id)"
    return bool(conn.execute(query, (batch_id,)).rowcount)


def drop_empty_batches(conn: Connection) -> None:
    """Delete the batches of which no source is left."""
    conn.execute("DELETE FROM batch WHERE NOT EXISTS (SELECT 1 FROM source WHERE batch_id = batch.id)")


def reports_of(conn: Connection, source_id: int) -> list[str]:
    """The report (JSON text) of a source that came from a file; none of a wire."""
    query = "SELECT report FROM source JOIN batch ON batch.id = batch_id WHERE source.id = ? AND kind = 'import'"
    return [report for (report,) in conn.execute(query, (source_id,))]


def set_digest(conn: Connection, source_id: int, digest: bytes) -> None:
    """Let a source be known by ``digest``."""
    conn.execute("UPDATE source SET digest = ? WHERE id = ?", (digest, source_id))


def _is_stored(conn: Connection, meter_id: int, digest: bytes, slat: str) -> bool:
    twin = "SELECT 1 FROM source WHERE meter_id = ? AND digest = ? AND slat = ?"
    return conn.execute(twin, (meter_id, digest, slat)).fetchone() is not None


def replace_digest(conn: Connection, meter_id: int, digest: bytes, slat: Slat) -> None:
    """Let a file be stored again at the stop ``slat``: its sources at this stop or a wider one give its digest up.

    :func:`undo` of the later source gives it back.
    """
    rows = conn.execute("SELECT id, slat FROM source WHERE meter_id = ? AND digest = ?", (meter_id, digest)).fetchall()
    for number, stop in rows:
        if Slat(stop).openness >= slat.openness:
            set_digest(conn, number, _replaced(digest) + number.to_bytes(8, "big"))


def _give_digest_back(conn: Connection, meter_id: int, digest: bytes) -> None:
    """The sources that gave ``digest`` up take it again, the latest of each stop."""
    first = _replaced(digest)
    query = "SELECT id, slat FROM source WHERE meter_id = ? AND digest BETWEEN ? AND ? ORDER BY id DESC"
    for number, slat in conn.execute(query, (meter_id, first, first + b"\xff" * 8)).fetchall():
        if not _is_stored(conn, meter_id, digest, slat):
            set_digest(conn, number, digest)


def _replaced(digest: bytes) -> bytes:
    """What the sources hold, each before its number, whose file is stored again under a later one."""
    return hashlib.sha256(b"replaced" + digest).digest()[:24]


def undo(conn: Connection, batch_id: int, source_id: int | None = None) -> dict[str, int] | None:
    """Delete a batch, or one source of it, with all that came in it.

    Returns how many measures went, table by table, or None: there was no such batch, or no such source in it.
    """
    query = """SELECT source.id, meter_id, digest FROM source JOIN batch ON batch.id = batch_id
        WHERE batch_id = ? AND kind = 'import'"""
    inside = {number: (meter_id, digest) for number, meter_id, digest in conn.execute(query, (batch_id,))}
    gone = inside.keys() if source_id is None else inside.keys() & {source_id}
    if not gone:
        return None
    values = _values_of(conn, gone)
    if gone == inside.keys():
        conn.execute("DELETE FROM batch WHERE id = ? AND kind = 'import'", (batch_id,))
    else:
        conn.executemany("DELETE FROM source WHERE id = ?", [(number,) for number in gone])
    for number in gone:
        _give_digest_back(conn, *inside[number])
    return values


def _values_of(conn: Connection, source_ids: Iterable[int]) -> dict[str, int]:
    """How many measures the sources brought, table by table: as lines of a file, a day with its registers is one.

    A row of the curve holds the measures of a day.
    """
    numbers = json.dumps(list(source_ids))
    found = {}
    for table in TABLES_OF_VALUES:
        moment = {"frame": "at", "frame_hour": "hour", "period_total": "first"}.get(table, "day")
        size = f"count(DISTINCT source_id || ' ' || {moment})"
        if table == "curve":
            size = f"coalesce(sum(length(cells) / {CELL_BYTES}), 0)"
        query = f"SELECT {size} FROM {table} WHERE source_id IN (SELECT value FROM json_each(?))"  # noqa: S608 - ours
        found[table] = int(conn.execute(query, (numbers,)).fetchone()[0])
    return {table: count for table, count in found.items() if count}


def find_wire(conn: Connection, meter_id: int, spoken: Source, device: str) -> int | None:
    """The number of the wire source of ``device`` that speaks as ``spoken``, or None."""
    query = "SELECT id FROM source WHERE meter_id = ? AND digest = ?"
    row = conn.execute(query, (meter_id, _wire_digest(spoken, device))).fetchone()
    return None if row is None else row[0]


def create_wire(conn: Connection, meter_id: int, spoken: Source, device: str, at: int, slat: Slat) -> int:
    """Begin the wire source of ``device`` at ``at`` (UTC epoch seconds); returns its number."""
    batch_id: int = conn.execute("INSERT INTO batch(at, kind) VALUES (?, 'wire')", (at,)).lastrowid
    return create(conn, batch_id, meter_id, NewSource(device, _wire_digest(spoken, device), spoken, slat))


def meter_of_device(conn: Connection, device: str) -> int | None:
    """The meter that ``device`` spoke for on a wire, the last one where there were several; None for a new device."""
    query = """SELECT meter_id FROM source JOIN batch ON batch.id = batch_id
        WHERE kind = 'wire' AND file_name = ? ORDER BY source.id DESC LIMIT 1"""
    row = conn.execute(query, (device,)).fetchone()
    return None if row is None else row[0]


def devices_of(conn: Connection, meter_id: int) -> set[str]:
    """The addresses of the devices that spoke for a meter on its line."""
    query = "SELECT file_name FROM source JOIN batch ON batch.id = batch_id WHERE kind = 'wire' AND meter_id = ?"
    return {device for (device,) in conn.execute(query, (meter_id,))}


def move(conn: Connection, meter_id: int, other_id: int) -> None:
    """Let the sources of one meter be another's; bytes that both hold stay the other's, and are forgotten of this one.

    The digest of such a source becomes one of the digest and of its number, so that no file is ever taken for it.
    """
    query = "SELECT id, digest, slat FROM source WHERE meter_id = ?"
    for number, digest, slat in conn.execute(query, (meter_id,)).fetchall():
        if _is_stored(conn, other_id, digest, slat):
            forget_bytes(conn, number, digest)
        conn.execute("UPDATE source SET meter_id = ? WHERE id = ?", (other_id, number))


def forget_bytes(conn: Connection, source_id: int, digest: bytes) -> None:
    """Let the file of a source be imported anew: its digest becomes one of the digest and of its number."""
    set_digest(conn, source_id, hashlib.sha256(digest + source_id.to_bytes(8, "big")).digest())


def _wire_digest(spoken: Source, device: str) -> bytes:
    """What stands for the bytes of a file: a wire goes on under one source for as long as the device serves."""
    return hashlib.sha256(f"{spoken.format} {device}".encode()).digest()


def _stored(row: tuple[Any, ...]) -> StoredSource:
    number, batch_id, at, meter_id, point, file_name, digest, spoken, made, precision, slat, report, reader = row
    source, meter = Source(spoken, Made(made), precision), Meter(point)
    return StoredSource(
        number,
        batch_id,
        at,
        meter_id,
        meter=meter,
        file_name=file_name,
        digest=digest,
        source=source,
        slat=Slat(slat),
        report=report,
        reader=reader,
    )
