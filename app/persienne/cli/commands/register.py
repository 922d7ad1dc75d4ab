"""The commands of the register of consents: parsed arguments come in, text or JSON goes out on standard output."""

from __future__ import annotations

import json
import re
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.cli.commands import organisations, register_copies
from persienne.cli.commands.proofs import cautions_of, tell
from persienne.cli.unlocking import opened
from persienne.consents.chain import Break, Head
from persienne.consents.checks import event_day
from persienne.consents.directory import named
from persienne.consents.events import CODES, DAYS, FIELDS, LISTS, Counterparty, Draft, Event, as_draft, to_json
from persienne.consents.fields import (
    Basis,
    Category,
    ExpirySource,
    Granularity,
    Kind,
    Method,
    Purpose,
    State,
    band_of,
)
from persienne.consents.parties import plain
from persienne.consents.states import meets
from persienne.household.correspondence.register_entries import answer_in, letter_in
from persienne.household.register.organisations import own_id
from persienne.household.register.proof_files import shown
from persienne.words import register as words
from persienne.words import sharing as sentences
from persienne.words.letters import EVENTS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from persienne.consents.chain import Verdict
    from persienne.consents.flows import Flow
    from persienne.household.household import Household
    from persienne.household.register.register import ConsentRegister, Erased
    from persienne.words import Translate

_BROKEN = {
    Break.MISSING: "register_missing",
    Break.DUPLICATE: "register_duplicate",
    Break.UNREADABLE: "register_damaged",
    Break.CHANGED: "register_changed",
    Break.PREVIOUS: "register_order",
    Break.COLUMN: "register_changed",
    Break.PERSONAL: "register_personal",
    Break.TAIL: "register_tail",
}
"""The sentence for what is wrong with the first row that does not hold."""

_ROLE_OF: dict[Category | None, Role] = {
    Category.A: Role.OPERATOR,
    Category.B: Role.OPERATOR,
    Category.C1: Role.OPERATOR,
    Category.C2: Role.OPERATOR,
    Category.D: Role.SUPPLIER,
    Category.F: Role.SUPPLIER,
}
"""What a party is where it holds these data; anything else is held by a third party."""

_FINGERPRINT = re.compile(r"[0-9a-f]{16,64}")
_GIVEN_TO = {Role.OPERATOR: Category.C2, Role.SUPPLIER: Category.D}
"""What a consent given to such a body is about; to anybody else, E."""

_NOT_SET = frozenset(
    {"kind", "event_state", "event_time", "corrects", "evidence", "evidence_names", "counts"}
    | {name for name in FIELDS if name.startswith("slat_")}
)
"""What ``--set`` does not say: it has its own argument, or is noted by Persienne itself."""


