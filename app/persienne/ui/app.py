"""The application: a folder and options come in, the event loop runs until the window closes or a signal ends it."""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QLoggingCategory, QObject, QSocketNotifier, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

import persienne.ui.plain_imports  # noqa: F401 - before all other imports of ours
from persienne.base.errors import UserError
from persienne.base.fault_log import DETAILS, Faults
from persienne.base.fence import barrier
from persienne.base.localtime import local_days
from persienne.base.own_program import become
from persienne.desktop.messages import UNSAID
from persienne.ui.frame.desktop import Desktop, Tray
from persienne.ui.frame.kept_preferences import KeptPreferences, stand_again
from persienne.ui.frame.screen import has_screen, remote_screen
from persienne.ui.household.opening import Opening
from persienne.ui.style import fonts, icons, qt_messages, translation
from persienne.ui.style.preferences import SYSTEM, Preferences
from persienne.ui.style.theme import theme_for, wear
from persienne.ui.style.translation import locale_for
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


ENDING = ("SIGTERM", "SIGHUP", "SIGINT")

GARBAGE_EVERY_MS = 1000

PLAIN = Preferences()


class Ending:
    """Hears the signals that end the program, and calls ``end`` in the event loop of ``parent``.

    A second signal ends the program at once. One that the program was started to ignore (``nohup``) stays ignored.
    Windows has no pipe that Qt can watch: there a signal ends the program at once.
    """

    def __init__(self, end: Callable[[], None], parent: QObject) -> None:
        self._reader: int | None = None
        if os.name != "posix":
            return
        self._reader, writer = os.pipe()
        os.set_blocking(writer, False)
        os.set_blocking(self._reader, False)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        heard = [number for name in ENDING if signal.getsignal(number := getattr(signal, name)) is not signal.SIG_IGN]
        for number in heard:
            # Without a handler in Python nothing is written to the pipe.
            signal.signal(number, _heard)
        notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, parent)

        def read() -> None:
            notifier.setEnabled(False)
            for number in heard:
                signal.signal(number, signal.SIG_DFL)
            end()

        notifier.activated.connect(read)

    @property
    def asked(self) -> bool:
        """Whether a signal has asked for the end, even where the event loop has not heard of it yet."""
        return self._reader is not None and bool(select.select([self._reader], [], [], 0)[0])


def _heard(_number: int, _frame: object) -> None:
    """Leave it to the event loop."""


class Garbage(QObject):
    """Collects Python's garbage in the main thread between two events, and nowhere else, until ``stop``.

    Qt and Python both delete objects. While Qt deletes a child, its Python part is let go too; were its parent found to
    be garbage just then, the parent would delete the same child a second time, and the program would crash. So would a
    widget that another thread happened to collect. Python collects whenever a thread has made enough objects: that is
    switched off here, and done by a timer at the same thresholds.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=GARBAGE_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        collect_what_is_due()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation of which as much has come together as Python waits for, and those below it."""
    due = [
        number
        for number, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if 0 < most < count
    ]
    if due:
        gc.collect(due[-1])


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
    """Open the window and stay until it closes; with ``snapshot``, draw a picture of each page to that folder instead.

    ``details`` has what a fault says printed too, masked. ``helper`` asks the desktop, and stays the caller's.
    ``handover`` is of the window that locked itself, whose place this one takes. Returns how many pictures were drawn.
    """
    if snapshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    else:
        _require_screen()
    qt_messages.install(details=details)
    app = make_application()
    Garbage(app)
    if snapshot is not None:
        from persienne.ui.page_pictures import draw_pages  # noqa: PLC0415 - on use

        return draw_pages(app, snapshot, today(), translation.choose_language(QLocale.system().uiLanguages(), language))
    brought = None if handover is None or not handover.preferences else Preferences.heard(handover.preferences)
    preferences = KeptPreferences(home, brought, said=language)
    spoken = _speak(app, preferences)
    desktop = Desktop(helper)
    dress(app, desktop.appearance, preferences.now)
    ending = Ending(app.quit, app)
    restart = partial(restarted, home, preferences, desktop, lambda: ending.asked, details=details)
    opening = Opening(home, today(), demo=demo)
    window = MainWindow(opening, spoken, desktop=desktop, preferences=preferences, restart=restart)
    tray = Tray(preferences, desktop, app)
    window.closing.use(tray)
    tray.lock_wanted.connect(window.lock_now)
    attend(app, window, desktop)
    report_bugs(window, Faults(details=details))
    stand_again(window, home, [screen.availableGeometry() for screen in app.screens()])
    if handover is not None:
        window.take_over(handover)
    if handover is not None and handover.hidden and tray.stands:
        window.closing.hide()
    elif handover is not None and handover.minimised:
        window.showMinimized()
    else:
        window.show()
    app.exec()
    window.close()  # the session may end the program before the window was closed
    tray.end()
    return 0


