"""``persienne consents``: the register of consents is kept, read, checked, emptied and copied."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.cli.choices import spelling, spelt
from persienne.cli.commands.organisations import contacts, organisation
from persienne.cli.commands.proofs import cautions_of, tell
from persienne.cli.commands.register_arguments import (
    WORDS,
    Added,
    EventId,
    LaterState,
    Note,
    On,
    Proofs,
    Settings,
    Today,
    Until,
    Which,
)
from persienne.cli.commands.register_copies import export, take_in
from persienne.cli.commands.register_lines import (
    RegisterLines,
    event_object,
    flow_object,
    history_object,
    reminder_object,
    verdict_object,
)
from persienne.cli.declared import Flag, Place, Say, Telling, Told, Verbs, command
from persienne.cli.numbers import whole
from persienne.consents.chain import Break, Head
from persienne.consents.checks import event_day
from persienne.consents.directory import known_operator, named
from persienne.consents.events import CODES, DAYS, FIELDS, LISTS, Counterparty, Draft, Event, as_draft
from persienne.consents.fields import (
    Category,
    ExpirySource,
    Kind,
    Method,
    Runs,
    State,
    band_of,
)
from persienne.consents.parties import plain
from persienne.consents.states import flow_of, meets
from persienne.household.household import Household
from persienne.household.register.organisations import own_id
from persienne.household.register.proof_files import shown
from persienne.telling.history_words import read_history
from persienne.words import register as words
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from persienne.consents.flows import Flow
    from persienne.household.register.register import ConsentRegister, Erased

SAID = table("sharing.said")
REGISTER_SAID = table("register.said")
REGISTER_FIELDS = table("register.fields")
PLACES = table("register.places")
KEEPING = table("register.keeping")

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


# --- noting ----------------------------------------------------------------------------------------------------------


@command("consents-add", json="json-object")
def add(household: Household, say: Say, *, asked: Added) -> Telling:
    """Note one event."""
    sharing, category = household.register, asked.category
    state = asked.state or (State.FOUND if category is Category.C1 else State.GIVEN)
    said = _said(asked.settings) | _works(asked, say)
    role = asked.role or _role(category, state)
    party = None if asked.party is None else _party(household, asked.party, role)
    if category is None and party is not None and state is State.GIVEN:
        category = _GIVEN_TO.get(party.role, Category.E)
    typed = {
        "data_category": category,
        "purpose": asked.purpose,
        "granularity": asked.step,
        "legal_basis": asked.basis,
        "energy": asked.energy,
        "holder": asked.holder,
        "meter_ref": asked.meter,
        "note": asked.note,
        **_until(asked.until),
    }
    said |= {name: value for name, value in typed.items() if value is not None}
    if party is not None:
        known = [body.energies for body in sharing.parties() if body.id == party.id]
        if "energy" not in said and known and len(known[0]) == 1:
            (said["energy"],) = known[0]
        said = _of(party) | said
    draft = Draft(event_state=state, event_time=asked.on or sharing.now(), kind=_kind(state), **said)
    cautions = cautions_of(asked.proof)
    yield _told(sharing.append(draft, asked.proof), say)
    tell(cautions, say.translate)


@command("consents-note-since", json="json-object")
def note(
    household: Household,
    say: Say,
    *,
    state: LaterState = State.PROOF_ADDED,
    until: Until = None,
    note: Note = None,
    proof: Proofs = (),
    which: Which,
    on: On = None,
) -> Telling:
    """Note what happened to a consent since, or keep a proof of it; where no step is said, it is the last one noted."""
    sharing = household.register
    consent = _consent(sharing, which, lambda flow: flow.status.passes)
    flow = flow_of(sharing.flows(), consent)
    step = which.step or (None if flow is None else flow.granularity)
    cautions = cautions_of(proof)
    yield _told(sharing.note(consent, state, on, proofs=proof, note=note, granularity=step, **_until(until)), say)
    tell(cautions, say.translate)


@command("consents-withdraw", json="json-object")
def withdraw(
    household: Household,
    say: Say,
    *,
    method: Annotated[Method | None, Flag("consents-method", words=WORDS[Method])] = None,
    request: Annotated[str | None, Flag("consents-request", "REF")] = None,
    which: Which,
    on: On = None,
) -> Telling:
    """Note a withdrawal."""
    sharing = household.register
    consent = _consent(sharing, which, lambda flow: flow.status.passes)
    yield _told(sharing.withdraw(consent, on=on, method=method, request_id=request, step=which.step), say)


@command("consents-confirm", json="json-object")
def confirm(household: Household, say: Say, *, which: Which, on: On = None) -> Telling:
    """Note that a withdrawal had its effect."""
    sharing = household.register
    day = None if on is None else event_day(on)
    consent = _consent(sharing, which, lambda flow: flow.check_on is not None or flow.requested_on is not None)
    yield _told(sharing.confirm(consent, day, step=which.step), say)


@command("consents-correct", json="json-object")
def correct(household: Household, say: Say, *, event: EventId, settings: Settings = (), on: On = None) -> Telling:
    """Note an event anew, in the place of one that was wrong."""
    sharing = household.register
    wrong = sharing.event(sharing.event_of(event))
    right = replace(as_draft(wrong), **_said(settings))
    if on is not None:
        right = replace(right, event_time=on)
    yield _told(sharing.correct(wrong.event_id, right), say)


@command("consents-retract", json="json-object")
def retract(household: Household, say: Say, *, event: EventId) -> Telling:
    """Note that an event was noted by mistake."""
    sharing = household.register
    yield _told(sharing.retract(sharing.event_of(event)), say)


# --- reading ---------------------------------------------------------------------------------------------------------


@command("consents-list", json="json-array")
def listing(
    household: Household,
    say: Say,
    *,
    on: Today = None,
    events: Annotated[bool, Flag("consents-events")] = False,
) -> Telling:
    """Where every flow stands on a day, or every event up to it."""
    sharing, lines = household.register, RegisterLines(say)
    day = sharing.today() if on is None else event_day(on)
    if events:
        for event in sharing.events():
            if on is None or event.day <= day:
                yield Told(lines.event(event), event_object(event))
    else:
        flows = sharing.flows(day)
        several = len({(flow.energy, flow.meter_ref) for flow in flows}) > 1
        yield from (Told(lines.flow(flow, day, several=several), flow_object(flow)) for flow in flows)


@command("consents-show", json="json-object")
def show(household: Household, say: Say, *, which: Which) -> Telling:
    """The history of one consent; to scripts an object with its events under ``history``."""
    sharing = household.register
    consent = _consent(sharing, which, lambda flow: flow.status.passes)
    flows = [flow for flow in sharing.flows() if flow.consent_id == consent]
    flow = flow_of(flows, consent, band_of(flows[0].category, which.step) if flows else None) or flows[0]
    operator = None if flow.energy is None else known_operator(sharing.flows(), sharing.parties(), flow.energy)
    found = read_history(household, flow)
    yield Told("\n".join(RegisterLines(say).history(found, operator)), history_object(found))


@command("consents-todo", json="json-array")
def todo(household: Household, say: Say, *, on: Today = None) -> Telling:
    """What is due on a day: a consent that ends, an answer that is missing, the review of the accounts."""
    sharing, lines = household.register, RegisterLines(say)
    day = sharing.today() if on is None else event_day(on)
    yield from (Told(lines.reminder(one, day), reminder_object(one)) for one in sharing.reminders(day))


@command("consents-verify", json="json-object")
def verify(
    household: Household,
    say: Say,
    *,
    head: Annotated[str | None, Flag("consents-head", "HASH")] = None,
    count: Annotated[int | None, Flag("consents-count", "N", type=whole)] = None,
) -> Telling:
    """Check the register; it ends in an error where it does not hold, or where a kept proof is not the recorded one."""
    if (head is None) != (count is None):
        raise UserError("head_and_count")
    expected = None if head is None or count is None else _head(head, count)
    verdict = household.register.verify(expected)
    changed = household.register.changed_proofs() if verdict.holds else ()
    gone = household.register.gone_proofs() if verdict.holds else ()
    proofs = {"changed_proofs": list(changed), "gone_proofs": [{"seq": number, "id": one} for number, one in gone]}
    yield Told(None, verdict_object(verdict) | proofs)
    if verdict.why is not None:
        raise UserError(_BROKEN[verdict.why], number=verdict.first_broken)
    if changed:
        raise UserError("evidence_changed", id=changed[0])
    yield say(SAID["holds"], count=verdict.count, head=verdict.head.hash)
    erased = [(one.seq, one.field) for one in verdict.redacted]
    erased += dict.fromkeys((number, "evidence") for number, _ in gone)
    for number, name in sorted(erased, key=lambda one: one[0]):
        yield _redacted(number, name, say)


def _redacted(number: int, name: str, say: Say) -> str:
    return say(SAID["redacted"], number=number, field=say.translate("Register", REGISTER_FIELDS[name]))


# --- erasing, copies -------------------------------------------------------------------------------------------------


@command("consents-redact")
def redact(
    household: Household, say: Say, *, event: EventId, field: Annotated[str, Place("consents-field", "FIELD")]
) -> Telling:
    """Erase a personal field of one event; it ends in an error where the file's log could not be emptied of it."""
    names = spelt({name: (say.translate("Register", said),) for name, said in REGISTER_FIELDS.items()})
    name = names.get(spelling(field), field)  # what is neither a name nor words for one is for the register to refuse
    found = household.register.event(household.register.event_of(event))
    erased = household.register.redact(found.event_id, name)
    if erased.log_emptied:
        yield _redacted(found.seq, name, say)
    yield from _left(
        erased, REGISTER_SAID["name_stays"] if name == "evidence_names" else REGISTER_SAID["file_stays"], say
    )


