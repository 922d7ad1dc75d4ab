"""Virtual meters, one or several over time, come in, the bytes of a line go out, with its noise, each with its second.

The line's speed gives the cadence, as on a real one: a standard frame lasts about a second, an historique one from one
to two. Whoever asks does the waiting, in real time or faster.

The bytes of a line come in, what a bad line makes of them goes out, drawn from a seed; it knows nothing of time.
What happens to a byte, from the most common to the rarest: a bit flips; the byte is lost; the meter interrupts itself
(EOT, and nothing until its next frame); the line falls silent; the reader is unplugged and plugged in again, so that
reading goes on in the middle of another frame. The last three lose bytes, and a stream's times go on meanwhile.

What stands at one end of a line over time: meters and changes come in, the meter of an instant goes out; no clock.
A home's meter changes its mode from afar, is replaced by another one, or loses its clock; the home goes on living.
"""

from __future__ import annotations

import random
from bisect import bisect, bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Protocol

from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.meter import BAUD, BITS_OF_CHARACTER, EOT, SHORT_FRAMES, STX, VirtualMeter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.meters.virtual.moment import MeterOptions


# Of 1000 events; the rest are flips.
_LOST, _INTERRUPTED, _SILENT, _REPLUGGED = 270, 20, 6, 4
_FLIPPED: Final = 1000 - _LOST - _INTERRUPTED - _SILENT - _REPLUGGED
_EVENTS: Final = (
    _FLIPPED,
    _FLIPPED + _LOST,
    _FLIPPED + _LOST + _INTERRUPTED,
    _FLIPPED + _LOST + _INTERRUPTED + _SILENT,
)

BITS: Final = 7

LONGEST_SILENCE: Final = 20_000
"""Bytes: about 20 s of the standard mode, three minutes of the historique one."""

SHORTEST_SILENCE: Final = 200


class Noise:
    """The noise of one line: something happens to a byte with ``probability`` (0 to 1), the same from one ``seed``."""

    def __init__(self, probability: float, seed: int = 0) -> None:
        if not 0 <= probability <= 1:
            raise ValueError(f"no probability: {probability}")
        self._probability = probability
        self._random = random.Random(seed)  # noqa: S311 - noise, not a secret
        self._unheard = 0
        self._until_frame = False

    def through(self, data: bytes) -> bytes:
        """The bytes of ``data`` that are heard; calls continue one stream."""
        if not self._probability:
            return data
        heard = bytearray()
        for byte in data:
            if self._unheard:
                self._unheard -= 1
            elif self._until_frame and byte != STX[0]:
                continue
            else:
                self._until_frame = False
                self._hear(byte, heard)
        return bytes(heard)

    def _hear(self, byte: int, heard: bytearray) -> None:
        if self._random.random() >= self._probability:
            heard.append(byte)
            return
        event = bisect(_EVENTS, self._random.randrange(1000))
        if event == 0:
            heard.append(byte ^ 1 << self._random.randrange(BITS))
        elif event == 2:
            heard += EOT
            self._until_frame = True
        elif event > 2:
            self._unheard = self._random.randint(SHORTEST_SILENCE, LONGEST_SILENCE)
            self._until_frame = event == 3


GAP: Final = 0.025
"""Seconds of silence between two frames: 16.7 to 33.4 ms ([54E] 5.3.6)."""


KEPT_BY_PORT: Final = 4095
"""Bytes that a Linux terminal keeps for a reader that does not come."""


