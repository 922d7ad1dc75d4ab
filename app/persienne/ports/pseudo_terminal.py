"""Bytes come in and are said on a pseudo-terminal, for a reader that takes it for a meter's port; POSIX only.

Like a wire, it waits for nobody for long: what no one has read when the terminal is full is lost after a while.
"""

from __future__ import annotations

import os
import select
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from typing import Self

PATIENCE: Final = 0.5
"""Seconds for which a full terminal waits for its reader."""

LINGER: Final = 2.0
"""Seconds that the reader has to take the last bytes: they are gone when the terminal is closed."""

_POLL: Final = 0.02
_DRAIN: Final = 65_536


class PtyLine:
    """A pseudo-terminal: raw, and 7E1 where the system lets it (Linux keeps 8 bits and no parity on such terminals).

    It holds the reader's side open too, so that its settings outlive a reader that comes and goes. ``UserError``
    (``pty_missing``) where there are none.
    """

    def __init__(self, *, patience: float = PATIENCE, linger: float = LINGER) -> None:
        self._patience, self._linger = patience, linger
        try:
            import termios  # noqa: PLC0415 - Windows has none
            import tty  # noqa: PLC0415 - the same
        except ImportError:
            raise UserError("pty_missing") from None
        try:
            self._meter, self._reader = os.openpty()
        except OSError:
            raise UserError("pty_missing") from None
        tty.setraw(self._reader)
        settings = termios.tcgetattr(self._reader)
        settings[2] = settings[2] & ~(termios.CSIZE | termios.PARODD | termios.CSTOPB) | termios.CS7 | termios.PARENB
        with suppress(termios.error):
            termios.tcsetattr(self._reader, termios.TCSANOW, settings)
        self.name = os.ttyname(self._reader)
        for end in (self._meter, self._reader):
            os.set_blocking(end, False)

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close both sides: the reader sees a dongle that is unplugged."""
        os.close(self._meter)
        os.close(self._reader)

    def write(self, data: bytes) -> None:
        """Say ``data``. A reader that lags is waited for; without one, what was not read is dropped."""
        while data:
            _, ready, _ = select.select([], [self._meter], [], self._patience)
            if not ready:
                self._drop()
            with suppress(BlockingIOError):
                data = data[os.write(self._meter, data) :]

    def linger(self) -> None:
        """Wait until all has been read, or nothing has been for a while."""
        before, empty, until = 0, 0, time.monotonic() + self._linger
        # Twice empty: when the reader has taken what it sees, the system hands it more a moment later.
        while empty < 2 and time.monotonic() < until:
            unread = self._unread()
            empty = 0 if unread else empty + 1
            if unread != before:
                before, until = unread, time.monotonic() + self._linger
            time.sleep(_POLL)  # no system tells when the other end has read

    def _unread(self) -> int:
        """Bytes that wait for the reader, as far as the system tells."""
        import fcntl  # noqa: PLC0415 - Windows has none
        import termios  # noqa: PLC0415 - the same

        return int.from_bytes(fcntl.ioctl(self._reader, termios.FIONREAD, bytes(4)), "little")

    def _drop(self) -> None:
        with suppress(BlockingIOError):
            while os.read(self._reader, _DRAIN):
                pass
