"""The pages of the guide: a language and a page come in, headings, paragraphs, items, pictures and links go out.

The files of the guide: a language and a page or a picture come in, text or bytes go out; nothing else is read.
``docs/guide`` of the repository is where they are written. A wheel and the packages carry a copy among the resources
(``pyproject.toml``); a checkout is read where it stands.

A page of the guide as parts: its Markdown comes in, headings, paragraphs, items, pictures and links go out.
The guide needs no more of Markdown than this, and nothing of it leads outside: what names another file or an address is
shown as words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


PAGES: Final = ("start", "charts", "slats", "sharing", "letters", "mirror")
"""The pages, in the order in which they are read."""
BEGINNING: Final = PAGES[0]
KEY_LIST: Final = "keys"
"""What is shown beside the pages: every key of the window, and what it does."""
_PICTURE = re.compile(r"[a-z]+(?:-[a-z]+)*\.png")
_CHECKOUT = Path(__file__).parents[4] / "docs" / "guide"


def folder() -> Traversable:
    """Where the guide is: a folder for each language."""
    packed = files("persienne_resources") / "guide"
    return packed if packed.is_dir() else _CHECKOUT


def page_text(language: str, page: str) -> str:
    """A page of :data:`PAGES` in ``language`` ("fr" or "en"), as Markdown. OSError where it can't be read."""
    return (folder() / language / f"{page}.md").read_text(encoding="utf-8")


def page_texts(language: str) -> dict[str, str]:
    """Every page in ``language``, in the order in which they are read. OSError where one can't be read."""
    return {page: page_text(language, page) for page in PAGES}


def is_picture(name: str) -> bool:
    """Whether ``name`` may be that of a picture beside the pages: no path, no address."""
    return _PICTURE.fullmatch(name) is not None


def picture_bytes(language: str, name: str, *, dark: bool) -> bytes:
    """The PNG file of a picture, in the palette that is asked for. OSError where it can't be read."""
    return (folder() / language / in_palette(name, dark=dark)).read_bytes()


def in_palette(name: str, *, dark: bool) -> str:
    """What the file of the picture ``name`` is called in either palette."""
    return name.replace(".png", "-dark.png") if dark else name


@dataclass(frozen=True, slots=True)
class Heading:
    """A title: of the page (1) or of a section of it (2)."""

    words: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words."""

    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """One of a list: a step with its number, or one of several that have none (0)."""

    words: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside the page, and what it shows in words."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page."""

    words: str
    page: str


Part = Heading | Paragraph | Item | Picture | Link

_HEADING = re.compile(r"(#{1,2}) (.+)")
_PICTURE_LINE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_LINK = re.compile(r"- \[([^\]]*)\]\(([^)]*)\)")
_ITEM = re.compile(r"(?:-|(\d+)\.) (.+)")


def parts_of(markdown: str) -> list[Part]:
    """The parts of a page; lines of one paragraph or item stand together."""
    return [_part(" ".join(block)) for block in _blocks(markdown)]


def _blocks(markdown: str) -> list[list[str]]:
    """The lines of each part: a blank line ends one, an item of a list begins one."""
    blocks: list[list[str]] = [[]]
    for line in markdown.split("\n"):
        if not line.strip(" "):
            blocks.append([])
        elif _ITEM.match(line):
            blocks.append([line])
        else:
            blocks[-1].append(line.strip(" "))
    return [block for block in blocks if block]


def _part(line: str) -> Part:
    if found := _HEADING.fullmatch(line):
        return Heading(found[2], len(found[1]))
    if found := _PICTURE_LINE.fullmatch(line):
        return Picture(found[2], found[1]) if is_picture(found[2]) else Paragraph(found[1])
    if found := _LINK.fullmatch(line):
        page = found[2].removesuffix(".md")
        return Link(found[1], page) if page in PAGES else Item(found[1])
    if found := _ITEM.fullmatch(line):
        return Item(found[2], int(found[1] or 0))
    return Paragraph(line)
