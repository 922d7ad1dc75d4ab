"""A paper document as values, and as what JSON has: a letter, a certificate; ``ui/paper`` lays it out.

A text is plain: no markup is read in it, so ``<b>`` or ``{`` in a name is part of the name. Non-breaking spaces
(U+00A0, U+202F) are kept.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Final

from persienne.base.errors import UserError
from persienne.base.visible import visible

ADDRESS_LINES = 6
ADDRESS_LETTERS = 38
"""The limits of La Poste's machines and of a window envelope (NF Z 10-011)."""
_FIGURES = re.compile(r"[+\u2212-]?[\d\s.,]*\d[\d\s.,%]*")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zp"})


class Weight(StrEnum):
    """How a paragraph is set apart from the others."""

    BODY = "body"
    STRONG = "strong"
    """The subject line of a letter, a sentence that must not be missed."""
    SMALL = "small"
    """A footer, a note under a table."""
    FIXED = "fixed"
    """Digits and keys that are copied by hand or compared. They are set in a monospaced font."""


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
    """Paragraphs with numbers, counted from ``first``, so that an answer can refer to one of them."""

    items: tuple[str, ...]
    first: int = 1


@dataclass(frozen=True, slots=True)
class Bullets:
    """Paragraphs of a list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head. ``widths`` are the columns' shares of the line; if it is empty, all are equal.

    A ``dense`` table is set in smaller type, for many rows on one page.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    dense: bool = False

    def is_figures(self, column: int) -> bool:
        """Whether the column holds nothing but numbers and dashes, which are then aligned to the right."""
        cells = [row[column] for row in self.rows if column < len(row) and row[column].strip(" –")]
        return bool(cells) and all(_FIGURES.fullmatch(cell) for cell in cells)


class Known(StrEnum):
    """How far the energy of a column of a :class:`Chart` is known."""

    WHOLE = "whole"
    PART = "part"
    SHARED = "shared"
    """Together with its neighbours only."""
    NOTHING = "nothing"
    ASIDE = "aside"
    AHEAD = "ahead"
    """Its time is still to come."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Energies as upright columns; a table beside it says the same figures, for it is drawn on paper alone.

    ``labels`` stand under the columns (empty ones under none), ``values`` are theirs and ``before`` those of a year
    before, None where there is none; ``known`` are :class:`Known`. ``ticks`` are the lines across, with their words.
    ``now`` and ``then`` name the two years; ``key`` has the words of each other kind of column that is there.
    """

    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    before: tuple[float | None, ...]
    known: tuple[str, ...]
    ticks: tuple[tuple[float, str], ...]
    now: str
    then: str = ""
    key: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Blank:
    """``lines`` ruled lines to write on by hand, with ``label`` under them."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Signature:
    """Room to sign by hand, with the name of the signer under it. It stays on the page of the block before it."""

    name: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins on a new page."""


Block = Heading | Paragraph | Numbered | Bullets | Table | Chart | Blank | Signature | PageBreak


@dataclass(frozen=True, slots=True)
class Envelope:
    """The head of a letter for a window envelope (reference: NF Z 10-011, DL 220 x 110 mm).

    ``sender`` and ``recipient`` are lines from top to bottom. The recipient has at most six lines of 38 characters; an
    empty ``recipient`` is printed as ruled lines. ``dated`` is the line "À Lyon, le 24 novembre 2026".
    """

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    dated: str

    def __post_init__(self) -> None:
        """Refuse an address that does not fit the window."""
        check_address(self.recipient)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document: its title, its blocks in order, its language, and the head of a letter.

    ``title`` goes into the file's metadata and must name no person. ``footer`` is printed on every page. ``subject`` is
    what a message with this text is called, ``head`` how many of the first blocks it takes the place of: of a letter,
    the line of its subject and the one that says how it goes and its reference.
    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "fr"
    envelope: Envelope | None = None
    footer: tuple[str, ...] = field(default=())
    subject: str = ""
    head: int = 0


def check_address(lines: tuple[str, ...]) -> None:
    """Raise ``address_too_long`` (lines, letters) where ``lines`` are more than six or one is longer than 38."""
    if len(lines) > ADDRESS_LINES or any(len(line) > ADDRESS_LETTERS for line in lines):
        raise UserError("address_too_long", lines=ADDRESS_LINES, letters=ADDRESS_LETTERS)


def plain(text: str) -> str:
    """``text`` as it can be printed: in NFC, with line breaks as the only control characters, and nothing invisible.

    A sign that turns the direction of writing is written out (``base.visible``); half of a surrogate pair from a broken
    file, which could damage the words around it, goes. Tabs become spaces. The spaces U+00A0 and U+202F are kept.
    """
    lines = unicodedata.normalize("NFC", visible(text).expandtabs(4).replace("\r\n", "\n")).replace("\u2028", "\n")
    return "".join(sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in _UNSEEN)


_KINDS: Final[dict[str, type[Block]]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "numbered": Numbered,
    "bullets": Bullets,
    "table": Table,
    "chart": Chart,
    "blank": Blank,
    "signature": Signature,
    "page_break": PageBreak,
}
_NAMES: Final = {made: name for name, made in _KINDS.items()}


def told(sheet: Sheet) -> dict[str, Any]:
    """The sheet as objects, lists, texts and numbers; every block has its ``kind``."""
    said = asdict(sheet)
    said["blocks"] = [{"kind": _NAMES[type(block)], **asdict(block)} for block in sheet.blocks]
    return said


def sheet_of(said: dict[str, Any]) -> Sheet:
    """The sheet of which :func:`told` made ``said``; ``KeyError``, ``TypeError`` or ``ValueError`` for another."""
    known = {name: value for name, value in said.items() if name not in {"blocks", "envelope", "footer"}}
    envelope = said["envelope"]
    return Sheet(
        blocks=tuple(_block(dict(block)) for block in said["blocks"]),
        envelope=None if envelope is None else Envelope(**_frozen(envelope)),
        footer=tuple(said["footer"]),
        **known,
    )


def _block(said: dict[str, Any]) -> Block:
    made = _KINDS[said.pop("kind")]
    if "weight" in said:
        said["weight"] = Weight(said["weight"])
    return made(**_frozen(said))


def _frozen(said: dict[str, Any]) -> dict[str, Any]:
    """With tuples for lists, of a table's rows too."""
    return {name: _tuple(value) for name, value in said.items()}


def _tuple(value: Any) -> Any:  # noqa: ANN401 - what JSON has
    return tuple(map(_tuple, value)) if isinstance(value, list) else value
