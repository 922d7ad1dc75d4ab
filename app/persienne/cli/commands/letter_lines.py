"""Letters and what there is to do as they are told, and what is to be known before one is sent: lines and objects."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.cli.choices import spelling, spelt
from persienne.cli.declared import Told
from persienne.cli.iso_days import iso_day
from persienne.consents.parties import Party
from persienne.letters.events import to_json
from persienne.letters.moves import moves_of
from persienne.store.meters import every_meter
from persienne.telling.history_words import ID_SHOWN
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import MoveWords
from persienne.telling.sending_words import AddressWords
from persienne.telling.spoken import facts
from persienne.telling.steps import StepState
from persienne.words.english import table
from persienne.words.numbers import DASH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from persienne.cli.declared import Say
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.follow_up import Standing
    from persienne.household.household import Household
    from persienne.letters.agenda import Task
    from persienne.letters.catalogue import Kind, Question
    from persienne.letters.clock import Receipt, Window
    from persienne.letters.compose import Letter, Notice
    from persienne.letters.requests import Request
    from persienne.store.proofs import Kept


CLOSINGS = table("letters.closings")
LETTERS = table("letters.letters")
OUTCOMES = table("letters.outcomes")
SENT_BY = table("letters.sent_by")

_LISTED = {
    "channel": ("LettersWords", SENT_BY),
    "closing": ("LettersWords", CLOSINGS),
    "verdicts": ("MoveWords", OUTCOMES),
}
"""The words that may stand in the place of codes in what is said with an event."""


class LetterLines:
    """The lines, in one language."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self.words = LettersWords(say.translate, say.figures)
        self._acts = MoveWords(self.words)

    def standing(self, standing: Standing, today: date) -> str:
        """A letter on one line: reference, title, recipient, state, and the step that came last or is awaited."""
        request, status, words = standing.request, standing.status, self.words
        state, _tone = words.chip(status)
        title = words.title(request.kind)
        now = next((one.title for one in words.steps(request, status, today) if one.state is StepState.NOW), "")
        last = words.marked_unproved(now, status) if status.overdue else words.last(request, status, today)
        return f"{request.reference}  {title}  {request.draft.body.name}  {state}  {last}"

    def followed(self, standing: Standing, today: date) -> Iterator[str]:
        """Where a letter stands, what follows from it, and what is to be known of it."""
        yield self.standing(standing, today)
        follows = self._acts.consequence(standing.request, today)
        cautions = (one for one in self._cautions(standing) if one not in follows)
        yield from filter(None, dict.fromkeys((follows, *cautions)))

    def history(self, standing: Standing, points: Iterable[str], proofs: Iterable[Kept], today: date) -> Iterator[str]:
        """All that the window shows of one letter: its steps, points and proofs, and what may be done."""
        request, status = standing.request, standing.status
        yield self.standing(standing, today)
        for number, step in self.words.numbered(request, status, today, standing.gone):
            said = f"{step.title} ({step.detail})" if step.detail else step.title
            yield f"  {'' if number is None else number:>3}  {said}"
        yield from self._points(standing, points)
        for kept in proofs:
            told = (self._say(LETTERS["proof"]), kept.evidence.id[:ID_SHOWN], kept.name or DASH)
            yield f"  {'  '.join((*told, self.words.media(kept.evidence.mime)))}"
        yield from self._cautions(standing)
        likely, others = moves_of(request, status)
        if found := [self._acts.button(one).rstrip("…") for one in (*likely, *others)]:
            yield self._say(LETTERS["may"], acts=" · ".join(found))

    def task(self, task: Task, today: date) -> str:
        """Something to do on one line: since when, which letter, what it is, and what may be done."""
        title, line = self._acts.task(task, today)
        return "  ".join(filter(None, (self.words.day(task.on), task.reference, title, line)))

    def codes(self, texts: Mapping[str, str]) -> dict[str, str]:
        """What is said with an event, with codes in the place of the words for them."""
        return {name: self._coded(*_LISTED[name], text) if name in _LISTED else text for name, text in texts.items()}

    def values(self, kind: Kind, answers: Mapping[str, str]) -> dict[str, str]:
        """Answers to a letter's questions, with values in the place of the labels of their options.

        ``letter_answer_unfit`` tells the labels where one is neither.
        """
        asked = {one.name: one for one in kind.questions if one.options}
        return {name: self._chosen(asked[name], text) if name in asked else text for name, text in answers.items()}

    def _chosen(self, question: Question, text: str) -> str:
        labels = spelt({one.value: (one.label.fr, one.label.en) for one in question.options})
        parts = [text] if spelling(text.strip()) in labels else text.replace(";", ",").split(",")
        for part in filter(str.strip, parts):
            if spelling(part.strip()) not in labels:
                fits = facts(self._say.translate, (one.label.of(self.words.language) for one in question.options))
                raise UserError("letter_answer_unfit", name=question.name, answer=part.strip()[:40], wanted=fits)
        return ",".join(labels[spelling(part.strip())] for part in parts if part.strip())

    def _coded(self, context: str, table: Mapping[str, str], text: str) -> str:
        codes = spelt({code: (self._say.translate(context, words),) for code, words in table.items()})
        return ",".join(codes.get(spelling(part.strip()), part.strip()) for part in text.split(","))

    def _points(self, standing: Standing, points: Iterable[str]) -> Iterator[str]:
        """The numbered requests of the letter, each with the last word on it."""
        printed, verdicts = standing.request.printed, standing.status.verdicts
        if printed is not None and not printed.pointed:
            said = f" [{self._acts.outcome(verdicts[0])}]" if verdicts else ""
            yield "  " + self._say(LETTERS["whole"], subject=printed.requests[0]) + said
            return
        for number, point in enumerate(points, 1):
            said = self._acts.outcome(verdicts[number - 1]) if number <= len(verdicts) else ""
            yield f"  {number}. {point}" + (f" [{said}]" if said else "")

    def _cautions(self, standing: Standing) -> Iterator[str]:
        yield from filter(None, map(self._acts.caution, standing.status.warnings))


