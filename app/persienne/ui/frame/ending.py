"""The signals that end a program: one comes in, the event loop is left, and the window closes as by its own button."""

from __future__ import annotations

import os
import select
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

ENDING = ("SIGTERM", "SIGHUP", "SIGINT")


class Ending:
    """Hears the signals that end the program, and calls ``end`` in the event loop of ``parent``.

    A second signal ends the program at once. One that the program was started to ignore (``nohup``) stays ignored.
    Windows has no pipe that Qt can watch: there a signal ends the program at once.
    """

    def __init__(self, end: Callable[[], None], parent: QObject) -> None:
        self._reader: int | None = None
        if os.name != "posix":
            return
        self._reader, writer = os.pipe()
        os.set_blocking(writer, False)
        os.set_blocking(self._reader, False)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        heard = [number for name in ENDING if signal.getsignal(number := getattr(signal, name)) is not signal.SIG_IGN]
        for number in heard:
            # Without a handler in Python nothing is written to the pipe.
            signal.signal(number, _heard)
        notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, parent)

        def read() -> None:
            notifier.setEnabled(False)
            for number in heard:
                signal.signal(number, signal.SIG_DFL)
            end()

        notifier.activated.connect(read)

    @property
    def asked(self) -> bool:
        """Whether a signal has asked for the end, even where the event loop has not heard of it yet."""
        return self._reader is not None and bool(select.select([self._reader], [], [], 0)[0])


def _heard(_number: int, _frame: object) -> None:
    """Leave it to the event loop."""
