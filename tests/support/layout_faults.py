"""What stands wrong on a drawn page: live widgets come in; what lies over a neighbour or beyond an edge goes out."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QDialog, QGridLayout, QStackedLayout

from support.drawn_faults import Fault, widgets_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPoint, QRect, QSize
    from PySide6.QtWidgets import QLayout, QWidget

SLACK: Final = 1
"""Pixels by which two neighbours may touch: each rounds its own size."""


def layout_faults(root: QWidget, size: QSize) -> list[Fault]:
    """Everything of ``root`` that stands where nobody sees it whole; its window was asked to be of this ``size``."""
    found = []
    window = root.window()
    while isinstance(window, QDialog) and (under := window.parentWidget()) is not None:
        window = under.window()
    if window.width() > size.width() or window.height() > size.height():
        asked, real = f"{size.width()} x {size.height()}", f"{window.width()} x {window.height()}"
        found.append(Fault(type(window).__name__, window.windowTitle(), f"is {real} px, was asked to be {asked}"))
    for widget in widgets_in(root):
        found += _beyond(widget, root)
        if (layout := widget.layout()) is not None:
            found += _over_one_another(layout)
    return found


def _beyond(widget: QWidget, root: QWidget) -> Iterator[Fault]:
    """Where ``widget`` reaches over the edge of what holds it, which does not scroll."""
    parent = widget.parentWidget()
    if widget is root or parent is None or parent.layout() is None or widget.isHidden():
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
        return
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not room.contains(widget.geometry()) and not _covers(parent):
        place, holder = _said(widget.geometry()), type(parent).__name__
        yield Fault(type(widget).__name__, _words(widget), f"at {place} in {holder} of {_said(parent.rect())}")


def _over_one_another(layout: QLayout) -> Iterator[Fault]:
    """Two neighbours of one layout that share pixels."""
    if not isinstance(layout, (QBoxLayout, QGridLayout)):
        return
    items = [item for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
    shown = [item for item in items if not item.isEmpty() and not item.geometry().isEmpty()]
    for item in shown:
        if (inner := item.layout()) is not None:
            yield from _over_one_another(inner)
    for one, other in combinations(shown, 2):
        both = one.geometry() & other.geometry()
        if both.width() > SLACK and both.height() > SLACK:
            names = [_words(item.widget()) if item.widget() is not None else "a layout" for item in (one, other)]
            yield Fault("neighbours", " | ".join(names), f"share {_said(both)}")


def _covers(parent: QWidget) -> bool:
    """Whether one of several is shown over the others."""
    return isinstance(parent.layout(), QStackedLayout)


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return (text() if callable(text) else "") or widget.accessibleName() or type(widget).__name__


def _said(rect: QRect) -> str:
    at: QPoint = rect.topLeft()
    return f"{rect.width()} x {rect.height()} at {at.x()}, {at.y()}"