def _window_object(window: Window | None) -> dict[str, str] | None:
    """The days on which the mediator may be asked."""
    return None if window is None else {"first": window.first.isoformat(), "last": window.last.isoformat()}


def _receipt_object(receipt: Receipt | None) -> dict[str, str | None] | None:
    """How the receipt is known from which the last day to answer is counted."""
    if receipt is None:
        return None
    return {"how": receipt.how.value, "counted_from": iso_day(receipt.on), "not_after": iso_day(receipt.not_after)}


def _earlier_object(request: Request) -> dict[str, Any]:
    """What is known of a letter that was written without Persienne; nothing of one of ours."""
    if not request.earlier or request.printed is None:
        return {}
    named = list(request.printed.grounds) if request.founded else None
    return {"bore": request.draft.bore, "named": named, "pointed": request.pointed}


def standing_object(standing: Standing) -> dict[str, Any]:
    """A request and where it stands, as ``--json`` prints it."""
    request, status = standing.request, standing.status
    return {
        "reference": request.reference,
        **_earlier_object(request),
        "kind": request.kind,
        "party": request.draft.party_id,
        "body": request.draft.body.name,
        "meter": request.draft.facts.point,
        "energy": request.draft.facts.energy.value,
        "channel": request.draft.facts.channel.value,
        "made_on": request.made_on.isoformat(),
        "about": request.draft.about,
        "consents": list(request.draft.consents),
        "state": status.state.value,
        "sent": iso_day(status.sent_on),
        "received": iso_day(status.received_on),
        "receipt": _receipt_object(status.receipt),
        "nominal": iso_day(status.nominal),
        "due": iso_day(status.due),
        "months": status.months,
        "suspended": status.suspended,
        "suspended_days": status.suspended_days,
        "days_late": status.days_late,
        "answered": iso_day(status.answered_on),
        "checked": iso_day(status.checked_on),
        "undone": list(status.undone),
        "mediator": _window_object(status.mediator),
        "requests": [] if request.printed is None else list(request.printed.requests),
        "verdicts": [one.value for one in status.verdicts],
        "next": [one.value for one in status.next_actions],
        "warnings": [{"code": one.code, "event": one.number, "day": iso_day(one.day)} for one in status.warnings],
        "gone": list(standing.gone),
        "events": [
            {
                "number": row.number,
                "event": row.what.value,
                "on": row.on.isoformat(),
                "corrects": row.corrects,
                "evidence": list(row.evidence),
                **json.loads(to_json(row.said)),
            }
            for row in request.rows
        ],
    }


