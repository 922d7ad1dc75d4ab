"""What became of a letter: an event comes in, the request as it stands goes out, the register notes withdrawals.

What a letter withdraws is noted in the register of consents in the same transaction.

What a letter does to the rows of the register that it withdraws: rows of a request come in, events are noted there.
It writes inside the caller's transaction. It returns a code for each consent that the register refused to change; that
is no error, for a household may write about a consent that has ended already.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.consents.events import as_draft, in_force
from persienne.consents.fields import Method, ProofType, State
from persienne.household.correspondence.drafting import Drafting, gone_files
from persienne.letters.agenda import agenda, seals_end, todo
from persienne.letters.complaint import FILES, MEDIATOR
from persienne.letters.complaint import KIND as COMPLAINT
from persienne.letters.compose import sent_by
from persienne.letters.earlier import letter_of
from persienne.letters.events import Happening, Said, SentBy, What, origins, said
from persienne.letters.events import in_force as rows_in_force
from persienne.letters.following_letters import ECHOES, answered_in
from persienne.letters.requests import Pages, Request
from persienne.store import day_seals
from persienne.store.driver import writing
from persienne.store.events import Filter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from persienne.consents.events import Event, Evidence
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.agenda import Task
    from persienne.letters.compose import Letter
    from persienne.letters.lifecycle import RequestStatus
    from persienne.store.proofs import Kept


_METHODS: Final = {
    SentBy.EMAIL: Method.EMAIL,
    SentBy.ONLINE_FORM: Method.FORM,
    SentBy.ONLINE_SWITCH: Method.SWITCH,
}
"""How the register calls the ways of sending that are no letter."""

_NOT_TAKEN: Final = frozenset(
    {"nothing_to_withdraw", "nothing_to_confirm", "nothing_noted", "event_duplicate", "consent_unknown"}
)
"""The register's answers where it has nothing to change, or was emptied; anything else is for the household to know."""


class RegisterEntries:
    """The register's side of the letters."""

    def __init__(self, sharing: ConsentRegister) -> None:
        self._sharing = sharing

    def tell(self, request: Request, row: Happening, proofs: Iterable[tuple[Evidence, str]]) -> tuple[str, ...]:
        """Note in the register what ``row`` of ``request`` means for each of its consents; the codes it did not take.

        ``proofs`` are the kept files of the row, with their names.
        """
        proofs = tuple(proofs)
        refused = []
        for consent in request.draft.consents:
            try:
                self._tell(consent, request, row, proofs)
            except UserError as error:
                if error.code not in _NOT_TAKEN:
                    raise
                refused.append("nothing_noted" if error.code == "consent_unknown" else error.code)
        return tuple(refused)

    def _tell(self, consent: str, request: Request, row: Happening, proofs: tuple[tuple[Evidence, str], ...]) -> None:
        wrong = next((one for one in request.rows if one.number == row.corrects), None)
        noted = [] if wrong is None else self._noted(consent, request, wrong)
        if wrong is not None and noted and _state(wrong) is _state(row):
            for event in noted:
                self._move(event, request, row, proofs)
            return
        for event in noted:
            self._sharing.retract(event.event_id)
        self._add(consent, request, row, proofs)

    def _add(self, consent: str, request: Request, row: Happening, proofs: tuple[tuple[Evidence, str], ...]) -> None:
        """What a row that corrects nothing adds; nothing where it means nothing for a consent."""
        state, day = _state(row), row.on.isoformat()
        if row.what is What.SENT:
            self._sharing.withdraw(consent, on=day, method=_method(row), request_id=request.reference)
        elif state is not None:
            self._sharing.note(
                consent,
                state,
                day,
                effect_confirmed_on=row.on if state is State.EFFECT_CONFIRMED else None,
                proof_type=ProofType.DOCUMENT if proofs else ProofType.STATEMENT,
                evidence=tuple(proof for proof, _ in proofs),
                evidence_names=tuple(name for _, name in proofs),
                withdrawal_request_id=None if _unseen(row) else request.reference,
                note=_note(request, row.what) if state is State.PROOF_ADDED else None,
            )

    def _move(self, event: Event, request: Request, row: Happening, proofs: tuple[tuple[Evidence, str], ...]) -> None:
        """The same event as the row says it now: its day, its way, its answer unless that was erased, and new files."""
        draft = as_draft(event, event_time=row.on.isoformat())
        if draft.effect_confirmed_on is not None:
            draft = replace(draft, effect_confirmed_on=row.on)
        if row.what is What.SENT:
            method = _method(row)
            state = State.WITHDRAWAL_REQUESTED if method.asks else State.WITHDRAWN
            draft = replace(draft, event_state=state, withdrawal_method=method)
        if event.event_state is State.PROOF_ADDED and event.note is not None:
            draft = replace(draft, note=_note(request, row.what))
        if proofs:
            files, names = tuple(proof for proof, _ in proofs), tuple(name for _, name in proofs)
            draft = replace(draft, proof_type=ProofType.DOCUMENT, evidence=files, evidence_names=names)
        self._sharing.correct(event.event_id, draft)

    def _noted(self, consent: str, request: Request, wrong: Happening) -> list[Event]:
        """What was noted in the register for a row that is now corrected."""
        events = in_force(self._sharing.events(Filter(consent_id=consent)))
        if wrong.what is What.SENT:
            asked = (State.WITHDRAWAL_REQUESTED, State.WITHDRAWN)
            return [
                event
                for event in events
                if event.event_state in asked and event.withdrawal_request_id == request.reference
            ]
        if wrong.what is What.EFFECT_CHECKED:
            seen = [event for event in events if event.event_state is State.EFFECT_CONFIRMED and event.day == wrong.on]
            if seen or _state(wrong) is State.EFFECT_CONFIRMED:
                return seen
        if _state(wrong) is State.PROOF_ADDED:
            return _answer(request, wrong, [event for event in events if event.day == wrong.on])
        return []


