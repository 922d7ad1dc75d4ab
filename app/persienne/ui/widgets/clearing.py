"""Layouts without margins, and emptying a layout: its widgets are hidden at once and go when Qt comes round to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget


def bare_column(widget: QWidget, spacing: int) -> QVBoxLayout:
    """A column without margins, in ``widget``."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def bare_row(widget: QWidget, spacing: int) -> QHBoxLayout:
    """A row without margins, in ``widget``."""
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    return row


def clear(layout: QLayout) -> None:
    """Take every widget out of ``layout``, those in layouts within it too."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()
