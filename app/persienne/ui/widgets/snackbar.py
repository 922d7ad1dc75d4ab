"""The snackbar: what is about to happen and ten seconds to call it off, or what has just happened and passes by.

It delays, it never undoes by itself. Time stands still while the mouse or the keyboard is on it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimeLine, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from persienne.base.placeholders import COUNTED_DOWN
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.banner import in_one
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.heard import Role, announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QEnterEvent, QHideEvent, QShowEvent


HEIGHT = 48
RADIUS = 10
BAR = 3
SECONDS = 10.0
PASSING_SECONDS = 8.0
LEAST_WIDTH, MOST_WIDTH = 420, 760
LEFT, RIGHT, BETWEEN = 20, 12, 12
AROUND = 24
"""Pixels between the strip and the edges of the window."""
COVERED = 96
"""Pixels at 100 % text: what a strip of two lines covers at the foot of a window, its edge included."""


class _SnackButton(LinkButton):
    """The word that calls the action off, in the reversed ground's accent."""

    plain_sight = True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words alone, underlined when the mouse or the keyboard is on them."""
        painter = paint.smooth(QPainter(self))
        font = fonts.font(fonts.BODY_STRONG)
        font.setUnderline(self.underMouse() or self.hasFocus())
        color = self.theme.color("snack_action")
        paint.draw_text(painter, QRectF(self.rect()), self.text(), font, color=color, align=paint.ALIGN_CENTER)


class _Strip(Themed, QFrame):
    """Words over the foot of ``parent``, with one link at most; its time stands still while one is on it.

    They stand in the middle of ``over``, a part of ``parent``, while that is shown: what is beside it stays in sight.
    """

    plain_sight = True
    heard_as = Role.AlertMessage

    counts_down = False
    """Whether a bar along its foot shows the time that is left."""

    cancelled = Signal()
    """The link was chosen."""
    elapsed = Signal()

    def __init__(self, parent: QWidget, over: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parent = parent
        self._over = over
        self._left = 1.0
        self._said = ""
        self._text = Label("", fonts.BODY_MEDIUM, "snack_text", wrap=True)
        self._button = _SnackButton("")
        self._button.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, RIGHT, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._time = QTimeLine(1000, self)
        self._time.setUpdateInterval(50)
        self._time.setEasingCurve(self._time.easingCurve().Type.Linear)
        self._time.valueChanged.connect(self._tick)
        self._time.finished.connect(self._finish)
        parent.installEventFilter(self)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._pause)
        self.hide()

    def _say(self, text: str, action: str, seconds: float) -> None:
        self._time.stop()
        self._time.setDuration(max(1, round(seconds * 1000)))
        self._said = text
        self._left = 1.0
        self._count_down()
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(self._text.text())
        self._place()
        self.show()
        self.raise_()
        self._time.start()
        announce(self, in_one(self._text.text(), action))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is on it."""
        super().enterEvent(event)
        self._pause()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        super().leaveEvent(event)
        self._pause()

    @Slot()
    def _pause(self) -> None:
        """Stand still while the mouse or the keyboard is on it."""
        if not isValid(self) or not self.isVisible():
            return
        held = self.underMouse() or self._button.hasFocus()
        if self._time.state() is not QTimeLine.State.NotRunning:
            self._time.setPaused(held)

    def _tick(self, value: float) -> None:
        self._left = 1.0 - value
        self._count_down()
        self.update()

    def _count_down(self) -> None:
        """Say the whole seconds that are left, rounded up; the words are set again only where they change."""
        left = math.ceil(round(self._left * self._time.duration() / 1000, 3))
        words = self._said.replace(COUNTED_DOWN, str(left), 1)  # no name comes before them
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
        over = self._parent if self._over is None or not self._over.isVisible() else self._over
        left = over.mapTo(self._parent, QPoint()).x() if over is not self._parent else 0
        hint = self.sizeHint()
        wide = min(max(hint.width(), LEAST_WIDTH), MOST_WIDTH, over.width() - 2 * AROUND)
        side = LEFT + RIGHT + (BETWEEN + self._button.sizeHint().width() if self._button.text() else 0)
        high = max(hint.height(), self._text.heightForWidth(wide - side) + AROUND)
        self.setGeometry(left + (over.width() - wide) // 2, self._foot() - high, wide, high)

    def _foot(self) -> int:
        """Where its lower edge is, in pixels from the parent's upper one."""
        return self._parent.height() - AROUND

    def sizeHint(self) -> QSize:
        """The words and the action on one line, 48 px high."""
        words = paint.text_width(fonts.font(fonts.BODY_MEDIUM), self._text.text())
        wide = LEFT + words + 2 * LEFT + self._button.sizeHint().width() + RIGHT
        return QSize(round(wide), round(max(HEIGHT, self._button.sizeHint().height() + 12)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the bar that empties where something can be called off."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, RADIUS, self.theme.color("snack"))
        if not self.counts_down:
            return
        painter.setClipPath(paint.round_path(rect, RADIUS))
        painter.setPen(Qt.PenStyle.NoPen)
        foot = QRectF(0, rect.height() - BAR, rect.width() * self._left, BAR)
        painter.fillRect(foot, self.theme.color("snack_action"))


class Snackbar(_Strip):
    """What is about to happen: ``elapsed`` when its time is up, ``cancelled`` by its link, by Ctrl+Z or Escape."""

    counts_down = True
    _keys: Sequence[QShortcut] = ()

    def __init__(self, parent: QWidget, over: QWidget | None = None) -> None:
        super().__init__(parent, over)
        keys = QKeySequence(QKeySequence.StandardKey.Undo), QKeySequence(Qt.Key.Key_Escape)
        self._keys = [QShortcut(key, parent, self._cancel, enabled=False) for key in keys]

    def offer(self, text: str, action: str = "", seconds: float = SECONDS) -> None:
        """Say ``text`` for ``seconds``, with ``action`` (by default « Cancel ») to call it off.

        ``{seconds}`` in the text counts down with the bar.
        """
        self._say(text, action or self.tr("Cancel"), seconds)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the keys while shown."""
        super().showEvent(event)
        self._enable(shown=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the keys to the page."""
        super().hideEvent(event)
        self._enable(shown=False)

    def _enable(self, *, shown: bool) -> None:
        for key in self._keys:
            key.setEnabled(shown)


class PassingMessage(_Strip):
    """What has just happened, for some seconds, over a snackbar where one is shown; ``cancelled``: its link."""

    def __init__(self, parent: QWidget, snackbar: Snackbar, over: QWidget | None = None) -> None:
        super().__init__(parent, over)
        self._snackbar = snackbar

    def say(self, text: str, action: str = "") -> None:
        """Say ``text``, with ``action`` as a link where there is one."""
        self._say(text, action, PASSING_SECONDS)

    def _foot(self) -> int:
        below = self._snackbar
        return below.geometry().top() - RADIUS if below.isVisible() else super()._foot()
