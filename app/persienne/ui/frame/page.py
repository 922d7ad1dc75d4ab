"""The frame of every page: its title and help, the sentence that answers its question, and how pages are turned to."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.ui.frame.shortcuts import open_guide
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.heard import Role, announce
from persienne.ui.widgets.keyboard import let_go
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, Stack
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


CONTEXT = "Help"
"""Where the translations of the sentences stand in the catalogue."""

SIDES, ENDS = 40, 32
MOST = 1440
"""Pixels at 100 % text of a page's content in a wide window: its lines can be read, and it stands in the middle."""
UNDER = 620
"""Pixels at 100 % text: in a narrower page what stands at the right of the title stands under it."""
NARROW, NARROW_SIDES = 960, 24
"""The width under which a page leaves more to its content, and what is then left at its sides."""
NARROWEST_SIDES = 16
"""The same of a page in which even that is little for the size of its text."""


class HelpButton(LinkButton):
    """The small question mark beside the title, which opens the help of the page."""

    def __init__(self) -> None:
        super().__init__("", "help")
        self.setAccessibleName(self.tr("Help of this page"))
        self.setToolTip(self.tr("Help of this page (Shift+F1)"))


class HelpDialog(Dialog):
    """The help of one page: a dialog with a short paragraph for each sentence, and the way to the guide."""

    def __init__(self, page: str, sentences: Sequence[str], parent: QWidget | None = None, *, guide: str = "") -> None:
        """``page`` is its title; ``sentences`` are in English, to be said in the language of the window.

        ``guide`` is the page of the guide that says more; empty where there is none.
        """
        super().__init__(fill(self.tr("Help: {page}"), page=page), parent)
        for place, sentence in enumerate(sentences):
            step = fonts.BODY if place else fonts.BODY_STRONG
            self.add_words(QCoreApplication.translate(CONTEXT, sentence), "ink", step)
        self._guide = guide
        if guide:
            more = LinkButton(self.tr("Read more in the guide"), "chevron-right")
            more.setAutoDefault(False)
            more.clicked.connect(self._read_more)
            self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_cancel(self.tr("Close"))

    @Slot()
    def _read_more(self) -> None:
        """Open the guide in the place of this help."""
        if (window := self.parentWidget()) is not None:
            self.reject()
            open_guide(window, self._guide)


def sides_of(width: int) -> int:
    """The pixels at either side of what stands in a page, or over one, of this width."""
    if width < fonts.scaled(UNDER):
        return NARROWEST_SIDES
    least = SIDES if width >= NARROW else NARROW_SIDES
    return max(least, round(width - fonts.scaled(MOST)) // 2)


class _Title(Label):
    """A label that asks for one line, and takes several where there is no room for it."""

    def sizeHint(self) -> QSize:
        """All its words on one line."""
        wide = ceil(paint.text_width(self.font(), self.text())) + 1
        return QSize(wide, self.heightForWidth(wide))


class Page(Themed, QWidget):
    """A page: ``header`` takes the secondary choices and the one primary button, ``body`` all the rest."""

    ground = "paper"
    heard_as = Role.Pane
    HELP: ClassVar[Sequence[str]] = ()
    """Its help: a sentence each, in English, marked for the context ``Help``; they stand in a file of its folder."""
    GUIDE: ClassVar[str] = ""
    """The page of the guide that is about it, of ``PAGES`` in ``ui/guide/pages.py``."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._title = _Title(title, fonts.TITLE, wrap=True)
        self._answer = Label("", fonts.NAV, "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.heading = QHBoxLayout()
        self.heading.setSpacing(4)
        self.heading.addWidget(self._title)
        if self.HELP:
            button = HelpButton()
            button.clicked.connect(self.show_help)
            self.heading.addWidget(button)
        self.heading.addStretch(1)
        words.addLayout(self.heading)
        words.addWidget(self._answer)
        self.header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.header.setSpacing(12)
        self.header.addLayout(words, 1)
        self._choices = Flow(spacing=12, right=True, folds=False)
        self.header.addLayout(self._choices)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SIDES, ENDS, SIDES, ENDS)
        self.body.setSpacing(16)
        self.body.addLayout(self.header)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has narrow sides."""
        super().resizeEvent(event)
        sides = sides_of(self.width())
        self.body.setContentsMargins(sides, ENDS, sides, ENDS)
        under = self.width() < fonts.scaled(UNDER)
        self._choices.fold(folds=under)
        self.header.setDirection(QBoxLayout.Direction.TopToBottom if under else QBoxLayout.Direction.LeftToRight)

    def set_title(self, title: str) -> None:
        """Call the page otherwise."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def say(self, answer: str) -> None:
        """Answer the page's question in one sentence."""
        self._answer.setText(answer)
        self.setAccessibleDescription(answer)

    @Slot()
    def show_help(self) -> None:
        """Open its help over the window, where it has any."""
        if self.HELP:
            HelpDialog(self._title.text(), self.HELP, self.window(), guide=self.GUIDE).open()

    def add_choice(self, widget: QWidget) -> None:
        """Put a choice or a button at the right of the title."""
        self._choices.addWidget(widget)


def front_of(page: QWidget | None) -> QWidget | None:
    """What a person sees of ``page``, which may be a stack of pages."""
    while isinstance(page, Stack):
        page = page.currentWidget()
    return page


def show_help(page: QWidget | None) -> None:
    """Open the help of ``page``, if that is one and has any."""
    if isinstance(page, Page):
        page.show_help()


def guide_of(page: QWidget | None) -> str:
    """The page of the guide that is about ``page``; empty where there is none."""
    return page.GUIDE if isinstance(page, Page) else ""


def show_alone(stack: Stack, part: QWidget) -> None:
    """Show ``part`` of ``stack``, and have it read out."""
    if stack.currentWidget() is not part and stack.isVisible():
        announce(part, part.accessibleName())
    stack.setCurrentWidget(part)


def turn_to(stack: Stack, page: QWidget, *, stays: bool = False) -> None:
    """Show ``page`` of the window's pages, and have it heard with its answer.

    It takes the keyboard, from which Tab goes on; where that ``stays`` on what the page was chosen by, it is announced.
    """
    turned = stack.currentWidget() is not page
    if turned and not stays:
        let_go(stack.window())
    stack.setCurrentWidget(page)
    page = front_of(page) or page
    if turned and stays:
        announce(page, ". ".join(filter(None, (page.accessibleName(), page.accessibleDescription()))))
    elif not stays and not page.isAncestorOf(stack.window().focusWidget() or stack):
        page.setFocus(Qt.FocusReason.OtherFocusReason)
