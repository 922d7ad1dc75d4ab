"""The letters of an open household: what is asked comes in, requests, their status and the case for the CNIL go out.

The rules are in ``letters``, the rows in ``store/letters``; this is where they meet a clock, the directory and the
register of consents. Nothing is sent, and no page is laid out: who prints hands the bytes in to be kept.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, months_after
from persienne.household.correspondence.recipients import addressee, only_energy, party_of
from persienne.household.correspondence.register_entries import Withdrawals
from persienne.household.correspondence.request_store import RequestBook
from persienne.letters import casefile, law_table, sender
from persienne.letters.agenda import agenda, todo
from persienne.letters.casefile import LETTER, Measured, Piece
from persienne.letters.catalogue import kind
from persienne.letters.complaint import KIND as COMPLAINT
from persienne.letters.complaint import compose_complaint
from persienne.letters.compose import Letter, Notice, compose
from persienne.letters.events import Happening, Said, SentBy, What, said
from persienne.letters.facts import Channel, LetterFacts
from persienne.letters.reminding import KIND as REMINDER
from persienne.letters.reminding import reminder_values
from persienne.letters.requests import Draft, Pages, Request
from persienne.store import erase, proofs, settings
from persienne.store import letters as rows
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from persienne.base.energy_market import Energy
    from persienne.household.register.register import Sharing
    from persienne.letters.agenda import Task
    from persienne.letters.facts import Value
    from persienne.letters.law import Law
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.sender import Sender
    from persienne.store.driver import Connection
    from persienne.store.letters import Document
    from persienne.store.meters import StoredMeter
    from persienne.store.proofs import Kept

CNIL: Final = "cnil"
"""The authority's id in the directory."""
ARCHIVE_MONTHS: Final = 36
"""How far back an operator's account may still show what was never imported."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a household asks for: a letter, the id or the name of a body, answers to its questions, a meter's point.

    What is None follows from the body and from what is known. ``consents`` are whole ids of rows of the register,
    ``about`` is the reference of the request that a reminder speaks of.
    """

    kind: str
    party: str
    values: Mapping[str, Value] = field(default_factory=dict)
    point: str | None = None
    energy: Energy | None = None
    channel: Channel | None = None
    consents: tuple[str, ...] = ()
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """What noting did: the request as it is now, and codes of what the register of consents did not take."""

    request: Request
    register: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A request and where it stands; ``gone`` are the ids of files that were erased since they were filed."""

    request: Request
    status: RequestStatus
    gone: tuple[str, ...] = ()


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


class Correspondence:
    """The letters. ``clock`` gives UTC epoch seconds. It belongs to the thread that opened the household."""

    def __init__(self, conn: Connection, sharing: Sharing, clock: Callable[[], float] = time.time) -> None:
        self._conn = conn
        self._sharing = sharing
        self._clock = clock
        self._book = RequestBook(conn, clock, self.today)

    def today(self) -> date:
        """The local day."""
        return datetime.fromtimestamp(self._clock(), ZoneInfo(FRANCE)).date()

    # --- what is known once ------------------------------------------------------------------------------------------

    @property
    def sender(self) -> Sender:
        """Who writes, as far as the household has typed it."""
        return sender.from_json(settings.get(self._conn, settings.SENDER))

    def set_sender(self, texts: Mapping[str, str]) -> Sender:
        """Keep what was typed, by the names of ``Sender``; an empty text forgets. Raises what ``facts`` raises."""
        with self._writing():
            new = sender.changed(self.sender, texts)
            settings.put(self._conn, settings.SENDER, sender.to_json(new))
        return new

    @property
    def law(self) -> Law:
        """The table of legal texts: ours, with what a newer table that the household opened says otherwise."""
        own = settings.get(self._conn, settings.LAW)
        ours = law_table.shipped()
        return ours if own is None else ours.updated(law_table.parse(own.encode(), settings.LAW.key, date.max))

    def take_law(self, data: bytes, file: str) -> None:
        """Keep a table of legal texts, once its differences were shown; raises what ``law_table.parse`` raises."""
        law_table.parse(data, file, self.today())
        with self._writing():
            settings.put(self._conn, settings.LAW, data.decode("utf-8"))

    # --- drafting ----------------------------------------------------------------------------------------------------

    def draft(self, asked: Asked) -> Request:
        """Store a new request with the next reference of the year.

        Raises ``letter_kind_unknown``, ``party_unknown``, ``letter_recipient_unfit``, ``letter_needs_case`` for a
        complaint, what ``facts.check`` raises, and for a reminder what ``reminder_values`` raises.
        """
        with self._writing():
            made = self._drafted(asked, self._book.next_reference())
            self._composed(made, self.today())
            return self._book.add(made)

    def update(self, reference: str, asked: Asked) -> Request:
        """The same request, asked anew; ``letter_sent_already`` once it is on its way and has not come back."""
        with self._writing():
            made = self._drafted(asked, self.request(reference).reference)
            self._composed(made, self.today())
            return self._book.replace(made)

    def discard(self, reference: str) -> None:
        """Forget a draft to which nothing has happened; ``letter_has_history`` for any other."""
        with self._writing():
            self._book.discard(self.request(reference))

    def letter(self, request: Request, on: date | None = None) -> Letter:
        """The letter of a request as of a day, today where none is said; a complaint's is :meth:`complaint_letter`."""
        return self._noticed(self._composed(request.draft, on or self.today()))

    def freeze(self, reference: str, letter: Letter, pages: Pages | None = None) -> Request:
        """Keep what was printed today as it is, with its hashes and its versions; ``letter_sent_already``."""
        with self._writing():
            return self._frozen(self.request(reference), letter, self.today(), pages or Pages())

    def document(self, reference: str) -> Document:
        """What was printed last of a request; ``letter_not_printed`` where nothing was."""
        return self._book.document(self.request(reference))

    # --- following ---------------------------------------------------------------------------------------------------

    def note(
        self,
        reference: str,
        what: What,
        on: date | None = None,
        texts: Mapping[str, str] | None = None,
        evidence: Iterable[Path] = (),
        corrects: int | None = None,
    ) -> Noted:
        """Note that something happened on a day (today where none is said), with what is said of it and files.

        A letter that was never printed is kept as text when it is noted as sent. What is sent withdraws its consents in
        the register, a reminder and a complaint are noted in their request, all in one transaction. Raises what
        ``happenings.said`` and ``history.placed`` raise, what ``Sharing.attach`` raises, ``letter_event_printed``.
        """
        if what is What.READY:
            raise UserError("letter_event_printed")
        day, words = on or self.today(), said(what, texts or {})
        with self._writing():
            request = self.request(reference)
            if what is What.SENT:
                if request.printed is None:
                    request = self._printed_as_text(request, day)
                words = replace(words, channel=words.channel or SentBy.of(request.draft.facts.channel))
            kept = [self._sharing.attach(path) for path in evidence]
            new = Happening(0, what, day, 0, words, tuple(one.evidence.id for one in kept), corrects)
            request = self._book.append(request, new)
            row = request.rows[-1]
            self._echo(request, row)
            files = [(one.evidence, one.name or "") for one in kept]
            return Noted(request, Withdrawals(self._sharing).tell(request, row, files))

    def requests(self) -> tuple[Request, ...]:
        """Every request, in the order in which they were made; ``letter_damaged`` where a row can't be read."""
        return self._book.requests()

    def request(self, prefix: str) -> Request:
        """The request whose reference is or begins so; ``letter_request_unknown``, ``letter_request_ambiguous``."""
        return self._book.request(prefix)

    def status(self, on: date | None = None) -> tuple[Standing, ...]:
        """Where every request stands on a day, today where none is said."""
        day, here = on or self.today(), self._here()
        return tuple(Standing(one, one.status(day), _gone(one, here)) for one in self.requests())

    def todo(self, on: date | None = None) -> tuple[Task, ...]:
        """What there is to do on a day."""
        return todo(self.requests(), on or self.today())

    def agenda(self, on: date | None = None) -> tuple[Task, ...]:
        """What there is to do on a day, and the days to come."""
        return agenda(self.requests(), on or self.today())

    # --- complaining -------------------------------------------------------------------------------------------------

    def complaint(self, reference: str) -> Request:
        """The complaint about a request: the one that is still at home, else a new one.

        Raises ``complaint_without_request`` where the request was never sent, ``complaint_without_gap`` (reference)
        while nothing is missing: the time runs, or no answer was read request by request.
        """
        with self._writing():
            today, about = self.today(), self.request(reference)
            if about.last(What.SENT, today) is None:
                raise UserError("complaint_without_request")
            if not casefile.gaps(about, today):
                raise UserError("complaint_without_gap", reference=about.reference)
            for known in self._about(about):
                if known.kind == COMPLAINT and known.last(What.SENT, today) is None:
                    return known
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

    def complaint_letter(self, complaint: Request, case: CaseFile, pages: Iterable[int]) -> Letter:
        """The file for the authority; ``pages`` are those of each attached file, as they will be merged behind it."""
        files = [
            (one.piece, Measured(hashlib.sha256(one.content).hexdigest(), count))
            for one, count in zip(case.attached, pages, strict=True)
        ]
        on, draft = self.today(), complaint.draft
        made = compose_complaint(
            casefile.case_of(case.request, case.about, on, files), draft.facts, draft.body, self.law, on
        )
        lost = tuple(Notice("evidence_gone", title) for title in case.gone)
        return replace(self._noticed(made), notices=(*lost, *self._noticed(made).notices))

    # --- archive first -----------------------------------------------------------------------------------------------

    def archive_gaps(self, meter: StoredMeter, since: date | None = None) -> tuple[tuple[date, date], ...]:
        """The periods (first and last day) of which nothing at all is stored, up to yesterday.

        They begin at ``since`` (the day of a consent), else 36 months ago: what a deletion would take for good.
        """
        today = self.today()
        first = since or months_after(today, -ARCHIVE_MONTHS)
        last = today - timedelta(days=1)
        stored = rows.stored_days(self._conn, meter.id, first.toordinal(), last.toordinal())
        gaps, begin = [], first.toordinal()
        for day in (*stored, today.toordinal()):
            if day > begin:
                gaps.append((date.fromordinal(begin), date.fromordinal(day - 1)))
            begin = day + 1
        return tuple(gaps)

    def purge(self) -> None:
        """Forget every letter and all that was noted of them, and the files that no entry of the register keeps."""
        with self._writing():
            dropped = proofs.of_letters(self._conn)
            rows.purge(self._conn)
            proofs.forget(self._conn, dropped)
            proofs.drop_unnamed(self._conn)
            settings.put(self._conn, settings.SENDER, None)
        if not self._conn.in_transaction:
            erase.forget_log(self._conn)

    # --- how ---------------------------------------------------------------------------------------------------------

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._conn.in_transaction:
            yield
            return
        with transaction(self._conn):
            yield

    def _drafted(self, asked: Asked, reference: str) -> Draft:
        wanted = kind(asked.kind)
        about = None if asked.about is None else self.request(asked.about)
        party = party_of(self._sharing, asked.party)
        energy, point, values = asked.energy, asked.point, dict(asked.values)
        if about is not None:
            energy, point = energy or about.draft.facts.energy, point or about.draft.facts.point
            if wanted.kind == REMINDER:
                values = reminder_values(about, self.today(), _gone(about, self._here())) | values
        energy = energy or only_energy(party)
        who = self.sender
        facts = LetterFacts(
            reference=reference,
            holder=who.holder(),
            energy=energy,
            point=point,
            supply_address=who.supply_address,
            contract=who.contract(energy),
            channel=asked.channel or Channel.REGISTERED,
            values=values,
        )
        body = addressee(party, wanted, energy, self.today())
        return Draft(wanted.kind, party.id, body, facts, asked.consents, about.reference if about else None)

    def _composed(self, draft: Draft, on: date) -> Letter:
        return compose(kind(draft.kind), draft.facts, draft.body, self.law, on)

    def _noticed(self, letter: Letter) -> Letter:
        """With what is missing of the sender's name, which a letter shows as a rule."""
        if self.sender.name:
            return letter
        return replace(letter, notices=(Notice("sender_name_missing"), *letter.notices))

    def _frozen(self, request: Request, letter: Letter, on: date, pages: Pages) -> Request:
        return self._book.freeze(request, letter, on, self.law.checked(letter.grounds), pages)

    def _printed_as_text(self, request: Request, on: date) -> Request:
        """A letter that leaves without having been printed is kept as it would have been printed that day."""
        if request.kind == COMPLAINT:
            raise UserError("letter_not_printed", reference=request.reference)
        return self._frozen(request, self.letter(request, on), on, Pages())

    def _echo(self, request: Request, row: Happening) -> None:
        """A reminder or a complaint that leaves is noted in the request that it speaks of."""
        what = {REMINDER: What.REMINDED, COMPLAINT: What.COMPLAINT}.get(request.kind)
        if what is None or request.draft.about is None or row.what not in (What.SENT, What.RETRACTED):
            return
        about = self.request(request.draft.about)
        before = next((one for one in about.happened if one.said.letter == request.reference), None)
        number = None if before is None else before.number
        if row.what is What.SENT:
            words = Said(letter=request.reference)
            self._book.append(about, Happening(0, what, row.on, said=words, corrects=number))
        elif before is not None and all(one.what is not What.SENT for one in request.happened):
            self._book.append(about, Happening(0, What.RETRACTED, row.on, corrects=number))

    def _about(self, request: Request) -> tuple[Request, ...]:
        return tuple(one for one in self.requests() if one.draft.about == request.reference)

    def _kept(self) -> dict[str, Kept]:
        return {kept.evidence.id: kept for kept in self._sharing.proofs()}

    def _here(self) -> frozenset[str]:
        return frozenset(number for number, kept in self._kept().items() if kept.here)

    def _file(self, piece: Piece) -> tuple[bytes, str] | None:
        """The bytes and the type of what proves something; None where they were erased."""
        if piece.source.startswith(LETTER):
            document = self.document(piece.source.removeprefix(LETTER))
            return (document.text.encode(), "text/plain") if document.pdf is None else (document.pdf, "application/pdf")
        kept = self._kept().get(piece.source)
        content = None if kept is None else proofs.content(self._conn, piece.source)
        return None if kept is None or content is None else (content, kept.evidence.mime)


def _gone(request: Request, here: frozenset[str]) -> tuple[str, ...]:
    """The files of a request's rows that were erased since, or are not here at all."""
    return tuple(number for row in request.happened for number in row.evidence if number not in here)
