"""A locked household: the ways into it come in, what was typed goes out, or that the keyring is to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from PySide6.QtGui import QKeyEvent


KEYRING, PASSPHRASE, SHEET = "keyring", "passphrase", "recovery"
"""The ways in, by the names that the vault gives them."""


class _Words(QPlainTextEdit):
    """Twelve words on a few lines; Return says that they are all there, Tab goes on."""

    entered = Signal()
    radius = 8

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a file dropped on it is the window's
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """As high as three lines at the size of the text."""
        self.setFont(fonts.font(fonts.BODY))
        self.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Return for the end; words need no lines."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class UnlockCard(Card):
    """Asks for the passphrase or, where there is a recovery sheet, for its words; one at a time.

    Where the keyring alone opens the household, its button asks it.
    """

    passphrase_given = Signal(str)
    words_given = Signal(str)
    retry_wanted = Signal()
    """The keyring is to be asked again."""

    def __init__(self) -> None:
        super().__init__()
        self._ways: AbstractSet[str] = frozenset()
        self._way = PASSPHRASE
        self.body.setSpacing(12)
        self.body.addWidget(Label(self.tr("Your household is locked"), fonts.SMALL_FIGURE, wrap=True))
        self._notice = Label("", fonts.BODY, "ink2", wrap=True)
        self._passphrase = Field(self.tr("Passphrase"), secret=True, keeps_return=True)
        self._passphrase.entered.connect(self._on_open)
        self._sheet_name = Label(
            self.tr("The twelve words of your recovery sheet, in their order"), fonts.CAPTION_MEDIUM, "ink2"
        )
        self._sheet_name.setWordWrap(True)
        self._words = _Words(self._sheet_name.text(), self.tr("Capitals, accents and numbers do not matter."))
        self._words.entered.connect(self._on_open)
        self._error = Label("", fonts.BODY, "alert", wrap=True)
        for widget in (self._notice, self._passphrase, self._sheet_name, self._words, self._error):
            self.body.addWidget(widget)
        self._open = PrimaryButton(self.tr("Open the household"), "lock")
        self._open.clicked.connect(self._on_open)
        self._retry = LinkButton(self.tr("Try the keyring again"), "refresh")
        self._retry.clicked.connect(self._on_retry)
        self._other = LinkButton("")
        self._other.clicked.connect(self._on_other)
        self.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignRight)
        for link in (self._other, self._retry):
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self, ways: AbstractSet[str], notice: str = "") -> None:
        """Ask for one of ``ways``; ``notice`` says why the household did not open by itself."""
        self.forget()
        self._ways = ways
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        alone = ways == {KEYRING}
        self._retry.setVisible(KEYRING in ways and not alone)
        self.show_error("")
        self._show(KEYRING if alone else PASSPHRASE if PASSPHRASE in ways or SHEET not in ways else SHEET)

    def show_error(self, sentence: str) -> None:
        """Say why the last attempt did not do, and take another one."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._open.setEnabled(True)
        self._retry.setEnabled(True)
        self._focus()

    def forget(self) -> None:
        """Let go of what was typed."""
        self._passphrase.edit.clear()
        self._words.clear()

    def _show(self, way: str) -> None:
        self._way = way
        self._passphrase.setVisible(way == PASSPHRASE)
        for widget in (self._sheet_name, self._words):
            widget.setVisible(way == SHEET)
        self._words.fit()
        self._other.setVisible({PASSPHRASE, SHEET} <= self._ways)
        self._other.setText(
            self.tr("Open with the recovery sheet") if way == PASSPHRASE else self.tr("Open with the passphrase")
        )
        self._other.updateGeometry()
        self._focus()

    def _focus(self) -> None:
        if self._way == PASSPHRASE:
            self._passphrase.edit.setFocus()
            self._passphrase.edit.selectAll()
        else:
            give(self._words if self._way == SHEET else self._open)

    def _on_other(self) -> None:
        self.forget()
        self.show_error("")
        self._show(SHEET if self._way == PASSPHRASE else PASSPHRASE)

    def _on_retry(self) -> None:
        self._wait()
        self.retry_wanted.emit()

    def _wait(self) -> None:
        for button in (self._open, self._retry):
            button.setEnabled(False)

    def _on_open(self) -> None:
        if not self._open.isEnabled():
            return  # Return was pressed again while the last one is being tried
        if self._way == KEYRING:
            self._on_retry()
            return
        self._wait()
        if self._way == SHEET:
            self.words_given.emit(self._words.toPlainText())  # they stay to be put right
            return
        said = self._passphrase.edit.text()
        self._passphrase.edit.clear()
        self.passphrase_given.emit(said)
