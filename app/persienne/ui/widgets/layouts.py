"""How widgets stand: without margins, in a row that wraps or folds, in columns, or one of them at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from shiboken6 import isValid

from persienne.ui.style import fonts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


def bare_column(widget: QWidget, spacing: int) -> QVBoxLayout:
    """A column without margins, in ``widget``."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def bare_row(widget: QWidget, spacing: int) -> QHBoxLayout:
    """A row without margins, in ``widget``."""
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    return row


def clear(layout: QLayout) -> None:
    """Take every widget out of ``layout``, those in layouts within it too."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


class Fold(QWidget):
    """Parts in a row; one under the other where they have no room, or under ``least`` pixels at 100 % text."""

    def __init__(self, *, least: float = 0.0, spacing: int = 16, under: int | None = None) -> None:
        """``spacing`` in pixels; ``under``: between parts that stand one under the other, where it is another."""
        super().__init__()
        self._least, self._beside = least, spacing
        self._under = spacing if under is None else under
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(spacing)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Add ``part`` at the end of the row, or under the others."""
        if isinstance(part, QWidget):
            self.row.addWidget(part, stretch)
        else:
            self.row.addLayout(part, stretch)

    @property
    def folded(self) -> bool:
        """Whether the parts stand one under the other."""
        return self.row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part; the height is the layout's."""
        return QSize(max(self._widths(), default=0), super().minimumSizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """The least that the parts need at this width, as they stand."""
        return self.row.minimumHeightForWidth(width) if self.row.hasHeightForWidth() else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the parts beside one another, or one under the other."""
        super().resizeEvent(event)
        widths, wide = self._widths(), event.size().width()
        needed = max(fonts.scaled(self._least), sum(widths) + self._beside * max(0, len(widths) - 1))
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if wide >= needed else ways.TopToBottom
        if way is not self.row.direction():
            self.row.setDirection(way)
            self.row.setSpacing(self._beside if way is ways.LeftToRight else self._under)
            self.on_fold()
            self.updateGeometry()

    def on_fold(self) -> None:
        """Called when the parts have come to stand the other way."""

    def _widths(self) -> list[int]:
        items = (self.row.itemAt(place) for place in range(self.row.count()))
        return [item.minimumSize().width() for item in items if item is not None and not item.isEmpty()]


_Line = list[tuple[QLayoutItem, QSize]]


class Flow(QLayout):
    """Widgets from left to right, and on the next line where there is no more room; hidden ones take none."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 8, right: bool = False, folds: bool = True
    ) -> None:
        """``right``: a line ends at the right; ``folds``: see :meth:`fold`."""
        super().__init__(parent)
        self._folds, self._centred = folds, not folds
        self._items: list[QLayoutItem] = []
        self._right = right
        self._ends: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def fold(self, *, folds: bool) -> None:
        """Take a second line where there is no room on the first, and begin at the left; or ask for room for all."""
        if folds is not self._folds:
            self._folds, self._right = folds, not folds
            self.invalidate()

    def addWidget(self, widget: QWidget) -> None:
        """Add ``widget`` at the end. Its layout item is made in Python: this layout owns it, and keeps it alive."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def add_at_end(self, widget: QWidget) -> None:
        """Add ``widget`` at the end, which is at the right where all stand on one line.

        Where they do not, those at the end have a line of their own if they all stand on one.
        """
        self.addWidget(widget)
        self._ends.append(self._items[-1])

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item of this place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item of this place out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every widget in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        line = [(item, item.sizeHint()) for item in self._seen()]
        return QSize(self._wide(line), max((size.height() for _, size in line), default=0))

    def minimumSize(self) -> QSize:
        """The widest and the highest alone; all of them where it may not fold."""
        if not self._folds:
            return self.sizeHint()
        sizes = [item.minimumSize() for item in self._seen()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def _seen(self) -> list[QLayoutItem]:
        """What takes room. While a page is taken down, Qt still asks a layout whose items it has deleted: not those."""
        return [item for item in self._items if isValid(item) and not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        if move and self._centred:  # in the middle of what is higher than all of them
            y += max(0, rect.height() - self._place(rect, move=False)) // 2
        lines = self._lines(rect.width())
        for line in lines:
            high, spare = max(size.height() for _, size in line), max(0, rect.width() - self._wide(line))
            x = rect.x() + (spare if self._right else 0)
            first = next((item for item, _ in line if item in self._ends), None) if len(lines) == 1 else None
            for item, size in line:
                x += spare if item is first else 0
                if move:
                    fitting = QSize(min(size.width(), rect.width()), size.height())
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), fitting))
                x += size.width() + self.spacing()
            y += high + self.spacing()
        return max(0, y - rect.y() - self.spacing())

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        room = 0
        for item in self._seen():
            size = item.sizeHint()
            if not lines or size.width() + self.spacing() > room:
                lines.append([])
                room = width + self.spacing()
            lines[-1].append((item, size))
            room -= size.width() + self.spacing()
        return self._with_the_end_together(lines, width) if len(lines) > 1 else lines

    def _with_the_end_together(self, lines: list[_Line], width: int) -> list[_Line]:
        """The lines; those at the end on the second alone, where they fit there, and the others on the first."""
        seen = [placed for line in lines for placed in line]
        parts = [[placed for placed in seen if (placed[0] in self._ends) is at_end] for at_end in (False, True)]
        return parts if all(parts) and max(map(self._wide, parts)) <= width else lines

    def _wide(self, line: _Line) -> int:
        return sum(size.width() for _, size in line) + self.spacing() * max(0, len(line) - 1)


GAP = 16


class Columns(QWidget):
    """``left`` beside ``right`` or, where that is too wide, above it; Tab goes down one, then the other.

    ``shares`` are those of the width, as far as each has what it needs.
    """

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget], shares: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(GAP)
        self._cards = (tuple(left), tuple(right))
        for cards, share in zip(self._cards, shares, strict=True):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._both.addLayout(column, share)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest card; the height is the layout's."""
        return QSize(max(self._widths()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the columns side by side, or one under the other."""
        super().resizeEvent(event)
        wide = event.size().width() >= sum(self._widths()) + GAP
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction is not self._both.direction():
            self._both.setDirection(direction)
            self.updateGeometry()

    def _widths(self) -> list[int]:
        return [
            max((card.minimumSizeHint().width() for card in cards if not card.isHidden()), default=0)
            for cards in self._cards
        ]


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
        """The size that the widget in front wants."""
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
        """The height that the widget in front wants at a width; -1 where none is in front."""
        shown = self.currentWidget()
        if shown is None:
            return -1
        layout = shown.layout()
        if layout is None or not layout.hasHeightForWidth():
            return shown.heightForWidth(width)
        return max(layout.minimumHeightForWidth(width), shown.minimumHeight())
