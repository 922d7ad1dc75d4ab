"""The left rail: entries come in, the chosen key goes out; it shows the stop, and knows no page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from persienne.base.slats import Slat
from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import AROUND, DiscreetButton, RailButton, UnderIcon
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.keyboard import OneStop
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.shutter import paint_shutter, share_open, shutter_name, stop_words
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint


NAME = "Persienne"
WIDTH = 224
WIDEST = 380
MARGIN = 12
ENTRY = QSize(200, 40)
ENTRY_ICON = 18
RADIUS = 8
MARK_SIZE = QSize(28, 32)
EDGE = 1
"""The line at the right of the rail."""
TILE = QSize(200, 88)
TILE_SHUTTER = QSize(44, 55)


class RailItem(NamedTuple):
    """An entry of the navigation: the page's key, the icon's file name and the title."""

    key: str
    icon: str
    text: str


class _Entry(RailButton, QRadioButton):
    """One page's entry, a radio button beneath: a surface with a lit marker when its page is shown."""

    plain_sight = True
    radius = RADIUS

    def __init__(self, item: RailItem) -> None:
        super().__init__()
        self._icon = item.icon
        self.setText(item.text)
        self.setAccessibleName(item.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for the words when they are bold; under the icon, for the longest of them."""
        if self._narrow:
            return UnderIcon(self.text(), ENTRY_ICON).size(self.width())
        font = fonts.font(fonts.CARD)
        width = self._words_left() + paint.text_width(font, self.text()) + 10
        return QSize(round(width), round(max(ENTRY.height(), paint.line_height(font) + 16)))

    def minimumSizeHint(self) -> QSize:
        """Beside the icon the words may be elided."""
        whole = self.sizeHint()
        return whole if self._narrow else QSize(round(self._words_left() + fonts.scaled(48)), whole.height())

    def _words_left(self) -> float:
        return 15 + fonts.scaled(ENTRY_ICON) + 10

    def hitButton(self, pos: QPoint) -> bool:
        """The whole entry is the target."""
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole words as a tooltip when they do not fit."""
        super().resizeEvent(event)
        self.setToolTip("" if self.width() >= self.sizeHint().width() else self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, the marker, the icon and the words."""
        painter = paint.smooth(QPainter(self))
        rect, here = QRectF(self.rect()), self.isChecked()
        if here:
            paint.rounded(painter, rect, RADIUS, self.theme.color("surface"), border=self.theme.color("line"))
            marker = QRectF(0, (rect.height() - 20) / 2, 3, 20)
            paint.rounded(painter, marker, 1.5, self.theme.color("light"))
        elif self.underMouse() or self.isDown():
            paint.rounded(painter, rect, RADIUS, self.theme.color("surface", 0.55))
        color = "volet" if here else "ink2"
        if self._narrow:
            UnderIcon(self.text(), ENTRY_ICON).draw(painter, rect, self.theme, (self._icon, color), on=here)
            return
        side = fonts.scaled(ENTRY_ICON)
        icons.draw(painter, self._icon, self.theme.color(color), QPointF(15, (rect.height() - side) / 2), size=side)
        font = fonts.font(fonts.CARD if here else fonts.NAV)
        words = rect.adjusted(self._words_left(), 0, -4, 0)
        paint.draw_text(painter, words, self.text(), font, color=self.theme.color("ink" if here else "ink2"))


class _StopTile(RailButton, QPushButton):
    """The small shutter with its stop and its sentence; a button, because what it shows can be changed."""

    plain_sight = True
    radius = 10

    def __init__(self) -> None:
        super().__init__()
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
        if self._narrow:
            font = fonts.font(fonts.CAPTION_STRONG)
            wide = paint.text_width(font, stop_words(self._stop).name) + 2 * AROUND
            return QSize(round(wide), round(TILE_SHUTTER.height() + paint.line_height(font) + 4 * AROUND))
        return QSize(TILE.width(), round(max(TILE.height(), sum(self._heights(self._room())) + 24)))

    def minimumSizeHint(self) -> QSize:
        """Its words wrap beside the shutter; under it, the name of the stop does not."""
        whole = self.sizeHint()
        return whole if self._narrow else QSize(TILE.width() - 2 * MARGIN, whole.height())

    def _room(self) -> float:
        """The width for words."""
        return max(self.width(), TILE.width()) - 16 - TILE_SHUTTER.width() - 17 - 6

    def _heights(self, room: float) -> list[float]:
        return [paint.wrapped_height(fonts.font(step), text, room) + 2 for text, step, _ in self._lines()]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        border = "line2" if self.underMouse() else "line"
        paint.rounded(painter, rect, self.radius, self.theme.color("surface"), border=self.theme.color(border))
        tall = TILE_SHUTTER.height()
        if self._narrow:
            box = QRectF((rect.width() - TILE_SHUTTER.width()) / 2, 2 * AROUND, TILE_SHUTTER.width(), tall)
            paint_shutter(painter, self.theme, box, share_open(self._stop))
            words = QRectF(0, box.bottom() + AROUND, rect.width(), rect.height() - box.bottom() - AROUND)
            name, font = stop_words(self._stop).name, fonts.font(fonts.CAPTION_STRONG)
            paint.draw_centred(painter, words, name, font, color=self.theme.color("ink"))
            return
        box = QRectF(16, (rect.height() - tall) / 2, TILE_SHUTTER.width(), tall)
        paint_shutter(painter, self.theme, box, share_open(self._stop))
        heights = self._heights(self._room())
        top = (rect.height() - sum(heights)) / 2
        for (text, step, role), height in zip(self._lines(), heights, strict=True):
            place = QRectF(box.right() + 17, top, self._room(), height)
            paint.draw_wrapped(
                painter, place, text, fonts.font(step), color=self.theme.color(role), align=paint.ALIGN_TOP
            )
            top += height


class Wordmark(Themed, QFrame):
    """The name of the product beside its shutter."""

    plain_sight = True
    narrow = False
    """Whether the shutter stands alone."""

    def __init__(self, *, indent: int = 14) -> None:
        """``indent``: pixels at its left."""
        super().__init__()
        self._indent = indent
        self.setAccessibleName(NAME)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the drawing or the word."""
        wide = 0 if self.narrow else self._indent + 42 + paint.text_width(fonts.font(fonts.WORDMARK), NAME) + 4
        return QSize(
            round(max(MARK_SIZE.width(), wide)),
            round(max(MARK_SIZE.height(), paint.line_height(fonts.font(fonts.WORDMARK)))),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark and the word."""
        painter = paint.smooth(QPainter(self))
        left = (self.width() - MARK_SIZE.width()) / 2 if self.narrow else self._indent
        mark = QRectF(left, (self.height() - MARK_SIZE.height()) / 2, MARK_SIZE.width(), MARK_SIZE.height())
        paint_shutter(painter, self.theme, mark, 0.5)
        if self.narrow:
            return
        left = self._indent + 42
        words = QRectF(left, 0, self.width() - left, self.height())
        paint.draw_text(painter, words, NAME, fonts.font(fonts.WORDMARK), color=self.theme.color("ink"))


class LockLine(Themed, QFrame):
    """The promise, with its lock: « All on this computer »."""

    plain_sight = True

    def __init__(self) -> None:
        super().__init__()
        self._text = self.tr("All on this computer")
        self.setAccessibleName(self._text)
        self.setToolTip(self._text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """One line, or as many as the width of the rail asks for."""
        font = fonts.font(fonts.CAPTION_MEDIUM)
        return QSize(round(self._words_left() + paint.text_width(font, self._text)), self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        """The longest of its words."""
        font = fonts.font(fonts.CAPTION_MEDIUM)
        words = max(paint.text_width(font, word) for word in self._text.split())
        return QSize(round(self._words_left() + words + 4), 32)

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words take."""
        font = fonts.font(fonts.CAPTION_MEDIUM)
        return round(max(32, paint.wrapped_height(font, self._text, width - self._words_left()) + 8))

    def _words_left(self) -> float:
        return 15 + fonts.scaled(16) + 9

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lock and the words."""
        painter = paint.smooth(QPainter(self))
        side = fonts.scaled(16)
        icons.draw(painter, "lock", self.theme.color("ink3"), QPointF(15, (self.height() - side) / 2), size=side)
        left, font = self._words_left(), fonts.font(fonts.CAPTION_MEDIUM)
        words = QRectF(left, 0, self.width() - left, self.height())
        paint.draw_wrapped(painter, words, self._text, font, color=self.theme.color("ink2"))


class _RailBox(ScrollBox):
    """Scrolls where the window is too low for the rail; the arrows are the rail's."""

    def __init__(self) -> None:
        super().__init__(stays=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the rail."""
        event.ignore()


class Rail(Themed, QFrame):
    """The wordmark, one entry a page, and at the foot the stop, once it is known, and the promise."""

    ground = "rail"
    plain_sight = True
    heard_as = Role.Grouping
    chosen = Signal(str)
    """The key that a person chose; :meth:`select` does not emit it."""
    left = Signal()
    """Another page is in view from now on."""
    stop_clicked = Signal()

    def __init__(self, items: Sequence[RailItem]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Pages"))
        self._narrow = False
        self._box = _RailBox()
        holder = QVBoxLayout(self)
        holder.setContentsMargins(0, 0, EDGE, 0)
        holder.addWidget(self._box)
        content = QWidget()
        column = self._column = QVBoxLayout(content)
        column.setSpacing(4)
        self._mark = Wordmark()
        column.addWidget(self._mark)
        self._under_mark = QSpacerItem(0, 33)
        column.addSpacerItem(self._under_mark)
        self._group = QButtonGroup(self)
        self._entries: dict[str, _Entry] = {}
        self._selected = ""
        for item in items:
            entry = _Entry(item)
            self._group.addButton(entry)
            self._entries[item.key] = entry
            column.addWidget(entry)
        self._stop = OneStop(self._group)
        self._group.buttonClicked.connect(self._clicked)
        column.addStretch(1)
        self._tile = _StopTile()
        self._tile.clicked.connect(self.stop_clicked)
        column.addWidget(self._tile)
        self._tile.hide()
        column.addSpacing(9)
        self.discreet = DiscreetButton()
        column.addWidget(self.discreet)
        self._promise = LockLine()
        column.addWidget(self._promise)
        self._box.set_content(content)
        self._set_margins()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand the words of the entries under their icons, and show of the rest what is drawn."""
        if narrow is self._narrow:
            return
        self._narrow = self._mark.narrow = narrow
        for entry in self._entries.values():
            entry.set_narrow(narrow=narrow)
        self._tile.set_narrow(narrow=narrow)
        self.discreet.set_narrow(narrow=narrow)
        self._promise.setVisible(not narrow)
        self._mark.updateGeometry()
        self._set_margins()
        self.updateGeometry()

    def _set_margins(self) -> None:
        sides, top, bottom = (AROUND, 12, 12) if self._narrow else (MARGIN, 27, 30)
        self._column.setContentsMargins(sides, top, sides, bottom)
        self._under_mark.changeSize(0, 12 if self._narrow else 33)
        self._column.invalidate()

    def select(self, key: str) -> None:
        """Show ``key`` as the page in view; ``left`` says it where another one was, and nothing else does."""
        former, self._selected = self._selected, key
        self._entries[key].setChecked(True)
        if former not in ("", key):
            self.left.emit()
        self._box.ensureWidgetVisible(self._entries[key])

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
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """224 px, wider only for larger text; the narrow one is as wide as its words."""
        high = super().sizeHint().height()
        if self._narrow:
            return QSize(self._box.minimumSizeHint().width() + EDGE, high)
        entries = max((entry.sizeHint().width() for entry in self._entries.values()), default=0)
        return QSize(min(max(WIDTH, entries + 2 * MARGIN), WIDEST), high)

    def minimumSizeHint(self) -> QSize:
        """The rail keeps its width; in a low window it scrolls."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the entries; Enter or Space chooses."""
        buttons: list[QAbstractButton] = list(self._entries.values())
        focused = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
            return
        target = buttons[(focused + step) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._box.ensureWidgetVisible(target)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, entry in self._entries.items() if entry is button))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rail and its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("rail"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), self.theme.color("line"))
