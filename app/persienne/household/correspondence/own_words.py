"""What a household says in a file in its own words: its account, and the notes that it chose; nothing else of either.

A request, the letters about it and the register's events come in, the notes that may be chosen go out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from persienne.consents.events import in_force
from persienne.household.correspondence.register_entries import answer_in
from persienne.letters.case import Noted
from persienne.letters.events import What

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from persienne.consents.events import Event
    from persienne.letters.requests import Draft, Request

_ACCOUNT, _NOTES = "account", "notes"
"""The names under which a draft keeps them."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The account by paragraphs, and the ids of the notes that were chosen."""

    account: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A note that may be chosen: of an event of a letter (PERS-2026-0007/3) or of an entry of the register (its id)."""

    id: str
    on: date
    text: str


def choices(request: Request, about: Iterable[Request], events: Iterable[Event], on: date) -> tuple[Choice, ...]:
    """The notes about a request and its body up to a day, by their days.

    What the household noted of an effect is printed with the effect, and is not to be chosen.
    """
    found = [*_of_letters((request, *about)), *_of_register(request, events)]
    return tuple(sorted((one for one in found if one.on <= on), key=lambda one: (one.on, one.id)))


def _of_letters(requests: Iterable[Request]) -> Iterator[Choice]:
    for request in requests:
        for row in request.happened:
            if row.said.note and row.what is not What.EFFECT_CHECKED:
                yield Choice(f"{request.reference}/{row.number}", row.on, row.said.note)


def _of_register(request: Request, events: Iterable[Event]) -> Iterator[Choice]:
    """The notes of what was shared with the same body, without those that a letter made by itself."""
    draft = request.draft
    for event in in_force(events):
        ours = event.counterparty_id == draft.party_id or event.consent_id in draft.consents
        if ours and event.note and answer_in(event) is None:
            yield Choice(event.event_id, event.day, event.note)


def of_draft(draft: Draft) -> OwnWords:
    """What the draft of a file keeps of them."""
    account, notes = (draft.facts.values.get(name, ()) for name in (_ACCOUNT, _NOTES))
    return OwnWords(_texts(account), _texts(notes))


def with_words(draft: Draft, words: OwnWords) -> Draft:
    """The draft with these in the place of what it kept; paragraphs are kept on one line each."""
    account = tuple(" ".join(one.split()) for one in words.account if one.strip())
    values = {**draft.facts.values, _ACCOUNT: account, _NOTES: words.notes}
    return replace(draft, facts=replace(draft.facts, values={name: one for name, one in values.items() if one}))


def noted(words: OwnWords, known: Iterable[Choice]) -> tuple[Noted, ...]:
    """The chosen notes that are still there."""
    return tuple(Noted(one.on, one.text) for one in known if one.id in words.notes)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()
