"""A page of the guide as parts: its Markdown comes in, headings, paragraphs, items, pictures and links go out.

The guide needs no more of Markdown than this, and nothing of it leads outside: what names another file or an address is
shown as words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from persienne.ui.guide.files import PAGES, is_picture


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
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
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
    if found := _PICTURE.fullmatch(line):
        return Picture(found[2], found[1]) if is_picture(found[2]) else Paragraph(found[1])
    if found := _LINK.fullmatch(line):
        page = found[2].removesuffix(".md")
        return Link(found[1], page) if page in PAGES else Item(found[1])
    if found := _ITEM.fullmatch(line):
        return Item(found[2], int(found[1] or 0))
    return Paragraph(line)