def answer_in(event: Event) -> What | None:
    """What happened to a letter that an event of the register was noted for: an answer, or an effect that was not seen.

    None where it was noted for something else, or where its note was erased.
    """
    reference, _, code = (event.note or "").partition(": ")
    ours = event.withdrawal_request_id in (reference, None) and reference.startswith("PERS-")
    known = event.event_state is State.PROOF_ADDED and ours
    return next((what for what in What if known and what.value == code), None)


def letter_in(event: Event) -> str | None:
    """The reference of the letter that an event was noted for; None where none is known."""
    told = None if answer_in(event) is None else (event.note or "").partition(": ")[0]
    return event.withdrawal_request_id or told


def _method(sent: Happening) -> Method:
    return _METHODS.get(sent.said.channel or SentBy.REGISTERED, Method.LETTER)


def _state(row: Happening) -> State | None:
    """What the register calls a row beside the sending, which is a withdrawal; None where it means nothing to it."""
    if row.what is What.EFFECT_CHECKED and row.said.seen is not False:
        return State.EFFECT_CONFIRMED
    if row.what.answers or row.what is What.EFFECT_CHECKED:
        return State.PROOF_ADDED
    return State.WITHDRAWAL_REQUESTED if row.what is What.SENT else None


def _unseen(row: Happening) -> bool:
    """Whether a row is an effect that was looked for and not seen: it answers no letter."""
    return row.what is What.EFFECT_CHECKED and row.said.seen is False


def _note(request: Request, what: What) -> str:
    """What the register notes beside an answer or an effect that was not seen; :func:`answer_in` reads it."""
    return f"{request.reference}: {what.value}"


def _answer(request: Request, wrong: Happening, events: Iterable[Event]) -> list[Event]:
    """The event of that day that was noted for an answer, or for an effect that was not seen.

    An answer is found by the request's reference, which can't be erased. The register takes one such event a day, so an
    answer beside another one may have none: whose it is, its note tells, else its files, else that it was noted first.
    An effect that was not seen answers nothing and has no reference: its note tells, or that it was erased. Neither had
    one in earlier versions.
    """
    before = rows_in_force(row for row in request.rows if row.corrects != wrong.number)
    answers = [row for row in before if _state(row) is State.PROOF_ADDED and row.on == wrong.on]

    def owner(event: Event) -> int:
        files = tuple(one.id for one in event.evidence)
        likeness = ((event.note != _note(request, row.what), files != row.evidence, row.number) for row in answers)
        return min(likeness)[-1]

    return [
        event
        for event in events
        if (
            event.note == _note(request, wrong.what)
            or (event.event_state, event.withdrawal_request_id) == (State.PROOF_ADDED, request.reference)
            or (_unseen(wrong) and event.event_state is State.PROOF_ADDED and "note" in event.redacted)
        )
        and owner(event) == wrong.number
    ]


