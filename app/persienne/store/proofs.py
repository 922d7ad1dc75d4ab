"""The table ``evidence``, the one owner of the proofs of register and letters: files go in and come out as copies.

No file is opened, and nothing in it is read. A content and a name may vanish and never be others; the SHA-256, the size
and the type stay while an entry or a letter names them.

**Who keeps a file.** A file is kept once by its bytes, so entries and letters share it under one id. It goes when the
last of them lets it go (:func:`forget`), and not before.

- An entry of the register names its files for good: the chain holds their ids. It keeps them until its files are
  erased, which the column ``event.let_go`` says. Erased names are no such mark: a household may erase the name of a
  file and keep the file. An entry that was corrected or retracted keeps its files, because its history is still shown.
- An entry keeps a file's name as long as its own ``evidence_names`` are not erased.
- A letter keeps the files and the names of its rows in force. A row that was corrected or retracted keeps nothing: no
  page and no case shows it, and it never comes back in force. Correcting erases nothing by itself.
- Two ids with one SHA-256 exist where a file was erased and came again, and in files of earlier versions. Each row has
  its own bytes and goes for itself; who keeps the same bytes under any id is told by their hash.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from persienne.consents.events import Evidence
from persienne.consents.proof import sniff
from persienne.letters.events import What
from persienne.store.schema import EVIDENCE_STAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.consents.events import Event
    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Kept:
    """A proof without its bytes: ``name`` is its file's base name, None once erased; ``here`` is whether it is kept."""

    evidence: Evidence
    name: str | None
    here: bool


@dataclass(frozen=True, slots=True)
class Keepers:
    """Who keeps a file or its name: the numbers of entries of the register, the references of letters."""

    entries: tuple[int, ...] = ()
    letters: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anyone does."""
        return bool(self.entries or self.letters)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What letting go came to: who keeps the same bytes still, and who the name."""

    file: Keepers
    name: Keepers


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


def take_in(conn: Connection, events: Iterable[Event]) -> bool:
    """Note the proofs of entries that come back in a copy; their bytes are not in it.

    What the letters keep is there already and stays as it is. Returns whether all of it fits together.
    """
    known = {kept.evidence.id: kept.evidence for kept in listing(conn)}
    for kept in _said(events):
        one = kept.evidence
        if known.get(one.id, one) != one:
            return False
        if one.id not in known:
            put(conn, one, kept.name, None)
            known[one.id] = one
    return True


def find(conn: Connection, sha256: str) -> Kept | None:
    """The kept proof of this content, one whose name was not erased first."""
    query = f"{_KEPT} WHERE sha256 = ? AND content IS NOT NULL ORDER BY name IS NULL, rowid LIMIT 1"
    row = conn.execute(query, (sha256,)).fetchone()
    return None if row is None else _kept(*row)


def listing(conn: Connection) -> list[Kept]:
    """Every proof, in the order in which they came."""
    return [_kept(*row) for row in conn.execute(f"{_KEPT} ORDER BY rowid")]


def content(conn: Connection, evidence_id: str) -> bytes | None:
    """The bytes of a proof; None where there is none, or where they were erased."""
    row = conn.execute("SELECT content FROM evidence WHERE id = ?", (evidence_id,)).fetchone()
    return None if row is None else row[0]


def of_events(conn: Connection, events: Iterable[Event]) -> tuple[Kept, ...]:
    """The proofs that these events name, each once; ``here`` where any of the events keeps the proof."""
    here = {kept.evidence.id for kept in listing(conn) if kept.here}
    found: dict[str, Kept] = {}
    for kept in _said(events):
        one = kept.evidence
        before = found.get(one.id, Kept(one, None, here=False))
        keeps = before.here or (kept.here and one.id in here)
        found[one.id] = Kept(one, before.name or kept.name, here=keeps)
    return tuple(found.values())


def gone(conn: Connection, events: Iterable[Event]) -> tuple[tuple[int, str], ...]:
    """The proofs that these events name and do not keep any more: the number of the event, and the id of the proof.

    The event let it go, or it is not here at all.
    """
    here = {kept.evidence.id for kept in listing(conn) if kept.here}
    return tuple(
        (event.seq, one.id)
        for event in events
        for one in event.evidence
        if one.id not in here or "evidence" in event.redacted
    )


def changed(conn: Connection, events: Iterable[Event]) -> tuple[str, ...]:
    """The ids of the kept proofs whose bytes, name or other facts are not those that were recorded.

    What is gone was not changed.
    """
    facts_of: dict[str, set[Evidence]] = {}
    names_of: dict[str, set[str]] = {}
    for kept in _said(events):
        facts_of.setdefault(kept.evidence.id, set()).add(kept.evidence)
        names_of.setdefault(kept.evidence.id, set()).update(() if kept.name is None else (kept.name,))
    wrong = []
    for kept in listing(conn):
        one, held = kept.evidence, content(conn, kept.evidence.id)
        sound = held is None or (hashlib.sha256(held).hexdigest(), len(held)) == (one.sha256, one.size)
        names = names_of.get(one.id)
        named = kept.name is None or not names or kept.name in names
        if not (sound and named and facts_of.get(one.id, set()) <= {one}):
            wrong.append(one.id)
    return tuple(wrong)


