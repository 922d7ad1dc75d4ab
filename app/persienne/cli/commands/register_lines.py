"""The register as it is told: lines in the window's own words for people, and objects for scripts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from persienne.cli.iso_days import iso_day
from persienne.consents.events import Event, to_json
from persienne.telling.history_words import ID_SHOWN, HistoryOfFlowWords
from persienne.telling.report import lines, one_line
from persienne.telling.sharing_words import SharingWords
from persienne.words.english import table
from persienne.words.numbers import DASH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from persienne.cli.declared import Say
    from persienne.consents.chain import Verdict
    from persienne.consents.fields import Category
    from persienne.consents.flows import Flow, Reminder
    from persienne.consents.parties import Party
    from persienne.telling.history_words import HistoryView

CATEGORIES = table("register.categories")
SLATS = table("register.slats")
SHOWN = table("sharing.shown")


class RegisterLines:
    """The lines, in one language."""

    def __init__(self, say: Say) -> None:
        self._speech = say.translate
        self._figures = say.figures
        self._flows = SharingWords(say.translate, say.figures)
        self._history = HistoryOfFlowWords(self._flows)

    def flow(self, flow: Flow, on: date, *, several: bool = False) -> str:
        """A flow on one line: consent, where it stands, what was seen, data, who, step, purpose, ground, since, until.

        Its meter stands behind the data, where there are ``several``.
        """
        told = self._flows
        return _row(
            (flow.consent_id or DASH)[:ID_SHOWN],
            told.stands(flow, on),
            told.seen(flow),
            self.category(flow.category),
            (flow.meter_ref or DASH) if several else "",
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

    def history(self, found: HistoryView, operator: Party | None) -> Iterator[str]:
        """The lines about one flow, as in the window: facts, events, proofs, reminders, letters that withdraw it."""
        report = self._history.report(found)
        about, happened, proofs, *_ = report.sections
        yield _row(report.title, report.answer)
        yield self.category(found.flow.category)
        yield from lines(about)
        yield self._speech("CommandLine", SHOWN["noted"])
        yield from (line for section in (happened, proofs) for line in lines(section))
        for title, detail, _due in self._history.next_steps(found.flow):
            yield _row(title, detail)
        yield from lines(self._history.ways_out(found.flow, operator))

    def _who(self, event: Event) -> str:
        return event.counterparty_name or event.counterparty_id or event.acting_person or DASH

    def _about(self, event: Event) -> str:
        if event.data_category is not None:
            return self.category(event.data_category)
        stops = [self._speech("Register", SLATS[stop]) for stop in (event.slat_before, event.slat_after) if stop]
        return " > ".join(stops) or DASH


def _row(*cells: str) -> str:
    return "\t".join(map(one_line, filter(None, cells)))


def event_object(event: Event) -> dict[str, Any]:
    """An event as a JSON object: its fields that say something, its hash, and how it was noted."""
    return {**to_json(event), "hash": event.hash, "redacted": list(event.redacted), "backdated": event.backdated}


def flow_object(flow: Flow) -> dict[str, Any]:
    """A flow as a JSON object; days are ISO, what is not known is null."""
    party = flow.counterparty
    return {
        "consent": flow.consent_id,
        "status": flow.status,
        "passes": flow.passes,
        "seen": None if flow.seen is None else {"granularity": flow.seen.granularity, "last": iso_day(flow.seen.last)},
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


def history_object(found: HistoryView) -> dict[str, Any]:
    """A flow with its events, what happened in the household beside them, and what verifying the register found."""
    own, beside = (
        [event_object(event) for event in found.events if (event.consent_id is None) is of_household]
        for of_household in (False, True)
    )
    return flow_object(found.flow) | {"history": own, "household": beside, "register": verdict_object(found.verdict)}


def verdict_object(verdict: Verdict) -> dict[str, Any]:
    """A verdict as a JSON object."""
    return {
        "holds": verdict.holds,
        "count": verdict.count,
        "head": verdict.head.hash,
        "first_broken": verdict.first_broken,
        "why": verdict.why,
        "redacted": [{"seq": one.seq, "field": one.field} for one in verdict.redacted],
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
