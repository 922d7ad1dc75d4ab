"""Rows of the register come in, the bytes of a JSON-LD or CSV file go out; a file of ours comes in, its rows go out.

The JSON-LD file is a consent receipt (``receipts``) with the rows of the chain beside it, as they were hashed: what is
read back is those rows and nothing else, and all of them are verified before anything is handed on. The head of the
chain is in it: it is the household's own copy, and no letter's enclosure. Kept files are listed, and not in it. No file
is written here, and no database asked.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, UUID, uuid5

from persienne.base.errors import UserError
from persienne.base.outside_json import read_json
from persienne.base.visible import inert
from persienne.consents import chain
from persienne.consents.chain import Head, Row
from persienne.consents.checks import check, event_day
from persienne.consents.events import FIELDS, PERSONAL, Event, Evidence, canonical
from persienne.consents.fields import Kind
from persienne.consents.receipts import receipt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from persienne.consents.events import GoneProofs


FORMAT = 1
"""The shape of ``persienne:register``; a later one is refused."""

MAX_BYTES = 100_000_000
MAX_ROWS = 200_000

_REGISTER = "persienne:register"
_NO_REGISTER = (ValueError, KeyError, TypeError, AttributeError)
_LAST_DAY = date(9_000, 1, 1)
"""No clock is asked: a day that was to come when a row was noted has passed, or the chain would not hold it."""
_HASH = re.compile(r"[0-9a-f]{64}")
_RECORDED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_COLUMNS = ("seq", "event_id", "recorded_at", *FIELDS, "redacted", "hash")


@dataclass(frozen=True, slots=True)
class Register:
    """What a file of ours held: its rows, all verified, and the head that they lead to."""

    rows: tuple[Row, ...]
    head: Head


# --- out -------------------------------------------------------------------------------------------------------------


def json_ld(rows: Sequence[Row], *, created: str, gone: GoneProofs = ()) -> bytes:
    """The JSON-LD file of the whole register; ``created`` is UTC (``2026-11-24T17:00:05Z``).

    The same register at the same moment gives the same bytes. ``ValueError`` or ``KeyError`` where a row can't be read.
    """
    head = _head(rows)
    document = receipt(map(_event, rows), str(uuid5(NAMESPACE_URL, f"{head.hash}/{created}")), created, gone)
    document[_REGISTER] = {
        "format": FORMAT,
        "head": head.hash,
        "count": head.count,
        "rows": [{"body": row.body, "personal": row.personal, "hash": row.hash} for row in rows],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def table(events: Iterable[Event], gone: GoneProofs = ()) -> bytes:
    """The CSV file: one line an event, named columns, semicolons, UTF-8 with a byte-order mark.

    A proof of ``gone`` is followed by the word ``erased``.
    A text that a spreadsheet would take for a formula is made inert. Numbers, days and codes stay as they are.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for event in events:
        files = inert(" | ".join(_file(one, erased=(event.seq, one.id) in gone) for one in event.evidence))
        writer.writerow(files if name == "evidence" else _cell(getattr(event, name)) for name in _COLUMNS)
    return ("\ufeff" + text.getvalue()).encode()


def _cell(value: Any) -> str | int:  # noqa: ANN401 - an Event's fields
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return inert(" | ".join(map(_part, value)))
    return inert(str(value))


def _file(one: Evidence, *, erased: bool) -> str:
    return f"{one.sha256} {one.size} {one.mime}" + (" erased" if erased else "")


def _part(value: Any) -> str:  # noqa: ANN401 - what a field that is a list holds
    return ": ".join(map(str, value)) if isinstance(value, tuple) else str(value)


# --- in --------------------------------------------------------------------------------------------------------------


