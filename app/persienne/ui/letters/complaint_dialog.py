"""What a complaint still lacks before its file is made: the authority and the body come in, what was typed goes out.

All of it may stay blank; the file then has a ruled blank for it. An address that we knew is used only once it was
compared with the authority's own page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.energy_market import Role
from persienne.consents.parties import Typed, is_siren
from persienne.ui.letters.address_form import AddressForm
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.parties import Party
    from persienne.ui.style.theme import Theme


def lacks(authority: Party, body: Party | None, today: date) -> bool:
    """Whether the file would have a blank that the household can fill."""
    return authority.address_for_letter(today) is None or (body is not None and body.siren is None)


class ComplaintDialog(Dialog):
    """The authority's address, where nobody vouches for it today, and the body's SIREN, where it is not known."""

    def __init__(
        self, authority: Party, body: Party | None, today: date, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Before the file is made"), theme, parent)
        self._authority, self._body, self._today = authority, body, today
        self.add_words(
            self.tr("What you leave out is a blank to fill by hand. On the CNIL's online form no address is needed.")
        )
        self.form: AddressForm | None = None
        if authority.address_for_letter(today) is None:
            self.body.addWidget(Label(self.tr("The address of the CNIL"), theme, fonts.CARD))
            self.form = AddressForm(authority, Role.AUTHORITY, today, theme)
            self.body.addWidget(self.form)
            said = self.tr("Without it the envelope has a blank.")
            self.compared = Tick(self.tr("I have compared it with the CNIL's own page"), said, theme)
            self.compared.toggled.connect(self._on_compared)
            self.body.addWidget(self.compared)
        self.siren: Field | None = None
        if body is not None and body.siren is None:
            name = self.tr("The SIREN of %1, nine digits, if you know it").replace("%1", body.name)
            self.siren = Field(name, theme, hint="annuaire-entreprises.data.gouv.fr")
            self.body.addWidget(self.siren)
        self._error = Label("", theme, fonts.CAPTION, "alert", wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self.add_cancel()
        go_on = PrimaryButton(self.tr("Make the file…"), theme)
        go_on.clicked.connect(self._on_go_on)
        self.add_action(go_on, accepts=False)

    @property
    def typed(self) -> tuple[tuple[str, Typed], ...]:
        """What is to be kept, each with the id of its body."""
        found = []
        if self.form is not None and self.compared.isChecked():
            told = Typed(
                self._authority.name,
                self._authority.role,
                self.form.where.text,
                self.form.seen.day,
                self.form.address,
            )
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
            self._error.setText(self.form.fault)
            self._error.show()
        elif self.siren is not None and siren and not is_siren(siren):
            self.siren.show_error(self.tr("These are not the nine digits of a SIREN: one of them is wrong."))
        else:
            self.accept()
