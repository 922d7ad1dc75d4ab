"""What a widget paints: an action comes in, the milliseconds until it is painted, and how much was drawn, go out.

Offscreen is enough: a new range, the events that it causes, and the whole picture. Needs a QApplication.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bench.figures import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

SIZE = (1500, 700)
FRAME_MS = 16.0


class Paints(QObject):
    """Counts the paint events of one widget, which is shown at once."""

    count = 0

    def __init__(self, window: QWidget, painted: QWidget) -> None:
        super().__init__(window)
        self.window, self.painted = window, painted
        window.resize(*SIZE)
        window.show()
        painted.installEventFilter(self)
        QApplication.processEvents()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count, and let pass."""
        self.count += event.type() is QEvent.Type.Paint
        return False

    def frame(self, act: Callable[[], object]) -> float:
        """Milliseconds until what ``act`` asks for has been painted; the platform may need several rounds of events."""
        before, began = self.count, perf_counter()
        act()
        while self.count == before:
            QApplication.processEvents()
        return (perf_counter() - began) * 1000


def pixels(painted: QWidget) -> NDArray[np.uint8]:
    """The picture of a widget as it stands."""
    QApplication.processEvents()
    image = painted.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.array(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3]


def require_drawn(full: NDArray[np.uint8], empty: NDArray[np.uint8], part: float) -> None:
    """Raise ``NotDone`` unless at least ``part`` of the columns of pixels differ from the picture without values."""
    drawn = (full != empty).any(axis=(0, 2)).mean()
    expect(f"whether {part:.0%} of the columns are drawn ({drawn:.0%} are)", bool(drawn >= part), given=True)