class Speaker(Protocol):
    """Whoever speaks on the line: one meter, or one after the other."""

    def meter_at(self, at: int, /) -> VirtualMeter:
        """The meter that is there at ``at``."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """The reader sleeps for ``seconds`` from the virtual second ``after`` on.

    The meter speaks on. The port keeps the first 4095 bytes for the reader's waking; what follows them is lost.
    """

    after: float
    seconds: float


def virtual_stream(
    meter: Speaker,
    start: int,
    *,
    frames: int | None = None,
    noise: Noise | None = None,
    piece: float | None = None,
    sleeps: Iterable[Sleep] = (),
) -> Iterator[tuple[float, bytes]]:
    """Pieces of the line from ``start`` (UTC epoch seconds) on: (virtual seconds after ``start``, bytes).

    The seconds are those at which the last of the bytes has left the line; what is due at ``s`` at speed ``x`` is
    written ``s / x`` seconds after the beginning. There are ``frames`` frames, or no end. A piece lasts ``piece``
    seconds at most, or is a whole frame; one that ``noise`` leaves nothing of is left out. What was said in one of the
    ``sleeps`` comes at its end, as far as the port kept it.
    """
    said = _said(meter, start, frames, noise, piece=piece)
    for sleep in sorted(sleeps, key=lambda one: one.after):
        said = _after_sleep(said, sleep)
    return said


def _said(
    meter: Speaker, start: int, frames: int | None, noise: Noise | None, piece: float | None
) -> Iterator[tuple[float, bytes]]:
    for elapsed, mode, raw in _frames(meter, start, frames):
        bytes_a_second = BAUD[mode] / BITS_OF_CHARACTER
        size = len(raw) if piece is None else max(1, int(piece * bytes_a_second))
        for begin in range(0, len(raw), size):
            said = raw[begin : begin + size]
            heard = noise.through(said) if noise else said
            if heard:
                yield elapsed + (begin + len(said)) / bytes_a_second, heard


def _after_sleep(pieces: Iterator[tuple[float, bytes]], sleep: Sleep) -> Iterator[tuple[float, bytes]]:
    """``pieces`` as a reader hears them that sleeps once."""
    kept = b""
    wakes = sleep.after + sleep.seconds
    for due, piece in pieces:
        if sleep.after < due <= wakes:
            kept = (kept + piece)[:KEPT_BY_PORT]
            continue
        if kept:
            yield wakes, kept
            kept = b""
        yield due, piece
    if kept:
        yield wakes, kept


def _frames(speaker: Speaker, start: int, frames: int | None) -> Iterator[tuple[float, Mode, bytes]]:
    """Frames, the seconds at which they begin, each composed then, and the mode that they are said in.

    Twenty short ones stand between two long ones while a three-phase meter is overloaded.
    """
    elapsed, short = 0.0, 0
    for _ in count() if frames is None else range(frames):
        at = start + int(elapsed)
        meter = speaker.meter_at(at)
        if short < SHORT_FRAMES and meter.overloaded(at):
            short += 1
            raw = meter.short_frame(at)
        else:
            short = 0
            raw = meter.frame(at)
        yield elapsed, meter.mode, raw
        elapsed += len(raw) * BITS_OF_CHARACTER / BAUD[meter.mode] + GAP


class Change(StrEnum):
    """What becomes of a meter; the names are those of the command line."""

    STANDARD = "standard"
    """It speaks the standard mode from then on, under the same address."""
    REPLACED = "replaced"
    """Another one takes its place, with another address and its counters at 0."""
    CLOCK = "clock"
    """Its clock is so many seconds ahead, or is right again, and it does not know of any loss."""
    DEGRADED = "degraded"
    """It says that it has lost its clock, which goes on as it did."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One change from the instant ``at`` (UTC epoch seconds) on; ``seconds`` are those of a clock."""

    at: int
    change: Change
    seconds: int = 0


class Succession:
    """The meters of one home, each from its instant on; the first is what ``options`` say."""

    def __init__(self, options: MeterOptions, changes: Iterable[Changed] = ()) -> None:
        self._since: list[int] = []
        self._meters = [VirtualMeter(options)]
        for changed in sorted(changes, key=attrgetter("at")):
            last = self._meters[-1]
            self._since.append(changed.at)
            self._meters.append(VirtualMeter(_after(last.options, changed), last.counters))

    def meter_at(self, at: int) -> VirtualMeter:
        """The meter that is there at ``at``."""
        return self._meters[bisect_right(self._since, at)]

    def frame(self, at: int) -> bytes:
        """The frame that begins at ``at``."""
        return self.meter_at(at).frame(at)


def _after(options: MeterOptions, changed: Changed) -> MeterOptions:
    if changed.change is Change.STANDARD:
        return replace(options, mode=Mode.STANDARD)
    if changed.change is Change.REPLACED:
        return replace(options, number=options.number + 1, placed=changed.at)
    if changed.change is Change.DEGRADED:
        return replace(options, degraded=True)
    return replace(options, clock=changed.seconds, degraded=False)
