"""The application: a folder and options come in, the event loop runs until the window closes; pages are elsewhere."""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from persienne.base.errors import UserError
from persienne.base.fault_log import DETAILS, Faults
from persienne.base.localtime import local_days
from persienne.base.own_program import become
from persienne.ui.household.opening import Opening
from persienne.ui.style import fonts, icons, qt_messages, translation
from persienne.ui.style.numbers import locale_for
from persienne.ui.style.theme import DARK, LIGHT
from persienne.ui.window import MainWindow

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from types import TracebackType

    from persienne.ui.household.handover import Handover
    from persienne.ui.style.theme import Theme


def start(
    home: Path,
    *,
    demo: bool = False,
    snapshot: Path | None = None,
    language: str | None = None,
    details: bool = False,
    handover: Handover | None = None,
) -> int:
    """Open the window and stay until it closes; with ``snapshot``, draw every page to that folder instead.

    ``details`` has what a fault says printed too, masked. ``handover`` is of the window that locked itself, whose place
    this one takes. Returns how many pictures that folder then holds, 0 without one.
    """
    if snapshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif not has_screen():
        raise UserError("no_screen")
    qt_messages.install(details=details)
    app = make_application()
    if snapshot is not None:
        from persienne.ui.snapshot.pages import draw_pages  # noqa: PLC0415 - on use

        return draw_pages(app, snapshot, today())
    spoken = translation.choose_language(QLocale.system().uiLanguages(), language)
    translation.install(app, spoken)
    restart = partial(restarted, home, language, details=details)
    window = MainWindow(Opening(home, today(), demo=demo), theme_of(app), locale_for(spoken), restart=restart)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: dress(app, window))
    report_bugs(window, Faults(details=details))
    # Ctrl+C in the terminal ends the program at once: whatever was acknowledged is on the disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if handover is not None:
        window.take_over(handover)
    if handover is not None and handover.minimised:
        window.showMinimized()
    else:
        window.show()
    app.exec()
    window.close()  # the session may end the program before the window was closed
    return 0


def restarted(home: Path, language: str | None, handover: Handover, *, details: bool) -> NoReturn:
    """Start the program anew in the place of this one, which has had the household open. Raises OSError."""
    spoken = () if language is None else ("--lang", language)
    detailed = (DETAILS,) if details else ()
    become("--home", str(home.absolute()), *spoken, *detailed, "--locked", handover.told())


def has_screen() -> bool:
    """Whether Qt has anything to open a window on; without it Qt would end the program itself."""
    asked = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in asked)


def make_application() -> QApplication:
    """The application in our style and fonts."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Persienne")
    app.setDesktopFileName("persienne")
    app.setStyle("Fusion")
    fonts.install_fonts(app)
    app.setPalette(theme_of(app).qpalette())
    app.setWindowIcon(icons.app_icon())
    return app


def theme_of(app: QApplication) -> Theme:
    """The palette that the system asks for."""
    return DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def dress(app: QApplication, window: MainWindow) -> None:
    """Follow the system to its other palette."""
    theme = theme_of(app)
    app.setPalette(theme.qpalette())
    window.set_theme(theme)


def today() -> date:
    """The date in France."""
    return datetime.now(UTC).astimezone(local_days().zone).date()


def report_bugs(window: MainWindow, faults: Faults) -> None:
    """Show what nobody caught, instead of losing it; on standard error ``faults`` say it."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.uncaught(kind, error, trace)
        if isinstance(error, Exception):
            window.show_bug(error)

    sys.excepthook = show
