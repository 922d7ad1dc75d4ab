"""The page Mirror as a test shows it: a made view and a size come in, the page on the screen goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from persienne.insight.mirror.verdict import Word
from persienne.ui.mirror.page import MirrorPage
from persienne.ui.style.translation import locale_for

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.telling.mirror.view import MirrorView

LAPTOP = QSize(1142, 736)
"""What the rail leaves of a window of 1366 x 768."""
WORDS = {Word.READABLE: "readable", Word.GUESSABLE: "guessable", Word.ILLEGIBLE: "unreadable"}
"""How the page says them."""
Shown = TypeVar("Shown", bound=QWidget)


def shown(qtbot: QtBot, view: MirrorView | None = None, *, language: str = "en", size: QSize = LAPTOP) -> MirrorPage:
    """The page, with ``view`` where there is one."""
    page = MirrorPage(locale_for(language))
    qtbot.addWidget(page)
    page.setAutoFillBackground(True)
    page.resize(size)
    if view is not None:
        page.show_view(view)
    with qtbot.waitExposed(page):
        page.show()
    return page
