"""A text comes in, the same goes out as a spreadsheet shows it and never runs it; no file, no number."""

from __future__ import annotations

import unicodedata

_FORMULA = ("=", "+", "-", "@")
_TURNS = ("\t", "\r", "\n")


def inert(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet would take it for a formula.

    It begins with ``=``, ``+``, ``-`` or ``@``, in whatever width and behind whatever blanks and unseen signs, or with
    a tab or the end of a line.
    """
    seen = next((sign for sign in text if unicodedata.category(sign)[0] not in "ZC"), "")
    formula = unicodedata.normalize("NFKC", seen).startswith(_FORMULA)
    return f"'{text}" if formula or text.startswith(_TURNS) else text
