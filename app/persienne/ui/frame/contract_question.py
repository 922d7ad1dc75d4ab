"""A dialog that changes contracts: a timeline to be kept goes out, why it is refused comes back; it keeps nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.ui.widgets.dialog import WIDTH, Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.ui.style.theme import Theme


class ContractQuestion(Dialog):
    """What ``ContractLever.weigh`` takes."""

    keep_wanted = Signal(object)
    """A Timeline is to be kept; the dialog stays until it is."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        super().__init__(title, theme, parent, width=width)
        self._refused = self.add_words("", "alert")
        self.body.removeWidget(self._refused)
        self._refused.hide()

    def add_refused(self) -> None:
        """Place the line for refusals below the fields that were added so far."""
        self.body.addWidget(self._refused)

    def show_refusal(self, sentence: str) -> None:
        """Say why something was not done."""
        self._refused.setText(sentence)
        self._refused.setVisible(bool(sentence))
        if sentence:
            self.show_part(self._refused)
