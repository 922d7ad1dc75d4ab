"""What a letter is made from: who writes, to whom, about which meter, and the answers to the letter's own questions.

Nothing is read from a file and no sentence is made here; what can't stand in a letter is refused with a code.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.letters.tenancy import Tenancy

Value = str | date | bool | tuple[str, ...]
"""The answer to a question: a text, a day, yes or no, or the values of several options."""

MAX_LINE: Final = 200
MAX_PARAGRAPH: Final = 1500
FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2099
"""Days outside these years are slips of the pen: communicating meters, consents and the texts are younger."""

_POINT = re.compile(r"\d{14}\Z|GI\d{6}\Z", re.ASCII)
_OF_GAS: Final = "GI"
"""How the numbers begin that only meters of gas have."""
_NUMBER = re.compile(r"^(\d+(?: (?:bis|ter|quater))?) ", re.IGNORECASE)
"""Of a house, or a postcode, at the beginning of a line of an address."""
_REFERENCE = re.compile(r"[A-Z]{2,12}-\d{4}-\d{1,6}\Z", re.ASCII)
_BIDIRECTIONAL: Final = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that would show a name in another order than the one in which it is written."""


RECIPIENTS: Final = (
    Role.OPERATOR,
    Role.SUPPLIER,
    Role.BOTH,
    Role.THIRD_PARTY,
    Role.ASSISTANT,
    Role.GATEWAY,
    Role.AUTHORITY,
    Role.MEDIATOR,
)
"""The roles of those to whom there are letters."""


class Channel(StrEnum):
    """How the household will send the letter; Persienne sends none."""

    REGISTERED = "registered"
    ELECTRONIC_REGISTERED = "electronic_registered"
    POST = "post"
    EMAIL = "email"
    FORM = "form"

    @property
    def needs_address(self) -> bool:
        """Whether the letter travels in an envelope."""
        return self in (Channel.REGISTERED, Channel.POST)


@dataclass(frozen=True, slots=True)
class Addressee:
    """The body that a letter goes to; ``address_lines`` below its name, from the street to the town.

    ``source`` says where the address was read and ``seen_on`` when; an address that is not ``verified`` is not printed.
    """

    name: str
    role: Role
    address_lines: tuple[str, ...] = ()
    verified: bool = False
    source: str = ""
    seen_on: date | None = None
    siren: str | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """The contract holder, in whose name a letter speaks, and who signs it for them where another person does.

    ``address`` is the holder's postal address, ``mandatary_address`` that of who acts (the same where it is empty),
    ``place`` the town of "À Lyon, le …", ``email`` where answers may go. ``mandatary_answers`` says that the answers go
    to who acts: the mandate allows it; else they go to the holder alone.
    """

    name: str
    address: tuple[str, ...] = ()
    place: str | None = None
    email: str | None = None
    mandatary: str | None = None
    mandatary_address: tuple[str, ...] = ()
    mandatary_answers: bool = False

    @property
    def signs_from(self) -> tuple[str, ...]:
        """The postal address of who signs."""
        return (self.mandatary_address if self.mandatary else ()) or self.address

    @property
    def answers_elsewhere(self) -> bool:
        """Whether the answers go to who acts, not to the holder."""
        return self.mandatary is not None and self.mandatary_answers

    @property
    def answered_at(self) -> tuple[str, ...]:
        """The postal address to which the answers go."""
        return self.signs_from if self.answers_elsewhere else self.address


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered request of an earlier letter, as it was worded in French, with the references that it rests on."""

    number: int
    text: str
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Everything that a letter is filled with, beside its addressee; ``values`` by the names of the kind's questions.

    ``point`` is the PRM (14 digits) or the PCE. ``tenancy`` says where that meter is, and by whom and for how long its
    contract was held; None where nobody said. ``staying`` are the joint holders who keep the contract after its end.
    ``contract`` is told to suppliers alone; ``points`` are those of an earlier letter that are still open.
    """

    reference: str
    holder: Holder
    energy: Energy = Energy.ELECTRICITY
    point: str | None = None
    tenancy: Tenancy | None = None
    staying: tuple[str, ...] = ()
    contract: str | None = None
    channel: Channel = Channel.REGISTERED
    values: Mapping[str, Value] = field(default_factory=dict)
    points: tuple[Point, ...] = ()

    def ended(self, on: date) -> bool:
        """Whether the tenancy is over on a day."""
        return self.tenancy is not None and self.tenancy.ended(on)


def of_gas(point: str | None) -> bool:
    """Whether a number is one that only a meter of gas has."""
    return point is not None and point.startswith(_OF_GAS)


def check_point(point: str | None, energy: Energy) -> None:
    """Raise ``UserError`` ``letter_point_unfit``, or ``letter_point_of_gas`` for electricity (both point)."""
    _check_number(point)
    if of_gas(point) and energy is not Energy.GAS:
        raise UserError("letter_point_of_gas", point=point)


def check(facts: LetterFacts, party: Addressee) -> None:
    """Raise ``UserError`` where a fact can't stand in a letter: control marks, a number of no meter, absurd days."""
    holder = facts.holder
    if not _REFERENCE.match(facts.reference):
        raise UserError("letter_reference_unfit", reference=facts.reference[:40])
    _check_number(facts.point)
    check_lines(holder.name, *holder.address, *holder.mandatary_address)
    if facts.tenancy is not None:
        check_lines(*facts.tenancy.address, *facts.tenancy.holders)
    check_lines(party.name, *party.address_lines)
    check_lines(*(one for one in (holder.place, holder.email, holder.mandatary, facts.contract) if one is not None))
    for value in facts.values.values():
        if isinstance(value, str):
            check_text(value)
        elif isinstance(value, date):
            check_day(value)
    for point in facts.points:
        check_text(point.text)


def check_lines(*lines: str) -> None:
    """Raise ``UserError`` where one is no single printable line of at most 200 characters."""
    for line in lines:
        if len(line) > MAX_LINE:
            raise UserError("letter_text_long", text=line[:40], limit=MAX_LINE)
        if not line.strip() or _unfit(line):
            raise UserError("letter_text_unfit", text=_shown(line))


def check_text(text: str) -> None:
    """Raise ``UserError`` where a paragraph of the household's own can't be printed or is longer than half a page."""
    if len(text) > MAX_PARAGRAPH:
        raise UserError("letter_text_long", text=text[:40], limit=MAX_PARAGRAPH)
    if _unfit(text):
        raise UserError("letter_text_unfit", text=_shown(text))


def check_day(day: date) -> date:
    """The day; raises ``UserError`` where its year is a slip of the pen."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UserError("letter_day_unfit", day=day.isoformat())
    return day


def yes_or_no(text: str) -> bool | None:
    """What an answer to a question of yes or no means, in either language; None for any other."""
    return _YES.get(text.casefold())


def _check_number(point: str | None) -> None:
    """Raise for a number of no meter at all; what was sent about one of gas as electricity can still be followed."""
    if point is not None and not _POINT.match(point):
        raise UserError("letter_point_unfit", point=point[:40])


def one_line(lines: Iterable[str]) -> str:
    """An address on one line; a number stays with its street, and a postcode with its town."""
    return ", ".join(_NUMBER.sub("\\1\u00a0", line, count=1) for line in lines)


def _unfit(text: str) -> bool:
    return any(unicodedata.category(char) in _UNPRINTABLE or char in _BIDIRECTIONAL for char in text)


_YES: Final = {"yes": True, "oui": True, "no": False, "non": False}
_UNPRINTABLE: Final = frozenset({"Cc", "Cs", "Cn", "Co", "Zl", "Zp"})


def _shown(text: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in text[:40])
