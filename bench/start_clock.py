"""What watches one start of the window: the window comes in, when it was painted and what it weighs go out.

Loaded after the application was made, as the program loads what it needs of Qt.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QGraphicsView

from bench.launch import rolled_up
from persienne.ui import app as application
from persienne.ui.household.opening import Opening
from persienne.ui.pages import PAGES
from persienne.ui.style import translation
from persienne.ui.style.translation import locale_for
from persienne.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.fault_log import Faults
    from persienne.household.household import Household
    from persienne.ui.household.opening import Step

QUIET_MS = 1500
"""After this time, nothing more is loaded of what was begun."""
PAGE_MS = 500
"""For which each page is looked at."""


class BenchOpening(Opening):
    """The same way to the household as the program's, but with a passphrase that nobody has to type."""

    def next_step(self) -> Step:
        """Open at once what would ask for its passphrase."""
        step = super().next_step()
        return "keyring" if step == "unlock" else step

    def by_keyring(self) -> Household:
        """Open it with the passphrase that a file holds."""
        said = Path(os.environ["PERSIENNE_PASSPHRASE_FILE"]).read_text(encoding="utf-8")
        return self.by_passphrase(said)()


def shown(app: QApplication, opening: Opening, language: str | None, faults: Faults) -> MainWindow:
    """The window as the program makes it, not yet shown."""
    spoken = translation.choose_language(QLocale.system().uiLanguages(), language)
    translation.install(app, spoken)
    window = MainWindow(opening, locale_for(spoken))
    application.report_bugs(window, faults)
    return window


class Clock(QObject):
    """Notes when the window's first picture, and the first one with a filled chart, stand whole; then calls ``then``.

    Every pass of painting begins with one event of the window or of its native one. Those are handed on from here, so
    that it is known when the pass is over, and not only when it began.
    """

    def __init__(self, window: MainWindow, began: float, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._began = began
        self._then = then
        self._painted = False
        self._charted: QObject | None = None
        self._chart_painted = False
        self.notes: dict[str, float] = {}

    def watch(self, patience: int) -> None:
        """Watch the window, which has been shown but not painted; end the application after so many milliseconds."""
        self._window.installEventFilter(self)
        self._window.windowHandle().installEventFilter(self)
        QTimer.singleShot(patience, QApplication.quit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note what is painted, and the end of each pass."""
        if event.type() is QEvent.Type.Paint and watched in (self._window, self._charted):
            self._painted |= watched is self._window
            self._chart_painted |= watched is self._charted
        if event.type() not in (QEvent.Type.Expose, QEvent.Type.UpdateRequest) or watched is self._charted:
            return False
        self._find_chart()
        watched.event(event)
        self._note()
        return True

    def _find_chart(self) -> None:
        if self._charted is not None:
            return
        # Of whichever page is in front: Today's where a meter is read, else the history's.
        view = next((view for view in self._window.findChildren(QGraphicsView) if view.isVisible()), None)
        if view is not None:
            self._charted = view.viewport()
            self._charted.installEventFilter(self)

    def _note(self) -> None:
        now = (time.monotonic() - self._began) * 1000
        if self._painted:
            self.notes.setdefault("window", now)
        if self._chart_painted and "chart" not in self.notes:
            self.notes |= {"chart": now, "processor": time.process_time() * 1000, **self._energy()}
            QTimer.singleShot(0, self._then)

    def _energy(self) -> dict[str, float]:
        """What the chart shows: from when to when its bars reach, and their energy together."""
        chart: Any = self._charted
        while not hasattr(chart, "picture"):
            chart = chart.parent()
        sums = getattr(chart.picture, "picture", chart.picture).slots.sums  # that of a day has one of History's in it
        return {"from": int(sums.starts[0]), "to": int(sums.ends[-1]), "joules": int(sums.joules.sum())}


class Scales(QObject):
    """Weighs the window once it is quiet, and again when every page was gone to; then closes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pages = list(PAGES)
        self.notes: dict[str, float] = {"pages": 0}

    @Slot()
    def start(self) -> None:
        """Wait until the window is quiet, and weigh it."""
        QTimer.singleShot(QUIET_MS, self._weigh)

    @Slot()
    def _weigh(self) -> None:
        self._hold("")
        self._go()

    @Slot()
    def _go(self) -> None:
        if self._pages:
            page = self._pages.pop(0)
            self._window.go(page.key)
            self.notes["pages"] += self._window.desk(page.load()).page.isVisible()
            QTimer.singleShot(PAGE_MS, self._go)
            return
        self._hold("_walked")
        self._window.close()

    def _hold(self, when: str) -> None:
        self.notes |= {name + when: bytes_ / 1e6 for name, bytes_ in rolled_up().items()}
