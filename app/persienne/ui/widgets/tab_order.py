"""The way of the keyboard: layouts come in, Tab then follows what is seen, row by row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QLayout


def follow(*layouts: QLayout) -> None:
    """Have Tab go through ``layouts`` in their order; rows that were made later would come last without it."""
    for before, after in pairwise(widget for layout in layouts for widget in _reached(layout)):
        QWidget.setTabOrder(before, after)


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
