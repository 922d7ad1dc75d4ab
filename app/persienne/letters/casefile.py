"""A request, the letters about it and a day come in; the case for the authority goes out, and which files prove it.

Only what was noted is told: no right is said to be breached that the rows do not show. Titles of exhibits are French,
as everything that is sent. No file is opened here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from persienne.documents.typography import day
from persienne.letters.complaint import Case, DatedFact, Event, Exhibit, Gap, Missing, Outcome, RightUsed
from persienne.letters.compose import subject_line
from persienne.letters.deadlines import due
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.letters.reminding import KIND as REMINDER
from persienne.letters.written_complaint import KIND as WRITTEN
from persienne.letters.written_complaint import open_points

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from persienne.letters.complaint import Spans
    from persienne.letters.events import Happening
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request

LETTER: Final = "letter:"
"""What stands before a reference where the file is the letter itself, and no piece of evidence."""

_EVENTS: Final = {
    What.SENT: Event.SENT,
    What.RECEIVED: Event.RECEIVED,
    What.UNDELIVERED: Event.UNDELIVERED,
    What.ACKNOWLEDGED: Event.ACKNOWLEDGED,
    What.IDENTITY_ASKED: Event.IDENTITY_ASKED,
    What.IDENTITY_ANSWERED: Event.IDENTITY_ANSWERED,
    What.EXTENDED: Event.EXTENDED,
    What.ANSWERED_FULL: Event.ANSWERED,
    What.ANSWERED_PARTIAL: Event.ANSWERED,
    What.REFUSED: Event.REFUSED,
    What.REMINDED: Event.REMINDED,
    What.WRITTEN_COMPLAINT: Event.WRITTEN_COMPLAINT,
    What.EFFECT_CHECKED: Event.EFFECT_SEEN,
}

_TITLES: Final = {
    What.SENT: "Preuve d’envoi",
    What.RECEIVED: "Preuve de réception",
    What.UNDELIVERED: "Pli ou message non distribué",
    What.ACKNOWLEDGED: "Accusé de réception de l’organisme",
    What.IDENTITY_ASKED: "Question de l’organisme sur mon identité",
    What.IDENTITY_ANSWERED: "Ma réponse sur mon identité",
    What.EXTENDED: "Annonce d’une prolongation",
    What.ANSWERED_FULL: "Réponse de l’organisme",
    What.ANSWERED_PARTIAL: "Réponse de l’organisme",
    What.REFUSED: "Refus de l’organisme",
    What.REMINDED: "Preuve d’envoi de mon rappel",
    What.WRITTEN_COMPLAINT: "Preuve d’envoi de ma réclamation écrite",
    What.EFFECT_CHECKED: "Constat de l’effet",
}


_URGED: Final[Mapping[str, Mapping[What, Event]]] = {
    REMINDER: {What.SENT: Event.REMINDED},
    WRITTEN: {What.SENT: Event.WRITTEN_COMPLAINT, What.RECEIVED: Event.COMPLAINT_RECEIVED},
}
"""What the household sent to the same body after its request, and what its own rows are in the case."""
_COPIES: Final = {REMINDER: "Copie de mon rappel", WRITTEN: "Copie de ma réclamation écrite"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that proves something: its ``source`` is :data:`LETTER` and a reference, or the id of a kept file."""

    source: str
    title: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of the file of a piece once it was read; ``apart`` and ``parts`` are those of an ``Exhibit``."""

    sha256: str
    pages: int
    apart: str = ""
    parts: tuple[Exhibit, ...] = ()


def pieces(request: Request, about: Iterable[Request], on: date) -> tuple[Piece, ...]:
    """The files of a case in the order in which things happened, each once: letters first, then what proves them."""
    found: dict[str, Piece] = {}
    for row, told in _rows(request, about, on):
        for source in _sources(row, told):
            found.setdefault(source, Piece(source, _title(row, told, source)))
    return tuple(found.values())


def case_of(request: Request, about: Iterable[Request], on: date, files: Sequence[tuple[Piece, Measured]]) -> Case:
    """The case against the body of ``request``, with its exhibits in the order of ``files``."""
    about = tuple(about)
    numbers = {piece.source: number for number, (piece, _) in enumerate(files, 1)}
    status = request.status(on)
    facts = [_fact(row, told, request, numbers) for row, told in _rows(request, about, on)]
    if status.overdue and status.due is not None:
        facts.append(DatedFact(status.due, Event.DUE, request.quoted, spans=_spans(status, status.due)))
    return Case(
        body=request.draft.body,
        events=tuple(facts),
        rights=_rights(request, status),
        gaps=gaps(request, on),
        exhibits=tuple(Exhibit(piece.title, one.sha256, one.pages, one.apart, one.parts) for piece, one in files),
    )


def _rows(request: Request, about: Iterable[Request], on: date) -> list[tuple[Happening, Request]]:
    """What happened, each with the request that it belongs to; a kept reminder or written complaint tells of itself."""
    urged = [one for one in about if one.kind in _URGED and one.last(What.SENT, on) is not None]
    kept = {one.reference for one in urged}
    rows = [(row, request) for row in request.happened if row.said.letter not in kept]
    rows += [(row, one) for one in urged for row in one.happened]
    told = [(row, one) for row, one in rows if row.what in _EVENTS and row.on <= on]
    return sorted(told, key=lambda pair: pair[0].on)


def _sources(row: Happening, told: Request) -> tuple[str, ...]:
    kept = row.what is What.SENT and told.printed is not None and told.has_pages
    letter = (f"{LETTER}{told.reference}",) if kept else ()
    if row.what is What.IDENTITY_ANSWERED and row.said.letter:
        letter = (f"{LETTER}{row.said.letter}",)
    return (*letter, *row.evidence)


def _title(row: Happening, told: Request, source: str) -> str:
    """What a file is called; of several of one event, the photos of a letter's pages, each says which it is."""
    letter = source.startswith(LETTER)
    if letter and row.what is What.IDENTITY_ANSWERED:
        return f"Copie de ma réponse sur mon identité {row.said.letter}"
    if letter:
        what = _COPIES.get(told.kind, "Copie de ma demande")
        return f"{what} {told.quoted or _of_day(row)}"
    several = f" ({row.evidence.index(source) + 1} sur {len(row.evidence)})" if len(row.evidence) > 1 else ""
    if source in told.copies:  # a picture of the letter is kept as evidence of its sending
        return f"Copie de ma demande {told.quoted or _of_day(row)}{several}"
    slip = f" n° {row.said.slip}" if row.said.slip else ""
    return f"{_TITLES[row.what]}{slip}, {day(row.on, 'fr')}{several}"


