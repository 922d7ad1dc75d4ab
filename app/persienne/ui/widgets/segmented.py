"""The segmented control: choices as (key, words) come in, the chosen key goes out; one is always chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.keyboard import OneStop
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint


TRACK_RADIUS = 9
THUMB_RADIUS = 7
INSET = 3
SIDES = 15


class _Segment(Themed, QRadioButton):
    """One choice, a radio button beneath: a thumb when chosen, plain words otherwise."""

    plain_sight = True
    radius = THUMB_RADIUS

    def __init__(self, text: str, height: int) -> None:
        super().__init__()
        self._height = height
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words, wide enough for their bold form."""
        font = fonts.font(fonts.BODY_STRONG)
        height = max(self._height, paint.line_height(font) + 16)
        return QSize(round(paint.text_width(font, self.text()) + 2 * SIDES), round(height))

    def minimumSizeHint(self) -> QSize:
        """A choice is never narrower than its words."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole segment is the target."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the thumb and the words."""
        painter = paint.smooth(QPainter(self))
        theme = self.theme
        rect = QRectF(self.rect()).adjusted(0, INSET, 0, -INSET)  # the whole height of the track is the target
        if self.isChecked():
            raised = theme.dark and not theme.contrast  # a lighter ground would take contrast from the words
            fill = theme.color("line2", 0.75) if raised else theme.color("surface")
            paint.rounded(painter, rect, THUMB_RADIUS, fill, theme.edge("line2", 0.7))
        role = "ink" if self.isChecked() or self.underMouse() else "ink2"
        if not self.isEnabled():
            role = "ink3"
        font = fonts.font(fonts.BODY_STRONG if self.isChecked() else fonts.BODY_MEDIUM)
        paint.draw_text(painter, rect, self.text(), font, theme.color(role), paint.ALIGN_CENTER)


class Segmented(Themed, QWidget):
    """Exclusive choices side by side. Tab reaches the chosen one, arrows move; ``small`` is 32 px high, not 36."""

    plain_sight = True
    heard_as = Role.Grouping
    chosen = Signal(str)
    """The key that a person chose; :meth:`choose` emits nothing."""

    def __init__(self, choices: Sequence[tuple[str, str]], name: str, *, chosen: str = "", small: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        for key, words in choices:
            button = _Segment(words, 32 if small else 36)
            button.clicked.connect(self._clicked)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        self._stop = OneStop(self._group)
        self.choose(chosen or choices[0][0])

    @property
    def key(self) -> str:
        """The chosen key."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    @property
    def at(self) -> QWidget:
        """The chosen one, which Tab reaches."""
        return self._buttons[self.key]

    def choose(self, key: str) -> None:
        """Choose ``key`` without a signal."""
        self._buttons[key].setChecked(True)

    def set_enabled(self, key: str, enabled: bool) -> None:
        """Let ``key`` be chosen, or not."""
        self._buttons[key].setEnabled(enabled)

    def _clicked(self) -> None:
        self.chosen.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move the choice."""
        usable = [key for key, button in self._buttons.items() if button.isEnabled()]
        at = usable.index(self.key) if self.key in usable else 0
        target = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(usable) - 1,
        }.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
            return
        key = usable[target % len(usable)]
        if key == self.key:
            return
        self.choose(key)
        self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track."""
        painter = paint.smooth(QPainter(self))
        fill = self.theme.color("sunken") if self.theme.dark else self.theme.color("rail")
        paint.rounded(painter, QRectF(self.rect()), TRACK_RADIUS, fill, self.theme.color("line"))
