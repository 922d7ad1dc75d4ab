"""A quick meter, a collector in a thread, and ``persienne collect`` as a program, for tests of either."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import persienne
from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.household.access.control_channel import Channel, CollectorLock
from persienne.ports.chosen_port import Finder, Line
from support.patience import PATIENCE
from support.tic_frames import frame, standard_lines
from support.wire_homes import reopened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from support.pty_meter import PtyMeter

BASE = 1_737_500_400
COLLECTING = Path(__file__).parent / "collecting.py"
"""The collector as a program of its own, on a clock that runs fast."""


class FastMeter:
    """A standard meter on a clock that runs ``speed`` times as fast; it stands at 1,000 Wh until it is to ``draw``.

    Then it counts 720 W, in whole Wh, up to ``last``. Its clock began at ``base``.
    """

    def __init__(self, *, speed: float = 1, last: int = 10**8, base: float = BASE) -> None:
        self.base = base
        self.begun = time.monotonic()
        self.speed = speed
        self.last = last
        self._draws_from: float | None = None
        self.quiet = False
        self.said = 0
        """How many frames it was asked for."""
        self.address = "061234567890"

    @property
    def now(self) -> float:
        return self.base + (time.monotonic() - self.begun) * self.speed

    @property
    def index(self) -> int:
        drawn = 0 if self._draws_from is None else int(self.now - self._draws_from) // 5
        return min(1_000 + drawn, self.last)

    def draw(self) -> None:
        """Something is switched on, if it is not yet."""
        if self._draws_from is None:
            self._draws_from = self.now

    def frame(self) -> bytes:
        if self.quiet:
            return b""
        self.said += 1
        return frame(standard_lines(int(self.now), {1: self.index}, address=self.address))


@contextmanager
def collecting(
    folder: Path, meter: PtyMeter, clock: Callable[[], float], *, point: str | None = None, find: Finder | None = None
) -> Iterator[Collector]:
    """A collector in a thread, with its channel."""
    lock = CollectorLock(folder)
    collector = Collector(
        Line(find or Finder(meter.device, tuple), GroupJudge, back_off=(0.02,)),
        meter.device,
        lambda: reopened(folder),
        point=point,
        channel=lambda key: Channel(folder, lock, key),
        clock=clock,
        tick=0.01,
    )
    thread = threading.Thread(target=collector.run)
    thread.start()
    try:
        yield collector
    finally:
        collector.stop()
        thread.join()
        lock.release()


def wait_for(true: Callable[[], object], *, seconds: float = PATIENCE) -> None:
    """Return when ``true()`` is; what it waits for is done by other threads and programs."""
    until = time.monotonic() + seconds
    pause = threading.Event()
    while not true():
        assert time.monotonic() < until, "it did not come"
        pause.wait(0.01)


def run_collect(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        collect_command(folder, *arguments),
        capture_output=True,
        text=True,
        check=False,
        env=collect_environment(folder),
    )


def collect_command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "persienne", "--home", str(folder), "--lang", "en", "collect", *arguments]


def collect_environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PERSIENNE_PASSPHRASE_FILE": str(folder.parent / "passphrase"),
        "PYTHONPATH": str(Path(persienne.__file__).parents[1])
        + os.pathsep
        + str(Path(persienne.__file__).parents[2] / "resources"),
    }
