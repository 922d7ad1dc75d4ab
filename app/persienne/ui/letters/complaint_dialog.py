"""What a file still lacks before it is made, and the household's own words: what is known comes in, typed goes out.

All of it may stay blank; the file then has a ruled blank for it. An address that we knew is used only once it was
compared with the authority's own page. Of the household's own words nothing is printed but what is given here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.consents.parties import Typed, is_siren
from persienne.household.correspondence.complaint import OwnWords
from persienne.letters.facts import check_text
from persienne.telling.address_words import AddressWords
from persienne.ui.letters.address_form import AddressForm
from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.parties import Party
    from persienne.household.correspondence.complaint import Choice
    from persienne.telling.letters_words import LettersWords
    from persienne.ui.widgets.field import Field

_LINES: Final = 4
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
            name = self.tr("The SIREN of %1, nine digits, if you know it").replace("%1", body.name)
            self.siren = self.add_field(name, hint="annuaire-entreprises.data.gouv.fr")
        self._add_own_words(*known)
        self.ends(self.tr("Make the file…"), act=self._on_go_on)

    def _add_own_words(self, words: OwnWords, choices: Sequence[Choice]) -> None:
        """Room for an account, and the notes that may go with it."""
        said = self.tr("Your own account, if you like: a paragraph a line")
        self.account = text_of(said, "\n".join(words.account), _LINES)
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
