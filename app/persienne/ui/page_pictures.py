"""A picture of each page of the invented home: a folder comes in, PNG files and a letter as PDF go out; no screen.

``packaging/pictures`` draws every dialog and state, of the same window.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from persienne.base.localtime import local_days
from persienne.insight.period import Span
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.frame.kept_preferences import KeptPreferences
from persienne.ui.frame.keys import COSTS, HISTORY, LETTERS, MIRROR
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.household.opening import Opening
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.mirror.desk import MirrorDesk
from persienne.ui.pages import PAGES
from persienne.ui.paper.pages import write_pdf
from persienne.ui.style import fonts, translation
from persienne.ui.style.preferences import SYSTEM, Preferences
from persienne.ui.style.theme import Theme, theme_for, wear, worn
from persienne.ui.style.translation import locale_for
from persienne.ui.today.desk import TodayDesk
from persienne.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QPixmap

LIGHT = theme_for(dark=False, still=True)
SIZE = QSize(1280, 820)
"""The size that the pages are designed for."""
AFTERNOON = 12 * 3600 + 40 * 60
"""Seconds after midnight at which every page is drawn: half of the day is known."""
PATIENCE_MS = 300_000
LOOK_EVERY_MS = 20
SETTLING = 12
"""Rounds of the event loop in which a page whose words wrap finds its heights."""


class Walk(NamedTuple):
    """One walk through pages: language, palettes of each picture, size of the window, and what marks the files.

    ``scale`` is the size of the text, 1.0 at 100 %.
    """

    language: str
    themes: tuple[Theme, ...] = (LIGHT,)
    size: QSize = SIZE
    mark: str = ""
    scale: float = 1.0

    def stem(self, theme: Theme, name: str) -> str:
        """The file name of the picture ``name`` in ``theme``, without its suffix."""
        return "-".join(filter(None, (self.language, theme.name, self.mark, name)))

    def save(self, folder: Path, name: str, grab: Callable[[], QPixmap]) -> None:
        """Write what ``grab`` takes to ``folder``; raises OSError."""
        path = folder / f"{self.stem(worn(), name)}.png"
        if not grab().save(str(path)):
            raise OSError(f"{path} could not be written")


def draw_pages(app: QApplication, folder: Path, today: date, language: str) -> int:
    """Draw each page as it is ``today``, then the welcome, and write the letter that is shown; count the pictures.

    Of History and Costs the month before is drawn, which is whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    translation.change(app, language)
    walk, last = Walk(language), today.replace(day=1).toordinal() - 1
    with example_window(app, folder, today, walk) as window:
        turn = {
            HISTORY: lambda: window.desk(HistoryDesk).page.show_span(Span.MONTH, last),
            COSTS: lambda: window.desk(CostsDesk).page.show_period(Span.MONTH, last),
            MIRROR: lambda: window.desk(MirrorDesk).look(),
        }
        for entry in PAGES:
            window.go(entry.key)
            if entry.key in turn:
                turn[entry.key]()
            wait(lambda: window.session is not None and not (window.session.busy or window.session.busy_aside))
            settle()
            walk.save(folder, entry.key, window.grab)
            if entry.key == LETTERS:
                paper = window.desk(LettersDesk).page.paper.paper
                assert paper is not None
                write_pdf(paper.sheet, folder / "letter.pdf")
        window.entrance.show_page().show_welcome()
        settle()
        walk.save(folder, "start-welcome", window.grab)
    return len(PAGES) + 1


@contextmanager
def example_window(
    app: QApplication, folder: Path, today: date, walk: Walk, clock: Callable[[], float] | None = None
) -> Iterator[MainWindow]:
    """The window of the invented home, whose meter has just been read at the time of ``clock``; nothing is kept.

    Without one it is early afternoon ``today``. No household is ever made in ``folder``.
    """
    theme = walk.themes[0]
    wear(theme)
    fonts.install_fonts(app, walk.scale)
    nowhere = folder / "nowhere"
    chosen = Preferences(text_size=round(100 * walk.scale), contrast="more" if theme.contrast else SYSTEM)
    window = MainWindow(
        Opening(nowhere, today, demo=True, clock=clock or clock_of(today, AFTERNOON)),
        locale_for(walk.language),
        preferences=KeptPreferences(nowhere, chosen),
    )
    window.resize(walk.size)
    window.show()
    try:
        wait(lambda: window.session is not None and window.session.ready)
        page = window.desk(TodayDesk).today
        wait(lambda: None not in (page.live.power, page.live.quality, page.live.maximum))
        # Whatever the meter's line stores has the pages read anew, which would undo a view that a picture is given.
        window.desk(TodayDesk).end()
        wait(lambda: window.session is not None and not window.session.busy)
        yield window
    finally:
        window.close()
        window.deleteLater()
        app.processEvents()
        fonts.install_fonts(app)


def clock_of(day: date, second: int) -> Callable[[], float]:
    """A clock that runs on from this second after midnight of ``day``."""
    ahead = local_days().midnight(day.toordinal()) + second - time.time()
    return lambda: time.time() + ahead


def wait(condition: Callable[[], bool]) -> None:
    """Let the event loop run until ``condition`` holds; between two looks the other threads have the interpreter."""
    loop, deadline = QEventLoop(), QDeadlineTimer(PATIENCE_MS)
    again = QTimer(interval=LOOK_EVERY_MS)
    again.start()
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("a page was not ready in time")
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def settle() -> None:
    """Let Qt find the heights of what was just shown."""
    for _ in range(SETTLING):
        QApplication.processEvents()
