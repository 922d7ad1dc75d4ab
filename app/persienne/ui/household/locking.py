"""When a window locks itself: idleness, sleep and a locked screen are watched as was asked, and a signal goes out.

The computer tells over D-Bus that it goes to sleep and that the screen of this session is locked, by systemd's login1;
desktops without it say the second as ``org.freedesktop.ScreenSaver``. Sleeping waits for who has asked login1 for a
delay (5 s at most): it is asked for while the sleep is watched, and let go when the signal has been served. A computer
without these says nothing, and nothing fails.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import SLOT, QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusUnixFileDescriptor, QDBusVariant

from persienne.base.placeholders import fill
from persienne.ui.household.handover import Reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from persienne.ui.style.translation import Numbers


_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.DragEnter,
    }
)
LOOK_AGAIN_MS = 5_000

LOGIN: Final = "org.freedesktop.login1"
_MANAGER_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SESSION: Final = "org.freedesktop.login1.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SAVERS: Final = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")

LOCK_AGAIN_MS = 200


class Idle(QObject):
    """Watches the whole application while it is told to, and costs nothing while it is not."""

    elapsed = Signal()
    """Nobody touched anything for so long."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QCoreApplication | None = None
        self.minutes: int | None = None
        """After how long it says so; None: it does not watch."""
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.elapsed)

    def watch(self, minutes: int | None) -> None:
        """Say so after ``minutes``; None: never."""
        self.minutes = minutes
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        self.timer.stop()
        app = QCoreApplication.instance()
        if minutes is not None and app is not None:
            self.timer.setInterval(minutes * 60_000)
            app.installEventFilter(self)
            self._watched = app
            self.timer.start()

    def again(self) -> None:
        """It came at a bad moment: say so once more in a little while."""
        if self.minutes is not None:
            self.timer.start(LOOK_AGAIN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew; nothing is kept from anyone."""
        if event.type() in _TOUCHED and self.minutes is not None:
            self.timer.start(self.minutes * 60_000)
        return super().eventFilter(watched, event)


class LoginSession(QObject):
    """Listens only while it is told to; ``system`` and ``session`` give the two buses."""

    sleeps = Signal()
    """The computer goes to sleep once everyone who hears this has done what is to be done."""
    locked = Signal()
    """The screen was locked."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: Callable[[], QDBusConnection] = QDBusConnection.systemBus,
        session: Callable[[], QDBusConnection] = QDBusConnection.sessionBus,
    ) -> None:
        super().__init__(parent)
        self._system_bus, self._session_bus = system, session
        self._sleep = self._screen = False
        self._delay: int | None = None
        self.session = ""
        """The login session that is listened to, as login1 names it; empty: none, or it was not found yet."""

    def watch(self, *, sleep: bool, screen: bool) -> None:
        """Listen to these from now on."""
        if sleep != self._sleep:
            self._sleep = sleep
            self._watch_sleep()
        if screen != self._screen:
            self._screen = screen
            self._watch_screen()

    def _watch_sleep(self) -> None:
        bus = self._system_bus()
        said = (LOGIN, _MANAGER_PATH, _MANAGER, "PrepareForSleep", self, _slot("_on_sleep"))
        if self._sleep:
            bus.connect(*said)
            self._hold()
        else:
            bus.disconnect(*said)
            self._let_go()

    def _watch_screen(self) -> None:
        bus = self._session_bus()
        join = bus.connect if self._screen else bus.disconnect
        for saver in _SAVERS:
            join("", "", saver, "ActiveChanged", self, _slot("_on_saver"))
        if not self._screen:
            self._watch_session("")
        elif name := os.environ.get("XDG_SESSION_ID"):
            self._ask(_MANAGER_PATH, _MANAGER, "GetSession", (name,), answered="_on_session")
        else:
            self._ask(f"{_MANAGER_PATH}/session/auto", _PROPERTIES, "Get", (_SESSION, "Id"), answered="_on_name")

    @Slot(QDBusMessage)
    def _on_name(self, answer: QDBusMessage) -> None:
        self._ask(_MANAGER_PATH, _MANAGER, "GetSession", (str(_value(answer)),), answered="_on_session")

    @Slot(QDBusMessage)
    def _on_session(self, answer: QDBusMessage) -> None:
        path = _value(answer)
        if self._screen and isinstance(path, QDBusObjectPath):
            self._watch_session(path.path())

    def _watch_session(self, path: str) -> None:
        """Listen to the login session at ``path`` from now on, and to no other; empty: to none."""
        bus, former, self.session = self._system_bus(), self.session, path
        for join, at in ((bus.disconnect, former), (bus.connect, path)):
            if at:
                join(LOGIN, at, _SESSION, "Lock", self, _slot("_on_lock"))
                join(LOGIN, at, _PROPERTIES, "PropertiesChanged", self, _slot("_on_changed"))

    # What is heard

    @Slot(QDBusMessage)
    def _on_sleep(self, message: QDBusMessage) -> None:
        if message.arguments() == [True]:
            self.sleeps.emit()
            self._let_go()
        elif self._sleep:
            self._hold()

    @Slot(QDBusMessage)
    def _on_lock(self, _message: QDBusMessage) -> None:
        self.locked.emit()

    @Slot(QDBusMessage)
    def _on_changed(self, _message: QDBusMessage) -> None:
        self._ask(self.session, _PROPERTIES, "Get", (_SESSION, "LockedHint"), answered="_on_hint")

    @Slot(QDBusMessage)
    def _on_hint(self, answer: QDBusMessage) -> None:
        if self._screen and _value(answer) is True:
            self.locked.emit()

    @Slot(QDBusMessage)
    def _on_saver(self, message: QDBusMessage) -> None:
        if message.arguments() == [True]:
            self.locked.emit()

    # What is asked

    def _hold(self) -> None:
        """Have sleeping wait for us, until :meth:`_let_go` or the end of this process."""
        asked = ("sleep", "Persienne", "locks the household", "delay")
        self._ask(_MANAGER_PATH, _MANAGER, "Inhibit", asked, answered="_on_held")

    @Slot(QDBusMessage)
    def _on_held(self, answer: QDBusMessage) -> None:
        held = _value(answer)
        if isinstance(held, QDBusUnixFileDescriptor) and held.isValid() and self._sleep and self._delay is None:
            self._delay = os.dup(held.fileDescriptor())  # no program that takes our place has it

    def _let_go(self) -> None:
        if self._delay is not None:
            os.close(self._delay)
            self._delay = None

    def _ask(self, path: str, interface: str, method: str, arguments: tuple[str, ...], answered: str) -> None:
        """Ask login1; its answer goes to the slot ``answered``, which an error never reaches."""
        message = QDBusMessage.createMethodCall(LOGIN, path, interface, method)
        message.setArguments(list(arguments))
        self._system_bus().callWithCallback(message, self, _slot(answered))


