"""A row of the register as a frozen value, never edited, and the text that stands for it (canonical JSON, RFC 8785).

Values only: what makes a row acceptable is in ``checks``, how rows are chained in ``chain``, what follows from them in
``states``. Times are handed in; nothing here reads a clock.

In canonical JSON keys are sorted, nothing is indented, text stays as it was typed (no normalisation of Unicode). Whole
numbers only: a float has more than one way of being written, and no field of the register needs one.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from persienne.base.energy_market import Energy, Role
from persienne.base.slats import Slat
from persienne.consents.fields import (
    Band,
    Basis,
    Category,
    EventType,
    ExpirySource,
    GivenHow,
    Granularity,
    Kind,
    Method,
    ProofType,
    Purpose,
    State,
    band_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping
    from enum import StrEnum

    "Proofs that are not kept any more: the number of the event that names one, and the id of the proof."
    GoneProofs: TypeAlias = Container[tuple[int, str]]

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

PERSONAL = (
    "holder",
    "acting_person",
    "mandate_ref",
    "meter_ref",
    "counterparty_name",
    "counterparty_address",
    "recipients",
    "purpose_text",
    "notice_ref",
    "evidence_names",
    "storage_location",
    "retention_stated",
    "note",
)
"""Every field that holds words which somebody typed, or the meter's number.

They enter the hash as salted commitments (``chain``), so that each can be erased and the chain still holds. What is
left in clear are codes, dates, counts and hashes.
"""

BACKDATED_AFTER = timedelta(days=7)
"""An event noted longer than this after its day is shown as noted afterwards."""

_IDENTITY = (
    "kind",
    "consent_id",
    "holder",
    "meter_ref",
    "energy",
    "counterparty_id",
    "counterparty_role",
    "counterparty_name",
    "counterparty_address",
    "data_category",
    "purpose",
    "purpose_text",
)

CODES: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "event_state": State,
    "event_type": EventType,
    "energy": Energy,
    "counterparty_role": Role,
    "data_category": Category,
    "granularity": Granularity,
    "purpose": Purpose,
    "legal_basis": Basis,
    "given_how": GivenHow,
    "proof_type": ProofType,
    "expiry_source": ExpirySource,
    "withdrawal_method": Method,
    "slat_before": Slat,
    "slat_after": Slat,
}
"""The closed list of each field that has one."""

_DAYS = ("period_from", "period_to", "valid_from", "expires_on", "effect_confirmed_on")
_LISTS = ("counterparty_address", "recipients", "evidence_names", "redacted")

_WRITERS: dict[str, Callable[[Any], Json]] = {
    **dict.fromkeys(CODES, str),
    **dict.fromkeys(_DAYS, str),
    **dict.fromkeys(_LISTS, list),
    "evidence": lambda value: [
        {"id": one.id, "sha256": one.sha256, "size": one.size, "mime": one.mime} for one in value
    ],
    "counts": dict,
}

DAYS = frozenset(_DAYS)
"""The fields that are days."""

LISTS = frozenset(_LISTS) - {"redacted"}
"""The fields that are several texts."""


def canonical(value: Json) -> str:
    """The canonical JSON text of ``value``; ``TypeError`` for a float or a key that is no text.

    Keys are sorted by code point; RFC 8785 sorts by UTF-16 unit, which is the same for the ASCII keys of the register.
    """
    _require_plain(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A kept file: its number in the household's file, the SHA-256 of its bytes (hexadecimal), bytes, MIME type."""

    id: str
    sha256: str
    size: int
    mime: str


