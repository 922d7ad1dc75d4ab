"""A desktop's tray and its notifications on a session bus: it serves while a test waits, and keeps what it is told.

It speaks StatusNotifierItem and com.canonical.dbusmenu, as the panels of KDE, Xfce and others do.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

from support.patience import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message

WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
ITEM = "org.kde.StatusNotifierItem"


class Entry(NamedTuple):
    """One entry of a menu."""

    number: int
    label: str
    enabled: bool


class FakeTray:
    """One tray on the bus of this address; ``icon`` is the program whose icon stands there."""

    def __init__(self, bus: str) -> None:
        self._bus = open_dbus_connection(bus)
        self.icon = ""
        self.messages: list[str] = []
        """What was shown beside the tray: a title and a text each."""
        for name in (WATCHER, NOTIFICATIONS):
            self._bus.send_and_get_reply(message_bus.RequestName(name))

    def close(self) -> None:
        self._bus.close()

    def until(self, true: Callable[[], object], what: str) -> None:
        """Serve until it is so."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, f"it did not come: {what}"
            try:
                self._answer(self._bus.receive(timeout=0.05))
            except TimeoutError:
                continue

    def tooltip(self) -> str:
        """What the icon says to a mouse that stands on it: a title and a text."""
        _icon, _pixmaps, title, text = self._ask("/StatusNotifierItem", ITEM, "ToolTip")
        return f"{title}\n{text}".strip()

    def menu(self) -> list[Entry]:
        """The menu's entries, without its lines."""
        (_revision, layout) = self._call(
            DBusAddress("/MenuBar", self.icon, "com.canonical.dbusmenu"), "GetLayout", "iias", (0, -1, [])
        )
        entries = []
        for _signature, (number, said, _children) in layout[2]:
            if said.get("type", ("s", ""))[1] != "separator":
                label = said.get("label", ("s", ""))[1].replace("_", "")
                entries.append(Entry(number, label, said.get("enabled", ("b", True))[1]))
        return entries

    def click(self, label: str) -> None:
        """Choose an entry of the menu."""
        number = next(entry.number for entry in self.menu() if entry.label == label)
        where = DBusAddress("/MenuBar", self.icon, "com.canonical.dbusmenu")
        self._call(where, "Event", "isvu", (number, "clicked", ("i", 0), 0))

    def icon_lightness(self) -> int:
        """How light the icon's ink is, 0 to 255: the mean of its whole pixels."""
        pixmaps = self._ask("/StatusNotifierItem", ITEM, "IconPixmap")
        _width, _height, bytes_ = max(pixmaps)
        pixels = [bytes_[at : at + 4] for at in range(0, len(bytes_), 4)]
        inks = [max(pixel[1:]) for pixel in pixels if pixel[0] == 255]
        return sum(inks) // len(inks)

    def _ask(self, path: str, interface: str, name: str) -> Any:
        where = DBusAddress(path, self.icon, "org.freedesktop.DBus.Properties")
        return self._call(where, "Get", "ss", (interface, name))[0][1]

    def _call(self, where: DBusAddress, member: str, signature: str, body: Any) -> Any:
        reply = self._bus.send_and_get_reply(new_method_call(where, member, signature, body), timeout=PATIENCE)
        assert reply.header.message_type is not MessageType.error, reply.body
        return reply.body

    def _answer(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        member, answer = message.header.fields.get(HeaderFields.member, ""), None
        if member == "Get":
            answer = ("v", (("b", True) if "Host" in message.body[1] else ("i", 0),))
        elif member == "GetAll":
            answer = ("a{sv}", ({"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)},))
        elif member == "RegisterStatusNotifierItem":
            self.icon = message.header.fields[HeaderFields.sender]
            answer = ("", ())
            told = DBusAddress("/StatusNotifierWatcher", interface=WATCHER)
            self._bus.send(new_signal(told, "StatusNotifierItemRegistered", "s", (self.icon,)))
        elif member == "Notify":
            self.messages.append(f"{message.body[3]}\n{message.body[4]}")
            answer = ("u", (len(self.messages),))
        elif member == "GetCapabilities":
            answer = ("as", (["body"],))
        elif member == "GetServerInformation":
            answer = ("ssss", ("tray", "tests", "1", "1.2"))
        if answer is None:
            self._bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
        else:
            self._bus.send(new_method_return(message, *answer))