def consents(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Run what was asked of the register."""
    with closing(opened(home, translate)) as household:
        _VERBS[parsed.verb](household, parsed, translate)


# --- noting ----------------------------------------------------------------------------------------------------------


def add(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Note one event."""
    sharing = household.register
    category = _member(Category, parsed.category)
    state = _member(State, parsed.state) or (State.FOUND if category is Category.C1 else State.GIVEN)
    party = None if parsed.party is None else _party(household, parsed.party, category, state)
    if category is None and party is not None and state is State.GIVEN:
        category = _GIVEN_TO.get(party.role, Category.E)
    said = _said(parsed.set or ())
    for name, value in (
        ("data_category", category),
        ("purpose", _member(Purpose, parsed.purpose)),
        ("granularity", _member(Granularity, parsed.granularity)),
        ("legal_basis", _member(Basis, parsed.basis)),
        ("energy", _member(Energy, parsed.energy)),
        ("holder", parsed.holder),
        ("meter_ref", parsed.meter),
        ("note", parsed.note),
    ):
        if value is not None:
            said[name] = value
    if parsed.until is not None:
        said |= {"expires_on": _day(parsed.until), "expiry_source": ExpirySource.STATED}
    if party is not None:
        known = [body.energies for body in sharing.parties() if body.id == party.id]
        if "energy" not in said and known and len(known[0]) == 1:
            (said["energy"],) = known[0]
        said = _of(party) | said
    draft = Draft(event_state=state, event_time=parsed.on or sharing.now(), kind=_kind(state), **said)
    cautions = cautions_of(parsed.proof)
    _told(sharing.append(draft, parsed.proof or ()), parsed, translate)
    tell(cautions, translate)


def withdraw(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Note a withdrawal."""
    sharing = household.register
    method = _member(Method, parsed.method) or Method.SWITCH
    consent = _consent(sharing, parsed, lambda flow: flow.status.passes)
    made = sharing.withdraw(consent, on=parsed.on, method=method, request_id=parsed.request, step=_step(parsed))
    _told(made, parsed, translate)


def confirm(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Note that a withdrawal had its effect."""
    sharing = household.register
    on = None if parsed.on is None else event_day(parsed.on)
    consent = _consent(sharing, parsed, lambda flow: flow.check_on is not None or flow.requested_on is not None)
    _told(sharing.confirm(consent, on, step=_step(parsed)), parsed, translate)


def correct(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Note an event anew, in the place of one that was wrong."""
    sharing = household.register
    wrong = sharing.event(sharing.event_of(parsed.event))
    right = replace(as_draft(wrong), **_said(parsed.set or ()))
    if parsed.on is not None:
        right = replace(right, event_time=parsed.on)
    _told(sharing.correct(wrong.event_id, right), parsed, translate)


def retract(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Note that an event was noted by mistake."""
    sharing = household.register
    _told(sharing.retract(sharing.event_of(parsed.event)), parsed, translate)


# --- reading ---------------------------------------------------------------------------------------------------------


def listing(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Print where every flow stands on a day, or every event up to it."""
    sharing = household.register
    on = sharing.today() if parsed.on is None else event_day(parsed.on)
    if parsed.events:
        events = [event for event in sharing.events() if parsed.on is None or event.day <= on]
        _print([event_object(event) for event in events], [event_line(event, translate) for event in events], parsed)
    else:
        flows = sharing.flows(on)
        _print([flow_object(flow) for flow in flows], [flow_line(flow, translate) for flow in flows], parsed)


def verify(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Check the register; it ends in an error where it does not hold, or where a kept proof is not the recorded one."""
    if (parsed.head is None) != (parsed.count is None):
        raise UserError("head_and_count")
    expected = None if parsed.head is None else _head(parsed.head, parsed.count)
    verdict = household.register.verify(expected)
    changed = household.register.changed_proofs() if verdict.holds else ()
    gone = household.register.gone_proofs() if verdict.holds else ()
    if parsed.json:
        print(json.dumps(verdict_object(verdict, changed, gone)))
    if verdict.why is not None:
        raise UserError(_BROKEN[verdict.why], number=verdict.first_broken)
    if changed:
        raise UserError("evidence_changed", id=changed[0])
    if not parsed.json:
        print(translate("CommandLine", sentences.HOLDS).format(count=verdict.count, head=verdict.head.hash))
        erased = [(one.seq, one.field) for one in verdict.redacted]
        erased += dict.fromkeys((number, "evidence") for number, _ in gone)
        for number, name in sorted(erased, key=lambda one: one[0]):
            field = translate("Register", words.FIELDS[name])
            print(translate("CommandLine", sentences.REDACTED).format(number=number, field=field))


# --- erasing, copies -------------------------------------------------------------------------------------------------


def redact(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Erase a personal field of one event; it ends in an error where the file's log could not be emptied of it."""
    event = household.register.event(household.register.event_of(parsed.event))
    erased = household.register.redact(event.event_id, parsed.field)
    if erased.log_emptied:
        field = translate("Register", words.FIELDS[parsed.field])
        print(translate("CommandLine", sentences.REDACTED).format(number=event.seq, field=field))
    _left(erased, words.NAME_STAYS if parsed.field == "evidence_names" else words.FILE_STAYS, translate)


def proof(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Write a copy of a kept proof."""
    household.register.export_proof(household.register.proof(parsed.proof).evidence.id, parsed.out)
    print(translate("CommandLine", sentences.WRITTEN).format(file=shown(parsed.out)))


def purge(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Empty the register; it ends in an error where the file's log could not be emptied of it."""
    count = household.register.head().count
    erased = household.register.purge(tombstone=parsed.tombstone)
    if erased.log_emptied:
        print(translate("CommandLine", sentences.EMPTIED).format(count=count))
    _left(erased, words.FILES_STAY, translate)


def _left(erased: Erased, stays: str, translate: Translate) -> None:
    """Say what erasing left: files that others keep, and traces in the log, ``log_waits``."""
    if erased.keepers:
        who = words.keepers(erased.keepers.entries, erased.keepers.letters, translate)
        print(translate("Register", stays).format(keepers=who))
    if not erased.log_emptied:
        raise UserError("log_waits")


_VERBS = {
    "add": add,
    "withdraw": withdraw,
    "confirm": confirm,
    "correct": correct,
    "retract": retract,
    "list": listing,
    "verify": verify,
    "redact": redact,
    "proof": proof,
    "purge": purge,
    "organisation": organisations.organisation,
    "contacts": organisations.contacts,
    "export": register_copies.export,
    "import": register_copies.take_in,
}


# --- as JSON, as lines -----------------------------------------------------------------------------------------------


def event_object(event: Event) -> dict[str, Any]:
    """An event as a JSON object: its fields that say something, its hash, and how it was noted."""
    return {**to_json(event), "hash": event.hash, "redacted": list(event.redacted), "backdated": event.backdated}


def flow_object(flow: Flow) -> dict[str, Any]:
    """A flow as a JSON object; days are ISO, what is not known is null."""
    party = flow.counterparty
    return {
        "consent": flow.consent_id,
        "status": flow.status,
        "passes": flow.status.passes,
        "category": flow.category,
        "energy": flow.energy,
        "meter": flow.meter_ref,
        "party": None if party is None else {"id": party.id, "role": party.role, "name": party.name},
        "purpose": flow.purpose,
        "purpose_text": flow.purpose_text,
        "granularity": flow.granularity,
        "basis": flow.basis,
        "legal_ref": flow.legal_ref,
        **{name: _iso(getattr(flow, name)) for name in ("since", "until", "ended_on", "requested_on", "check_on")},
        "expiry_source": flow.expiry_source,
        "proofs": [{"id": one.id, "sha256": one.sha256, "size": one.size, "mime": one.mime} for one in flow.evidence],
        "proof_lost": flow.proof_lost,
        "backdated": flow.backdated,
        "events": [event.event_id for event in flow.history],
    }


def verdict_object(verdict: Verdict, changed: Iterable[str], gone: Iterable[tuple[int, str]]) -> dict[str, Any]:
    """A verdict as a JSON object."""
    return {
        "holds": verdict.holds,
        "count": verdict.count,
        "head": verdict.head.hash,
        "first_broken": verdict.first_broken,
        "why": verdict.why,
        "redacted": [{"seq": one.seq, "field": one.field} for one in verdict.redacted],
        "changed_proofs": list(changed),
        "gone_proofs": [{"seq": number, "id": one} for number, one in gone],
    }


def flow_line(flow: Flow, translate: Translate) -> str:
    """A flow on one line: consent, where it stands, which data, who, since, until."""
    party = flow.counterparty
    return "\t".join(
        (
            (flow.consent_id or "-")[:8],
            translate("Register", words.STATUSES[flow.status]),
            _category(flow.category, translate),
            "-" if party is None else _one_line(party.name or party.id),
            "-" if flow.granularity is None else translate("Register", words.STEPS[flow.granularity]),
            _iso(flow.since) or "-",
            _iso(flow.until) or "-",
        )
    )


def event_line(event: Event, translate: Translate) -> str:
    """An event on one line: number, its time, what happened, consent, data, who."""
    who = event.counterparty_name or event.counterparty_id or event.acting_person or "-"
    stops = [translate("Register", words.SLATS[stop]) for stop in (event.slat_before, event.slat_after) if stop]
    moved = " > ".join(stops)
    about = moved if event.data_category is None else _category(event.data_category, translate)
    said = (about or "-", _one_line(who))
    happened, answer = translate("Register", words.STATES[event.event_state]), answer_in(event)
    if answer is not None:  # what was noted of a letter is called as the letters call it
        happened = f"{letter_in(event) or ''} {translate('LetterEvent', EVENTS[answer])}".strip()
    return "\t".join((str(event.seq), event.event_time, happened, (event.consent_id or "-")[:8], *said))


def _category(category: Category, translate: Translate) -> str:
    """Which data: what is typed to choose them, and in words."""
    return f"{category} ({translate('Register', words.CATEGORIES[category])})"


def _told(event: Event, parsed: argparse.Namespace, translate: Translate) -> None:
    print(json.dumps(event_object(event), ensure_ascii=False) if parsed.json else event_line(event, translate))


def _print(objects: list[dict[str, Any]], lines: list[str], parsed: argparse.Namespace) -> None:
    print(
        json.dumps(objects, ensure_ascii=False) if parsed.json else "\n".join(lines),
        end="\n" if lines or parsed.json else "",
    )


def _one_line(text: str) -> str:
    """A text that a person typed, so that a terminal shows it on its line and obeys nothing in it."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


# --- what arguments say ----------------------------------------------------------------------------------------------


def _head(text: str, count: int) -> Head:
    """The head of a printed copy: the whole fingerprint, in groups or not, or the beginning that stands at its foot."""
    fingerprint = "".join(text.split()).lower()
    if _FINGERPRINT.fullmatch(fingerprint) is None:
        raise UserError("field_malformed", field="--head")
    return Head(fingerprint, count)


def _member(codes: Any, text: str | None) -> Any:  # noqa: ANN401 - any of the closed lists
    return None if text is None else codes(text)


def _kind(state: State) -> Kind:
    return Kind.HOUSEHOLD if state in {State.SUPPLIER_CHANGED, State.ROUND_DONE} else Kind.CONSENT


def _said(settings: Iterable[str]) -> dict[str, Any]:
    """The fields that ``FIELD=VALUE`` say; one that is a list takes each. ``field_unknown``, ``field_malformed``."""
    said: dict[str, Any] = {}
    for setting in settings:
        name, _, text = setting.partition("=")
        if name not in FIELDS or name in _NOT_SET:
            raise UserError("field_unknown", field=name)
        if name in LISTS:
            said[name] = (*said.get(name, ()), text)
        else:
            said[name] = _value(name, text)
    return said


def _value(name: str, text: str) -> Any:  # noqa: ANN401 - a Draft's field
    if name in DAYS:
        return _day(text)
    if name not in CODES:
        return text
    try:
        return CODES[name](text)
    except ValueError:
        raise UserError("field_malformed", field=name) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError("bad_date", value=text) from None


def _party(household: Household, text: str, category: Category | None, state: State) -> Counterparty:
    """The snapshot of the party that ``text`` names."""
    role = Role.SUPPLIER if state is State.SUPPLIER_CHANGED else _ROLE_OF.get(category, Role.THIRD_PARTY)
    noted = (flow.counterparty for flow in household.register.flows(date.max))
    return named(text, role, household.register.parties(), noted, own_id)


def _consent(sharing: ConsentRegister, parsed: argparse.Namespace, likely: Callable[[Flow], bool]) -> str:
    """The consent whose id begins so, or the one of the party of this name; of several, the one that is ``likely``."""
    try:
        return sharing.consent(parsed.consent)
    except UserError as error:
        if error.code != "consent_unknown":
            raise
        unknown = error
    known = sharing.parties().find(parsed.consent)
    name = plain(parsed.consent)
    found = [
        flow
        for flow in sharing.flows()
        if (party := flow.counterparty) is not None
        and (name == plain(party.name or party.id) or (known is not None and known.id == party.id))
        and parsed.category in {None, flow.category}
        and meets(flow.band, band_of(flow.category, _step(parsed)))
    ]
    found = list(filter(likely, found)) or found
    if len({flow.consent_id for flow in found}) > 1:
        raise UserError("consent_several")
    if not found or found[0].consent_id is None:
        raise unknown
    return found[0].consent_id


def _step(parsed: argparse.Namespace) -> Granularity | None:
    return None if parsed.granularity is None else Granularity(parsed.granularity)


def _of(party: Counterparty) -> dict[str, Any]:
    return {
        "counterparty_id": party.id,
        "counterparty_role": party.role,
        "counterparty_name": party.name,
        "counterparty_address": party.address,
    }
