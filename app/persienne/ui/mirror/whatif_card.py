"""What would have to change: changes tried on the household's curve come in, a card goes out; it reckons nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from persienne.ui.mirror.marks import WordMark
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from persienne.telling.mirror.view import WhatIf
    from persienne.ui.mirror.words import MirrorWords

AIR, BETWEEN = 9, 32
WIDE = 620
"""Pixels at 100 % from which on the card has two columns."""


class _Change(Themed, QFrame):
    """What would be done and its figure, with the word for presence at the end; a hairline under all but the last."""

    def __init__(self, change: WhatIf, words: MirrorWords) -> None:
        super().__init__()
        self.last = False
        """Whether nothing stands under it."""
        self.setAccessibleName(words.change(change))
        self.setAccessibleDescription(change.sentence)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(Label(change.name, fonts.BODY_MEDIUM, wrap=True))
        lines.addWidget(Label(change.sentence, fonts.CAPTION, "ink2", wrap=True))
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, AIR, 0, AIR)
        row.setSpacing(16)
        row.addLayout(lines, 1)
        row.addWidget(WordMark(change.presence, words), 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline."""
        if not self.last:
            paint.hairline(QPainter(self), 0, self.width(), self.height() - 1, self.theme.color("line"))


class WhatIfCard(Card):
    """A row a change, with how well presence could then be read; two columns of them in a wide card."""

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self._changes: list[_Change] = []
        self._columns = 1
        self.body.addWidget(Label(self.tr("What would it take?"), fonts.CARD))
        said = self.tr("Tried on your own curve: what would be left of presence. Nothing is changed.")
        self.body.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(0)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def show_changes(self, changes: Sequence[WhatIf]) -> None:
        """Show ``changes``."""
        clear(self._grid)
        self._changes = [_Change(change, self._words) for change in changes]
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where both have room."""
        super().resizeEvent(event)
        columns = 2 if event.size().width() >= fonts.scaled(WIDE) else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        """One under the other; what is put into the house stands in the second column, if there are two."""
        count = len(self._changes)
        first = count // 2 if self._columns == 2 else count
        for at, change in enumerate(self._changes):
            row, column = (at, 0) if at < first else (at - first, 1)
            change.last = at in (first - 1, count - 1)
            self._grid.removeWidget(change)
            self._grid.addWidget(change, row, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(self._columns == 2))
