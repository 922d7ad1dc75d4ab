"""Letters are drafted: what the register answers of a letter's questions, facts come in, requests go out.

The rules are in ``letters``, the rows in ``store/letters``; this is where they meet a clock, the directory and the
register of consents. Nothing is sent, and no page is laid out: the caller that prints hands the bytes in to be kept.

What the household says itself stands in the place of an answer of the register.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, months_after
from persienne.consents.directory import switched_off
from persienne.consents.fields import Band, Category, Purpose
from persienne.documents.document import Paragraph, Sheet, Weight
from persienne.household.correspondence import tenancies
from persienne.household.correspondence.recipients import addressee, domains, energy_of, party_of
from persienne.household.correspondence.request_store import RequestBook
from persienne.letters import law as law_table
from persienne.letters import sender
from persienne.letters.catalogue import kind
from persienne.letters.compose import Letter, Notice, compose
from persienne.letters.events import What
from persienne.letters.facts import Channel, LetterFacts, check_day, check_lines, check_point
from persienne.letters.following_letters import (
    IDENTITY,
    REMINDER,
    identity_values,
    reminder_values,
    written_values,
)
from persienne.letters.following_letters import (
    WRITTEN_COMPLAINT as WRITTEN,
)
from persienne.letters.framing import word
from persienne.letters.law import listed
from persienne.letters.requests import Draft, Pages, Request
from persienne.letters.tenancy import Tenancy, tenancies_of
from persienne.store import letters as rows
from persienne.store import settings
from persienne.store.driver import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from persienne.base.energy_market import Energy
    from persienne.consents.flows import Flow
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.catalogue import Kind, Question
    from persienne.letters.facts import Point, Value
    from persienne.letters.law import Law
    from persienne.letters.sender import Sender
    from persienne.letters.tenancy import Tenancies
    from persienne.store.driver import Connection
    from persienne.store.letters import Document
    from persienne.store.meters import StoredMeter
    from persienne.store.proofs import Kept


WITHDRAWS: Final = "withdraw-consent"
"""The letter that withdraws rows of the register."""

_SWITCHES: Final = {
    ("stop-collection", "switched_off_on"): Category.C2,
    ("erase-collected", "stopped_on"): Category.C2,
    ("stop-recording", "switched_off_on"): Category.C1,
}
"""The questions of letters that the register answers: since when a switch of the operator is off."""

_OF_BAND: Final = {Band.MONTH: "monthly", Band.DAY: "daily", Band.FINER: "curve"}


def answers_of(flows: Iterable[Flow], consents: Sequence[str], wanted: Kind) -> dict[str, Value]:
    """What the rows of the register that a letter is about (whole ids) say of its questions."""
    flows = [flow for flow in flows if flow.consent_id in consents]
    names = {flow.counterparty.name for flow in flows if flow.counterparty is not None and flow.counterparty.name}
    begun = {flow.since for flow in flows if flow.since is not None}
    told: dict[str, Value | None] = {
        "purpose": listed(list(dict.fromkeys(filter(None, map(_purpose, flows)))), "fr"),
        "categories": tuple(dict.fromkeys(filter(None, map(_category, flows)))),
        "consented_on": next(iter(begun)) if len(begun) == 1 else None,
        "third_party_name": next(iter(names)) if len(names) == 1 else None,
    }
    asked = {one.name: one for one in wanted.questions}
    return {name: value for name, value in told.items() if value and name in asked and _may(asked[name], value)}


def switch_day(flows: Sequence[Flow], kind: str, name: str, point: str | None) -> date | None:
    """The day that the register gives for a question of a letter: since when a switch of the operator is off."""
    category = _SWITCHES.get((kind, name))
    return None if category is None else switched_off(flows, category, point)


def _category(flow: Flow) -> str | None:
    """The data of a flow, as the letters name them; None where its step was not noted."""
    if flow.category is Category.B:
        return "power"
    return None if flow.band is None else _OF_BAND[flow.band]


def _purpose(flow: Flow) -> str | None:
    """What a flow is for, as the French letter says it."""
    if flow.purpose is Purpose.OTHER:
        return flow.purpose_text
    return None if flow.purpose is Purpose.UNKNOWN else word(f"purpose.{flow.purpose}", "fr")


def _may(question: Question, value: Value) -> bool:
    """Whether the question has room for this answer: of several options, each must be one of its own."""
    return not isinstance(value, tuple) or set(value) <= {one.value for one in question.options}


CNIL: Final = "cnil"
"""The authority's id in the directory."""
MNE: Final = "mne"
"""The national energy mediator's."""
ARCHIVE_MONTHS: Final = 36
"""How far back an operator's account may still show what was never imported."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a household asks for: a letter, the id or the name of a body, answers to its questions, a meter's point.

    What is None follows from the request that it is about, from the body and from what is known. ``consents`` are whole
    ids of rows of the register, ``about`` is the reference of the request that a reminder speaks of.
    """

    kind: str
    party: str
    values: Mapping[str, Value] = field(default_factory=dict)
    point: str | None = None
    energy: Energy | None = None
    channel: Channel | None = None
    consents: tuple[str, ...] = ()
    about: str | None = None


