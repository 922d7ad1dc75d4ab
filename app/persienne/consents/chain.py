"""Drafts and the row before come in, chained rows go out; stored rows come in, a verdict on them goes out.

A row's hash is the SHA-256 of its canonical JSON, which holds the hash of the row before (:data:`GENESIS` before the
first). A personal field (``events.PERSONAL``) stands in it as a commitment, the SHA-256 of a random salt and of the
value; value and salt lie beside. Erasing both leaves the commitment, so the chain still holds and nobody can try names
against it.

What the chain shows: an edited, exchanged, missing or doubled row. What it can't show: that its owner made the whole of
it anew, or that rows are missing at its end. A head and a count that were printed earlier show that too.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from persienne.base.outside_json import read_json
from persienne.consents.events import PERSONAL, Draft, Event, canonical, digest, from_json, to_json
from persienne.consents.fields import LAW_AS_OF, SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

GENESIS = "0" * 64
"""What the first row names as the hash before it."""

SALT_BYTES = 16

_HANDFUL = 50
"""Rows that are parsed at once; with far more of them the parser slows down again."""

NO_ROW = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading a text that is no row raises."""


class Row(NamedTuple):
    """A row as it is stored. All but ``body``, ``personal`` and ``hash`` repeats what the body says, for filtering.

    ``body`` is the canonical JSON that is hashed. ``personal`` is canonical JSON too: for each personal field that was
    not erased, its ``salt`` (hexadecimal) and its ``value``. ``day`` is the local day of the event.
    """

    seq: int
    event_id: str
    consent_id: str | None
    kind: str
    state: str
    category: str | None
    party_id: str | None
    day: str
    body: str
    personal: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """The hash of the last row and the number of rows: what a printed copy bears."""

    hash: str
    count: int


class Break(StrEnum):
    """What is wrong with the first row that does not hold."""

    MISSING = "missing"
    """Rows before it are not there."""
    DUPLICATE = "duplicate"
    """Its number was there already."""
    UNREADABLE = "unreadable"
    """It is no row of a register."""
    CHANGED = "changed"
    """Its text is not the one that was hashed."""
    PREVIOUS = "previous"
    """It does not follow from the row before."""
    COLUMN = "column"
    """What is stored beside the text does not agree with it."""
    PERSONAL = "personal"
    """A name or another personal value is not the one that was recorded."""
    TAIL = "tail"
    """Rows are missing at the end, or others stand in their place: the head or the count is not the expected one."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A field whose value was erased, and the row that had it."""

    seq: int
    field: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verifying found. ``first_broken`` is the number of the first row that does not hold, None where all do.

    ``why`` says what is wrong with it. Nothing after it was looked at; ``head`` is the last row that held.
    """

    head: Head
    first_broken: int | None = None
    why: Break | None = None
    redacted: tuple[Redacted, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether every row is as it was recorded, but for what was erased."""
        return self.first_broken is None

    @property
    def count(self) -> int:
        """How many rows hold."""
        return self.head.count


def seal(draft: Draft, before: Head, *, event_id: str, recorded_at: str, salt: Callable[[], str]) -> Row:
    """The row of ``draft`` after ``before``; ``salt`` gives :data:`SALT_BYTES` random bytes, hexadecimal, at each call.

    ``recorded_at`` is UTC (``2026-11-24T17:00:05Z``). The draft is taken as it is: see ``checks``.
    """
    said = to_json(draft)
    personal: dict[str, Any] = {name: {"salt": salt(), "value": said.pop(name)} for name in PERSONAL if name in said}
    said |= {
        "seq": before.count + 1,
        "event_id": event_id,
        "recorded_at": recorded_at,
        "schema_version": SCHEMA_VERSION,
        "law_ref_version": LAW_AS_OF,
        "prev_hash": before.hash,
        "commitments": {name: commitment(one["salt"], one["value"]) for name, one in personal.items()},
    }
    body = canonical(said)
    return row(body, canonical(personal), digest(body))


def commitment(salt: str, value: Any) -> str:  # noqa: ANN401 - any JSON value
    """What stands in the hashed row for a personal value: it can be checked, and not guessed without the salt."""
    return digest(salt + canonical(value))


