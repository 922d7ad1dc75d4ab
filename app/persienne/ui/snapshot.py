"""Pictures of every page: a folder comes in, PNG files in both palettes and languages go out; it needs no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTranslator

from persienne.insight.period import Span
from persienne.ui import translation
from persienne.ui.numbers import locale_for
from persienne.ui.opening import Opening
from persienne.ui.theme import DARK, LIGHT
from persienne.ui.window import HISTORY, METER, MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from persienne.ui.theme import Theme

PATIENCE_MS = 60_000


def draw_pages(app: QApplication, folder: Path, today: date) -> None:
    """Draw every page of the invented home as it is ``today``, and those before a household is open."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in translation.LANGUAGES:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        translation.install(app, language)
        for theme in (LIGHT, DARK):
            app.setPalette(theme.qpalette())
            _draw_window(app, folder, language, theme, today)


def _draw_window(app: QApplication, folder: Path, language: str, theme: Theme, today: date) -> None:
    def save(name: str) -> None:
        if (focused := app.focusWidget()) is not None:
            focused.clearFocus()
        app.processEvents()
        path = folder / f"{language}-{theme.name}-{name}.png"
        if not window.grab().save(str(path)):
            raise OSError(f"{path} could not be written")

    window = MainWindow(Opening(folder / "nowhere", today, demo=True), theme, locale_for(language), reduced_motion=True)
    window.show()
    wait(lambda: window.history is not None and window.history.ready)
    assert window.history is not None
    month_before = today.replace(day=1).toordinal() - 1
    for span in Span:
        window.history.show_span(span, None if span is Span.ALL else month_before)
        save(f"history-{span.value}")
    window.history.show_span(Span.MONTH, month_before)
    window.history.show_table(shown=True)
    save("history-table")
    window.history.show_table(shown=False)
    window.go(METER)
    save("meter")
    window.go(HISTORY)
    start = window.start_page()
    start.show_welcome()
    save("start-welcome")
    start.show_creation("")
    save("start-create")
    start.show_unlocking()
    save("start-unlock")
    window.close()
    window.deleteLater()
    app.processEvents()


def wait(condition: Callable[[], bool]) -> None:
    """Let the event loop run until ``condition`` holds."""
    loop, deadline = QEventLoop(), QDeadlineTimer(PATIENCE_MS)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("a page was not ready in time")
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