def _of_day(sent: Happening) -> str:
    return f"du {day(sent.on, 'fr')}"


def _fact(row: Happening, told: Request, request: Request, numbers: Mapping[str, int]) -> DatedFact:
    event, reference = _EVENTS[row.what], told.quoted
    if told.kind in _URGED and row.what in _URGED[told.kind]:
        event, reference = _URGED[told.kind][row.what], request.quoted
    exhibits = tuple(numbers[source] for source in _sources(row, told) if source in numbers)
    channel = row.said.channel.channel if row.said.channel is not None else Channel.REGISTERED
    if row.what is not What.EFFECT_CHECKED:
        return DatedFact(row.on, event, reference, exhibits, channel)
    undone = told.status(row.on).undone if row.said.seen is False else ()
    if row.said.seen is False:
        event = Event.EFFECT_MISSING if undone else Event.EFFECT_UNSEEN
    return DatedFact(row.on, event, reference, exhibits, numbers=undone, note=row.said.note or "")


def _spans(status: RequestStatus, end: date | None) -> Spans:
    """The times for which the clock stood still before an end, and moved it."""
    return tuple(span for span in status.pauses if end is not None and span[0] <= end)


def _rights(request: Request, status: RequestStatus) -> tuple[RightUsed, ...]:
    if request.printed is None or status.sent_on is None:
        return ()
    asked = request.printed.requests
    outcomes = status.verdicts if len(status.verdicts) == len(asked) else ()
    subject = subject_line(request.kind, request.draft.facts)
    return (RightUsed(request.quoted, subject, status.sent_on, asked, outcomes, status.undone),)


def gaps(request: Request, on: date) -> tuple[Gap, ...]:
    """What is missing on a day, first of time, then of form, then of substance; nothing while the time runs."""
    status = request.status(on)
    return (*_of_time(status), *_of_form(status), *_of_substance(request, status, on))


