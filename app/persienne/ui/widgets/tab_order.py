"""The way of the keyboard: layouts come in, Tab then follows what is seen, row by row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def follow(*layouts: QLayout) -> None:
    """Have Tab go through ``layouts`` in their order; rows that were made later would come last without it."""
    for before, after in pairwise(widget for layout in layouts for widget in _reached(layout)):
        QWidget.setTabOrder(before, after)


def _reached(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        if (inner := item.layout()) is not None:
            yield from _reached(inner)
        elif (widget := item.widget()) is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                yield widget
            if (own := widget.layout()) is not None:
                yield from _reached(own)
