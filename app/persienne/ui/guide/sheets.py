"""What the guide shows at a time: a page, the contents or the keys come in; a sheet that one reads goes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.ui.guide.files import picture_bytes
from persienne.ui.guide.passage import GuidePicture, Passage
from persienne.ui.guide.text import Heading, Item, Link, Paragraph, Picture
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow
from persienne.ui.widgets.options import PickRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.ui.guide.text import Part

BEFORE_SECTION, BETWEEN, BETWEEN_ITEMS = 20, 12, 6
"""Pixels above a section, between paragraphs, and between the items of a list."""


class Sheet(QWidget):
    """A sheet with its title; it is given the keyboard where it is turned to, so that the arrows scroll."""

    page_wanted = Signal(str)
    heard_as = Role.Document

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2, 0, 2, 8)
        self.column.setSpacing(0)
        self.column.addWidget(Label(title, fonts.TITLE, wrap=True))

    def put(self, part: QWidget, above: int = BETWEEN) -> None:
        """Put ``part`` at the end, with so many pixels above it."""
        self.column.addSpacing(above)
        self.column.addWidget(part)

    def end(self) -> None:
        """Add a stretch below the last part."""
        self.column.addStretch(1)


class PageSheet(Sheet):
    """A page of the guide."""

    def __init__(self, parts: Sequence[Part], language: str) -> None:
        """The first of ``parts`` is the title; pictures are those of ``language``."""
        super().__init__(parts[0].words)
        self._language, self._links = language, Flow()
        question = next((part.words for part in parts if isinstance(part, Paragraph)), "")
        self.setAccessibleDescription(question)
        before: Part = parts[0]
        for part in parts[1:]:
            if isinstance(part, Link):
                self._add_link(part, joins=isinstance(before, Link))
            else:
                self.put(self._widget(part, first=before is parts[0]), _above(before, part))
            before = part
        self.end()

    def _widget(self, part: Heading | Item | Picture | Paragraph, *, first: bool) -> QWidget:
        match part:
            case Heading(words):
                return Label(words, fonts.LEAD, wrap=True)
            case Item(words, number):
                return Passage(words, mark=f"{number}." if number else "•")
            case Picture(name, words):
                return GuidePicture(words, lambda dark: picture_bytes(self._language, name, dark=dark))
            case Paragraph(words):
                return Passage(words, role="ink2" if first else "ink")

    def _add_link(self, part: Link, *, joins: bool) -> None:
        """Put a way on at the end; one that ``joins`` stands beside the link before."""
        link = LinkButton(part.words, "chevron-right")
        link.setAutoDefault(False)
        link.clicked.connect(partial(self.page_wanted.emit, part.page))
        if not joins:
            self._links = Flow()
            self.column.addSpacing(BETWEEN_ITEMS)
            self.column.addLayout(self._links)
        self._links.addWidget(link)


def _above(before: Part, part: Part) -> int:
    if isinstance(part, Heading):
        return BEFORE_SECTION
    return BETWEEN_ITEMS if isinstance(before, Item | Heading) and not isinstance(part, Picture) else BETWEEN


class Entry(NamedTuple):
    """An entry of the contents: target page, icon, title, and the question that the page answers."""

    page: str
    icon: str
    title: str
    question: str


class ContentsSheet(Sheet):
    """What there is to be read."""

    def __init__(self, title: str, entries: Sequence[Entry]) -> None:
        super().__init__(title)
        for place, entry in enumerate(entries):
            row = PickRow(entry.icon, entry.title, entry.question)
            row.setAutoDefault(False)
            row.clicked.connect(partial(self.page_wanted.emit, entry.page))
            self.put(row, BETWEEN_ITEMS if place else BETWEEN)
        self.end()


class KeysSheet(Sheet):
    """Every key, and what it does."""

    def __init__(self, title: str, words: str, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__(title)
        self.put(Passage(words, role="ink2"), BETWEEN_ITEMS)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (key, does) in enumerate(keys):
            grid.addWidget(Label(key, fonts.BODY_STRONG), row, 0)
            grid.addWidget(Label(does, wrap=True), row, 1)
        self.column.addSpacing(BETWEEN)
        self.column.addLayout(grid)
        self.end()
