"""The commands of the meter line: parsed arguments come in, frames or their bytes go out; no Qt, no household.

``decode`` says what a recording holds; ``virtual-meter`` hosts the meter that is not there: here are its clock, its
pseudo-terminal and its file.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from persienne.base.errors import UserError
from persienne.base.localtime import FIRST_YEAR, LAST_YEAR, local_days
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.labels import INDEXES_OF_OPTION, Mode
from persienne.meters.tic.stream_json import frame_json, summary_json
from persienne.ports.pseudo_terminal import PtyLine
from persienne.words import (
    DECODED_EIGHT_BITS,
    DECODED_FRAME,
    DECODED_INCOMPLETE,
    DECODED_REASONS,
    DECODED_SUMMARY,
    VIRTUAL_SPEED,
)
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator
    from io import FileIO
    from typing import BinaryIO

    from persienne.meters.tic.frames import Frame, Statistics
    from persienne.meters.virtual.succession import Succession
    from persienne.words import Translate

BLOCK = 65_536
"""Bytes of a recording that are decoded at a time."""

PIECE = 0.05
"""Seconds of the line that are written at a time: a dongle hands its bytes over about as often."""


def decode(_home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Print the frames of a recording, one a line, then its counts; what is no TIC is counted, and is no error."""
    decoder, numbers = Decoder(), count(1)
    with recording(parsed.file) as file:
        for frames in decoded(decoder, file, parsed.file):
            for frame, number in zip(frames, numbers, strict=False):
                if parsed.json:
                    _say(json.dumps(frame_json(frame, number), ensure_ascii=False))
                else:
                    _say(frame_line(frame, number, translate))
            # What a live pipe has said is seen when it is said.
            sys.stdout.flush()
    if parsed.json:
        _say(json.dumps(summary_json(decoder.statistics), ensure_ascii=False))
    else:
        for line in summary_lines(decoder.statistics, translate, french=parsed.language == "fr"):
            _say(line)


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
    return translate("CommandLine", DECODED_FRAME if frame.complete else DECODED_INCOMPLETE).format(
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
    yield translate("CommandLine", DECODED_SUMMARY).format(**said)
    for reason, times in counts["reasons"].items():
        yield f"\t{translate('CommandLine', DECODED_REASONS[reason])}\t{times}"
    if statistics.eight_bits:
        yield translate("CommandLine", DECODED_EIGHT_BITS)


def virtual_meter(_home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Be a meter that is not there until its frames are said, or an interrupt (Ctrl-C) ends it.

    A pseudo-terminal on which time goes faster than it does is warned of: whoever collects has another clock.
    """
    from persienne.meters.virtual.noise import Noise  # noqa: PLC0415 - numpy, which decode does not need
    from persienne.meters.virtual.stream import Sleep, virtual_stream  # noqa: PLC0415 - the same

    begin = instant(parsed.begin) if parsed.begin else int(time.time())
    if parsed.pty and parsed.speed not in (None, 1.0):
        print(translate("CommandLine", VIRTUAL_SPEED), file=sys.stderr)
    at_once = not parsed.pty and parsed.speed is None and parsed.frames is not None
    speed = None if at_once else parsed.speed or 1.0
    pieces = virtual_stream(
        _speaker(parsed, begin),
        begin,
        frames=parsed.frames,
        noise=Noise(parsed.noise, parsed.seed),
        piece=PIECE * speed if speed else None,
        sleeps=[Sleep(one.after, one.seconds) for one in parsed.then or () if one.what == "sleep"],
    )
    with suppress(KeyboardInterrupt), interruptible(), line(parsed) as write:
        pace(pieces, write, speed)


def _speaker(parsed: argparse.Namespace, begin: int) -> Succession:
    """The meter that the arguments say, and what becomes of it."""
    from persienne.meters.tic.contract import Option  # noqa: PLC0415 - numpy, which decode does not need
    from persienne.meters.virtual.counters import OPENED  # noqa: PLC0415 - the same
    from persienne.meters.virtual.flows import Solar  # noqa: PLC0415 - the same
    from persienne.meters.virtual.moment import MeterOptions  # noqa: PLC0415 - the same
    from persienne.meters.virtual.succession import Change, Changed, Succession  # noqa: PLC0415 - the same

    options = MeterOptions(
        Mode(parsed.mode),
        Option(parsed.contract),
        parsed.phases,
        first=min(OPENED, local_days().wall(begin).date()),
        solar=Solar(parsed.solar),
    )
    changes = [one for one in parsed.then or () if one.what != "sleep"]
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
def line(parsed: argparse.Namespace) -> Iterator[Callable[[bytes], object]]:
    """How to write on the pseudo-terminal, into the file or on the standard output that the arguments name."""
    if parsed.pty:
        with PtyLine() as pty:
            _say(pty.name)
            sys.stdout.flush()
            yield pty.write
            pty.linger()
    elif parsed.out in (None, "-"):
        yield flushed(sys.stdout.buffer)
    else:
        try:
            with Path(parsed.out).open("wb") as file:
                yield flushed(file)
        except BrokenPipeError:
            raise
        except OSError:
            raise UserError("out_unwritable", file=Path(parsed.out).name) from None


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


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
