"""The words of one flow's history: events, proofs and the chain's verdict come in, short sentences go out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from persienne.base.energy_market import Role
from persienne.base.localtime import FRANCE
from persienne.base.placeholders import fill_counted
from persienne.consents.fields import Category, State
from persienne.consents.flows import DOUBTFUL
from persienne.household.correspondence.follow_up import answer_in, letter_in
from persienne.letters.events import What
from persienne.telling.operator_words import OperatorWords
from persienne.telling.spoken import Spoken, facts
from persienne.words.english import table
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

    from persienne.consents.chain import Verdict
    from persienne.consents.events import Event, Evidence
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party
    from persienne.telling.sharing_words import SharingWords

METHODS = table("register.methods")

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
    What.EFFECT_CHECKED: QT_TRANSLATE_NOOP("HistoryOfFlowWords", "you looked, and it was not done"),
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

HASH_SHOWN = 16


class HistoryOfFlowWords(Spoken):
    """The sentences; what a flow is called comes from the words of flows."""

    CONTEXT = "HistoryOfFlowWords"

    def __init__(self, words: SharingWords) -> None:
        super().__init__(words.speech, words.figures)
        self._words = words
        self._numbers = words.figures

    def title(self, flow: Flow) -> str:
        """What a history is about."""
        if flow.category is Category.C1:
            return self.tr("In the meter: recording")
        who = self._words.party(flow)
        return fill_counted(self.tr("At %1: collection"), who) if flow.category is Category.C2 else who

    def short(self, flow: Flow) -> str:
        """A flow among the others of its body."""
        if flow.category in {Category.C1, Category.C2}:
            return self.title(flow)
        return f"{self._words.step(flow)}, {self._words.purpose(flow)}"

    def happened(self, event: Event) -> str:
        """When and what: « 12 Mar 2026: you allowed it »."""
        return fill_counted(self.tr("%1: %2", "a day: what happened"), self._numbers.day(event.day), self.what(event))

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
            parts.append(fill_counted(self.tr("corrected by entry %1, counts no more"), str(corrected_by)))
        if event.granularity is not None:
            parts.append(self._words.named_step(event.granularity, event.data_category).lower())
        if event.withdrawal_method is not None:
            parts.append(self.marked(METHODS[event.withdrawal_method]))
        letter = letter_in(event)
        if letter is not None:
            parts.append(letter)
        if event.expires_on is not None:
            parts.append(fill_counted(self.tr("until %1"), self._numbers.day(event.expires_on)))
        if event.evidence and "evidence" not in event.redacted:
            parts.append(self.tr("%n proof(s)", "", len(event.evidence)))
        if event.note and answer_in(event) is None:
            parts.append(f"«\u00a0{event.note}\u00a0»" if self._numbers.french else f"“{event.note}”")
        parts += [fill_counted(self.tr("%1 erased"), self.field(name)) for name in event.redacted if name in _FIELDS]
        if event.backdated:
            parts.append(fill_counted(self.tr("noted afterwards, on %1"), self._numbers.day(self._recorded(event))))
        return facts(self.speech, parts)

    @staticmethod
    def _recorded(event: Event) -> date:
        return datetime.fromisoformat(event.recorded_at).astimezone(ZoneInfo(FRANCE)).date()

    def field(self, name: str) -> str:
        """A field that can be erased, in words."""
        return self.marked(_FIELDS[name])

    def waits(self, event: Event, field: str) -> str:
        """What is erased when ``{seconds}`` are over: the field, and the entry by its day and its body."""
        body = event.counterparty_name
        entry = ", ".join(filter(None, (self._numbers.day(event.day), body if field != "counterparty_name" else "")))
        said = self.tr("Erasing in {seconds} s: %1, in the entry of %2")
        return said.replace("%1", self.field(field)).replace("%2", entry)

    def erasable(self, event: Event) -> list[tuple[str, str]]:
        """What can be erased of an event: field and words."""
        return [(name, self.field(name)) for name in _FIELDS if getattr(event, name) and name not in event.redacted]

    def facts(self, flow: Flow) -> list[tuple[str, str]]:
        """What is known of a flow, as pairs of a name and a value."""
        words = self._words
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
        found.append((self.tr("Since"), words.since(flow)))
        found.append((self.tr("Until"), words.until(flow)))
        return found

    def explanation(self, flow: Flow) -> str:
        """What has to be known of the two switches, which people confuse; empty for other flows."""
        if flow.category is Category.C1:
            return self.tr(
                "The meter keeps your consumption hour by hour in its own memory, unless you object: nobody asked you, "
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
        day = self._numbers.day
        steps = []
        if flow.requested_on is not None:
            title = self.tr("Answer awaited") if flow.answered_on is None else self.tr("Not seen to have stopped yet")
            steps.append((title, self.tr("until it is confirmed, it counts as going on"), True))
        if flow.check_on is not None:
            line = fill_counted(self.tr("look again from %1 on"), day(flow.check_on))
            steps.append((self.tr("See whether it has stopped"), line, True))
        if flow.until is not None and flow.status.passes:
            steps.append((fill_counted(self.tr("%1: last day"), day(flow.until)), "", False))
        return steps

    def proof(self, evidence: Evidence) -> str:
        """What kind of file and how large."""
        kind = self.marked(_KINDS.get(evidence.mime, "text"))
        return f"{kind}, {self._numbers.size(evidence.size)}"

    def verdict(self, verdict: Verdict) -> tuple[str, bool]:
        """What verifying the whole register found, and whether it holds."""
        if not verdict.holds:
            number = self._numbers.number(verdict.first_broken or 0)
            return fill_counted(self.tr("Entry %1 of the register is not as it was noted"), number), False
        count = self.tr("Register intact: %n entries", "", verdict.count)
        return fill_counted(self.tr("%1, fingerprint %2"), count, verdict.head.hash[:HASH_SHOWN]), True

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
        source = self._words.operator(operator.name if operator is not None else None)
        who = self._words.party(flow)
        if flow.category is Category.C1:
            return [("stop-recording", self.tr("Stop the recording and empty the meter’s memory"), who)]
        if flow.category is Category.C2:
            return [
                ("stop-collection", self.tr("Stop the collection"), who),
                ("erase-collected", self.tr("Erase what was collected"), who),
                ("stop-recording", self.tr("Stop the recording in the meter, which is another switch"), who),
            ]
        role = flow.counterparty.role if flow.counterparty else Role.THIRD_PARTY
        holder = fill_counted(self.tr("%1, the holder"), who)
        source = fill_counted(self.tr("%1, the source"), self._numbers.capital(source))
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
        said = self.tr("In your %1 account, among the third parties, and at the body itself.")
        return said.replace("%1", operator.name)
