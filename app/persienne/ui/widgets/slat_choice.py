"""The choice of a stop: the shutter and three real radio buttons come out; what a choice does is the caller's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from persienne.slats import Slat
from persienne.ui import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.shutter import ShutterView
from persienne.ui.widgets.stops import stop_words
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from persienne.ui.theme import Theme

HEIGHT = 52
RADIUS = 8
RING = 16
LEFT = 12
WORDS_LEFT = LEFT + RING + 12
WORDS_RIGHT = 8


class _StopButton(Themed, QRadioButton):
    """A radio button with a name and a sentence; chosen, it is tinted and outlined."""

    radius = RADIUS

    def __init__(self, stop: Slat, theme: Theme) -> None:
        words = stop_words(stop)
        super().__init__(words.name)
        self.theme = theme
        self.stop = stop
        self._sentence = words.sentence
        self.setAccessibleDescription(words.sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Both lines, at least 52 px high."""
        wide = max(
            paint.text_width(fonts.font(fonts.CARD), self.text()),
            paint.text_width(fonts.font(fonts.CAPTION), self._sentence),
        )
        width = round(WORDS_LEFT + wide + WORDS_RIGHT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The name stays whole; the sentence may take several lines."""
        width = round(WORDS_LEFT + paint.text_width(fonts.font(fonts.CARD), self.text()) + WORDS_RIGHT)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The name and the sentence's lines."""
        name = paint.line_height(fonts.font(fonts.CARD))
        room = width - WORDS_LEFT - WORDS_RIGHT
        sentence = paint.wrapped_height(fonts.font(fonts.CAPTION), self._sentence, room)
        return round(max(HEIGHT, name + sentence + 17))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence may need another number of lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is the target, not the ring alone."""
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour at once."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row, the ring and the words."""
        painter = paint.smooth(QPainter(self))
        theme, rect, on = self.theme, QRectF(self.rect()), self.isChecked()
        if on:
            painter.setBrush(theme.color("tint"))
            painter.setPen(QPen(theme.color("volet"), 1.4))
            painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), RADIUS, RADIUS)
        elif self.underMouse():
            paint.rounded(painter, rect, RADIUS, theme.color("sunken"))
        ring = QRectF(LEFT, (rect.height() - RING) / 2, RING, RING)
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("volet" if on else "ctrl"), 1.75))
        painter.drawEllipse(ring)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("volet"))
            painter.drawEllipse(ring.center(), 4.2, 4.2)
        name, sentence = fonts.font(fonts.CARD), fonts.font(fonts.CAPTION)
        wide, high = rect.width() - WORDS_LEFT - WORDS_RIGHT, paint.line_height(name)
        low = paint.wrapped_height(sentence, self._sentence, wide)
        top = (rect.height() - high - low - 1) / 2
        paint.draw_text(painter, QRectF(WORDS_LEFT, top, wide, high), self.text(), name, theme.color("ink"))
        painter.setFont(sentence)
        painter.setPen(theme.color("ink2"))
        below = QRectF(WORDS_LEFT, top + high + 1, wide, low)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self._sentence)


class SlatChoice(Themed, QWidget):
    """The shutter beside its three stops. A third of the drawing picks a stop too; arrows move between the rows.

    Give ``shutter`` to the card's ``glow_behind`` so that the light falls on the card.
    """

    chosen = Signal(Slat)
    """The stop that a person chose; :meth:`set_stop` emits nothing."""

    def __init__(
        self,
        theme: Theme,
        stop: Slat = Slat.CLOSED,
        *,
        size: tuple[int, int] = (132, 172),
        vertical: bool = False,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(self.tr("How far the shutter is open"))
        self.shutter = ShutterView(theme, *size, stop=stop, pickable=True, reduced_motion=reduced_motion)
        self.shutter.picked.connect(self._pick)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        rows.addStretch(1)
        self._group = QButtonGroup(self)
        self._buttons: dict[Slat, _StopButton] = {}
        for each in Slat:
            button = _StopButton(each, theme)
            self._group.addButton(button)
            self._buttons[each] = button
            rows.addWidget(button)
        rows.addStretch(1)
        self._buttons[stop].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)
        self._quiet = False
        outer: QVBoxLayout | QHBoxLayout = QVBoxLayout(self) if vertical else QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(24)
        centre = Qt.AlignmentFlag.AlignHCenter if vertical else Qt.AlignmentFlag.AlignVCenter
        outer.addWidget(self.shutter, 0, centre)
        if vertical:
            outer.addLayout(rows)
        else:
            outer.addLayout(rows, 1)

    @property
    def stop(self) -> Slat:
        """The chosen stop."""
        return next(stop for stop, button in self._buttons.items() if button.isChecked())

    def set_stop(self, stop: Slat, *, animate: bool = True) -> None:
        """Choose ``stop`` without a signal, for instance to undo a choice that was refused."""
        self._quiet = True
        self._buttons[stop].setChecked(True)
        self._quiet = False
        self.shutter.set_stop(stop, animate=animate)

    def _pick(self, stop: Slat) -> None:
        self._buttons[stop].setChecked(True)

    def _toggled(self, button: _StopButton, on: bool) -> None:
        if on and not self._quiet:
            self.shutter.set_stop(button.stop)
            self.chosen.emit(button.stop)
