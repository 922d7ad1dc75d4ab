"""A kind of letter, the household's facts, a recipient, the law and a day come in; a letter goes out, as two sheets.

The French sheet is sent; the English one is read on the screen. The day is handed in, and ``ui/paper`` lays out the
pages: no file and no clock is read here. The typography of a sentence is put in first and the household's words
afterwards, so that nothing in a name changes the sentence around it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.documents.document import Block, Numbered, Paragraph, Sheet, Weight
from persienne.documents.typography import NARROW, Bilingual, day, typeset
from persienne.letters.answers import written
from persienne.letters.catalogue import Ask, Kind, Passage, When, frame
from persienne.letters.catalogue import kind as kind_of
from persienne.letters.facts import Addressee, Channel, LetterFacts, Value, check, one_line
from persienne.letters.framing import RULE, envelope, footer, holding, holds, period, signature, stays, word
from persienne.letters.law import Law, Status, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.documents.typography import Language
    from persienne.letters.facts import Point

YEAR_OLD: Final = 365
"""Days after which an address is to be checked again."""

_MONTH_RIGHTS: Final = tuple(f"rgpd-{article}" for article in range(15, 23))
"""The requests that article 12(3) gives a month for: articles 15 to 22, and no other."""

SEMICOLON: Final[dict[Language, str]] = {"fr": f"{NARROW}; ", "en": "; "}
"""What stands between the parts of a list of long things."""

ACKNOWLEDGED: Final = frozenset({"cenergie-D341-24", "cenergie-D453-19", "cconso-D224-27"})
"""The texts that owe an acknowledgement: a paragraph that rests on one asks for it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be shown before printing: a code and its facts, or a ``text`` of the letter's own."""

    code: str
    subject: str = ""
    text: Bilingual | None = None


def subject_of(notice: Notice, law: Law, slug: str, language: Language) -> str:
    """What a notice of the letter ``slug`` is about, as the law or the letter calls it; else the subject as it is."""
    if notice.code.startswith("law_"):
        return law.cite([notice.subject], language)
    asked = (question.text for question in kind_of(slug).questions if question.name == notice.subject)
    return next((text.of(language) for text in asked), notice.subject)


@dataclass(frozen=True, slots=True)
class Letter:
    """A composed letter: what is sent, its reading version, and what can be said of either without reading them.

    ``requests`` are the French numbered paragraphs, in their order, without what they rest on; ``rests_on`` are the ids
    of the references cited in each of them, ``grounds`` those of the whole. ``pointed`` and ``founded`` are those of
    ``requests.Printed``.
    """

    kind: str
    reference: str
    sheet: Sheet
    reading: Sheet
    requests: tuple[str, ...]
    grounds: tuple[str, ...]
    enclosures: tuple[str, ...]
    notices: tuple[Notice, ...]
    rests_on: tuple[tuple[str, ...], ...] = ()
    pointed: bool = True
    founded: bool = True

    @property
    def month(self) -> bool:
        """Whether a request rests on a right for which article 12(3) gives a month."""
        return _gives_month(one for cited in self.rests_on for one in cited)

    @property
    def acknowledgement(self) -> bool:
        """Whether a request rests on a text that owes an acknowledgement, without saying when."""
        return not ACKNOWLEDGED.isdisjoint(one for cited in self.rests_on for one in cited)


def compose(kind: Kind, facts: LetterFacts, party: Addressee, law: Law, on: date) -> Letter:
    """The letter of this day; raises ``UserError`` where the body may not receive it or a fact can't be printed."""
    if not kind.goes_to(party.role, facts.energy):
        raise UserError("letter_recipient_unfit", kind=kind.kind, role=party.role.value, energy=facts.energy.value)
    if party.role in (Role.AUTHORITY, Role.MEDIATOR):
        raise UserError("letter_needs_case", kind=kind.kind)
    if kind.told and "request_on" not in facts.values:
        raise UserError("letter_needs_request", kind=kind.kind)
    check(facts, party)
    _check_tenancy(kind, facts, on)
    _check_period(facts)
    _check_options(kind, facts)
    writer = _Writer(kind, facts, party, law, on=on)
    sheet, requests, enclosures = writer.sheet("fr")
    reading, _, _ = writer.sheet("en")
    told = (requests, writer.cited(), enclosures, writer.notices(), writer.rests_on())
    return Letter(kind.kind, facts.reference, sheet, reading, *told)