@command("consents-proof")
def proof(
    household: Household,
    say: Say,
    *,
    proof: Annotated[str, Place("consents-proof-id", "PROOF")],
    out: Annotated[Path, Place("consents-proof-out", "OUT")],
) -> Telling:
    """Write a copy of a kept proof."""
    household.register.export_proof(household.register.proof(proof).evidence.id, out)
    yield say(SAID["written"], file=shown(out))


@command("consents-purge")
def purge(
    household: Household,
    say: Say,
    *,
    yes: Annotated[bool, Flag("consents-yes")],  # noqa: ARG001 - the parser requires it
    tombstone: Annotated[bool, Flag("consents-tombstone")] = False,
) -> Telling:
    """Empty the register; it ends in an error where the file's log could not be emptied of it."""
    count = household.register.head().count
    erased = household.register.purge(tombstone=tombstone)
    if erased.log_emptied:
        yield say(SAID["emptied"], count=count)
    yield from _left(erased, REGISTER_SAID["files_stay"], say)


def _left(erased: Erased, stays: str, say: Say) -> Telling:
    """What erasing left: files that others keep, and traces in the log, ``log_waits``."""
    if erased.keepers:
        who = words.keepers(erased.keepers.entries, erased.keepers.letters, say.translate)
        yield fill(say.translate("Register", stays), keepers=who)
    if not erased.log_emptied:
        raise UserError("log_waits")


