"""The dialogs before a letter is taken along: a mandate, a message, a file for the CNIL and its gaps.

What a file still lacks before it is made, and the household's own words: what is known comes in, typed goes out.
All of it may stay blank; the file then has a ruled blank for it. An address that we knew is used only once it was
compared with the authority's own page. Of the household's own words nothing is printed but what is given here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.base.localtime import months_after
from persienne.base.placeholders import fill
from persienne.consents.parties import Typed, is_siren
from persienne.household.correspondence.complaint import OwnWords
from persienne.letters.apart import why
from persienne.letters.compose import subject_line
from persienne.letters.facts import LetterFacts, check_text
from persienne.letters.law import listed
from persienne.letters.mandate import Mandate
from persienne.telling.address_words import AddressWords
from persienne.ui.letters.law_dialog import listing
from persienne.ui.letters.organisation_dialog import AddressForm
from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.parties import Party
    from persienne.documents.plain_text import Message
    from persienne.household.correspondence.complaint import Choice
    from persienne.telling.letters_words import LettersWords
    from persienne.telling.message_words import MessageWords
    from persienne.ui.letters.wish import Wish
    from persienne.ui.paper.exhibit_reading import Prepared
    from persienne.ui.widgets.field import Field


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


_MONTHS = 12


def mandate_of(wish: Wish) -> Mandate:
    """A year's mandate for the letters that are wanted, to the bodies that are named."""
    today = wish.known.today
    bodies = [party.name for offer in wish.wanted if (party := wish.body(offer.role)) is not None]
    return Mandate(
        energy=wish.energy,
        point=wish.point,
        bodies=tuple(dict.fromkeys(bodies)),
        kinds=tuple(dict.fromkeys(offer.kind.kind for offer in wish.wanted)),
        begin=today,
        end=months_after(today, _MONTHS) - timedelta(days=1),
    )


class MandateDialog(Form):
    """What it is for and where the answers go is told; its days and what follows are asked (``mandate``)."""

    def __init__(self, wish: Wish, words: LettersWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A mandate for the person who writes for you"), parent)
        self._told = mandate_of(wish)
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


_LINES = 12
"""How many lines of the text are seen at once."""


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
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES + around)  # no half of a line
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


_ACCOUNT_LINES: Final = 4
"""The lines of an account that are seen."""


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
            told = Typed(who.name, who.role, form.where.text, form.seen.day or self._today, form.address)
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
