"""A paper document as values: a letter, a certificate, a recovery sheet; who lays it out on a page is ``ui/paper``.

Texts are plain: no markup is ever read in them, so a name with ``<b>`` or ``{`` is just a name. Non-breaking spaces
(U+00A0, U+202F) are the writer's and are kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Blank:
    """A ruled blank to be filled by hand, with what is missing under it; ``lines`` rules."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Numbered | Bullets | Table | Blank | PageBreak


@dataclass(frozen=True, slots=True)
class Envelope:
    """The head of a letter that goes into a window envelope (reference: NF Z 10-011, DL 220 x 110 mm).

    ``sender`` and ``recipient`` are lines from top to bottom, the recipient's at most six of 38 characters; an empty
    ``recipient`` prints as a ruled blank. ``dated`` is the line "à Lyon, le 24 novembre 2026".
    """

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    dated: str


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