def _check_tenancy(kind: Kind, facts: LetterFacts, on: date) -> None:
    """Refuse what a holder can't ask: anything before the contract begins, all but data of its days once it is over."""
    held = facts.tenancy
    if held is None or not kind.names_meter:
        return
    if facts.holder.name != RULE and not held.is_held_by(facts.holder.name):
        names = ", ".join(held.holders)
        raise UserError("tenancy_not_held", point=facts.point or "", name=facts.holder.name, holders=names)
    if held.begin is not None and held.begin > on:
        raise UserError("letter_tenancy_to_come", point=facts.point or "", begin=held.begin.isoformat())
    if held.end is not None and held.ended(on) and not kind.may_follow_the_end:
        raise UserError("letter_tenancy_ended", point=facts.point or "", end=held.end.isoformat(), kind=kind.kind)


def _check_period(facts: LetterFacts) -> None:
    begin, end = _asked_days(facts)
    if begin is not None and end is not None and end < begin:
        raise UserError("letter_period_unfit", begin=begin.isoformat(), end=end.isoformat())
    held = facts.tenancy
    for asked in (begin, end):
        if held is not None and asked is not None and not held.has(asked):
            code = "letter_day_after_contract" if held.ended(asked) else "letter_day_before_contract"
            raise UserError(code, day=asked.isoformat(), **held.days)


def _asked_days(facts: LetterFacts) -> tuple[date | None, date | None]:
    """The first and the last day that the letter asks about, as far as it was said."""
    begin, end = (facts.values.get(name) for name in ("begin", "end"))
    return begin if isinstance(begin, date) else None, end if isinstance(end, date) else None


def _check_options(kind: Kind, facts: LetterFacts) -> None:
    """Refuse an option that this meter does not have, as a gas meter has no load curve."""
    for question in (one for one in kind.questions if one.ask is Ask.CHOICES):
        chosen = facts.values.get(question.name)
        fitting = [one.value for one in question.options if one.energy in (None, facts.energy)]
        for one in chosen if isinstance(chosen, tuple) else ():
            if one not in fitting:
                raise UserError("letter_answer_unfit", name=question.name, answer=one, wanted=", ".join(fitting))


def subject_line(slug: str, facts: LetterFacts) -> Bilingual:
    """What the letter ``slug`` says that it is about, in the line « Objet »; a missing fact is a rule."""
    one = kind_of(slug)

    def told(language: Language) -> str:
        values = {}
        for question in one.questions:
            value = facts.values.get(question.name)
            labels = {option.value: option.label.of(language) for option in question.options}
            values[question.name] = RULE if value is None else said(question.ask, value, labels, language)
        values |= told_values(one, facts, frozenset(facts.values), language)
        return fill(_subject(one, frozenset(facts.values)).of(language), values)

    return Bilingual(told("fr"), told("en"))


def told_values(kind: Kind, facts: LetterFacts, flags: frozenset[str], language: Language) -> dict[str, str]:
    """What follows from the request that a letter is about, and the pieces of its sentences that are made of it."""
    if not kind.told:
        return {}
    known = {name: facts.values.get(name) for name in kind.told}
    values = {name: RULE if value is None else said(Ask.TEXT, value, {}, language) for name, value in known.items()}
    for name, passages in kind.pieces.items():
        values[name] = fill(_first(passages, Bilingual("", ""), flags).of(language), values)
    return values


def _subject(kind: Kind, flags: frozenset[str]) -> Bilingual:
    """The subject line of a letter."""
    return _first(kind.subjects, kind.subject, flags)


def _first(passages: Iterable[Passage], usual: Bilingual, flags: frozenset[str]) -> Bilingual:
    """The first of these whose conditions hold, else the usual one."""
    return next((one.text for one in passages if holds(one.when, flags)), usual)


