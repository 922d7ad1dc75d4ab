"""One start of the window, in this process: the program's arguments come in, milliseconds go out as one JSON line.

It does what ``persienne`` and ``persienne.ui.app.start`` do, in their order, and stops the clock when the first pass of
painting of the window is over, and when the first that painted a filled chart is. The clock began in the parent, which
says when (``BENCH_BEGAN``, seconds of the system's monotonic clock). With ``--eager`` in front, every module that the
program may come to need is loaded first, as if all its imports stood at the top.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QGraphicsView

from persienne.base.fault_log import Faults
from persienne.cli import main
from persienne.ui import app as application
from persienne.ui.household.opening import Opening
from persienne.ui.style import translation
from persienne.ui.style.numbers import locale_for
from persienne.ui.window import MainWindow
from persienne.words import Catalogue

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.ui.household.opening import Step

PATIENCE_MS = 60_000

LATE = ("numpy", "pyqtgraph", "keyring", "cryptography", "python_calamine", "platformdirs", "sqlcipher3")
"""What the program loads on use, beside its own modules and sqlite-utils."""


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


class Clock(QObject):
    """Notes when the window's first picture, and the first one with a filled chart, stand whole.

    Every pass of painting begins with one event of the window or of its native one. Those are handed on from here, so
    that it is known when the pass is over, and not only when it began.
    """

    def __init__(self, window: MainWindow, began: float) -> None:
        super().__init__(window)
        self._window = window
        self._began = began
        self._painted = False
        self._charted: QObject | None = None
        self._chart_painted = False
        self.notes: dict[str, float] = {}

    def watch(self) -> None:
        """Watch the window, which has been shown but not painted."""
        self._window.installEventFilter(self)
        self._window.windowHandle().installEventFilter(self)

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
        if self._chart_painted:
            self.notes.setdefault("chart", now)
            self.notes.setdefault("processor", time.process_time() * 1000)
            QTimer.singleShot(0, self._window.close)


def load_everything() -> None:
    """Load what the program would load at the latest when it is needed."""
    import persienne  # noqa: PLC0415 - only one of the two ways to start loads it all
    from persienne.store.migrating import sqlite_utils  # noqa: PLC0415 - the same

    for name in LATE:
        importlib.import_module(name)
    sqlite_utils()
    for module in pkgutil.walk_packages(persienne.__path__, "persienne."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def start(arguments: list[str]) -> dict[str, float]:
    """Open the window, wait until its chart is painted, close it; returns milliseconds."""
    os.umask(0o077)
    parsed = main.parser(Catalogue(main.spoken_language(arguments)).translate).parse_args(arguments)
    app = application.make_application()
    spoken = translation.choose_language(QLocale.system().uiLanguages(), parsed.lang)
    translation.install(app, spoken)
    opening = BenchOpening(main.home(parsed), application.today(), demo=parsed.demo)
    window = MainWindow(opening, application.theme_of(app), locale_for(spoken))
    application.report_bugs(window, Faults(details=False))
    clock = Clock(window, float(os.environ["BENCH_BEGAN"]))
    window.show()
    clock.watch()
    QTimer.singleShot(PATIENCE_MS, app.quit)
    app.exec()
    window.close()
    if "chart" not in clock.notes:
        sys.exit(f"no chart was painted in {PATIENCE_MS} ms")
    return clock.notes


if __name__ == "__main__":
    wanted = sys.argv[1:]
    if wanted[:1] == ["--eager"]:
        load_everything()
        del wanted[0]
    sys.stdout.write(json.dumps(start(wanted)) + "\n")