@dataclass(frozen=True, slots=True)
class Counterparty:
    """Who holds or gets the data, as it was when the event was noted; ``id`` is that of the directory."""

    id: str
    role: Role
    name: str | None = None
    address: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What is said of one event; the fields are those of the register's field table, empty where nobody knows.

    ``event_time`` is local time with its offset (``2026-11-24T18:00:00+01:00``), or the day alone where the hour is not
    known: no hour is made up. ``consent_id`` None lets the register find the consent, or begin one. ``corrects`` names
    the event (``event_id``) that this one replaces. Days are local days; ``expires_on`` is the last day of validity.
    """

    event_state: State
    event_time: str
    kind: Kind = Kind.CONSENT
    event_type: EventType = EventType.UNKNOWN
    consent_id: str | None = None
    corrects: str | None = None
    holder: str | None = None
    acting_person: str | None = None
    mandate_ref: str | None = None
    meter_ref: str | None = None
    energy: Energy | None = Energy.ELECTRICITY
    counterparty_id: str | None = None
    counterparty_role: Role | None = None
    counterparty_name: str | None = None
    counterparty_address: tuple[str, ...] = ()
    former_party_id: str | None = None
    """The supplier that was left; of ``supplier_changed`` alone. None: every other supplier of this energy."""
    recipients: tuple[str, ...] = ()
    data_category: Category | None = None
    granularity: Granularity | None = None
    period_from: date | None = None
    period_to: date | None = None
    purpose: Purpose = Purpose.UNKNOWN
    purpose_text: str | None = None
    legal_basis: Basis = Basis.UNKNOWN
    legal_ref: str | None = None
    given_how: GivenHow = GivenHow.UNKNOWN
    notice_ref: str | None = None
    notice_hash: str | None = None
    language: str | None = None
    proof_type: ProofType = ProofType.NONE
    evidence: tuple[Evidence, ...] = ()
    evidence_names: tuple[str, ...] = ()
    """The files' base names, in the order of ``evidence``; none where they were erased from the event corrected."""
    valid_from: date | None = None
    expires_on: date | None = None
    expiry_source: ExpirySource = ExpirySource.NONE
    withdrawal_method: Method | None = None
    withdrawal_request_id: str | None = None
    effect_confirmed_on: date | None = None
    storage_location: str | None = None
    retention_stated: str | None = None
    jurisdiction: str = "FR"
    authority: str = "CNIL"
    note: str | None = None
    slat_before: Slat | None = None
    slat_after: Slat | None = None
    slat_then: str | None = None
    """What was done with what was stored: a code."""
    export: str | None = None
    """What was exported, as a code: its format and its step (``csv.curve``); where to is ``storage_location``."""
    counts: tuple[tuple[str, int], ...] = ()
    """What it did, in numbers, by code: rows erased, days reduced."""

    @cached_property
    def day(self) -> date:
        """The local day of the event."""
        return date.fromisoformat(self.event_time[:10])

    @property
    def band(self) -> Band | None:
        """The band of its step; see ``fields.band_of``."""
        return band_of(self.data_category, self.granularity)

    @property
    def counterparty(self) -> Counterparty | None:
        """The snapshot of the party, or None where the event has none (or its role is not said)."""
        if self.counterparty_id is None or self.counterparty_role is None:
            return None
        return Counterparty(
            self.counterparty_id, self.counterparty_role, self.counterparty_name, self.counterparty_address
        )


@dataclass(frozen=True, kw_only=True)
class Event(Draft):
    """One row of the register, from 1 without gaps. ``recorded_at`` is UTC (``2026-11-24T17:00:05Z``).

    ``hash`` covers the row and, by ``prev_hash``, every row before it. ``redacted`` names the fields whose value was
    erased: they are empty here, and were not when the row was recorded. ``evidence`` among them means that the kept
    files were erased, of which the row names the hashes for good; that is no part of the row, and the store adds it.
    """

    seq: int
    event_id: str
    recorded_at: str
    schema_version: str
    law_ref_version: str
    prev_hash: str
    hash: str
    redacted: tuple[str, ...] = ()

    @cached_property
    def backdated(self) -> bool:
        """Whether it was noted more than :data:`BACKDATED_AFTER` after its day."""
        return datetime.fromisoformat(self.recorded_at).astimezone(UTC).date() - self.day > BACKDATED_AFTER


def followed(event: Draft, state: State, event_time: str, **said: Any) -> Draft:  # noqa: ANN401 - a Draft's fields
    """The draft of what happens next to the consent of ``event``: whose and what it is stays, all else is said anew."""
    kept = {name: getattr(event, name) for name in _IDENTITY}
    return Draft(**{**kept, "event_state": state, "event_time": event_time, **said})


