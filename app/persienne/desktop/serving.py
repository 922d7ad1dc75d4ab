"""What the desktop helper does: wishes come in on a descriptor, portals do them, answers go out on another.

Nothing is opened but what :func:`looked_at` allows, whoever asks: by a portal or by xdg-open; where the first of them
fails, by the other.

Nothing here waits for an answer: :meth:`Portal.hear` is called whenever the socket has something to say, and
:meth:`Portal.lose_patience` when :attr:`Portal.patience` is over. The bus is reached over AF_UNIX alone; jeepney knows
no other way.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import select
import signal
import stat
import subprocess
import time
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

from persienne.base.frames import FrameError, pieces, read_frame
from persienne.desktop.messages import (
    LARGEST_TEXT,
    SMALLEST_TEXT,
    UNSAID,
    Appearance,
    Kind,
    Look,
    Opened,
    Wish,
    header,
    said,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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
        """Have the address opened by the person's own program; ``done`` hears whether the desktop took the wish."""
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


class _Started(NamedTuple):
    """A program that opens something, and the function to be told whether the program could."""

    program: subprocess.Popen[bytes]
    ended: Callable[[bool], None]


class Server:
    """Serves one window until it is gone."""

    def __init__(self, asked: int, told: int) -> None:
        self._asked = os.fdopen(asked, "rb", buffering=0)  # what is not read yet must be seen by select
        self._told = told
        self._portal: Portal | None = None
        self._appearance: Appearance | None = None
        self._started: list[_Started] = []
        self._woken, wakes = os.pipe()
        os.set_blocking(wakes, False)
        signal.set_wakeup_fd(wakes, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # a program that ends wakes the loop

    def run(self) -> None:
        """Serve until the window closes its end, or says what it should not."""
        try:
            self._portal = Portal(self._look)
        except (OSError, LookupError, ValueError, RuntimeError):  # no session bus, or none that lets us in
            self._look(UNSAID)
        while True:
            portal = self._portal
            bus, patience = ([], None) if portal is None else ([portal.socket], portal.patience)
            ready = select.select([self._asked, self._woken, *bus], [], [], patience)[0]
            if portal is not None:
                if portal.socket in ready:
                    self._hear(portal)
                portal.lose_patience()
            if self._woken in ready:
                os.read(self._woken, 1024)
                self._look_at_programs()
            if self._asked in ready:
                heard = self._heard()
                if heard is None:
                    return
                if isinstance(heard, Wish):
                    self._open(heard)
                elif self._appearance is not None:  # else it is said as soon as it is known
                    self._say(self._appearance)

    def _look(self, appearance: Appearance) -> None:
        """The desktop looks like this from now on."""
        self._appearance = appearance
        self._say(appearance)

    def _hear(self, portal: Portal) -> None:
        try:
            portal.hear()
        except OSError:
            self._lose(portal)

    def _heard(self) -> Wish | Look | None:
        """What the window asks for next."""
        try:
            frame = read_frame(self._asked)
            heard = None if frame is None else said(frame.header)
        except (FrameError, ValueError):
            return None
        return heard if isinstance(heard, Wish | Look) else None

    def _open(self, wish: Wish) -> None:
        """Open it by the better way, and by the other where that fails; then say what became of it.

        A portal asks each time which program is to show a PDF, and xdg-open knows.
        """
        first, second = (self._start, self._ask) if wish.kind is Kind.PDF else (self._ask, self._start)

        def tell(done: bool) -> None:
            """Say whether it was opened."""
            self._say(Opened(wish.number, done))

        first(wish, lambda done: tell(done) if done else second(wish, tell))

    def _ask(self, wish: Wish, done: Callable[[bool], None]) -> None:
        """Have the portal open it."""
        portal = self._portal
        with looked_at(wish) as target:
            if target is None or portal is None:
                done(False)
                return
            try:
                if isinstance(target, str):
                    portal.open_link(target, done)
                else:
                    portal.open_file(target, done)
            except OSError:
                self._lose(portal)

    def _lose(self, portal: Portal) -> None:
        """The bus is gone, and with it what was asked of the portal."""
        self._portal = None
        portal.give_up()

    def _start(self, wish: Wish, done: Callable[[bool], None]) -> None:
        """Have xdg-open open the address; xdg-open may run for as long as the program behind."""
        nothing = subprocess.DEVNULL
        # A slash at the end: a file that takes the folder's place meanwhile has no such name.
        named = f"{wish.target}/" if wish.kind is Kind.FOLDER else wish.target
        with looked_at(wish) as target:
            if target is None:
                done(False)
                return
        try:
            program = subprocess.Popen(  # noqa: S603 - the desktop's own program, and a target that was looked at
                ["xdg-open", named],  # noqa: S607 - wherever the desktop has it
                stdin=nothing,
                stdout=nothing,
                stderr=nothing,
            )
        except OSError:
            done(False)
        else:
            self._started.append(_Started(program, done))

    def _look_at_programs(self) -> None:
        running, self._started = self._started, []
        for one in running:
            if one.program.poll() is None:
                self._started.append(one)
            else:
                one.ended(one.program.returncode == 0)

    def _say(self, message: Appearance | Opened) -> None:
        with contextlib.suppress(BrokenPipeError):  # the window is gone, and so is this process soon
            os.write(self._told, b"".join(pieces(header(message))))  # so short that it goes out whole


_FOLDERS = ("about", "law", "recipients")
"""Of the resources, those whose files name addresses of the web."""

_PDF = b"%PDF-"


def known_links() -> frozenset[str]:
    """Every address of the web in our resources, whole: nothing can be added to one."""
    links: set[str] = set()
    for folder in _FOLDERS:
        for entry in files("persienne_resources").joinpath(folder).iterdir():
            if entry.name.endswith(".json"):
                _collect(json.loads(entry.read_text(encoding="utf-8")), links)
    return frozenset(links)


@contextmanager
def looked_at(wish: Wish) -> Iterator[str | int | None]:
    """What may be opened of a wish: a known address, or the descriptor of a folder or of a PDF; else None."""
    if wish.kind is Kind.LINK:
        yield wish.target if wish.target in known_links() else None
        return
    if not Path(wish.target).is_absolute():  # a file called « https: » in this folder makes no address of its name
        yield None
        return
    try:
        descriptor = os.open(wish.target, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError):  # nothing is there, or the name is none
        yield None
        return
    try:
        fits = _is_folder(descriptor) if wish.kind is Kind.FOLDER else _is_pdf(descriptor, wish.target)
        yield descriptor if fits else None
    finally:
        os.close(descriptor)


def _is_folder(descriptor: int) -> bool:
    return stat.S_ISDIR(os.fstat(descriptor).st_mode)


def _is_pdf(descriptor: int, path: str) -> bool:
    """Whether the path is a file with the name and the first bytes of a PDF."""
    if not (stat.S_ISREG(os.fstat(descriptor).st_mode) and path.lower().endswith(".pdf")):
        return False
    return os.pread(descriptor, len(_PDF), 0) == _PDF


def _collect(value: object, links: set[str]) -> None:
    if isinstance(value, dict):
        for each in value.values():
            _collect(each, links)
    elif isinstance(value, list):
        for each in value:
            _collect(each, links)
    elif isinstance(value, str) and value.startswith("https://"):
        links.add(value)
