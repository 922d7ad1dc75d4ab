"""The proof of an erasure: facts of how it was done come in, a certificate as JSON goes out, and back; it is pure.

It carries no value, no meter's number and no file's name. Its SHA-256 tells whether it was changed since; it is no
signature, and says nothing of who made it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table before and after."""

    table: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was taken, in its order, and what came of it (``done``, a number, ``0|0|0``)."""

    step: str
    result: str


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file that was exported before and may hold what was erased: when (local time), what, its days.

    ``format`` and ``step`` are codes; ``first`` and ``last`` days in ISO. Where it went stands in the register alone.
    """

    at: str
    format: str
    step: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The search: ``sampled`` deleted values looked for in ``pages`` decrypted pages of the file and its log.

    ``found`` of them were found; ``old_key_pages`` are readable with the key before, ``foreign_pages`` with neither.
    ``interrupted``: the program was ended in between, and what was to be looked for was in its memory alone.
    ``again`` is when the file was renewed and searched once more for this proof (UTC epoch seconds), because the one
    that the erasure ended with was doubtful. ``found_before`` is how many values had been found by the last search that
    knew them, where this one did not.
    """

    sampled: int
    found: int
    pages: int
    old_key_pages: int
    foreign_pages: int
    interrupted: bool = False
    again: int | None = None
    found_before: int = 0

    @property
    def clean(self) -> bool:
        """Whether nothing was found that should not be there."""
        return not (self.found or self.old_key_pages or self.foreign_pages)


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was erased, when and how. ``at`` is UTC epoch seconds; ``first`` and ``last`` are local days (ordinals).

    ``state`` is that of the journal (``store.erasures.State``), ``kind`` and ``level`` those of its scope. ``deleted``
    are rows by table. File sizes are of the database and its log together. Fingerprints are an HMAC of a constant under
    the file key, cut short: two that differ are of two keys, and neither tells its key. ``proof`` is None while the
    rest waits for room. ``limits`` names what is out of reach (:mod:`.out_of_reach`), and where they apply
    ``indexes_around``, ``day_totals``, ``day_seals`` (of the erased days) and ``register`` (what the household noted
    itself). ``exports`` are the files that the register knows of: none of them is reached.
    """

    id: str
    at: int
    app: str
    sqlcipher: str
    sqlite: str
    level: str
    kind: str
    first: int | None
    last: int | None
    state: str
    deleted: dict[str, int]
    tables: tuple[Table, ...]
    bytes_before: int
    bytes_after: int
    log_bytes: int
    free_pages: int
    unsound: int
    key_before: str
    key_after: str
    steps: tuple[Step, ...]
    proof: Proof | None
    limits: tuple[str, ...]
    exports: tuple[ExportedFile, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The certificate as JSON knows it (formats, "The certificate of an erasure"), with the SHA-256 of the rest."""
        body = asdict(self)
        body["at"] = _iso(self.at)
        if self.proof is not None:
            again = body["proof"].pop("again")
            body["proof"] |= {} if again is None else {"again": _iso(again)}
            if not self.proof.found_before:
                del body["proof"]["found_before"]
        for name in ("first", "last"):
            body[name] = None if body[name] is None else date.fromordinal(body[name]).isoformat()
        if not self.exports:
            del body["exports"]
        body = {"format": FORMAT, **json.loads(json.dumps(body))}
        return {**body, "sha256": _digest(body)}

    def to_json(self) -> str:
        """:meth:`to_dict` as text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)

    @classmethod
    def from_dict(cls, said: Mapping[str, Any]) -> Certificate:
        """What :meth:`to_dict` made; ``ValueError`` where it was changed since."""
        if not verify(said):
            raise ValueError("the certificate was changed")
        body = {name: value for name, value in said.items() if name not in ("format", "sha256")}
        body["at"] = _instant(body["at"])
        for name in ("first", "last"):
            body[name] = None if body[name] is None else date.fromisoformat(body[name]).toordinal()
        body["tables"] = tuple(Table(**one) for one in body["tables"])
        body["steps"] = tuple(Step(**one) for one in body["steps"])
        if body["proof"] is not None:
            again = body["proof"].get("again")
            body["proof"] = Proof(**{**body["proof"], "again": None if again is None else _instant(again)})
        body["limits"] = tuple(body["limits"])
        body["exports"] = tuple(ExportedFile(**one) for one in body.get("exports", ()))
        return cls(**body)


def verify(said: Mapping[str, Any]) -> bool:
    """Whether a certificate is as it was made: its ``sha256`` is that of all the rest."""
    digest = said.get("sha256")
    body = {name: value for name, value in said.items() if name != "sha256"}
    return isinstance(digest, str) and hmac.compare_digest(_digest(body).encode(), digest.encode())


def fingerprint(file_key: bytes) -> str:
    """What tells two keys apart and tells neither."""
    return hmac.digest(file_key, b"Persienne key fingerprint", hashlib.sha256)[:8].hex()


def _iso(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _instant(said: str) -> int:
    return int(datetime.fromisoformat(said).timestamp())


def _digest(body: Mapping[str, Any]) -> str:
    """SHA-256 of the JSON with sorted keys and without spaces."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
