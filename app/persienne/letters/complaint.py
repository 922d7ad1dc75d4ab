"""The file for the data protection authority or for the energy mediator: a case's events, verdicts, gaps and exhibits.

What goes out is a letter of several pages in the order in which the authority's own page asks for things. Nothing is
judged here: what is missing is what the case says is missing, and no right is said to be breached that the case does
not name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.documents.document import Block, Bullets, Heading, Numbered, Paragraph, Sheet, Table, Weight
from persienne.documents.typography import count, day, typeset
from persienne.letters.apart import why
from persienne.letters.case import Case, DatedFact, Event, Exhibit, Gap, Outcome, RightUsed, Spans
from persienne.letters.catalogue import kind, phrases
from persienne.letters.compose import SEMICOLON, Letter, Notice, address_notices, law_notices, mandate_notices
from persienne.letters.facts import Addressee, LetterFacts, check, check_lines, check_text, one_line
from persienne.letters.framing import RULE, envelope, footer, holding, signature, stays, word
from persienne.letters.law import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from persienne.documents.typography import Language
    from persienne.letters.law import Law


KIND: Final = "complaint"
"""To the data protection authority."""
MEDIATOR: Final = "mediator"
"""To the national energy mediator."""
FILES: Final = frozenset({KIND, MEDIATOR})
"""The letters that are files of several pages with exhibits."""
_ROLES: Final = {KIND: Role.AUTHORITY, MEDIATOR: Role.MEDIATOR}
_RESTS_ON: Final = {KIND: "rgpd-77", MEDIATOR: "cenergie-L122-1"}
"""By the letter, the article by which it is written."""
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


def compose_complaint(
    case: Case, facts: LetterFacts, authority: Addressee, law: Law, on: date, slug: str = KIND
) -> Letter:
    """The file of this day, for the authority or for the mediator (``slug``); ``facts.values`` are not read.

    Raises ``UserError``: ``letter_recipient_unfit`` where ``authority`` is no such body, ``complaint_exhibit_unfit``,
    ``complaint_without_request`` where no right was used (both ask for that first), or what ``facts.check`` raises.
    """
    if authority.role is not _ROLES[slug]:
        raise UserError("letter_recipient_unfit", kind=slug, role=authority.role.value, energy=facts.energy.value)
    if not case.rights:
        raise UserError("complaint_without_request")
    check(facts, authority)
    check(facts, case.body)
    _check_exhibits(case)
    for told in (*case.account, *(note.text for note in case.notes)):
        check_text(told)
    writer = _Writer(slug, case, facts, authority, law=law, on=on)
    sheet, asks = writer.sheet("fr")
    reading, _ = writer.sheet("en")
    titles = tuple(exhibit.title for exhibit in case.exhibits)
    return Letter(
        slug,
        facts.reference,
        sheet,
        reading,
        requests=asks,
        grounds=writer.cited(),
        enclosures=titles,
        notices=writer.notices(),
    )


def _check_exhibits(case: Case) -> None:
    for number, exhibit in _numbered(case.exhibits):
        check_lines(exhibit.title)
        if not _SHA256.match(exhibit.sha256) or exhibit.pages < 1:
            raise UserError("complaint_exhibit_unfit", number=number)
    named = {place for event in case.events for place in event.exhibits}
    for place in sorted(named):
        if not 1 <= place <= len(case.exhibits):
            raise UserError("complaint_exhibit_unfit", number=place)


def _numbered(exhibits: Iterable[Exhibit], before: str = "") -> Iterator[tuple[str, Exhibit]]:
    """Each exhibit and each of its parts with its number: 1, 2, 2-1, 2-2, 3."""
    for place, exhibit in enumerate(exhibits, 1):
        number = f"{before}{place}"
        yield number, exhibit
        yield from _numbered(exhibit.parts, f"{number}-")


class _Writer:
    """One file being written, in either language."""

    def __init__(self, slug: str, case: Case, facts: LetterFacts, authority: Addressee, law: Law, on: date) -> None:
        self._kind = kind(slug)
        self._case = case
        self._facts = facts
        self._authority = authority
        self._law = law
        self._on = on
        self._cited: list[str] = []
        self._left_out: list[str] = []

    def sheet(self, language: Language) -> tuple[Sheet, tuple[str, ...]]:
        """The sheet, and what it asks for."""
        asks = tuple(one.text.of(language) for one in self._kind.requests)
        blocks: list[Block] = [
            *self._head(language),
            *self._who(language),
            *self._body(language),
            Heading(self._say("headings.facts", language)),
            self._events(language),
            *self._own_words(language),
            Heading(self._say("headings.steps", language)),
            *(block for right in self._case.rights for block in self._right(right, language)),
            *self._complained(language),
            Heading(self._say("headings.gaps", language)),
            Numbered(tuple(self._gap(gap, language) for gap in self._case.gaps)),
            Heading(self._say("headings.asks", language)),
            Paragraph(self._say("lines.ask", language)),
            Numbered(asks),
            Paragraph(word("closing", language)),
            signature(self._facts.holder, language),
            Heading(self._say("headings.exhibits", language)),
            *self._exhibits(language),
        ]
        sheet = Sheet(
            title=self._kind.title.of(language),
            blocks=tuple(blocks),
            language=language,
            envelope=envelope(self._facts.holder, self._authority, self._on, language),
            footer=footer(self._kind, self._law, self._cited, language),
        )
        return sheet, asks

    def cited(self) -> tuple[str, ...]:
        """What the file rests on, in the order in which it is cited."""
        return tuple(dict.fromkeys(self._cited))

    def notices(self) -> tuple[Notice, ...]:
        """What is to be shown before printing."""
        found = mandate_notices(self._facts)
        found += address_notices(self._facts, self._authority, self._on)
        body = self._case.body
        missing = [name for name, known in (("siren", body.siren), ("body_address", body.address_lines)) if not known]
        missing += [
            name for name, known in (("point", self._facts.point), ("exhibits", self._case.exhibits)) if not known
        ]
        found += [Notice("fact_missing", name) for name in missing]
        found += law_notices(self._law, self.cited(), self._left_out, self._on)
        return (*found, Notice("online_first"), Notice("pitfall", self._kind.kind, self._kind.pitfall))

    def _say(self, name: str, language: Language, /, **values: str) -> str:
        """A sentence of the letter's own, else of the file for the authority."""
        own = phrases(self._kind.kind)
        return fill(own.get(name, phrases(KIND)[name]).of(language), values)

    def _citable(self, reference: str) -> list[str]:
        if self._law.citable(reference, self._on):
            self._cited.append(reference)
            return [reference]
        self._left_out.append(reference)
        return []

    def _head(self, language: Language) -> list[Block]:
        blocks: list[Block] = [] if language == "fr" else [Paragraph(word("reading", language), Weight.SMALL)]
        channel = word(f"channel.{self._facts.channel}", language)
        subject = fill(self._kind.subject.of(language), {"body": self._case.body.name})
        law = typeset(self._law.under(self._citable(_RESTS_ON[self._kind.kind]), language), language)
        return [
            *blocks,
            Paragraph(word("subject", language, subject=subject), Weight.STRONG),
            Paragraph(word("reference", language, channel=channel, reference=self._facts.reference)),
            Paragraph(word("salutation", language)),
            Paragraph(self._say("lines.intro", language, law=law)),
        ]

    def _who(self, language: Language) -> list[Block]:
        holder = self._facts.holder
        lines = [
            self._say("lines.name", language, name=holder.name),
            self._say("lines.address", language, address=one_line(holder.address) or RULE),
            *([self._say("lines.email", language, email=holder.email)] if holder.email else []),
            self._quality(language),
            *self._mandatary(language),
        ]
        return [Heading(self._say("headings.who", language)), Bullets(tuple(lines))]

    def _quality(self, language: Language) -> str:
        """Of which contract the writer is the holder; once that is over, of which days."""
        facts, ended = self._facts, self._facts.ended(self._on)
        energy = word(f"energy.{facts.energy}", language)
        where = word(f"point.{facts.energy}", language, point=facts.point or RULE)
        name = "lines.quality_ended" if ended else "lines.quality"
        said = self._say(name, language, energy=energy, where=where, **holding(facts, language))
        return ". ".join([said, *(stays(facts, language) if ended else [])])

    def _mandatary(self, language: Language) -> list[str]:
        """Who signs for the holder, and to which of the two the answers go."""
        holder = self._facts.holder
        if not holder.mandatary:
            return []
        address = one_line(holder.signs_from) or RULE
        signs = self._say("lines.mandatary", language, mandatary=holder.mandatary, address=address)
        return [signs, self._say(f"lines.to_{'mandatary' if holder.answers_elsewhere else 'holder'}", language)]

    def _body(self, language: Language) -> list[Block]:
        body = self._case.body
        lines = (
            self._say("lines.name", language, name=body.name),
            self._say("lines.address", language, address=one_line(body.address_lines) or RULE),
            self._say("lines.siren", language, siren=body.siren or RULE),
        )
        return [Heading(self._say("headings.body", language)), Bullets(lines)]

    def _events(self, language: Language) -> Table:
        head = tuple(self._say(f"columns.{name}", language) for name in ("day", "fact", "exhibit"))
        rows = tuple(
            (day(fact.on, language), self._event(fact, language), ", ".join(map(str, fact.exhibits)))
            for fact in sorted(self._case.events, key=lambda fact: fact.on)
        )
        return Table(head, rows, (0.25, 0.6, 0.15))

    def _event(self, fact: DatedFact, language: Language) -> str:
        channel, points = self._channel(fact, language), self._points(fact.numbers, language)
        unnamed = fact.event is Event.SENT and not fact.reference
        name, reference = "lines.sent_unnamed" if unnamed else f"events.{fact.event}", self._named(fact, language)
        letter = self._say(f"letters.{fact.speaks}", language, reference=reference)
        days = count(fact.days or 0, language)
        said = self._say(name, language, reference=reference, letter=letter, channel=channel, points=points, days=days)
        if fact.spans:
            said = self._say("lines.due_suspended", language, said=said, exchange=self._exchange(fact.spans, language))
        return self._say("lines.noted", language, said=said, note=fact.note) if fact.note else said

    def _channel(self, fact: DatedFact, language: Language) -> str:
        """The way by which a letter left, and the one that it names where that is another."""
        left = word(f"channel.{fact.channel}", language).lower()
        if fact.printed_for is None:
            return left
        meant = word(f"channel.{fact.printed_for}", language).lower()
        return self._say("lines.printed_for", language, channel=left, printed=meant)

    def _own_words(self, language: Language) -> list[Block]:
        """The household's own account and the notes that it chose, as it wrote them."""
        blocks: list[Block] = []
        if self._case.account:
            blocks += [Paragraph(self._say("lines.account", language), Weight.STRONG)]
            blocks += [Paragraph(told) for told in self._case.account]
        if self._case.notes:
            notes = sorted(self._case.notes, key=lambda note: note.on)
            said = (self._say("lines.note", language, on=day(one.on, language), note=one.text) for one in notes)
            blocks += [Paragraph(self._say("lines.notes", language), Weight.STRONG), Bullets(tuple(said))]
        return blocks

    def _complained(self, language: Language) -> list[Block]:
        """That a written complaint came first, and settled nothing in its time."""
        complained_on = self._case.complained_on
        if complained_on is None:
            return []
        written = any(fact.event is Event.WRITTEN_COMPLAINT for fact in self._case.events)
        line = "lines.complained" if written else "lines.reminded"
        return [Paragraph(self._say(line, language, on=day(complained_on, language)))]

    def _named(self, fact: DatedFact, language: Language) -> str:
        """A request by its reference, else by the day on which it was sent."""
        sent_on = self._case.rights[0].sent_on
        return fact.reference or self._say("lines.of_day", language, on=day(sent_on, language))

    def _points(self, numbers: tuple[int, ...], language: Language) -> str:
        told = listed([str(number) for number in numbers], language) or RULE
        return self._say("lines.point" if len(numbers) < 2 else "lines.points", language, numbers=told)

    def _spans(self, spans: Spans, language: Language) -> str:
        return SEMICOLON[language].join(
            self._say("lines.span", language, asked=day(asked, language), answered=day(answered, language))
            for asked, answered in spans
        )

    def _exchange(self, spans: Spans, language: Language) -> str:
        name = "lines.exchange" if len(spans) == 1 else "lines.exchanges"
        return self._say(name, language, spans=self._spans(spans, language))

    def _right(self, right: RightUsed, language: Language) -> list[Block]:
        whole, unnamed = "" if right.pointed else "_whole", "" if right.reference else "_unnamed"
        said = self._say(
            f"lines.right{whole}{unnamed}",
            language,
            on=day(right.sent_on, language),
            reference=right.reference,
            subject=right.subject.of(language),
        )
        blocks: list[Block] = [Paragraph(said), *([Numbered(right.requests)] if right.pointed else [])]
        if not right.outcomes:
            return [*blocks, Paragraph(self._no_outcome(right, language))]
        if not right.pointed:
            outcome = self._outcome(1, right.outcomes[0], right, language)
            return [*blocks, Paragraph(self._say("lines.verdict", language, outcome=outcome))]
        head = (self._say("columns.number", language), self._say("columns.outcome", language))
        rows = tuple(
            (str(number), self._outcome(number, outcome, right, language))
            for number, outcome in enumerate(right.outcomes, 1)
        )
        return [*blocks, Paragraph(self._say("lines.verdicts", language)), Table(head, rows, (0.25, 0.75))]

    def _outcome(self, number: int, outcome: Outcome, right: RightUsed, language: Language) -> str:
        if number in right.curve_there:
            return self._say("outcomes.curve_there", language)
        if outcome is Outcome.UNANSWERED and right.none_held_on is not None and number in right.of_curves:
            return self._say("outcomes.written_only", language, on=day(right.none_held_on, language))
        return self._say("outcomes.undone" if number in right.undone else f"outcomes.{outcome}", language)

    def _no_outcome(self, right: RightUsed, language: Language) -> str:
        """That no answer came, or that the last one was not read point by point."""
        if right.answered_on is not None:
            name = "unread" if right.pointed else "unread_whole"
            return self._say(f"lines.{name}", language, on=day(right.answered_on, language))
        days = {"acknowledged": right.acknowledged_on, "none_held": right.none_held_on}
        came = [self._say(f"lines.{name}", language, on=day(on, language)) for name, on in days.items() if on]
        return self._say("lines.no_more" if came else "lines.no_answer", language, came=listed(came, language))

    def _gap(self, gap: Gap, language: Language) -> str:
        days = {name: getattr(gap, name) for name in ("due_on", "granted_on", "seen_on", "event_on")}
        told = {name: day(value, language) if value else RULE for name, value in days.items()}
        points = self._points(gap.numbers, language)
        of = self._say("lines.of_points", language, points=points) if gap.numbers else ""
        told["other"] = self._say("lines.other", language) if gap.other else ""
        said = self._say(f"gaps.{gap.missing}", language, of=of, days=count(gap.days or 0, language), **told)
        if gap.spans:
            said = self._say("lines.suspended", language, exchange=self._exchange(gap.spans, language), said=said)
        references = [cited for one in filter(None, (gap.law, *gap.named)) for cited in self._citable(one)]
        alone = said[0].upper() + said[1:]
        if not references:
            return alone
        law = typeset(self._law.cite(references, language), language)
        if gap.named:
            return self._say("lines.gap_named", language, law=law, gap=alone)
        return self._say("lines.gap", language, law=law, gap=said)

    def _exhibits(self, language: Language) -> list[Block]:
        who = self._facts.holder.mandatary
        mandate = [Paragraph(self._say("lines.mandate", language, mandatary=who))] if who else []
        if not self._case.exhibits:
            return [Paragraph(self._say("lines.no_exhibit", language)), *mandate]
        blocks: list[Block] = []
        for number, exhibit in _numbered(self._case.exhibits):
            if exhibit.apart:
                name, more = "lines.exhibit_apart", {"why": why(exhibit.apart, language)}
            else:
                name, more = "lines.exhibit", {"pages": str(exhibit.pages)}
            said = self._say(name, language, number=number, title=exhibit.title, **more)
            blocks += [Paragraph(said), Paragraph(exhibit.sha256, Weight.FIXED)]
        return [*blocks, *mandate]
