"""The file for the CNIL or for the energy mediator: a request without its answer and the household's own words come in.

Its exhibits go with it. Nothing of the household's own words is in it but what it chose.

What a household says in a file in its own words: its account, and the notes that it chose; nothing else of either.
A request, the letters about it and the register's events come in, the notes that may be chosen go out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.consents.events import in_force
from persienne.household.correspondence.drafting import CNIL, MNE, Asked, check_founded
from persienne.household.correspondence.follow_up import FollowUp, answer_in
from persienne.household.correspondence.recipients import addressee, party_of
from persienne.letters import casefile
from persienne.letters.case import Noted
from persienne.letters.casefile import LETTER
from persienne.letters.catalogue import kind
from persienne.letters.complaint import KIND as COMPLAINT
from persienne.letters.complaint import MEDIATOR, compose_complaint
from persienne.letters.compose import Letter, Notice
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.letters.following_letters import open_points
from persienne.store import proofs
from persienne.store.driver import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from persienne.consents.events import Event
    from persienne.letters.casefile import Measured, Piece
    from persienne.letters.facts import Addressee
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


@dataclass(frozen=True, slots=True)
class Attached:
    """An exhibit whose file is kept: ``piece`` describes it, ``content`` are its bytes, ``mime`` its media type."""

    piece: Piece
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that a complaint about ``request`` is made from; ``gone`` are titles of what was erased, and is left out.

    ``body`` is the body as it is known now, ``choices`` are the notes that the household may choose from.
    """

    request: Request
    about: tuple[Request, ...]
    attached: tuple[Attached, ...]
    gone: tuple[str, ...]
    body: Addressee
    choices: tuple[Choice, ...]


