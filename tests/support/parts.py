"""A part of a widget or a window by its class, as Qt finds it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Part = TypeVar("Part", bound=QObject)


def part(root: QObject, kind: type[Part]) -> Part:
    """The one part of this class below ``root``."""
    (found,) = root.findChildren(kind)
    return found
