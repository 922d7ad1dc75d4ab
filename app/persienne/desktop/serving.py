"""What the desktop helper does: wishes come in on one descriptor, answers and appearances go out on another.

It opens nothing but what :mod:`.known` allows: by a portal, and where none takes it by xdg-open.
"""

from __future__ import annotations

import os
import select
import subprocess
from functools import partial
from threading import Thread

from persienne.base.frames import FrameError, pieces, read_frame
from persienne.desktop import known
from persienne.desktop.messages import UNSAID, Appearance, Kind, Opened, Wish, header, said
from persienne.desktop.portal import Portal


class Server:
    """Serves one window until it is gone."""

    def __init__(self, asked: int, told: int) -> None:
        self._asked = os.fdopen(asked, "rb", buffering=0)  # what is not read yet must be seen by select
        self._told = told
        self._portal: Portal | None = None

    def run(self) -> None:
        """Serve until the window closes its end, or says what it should not."""
        try:
            self._portal = Portal(self._say)
        except (OSError, LookupError, ValueError, RuntimeError):  # no session bus, or none that lets us in
            self._say(UNSAID)
        while True:
            listened = [self._asked] if self._portal is None else [self._asked, self._portal.socket]
            ready = select.select(listened, [], [])[0]
            if self._portal is not None and self._portal.socket in ready:
                self._hear(self._portal)
            if self._asked in ready:
                wish = self._wish()
                if wish is None:
                    return
                self._open(wish)

    def _hear(self, portal: Portal) -> None:
        try:
            portal.hear()
        except OSError:
            self._lose(portal)

    def _wish(self) -> Wish | None:
        """What the window asks for next."""
        try:
            frame = read_frame(self._asked)
            wish = None if frame is None else said(frame.header)
        except (FrameError, ValueError):
            return None
        return wish if isinstance(wish, Wish) else None

    def _open(self, wish: Wish) -> None:
        if wish.kind is Kind.LINK:
            if wish.target in known.known_links():
                self._ask(wish)
            else:
                self._say(Opened(wish.number, done=False))
            return
        try:
            descriptor = (known.folder_of if wish.kind is Kind.FOLDER else known.pdf_of)(wish.target)
        except (OSError, ValueError):
            self._say(Opened(wish.number, done=False))
            return
        self._ask(wish, descriptor)
        os.close(descriptor)

    def _ask(self, wish: Wish, descriptor: int | None = None) -> None:
        """Ask the portal for it; where there is none, or it says that it can't, xdg-open."""
        portal = self._portal
        if portal is None:
            self._start(wish)
            return

        def answered(done: bool) -> None:
            if done:
                self._say(Opened(wish.number, done=True))
            else:
                self._start(wish)

        try:
            if descriptor is None:
                portal.open_link(wish.target, answered)
            else:
                portal.open_file(descriptor, answered)
        except OSError:
            self._lose(portal)

    def _lose(self, portal: Portal) -> None:
        """The bus is gone; what the portal has not opened yet, xdg-open does."""
        self._portal = None
        portal.give_up()

    def _start(self, wish: Wish) -> None:
        """Have xdg-open open it, which may run for as long as what it opens: a thread waits for it."""
        nothing = subprocess.DEVNULL
        try:
            started = subprocess.Popen(  # noqa: S603 - the desktop's own program, and a target that was looked at
                ["xdg-open", wish.target],  # noqa: S607 - wherever the desktop has it
                stdin=nothing,
                stdout=nothing,
                stderr=nothing,
            )
        except OSError:
            self._say(Opened(wish.number, done=False))
            return
        Thread(target=partial(self._wait, wish, started), daemon=True).start()

    def _wait(self, wish: Wish, started: subprocess.Popen[bytes]) -> None:
        self._say(Opened(wish.number, done=started.wait() == 0))

    def _say(self, message: Appearance | Opened) -> None:
        os.write(self._told, b"".join(pieces(header(message))))  # so short that it goes out whole
