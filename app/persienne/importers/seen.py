"""The head of a file that no reader knows comes in, a stable code of what it looks like and its columns go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.importers.cells import plain, text_of
from persienne.importers.text import decode, preamble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.xlsx import Sheet

MAX_COLUMNS = 8
MAX_COLUMN = 40

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
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v")


def describe(head: bytes) -> tuple[str, tuple[str, ...]]:
    """The code and, for a table, the first cells of its first line.

    Codes: empty, zeros, pdf, zip, xls (also a workbook under a password), gzip, 7z, rar, image, sqlite, binary, html,
    xml, json, enedis.pmax, csv, text.
    """
    if not head:
        return "empty", ()
    if not head.strip(b"\0"):
        return "zeros", ()
    for magic, code in _MAGIC:
        if head.startswith(magic):
            return code, ()
    text = decode(head, whole=False)
    if text is None or any(sign in _CONTROLS for sign in text):
        return "binary", ()
    return _describe_text(text)


def describe_sheets(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """The cells of the first row, in any sheet, that looks like a header: three texts or more, or else two."""
    rows = [[text for cell in row if (text := text_of(cell))] for sheet in sheets for row in sheet.rows[:60]]
    for least in (3, 2, 1):
        for row in rows:
            if len(row) >= least:
                return _shown(row)
    return ()


def _describe_text(text: str) -> tuple[str, tuple[str, ...]]:
    start = text.lstrip()[:20].casefold()
    if not start:
        return "empty", ()
    for opening, code in _OPENINGS:
        if start.startswith(opening):
            return code, ()
    head = preamble(text)
    if head.said("type de donnees").startswith("puissance maximale"):
        return "enedis.pmax", _shown(head.shown)
    if len(head.shown) > 1:
        return "csv", _shown(head.shown)
    return "text", ()


def _shown(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell[:MAX_COLUMN] for cell in cells[:MAX_COLUMNS] if plain(cell))
