"""The table ``evidence``: proofs go in whole and come out as copies; nothing is opened, and nothing in them is read.

A content and a name may vanish and never be others; the SHA-256, the size and the type stay: the chain names
them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.consents.events import Evidence
from persienne.consents.proof import sniff
from persienne.store.schema import EVIDENCE_STAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Kept:
    """A proof without its bytes: ``name`` is its file's base name, None once erased; ``here`` is whether it is kept."""

    evidence: Evidence
    name: str | None
    here: bool


def facts(evidence_id: str, content: bytes) -> Evidence:
    """What the register says of a proof with these bytes; ``ValueError`` where they are of no type that is kept."""
    mime = sniff(content)
    if mime is None:
        raise ValueError("not a proof")
    return Evidence(evidence_id, hashlib.sha256(content).hexdigest(), len(content), mime)


def put(conn: Connection, evidence: Evidence, name: str | None, content: bytes | None) -> None:
    """Keep a proof; None for what was erased before it came here."""
    row = (evidence.id, evidence.sha256, evidence.size, evidence.mime, name, content)
    conn.execute("INSERT INTO evidence(id, sha256, size, mime, name, content) VALUES (?, ?, ?, ?, ?, ?)", row)


def find(conn: Connection, sha256: str) -> Kept | None:
    """The kept proof of this content, its name not erased."""
    query = f"{_KEPT} WHERE sha256 = ? AND content IS NOT NULL AND name IS NOT NULL LIMIT 1"
    row = conn.execute(query, (sha256,)).fetchone()
    return None if row is None else _kept(*row)


def listing(conn: Connection) -> list[Kept]:
    """Every proof, in the order in which they came."""
    return [_kept(*row) for row in conn.execute(f"{_KEPT} ORDER BY rowid")]


def content(conn: Connection, evidence_id: str) -> bytes | None:
    """The bytes of a proof; None where there is none, or where they were erased."""
    row = conn.execute("SELECT content FROM evidence WHERE id = ?", (evidence_id,)).fetchone()
    return None if row is None else row[0]


def changed(conn: Connection) -> list[str]:
    """The numbers of the kept proofs whose bytes are not those of their SHA-256 and size."""
    wrong = []
    for number, sha256, size in conn.execute("SELECT id, sha256, size FROM evidence").fetchall():
        held = content(conn, number)
        if held is not None and (hashlib.sha256(held).hexdigest(), len(held)) != (sha256, size):
            wrong.append(number)
    return wrong


def forget_names(conn: Connection, ids: Iterable[str]) -> None:
    """Erase the names of these proofs."""
    conn.executemany("UPDATE evidence SET name = NULL WHERE id = ?", [(number,) for number in ids])


def forget_contents(conn: Connection, ids: Iterable[str]) -> None:
    """Erase the bytes and the names of these proofs."""
    conn.executemany("UPDATE evidence SET name = NULL, content = NULL WHERE id = ?", [(number,) for number in ids])


def purge(conn: Connection) -> None:
    """Delete every proof; the caller holds the transaction."""
    conn.execute("DROP TRIGGER evidence_stays")
    conn.execute("DELETE FROM evidence")
    conn.execute(EVIDENCE_STAYS)


_KEPT = "SELECT id, sha256, size, mime, name, content IS NOT NULL FROM evidence"


def _kept(number: str, sha256: str, size: int, mime: str, name: str | None, here: int) -> Kept:
    return Kept(Evidence(number, sha256, size, mime), name, bool(here))
