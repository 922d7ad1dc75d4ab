"""A row that wraps: widgets of their own widths come in, they stand in as many lines as the width asks for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid

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
