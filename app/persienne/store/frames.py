"""Live values go in and come out: the hour that runs as rows (``frame``), hours that are over packed (``frame_hour``).

An instant of a source and a register is in one of the two tables, and this is the one module that reads and writes
them; it knows neither slats nor the time. A late value is merged into its packed hour. No numpy but where columns are
read, for the collector must start without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.store import frame_hours, sources
from persienne.store.frame_hours import HOUR, Minutes, Row
from persienne.store.sources import OF_METER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from persienne.base.reading import Longs, Source

    Columns = tuple[Longs, ...]
    from persienne.store.driver import Connection

ROWS: Final = "frame"
PACKED: Final = "frame_hour"
"""The two tables. Counts are of values, in both, and are told under the name of the first."""

ROWS_BETWEEN: Final = "at >= :begin AND at < :end"
PACKED_BETWEEN: Final = "first < :end AND last >= :begin"
"""The rows of each that hold a value from ``:begin`` on and before ``:end`` (UTC epoch seconds)."""

LATE: Final = 600
"""Seconds after its end for which an hour stays as rows: the meter's clock may be behind the computer's."""

_HOURS_AT_ONCE: Final = 48
"""Packed in one transaction at most: some tenths of a second, where an older version left a month of rows."""

_EVER: Final = 1 << 60
_DECIDED: Final = (
    "source_id IN (SELECT source.id FROM source JOIN meter ON meter.id = meter_id WHERE keep_until IS NULL)"
)
"""Those on which the retention decides: what a meter keeps until a day that was named stays until that day."""


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """Live values of one register: int64 columns of one length, ``at`` (UTC epoch seconds) ascending.

    ``origins`` are positions in ``sources``.
    """

    at: Longs
    values: Longs
    qualities: Longs
    origins: Longs
    sources: tuple[Source, ...]

    def __len__(self) -> int:
        """The number of values."""
        return len(self.at)


def write(conn: Connection, source_id: int, register_id: int, rows: Iterable[Row]) -> None:
    """Store live values; one of the same source, register and instant is replaced."""
    told = list(rows)
    if not told:
        return
    named = (source_id, register_id, min(told)[0] // HOUR, max(told)[0] // HOUR)
    query = "SELECT hour FROM frame_hour WHERE source_id = ? AND register_id = ? AND hour BETWEEN ? AND ?"
    over = {hour for (hour,) in conn.execute(query, named)}
    _write_rows(conn, source_id, register_id, [row for row in told if row[0] // HOUR not in over])
    for hour in over.intersection(row[0] // HOUR for row in told):
        late = [row for row in told if row[0] // HOUR == hour]
        _merge(conn, (source_id, register_id, hour), late)


def pack(conn: Connection, now: int) -> int:
    """Pack hours that are over at ``now`` (UTC epoch seconds), the first ones first; returns how many.

    No more than two days of one register go at once.
    """
    before = (now - LATE) // HOUR * HOUR
    hours = 0
    for source_id, register_id, first in _first_rows(conn, before):
        at: int | None = first
        while at is not None and at < before and hours < _HOURS_AT_ONCE:
            hour = at // HOUR
            _pack(conn, (source_id, register_id, hour))
            hours += 1
            query = "SELECT min(at) FROM frame WHERE source_id = ? AND register_id = ? AND at >= ?"
            (at,) = conn.execute(query, (source_id, register_id, (hour + 1) * HOUR)).fetchone()
    return hours


def read(conn: Connection, meter_id: int, register_id: int, first: int, last: int) -> Frames:
    """The live values of a meter's register between two instants (both included)."""
    import numpy as np  # noqa: PLC0415 - the collector, which only writes, must start without numpy

    # One statement sees both tables at one moment: a value that is packed meanwhile is there once.
    query = f"""SELECT source_id, hour, NULL, NULL, body FROM frame_hour WHERE {OF_METER} AND register_id = :register
        AND hour BETWEEN :first / {HOUR} AND :last / {HOUR}
        UNION ALL SELECT source_id, at, value, quality, NULL FROM frame WHERE {OF_METER}
        AND register_id = :register AND at BETWEEN :first AND :last"""  # noqa: S608 - our own words
    named = {"meter": meter_id, "register": register_id, "first": first, "last": last}
    told_by: dict[int, list[Columns]] = {}
    rows: dict[int, list[Row]] = {}
    for source_id, place, value, quality, body in conn.execute(query, named):
        if body is None:
            rows.setdefault(source_id, []).append((place, value, quality))
            continue
        whole = frame_hours.columns(place, body)
        inside = slice(*np.searchsorted(whole[0], (first, last + 1)))
        told_by.setdefault(source_id, []).append(tuple(column[inside] for column in whole))
    for source_id, some in rows.items():
        told_by.setdefault(source_id, []).append(tuple(np.array(sorted(some), np.int64).T))
    spoken = {source.id: source.source for source in sources.ranked(conn, meter_id)}
    numbers = sorted(told_by)
    of_each = [(np.empty(0, np.int64),) * 4]
    for origin, number in enumerate(numbers):
        at, values, qualities = (np.concatenate(part) for part in zip(*told_by[number], strict=True))
        of_each.append((at, values, qualities, np.full(len(at), origin, np.int64)))
    at, values, qualities, origins = (np.concatenate(part) for part in zip(*of_each, strict=True))
    if np.any(np.diff(at) < 0):
        order = np.argsort(at, kind="stable")
        at, values, qualities, origins = at[order], values[order], qualities[order], origins[order]
    return Frames(at, values, qualities, origins, sources=tuple(spoken[number] for number in numbers))


