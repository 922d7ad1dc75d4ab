"""The tables of the letters: requests, events and what was printed, in and out.

A row of what happened and a printed document are never changed and never deleted one by one: the database refuses it.
What they say is not read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from persienne.store.settings import TENANCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.store.driver import Connection

_STORED_DAYS = """
    SELECT day FROM curve JOIN source ON source.id = source_id WHERE meter_id = :meter
    UNION SELECT day FROM day_total JOIN source ON source.id = source_id WHERE meter_id = :meter
    UNION SELECT one.day FROM midnight_index AS one JOIN midnight_index AS next
        ON (next.source_id, next.register_id, next.day) = (one.source_id, one.register_id, one.day + 1)
        JOIN source ON source.id = one.source_id WHERE meter_id = :meter
    UNION SELECT day FROM day_index WHERE meter_id = :meter
"""


class RequestRow(NamedTuple):
    """A request: ``made_on`` is an ISO day, ``alsace_moselle`` 0 or 1, ``draft`` JSON."""

    id: int
    reference: str
    made_on: str
    alsace_moselle: int
    draft: str


class EventRow(NamedTuple):
    """What happened: ``number`` within its request, ``day`` an ISO day, ``noted_at`` UTC epoch seconds; JSON texts."""

    request_id: int
    number: int
    what: str
    day: str
    noted_at: int
    said: str
    evidence: str
    corrects: int | None


class Document(NamedTuple):
    """What was printed: ``printed`` is JSON, ``text`` the letter as text, the others None where they were not made."""

    number: int
    printed: str
    text: str
    pdf: bytes | None
    odt: bytes | None


def add(conn: Connection, reference: str, made_on: str, draft: str, *, alsace_moselle: bool) -> int:
    """Store a request and return its id."""
    query = "INSERT INTO request(reference, made_on, alsace_moselle, draft) VALUES (?, ?, ?, ?) RETURNING id"
    number: int = conn.execute(query, (reference, made_on, int(alsace_moselle), draft)).fetchone()[0]
    return number


def forget_tenancies(conn: Connection, points: Iterable[str]) -> None:
    """Take out where these delivery points are and who held their contracts, but for those that a letter speaks of."""
    for point in points:
        query = """UPDATE setting SET value = (
                SELECT json_group_array(json(one.value)) FROM json_each(setting.value) AS one
                WHERE json_extract(one.value, '$.point') IS NOT ?1
            )
            WHERE key = ?2 AND NOT EXISTS (SELECT 1 FROM request WHERE json_extract(draft, '$.facts.point') = ?1)"""
        conn.execute(query, (point, TENANCIES.key))


def replace_draft(conn: Connection, request_id: int, made_on: str, draft: str, *, alsace_moselle: bool) -> None:
    """Another draft in the place of the one before."""
    query = "UPDATE request SET made_on = ?, draft = ?, alsace_moselle = ? WHERE id = ?"
    conn.execute(query, (made_on, draft, int(alsace_moselle), request_id))


def discard(conn: Connection, request_id: int) -> None:
    """Delete a request to which nothing has happened; the database refuses any other."""
    conn.execute("DELETE FROM request WHERE id = ?", (request_id,))


def listing(conn: Connection) -> list[RequestRow]:
    """Every request, in the order in which they were made."""
    query = "SELECT id, reference, made_on, alsace_moselle, draft FROM request ORDER BY id"
    return [RequestRow(*row) for row in conn.execute(query)]


def references(conn: Connection) -> frozenset[str]:
    """The references of the letters that are kept."""
    return frozenset(reference for (reference,) in conn.execute("SELECT reference FROM request"))


def last_number(conn: Connection, prefix: str) -> int:
    """The highest number of a reference that begins so; 0 where there is none."""
    query = "SELECT max(CAST(substr(reference, ?) AS INTEGER)) FROM request WHERE substr(reference, 1, ?) = ?"
    found = conn.execute(query, (len(prefix) + 1, len(prefix), prefix)).fetchone()[0]
    return found or 0


def add_event(conn: Connection, row: EventRow) -> None:
    """Put a row at the end of its request."""
    conn.execute("INSERT INTO request_event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def events(conn: Connection) -> Iterator[EventRow]:
    """Every row, request by request, by its number."""
    for row in conn.execute("SELECT * FROM request_event ORDER BY request_id, number"):
        yield EventRow(*row)


def add_document(conn: Connection, request_id: int, document: Document) -> None:
    """Keep what was printed."""
    conn.execute("INSERT INTO request_document VALUES (?, ?, ?, ?, ?, ?)", (request_id, *document))


def printed(conn: Connection) -> dict[int, tuple[int, str]]:
    """What was printed last of each request: (number, JSON) by the request's id."""
    query = "SELECT request_id, number, printed FROM request_document ORDER BY request_id, number"
    return {request_id: (number, text) for request_id, number, text in conn.execute(query)}


def document(conn: Connection, request_id: int, number: int) -> Document | None:
    """What was printed at this row."""
    query = "SELECT number, printed, text, pdf, odt FROM request_document WHERE request_id = ? AND number = ?"
    row = conn.execute(query, (request_id, number)).fetchone()
    return None if row is None else Document(*row)


def stored_days(conn: Connection, meter_id: int, first: int, last: int) -> list[int]:
    """The local days (ordinals) between two, both included, of which anything at all is stored, in their order."""
    query = f"SELECT DISTINCT day FROM ({_STORED_DAYS}) WHERE day BETWEEN :first AND :last ORDER BY day"  # noqa: S608
    return [day for (day,) in conn.execute(query, {"meter": meter_id, "first": first, "last": last})]
