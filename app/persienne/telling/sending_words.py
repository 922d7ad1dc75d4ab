"""What is to be known before a letter goes out: where it goes, where the meter is, what it is pasted into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.energy_market import Role
from persienne.base.placeholders import fill
from persienne.household.correspondence.recipients import to_compare
from persienne.letters.facts import one_line
from persienne.letters.framing import RULE
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from persienne.consents.parties import Party
    from persienne.documents.plain_text import Message
    from persienne.letters.tenancy import Tenancy


class AddressWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "AddressWords"

    def stays_blank(self, party: Party) -> str:
        """That a letter to this body has a blank for its address."""
        return fill(self.tr("The address of {body} stays blank"), body=party.name)

    def known(self, party: Party, today: date) -> str:
        """What is known of its address."""
        if party.address_for_letter(today) is not None:
            seen, where = party.noted.seen_on, party.noted.where or ""
            if seen is None:
                return fill(self.tr("Address read: {address}"), address=where)
            return fill(self.tr("Address read on {day}: {address}"), day=self.figures.day(seen), address=where)
        if party.address:
            said = self.tr("An address is known from {source}. The letter leaves it blank until you have checked it.")
            return fill(said, source=self._source(party))
        return self.tr("We know no address. The letter leaves it blank until you type one.")

    def lines(self, party: Party) -> str:
        """A known address on one line, with where it was read and when; "" where none is known."""
        if not party.address:
            return ""
        said = self.tr("Known: {address} ({source}).")
        return fill(said, address=", ".join(to_compare(party)), source=self._source(party))

    def advice(self, role: Role, party: Party | None, today: date) -> str:
        """Where such an address is read, or compared; ``party`` is None for a body that is not named yet."""
        if party is not None and party.address and party.address_for_letter(today) is None:
            return self.tr("The known address is old or without a date. Compare it with their own page, then use it.")
        if sends_bills(role, party):
            return self.tr("Copy the address from a bill, a contract or their own page.")
        if role is Role.OPERATOR:
            return self.tr(
                "An operator sends no bill. Copy the address from its page on personal data, or its legal notice."
            )
        return self.tr("Copy the address from their own page.")

    def page(self, party: Party | None) -> str:
        """Their own page, which stands last in a text; "" where none is known."""
        page = None if party is None else party.privacy_url or party.web_url
        return "" if page is None else fill(self.tr("Their page: {address}"), address=page)

    def online(self, role: Role) -> str:
        """That the authority and the mediator need no letter; "" for anybody else."""
        if role is Role.AUTHORITY:
            return self.tr("On the CNIL’s online form no address is needed.")
        return self.tr("On its online service SOLLEN no address is needed.") if role is Role.MEDIATOR else ""

    def _source(self, party: Party) -> str:
        """Where an address was read, and when, as far as that page said it."""
        seen = party.noted.seen_on
        when = self.tr("undated") if seen is None else self.figures.day(seen)
        return ", ".join(part for part in (party.noted.where or "", when) if part)


def sends_bills(role: Role, party: Party | None = None) -> bool:
    """Whether the household may have a bill or a contract of this body; a grid operator alone sends none."""
    if role in (Role.AUTHORITY, Role.MEDIATOR):
        return False
    return role is not Role.OPERATOR or (party is not None and Role.SUPPLIER in party.roles)


class MessageWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "MessageWords"

    def told(self, message: Message, enclosed: str) -> Iterator[tuple[str, str]]:
        """Each sentence with its tone (alert, warn or none); ``enclosed`` is what the letter says that goes with it."""
        if RULE in message.text:
            blank = self.tr("The text has blanks (____). Fill them in once it is pasted, or change the draft first.")
            yield "alert", blank
        if enclosed:
            add = self.tr("Attach by yourself what the letter encloses: the draft has the letter alone. {enclosed}")
            yield "warn", fill(add, enclosed=enclosed)
        signs = self.tr("{count} characters, spaces included. If the form takes fewer, attach the PDF instead.")
        yield "", fill(signs, count=self.figures.number(message.signs))


class TenancyWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "TenancyWords"

    def of(self, tenancy: Tenancy) -> str:
        """All of it on one line: "12 rue des Exemples, 69003 Lyon · contract of Camille Exemple · since 1 May 2020"."""
        return " · ".join(part for part in (self.place(tenancy), self.holders(tenancy), self.days(tenancy)) if part)

    def place(self, tenancy: Tenancy) -> str:
        """Where the meter is."""
        return one_line(tenancy.address) or self.tr("address not said")

    def holders(self, tenancy: Tenancy) -> str:
        """The names on the contract, "" if none was typed (the writer of the letters then holds it alone)."""
        names = self.figures.listed(tenancy.holders)
        return fill(self.tr("contract of {names}"), names=names) if names else ""

    def days(self, tenancy: Tenancy) -> str:
        """From when to when, as far as it was said; "" where nothing was."""
        begin, end = tenancy.begin, tenancy.end
        if begin is not None and end is not None:
            return self.figures.of_days(begin, end)
        if begin is not None:
            return fill(self.tr("since {day}"), day=self.figures.day(begin))
        return "" if end is None else fill(self.tr("until {day}"), day=self.figures.day(end))
