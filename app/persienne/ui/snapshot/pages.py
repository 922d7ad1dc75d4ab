"""Pictures of every page: a folder comes in, PNG files in both palettes and languages go out; it needs no screen."""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize, QTimer

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.ui.frame.help import HelpDialog
from persienne.ui.frame.kept_preferences import KeptPreferences
from persienne.ui.frame.keys import SHARING
from persienne.ui.household.opening import Opening
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.snapshot.camera import Camera, settle
from persienne.ui.snapshot.costs import draw_costs
from persienne.ui.snapshot.discreet import draw_discreet
from persienne.ui.snapshot.gas import draw_gas
from persienne.ui.snapshot.history import draw_history
from persienne.ui.snapshot.importing import file_seen
from persienne.ui.snapshot.letters import draw_letters
from persienne.ui.snapshot.meter import draw_meter
from persienne.ui.snapshot.mirror import draw_mirror
from persienne.ui.snapshot.questions import draw_questions
from persienne.ui.snapshot.reform import draw_reform
from persienne.ui.snapshot.settings import draw_settings
from persienne.ui.snapshot.sharing import draw_sharing
from persienne.ui.snapshot.today import draw_today
from persienne.ui.style import fonts, translation
from persienne.ui.style.numbers import Numbers, locale_for
from persienne.ui.style.preferences import SYSTEM, Preferences
from persienne.ui.style.theme import Theme, theme_for
from persienne.ui.today.desk import TodayDesk
from persienne.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    Look = Callable[[MainWindow, str, Callable[[], QPixmap]], None]

AFTERNOON = 12 * 3600 + 40 * 60
"""Seconds after midnight at which every page is drawn: half of the day is known."""
PATIENCE_MS = 300_000
LOOK_EVERY_MS = 20


class Walk(NamedTuple):
    """One walk through all pages: language, palettes of each picture, size of the window, and what marks the files.

    ``scale`` is the size of the text, 1.0 at 100 %.
    """

    language: str
    themes: tuple[Theme, ...]
    size: QSize
    mark: str = ""
    scale: float = 1.0

    def stem(self, theme: Theme, name: str) -> str:
        """The file name of the picture ``name`` in ``theme``, without its suffix."""
        return "-".join(filter(None, (self.language, theme.name, self.mark, name)))


LIGHT, DARK = theme_for(dark=False, still=True), theme_for(dark=True, still=True)
CONTRAST = tuple(theme_for(dark=dark, more_contrast=True, still=True) for dark in (False, True))
SIZE, SMALL = QSize(1280, 820), QSize(1024, 700)
"""The size that the pages are designed for, and that of a small screen."""
SMALL_WALK = Walk("fr", (LIGHT,), SMALL, "1024")
LARGE_WALK = Walk("fr", (LIGHT,), SMALL, "large", 2.0)
"""The least room for the largest text."""
CONTRAST_WALK = Walk("fr", CONTRAST, SIZE)
WALKS = (
    *(Walk(language, (LIGHT, DARK), SIZE) for language in translation.LANGUAGES),
    SMALL_WALK,
    LARGE_WALK,
    CONTRAST_WALK,
)


