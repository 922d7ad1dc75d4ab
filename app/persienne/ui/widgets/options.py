"""Choices, each with a sentence: an option among a few, a tick, a row picked by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.keyboard import OneStop
from persienne.ui.widgets.themed import Wrapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from persienne.ui.style.theme import Theme


class NamedSentence(NamedTuple):
    """``name`` in the type ``step``, and ``gap`` pixels below it ``sentence``, which may be empty."""

    name: str
    sentence: str
    step: fonts.Type = fonts.BODY_STRONG
    gap: int = 0

    def height(self, room: float) -> float:
        """Pixels that both take where they have ``room`` pixels of width."""
        name, sentence = self._heights(room)
        return name + sentence + (self.gap if self.sentence else 0)

    def draw(self, painter: QPainter, place: QRectF, theme: Theme) -> None:
        """Paint both from the left of ``place``, in the middle of its height."""
        name, sentence = self._heights(place.width())
        top = place.top() + (place.height() - self.height(place.width())) / 2
        above = QRectF(place.left(), top, place.width(), name)
        below = QRectF(place.left(), top + name + self.gap, place.width(), sentence)
        paint.draw_wrapped(
            painter, above, self.name, fonts.font(self.step), color=theme.color("ink"), align=paint.ALIGN_TOP
        )
        if self.sentence:
            font = fonts.font(fonts.CAPTION)
            paint.draw_wrapped(painter, below, self.sentence, font, color=theme.color("ink2"), align=paint.ALIGN_TOP)

    def _heights(self, room: float) -> tuple[float, float]:
        said = self.sentence
        name = paint.wrapped_height(fonts.font(self.step), self.name, room)
        return name, paint.wrapped_height(fonts.font(fonts.CAPTION), said, room) if said else 0.0


OPTION_HEIGHT = 52
RADIUS = 8
RING = 16
"""Pixels at 100 % text."""
OPTION_LEFT, OPTION_BESIDE = 12, 12
WORDS_RIGHT = 8
NAME_LEAST = 220
"""Pixels that a long name is given before it wraps."""


class _SentenceRow(Wrapping):
    """A button with a sentence below its name, as high as both; mixed in before its Qt class."""

    radius = RADIUS

    def _stand(self, sentence: str, upright: QSizePolicy.Policy = QSizePolicy.Policy.Minimum) -> None:
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, upright)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is the target, not the ring or the box alone."""
        return self.rect().contains(pos)


class OptionButton(_SentenceRow, QRadioButton):
    """A radio button with a name and a sentence; chosen, it is tinted and outlined."""

    plain_sight = True

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(name)
        self._stand(sentence)

    def sizeHint(self) -> QSize:
        """Both lines, at least 52 px high."""
        wide = max(
            paint.text_width(fonts.font(fonts.CARD), self.text()),
            paint.text_width(fonts.font(fonts.CAPTION), self._sentence),
        )
        width = round(self._words_left() + wide + WORDS_RIGHT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A long name and the sentence may take several lines."""
        name = min(paint.text_width(fonts.font(fonts.CARD), self.text()), fonts.scaled(NAME_LEAST))
        width = round(self._words_left() + name + WORDS_RIGHT)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def heightForWidth(self, width: int) -> int:
        """The lines of the name and of the sentence."""
        return round(max(OPTION_HEIGHT, self._words.height(width - self._words_left() - WORDS_RIGHT) + 16))

    def _words_left(self) -> float:
        return OPTION_LEFT + fonts.scaled(RING) + OPTION_BESIDE

    @property
    def _words(self) -> NamedSentence:
        return NamedSentence(self.text(), self._sentence, fonts.CARD, gap=1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row, the ring and the words."""
        painter = paint.smooth(QPainter(self))
        rect, on = QRectF(self.rect()), self.isChecked()
        if on:
            painter.setBrush(self.theme.color("tint"))
            painter.setPen(QPen(self.theme.color("volet"), 1.4))
            painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), RADIUS, RADIUS)
        elif self.underMouse():
            paint.rounded(painter, rect, RADIUS, self.theme.color("sunken"))
        side = fonts.scaled(RING)
        ring = QRectF(OPTION_LEFT, (rect.height() - side) / 2, side, side)
        painter.setBrush(self.theme.color("surface"))
        painter.setPen(QPen(self.theme.color("volet" if on else "ctrl"), 1.75))
        painter.drawEllipse(ring)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("volet"))
            painter.drawEllipse(ring.center(), 0.2625 * side, 0.2625 * side)
        self._words.draw(painter, rect.adjusted(self._words_left(), 0, -WORDS_RIGHT, 0), self.theme)