_ECHOES: Final = {**ECHOES, COMPLAINT: What.COMPLAINT, MEDIATOR: What.MEDIATOR}
"""What the sending of a letter about a request is, in that request."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What noting did: the request as it is now, and codes of what the register of consents did not take."""

    request: Request
    register: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A proof that Persienne made itself: the name of its file, and its bytes, which lay on no disk."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """A request and where it stands; ``gone`` are the ids of files that were erased since they were filed."""

    request: Request
    status: RequestStatus
    gone: tuple[str, ...] = ()


class FollowUp(Drafting):
    """What happened to each request, and where it stands."""

    # --- following ---------------------------------------------------------------------------------------------------

    def note(
        self,
        reference: str,
        what: What,
        on: date | None = None,
        texts: Mapping[str, str] | Said | None = None,
        evidence: Iterable[Path] = (),
        corrects: int | None = None,
        made: Iterable[Made] = (),
    ) -> Noted:
        """Note that something happened on a day (today where none is said), with what is said of it and files.

        A letter that was never printed is kept as text when it is noted as sent. An answer to a reminder, or to an
        answer about identity, is noted in the request that it speaks of, and its verdicts are on that one's points.
        What is sent withdraws its consents in the register; a reminder, a written complaint, a file for the CNIL or
        the mediator and an answer about identity are noted in their request, all in one transaction. A correction
        keeps the proofs of the row whose place it takes, unless ``evidence`` names others. ``made`` are proofs that
        Persienne made itself; ``texts`` are what a person says, or what a check of ours found. Raises what
        ``events.said`` and ``event_rules.placed`` raise, what ``ConsentRegister.attach`` raises,
        ``letter_event_printed``, ``letter_event_unproved`` where what they write comes without it, and
        ``letter_event_echoed`` (letter) where the row to correct follows another letter.
        """
        if what is What.READY:
            raise UserError("letter_event_printed")
        day, words = on or self.today(), texts if isinstance(texts, Said) else said(what, texts or {})
        with writing(self._conn):
            request = self.request(reference)
            if what.answers and corrects is None and answered_in(request) != request.reference:
                words, request = replace(words, letter=request.reference), self.request(answered_in(request))
            self._check_own(request, corrects)
            if what is What.SENT:
                words = replace(words, channel=words.channel or SentBy.of(request.draft.facts.channel))
                request, text = self._leaving(request, corrects, day, words.channel)
                words = replace(words, follows=text)
            filed = [self._sharing.attach(path) for path in evidence] or self._proofs_of(request, corrects, what)
            if what is What.NONE_HELD and not filed:
                raise UserError("letter_event_unproved")
            kept = [*filed, *(self._sharing.attach_made(one.name, one.content) for one in made)]
            new = Happening(
                0, what, day, 0, said=words, evidence=tuple(one.evidence.id for one in kept), corrects=corrects
            )
            request = self._book.append(request, new)
            row = request.rows[-1]
            self._echo(request, row)
            files = [(one.evidence, one.name or "") for one in kept]
            return Noted(request, RegisterEntries(self._sharing).tell(request, row, files))

    def status(self, on: date | None = None) -> tuple[Standing, ...]:
        """Where every request stands on a day, today where none is said."""
        day, here = on or self.today(), self._here()
        return tuple(Standing(one, one.status(day), gone_files(one, here)) for one in self.requests())

    def todo(self, on: date | None = None) -> tuple[Task, ...]:
        """What there is to do on a day."""
        requests, day = self.requests(), on or self.today()
        return (*todo(requests, day), *seals_end(requests, day_seals.end_of(self._conn), day))

    def agenda(self, on: date | None = None) -> tuple[Task, ...]:
        """What there is to do on a day, and the days to come."""
        return agenda(self.requests(), on or self.today())

    # --- how ---------------------------------------------------------------------------------------------------------

    def _proofs_of(self, request: Request, corrects: int | None, what: What) -> list[Kept]:
        """The kept files of the row that is corrected: they prove its correction, where no others are given."""
        wrong = next((row for row in request.rows if row.number == corrects), None)
        if wrong is None or what is What.RETRACTED:
            return []
        kept = self._kept()
        return [kept[number] for number in wrong.evidence if number in kept and kept[number].here]

    def _leaving(self, request: Request, corrects: int | None, on: date, way: SentBy | None) -> tuple[Request, int]:
        """The request with its letter as it leaves, and the number of the text that is kept because of it, 0 for none.

        An earlier letter was kept when its first sending was. A correction that is earlier than such a text, or names
        another way than it, writes it anew.
        """
        if request.printed is None:
            request = self._printed_as_text(request, on, way)
            return request, request.rows[-1].number
        if corrects is None:
            first = request.earlier and all(row.what is not What.SENT for row in request.rows)
            return request, request.printed.number if first else 0
        text = _written_with(request, corrects)
        left = next(row.said.channel for row in request.rows if row.number == corrects)
        if text is not None and (on < text.on or way is not left):
            request = self._written_anew(request, text, min(on, text.on), way)
        return request, 0 if text is None else text.number

    def _printed_as_text(self, request: Request, on: date, way: SentBy | None) -> Request:
        """A letter that leaves without having been printed is kept as it would have been printed that day."""
        if request.kind in FILES:
            raise UserError("letter_not_printed", reference=request.reference)
        return self._frozen(request, _by(request, self.letter(request, on), way), on, Pages())

    def _written_anew(self, request: Request, text: Happening, on: date, way: SentBy | None) -> Request:
        """The same letter with another day or another way on it, in the place of the text that nobody printed.

        Of one that was written without Persienne the same is kept, as of the other day.
        """
        if request.earlier and request.printed is not None:
            points = request.printed.requests if request.pointed else ()
            same = letter_of(request.draft, points, request.printed.grounds if request.founded else None)
            return self._frozen(request, same, on, Pages(self.document(request.reference).pdf), corrects=text.number)
        letter = self.letter(request, on)
        if request.printed is None or letter.requests != request.printed.requests:
            return request  # its words have changed since: what was answered is counted by those that are kept
        return self._frozen(request, _by(request, letter, way), on, Pages(), corrects=text.number)

    def _check_own(self, request: Request, corrects: int | None) -> None:
        """Whether the row to correct is the request's own: that of a reminder or of a complaint follows its letter."""
        wrong = next((row for row in request.rows if row.number == corrects), None)
        if (
            wrong is not None
            and wrong.what in _ECHOES.values()
            and any(
                one.reference == wrong.said.letter and one.draft.about == request.reference for one in self.requests()
            )
        ):
            raise UserError("letter_event_echoed", letter=wrong.said.letter or "")

    def _echo(self, request: Request, row: Happening) -> None:
        """What leaves about a request is noted in that request; of a written complaint its receipt is, too."""
        what = _ECHOES.get(request.kind)
        arrives = row.what is What.RECEIVED and what is What.WRITTEN_COMPLAINT
        if what is None or request.draft.about is None or not (arrives or row.what in (What.SENT, What.RETRACTED)):
            return
        about = self.request(request.draft.about)
        echoes = (one for one in about.happened if one.what is what and one.said.letter == request.reference)
        before = next(echoes, None)
        number = None if before is None else before.number
        answered = before is None and about.status(row.on).identity_open is None
        if what is What.IDENTITY_ANSWERED and answered:
            return  # the answer was noted by itself
        sent = row if row.what is What.SENT else request.last(What.SENT, self.today())
        if sent is None and before is not None:
            self._book.append(about, Happening(0, What.RETRACTED, row.on, corrects=number))
        elif sent is not None and (sent is row or what is What.WRITTEN_COMPLAINT):
            self._book.append(about, Happening(0, what, sent.on, said=_echoed(request, what, sent), corrects=number))


