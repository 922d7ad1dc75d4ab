"""The focus ring: it follows the keyboard through a window; widgets need do nothing for it, and it takes no input.

It is drawn over the window rather than in each widget, because it lies 2 px outside: a widget that held its own ring
would need a margin that shifts every layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QRadioButton, QWidget
from shiboken6 import isValid

from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.ui.style.theme import Theme

GAP = 2
WIDTH = 2
DEFAULT_RADIUS = 6

_MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button of ``window`` that the keyboard is on, where ``event`` is Return or Enter; whether it did.

    Qt presses the default button of a dialog instead, be the keyboard on « Cancel », and nothing in other windows. Of
    several of which one is chosen, arrows choose: Return is not theirs.
    """
    focused = window.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(focused, QAbstractButton):
        return False
    group = focused.group()
    if not focused.isEnabled() or isinstance(focused, QRadioButton) or (group is not None and group.exclusive()):
        return False
    focused.click()
    return True


class FocusRing(Themed, QWidget):
    """One ring for ``window``: 2 px of volet, 2 px outside the widget that the keyboard reached.

    The corner follows the widget's ``radius`` attribute when it has one. A click shows no ring, nor does the focus
    that a window gives when it opens.
    """

    # While a window is torn down, Qt still reports to a ring whose own attributes Python has already let go: these
    # defaults answer then.
    _window: QWidget | None = None
    _target: QWidget | None = None
    _watched: tuple[QWidget, ...] = ()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.theme = theme
        self._window = window
        self._left: QWidget | None = None
        self._shown = QRect()
        self._radius = float(DEFAULT_RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    @Slot("QWidget*", "QWidget*")
    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The keyboard went from ``old`` to ``new``; one of them is None when the window itself loses or gains it."""
        if self._window is None:
            return
        if new is None:
            self._left = self._target
            self.surround(None)
        elif old is None:
            self.surround(new if new is self._left else None)
        elif QApplication.mouseButtons() == Qt.MouseButton.NoButton and self._window.isAncestorOf(new):
            self.surround(new)
        else:
            self.surround(None)

    def surround(self, target: QWidget | None) -> None:
        """Draw the ring around ``target``, or nowhere."""
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._target = target
        self._watched = tuple(self._line_of(target))
        for watched in self._watched:
            watched.installEventFilter(self)
        self._follow()

    def _line_of(self, target: QWidget | None) -> Iterator[QWidget]:
        """``target`` and everything that holds it, up to the window."""
        widget = target
        while widget is not None and widget is not self._window:
            yield widget
            widget = widget.parentWidget()

    def _follow(self) -> None:
        target, window = self._target, self._window
        if window is None or target is None or not isValid(target) or not target.isVisibleTo(window):
            self.hide()
            return
        self._radius = float(getattr(target, "radius", DEFAULT_RADIUS))
        reach = GAP + WIDTH
        place = QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-reach, -reach, reach, reach)
        self.setGeometry(place)
        self._shown = self._clip(target, window).translated(-place.topLeft())
        self.show()
        self.raise_()
        self.update()

    def _clip(self, target: QWidget, window: QWidget) -> QRect:
        """What of ``window`` the scrolled pages around ``target`` leave visible."""
        visible = window.rect()
        for holder in self._line_of(target.parentWidget()):
            area = holder.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is holder:
                visible &= QRect(holder.mapTo(window, QPoint(0, 0)), holder.size())
        return visible

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the ringed widget and everything that holds it."""
        if event.type() in _MOVING and watched in self._watched:
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = paint.smooth(QPainter(self))
        painter.setClipRect(self._shown)
        painter.setPen(QPen(self.theme.color("volet"), WIDTH))
        radius, inset = self._radius + GAP + 1, WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
