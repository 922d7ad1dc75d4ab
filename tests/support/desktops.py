"""A simulated desktop computer on a meter’s line: its clocks, what its port keeps, and what happens to it.

A collector runs on it in one thread and without waiting: its ``sleep`` is what moves the time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from typing import TYPE_CHECKING

from persienne.collecting.collector import Collector
from persienne.ports.serial_port import Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.household.measures.write_meter import Recorded
    from persienne.meters.meter_status import MeterStatus
    from persienne.meters.virtual.meter import VirtualMeter
    from persienne.meters.virtual.stream import Succession

KEPT_BY_PORT = 4095
"""Bytes that a Linux terminal keeps for a reader that does not come."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """The computer sleeps from ``at`` (UTC epoch seconds) for so many seconds; its port hears nothing meanwhile."""

    at: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Stop:
    """The program is stopped from ``at`` on (SIGSTOP, or a file that keeps it waiting) and its port goes on hearing."""

    at: float
    seconds: float


class Desktop:
    """A computer that is switched on at ``start``; what ``happens`` to it is in the order of time.

    Its clock is ``ahead`` by so many seconds.

    It is the collector's line too (``ports.chosen_port.MeterLine``). A frame of the meter takes the whole second that
    ends at its instant.
    """

    def __init__(
        self, meter: VirtualMeter | Succession, start: float, happens: Sequence[Sleep | Stop] = (), *, ahead: float = 0
    ) -> None:
        self._frame = lru_cache(maxsize=4)(meter.frame)  # the frame at which one read ends begins the next one
        self._ahead = ahead
        self._happens = list(happens)
        self._awake = 0.0
        self._read = start
        self._waiting = b""
        self.now = start
        self.open = self.reading = True
        self.ended = False
        self.heard = 0
        self.beginnings = 1
        self.setting: Setting | None = Setting(9600, meter.meter_at(int(start)).mode)
        self.trouble: UserError | None = None

    def run(
        self,
        open_household: Callable[[], Household],
        until: float,
        *,
        tell: Callable[[MeterStatus], None] = lambda _status: None,
        told: Callable[[Recorded], None] | None = None,
    ) -> Collector:
        """Collect from now to ``until``; the collector, stopped."""
        collector = Collector(
            self,
            "",
            open_household,
            clock=lambda: self.now + self._ahead,
            monotonic=lambda: self._awake,
            running=lambda: self.now,
            sleep=self._pass,
            tell=tell,
            told=told,
        )
        slept = sum(event.seconds for event in self._happens if isinstance(event, Sleep))
        collector.run(until - self.now - slept)
        return collector

    def read(self) -> bytes:
        """What has been heard since the last call."""
        data = self._waiting + self._said(self._read, self.now)
        self._waiting, self._read = b"", self.now
        self.heard += len(data)
        return data

    def listen_again(self) -> None:
        """It always speaks in one way."""

    def close(self) -> None:
        """The port is let go."""

    def _pass(self, seconds: float) -> None:
        """Let time pass, and what happens in it."""
        end = self.now + seconds
        if self._happens and self._happens[0].at < end:
            event = self._happens.pop(0)
            back = event.at + event.seconds
            if isinstance(event, Sleep):
                self._waiting += self._said(self._read, event.at)
                self._read = back
            else:
                self._waiting = (self._waiting + self._said(self._read, event.at + 10))[:KEPT_BY_PORT]
                self._read = back
                self._awake += event.seconds
            self.now = end = max(end, back)
        self._awake += seconds
        self.now = end

    def _said(self, since: float, until: float) -> bytes:
        """The bytes on the line between two instants."""
        data = b""
        for at in range(floor(since) + 1, ceil(until) + 1):
            frame = self._frame(at)
            first, last = max(since - (at - 1), 0), min(until - (at - 1), 1)
            data += frame[round(first * len(frame)) : round(last * len(frame))]
        return data
