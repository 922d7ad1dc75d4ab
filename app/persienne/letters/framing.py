"""What stands around any document to a body: envelope, day, footer; facts of people and of the law in, parts out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.documents.document import Envelope, Signature
from persienne.documents.typography import day
from persienne.letters.catalogue import Kind, When, frame
from persienne.letters.law import listed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from persienne.documents.typography import Language
    from persienne.letters.facts import Addressee, Holder, LetterFacts
    from persienne.letters.law import Law


RULE: Final = "_" * 14
"""Ruled where a word is missing inside a sentence."""

_RULES: Final = 3

COLON: Final[dict[Language, str]] = {"fr": "\u00a0:", "en": ":"}


def word(name: str, language: Language, /, **values: str) -> str:
    """A sentence that every letter shares, filled."""
    return fill(frame().words[name].of(language), values)


def holds(when: When, flags: frozenset[str]) -> bool:
    """Whether every condition holds."""
    return all((one[1:] not in flags) if one.startswith("!") else (one in flags) for one in when)


def period(begin: date | None, end: date | None, language: Language) -> str:
    """A span of days in a sentence; what is None is not known, or goes on."""
    known = {name: day(one, language) for name, one in (("begin", begin), ("end", end)) if one is not None}
    return word(f"period.{'both' if len(known) == 2 else next(iter(known), 'none')}", language, **known)


def holding(facts: LetterFacts, language: Language) -> dict[str, str]:
    """For the placeholders of a sentence: with whom the contract is held, and the days of the tenancy."""
    held = facts.tenancy
    others = () if held is None or facts.holder.name == RULE else held.beside(facts.holder.name)
    joint = word("joint", language, names=listed(list(others), language)) if others else ""
    span = "" if held is None else period(held.begin, held.end, language)
    if held is not None and held.begin is None and held.end is not None:
        span = word("until", language, end=day(held.end, language))
    return {"joint": joint, "span": span}


def stays(facts: LetterFacts, language: Language) -> list[str]:
    """The sentence that says who keeps the contract after the end of the tenancy; none where nobody is known to."""
    names = list(facts.staying)
    return [word("stay" if len(names) > 1 else "stays", language, names=listed(names, language))] if names else []


def dated(place: str | None, on: date, language: Language) -> str:
    """The line "À Lyon, le 24 novembre 2026"; without its town where that is not known."""
    said = day(on, language)
    if language == "en":
        return f"{place}, {said}" if place else said
    return f"À {place}, le {said}" if place else f"Le {said}"


def recipient(party: Addressee) -> tuple[str, ...]:
    """The lines of the window; none where the address is not verified, so that nothing goes to a guessed one."""
    return address_lines(party.name, party.address_lines) if party.verified and party.address_lines else ()


def envelope(holder: Holder, party: Addressee, on: date, language: Language) -> Envelope:
    """The head of the sheet: the holder, and where the answers go; an address left out is two rules to fill by hand."""
    address = holder.answered_at or (f"{word('sender_blank', language)}{COLON[language]} {RULE}", RULE * 2)
    acting = (word("acting", language, mandatary=holder.mandatary),) if holder.mandatary else ()
    sender = (holder.name, *acting, *address, *((holder.email,) if holder.email else ()))
    return Envelope(sender, recipient(party) or _ruled(party), dated(holder.place, on, language))


def signature(holder: Holder, language: Language) -> Signature:
    """Where the holder signs, or who acts for them, in the holder's name."""
    if not holder.mandatary:
        return Signature(holder.name)
    return Signature(word("signed_for", language, mandatary=holder.mandatary, holder=holder.name))


def _ruled(party: Addressee) -> tuple[str, ...]:
    """The window of a body whose address is to be written by hand: its name, where it has one, over three rules."""
    return () if party.name == RULE else (*address_lines(party.name, ()), *(RULE * 2,) * _RULES)


def footer(kind: Kind, law: Law, cited: Iterable[str], language: Language) -> tuple[str, ...]:
    """The day of what is cited, what RGPD stands for where it is cited, and which template this is."""
    references = tuple(cited)
    lines = [word("footer_template", language, number=str(kind.number), version=str(kind.template))]
    checked = law.checked(references)
    if checked is not None:
        rgpd = any(one.startswith("rgpd-") for one in references)
        name = "footer_law_rgpd" if rgpd else "footer_law"
        lines.insert(0, word(name, language, checked=day(checked, language)))
    return tuple(lines)


MAX_LINES: Final = 6
MAX_LENGTH: Final = 38
CAPITALS: Final = 3
"""The last lines, street and town among them, stand in capitals and without commas; the name never does."""


def address_lines(name: str, lines: Iterable[str]) -> tuple[str, ...]:
    """The window's lines (NF Z 10-011), longer ones folded at a space; raises ``UserError`` ``letter_address_long``."""
    below = [" ".join(line.split()) for line in lines]
    below = [line for line in below if line]
    first = len(below) - CAPITALS
    below = [_capitals(line) if row >= first else line for row, line in enumerate(below)]
    folded = [piece for line in (" ".join(name.split()), *below) for piece in _fold(line, name)]
    if len(folded) > MAX_LINES:
        raise UserError("letter_address_long", name=name, lines=MAX_LINES, length=MAX_LENGTH)
    return tuple(folded)


def _capitals(line: str) -> str:
    return " ".join(line.replace(",", " ").upper().split())


def _fold(line: str, name: str) -> list[str]:
    pieces = [""]
    for word in line.split(" "):
        longer = f"{pieces[-1]} {word}".strip()
        if len(longer) <= MAX_LENGTH:
            pieces[-1] = longer
        elif len(word) <= MAX_LENGTH:
            pieces.append(word)
        else:
            raise UserError("letter_address_long", name=name, lines=MAX_LINES, length=MAX_LENGTH)
    return pieces
