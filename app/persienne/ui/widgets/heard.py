"""What a screen reader is told of what is drawn here: a widget's own role, and announcements; nothing is painted.

A widget that draws itself is to Qt a plain client area. It says what it is by ``heard_as``, a class or an instance
attribute; a factory of accessible interfaces, put in once, hands that on. Buttons, fields and tables are Qt's own
widgets beneath the drawing, and need no such word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

Role = QAccessible.Role
"""What a thing is; a widget's ``heard_as`` is one of these, or None for what Qt says."""

_POLITE: Final = QAccessible.AnnouncementPoliteness.Polite
_ASSERTIVE: Final = QAccessible.AnnouncementPoliteness.Assertive


class _Heard(QAccessibleWidget):
    """The accessible interface of a widget that says what it is; its own words name it, if nothing else does."""

    def text(self, kind: QAccessible.Text) -> str:
        """The name, the description and so on, as Qt knows them."""
        said = super().text(kind)
        shown = getattr(self.object(), "text", None)
        if said or kind is not QAccessible.Text.Name or not callable(shown):
            return said
        return str(shown())


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "heard_as", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return _Heard(thing, role)


def install() -> None:
    """Have each widget heard as what it says that it is; once in a program."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say ``words`` now, if one listens; ``urgent`` may cut short what it is saying."""
    if not words or not QAccessible.isActive():
        return
    speaker = widget if widget.isVisible() else widget.window()  # what can't be seen is not listened to
    event = QAccessibleAnnouncementEvent(speaker, words)
    event.setPoliteness(_ASSERTIVE if urgent else _POLITE)
    QAccessible.updateAccessibility(event)
