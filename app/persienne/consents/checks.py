"""A draft and what the register says already come in; nothing goes out, or an error that says why it can't be a row.

What is refused is what can't be true, or would say more than is known. Backdated events are accepted, and
show as such.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.consents.events import DAYS, PERSONAL, Draft, as_draft
from persienne.consents.fields import NOT_IN_GAS, STATES_OF, Basis, Category, Kind, Purpose, State
from persienne.consents.flows import Status
from persienne.consents.proof import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.consents.events import Event
    from persienne.consents.flows import Flow

LONGEST_TEXT = 2_000
"""Characters of one field."""

FIRST_YEAR = 1946
"""Before the nationalised grids there is no meter to speak of: an earlier year is a slip of the finger."""

BEGINNINGS = frozenset({State.GIVEN, State.REFUSED, State.FOUND, State.CONTESTED})
"""What may be the first event of a consent."""

_ENDINGS = frozenset({State.WITHDRAWN, State.WITHDRAWAL_REQUESTED})
_NOT_TWICE = frozenset({State.GIVEN, State.RENEWED, State.REFUSED, State.SUPPLIER_CHANGED})
"""What changes nothing where it was said last already; accounts may be looked at twice a day."""
_CONFIRMABLE = frozenset(
    {Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED, Status.ENDED_BY_LAW, Status.EXPIRED}
)
_OURS = frozenset({Kind.SLAT, Kind.EXPORT})
"""What this program notes of itself."""
# What stands in clear in the chain, and can't be erased: no field of it takes anybody's words.
_CODED = (
    "counterparty_id",
    "former_party_id",
    "legal_ref",
    "withdrawal_request_id",
    "language",
    "jurisdiction",
    "authority",
    "slat_then",
    "export",
)
_POINT = re.compile(r"[0-9]{14}|GI[0-9]{6}")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HASH = re.compile(r"[0-9a-f]{64}")


def check(draft: Draft, *, today: date) -> None:
    """Refuse a draft that can't be a row by itself; ``today`` is the local day.

    Raises ``event_state`` (state, kind), ``bad_date`` (value), ``date_future`` (date), ``end_before_start`` (start,
    end), ``party_missing``, ``category_missing``, ``gas_no_curve`` (category), ``recording_no_consent``,
    ``purpose_words``, ``meter_number``, ``text_unreadable`` (field), ``text_too_long`` (field, longest),
    ``field_malformed`` (field).
    """
    if draft.event_state not in STATES_OF[draft.kind]:
        raise UserError("event_state", state=draft.event_state.value, kind=draft.kind.value)
    _check_texts(draft)
    _check_days(draft, today)
    if draft.kind is Kind.CONSENT and draft.event_state is not State.RETRACTED:
        _check_consent(draft)
    if draft.event_state is State.SUPPLIER_CHANGED and (draft.counterparty is None or draft.energy is None):
        raise UserError("party_missing")


def check_new(draft: Draft, events: Iterable[Event]) -> None:
    """Refuse, with ``event_duplicate`` (date, number), a draft that says once more what a row in force says.

    ``events`` are in the order of their time. What was just given that day is not given again at another minute of it.
    """
    said = _identity(draft)
    last = None
    for event in events:
        if event.event_id == draft.corrects:
            continue
        if _identity(event) == said:
            raise UserError("event_duplicate", date=draft.day.isoformat(), number=event.seq)
        last = event if event.day <= draft.day else last
    if last is not None and draft.event_state in _NOT_TWICE and last.day == draft.day:
        same = as_draft(last, event_time=draft.event_time, corrects=draft.corrects)
        if same == replace(draft, consent_id=last.consent_id):
            raise UserError("event_duplicate", date=draft.day.isoformat(), number=last.seq)


def check_follows(draft: Draft, flow: Flow | None) -> None:
    """Refuse what can't happen to a consent that stands at ``flow`` on the draft's day (None: nothing was noted).

    Raises ``nothing_to_withdraw``, ``nothing_to_confirm``, ``nothing_noted``, ``consent_mismatch`` (the row is about
    other data, or another party, than its consent).
    """
    state = draft.event_state
    if flow is not None and flow.counterparty is not None:
        same = (flow.category, flow.counterparty.id) == (draft.data_category, draft.counterparty_id)
        if not same and draft.corrects is None:
            raise UserError("consent_mismatch")
    if state in _ENDINGS:
        if not _can_end(draft, flow):
            raise UserError("nothing_to_withdraw")
    elif state is State.EFFECT_CONFIRMED:
        if flow is None or flow.status not in _CONFIRMABLE:
            raise UserError("nothing_to_confirm")
    elif flow is None and state not in BEGINNINGS:
        raise UserError("nothing_noted")


def begins(event: Event) -> bool:
    """Whether a consent may begin with this; recording in the meter is on without any row, and may be stopped first."""
    return event.event_state in BEGINNINGS or (event.data_category is Category.C1 and event.event_state in _ENDINGS)


def _can_end(draft: Draft, flow: Flow | None) -> bool:
    """Whether there is something to withdraw; recording in the meter is on without any row."""
    if flow is None:
        return draft.data_category is Category.C1
    if flow.status is Status.WITHDRAWN_UNCONFIRMED:  # it may still be asked for in writing
        return draft.event_state is State.WITHDRAWAL_REQUESTED
    return flow.status.passes or flow.status is Status.NOT_YET


def _identity(draft: Draft) -> tuple[object, ...]:
    party = (draft.counterparty_id, draft.data_category, draft.purpose, draft.energy, draft.meter_ref)
    return (draft.kind, draft.event_state, draft.event_time, *party)


def _check_texts(draft: Draft) -> None:
    for field in fields(Draft):
        value = getattr(draft, field.name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                _check_text(field.name, text)
    for name in _CODED:
        _require(name, getattr(draft, name), _CODE)
    for name in ("consent_id", "corrects"):
        _require(name, getattr(draft, name), _UUID)
    _require("notice_hash", draft.notice_hash, _HASH)
    if draft.meter_ref is not None and _POINT.fullmatch(draft.meter_ref) is None:
        raise UserError("meter_number")
    if draft.evidence_names and len(draft.evidence_names) != len(draft.evidence):
        raise UserError("field_malformed", field="evidence_names")
    for one in draft.evidence:
        _require("evidence", one.id, _CODE)
        _require("evidence", one.sha256, _HASH)
        if type(one.size) is not int or one.size < 0 or one.mime not in SUFFIXES:
            raise UserError("field_malformed", field="evidence")


def _check_text(name: str, text: str) -> None:
    if any(unicodedata.category(sign) in {"Cc", "Cs"} and sign not in "\n\t" for sign in text):
        raise UserError("text_unreadable", field=name)
    if len(text) > LONGEST_TEXT:
        raise UserError("text_too_long", field=name, longest=LONGEST_TEXT)
    if name in PERSONAL and not text.strip():
        raise UserError("field_malformed", field=name)


def _require(name: str, text: str | None, shape: re.Pattern[str]) -> None:
    if text is not None and shape.fullmatch(text) is None:
        raise UserError("field_malformed", field=name)


def _check_days(draft: Draft, today: date) -> None:
    day = event_day(draft.event_time)
    for one in (day, *(getattr(draft, name) for name in DAYS)):
        if one is not None and not FIRST_YEAR <= one.year < date.max.year:
            raise UserError("bad_date", value=one.isoformat())
    for past in (day, draft.effect_confirmed_on):
        if past is not None and past > today and draft.kind not in _OURS:  # our own clock said it
            raise UserError("date_future", date=past.isoformat())
    begins = draft.valid_from or day
    for start, end in ((begins, draft.expires_on), (draft.period_from, draft.period_to)):
        if start is not None and end is not None and end < start:
            raise UserError("end_before_start", start=start.isoformat(), end=end.isoformat())


def event_day(text: str) -> date:
    """The local day of an event's time: a day, or an instant with its offset; ``bad_date`` (value) for another text."""
    try:
        if len(text) == len("2026-11-24"):
            return date.fromisoformat(text)
        if datetime.fromisoformat(text).tzinfo is not None and text[10] == "T":
            return date.fromisoformat(text[:10])
    except ValueError:
        pass
    raise UserError("bad_date", value=text)


def _check_consent(draft: Draft) -> None:
    if draft.data_category is None:
        raise UserError("category_missing")
    if draft.counterparty is None:
        raise UserError("party_missing")
    if draft.energy is Energy.GAS and draft.data_category in NOT_IN_GAS:
        raise UserError("gas_no_curve", category=draft.data_category.value)
    as_consent = draft.legal_basis is Basis.CONSENT or draft.event_state in {State.GIVEN, State.RENEWED}
    if draft.data_category is Category.C1 and as_consent:
        raise UserError("recording_no_consent")
    if draft.purpose is Purpose.OTHER and draft.purpose_text is None:
        raise UserError("purpose_words")
