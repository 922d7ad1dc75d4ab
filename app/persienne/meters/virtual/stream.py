"""A virtual meter, or one after the other, comes in, the bytes of its line go out, each with its second; no clock.

The line's speed gives the cadence, as on a real one: a standard frame lasts about a second, an historique one from one
to two. Whoever asks does the waiting, in real time or faster.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final, Protocol

from persienne.meters.tic.encode import BAUD, BITS_OF_CHARACTER
from persienne.meters.virtual.historique import SHORT_FRAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.meters.tic.labels import Mode
    from persienne.meters.virtual.meter import VirtualMeter
    from persienne.meters.virtual.noise import Noise

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
    said = _said(meter, start, frames, noise, piece)
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
