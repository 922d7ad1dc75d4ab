"""The keyboard in a window: a ring follows it, Tab goes row by row, stops once in a group, and stays on its page.

A page that is made anew takes away the control that the keyboard was on. Qt then gives it to whatever comes next: the
rail, a whole page, or a button that a second Return would press. Here it goes to the same control made anew, else to
one that only shows, else to the page itself, from which Tab goes on. Widgets need do nothing for either.

The ring is drawn over the window rather than in each widget, because it lies 2 px outside: a widget that held its own
ring would need a margin that shifts every layout.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QButtonGroup,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QLayout


class OneStop(QObject):
    """Keeps Tab on the chosen button of a group whose buttons are all in it.

    Qt does so for a choice by key or mouse; not for one that the program makes, nor after arrows that only walk.
    """

    def __init__(self, group: QButtonGroup) -> None:
        super().__init__(group)
        group.buttonToggled.connect(self.settle)
        for button in group.buttons():
            button.installEventFilter(self)
        self.settle()

    def settle(self) -> None:
        """Have Tab stop on the chosen one, or on the first that can be chosen while none is."""
        group = self.parent()  # none, or being deleted, while the window is torn down
        if not isinstance(group, QButtonGroup) or not isValid(group):
            return
        buttons = group.buttons()
        chosen = group.checkedButton()
        usable = [button for button in buttons if button.isEnabled()]
        stop = chosen if chosen in usable else next(iter(usable), chosen)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Settle again once the keyboard has left a button, or one can be chosen that could not."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.settle()
        return super().eventFilter(watched, event)


def follow(*layouts: QLayout) -> None:
    """Have Tab go through ``layouts`` in their order; rows that were made later would come last without it.

    Qt keeps what hands the keyboard on to a part of it before the first of its parts: they are moved with it, for left
    behind it would lead back.
    """
    way: list[QWidget] = []
    lifted: list[tuple[QWidget, QWidget | None, Qt.FocusPolicy]] = []
    for widget in (widget for layout in layouts for widget in _reached(layout, whole=True)):
        if widget in way:
            continue
        way.append(widget)
        if (proxy := widget.focusProxy()) is None:
            continue
        lifted.append((widget, proxy, widget.focusPolicy()))
        first = widget.findChild(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if first is not None and not first.focusPolicy() & Qt.FocusPolicy.TabFocus:
            way.append(first)
            lifted.append((first, None, first.focusPolicy()))
    for widget, _, _ in lifted:  # Qt moves nothing else
        widget.setFocusProxy(None)  # type: ignore[arg-type] # PySide says otherwise
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(way):
        QWidget.setTabOrder(before, after)
    for widget, proxy, policy in lifted:
        widget.setFocusPolicy(policy)
        if proxy is not None:
            widget.setFocusProxy(proxy)


def step(window: QWidget, layouts: Sequence[QLayout], *, forward: bool) -> bool:
    """Give the keyboard to what comes next in ``layouts`` of ``window``, round and round; whether anything takes it.

    Qt's own chain does not serve where fields were made later: what it moves leaves behind the parts that hand the
    keyboard on, and each of these leads back, past what stands before it.
    """
    order = [widget for layout in layouts for widget in _reached(layout)]
    before: QWidget | None = None
    widget: QWidget | None = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            if widget not in order:  # in no layout: beside what the chain has before it
                order.insert(0 if before is None else order.index(before) + 1, widget)
            before = widget
        widget = widget.nextInFocusChain()
    usable = [widget for widget in order if widget.isVisibleTo(window) and widget.isEnabled()]
    if not usable:
        return False
    now: QWidget | None = window.focusWidget()
    while now is not None and now not in order:
        now = now.parentWidget()
    way = order if forward else order[::-1]
    at = -1 if now is None else way.index(now)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    next(widget for widget in way[at + 1 :] + way[: at + 1] if widget in usable).setFocus(reason)
    return True


def _reached(layout: QLayout, *, whole: bool = False) -> Iterator[QWidget]:
    """What takes the keyboard in the order of ``layout``; the ``whole`` of it has what hands it on too."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        if (inner := item.layout()) is not None:
            yield from _reached(inner, whole=whole)
        elif (widget := item.widget()) is not None:
            hands = widget.focusProxy() is not None
            if (hands and whole) or (not hands and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
                yield widget
            content = widget.widget() if isinstance(widget, QScrollArea) else widget
            if content is not None and (own := content.layout()) is not None:
                yield from _reached(own, whole=whole)


GAP = 2
DEFAULT_RADIUS = 6

_GIVEN = "keyboard given"
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)

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


