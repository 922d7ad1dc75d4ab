"""Why an exhibit is not reproduced in the file for the authority: a code comes in, its words go out in either language.

What is not reproduced is sent beside the file, and the list of exhibits says so. No file is opened here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill
from persienne.letters.catalogue import phrases

if TYPE_CHECKING:
    from persienne.documents.typography import Language

_FILE: Final = "complaint"

MOST_PAGES: Final = 300
"""Of a PDF, and of a mail with all that is attached to it."""

REASONS: Final = frozenset(
    {
        "empty",
        "large",
        "format",
        "heic",
        "locked",
        "damaged",
        "pages",
        "picture_large",
        "picture_damaged",
        "text_long",
        "mail_damaged",
        "mail_deep",
        "mail_parts",
        "mail_pages",
        "crashed",
        "slow",
        "together",
    }
)
"""Codes; ``14-complaint.toml`` has the words of each."""


def why(code: str, language: Language) -> str:
    """The words of one of ``REASONS``, as they follow a colon; another code raises KeyError."""
    return fill(phrases(_FILE)[f"apart.{code}"].of(language), {"pages": MOST_PAGES})
