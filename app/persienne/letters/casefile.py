"""A request, the letters about it and a day come in; the case for the authority goes out, and which files prove it.

Only what was noted is told: no right is said to be breached that the rows do not show. Titles of exhibits are French,
as everything that is sent. No file is opened here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from persienne.documents.typography import day
from persienne.letters.case import Case, DatedFact, Event, Exhibit, Gap, Missing, Outcome, RightUsed, Speaks
from persienne.letters.clock import due
from persienne.letters.compose import subject_line
from persienne.letters.deletion import erasure_points
from persienne.letters.event_rules import points_of
from persienne.letters.events import SentBy, What
from persienne.letters.facts import Channel
from persienne.letters.following_letters import ECHOES, IDENTITY, REMINDER, open_points
from persienne.letters.following_letters import WRITTEN_COMPLAINT as WRITTEN
from persienne.letters.law import personal
from persienne.letters.lifecycle import otherwise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from persienne.letters.case import Spans
    from persienne.letters.clock import Caution
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
    What.NONE_HELD: Event.NONE_HELD,
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
    What.NONE_HELD: "Écrit de l’organisme, qui dit ne détenir aucune courbe de charge",
}

_FOLLOWING: Final = {REMINDER: Speaks.REMINDER, WRITTEN: Speaks.WRITTEN, IDENTITY: Speaks.IDENTITY}
"""The letters about a request whose own events stand in the case once they were sent."""

_COPIES: Final = {
    Speaks.REQUEST: "Copie de ma demande",
    Speaks.REMINDER: "Copie de mon rappel",
    Speaks.WRITTEN: "Copie de ma réclamation écrite",
    Speaks.IDENTITY: "Copie de ma réponse sur mon identité",
}
_OF: Final = {
    Speaks.REQUEST: "",
    Speaks.REMINDER: " de mon rappel",
    Speaks.WRITTEN: " de ma réclamation écrite",
    Speaks.IDENTITY: " de ma réponse sur mon identité",
}
_OF_OURS: Final = frozenset({What.SENT, What.RECEIVED})
"""Proofs of what became of a letter of the household's: their titles say of which."""

_UNMET: Final[Mapping[Outcome | None, Missing]] = {
    Outcome.REFUSED: Missing.NOT_DONE,
    Outcome.UNANSWERED: Missing.NOT_DONE,
    Outcome.PARTIAL: Missing.INCOMPLETE,
}


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
    if status.overdue and status.due is not None and status.received_on is not None:
        facts.append(DatedFact(status.due, Event.DUE, request.quoted, spans=_spans(status, status.due)))
    return Case(
        body=request.draft.body,
        events=tuple(facts),
        rights=_rights(request, status, on),
        gaps=gaps(request, on),
        exhibits=tuple(Exhibit(piece.title, one.sha256, one.pages, one.apart, parts=one.parts) for piece, one in files),
    )


def gaps(request: Request, on: date) -> tuple[Gap, ...]:
    """What is missing on a day, first of time, then of form, then of substance; nothing while the time runs."""
    status = request.status(on)
    found = (*_of_time(request, status, on), *_of_form(request, status), *_of_substance(request, status, on))
    return _told(request, found)


def disputes(request: Request, on: date) -> tuple[Gap, ...]:
    """What is left open for the mediator, by the article beside personal-data law that each point rests on."""
    status = request.status(on)
    numbers: dict[Gap, list[int]] = {}
    for left in open_points(request, on):
        outcome = status.verdicts[left.number - 1] if status.verdicts else Outcome.UNANSWERED
        written = _written_of(request, left.number, on)
        gap = _gap(status, left.number, outcome, next(iter(left.rests_on), ""), written)
        if gap is not None:
            numbers.setdefault(gap, []).append(left.number)
    return _told(request, _gaps_of(numbers))


def _rows(request: Request, about: Iterable[Request], on: date) -> list[tuple[Happening, Request]]:
    """The events of a case, each with its letter; a sent letter that follows the request gives its own events."""
    following = [one for one in about if one.kind in _FOLLOWING and one.last(What.SENT, on) is not None]
    kept = {one.reference for one in following}
    rows = [
        (row, request) for row in request.happened if row.what not in ECHOES.values() or row.said.letter not in kept
    ]
    rows += [(row, one) for one in following for row in one.happened]
    told = [(row, one) for row, one in rows if row.what in _EVENTS and row.on <= on]
    return sorted(told, key=lambda pair: pair[0].on)


def _speaks(told: Request) -> Speaks:
    return _FOLLOWING.get(told.kind, Speaks.REQUEST)


def _sources(row: Happening, told: Request) -> tuple[str, ...]:
    switched = row.said.channel is SentBy.ONLINE_SWITCH
    kept = row.what is What.SENT and not switched and told.printed is not None and told.has_pages
    letter = (f"{LETTER}{told.reference}",) if kept else ()
    return (*letter, *row.evidence)


