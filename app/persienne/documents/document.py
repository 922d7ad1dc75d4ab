"""A paper document as values: a letter, a certificate, a recovery sheet; who lays it out on a page is ``ui/paper``.

Texts are plain: no markup is ever read in them, so a name with ``<b>`` or ``{`` is just a name. Non-breaking spaces
(U+00A0, U+202F) are the writer's and are kept.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from persienne.base.errors import UserError

ADDRESS_LINES = 6
ADDRESS_LETTERS = 38
"""What La Poste's machines and a window envelope take (NF Z 10-011)."""
_FIGURES = re.compile(r"[+\u2212-]?[\d\s.,]*\d[\d\s.,%]*")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zp"})


class Weight(StrEnum):
    """How a paragraph stands out."""

    BODY = "body"
    STRONG = "strong"
    """The subject line of a letter, a sentence that must not be missed."""
    SMALL = "small"
    """A footer, a note under a table."""
    FIXED = "fixed"
    """Digits and keys that are copied by hand or compared: a monospaced font."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    text: str
    weight: Weight = Weight.BODY


@dataclass(frozen=True, slots=True)
class Numbered:
    """Paragraphs that carry numbers, counted from ``first``; an answer can name each."""

    items: tuple[str, ...]
    first: int = 1


@dataclass(frozen=True, slots=True)
class Bullets:
    """Paragraphs of a list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head; ``widths`` are the columns' shares of the line, all alike where it is empty."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()

    def is_figures(self, column: int) -> bool:
        """Whether the column holds nothing but numbers, which then stand under each other by their units."""
        cells = [row[column] for row in self.rows if column < len(row) and row[column].strip()]
        return bool(cells) and all(_FIGURES.fullmatch(cell) for cell in cells)


@dataclass(frozen=True, slots=True)
class Blank:
    """A ruled blank to be filled by hand, with what is missing under it; ``lines`` rules."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Signature:
    """Room to sign by hand, and under it the name of who signs; it stays with the block before it."""

    name: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Numbered | Bullets | Table | Blank | Signature | PageBreak


@dataclass(frozen=True, slots=True)
class Envelope:
    """The head of a letter that goes into a window envelope (reference: NF Z 10-011, DL 220 x 110 mm).

    ``sender`` and ``recipient`` are lines from top to bottom, the recipient's at most six of 38 characters; an empty
    ``recipient`` prints as a ruled blank. ``dated`` is the line "à Lyon, le 24 novembre 2026".
    """

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    dated: str

    def __post_init__(self) -> None:
        """Refuse an address that would not stand in the window."""
        check_address(self.recipient)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document: what it is called, its language, its head where it is a letter, its blocks in order.

    ``title`` goes into the file's metadata and must name no one. ``footer`` stands on every page.
    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "fr"
    envelope: Envelope | None = None
    footer: tuple[str, ...] = field(default=())


def check_address(lines: tuple[str, ...]) -> None:
    """Raise ``address_too_long`` (lines, letters) where ``lines`` are more than six or one is longer than 38."""
    if len(lines) > ADDRESS_LINES or any(len(line) > ADDRESS_LETTERS for line in lines):
        raise UserError("address_too_long", lines=ADDRESS_LINES, letters=ADDRESS_LETTERS)


def plain(text: str) -> str:
    """``text`` as paper takes it: composed letters (NFC), line breaks as the only control, no invisible signs.

    A mark that turns the direction of writing, or half a surrogate pair out of a broken file, could hide or damage the
    words around it. Tabs become spaces. The spaces U+00A0 and U+202F are kept.
    """
    lines = unicodedata.normalize("NFC", text.expandtabs(4).replace("\r\n", "\n")).replace("\u2028", "\n")
    return "".join(sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in _UNSEEN)
