"""The desktop’s portal as a program: told on its input what to say, it tells on its output what it was asked to open.

As the real one, it serves nobody whose ``/proc/PID/root`` it may not open.
"""

from __future__ import annotations

import json
import os
import select
import sys
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from jeepney import Message

PATH, NAME = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop"
SETTINGS = DBusAddress(PATH, interface="org.freedesktop.portal.Settings")
SIGNATURES = {
    "color-scheme": "u",
    "contrast": "u",
    "reduced-motion": "u",
    "text-scaling-factor": "d",
    "enable-animations": "b",
}
_GNOME = ("text-scaling-factor", "enable-animations")
NAMESPACES = {
    key: "org.gnome.desktop.interface" if key in _GNOME else "org.freedesktop.appearance" for key in SIGNATURES
}


class FakePortal:
    def __init__(self) -> None:
        self.bus = open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"], enable_fds=True)
        self.heard: deque[Message] = deque()
        self.settings: dict[str, Any] = {}
        self.answer: int | None = 0
        self.count = 0
        self.ask(message_bus.RequestName(NAME))

    def run(self) -> None:
        self.tell(ready=True)
        while True:
            ready = select.select([sys.stdin, self.bus.sock], [], [])[0]
            if sys.stdin in ready:
                line = sys.stdin.readline()
                if not line:
                    return
                self.obey(json.loads(line))
            if self.bus.sock in ready:
                self.receive()

    def obey(self, told: dict[str, Any]) -> None:
        """{"answer": 0, 1 or 2} to what is opened, or null to nothing at all; a setting and its value."""
        self.answer = told.pop("answer", self.answer)
        for key, value in told.items():
            self.settings[key] = value
            body = (NAMESPACES[key], key, (SIGNATURES[key], value))
            self.bus.send(new_signal(SETTINGS, "SettingChanged", "ssv", body))
        self.tell(obeyed=True)

    def receive(self) -> None:
        while True:
            try:
                self.heard.append(self.bus.receive(timeout=0))
            except TimeoutError:
                break
        while self.heard:
            message = self.heard.popleft()
            if message.header.message_type is MessageType.method_call:
                self.serve(message, message.header.fields[HeaderFields.member])

    def serve(self, message: Message, member: str) -> None:
        if not self.may_serve(message):
            said = ("Portal operation not allowed: Unable to open /proc/%d/root",)
            self.bus.send(new_error(message, "org.freedesktop.DBus.Error.AccessDenied", "s", said))
            self.tell(refused=member)
        elif self.answer is None:
            self.tell(unanswered=member)
        elif member == "ReadAll":
            found: dict[str, dict[str, Any]] = {}
            for key, value in self.settings.items():
                found.setdefault(NAMESPACES[key], {})[key] = (SIGNATURES[key], value)
            self.bus.send(new_method_return(message, "a{sa{sv}}", (found,)))
        elif member in ("OpenURI", "OpenFile"):
            self.open(message, message.body[1])
        else:
            self.bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,)))

    def open(self, message: Message, target: Any) -> None:
        self.count += 1
        handle = f"{PATH}/request/made/{self.count}"
        self.bus.send(new_method_return(message, "o", (handle,)))
        if not isinstance(target, str):
            target = str(Path(f"/proc/self/fd/{target.fileno()}").readlink())
        self.tell(opened=target)
        emitter = DBusAddress(handle, interface="org.freedesktop.portal.Request")
        self.bus.send(new_signal(emitter, "Response", "ua{sv}", (self.answer, {})))

    def may_serve(self, message: Message) -> bool:
        sender = message.header.fields[HeaderFields.sender]
        pid = self.ask(message_bus.GetConnectionUnixProcessID(sender))[0]
        try:
            os.close(os.open(f"/proc/{pid}/root", os.O_RDONLY | os.O_NONBLOCK | os.O_DIRECTORY))
        except PermissionError:
            return False
        return True

    def ask(self, message: Message) -> tuple[Any, ...]:
        """Call the bus and keep what else is heard meanwhile."""
        serial = next(self.bus.outgoing_serial)
        self.bus.send(message, serial=serial)
        while True:
            heard = self.bus.receive()
            if heard.header.fields.get(HeaderFields.reply_serial) == serial:
                return tuple(heard.body)
            self.heard.append(heard)

    def tell(self, **what: Any) -> None:
        sys.stdout.write(json.dumps(what) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    FakePortal().run()
