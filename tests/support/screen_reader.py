"""A screen reader on the accessibility bus of a session: what a program lets be read comes in, spoken lines go out.

It speaks AT-SPI over D-Bus, as Orca does, and shares nothing with Qt. It says what Orca says by default: the control
that gets the keyboard, with what it has come into (a dialog, a group), what that control becomes, and announcements.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections import deque
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

from support.collectors import wait_for
from support.patience import PATIENCE
from support.programs import started
from support.real_windows import MANAGER, managed, screen
from support.session_bus import session_bus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"

_A11Y = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
_REGISTRY = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_NULL = "/org/a11y/atspi/null"

_CHECKED, _EXPANDED, _FOCUSED, _SELECTED, _SENSITIVE, _SHOWING = 4, 9, 12, 23, 24, 25
"""The numbers of states, as AT-SPI has them."""

_LABELLED_BY = 2

_AROUND = ("panel", "dialog", "table", "list", "document text", "chart", "grouping", "tree table", "alert message")
"""What is said when the keyboard comes into it, where it has a name."""
_CHOICES = ("radio button", "check box")


class RefusedError(Exception):
    """The thing has gone, or has no such word."""


class Thing(NamedTuple):
    """What can be heard: which program has it, and where."""

    program: str
    path: str


class Heard(NamedTuple):
    """What a reader says, and why: ``focus``, ``change`` of what has it, or ``announcement``."""

    why: str
    said: str


class ScreenReader:
    """One connection to the accessibility bus of the session at ``bus``; :meth:`switch_on` has programs speak to it."""

    def __init__(self, bus: str) -> None:
        self._session = open_dbus_connection(bus)
        wait_for(self._has_bus)
        (address,) = _asked(self._session, _A11Y, "GetAddress")
        self._bus = open_dbus_connection(address)
        self._signals: deque[Message] = deque()
        self._bus.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal")))
        self._filter = self._bus.filter(MatchRule(type="signal"), queue=self._signals)
        for kind in ("object:", "window:"):
            _asked(self._bus, _REGISTRY, "RegisterEvent", "sass", (kind, [], ""))
        self._around: list[Thing] = []
        self.focused: Thing | None = None

    def _has_bus(self) -> bool:
        with suppress(RefusedError):
            _asked(self._session, _A11Y, "GetAddress")
            return True
        return False

    def close(self) -> None:
        self._session.close()
        self._bus.close()

    def switch_on(self) -> None:
        """What a desktop does when a person switches the screen reader on."""
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", _PROPERTIES)
            _asked(self._session, where, "Set", "ssv", ("org.a11y.Status", name, ("b", True)))

    # The tree

    def programs(self) -> list[Thing]:
        """What is on the bus."""
        return self._children(Thing(_REGISTRY.bus_name or "", _ROOT))

    def tree(self) -> list[tuple[int, str, str]]:
        """Depth, role and name of all that can be seen of every program."""
        return [line for program in self.programs() for line in self._below(program, 0)]

    def _below(self, thing: Thing, depth: int) -> Iterator[tuple[int, str, str]]:
        yield depth, self.role(thing), self.name(thing)
        for child in self._children(thing):
            with suppress(RefusedError):
                if self.is_in(child, _SHOWING):
                    yield from self._below(child, depth + 1)

    def seen(self) -> Iterator[tuple[Thing, str]]:
        """All that can be seen of every program, and its name."""
        for program in self.programs():
            yield from self._seen_below(program)

    def _seen_below(self, thing: Thing) -> Iterator[tuple[Thing, str]]:
        yield thing, self.name(thing)
        for child in self._children(thing):
            with suppress(RefusedError):
                if self.is_in(child, _SHOWING):
                    yield from self._seen_below(child)

    def place(self, thing: Thing) -> tuple[int, int, int, int]:
        """Where it is on the screen: left, top, width and height in pixels."""
        where = DBusAddress(thing.path, thing.program, "org.a11y.atspi.Component")
        left, top, wide, high = _asked(self._bus, where, "GetExtents", "u", (0,))[0]
        return left, top, wide, high

    def name(self, thing: Thing) -> str:
        """Its name."""
        return str(self._property(thing, "Name"))

    def role(self, thing: Thing) -> str:
        """Its role, in AT-SPI's words."""
        return str(self._ask(thing, "GetRoleName"))

    def is_in(self, thing: Thing, state: int) -> bool:
        """Whether it is in the state of this number."""
        low, high = self._ask(thing, "GetState")
        return bool((high << 32 | low) >> state & 1)

    def _children(self, thing: Thing) -> list[Thing]:
        return [Thing(*child) for child in self._ask(thing, "GetChildren")]

    def _ask(self, thing: Thing, member: str) -> Any:
        return _asked(self._bus, DBusAddress(thing.path, thing.program, _ACCESSIBLE), member)[0]

    def _property(self, thing: Thing, name: str, interface: str = _ACCESSIBLE) -> Any:
        where = DBusAddress(thing.path, thing.program, _PROPERTIES)
        return _asked(self._bus, where, "Get", "ss", (interface, name))[0][1]

    # What is said

    def until(self, enough: Callable[[Heard], bool], what: str = "") -> list[Heard]:
        """All that is said up to what is ``enough``; AssertionError with all of it where nothing is."""
        said: list[Heard] = []
        end = time.monotonic() + PATIENCE
        with suppress(TimeoutError):
            while time.monotonic() < end:
                for heard in self._next(end):
                    said.append(heard)
                    if enough(heard):
                        return said
        raise AssertionError(f"not heard: {what}; but {said}")

    def so_far(self) -> list[Heard]:
        """What was said meanwhile."""
        said: list[Heard] = []
        with suppress(TimeoutError):
            while True:
                said += self._next(time.monotonic())
        return said

    def _next(self, end: float) -> list[Heard]:
        """What the next event has a reader say; TimeoutError where none comes."""
        return self._told(self._bus.recv_until_filtered(self._signals, timeout=max(0.0, end - time.monotonic())))

    def _told(self, event: Message) -> list[Heard]:
        fields = event.header.fields
        interface, member = fields.get(HeaderFields.interface, ""), fields.get(HeaderFields.member, "")
        if not interface.startswith("org.a11y.atspi.Event"):
            return []
        thing = Thing(fields[HeaderFields.sender], fields[HeaderFields.path])
        detail, first, _, value, *_ = event.body
        with suppress(RefusedError):
            if member == "Announcement":
                return [Heard("announcement", str(value[1]))]
            if member == "StateChanged" and detail == "focused" and first:
                return self._comes_to(thing)
            if thing == self.focused:
                return self._becomes(member, detail, first)
        return []

    def _comes_to(self, thing: Thing) -> list[Heard]:
        if thing == self.focused:
            return []
        self.focused = thing
        around = list(self._chain(thing))
        entered = [self._short(one) for one in reversed(around) if one not in self._around]
        self._around = around
        return [Heard("focus", "; ".join([*entered, self.spoken(thing)]))]

    def _becomes(self, member: str, detail: str, first: int) -> list[Heard]:
        thing = self.focused
        assert thing is not None
        if member == "StateChanged" and detail in ("checked", "expanded", "selected"):
            return [Heard("change", f"{detail if first else f'not {detail}'}")]
        if member == "PropertyChange" and detail == "accessible-description":
            return [Heard("change", str(self._property(thing, "Description")))]
        if member == "PropertyChange" and detail in ("accessible-name", "accessible-value"):
            return [Heard("change", self.name(thing) if detail == "accessible-name" else self._value(thing))]
        return []

    def _chain(self, thing: Thing) -> Iterator[Thing]:
        """What it stands in and has a name, from the inside out."""
        seen = 0
        while seen < 40:
            thing, seen = Thing(*self._property(thing, "Parent")), seen + 1
            if thing.path in (_NULL, _ROOT):
                return
            if self.role(thing) in _AROUND and self.name(thing):
                yield thing

    def _short(self, thing: Thing) -> str:
        return f"{self.role(thing)} «{self.name(thing)}»"

    def spoken(self, thing: Thing) -> str:
        """Its name, its role, how it stands, its value and its description."""
        role = self.role(thing)
        parts = [*self._labels(thing), self.name(thing) or "(no name)", role]
        if role in _CHOICES:
            parts.append("checked" if self.is_in(thing, _CHECKED) else "not checked")
        if not self.is_in(thing, _SENSITIVE):
            parts.append("unavailable")
        parts.append(self._value(thing))
        description = str(self._property(thing, "Description"))
        parts.append("" if description in parts else description)
        return ", ".join(filter(None, parts))

    def _labels(self, thing: Thing) -> list[str]:
        """The names that labels give a combo box, which calls itself by what is chosen."""
        if self.role(thing) != "combo box":
            return []
        labels = [one for kind, ones in self._ask(thing, "GetRelationSet") if kind == _LABELLED_BY for one in ones]
        return [self.name(Thing(*label)) for label in labels]

    def _value(self, thing: Thing) -> str:
        """What stands in a field, or the number of a slider; nothing of a secret."""
        if self.role(thing) in ("password text", "label", "radio button", "push button"):
            return ""
        interfaces = self._ask(thing, "GetInterfaces")
        if "org.a11y.atspi.EditableText" in interfaces or "org.a11y.atspi.Text" in interfaces:
            where = DBusAddress(thing.path, thing.program, "org.a11y.atspi.Text")
            return str(_asked(self._bus, where, "GetText", "ii", (0, -1))[0])
        return ""


def _asked(bus: Any, where: DBusAddress, member: str, signature: str | None = None, body: Any = ()) -> Any:
    reply = bus.send_and_get_reply(new_method_call(where, member, signature, body), timeout=PATIENCE)
    if reply.header.message_type is MessageType.error:
        raise RefusedError(member, reply.body)
    return reply.body


@contextmanager
def desktop_that_is_heard(folder: Path) -> Iterator[tuple[dict[str, str], ScreenReader]]:
    """The environment of programs on a desktop of their own: a screen, a window manager, the buses; its reader."""
    if shutil.which(MANAGER) is None or not Path(LAUNCHER).exists():
        pytest.skip(f"not installed: {MANAGER}, at-spi2-core")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    folder.mkdir(mode=0o700, exist_ok=True)
    with ExitStack() as stack:
        shown = stack.enter_context(screen())
        bus = stack.enter_context(session_bus())
        env = {
            **shown,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "GSETTINGS_BACKEND": "memory",
            "GTK_A11Y": "none",
        }
        every = {**os.environ, **env}
        stack.enter_context(managed(every))
        stack.enter_context(started([LAUNCHER], env=every, **quiet))
        reader = ScreenReader(bus)
        stack.callback(reader.close)
        yield env, reader