def _by(request: Request, letter: Letter, way: SentBy | None) -> Letter:
    """A letter as it left by this way; where a switch was moved in its place, it left by none."""
    if way is None or way is SentBy.ONLINE_SWITCH:
        return letter
    return sent_by(letter, request.draft.facts, way.channel)


def _echoed(request: Request, what: What, sent: Happening) -> Said:
    """What is noted of a letter in the request that it speaks of: of a written complaint also when it arrived."""
    arrived = [row.on for row in request.happened if row.what is What.RECEIVED and row.on >= sent.on]
    return Said(letter=request.reference, received=arrived[-1] if arrived and what is What.WRITTEN_COMPLAINT else None)


def _written_with(request: Request, corrects: int) -> Happening | None:
    """The text that was kept because the letter left without having been printed, where its sending is corrected.

    Where 0.1.0 did not say which one it was: it was made with the row of the sending, and has no pages.
    """
    first = origins(request.rows)
    sent = next((row for row in request.rows if row.number == first.get(corrects) and row.what is What.SENT), None)
    texts = [row for row in request.happened if row.what is What.READY]
    if sent is None:
        return None
    if sent.said.follows is not None:
        return next((row for row in texts if first[row.number] == first.get(sent.said.follows)), None)
    made = (row for row in texts if row.noted_at == sent.noted_at)
    return next((row for row in made if row.said.pdf_sha256 is None and row.said.odt_sha256 is None), None)
