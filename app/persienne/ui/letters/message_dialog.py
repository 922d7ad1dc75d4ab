"""A letter as an e-mail or for an online form: a Message is shown, to be copied or taken along as an unsent draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.documents.plain_text import Message
    from persienne.telling.message_words import MessageWords

_LINES = 12
"""How many lines of the text are seen at once."""


class MessageDialog(Form):
    """The subject and the text apart, as forms and mail programs want them; nothing is sent from here."""

    draft_wanted = Signal()
    """The unsent e-mail is to be saved."""
    copied = Signal()

    def __init__(
        self, message: Message, words: MessageWords, parent: QWidget | None = None, *, enclosed: str = ""
    ) -> None:
        """``enclosed`` is the letter's list of enclosures, empty for none."""
        super().__init__(self.tr("By e-mail or online form"), parent, width=680)
        self.add_words(
            self.tr(
                "Copy the subject and the text, or save a draft that your mail program opens, with the letter "
                "attached. Persienne sends nothing, and puts no recipient in: check the address yourself."
            )
        )
        self._add_head(self.tr("Subject"), self.tr("Copy the subject"), message.subject)
        self.subject = self.add_words(message.subject, "ink")  # copied by hand, its signs for line ends went along
        self._add_head(self.tr("Text"), self.tr("Copy the text"), message.text)
        self.text = QPlainTextEdit(message.text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text"))
        around = 2 * self.text.frameWidth() + round(self.text.document().documentMargin())
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES + around)  # no half of a line
        self.add(self.text)
        for tone, said in words.told(message, enclosed):
            self.add_words(said, tone or "ink2", fonts.CAPTION_MEDIUM if tone else fonts.CAPTION)
        self.ends(self.tr("Save a draft…"), "mail", self._on_save, cancel=self.tr("Close"))
        self.action.setAccessibleName(self.tr("Save an unsent e-mail (.eml) with the letter attached"))

    def _add_head(self, name: str, copy: str, said: str) -> None:
        """The name of a part, and beside it the button that copies the part."""
        with self.beside():
            self.add_words(name, "ink2", fonts.CAPTION_MEDIUM, room=1)
            self.add_button(copy, lambda: self._copy(said), "copy")

    def _on_save(self) -> None:
        self.draft_wanted.emit()
        self.accept()

    def _copy(self, said: str) -> None:
        QApplication.clipboard().setText(said)
        self.copied.emit()
