"""The items of a drawn list: sentences come in, parts that a screen reader finds over the drawing go out; all unseen.

A drawing that is a list says so by its role, and has an item for each thing that it shows: a reader goes through them
one by one. An item paints nothing, takes no mouse and no keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from persienne.ui.widgets.heard import Role

if TYPE_CHECKING:
    from collections.abc import Sequence


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
