"""The table ``fact``: text that matters beside the values (contract, calendar) goes in and comes out unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Fact, Meter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.store.driver import Connection


def write(conn: Connection, source_id: int, meter_id: int, facts: Iterable[Fact]) -> None:
    """Store the facts that a source tells of a meter."""
    rows = [(source_id, meter_id, fact.kind, fact.at, fact.until, fact.text) for fact in facts]
    conn.executemany("INSERT INTO fact(source_id, meter_id, kind, at, until, text) VALUES (?, ?, ?, ?, ?, ?)", rows)


def write_ended(conn: Connection, source_id: int, meter_id: int, fact: Fact) -> None:
    """Store one fact; where it is the end of one that was told at its beginning, in the place of that."""
    if fact.until is not None:
        begun = "DELETE FROM fact WHERE source_id = ? AND kind = ? AND at = ? AND text = ? AND until IS NULL"
        conn.execute(begun, (source_id, fact.kind, fact.at, fact.text))
    write(conn, source_id, meter_id, [fact])


def last_of_each_kind(conn: Connection, source_id: int) -> list[Fact]:
    """The last fact of each kind that a source told."""
    query = """SELECT point, kind, at, text, until FROM fact JOIN meter ON meter.id = meter_id
        WHERE fact.id IN (SELECT max(id) FROM fact WHERE source_id = ? GROUP BY kind)"""
    return [Fact(Meter(point), *rest) for point, *rest in conn.execute(query, (source_id,))]


def since(conn: Connection, source_id: int, kind: str, first: int) -> list[Fact]:
    """The facts of one kind that a source told of ``first`` (UTC epoch seconds) and later, the oldest first."""
    query = """SELECT point, kind, at, text, until FROM fact JOIN meter ON meter.id = meter_id
        WHERE source_id = ? AND kind = ? AND at >= ? ORDER BY at"""
    return [Fact(Meter(point), *rest) for point, *rest in conn.execute(query, (source_id, kind, first))]


def meters_told(conn: Connection, kind: str, text: str) -> list[int]:
    """The numbers of the meters of which a source has told this fact."""
    query = "SELECT DISTINCT meter_id FROM fact WHERE kind = ? AND text = ? ORDER BY meter_id"
    return [number for (number,) in conn.execute(query, (kind, text))]


def read(conn: Connection, meter_id: int) -> list[Fact]:
    """The facts of a meter, the oldest first, each once however many sources told it."""
    query = """SELECT point, kind, at, text, until FROM fact JOIN meter ON meter.id = meter_id
        WHERE meter_id = ? GROUP BY kind, at, text, until ORDER BY at, min(fact.id)"""
    return [Fact(Meter(point), *rest) for point, *rest in conn.execute(query, (meter_id,))]


def overruns_since(conn: Connection, first: int) -> list[tuple[int, int | None]]:
    """The overruns that began at ``first`` (UTC epoch seconds) or later, of any meter: begin, and end where known.

    One that several sources told is there once.
    """
    query = "SELECT at, max(until) FROM fact WHERE kind = 'overrun' AND at >= ? GROUP BY meter_id, at ORDER BY at"
    return [(at, until) for at, until in conn.execute(query, (first,))]
