"""A part of a widget or a window by its class, as Qt finds it; and a page once its words have found their heights."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

Part = TypeVar("Part", bound=QObject)
Shown = TypeVar("Shown", bound=QWidget)


def part(root: QObject, kind: type[Part]) -> Part:
    """The one part of this class below ``root``."""
    (found,) = root.findChildren(kind)
    return found


def settled(shown: Shown) -> Shown:
    """The page or the dialog, once its wrapped words have found their heights."""
    for _ in range(6):
        QApplication.processEvents()
    return shown
