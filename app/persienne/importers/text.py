"""Bytes of a text file come in, its text and the preamble of an Enedis CSV go out; no value is read here."""

from __future__ import annotations

import codecs
import csv
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from persienne.importers.cells import plain
from persienne.importers.parsed import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.importers.job import Refusals

MAX_LINE = 8_192
"""The longest line that is read as one, in signs; the calendar lines of an index file have two thousand."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# U+FEFF, and the three signs that a Latin-1 reader makes of it (public parsers look for those three).
_MARKS = re.compile("^(?:\ufeff|\u00ef\u00bb\u00bf)+")


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


@dataclass(frozen=True, slots=True)
class Preamble:
    """What stands above the data of an Enedis CSV.

    ``meta`` maps plain labels (``"grandeur metier"``) to cells as written, ``columns`` are the plain labels of the data
    (empty if the file has no header), ``titles`` the same as written, ``first`` the cells of the first data line,
    ``shown`` the first line's cells as written; the data begin at ``body`` in the text, on line ``line`` (from 1).
    """

    delimiter: str
    meta: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    body: int = 0
    line: int = 1

    def said(self, label: str) -> str:
        """The plain value of a meta label, empty if it is not there."""
        return plain(self.meta.get(label))

    def title(self, place: int) -> str:
        """The title of a column as written, or its number (from 1) where it has none."""
        return self.titles[place] if place < len(self.titles) and self.titles[place] else str(place + 1)


def preamble(text: str) -> Preamble:
    """The preamble of a text; for a text that is no Enedis CSV, one without meta and columns."""
    delimiter = _delimiter(text)
    meta: dict[str, str] = {}
    labels: list[str] | None = None
    shown: tuple[str, ...] = ()
    for number, start, line in _lines(text, limit=12):
        cells = without_tail(split_line(line, delimiter))
        if not cells:
            continue
        shown = shown or tuple(cells)
        names = [plain(cell) for cell in cells]
        if "horodate" in names:
            after = start + len(line) + 1
            first = next((row for _, _, row in _cells(text, after, delimiter)), [])
            body = min(after, len(text))
            return Preamble(delimiter, meta, tuple(names), tuple(cells), tuple(first), shown, body, number + 1)
        if names[0] == "identifiant prm":
            labels = names
        elif labels is not None and not meta:
            meta = dict(zip(labels, cells, strict=False))
        else:
            return Preamble(delimiter, meta, (), (), tuple(cells), shown, start, number)
    return Preamble(delimiter, meta, (), (), (), shown, len(text), 1)


def without_cut_line(text: str, head: Preamble, refusals: Refusals) -> tuple[str, int]:
    """The text without its last data line if the file ends inside that line, which is refused, and how many that are.

    Under its own head the operator ends every line with a line feed. Households' editors and other programs leave the
    last one out, so that elsewhere its absence alone proves nothing: the line must also have fewer cells than the line
    before, an open quote, or no value.
    """
    start = max(text.rfind("\n") + 1, head.body)
    last = text[start:]
    if not last.lstrip('"')[:1].isdigit():
        return text, 0  # the file ends with a line feed, or with a line of another kind
    before = text[text.rfind("\n", 0, start - 1) + 1 : start - 1] if start else ""
    delimiter = head.delimiter
    cut = last.count(delimiter) < before.count(delimiter) or last.count('"') % 2 == 1
    cut |= bool(head.meta) and not last.endswith(delimiter)  # a spreadsheet pads the line with empty cells
    if not cut and not (last.endswith(delimiter) and before and not before.endswith(delimiter)):
        return text, 0
    refusals.add(head.line + text.count("\n", head.body), Reason.CUT_LINE, last)
    return text[:start], 1


def data_lines(text: str, head: Preamble) -> Iterator[tuple[int, str]]:
    """The lines from the data on with their numbers, one at a time: a large file is never held twice."""
    start, number = head.body, head.line
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield number, text[start:end]
        start, number = end + 1, number + 1


def _delimiter(text: str) -> str:
    """The commonest of the three delimiters in the first line; the semicolon if there is none."""
    first = next((line for _, _, line in _lines(text, limit=12) if line.strip()), "")
    return max(";\t,", key=first.count)


def _cells(text: str, start: int, delimiter: str) -> Iterator[tuple[int, int, list[str]]]:
    for number, place, line in _lines(text[start : start + 4 * MAX_LINE], limit=4):
        cells = without_tail(split_line(line, delimiter))
        if cells:
            yield number, place, cells


def _lines(text: str, *, limit: int) -> Iterator[tuple[int, int, str]]:
    """The first lines with their number (from 1) and their place, as long as none is too long."""
    start = 0
    for number in range(1, limit + 1):
        end = text.find("\n", start, start + MAX_LINE)
        stop = len(text) if end < 0 else end
        if start >= len(text) or stop - start > MAX_LINE:
            return
        yield number, start, text[start:stop]
        start = stop + 1
