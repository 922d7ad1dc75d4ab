"""The frame of a page: a title, the sentence that answers its question, and what stands at their right; no data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.flow import Flow
from persienne.ui.widgets.heard import Role, announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from persienne.ui.style.theme import Theme
    from persienne.ui.widgets.stack import Stack

SIDES, ENDS = 40, 32
MOST = 1440
"""Pixels at 100 % text of a page's content in a wide window: its lines can be read, and it stands in the middle."""
UNDER = 620
"""Pixels at 100 % text: in a narrower page what stands at the right of the title stands under it."""
NARROW, NARROW_SIDES = 960, 24
"""The width under which a page leaves more to its content, and what is then left at its sides."""
NARROWEST_SIDES = 16
"""The same of a page in which even that is little for the size of its text."""


def sides_of(width: int) -> int:
    """The pixels at either side of what stands in a page, or over one, of this width."""
    if width < fonts.scaled(UNDER):
        return NARROWEST_SIDES
    least = SIDES if width >= NARROW else NARROW_SIDES
    return max(least, round(width - fonts.scaled(MOST)) // 2)


class Page(Themed, QWidget):
    """A page: ``header`` takes the secondary choices and the one primary button, ``body`` all the rest."""

    heard_as = Role.Pane

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(title)
        self._title = Label(title, theme, fonts.TITLE, wrap=True)
        self._answer = Label("", theme, fonts.NAV, "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
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

    def add_choice(self, widget: QWidget) -> None:
        """Put a choice or a button at the right of the title."""
        self._choices.addWidget(widget)


def show_alone(stack: Stack, page: QWidget) -> None:
    """Show ``page`` of ``stack``, and have it read out."""
    if stack.currentWidget() is not page:
        announce(page, page.accessibleName())
    stack.setCurrentWidget(page)
