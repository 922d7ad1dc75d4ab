"""A body that a letter goes to, typed by the household: its name and the address that it read, and where, go out.

An address is used only with where and when it was read: that is what makes it one that somebody vouches for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.energy_market import Role
from persienne.consents.parties import Typed
from persienne.ui.letters.address_form import AddressForm
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.base.energy_market import Energy
    from persienne.consents.parties import Party
    from persienne.telling.address_words import AddressWords


class LetterBodyDialog(Form):
    """Who, where, and where that was read. ``party`` is the body whose address is typed, None for a new one."""

    def __init__(
        self,
        role: Role,
        party: Party | None,
        energy: Energy,
        today: date,
        words: AddressWords,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Another body") if party is None else self.tr("The address of %1").replace("%1", party.name)
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
