"""The desktop's portals over the session's bus: wishes come in, how the desktop looks and what it opened go out.

Nothing here waits for an answer: :meth:`Portal.hear` is called whenever the socket has something to say, and
:meth:`Portal.lose_patience` when :attr:`Portal.patience` is over. The bus is reached over AF_UNIX alone; jeepney knows
no other way.
"""

from __future__ import annotations

import math
import os
import time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

from persienne.desktop.messages import LARGEST_TEXT, SMALLEST_TEXT, Appearance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jeepney import Message

_NAME: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_SETTINGS: Final = DBusAddress(_PATH, _NAME, "org.freedesktop.portal.Settings")
_OPENING: Final = DBusAddress(_PATH, _NAME, "org.freedesktop.portal.OpenURI")
_REQUEST: Final = "org.freedesktop.portal.Request"

_SCHEME: Final = ("org.freedesktop.appearance", "color-scheme")
_CONTRAST: Final = ("org.freedesktop.appearance", "contrast")
_MOTION: Final = ("org.freedesktop.appearance", "reduced-motion")
_TEXT: Final = ("org.gnome.desktop.interface", "text-scaling-factor")
_ANIMATIONS: Final = ("org.gnome.desktop.interface", "enable-animations")
_SETTINGS_READ: Final = frozenset({_SCHEME, _CONTRAST, _MOTION, _TEXT, _ANIMATIONS})
_DARK: Final = {1: True, 2: False}
_MORE: Final = {1: True}
"""Of contrast, and of less motion; 0 is no preference, and so is what nobody knows."""

_FAILED: Final = 2
"""Of a request's answer; 0 is done, and 1 that the person changed their mind."""

_PATIENCE: Final = 4.0
"""Seconds for a portal to say that it takes a wish. What it then asks the person may take as long as they like."""


class _Asked(NamedTuple):
    """What hears the answer to a call, which is none where nothing answers until then (``time.monotonic``)."""

    answered: Callable[[Message | None], None]
    until: float


class Portal:
    """One connection. ``told`` is called with how the desktop looks, once and whenever that changes.

    Raises OSError, LookupError, ValueError or RuntimeError where there is no session bus that can be reached.
    """

    def __init__(self, told: Callable[[Appearance], None]) -> None:
        self._told = told
        self._settings: dict[tuple[str, str], Any] = {}
        self._replies: dict[int, _Asked] = {}
        self._requests: dict[str, Callable[[bool], None]] = {}
        self._bus = open_dbus_connection(_address(), enable_fds=True)
        self.socket = self._bus.sock
        for rule in (
            MatchRule(type="signal", sender=_NAME, interface=_SETTINGS.interface, member="SettingChanged"),
            MatchRule(type="signal", sender=_NAME, interface=_REQUEST, member="Response"),
        ):
            self._bus.send(message_bus.AddMatch(rule))
        namespaces = sorted({namespace for namespace, _ in _SETTINGS_READ})
        self._call(new_method_call(_SETTINGS, "ReadAll", "as", (namespaces,)), _Asked(self._on_settings, math.inf))

    def open_link(self, address: str, done: Callable[[bool], None]) -> None:
        """Have the address opened by what the person uses for it; ``done`` hears whether the desktop took it."""
        self._ask(new_method_call(_OPENING, "OpenURI", "ssa{sv}", ("", address, {})), done)

    def open_file(self, descriptor: int, done: Callable[[bool], None]) -> None:
        """The same for a file or a folder."""
        self._ask(new_method_call(_OPENING, "OpenFile", "sha{sv}", ("", descriptor, {})), done)

    def hear(self) -> None:
        """Take in everything that was said since the last call; OSError where the bus is gone."""
        while True:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            fields = message.header.fields
            if message.header.message_type is MessageType.signal:
                self._on_signal(fields.get(HeaderFields.member), fields.get(HeaderFields.path, ""), message.body)
            elif (asked := self._replies.pop(fields.get(HeaderFields.reply_serial, 0), None)) is not None:
                asked.answered(message)

    @property
    def patience(self) -> float | None:
        """Seconds for which an answer is still waited for; None where none is, or it may come at any time."""
        until = min((asked.until for asked in self._replies.values()), default=math.inf)
        return None if until == math.inf else max(until - time.monotonic(), 0)

    def lose_patience(self) -> None:
        """What nothing answered in time is opened by nothing."""
        now = time.monotonic()
        for serial, asked in [*self._replies.items()]:
            if asked.until <= now:
                del self._replies[serial]
                asked.answered(None)

    def give_up(self) -> None:
        """The bus is gone: what was asked of it is opened by nothing."""
        waiting = [*self._requests.values()]
        replies, self._replies, self._requests = [*self._replies.values()], {}, {}
        self._bus.close()
        for done in waiting:
            done(False)
        for asked in replies:
            asked.answered(None)

    def _ask(self, message: Message, done: Callable[[bool], None]) -> None:
        def answered(reply: Message | None) -> None:
            if reply is not None and reply.header.message_type is MessageType.method_return:
                self._requests[reply.body[0]] = done
            else:
                done(False)

        self._call(message, _Asked(answered, time.monotonic() + _PATIENCE))

    def _call(self, message: Message, asked: _Asked) -> None:
        serial = next(self._bus.outgoing_serial)
        self._replies[serial] = asked
        self._bus.send(message, serial=serial)

    def _on_settings(self, reply: Message | None) -> None:
        if reply is not None and reply.header.message_type is MessageType.method_return:
            for namespace, values in reply.body[0].items():
                for key, (_, value) in values.items():
                    self._settings[namespace, key] = value
        self._told(self._appearance())

    def _on_signal(self, member: str | None, path: str, body: tuple[Any, ...]) -> None:
        if member == "Response" and (done := self._requests.pop(path, None)) is not None:
            done(body[0] != _FAILED)
        elif member == "SettingChanged" and (body[0], body[1]) in _SETTINGS_READ:
            self._settings[body[0], body[1]] = body[2][1]
            self._told(self._appearance())

    def _appearance(self) -> Appearance:
        scale = self._settings.get(_TEXT)
        if not (isinstance(scale, float) and SMALLEST_TEXT <= scale <= LARGEST_TEXT):
            scale = 1.0
        reduced = self._preferred(_MOTION, _MORE)
        if reduced is None and self._settings.get(_ANIMATIONS) is False:  # desktops that know the older word alone
            reduced = True
        return Appearance(self._preferred(_SCHEME, _DARK), scale, self._preferred(_CONTRAST, _MORE), reduced)

    def _preferred(self, setting: tuple[str, str], means: Mapping[int, bool]) -> bool | None:
        value = self._settings.get(setting)
        return means.get(value) if type(value) is int else None


def _address() -> str:
    """The session's bus, as sd-bus and libdbus find it."""
    said = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    return said or f"unix:path={os.environ['XDG_RUNTIME_DIR']}/bus"
