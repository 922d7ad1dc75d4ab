"""When the window locks itself, in one sentence: minutes and events come in, words go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from persienne.base.placeholders import fill

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from persienne.ui.style.translation import Numbers


def how_it_locks(numbers: Numbers, minutes: int | None, events: AbstractSet[str]) -> str:
    """The sentence: after ``minutes`` without a person (None: never), and at ``events`` (``household.LOCKS_ON``)."""
    translate = QCoreApplication.translate
    when = []
    if minutes is not None:
        unused = numbers.duration(minutes * 60)
        when.append(fill(translate("LockWords", "after {duration} without use"), duration=unused))
    if "sleep" in events:
        when.append(translate("LockWords", "when the computer goes to sleep"))
    if "screen" in events:
        when.append(translate("LockWords", "when the screen is locked"))
    if not when:
        return translate("LockWords", "This window locks when you ask for it alone")
    return fill(translate("LockWords", "This window locks by itself: {when}"), when=numbers.listed(when))
