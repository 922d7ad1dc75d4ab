"""A body that a letter goes to, typed by the household: its name and the address that it read, and where, go out.

An address is used only with where and when it was read: that is what makes it one that somebody vouches for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from persienne.consents.parties import MAX_ADDRESS_LINES, MAX_ADDRESS_WIDTH, Typed
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date

    from persienne.base.energy_market import Energy, Role
    from persienne.consents.parties import Party
    from persienne.ui.style.theme import Theme

_LINES_HIGH = 92


class LetterBodyDialog(Dialog):
    """Who, where, and where that was read. ``party`` is the body whose address is typed, None for a new one."""

    def __init__(
        self, role: Role, party: Party | None, energy: Energy, today: date, theme: Theme, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Another body") if party is None else self.tr("The address of %1").replace("%1", party.name)
        super().__init__(title, theme, parent)
        self._role, self._party, self._energy = role, party, energy
        self.add_words(
            self.tr("Copy it from a bill, a contract or their own page. It stays in this household, with its source.")
        )
        self._name = Field(self.tr("Its name"), theme, text="" if party is None else party.name)
        self._name.setVisible(party is None)
        self.body.addWidget(self._name)
        self.body.addWidget(self._build_lines(party, theme))
        self._where = Field(self.tr("Where did you read it?"), theme, hint=self.tr("the bill of October"))
        self.body.addWidget(self._where)
        self._seen = DayField(self.tr("On which date of that page or bill?"), theme, today, last=today)
        self.body.addWidget(self._seen)
        self._error = Label("", theme, fonts.CAPTION, "alert", wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self.add_cancel()
        save = PrimaryButton(self.tr("Use this address") if party is not None else self.tr("Use this body"), theme)
        save.clicked.connect(self._on_save)
        self.add_action(save, accepts=False)

    def _build_lines(self, party: Party | None, theme: Theme) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        said = self.tr("Its address, as on an envelope (%1 lines at most)").replace("%1", str(MAX_ADDRESS_LINES))
        label = Label(said, theme, fonts.CAPTION_MEDIUM, "ink2")
        self.lines = QPlainTextEdit("" if party is None else "\n".join(party.address))
        self.lines.setAccessibleName(said)
        self.lines.setTabChangesFocus(True)
        self.lines.setFixedHeight(round(fonts.scaled(_LINES_HIGH)))
        label.setBuddy(self.lines)
        column.addWidget(label)
        column.addWidget(self.lines)
        return holder

    @property
    def typed(self) -> Typed:
        """What was typed; it is checked where it is stored."""
        party = self._party
        also = frozenset() if party is None else party.energies
        return Typed(
            name=self._name.text if party is None else party.name,
            role=self._role.parts[0] if party is None else party.role,
            where=self._where.text,
            seen_on=self._seen.day,
            address=tuple(line for line in self.lines.toPlainText().splitlines() if line.strip()),
            energies=also or frozenset({self._energy}),
        )

    def show_error(self, sentence: str) -> None:
        """Say why it was not taken."""
        self._error.setText(sentence)
        self._error.show()

    def _on_save(self) -> None:
        if self._party is None and not self._name.text:
            self._name.show_error(self.tr("A name is needed."))
        elif not self._where.text:
            self._where.show_error(self.tr("Say where: the address counts only with its source."))
        elif any(len(line.strip()) > MAX_ADDRESS_WIDTH for line in self.lines.toPlainText().splitlines()):
            said = self.tr("A line of an envelope has %1 letters at most.").replace("%1", str(MAX_ADDRESS_WIDTH))
            self.show_error(said)
        else:
            self.accept()
