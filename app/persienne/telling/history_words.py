"""The history of one flow: events, proofs and the chain's verdict come in, a report and its sentences go out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE
from persienne.base.placeholders import fill
from persienne.consents.fields import Category, State
from persienne.consents.flows import DOUBTFUL, Status
from persienne.consents.states import flow_of
from persienne.household.correspondence.follow_up import answer_in, letter_in
from persienne.letters.events import What
from persienne.store.events import Filter
from persienne.telling.report import Act, Picture, Report, Row, Section, Table, Words
from persienne.telling.report import State as Mark
from persienne.telling.sharing_words import OperatorWords
from persienne.telling.spoken import Spoken, facts, named
from persienne.telling.steps import Step, StepState
from persienne.words.english import table
from persienne.words.marking import QT_TRANSLATE_NOOP
from persienne.words.numbers import DASH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from persienne.consents.chain import Verdict
    from persienne.consents.events import Event, Evidence
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party
    from persienne.household.household import Household
    from persienne.store.proofs import Kept
    from persienne.telling.sharing_words import SharingWords

METHODS = table("register.methods")
SHOWN = table("sharing.shown")

_HAPPENED = {
    State.GIVEN: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "you allowed it"),
    State.RENEWED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "renewed"),
    State.REFUSED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "refused"),
    State.MODIFIED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "changed"),
    State.WITHDRAWAL_REQUESTED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "stop asked for"),
    State.WITHDRAWN: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "you switched it off"),
    State.EFFECT_CONFIRMED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "stop confirmed"),
    State.EXPIRED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "expired"),
    State.ENDED_BY_LAW: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "ended by law"),
    State.CONTESTED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "contested"),
    State.FOUND: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "seen in the account"),
    State.PROOF_ADDED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "proof added"),
    State.PROOF_LOST: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "proof lost"),
    State.RETRACTED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "noted by mistake"),
    State.ROUND_DONE: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "you went through your accounts"),
    State.SLATS_MOVED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "slats moved on this computer"),
    State.EXPORTED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "measures exported to a file"),
    State.PURGED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "register emptied"),
    State.SUPPLIER_CHANGED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "you changed supplier"),
}
_ANSWERS = {
    What.ANSWERED_FULL: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "they answer yes to your letter"),
    What.ANSWERED_PARTIAL: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "they answer your letter in part"),
    What.REFUSED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "they refuse what your letter asks"),
    What.EFFECT_CHECKED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "you looked, and saw no effect"),
}
"""What was noted of a letter, in the place of « proof added »."""
_KINDS = {
    "application/pdf": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "PDF"),
    "image/png": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "picture"),
    "image/heic": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "picture"),
    "image/jpeg": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "picture"),
    "message/rfc822": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "e-mail"),
    "text/plain": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "text"),
}
_FIELDS = {
    "counterparty_name": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "the body’s name"),
    "counterparty_address": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "the body’s address"),
    "holder": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "the holder’s name"),
    "acting_person": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "the name of who acted"),
    "meter_ref": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "the meter’s number"),
    "note": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "the note"),
    "purpose_text": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "the purpose’s words"),
    "evidence": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "the kept files"),
}
"""What can be erased of an event, in the order in which a menu offers it."""

ENDING = {Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED, Status.EXPIRED}
"""A flow of such a status may have stopped: somebody has to look."""
HASH_SHOWN = 16
ID_SHOWN = 8
"""How much of an id is shown; a command takes its beginning."""


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The history of a flow: the rows of the register, corrected rows too, and the result of the chain's check.

    Rows that are about the household follow those of the flow's consent.
    """

    on: date
    flow: Flow
    events: tuple[Event, ...]
    proofs: tuple[Kept, ...]
    verdict: Verdict
    others: tuple[Flow, ...] = ()
    """The other flows of the same body."""


def read_history(household: Household, shown: Flow) -> HistoryView:
    """Read anew what there is about one noted flow; ``consent_unknown`` (id) where it is not there any more."""
    sharing, consent_id = household.register, str(shown.consent_id)
    flows = sharing.flows()
    flow = flow_of(flows, consent_id, shown.band) or flow_of(flows, consent_id)
    if flow is None:
        raise UserError("consent_unknown", id=consent_id)
    events, body = sharing.events(Filter(consent_id=consent_id)), _body(flow)
    return HistoryView(
        sharing.today(),
        flow,
        (*events, *(event for event in flow.history if event.consent_id is None)),
        sharing.proofs_of(events),
        verdict=sharing.verify(),
        others=tuple(one for one in flows if one is not flow and one.consent_id and body and _body(one) == body),
    )


