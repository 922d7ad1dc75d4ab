"""What the desktop helper does: wishes come in on one descriptor, answers and appearances go out on another.

Nothing is opened but what :func:`looked_at` allows, whoever asks: by a portal or by xdg-open; where the first of them
fails, by the other.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import stat
import subprocess
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.frames import FrameError, pieces, read_frame
from persienne.desktop.messages import UNSAID, Appearance, Kind, Look, Opened, Wish, header, said
from persienne.desktop.portal import Portal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class _Started(NamedTuple):
    """A program that opens something, and what hears whether it could."""

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
        """Have xdg-open open it, which may run for as long as what it opens."""
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
    """Whether it is a file that is called a PDF and begins as one."""
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
