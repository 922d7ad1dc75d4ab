"""The snackbar: what is about to happen and ten seconds to call it off; it delays, it never undoes by itself."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimeLine, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.label import ElidedLabel
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme

HEIGHT = 48
RADIUS = 10
BAR = 3
SECONDS = 10.0


class _SnackLabel(ElidedLabel):
    """Words on the reversed ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme, fonts.BODY_MEDIUM, "snack_text")


class _SnackButton(LinkButton):
    """The word that calls the action off, in the reversed ground's accent."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words alone, underlined when the mouse or the keyboard is on them."""
        painter = paint.smooth(QPainter(self))
        font = fonts.font(fonts.BODY_STRONG)
        font.setUnderline(self.underMouse() or self.hasFocus())
        color = self.theme.color("snack_action")
        paint.draw_text(painter, QRectF(self.rect()), self.text(), font, color, paint.ALIGN_CENTER)


class Snackbar(Themed, QFrame):
    """A strip over the foot of ``parent``; ``elapsed`` when its time is up, ``cancelled`` when it was called off."""

    cancelled = Signal()
    elapsed = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self._parent = parent
        self._left = 1.0
        self._said = ""
        self._text = _SnackLabel(theme)
        self._button = _SnackButton("", theme)
        self._button.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._time = QTimeLine(1000, self)
        self._time.setUpdateInterval(50)
        self._time.setEasingCurve(self._time.easingCurve().Type.Linear)
        self._time.valueChanged.connect(self._tick)
        self._time.finished.connect(self._finish)
        parent.installEventFilter(self)
        self.hide()

    def offer(self, text: str, action: str = "", seconds: float = SECONDS) -> None:
        """Say ``text`` for ``seconds``, with ``action`` (by default « Cancel ») to call it off.

        ``{seconds}`` in the text counts down with the bar.
        """
        self._time.stop()
        self._time.setDuration(max(1, round(seconds * 1000)))
        self._said = text
        self._left = 1.0
        self._count_down()
        self._button.setText(action or self.tr("Cancel"))
        self.setAccessibleName(self._text.text())
        self._place()
        self.show()
        self.raise_()
        self._time.start()

    def _tick(self, value: float) -> None:
        self._left = 1.0 - value
        self._count_down()
        self.update()

    def _count_down(self) -> None:
        """Say the whole seconds that are left, rounded up; the words are set again only where they change."""
        left = math.ceil(round(self._left * self._time.duration() / 1000, 3))
        words = self._said.replace("{seconds}", str(left))
        if words != self._text.text():
            self._text.setText(words)

    def _finish(self) -> None:
        self.hide()
        self.elapsed.emit()

    def _cancel(self) -> None:
        self._time.stop()
        self.hide()
        self.cancelled.emit()

    def _place(self) -> None:
        around = self._parent
        hint = self.sizeHint()
        wide = min(max(hint.width(), 420), around.width() - 48)
        left = (around.width() - wide) // 2
        self.setGeometry(left, around.height() - hint.height() - 24, wide, hint.height())

    def sizeHint(self) -> QSize:
        """The words and the action on one line, 48 px high."""
        words = paint.text_width(fonts.font(fonts.BODY_MEDIUM), self._text.text())
        wide = 20 + words + 40 + self._button.sizeHint().width() + 12
        return QSize(round(wide), round(max(HEIGHT, self._button.sizeHint().height() + 12)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the bar that empties."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, RADIUS, self.theme.color("snack"))
        painter.setClipPath(paint.round_path(rect, RADIUS))
        painter.setPen(Qt.PenStyle.NoPen)
        foot = QRectF(0, rect.height() - BAR, rect.width() * self._left, BAR)
        painter.fillRect(foot, self.theme.color("snack_action"))
