"""The dialogs before a letter is taken along: a body's address, a mandate, a message, a file for the CNIL.

An address is used only with where and when it was read: that is what makes it one that somebody vouches for. One that
is known and old, or read on an undated page, is filled in with its source and its date, if it has one: the household
compares it with the body's own page first. No day is filled in that nobody gave.

What a file for the CNIL lacks may stay blank; it then has a ruled blank. Of the household's own words nothing is
printed but what is given here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.base.localtime import months_after
from persienne.base.placeholders import fill
from persienne.consents.parties import MAX_ADDRESS_LINES, MAX_ADDRESS_WIDTH, Typed, is_siren
from persienne.household.correspondence.complaint import OwnWords
from persienne.household.correspondence.recipients import OFFICER, to_compare
from persienne.letters.apart import why
from persienne.letters.compose import subject_line
from persienne.letters.facts import LetterFacts, check_text
from persienne.letters.law import listed
from persienne.letters.mandate import Mandate
from persienne.telling.sending_words import AddressWords, sends_bills
from persienne.ui.letters.law import listing
from persienne.ui.style import fonts
from persienne.ui.widgets.day_fields import MaybeDay
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form, text_of
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from persienne.base.energy_market import Energy
    from persienne.consents.parties import Party
    from persienne.documents.plain_text import Message
    from persienne.household.correspondence.complaint import Choice
    from persienne.telling.letters_words import LettersWords
    from persienne.telling.sending_words import MessageWords
    from persienne.ui.letters.wish import Wish
    from persienne.ui.paper.exhibit_reading import Prepared


_ADDRESS_HIGH = 92

_MANDATE_MONTHS = 12

_MESSAGE_LINES = 12
"""How many lines of the text are seen at once."""

_ACCOUNT_LINES: Final = 4
"""The lines of an account that are seen."""


class AddressForm(QWidget):
    """The fields of an address: its lines, where they were read, and on which day."""

    def __init__(self, party: Party | None, role: Role, today: date) -> None:
        super().__init__()
        column = bare_column(self, 10)
        known = () if party is None else to_compare(party)
        noted = party.noted if party is not None and known else None
        column.addWidget(self._build_lines(party, role, known))
        where = "" if noted is None else noted.where or ""
        self.where = Field(self.tr("Where did you read it?"), text=where, hint=self._hint(role))
        self.where.edit.setCursorPosition(0)
        bill = self.tr("Which date does that page or bill bear?")
        dated = bill if sends_bills(role, party) else self.tr("Which date does that page bear?")
        self.seen = MaybeDay(dated, self.tr("Not said"), today, last=today)
        self.seen.set_day(None if noted is None else noted.seen_on)
        column.addWidget(self.where)
        column.addWidget(self.seen)

    def _build_lines(self, party: Party | None, role: Role, known: tuple[str, ...]) -> QWidget:
        holder = QWidget()
        column = bare_column(holder, 4)
        said = fill(self.tr("Its address, as on an envelope ({count} lines at most)"), count=MAX_ADDRESS_LINES)
        label = Label(said, fonts.CAPTION_MEDIUM, "ink2")
        self.lines = QPlainTextEdit("\n".join(known))
        if role is Role.OPERATOR and party is not None:
            self.lines.setPlaceholderText(f"{party.name}\n{OFFICER}\n…")
        self.lines.setAccessibleName(said)
        self.lines.setTabChangesFocus(True)
        self.lines.setFixedHeight(round(fonts.scaled(_ADDRESS_HIGH)))
        label.setBuddy(self.lines)
        column.addWidget(label)
        column.addWidget(self.lines)
        return holder

    def _hint(self, role: Role) -> str:
        if role in (Role.OPERATOR, Role.AUTHORITY):
            return self.tr("its page on personal data")
        return self.tr("the bill of October")

    @property
    def address(self) -> tuple[str, ...]:
        """The lines as typed."""
        return tuple(line for line in self.lines.toPlainText().splitlines() if line.strip())

    @property
    def fault(self) -> str:
        """What is wrong with the lines or with their date, or ""."""
        if self.address and self.seen.day is None:
            return self.tr("Give its date, or the day on which you read it: the address counts only with one.")
        if all(len(line.strip()) <= MAX_ADDRESS_WIDTH for line in self.address):
            return ""
        return fill(self.tr("A line of an envelope has {count} letters at most."), count=MAX_ADDRESS_WIDTH)


class LetterBodyDialog(Form):
    """The name and the address of a body. ``party`` is the body whose address is typed, None for a new one."""

    def __init__(
        self,
        role: Role,
        party: Party | None,
        energy: Energy,
        today: date,
        words: AddressWords,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Another body") if party is None else fill(self.tr("The address of {body}"), body=party.name)
        super().__init__(title, parent)
        self._role, self._party, self._energy, self._today = role, party, energy, today
        kept = self.tr("The address stays in this household, with its source.")
        self.add_words(f"{words.advice(role, party, today)} {kept} {words.page(party)}".strip())
        self._name = self.add_field(self.tr("Its name"), text="" if party is None else party.name)
        self._name.setVisible(party is None)
        self.form = self.add(AddressForm(party, role, today))
        save = self.tr("Use this address") if party is not None else self.tr("Use this body")
        self.ends(save, act=self._on_save)

    @property
    def typed(self) -> Typed:
        """The fields as typed; ``ConsentRegister.add_party`` checks them. Without an address no date is needed."""
        party = self._party
        also = frozenset() if party is None else party.energies
        return Typed(
            name=self._name.text if party is None else party.name,
            role=(Role.OPERATOR if self._role is Role.BOTH else self._role) if party is None else party.role,
            where=self.form.where.text,
            seen_on=self.form.seen.day or self._today,
            address=self.form.address,
            energies=also or frozenset({self._energy}),
        )

    def _on_save(self) -> None:
        if self._party is None and not self._name.text:
            self._name.show_error(self.tr("A name is needed."))
        elif not self.form.where.text:
            self.form.where.show_error(self.tr("Say where: the address counts only with its source."))
        elif self.form.fault:
            self.show_error(self.form.fault)
        else:
            self.accept()


class ApartDialog(Form):
    """The exhibits, and the attachments of mails, that go beside the file, each with its reason and its digest."""

    def __init__(
        self, left: Sequence[tuple[str, Prepared]], words: LettersWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("%n file(s) can’t be reproduced", "", len(left)), parent, width=680)
        said = self.tr(
            "The list of exhibits names them, with the reason and the digest. Send these files beside the PDF: "
            "a click on a proof of the letter saves a copy of it. What was attached to an e-mail is in that e-mail."
        )
        self.add_words(said)
        self.body.addLayout(listing([self._row(number, one, words) for number, one in left]))
        self.ends(self.tr("Save the PDF…"))

    def _row(self, number: str, one: Prepared, words: LettersWords) -> tuple[str, str]:
        title = fill(self.tr("Exhibit {number}: {title}"), number=number, title=one.title)
        reason = words.numbers.capital(why(one.hidden, words.language))
        return title, f"{reason}.\nSHA-256 {one.sha256}"


def _mandate_of(wish: Wish) -> Mandate:
    """A year's mandate for the letters that are wanted, to the bodies that are named."""
    today = wish.known.today
    bodies = [party.name for offer in wish.wanted if (party := wish.body(offer.role)) is not None]
    return Mandate(
        energy=wish.energy,
        point=wish.point,
        bodies=tuple(dict.fromkeys(bodies)),
        kinds=tuple(dict.fromkeys(offer.kind.kind for offer in wish.wanted)),
        begin=today,
        end=months_after(today, _MANDATE_MONTHS) - timedelta(days=1),
        supply=() if wish.tenancy is None else wish.tenancy.address,
    )


