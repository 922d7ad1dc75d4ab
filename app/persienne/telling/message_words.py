"""What to know before a letter is pasted into an e-mail or a form: a message comes in, sentences go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.letters.framing import RULE
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.documents.plain_text import Message


class MessageWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "MessageWords"

    def told(self, message: Message, enclosed: str) -> Iterator[tuple[str, str]]:
        """Each sentence with its tone (alert, warn or none); ``enclosed`` is what the letter says that goes with it."""
        if RULE in message.text:
            blank = self.tr("The text has blanks (____). Fill them in once it is pasted, or change the draft first.")
            yield "alert", blank
        if enclosed:
            add = self.tr("Attach by yourself what the letter encloses: the draft has the letter alone. {enclosed}")
            yield "warn", fill(add, enclosed=enclosed)
        signs = self.tr("{count} characters, spaces included. If the form takes fewer, attach the PDF instead.")
        yield "", fill(signs, count=self.figures.number(message.signs))
