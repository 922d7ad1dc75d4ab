"""A window that looks and speaks as preferences say, whenever one of them changes, on a household that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.app import attend, dress
from persienne.ui.frame.desktop import Desktop
from persienne.ui.household.opening import Opening
from persienne.ui.style.translation import choose_language, locale_for
from persienne.ui.window import MainWindow
from support.windows import PASSPHRASE, TODAY, is_open, type_passphrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from persienne.ui.frame.kept_preferences import KeptPreferences
    from persienne.ui.household.handover import Handover


def attended(
    qtbot: QtBot,
    app: QApplication,
    home: Path,
    preferences: KeptPreferences,
    *,
    demo: bool = False,
    restart: Callable[[Handover], None] | None = None,
) -> MainWindow:
    """The window on ``home``, open, which looks and speaks as ``preferences`` say; ``restart`` is the window's."""
    desktop = Desktop()
    dress(app, desktop.appearance, preferences.now)
    opening, locale = Opening(home, TODAY, demo=demo), locale_for(choose_language((), preferences.language))
    window = MainWindow(opening, locale, desktop=desktop, preferences=preferences, restart=restart)
    qtbot.addWidget(window)
    attend(app, window, desktop)
    window.show()
    qtbot.waitUntil(lambda: window.entrance.page is not None or is_open(window))
    if not demo:
        type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))
    return window


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all is done that was asked of the household."""
    qtbot.waitUntil(lambda: window.session is not None and not window.session.busy)