class Options(QWidget):
    """Options one under the other; arrows move between them. ``chosen`` is emitted for every change."""

    heard_as = Role.Grouping
    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str, str]], chosen: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._keys: dict[OptionButton, str] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for key, title, sentence in options:
            button = OptionButton(title, sentence)
            button.setChecked(key == (chosen or options[0][0]))
            self._group.addButton(button)
            self._keys[button] = key
            column.addWidget(button)
        self._stop = OneStop(self._group)
        self._group.buttonToggled.connect(self._toggled)

    @property
    def key(self) -> str:
        """The key of the chosen option."""
        return next(key for button, key in self._keys.items() if button.isChecked())

    @property
    def button(self) -> OptionButton:
        """The chosen option's button: where the keyboard begins."""
        return next(button for button in self._keys if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose an option, as a person would."""
        next(button for button, own in self._keys.items() if own == key).setChecked(True)

    def _toggled(self, _button: OptionButton, on: bool) -> None:
        if on:
            self.chosen.emit(self.key)


BOX, SIGN = 18, 12
"""Pixels at 100 % text: the box, and what is drawn in it."""
TICK_LEFT, TICK_BESIDE = 8, 12


class Tick(_SentenceRow, QCheckBox):
    """A check box whose name and sentence wrap; the whole row is the target."""

    plain_sight = True
    shows_only = False
    """Whether it is kept at once, so that nothing is lost by leaving its form."""

    def __init__(self, name: str, sentence: str, *, checked: bool = False) -> None:
        super().__init__(name)
        self.setChecked(checked)
        self._stand(sentence)

    def set_sentence(self, sentence: str) -> None:
        """Say something else under the name."""
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it is let be."""
        width = round(self._words_left() + fonts.scaled(240) + WORDS_RIGHT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words wrap."""
        least = round(self._words_left() + fonts.scaled(120))
        return QSize(least, self.heightForWidth(max(least, self.width())))

    def heightForWidth(self, width: int) -> int:
        """Both texts, and air around them."""
        return round(max(36.0, self._words.height(width - self._words_left() - WORDS_RIGHT) + 14))

    def _words_left(self) -> float:
        return TICK_LEFT + fonts.scaled(BOX) + TICK_BESIDE

    @property
    def _words(self) -> NamedSentence:
        return NamedSentence(self.text(), self._sentence)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row, the box and the words."""
        painter = paint.smooth(QPainter(self))
        rect, on = QRectF(self.rect()), self.isChecked()
        if self.underMouse():
            paint.rounded(painter, rect, self.radius, self.theme.color("sunken"))
        place = rect.adjusted(self._words_left(), 0, -WORDS_RIGHT, 0)
        top = (rect.height() - self._words.height(place.width())) / 2
        line = paint.line_height(fonts.font(fonts.BODY_STRONG))
        side, sign = fonts.scaled(BOX), fonts.scaled(SIGN)
        box = QRectF(TICK_LEFT, top + (line - side) / 2, side, side)
        paint.rounded(
            painter,
            box,
            4,
            self.theme.color("volet" if on else "surface"),
            border=self.theme.color("volet" if on else "ctrl"),
        )
        if on:
            inset = (side - sign) / 2
            icons.draw(painter, "check", self.theme.color("onvolet"), box.topLeft() + QPointF(inset, inset), size=sign)
        self._words.draw(painter, place, self.theme)


PICK_HEIGHT, TILE, SIDES, GAP, CHEVRON = 60, 36, 12, 14, 18


class PickRow(_SentenceRow, QPushButton):
    """Two lines beside an icon tile, and a chevron at the end."""

    plain_sight = True

    def __init__(self, icon: str, name: str, detail: str) -> None:
        super().__init__(name)
        self._icon = icon
        self.setAccessibleName(name)
        self._stand(detail, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines, at least 60 px high."""
        return QSize(360, self.heightForWidth(max(360, self.width())))

    def minimumSizeHint(self) -> QSize:
        """The words may take more lines."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def heightForWidth(self, width: int) -> int:
        """The lines of both, at least 60 px."""
        two = paint.line_height(fonts.font(fonts.BODY_STRONG)) + paint.line_height(fonts.font(fonts.CAPTION))
        return round(max(PICK_HEIGHT, two + 24, self._words.height(width - _left() - _right()) + 22))

    @property
    def _words(self) -> NamedSentence:
        return NamedSentence(self.text(), self._sentence, gap=2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the tile, both lines and the chevron."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        fill = self.theme.color("sunken" if self.underMouse() or self.isDown() else "surface")
        paint.rounded(painter, rect, self.radius, fill, border=self.theme.color("line2"))
        side, mark = fonts.scaled(TILE), fonts.scaled(CHEVRON)
        tile = QRectF(SIDES, (rect.height() - side) / 2, side, side)
        paint.rounded(painter, tile, 8, self.theme.color("tint"))
        icons.draw(
            painter, self._icon, self.theme.color("volet"), tile.topLeft() + QPointF(side / 4, side / 4), size=side / 2
        )
        self._words.draw(painter, rect.adjusted(_left(), 0, -_right(), 0), self.theme)
        at = QPointF(rect.right() - SIDES - mark, rect.center().y() - mark / 2)
        icons.draw(painter, "chevron-right", self.theme.color("ink3"), at, size=mark)


def _left() -> float:
    """Pixels before the words."""
    return SIDES + fonts.scaled(TILE) + GAP


def _right() -> float:
    """Pixels after them."""
    return SIDES + fonts.scaled(CHEVRON) + 8
