"""The head of a file that no reader knows comes in, a stable code of what it looks like and its columns go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.importers.cells import SEEN_LENGTH, plain, text_of
from persienne.importers.csv_table import CsvSheet
from persienne.importers.families import family_of_sheets, family_of_text
from persienne.importers.job import Job
from persienne.importers.text import decode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.table import Sheet

MAX_COLUMNS = 8

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "rar"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"SQLite format 3\0", "sqlite"),
)
_OPENINGS = (("<!doctype html", "html"), ("<html", "html"), ("<", "xml"), ("{", "json"), ("[", "json"))
# A serial line that was recorded with its bits of parity, or with a few other bytes.
_SEVEN_BITS = bytes(byte & 0x7F for byte in range(256))
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v")


def describe(head: bytes) -> tuple[str, tuple[str, ...]]:
    """The code and, for a table of no known family, the cells of the row that looks like its header.

    Codes: empty, zeros, pdf, zip, xls (also a workbook under a password), gzip, 7z, rar, image, sqlite, binary, html,
    xml, json, csv, text, and those of :mod:`~persienne.importers.families`.
    """
    if not head:
        return "empty", ()
    if not head.strip(b"\0"):
        return "zeros", ()
    for magic, code in _MAGIC:
        if head.startswith(magic):
            return code, ()
    text = decode(head, whole=False)
    if family := family_of_text(text or "") or family_of_text(head.translate(_SEVEN_BITS).decode("ascii")):
        return family, ()
    if text is None or any(sign in _CONTROLS for sign in text):
        return "binary", ()
    return _describe_text(text)


def describe_sheets(sheets: Sequence[Sheet], code: str = "xlsx") -> tuple[str, tuple[str, ...]]:
    """The family of the sheets, or ``code`` and the cells of the row that looks like a header.

    That is the first row, in any sheet, of three texts or more, or else of two.
    """
    if family := family_of_sheets(sheets):
        return family, ()
    rows = [[text for cell in row.cells if (text := text_of(cell))] for sheet in sheets for row in sheet.top]
    for least in (3, 2, 1):
        for row in rows:
            if len(row) >= least:
                return code, shown(row)
    return code, ()


def shown(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The first filled cells of a row, short enough to be shown."""
    return tuple(text_of(cell)[:SEEN_LENGTH] for cell in cells[:MAX_COLUMNS] if plain(cell))


def _describe_text(text: str) -> tuple[str, tuple[str, ...]]:
    start = text.lstrip()[:20].casefold()
    if not start:
        return "empty", ()
    for opening, code in _OPENINGS:
        if start.startswith(opening):
            return code, ()
    sheet = CsvSheet(text, Job(""))
    wide = sum(len(row.cells) > 1 for row in sheet.top)
    is_table = wide and (len(sheet.top[0].cells) > 1 or 2 * wide >= len(sheet.top))
    return describe_sheets([sheet], "csv") if is_table else (family_of_sheets([sheet]) or "text", ())
