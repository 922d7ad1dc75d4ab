"""The commands of the meter line: parsed arguments come in, frames or their bytes go out; no Qt, no household.

``decode`` says what a recording holds. ``virtual-meter`` runs a simulated meter at its own pace, into a
pseudo-terminal or a file.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Protocol

from persienne.base.errors import UserError
from persienne.base.localtime import FIRST_YEAR, LAST_YEAR, local_days
from persienne.base.placeholders import fill
from persienne.cli.declared import Flag, Place, Say, Telling, Told, arguments, command
from persienne.cli.numbers import positive, probability, whole
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.labels import INDEXES_OF_OPTION, Mode
from persienne.meters.tic.stream_json import frame_json, summary_json
from persienne.ports.pseudo_terminal import PtyLine
from persienne.words.english import table
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from io import FileIO
    from typing import BinaryIO

    from persienne.meters.tic.frames import Frame, Statistics
    from persienne.meters.virtual.stream import Succession
    from persienne.words import Translate

SAID = table("command_line.said")
DECODED_REASONS = table("command_line.decoded_reasons")

BLOCK = 65_536
"""Bytes of a recording that are decoded at a time."""

PIECE = 0.05
"""Seconds of the line that are written at a time: a dongle hands its bytes over about as often."""

CHANGES: Final = frozenset({"standard", "replaced", "degraded"})
CHANGES_OF_SECONDS: Final = frozenset({"clock", "sleep"})
"""What may happen to a virtual meter; each of the second set has a number of seconds."""


@dataclass(frozen=True, slots=True)
class Then:
    """What happens to a virtual meter ``after`` so many seconds of its own."""

    after: float
    what: str
    seconds: int = 0


def then(text: str) -> Then:
    """A change as ``600:standard`` or ``600:clock=-300``; ``ValueError`` for any other text."""
    after, _, said = text.partition(":")
    what, has_seconds, seconds = said.partition("=")
    if what not in (CHANGES_OF_SECONDS if has_seconds else CHANGES):
        raise ValueError(text)
    found = Then(float(whole(after)), what, int(seconds or 0))
    if what == "sleep" and found.seconds <= 0:
        raise ValueError(text)
    return found


@command(json="json-lines")
def decode(say: Say, *, file: Annotated[str, Place("recording", "FILE")]) -> Telling:
    """Tell the frames of a recording, one a line, then its counts; what is no TIC is counted, and is no error."""
    decoder, numbers = Decoder(), count(1)
    with recording(file) as opened:
        for frames in decoded(decoder, opened, file):
            for frame, number in zip(frames, numbers, strict=False):
                yield Told(frame_line(frame, number, say.translate), frame_json(frame, number))
            # What a live pipe has said is seen when it is said.
            sys.stdout.flush()
    lines = "\n".join(summary_lines(decoder.statistics, say.translate, french=say.language == "fr"))
    yield Told(lines, summary_json(decoder.statistics))


def decoded(decoder: Decoder, file: FileIO, name: str) -> Iterator[tuple[Frame, ...]]:
    """The frames of ``file``, block by block; a recording does not say when it was read."""
    while True:
        try:
            block = file.read(BLOCK)
        except OSError:
            raise UserError("file_unreadable", file=Path(name).name) from None
        if not block:
            break
        yield decoder.feed(block, 0)
    yield decoder.flush(0)


def recording(name: str) -> FileIO:
    """The file ``name``, or standard input for ``-``; not buffered, so that a read gives what a pipe has."""
    if name == "-":
        return open(sys.stdin.fileno(), "rb", buffering=0, closefd=False)
    try:
        return Path(name).open("rb", buffering=0)
    except FileNotFoundError:
        raise UserError("file_missing", file=Path(name).name) from None
    except OSError:
        raise UserError("file_unreadable", file=Path(name).name) from None


def frame_line(frame: Frame, number: int, translate: Translate) -> str:
    """One frame on one line; a dash stands for what it does not say."""
    said: dict[str, Any] = frame_json(frame, number)["groups"]

    def first(*labels: str) -> str:
        return next((said[label]["data"].strip() for label in labels if label in said), "-")

    def number_of(*labels: str) -> str:
        return first(*labels).lstrip("0") or "0"

    total = number_of("EAST", "BASE")
    if total == "-":
        for labels in INDEXES_OF_OPTION.values():
            if all(label in said for label in labels):
                total = str(sum(int(said[label]["data"]) for label in labels))
    return fill(
        translate("CommandLine", SAID["decoded_frame"] if frame.complete else SAID["decoded_incomplete"]),
        frame=number,
        mode=frame.mode.value,
        date=said["DATE"]["at"] if "DATE" in said else "-",
        tariff=" ".join(first("LTARF", "PTEC").split()),
        power=number_of("SINSTS", "SINST1", "PAPP"),
        wh=total,
        groups=len(said),
    )


def summary_lines(statistics: Statistics, translate: Translate, *, french: bool) -> Iterator[str]:
    """The counts of a recording: what was found, then a line a reason of what was rejected."""
    counts = summary_json(statistics)["summary"]
    said = counts | {"quality": Figures(french=french).number(counts["quality"], 1)}
    yield fill(translate("CommandLine", SAID["decoded_summary"]), said)
    for reason, times in counts["reasons"].items():
        yield f"\t{translate('CommandLine', DECODED_REASONS[reason])}\t{times}"
    if statistics.eight_bits:
        yield translate("CommandLine", SAID["decoded_eight_bits"])


@arguments
class Virtual:
    """The arguments of the simulated meter: contract, phases, line and faults."""

    mode: Annotated[Literal["standard", "historique"], Flag("mode")] = "standard"
    contract: Annotated[Literal["base", "hphc", "ejp", "tempo"], Flag("virtual-contract")] = "hphc"
    phases: Annotated[Literal[1, 3], Flag("phases")] = 1
    solar: Annotated[Literal["none", "sold", "given"], Flag("solar")] = "none"
    then: Annotated[Sequence[Then], Flag("virtual-then", "S:WHAT", type=then)] = ()
    begin: Annotated[str | None, Flag("begin", "T")] = None
    speed: Annotated[float | None, Flag("speed", "X", type=positive)] = None
    noise: Annotated[float, Flag("noise", "P", type=probability)] = 0.0
    seed: Annotated[int, Flag("seed", "N")] = 0
    frames: Annotated[int | None, Flag("frames", "N", type=whole)] = None
    pty: Annotated[bool, Flag("pty", group="where")] = False
    out: Annotated[str, Flag("out", "F", group="where")] = "-"


@command()
def virtual_meter(say: Say, *, asked: Virtual) -> None:
    """Be a meter that is not there until its frames are said, or an interrupt (Ctrl-C) ends it.

    A pseudo-terminal on which time goes faster than it does is warned of: whoever collects has another clock.
    """
    from persienne.meters.virtual.stream import (  # noqa: PLC0415 - the same
        Noise,
        Sleep,
        virtual_stream,
    )

    begin = instant(asked.begin) if asked.begin else int(time.time())
    if asked.pty and asked.speed not in (None, 1.0):
        print(say(SAID["virtual_speed"]), file=sys.stderr)
    at_once = not asked.pty and asked.speed is None and asked.frames is not None
    speed = None if at_once else asked.speed or 1.0
    pieces = virtual_stream(
        _speaker(asked, begin),
        begin,
        frames=asked.frames,
        noise=Noise(asked.noise, asked.seed),
        piece=PIECE * speed if speed else None,
        sleeps=[Sleep(one.after, one.seconds) for one in asked.then if one.what == "sleep"],
    )
    with suppress(KeyboardInterrupt), interruptible(), line(asked) as write:
        pace(pieces, write, speed)


def _speaker(asked: Virtual, begin: int) -> Succession:
    """The meter that is asked for, and what becomes of it."""
    from persienne.meters.tic.contract import Option  # noqa: PLC0415 - numpy, which decode does not need
    from persienne.meters.virtual.counters import OPENED, Solar  # noqa: PLC0415 - the same
    from persienne.meters.virtual.moment import MeterOptions  # noqa: PLC0415 - the same
    from persienne.meters.virtual.stream import Change, Changed, Succession  # noqa: PLC0415 - the same

    options = MeterOptions(
        Mode(asked.mode),
        Option(asked.contract),
        asked.phases,
        first=min(OPENED, local_days().wall(begin).date()),
        solar=Solar(asked.solar),
    )
    changes = [one for one in asked.then if one.what != "sleep"]
    return Succession(options, [Changed(begin + int(one.after), Change(one.what), one.seconds) for one in changes])


def instant(text: str) -> int:
    """UTC epoch seconds of a wall clock time in France, or of an ISO time that says its offset; or ``bad_date``."""
    try:
        said = datetime.fromisoformat(text)
    except ValueError:
        raise UserError("bad_date", value=text) from None
    if not FIRST_YEAR < said.year < LAST_YEAR:
        raise UserError("bad_date", value=text)
    return int(said.timestamp()) if said.tzinfo else local_days().epoch(said)


class Clock(Protocol):
    """Seconds that only go on, and a way to wait."""

    def monotonic(self) -> float:
        """Seconds since some instant."""

    def sleep(self, seconds: float, /) -> None:
        """Wait."""


def pace(
    stream: Iterable[tuple[float, bytes]], write: Callable[[bytes], object], speed: float | None, clock: Clock = time
) -> None:
    """Write each piece when it is due, ``speed`` times as fast as the line (None: at once); late ones are made up."""
    began = clock.monotonic()
    for due, piece in stream:
        if speed is not None:
            wait = began + due / speed - clock.monotonic()
            if wait > 0:
                clock.sleep(wait)
        write(piece)


@contextmanager
def line(asked: Virtual) -> Iterator[Callable[[bytes], object]]:
    """How to write on the pseudo-terminal, into the file or on the standard output that ``asked`` names."""
    if asked.pty:
        with PtyLine() as pty:
            print(pty.name, flush=True)
            yield pty.write
            pty.linger()
    elif asked.out == "-":
        yield flushed(sys.stdout.buffer)
    else:
        try:
            with Path(asked.out).open("wb") as file:
                yield flushed(file)
        except BrokenPipeError:
            raise
        except OSError:
            raise UserError("out_unwritable", file=Path(asked.out).name) from None


def flushed(file: BinaryIO) -> Callable[[bytes], object]:
    """A function that writes bytes to ``file`` and flushes it, so that a reader gets them at once."""

    def write(data: bytes) -> None:
        file.write(data)
        file.flush()

    return write


@contextmanager
def interruptible() -> Iterator[None]:
    """Let an interrupt (SIGINT) end the block, even where a shell has started it in the background, deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