def minutes(conn: Connection, meter_id: int, register_id: int, first: int, last: int) -> Minutes:
    """The rollup by minute of a meter's register, of the hours that two instants (both included) lie in and between.

    Values that are still rows are added up here. A minute of several devices is there once for each.
    """
    import numpy as np  # noqa: PLC0415 - as in `read`

    named = {"meter": meter_id, "register": register_id, "first": first // HOUR, "last": last // HOUR}
    query = f"""SELECT hour, NULL, minutes FROM frame_hour WHERE {OF_METER} AND register_id = :register
        AND hour BETWEEN :first AND :last
        UNION ALL SELECT at, value, NULL FROM frame WHERE {OF_METER} AND register_id = :register
        AND at BETWEEN :first * {HOUR} AND :last * {HOUR} + {HOUR - 1}"""  # noqa: S608 - our own words
    hours, rows = list[tuple[int, bytes]](), list[tuple[int, int]]()
    for place, value, rollup in conn.execute(query, named):
        if rollup is None:
            rows.append((place, value))
        else:
            hours.append((place, rollup))
    at, values = np.array(sorted(rows), np.int64).reshape(-1, 2).T.copy()
    both = (frame_hours.minutes(hours), frame_hours.minutes_of(at, values))
    order = np.argsort(np.concatenate([one.starts for one in both]), kind="stable")
    names = ("starts", "least", "most", "sums", "counts")
    return Minutes(*(np.concatenate([getattr(one, name) for one in both])[order] for name in names))


# --- counting and deleting -------------------------------------------------------------------------------------------


def count(conn: Connection, whose: str, named: Mapping[str, int], begin: int = -_EVER, end: int = _EVER) -> int:
    """How many values there are from ``begin`` on and before ``end`` (UTC epoch seconds).

    ``whose`` is a condition on source and register, with its parameters in ``named``.
    """
    between = {**named, "begin": begin, "end": end}
    query = f"SELECT count(*) FROM frame WHERE {whose} AND {ROWS_BETWEEN}"  # noqa: S608 - the caller's own words
    rows: int = conn.execute(query, between).fetchone()[0]
    return rows + count_packed(conn, f"{whose} AND {PACKED_BETWEEN}", between)


def count_packed(conn: Connection, where: str, named: Mapping[str, int]) -> int:
    """The same of packed values alone; ``where`` ends with ``PACKED_BETWEEN``, and ``named`` has both instants."""
    query = f"SELECT coalesce(sum(count), 0) FROM frame_hour WHERE {where}"  # noqa: S608 - the caller's own words
    number: int = conn.execute(query, dict(named)).fetchone()[0]
    return number - sum(len(kept) for _, kept in _cut(conn, where, named))


def delete(conn: Connection, whose: str, named: Mapping[str, int], begin: int = -_EVER, end: int = _EVER) -> int:
    """Delete what ``count`` counts, inside a transaction; returns how many values went."""
    between = {**named, "begin": begin, "end": end}
    query = f"DELETE FROM frame WHERE {whose} AND {ROWS_BETWEEN}"  # noqa: S608 - the caller's own words
    rows = int(conn.execute(query, between).rowcount)
    return rows + delete_packed(conn, f"{whose} AND {PACKED_BETWEEN}", between)


def delete_packed(conn: Connection, where: str, named: Mapping[str, int]) -> int:
    """Delete what ``count_packed`` counts; what an hour holds on either side of the span is packed anew."""
    cut = list(_cut(conn, where, named))
    query = f"SELECT coalesce(sum(count), 0) FROM frame_hour WHERE {where}"  # noqa: S608 - the caller's own words
    gone = int(conn.execute(query, dict(named)).fetchone()[0]) - sum(len(kept) for _, kept in cut)
    for key, kept in cut:
        _lessen(conn, key, kept)
    # Those that were cut hold nothing of the span now.
    inside = f"{where} AND first >= :begin AND last < :end"
    conn.execute(f"DELETE FROM frame_hour WHERE {inside}", dict(named))  # noqa: S608 - the caller's own words
    return gone


def delete_of(conn: Connection, meter_id: int) -> int:
    """Delete the live values of a meter; returns how many."""
    return delete(conn, OF_METER, {"meter": meter_id})


def drop_after(conn: Connection, source_id: int, at: int) -> int:
    """Delete the live values of a source after ``at`` (UTC epoch seconds); returns how many."""
    return delete(conn, "source_id = :source", {"source": source_id}, begin=at + 1)


def expire(conn: Connection, before: int, most: int | None = None) -> int:
    """Delete what is older than ``before`` (UTC epoch seconds); returns how many values went.

    Of each register no more than the first ``most`` seconds go; None is no limit. What a meter keeps until a day that
    the household named stays until that day.
    """
    gone = 0
    for source_id, register_id, first in _older(conn, before):
        end = before if most is None else min(before, first + most)
        named = {"source": source_id, "register": register_id}
        gone += delete(conn, "source_id = :source AND register_id = :register", named, end=end)
    return gone


def has_older(conn: Connection, before: int) -> bool:
    """Whether ``expire`` would find anything."""
    return bool(_older(conn, before))


def count_older(conn: Connection, before: int) -> int:
    """How many live values are older than ``before`` (UTC epoch seconds), of those that the retention decides on."""
    return count(conn, _DECIDED, {}, end=before)


def first(conn: Connection) -> int | None:
    """The instant of the oldest live value that the retention decides on."""
    return _reach(conn, _DECIDED, {})[0]


def reach_of_frames(conn: Connection, meter_id: int) -> tuple[int, int] | None:
    """The instants of the first and of the last live value of a meter; None where it has none."""
    begin, end = _reach(conn, OF_METER, {"meter": meter_id})
    return None if begin is None or end is None else (begin, end)


def packed(conn: Connection, where: str, named: Mapping[str, int]) -> Iterator[tuple[int, bytes, bytes]]:
    """Packed hours as they lie in the file: the hour (epoch seconds / 3600), its rollup and its body."""
    query = f"SELECT hour, minutes, body FROM frame_hour WHERE {where}"  # noqa: S608 - the caller's own words
    yield from conn.execute(query, dict(named))


# --- inside ----------------------------------------------------------------------------------------------------------

_Key = tuple[int, int, int]
"""Source, register, hour."""


def _write_rows(conn: Connection, source_id: int, register_id: int, rows: Iterable[Row]) -> None:
    query = "INSERT OR REPLACE INTO frame(source_id, register_id, at, value, quality) VALUES (?, ?, ?, ?, ?)"
    conn.executemany(query, [(source_id, register_id, *row) for row in rows])


def _pack(conn: Connection, key: _Key) -> None:
    """Put the rows of an hour into one."""
    source_id, register_id, hour = key
    between = (source_id, register_id, hour * HOUR, (hour + 1) * HOUR)
    where = "source_id = ? AND register_id = ? AND at >= ? AND at < ?"
    rows = conn.execute(f"SELECT at, value, quality FROM frame WHERE {where} ORDER BY at", between).fetchall()  # noqa: S608
    conn.execute(f"DELETE FROM frame WHERE {where}", between)  # noqa: S608 - our own words
    _put(conn, key, rows)


def _merge(conn: Connection, key: _Key, late: Sequence[Row]) -> None:
    """Merge late values into a packed hour; a value of an instant that is stored already replaces it."""
    where = "source_id = ? AND register_id = ? AND hour = ?"
    (body,) = conn.execute(f"SELECT body FROM frame_hour WHERE {where}", key).fetchone()  # noqa: S608 - our own words
    merged = {row[0]: row for row in (*frame_hours.unpack(key[2], body), *late)}
    conn.execute(f"DELETE FROM frame_hour WHERE {where}", key)  # noqa: S608 - our own words
    _put(conn, key, sorted(merged.values()))


def _put(conn: Connection, key: _Key, rows: Sequence[Row]) -> None:
    """Store the values of an hour, ascending, of which nothing is stored; as rows where they can't be packed."""
    if not rows:
        return
    try:
        body, rollup = frame_hours.pack(rows)
    except OverflowError:  # numbers that no meter says
        _write_rows(conn, *key[:2], rows)
        return
    query = """INSERT INTO frame_hour(source_id, register_id, hour, first, last, count, minutes, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
    conn.execute(query, (*key, rows[0][0], rows[-1][0], len(rows), rollup, body))


def _lessen(conn: Connection, key: _Key, kept: Sequence[Row]) -> None:
    """Let a packed hour hold no more than ``kept``; closed slats let that through too."""
    body, rollup = frame_hours.pack(kept)
    query = """UPDATE frame_hour SET first = ?, last = ?, count = ?, minutes = ?, body = ?
        WHERE source_id = ? AND register_id = ? AND hour = ? AND count > ?"""
    conn.execute(query, (kept[0][0], kept[-1][0], len(kept), rollup, body, *key, len(kept)))


def _cut(conn: Connection, where: str, named: Mapping[str, int]) -> Iterator[tuple[_Key, list[Row]]]:
    """Of the packed hours that ``where`` finds, those that reach beyond the span, with the values that lie beyond."""
    query = f"""SELECT source_id, register_id, hour, body FROM frame_hour
        WHERE {where} AND (first < :begin OR last >= :end)"""  # noqa: S608 - the caller's own words
    begin, end = named["begin"], named["end"]
    for *key, body in conn.execute(query, dict(named)).fetchall():
        rows = frame_hours.unpack(key[2], body)
        yield (key[0], key[1], key[2]), [row for row in rows if not begin <= row[0] < end]


def _reach(conn: Connection, whose: str, named: Mapping[str, int]) -> tuple[int | None, int | None]:
    query = f"""SELECT min(begin), max(end) FROM (
        SELECT min(at) AS begin, max(at) AS end FROM frame WHERE {whose}
        UNION ALL SELECT min(first), max(last) FROM frame_hour WHERE {whose})"""  # noqa: S608 - our own words
    begin, end = conn.execute(query, dict(named)).fetchone()
    return begin, end


def _first_rows(conn: Connection, before: int) -> list[Row]:
    """Source, register and the first instant of those with rows before ``before``, where the slats are open.

    What is kept until a day under closed ones stays as it is: they refuse packed hours.
    """
    # Pair by pair, so that each look is a place of the key and no other row is looked at.
    query = """SELECT source.id, register.id, (
        SELECT min(at) FROM frame WHERE source_id = source.id AND register_id = register.id AND at >= 0) AS begun
        FROM source JOIN meter ON meter.id = meter_id AND meter.slat = 'open' CROSS JOIN register WHERE begun < ?"""
    found: list[Row] = conn.execute(query, (before,)).fetchall()
    return found


def _older(conn: Connection, before: int) -> list[Row]:
    """Source, register and the first instant of those that begin before ``before``, where the retention decides."""
    query = f"""SELECT source.id, register.id, min(
        coalesce((SELECT min(at) FROM frame WHERE source_id = source.id AND register_id = register.id), {_EVER}),
        coalesce((SELECT first FROM frame_hour WHERE source_id = source.id AND register_id = register.id
            ORDER BY hour LIMIT 1), {_EVER})) AS begun
        FROM source JOIN meter ON meter.id = meter_id AND keep_until IS NULL CROSS JOIN register WHERE begun < ?"""  # noqa: S608 - our own words
    found: list[Row] = conn.execute(query, (before,)).fetchall()
    return found
