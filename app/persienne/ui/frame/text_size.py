"""The keys of the size of text: the preferences come in, what each key does goes out; the new size is said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from persienne.ui.frame.shortcuts import LARGER, LARGER_TOO, SMALLER, USUAL
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.preferences import USUAL_SIZE, larger, smaller
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.ui.frame.kept_preferences import KeptPreferences


def size_keys(window: QWidget, preferences: KeptPreferences) -> dict[str, Callable[[], None]]:
    """Each key, and what it does."""

    def take(wanted: Callable[[int], int]) -> None:
        size = wanted(preferences.now.text_size)
        preferences.choose(text_size=size)
        said = QCoreApplication.translate("TextSize", "Text at %1")
        announce(window, said.replace("%1", Numbers(QLocale()).percent(size / 100)))

    def grow() -> None:
        take(larger)

    return {
        LARGER: grow,
        LARGER_TOO: grow,
        SMALLER: lambda: take(smaller),
        USUAL: lambda: take(lambda _size: USUAL_SIZE),
    }