class Drafting:
    """What is known of the sender and of the law, and the letters that are written with it.

    ``clock`` gives UTC epoch seconds. It belongs to the thread that opened the household.
    """

    def __init__(self, conn: Connection, sharing: ConsentRegister, clock: Callable[[], float] = time.time) -> None:
        self._conn = conn
        self._sharing = sharing
        self._clock = clock
        self._book = RequestBook(conn, clock, self.today)

    def now(self) -> float:
        """UTC epoch seconds."""
        return self._clock()

    def today(self) -> date:
        """The local day."""
        return datetime.fromtimestamp(self.now(), ZoneInfo(FRANCE)).date()

    # --- what is known once ------------------------------------------------------------------------------------------

    @property
    def sender(self) -> Sender:
        """Who writes, as far as the household has typed it."""
        return sender.from_json(settings.get(self._conn, settings.SENDER))

    def set_sender(self, texts: Mapping[str, str]) -> Sender:
        """Keep what was typed, by the names of ``Sender``; an empty text forgets. Raises what ``facts`` raises."""
        with writing(self._conn):
            new = sender.changed(self.sender, texts)
            settings.put(self._conn, settings.SENDER, sender.to_json(new))
        return new

    @property
    def tenancies(self) -> Tenancies:
        """What is known of the tenancies of the household's meters: typed, or said by a letter that left."""
        return tenancies.known(self._conn, self.requests(), self.today())

    def typed_tenancies(self, energy: Energy, point: str | None) -> tuple[Tenancy, ...]:
        """Those of a meter as they were typed; no letter has ended any of these."""
        return tenancies_of(tenancies.typed(self._conn), energy, point)

    def spoken_tenancy(self, energy: Energy, point: str | None) -> Tenancy:
        """The tenancy that letters of today speak of; one without a place where nobody said it."""
        who = self.sender
        held = self.tenancies.of(energy, point, self.today(), who.name, address=who.address)
        return held or Tenancy(energy, point)

    def set_tenancy(self, new: Tenancy, replaced: Tenancy | None = None, *, elsewhere: bool = False) -> None:
        """Keep a tenancy, in the place of the one that it corrects; what was not printed yet follows.

        ``elsewhere`` says that nothing may be known of the meter. Raises ``tenancy_unknown_meter`` (point), and what
        ``facts.check_point``, ``facts.check_lines``, ``facts.check_day`` and ``letters.tenancy.placed`` raise.
        """
        check_point(new.point, new.energy)
        check_lines(*new.address, *new.holders)
        for day in (new.begin, new.end):
            if day is not None:
                check_day(day)
        with writing(self._conn):
            if new.point is not None and not elsewhere:
                tenancies.check_meter(self._conn, self.requests(), new.energy, new.point)
            tenancies.keep(self._conn, new, replaced)
            self._follow(new.energy, new.point)

    def forget_tenancy(self, gone: Tenancy) -> None:
        """Keep one tenancy no more; what was not printed yet follows."""
        with writing(self._conn):
            tenancies.forget(self._conn, gone)
            self._follow(gone.energy, gone.point)

    def _follow(self, energy: Energy, point: str | None) -> None:
        """Draft the letters about a meter anew that were not printed yet."""
        for request in self.requests():
            facts = request.draft.facts
            if not request.rows and (facts.energy, facts.point) == (energy, point):
                about = None if request.draft.about is None else self.request(request.draft.about)
                self._book.replace(replace(request.draft, facts=self._with_tenancy(facts, about)))

    def _with_tenancy(self, facts: LetterFacts, about: Request | None = None) -> LetterFacts:
        """The facts, with the tenancy of their meter: of the day on which the request was sent that they are about."""
        known, holder, today = self.tenancies, facts.holder, self.today()
        sent = None if about is None else about.last(What.SENT, today)
        held = known.of(
            facts.energy, facts.point, today if sent is None else sent.on, self.sender.name, address=holder.address
        )
        return replace(facts, tenancy=held, staying=() if held is None else known.staying(held, holder.name))

    @property
    def law(self) -> Law:
        """The table of legal texts: ours, with what a newer table that the household opened says otherwise."""
        own = settings.get(self._conn, settings.LAW)
        ours = law_table.shipped()
        return ours if own is None else ours.updated(law_table.parse(own.encode(), settings.LAW.key, date.max))

    def take_law(self, data: bytes, file: str) -> None:
        """Keep a table of legal texts, once its differences were shown; raises what ``law_table.parse`` raises."""
        law_table.parse(data, file, self.today())
        with writing(self._conn):
            settings.put(self._conn, settings.LAW, data.decode("utf-8"))

    def domains_of(self, request: Request) -> frozenset[str]:
        """The domains under which the body of a request is known, in mail and on the web."""
        known = [party for party in self._sharing.recipients() if party.id == request.draft.party_id]
        return frozenset(domain for party in known for domain in domains(party))

    # --- drafting ----------------------------------------------------------------------------------------------------

    def draft(self, asked: Asked) -> Request:
        """Store a new request with the next reference of the year.

        Raises ``letter_kind_unknown``, ``party_unknown``, ``letter_recipient_unfit``, ``letter_needs_case`` for a
        complaint, ``letter_needs_request`` for a written complaint about none, ``letter_grounds_unknown`` (reference)
        for a letter about a request of which it is not known what it rests on, what ``facts.check`` raises, and what
        ``reminder_values``, ``written_values`` and ``identity_values`` raise for theirs.
        """
        with writing(self._conn):
            made = self._drafted(asked, self._book.next_reference())
            self._composed(made, self.today())
            return self._book.add(made)

    def update(self, reference: str, asked: Asked) -> Request:
        """The same request, asked anew; ``letter_sent_already`` once it is on its way and has not come back.

        Raises ``letter_earlier`` (reference) for a letter that was written without Persienne.
        """
        with writing(self._conn):
            made = self._drafted(asked, self._ours(reference).reference)
            self._composed(made, self.today())
            return self._book.replace(made)

    def discard(self, reference: str) -> None:
        """Forget a draft to which nothing has happened; ``letter_has_history`` for any other."""
        with writing(self._conn):
            self._book.discard(self.request(reference))

    def letter(self, request: Request, on: date | None = None) -> Letter:
        """The letter of a request as of a day, today where none is said; a complaint's is :meth:`complaint_letter`."""
        return self._noticed(self._composed(request.draft, on or self.today()))

    def sheets(self, request: Request) -> tuple[Sheet, ...]:
        """The French letter, and its reading version: as they were printed last, of a draft as of today.

        Of what was printed by 0.1.0 its French text alone is kept. Raises what :meth:`letter` raises.
        """
        if request.printed is None:
            letter = self.letter(request)
            return letter.sheet, letter.reading
        if request.printed.has_sheets:
            return self._book.sheets(request)
        text = Paragraph(self.document(request.reference).text, Weight.FIXED)
        return (Sheet(kind(request.kind).title.fr, (text,)),)

    def freeze(self, reference: str, letter: Letter, pages: Pages | None = None) -> Request:
        """Keep what was printed today as it is, with its hashes and its versions; ``letter_sent_already``.

        Raises ``letter_earlier`` (reference) for a letter that was written without Persienne.
        """
        with writing(self._conn):
            return self._frozen(self._ours(reference), letter, self.today(), pages or Pages())

    def document(self, reference: str) -> Document:
        """What was printed last of a request; ``letter_not_printed`` where nothing was."""
        return self._book.document(self.request(reference))

    # --- requests ----------------------------------------------------------------------------------------------------

    def requests(self) -> tuple[Request, ...]:
        """Every request, in the order in which they were made; ``letter_damaged`` where a row can't be read."""
        return self._book.requests()

    def request(self, prefix: str) -> Request:
        """The request whose reference is or begins so; ``letter_request_unknown``, ``letter_request_ambiguous``."""
        return self._book.request(prefix)

    # --- archive first -----------------------------------------------------------------------------------------------

    def archive_gaps(self, meter: StoredMeter) -> tuple[tuple[date, date], ...]:
        """The periods (first and last day) of the last 36 months of which nothing at all is stored, up to yesterday."""
        today = self.today()
        first, last = months_after(today, -ARCHIVE_MONTHS), today - timedelta(days=1)
        stored = rows.stored_days(self._conn, meter.id, first.toordinal(), last.toordinal())
        gaps, begin = [], first.toordinal()
        for day in (*stored, today.toordinal()):
            if day > begin:
                gaps.append((date.fromordinal(begin), date.fromordinal(day - 1)))
            begin = day + 1
        return tuple(gaps)

    # --- how ---------------------------------------------------------------------------------------------------------

    def _drafted(self, asked: Asked, reference: str) -> Draft:
        wanted = kind(asked.kind)
        about = None if asked.about is None else self.request(asked.about)
        party = party_of(self._sharing, asked.party)
        energy, point, values, channel = asked.energy, asked.point, dict(asked.values), asked.channel
        points: tuple[Point, ...] = ()
        if about is not None:
            known = about.draft.facts
            energy, point, channel = energy or known.energy, point or known.point, channel or known.channel
            told, points = self._told(wanted.kind, about)
            values = told | values
        energy = energy or energy_of(party, point)
        if about is None or point != about.draft.facts.point:
            check_point(point, energy)
        who = self.sender
        facts = LetterFacts(
            reference=reference,
            holder=who.holder(),
            energy=energy,
            point=point,
            contract=(about and about.draft.facts.contract) or who.contract(energy),
            channel=channel or Channel.REGISTERED,
            values=values,
            points=points,
        )
        body = addressee(party, wanted, energy, self.today(), about=about.draft.kind if about else "")
        facts = self._with_tenancy(facts, about)
        return Draft(
            wanted.kind, party.id, body, facts, consents=asked.consents, about=about.reference if about else None
        )

    def _told(self, slug: str, about: Request) -> tuple[dict[str, Value], tuple[Point, ...]]:
        """What a letter about a request says of it, and the points of it that it quotes."""
        today, gone = self.today(), gone_files(about, self._here())
        check_founded(about)
        if slug == REMINDER:
            return reminder_values(about, today, gone), ()
        if slug == WRITTEN:
            return written_values(about, today, gone)
        return (identity_values(about, today) if slug == IDENTITY else {}), ()

    def _ours(self, reference: str) -> Request:
        """A request whose letter is written here."""
        request = self.request(reference)
        if request.earlier:
            raise UserError("letter_earlier", reference=request.reference)
        return request

    def _composed(self, draft: Draft, on: date) -> Letter:
        return compose(kind(draft.kind), draft.facts, draft.body, self.law, on=on)

    def _noticed(self, letter: Letter) -> Letter:
        """With what is missing of the sender's name, which a letter shows as a rule."""
        if self.sender.name:
            return letter
        return replace(letter, notices=(Notice("sender_name_missing"), *letter.notices))

    def _frozen(self, request: Request, letter: Letter, on: date, pages: Pages, corrects: int | None = None) -> Request:
        return self._book.freeze(request, letter, on, self.law.checked(letter.grounds), pages=pages, corrects=corrects)

    def _kept(self) -> dict[str, Kept]:
        return {kept.evidence.id: kept for kept in self._sharing.proofs()}

    def _here(self) -> frozenset[str]:
        return frozenset(number for number, kept in self._kept().items() if kept.here)


def check_founded(about: Request) -> None:
    """Raise ``letter_grounds_unknown`` (reference) where it is not known what a request rests on.

    What a letter about it says, and whom it may be taken to, follows from that.
    """
    if not about.founded:
        raise UserError("letter_grounds_unknown", reference=about.reference)


def gone_files(request: Request, here: frozenset[str]) -> tuple[str, ...]:
    """The files of a request's rows that were erased since, or are not here at all."""
    return tuple(number for row in request.happened for number in row.evidence if number not in here)


def read_table(path: Path) -> bytes:
    """The bytes of a table of legal texts, one too many at most; ``file_missing`` or ``file_unreadable`` (file)."""
    try:
        with path.open("rb") as file:
            return file.read(law_table.MAX_BYTES + 1)
    except FileNotFoundError:
        raise UserError("file_missing", file=path.name) from None
    except OSError:
        raise UserError("file_unreadable", file=path.name) from None