class _Writer:
    """One letter being written, in either language; it remembers what was cited and what was missing."""

    def __init__(self, kind: Kind, facts: LetterFacts, party: Addressee, law: Law, on: date) -> None:
        self._kind = kind
        self._facts = facts
        self._party = party
        self._law = law
        self._on = on
        self._ended = kind.names_meter and facts.ended(on)
        self._flags = _flags(kind, facts, party) | ({"ended"} if self._ended else set())
        self._cited: list[str] = []
        self._left_out: list[str] = []
        self._missing: list[str] = []

    def sheet(self, language: Language) -> tuple[Sheet, tuple[str, ...], tuple[str, ...]]:
        """The sheet, its requests without their grounds, and its enclosures."""
        values = self._values(language)
        standing = self._standing()
        requests = tuple(fill(one.text.of(language), values | _of_point(point)) for one, point in standing)
        numbered = tuple(
            self._grounded(text, self._noting(one, point), language)
            for (one, point), text in zip(standing, requests, strict=True)
        )
        enclosures = self._enclosures(language, values)
        head = self._head(language, values)
        blocks = [
            *head,
            *self._begin(language, values),
            Numbered(numbered),
            *(Paragraph(self._passage(one, language, values)) for one in self._kind.notes if self._holds(one.when)),
            Paragraph(self._answer(language, values)),
            *self._foot(language, enclosures),
        ]
        sheet = Sheet(
            title=self._kind.title.of(language),
            blocks=tuple(blocks),
            language=language,
            envelope=envelope(self._facts.holder, self._party, self._on, language),
            footer=footer(self._kind, self._law, self._cited, language),
            subject=self._message_subject(language, values),
            head=len(head),
        )
        return sheet, requests, enclosures

    def rests_on(self) -> tuple[tuple[str, ...], ...]:
        """What each request rests on, as far as it may be cited today."""
        return tuple(tuple(self._citable(self._wanted(one, point))) for one, point in self._standing())

    def _standing(self) -> list[tuple[Passage, Point | None]]:
        """The requests that stand: one for each open point of an earlier letter, where it asks for these."""
        return [
            (one, point)
            for one in self._kind.requests
            if self._holds(one.when)
            for point in (self._facts.points if one.each else (None,))
        ]

    def cited(self) -> tuple[str, ...]:
        """What the letter rests on, in the order of the catalogue."""
        ordered = [one for one in self._kind.grounds if one in self._cited]
        return tuple(dict.fromkeys((*ordered, *self._cited)))

    def notices(self) -> tuple[Notice, ...]:
        """What is to be shown before printing, the gravest first."""
        found = [Notice("archive_first")] if self._archives_first() else []
        left = self._facts.values.get("leaving_on")
        found += [Notice("left_already")] if isinstance(left, date) and left < self._on else []
        found += mandate_notices(self._facts)
        found += address_notices(self._facts, self._party, self._on)
        found += [Notice("fact_missing", name) for name in dict.fromkeys(self._missing)]
        found += law_notices(self._law, self.cited(), self._left_out, self._on)
        where = self._kind.online_first
        found += [Notice("online_first")] if where is not None and self._holds(where) else []
        pitfall = _first(self._kind.pitfalls, self._kind.pitfall, self._flags)
        return (*found, Notice("pitfall", self._kind.kind, pitfall))

    def _archives_first(self) -> bool:
        wanted = self._kind.archive_when
        return self._kind.archive_first and (not wanted or not self._flags.isdisjoint(wanted))

    def _holds(self, when: When) -> bool:
        return holds(when, self._flags)

    def _values(self, language: Language) -> dict[str, str]:
        """The facts for the placeholders of a sentence, by name. A missing fact is a rule to write on by hand."""
        facts = self._facts
        values = {question.name: self._answered(question.name, language) for question in self._kind.questions}
        values |= told_values(self._kind, facts, self._flags, language)
        values["period"] = self._period(language)
        if self._kind.names_meter:
            values["point"] = facts.point or self._ruled("point")
            address = () if facts.tenancy is None else facts.tenancy.address
            values["supply"] = one_line(address) or self._ruled("supply_address")
            values["where"] = word(f"point.{facts.energy}", language, **values)
            values |= holding(facts, language)
        values["energy"] = word(f"energy.{facts.energy}", language)
        values["recipient"] = self._party.name
        values["home"] = one_line(facts.holder.address) or RULE
        values["mandatary"] = facts.holder.mandatary or ""
        told = facts.contract if "supplier" in self._flags else None
        values["contract"] = word("contract", language, contract=told) if told else ""
        return values

    def _answered(self, name: str, language: Language) -> str:
        question = self._kind.question(name)
        value = self._facts.values.get(name)
        if value is None or value in ("", ()):
            return self._ruled(name) if question.required and self._holds(question.when) else RULE
        return said(question.ask, value, {one.value: one.label.of(language) for one in question.options}, language)

    def _ruled(self, name: str) -> str:
        self._missing.append(name)
        return RULE

    def _period(self, language: Language) -> str:
        """The days that the letter asks about; of a tenancy that is over its own, where none were said."""
        begin, end = _asked_days(self._facts)
        held = self._facts.tenancy
        if held is not None and self._ended:
            begin, end = begin or held.begin, end or held.end
        return period(begin, end, language)

    def _noting(self, passage: Passage, point: Point | None = None) -> list[str]:
        """The references that a passage may cite today, which are remembered, as is what it may not cite."""
        wanted = self._wanted(passage, point)
        citable = self._citable(wanted)
        self._left_out += [one for one in wanted if one not in citable]
        self._cited += citable
        return citable

    def _wanted(self, passage: Passage, point: Point | None = None) -> list[str]:
        own = [reference for when, reference in passage.grounds if self._holds(when)]
        return own if point is None else [*point.rests_on, *own]

    def _citable(self, references: Iterable[str]) -> list[str]:
        return [one for one in references if self._law.citable(one, self._on)]

    def _grounded(self, request: str, references: list[str], language: Language) -> str:
        """A request with what it rests on, before its full stop."""
        if not references:
            return request
        law = typeset(self._law.cite(references, language), language)
        return request.removesuffix(".") + word("grounds", language, law=law)

    def _passage(self, passage: Passage, language: Language, values: dict[str, str]) -> str:
        """An unnumbered sentence, its {law} and {ref} filled with the references that it cites."""
        references = self._noting(passage)
        law = typeset(self._law.under(references, language), language)
        ref = typeset(f" ({self._law.cite(references, language)})", language) if references else ""
        return fill(passage.text.of(language), {**values, "law": law, "ref": ref})

    def _message_subject(self, language: Language, values: dict[str, str]) -> str:
        """What a mail with this letter is called: it begins with a capital, and bears the reference."""
        subject = fill(_subject(self._kind, self._flags).of(language), values)
        said = subject[:1].upper() + subject[1:]
        return word("message_subject", language, subject=said, reference=self._facts.reference)

    def _head(self, language: Language, values: dict[str, str]) -> list[Block]:
        facts = self._facts
        subject = fill(_subject(self._kind, self._flags).of(language), values)
        blocks: list[Block] = [] if language == "fr" else [Paragraph(word("reading", language), Weight.SMALL)]
        return [
            *blocks,
            Paragraph(word("subject", language, subject=subject), Weight.STRONG),
            _way(facts, facts.channel, language),
        ]

    def _begin(self, language: Language, values: dict[str, str]) -> list[Block]:
        """The salutation, and who writes about which meter."""
        who = [word(name, language, **values) for name in self._who()]
        if self._ended:
            who += [word("alone" if self._kind.asks_of_days else "no_more", language), *stays(self._facts, language)]
        opening = [self._passage(one, language, values) for one in self._kind.opening if self._holds(one.when)]
        lead = word("lead_after" if opening else "lead", language)
        return [Paragraph(word("salutation", language)), Paragraph(" ".join([*who, *opening, lead]))]

    def _who(self) -> list[str]:
        """The sentences that say who writes; what a device does is told without the number of the meter."""
        signs = ["mandatary"] if self._facts.holder.mandatary else []
        return [*signs, *(["held" if self._ended else "holder"] if self._kind.names_meter else [])]

    def _answer(self, language: Language, values: dict[str, str]) -> str:
        holder = self._facts.holder
        where = "post"
        if holder.email:
            where = "either" if self._facts.channel.needs_address else "email"
        who = "to_mandatary" if holder.answers_elsewhere else "to_holder"
        told = {"email": holder.email or "", "mandatary": holder.mandatary or ""}
        to = word(f"{who}.{where}", language, address=one_line(holder.answered_at) or RULE, **told)
        said = [word("answer" if "acknowledged" in self._flags else "acknowledge", language, to=to)]
        if holder.mandatary and not holder.answers_elsewhere:
            said.append(word("to_holder_alone", language, **told))
        if "month" in self._flags:
            said.append(self._passage(frame().month, language, values))
        return " ".join(said)

    def _enclosures(self, language: Language, values: dict[str, str]) -> tuple[str, ...]:
        own = [fill(one.text.of(language), values) for one in self._kind.enclosures if self._holds(one.when)]
        mandate = [word("mandate_enclosure", language)] if self._facts.holder.mandatary else []
        return (*own, *mandate)

    def _foot(self, language: Language, enclosures: tuple[str, ...]) -> list[Block]:
        blocks: list[Block] = [
            Paragraph(word("closing", language)),
            signature(self._facts.holder, language),
        ]
        if not enclosures:
            return blocks
        many = "enclosures" if len(enclosures) > 1 else "enclosure"
        return [*blocks, Paragraph(word(many, language, enclosures=SEMICOLON[language].join(enclosures)))]


