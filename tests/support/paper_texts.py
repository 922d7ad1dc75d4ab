"""A sheet of paper as plain lines, so that a test, or a reader, sees what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.documents.document import (
    Blank,
    Block,
    Bullets,
    Chart,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)

if TYPE_CHECKING:
    from persienne.documents.document import Sheet


def lines(sheet: Sheet) -> list[str]:
    """Every line of the sheet, from the envelope to the footer."""
    envelope = sheet.envelope
    head = [*envelope.sender, "", *envelope.recipient, "", envelope.dated, ""] if envelope else []
    return [*head, *(line for block in sheet.blocks for line in [*_lines(block), ""]), *sheet.footer]


def text(sheet: Sheet) -> str:
    """The whole sheet."""
    return "\n".join(lines(sheet))


def _lines(block: Block) -> list[str]:  # noqa: PLR0911 - one for each block
    match block:
        case Heading(said) | Paragraph(said):
            return [said]
        case Numbered(items, first):
            return [f"{number}. {item}" for number, item in enumerate(items, first)]
        case Bullets(items):
            return [f"- {item}" for item in items]
        case Table(head, rows):
            return [" | ".join(row) for row in (head, *rows)]
        case Chart(labels):
            return [" | ".join(labels)]
        case Blank(label, count):
            return [*["_" * 30] * count, label]
        case Signature(name):
            return ["(signature)", name]
        case PageBreak():
            return ["----"]
