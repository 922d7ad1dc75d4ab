"""Flows, events and reminders of the register as lines for people: values come in, the window's own words go out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from persienne.telling.history_words import HistoryOfFlowWords
from persienne.telling.sharing_words import SharingWords
from persienne.words import register as words
from persienne.words.numbers import DASH, Figures
from persienne.words.sharing import SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from persienne.consents.events import Event
    from persienne.consents.fields import Category
    from persienne.consents.flows import Flow, Reminder
    from persienne.consents.parties import Party
    from persienne.store.proofs import Kept
    from persienne.words import Speech

ID_SHOWN = 8
"""How much of an id is shown; a command takes its beginning."""


class RegisterLines:
    """The lines, in one language."""

    def __init__(self, speech: Speech, language: str) -> None:
        self._speech = speech
        self._figures = Figures(french=language == "fr")
        self._flows = SharingWords(speech, self._figures)
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
        return self._speech("Register", words.CATEGORIES[category])

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
            yield f"  {self._say('fact').format(name=name, value=_one_line(value))}"
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
        stops = [self._speech("Register", words.SLATS[stop]) for stop in (event.slat_before, event.slat_after) if stop]
        return " > ".join(stops) or DASH

    def _say(self, what: str) -> str:
        return self._speech("CommandLine", SHOWN[what])


def _row(*cells: str) -> str:
    return "\t".join(map(_one_line, filter(None, cells)))


def _one_line(text: str) -> str:
    """A text that a person typed, so that a terminal shows it on its line and obeys nothing in it."""
    return "".join(sign if sign.isprintable() or sign in "\u00a0\u202f" else " " for sign in text)
