"""Bytes of a text file come in, its text goes out, and single lines are split; no value is read here."""

from __future__ import annotations

import codecs
import csv
import re

MAX_LINE = 8_192
"""The longest line that is read as one, in signs; the calendar lines of an index file have two thousand."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# U+FEFF, and the three signs that a Latin-1 reader makes of it (public parsers look for those three).
_MARKS = re.compile("^(?:\ufeff|\u00ef\u00bb\u00bf)+")

_PAGE = re.compile(
    r"\s*<(?:!doctype html|html|head|meta|body|table|style|\?xml[^<>]{0,200}>\s*<(?:!doctype )?html)", re.IGNORECASE
)


def decode(data: bytes, *, whole: bool = True) -> str | None:
    """The text of ``data`` with plain line feeds and no byte-order mark, or None if it is no text.

    In turn: a byte-order mark, strict UTF-8, cp1252; guessing does worse (jawah/charset_normalizer#130). A NUL outside
    UTF-16 makes it no text. ``whole`` is False for the head of a file, which may end inside a letter.
    """
    if not data.startswith(_UTF16) and b"\0" in data:
        return None
    for encoding in ("utf-16",) if data.startswith(_UTF16) else ("utf-8", "cp1252"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(data, final=whole)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            return None
        return _MARKS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return None


def split_line(line: str, delimiter: str) -> list[str]:
    """The cells of one line, stripped; quotes are honoured, trailing empty cells stay."""
    if '"' not in line:
        return [cell.strip() for cell in line.split(delimiter)]
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter))]


def without_tail(cells: list[str]) -> list[str]:
    """The cells without the empty ones at the end (a spreadsheet pads every line to the longest)."""
    length = len(cells)
    while length and not cells[length - 1]:
        length -= 1
    return cells[:length]


def is_page(text: str) -> bool:
    """Whether a text is a web page."""
    return _PAGE.match(text) is not None