def _slot(name: str) -> bytes:
    """A slot of ours that takes a message: a text, whatever the types of PySide6 say."""
    return cast("bytes", SLOT(f"{name}(QDBusMessage)"))


def _value(message: QDBusMessage) -> object:
    """The first value of an answer; None where it has none."""
    value = next(iter(message.arguments()), None)
    return value.variant() if isinstance(value, QDBusVariant) else value


class Locking(QObject):
    """Watches the person, the computer and its session, as far as it is told to; it locks nothing."""

    due = Signal(Reason)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.idle = Idle(self)
        self.session = LoginSession(self)
        self._again = QTimer(self, singleShot=True, interval=LOCK_AGAIN_MS)
        self._reason = Reason.ASKED
        self._again.timeout.connect(lambda: self.due.emit(self._reason))
        self.idle.elapsed.connect(partial(self.due.emit, Reason.IDLE))
        self.session.sleeps.connect(partial(self.due.emit, Reason.SLEEP))
        self.session.locked.connect(partial(self.due.emit, Reason.SCREEN))

    def watch(self, minutes: int | None, events: AbstractSet[str]) -> None:
        """Say so after ``minutes`` without a person, and at ``events`` (``household.LOCKS_ON``)."""
        self.idle.watch(minutes)
        self.session.watch(sleep="sleep" in events, screen="screen" in events)

    def end(self) -> None:
        """There is nothing to lock any more."""
        self._again.stop()
        self.watch(None, frozenset())

    def again(self, reason: Reason, *, begun: bool = False) -> None:
        """It came at a bad moment: say so once more in a little while.

        Who has come back meanwhile is not locked out for having been away, unless the lock has ``begun``.
        """
        if reason is Reason.IDLE and not begun:
            self.idle.again()
        else:
            self._reason = reason
            self._again.start()


def how_it_locks(numbers: Numbers, minutes: int | None, events: AbstractSet[str]) -> str:
    """The sentence: after ``minutes`` without a person (None: never), and at ``events`` (``household.LOCKS_ON``)."""
    translate = QCoreApplication.translate
    when = []
    if minutes is not None:
        unused = numbers.duration(minutes * 60)
        when.append(fill(translate("LockWords", "after {duration} without use"), duration=unused))
    if "sleep" in events:
        when.append(translate("LockWords", "when the computer goes to sleep"))
    if "screen" in events:
        when.append(translate("LockWords", "when the screen is locked"))
    if not when:
        return translate("LockWords", "This window locks when you ask for it alone")
    return fill(translate("LockWords", "This window locks by itself: {when}"), when=numbers.listed(when))
