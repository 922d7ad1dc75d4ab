"""A request, its letter and its PDF come in; an unsent e-mail goes out. Nothing is sent, and nobody is addressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.documents.document import Paragraph, Signature
from persienne.documents.plain_text import Attachment, eml_of, message_of

if TYPE_CHECKING:
    from persienne.documents.document import Sheet
    from persienne.letters.requests import Request


def enclosed(sheet: Sheet) -> str:
    """What a letter says that is enclosed, the sentence under its signature; empty where nothing is."""
    match sheet.blocks[-2:]:
        case (Signature(), Paragraph(said)):
            return said
        case _:
            return ""


def mail_of(request: Request, sheet: Sheet, pdf: bytes | None) -> bytes:
    """The letter as an unsent e-mail from its holder, with its PDF attached where there is one."""
    attached = () if pdf is None else (Attachment(f"{request.reference}.pdf", pdf),)
    return eml_of(message_of(sheet), request.draft.facts.holder.email, attached)