def _body(flow: Flow) -> str | None:
    return None if flow.counterparty is None else flow.counterparty.id


class HistoryOfFlowWords(Spoken):
    """The sentences; what a flow is called comes from the words of flows."""

    CONTEXT = "HistoryOfFlowWords"

    def __init__(self, words: SharingWords) -> None:
        super().__init__(words.speech, words.figures)
        self.flows = words

    def report(self, found: HistoryView) -> Report[HistoryView]:
        """The facts, events and proofs of a flow, the verdict on the register, and the acts that are possible."""
        flow, state = found.flow, self.flows.standing(found.flow, found.on)
        known = (Row(name, (said,), named(self.speech, name, said)) for name, said in self.facts(flow))
        proves, holds = self.verdict(found.verdict)
        mark = Mark(proves, *(("ok", "check") if holds else ("alert", "alert-triangle")))
        explained = Words(tuple(filter(None, [self.explanation(flow)])))
        others = tuple(Act("flow", self.short(one)) for one in (flow, *found.others))
        sections = (
            Section("", (Picture((state, flow), ()), Table((), tuple(known)), explained)),
            Section(self.tr("What happened"), (self._happened(found),)),
            Section(self.tr("Proofs"), (self._proofs(found), Act("proof", self.tr("Attach a proof…"), "paperclip"))),
            Section(self.tr("What this register proves"), (mark, Words((self.chain(),), "small", seen=True))),
            Section("", (), others, tuple(self._acts(flow))),
        )
        return Report(self.title(flow), state.words, sections, found)

    def _happened(self, found: HistoryView) -> Picture:
        """Every event, then the steps to come; a mistake taken back is no step."""
        by = {event.corrects: event.seq for event in found.events if event.corrects is not None}
        rows, entries = [], []
        for event in found.events:
            corrected = by.get(event.event_id)
            state = StepState.DONE if corrected is None else StepState.TO_COME
            step = Step(state, self.happened(event), self.detail(event, corrected))
            if event.consent_id is not None:
                rows.append(Row(str(event.seq), (step.title, step.detail)))
            if event.event_state is not State.RETRACTED:
                entries.append((step, event))
        entries.sort(key=lambda entry: (entry[1].day, entry[1].seq))
        coming = self.next_steps(found.flow)
        steps = [Step(StepState.NOW if due else StepState.TO_COME, title, detail) for title, detail, due in coming]
        values = (*entries, *((step, None) for step in steps))
        return Picture(values, (), Table((), tuple(rows)))

    def _proofs(self, found: HistoryView) -> Picture | Words:
        """The kept files, each with name and kind; words where none is kept."""
        if not found.proofs:
            lost, none = self.tr("The proof was lost."), self.tr("No proof is kept: a screenshot or a PDF would do.")
            return Words((lost if found.flow.proof_lost else none,), seen=True)
        proofs, rows, proof = [], [], self.speech("CommandLine", SHOWN["proof"])
        for kept in found.proofs:
            detail = self.proof(kept.evidence)
            rows.append(Row(proof, (kept.evidence.id[:ID_SHOWN], kept.name or DASH, detail)))
            here = detail if kept.here else fill(self.tr("{kind}, erased here"), {"kind": detail})
            proofs.append((kept, kept.name or self.tr("a file whose name was erased"), here))
        return Picture(tuple(proofs), (), Table((), tuple(rows)))

    def _acts(self, flow: Flow) -> Iterator[Act]:
        """The acts of the foot, the likeliest last."""
        yield Act("note", self.tr("Note a change…"), "edit")
        if flow.status in ENDING or flow.check_on is not None:
            if flow.status is Status.WITHDRAWN_UNCONFIRMED:
                yield Act("withdraw", self.tr("Ask in writing…"), "mail")
            yield Act("confirm", self.tr("It has stopped…"), "check", main=True)
        elif flow.status.passes and (flow.status is not Status.BY_LAW or flow.category is Category.C1):
            objects = flow.status is Status.BY_LAW
            yield Act("withdraw", self.tr("Object…") if objects else self.tr("Withdraw…"), main=True)

    def ways_out(self, flow: Flow, operator: Party | None) -> Section:
        """How a passing flow is stopped: the switch, and the letters."""
        if not flow.status.passes:
            return Section("", ())
        switch, letters = (self.speech("CommandLine", SHOWN[name]) for name in ("switch", "letters"))
        rows = (Row(asks, (to, kind)) for kind, asks, to in self.letters(flow, operator))
        words = Words((f"{switch} {self.where_to_switch(flow, operator)}", letters))
        return Section("", (words, Table((), tuple(rows))))

    def title(self, flow: Flow) -> str:
        """What a history is about."""
        if flow.category is Category.C1:
            return self.tr("In the meter: recording")
        who = self.flows.party(flow)
        return fill(self.tr("At {body}: collection"), {"body": who}) if flow.category is Category.C2 else who

    def short(self, flow: Flow) -> str:
        """A flow among the others of its body."""
        if flow.category in {Category.C1, Category.C2}:
            return self.title(flow)
        return f"{self.flows.step(flow)}, {self.flows.purpose(flow)}"

    def happened(self, event: Event) -> str:
        """When and what: « 12 Mar 2026: you allowed it »."""
        return named(self.speech, self.figures.day(event.day), self.what(event))

    def what(self, event: Event) -> str:
        """What happened: « you allowed it »."""
        answer = answer_in(event)
        text = _HAPPENED[event.event_state] if answer is None else _ANSWERS[answer]
        if event.event_state is State.REFUSED and event.data_category is Category.C1:
            return self.tr("recording off, you object to it")
        return self.marked(text)

    def detail(self, event: Event, corrected_by: int | None) -> str:
        """The step, the end, the way, the proof and the note; what is noted afterwards or counts no more says so."""
        parts = []
        if corrected_by is not None:
            parts.append(fill(self.tr("corrected by entry {number}, counts no more"), {"number": corrected_by}))
        if event.granularity is not None:
            parts.append(self.flows.named_step(event.granularity, event.data_category).lower())
        if event.withdrawal_method is not None:
            parts.append(self.marked(METHODS[event.withdrawal_method]))
        if (letter := letter_in(event)) is not None:
            parts.append(letter)
        if event.expires_on is not None:
            parts.append(fill(self.tr("until {day}"), {"day": self.figures.day(event.expires_on)}))
        if event.evidence and "evidence" not in event.redacted:
            parts.append(self.tr("%n proof(s)", "", len(event.evidence)))
        if event.note and answer_in(event) is None:
            parts.append(f"«\u00a0{event.note}\u00a0»" if self.figures.french else f"“{event.note}”")
        erased = map(self.field, filter(_FIELDS.__contains__, event.redacted))
        parts += [fill(self.tr("{field} erased"), {"field": field}) for field in erased]
        if event.backdated:
            recorded = datetime.fromisoformat(event.recorded_at).astimezone(ZoneInfo(FRANCE)).date()
            parts.append(fill(self.tr("noted afterwards, on {day}"), {"day": self.figures.day(recorded)}))
        return facts(self.speech, parts)

    def field(self, name: str) -> str:
        """A field that can be erased, in words."""
        return self.marked(_FIELDS[name])

    def waits(self, event: Event, field: str) -> str:
        """What is erased when ``{seconds}`` are over: the field, and the entry by its day and its body."""
        body = event.counterparty_name
        entry = ", ".join(filter(None, (self.figures.day(event.day), body if field != "counterparty_name" else "")))
        said = self.tr("Erasing in {seconds} s: {field}, in the entry of {entry}")
        return fill(said, {"seconds": "{seconds}", "field": self.field(field), "entry": entry})

    def erasable(self, event: Event) -> list[tuple[str, str]]:
        """What can be erased of an event: field and words."""
        return [(name, self.field(name)) for name in _FIELDS if getattr(event, name) and name not in event.redacted]

    def facts(self, flow: Flow) -> list[tuple[str, str]]:
        """What is known of a flow, as pairs of a name and a value."""
        words = self.flows
        if flow.category is Category.C1:
            found = [(self.tr("What is recorded"), words.step(flow))]
        else:
            found = [(self.tr("What it receives"), words.step(flow)), (self.tr("What for"), words.purpose(flow))]
        found.append((self.tr("On what ground"), words.basis(flow)))
        for name, said in (
            (self.tr("Where it works"), "storage_location"),
            (self.tr("What it keeps"), "retention_stated"),
        ):
            noted = [text for event in flow.history if (text := getattr(event, said))]
            found += [(name, noted[-1])] if noted else []
        found += [(self.tr("Seen"), words.seen(flow))] if flow.seen is not None else []
        found.append((self.tr("Since"), words.since(flow)))
        found.append((self.tr("Until"), words.until(flow)))
        return found

    def explanation(self, flow: Flow) -> str:
        """What has to be known of the two switches, which people confuse; empty for other flows."""
        if flow.category is Category.C1:
            return self.tr(
                "The meter may keep your consumption hour by hour in its memory, unless you object: nobody asked you, "
                "and it is not a consent. Recording alone sends nothing: collection is the other switch."
            )
        if flow.category is Category.C2:
            return self.tr(
                "The operator fetches your consumption by the half-hour only where you asked for it. Switching the "
                "collection off erases nothing, neither at the operator nor in the meter: that is asked separately."
            )
        if flow.category is Category.D and flow.status.passes:
            return self.tr(
                "Your offer may need these data; look at your contract first. The access ends by law when you change "
                "supplier; what was received before stays there until you ask."
            )
        return ""

    def next_steps(self, flow: Flow) -> list[tuple[str, str, bool]]:
        """What waits or is to come: title, detail, and whether it is due now."""
        day = self.figures.day
        steps = []
        if flow.requested_on is not None:
            title = self.tr("Answer awaited") if flow.answered_on is None else self.tr("Not seen to have stopped yet")
            steps.append((title, self.tr("until it is confirmed, it counts as going on"), True))
        if flow.check_on is not None:
            line = fill(self.tr("look again from {day} on"), {"day": day(flow.check_on)})
            steps.append((self.tr("See whether it has stopped"), line, True))
        if flow.until is not None and flow.status.passes:
            steps.append((fill(self.tr("{day}: last day"), {"day": day(flow.until)}), "", False))
        return steps

    def proof(self, evidence: Evidence) -> str:
        """What kind of file and how large."""
        kind = self.marked(_KINDS.get(evidence.mime, "text"))
        return f"{kind}, {self.figures.size(evidence.size)}"

    def verdict(self, verdict: Verdict) -> tuple[str, bool]:
        """What verifying the whole register found, and whether it holds."""
        if not verdict.holds:
            number = self.figures.number(verdict.first_broken or 0)
            return fill(self.tr("Entry {number} of the register is not as it was noted"), {"number": number}), False
        count = self.tr("Register intact: %n entries", "", verdict.count)
        said = self.tr("{entries}, fingerprint {hash}")
        return fill(said, {"entries": count, "hash": verdict.head.hash[:HASH_SHOWN]}), True

    def chain(self) -> str:
        """What the register's chain of hashes proves, and what it cannot prove."""
        return self.tr(
            "Each entry is chained to the one before: one that is changed, exchanged or lost is found. It can’t show "
            "that the owner of this file made all of it anew; the fingerprint on a copy that you printed earlier can. "
            "It is your own record: it says what you saw, not whether a consent was valid."
        )

    # Withdrawing

    def letters(self, flow: Flow, operator: Party | None) -> list[tuple[str, str, str]]:
        """The letters that stop a flow, at the source and at the holder: kind, what it asks, and of whom.

        ``operator`` is the operator of this energy, where it is known.
        """
        source = self.flows.operator(operator.name if operator is not None else None)
        who = self.flows.party(flow)
        if flow.category is Category.C1:
            return [("stop-recording", self.tr("Stop the recording and empty the meter’s memory"), who)]
        if flow.category is Category.C2:
            return [
                ("stop-collection", self.tr("Stop the collection"), who),
                ("erase-collected", self.tr("Erase what was collected"), who),
                ("stop-recording", self.tr("Stop the recording in the meter, which is another switch"), who),
            ]
        role = flow.counterparty.role if flow.counterparty else Role.THIRD_PARTY
        holder = fill(self.tr("{body}, the holder"), {"body": who})
        source = fill(self.tr("{body}, the source"), {"body": self.figures.capital(source)})
        letters = [("withdraw-consent", self.tr("Withdraw the consent and have the data erased"), holder)]
        if flow.status in DOUBTFUL:
            letters = [("never-authorised", self.tr("Ask for the proof of your agreement, and have it end"), holder)]
        if role is not Role.ASSISTANT and (role is not Role.SUPPLIER or flow.category is Category.D):
            letters.append(("close-access", self.tr("Close the access where the data come from"), source))
        return letters

    def where_to_switch(self, flow: Flow, operator: Party | None) -> str:
        """Where the household itself can switch it off; ``operator`` as in :meth:`letters`."""
        if flow.category in {Category.C1, Category.C2}:
            if operator is None:
                return self.tr("In the operator’s account, where it speaks of the load curve.")
            return OperatorWords(operator, self.speech, self.figures).place
        if flow.counterparty is not None and flow.counterparty.role is Role.ASSISTANT:
            return self.tr("In the assistant’s own settings, among the tools or servers (MCP) that it is connected to.")
        if operator is None:
            return self.tr("In the operator’s account, among the third parties, and at the body itself.")
        said = self.tr("In your {operator} account, among the third parties, and at the body itself.")
        return fill(said, {"operator": operator.name})
