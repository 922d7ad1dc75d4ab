"""A request as it is kept: whom it goes to, what it is filled with, what was printed, and all that happened. Values.

What a letter says is composed elsewhere; where a request stands is ``lifecycle``'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Role
from persienne.documents.document import Numbered
from persienne.letters.catalogue import kind as kind_of
from persienne.letters.compose import ACKNOWLEDGED
from persienne.letters.events import Happening, SentBy, What, in_force
from persienne.letters.law import personal
from persienne.letters.lifecycle import RequestStatus, Terms, status_on

if TYPE_CHECKING:
    from datetime import date

    from persienne.documents.document import Sheet
    from persienne.letters.facts import Addressee, Channel, LetterFacts
    from persienne.letters.working_days import Overseas


_CONTRACTING: Final = frozenset({Role.OPERATOR, Role.SUPPLIER})
"""With whom a household has a contract that the national energy mediator looks at."""
_OF_CONTRACTS: Final = ("cenergie-D341-", "cenergie-D453-", "cenergie-D322-16", "cconso-D224-")
"""How the references begin of what such a body owes its customer about metering; advertising is none of it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a letter is made from. ``party_id`` is the body in the directory, ``body`` as the letter names it.

    ``consents`` are the ids of the rows of the register that it withdraws; ``about`` is the reference of the request
    that a reminder or a complaint speaks of. ``bore`` is what a letter written without Persienne bore as its reference,
    empty for none; None for a letter of ours, which bears its own.
    """

    kind: str
    party_id: str
    body: Addressee
    facts: LetterFacts
    consents: tuple[str, ...] = ()
    about: str | None = None
    bore: str | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed last, as far as its clock and its answers ask; its hashes are in the row of this ``number``.

    ``requests`` are the numbered paragraphs in French, ``rests_on`` the references of each, ``grounds`` those of the
    whole; ``acknowledgement`` and ``month`` say what a text gives for it. ``has_sheets`` says that the French letter
    and its reading version are kept as they were; 0.1.0 kept the text alone.

    Of a letter that was written without Persienne it may not be known what it asks point by point (not ``pointed``):
    ``requests`` is then what it is about, once. Nor may it be known what it rests on (not ``founded``); where that is
    known and there is none, the letter names no text.
    """

    number: int
    requests: tuple[str, ...]
    rests_on: tuple[tuple[str, ...], ...]
    grounds: tuple[str, ...]
    month: bool
    acknowledgement: bool
    has_sheets: bool = False
    pointed: bool = True
    founded: bool = True


