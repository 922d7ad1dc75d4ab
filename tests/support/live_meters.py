"""Meters that speak now: the virtual meter on a pseudo-terminal, one frame each time that it is asked for one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from persienne.meters.tic.labels import Mode
from support.pty_meter import PtyMeter
from support.virtual_meters import meter, said, values

if TYPE_CHECKING:
    from collections.abc import Callable


class LiveMeter:
    """The virtual meter at the instant that ``clock`` tells, until ``quiet``; ``said`` holds the powers that it said.

    It speaks ten times a second, so that a test does not wait for it.
    """

    def __init__(self, mode: Mode = Mode.STANDARD, clock: Callable[[], float] = time.time) -> None:
        self._virtual = meter(mode)
        self._clock = clock
        self.quiet = False
        self.said: set[int] = set()
        self._virtual.frame(int(clock()))  # its years up to now are counted before anyone waits for them
        self._line = PtyMeter(self._frame, every=0.1)
        self.device = self._line.device

    def unplug(self) -> None:
        """Take the terminal away."""
        self._line.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._line.__exit__(*error)

    def _frame(self) -> bytes:
        if self.quiet:
            return b""
        frame = self._virtual.frame(int(self._clock()))
        told = values(said(frame))
        self.said.add(int(told["PAPP" if self._virtual.mode is Mode.HISTORIQUE else "SINSTS"]))
        return frame
