"""Two columns of cards, or one where there is no room for two: widgets come in, a box of their height goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

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
