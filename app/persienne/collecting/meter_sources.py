"""Where a meter's readings come from: the household's own port, another program's collector, or the example's meter.

A source runs in a thread of its own until it is stopped. Its ``status`` says how the reading stands. No Qt.
"""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Protocol

from persienne.base.errors import UserError
from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.household.access.control_channel import LOCK_FILE, Channel, CollectorLink, CollectorLock
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ports.stream_line import line_to
from persienne.ports.virtual_port import VirtualLine
from persienne.store.holders import held

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from persienne.household.household import Household

LOOK_EVERY = 1.0
"""Seconds between two requests to another program's collector."""


class MeterSource(Protocol):
    """Reads a meter, or follows another program's collector that does."""

    @property
    def status(self) -> MeterStatus:
        """How the reading stands: an immutable value, which any thread may look at."""

    def run(self) -> None:
        """Read until ``stop``."""

    def stop(self) -> None:
        """End ``run`` soon; from any thread."""


class PortReading:
    """The household's own port, read by this program; while another program's collector reads it, that one is followed.

    Without a ``port`` (none was chosen yet) it follows whoever collects. The rest is as in :class:`MeterSource`.
    """

    def __init__(self, home: Path, port: str | None, open_household: Callable[[], Household]) -> None:
        self._home = home
        self._port = port
        self._open_household = open_household
        self._source: Collector | Onlooker | None = None
        self._stopped = threading.Event()

    @property
    def status(self) -> MeterStatus:
        """How the reading stands."""
        if self._source is not None:
            return self._source.status
        return MeterStatus(MeterState.NONE if self._port is None else MeterState.LOOKING)

    def run(self) -> None:
        """Collect; if another program collects already, follow it until it ends, and then collect."""
        onlooker = Onlooker(self._home, self._open_household)
        while not self._stopped.is_set():
            if self._port is None:
                self._follow(onlooker)
                continue
            try:
                lock = CollectorLock(self._home)
            except UserError as error:
                if error.code != "collector_running":  # a folder that can't be written to
                    raise
                self._run(onlooker)
                continue
            try:
                self._run(self._collector(lock, self._port))
            finally:
                lock.release()
            return

    def stop(self) -> None:
        """End ``run`` soon."""
        self._stopped.set()
        if self._source is not None:
            self._source.stop()

    def _follow(self, onlooker: Onlooker) -> None:
        """Follow whoever collects, while somebody does."""
        if held(self._home / LOCK_FILE):
            self._run(onlooker)
            self._source = None
        else:
            self._stopped.wait(LOOK_EVERY)

    def _run(self, source: Collector | Onlooker) -> None:
        self._source = source
        if self._stopped.is_set():
            source.stop()
        source.run()

    def _collector(self, lock: CollectorLock, port: str) -> Collector:
        channel = None if sys.platform == "win32" else lambda key: Channel(self._home, lock, key)
        return Collector(line_to(port, GroupJudge), port, self._open_household, channel=channel)


class Onlooker:
    """Follows another program's collector until it ends, by asking for its status once a second."""

    def __init__(self, home: Path, open_household: Callable[[], Household]) -> None:
        self._home = home
        self._open_household = open_household
        self._stopped = threading.Event()
        self.status = MeterStatus(MeterState.LOOKING)

    def run(self) -> None:
        """Ask until the collector no longer answers, or does not answer at all; may be run again."""
        household = self._open_household()
        key = household.file.channel_key
        household.close()
        try:
            link = CollectorLink.to(self._home, key)
        except UserError as error:  # the collector is about to end, or the household has another key by now
            before = MeterStatus(self.status.state, self.status.since)
            self.status = before.turned(MeterState.REFUSED, int(time.time())).troubled(error)
            link = None
        if link is None:
            self._stopped.wait(LOOK_EVERY)  # the collector has the lock and does not answer yet
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
    """The source of the invented home: its virtual meter, which has counted since ``first``."""
    # Here alone: what the invented home needs loads a half of what reading a port does.
    from persienne.meters.virtual.meter import VirtualMeter  # noqa: PLC0415
    from persienne.meters.virtual.moment import MeterOptions  # noqa: PLC0415

    meter = VirtualMeter(MeterOptions(first=first))
    return Collector(VirtualLine(meter, clock), "", open_household, clock=clock, sleep=sleep)
