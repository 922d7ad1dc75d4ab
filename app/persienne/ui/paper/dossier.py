"""A letter that lists its exhibits with their pages, and the exhibits, come in; one PDF of all goes out.

The pages are counted first, since the list stands in the letter itself. No file is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.ui.paper.exhibits import Bundle, Exhibit, merged, prepared
from persienne.ui.paper.pdf import pdf_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.documents.document import Sheet

MAIL: Final = "message/rfc822"
_MOST_OF_A_MAIL: Final = 100_000
"""Bytes of an e-mail that is shown as its own text: its heads are what proves it; a larger one carries files."""


def shown(title: str, content: bytes, mime: str) -> Exhibit:
    """A file as an exhibit; a short e-mail is shown as the text that it is."""
    if mime == MAIL and len(content) <= _MOST_OF_A_MAIL:
        mime = "text/plain"
    return Exhibit(title, content, mime)


def dossier(exhibits: Sequence[Exhibit], letter: Callable[[tuple[int, ...]], Sheet]) -> Bundle:
    """One PDF: what ``letter`` makes of the numbers of pages, and behind it the exhibits in their order.

    An exhibit that cannot be shown counts for the page that says so. Raises ``exhibits_unmerged``.
    """
    filed = prepared(exhibits)
    sheet = letter(tuple(one.counted for one in filed))
    return merged(pdf_of(sheet)[0], filed, title=sheet.title)
