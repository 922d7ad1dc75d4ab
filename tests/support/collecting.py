"""A collector as a program of its own, on a clock that may run faster: DEVICE HOME SPEED BEGUN BASE.

``BEGUN`` is the monotonic time (of the whole computer) at which the fast clock stood at ``BASE``: the meter and every
collector that a test starts and kills share one time.
"""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.collecting.spoken import StatusLog
from persienne.household.access.control_channel import Channel, CollectorLock
from persienne.household.household import Household
from persienne.ports.chosen_port import Finder, Line

if TYPE_CHECKING:
    from persienne.meters.meter_status import MeterStatus

KEY = bytes(range(32))


LOG = StatusLog()


def say(status: MeterStatus) -> None:
    if LOG.is_new(status):
        sys.stdout.write(f"{status.state} {status.trouble}\n")
        sys.stdout.flush()


def main(device: str, home: str, speed: str, begun: str, base: str) -> None:
    folder = Path(home)
    lock = CollectorLock(folder)
    collector = Collector(
        Line(Finder(device, tuple), GroupJudge, back_off=(0.05,)),
        device,
        lambda: Household.open_with(folder, KEY),
        channel=lambda key: Channel(folder, lock, key),
        clock=lambda: float(base) + (time.monotonic() - float(begun)) * float(speed),
        tick=0.02,
        tell=say,
    )
    signal.signal(signal.SIGTERM, lambda *_: collector.stop())
    collector.run()


if __name__ == "__main__":
    main(*sys.argv[1:])
