"""The widget that a sketch is painted on: its size at 100 % text comes in, it grows with the text and is never cut."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.themed import Themed


class SketchWidget(Themed, QWidget):
    """A fixed size, ``wide`` by ``high`` pixels at 100 % text. A screen reader skips it, for the words beside it."""

    plain_sight = True

    def __init__(self, wide: int, high: int) -> None:
        super().__init__()
        self._wide, self._high = wide, high
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the text is."""
        return QSize(round(fonts.scaled(self._wide)), round(fonts.scaled(self._high)))

    def minimumSizeHint(self) -> QSize:
        """It is not cut."""
        return self.sizeHint()
