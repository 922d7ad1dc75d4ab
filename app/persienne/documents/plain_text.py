"""A document as plain text, in lines for a screen reader or as an e-mail's subject and paragraphs; pure.

Lines break at an ordinary space only. U+00A0 and U+202F never break, as on paper.

A message (for an e-mail or an online form) has no window envelope, no line "Objet :" and no way of sending in its text.
Its paragraphs have no line breaks: whoever reads it has a width of its own. A draft of a mail (``.eml``, RFC 5322) is
never sent from here: it opens in the household's own mail program, which sends it or does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING, Final

from persienne.documents.document import (
    Blank,
    Bullets,
    Chart,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Weight,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.documents.document import Block, Envelope, Sheet

_MARGIN = 2
_GAP = 2
_ADDRESS_AT = 38
_LEAST_COLUMN = 4
_BREAK = re.compile("[ \n]+")

UNSENT: Final = "X-Unsent"
"""What mail programs open as a draft to be finished, and not as a mail that came in."""


def text(sheet: Sheet, width: int = 76) -> str:
    """``sheet`` in lines of at most ``width`` characters, with a line break at the end.

    Two things make a line longer: a word that is longer itself, and a paragraph of fixed width, which is not wrapped.
    """
    parts = _head(sheet.envelope, width) if sheet.envelope is not None else [_titled(sheet.title, "=", width)]
    parts += [part for block in sheet.blocks if (part := _block(block, width))]
    if sheet.footer:
        parts.append([line for said in sheet.footer for line in wrapped(said, width)])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def wrapped(said: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """``said`` in lines no longer than ``width``. The first begins with ``first``, the others with ``rest``.

    Several ordinary spaces become one. A line break in ``said`` is kept. A word longer than a line has its own line.
    ``rest`` is by default as many spaces as ``first`` is long.
    """
    rest = " " * len(first) if rest is None else rest
    lines: list[str] = []
    for paragraph in plain(said).split("\n"):
        line = rest if lines else first
        bare = True
        for word in _BREAK.split(paragraph.strip(" ")):
            if not bare and len(line) + 1 + len(word) > width:
                lines.append(line)
                line, bare = rest, True
            line += word if bare else f" {word}"
            bare = False
        lines.append(line)
    return [line.rstrip(" ") for line in lines]


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


def _head(envelope: Envelope, width: int) -> list[list[str]]:
    """The sender on the left, the recipient and the date on the right, as on the page."""
    right = " " * max(0, min(_ADDRESS_AT, width - _ADDRESS_AT))
    blank = ["_" * (width - len(right))] * 4
    recipient = [plain(line) for line in envelope.recipient] if any(map(str.strip, envelope.recipient)) else blank
    parts = [[plain(line) for line in envelope.sender], recipient, [plain(envelope.dated)]]
    parts[1:] = [[right + line for line in part] for part in parts[1:]]
    return [part for part in parts if part]


def _titled(said: str, sign: str, width: int) -> list[str]:
    lines = wrapped(said, width)
    return [*lines, sign * max(map(len, lines))]


def _block(block: Block, width: int) -> list[str]:
    lines: list[str] = []
    match block:
        case Heading(said):
            lines = _titled(said, "-", width)
        case Paragraph(said, Weight.FIXED):
            lines = plain(said).split("\n")
        case Paragraph(said):
            lines = wrapped(said, width)
        case Numbered(items, first):
            lines = _hanging([(f"{n}. ", item) for n, item in enumerate(items, first)], width)
        case Bullets(items):
            lines = _hanging([("- ", item) for item in items], width)
        case Table():
            lines = _table(block, width)
        case Blank(label, rules):
            lines = [*["_" * width] * max(1, rules), *wrapped(f"({label})", width)]
        case Signature(name):
            lines = ["", "", *wrapped(name, width, " " * min(_ADDRESS_AT, width // 2))]
        case Chart() | PageBreak():
            pass
    return lines


def _hanging(items: list[tuple[str, str]], width: int) -> list[str]:
    """The items of a list, their text indented behind the mark.

    If one item has several lines, an empty line separates all of them.
    """
    hang = max((len(mark) for mark, _ in items), default=0)
    margin = " " * _MARGIN
    filled = [wrapped(item, width, f"{margin}{mark:<{hang}}", margin + " " * hang) for mark, item in items]
    airy = any(len(lines) > 1 for lines in filled)
    result: list[str] = []
    for lines in filled:
        result += ["", *lines] if airy and result else lines
    return result


def _table(table: Table, width: int) -> list[str]:
    """A table with columns as wide as their longest cell. While the line is too long, the widest column is narrowed."""
    rows = [[plain(cell) for cell in row] for row in (table.head, *table.rows)]
    columns = max(map(len, rows))
    if not columns:
        return []
    for row in rows:
        row.extend([""] * (columns - len(row)))
    right = [table.is_figures(column) for column in range(columns)]
    widths = [max(max(map(len, cell.split("\n"))) for cell in column) for column in zip(*rows, strict=True)]
    room = width - _GAP * (columns - 1)
    while sum(widths) > room and max(widths) > _LEAST_COLUMN:
        widths[widths.index(max(widths))] -= 1
    result: list[str] = []
    for n, row in enumerate(rows):
        if n or any(row):
            result += _beside([wrapped(cell, size) for cell, size in zip(row, widths, strict=True)], widths, right)
        if n == 0 and any(row):
            result.append((" " * _GAP).join("-" * size for size in widths))
    return result


def _beside(cells: list[list[str]], widths: list[int], right: list[bool]) -> Iterable[str]:
    """The lines of one row of the table, each cell aligned to the right or to the left of its column."""
    for n in range(max(map(len, cells))):
        said = [cell[n] if n < len(cell) else "" for cell in cells]
        parts = [
            part.rjust(size) if flush else part.ljust(size)
            for part, size, flush in zip(said, widths, right, strict=True)
        ]
        yield (" " * _GAP).join(parts).rstrip(" ")


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
