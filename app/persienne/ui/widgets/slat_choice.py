"""The choice of a stop: the shutter and three real radio buttons come out; what a choice does is the caller's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.shutter import ShutterView
from persienne.ui.widgets.stops import Stop, stop_words
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from persienne.ui.theme import Theme

HEIGHT = 52
RADIUS = 8
RING = 16
LEFT = 12


class _StopButton(Themed, QRadioButton):
    """A radio button with a name and a sentence; chosen, it is tinted and outlined."""

    radius = RADIUS

    def __init__(self, stop: Stop, theme: Theme) -> None:
        words = stop_words(stop)
        super().__init__(words.name)
        self.theme = theme
        self.stop = stop
        self._sentence = words.sentence
        self.setAccessibleDescription(words.sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _heights(self) -> tuple[float, float]:
        return paint.line_height(fonts.font(fonts.CARD)), paint.line_height(fonts.font(fonts.CAPTION))

    def sizeHint(self) -> QSize:
        """Both lines, at least 52 px high."""
        wide = max(
            paint.text_width(fonts.font(fonts.CARD), self.text()),
            paint.text_width(fonts.font(fonts.CAPTION), self._sentence),
        )
        return QSize(round(LEFT + RING + 12 + wide + 16), round(max(HEIGHT, sum(self._heights()) + 16)))

    def minimumSizeHint(self) -> QSize:
        """The sentence may be elided; the row stays whole."""
        return QSize(120, self.sizeHint().height())

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
        painter.drawEllipse(ring.adjusted(0, 0, 0, 0))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("volet"))
            painter.drawEllipse(QPointF(ring.center()), 4.2, 4.2)
        name, sentence = self._heights()
        top = (rect.height() - name - sentence - 1) / 2
        left = LEFT + RING + 12
        wide = rect.width() - left - 8
        paint.draw_text(painter, QRectF(left, top, wide, name), self.text(), fonts.font(fonts.CARD), theme.color("ink"))
        below = QRectF(left, top + name + 1, wide, sentence)
        paint.draw_text(painter, below, self._sentence, fonts.font(fonts.CAPTION), theme.color("ink2"))


class SlatChoice(Themed, QWidget):
    """The shutter beside its three stops. A third of the drawing picks a stop too; arrows move between the rows.

    Give ``shutter`` to the card's ``glow_behind`` so that the light falls on the card.
    """

    chosen = Signal(Stop)
    """The stop that a person chose; :meth:`set_stop` emits nothing."""

    def __init__(
        self,
        theme: Theme,
        stop: Stop = Stop.CLOSED,
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
        self._group = QButtonGroup(self)
        self._buttons: dict[Stop, _StopButton] = {}
        for each in Stop:
            button = _StopButton(each, theme)
            self._group.addButton(button)
            self._buttons[each] = button
            rows.addWidget(button)
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
            outer.setAlignment(rows, Qt.AlignmentFlag.AlignVCenter)

    @property
    def stop(self) -> Stop:
        """The chosen stop."""
        return next(stop for stop, button in self._buttons.items() if button.isChecked())

    def set_stop(self, stop: Stop, *, animate: bool = True) -> None:
        """Choose ``stop`` without a signal, for instance to undo a choice that was refused."""
        self._quiet = True
        self._buttons[stop].setChecked(True)
        self._quiet = False
        self.shutter.set_stop(stop, animate=animate)

    def _pick(self, stop: Stop) -> None:
        self._buttons[stop].setChecked(True)

    def _toggled(self, button: _StopButton, on: bool) -> None:
        if on and not self._quiet:
            self.shutter.set_stop(button.stop)
            self.chosen.emit(button.stop)
