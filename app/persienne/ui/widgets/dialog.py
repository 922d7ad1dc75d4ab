"""A question over the window: what the caller puts in comes in, accepted or rejected goes out; Escape may ask first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QBoxLayout,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import DangerButton, SecondaryButton
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.keyboard import FocusRing, press_focused, step
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.scroll import LEAST, ScrollBox
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton


class Leaving(Label):
    """The line that asks. ``answers`` gives all that was answered so far, to be compared.

    What was typed first is asked about once; what is typed after that is asked about anew.
    """

    def __init__(self, answers: Callable[[], object]) -> None:
        super().__init__("", role="alert", wrap=True)
        self._answers = answers
        self._found: object = None
        self._asked: object = None
        self.hide()

    def begin(self) -> None:
        """Nothing is answered yet but what stands there now."""
        self._found = self._asked = self._answers()
        self.hide()

    def may_leave(self) -> bool:
        """Whether nothing would be lost, or a person asks for the second time; else the line asks."""
        given = self._answers()
        if given in (self._found, self._asked):
            return True
        self._asked = given
        self.setText(
            QCoreApplication.translate(
                "Leaving", "What you typed or chose is not kept yet. Press Escape once more to leave it."
            )
        )
        self.show()
        return False


def answers_in(form: QWidget) -> tuple[object, ...]:
    """What is typed, ticked and chosen in ``form``, in an order that stays; no button that ``shows_only``."""
    return tuple(value for widget in form.findChildren(QWidget) for value in _answer(widget))


def _answer(widget: QWidget) -> tuple[object, ...]:
    given: tuple[object, ...] = ()
    match widget:
        case QLineEdit() if not widget.isReadOnly():
            given = (widget.text(),)
        case QPlainTextEdit() if not widget.isReadOnly():
            given = (widget.toPlainText(),)
        case QAbstractButton() if widget.isCheckable() and not getattr(widget, "shows_only", False):
            given = (widget.isChecked(),)
        case QComboBox():
            given = (widget.currentIndex(),)
        case QAbstractSlider() if not isinstance(widget, QScrollBar):
            given = (widget.value(),)
    return given


WIDTH = 560
MARGINS = 64
"""Pixels of the screen that no dialog takes, in either direction: what a desktop puts around a window."""
RING = 6
"""Room for the focus ring at the edges of what scrolls."""


class Dialog(Themed, QDialog):
    """A window-modal question; Escape and « Cancel » change nothing. It deletes itself when it is closed.

    Escape asks once before it throws away what was typed or chosen; so does the cross of the window.

    It is as high as its body needs and no higher than the screen: then the body scrolls, and the title and the buttons
    stay in sight. ``width`` is in pixels at 100 %.
    """

    ground = "surface"
    plain_sight = True

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._ring = FocusRing(self)
        self._width = width
        self._set_least_width()
        self._head = Label("", fonts.EMPTY, wrap=True)
        self._head.setContentsMargins(RING, 0, RING, 0)
        self.set_title(title)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(RING, RING, RING, RING)
        self.body.setSpacing(12)
        self._box = ScrollBox()
        self._box.set_content(content)
        self.foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.foot.setContentsMargins(RING, 0, RING, 0)
        self.foot.setSpacing(12)
        self.foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28 - RING, 24, 28 - RING, 24)
        column.setSpacing(12 - RING)
        column.addWidget(self._head)
        column.addWidget(self._box, 1)
        self._standing = QVBoxLayout()
        self._standing.setContentsMargins(RING, 0, RING, 0)
        self._leaving = Leaving(lambda: answers_in(self))
        self._standing.addWidget(self._leaving)
        column.addLayout(self._standing)
        column.addSpacing(8)
        column.addLayout(self.foot)

    def restyle(self) -> None:
        """Take the room that the words need at the size of the text."""
        self._set_least_width()
        super().restyle()

    def _set_least_width(self) -> None:
        self.setMinimumWidth(min(round(fonts.scaled(self._width)), self._room().width()))

    def set_title(self, title: str) -> None:
        """Ask something else."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._head.setText(title)

    def add_words(self, text: str, role: str = "ink2", step: fonts.Type = fonts.BODY) -> Label:
        """Add a paragraph of ``text``, and return its label."""
        words = Label(text, step, role, wrap=True)
        self.body.addWidget(words)
        return words

    def add_error(self) -> Label:
        """A label for what is wrong, hidden until there is something."""
        error = Label("", fonts.CAPTION, "alert", wrap=True)
        error.hide()
        self.body.addWidget(error)
        return error

    def add_standing(self, part: QWidget) -> None:
        """Put a part under the body, where it stays in sight however the body scrolls."""
        self._standing.addWidget(part)

    def add_cancel(self, text: str = "") -> SecondaryButton:
        """Add the button that changes nothing."""
        cancel = SecondaryButton(text or self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.foot.addWidget(cancel)
        return cancel

    def add_action(self, button: QPushButton, *, accepts: bool = True) -> None:
        """Add the button that does what the dialog is for; the last one added answers Return, but no red one does."""
        danger = isinstance(button, DangerButton)
        button.setAutoDefault(not danger)
        button.setDefault(not danger)
        if accepts:
            button.clicked.connect(self.accept)
        self.foot.addWidget(button)

    def show_part(self, part: QWidget) -> None:
        """Bring a part of the body into sight whole, at the height that it has by now."""
        self.grow()
        content = self._box.widget()
        if self.isVisible() and content is not None:
            _settle(part, content)
            content.resize(content.width(), max(self._box.viewport().height(), self._height_of(content)))
        self._box.ensureWidgetVisible(part, 0, RING)

    def show_wrong(self) -> bool:
        """Bring the first field with which something is wrong into sight, with the keyboard; whether there is one."""
        wrong = [field for field in self.findChildren(Field) if field.is_wrong]
        if not wrong:
            return False
        places = {field: field.mapTo(self, QPoint()) for field in wrong}
        first = min(wrong, key=lambda field: (places[field].y(), places[field].x()))
        first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_part(first.whole)
        return True

    def _height_of(self, content: QWidget) -> int:
        wide = content.width()
        return self.body.totalHeightForWidth(wide) if self.body.hasHeightForWidth() else self.body.sizeHint().height()

    def fit(self) -> None:
        """Take the height that the words need at this width; without it wrapped words leave room above and below."""
        self._take(self._needed())

    def _take(self, size: QSize) -> None:
        """Be of this size; a dialog that grows on the screen goes up as far as it must for its buttons to be seen."""
        self.resize(size)
        if self.isVisible():
            frame, screen = self.frameGeometry(), self.screen().availableGeometry()
            frame.setHeight(frame.height() - self.height() + size.height())
            over = min(frame.bottom() - screen.bottom(), frame.top() - screen.top())
            if over > 0:
                self.move(frame.left(), frame.top() - over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll where the body is higher than what is left to it."""
        super().resizeEvent(event)
        self._scroll_beyond()

    def _scroll_beyond(self) -> None:
        """Have a scroll bar only where the whole is higher than the dialog.

        Qt would keep one that it once had: it asks how high the body is beside the bar, where lines wrap more.
        """
        whole = self._whole().height() <= self.height()
        policies = Qt.ScrollBarPolicy
        self._box.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if whole else policies.ScrollBarAsNeeded)

    def _room(self) -> QSize:
        """The largest size of a dialog: that of the screen, but for what a desktop puts around a window."""
        parent, room = self.parentWidget(), self.screen().availableSize()
        if parent is not None:
            room = room.expandedTo(parent.window().size())
        return room - QSize(MARGINS, MARGINS)

    def _needed(self) -> QSize:
        """The size at which nothing of the body scrolls, as far as there is room for it."""
        return self._whole().boundedTo(self._room())

    def _whole(self) -> QSize:
        """The size at which nothing of the body scrolls, however high the screen."""
        layout, room = self.layout(), self._room()
        assert layout is not None
        self._fold_foot(room.width() - layout.contentsMargins().left() - layout.contentsMargins().right() - 2 * RING)
        layout.activate()
        self.body.activate()
        width = min(max(self.width(), self.minimumWidth(), layout.minimumSize().width()), room.width())
        margins = layout.contentsMargins()
        inside = width - margins.left() - margins.right()
        body = self.body.totalHeightForWidth(inside) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        if (content := self._box.widget()) is not None:
            # Else Qt takes the height that the words need where they are as narrow as they can be.
            content.setMinimumHeight(1 if self.body.hasHeightForWidth() else 0)
        self._box.setMinimumHeight(min(LEAST, body))
        layout.activate()
        around = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(width, around - self._box.sizeHint().height() + body)

    def _fold_foot(self, room: int) -> None:
        """Stand the buttons one under the other, at the right, where the widest dialog has no room for their words."""
        items = [item for place in range(self.foot.count()) if (item := self.foot.itemAt(place)) is not None]
        widths = [item.minimumSize().width() for item in items if not item.isEmpty() and item.widget() is not None]
        ways, folds = QBoxLayout.Direction, sum(widths) + self.foot.spacing() * (len(widths) - 1) > room
        self.foot.setDirection(ways.TopToBottom if folds else ways.LeftToRight)
        for item in items:
            item.setAlignment(Qt.AlignmentFlag.AlignRight if folds else Qt.AlignmentFlag(0))

    def event(self, event: QEvent) -> bool:
        """Grow where something in it has found that it needs more."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.grow()
        return handled

    def grow(self) -> None:
        """Take what the body needs more; a scroll area keeps to itself that something in it was shown or hidden."""
        if self.isVisible():
            needed = self._needed()
            if needed.width() > self.width() or needed.height() > self.height():
                self._take(needed.expandedTo(self.size()))
            self._scroll_beyond()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Return press the button that the keyboard is on, and the keys that scroll move the body."""
        bar = self._box.verticalScrollBar()
        steps = {Qt.Key.Key_PageUp: -bar.pageStep(), Qt.Key.Key_PageDown: bar.pageStep()}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and not self._may_leave():
            event.accept()
        elif not press_focused(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Have Tab follow the eye, whatever fields were made since it was pressed last."""
        gone = step(self, (self.body, self._standing, self.foot), forward=forward)
        now, content = self.focusWidget(), self._box.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self._box.ensureWidgetVisible(now)
        return gone

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window asks as Escape does."""
        if event.spontaneous() and not self._may_leave():
            event.ignore()
        else:
            super().closeEvent(event)

    def _may_leave(self) -> bool:
        """Whether nothing that was answered would be lost unasked."""
        may = self._leaving.may_leave()
        if not may:
            self.grow()
        return may

    def showEvent(self, event: QShowEvent) -> None:
        """Open at the right height, and know what stood there before anything was answered."""
        self.fit()
        super().showEvent(event)
        if not event.spontaneous():
            self._leaving.begin()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        QPainter(self).fillRect(self.rect(), self.theme.color("surface"))


def open_dialogs(window: QWidget) -> list[QDialog]:
    """What waits for an answer over ``window``."""
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible() and dialog.isModal()]


def reject_dialogs(window: QWidget) -> bool:
    """Close what waits for an answer over ``window``, as Escape does; whether anything did."""
    dialogs = open_dialogs(window)
    for dialog in dialogs:
        dialog.reject()
    return bool(dialogs)


def _settle(part: QWidget, content: QWidget) -> None:
    """Lay out all that lies between ``content`` and ``part``: what was shown a moment ago has its place then."""
    chain: list[QWidget] = []
    at: QWidget | None = part
    while at is not None and at is not content:
        chain.append(at)
        at = at.parentWidget()
    for widget in (*chain, content):
        widget.updateGeometry()
    for widget in (content, *reversed(chain)):
        if (layout := widget.layout()) is not None:
            layout.activate()
