"""A part of a page that is led to: it is brought into sight, and kept there while what stands above it still grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QScrollBar, QWidget

    from persienne.ui.widgets.scroll import ScrollBox


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
