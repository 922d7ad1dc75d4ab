"""A text in somebody's words comes in, the same text goes out with a mark for each sign that would turn it around.

The signs are Unicode's directional controls ("bidi", UAX 9): they show ``fdp.exe`` as ``exe.pdf``. A mark is what the
sign is called, in brackets: ``[U+202E]``.
"""

from __future__ import annotations

import re
import unicodedata

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """``text`` with its directional controls written out."""
    return _TURNING.sub(_mark, text)


def escaped(text: str) -> str:
    r"""The same of JSON, whose strings keep their value: ``\u202e``."""
    return _TURNING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _mark(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"


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
