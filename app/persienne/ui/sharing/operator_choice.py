"""Which grid operator is the home's: those of the directory come in, the one that was chosen goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from persienne.base.energy_market import Energy, Role
from persienne.consents.directory import operator_of
from persienne.ui.style import fonts
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.consents.directory import Directory
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party


class OperatorChoice(QWidget):
    """The operators of electricity in a list, the home's own one chosen."""

    changed = Signal()

    def __init__(self, flows: Sequence[Flow], directory: Directory) -> None:
        super().__init__()
        chosen = operator_of(flows, directory)
        known = directory.with_role(Role.OPERATOR, Energy.ELECTRICITY)
        self._operators = known if chosen in known else (chosen, *known)
        self._choice = Choice(self.tr("Your grid operator"))
        self._choice.addItems([party.name for party in self._operators])
        self._choice.setCurrentIndex(self._operators.index(chosen))
        self._choice.currentIndexChanged.connect(lambda _place: self.changed.emit())
        label = Label(self.tr("Your grid operator"), fonts.CAPTION_MEDIUM, "ink2")
        label.setBuddy(self._choice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self._choice)
        row.addStretch(1)
        self.setFocusProxy(self._choice)

    @property
    def operator(self) -> Party:
        """The one that is chosen."""
        return self._operators[self._choice.currentIndex()]

    def choose(self, party_id: str) -> None:
        """Choose another one, as a person would."""
        self._choice.setCurrentIndex([party.id for party in self._operators].index(party_id))
