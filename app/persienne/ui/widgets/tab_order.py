"""The way of the keyboard: layouts come in, Tab then follows what is seen, row by row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QLayout


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
