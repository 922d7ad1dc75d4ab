"""Golden transcripts: what a window says comes in, line by line; a file of tests/data/transcripts goes out, or a diff.

A line has a role, a name, what is in the thing, its state, its description and its tooltip. `make transcripts` writes
all files anew, and git shows as a diff what the program says differently; otherwise a test compares.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher, unified_diff
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from persienne.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QAccessibleInterface

FOLDER = Path(__file__).parents[1] / "data" / "transcripts"

Role = QAccessible.Role
Text = QAccessible.Text

MUTE = {Role.Client, Role.Pane, Role.Border, Role.Grip, Role.LayeredPane, Role.Separator, Role.StaticText}
"""What is nothing to anybody without a name."""
UNSAID = {Role.Window, Role.ScrollBar}
MASKS = (
    (re.compile("[\u200b\u2060]"), ""),
    (re.compile(r"/\S+/household\b"), "FOLDER"),
    (re.compile(r"\b[0-9a-f]{12,64}\b"), "FINGERPRINT"),
    (re.compile(r"\d+(?:[.,]\d+)?(?=\s(?:[kM]o|[kM]B)\b)"), "SIZE"),
    (re.compile(rf"\b(?:{'|'.join(map(re.escape, (version('persienne'), qVersion())))})(?!\w)"), "VERSION"),
)
"""What is not the same on the next day, on another machine or after a release."""


def read_out(top: QWidget, *, around: bool = False) -> list[str]:
    """What can be found in a window or a dialog, from the outside in; the rail of a window only with ``around``."""
    start = QAccessible.queryAccessibleInterface(top)
    lines = list(_below(start, 0, around=around))
    if isinstance(top, QDialog):
        at = QAccessible.queryAccessibleInterface(top.focusWidget() or top)
        lines.append(f"keyboard: {_flat(at.text(Text.Name))}")
    return lines


def _below(one: QAccessibleInterface, depth: int, *, around: bool) -> Iterator[str]:
    thing = one.object()
    if isinstance(thing, Rail) and not around:
        return
    line = _line(one)
    if line:
        yield "  " * depth + line
        depth += one.childCount() > 0
    for place in range(one.childCount()):
        child = one.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _below(child, depth, around=around)


def _line(one: QAccessibleInterface) -> str:
    name, said, role, thing = _flat(one.text(Text.Name)), _flat(one.text(Text.Description)), one.role(), one.object()
    if role in UNSAID:
        return ""
    tip = _flat(thing.toolTip()) if isinstance(thing, QWidget) else ""
    hint = thing.placeholderText() if isinstance(thing, QLineEdit | QPlainTextEdit | QTextEdit) else ""
    parts = [
        ("", name),
        ("= ", _flat(one.text(Text.Value))),
        ("e.g. ", hint),
        ("-- ", said if said != name else ""),
        ("tip: ", tip if tip not in (name, said) else ""),
        ("key: ", one.text(Text.Accelerator)),
    ]
    line = " ".join([f"{role.name}:", *(mark + text for mark, text in parts if text)])
    state = ", ".join(_states(one))
    return "" if role in MUTE and line.endswith(":") else line + (f" [{state}]" if state else "")


def _states(one: QAccessibleInterface) -> Iterator[str]:
    state = one.state()
    if state.disabled:
        yield "disabled"
    if state.checkable:
        yield "partly" if state.checkStateMixed else "checked" if state.checked else "unchecked"
    for name in ("selected", "expanded", "collapsed", "readOnly", "defaultButton", "passwordEdit", "invalid", "busy"):
        if getattr(state, name) and (name, one.role()) != ("readOnly", Role.StaticText):
            yield name


def _flat(text: str) -> str:
    line = " / ".join(line.strip() for line in text.splitlines() if line.strip())
    for mask, word in MASKS:
        line = mask.sub(word, line)
    return line


class Transcript:
    """What one page says in one language, in each of the states that it is brought into."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._before: list[str] = []

    def take(self, state: str, said: Sequence[str], *, whole: bool = False) -> None:
        """Note what is said in a ``state``: whole, or what it lacks and has beside the last that was noted whole."""
        if whole or not self._before:
            self._before = list(said)
            self._parts += ["", f"== {state}", *said]
        else:
            self._parts += ["", f"== {state}, where it differs", *_differs(self._before, said)]

    def alone(self, state: str, said: Sequence[str]) -> None:
        """Note all that is said in a dialog; the states after it are compared with the one before."""
        self._parts += ["", f"== {state}", *said]

    def text(self) -> str:
        """As it stands in the file."""
        return "\n".join(self._parts[1:]) + "\n"


def _differs(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    for kind, first, last, begin, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (f"- {line}" for line in before[first:last])
            yield from (f"+ {line}" for line in after[begin:end])


def hold(name: str, text: str, *, write: bool) -> None:
    """Compare ``text`` with the file of this name, or write the file."""
    path = FOLDER / f"{name}.txt"
    if write:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    diff = unified_diff(before.splitlines(), text.splitlines(), f"{name}.txt", "what is said now", lineterm="")
    assert before == text, "\n".join(["make transcripts writes it anew", *diff])