def attend(app: QApplication, window: MainWindow, desktop: Desktop) -> None:
    """Have ``window`` look and speak as the desktop and its preferences say, whenever one of them changes."""
    preferences = window.preferences
    spoken, wish = _language_of(preferences), preferences.wish

    def follow() -> None:
        """Dress anew."""
        dress(app, desktop.appearance, preferences.now)

    def install() -> QLocale:
        nonlocal spoken, wish
        spoken, wish = _language_of(preferences), preferences.wish
        return _speak(app, preferences)

    def follow_language() -> None:
        """Speak the language that is preferred now, where another was spoken."""
        nonlocal wish
        if _language_of(preferences) != spoken:
            window.speak(install, lambda: preferences.wish_again(wish))
        else:  # the same by another wish, or the one before after all
            wish = preferences.wish
            window.speak_on()

    hints = app.styleHints()
    hints.colorSchemeChanged.connect(follow)
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(follow)
    desktop.appearance_changed.connect(follow)
    preferences.changed.connect(follow)
    preferences.changed.connect(follow_language)
    window.entered.connect(follow_language)


def restarted(
    home: Path,
    preferences: KeptPreferences,
    desktop: Desktop,
    ends: Callable[[], bool],
    handover: Handover,
    *,
    details: bool,
) -> None:
    """Start the program anew in the place of this one, which has had the household open. Raises OSError.

    Where it ``ends``, since a signal came meanwhile, it returns: the new program would not hear of it.
    The helper of ``desktop`` goes on and serves the new program, which stands behind the fence from its first moment
    and could start none.
    """
    if ends():
        return
    spoken = () if preferences.said is None else ("--lang", preferences.said)
    detailed = (DETAILS,) if details else ()
    helped = () if (helper := desktop.handed_over()) is None else ("--helper", helper)
    become("--home", str(home.absolute()), *spoken, *detailed, *helped, "--locked", handover.told())


def _require_screen() -> None:
    """Raise ``no_screen`` or ``remote_screen`` where Qt would find nothing to open a window on, and end the program."""
    if not has_screen(os.environ):
        raise UserError("no_screen")
    if (display := remote_screen(os.environ)) is not None and barrier().is_the_kernels:
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
    dress(app, UNSAID)
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


def _language_of(preferences: KeptPreferences) -> str:
    """The language that is preferred, else the system's."""
    return translation.choose_language(QLocale.system().uiLanguages(), preferences.language)


def _speak(app: QApplication, preferences: KeptPreferences) -> QLocale:
    """Have ``app`` speak the language that is preferred; the locale of it."""
    language = _language_of(preferences)
    translation.change(app, language)
    return locale_for(language)


def dress(app: QApplication, appearance: Appearance, preferences: Preferences = PLAIN) -> None:
    """Take over the colours and the size of text of the desktop and of the person."""
    fonts.install_fonts(app, appearance.text_scale * preferences.text_size / 100)
    # Told to Qt as well: the title bar that it draws on Wayland follows them.
    asked = {None: Qt.ColorScheme.Unknown, True: Qt.ColorScheme.Dark, False: Qt.ColorScheme.Light}
    app.styleHints().setColorScheme(asked[_dark(appearance, preferences)])
    wear(theme_of(app, appearance, preferences))


def theme_of(app: QApplication, appearance: Appearance = UNSAID, preferences: Preferences = PLAIN) -> Theme:
    """The palette that the person prefers, else the desktop; where neither says anything, the one that Qt finds."""
    dark = _dark(appearance, preferences)
    if dark is None:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    contrast, motion = preferences.contrast, preferences.motion
    more = _asks_for_contrast(app, appearance) if contrast == SYSTEM else contrast == "more"
    still = bool(appearance.reduced_motion) if motion == SYSTEM else motion == "reduced"
    return theme_for(dark=dark, more_contrast=more, still=still)


def _asks_for_contrast(app: QApplication, appearance: Appearance) -> bool:
    """Whether the desktop asks for more; where it says nothing, what Qt knows, since its release 6.10."""
    hints = app.styleHints()  # it has to stay while what it gives is used
    if appearance.more_contrast is not None or not hasattr(hints, "accessibility"):
        return bool(appearance.more_contrast)
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _dark(appearance: Appearance, preferences: Preferences) -> bool | None:
    return appearance.dark if preferences.palette == SYSTEM else preferences.palette == "dark"


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
