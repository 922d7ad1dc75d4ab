"""A body that may hold data about the home: what is known of it, where that was read, when, and how surely.

What comes in is typed or read from a record; what comes out is checked. Nothing is looked up and nothing is guessed: an
address that is unverified is shown, and never handed out for a letter.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from textwrap import wrap
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.importers import cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.energy_market import Energy, Role

MAX_ADDRESS_LINES = 6
MAX_ADDRESS_WIDTH = 38
"""What a window envelope shows (NF Z 10-011)."""

MAX_NAME = 120
MAX_WHERE = 300
MAX_URL = 500

STALE_AFTER = timedelta(days=365)
"""A page read longer ago than this has to be read again."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}")
_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][!-~]*)?")
_SIREN = re.compile(r"[0-9]{9}")


class Confidence(StrEnum):
    """How sure a noted fact is; the household's own reading stands above ours."""

    OWN = "own"
    """Read by the household itself."""
    HIGH = "high"
    """A kept public record."""
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"

    @property
    def verified(self) -> bool:
        """Whether the fact may be used without asking; everything else is shown as unverified."""
        return self in {Confidence.OWN, Confidence.HIGH}


@dataclass(frozen=True, slots=True)
class Noted:
    """Where a fact was read, the date of that page (None: it bore none), and how sure the fact is."""

    confidence: Confidence
    where: str | None = None
    seen_on: date | None = None

    def stale(self, today: date) -> bool:
        """Whether it has to be read again: longer ago than twelve months, or nobody knows when."""
        return self.seen_on is None or today - self.seen_on > STALE_AFTER

    def usable(self, today: date) -> bool:
        """Whether it may be used without asking first."""
        return self.confidence is Confidence.OWN or (self.confidence.verified and not self.stale(today))


UNKNOWN = Noted(Confidence.NONE)


