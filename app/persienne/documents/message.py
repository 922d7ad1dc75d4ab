"""A letter as a message: a Sheet comes in, a subject and a text for an e-mail or an online form go out; it is pure.

A message has no window envelope, no line "Objet :" and no way of sending in its text. A paragraph has no line breaks:
whoever reads it has a width of its own. A draft of a mail (``.eml``, RFC 5322) is never sent from here: it opens in the
household's own mail program, which sends it or does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING, Final

from persienne.documents.document import Blank, Bullets, Heading, Numbered, Paragraph, Signature, Table, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.documents.document import Block, Sheet

UNSENT: Final = "X-Unsent"
"""What mail programs open as a draft to be finished, and not as a mail that came in."""


@dataclass(frozen=True, slots=True)
class Message:
    """A subject of one line, and a text whose paragraphs are one line each with an empty line between them."""

    subject: str
    text: str

    @property
    def signs(self) -> int:
        """How many signs the text has, spaces and line breaks counted: online forms set a limit."""
        return len(self.text)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along: its name and its bytes, a PDF."""

    name: str
    content: bytes


def message_of(sheet: Sheet) -> Message:
    """``sheet`` as a message; its subject is the sheet's own (else its title), its signature the head of its page."""
    signed = None if sheet.envelope is None else "\n".join(map(plain, sheet.envelope.sender))
    parts: list[str] = []
    for block in sheet.blocks[sheet.head :]:
        parts += [signed] if signed and isinstance(block, Signature) else _paragraphs(block)
    subject = " ".join(plain(sheet.subject or sheet.title).split("\n"))
    return Message(subject, "\n\n".join(part for part in parts if part) + "\n")


def eml_of(message: Message, sender: str | None = None, attachments: Sequence[Attachment] = ()) -> bytes:
    """An unsent draft: no recipient and no day in it, as nothing here knows that an address is right.

    ``sender`` is the household's own address, where it gave one. Lines end in CRLF.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = message.subject
    if sender:
        mail["From"] = sender
    mail[UNSENT] = "1"
    mail.set_content(message.text, charset="utf-8", cte="quoted-printable")
    for one in attachments:
        mail.add_attachment(one.content, maintype="application", subtype="pdf", filename=one.name)
    return mail.as_bytes()


def _paragraphs(block: Block) -> list[str]:
    said: list[str] = []
    match block:
        case Heading(text) | Paragraph(text):
            said = [text]
        case Numbered(items, first):
            said = [f"{number}. {item}" for number, item in enumerate(items, first)]
        case Bullets(items):
            said = [f"- {item}" for item in items]
        case Table(head, rows):
            said = ["\n".join(" – ".join(row) for row in (head, *rows) if any(row))]
        case Signature(name):
            said = [name]
        case Blank(label):
            said = [f"({label})"]
    return [plain(one) for one in said]
