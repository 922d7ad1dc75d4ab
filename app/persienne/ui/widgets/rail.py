"""The left rail: entries come in, the chosen key goes out; it shows the stop, and knows no page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QPushButton, QRadioButton, QSizePolicy, QVBoxLayout

from persienne.base.slats import Slat
from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.one_stop import OneStop
from persienne.ui.widgets.shutter import paint_shutter
from persienne.ui.widgets.stops import share_open, shutter_name, stop_words
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from persienne.ui.style.theme import Theme

WIDTH = 224
WIDEST = 380
MARGIN = 12
ENTRY = QSize(200, 40)
RADIUS = 8
MARK_SIZE = QSize(28, 32)
TILE = QSize(200, 88)
TILE_SHUTTER = QSize(44, 55)


class RailItem(NamedTuple):
    """An entry of the navigation: the page's key, the icon's file name and the title."""

    key: str
    icon: str
    text: str


class _Entry(Themed, QRadioButton):
    """One page's entry, a radio button beneath: a surface with a lit marker when its page is shown."""

    plain_sight = True
    radius = RADIUS

    def __init__(self, item: RailItem, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._icon = item.icon
        self.setText(item.text)
        self.setAccessibleName(item.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for the words when they are bold."""
        font = fonts.font(fonts.CARD)
        width = self._words_left() + paint.text_width(font, self.text()) + 10
        return QSize(round(width), round(max(ENTRY.height(), paint.line_height(font) + 16)))

    def _words_left(self) -> float:
        return 15 + fonts.scaled(18) + 10

    def hitButton(self, pos: QPoint) -> bool:
        """The whole entry is the target."""
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole words as a tooltip when they do not fit."""
        super().resizeEvent(event)
        self.setToolTip("" if self.width() >= self.sizeHint().width() else self.text())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour at once."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, the marker, the icon and the words."""
        painter = paint.smooth(QPainter(self))
        theme, rect, here = self.theme, QRectF(self.rect()), self.isChecked()
        if here:
            paint.rounded(painter, rect, RADIUS, theme.color("surface"), theme.color("line"))
            marker = QRectF(0, (rect.height() - 20) / 2, 3, 20)
            paint.rounded(painter, marker, 1.5, theme.color("light"))
        elif self.underMouse() or self.isDown():
            paint.rounded(painter, rect, RADIUS, theme.color("surface", 0.55))
        side = fonts.scaled(18)
        color = theme.color("volet" if here else "ink2")
        icons.draw(painter, self._icon, color, QPointF(15, (rect.height() - side) / 2), side)
        font = fonts.font(fonts.CARD if here else fonts.NAV)
        words = rect.adjusted(self._words_left(), 0, -4, 0)
        paint.draw_text(painter, words, self.text(), font, theme.color("ink" if here else "ink2"))


class _StopTile(Themed, QPushButton):
    """The small shutter with its stop and its sentence; a button, because what it shows can be changed."""

    plain_sight = True
    radius = 10

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._stop = Slat.CLOSED
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_stop(self._stop)

    def set_stop(self, stop: Slat) -> None:
        self._stop = stop
        words = stop_words(stop)
        self.setAccessibleName(shutter_name(stop))
        self.setAccessibleDescription(words.sentence)
        self.setToolTip(words.sentence)
        self.updateGeometry()
        self.update()

    def _lines(self) -> tuple[tuple[str, fonts.Type, str], ...]:
        words = stop_words(self._stop)
        return (
            (self.tr("Shutter"), fonts.TICK_MEDIUM, "ink3"),
            (words.name, fonts.CARD, "ink"),
            (words.keeps, fonts.TICK_MEDIUM, "ink2"),
        )

    def sizeHint(self) -> QSize:
        """The lines beside the shutter, wrapped where they are long."""
        return QSize(TILE.width(), round(max(TILE.height(), sum(self._heights(self._room())) + 24)))

    def _room(self) -> float:
        """The width for words."""
        return max(self.width(), TILE.width()) - 16 - TILE_SHUTTER.width() - 17 - 6

    def _heights(self, room: float) -> list[float]:
        return [paint.wrapped_height(fonts.font(step), text, room) + 2 for text, step, _ in self._lines()]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = paint.smooth(QPainter(self))
        theme, rect = self.theme, QRectF(self.rect())
        border = "line2" if self.underMouse() else "line"
        paint.rounded(painter, rect, self.radius, theme.color("surface"), theme.color(border))
        tall = TILE_SHUTTER.height()
        box = QRectF(16, (rect.height() - tall) / 2, TILE_SHUTTER.width(), tall)
        paint_shutter(painter, theme, box, share_open(self._stop))
        heights = self._heights(self._room())
        top = (rect.height() - sum(heights)) / 2
        for (text, step, role), height in zip(self._lines(), heights, strict=True):
            place = QRectF(box.right() + 17, top, self._room(), height)
            paint.draw_wrapped(painter, place, text, fonts.font(step), theme.color(role), paint.ALIGN_TOP)
            top += height


class Wordmark(Themed, QFrame):
    """The name of the product beside its shutter."""

    plain_sight = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName("Persienne")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the drawing or the word."""
        return QSize(TILE.width(), round(max(MARK_SIZE.height(), paint.line_height(fonts.font(fonts.WORDMARK)))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark and the word."""
        painter = paint.smooth(QPainter(self))
        mark = QRectF(14, (self.height() - MARK_SIZE.height()) / 2, MARK_SIZE.width(), MARK_SIZE.height())
        paint_shutter(painter, self.theme, mark, 0.5)
        words = QRectF(56, 0, self.width() - 56, self.height())
        paint.draw_text(painter, words, "Persienne", fonts.font(fonts.WORDMARK), self.theme.color("ink"))


class LockLine(Themed, QFrame):
    """The promise, with its lock: « All on this computer »."""

    plain_sight = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._text = self.tr("All on this computer")
        self.setAccessibleName(self._text)
        self.setToolTip(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(TILE.width(), round(max(32, paint.line_height(fonts.font(fonts.CAPTION_MEDIUM)) + 8)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lock and the words."""
        painter = paint.smooth(QPainter(self))
        side = fonts.scaled(16)
        icons.draw(painter, "lock", self.theme.color("ink3"), QPointF(15, (self.height() - side) / 2), side)
        words = QRectF(15 + side + 9, 0, self.width() - side - 24, self.height())
        paint.draw_text(painter, words, self._text, fonts.font(fonts.CAPTION_MEDIUM), self.theme.color("ink2"))


class Eye(Themed, QPushButton):
    """Discreet mode, on or off: an eye, crossed out while figures and names are hidden."""

    plain_sight = True
    radius = RADIUS

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Discreet mode"))
        self.theme = theme
        self.setCheckable(True)
        self.setAccessibleDescription(self.tr("Hides figures and names when somebody looks over your shoulder"))
        self.setToolTip(self.tr("Hides figures and names when somebody looks over your shoulder (F9)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(TILE.width(), round(max(32, paint.line_height(fonts.font(fonts.CAPTION_MEDIUM)) + 8)))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour at once."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the eye and the words."""
        painter = paint.smooth(QPainter(self))
        theme, rect, on = self.theme, QRectF(self.rect()), self.isChecked()
        if on:
            paint.rounded(painter, rect, RADIUS, theme.color("tint"))
        elif self.underMouse() or self.isDown():
            paint.rounded(painter, rect, RADIUS, theme.color("surface", 0.55))
        side = fonts.scaled(16)
        at = QPointF(15, (rect.height() - side) / 2)
        icons.draw(painter, "eye-off" if on else "eye", theme.color("volet" if on else "ink3"), at, side)
        words = rect.adjusted(15 + side + 9, 0, -4, 0)
        font = fonts.font(fonts.CAPTION_STRONG if on else fonts.CAPTION_MEDIUM)
        paint.draw_text(painter, words, self.text(), font, theme.color("ink" if on else "ink2"))


class Rail(Themed, QFrame):
    """The wordmark, one entry a page, and at the foot the stop, once it is known, and the promise."""

    plain_sight = True
    heard_as = Role.Grouping
    chosen = Signal(str)
    """The key that a person chose; :meth:`select` emits nothing."""
    stop_clicked = Signal()

    def __init__(self, items: Sequence[RailItem], theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(self.tr("Pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 27, MARGIN, 30)
        column.setSpacing(4)
        column.addWidget(Wordmark(theme))
        column.addSpacing(33)
        self._group = QButtonGroup(self)
        self._entries: dict[str, _Entry] = {}
        for item in items:
            entry = _Entry(item, theme)
            self._group.addButton(entry)
            self._entries[item.key] = entry
            column.addWidget(entry)
        self._stop = OneStop(self._group)
        self._group.buttonClicked.connect(self._clicked)
        column.addStretch(1)
        self._tile = _StopTile(theme)
        self._tile.clicked.connect(self.stop_clicked)
        column.addWidget(self._tile)
        self._tile.hide()
        column.addSpacing(9)
        self.eye = Eye(theme)
        column.addWidget(self.eye)
        column.addWidget(LockLine(theme))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def select(self, key: str) -> None:
        """Show ``key`` as the page in view, without a signal."""
        self._entries[key].setChecked(True)

    @property
    def shown(self) -> str:
        """The key of the page in view; empty while there is none."""
        return next((key for key, entry in self._entries.items() if entry.isChecked()), "")

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on the entry of the page in view, as after a choice here."""
        return any(entry.hasFocus() for entry in self._entries.values() if entry.isChecked())

    def set_stop(self, stop: Slat) -> None:
        """Show where the shutter stands."""
        self._tile.set_stop(stop)
        self._tile.show()

    def sizeHint(self) -> QSize:
        """224 px, wider only for larger text."""
        entries = max((entry.sizeHint().width() for entry in self._entries.values()), default=0)
        wide = min(max(WIDTH, entries + 2 * MARGIN), WIDEST)
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The rail keeps its width; a low window shortens the empty middle."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the entries; Enter or Space chooses."""
        buttons: list[QAbstractButton] = list(self._entries.values())
        focused = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
            return
        buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, entry in self._entries.items() if entry is button))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rail and its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("rail"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), self.theme.color("line"))
