"""A request as kept: its recipient, its facts, the printed letters and all events, as values and in JSON.

What a letter says is composed elsewhere; where a request stands is ``lifecycle``'s.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from persienne.base.energy_market import Energy, Role
from persienne.documents.document import Numbered, Paragraph, Signature, sheet_of, told
from persienne.documents.plain_text import Attachment, eml_of, message_of
from persienne.letters.catalogue import Ask
from persienne.letters.catalogue import kind as kind_of
from persienne.letters.clock import Terms
from persienne.letters.compose import ACKNOWLEDGED
from persienne.letters.events import Happening, SentBy, What, in_force
from persienne.letters.facts import Addressee, Channel, Holder, LetterFacts, Point
from persienne.letters.law import personal
from persienne.letters.lifecycle import RequestStatus, status_on
from persienne.letters.tenancy import Tenancy
from persienne.letters.tenancy import from_object as tenancy_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.documents.document import Sheet
    from persienne.letters.clock import Overseas
    from persienne.letters.facts import Value


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


def enclosed(sheet: Sheet) -> str:
    """What a letter says that is enclosed, the sentence under its signature; empty where nothing is."""
    match sheet.blocks[-2:]:
        case (Signature(), Paragraph(said)):
            return said
        case _:
            return ""


def mail_of(request: Request, sheet: Sheet, pdf: bytes | None) -> bytes:
    """The letter as an unsent e-mail from its holder, with its PDF attached where there is one."""
    attached = () if pdf is None else (Attachment(f"{request.reference}.pdf", pdf),)
    return eml_of(message_of(sheet), request.draft.facts.holder.email, attached)


def draft_to_json(draft: Draft) -> str:
    """The draft of a request."""
    said = asdict(draft)
    said["facts"]["values"] = {name: _told(value) for name, value in draft.facts.values.items()}
    return json.dumps(said, ensure_ascii=False, default=date.isoformat)


def draft_from_json(text: str) -> Draft:
    """The draft that a row holds; ``KeyError``, ``TypeError`` or ``ValueError`` where it holds none."""
    said: dict[str, Any] = json.loads(text)
    body, facts = said["body"], said["facts"]
    holder = facts["holder"]
    return Draft(
        kind=said["kind"],
        party_id=said["party_id"],
        body=Addressee(
            body["name"],
            Role(body["role"]),
            tuple(body["address_lines"]),
            body["verified"],
            source=body["source"],
            seen_on=_day(body["seen_on"]),
            siren=body["siren"],
        ),
        facts=LetterFacts(
            reference=facts["reference"],
            holder=Holder(**{**holder, **_lines(holder)}),
            energy=Energy(facts["energy"]),
            point=facts["point"],
            tenancy=_tenancy(facts),
            staying=tuple(facts.get("staying", ())),
            contract=facts["contract"],
            channel=Channel(facts["channel"]),
            values=_values(said["kind"], facts["values"]),
            points=tuple(map(_point, facts.get("points", ()))),
        ),
        consents=tuple(said["consents"]),
        about=said["about"],
        bore=said.get("bore"),
    )


def printed_to_json(printed: Printed, sheets: Iterable[Sheet]) -> str:
    """The JSON of a printed letter with its ``sheets``; its number is a column of the row."""
    said = {name: value for name, value in asdict(printed).items() if name not in ("number", "has_sheets")}
    said["sheets"] = [told(sheet) for sheet in sheets]
    return json.dumps(said, ensure_ascii=False, default=date.isoformat)


def printed_from_json(number: int, text: str) -> Printed:
    """What a row says was printed; its sheets are read by themselves (:func:`sheets_from_json`)."""
    said: dict[str, Any] = json.loads(text)
    return Printed(
        number=number,
        requests=tuple(said["requests"]),
        rests_on=tuple(map(tuple, said["rests_on"])),
        grounds=tuple(said["grounds"]),
        month=said["month"],
        acknowledgement=said["acknowledgement"],
        has_sheets=bool(said.get("sheets")),
        pointed=said.get("pointed", True),
        founded=said.get("founded", True),
    )


def sheets_from_json(text: str) -> tuple[Sheet, ...]:
    """The sheets that a row holds; none where 0.1.0 kept the text alone."""
    said: dict[str, Any] = json.loads(text)
    return tuple(map(sheet_of, said.get("sheets", ())))


def _told(value: Value) -> Any:  # noqa: ANN401 - what JSON has
    """A day as an object, since a text may look like one."""
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _values(slug: str, told: dict[str, Any]) -> dict[str, Value]:
    """The answers; drafts of earlier versions have the numbers of points as one French text."""
    numbers = {name for name, ask in kind_of(slug).told.items() if ask is Ask.CHOICES}
    values = {name: _value(value) for name, value in told.items()}
    texts = {name: one for name, one in values.items() if name in numbers and isinstance(one, str)}
    return values | {name: tuple(re.findall(r"\d+", one)) for name, one in texts.items()}


def _lines(holder: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The addresses of a holder; earlier versions knew none of who acts for them."""
    return {name: tuple(holder.get(name, ())) for name in ("address", "mandatary_address")}


def _tenancy(facts: dict[str, Any]) -> Tenancy | None:
    """The tenancy of a draft; those of earlier versions say where the meter is, or that it is where letters arrive."""
    if "supply_address" not in facts:
        return None if facts["tenancy"] is None else tenancy_from(facts["tenancy"])
    address = tuple(facts["supply_address"] or facts["holder"]["address"])
    return Tenancy(Energy(facts["energy"]), facts["point"], address) if address else None


def _point(told: dict[str, Any]) -> Point:
    return Point(told["number"], told["text"], tuple(told["rests_on"]))


def _value(told: Any) -> Value:  # noqa: ANN401 - what JSON has
    if isinstance(told, dict):
        return date.fromisoformat(told["day"])
    return tuple(told) if isinstance(told, list) else told


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
