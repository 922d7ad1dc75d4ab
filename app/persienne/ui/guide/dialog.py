"""The guide over the window: its pages, its contents and the list of keys. Words and pictures are read, nothing else.

It is no question: the window can be used while it is open.
"""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPixmap, QShortcut, QTextLayout, QTextOption
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.guide.pages import (
    KEY_LIST,
    PAGES,
    Heading,
    Item,
    Link,
    Paragraph,
    Picture,
    page_texts,
    parts_of,
    picture_bytes,
)
from persienne.ui.style import discreet, fonts
from persienne.ui.style.translation import spoken_language
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.heard import Role, announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow
from persienne.ui.widgets.options import PickRow
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from persienne.ui.guide.pages import Part


LEADING = 1.5
"""From line to line, in heights of the type."""
LONGEST_LINE = 560
"""Pixels at 100 % text of the longest line: some seventy-five letters."""
INDENT = 26
"""The same of what stands left of the words of an item."""
WIDEST, HIGHEST = 580, 340
"""The same of a picture."""
PICTURE_RADIUS = 12

BEFORE_SECTION, BETWEEN, BETWEEN_ITEMS = 20, 12, 6
"""Pixels above a section, between paragraphs, and between the items of a list."""

CONTENTS: Final = "contents"
_ICONS = ("sun", "history", "persienne", "share", "mail", "mirror")
"""Those of the pages, in their order."""
WIDTH = 720
SCROLLED = 40
"""Pixels that an arrow scrolls."""


