"""``persienne collect``: the port that is named is read into the household's file; what changes is said on stderr."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.cli.unlocking import credential
from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.collecting.status_log import StatusLog
from persienne.household.access.control_channel import Channel, CollectorLock
from persienne.household.household import Household, household_exists
from persienne.meters.meter_status import MeterState
from persienne.ports.chosen_port import Finder, Line
from persienne.words import COLLECTING, sentence

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.meters.meter_status import MeterStatus
    from persienne.words import Translate


def collect(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Collect until a signal, another program, or ``--for`` ends it."""
    point = parsed.meter
    if point is not None and not (point.isdecimal() and len(point) == 14):
        raise UserError("meter_number")
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)

    log = StatusLog()

    def say(status: MeterStatus) -> None:
        if not log.is_new(status):
            return
        sys.stderr.write(f"{_sentence(status, translate)}\n")
        sys.stderr.flush()

    lock = CollectorLock(home)
    try:
        key = credential(home, translate)
        collector = Collector(
            Line(Finder(parsed.port), GroupJudge),
            parsed.port,
            lambda: Household.open(home, key, collecting=True),
            point=point,
            channel=None if sys.platform == "win32" else lambda proof: Channel(home, lock, proof),
            tell=say,
        )
        with _ended_by_signals(collector):
            collector.run(parsed.seconds)
    finally:
        lock.release()


def _sentence(status: MeterStatus, translate: Translate) -> str:
    """What is wrong, or what the collector does; a state without its words in ``COLLECTING`` always has a trouble."""
    error = status.error
    if error is not None and status.state is not MeterState.STOPPED:
        return sentence(error, translate)
    words = translate("CommandLine", COLLECTING["paused" if status.paused else status.state])
    return words.format(port=status.port, mode=status.mode, bauds=status.bauds)


@contextmanager
def _ended_by_signals(collector: Collector) -> Iterator[None]:
    """What ends the program stores first what was read."""
    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda *_: collector.stop()) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
