"""A new passphrase, typed twice: it goes out once both agree; its strength is shown and never forced."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.words.english import numbered, table

EASY_TO_GUESS = table("privacy.easy_to_guess")
STRENGTH = numbered("privacy.strength")

PAUSE_MS = 250
"""Milliseconds without a key after which the strength is judged: it takes a while."""


class NewPassphrase(QWidget):
    """Two fields, and how hard the passphrase is to guess."""

    entered = Signal()
    """Return was pressed in the last field."""
    changed = Signal()
    judged = Signal()
    """It says something more, or less, than before."""

    def __init__(self) -> None:
        super().__init__()
        first, again = self.tr("Passphrase, 8 characters or more"), self.tr("The same once more")
        self.first, self.again = (Field(name, secret=True, keeps_return=True) for name in (first, again))
        self._strength = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._strength.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.first, self._strength, self.again):
            column.addWidget(widget)
        self._warned_of = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.judge)
        self.first.changed.connect(self._on_changed)
        self.again.changed.connect(self.changed)
        self.first.entered.connect(self.again.edit.setFocus)
        self.again.entered.connect(self.entered)
        self.setFocusProxy(self.first.edit)

    @property
    def text(self) -> str:
        """What was typed, spaces and all."""
        return self.first.edit.text()

    def clear(self) -> None:
        """As if nothing had been typed."""
        for field in (self.first, self.again):
            field.edit.clear()
            field.show_error("")
        self._warned_of = ""
        self.judge()

    def check(self) -> bool:
        """Whether it may be used; if not, the field that is wrong says why and has the focus."""
        # Its library takes a while to load.
        from persienne.vault.credentials import SHORTEST_PASSPHRASE, has_unseen_ends  # noqa: PLC0415

        if len(self.text) < SHORTEST_PASSPHRASE:
            return _refuse(self.first, self.tr("A passphrase needs at least 8 characters."))
        if self.text != self.again.edit.text():
            return _refuse(self.again, self.tr("The two passphrases differ."))
        if has_unseen_ends(self.text):
            blank = self.tr("It begins or ends with a blank, which nobody sees. Leave the blank out.")
            return _refuse(self.first, blank)
        return self._is_wanted()

    def _is_wanted(self) -> bool:
        """Whether it is hard to guess, or was given once more after it was said that it is not."""
        from persienne.vault.strength import strength  # noqa: PLC0415 - its dictionary takes a while to load

        if self._warned_of == self.text or not strength(self.text).weak:
            return True
        self._warned_of = self.text
        self.first.show_error(
            self.tr("It is easy to guess for whoever has the file. Choose another one, or confirm once more to use it.")
        )
        self.judge()
        return False

    def judge(self) -> None:
        """Say how hard it is to guess."""
        from persienne.vault.strength import strength  # noqa: PLC0415 - its dictionary takes a while to load

        self._pause.stop()
        self._strength.setVisible(bool(self.text))
        if self.text:
            found = strength(self.text)
            said = QCoreApplication.translate("Strength", STRENGTH[found.score])
            why = " ".join(QCoreApplication.translate("Strength", EASY_TO_GUESS[code]) for code in found.codes)
            self._strength.setText(f"{said}. {why}" if why else said)
        self.judged.emit()

    def _on_changed(self) -> None:
        self._pause.start()
        self.again.show_error("")
        self.changed.emit()


def _refuse(field: Field, sentence: str) -> bool:
    field.show_error(sentence)
    field.edit.setFocus()
    return False