def _title(row: Happening, told: Request, source: str) -> str:
    """What a file is called; of several of one event, the photos of a letter's pages, each says which it is."""
    if source.startswith(LETTER):
        return f"{_COPIES[_speaks(told)]} {told.quoted or _of_day(row)}"
    several = f" ({row.evidence.index(source) + 1} sur {len(row.evidence)})" if len(row.evidence) > 1 else ""
    if source in told.copies:  # a picture of the letter is kept as evidence of its sending
        return f"Copie de ma demande {told.quoted or _of_day(row)}{several}"
    of = _OF[_speaks(told)] if row.what in _OF_OURS else ""
    slip = f" n° {row.said.slip}" if row.said.slip else ""
    return f"{_TITLES[row.what]}{of}{slip}, {day(row.on, 'fr')}{several}"


def _of_day(sent: Happening) -> str:
    return f"du {day(sent.on, 'fr')}"


def _fact(row: Happening, told: Request, request: Request, numbers: Mapping[str, int]) -> DatedFact:
    event, reference, speaks = _EVENTS[row.what], told.quoted, _speaks(told)
    if event is Event.SENT and told is not request:
        event = _EVENTS[ECHOES[told.kind]]
        reference, speaks = request.quoted, Speaks.REQUEST
    if event is Event.SENT and row.said.channel is SentBy.ONLINE_SWITCH:
        event = Event.SWITCHED
    exhibits = tuple(numbers[source] for source in _sources(row, told) if source in numbers)
    channel = row.said.channel.channel if row.said.channel is not None else Channel.REGISTERED
    if row.what is not What.EFFECT_CHECKED:
        meant = told.printed_for if row.what is What.SENT else None
        printed_for = meant if meant is not None and otherwise(row, meant) else None
        return DatedFact(row.on, event, reference, exhibits, channel=channel, speaks=speaks, printed_for=printed_for)
    undone = _found_undone(row, told) if row.said.seen is False else ()
    undone = undone if told.pointed else ()
    note, days = row.said.note or "", row.said.days
    if days is not None:  # the note is the sentence of the page that is the exhibit
        event, note = Event.CURVE_THERE, ""
    elif row.said.seen is False:
        event = Event.EFFECT_MISSING if undone else Event.EFFECT_UNSEEN
    return DatedFact(row.on, event, reference, exhibits, numbers=undone, days=days, note=note, speaks=speaks)


def _found_undone(check: Happening, told: Request) -> tuple[int, ...]:
    """The numbers of the points that the look ``check`` found not done."""
    until = told.happened[: told.happened.index(check) + 1]
    points = points_of(until, told.terms.paragraphs)
    return tuple(number for number, point in enumerate(points, 1) if point.unseen is check)


def _spans(status: RequestStatus, end: date | None) -> Spans:
    """The times for which the clock stood still before an end, and moved it."""
    return tuple(span for span in status.pauses if end is not None and span[0] <= end)


def _rights(request: Request, status: RequestStatus, on: date) -> tuple[RightUsed, ...]:
    if request.printed is None or status.sent_on is None:
        return ()
    asked = request.printed.requests
    outcomes = status.verdicts if len(status.verdicts) == len(asked) else ()
    came = {what: request.last(what, on) for what in (What.ACKNOWLEDGED, What.NONE_HELD)}
    acknowledged_on, none_held_on = (None if row is None else row.on for row in came.values())
    looked = [(number, point.unseen) for number, point in enumerate(status.points, 1) if point.unseen is not None]
    return (
        RightUsed(
            reference=request.quoted,
            subject=subject_line(request.kind, request.draft.facts),
            sent_on=status.sent_on,
            requests=asked,
            outcomes=outcomes,
            undone=status.undone,
            curve_there=tuple(number for number, look in looked if look.said.days is not None),
            answered_on=status.answered_on,
            acknowledged_on=acknowledged_on,
            none_held_on=none_held_on,
            of_curves=_of_curves(request),
            pointed=request.pointed,
        ),
    )


def _told(request: Request, found: Iterable[Gap]) -> tuple[Gap, ...]:
    """The gaps, without numbers where the points of the letter are not known."""
    return tuple(found if request.pointed else (replace(gap, numbers=()) for gap in found))


