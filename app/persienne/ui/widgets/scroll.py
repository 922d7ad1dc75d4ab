"""A box that scrolls: a widget comes in, it moves up and down; a part that is led to is brought into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QScrollBar


FADE, TOP_FADE = 28, 14
"""Pixels over which what goes on below fades, and what goes on above."""
LEAST = 72
"""Pixels of content that are seen however low the window is."""


class Fading(QWidget):
    """At the foot of what scrolls and goes on below, or at its top: it fades into the ground, and is not cut."""

    plain_sight = True

    def __init__(self, area: QAbstractScrollArea, *, top: bool = False) -> None:
        super().__init__(area)
        self._area, self._top = area, top
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.verticalScrollBar().valueChanged.connect(self.follow)
        area.verticalScrollBar().rangeChanged.connect(self.follow)

    def follow(self) -> None:
        """Be there as long as there is more."""
        if not isValid(self._area):
            return
        bar, place = self._area.verticalScrollBar(), self._area.viewport().geometry()
        if self._top:
            place.setHeight(TOP_FADE)
        else:
            place.setTop(place.bottom() + 1 - FADE)
        self.setGeometry(place)
        more = bar.value() > bar.minimum() if self._top else bar.value() < bar.maximum()
        self.setVisible(more and self._ground() is not None)
        self.raise_()

    def _ground(self) -> QColor | None:
        """The colour of what the area stands on, as the nearest widget around says it; None where none does."""
        around = self._area.parentWidget()
        while around is not None:
            if isinstance(around, Themed) and around.ground:
                return around.theme.color(around.ground)
            around = around.parentWidget()
        return None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the fading."""
        ground = self._ground()
        if ground is None:
            return
        clear = QColor(ground)
        clear.setAlpha(0)
        fading = QLinearGradient(0, 0, 0, self.height())
        fading.setColorAt(int(self._top), clear)
        fading.setColorAt(int(not self._top), ground)
        QPainter(self).fillRect(self.rect(), fading)


