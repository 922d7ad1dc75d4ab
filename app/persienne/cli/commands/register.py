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
from persienne.cli.choices import spelling, spelt
from persienne.cli.commands import organisations, register_copies
from persienne.cli.commands.proofs import cautions_of, tell
from persienne.cli.commands.register_lines import RegisterLines
from persienne.cli.commands.register_objects import event_object, flow_object, reminder_object, verdict_object
from persienne.cli.unlocking import opened
from persienne.consents.chain import Break, Head
from persienne.consents.checks import event_day
from persienne.consents.directory import named
from persienne.consents.events import CODES, DAYS, FIELDS, LISTS, Counterparty, Draft, Event, as_draft
from persienne.consents.fields import (
    Basis,
    Category,
    ExpirySource,
    Granularity,
    Kind,
    Method,
    Purpose,
    Runs,
    State,
    band_of,
)
from persienne.consents.operators import known_operator
from persienne.consents.parties import plain
from persienne.consents.states import flow_of, meets
from persienne.household.register.organisations import own_id
from persienne.household.register.proof_files import shown
from persienne.store.events import Filter
from persienne.words import register as words
from persienne.words import sharing as sentences

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from persienne.consents.flows import Flow
    from persienne.household.household import Household
    from persienne.household.register.register import ConsentRegister, Erased
    from persienne.words import Speech

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
    {"kind", "event_state", "event_time", "corrects", "evidence", "evidence_names", "export", "counts"}
    | {name for name in FIELDS if name.startswith("slat_")}
)
"""What ``--set`` does not say: it has its own argument, or is noted by Persienne itself."""


def consents(home: Path, parsed: argparse.Namespace, speech: Speech) -> None:
    """Run what was asked of the register."""
    with closing(opened(home, speech)) as household:
        _VERBS[parsed.verb](household, parsed, speech)


# --- noting ----------------------------------------------------------------------------------------------------------