consents = Verbs(
    {
        "list": listing,
        "show": show,
        "todo": todo,
        "add": add,
        "note": note,
        "withdraw": withdraw,
        "confirm": confirm,
        "correct": correct,
        "retract": retract,
        "export": export,
        "import": take_in,
        "organisation": organisation,
        "contacts": contacts,
        "verify": verify,
        "redact": redact,
        "proof": proof,
        "purge": purge,
    }
)


def _told(event: Event, say: Say) -> Told:
    return Told(RegisterLines(say).event(event), event_object(event))


def _until(day: str | None) -> dict[str, Any]:
    return {} if day is None else {"expires_on": _day(day), "expiry_source": ExpirySource.STATED}


# --- what arguments say ----------------------------------------------------------------------------------------------


def _head(text: str, count: int) -> Head:
    """The head of a printed copy: the whole fingerprint, in groups or not, or the beginning that stands at its foot."""
    fingerprint = "".join(text.split()).lower()
    if _FINGERPRINT.fullmatch(fingerprint) is None:
        raise UserError("field_malformed", field="--head")
    return Head(fingerprint, count)


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


def _works(asked: Added, say: Say) -> dict[str, Any]:
    """What is noted of where an assistant or a gateway works and of what it keeps.

    Raises ``runs_of_whom`` of anybody else, ``own_machine_no_party`` of what works at home alone.
    """
    said = {
        "storage_location": None if asked.runs is None else say.translate("Register", PLACES[asked.runs]),
        "retention_stated": None if asked.keeps is None else say.translate("Register", KEEPING[asked.keeps]),
    }
    said = {name: text for name, text in said.items() if text is not None}
    if said and asked.role not in {Role.ASSISTANT, Role.GATEWAY}:
        raise UserError("runs_of_whom")
    if asked.runs == Runs.OWN_MACHINE:
        raise UserError("own_machine_no_party")
    return said


def _role(category: Category | None, state: State) -> Role:
    """What a party is, where nobody says it: by the data that it holds."""
    return Role.SUPPLIER if state is State.SUPPLIER_CHANGED else _ROLE_OF.get(category, Role.THIRD_PARTY)


def _party(household: Household, text: str, role: Role) -> Counterparty:
    """The snapshot of the party that ``text`` names."""
    noted = (flow.counterparty for flow in household.register.flows(date.max))
    return named(text, role, household.register.parties(), noted, new_id=own_id)


def _consent(sharing: ConsentRegister, which: Which, likely: Callable[[Flow], bool]) -> str:
    """The consent whose id begins so, or the one of the party of this name; of several, the one that is ``likely``.

    Of several meters none is likelier: ``consent_several`` where it may be any.
    """
    try:
        return sharing.consent(which.consent)
    except UserError as error:
        if error.code != "consent_unknown":
            raise
        unknown = error
    known = sharing.parties().find(which.consent)
    name = plain(which.consent)
    found = [
        flow
        for flow in sharing.flows()
        if (party := flow.counterparty) is not None
        and flow.consent_id is not None
        and (name == plain(party.name or party.id) or (known is not None and known.id == party.id))
        and which.category in {None, flow.category}
        and which.meter in {None, flow.meter_ref}
        and meets(flow.band, band_of(flow.category, which.step))
    ]
    if len({(flow.energy, flow.meter_ref) for flow in found}) > 1:
        raise UserError("consent_several")
    found = list(filter(likely, found)) or found
    if len({flow.consent_id for flow in found}) > 1:
        raise UserError("consent_several")
    if not found or found[0].consent_id is None:
        raise unknown
    return found[0].consent_id


def _of(party: Counterparty) -> dict[str, Any]:
    return {
        "counterparty_id": party.id,
        "counterparty_role": party.role,
        "counterparty_name": party.name,
        "counterparty_address": party.address,
    }