class MandateDialog(Form):
    """Tells what the mandate is for and where the answers go; asks for its days and what follows (``mandate``)."""

    def __init__(self, wish: Wish, words: LettersWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A mandate for the person who writes for you"), parent)
        self._told = _mandate_of(wish)
        self.add_words(
            self.tr("You both sign it, in two copies. A copy goes with every letter that they write for you.")
        )
        asked = LetterFacts("", wish.sender.holder(), wish.energy)
        requests = [subject_line(slug, asked).of(words.language) for slug in self._told.kinds]
        answered = wish.sender.mandatary if wish.sender.mandatary_answers else self.tr("you alone")
        for name, said in (
            (self.tr("For these requests"), "\n".join(requests)),
            (self.tr("To these organisations"), listed(list(self._told.bodies), words.language)),
            (self.tr("The answers go to"), answered),
        ):
            with self.under(4):
                self.add_caption(name)
                self.add_words(said, "ink")
        with self.beside(16, left=True):
            self.begin = self.add_day(self.tr("From"), self._told.begin)
            self.end = self.add_day(self.tr("Until"), self._told.end)
        self.follows = self.add_tick(self.tr("Reminders, complaints and referrals that follow, too"), checked=True)
        self.ends(self.tr("Save the mandate…"))

    @property
    def mandate(self) -> Mandate:
        """The mandate as it was said."""
        return replace(self._told, begin=self.begin.day, end=self.end.day, follows=self.follows.isChecked())


class MessageDialog(Form):
    """The subject and the text apart, as forms and mail programs want them; nothing is sent from here."""

    draft_wanted = Signal()
    """The unsent e-mail is to be saved."""
    copied = Signal()

    def __init__(
        self, message: Message, words: MessageWords, parent: QWidget | None = None, *, enclosed: str = ""
    ) -> None:
        """``enclosed`` is the letter's list of enclosures, empty for none."""
        super().__init__(self.tr("By e-mail or online form"), parent, width=680)
        self.add_words(
            self.tr(
                "Copy the subject and the text, or save a draft that your mail program opens, with the letter "
                "attached. Persienne sends nothing, and puts no recipient in: check the address yourself."
            )
        )
        self._add_head(self.tr("Subject"), self.tr("Copy the subject"), message.subject)
        self.subject = self.add_words(message.subject, "ink")  # copied by hand, its signs for line ends went along
        self._add_head(self.tr("Text"), self.tr("Copy the text"), message.text)
        self.text = QPlainTextEdit(message.text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text"))
        around = 2 * self.text.frameWidth() + round(self.text.document().documentMargin())
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _MESSAGE_LINES + around)  # no half of a line
        self.add(self.text)
        for tone, said in words.told(message, enclosed):
            self.add_words(said, tone or "ink2", fonts.CAPTION_MEDIUM if tone else fonts.CAPTION)
        self.ends(self.tr("Save a draft…"), "mail", self._on_save, cancel=self.tr("Close"))
        self.action.setAccessibleName(self.tr("Save an unsent e-mail (.eml) with the letter attached"))

    def _add_head(self, name: str, copy: str, said: str) -> None:
        """The name of a part, and beside it the button that copies the part."""
        with self.beside():
            self.add_words(name, "ink2", fonts.CAPTION_MEDIUM, room=1)
            self.add_button(copy, lambda: self._copy(said), "copy")

    def _on_save(self) -> None:
        self.draft_wanted.emit()
        self.accept()

    def _copy(self, said: str) -> None:
        QApplication.clipboard().setText(said)
        self.copied.emit()


class ComplaintDialog(Form):
    """The authority's address, where nobody vouches for it today, the body's SIREN, if it is not known, own words."""

    def __init__(
        self,
        authority: Party,
        body: Party | None,
        today: date,
        known: tuple[OwnWords, Sequence[Choice]],
        letters: LettersWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Before the file is made"), parent)
        self._authority, self._body, self._today = authority, body, today
        self._letters = letters
        cnil = authority.role is Role.AUTHORITY
        online = AddressWords(letters.speech, letters.figures).online(authority.role)
        blank = self.tr("What you leave out is a blank to fill by hand.")
        self.add_words(f"{blank} {online}")
        self.form: AddressForm | None = None
        if authority.address_for_letter(today) is None:
            title = self.tr("The address of the CNIL") if cnil else self.tr("The address of the mediator")
            self.add_words(title, "ink", fonts.CARD)
            self.form = self.add(AddressForm(authority, authority.role, today))
            said = self.tr("Without it the envelope has a blank.")
            own = self.tr("I have compared it with the CNIL’s own page")
            mediator = self.tr("I have compared it with the mediator’s own page")
            self.compared = self.add_tick(own if cnil else mediator, said)
            self.compared.toggled.connect(self._on_compared)
        self.siren: Field | None = None
        if body is not None and body.siren is None:
            name = fill(self.tr("The SIREN of {body}, nine digits, if you know it"), body=body.name)
            self.siren = self.add_field(name, hint="annuaire-entreprises.data.gouv.fr")
        self._add_own_words(*known)
        self.ends(self.tr("Make the file…"), act=self._on_go_on)

    def _add_own_words(self, words: OwnWords, choices: Sequence[Choice]) -> None:
        """Room for an account, and the notes that may go with it."""
        said = self.tr("Your own account, if you like: a paragraph a line")
        self.account = text_of(said, "\n".join(words.account), _ACCOUNT_LINES)
        self.add_caption(said, self.account)
        self.add(self.account)
        if choices:
            self.add_caption(self.tr("Notes that go with it"))
        self.ticks = [
            (one.id, self.add_tick(one.text, self._letters.day(one.on), checked=one.id in words.notes))
            for one in choices
        ]

    @property
    def words(self) -> OwnWords:
        """What is to be printed of the household's own words."""
        account = tuple(line for line in self.account.toPlainText().splitlines() if line.strip())
        return OwnWords(account, tuple(one for one, tick in self.ticks if tick.isChecked()))

    @property
    def typed(self) -> tuple[tuple[str, Typed], ...]:
        """What is to be kept, each with the id of its body."""
        found = []
        if self.form is not None and self.compared.isChecked():
            who, form = self._authority, self.form
            told = Typed(who.name, who.role, form.where.text, form.seen.day or self._today, address=form.address)
            found.append((self._authority.id, told))
        if self._body is not None and self.siren is not None and self.siren.text:
            where = self.tr("typed for a complaint", "a source")
            told = Typed(self._body.name, self._body.role, where, self._today, siren=self.siren.text)
            found.append((self._body.id, told))
        return tuple(found)

    def _on_compared(self, on: bool) -> None:
        """What was compared was read today."""
        if on and self.form is not None:
            self.form.seen.set_day(self._today)

    def _on_go_on(self) -> None:
        siren = "" if self.siren is None else "".join(self.siren.text.split())
        if self.form is not None and self.compared.isChecked() and not self.form.where.text:
            self.form.where.show_error(self.tr("Say where: the address counts only with its source."))
        elif self.form is not None and self.compared.isChecked() and self.form.fault:
            self.show_error(self.form.fault)
        elif self.siren is not None and siren and not is_siren(siren):
            self.siren.show_error(self.tr("These are not the nine digits of a SIREN: one of them is wrong."))
        elif fault := self._fault():
            self.show_error(fault)
        else:
            self.accept()

    def _fault(self) -> str:
        """What of the account can't be printed, or ""."""
        try:
            for told in self.words.account:
                check_text(told)
        except UserError as error:
            return self._letters.error(error)
        return ""