def sent_by(letter: Letter, facts: LetterFacts, channel: Channel) -> Letter:
    """The same letter, whose line of the reference names the way by which it left; not a word else is changed."""

    def told(sheet: Sheet) -> Sheet:
        language: Language = "fr" if sheet.language == "fr" else "en"
        meant, left = (_way(facts, one, language) for one in (facts.channel, channel))
        return replace(sheet, blocks=tuple(left if block == meant else block for block in sheet.blocks))

    return replace(letter, sheet=told(letter.sheet), reading=told(letter.reading))


def _way(facts: LetterFacts, channel: Channel, language: Language) -> Paragraph:
    """The line that names the way by which a letter goes and its reference."""
    said = word(f"channel.{channel}", language)
    return Paragraph(word("reference", language, channel=said, reference=facts.reference))


def _of_point(point: Point | None) -> dict[str, str]:
    """A point of an earlier letter in a sentence that quotes it."""
    return {} if point is None else {"number": str(point.number), "point": point.text.rstrip(".")}


def mandate_notices(facts: LetterFacts) -> list[Notice]:
    """That a mandate goes with what somebody else signs: the paper says so, and none is kept here."""
    who = facts.holder.mandatary
    return [Notice("mandate_to_enclose", who)] if who else []


def address_notices(facts: LetterFacts, party: Addressee, on: date) -> list[Notice]:
    """What is missing or old in the addresses of both."""
    found = []
    if not facts.holder.answered_at:
        found.append(Notice("sender_address_missing"))
    if not facts.holder.place:
        found.append(Notice("place_missing"))
    if facts.channel.needs_address and not party.address_lines:
        found.append(Notice("recipient_address_missing"))
    elif facts.channel.needs_address and not party.verified:
        found.append(Notice("recipient_address_unverified"))
    elif party.address_lines and (party.seen_on is None or (on - party.seen_on).days > YEAR_OLD):
        found.append(Notice("recipient_address_old"))
    return found