class Complaints(FollowUp):
    """The complaints about requests, and all that proves them."""

    # --- complaining -------------------------------------------------------------------------------------------------

    def complaint(self, reference: str, words: OwnWords | None = None) -> Request:
        """The complaint about a request: the one that is still at home, else a new one.

        ``words`` take the place of what it kept of the household's own.
        Raises ``complaint_without_request`` where the request was never sent, ``letter_grounds_unknown`` (reference),
        ``complaint_not_personal`` (reference) where it rests on no personal-data law, ``complaint_names_nothing``
        (reference) where it names no text, ``complaint_left_not_personal`` (reference) where nothing that is left open
        rests on personal-data law, and ``complaint_without_gap`` (reference) while nothing is missing: the time
        runs, or no answer was read request by request.
        """
        with writing(self._conn):
            today, about = self.today(), self.request(reference)
            if about.last(What.SENT, today) is None:
                raise UserError("complaint_without_request")
            check_founded(about)
            if not about.personal_data:
                named = about.printed is None or about.printed.grounds
                code = "complaint_not_personal" if named else "complaint_names_nothing"
                raise UserError(code, reference=about.reference)
            if not about.status(today).cnil:
                left = open_points(about, today) or not about.mediation
                code = "complaint_left_not_personal" if left else "complaint_without_gap"
                raise UserError(code, reference=about.reference)
            if not casefile.gaps(about, today):
                raise UserError("complaint_without_gap", reference=about.reference)
            return self._file_about(about, COMPLAINT, CNIL, words)

    def referral(self, reference: str, words: OwnWords | None = None) -> Request:
        """The referral of a request to the national energy mediator: the one that is still at home, else a new one.

        ``words`` are as for a complaint.
        Raises ``letter_grounds_unknown`` (reference), ``mediator_unfit`` (reference) where the mediator could do
        nothing about it, or ``mediator_names_nothing`` (reference) where it names no text, ``mediator_uncomplained``
        (reference) before a written complaint, ``mediator_early`` (reference, day) and ``mediator_late`` (reference,
        day) outside its time, and ``mediator_nothing`` (reference) where no point is left open.
        """
        with writing(self._conn):
            today, about = self.today(), self.request(reference)
            window = about.status(today).mediator
            check_founded(about)
            if not about.mediation:
                code = "mediator_names_nothing" if about.nameless else "mediator_unfit"
                raise UserError(code, reference=about.reference)
            if window is None:
                raise UserError("mediator_uncomplained", reference=about.reference)
            if today < window.first:
                raise UserError("mediator_early", reference=about.reference, day=window.first.isoformat())
            if today > window.last:
                raise UserError("mediator_late", reference=about.reference, day=window.last.isoformat())
            if not casefile.disputes(about, today):
                raise UserError("mediator_nothing", reference=about.reference)
            return self._file_about(about, MEDIATOR, MNE, words)

    def own_words(self, reference: str, slug: str) -> tuple[OwnWords, tuple[Choice, ...]]:
        """What the file of this kind about a request keeps of the household's own words, and the notes to choose from.

        Nothing is kept where no such file is at home.
        """
        request = self.request(reference)
        about = self._about(request)
        home = (one for one in about if self._at_home(one, slug))
        kept = next((of_draft(one.draft) for one in home), OwnWords())
        return kept, self._choices(request, about)

    def case(self, reference: str) -> CaseFile:
        """All that a complaint about a request is made from, the files that prove it among it."""
        request, on = self.request(reference), self.today()
        about = self._about(request)
        attached, gone = [], []
        for piece in casefile.pieces(request, about, on):
            found = self._file(piece)
            if found is None:
                gone.append(piece.title)
            else:
                attached.append(Attached(piece, *found))
        body, choices = self._known_now(request), self._choices(request, about)
        return CaseFile(request, about, tuple(attached), tuple(gone), body=body, choices=choices)

    def complaint_letter(self, complaint: Request, case: CaseFile, read: Iterable[Measured]) -> Letter:
        """The file for the authority or for the mediator.

        ``read`` is each attached file as it is filed behind it, or why it is not.
        """
        files = [(one.piece, measured) for one, measured in zip(case.attached, read, strict=True)]
        on, draft = self.today(), complaint.draft
        told = casefile.case_of(case.request, case.about, on, files)
        words = of_draft(draft)
        notes = noted(words, case.choices)
        told = replace(told, body=case.body, account=words.account, notes=notes)
        if complaint.kind == MEDIATOR:
            window = case.request.status(on).mediator
            complained_on = None if window is None else window.complained_on
            told = replace(told, gaps=casefile.disputes(case.request, on), complained_on=complained_on)
        made = compose_complaint(told, draft.facts, draft.body, self.law, on=on, slug=complaint.kind)
        lost = tuple(Notice("evidence_gone", title) for title in case.gone)
        return replace(self._noticed(made), notices=(*lost, *self._noticed(made).notices))

    # --- how ---------------------------------------------------------------------------------------------------------

    def _file_about(self, about: Request, slug: str, to: str, words: OwnWords | None) -> Request:
        """The file about a request that is still at home, else a new one."""
        for known in self._about(about):
            if self._at_home(known, slug):
                return self._drafted_anew(known, words)
        channel = Channel.POST if slug == MEDIATOR else Channel.REGISTERED  # where no stamp is needed, it is not
        asked = Asked(slug, to, channel=channel, about=about.reference)
        draft = self._drafted(asked, self._book.next_reference())
        return self._book.add(with_words(draft, words or OwnWords()))

    def _at_home(self, known: Request, slug: str) -> bool:
        return known.kind == slug and known.last(What.SENT, self.today()) is None

    def _choices(self, request: Request, about: tuple[Request, ...]) -> tuple[Choice, ...]:
        return choices(request, about, self._sharing.events(), self.today())

    def _drafted_anew(self, known: Request, words: OwnWords | None) -> Request:
        """A file that is still at home, with the address and the words that the household gave since."""
        party = party_of(self._sharing, known.draft.party_id)
        body = addressee(party, kind(known.kind), known.draft.facts.energy, self.today())
        draft = replace(known.draft, body=body)
        draft = draft if words is None else with_words(draft, words)
        return known if draft == known.draft else self._book.replace(draft)

    def _known_now(self, request: Request) -> Addressee:
        """The body of a request as its letter named it, with the address and the SIREN that were found since."""
        body = request.draft.body
        directory = self._sharing.parties()
        known = (party for party in directory if party.id == request.draft.party_id)
        party = next(known, None) or (None if body.siren is None else directory.with_siren(body.siren))
        if party is None:  # another body may have its name
            return body
        found = addressee(party, kind(request.kind), request.draft.facts.energy, self.today())
        return replace(body, siren=body.siren or party.siren, address_lines=body.address_lines or found.address_lines)

    def _about(self, request: Request) -> tuple[Request, ...]:
        return tuple(one for one in self.requests() if one.draft.about == request.reference)

    def _file(self, piece: Piece) -> tuple[bytes, str] | None:
        """The bytes and the type of what proves something; None where they were erased."""
        if piece.source.startswith(LETTER):
            document = self.document(piece.source.removeprefix(LETTER))
            return (document.text.encode(), "text/plain") if document.pdf is None else (document.pdf, "application/pdf")
        kept = self._kept().get(piece.source)
        content = None if kept is None else proofs.content(self._conn, piece.source)
        return None if kept is None or content is None else (content, kept.evidence.mime)
