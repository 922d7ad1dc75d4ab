"""The events of one flow from top to bottom, each with a button for what may be done to it: the caller's buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.widgets.timeline import TOP, Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from persienne.telling.steps import Step

LEAST = 48.0
"""The height of a step that has a button."""


class EventTimeline(Timeline):
    """A timeline with a widget at the right end of some of its steps."""

    def __init__(self, steps: Sequence[Step], ends: Sequence[QWidget | None]) -> None:
        self._ends = tuple(ends)
        super().__init__(steps)
        for end in self._ends:
            if end is not None:
                end.setParent(self)
        self._place()

    def _heights(self, width: float) -> list[float]:
        ends = (*self._ends, *(None for _ in self._steps[len(self._ends) :]))
        return [
            max(LEAST, height) if end is not None else height
            for height, end in zip(super()._heights(width), ends, strict=False)
        ]

    def _room(self, width: float) -> float:
        widest = max((end.sizeHint().width() for end in self._ends if end is not None), default=0)
        return width - widest - 8

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ends stay at the right."""
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        """A new text size moves the ends."""
        super().restyle()
        self._place()

    def _place(self) -> None:
        top = TOP
        for height, end in zip(self._heights(self.width()), self._ends, strict=False):
            if end is not None:
                size = end.sizeHint()
                end.setGeometry(self.width() - size.width(), round(top), size.width(), size.height())
            top += height
