"""A row that becomes a column where it is too narrow: parts come in, they stand beside or under one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

from persienne.ui.style import fonts

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout


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