def of_register(conn: Connection) -> list[str]:
    """The ids of the proofs that entries of the register name, and of those that no letter ever named."""
    query = f"SELECT id FROM evidence WHERE {_IN_ENTRIES} OR NOT {_IN_LETTERS}"  # noqa: S608 - of this module
    return [number for (number,) in conn.execute(query)]


def named(conn: Connection, prefix: str) -> bool:
    """Whether an entry or a letter names a proof whose id begins so, kept or not."""
    begins = json.dumps(prefix)[:-1]
    entry = "SELECT EXISTS (SELECT 1 FROM event WHERE instr(body, ?))"
    letter = "SELECT EXISTS (SELECT 1 FROM request_event WHERE instr(evidence, ?))"
    return any(
        conn.execute(query, (said,)).fetchone()[0] for query, said in ((entry, f'"id":{begins}'), (letter, begins))
    )


def forget(conn: Connection, ids: Iterable[str]) -> Forgotten:
    """Erase the bytes and names of these proofs that nobody keeps any more; the caller has dropped its own reference.

    Returns who keeps the same bytes and the same names still.
    """
    dropped = tuple(dict.fromkeys(ids))
    for number in dropped:
        if not _keepers(conn, [number]):
            conn.execute("UPDATE evidence SET name = NULL, content = NULL WHERE id = ?", (number,))
        elif not _keepers(conn, [number], _NAMES):
            conn.execute("UPDATE evidence SET name = NULL WHERE id = ?", (number,))
    return Forgotten(
        _keepers(conn, _which(conn, dropped, _SAME_BYTES)), _keepers(conn, _which(conn, dropped, _WITH_NAME), _NAMES)
    )


def drop_unnamed(conn: Connection) -> None:
    """Delete what is left of erased proofs that no entry and no letter names; the caller holds the transaction."""
    conn.execute("DROP TRIGGER evidence_stays")
    conn.execute(f"DELETE FROM evidence WHERE content IS NULL AND NOT {_IN_ENTRIES} AND NOT {_IN_LETTERS}")  # noqa: S608
    conn.execute(EVIDENCE_STAYS)


# An id stands in the texts of rows as a JSON string. Looked for as text it is found in a damaged row too, whose file
# then stays.
_IN_ENTRIES = """EXISTS (SELECT 1 FROM event WHERE instr(body, '"' || evidence.id || '"'))"""
_IN_LETTERS = """EXISTS (SELECT 1 FROM request_event WHERE instr(request_event.evidence, '"' || evidence.id || '"'))"""
_FILES, _NAMES = "TRUE", """instr(personal, '"evidence_names":')"""
_ENTRIES = """SELECT seq FROM event WHERE let_go = 0 AND instr(body, '"' || ? || '"') AND """
_LETTERS = f"""SELECT reference FROM request_event AS row JOIN request ON request.id = request_id
    WHERE instr(row.evidence, '"' || ? || '"') AND what <> '{What.RETRACTED.value}' AND NOT EXISTS
    (SELECT 1 FROM request_event AS later WHERE later.request_id = row.request_id AND later.corrects = row.number)"""  # noqa: S608


def _keepers(conn: Connection, ids: Iterable[str], what: str = _FILES) -> Keepers:
    """Who keeps any of these proofs, or their names."""
    entries, letters = set[int](), set[str]()
    for number in ids:
        entries.update(seq for (seq,) in conn.execute(_ENTRIES + what, (number,)))
        letters.update(reference for (reference,) in conn.execute(_LETTERS, (number,)))
    return Keepers(tuple(sorted(entries)), tuple(sorted(letters)))


_SAME_BYTES = """SELECT same.id FROM evidence AS same JOIN evidence AS one USING (sha256)
    WHERE one.id = ? AND same.content IS NOT NULL"""
_WITH_NAME = "SELECT id FROM evidence WHERE id = ? AND name IS NOT NULL"


def _which(conn: Connection, ids: Iterable[str], query: str) -> list[str]:
    """The ids that ``query`` finds for each of these."""
    return [number for one in ids for (number,) in conn.execute(query, (one,))]


def _said(events: Iterable[Event]) -> Iterator[Kept]:
    """Each proof of each event as the event names it; ``here`` is whether the event keeps the proof."""
    for event in events:
        for one, name in zip_longest(event.evidence, event.evidence_names):
            yield Kept(one, name, here="evidence" not in event.redacted)


_KEPT = "SELECT id, sha256, size, mime, name, content IS NOT NULL FROM evidence"


def _kept(number: str, sha256: str, size: int, mime: str, name: str | None, here: int) -> Kept:
    return Kept(Evidence(number, sha256, size, mime), name, bool(here))