def draw_pages(app: QApplication, folder: Path, today: date, language: str | None = None) -> int:
    """Draw every page of the invented home as it is ``today``, and those before a household is open; count them.

    With ``language``, in that one alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for walk in (walk for walk in WALKS if language in (None, walk.language)):
        translation.change(app, walk.language)
        walk_through(app, folder, today, walk, partial(_save, folder, walk))
    return len(list(folder.glob("*.png")))


def _save(folder: Path, walk: Walk, window: MainWindow, name: str, grab: Callable[[], QPixmap]) -> None:
    path = folder / f"{walk.stem(window.theme, name)}.png"
    if not grab().save(str(path)):
        raise OSError(f"{path} could not be written")


def walk_through(
    app: QApplication, folder: Path, today: date, walk: Walk, look: Look, clock: Callable[[], float] | None = None
) -> None:
    """Go through every page and dialog, and let ``look`` have the window, the picture's name and its grab.

    It is called once for each palette of ``walk``, in the language that ``app`` has; ``folder`` takes a letter and a
    report as PDF.
    """
    with example_window(app, folder, today, walk, look, clock) as camera:
        draw_history(camera, folder, today)
        draw_costs(camera, today)
        draw_reform(camera, today)
        draw_mirror(camera)
        draw_sharing(camera)
        draw_letters(camera, folder, today)
        draw_meter(camera, today)
        draw_settings(camera)
        draw_gas(camera, today)
        draw_today(camera)
        draw_discreet(camera)
        _draw_help(camera)
        draw_questions(camera, today)
        _draw_entrance(camera, today)


@contextmanager
def example_window(
    app: QApplication, folder: Path, today: date, walk: Walk, look: Look, clock: Callable[[], float] | None = None
) -> Iterator[Camera]:
    """The camera before the window of the invented home, whose meter has just been read at the time of ``clock``.

    Without one it is early afternoon ``today``.
    """

    def keep(name: str, grab: Callable[[], QPixmap]) -> None:
        for theme in walk.themes:
            if theme is not window.theme:
                _dress(app, window, theme)
            look(window, name, grab)

    said = clock or clock_of(today, AFTERNOON)
    first = walk.themes[0]
    app.setPalette(first.qpalette())
    fonts.install_fonts(app, walk.scale)
    nowhere = folder / "nowhere"
    chosen = Preferences(text_size=round(100 * walk.scale), contrast="more" if first.contrast else SYSTEM)
    window = MainWindow(
        Opening(nowhere, today, demo=True, clock=said),
        first,
        locale_for(walk.language),
        preferences=KeptPreferences(nowhere, chosen),
    )
    window.resize(walk.size)
    window.show()
    wait(lambda: window.session is not None and window.session.ready)
    today_page = window.desk(TodayDesk).today
    wait(lambda: None not in (today_page.live.power, today_page.live.quality, today_page.live.maximum))
    # Whatever the meter's line stores has the pages read anew, which would undo a view that a picture is given.
    window.desk(TodayDesk).end()
    wait(lambda: window.session is not None and not window.session.busy)
    try:
        yield Camera(window, keep, wait, said)
    finally:
        window.close()
        window.deleteLater()
        app.processEvents()
        fonts.install_fonts(app)


def clock_of(day: date, second: int) -> Callable[[], float]:
    """A clock that runs on from this second after midnight of ``day``."""
    ahead = local_days().midnight(day.toordinal()) + second - time.time()
    return lambda: time.time() + ahead


def _draw_help(camera: Camera) -> None:
    camera.window.go(SHARING)
    camera.window.desk(SharingDesk).page.show_help()
    camera.over("help", camera.asked(HelpDialog))


def _draw_entrance(camera: Camera, today: date) -> None:
    window, save = camera.window, camera.take
    start = window.entrance.show_page()
    start.show_welcome()
    save("start-welcome")
    start.show_creation("")
    save("start-create")
    start.show_creation("Secret Service")
    start.files.show_found(*file_seen(Numbers(start.locale()), today), "")
    save("start-files")
    ways = {"keyring", "passphrase", "recovery"}
    start.show_unlocking(ways)
    save("start-unlock")
    start.show_unlocking(ways - {"passphrase"}, window.say(UserError("keyring_locked", way_back="recovery")))
    save("start-sheet")
    older = UserError("household_older_erased", folder="persienne", erasures="2026-11-12, 2026-11-20")
    start.show_failure(window.say(older), may_be_trusted=True)
    save("start-older")


def _dress(app: QApplication, window: MainWindow, theme: Theme) -> None:
    app.setPalette(theme.qpalette())
    window.set_theme(theme)
    settle()


def wait(condition: Callable[[], bool]) -> None:
    """Let the event loop run until ``condition`` holds; between two looks the other threads have the interpreter."""
    loop, deadline = QEventLoop(), QDeadlineTimer(PATIENCE_MS)
    again = QTimer(interval=LOOK_EVERY_MS)
    again.start()
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("a page was not ready in time")
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
