"""The collector as a program: options come in, the port that they name is read; what changes is said on stderr.

What is said there is masked: under systemd it stays in the journal, where the household's key does not reach.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from contextlib import ExitStack, closing, contextmanager, suppress
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.masking import mask
from persienne.base.placeholders import fill
from persienne.base.undoing import undoing
from persienne.cli.said_to_scripts import ToCallers, ToOutput
from persienne.cli.unsealing import Opener
from persienne.collecting.collector import PASSING, Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.collecting.spoken import SpokenJson, StatusLog
from persienne.household.access.control_channel import Channel, CollectorLock
from persienne.household.household import household_exists
from persienne.meters.clock_trouble import clock_trouble
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ports.stream_line import line_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from persienne.cli.collect_options import CollectOptions
    from persienne.household.measures.write_meter import Recorded
    from persienne.words import Translate


def collect(options: CollectOptions, translate: Translate, *, confined: bool = False) -> None:
    """Collect until a signal, another program, or the end of ``options.seconds``.

    ``confined``: this process may write to the household's folder as it stands now alone.
    """
    home = Path(options.home)
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)
    opener = Opener(home, options.language, confined=confined)
    with ExitStack() as ends:
        taken = _waited_for(options, opener, translate) if options.wait else _taken(options, opener)
        if taken is None:
            return
        lock, port = taken
        ends.callback(lock.release)
        voice = _Voice(options, translate, ends)
        collector = Collector(
            line_to(port, GroupJudge),
            port,
            opener,
            point=options.meter,
            channel=None if sys.platform == "win32" else lambda proof: Channel(home, lock, proof),
            tell=voice.tell,
            told=voice.told if options.say or options.say_to is not None else None,
        )
        voice.end = collector.stop
        with _ended_by_signals(collector):
            collector.run(options.seconds)


def _taken(options: CollectOptions, opener: Opener) -> tuple[CollectorLock, str]:
    """The right to collect, and the port: what is named, else the household's own; ``port_not_chosen`` without any."""
    lock = CollectorLock(Path(options.home))
    with undoing(lock.release):
        return lock, options.port or _remembered(opener)


def _unwanted(options: CollectOptions) -> bool:
    """Whether the file is gone for as long as which the collector is to run."""
    return options.while_there is not None and not os.path.lexists(options.while_there)


def _waited_for(options: CollectOptions, opener: Opener, translate: Translate) -> tuple[CollectorLock, str] | None:
    """The same, once the household opens and nobody else collects; what is waited for is said once an hour.

    Meanwhile nothing is held, so that a window may collect, and what ends a program ends this one. None where it is no
    longer to run.
    """
    log = StatusLog()
    for seconds in chain(_WAITS, repeat(_WAITS[-1])):
        if _unwanted(options):
            return None
        try:
            with closing(opener()):
                return _taken(options, opener)
        except UserError as error:
            if not (error.code.startswith("keyring_") or error.code in _WAITED_FOR):
                raise
            waiting = MeterStatus(MeterState.REFUSED).troubled(error)
        if log.is_new(waiting):
            _log(_sentence(waiting, options, translate))
        time.sleep(seconds)  # no connection to the session's bus is kept to hear it unlock
    raise AssertionError  # it waits for as long as it takes


def _remembered(opener: Opener) -> str:
    with closing(opener()) as household:
        if household.port is None:
            raise UserError("port_not_chosen")
        return household.port


_WAITED_FOR: Final = PASSING | {"collector_running", "passphrase_needed", "recovery_needed", "port_not_chosen"}
"""What time, a person or another program will change; so will the errors of a keyring that is locked or not there."""

_WAITS: Final = (5, 10, 15, 30, 60, 60, 60, 60, 60, 300)
"""Seconds before the next try; the last goes on. Each asks the keyring in a process of its own."""


class _Voice:
    """What the collector says: sentences on standard error, and JSON where ``options`` want it."""

    def __init__(self, options: CollectOptions, translate: Translate, ends: ExitStack) -> None:
        self._options = options
        self._translate = translate
        self._log = StatusLog()
        self._callers: ToCallers | None = None
        self._json: SpokenJson | None = None
        self.end: Callable[[], None] = lambda: None
        """Called where standard output has lost its reader, or the collector is not wanted any more."""
        if options.say_to is not None:
            self._callers = ToCallers(Path(options.say_to))
            ends.callback(self._callers.close)
            self._json = SpokenJson(self._callers.write, live=options.live)
        elif options.say:
            self._json = SpokenJson(ToOutput(self._gone).write, live=options.live)

    def tell(self, status: MeterStatus) -> None:
        """How the reading stands, after each turn."""
        if _unwanted(self._options):
            self.end()
        if self._log.is_new(status):
            _log(_sentence(status, self._options, self._translate))
        clock = clock_trouble(status, int(time.time())) if status.state is MeterState.READING else None
        if clock is not None and self._log.is_due(clock):
            _log(_sentence_of_clocks(status, self._options, self._translate))
        if self._json is None:
            return
        if self._callers is not None:
            self._callers.look(self._json.welcome())
        self._json.status(status)

    def _gone(self) -> None:
        self.end()

    def told(self, recorded: Recorded) -> None:
        """What is stored now."""
        if self._json is not None:
            self._json.stored(recorded)


def _sentence(status: MeterStatus, options: CollectOptions, translate: Translate) -> str:
    """What is wrong, or what the collector does; a state without its words in ``COLLECTING`` always has a trouble."""
    error = status.error
    if error is not None and status.state is not MeterState.STOPPED:
        from persienne.words import sentence  # noqa: PLC0415 - the process stays small until something is wrong

        return sentence(error, translate)
    state = "reading_stream" if status.state is MeterState.READING and status.bauds is None else status.state
    words = options.sentences["paused" if status.paused else state]
    return fill(words, port=status.port, mode=status.mode, bauds=status.bauds)


def _sentence_of_clocks(status: MeterStatus, options: CollectOptions, translate: Translate) -> str:
    """What the window says of the clocks."""
    from persienne.words.clocks import clock_words  # noqa: PLC0415 - the process stays small until something is wrong
    from persienne.words.numbers import Figures  # noqa: PLC0415 - the same

    return str(
        clock_words(
            status, local_days(), int(time.time()), Figures(french=options.language == "fr"), translate=translate
        )
    )


def _log(line: str) -> None:
    """Say a line, masked, on standard error where it is there and has room: the reading goes on whoever reads that."""
    if sys.stderr is None:  # the program was started without one
        return
    with suppress(OSError):
        output = sys.stderr.fileno()  # a buffer would keep what was refused, and fail again at the end
        if select.select([], [output], [], 0)[1]:
            os.write(output, f"{mask(line)}\n".encode(errors="backslashreplace"))


@contextmanager
def _ended_by_signals(collector: Collector) -> Iterator[None]:
    """What ends the program stores first what was read; what it was started to ignore (nohup) it ignores."""
    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    heard = [number for number in signals if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, lambda *_: collector.stop()) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
