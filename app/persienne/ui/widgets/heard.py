"""What a screen reader is told of what is drawn here: a widget's own role, announcements, the items of a drawn list.

A widget that draws itself is to Qt a plain client area. It says what it is by ``heard_as``, a class or an instance
attribute; a factory of accessible interfaces, put in once, hands that on. Buttons, fields and tables are Qt's own
widgets beneath the drawing, and need no such word.

The items of a drawn list: sentences come in, parts that a screen reader finds over the drawing go out; all unseen.
A drawing that is a list says so by its role, and has an item for each thing that it shows: a reader goes through them
one by one. An item paints nothing, takes no mouse and no keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAccessibleInterface


Role = QAccessible.Role
"""What a thing is; a widget's ``heard_as`` is one of these, or None for what Qt says."""

_POLITE: Final = QAccessible.AnnouncementPoliteness.Polite
_ASSERTIVE: Final = QAccessible.AnnouncementPoliteness.Assertive


class _Heard(QAccessibleWidget):
    """The accessible interface of a widget that says what it is; its own words name it, if nothing else does."""

    def text(self, kind: QAccessible.Text) -> str:
        """The name, the description and so on, as Qt knows them."""
        said = super().text(kind)
        shown = getattr(self.object(), "text", None)
        if said or kind is not QAccessible.Text.Name or not callable(shown):
            return said
        return str(shown())


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "heard_as", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return _Heard(thing, role)


def install() -> None:
    """Have each widget heard as what it says that it is; once in a program."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say ``words`` now, if one listens; ``urgent`` may cut short what it is saying."""
    if not words or not QAccessible.isActive():
        return
    speaker = widget if widget.isVisible() else widget.window()  # what can't be seen is not listened to
    event = QAccessibleAnnouncementEvent(speaker, words)
    event.setPoliteness(_ASSERTIVE if urgent else _POLITE)
    QAccessible.updateAccessibility(event)


class HeardItem(QWidget):
    """One item of a list that is drawn: a screen reader says its words, and finds the widgets inside it."""

    heard_as = Role.ListItem

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)


class HeardItems(QObject):
    """Those of ``drawing``, from the top to the bottom of it."""

    def __init__(self, drawing: QWidget) -> None:
        super().__init__(drawing)
        self._drawing = drawing
        self._items: list[HeardItem] = []
        drawing.installEventFilter(self)

    def say(self, sentences: Sequence[str]) -> None:
        """Have these items and no others."""
        while len(self._items) > len(sentences):
            item = self._items.pop()
            item.hide()
            item.deleteLater()
        for place, words in enumerate(sentences):
            if place == len(self._items):
                item = HeardItem(words, self._drawing)
                item.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                item.show()
                self._items.append(item)
            self._items[place].setAccessibleName(words)
        self._place()

    def _place(self) -> None:
        """Each in a strip of its own: what has no place is taken for hidden."""
        if self._items:
            high = max(1, self._drawing.height() // len(self._items))
            for place, item in enumerate(self._items):
                item.setGeometry(QRect(0, place * high, self._drawing.width(), high))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the drawing."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