class _Place(QObject):
    """Where a box was scrolled to, kept while its content is too short for it.

    A part of a page that is made anew has no height for a moment, and Qt scrolls what is shorter up to its end.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._kept: int | None = None
        bar = area.verticalScrollBar()  # asked for each time: its wrapper lives no longer than Qt passes it on
        bar.rangeChanged.connect(self._on_range)
        bar.valueChanged.connect(self._on_value)
        bar.actionTriggered.connect(self.forget)

    def forget(self) -> None:
        """Stay where it is: a person scrolled, or something else is shown."""
        self._kept = None

    def _on_range(self, _least: int, most: int) -> None:
        if not isValid(self._area):
            return
        bar = self._area.verticalScrollBar()
        place = bar.value() if self._kept is None else self._kept  # Qt has not bounded the value yet
        self._kept = place if place > most else None
        if self._kept is None:
            bar.setValue(place)

    def _on_value(self, value: int) -> None:
        if isValid(self._area) and value != self._area.verticalScrollBar().maximum():
            self.forget()


class ScrollBox(QScrollArea):
    """Content of any height, without frame or ground of its own; Tab reaches it so that arrows scroll.

    Without a name it is a page's own box: what stands in it takes the focus, and is brought into sight by it. Where the
    window is so low that the whole page scrolls (:attr:`takes_all` of the box around), such a box is as high as its
    content: nobody scrolls in a strip within what scrolls.
    """

    radius = 8
    only_shows = True
    takes_all = False
    """Whether the boxes of a page that stands in this one leave the scrolling to it."""

    def __init__(self, name: str = "", *, stays: bool = False) -> None:
        """``stays``: it scrolls by itself in a low window too."""
        super().__init__()
        self._stays = stays or bool(name)
        self._whole = False
        self.setAccessibleName(name)
        if not name:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._place = _Place(self)
        # What has a name is paper: its white would fade into another colour.
        self._more = [] if name else [Fading(self, top=top) for top in (True, False)]

    @property
    def heard_as(self) -> Role | None:
        """With a name it is something to be read, else nothing of its own."""
        return Role.Document if self.accessibleName() else None

    def set_content(self, content: QWidget) -> None:
        """Show ``content`` in place of what was there."""
        self._place.forget()
        self.setWidget(content)
        # Qt fills a scroll area's widget with the window's colour as soon as it is set.
        content.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """No higher than need be: it takes what the page has left."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as its content needs, for it scrolls up and down alone."""
        content = self.widget()
        wide = content.minimumSizeHint().width() if content is not None else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), LEAST)

    def hasHeightForWidth(self) -> bool:
        """Only where the box around it scrolls for it."""
        return self._around() is not None

    def heightForWidth(self, width: int) -> int:
        """The height of all that it holds."""
        content = self.widget()
        if content is None:
            return LEAST
        return content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the page know that what is in it has another least width, or another height."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def follow_room(self) -> None:
        """Have no bar of its own where the box around it scrolls for it."""
        whole = self._around() is not None
        if whole is not self._whole:
            self._whole = whole
            policies = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if whole else policies.ScrollBarAsNeeded)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fades stands at the edges."""
        super().resizeEvent(event)
        for more in self._more:
            more.follow()

    def showEvent(self, event: QShowEvent) -> None:
        """It may have been put into its room a moment ago."""
        super().showEvent(event)
        self.follow_room()

    def bring(self, part: QWidget, *, head: bool = False) -> None:
        """Bring ``part`` into sight, with its ``head`` at the top, under what fades, where that is asked for."""
        box, content = self._scrolling()
        if head:
            box.verticalScrollBar().setValue(part.mapTo(content, QPoint(0, 0)).y() - TOP_FADE)
        else:
            box.ensureWidgetVisible(part)

    def begin(self) -> None:
        """Show the beginning of what is in it now, also where that still grows."""
        self._place.forget()
        self.verticalScrollBar().setValue(0)

    def bring_lines(self, part: QWidget, lines: QRect, around: int) -> None:
        """Bring what stands in ``lines`` of ``part`` into sight, with so many pixels over it and under it."""
        box, content = self._scrolling()
        middle = part.mapTo(content, lines.center())
        box.ensureVisible(middle.x(), middle.y(), 0, lines.height() // 2 + around)

    def bring_top(self) -> None:
        """Scroll to where its content begins."""
        if (content := self.widget()) is not None:
            self.bring(content, head=True)

    def bring_end(self) -> None:
        """Scroll to where its content ends."""
        bar = self._scrolling()[0].verticalScrollBar()
        bar.setValue(bar.maximum())

    def moving_bar(self) -> QScrollBar:
        """The scroll bar that moves this box's content: its own, or the outer box's in a low window."""
        return self._scrolling()[0].verticalScrollBar()

    def _scrolling(self) -> tuple[QScrollArea, QWidget]:
        """The scroll area that does the scrolling (this box or an outer one), and the widget that it moves."""
        box = self._around() or self
        content = box.widget()
        assert content is not None
        return box, content

    def _around(self) -> ScrollBox | None:
        """The outer box that does the scrolling for this one; None where this box scrolls its own content."""
        if self._stays or self.takes_all:
            return None
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, ScrollBox) and parent.takes_all:
                return parent
            parent = None if parent.isWindow() else parent.parentWidget()
        return None


class Seeking(QObject):
    """Of ``box``: what is sought stays in sight, a part with its head on top, until a person scrolls or leaves."""

    def __init__(self, box: ScrollBox) -> None:
        super().__init__(box)
        self._box = box
        self._part: QWidget | None = None
        self._lines: Callable[[], QRect] | None = None
        self._around = 0
        self._followed: list[QScrollBar] = []
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._bring)
        box.installEventFilter(self)

    def seek(self, part: QWidget, lines: Callable[[], QRect] | None = None, around: int = 0) -> None:
        """Scroll to ``part`` once it is laid out.

        ``lines`` gives the rectangle of it to show (pixels, in its own coordinates), asked for after the layout;
        ``around`` is the margin in pixels above and below that. Without ``lines`` all of ``part`` is shown.
        """
        self._part, self._lines, self._around = part, lines, around
        for bar in (self._box.verticalScrollBar(), self._box.moving_bar()):
            if bar not in self._followed:
                self._followed.append(bar)
                bar.rangeChanged.connect(self._on_range)
                bar.actionTriggered.connect(self._on_scrolled)
        self._laid_out.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a page that is left stand where it is."""
        if event.type() is QEvent.Type.Hide:
            self._part = None
        return super().eventFilter(watched, event)

    def _on_range(self, _least: int, _most: int) -> None:
        self._laid_out.start()

    def _on_scrolled(self, _action: int) -> None:
        self._part = None

    def _bring(self) -> None:
        if self._part is not None and isValid(self._part) and self._part.isVisible():
            if self._lines is None:
                self._box.bring(self._part, head=True)
            else:
                self._box.bring_lines(self._part, self._lines(), self._around)
