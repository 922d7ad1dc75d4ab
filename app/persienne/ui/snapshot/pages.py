"""Pictures of every page: a folder comes in, PNG files in both palettes and languages go out; it needs no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer, QTranslator

from persienne.base.errors import UserError
from persienne.ui.household.opening import Opening
from persienne.ui.snapshot.camera import SETTLING, Camera
from persienne.ui.snapshot.history import draw_history
from persienne.ui.snapshot.letters import draw_letters
from persienne.ui.snapshot.meter import draw_meter
from persienne.ui.snapshot.sharing import draw_sharing
from persienne.ui.snapshot.today import draw_today
from persienne.ui.style import translation
from persienne.ui.style.numbers import locale_for
from persienne.ui.style.theme import DARK, LIGHT
from persienne.ui.today.desk import TodayDesk
from persienne.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication


PATIENCE_MS = 60_000
LOOK_EVERY_MS = 20


def draw_pages(app: QApplication, folder: Path, today: date) -> int:
    """Draw every page of the invented home as it is ``today``, and those before a household is open; count them."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in translation.LANGUAGES:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        translation.install(app, language)
        _draw_window(app, folder, language, today)
    return len(list(folder.glob("*.png")))


def _draw_window(app: QApplication, folder: Path, language: str, today: date) -> None:
    def keep(name: str, grab: Callable[[], QPixmap]) -> None:
        """Each picture in both palettes, one after the other."""
        for theme in (LIGHT, DARK):
            app.setPalette(theme.qpalette())
            window.set_theme(theme)
            for _ in range(SETTLING):
                app.processEvents()
            path = folder / f"{language}-{theme.name}-{name}.png"
            if not grab().save(str(path)):
                raise OSError(f"{path} could not be written")

    window = MainWindow(Opening(folder / "nowhere", today, demo=True), LIGHT, locale_for(language), reduced_motion=True)
    camera = Camera(window, keep, wait)
    save = camera.take
    window.show()
    wait(lambda: window.session is not None and window.session.ready)
    today_page = window.desk(TodayDesk).today
    wait(lambda: None not in (today_page.live.power, today_page.live.quality, today_page.live.maximum))
    # Whatever the meter's line stores has the pages read anew, which would undo a view that a picture is given.
    window.desk(TodayDesk).end()
    wait(lambda: window.session is not None and not window.session.busy)
    draw_history(camera, today)
    draw_sharing(camera)
    draw_letters(camera, folder)
    draw_meter(camera, today)
    draw_today(camera)
    start = window.entrance.show_page()
    start.show_welcome()
    save("start-welcome")
    start.show_creation("")
    save("start-create")
    ways = {"keyring", "passphrase", "recovery"}
    start.show_unlocking(ways)
    save("start-unlock")
    start.show_unlocking(ways - {"passphrase"}, window.say(UserError("keyring_locked", way_back="recovery")))
    save("start-sheet")
    window.close()
    window.deleteLater()
    app.processEvents()


def wait(condition: Callable[[], bool]) -> None:
    """Let the event loop run until ``condition`` holds; between two looks the other threads have the interpreter."""
    loop, deadline = QEventLoop(), QDeadlineTimer(PATIENCE_MS)
    again = QTimer(interval=LOOK_EVERY_MS)
    again.start()
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("a page was not ready in time")
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