def task_object(task: Task) -> dict[str, Any]:
    """Something to do, as ``--json`` prints it."""
    return {
        "reference": task.reference,
        "what": task.what.value,
        "on": task.on.isoformat(),
        "due": iso_day(task.due),
        "receipt": _receipt_object(task.receipt),
        "kind": task.kind,
        "body": task.body,
    }


_NO_ADDRESS = "recipient_address_missing"


class LetterNotices:
    """The notices of one letter, in one language."""

    def __init__(self, household: Household, request: Request, letter: Letter, say: Say) -> None:
        self._household, self._request, self._letter = household, request, letter
        self._words = LetterLines(say).words
        self._say = say

    def warn(self) -> None:
        """Say them."""
        for notice in self._letter.notices:
            print(self._told(notice), file=sys.stderr)

    def warn_of_gaps(self) -> None:
        """Say what the household still lacks, before a letter that asks for a deletion."""
        if all(notice.code != "archive_first" for notice in self._letter.notices):
            return
        for meter in every_meter(self._household.conn):
            if meter.meter.point == self._request.draft.facts.point:
                for first, last in self._household.correspondence.archive_gaps(meter):
                    days = {"first": self._words.figures.day(first), "last": self._words.figures.day(last)}
                    print(self._say(LETTERS["gap"], **days), file=sys.stderr)

    def objects(self) -> list[dict[str, Any]]:
        """What ``--json`` tells of them."""
        return [{"code": one.code, "subject": one.subject, "text": self._told(one)} for one in self._letter.notices]

    def _told(self, notice: Notice) -> str:
        if notice.code == _NO_ADDRESS:
            return self._blank()
        return self._words.notice(notice, self._household.correspondence.law, self._request.kind)

    def _blank(self) -> str:
        """That the address stays blank, the one that is known with its source, and what to do."""
        draft, today = self._request.draft, self._household.correspondence.today()
        body = self._household.register.recipients().find(draft.party_id)
        party = body or Party(draft.party_id, draft.body.name, draft.body.role)
        told = AddressWords(self._say.translate, self._words.figures)
        known = told.lines(party) if party.address else told.known(party, today)
        then = self._say(LETTERS["confirm" if party.address else "type_address"])
        role = draft.body.role
        blank, advice = f"{told.stays_blank(party)}.", told.advice(role, party, today)
        return " ".join(filter(None, (blank, known, advice, then, told.online(role), told.page(party))))


def standing_of(letters: Correspondence, reference: str, on: date) -> Standing:
    """Where a request stands on a day."""
    return next(one for one in letters.status(on) if one.request.reference == reference)


def letter_told(
    household: Household, request: Request, letter: Letter | None, say: Say, more: Mapping[str, Any] | None = None
) -> Told:
    """The reference; to scripts the request and its letter, with ``more`` of it."""
    letters = household.correspondence
    told = standing_object(standing_of(letters, request.reference, letters.today()))
    if letter is not None:
        notices = LetterNotices(household, request, letter, say).objects()
        told |= {"grounds": list(letter.grounds), "enclosures": list(letter.enclosures), "notices": notices}
    return Told(request.reference, told | dict(more or {}))
