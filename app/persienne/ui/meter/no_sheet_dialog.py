"""A household does without a recovery sheet: its ways in come in; that a person said what is lost goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.form import Form
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from PySide6.QtWidgets import QWidget


class NoSheetDialog(Form):
    """Accepted only once the sentence is chosen that says what is lost; it hangs on ``ways``, what opens it now."""

    def __init__(self, ways: AbstractSet[SlotKind], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Do without a recovery sheet?"), parent)
        self.add_words(
            self.tr("Nobody else has your key: neither Persienne nor anybody could open the household for you.")
        )
        self._sentence = self.add_tick(self._lost(ways), self.tr("This is what I choose."))
        self.add_words(self.tr("The banner goes. A sheet can be made at any time on the page Meter and data."))
        self.add_cancel()
        go = SecondaryButton(self.tr("Do without a sheet"))
        go.setEnabled(False)
        self._sentence.toggled.connect(go.setEnabled)
        self.add_action(go)
        self._sentence.setFocus()

    def _lost(self, ways: AbstractSet[SlotKind]) -> str:
        if SlotKind.PASSPHRASE not in ways:
            return self.tr("Without this sheet or a passphrase, if this account is lost, my data is lost too.")
        if SlotKind.KEYRING not in ways:
            return self.tr("Without this sheet, if I forget my passphrase, my data is lost.")
        return self.tr("Without this sheet, if I forget my passphrase and this account is lost, my data is lost too.")
