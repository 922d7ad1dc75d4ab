"""A meter on a pseudo-terminal: frames go in at a line's end, and whoever opens the other end reads them.

A pty has no speed of its own, but it keeps the one that its reader asked for: a meter that was given ``bauds`` says its
frames only to a reader of that speed, and noise to any other, as a real line would.
"""

from __future__ import annotations

import os
import random
import termios
import threading
import tty
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable

SPEEDS = {termios.B1200: 1200, termios.B9600: 9600}


class PtyMeter:
    """Says ``frame()`` every ``every`` seconds from a thread of its own, until it is closed (unplugged).

    Where the reader is slower, it waits: a frame is said whole, as a terminal that is full takes a part of it only.
    """

    def __init__(self, frame: Callable[[], bytes], *, bauds: int | None = None, every: float = 0.02) -> None:
        self._frame = frame
        self._bauds = bauds
        self._every = every
        self._master, slave = os.openpty()
        tty.setraw(slave)
        os.set_blocking(self._master, False)
        self.device = os.ttyname(slave)
        self._slave = slave
        self._over = threading.Event()
        self._noise = random.Random(7)
        self._thread = threading.Thread(target=self._speak, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Unplug it."""
        self._over.set()
        self._thread.join()
        os.close(self._slave)
        os.close(self._master)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if not self._over.is_set():
            self.close()

    def _speak(self) -> None:
        rest = b""
        while not self._over.wait(self._every):
            said = rest or self._heard_at_its_speed(self._frame())
            try:
                rest = said[os.write(self._master, said) :] if said else b""
            except BlockingIOError:  # nobody reads
                rest = said

    def _heard_at_its_speed(self, said: bytes) -> bytes:
        if self._bauds is None or SPEEDS.get(termios.tcgetattr(self._slave)[4]) == self._bauds:
            return said
        return bytes(self._noise.randrange(0x20, 0x7F) for _ in said)
