"""What is wrong with what a screen reader is told of a drawn page: live widgets come in, sentences of faults go out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
Text = QAccessible.Text

_LABEL = QAccessible.RelationFlag.Label
_PLAIN_SPACE = re.compile(r"\w [;:?!»]|« ")
"""In French a space that keeps a line together stands there: a plain one is read, and broken, apart."""


def heard(top: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything that can be heard in a window, from the outside in; what can’t be seen is left out."""
    start = QAccessible.queryAccessibleInterface(top)
    if start is not None:
        yield from _below(start)


def _below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield one
    for place in range(one.childCount()):
        child = one.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _below(child)


def heard_faults(top: QWidget, language: str) -> list[str]:
    """What takes the keyboard without a name or without a role, what has a name and no role, and what is no choice.

    A radio button stands in a group that is named after its question.
    """
    return [f"{told(one)}: {fault}" for one in heard(top) for fault in _faults(one, language)]


def told(one: QAccessibleInterface) -> str:
    """A thing by its class, its role and its name."""
    return f"{type(one.object()).__name__} ({one.role().name}) «{one.text(Text.Name)}»"


def _faults(one: QAccessibleInterface, language: str) -> Iterator[str]:
    name, role, state = one.text(Text.Name), one.role(), one.state()
    ours = type(one.object()).__module__.startswith("persienne")
    if state.focusable and not name:
        yield "takes the keyboard and has no name"
    if role is Role.Client and (state.focusable or (ours and name)):
        yield "has no role"
    if role is Role.ComboBox and not any(label.text(Text.Name) for label, _ in one.relations(_LABEL)):
        yield "asks nothing: on Linux a combo box is named after what is chosen, and a label has its question"
    if role is Role.RadioButton and not _is_asked(one):
        yield "stands in no group with a name"
    if language == "fr":
        for said in (name, one.text(Text.Description)):
            if _PLAIN_SPACE.search(said):
                yield f"a plain space before a sign: {said}"


def _is_asked(one: QAccessibleInterface) -> bool:
    parent = one.parent()
    while parent is not None and parent.isValid():
        if parent.role() is Role.Grouping and parent.text(Text.Name):
            return True
        parent = parent.parent()
    return False
