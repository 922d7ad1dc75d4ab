"""What the meter line writes of its indexes, row by row and without numpy: cells of a day, midnights, its place.

The tables ``curve`` and ``midnight_index`` are those of the files too (``curve``, ``indexes``); the wire writes a day
again and again as it grows. ``wire_cut`` is where each register stands, so that a program that was killed goes on from
there. Nothing is decided here.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.localtime import local_days
from persienne.meters.tic.indexes import HIGHEST_POWER
from persienne.store import frames, registers
from persienne.store.schema import CELL_BYTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Register
    from persienne.store.driver import Connection

_CELL = Struct("<iiiq")
_MOST_OF_A_DAY = HIGHEST_POWER * 25

assert _CELL.size == CELL_BYTES


class Cell(NamedTuple):
    """One interval: seconds after the local midnight of its day, length in seconds, ``Quality``, energy in joules."""

    offset: int
    duration: int
    quality: int
    joules: int


class Cut(NamedTuple):
    """Where a register stands: its index (Wh) at its last cut, and at the end of what ``curve`` holds of it.

    The two differ while the energy between them lasts for less than the slat lets in.
    """

    at: int
    wh: int
    since: int
    since_wh: int


def cells(conn: Connection, source_id: int, register_id: int, day: int) -> list[Cell]:
    """The intervals that begin in ``day``, ascending."""
    query = "SELECT cells FROM curve WHERE source_id = ? AND register_id = ? AND day = ?"
    row = conn.execute(query, (source_id, register_id, day)).fetchone()
    return [] if row is None else [Cell(*fields) for fields in _CELL.iter_unpack(row[0])]


def last_days(conn: Connection, source_id: int) -> list[tuple[Register, int, list[Cell]]]:
    """The last two days of each register of a source that hold any interval: (register, day, its intervals)."""
    query = "SELECT DISTINCT register_id FROM curve WHERE source_id = ?"
    last = "SELECT day FROM curve WHERE source_id = ? AND register_id = ? ORDER BY day DESC LIMIT 2"
    found = []
    for (register_id,) in conn.execute(query, (source_id,)).fetchall():
        days = sorted(day for (day,) in conn.execute(last, (source_id, register_id)).fetchall())
        register = registers.get(conn, register_id)
        found += [(register, day, cells(conn, source_id, register_id, day)) for day in days]
    return found


def put_cells(conn: Connection, source_id: int, register_id: int, day: int, chosen: Sequence[Cell]) -> None:
    """Store ``chosen`` (ascending) as all that there is of ``day``, in the place of what was stored of it."""
    key = (source_id, register_id, day)
    if not chosen:
        conn.execute("DELETE FROM curve WHERE source_id = ? AND register_id = ? AND day = ?", key)
        return
    finest = min(cell.duration for cell in chosen)
    packed = b"".join(_CELL.pack(*cell) for cell in chosen)
    conn.execute(
        """INSERT INTO curve(source_id, register_id, day, finest, cells) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET finest = excluded.finest, cells = excluded.cells""",
        (*key, finest, packed),
    )


def put_midnight(conn: Connection, source_id: int, register_id: int, day: int, wh: int, quality: int) -> None:
    """Store the index at the local midnight that begins ``day``."""
    conn.execute(
        """INSERT INTO midnight_index(source_id, register_id, day, wh, quality) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET wh = excluded.wh, quality = excluded.quality""",
        (source_id, register_id, day, wh, quality),
    )


def curve_days(conn: Connection, source_id: int, register_id: int) -> list[int]:
    """The local days in which an interval of a source begins, the last one first."""
    query = "SELECT day FROM curve WHERE source_id = ? AND register_id = ? ORDER BY day DESC"
    return [day for (day,) in conn.execute(query, (source_id, register_id)).fetchall()]


def drop_days_after(conn: Connection, source_id: int, day: int) -> None:
    """Delete the indexes, the maxima and the voltages of a source of the days after ``day``."""
    for table in ("midnight_index", "day_index", "maximum", "voltage_day", "voltage_mean"):
        conn.execute(f"DELETE FROM {table} WHERE source_id = ? AND day > ?", (source_id, day))  # noqa: S608 - our own


def drop_moments_after(conn: Connection, source_id: int, at: int) -> None:
    """Delete the live values and the facts of a source that are dated after ``at`` (UTC epoch seconds)."""
    frames.drop_after(conn, source_id, at)
    conn.execute("DELETE FROM fact WHERE source_id = ? AND at > ?", (source_id, at))


def put_heard(conn: Connection, source_id: int, register_id: int, day: int, wh: int, quality: int) -> None:
    """Store the first index that was heard in ``day``; a later one, and one beside a midnight, is ignored.

    A file may say an earlier index of a day than the meter line did, which takes its place. One that is lower by more
    than a home draws in a day is another device's, and is ignored.
    """
    conn.execute(
        """INSERT INTO day_index(source_id, meter_id, register_id, day, wh, quality)
        SELECT id, meter_id, :register, :day, :wh, :quality FROM source WHERE id = :source
        ON CONFLICT DO UPDATE SET source_id = excluded.source_id, wh = excluded.wh, quality = excluded.quality
        WHERE excluded.wh < wh AND wh - excluded.wh <= :most""",
        {
            "register": register_id,
            "day": day,
            "wh": wh,
            "quality": quality,
            "source": source_id,
            "most": _MOST_OF_A_DAY,
        },
    )


def heard_wh(conn: Connection, meter_id: int, register_id: int, day: int) -> int | None:
    """The first index (Wh) that is stored of ``day`` of a meter without its instant."""
    query = "SELECT wh FROM day_index WHERE meter_id = ? AND register_id = ? AND day = ?"
    row = conn.execute(query, (meter_id, register_id, day)).fetchone()
    return None if row is None else row[0]


def has_heard_from(conn: Connection, source_id: int, day: int) -> bool:
    """Whether a source holds the first index of ``day`` or of a later day."""
    query = "SELECT EXISTS (SELECT 1 FROM day_index WHERE source_id = ? AND day >= ?)"
    return bool(conn.execute(query, (source_id, day)).fetchone()[0])


def last_index_before(conn: Connection, source_id: int, register_id: int, day: int) -> int | None:
    """The last day before ``day`` of which a source holds an index."""
    query = """SELECT max(day) FROM (
            SELECT source_id, register_id, day FROM midnight_index
            UNION ALL SELECT source_id, register_id, day FROM day_index
        ) WHERE source_id = ? AND register_id = ? AND day < ?"""
    found: int | None = conn.execute(query, (source_id, register_id, day)).fetchone()[0]
    return found


def totals_between(
    conn: Connection, source_id: int, register_id: int, first: int | None, last: int
) -> list[tuple[int, int]]:
    """The days from ``first`` to the one before ``last`` of which a source holds a total, and the seconds it covers."""
    query = "SELECT day, covered FROM day_total WHERE source_id = ? AND register_id = ? AND day >= ? AND day < ?"
    rows = conn.execute(query, (source_id, register_id, last if first is None else first, last))
    return [(day, covered) for day, covered in rows.fetchall()]


def drop_total(conn: Connection, source_id: int, register_id: int, day: int) -> None:
    """Delete the total of a day."""
    query = "DELETE FROM day_total WHERE source_id = ? AND register_id = ? AND day = ?"
    conn.execute(query, (source_id, register_id, day))


def midnight_wh(conn: Connection, source_id: int, register_id: int, day: int) -> int | None:
    """The index (Wh) that a source holds of the local midnight that begins ``day``."""
    query = "SELECT wh FROM midnight_index WHERE source_id = ? AND register_id = ? AND day = ?"
    row = conn.execute(query, (source_id, register_id, day)).fetchone()
    return None if row is None else row[0]


def last_midnights(conn: Connection, source_id: int) -> list[tuple[Register, int, int]]:
    """The last midnight index of each register of a source: (register, day, Wh)."""
    query = "SELECT register_id, max(day), wh FROM midnight_index WHERE source_id = ? GROUP BY register_id"
    return [(registers.get(conn, number), day, wh) for number, day, wh in conn.execute(query, (source_id,)).fetchall()]


def last_heard(conn: Connection, source_id: int) -> list[tuple[Register, int, int]]:
    """The first index of the last day of which a source heard one without a midnight: (register, day, Wh)."""
    query = "SELECT register_id, max(day), wh FROM day_index WHERE source_id = ? GROUP BY register_id"
    return [(registers.get(conn, number), day, wh) for number, day, wh in conn.execute(query, (source_id,)).fetchall()]


def last_midnights_of_files(conn: Connection, meter_id: int) -> list[tuple[Register, int, int]]:
    """The last midnight index of each register that the files of a meter say: (register, day, Wh)."""
    query = """SELECT register_id, max(day), wh FROM midnight_index JOIN source ON source.id = source_id
        JOIN batch ON batch.id = batch_id WHERE meter_id = ? AND kind = 'import' GROUP BY register_id"""
    return [(registers.get(conn, number), day, wh) for number, day, wh in conn.execute(query, (meter_id,)).fetchall()]


def has_curve_from(conn: Connection, source_id: int, day: int) -> bool:
    """Whether a source holds any interval of ``day`` or later."""
    query = "SELECT EXISTS (SELECT 1 FROM curve WHERE source_id = ? AND day >= ?)"
    return bool(conn.execute(query, (source_id, day)).fetchone()[0])


def cut(conn: Connection, source_id: int, register_id: int) -> Cut | None:
    """Where an index register of a source stands."""
    query = "SELECT at, wh, since, since_wh FROM wire_cut WHERE source_id = ? AND register_id = ?"
    row = conn.execute(query, (source_id, register_id)).fetchone()
    return None if row is None else Cut(*row)


def cuts(conn: Connection, source_id: int) -> list[tuple[Register, Cut]]:
    """Where every index register of a source stands."""
    query = "SELECT register_id, at, wh, since, since_wh FROM wire_cut WHERE source_id = ?"
    rows = conn.execute(query, (source_id,)).fetchall()
    return [(registers.get(conn, number), Cut(*said)) for number, *said in rows]


def put_cut(conn: Connection, source_id: int, register_id: int, stands: Cut) -> None:
    """Store where an index register of a source stands now."""
    query = "INSERT OR REPLACE INTO wire_cut(source_id, register_id, at, wh, since, since_wh) VALUES (?, ?, ?, ?, ?, ?)"
    conn.execute(query, (source_id, register_id, *stands))


def drop_cuts(conn: Connection, source_id: int) -> None:
    """Forget where a source stands."""
    conn.execute("DELETE FROM wire_cut WHERE source_id = ?", (source_id,))


class LastReading(NamedTuple):
    """The last that is stored of what meter lines said: its local day, and its instant where one is known."""

    day: int
    at: int | None


def last_reading(conn: Connection) -> LastReading | None:
    """It, of all meter lines, by the days of France; None where none was read."""
    day_of = local_days().day
    at: int | None = conn.execute("SELECT max(at) FROM wire_cut").fetchone()[0]
    of_lines = "SELECT source.id FROM source JOIN batch ON batch.id = batch_id WHERE kind = 'wire'"
    days = "SELECT source_id, day FROM midnight_index UNION ALL SELECT source_id, day FROM day_index"
    query = f"SELECT max(day) FROM ({days}) WHERE source_id IN ({of_lines})"  # noqa: S608 - our own
    day: int | None = conn.execute(query).fetchone()[0]
    if at is not None and (day is None or day_of(at) >= day):
        return LastReading(day_of(at), at)
    return None if day is None else LastReading(day, None)
