"""The collector as a program: options come in, the port that they name is read; what changes is said on stderr."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.cli.unsealing import Opener
from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.collecting.status_log import StatusLog
from persienne.household.access.control_channel import Channel, CollectorLock
from persienne.household.household import household_exists
from persienne.meters.meter_status import MeterState
from persienne.ports.chosen_port import Finder, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.cli.collect_options import CollectOptions
    from persienne.meters.meter_status import MeterStatus
    from persienne.words import Translate


def collect(options: CollectOptions, translate: Translate) -> None:
    """Collect until a signal, another program, or the end of ``options.seconds``."""
    home = Path(options.home)
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)
    log = StatusLog()

    def say(status: MeterStatus) -> None:
        if log.is_new(status):
            sys.stderr.write(f"{_sentence(status, translate)}\n")
            sys.stderr.flush()

    lock = CollectorLock(home)
    try:
        collector = Collector(
            Line(Finder(options.port), GroupJudge),
            options.port,
            Opener(home, options.language),
            point=options.meter,
            channel=None if sys.platform == "win32" else lambda proof: Channel(home, lock, proof),
            tell=say,
        )
        with _ended_by_signals(collector):
            collector.run(options.seconds)
    finally:
        lock.release()


def _sentence(status: MeterStatus, translate: Translate) -> str:
    """What is wrong, or what the collector does; a state without its words in ``COLLECTING`` always has a trouble."""
    from persienne.words import COLLECTING, sentence  # noqa: PLC0415 - the process stays small until it speaks

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
