"""Bytes of a text file come in, its text goes out, and single lines are split; no value is read here."""

from __future__ import annotations

import codecs
import csv
import re

MAX_LINE = 8_192
"""The longest line that is read as one, in signs; the calendar lines of an index file have two thousand."""

_ENCODINGS = ("utf-8", "cp1252")
_PIECE = 1 << 20
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# U+FEFF, and the three signs that a Latin-1 reader makes of it (public parsers look for those three).
_MARKS = re.compile("^(?:\ufeff|\u00ef\u00bb\u00bf)+")
_DOUBLY_MARKED = "\u00ef\u00bb\u00bf".encode()

_PAGE = re.compile(
    r"\s*<(?:!doctype html|html|head|meta|body|table|style|\?xml[^<>]{0,200}>\s*<(?:!doctype )?html)", re.IGNORECASE
)


class EncodedText:
    """Text that stays in the bytes that it came in: a ``str`` beside them would take as much memory again.

    Places are those of the bytes; a part is to begin and end beside a line feed.
    """

    def __init__(self, data: bytes | bytearray, encoding: str) -> None:
        self._data = data
        self._encoding = encoding

    def __len__(self) -> int:
        """How many bytes."""
        return len(self._data)

    def __getitem__(self, part: slice) -> str:
        """A part of it."""
        return self._data[part].decode(self._encoding)

    def find(self, sign: str, start: int, stop: int) -> int:
        """Where the first ``sign`` between two places is, -1 if there is none."""
        return self._data.find(sign.encode("ascii"), start, stop)

    def rfind(self, sign: str, start: int, stop: int) -> int:
        """Where the last ``sign`` between two places is, -1 if there is none."""
        return self._data.rfind(sign.encode("ascii"), start, stop)

    def count(self, sign: str, start: int, stop: int) -> int:
        """How often ``sign`` stands between two places."""
        return self._data.count(sign.encode("ascii"), start, stop)

    def let_go(self) -> None:
        """Free the memory where it is nobody else's, a ``bytearray``; nothing is left to read then."""
        if isinstance(self._data, bytearray):
            self._data.clear()


def in_place(data: bytes | bytearray) -> str | EncodedText | None:
    """The text of :func:`decode`, left in ``data`` where that is possible: a ``bytearray`` is used up."""
    if data.startswith(_UTF16):
        return decode(data)
    while data.startswith(codecs.BOM_UTF8):
        if isinstance(data, bytearray):
            del data[: len(codecs.BOM_UTF8)]
        else:
            data = data.removeprefix(codecs.BOM_UTF8)
    if data.startswith(_DOUBLY_MARKED) or b"\0" in data:
        return decode(data)
    encoding = next((each for each in _ENCODINGS if _is_valid(data, each)), None)
    if encoding is None:
        return None
    if b"\r" not in data:
        return EncodedText(data, encoding)
    plain = data.replace(b"\r\n", b"\n")
    if isinstance(data, bytearray):
        data.clear()
    return EncodedText(plain.replace(b"\r", b"\n") if b"\r" in plain else plain, encoding)


def _is_valid(data: bytes | bytearray, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def decode(data: bytes | bytearray, *, whole: bool = True) -> str | None:
    """The text of ``data`` with plain line feeds and no byte-order mark, or None if it is no text.

    In turn: a byte-order mark, strict UTF-8, cp1252; guessing does worse (jawah/charset_normalizer#130). A NUL outside
    UTF-16 makes it no text. ``whole`` is False for the head of a file, which may end inside a letter.
    """
    if not data.startswith(_UTF16) and b"\0" in data:
        return None
    for encoding in ("utf-16",) if data.startswith(_UTF16) else _ENCODINGS:
        try:
            text = str(data, encoding) if whole else codecs.getincrementaldecoder(encoding)().decode(data)
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
