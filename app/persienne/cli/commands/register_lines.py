"""The register as it is told: lines in the window's own words for people, and objects for scripts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from persienne.base.placeholders import fill
from persienne.cli.iso_days import iso_day
from persienne.consents.events import Event, to_json
from persienne.telling.history_words import HistoryOfFlowWords
from persienne.telling.sharing_words import SharingWords
from persienne.words.english import table
from persienne.words.numbers import DASH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from persienne.cli.declared import Say
    from persienne.consents.chain import Verdict
    from persienne.consents.fields import Category
    from persienne.consents.flows import Flow, Reminder
    from persienne.consents.parties import Party
    from persienne.store.proofs import Kept

CATEGORIES = table("register.categories")
SLATS = table("register.slats")
SHOWN = table("sharing.shown")

ID_SHOWN = 8
"""How much of an id is shown; a command takes its beginning."""


class RegisterLines:
    """The lines, in one language."""

    def __init__(self, say: Say) -> None:
        self._speech = say.translate
        self._figures = say.figures
        self._flows = SharingWords(say.translate, say.figures)
        self._history = HistoryOfFlowWords(self._flows)

    def flow(self, flow: Flow, on: date) -> str:
        """A flow on one line: consent, where it stands, which data, who, how fine, what for, ground, since, until."""
        told = self._flows
        return _row(
            (flow.consent_id or DASH)[:ID_SHOWN],
            told.stands(flow, on),
            self.category(flow.category),
            self._figures.capital(told.party(flow)),
            told.step(flow),
            told.purpose(flow),
            told.basis(flow),
            told.since(flow),
            told.until(flow),
        )

    def event(self, event: Event) -> str:
        """An event on one line: number, when, what happened, consent, data, who, and what else was noted."""
        return _row(
            str(event.seq),
            self.when(event.event_time),
            self._history.what(event),
            (event.consent_id or DASH)[:ID_SHOWN],
            self._about(event),
            self._who(event),
            self._history.detail(event, None) or DASH,
        )

    def category(self, category: Category) -> str:
        """Which data."""
        return self._speech("Register", CATEGORIES[category])

    def when(self, time: str) -> str:
        """The time of an event: a day, or a moment where the hour is known."""
        at = datetime.fromisoformat(time)
        return self._figures.day(at.date()) if len(time) == len("2026-11-24") else self._figures.instant(at)

    def reminder(self, reminder: Reminder, on: date) -> str:
        """What is due, since when, and the consent that it is about."""
        title, line, _act = self._flows.reminder(reminder, on)
        consent = DASH if reminder.flow is None else (reminder.flow.consent_id or DASH)[:ID_SHOWN]
        return _row(self._figures.day(reminder.on), consent, title, line)

    def history(
        self, flow: Flow, events: Sequence[Event], proofs: Sequence[Kept], operator: Party | None, on: date
    ) -> Iterator[str]:
        """The lines about one flow, as in the window: facts, events, proofs, reminders, letters that withdraw it."""
        told = self._history
        yield _row(told.title(flow), self._flows.stands(flow, on))
        yield self.category(flow.category)
        for name, value in told.facts(flow):
            yield f"  {fill(self._say('fact'), name=name, value=_one_line(value))}"
        if explained := told.explanation(flow):
            yield explained
        corrected = {one.corrects: one.seq for one in events if one.corrects is not None}
        yield self._say("noted")
        for event in events:
            detail = told.detail(event, corrected.get(event.event_id))
            yield f"  {_row(str(event.seq), told.happened(event), detail)}"
        for kept in proofs:
            name = kept.name or DASH
            yield f"  {_row(self._say('proof'), kept.evidence.id[:ID_SHOWN], name, told.proof(kept.evidence))}"
        for title, detail, _due in told.next_steps(flow):
            yield _row(title, detail)
        if flow.status.passes:
            yield f"{self._say('switch')} {told.where_to_switch(flow, operator)}"
            yield self._say("letters")
            for kind, asks, to in told.letters(flow, operator):
                yield f"  {_row(asks, to, kind)}"

    def _who(self, event: Event) -> str:
        return event.counterparty_name or event.counterparty_id or event.acting_person or DASH

    def _about(self, event: Event) -> str:
        if event.data_category is not None:
            return self.category(event.data_category)
        stops = [self._speech("Register", SLATS[stop]) for stop in (event.slat_before, event.slat_after) if stop]
        return " > ".join(stops) or DASH

    def _say(self, what: str) -> str:
        return self._speech("CommandLine", SHOWN[what])


def _row(*cells: str) -> str:
    return "\t".join(map(_one_line, filter(None, cells)))


def _one_line(text: str) -> str:
    """A text that a person typed, so that a terminal shows it on its line and obeys nothing in it."""
    return "".join(sign if sign.isprintable() or sign in "\u00a0\u202f" else " " for sign in text)


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
        **{name: iso_day(getattr(flow, name)) for name in ("since", "until", "ended_on", "requested_on", "check_on")},
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


def reminder_object(reminder: Reminder) -> dict[str, Any]:
    """What is due, as a JSON object: ``what`` is a code, ``consent`` is null where it is about the household."""
    flow = reminder.flow
    party = None if flow is None else flow.counterparty
    return {
        "what": reminder.what,
        "on": reminder.on.isoformat(),
        "consent": None if flow is None else flow.consent_id,
        "party": None if party is None else party.id,
    }
