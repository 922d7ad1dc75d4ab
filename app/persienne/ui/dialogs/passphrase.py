"""A new passphrase, typed twice: what it is for comes in, it goes out; its strength is shown and never forced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from persienne.ui import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.vault.credentials import SHORTEST_PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.ui.theme import Theme

PAUSE_MS = 250
"""Milliseconds without a key after which the strength is judged: it takes a while."""


class PassphraseDialog(Dialog):
    """Two fields, and how hard the passphrase is to guess."""

    def __init__(self, title: str, sentence: str, action: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, theme, parent)
        self.add_words(sentence)
        self._first = Field(self.tr("Passphrase, 8 characters or more"), theme, secret=True)
        self._again = Field(self.tr("The same once more"), theme, secret=True)
        self._strength = Label("", theme, fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._first)
        self.body.addWidget(self._strength)
        self.body.addWidget(self._again)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._judge)
        self._first.changed.connect(lambda _text: self._pause.start())
        self._again.entered.connect(self._on_go)
        self.add_cancel()
        go = PrimaryButton(action, theme, "lock")
        go.clicked.connect(self._on_go)
        self.add_action(go, accepts=False)

    @property
    def passphrase(self) -> str:
        """What was typed, spaces and all."""
        return self._first.edit.text()

    def _judge(self) -> None:
        from persienne.vault.strength import strength  # noqa: PLC0415 - its dictionary takes a while to load
        from persienne.words.privacy import EASY_TO_GUESS, STRENGTH  # noqa: PLC0415 - with it

        if not self.passphrase:
            self._strength.setText("")
            return
        found = strength(self.passphrase)
        said = QCoreApplication.translate("Strength", STRENGTH[found.score])
        why = [QCoreApplication.translate("Strength", EASY_TO_GUESS[code]) for code in found.codes]
        self._strength.setText(". ".join([said, " ".join(why)] if why else [said]))

    def _on_go(self) -> None:
        if len(self.passphrase) < SHORTEST_PASSPHRASE:
            self._first.show_error(self.tr("A passphrase needs at least 8 characters."))
        elif self.passphrase != self._again.edit.text():
            self._again.show_error(self.tr("The two passphrases differ."))
        else:
            self.accept()
