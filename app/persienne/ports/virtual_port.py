"""The line to a meter that is not there: the time comes in, what the virtual meter has said since goes out; no port."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from persienne.ports.serial_port import Setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.errors import UserError
    from persienne.meters.virtual.meter import VirtualMeter

LONGEST_SILENCE = 10
"""Seconds after which frames are skipped: a computer that slept is not told all of the night."""


class VirtualLine:
    """What ``ports.chosen_port.Line`` is to a port, in this process: one frame for each second that has passed."""

    def __init__(self, meter: VirtualMeter, clock: Callable[[], float] = time.time) -> None:
        self._meter = meter
        self._clock = clock
        self._told = int(clock())
        self.open = True
        self.reading = True
        self.ended = False
        self.heard = 0
        self.beginnings = 1
        self.setting: Setting | None = Setting(9600, meter.mode)
        self.trouble: UserError | None = None

    def read(self) -> bytes:
        """The frames since the last call."""
        now = int(self._clock())
        first = max(self._told, now - LONGEST_SILENCE) + 1
        data = b"".join(self._meter.frame(at) for at in range(first, now + 1))
        self._told = max(self._told, now)
        self.heard += len(data)
        return data

    def listen_again(self) -> None:
        """It always speaks in one way."""

    def close(self) -> None:
        """It says no more."""
        self.open = self.reading = False