def as_draft(event: Draft, **changes: Any) -> Draft:  # noqa: ANN401 - a Draft's fields
    """The draft that says what ``event`` says, but for ``changes``: where a correction starts from.

    Kept files that were erased from the event are not taken up again.
    """
    said = {field.name: getattr(event, field.name) for field in fields(Draft)}
    if isinstance(event, Event) and "evidence" in event.redacted:
        said["evidence"] = ()
    return replace(Draft(**said), **changes)


# --- as JSON ---------------------------------------------------------------------------------------------------------


def to_json(event: Draft) -> dict[str, Json]:
    """Every field that says something, under its name; ``hash`` and ``redacted`` are not of what is hashed."""
    said: dict[str, Json] = {}
    for field in fields(event):
        value = getattr(event, field.name)
        if value is not None and value != () and field.name not in {"hash", "redacted"}:
            write = _WRITERS.get(field.name)
            said[field.name] = value if write is None else write(value)
    return said


def from_json(said: dict[str, Any]) -> Event:
    """The event of which :func:`to_json` made ``said``, with ``hash`` and ``redacted`` beside; it keeps ``said``.

    ``ValueError``, ``KeyError`` or ``TypeError`` where it is not one.
    """
    if not _NEEDED <= said.keys() <= _NAMES:
        raise KeyError(*(_NEEDED - said.keys() or said.keys() - _NAMES))
    for name, read in _READERS.items():
        if name in said:
            said[name] = read(said[name])
    # Ten thousand rows are read at once, and the generated __init__ would take as long as all the rest of it. What is
    # not said is the class's own default.
    event = object.__new__(Event)
    object.__setattr__(event, "__dict__", said)
    return event


_NAMES = {field.name for field in fields(Event)}
_NEEDED = {field.name for field in fields(Event) if field.default is MISSING}

FIELDS = tuple(field.name for field in fields(Draft))
"""The names of what a draft may say."""


def in_force(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that no later one corrects or retracts, by their own time.

    Within a day, hours decide where every event of that day has one; else the order in which they were noted.
    """
    noted = sorted(events, key=lambda event: event.seq)
    replaced = {event.corrects for event in noted}
    kept = [event for event in noted if event.event_id not in replaced and event.event_state is not State.RETRACTED]
    kept.sort(key=lambda event: event.day)
    ordered: list[Event] = []
    for _, group in groupby(kept, key=lambda event: event.day):
        ordered += _within_a_day(list(group))
    return tuple(ordered)


def by_consent(events: Iterable[Event]) -> Mapping[str, tuple[Event, ...]]:
    """The events in force of each consent, the consents in the order of their first event."""
    histories: dict[str, list[Event]] = {}
    for event in in_force(events):
        if event.consent_id is not None:
            histories.setdefault(event.consent_id, []).append(event)
    return {consent: tuple(history) for consent, history in histories.items()}


def _require_plain(value: Json) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a key is no text: {key!r}")
            _require_plain(inner)
    elif isinstance(value, list):
        for inner in value:
            _require_plain(inner)
    elif not (value is None or isinstance(value, (str, int))):
        raise TypeError(f"not in canonical JSON: {type(value).__name__}")


def _files(value: list[dict[str, Any]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(**one) for one in value)


def _reader(codes: type[StrEnum]) -> Callable[[str], StrEnum]:
    return {member.value: member for member in codes}.__getitem__


_READERS: dict[str, Callable[[Any], Any]] = {
    **{name: _reader(codes) for name, codes in CODES.items()},
    **dict.fromkeys(_DAYS, date.fromisoformat),
    **dict.fromkeys(_LISTS, tuple),
    "evidence": _files,
    "counts": lambda value: tuple(sorted(value.items())),
}


def _within_a_day(events: list[Event]) -> list[Event]:
    if len(events) > 1 and all(len(event.event_time) > len("2026-11-24") for event in events):
        events.sort(key=lambda event: datetime.fromisoformat(event.event_time))
    return events
