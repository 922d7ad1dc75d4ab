"""The proof of an erasure: facts of how it was done come in, a certificate goes out, as JSON and as a paper document.

A certificate carries no value, no meter's number and no file's name. Its SHA-256 tells whether a certificate was
changed since; a SHA-256 is no signature, and says nothing of who made the certificate. The texts of the document are
``documents/certificate.toml`` in the resources: they promise what was done and looked for, and no more.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from persienne.base.localtime import local_days
from persienne.documents.document import Bullets, Heading, Paragraph, Sheet, Table, Weight
from persienne.documents.texts import texts_of
from persienne.documents.typography import count, short_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.documents.document import Block
    from persienne.documents.texts import Texts


FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class ErasedTable:
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
    tables: tuple[ErasedTable, ...]
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
        body["tables"] = tuple(ErasedTable(**one) for one in body["tables"])
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


def certificate_sheet(certificate: Certificate, language: str = "fr") -> Sheet:
    """The sheet of ``certificate``; its texts are English for ``en`` and French for any other language."""
    texts = texts_of("certificate", language)
    made_with = {"app": certificate.app, "sqlcipher": certificate.sqlcipher, "sqlite": certificate.sqlite}
    return Sheet(
        title=texts.say("title"),
        blocks=(
            Paragraph(texts.say(f"states.{_state(certificate)}"), Weight.STRONG),
            Heading(texts.say("headings.what")),
            Bullets(_what(certificate, texts)),
            _rows(certificate, texts),
            Heading(texts.say("headings.how")),
            _steps(certificate, texts),
            Bullets(_file(certificate, texts)),
            Heading(texts.say("headings.search")),
            *_search(certificate, texts),
            Heading(texts.say("headings.limits")),
            Bullets(tuple(texts.say(f"limits.{code}") for code in certificate.limits)),
            *_exports(certificate, texts),
            Paragraph(texts.say("made_with", **made_with), Weight.SMALL),
            Paragraph(texts.say("number", id=certificate.id), Weight.FIXED),
            Paragraph(f"SHA-256 {certificate.to_dict()['sha256']}", Weight.FIXED),
        ),
        language=texts.language,
    )


def _exports(certificate: Certificate, texts: Texts) -> tuple[Block, ...]:
    """The files that were exported before, where any is known."""
    if not certificate.exports:
        return ()
    days = [
        [short_day(date.fromisoformat(day), texts.language) for day in (one.at[:10], one.first, one.last)]
        for one in certificate.exports
    ]
    rows = tuple(
        (made, texts.say(f"formats.{one.format}"), texts.say(f"export_steps.{one.step}"), first, last)
        for one, (made, first, last) in zip(certificate.exports, days, strict=True)
    )
    columns = texts.all_of("export_columns")
    return Paragraph(texts.say("exported")), Table(columns, rows, (0.2, 0.22, 0.22, 0.18, 0.18))


def _state(certificate: Certificate) -> str:
    """The state; a certificate that is done has another text where no value was looked for."""
    searched = certificate.proof is not None and certificate.proof.sampled
    return "done_unsearched" if certificate.state == "done" and not searched else certificate.state


def _what(certificate: Certificate, texts: Texts) -> tuple[str, ...]:
    at = local_days().wall(certificate.at)
    return (
        texts.say(f"levels.{certificate.level}"),
        texts.say(f"kinds.{certificate.kind}"),
        *_period(certificate, texts),
        texts.say("when.asked", day=short_day(at.date(), texts.language), time=f"{at:%H:%M}"),
    )


def _period(certificate: Certificate, texts: Texts) -> tuple[str, ...]:
    """The first and the last day, one of them, or nothing where the erasure has no limit in time."""
    bounds = {
        name: short_day(date.fromordinal(day), texts.language)
        for name, day in (("first", certificate.first), ("last", certificate.last))
        if day is not None
    }
    key = "between" if len(bounds) == 2 else "since" if "first" in bounds else "until"
    return (texts.say(f"when.{key}", **bounds),) if bounds else ()


def _rows(certificate: Certificate, texts: Texts) -> Table:
    """The tables that lost something, or whose rows changed in number."""
    number = partial(count, language=texts.language)
    deleted = dict(certificate.deleted)
    rows = [
        (texts.say(f"tables.{one.table}"), *map(number, (one.before, deleted.pop(one.table, 0), one.after)))
        for one in certificate.tables
        if one.before != one.after or deleted.get(one.table)
    ]
    rows += [(texts.say(f"tables.{table}"), "", number(erased), "") for table, erased in deleted.items()]
    return Table(texts.all_of("row_columns"), tuple(rows), (0.4, 0.2, 0.2, 0.2))


def _steps(certificate: Certificate, texts: Texts) -> Table:
    """The steps with their results; a result that is a number has no text and stands as it is."""
    rows = tuple((texts.say(f"steps.{one.step}"), _result(one, texts)) for one in certificate.steps)
    return Table(texts.all_of("step_columns"), rows, (0.7, 0.3))


def _result(step: Step, texts: Texts) -> str:
    if step.step == "checkpoint":  # SQLite's row of it: only noughts say that nothing is left
        return texts.say("results.done" if step.result == "0|0|0" else "results.not_emptied")
    key = f"results.{step.result}"
    return texts.say(key) if key in texts else step.result


def _file(certificate: Certificate, texts: Texts) -> tuple[str, str]:
    before, after = (count(size, texts.language) for size in (certificate.bytes_before, certificate.bytes_after))
    return (
        texts.say("file.size", before=before, after=after),
        texts.say("file.key", before=certificate.key_before, after=certificate.key_after),
    )


def _search(certificate: Certificate, texts: Texts) -> tuple[Block, ...]:
    proof = certificate.proof
    if proof is None:
        return (Paragraph(texts.say("search.waiting")),)
    numbers = {
        "sampled": proof.sampled,
        "found": proof.found,
        "pages": proof.pages,
        "old": proof.old_key_pages,
        "foreign": proof.foreign_pages,
    }
    said = texts.say("search.searched", **{name: count(number, texts.language) for name, number in numbers.items()})
    more = []
    if proof.again is not None:
        at = local_days().wall(proof.again)
        more.append(texts.say("search.again", day=short_day(at.date(), texts.language), time=f"{at:%H:%M}"))
    if proof.interrupted:
        more.append(texts.say("search.interrupted" if proof.again is None else "search.forgotten"))
    if proof.found_before:
        more.append(texts.say("search.found_before", found=count(proof.found_before, texts.language)))
    return (Paragraph(said), *map(Paragraph, more))