def _of_time(status: RequestStatus) -> list[Gap]:
    codes = {warning.code: warning for warning in status.warnings}
    found = []
    if status.overdue:
        over = status.months > 1
        missing = Missing.EXTENSION_OVER if over else Missing.NO_ANSWER
        found.append(Gap(missing, "rgpd-12-3", status.due, spans=_spans(status, status.due)))
    if "late_extension" in codes:
        first = codes["late_extension"].day
        found.append(Gap(Missing.LATE_EXTENSION, "rgpd-12-3", first, spans=_spans(status, first)))
    if "extension_without_reasons" in codes:
        found.append(Gap(Missing.EXTENSION_WITHOUT_REASONS, "rgpd-12-3"))
    return found


def _of_form(status: RequestStatus) -> list[Gap]:
    """What a question or a refusal did not say; only what was refused is called so, where that is known."""
    codes = {warning.code for warning in status.warnings}
    found = [Gap(Missing.IDENTITY_WITHOUT_DOUBT, "rgpd-12-6")] if "identity_without_doubt" in codes else []
    refused = tuple(number for number, one in enumerate(status.verdicts, 1) if one is Outcome.REFUSED)
    if refused or not status.verdicts:
        forms = (("no_reasons", Missing.NO_REASONS), ("no_remedies", Missing.NO_REMEDIES))
        found += [Gap(missing, "rgpd-12-4", numbers=refused) for code, missing in forms if code in codes]
    return found


def _of_substance(request: Request, status: RequestStatus, on: date) -> list[Gap]:
    """What was not done, or in part, or granted and not done, by the article that the request rests on.

    Where it rests on several, an article of the GDPR is named.
    """
    if request.printed is None:
        return []
    unmet = {
        Outcome.REFUSED: Missing.NOT_DONE,
        Outcome.UNANSWERED: Missing.NOT_DONE,
        Outcome.PARTIAL: Missing.INCOMPLETE,
    }
    numbers: dict[tuple[Missing, str], list[int]] = {}
    unread = (Outcome.UNANSWERED,) * len(request.printed.requests) if _silent(request, status, on) else ()
    outcomes = status.verdicts or unread
    for number, grounds in enumerate(request.printed.rests_on, 1):
        ground = next((one for one in grounds if one.startswith("rgpd-")), grounds[0] if grounds else None)
        outcome = unmet.get(outcomes[number - 1]) if number <= len(outcomes) else None
        missing = Missing.UNDONE if number in status.undone else outcome
        if missing is not None and ground is not None:
            numbers.setdefault((missing, ground), []).append(number)
    return [_dated(Gap(missing, law, numbers=tuple(those)), status) for (missing, law), those in numbers.items()]


def disputes(request: Request, on: date) -> tuple[Gap, ...]:
    """What is left open for the mediator, by the article beside personal-data law that each point rests on."""
    status = request.status(on)
    numbers: dict[tuple[Missing, str], list[int]] = {}
    for point in open_points(request, on):
        outcome = status.verdicts[point.number - 1] if status.verdicts else Outcome.UNANSWERED
        missing = Missing.INCOMPLETE if outcome is Outcome.PARTIAL else Missing.NOT_DONE
        missing = Missing.UNDONE if point.number in status.undone else missing
        numbers.setdefault((missing, next(iter(point.rests_on), "")), []).append(point.number)
    return tuple(_dated(Gap(missing, law, numbers=tuple(those)), status) for (missing, law), those in numbers.items())


def _dated(gap: Gap, status: RequestStatus) -> Gap:
    """With the days of the yes and of the look, where it speaks of what was not done."""
    if gap.missing is not Missing.UNDONE:
        return gap
    return replace(gap, granted_on=status.granted_on, seen_on=status.checked_on)


def _silent(request: Request, status: RequestStatus, on: date) -> bool:
    """Whether nothing came on a request for which no text gives a time: after a month it is the only gap.

    That month is no deadline of the body's, and nothing says so; it is what the authority wants to have waited.
    """
    if status.received_on is None or status.answered_on is not None or status.due is not None or status.suspended:
        return False
    waited = due(
        status.received_on,
        suspended_days=status.suspended_days,
        alsace_moselle=request.alsace_moselle,
        overseas=request.overseas,
    )
    return on > waited.due
