"""The camera: a window comes in, pictures of it and of a dialog over it go to whoever keeps them, in both palettes."""

from __future__ import annotations

import time
from functools import reduce
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog

from persienne.ui.page_pictures import settle
from persienne.ui.style.theme import worn
from persienne.ui.widgets import paint
from persienne.ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.ui.household.overview import Overview
    from persienne.ui.household.session import Session
    from persienne.ui.window import MainWindow

    Wait = Callable[[Callable[[], bool]], None]
    Keep = Callable[[str, Callable[[], QPixmap]], None]

Asked = TypeVar("Asked", bound=QDialog)
Answer = TypeVar("Answer")

VEIL, DARK_VEIL = 0.35, 0.6
RADIUS = 12


class Camera:
    """Takes what stands before it; ``keep`` is given a name and a function that grabs, once for each palette."""

    def __init__(self, window: MainWindow, keep: Keep, wait: Wait, clock: Callable[[], float] = time.time) -> None:
        self.window, self.keep, self.wait, self._clock = window, keep, wait, clock

    @property
    def session(self) -> Session:
        """That of the household before the camera."""
        assert self.window.session is not None
        return self.window.session

    @property
    def overview(self) -> Overview:
        """The household as it was last read."""
        assert self.session.overview is not None
        return self.session.overview

    def rest(self) -> None:
        """Wait until nothing is asked of the household any more."""
        self.wait(lambda: not self.session.busy)

    def ask(self, work: Callable[[Household], Answer]) -> Answer:
        """What ``work`` finds in the household."""
        found: list[Answer] = []
        self.session.ask(work, found.append)
        self.wait(lambda: bool(found))
        return found[0]

    def change(self, work: Callable[[Household], Answer]) -> Answer:
        """The same, where the pages are to show what ``work`` did."""
        done: list[Answer] = []
        self.session.change(work, done.append)
        self.wait(lambda: bool(done) and not self.session.busy)
        return done[0]

    @property
    def now(self) -> int:
        """What the clock of the window says (UTC epoch seconds): what is staged is of the same time."""
        return int(self._clock())

    def take(self, name: str) -> None:
        """The window once it shows what was asked for, without a focus ring."""
        self.rest()
        _calm(QApplication.focusWidget())
        self.keep(name, self.window.grab)

    def asked(self, kind: type[Asked]) -> Asked:
        """The dialog of this kind, as soon as it is there."""
        self.wait(lambda: any(dialog.isVisible() for dialog in self.window.findChildren(kind)))
        return next(dialog for dialog in self.window.findChildren(kind) if dialog.isVisible())

    def bring(self, part: QWidget) -> None:
        """Scroll to where ``part`` begins."""
        settle()
        *_, box = (box for box in self.window.findChildren(ScrollBox) if box.isAncestorOf(part))
        box.bring(part, head=True)

    def over(self, name: str, dialog: QDialog | None = None, *, keep_open: bool = False) -> None:
        """Paint a dialog as a desktop would show it over the window: ``dialog``, or the one that opens by itself."""
        if dialog is None:
            dialog = self.asked(QDialog)
        if not dialog.isVisible():
            dialog.open()
        self.rest()
        settle()
        self.keep(name, lambda: self._both(dialog))
        if not keep_open:
            dialog.reject()
            settle()

    def question(self, name: str, wanted: SignalInstance, *about: object) -> None:
        """The dialog that opens where ``wanted`` is emitted, over the window."""
        wanted.emit(*about)
        self.over(name)

    def part(self, name: str, *parts: QWidget, around: int = 0) -> None:
        """What the window shows of ``parts``, of what stands between them and so many pixels around them."""
        _calm(QApplication.focusWidget())
        places = [QRect(part.mapTo(self.window, QPoint()), part.size()) for part in parts]
        cut = reduce(QRect.united, places).adjusted(-around, -around, around, around) & self.window.rect()
        self.keep(name, lambda: self.window.grab(cut))

    def alone(self, name: str, dialog: QDialog) -> None:
        """A dialog without what is behind it, and without a ring or a caret; it is closed afterwards."""
        if not dialog.isVisible():
            dialog.open()
        _calm(dialog.focusWidget())
        self.keep(name, dialog.grab)
        dialog.reject()
        settle()

    def _both(self, dialog: QDialog) -> QPixmap:
        behind, above, theme = self.window.grab(), dialog.grab(), worn()
        painter = paint.smooth(QPainter(behind))
        painter.fillRect(behind.rect(), theme.color("paper", DARK_VEIL) if theme.dark else theme.color("ink", VEIL))
        place = QRectF(above.rect())
        place.moveCenter(QRectF(behind.rect()).center().toPoint().toPointF())
        painter.setClipPath(paint.round_path(place, RADIUS))
        painter.drawPixmap(place.topLeft(), above)
        painter.setClipping(False)
        painter.setPen(theme.color("line2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
        return behind


def _calm(focused: QWidget | None) -> None:
    """Without a ring or a caret."""
    if focused is not None:
        focused.clearFocus()
    settle()
