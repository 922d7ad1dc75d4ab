"""What a program that reads the meter hosts: a household's own port, the example's meter, or another program's reading.

A hosted thing runs in a thread of its own until it is stopped, and says in ``status`` how it stands. No Qt.
"""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Protocol

from persienne.base.errors import UserError
from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.household.access.control_channel import Channel, CollectorLink, CollectorLock, Status
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.ports.chosen_port import Finder, Line
from persienne.ports.virtual_port import VirtualLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from persienne.household.household import Household

LOOK_EVERY = 1.0
"""Seconds between two questions to another program's collector."""


class Hosted(Protocol):
    """Something that reads, or looks on while another program does."""

    @property
    def status(self) -> Status:
        """How it stands: an immutable value, which any thread may look at."""

    def run(self) -> None:
        """Read until ``stop``."""

    def stop(self) -> None:
        """End ``run`` soon; from any thread."""


class PortReading:
    """The household's own port, read by this program; or another program's reading of it, where one does already."""

    def __init__(self, home: Path, port: str, open_household: Callable[[], Household]) -> None:
        self._home = home
        self._port = port
        self._open_household = open_household
        self._hosted: Collector | Onlooker | None = None
        self._stopped = False

    @property
    def status(self) -> Status:
        """How it stands."""
        return Status() if self._hosted is None else self._hosted.status

    def run(self) -> None:
        """Collect, or look on until the other program ends, and then collect."""
        onlooker = Onlooker(self._home, self._open_household)
        while not self._stopped:
            try:
                lock = CollectorLock(self._home)
            except UserError:
                self._host(onlooker)
                continue
            try:
                self._host(self._collector(lock))
            finally:
                lock.release()
            return

    def stop(self) -> None:
        """End ``run`` soon."""
        self._stopped = True
        if self._hosted is not None:
            self._hosted.stop()

    def _host(self, hosted: Collector | Onlooker) -> None:
        self._hosted = hosted
        if self._stopped:
            hosted.stop()
        hosted.run()

    def _collector(self, lock: CollectorLock) -> Collector:
        channel = None if sys.platform == "win32" else lambda proof: Channel(self._home, lock, proof)
        return Collector(Line(Finder(self._port), GroupJudge), self._port, self._open_household, channel=channel)


class Onlooker:
    """Asks another program's collector how it stands, until that one ends."""

    def __init__(self, home: Path, open_household: Callable[[], Household]) -> None:
        self._home = home
        self._open_household = open_household
        self._stopped = threading.Event()
        self.status = Status()

    def run(self) -> None:
        """Ask once a second; return when nobody answers, or not any more. It may be run again."""
        household = self._open_household()
        key = household.channel_key
        household.close()
        try:
            link = CollectorLink.to(self._home, key)
        except UserError as error:  # it is about to end, or the household has another key by now
            self.status = Status(trouble=error.code, facts=error.facts)
            link = None
        if link is None:
            self._stopped.wait(LOOK_EVERY)  # it has the lock and does not answer yet
            return
        try:
            while not self._stopped.is_set():
                self.status = link.status()
                self._stopped.wait(LOOK_EVERY)
        except UserError:
            return
        finally:
            link.close()

    def stop(self) -> None:
        """End ``run`` soon."""
        self._stopped.set()


def example_reading(
    first: date,
    open_household: Callable[[], Household],
    *,
    clock: Callable[[], float] = time.time,
    sleep: Callable[[float], None] = time.sleep,
) -> Collector:
    """The invented home's meter, which has counted since ``first``, read into the invented household."""
    meter = VirtualMeter(MeterOptions(first=first))
    return Collector(VirtualLine(meter, clock), "", open_household, clock=clock, sleep=sleep)