def law_notices(law: Law, cited: Iterable[str], left_out: Iterable[str], on: date) -> list[Notice]:
    """What was not cited although the letter would rest on it, what was read long ago, what was read at second hand."""
    cited = tuple(cited)
    found = [Notice("law_left_out", one) for one in dict.fromkeys(left_out)]
    found += [Notice("law_stale", one) for one in cited if law.stale(one, on)]
    return found + [Notice("law_secondary", one) for one in cited if law.ref(one).status is Status.SECONDARY]


def said(ask: Ask, value: Value, labels: dict[str, str], language: Language) -> str:
    """An answer as it stands in a sentence."""
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, tuple):
        return listed([labels.get(one, one) for one in value], language)
    if isinstance(value, str):
        return labels[value] if ask is Ask.CHOICE else written(value, language)
    return ""


def _flags(kind: Kind, facts: LetterFacts, party: Addressee) -> frozenset[str]:
    """The conditions that hold for this letter."""
    flags = {facts.energy.value, *party.role.flags}
    flags |= {"points=several"} if len(facts.points) > 1 else set()
    for name, value in facts.values.items():
        if value in ("", (), False):
            continue
        flags.add(name)
        if isinstance(value, str) and kind.ask_of(name) is Ask.CHOICE:
            flags.add(f"{name}={value}")
        elif isinstance(value, tuple):
            flags |= {f"{name}={one}" for one in value}
            flags |= {f"{name}=several"} if len(value) > 1 else set()
    standing = [
        reference
        for passage in kind.requests
        if holds(passage.when, frozenset(flags))
        for when, reference in passage.grounds
        if holds(when, frozenset(flags))
    ]
    if _gives_month(standing):
        flags.add("month")
    if not ACKNOWLEDGED.isdisjoint(standing):
        flags.add("acknowledged")
    return frozenset(flags)


def _gives_month(references: Iterable[str]) -> bool:
    return any(one == right or one.startswith(f"{right}-") for one in references for right in _MONTH_RIGHTS)
