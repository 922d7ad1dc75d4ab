"""The application: a folder and options come in, the event loop runs until the window closes; pages are elsewhere."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QLoggingCategory, Qt
from PySide6.QtWidgets import QApplication

from persienne.base.errors import UserError
from persienne.base.fault_log import DETAILS, Faults
from persienne.base.fence import Barrier, barrier
from persienne.base.localtime import local_days
from persienne.base.own_program import become
from persienne.desktop.messages import UNSAID
from persienne.ui.frame.desktop import Desktop
from persienne.ui.frame.ending import Ending
from persienne.ui.frame.garbage import Garbage
from persienne.ui.frame.place import stand_again
from persienne.ui.frame.screen import has_screen, remote_screen
from persienne.ui.household.opening import Opening
from persienne.ui.style import fonts, icons, qt_messages, translation
from persienne.ui.style.numbers import locale_for
from persienne.ui.style.theme import palette
from persienne.ui.widgets import heard
from persienne.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path
    from types import TracebackType

    from persienne.desktop.helper import DesktopHelper
    from persienne.desktop.messages import Appearance
    from persienne.ui.household.handover import Handover
    from persienne.ui.style.theme import Theme


def start(
    home: Path,
    *,
    demo: bool = False,
    snapshot: Path | None = None,
    language: str | None = None,
    details: bool = False,
    helper: DesktopHelper | None = None,
    handover: Handover | None = None,
) -> int:
    """Open the window and stay until it closes; with ``snapshot``, draw every page to that folder instead.

    ``details`` has what a fault says printed too, masked. ``helper`` asks the desktop, and stays the caller's.
    ``handover`` is of the window that locked itself, whose place this one takes. Returns how many pictures that folder
    then holds, 0 without one.
    """
    if snapshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    else:
        require_screen()
    qt_messages.install(details=details)
    app = make_application()
    Garbage(app)
    if snapshot is not None:
        from persienne.ui.snapshot.pages import draw_pages  # noqa: PLC0415 - on use

        return draw_pages(app, snapshot, today(), language)
    spoken = translation.choose_language(QLocale.system().uiLanguages(), language)
    translation.install(app, spoken)
    desktop = Desktop(helper)
    theme = wear(app, desktop.appearance)
    ending = Ending(app.quit, app)
    restart = partial(restarted, home, language, desktop, lambda: ending.asked, details=details)
    window = MainWindow(Opening(home, today(), demo=demo), theme, locale_for(spoken), desktop=desktop, restart=restart)

    def follow() -> None:
        window.set_theme(wear(app, desktop.appearance))

    app.styleHints().colorSchemeChanged.connect(follow)
    desktop.appearance_changed.connect(follow)
    report_bugs(window, Faults(details=details))
    stand_again(window, home, [screen.availableGeometry() for screen in app.screens()])
    if handover is not None:
        window.take_over(handover)
    if handover is not None and handover.minimised:
        window.showMinimized()
    else:
        window.show()
    app.exec()
    window.close()  # the session may end the program before the window was closed
    return 0


def restarted(
    home: Path, language: str | None, desktop: Desktop, ends: Callable[[], bool], handover: Handover, *, details: bool
) -> None:
    """Start the program anew in the place of this one, which has had the household open. Raises OSError.

    Where it ``ends``, since a signal came meanwhile, it returns: the new program would not hear of it.
    The helper of ``desktop`` goes on and serves the new program, which stands behind the fence from its first moment
    and could start none.
    """
    if ends():
        return
    spoken = () if language is None else ("--lang", language)
    detailed = (DETAILS,) if details else ()
    helped = () if (helper := desktop.handed_over()) is None else ("--helper", helper)
    become("--home", str(home.absolute()), *spoken, *detailed, *helped, "--locked", handover.told())


def require_screen() -> None:
    """Raise ``no_screen`` or ``remote_screen`` where Qt would find nothing to open a window on, and end the program."""
    if not has_screen(os.environ):
        raise UserError("no_screen")
    if (display := remote_screen(os.environ)) is not None and barrier() is Barrier.KERNEL:
        raise UserError("remote_screen", display=display)


def make_application() -> QApplication:
    """The application in our style and fonts."""
    if sys.platform == "linux":
        # A portal refuses this process: the helper asks it. What Qt says of that in the terminal helps nobody.
        QLoggingCategory.setFilterRules("qt.qpa.theme.*=false\nqt.qpa.services=false")
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication(sys.argv[:1])
    heard.install()
    app.setApplicationName("Persienne")
    app.setDesktopFileName("persienne")
    app.setStyle("Fusion")
    wear(app, UNSAID)
    app.setWindowIcon(icons.app_icon())
    return app


@contextmanager
def application_without_a_screen(language: str) -> Iterator[QApplication]:
    """An application that draws and shows nothing, in ``language``; a process has one, which may be there already."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else make_application()
    translation.install(app, language)
    yield app


def wear(app: QApplication, appearance: Appearance) -> Theme:
    """Take over the desktop's colours and size of text; the palette that they come to."""
    fonts.install_fonts(app, appearance.text_scale)
    # Told to Qt as well: the title bar that it draws on Wayland follows them.
    asked = {None: Qt.ColorScheme.Unknown, True: Qt.ColorScheme.Dark, False: Qt.ColorScheme.Light}
    app.styleHints().setColorScheme(asked[appearance.dark])
    theme = theme_of(app, appearance)
    app.setPalette(theme.qpalette())
    return theme


def theme_of(app: QApplication, appearance: Appearance = UNSAID) -> Theme:
    """The palette that the desktop asks for; where it says nothing, the one that Qt finds."""
    if appearance.dark is not None:
        return palette(dark=appearance.dark)
    return palette(dark=app.styleHints().colorScheme() is Qt.ColorScheme.Dark)


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
