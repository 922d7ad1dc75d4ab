"""A bus and the part of systemd's login1 that the window speaks with; a test says what happens to the computer.

It is written on jeepney, which shares nothing with Qt's D-Bus.
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

MANAGER = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
SESSION = DBusAddress("/org/freedesktop/login1/session/_35", interface="org.freedesktop.login1.Session")
PROPERTIES = DBusAddress(SESSION.object_path, interface="org.freedesktop.DBus.Properties")
SAVER = DBusAddress("/org/freedesktop/ScreenSaver", interface="org.freedesktop.ScreenSaver")


@contextmanager
def bus() -> Iterator[str]:
    """A bus of its own; its address."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("not installed: dbus-daemon")
    arguments = ["dbus-daemon", "--session", "--nofork", "--print-address", "--nopidfile"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


class FakeLogin:
    """``org.freedesktop.login1`` with one session, "5"; every program on the bus belongs to it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._bus = open_dbus_connection(address, enable_fds=True)
        self._bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
        self.locked_hint = False
        self._delays: list[int] = []
        self._writing = threading.Lock()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()
        self._bus.close()
        for delay in self._delays:
            os.close(delay)

    @property
    def delays(self) -> int:
        """How many programs have sleeping wait for them: those that still hold the other end of their pipe."""
        held = 0
        for delay in self._delays:
            poll = select.poll()
            poll.register(delay, select.POLLIN)
            held += not poll.poll(0)
        return held

    def sleep(self, *, going: bool = True) -> None:
        """The computer is about to sleep, or has woken."""
        self._say(new_signal(MANAGER, "PrepareForSleep", "b", (going,)))

    def lock(self) -> None:
        """``loginctl lock-session``."""
        self._say(new_signal(SESSION, "Lock"))

    def hint(self, *, locked: bool) -> None:
        """The desktop says that it has locked its screen, or unlocked it."""
        self.locked_hint = locked
        changed = ("org.freedesktop.login1.Session", {"LockedHint": ("b", locked)}, [])
        self._say(new_signal(PROPERTIES, "PropertiesChanged", "sa{sv}as", changed))

    def save_screen(self, *, active: bool = True) -> None:
        """What a desktop says on the session's bus, which is this one too."""
        self._say(new_signal(SAVER, "ActiveChanged", "b", (active,)))

    def _say(self, message: Message) -> None:
        with self._writing:
            self._bus.send(message)

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                message = self._bus.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                answer = self._answer(message)
                self._say(answer)
                if answer.header.fields.get(HeaderFields.signature) == "h":
                    os.close(answer.body[0])  # whoever asked has the other end now

    def _answer(self, call: Message) -> Message:
        fields = call.header.fields
        asked: tuple[Any, ...] = (fields[HeaderFields.path].rpartition("/")[2], fields[HeaderFields.member], *call.body)
        match asked:
            case (_, "Inhibit", "sleep", _, _, "delay"):
                ours, theirs = os.pipe()
                self._delays.append(ours)
                return new_method_return(call, "h", (theirs,))
            case (_, "GetSession", "5"):
                return new_method_return(call, "o", (SESSION.object_path,))
            case ("auto", "Get", _, "Id"):
                return new_method_return(call, "v", (("s", "5"),))
            case ("_35", "Get", _, "LockedHint"):
                return new_method_return(call, "v", (("b", self.locked_hint),))
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
