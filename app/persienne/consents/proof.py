"""The bytes of a proof come in, what kind of file they are goes out; it is not run, drawn, unpacked or fetched."""

from __future__ import annotations

import re

LARGEST = 20 * 1024 * 1024
"""Bytes of one proof."""

_MAGIC = {b"%PDF-": "application/pdf", b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
HEIC = "image/heic"
"""What iPhones make of a photo until they are told otherwise; other HEIF files are called so too."""
_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
"""What stands behind ``ftyp`` in such a file (ISO/IEC 23008-12, annex B)."""
_HEADER = re.compile(r"(?:From [^\n]+\n)?(?P<lines>(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)")
_LETTER = re.compile(r"^From:", re.MULTILINE | re.IGNORECASE)
_DATED = re.compile(r"^(?:Date|Subject|Message-ID|To):", re.MULTILINE | re.IGNORECASE)
_MARKUP = re.compile(r"\s*(?:<!doctype|<\?xml|<html|<svg|<head|<script|#!)", re.IGNORECASE)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

SUFFIXES = {
    "application/pdf": ".pdf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    HEIC: ".heic",
    "message/rfc822": ".eml",
    "text/plain": ".txt",
}
"""Every type that is kept, and what the name of a copy ends in."""


ENDINGS = (*SUFFIXES.values(), ".jpeg", ".heif")
"""What the names of such files end in."""


def sniff(content: bytes) -> str | None:
    """The MIME type of a proof by its own bytes, never by its name; None where it is of no type that is kept.

    A web page, a picture in SVG and a script are text too, and are refused: other programs would run what they hold.
    """
    for magic, mime in _MAGIC.items():
        if content.startswith(magic):
            return mime
    if content[4:8] == b"ftyp" and _BRANDS & {content[8:12], *(content[at : at + 4] for at in range(16, 48, 4))}:
        return HEIC
    text = _text(content)
    if text is None or not text.strip() or _MARKUP.match(text):
        return None
    head = _HEADER.match(text.replace("\r\n", "\n"))
    if head is not None and _LETTER.search(head["lines"]) and _DATED.search(head["lines"]):
        return "message/rfc822"
    return "text/plain"


def _text(content: bytes) -> str | None:
    """The content as text, None where it is none; texts and e-mails from before Unicode are in Windows-1252."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if _NOT_TEXT.search(text) else text
    return None
