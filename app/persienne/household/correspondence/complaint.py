"""The complaint to the CNIL: a request without its answer comes in, the file about it goes out with its exhibits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.household.correspondence.drafting import CNIL, Asked
from persienne.household.correspondence.follow_up import FollowUp
from persienne.household.correspondence.recipients import addressee, party_of
from persienne.letters import casefile
from persienne.letters.casefile import LETTER
from persienne.letters.catalogue import kind
from persienne.letters.complaint import KIND as COMPLAINT
from persienne.letters.complaint import compose_complaint
from persienne.letters.compose import Letter, Notice
from persienne.letters.events import What
from persienne.store import proofs
from persienne.store.driver import writing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.letters.casefile import Measured, Piece
    from persienne.letters.facts import Addressee
    from persienne.letters.requests import Request


@dataclass(frozen=True, slots=True)
class Attached:
    """A file of a case: what it proves, its bytes and its type."""

    piece: Piece
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that a complaint about ``request`` is made from; ``gone`` are titles of what was erased, and is left out."""

    request: Request
    about: tuple[Request, ...]
    attached: tuple[Attached, ...]
    gone: tuple[str, ...]


class Complaints(FollowUp):
    """The complaints about requests, and all that proves them."""

    # --- complaining -------------------------------------------------------------------------------------------------

    def complaint(self, reference: str) -> Request:
        """The complaint about a request: the one that is still at home, else a new one.

        Raises ``complaint_without_request`` where the request was never sent, ``complaint_not_personal`` (reference)
        where it rests on no personal-data law, and ``complaint_without_gap`` (reference) while nothing is missing: the
        time runs, or no answer was read request by request.
        """
        with writing(self._conn):
            today, about = self.today(), self.request(reference)
            if about.last(What.SENT, today) is None:
                raise UserError("complaint_without_request")
            if not about.personal_data:
                raise UserError("complaint_not_personal", reference=about.reference)
            if not casefile.gaps(about, today):
                raise UserError("complaint_without_gap", reference=about.reference)
            for known in self._about(about):
                if known.kind == COMPLAINT and known.last(What.SENT, today) is None:
                    return self._addressed_anew(known)
            asked = Asked(COMPLAINT, CNIL, about=about.reference)
            return self._book.add(self._drafted(asked, self._book.next_reference()))

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
        return CaseFile(request, about, tuple(attached), tuple(gone))

    def complaint_letter(self, complaint: Request, case: CaseFile, read: Iterable[Measured]) -> Letter:
        """The file for the authority; ``read`` is each attached file as it is filed behind it, or why it is not."""
        files = [(one.piece, measured) for one, measured in zip(case.attached, read, strict=True)]
        on, draft = self.today(), complaint.draft
        told = casefile.case_of(case.request, case.about, on, files)
        told = replace(told, body=self._known_now(case.request))
        made = compose_complaint(told, draft.facts, draft.body, self.law, on)
        lost = tuple(Notice("evidence_gone", title) for title in case.gone)
        return replace(self._noticed(made), notices=(*lost, *self._noticed(made).notices))

    # --- how ---------------------------------------------------------------------------------------------------------

    def _addressed_anew(self, known: Request) -> Request:
        """A complaint that is still at home, with the authority's address where the household gave it since."""
        party = party_of(self._sharing, known.draft.party_id)
        body = addressee(party, kind(COMPLAINT), known.draft.facts.energy, self.today())
        return known if body == known.draft.body else self._book.replace(replace(known.draft, body=body))

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
