"""What the file for the data protection authority or the mediator is made from: a case's facts, as values; no words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.letters.facts import Channel

if TYPE_CHECKING:
    from datetime import date

    from persienne.documents.typography import Bilingual
    from persienne.letters.facts import Addressee

Spans = tuple[tuple["date", "date"], ...]
"""Pairs of days: a question, and what answered it."""


class Event(StrEnum):
    """What happened to a request."""

    SENT = "sent"
    SWITCHED = "switched"
    """A switch in an account was moved: no letter was sent."""
    RECEIVED = "received"
    UNDELIVERED = "undelivered"
    ACKNOWLEDGED = "acknowledged"
    IDENTITY_ASKED = "identity_asked"
    IDENTITY_ANSWERED = "identity_answered"
    EXTENDED = "extended"
    DUE = "due"
    ANSWERED = "answered"
    REFUSED = "refused"
    REMINDED = "reminded"
    WRITTEN_COMPLAINT = "written_complaint"
    EFFECT_SEEN = "effect_seen"
    EFFECT_MISSING = "effect_missing"
    """Not seen, of what had been granted."""
    EFFECT_UNSEEN = "effect_unseen"
    """Not seen; nothing had been granted, or nobody read of what."""
    CURVE_THERE = "curve_there"
    """A load curve of days that were to be deleted stands in a file of theirs, made after they granted it."""
    NONE_HELD = "none_held"
    """They write that they hold none."""


class Speaks(StrEnum):
    """Which letter of the household's an event is about."""

    REQUEST = "request"
    REMINDER = "reminder"
    WRITTEN = "written"
    """A written complaint to the body itself."""
    IDENTITY = "identity"
    """The answer to a question about identity."""


class Outcome(StrEnum):
    """What was done on one numbered request."""

    GRANTED = "granted"
    PARTIAL = "partial"
    REFUSED = "refused"
    UNANSWERED = "unanswered"

    @property
    def grants(self) -> bool:
        """Whether the request was acted upon, at least in part."""
        return self in (Outcome.GRANTED, Outcome.PARTIAL)


class Missing(StrEnum):
    """What is missing with regard to an article."""

    NO_ANSWER = "no_answer"
    UNANSWERED = "unanswered"
    """Nor is it proved when the time to answer began."""
    LATE_EXTENSION = "late_extension"
    EXTENSION_WITHOUT_REASONS = "extension_without_reasons"
    EXTENSION_OVER = "extension_over"
    NO_REASONS = "no_reasons"
    NO_REMEDIES = "no_remedies"
    IDENTITY_WITHOUT_DOUBT = "identity_without_doubt"
    NOT_DONE = "not_done"
    ONLY_WRITTEN = "only_written"
    """Nor answered, but for a writing that none of what was to be deleted is held."""
    INCOMPLETE = "incomplete"
    UNDONE = "undone"
    """Granted, looked for, and not seen."""
    CURVE_THERE = "curve_there"
    """Granted, and a load curve stands in a file that they made since."""


@dataclass(frozen=True, slots=True)
class DatedFact:
    """One event of the letter ``reference``, empty where it bore none; ``speaks`` says which letter that is.

    ``exhibits`` are the numbers of those that prove it, from 1. ``numbers`` are the requests that it is about, ``days``
    the days of a curve, ``spans`` the times that moved an end (see ``Gap``), ``note`` what the household saw.
    ``printed_for`` is the way
    that the letter names, where it was printed for another one than that by which it left (``channel``).
    """

    on: date
    event: Event
    reference: str
    exhibits: tuple[int, ...] = ()
    channel: Channel = Channel.REGISTERED
    numbers: tuple[int, ...] = ()
    days: int | None = None
    spans: Spans = ()
    note: str = ""
    speaks: Speaks = Speaks.REQUEST
    printed_for: Channel | None = None


@dataclass(frozen=True, slots=True)
class RightUsed:
    """A letter that was sent: its reference, its subject, its day, its numbered requests, and what was done on each.

    ``reference`` is empty where it bore none. Where its points are not known (not ``pointed``) ``requests`` is what it
    is about, once, which no file prints as the letter's words. ``outcomes`` is as long as ``requests``, or empty where
    it is not known of one of them: no answer came, or one that came last on ``answered_on`` was not read request by
    request. ``acknowledged_on`` is the day of the acknowledgement, ``none_held_on`` the day on which the body wrote
    that none of the data is held, which says something of the requests ``of_curves``. ``undone`` are the numbers of
    those that were granted, looked for and not seen, ``curve_there`` those of them of which no more is known than that
    a file of theirs has a load curve.
    """

    reference: str
    subject: Bilingual
    sent_on: date
    requests: tuple[str, ...]
    outcomes: tuple[Outcome, ...] = ()
    undone: tuple[int, ...] = ()
    curve_there: tuple[int, ...] = ()
    answered_on: date | None = None
    acknowledged_on: date | None = None
    none_held_on: date | None = None
    of_curves: tuple[int, ...] = ()
    pointed: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing with regard to the article ``law`` (the id of a reference, empty where none is known).

    ``named`` are all that the request names, where it is not known which of its points rests on which.

    ``due_on`` is the end that a gap of time speaks of, and ``spans`` are the times for which it stood still: the day of
    each question about identity and that of its answer. ``event_on`` is the day of the notice, question or refusal that
    a gap of form speaks of, or of what they wrote all the same. ``numbers`` are the requests that a refusal or a gap of
    substance speaks of, none where they are not known, ``granted_on`` and ``seen_on`` the day of the yes and that of
    the look at what came of it. ``days`` are the days of the curve that the look found. ``other`` says that the body
    wrote something all the same, in the time of the gap: that none of the data is held.
    """

    missing: Missing
    law: str
    due_on: date | None = None
    numbers: tuple[int, ...] = ()
    spans: Spans = ()
    granted_on: date | None = None
    seen_on: date | None = None
    event_on: date | None = None
    named: tuple[str, ...] = ()
    days: int | None = None
    other: bool = False


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A document that goes with the file; its number is its place, from 1. ``sha256`` is 64 hexadecimal digits.

    ``apart`` is one of ``apart.REASONS`` where it is not reproduced. ``parts`` are what is attached to it, if it is a
    mail: the first part of exhibit 3 is 3-1.
    """

    title: str
    sha256: str
    pages: int
    apart: str = ""
    parts: tuple[Exhibit, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """A note of the household's own that it chose to have printed, with the day of what it was noted for."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """All that the file is made from, ``body`` being whom the complaint is about.

    ``account`` is the household's own account, by paragraphs, and ``notes`` those that it chose: nothing of either is
    printed that it did not ask for. ``complained_on`` is the day of the written complaint before the mediator.
    """

    body: Addressee
    events: tuple[DatedFact, ...]
    rights: tuple[RightUsed, ...]
    gaps: tuple[Gap, ...]
    exhibits: tuple[Exhibit, ...]
    account: tuple[str, ...] = ()
    notes: tuple[Noted, ...] = ()
    complained_on: date | None = None
