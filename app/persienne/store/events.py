"""The table ``event``: rows of the register go in at its end and come out in order; what they say is not read here.

The database refuses every other change: a row is never edited, a personal value may only vanish, and rows go all
together or not at all (:func:`purge`).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, NamedTuple

from persienne.consents.chain import GENESIS, Head, Row, without
from persienne.consents.fields import Kind
from persienne.store.schema import EVENT_STAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.store.driver import Connection

_COLUMNS = "seq, event_id, consent_id, kind, state, category, party_id, day, body, personal, hash"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows: each field that is not None must be equal; days (ISO) bound ``day``, both included."""

    consent_id: str | None = None
    kind: str | None = None
    state: str | None = None
    category: str | None = None
    party_id: str | None = None
    since: str | None = None
    until: str | None = None


EVERY = Filter()

_BOUNDS = {"since": "day >= ?", "until": "day <= ?"}


def add(conn: Connection, row: Row) -> None:
    """Put ``row`` at the end."""
    conn.execute(f"INSERT INTO event({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608 - our names


def head(conn: Connection) -> Head:
    """The last row's hash and number; :data:`GENESIS` and 0 where there is none."""
    last = conn.execute("SELECT hash, seq FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return Head(GENESIS, 0) if last is None else Head(*last)


def read(conn: Connection) -> Iterator[Row]:
    """Every row, whole, by its number."""
    # As bytes: of a text that is no UTF-8 any more, the driver would only say that it can't decode it, and not whose.
    columns = ", ".join(name if name == "seq" else f"CAST({name} AS BLOB)" for name in _COLUMNS.split(", "))
    for row in conn.execute(f"SELECT {columns} FROM event ORDER BY seq"):  # noqa: S608 - our names
        yield Row._make(value.decode("utf-8", "replace") if isinstance(value, bytes) else value for value in row)


class Texts(NamedTuple):
    """A row without its columns; ``let_go``: its kept files were erased."""

    seq: int
    body: str
    personal: str
    hash: str
    let_go: bool


def texts(conn: Connection, which: Filter = EVERY) -> Iterator[Texts]:
    """The rows that ``which`` asks for, by their numbers."""
    asked = {field.name: value for field in fields(which) if (value := getattr(which, field.name)) is not None}
    where = " AND ".join(_BOUNDS.get(name, f"{name} = ?") for name in asked) or "TRUE"
    query = (
        f"SELECT seq, CAST(body AS BLOB), CAST(personal AS BLOB), hash, let_go FROM event WHERE {where} ORDER BY seq"  # noqa: S608 - names of fields
    )
    for seq, body, personal, hash_, let_go in conn.execute(query, tuple(asked.values())):
        yield Texts(
            seq, body.decode("utf-8", "replace"), personal.decode("utf-8", "replace"), hash_, let_go=bool(let_go)
        )


def get(conn: Connection, event_id: str) -> Row | None:
    """The row of an event."""
    found = conn.execute(f"SELECT {_COLUMNS} FROM event WHERE event_id = ?", (event_id,)).fetchone()  # noqa: S608 - our names
    return None if found is None else Row._make(found)


def ids(conn: Connection, column: str, prefix: str) -> list[str]:
    """At most two values of ``column`` (``event_id``, ``consent_id``) that begin with ``prefix``."""
    query = f"SELECT DISTINCT {column} FROM event WHERE substr({column}, 1, ?) = ? LIMIT 2"  # noqa: S608 - our names
    return [found for (found,) in conn.execute(query, (len(prefix), prefix))]


def id_of(conn: Connection, seq: int) -> str | None:
    """The id of the event of this number."""
    found = conn.execute("SELECT event_id FROM event WHERE seq = ?", (seq,)).fetchone()
    return None if found is None else str(found[0])


def consents(conn: Connection, category: str, party_id: str | None) -> list[str]:
    """The consents that some row says to be about this category and this party."""
    query = "SELECT DISTINCT consent_id FROM event WHERE category = ? AND party_id IS ? AND consent_id IS NOT NULL"
    return [found for (found,) in conn.execute(query, (category, party_id))]


def put_personal(conn: Connection, event_id: str, personal: str) -> None:
    """Replace the personal values of a row by fewer of them; the database refuses anything else."""
    conn.execute("UPDATE event SET personal = ? WHERE event_id = ?", (personal, event_id))


def let_go(conn: Connection, event_id: str) -> None:
    """Say that the kept files of a row were erased: it names them and keeps them no longer."""
    conn.execute("UPDATE event SET let_go = 1 WHERE event_id = ?", (event_id,))


def has_let_go(conn: Connection, event_id: str) -> bool:
    """Whether the kept files of a row were erased."""
    found = conn.execute("SELECT let_go FROM event WHERE event_id = ?", (event_id,)).fetchone()
    return found is not None and bool(found[0])


def forget_points(conn: Connection, points: Iterable[str]) -> None:
    """Take these delivery points out of the rows that this program noted itself, of slats and exports, and of no other.

    What the household noted of a meter is its own record, and stays as it is.
    """
    ours = "kind IN (?, ?) AND json_extract(personal, '$.meter_ref.value') = ?"
    query = f"SELECT event_id, personal FROM event WHERE {ours}"  # noqa: S608 - our words
    for point in points:
        for event_id, personal in conn.execute(query, (Kind.SLAT.value, Kind.EXPORT.value, point)).fetchall():
            put_personal(conn, event_id, without(personal, "meter_ref"))


def purge(conn: Connection) -> None:
    """Delete every row; the caller holds the transaction, so that the refusal of it is never away for anyone else."""
    conn.execute("DROP TRIGGER event_stays")
    conn.execute("DELETE FROM event")
    conn.execute(EVENT_STAYS)
