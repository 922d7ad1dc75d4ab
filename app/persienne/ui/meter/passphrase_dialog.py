"""A new passphrase is asked for: what it is for comes in, it goes out; whether it is any good is the fields' affair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.widgets.form import Form
from persienne.ui.widgets.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PassphraseDialog(Form):
    """What the passphrase opens, in a sentence, and the two fields; ``later`` names the button that changes nothing."""

    def __init__(
        self, title: str, sentence: str, action: str, parent: QWidget | None = None, *, later: str = ""
    ) -> None:
        super().__init__(title, parent)
        self.add_words(sentence)
        self.fields = self.add(NewPassphrase())
        self.fields.entered.connect(self._on_go)
        self.fields.judged.connect(self.fit)
        self.ends(action, "lock", self._on_go, cancel=later)
        self.fields.setFocus()

    @property
    def passphrase(self) -> str:
        """What was typed, spaces and all."""
        return self.fields.text

    def _on_go(self) -> None:
        if self.fields.check():
            self.accept()
