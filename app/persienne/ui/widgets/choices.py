"""One of a few: out of a list, or side by side in segments; names come in, the chosen one goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.keyboard import OneStop
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint


HEIGHT = 32
CHOICE_SIDES = 12
ARROW = 16

TRACK_RADIUS = 9
THUMB_RADIUS = 7
INSET = 3
SEGMENT_SIDES = 15


class Choice(Themed, QComboBox):
    """A combo box that looks like a secondary button with a chevron."""

    plain_sight = True
    radius = 8

    def __init__(self, name: str, high: int = HEIGHT) -> None:
        """``high`` is its least height in pixels: that of a field beside a field."""
        super().__init__()
        self._high = high
        self._label = QLabel(name)
        self._label.setBuddy(self)
        self._label.hide()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.currentIndexChanged.connect(self.updateGeometry)

    def event(self, event: QEvent) -> bool:
        """Have its name beside it: on Linux Qt names a combo box after what is chosen, and takes its name from a label.

        Nobody sees that label.
        """
        if event.type() is QEvent.Type.ParentChange:
            self._label.setParent(self.parentWidget())
        return super().event(event)

    def sizeHint(self) -> QSize:
        """As wide as the chosen name."""
        font = fonts.font(fonts.BODY_STRONG)
        wide = paint.text_width(font, self.currentText()) + 2 * CHOICE_SIDES + fonts.scaled(ARROW) + 8
        return QSize(round(wide) + 1, round(max(self._high, paint.line_height(font) + 12)))

    minimumSizeHint = sizeHint  # the name stays whole

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: what was chosen is not changed by scrolling over it."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name and the chevron."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        fill = self.theme.color("sunken" if self.underMouse() else "surface")
        paint.rounded(painter, rect, self.radius, fill, border=self.theme.color("line2"))
        side = fonts.scaled(ARROW)
        words = QRectF(CHOICE_SIDES, 0, rect.width() - 2 * CHOICE_SIDES - side - 8, rect.height())
        paint.draw_text(
            painter, words, self.currentText(), fonts.font(fonts.BODY_STRONG), color=self.theme.color("ink")
        )
        at = QPointF(rect.right() - CHOICE_SIDES - side, rect.center().y() - side / 2)
        icons.draw(painter, "chevron-down", self.theme.color("ink2"), at, size=side)


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
        return QSize(round(paint.text_width(font, self.text()) + 2 * SEGMENT_SIDES), round(height))

    minimumSizeHint = sizeHint  # a choice is never narrower than its words

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
            paint.rounded(painter, rect, THUMB_RADIUS, fill, border=theme.edge("line2", 0.7))
        role = "ink" if self.isChecked() or self.underMouse() else "ink2"
        if not self.isEnabled():
            role = "ink3"
        font = fonts.font(fonts.BODY_STRONG if self.isChecked() else fonts.BODY_MEDIUM)
        paint.draw_text(painter, rect, self.text(), font, color=theme.color(role), align=paint.ALIGN_CENTER)


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
        paint.rounded(painter, QRectF(self.rect()), TRACK_RADIUS, fill, border=self.theme.color("line"))
