"""Lines of a short list: an icon tile, two lines and a word at the right, or plain words beside a dash."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.label import ElidedLabel, Label
from persienne.ui.widgets.themed import Themed

HEIGHT = 60
TILE = 36
GAP = 16
AIR = 9
"""Pixels over the words and under them, where they take several lines."""
TONES = {
    "info": ("tint", "volet"),
    "home": ("warnt", "warn"),
    "ok": ("okt", "ok"),
    "alert": ("alertt", "alert"),
    "neutral": ("sunken", "ink2"),
}
"""The fill and icon roles of the tile."""

DASH, DASH_GAP = 6, 4
"""Pixels at 100 % text: how long the dash is, and the room between it and the words."""


class Row(Themed, QFrame):
    """Two lines beside an icon tile, with ``right`` at the end; a hairline under all but the last of a list."""

    plain_sight = True

    def __init__(
        self, icon: str, title: str, detail: str, *, right: str = "", tone: str = "info", last: bool = False
    ) -> None:
        super().__init__()
        self._icon, self._tone, self._last = icon, tone, last
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = Label(title, fonts.BODY_STRONG, wrap=True)
        self._detail = Label(detail, fonts.CAPTION, "ink2", wrap=True)
        self._right = ElidedLabel(right, fonts.CAPTION_MEDIUM, "ink2")
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addStretch(1)
        lines.addWidget(self._title)  # of a file, the end of its name tells as much as its beginning
        lines.addWidget(self._detail)
        lines.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(TILE + GAP, AIR, 0, AIR)
        self._line.setSpacing(12)
        self._line.addLayout(lines, 1)
        self._line.addWidget(self._right)
        self._name()
        self.restyle()

    def set_words(self, detail: str, right: str) -> None:
        """Say something else under the title and at the end."""
        if (detail, right) != (self._detail.text(), self._right.text()):
            self._detail.setText(detail)
            self._right.setText(right)
            self._name()

    def add_action(self, widget: QWidget) -> None:
        """Hang ``widget`` (a button) at the right end."""
        self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _name(self) -> None:
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(", ".join(filter(None, (self._detail.text(), self._right.text()))))
        self._right.setVisible(bool(self._right.text()))

    def _least(self) -> int:
        """Two lines of the text size, at least 60 px."""
        lines = paint.line_height(fonts.font(fonts.BODY_STRONG)) + paint.line_height(fonts.font(fonts.CAPTION))
        return round(max(HEIGHT, lines + 24))

    def sizeHint(self) -> QSize:
        """Higher than two lines where the words under the title take several at this width."""
        return QSize(super().sizeHint().width(), max(self._least(), self._line.totalHeightForWidth(self.width())))

    def minimumSizeHint(self) -> QSize:
        """The words wrap; the height is theirs."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words may take another number of lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def restyle(self) -> None:
        """Take the least height at the text size."""
        self.setMinimumHeight(self._least())
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile and the hairline."""
        painter = paint.smooth(QPainter(self))
        fill, color = TONES[self._tone]
        tile = QRectF(0, (self.height() - TILE) / 2, TILE, TILE)
        paint.rounded(painter, tile, 8, self.theme.color(fill))
        icons.draw(painter, self._icon, self.theme.color(color), QPointF(9, tile.top() + 9), size=18)
        if not self._last:
            paint.hairline(painter, TILE + GAP, self.width(), self.height() - 1, color=self.theme.color("line"))


class Bullet(QWidget):
    """Words that wrap, with a dash before their first line; the dash is no word of theirs."""

    def __init__(self, text: str, step: fonts.Type, role: str = "ink") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_Dash(step, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, step, role, wrap=True), 1)


class _Dash(Themed, QWidget):
    plain_sight = True

    def __init__(self, step: fonts.Type, role: str) -> None:
        super().__init__()
        self._step, self._role = step, role
        self.restyle()

    def restyle(self) -> None:
        """Take the room of a dash and its gap, one line high, at the size of the text."""
        high = paint.line_height(fonts.font(self._step))
        self.setFixedSize(QSize(round(fonts.scaled(DASH + DASH_GAP)), round(high)))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dash in the middle of the line, on whole pixels."""
        thick = max(1, round(fonts.scaled(1)))
        dash = QRectF(0, round(self.height() / 2), round(fonts.scaled(DASH)), thick)
        paint.rounded(QPainter(self), dash, 0, self.theme.color(self._role))