def give(widget: QWidget) -> None:
    """Put the keyboard on ``widget`` on purpose: it stays there even where what it was on goes at the same moment."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    widget.setProperty(_GIVEN, True)
    widget.setFocus(Qt.FocusReason.OtherFocusReason)


def let_go(window: QWidget) -> None:
    """Take the keyboard from what has it, before that goes and something else is given it on purpose.

    Else Qt would give it to whatever comes next, more than once, and a screen reader would read each.
    """
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()


class _Keeper(QObject):
    """Keeps the keyboard in ``room``, the page that is shown, where the control that it was on goes."""

    def __init__(self, window: QWidget, ring: FocusRing, room: Callable[[], QWidget | None]) -> None:
        super().__init__(window)
        self._window, self._ring, self._room = window, ring, room
        self._last: QWidget | None = None
        self._key: tuple[object, ...] = ()
        self._ringed = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._land)

    def moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The keyboard went from ``old`` to ``new``: by a person, or because the control that it was on has gone."""
        if self._last is not None and _gone(self._last):
            if self._window.isVisible() and not self._soon.isActive():
                self._ringed = self._ring.target is self._last
                self._soon.start()
            return
        if old is not None and isValid(old) and old.isVisible() and old.property(_GIVEN):
            old.setProperty(_GIVEN, None)
        if new is not None and self._window.isAncestorOf(new):
            self._note(new)

    def _note(self, widget: QWidget) -> None:
        self._last, self._key = widget, _key(widget)

    @Slot()
    def _land(self) -> None:
        """Qt is done: see where the keyboard came to, once no dialog is over the window."""
        if not isValid(self._window):
            return
        modal = QApplication.activeModalWidget()
        room = self._room()
        if room is None or not self._window.isVisible() or modal not in (None, self._window):
            return
        now = self._window.focusWidget()
        inside = now is not None and room.isAncestorOf(now) and not _gone(now)
        staying = now if inside and now is not None and _may_stay(now) else None
        target = staying or self._place(room)
        self._note(target)
        if target is not now:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ring.surround(target if self._ringed and takes_tab(target) else None)

    def _place(self, room: QWidget) -> QWidget:
        """The control itself where it is back, its like, the first that only shows, or the page."""
        last, reached = self._last, list(_keeps_focus(room))
        if last is not None and isValid(last) and last in reached:
            return last
        alike = [one for one in reached if _key(one) == self._key]
        if self._key and len(alike) == 1:
            return alike[0]
        return next((one for one in reached if getattr(one, "only_shows", False)), room)


def _gone(widget: QWidget) -> bool:
    return not isValid(widget) or not widget.isVisible() or not widget.isEnabled()


def _key(widget: QWidget) -> tuple[object, ...]:
    """What tells a control from its neighbours; nothing of a button that is called by its words alone."""
    named = widget.accessibleName(), widget.accessibleDescription()
    return (type(widget), *named) if any(named) else ()


def _may_stay(widget: QWidget) -> bool:
    """Whether a key that is pressed on ``widget`` does nothing that was not meant, or it was put there on purpose."""
    return isinstance(widget, _FIELDS) or getattr(widget, "only_shows", False) or bool(widget.property(_GIVEN))


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab reaches ``widget``: what holds other widgets may have the keyboard, and is no stop."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _keeps_focus(room: QWidget) -> Iterator[QWidget]:
    """What Tab reaches in ``room``, in its order."""
    widget = room.nextInFocusChain()
    while widget is not None and widget is not room:
        if takes_tab(widget) and widget.focusProxy() is None and room.isAncestorOf(widget) and not _gone(widget):
            yield widget
        widget = widget.nextInFocusChain()


class FocusRing(Themed, QWidget):
    """One ring for ``window``: 2 px of volet, 2 px outside the widget that the keyboard reached.

    The corner follows the widget's ``radius`` attribute when it has one. A click shows no ring, nor does the focus
    that a window gives when it opens, nor a whole page that has it. ``room`` is the part of the window that the
    keyboard is kept in, all of it unless said.
    """

    plain_sight = True
    # While a window is torn down, Qt still reports to a ring whose own attributes Python has already let go: these
    # defaults answer then.
    _window: QWidget | None = None
    _target: QWidget | None = None
    _watched: tuple[QWidget, ...] = ()

    def __init__(self, window: QWidget, room: Callable[[], QWidget | None] | None = None) -> None:
        super().__init__(window)
        self._keeper = _Keeper(window, self, room or (lambda: window))
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
        if self._window is None or not isValid(self._window):
            return
        self._keeper.moved(old, new)
        if new is None:
            self._left = self._target
            self.surround(None)
        elif old is None:
            self.surround(new if new is self._left else None)
        elif QApplication.mouseButtons() == Qt.MouseButton.NoButton and self._window.isAncestorOf(new):
            self.surround(new if takes_tab(new) else None)
        else:
            self.surround(None)

    @property
    def target(self) -> QWidget | None:
        """What it is drawn around."""
        return self._target

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
        if window is None or not isValid(window) or not isValid(self):
            return
        if target is None or not isValid(target) or not target.isVisibleTo(window):
            self.hide()
            return
        self._radius = float(getattr(target, "radius", DEFAULT_RADIUS))
        reach = GAP + self.theme.ring
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
        painter.setPen(QPen(self.theme.color("volet"), self.theme.ring))
        radius, inset = self._radius + GAP + 1, self.theme.ring / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