def row(body: str, personal: str, hash_: str) -> Row:
    """The row of these three texts; ``ValueError``, ``KeyError`` or ``TypeError`` where ``body`` is none."""
    said = read_json(body)
    return Row(
        said["seq"],
        said["event_id"],
        said.get("consent_id"),
        said["kind"],
        state=said["event_state"],
        category=said.get("data_category"),
        party_id=said.get("counterparty_id"),
        day=said["event_time"][:10],
        body=body,
        personal=personal,
        hash=hash_,
    )


def event(body: str, personal: str, hash_: str) -> Event:
    """The event of a row's texts, erased fields empty; one of :data:`NO_ROW` for others."""
    return _event(json.loads(body), json.loads(personal), hash_)


def _event(said: dict[str, Any], values: dict[str, Any], hash_: str) -> Event:
    committed = said.pop("commitments")
    for name, one in values.items():
        said[name] = one["value"]
    if len(values) < len(committed):
        said["redacted"] = [name for name in committed if name not in values]
    said["hash"] = hash_
    return from_json(said)


def events(stored: Sequence[tuple[str, str, str]]) -> list[Event]:
    """The events of rows, each its body, personal values and hash; one of :data:`NO_ROW` where one can't be read.

    Rows are read by the handful: one call of the parser makes each key once for all of them, in half the time.
    """
    found: list[Event] = []
    for first in range(0, len(stored), _HANDFUL):
        handful = stored[first : first + _HANDFUL]
        said = json.loads(f"[{','.join(f'{body},{personal}' for body, personal, _ in handful)}]")
        if len(said) != 2 * len(handful):
            raise ValueError("a text of these rows holds more than one value")
        found += map(_event, said[::2], said[1::2], (hash_ for _, _, hash_ in handful))
    return found


def without(personal: str, field: str) -> str:
    """The stored personal values without those of ``field``; ``KeyError`` where it is not among them."""
    values = json.loads(personal)
    del values[field]
    return canonical(values)


def verify(rows: Iterable[Row], *, expected: Head | None = None) -> Verdict:
    """Check rows, which come in the order of their numbers, up to the first that does not hold.

    Every change of a stored row is found, wherever it is, and so are rows exchanged, doubled, or missing before others.
    Rows missing at the end are found only where ``expected`` is given: a head and a count from an earlier printed copy.
    The register may have grown since; the row with that count must then still have that hash, or the beginning of it
    that a copy's foot bears.
    """
    head, redacted = Head(GENESIS, 0), list[Redacted]()
    for stored in rows:
        why = _wrong(stored, head)
        if why is None and expected is not None and stored.seq == expected.count:
            why = None if stored.hash.startswith(expected.hash) else Break.TAIL
        if why is not None:
            return Verdict(head, stored.seq, why, tuple(redacted))
        redacted += _erased(stored)
        head = Head(stored.hash, stored.seq)
    if expected is not None and head.count < expected.count:
        return Verdict(head, head.count + 1, Break.TAIL, tuple(redacted))
    return Verdict(head, redacted=tuple(redacted))


def _wrong(stored: Row, before: Head) -> Break | None:
    """What is wrong with a row, if anything; it is read only once its text is the one that was hashed."""
    if stored.seq != before.count + 1:
        return Break.DUPLICATE if stored.seq <= before.count else Break.MISSING
    try:
        if digest(stored.body) != stored.hash:
            return Break.CHANGED
        held = {
            Break.PREVIOUS: json.loads(stored.body)["prev_hash"] == before.hash,
            Break.COLUMN: row(stored.body, stored.personal, stored.hash) == stored,
            Break.PERSONAL: _personal_holds(stored),
        }
        broken = next((why for why, holds in held.items() if not holds), None)
        if broken is None:
            event(stored.body, stored.personal, stored.hash)
    except NO_ROW:
        return Break.UNREADABLE
    return broken


def _personal_holds(stored: Row) -> bool:
    """Whether each personal value is the committed one, and nothing else lies among them."""
    committed = json.loads(stored.body)["commitments"]
    try:
        personal = json.loads(stored.personal)
        return canonical(personal) == stored.personal and all(
            one.keys() == {"salt", "value"} and commitment(one["salt"], one["value"]) == committed.get(name)
            for name, one in personal.items()
        )
    except NO_ROW:
        return False


def _erased(stored: Row) -> Iterator[Redacted]:
    personal = json.loads(stored.personal)
    return (Redacted(stored.seq, name) for name in json.loads(stored.body)["commitments"] if name not in personal)