@dataclass(frozen=True, slots=True)
class Account:
    """The body's customer account: its address, the names of the pages that matter, and when they were checked.

    ``switches`` are the names of an operator's two switches, recording (C1) then collection (C2); empty: not known.
    """

    url: str
    pages: tuple[str, ...] = ()
    seen_on: date | None = None
    switches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A body. ``address`` is the whole block of an envelope, name first; ``noted`` says where it was read.

    ``email_noted`` is the same for ``email``. ``energies`` is empty where it does not matter. ``note`` is what to know
    before writing, by language. ``own`` says that the household added it, or corrected what we ship.
    """

    id: str
    name: str
    role: Role
    also: tuple[Role, ...] = ()
    energies: frozenset[Energy] = frozenset()
    siren: str | None = None
    aliases: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    noted: Noted = UNKNOWN
    email: str | None = None
    email_noted: Noted = UNKNOWN
    form_url: str | None = None
    web_url: str | None = None
    privacy_url: str | None = None
    account: Account | None = None
    note: tuple[tuple[str, str], ...] = ()
    own: bool = False

    @property
    def roles(self) -> tuple[Role, ...]:
        """All that it is to the home, the main one first (on islands the operator is the supplier too)."""
        return (self.role, *self.also)

    def address_for_letter(self, today: date) -> tuple[str, ...] | None:
        """The block for an envelope, or None: then the letter bears a ruled blank and the household is asked.

        It is given where the household typed it, or where a kept public record not older than twelve months has it.
        """
        return self.address if self.address and self.noted.usable(today) else None

    def own_row(self) -> Party:
        """What the household itself read of it, and nothing of what we ship: what is stored."""
        typed = self.noted.confidence is Confidence.OWN
        mailbox = self.email_noted.confidence is Confidence.OWN
        return Party(
            self.id,
            self.name,
            self.role,
            energies=self.energies,
            siren=self.siren,
            address=self.address if typed else (),
            noted=self.noted if typed else UNKNOWN,
            email=self.email if mailbox else None,
            email_noted=self.email_noted if mailbox else UNKNOWN,
            form_url=self.form_url,
            own=True,
        )


@dataclass(frozen=True, slots=True)
class Typed:
    """What a household types to add a body, or to correct one: anything, unchecked.

    ``where`` is where it read the address, ``seen_on`` when.
    """

    name: str
    role: Role
    where: str
    seen_on: date
    address: tuple[str, ...] = ()
    email: str = ""
    form_url: str = ""
    energies: frozenset[Energy] = frozenset()
    siren: str = ""


def checked(typed: Typed, party_id: str, *, today: date) -> Party:
    """The body that a household typed, under ``party_id``.

    Raises ``party_name``, ``party_where``, ``party_date_future``, ``party_address``, ``party_email``, ``party_url`` or
    ``party_siren``, each with what is wrong. Names are text: ``<b>`` or ``=`` in one is just a name.
    """
    if typed.seen_on > today:
        raise UserError("party_date_future", date=typed.seen_on.isoformat())
    name = _required(typed.name, MAX_NAME, "party_name")
    noted = Noted(Confidence.OWN, _required(typed.where, MAX_WHERE, "party_where"), typed.seen_on)
    email, url = one_line(typed.email), one_line(typed.form_url)
    if email and not is_email(email):
        raise UserError("party_email", value=email)
    if url and not is_url(url):
        raise UserError("party_url", value=url)
    siren = "".join(typed.siren.split())
    if siren and not is_siren(siren):
        raise UserError("party_siren", value=siren)
    return Party(
        require_slug(party_id),
        name,
        typed.role,
        energies=typed.energies,
        siren=siren or None,
        address=block(name, typed.address),
        noted=noted,
        email=email or None,
        email_noted=noted if email else UNKNOWN,
        form_url=url or None,
        own=True,
    )


def block(name: str, lines: Iterable[str]) -> tuple[str, ...]:
    """The block of an envelope: the lines as typed, ``name`` above them where they do not begin with it.

    Empty where no line was typed. Raises ``party_address`` where it is more than six lines or a line is too long.
    """
    typed = tuple(text for line in lines if (text := one_line(line)))
    if not typed:
        return ()
    named = plain(name) in plain(" ".join(typed[:2])) or (len(typed[0]) >= 3 and plain(typed[0]) in plain(name))
    whole = typed if named else (*wrap(name, MAX_ADDRESS_WIDTH), *typed)
    if len(whole) > MAX_ADDRESS_LINES or any(len(line) > MAX_ADDRESS_WIDTH for line in whole):
        raise UserError("party_address", lines=MAX_ADDRESS_LINES, width=MAX_ADDRESS_WIDTH)
    return whole


def one_line(text: str) -> str:
    """The text on one line, without control signs and without the signs that turn the direction of writing."""
    spaced = "".join(" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign for sign in text)
    kept = "".join(sign for sign in spaced if unicodedata.category(sign) not in {"Cf", "Cs"})
    return " ".join(part for part in kept.split(" ") if part)


def plain(text: str) -> str:
    """A name without case, accents, apostrophes' shapes or doubled blanks, for finding it again."""
    return cells.plain(text.replace("’", "'"))


def require_slug(party_id: str) -> str:
    """``party_id`` where it has the shape of one, else ``party_unknown``."""
    if _SLUG.fullmatch(party_id) is None:
        raise UserError("party_unknown", party=party_id)
    return party_id


def is_email(text: str) -> bool:
    """Whether the text has the shape of a mailbox; whether it exists is not asked."""
    return len(text) <= 254 and _EMAIL.fullmatch(text) is not None


def is_url(text: str) -> bool:
    """Whether the text is an ``http`` or ``https`` address without blanks; it is never opened here."""
    return len(text) <= MAX_URL and _URL.fullmatch(text) is not None


def is_siren(text: str) -> bool:
    """Whether nine digits are a SIREN: the last is a check digit (Luhn's formula)."""
    if _SIREN.fullmatch(text) is None:
        return False
    digits = [int(digit) for digit in text]
    doubled = [sum(divmod(2 * digit, 10)) if place % 2 else digit for place, digit in enumerate(digits)]
    return sum(doubled) % 10 == 0


def _required(text: str, longest: int, code: str) -> str:
    line = one_line(text)
    if not line or len(line) > longest:
        raise UserError(code, longest=longest)
    return line