def _of_time(request: Request, status: RequestStatus, on: date) -> list[Gap]:
    found = []
    if status.overdue and status.received_on is None:  # a day that is presumed is no end of a time
        found.append(Gap(Missing.UNANSWERED, "rgpd-12-3", other=request.last(What.NONE_HELD, on) is not None))
    elif status.overdue and status.due is not None:
        other = request.last(What.NONE_HELD, status.due) is not None  # later it is no answer within that time
        over = status.months > 1
        missing = Missing.EXTENSION_OVER if over else Missing.NO_ANSWER
        found.append(Gap(missing, "rgpd-12-3", status.due, spans=_spans(status, status.due), other=other))
    for warning, row in _told_of(request, status, "late_extension"):
        spans = _spans(status, warning.day)
        found.append(Gap(Missing.LATE_EXTENSION, "rgpd-12-3", warning.day, spans=spans, event_on=row.on))
    for _, row in _told_of(request, status, "extension_without_reasons"):
        found.append(Gap(Missing.EXTENSION_WITHOUT_REASONS, "rgpd-12-3", event_on=row.on))
    return found


def _of_form(request: Request, status: RequestStatus) -> list[Gap]:
    """What each question or refusal did not say, and on which points: those that rest on personal-data law."""
    asked = _told_of(request, status, "identity_without_doubt")
    found = [Gap(Missing.IDENTITY_WITHOUT_DOUBT, "rgpd-12-6", event_on=row.on) for _, row in asked]
    under = request.under_personal_law
    for lapse in status.lapses:
        points = tuple(number for number in lapse.points if number in under)
        if points or not lapse.points:
            points = points if request.allotted else ()
            found.append(Gap(Missing(lapse.code), "rgpd-12-4", numbers=points, event_on=lapse.row.on))
    return found


def _told_of(request: Request, status: RequestStatus, code: str) -> list[tuple[Caution, Happening]]:
    """The warnings of a code, each with the row that it is about."""
    rows = {row.number: row for row in request.happened}
    return [(one, rows[one.number]) for one in status.warnings if one.code == code and one.number is not None]


def _of_substance(request: Request, status: RequestStatus, on: date) -> list[Gap]:
    """What was not done, or in part, or granted and not done, of the points that rest on personal-data law.

    Each is held against its article of that law; where it is not known which point of an earlier letter
    rests on what, all that the letter names.
    """
    if request.printed is None:
        return []
    numbers: dict[Gap, list[int]] = {}
    silent = _silent(request, status, on)
    outcomes = (Outcome.UNANSWERED,) * len(request.printed.requests) if silent else status.verdicts
    for number, grounds in enumerate(request.printed.rests_on, 1):
        ground = next((one for one in grounds if personal([one])), None)
        if ground is None:
            continue
        ground = ground if request.allotted else ""
        outcome = outcomes[number - 1] if number <= len(outcomes) else None
        gap = _gap(status, number, outcome, ground, _written_of(request, number, on))
        if gap is not None:
            numbers.setdefault(gap, []).append(number)
    named = () if request.allotted else request.printed.grounds
    return [replace(gap, named=named) for gap in _gaps_of(numbers)]


def _of_curves(request: Request) -> tuple[int, ...]:
    """The points to which an answer that no curve is held belongs: those asking for an erasure, else all."""
    asked = () if request.printed is None else request.printed.requests
    return erasure_points(request) or tuple(range(1, len(asked) + 1))


def _written_of(request: Request, number: int, on: date) -> date | None:
    """The day of a writing by which none of the data of a point is held."""
    row = request.last(What.NONE_HELD, on)
    return row.on if row is not None and number in _of_curves(request) else None


def _gap(status: RequestStatus, number: int, outcome: Outcome | None, law: str, written_on: date | None) -> Gap | None:
    """What is missing on a point, without its number; None where nothing is."""
    point = status.points[number - 1] if number <= len(status.points) else None
    if point is None or point.unseen is None or point.granted is None:
        missing = _UNMET.get(outcome)
        if outcome is Outcome.UNANSWERED and written_on is not None:
            return Gap(Missing.ONLY_WRITTEN, law, event_on=written_on)
        return None if missing is None else Gap(missing, law)
    days = point.unseen.said.days
    missing = Missing.UNDONE if days is None else Missing.CURVE_THERE
    return Gap(missing, law, granted_on=point.granted.on, seen_on=point.unseen.on, days=days)


def _gaps_of(numbers: Mapping[Gap, list[int]]) -> list[Gap]:
    return [replace(gap, numbers=tuple(those)) for gap, those in numbers.items()]


def _silent(request: Request, status: RequestStatus, on: date) -> bool:
    """Whether nothing came on a request for which no text gives a time: after a month it is the only gap.

    That month is no deadline of the body's, and nothing says so; it is what the authority wants to have waited.
    """
    if status.receipt is None or status.answered_on is not None or status.due is not None or status.suspended:
        return False
    waited = due(
        status.receipt.on,
        suspended_days=status.suspended_days,
        alsace_moselle=request.alsace_moselle,
        overseas=request.overseas,
    )
    return on > waited.due