@dataclass(frozen=True, slots=True)
class Pages:
    """The files of a printed letter, None where they were not made, and the number of pages of the PDF."""

    pdf: bytes | None = None
    odt: bytes | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One request. ``made_on`` is the local day on which its draft was made, or changed last.

    ``alsace_moselle`` says whether their holidays may count, ``overseas`` of which places there the own one may.
    """

    made_on: date
    draft: Draft
    rows: tuple[Happening, ...] = ()
    printed: Printed | None = None
    alsace_moselle: bool = False
    overseas: frozenset[Overseas] = frozenset()

    @property
    def reference(self) -> str:
        """What it is kept under, which a letter of ours bears: PERS-2026-0007."""
        return self.draft.facts.reference

    @property
    def earlier(self) -> bool:
        """Whether the letter was written without Persienne."""
        return self.draft.bore is not None

    @property
    def written_on(self) -> date | None:
        """The day before which it can't have left; None where it was not written here."""
        return None if self.earlier else self.made_on

    @property
    def quoted(self) -> str:
        """The reference that the letter bore, as a later one quotes it; empty where it bore none."""
        return self.reference if self.draft.bore is None else self.draft.bore

    @property
    def has_pages(self) -> bool:
        """Whether the letter as it was sent can be shown: ours always, an earlier one where its PDF was kept."""
        made = (row.said.pdf_sha256 for row in self.happened if row.what is What.READY)
        return not self.earlier or any(made)

    @property
    def copies(self) -> frozenset[str]:
        """The files that are a copy of a letter written without Persienne: those that came with it, not slips.

        It is kept as two rows, what it says and its sending; what is filed with the sending later proves that alone.
        """
        taken = self.rows[:2]
        kept = self.earlier and [row.what for row in taken] == [What.READY, What.SENT]
        return frozenset(taken[1].evidence if kept else ())

    @property
    def kind(self) -> str:
        """The letter of the catalogue."""
        return self.draft.kind

    @property
    def terms(self) -> Terms:
        """What its text means for its clock; nothing runs for what was never printed."""
        printed = self.printed
        if printed is None:
            return Terms(month=False, alsace_moselle=self.alsace_moselle, overseas=self.overseas)
        return Terms(
            month=printed.month,
            acknowledgement=printed.acknowledgement,
            paragraphs=len(printed.requests),
            alsace_moselle=self.alsace_moselle,
            overseas=self.overseas,
            personal_data=self.personal_data,
            under=self.under_personal_law,
            mediation=self.mediation,
            founded=printed.founded,
            channel=self.printed_for,
        )

    @property
    def printed_for(self) -> Channel | None:
        """The way that the letter names as it is kept: that of the sending with which it was kept, else the draft's.

        None for a letter that was written without Persienne, and for one about another: no file tells how that left.
        """
        if self.earlier or self.draft.about is not None:
            return None
        with_it = (row.said.channel for row in self.happened if row.what is What.SENT and row.said.follows)
        way = next((one for one in with_it if one is not None and one is not SentBy.ONLINE_SWITCH), None)
        return self.draft.facts.channel if way is None else way.channel

    @property
    def personal_data(self) -> bool:
        """Whether a numbered request rests on personal-data law; nothing is said against it before it is printed.

        Where none does, the way on is a written complaint, then the national energy mediator, and never the CNIL: that
        can be said of a request that is ``founded`` alone.
        """
        if self.printed is None:
            return True
        rests_on = [one for grounds in self.printed.rests_on for one in grounds]
        return personal(rests_on or self.printed.grounds)

    @property
    def under_personal_law(self) -> frozenset[int]:
        """The numbers, from 1, of the points that rest on personal-data law: the CNIL can look at these alone."""
        rests_on = () if self.printed is None else self.printed.rests_on
        return frozenset(number for number, grounds in enumerate(rests_on, 1) if personal(grounds))

    @property
    def founded(self) -> bool:
        """Whether it is known what it rests on: of a letter of ours always, of an earlier one once it was said."""
        return self.printed is None or self.printed.founded

    @property
    def nameless(self) -> bool:
        """Whether it is an earlier letter that is known to name no text: a time may run by law, but none is counted."""
        return self.earlier and self.printed is not None and self.founded and not self.printed.grounds

    @property
    def pointed(self) -> bool:
        """Whether its numbered points are known; else it is spoken of by what it is about."""
        return self.printed is None or self.printed.pointed

    @property
    def allotted(self) -> bool:
        """Whether it is known which point rests on what: not so where an earlier letter has several of both."""
        printed = self.printed
        return not self.earlier or printed is None or len(printed.requests) < 2 or len(printed.grounds) < 2

    @property
    def mediation(self) -> bool:
        """Whether a dispute about it may be one about a contract with a supplier or a distributor.

        It asked such a body first, and what it asks rests on the energy or the consumer code. Of a letter that names no
        text that is so where a letter of its kind may rest on these, unless all that it asks is a matter of
        personal-data law; of one that is not ``founded`` it is not known.
        """
        if (
            self.printed is None
            or not self.founded
            or self.draft.about is not None
            or _CONTRACTING.isdisjoint(self.draft.body.role.parts)
        ):
            return False
        rests_on = [one for grounds in self.printed.rests_on for one in grounds] or self.printed.grounds
        return any(one.startswith(_OF_CONTRACTS) for one in rests_on or _usual(self.kind))

    @property
    def happened(self) -> tuple[Happening, ...]:
        """The rows that count, by their days."""
        return in_force(self.rows)

    def last(self, what: What, on: date) -> Happening | None:
        """The last row of a sort that counts, of those that had happened on a day."""
        return next((row for row in reversed(self.happened) if row.what is what and row.on <= on), None)

    def status(self, on: date) -> RequestStatus:
        """Where it stands on a day."""
        return status_on(self.rows, on, self.terms)


def _usual(slug: str) -> tuple[str, ...]:
    """What a letter of a kind may rest on; nothing where each thing that it asks is a matter of personal-data law.

    That an acknowledgement is owed beside makes no other matter of it.
    """
    asked = [[one for _, one in request.grounds] for request in kind_of(slug).requests]
    own = [grounds for grounds in asked if not ACKNOWLEDGED.issuperset(grounds)]
    return () if all(map(personal, own)) else tuple(one for grounds in asked for one in grounds)


def points_read(request: Request, reading: Sheet | None) -> tuple[str, ...]:
    """The numbered requests of the printed letter, as its reading version words them; in French where it has none."""
    sent = () if request.printed is None else request.printed.requests
    blocks = () if reading is None else reading.blocks
    read = next((block.items for block in blocks if isinstance(block, Numbered)), ())
    return read if len(read) == len(sent) else sent