def read(path: Path) -> Register:
    """The register of a JSON-LD file of ours, verified to its last row.

    Raises ``file_missing``, ``file_unreadable``, ``register_file_too_large`` (limit), ``register_file_unknown``,
    ``register_file_newer`` or, where a row does not hold, ``register_file_broken`` with the number of the first one.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UserError("file_missing", file=path.name) from None
    except OSError:
        raise UserError("file_unreadable", file=path.name) from None
    if len(content) > MAX_BYTES:
        raise UserError("register_file_too_large", file=path.name, limit=MAX_BYTES // 1_000_000)
    told = _told(content, path.name)
    rows, expected = _rows(told, path.name), Head(str(told["head"]), int(told["count"]))
    first_broken = _first_broken(rows, expected)
    if first_broken is not None:
        raise UserError("register_file_broken", file=path.name, number=first_broken)
    return Register(rows, expected)


def _told(content: bytes, file: str) -> dict[str, Any]:
    """What our own section says; ``register_file_unknown`` where there is none."""
    try:
        told = read_json(content)[_REGISTER]
        if told["format"] > FORMAT:
            raise UserError("register_file_newer", file=file)
        if len(told["rows"]) > MAX_ROWS or type(told["count"]) is not int:
            raise ValueError(file)
    except _NO_REGISTER:
        raise UserError("register_file_unknown", file=file) from None
    else:
        return dict(told)


def _rows(told: dict[str, Any], file: str) -> tuple[Row, ...]:
    """The rows as the file tells them; the first that is none is the first that is broken."""
    rows: list[Row] = []
    for one in told["rows"]:
        try:
            rows.append(chain.row(str(one["body"]), str(one["personal"]), str(one["hash"])))
        except _NO_REGISTER:
            # An unreadable row after a broken one is not the first.
            first_broken = _first_broken(tuple(rows), None)
            number = len(rows) + 1 if first_broken is None else first_broken
            raise UserError("register_file_broken", file=file, number=number) from None
    return tuple(rows)


def _first_broken(rows: Sequence[Row], expected: Head | None) -> int | None:
    """The number of the first row that does not hold, counted in the file; None where all do."""
    ids, files = set[str](), dict[str, Evidence]()
    for place, row in enumerate(rows, 1):
        if row.seq != place or row.event_id in ids or not _well_formed(row) or not _same_files(row, files):
            return min(place, chain.verify(rows[:place]).first_broken or place)
        ids.add(row.event_id)
    return chain.verify(rows, expected=expected).first_broken


def _same_files(row: Row, known: dict[str, Evidence]) -> bool:
    """Whether a proof that was named before is still the same file."""
    return all(known.setdefault(one.id, one) == one for one in _event(row).evidence)


def _well_formed(row: Row) -> bool:
    """Whether the row says what a row may say: a chain may hold and still be nonsense."""
    try:
        if not _as_sealed(row):
            return False
        event = _event(row)
        _ = event.backdated
        if event.redacted:  # what was erased would be missed by the checks of a draft
            event_day(event.event_time)
        else:
            check(event, today=_LAST_DAY)
    except (UserError, *_NO_REGISTER):
        return False
    named = not event.evidence_names or len(event.evidence_names) == len(event.evidence)
    return named and all(_is_value(getattr(event, field.name)) for field in fields(event) if field.name != "seq")


def _as_sealed(row: Row) -> bool:
    """Whether the text is one that we would write: canonical, encodable, and no personal value in clear."""
    said = json.loads(row.body)
    committed = said["commitments"]
    return (
        canonical(said) == row.body
        and row.body.encode().decode() == row.body
        and type(said["seq"]) is int
        and said.keys().isdisjoint(PERSONAL)
        and committed.keys() <= set(PERSONAL)
        and all(_HASH.fullmatch(one) for one in committed.values())
        and str(UUID(row.event_id)) == row.event_id
        and _RECORDED.fullmatch(said["recorded_at"]) is not None
    )


def _event(row: Row) -> Event:
    return chain.event(row.body, row.personal, row.hash)


def _is_value(value: object) -> bool:
    if isinstance(value, tuple):
        return all(isinstance(one, (str, Evidence)) or _is_count(one) for one in value)
    return value is None or isinstance(value, (str, date))


def _is_count(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str) and type(value[1]) is int


def _head(rows: Sequence[Row]) -> Head:
    return Head(rows[-1].hash, rows[-1].seq) if rows else Head(chain.GENESIS, 0)


@dataclass(frozen=True, slots=True)
class Exported:
    """One file that was written: ``at`` is its local time with its offset, ``format`` and ``step`` are codes.

    ``where`` is its path, None where that was erased from the register; ``meter`` the delivery point of an export of
    one meter that has a number, and was not erased.
    """

    at: str
    format: str
    step: str
    first: date
    last: date
    where: str | None
    meter: str | None
    rows: int


def known_exports(events: Iterable[Event]) -> tuple[Exported, ...]:
    """Every export that ``events`` tell of."""
    found = [
        Exported(
            event.event_time,
            *_codes(event.export),
            event.period_from,
            event.period_to,
            event.storage_location,
            event.meter_ref,
            dict(event.counts).get("rows", 0),
        )
        for event in events
        if event.kind is Kind.EXPORT and event.export and event.period_from is not None and event.period_to is not None
    ]
    return tuple(reversed(found))


def _codes(said: str) -> tuple[str, str]:
    written, _, step = said.partition(".")
    return written, step
