"""What a mandate is for comes in, the paper that both sign goes out: who gives it, who acts, for what, and how long.

It is no letter: it goes with those that somebody else writes for the holder of a contract. No article is cited in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.documents.document import Block, Bullets, Heading, Paragraph, Sheet, Signature, Weight
from persienne.documents.typography import day
from persienne.letters.catalogue import sentences, table
from persienne.letters.compose import subject_line
from persienne.letters.earlier import FOLLOWING
from persienne.letters.facts import Holder, LetterFacts, check_day, check_lines, one_line
from persienne.letters.framing import RULE, word
from persienne.letters.law import listed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from persienne.base.energy_market import Energy
    from persienne.documents.typography import Bilingual, Language
    from persienne.letters.sender import Sender

FILE = "mandate.toml"


@dataclass(frozen=True, slots=True)
class Mandate:
    """What a mandate says: the requests by their letters (``kinds``), the names of the bodies, and its days.

    ``point`` and ``energy`` are of the meter and ``supply`` where it is, ``follows`` whether reminders, complaints and
    referrals are part of it.
    Where the answers go is the sender's to say: a letter says the same.
    """

    energy: Energy
    point: str | None
    bodies: tuple[str, ...]
    kinds: tuple[str, ...]
    begin: date
    end: date
    supply: tuple[str, ...] = ()
    follows: bool = True


def mandate_sheets(mandate: Mandate, sender: Sender, on: date) -> tuple[Sheet, Sheet]:
    """The French paper and its reading version; what is not known is ruled.

    Raises ``UserError`` ``mandate_nobody`` where nobody acts, ``mandate_nothing`` where it is for no request or body,
    ``letter_period_unfit`` (begin, end), ``mandate_follows`` (kind), ``letter_kind_unknown``, or what
    ``facts.check_lines`` raises.
    """
    if not sender.mandatary:
        raise UserError("mandate_nobody")
    if not mandate.kinds or not mandate.bodies:
        raise UserError("mandate_nothing")
    if check_day(mandate.end) < check_day(mandate.begin):
        raise UserError("letter_period_unfit", begin=mandate.begin.isoformat(), end=mandate.end.isoformat())
    check_lines(*mandate.bodies)
    for slug in FOLLOWING.intersection(mandate.kinds):
        raise UserError("mandate_follows", kind=slug)
    return _sheet(mandate, sender, on, "fr"), _sheet(mandate, sender, on, "en")


def _sheet(mandate: Mandate, sender: Sender, on: date, language: Language) -> Sheet:
    holder = sender.name or RULE
    bodies = listed(list(mandate.bodies), language)
    requests = [subject_line(slug, _unasked(mandate, holder)).of(language) for slug in mandate.kinds]
    follow = [Paragraph(_say("lines.follow", language, bodies=bodies))] if mandate.follows else []
    span = {"begin": day(mandate.begin, language), "end": day(mandate.end, language)}
    blocks: tuple[Block, ...] = (
        *((Paragraph(word("reading", language), Weight.SMALL),) if language == "en" else ()),
        Heading(_say("parts.holder", language)),
        Bullets((*_who(holder, sender.address, language), _contract(mandate, sender, language))),
        Heading(_say("parts.mandatary", language)),
        Bullets(_who(sender.mandatary, sender.mandatary_address, language)),
        Heading(_say("parts.object", language)),
        Paragraph(_say("lines.object", language, mandatary=sender.mandatary, bodies=bodies)),
        Bullets(tuple(requests)),
        *follow,
        Paragraph(_say("lines.purpose", language)),
        Heading(_say("parts.answers", language)),
        Paragraph(_say("lines.received" if sender.mandatary_answers else "lines.to_me", language)),
        Heading(_say("parts.duration", language)),
        Paragraph(_say("lines.span", language, **span)),
        Paragraph(_say("lines.made", language, dated=_dated(sender.place, on, language))),
        Paragraph(_say("lines.gives", language)),
        Signature(holder),
        Paragraph(_say("lines.accepts", language)),
        Signature(sender.mandatary),
    )
    entry = table(FILE)
    foot = word("footer_template", language, number=str(entry["number"]), version=str(entry["template"]))
    return Sheet(title=_say("title", language), blocks=blocks, language=language, footer=(foot,))


def _unasked(mandate: Mandate, holder: str) -> LetterFacts:
    """A letter of which no question was answered yet."""
    return LetterFacts(reference="", holder=Holder(holder), energy=mandate.energy, point=mandate.point)


def _who(name: str, address: tuple[str, ...], language: Language) -> tuple[str, str]:
    said = one_line(address) or RULE * 2
    return _say("lines.name", language, name=name), _say("lines.address", language, address=said)


def _contract(mandate: Mandate, sender: Sender, language: Language) -> str:
    """The line with the supply contract, the meter and the supply address."""
    number = sender.contract(mandate.energy)
    return _say(
        "lines.contract",
        language,
        energy=word(f"energy.{mandate.energy}", language),
        contract=word("contract", language, contract=number) if number else "",
        where=word(f"point.{mandate.energy}", language, point=mandate.point or RULE),
        supply=one_line(mandate.supply) or RULE,
    )


def _dated(place: str, on: date, language: Language) -> str:
    said = day(on, language)
    return _say("lines.at", language, place=place, day=said) if place else _say("lines.on", language, day=said)


def _say(name: str, language: Language, /, **values: str) -> str:
    return fill(_sentences()[name].of(language), values)


@cache
def _sentences() -> Mapping[str, Bilingual]:
    return sentences(table(FILE))
