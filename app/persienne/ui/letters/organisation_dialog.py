"""A body and its address, typed or confirmed by the household: lines, source and day go out.

An address is used only with where and when it was read: that is what makes it one that somebody vouches for.

The address of a body, to be typed or confirmed: a body comes in, its lines, where they were read and when go out.
What is known and old, or read on an undated page, is filled in with its source and its date, if it has one: the
household compares it with the body's own page before it uses it. No day is filled in that nobody gave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from persienne.base.energy_market import Role
from persienne.base.placeholders import fill
from persienne.consents.parties import MAX_ADDRESS_LINES, MAX_ADDRESS_WIDTH, Typed
from persienne.household.correspondence.recipients import OFFICER, to_compare
from persienne.telling.address_words import sends_bills
from persienne.ui.style import fonts
from persienne.ui.widgets.day_fields import MaybeDay
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column

if TYPE_CHECKING:
    from datetime import date

    from persienne.base.energy_market import Energy
    from persienne.consents.parties import Party
    from persienne.telling.address_words import AddressWords


_LINES_HIGH = 92


class AddressForm(QWidget):
    """Lines, where they were read, and on which day."""

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
        self.lines.setFixedHeight(round(fonts.scaled(_LINES_HIGH)))
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
