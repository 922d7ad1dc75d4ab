"""Widgets of which one is shown: it takes the room that this one needs, however large the others are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize


class Stack(QWidget):
    """As Qt's stacked widget, which is as high and as wide as the largest of all that it holds."""

    def __init__(self) -> None:
        super().__init__()
        self._pages = _Shown(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self.currentChanged = self._pages.currentChanged
        self.currentChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        self.updateGeometry()

    def addWidget(self, widget: QWidget) -> None:
        """Add ``widget`` behind the others; the first is shown."""
        self._pages.addWidget(widget)

    def insertWidget(self, place: int, widget: QWidget) -> None:
        """Put ``widget`` at this place among the others."""
        self._pages.insertWidget(place, widget)

    def removeWidget(self, widget: QWidget) -> None:
        """Let go of ``widget``, which is not deleted."""
        self._pages.removeWidget(widget)

    def currentWidget(self) -> QWidget | None:
        """What is shown."""
        return self._pages.currentWidget()

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Show ``widget``, which was added before."""
        self._pages.setCurrentWidget(widget)

    def setCurrentIndex(self, place: int) -> None:
        """Show what was added at this place."""
        self._pages.setCurrentIndex(place)

    def currentIndex(self) -> int:
        """The place of what is shown."""
        return self._pages.currentIndex()

    def count(self) -> int:
        """How many there are."""
        return self._pages.count()

    def indexOf(self, widget: QWidget) -> int:
        """The place of ``widget``; -1 where it is none of them."""
        return self._pages.indexOf(widget)


class _Shown(QStackedLayout):
    """Asks what is shown alone."""

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint()

    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSize()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())

    def hasHeightForWidth(self) -> bool:
        shown = self.currentWidget()
        return shown is not None and shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        if shown is None:
            return -1
        layout = shown.layout()
        if layout is None or not layout.hasHeightForWidth():
            return shown.heightForWidth(width)
        return max(layout.minimumHeightForWidth(width), shown.minimumHeight())