def add(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Note one event."""
    sharing = household.register
    category = _member(Category, parsed.category)
    state = _member(State, parsed.state) or (State.FOUND if category is Category.C1 else State.GIVEN)
    role = _member(Role, parsed.role)
    said = _said(parsed.set or ()) | _works(parsed, role, speech)
    party = None if parsed.party is None else _party(household, parsed.party, role or _role(category, state))
    if category is None and party is not None and state is State.GIVEN:
        category = _GIVEN_TO.get(party.role, Category.E)
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
    _told(sharing.append(draft, parsed.proof or ()), parsed, speech)
    tell(cautions, speech)


def withdraw(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Note a withdrawal."""
    sharing = household.register
    method = _member(Method, parsed.method) or Method.SWITCH
    consent = _consent(sharing, parsed, lambda flow: flow.status.passes)
    made = sharing.withdraw(consent, on=parsed.on, method=method, request_id=parsed.request, step=_step(parsed))
    _told(made, parsed, speech)


def confirm(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Note that a withdrawal had its effect."""
    sharing = household.register
    on = None if parsed.on is None else event_day(parsed.on)
    consent = _consent(sharing, parsed, lambda flow: flow.check_on is not None or flow.requested_on is not None)
    _told(sharing.confirm(consent, on, step=_step(parsed)), parsed, speech)


def note(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Note what happened to a consent since, or keep a proof of it; where no step is said, it is the last one noted."""
    sharing = household.register
    consent = _consent(sharing, parsed, lambda flow: flow.status.passes)
    said: dict[str, Any] = {"note": parsed.note, "granularity": _step(parsed) or _step_noted(sharing, consent)}
    if parsed.until is not None:
        said |= {"expires_on": _day(parsed.until), "expiry_source": ExpirySource.STATED}
    cautions = cautions_of(parsed.proof)
    state = State(parsed.state or State.PROOF_ADDED)
    _told(sharing.note(consent, state, parsed.on, proofs=parsed.proof or (), **said), parsed, speech)
    tell(cautions, speech)


def _step_noted(sharing: ConsentRegister, consent: str) -> Granularity | None:
    flow = flow_of(sharing.flows(), consent)
    return None if flow is None else flow.granularity


def correct(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Note an event anew, in the place of one that was wrong."""
    sharing = household.register
    wrong = sharing.event(sharing.event_of(parsed.event))
    right = replace(as_draft(wrong), **_said(parsed.set or ()))
    if parsed.on is not None:
        right = replace(right, event_time=parsed.on)
    _told(sharing.correct(wrong.event_id, right), parsed, speech)


def retract(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Note that an event was noted by mistake."""
    sharing = household.register
    _told(sharing.retract(sharing.event_of(parsed.event)), parsed, speech)


# --- reading ---------------------------------------------------------------------------------------------------------


def listing(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Print where every flow stands on a day, or every event up to it."""
    sharing, lines = household.register, RegisterLines(speech, parsed.language)
    on = sharing.today() if parsed.on is None else event_day(parsed.on)
    if parsed.events:
        events = [event for event in sharing.events() if parsed.on is None or event.day <= on]
        _print([event_object(event) for event in events], [lines.event(event) for event in events], parsed)
    else:
        flows = sharing.flows(on)
        _print([flow_object(flow) for flow in flows], [lines.flow(flow, on) for flow in flows], parsed)


def show(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Print the history of one consent; with ``--json`` an object with its events under ``history``."""
    sharing = household.register
    consent, on = _consent(sharing, parsed, lambda flow: flow.status.passes), sharing.today()
    flows = [flow for flow in sharing.flows() if flow.consent_id == consent]
    flow = flow_of(flows, consent, band_of(flows[0].category, _step(parsed)) if flows else None) or flows[0]
    events = sharing.events(Filter(consent_id=consent))
    if parsed.json:
        told = flow_object(flow) | {"history": [event_object(event) for event in events]}
        print(json.dumps(told, ensure_ascii=False))
        return
    operator = None if flow.energy is None else known_operator(sharing.flows(), sharing.parties(), flow.energy)
    lines = RegisterLines(speech, parsed.language)
    print("\n".join(lines.history(flow, events, sharing.proofs_of(events), operator, on)))


def todo(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Print what is due on a day: a consent that ends, an answer that is missing, the review of the accounts."""
    sharing, lines = household.register, RegisterLines(speech, parsed.language)
    on = sharing.today() if parsed.on is None else event_day(parsed.on)
    due = sharing.reminders(on)
    _print([reminder_object(one) for one in due], [lines.reminder(one, on) for one in due], parsed)


def verify(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
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
        print(speech("CommandLine", sentences.HOLDS).format(count=verdict.count, head=verdict.head.hash))
        erased = [(one.seq, one.field) for one in verdict.redacted]
        erased += dict.fromkeys((number, "evidence") for number, _ in gone)
        for number, name in sorted(erased, key=lambda one: one[0]):
            field = speech("Register", words.FIELDS[name])
            print(speech("CommandLine", sentences.REDACTED).format(number=number, field=field))


# --- erasing, copies -------------------------------------------------------------------------------------------------


def redact(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Erase a personal field of one event; it ends in an error where the file's log could not be emptied of it."""
    field = _field_named(parsed.field, speech)
    event = household.register.event(household.register.event_of(parsed.event))
    erased = household.register.redact(event.event_id, field)
    if erased.log_emptied:
        print(
            speech("CommandLine", sentences.REDACTED).format(
                number=event.seq, field=speech("Register", words.FIELDS[field])
            )
        )
    _left(erased, words.NAME_STAYS if field == "evidence_names" else words.FILE_STAYS, speech)


def _field_named(text: str, speech: Speech) -> str:
    """The field of this name or of these words; what is neither stays as it is, for the register to refuse."""
    names = spelt({name: (speech("Register", said),) for name, said in words.FIELDS.items()})
    return names.get(spelling(text), text)


def proof(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Write a copy of a kept proof."""
    household.register.export_proof(household.register.proof(parsed.proof).evidence.id, parsed.out)
    print(speech("CommandLine", sentences.WRITTEN).format(file=shown(parsed.out)))


def purge(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Empty the register; it ends in an error where the file's log could not be emptied of it."""
    count = household.register.head().count
    erased = household.register.purge(tombstone=parsed.tombstone)
    if erased.log_emptied:
        print(speech("CommandLine", sentences.EMPTIED).format(count=count))
    _left(erased, words.FILES_STAY, speech)


def _left(erased: Erased, stays: str, speech: Speech) -> None:
    """Say what erasing left: files that others keep, and traces in the log, ``log_waits``."""
    if erased.keepers:
        who = words.keepers(erased.keepers.entries, erased.keepers.letters, speech)
        print(speech("Register", stays).format(keepers=who))
    if not erased.log_emptied:
        raise UserError("log_waits")


_VERBS = {
    "add": add,
    "withdraw": withdraw,
    "confirm": confirm,
    "note": note,
    "correct": correct,
    "retract": retract,
    "list": listing,
    "show": show,
    "todo": todo,
    "verify": verify,
    "redact": redact,
    "proof": proof,
    "purge": purge,
    "organisation": organisations.organisation,
    "contacts": organisations.contacts,
    "export": register_copies.export,
    "import": register_copies.take_in,
}


# --- what is told ----------------------------------------------------------------------------------------------------


def _told(event: Event, parsed: argparse.Namespace, speech: Speech) -> None:
    line = RegisterLines(speech, parsed.language).event(event)
    print(json.dumps(event_object(event), ensure_ascii=False) if parsed.json else line)


def _print(objects: list[dict[str, Any]], lines: list[str], parsed: argparse.Namespace) -> None:
    print(
        json.dumps(objects, ensure_ascii=False) if parsed.json else "\n".join(lines),
        end="\n" if lines or parsed.json else "",
    )


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


def _works(parsed: argparse.Namespace, role: Role | None, speech: Speech) -> dict[str, Any]:
    """What is noted of where an assistant or a gateway works and of what it keeps.

    Raises ``runs_of_whom`` of anybody else, ``own_machine_no_party`` of what works at home alone.
    """
    said = {
        "storage_location": None if parsed.runs is None else speech("Register", words.PLACES[parsed.runs]),
        "retention_stated": None if parsed.keeps is None else speech("Register", words.KEEPING[parsed.keeps]),
    }
    said = {name: text for name, text in said.items() if text is not None}
    if said and role not in {Role.ASSISTANT, Role.GATEWAY}:
        raise UserError("runs_of_whom")
    if parsed.runs == Runs.OWN_MACHINE:
        raise UserError("own_machine_no_party")
    return said


def _role(category: Category | None, state: State) -> Role:
    """What a party is, where nobody says it: by the data that it holds."""
    return Role.SUPPLIER if state is State.SUPPLIER_CHANGED else _ROLE_OF.get(category, Role.THIRD_PARTY)


def _party(household: Household, text: str, role: Role) -> Counterparty:
    """The snapshot of the party that ``text`` names."""
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
