"""A PDF read back: its bytes come in, the lines of its pages with their places, faces and words go out."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader, mult

MM_A_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text, where its base line begins (mm from the upper left corner), its font and its size in points."""

    text: str
    x: float
    y: float
    font: str
    points: float


def lines_of(pdf: bytes, page: int = 0) -> list[Line]:
    """The lines of text of ``page``, in the order in which they are drawn."""
    seen = PdfReader(BytesIO(pdf)).pages[page]
    height = float(seen.mediabox.height)
    found: list[Line] = []

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if text.strip():
            at = mult(tm, cm)
            name = str(font["/BaseFont"]).lstrip("/")
            found.append(Line(text.strip("\n"), at[4] * MM_A_POINT, (height - at[5]) * MM_A_POINT, name, size * at[0]))

    seen.extract_text(visitor_text=visit)
    return found


def fonts_of(pdf: bytes, page: int = 0) -> dict[str, int]:
    """The fonts of ``page`` and how many bytes of each the file carries."""
    resources: Any = PdfReader(BytesIO(pdf)).pages[page]["/Resources"]
    found = {}
    for font in resources["/Font"].values():
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        found[str(font["/BaseFont"]).lstrip("/")] = len(descriptor["/FontFile2"].get_data())
    return found


def text_of(pdf: bytes) -> str:
    """All that the pages say."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def joined(text: str) -> str:
    """``text`` on one line, for comparing what broke elsewhere."""
    return " ".join(words_of(text))


def words_of(text: str) -> list[str]:
    """The pieces of ``text`` that no layout breaks; the spaces that hold words together are in them."""
    return [word for word in text.replace("\n", " ").replace("\t", " ").split(" ") if word]