class Passage(Themed, QWidget):
    """A paragraph, or an item of a list with its ``mark`` (« 1. », « • »); a no-break space stays one."""

    plain_sight = True
    heard_as = Role.Paragraph

    def __init__(self, words: str, *, mark: str = "", role: str = "ink") -> None:
        """``role`` is the colour role of the words."""
        super().__init__()
        self._words, self._mark, self._role = words, mark, role
        self.setAccessibleName(f"{mark} {words}" if mark[:1].isdigit() else words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> float:
        return fonts.scaled(INDENT) if self._mark else 0.0

    def _laid(self, width: float) -> tuple[QTextLayout, float]:
        """The words in lines of this width at most, and the height of all of them."""
        font = fonts.font(fonts.READING)
        laid, option, high = QTextLayout(self._words, font), QTextOption(), 0.0
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid.setTextOption(option)
        step, room = (
            LEADING * fonts.READING.px * fonts.text_scale(),
            min(width - self._left(), fonts.scaled(LONGEST_LINE)),
        )
        laid.beginLayout()
        while (line := laid.createLine()).isValid():
            line.setLineWidth(max(1.0, room))
            line.setPosition(QPointF(self._left(), high + (step - line.height()) / 2))
            high += step
        laid.endLayout()
        return laid, high

    def sizeHint(self) -> QSize:
        """The longest line, and the lines at that width."""
        wide = self._left() + fonts.scaled(LONGEST_LINE)
        return QSize(ceil(wide), self.heightForWidth(ceil(wide)))

    def minimumSizeHint(self) -> QSize:
        """A few words a line are enough."""
        return QSize(round(fonts.scaled(120)), ceil(LEADING * fonts.scaled(fonts.READING.px)))

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of the words."""
        return ceil(self._laid(width)[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark and the lines."""
        painter = paint.smooth(QPainter(self))
        painter.setPen(self.theme.color(self._role))
        laid, _ = self._laid(self.width())
        laid.draw(painter, QPointF())
        if self._mark:
            line = QRectF(2, laid.lineAt(0).y(), self._left(), laid.lineAt(0).height())
            painter.setFont(fonts.font(fonts.NAV))
            painter.setPen(self.theme.color("ink2"))
            painter.drawText(line, paint.ALIGN_LEFT, self._mark)  # a number is no household's: it is seen


class GuidePicture(Themed, QWidget):
    """A picture in a soft frame, never wider than its room; ``words`` say what it shows.

    It is one of the invented home, and is seen in discreet mode too.
    """

    plain_sight = True
    heard_as = Role.Graphic

    def __init__(self, words: str, load: Callable[[bool], bytes]) -> None:
        """``load`` gives the bytes of the picture, the dark one where it is asked for that."""
        super().__init__()
        self._load, self._picture, self._dark = load, QPixmap(), not self.theme.dark
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def restyle(self) -> None:
        """Have the picture of the palette."""
        if self.theme.dark is not self._dark:
            self._dark = self.theme.dark
            self._picture.loadFromData(self._load(self._dark))
        super().restyle()

    def _place(self, width: int) -> QRectF:
        """Where it is painted: as large as the text asks for, as far as there is room."""
        own = self._picture.size()
        share = min(1.0, WIDEST / max(1, own.width()), HIGHEST / max(1, own.height()))
        wide = min(float(width), fonts.scaled(share * own.width()))
        return QRectF(0, 0, wide, wide * own.height() / max(1, own.width()))

    def sizeHint(self) -> QSize:
        """Its own size at the size of the text."""
        return self._place(1_000_000).size().toSize()

    def minimumSizeHint(self) -> QSize:
        """It may be much smaller."""
        return QSize(round(fonts.scaled(120)), 1)

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width."""
        return ceil(self._place(width).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and its frame."""
        painter = paint.smooth(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place(self.width())
        painter.setClipPath(paint.round_path(place, PICTURE_RADIUS))
        ratio = self.devicePixelRatioF()
        sharp = self._picture.scaled(
            (place.size() * ratio).toSize(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawPixmap(place, sharp, QRectF(sharp.rect()))
        painter.setClipping(False)
        painter.setPen(self.theme.color("line2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), PICTURE_RADIUS, PICTURE_RADIUS)


class _Sheet(QWidget):
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


class PageSheet(_Sheet):
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


class _Entry(NamedTuple):
    """An entry of the contents: target page, icon, title, and the question that the page answers."""

    page: str
    icon: str
    title: str
    question: str


class _ContentsSheet(_Sheet):
    """What there is to be read."""

    def __init__(self, title: str, entries: Sequence[_Entry]) -> None:
        super().__init__(title)
        for place, entry in enumerate(entries):
            row = PickRow(entry.icon, entry.title, entry.question)
            row.setAutoDefault(False)
            row.clicked.connect(partial(self.page_wanted.emit, entry.page))
            self.put(row, BETWEEN_ITEMS if place else BETWEEN)
        self.end()


class _KeysSheet(_Sheet):
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


class GuideDialog(Dialog):
    """Shows one page at a time, the contents or the keys; Back leads to what was shown before."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``keys`` are each key as the system writes it, and what it does."""
        super().__init__(self.tr("Guide"), parent, width=WIDTH)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._keys, self._language = keys, spoken_language()
        self._pages = {page: parts_of(text) for page, text in page_texts(self._language).items()}
        discreet.know(part.words for parts in self._pages.values() for part in parts)
        discreet.know(text for key in keys for text in key)
        self._sheet: _Sheet | None = None
        self._shown: list[str] = []
        """What was shown, the last one now."""
        self._back = SecondaryButton(self.tr("Back"), "arrow-left")
        self._back.clicked.connect(self.go_back)
        self._contents = SecondaryButton(self.tr("Contents"))
        self._contents.clicked.connect(lambda: self.show_page(CONTENTS))
        for button in (self._back, self._contents):
            button.setAutoDefault(False)
            self.foot.addWidget(button)
        self.add_cancel(self.tr("Close"))
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)

    @property
    def page(self) -> str:
        """What is shown: a page of the guide, :data:`CONTENTS` or :data:`KEY_LIST`; empty before the first."""
        return self._shown[-1] if self._shown else ""

    @Slot(str)
    def show_page(self, page: str) -> None:
        """Show ``page``, scrolled to its top; an unknown name shows the contents."""
        page = page if page in (*PAGES, KEY_LIST) else CONTENTS
        if page != self.page:
            self._shown.append(page)
        self._show()

    @Slot()
    def go_back(self) -> None:
        """Show what was shown before."""
        if len(self._shown) > 1:
            self._shown.pop()
            self._show()

    def _show(self) -> None:
        sheet = self._made(self.page)
        sheet.page_wanted.connect(self.show_page)
        if self._sheet is not None:
            self.body.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = sheet
        self.body.addWidget(sheet)
        sheet.show()
        self._back.setEnabled(len(self._shown) > 1)
        self._contents.setEnabled(self.page != CONTENTS)
        self.grow()
        self._box.begin()
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sheet.accessibleName())

    def _made(self, page: str) -> _Sheet:
        if page == KEY_LIST:
            return _KeysSheet(self._keys_title(), self._keys_words(), self._keys)
        if page == CONTENTS:
            return _ContentsSheet(self.tr("Contents"), self._entries())
        return PageSheet(self._pages[page], self._language)

    def _entries(self) -> list[_Entry]:
        entries = []
        for (page, parts), icon in zip(self._pages.items(), _ICONS, strict=True):
            question = next(part.words for part in parts if isinstance(part, Paragraph))
            entries.append(_Entry(page, icon, parts[0].words, question))
        return [*entries, _Entry(KEY_LIST, "table", self._keys_title(), self._keys_words())]

    def _keys_title(self) -> str:
        return self.tr("Keys")

    def _keys_words(self) -> str:
        return self.tr("What can be done with the keyboard")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have the arrows scroll what is read, where no button takes them."""
        bar = self._box.verticalScrollBar()
        places = {
            Qt.Key.Key_Up: bar.value() - SCROLLED,
            Qt.Key.Key_Down: bar.value() + SCROLLED,
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if event.key() in places:
            bar.setValue(places[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
