"""A virtual meter comes in, the bytes of its line go out with the second at which each piece is due; no clock.

The line's speed gives the cadence, as on a real one: a standard frame lasts about a second, an historique one from one
to two. Whoever asks does the waiting, in real time or faster.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from persienne.meters.tic.encode import BAUD, BITS_OF_CHARACTER
from persienne.meters.virtual.historique import SHORT_FRAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.meters.virtual.meter import VirtualMeter
    from persienne.meters.virtual.noise import Noise

GAP: Final = 0.025
"""Seconds of silence between two frames: 16.7 to 33.4 ms ([54E] 5.3.6)."""


def virtual_stream(
    meter: VirtualMeter,
    start: int,
    *,
    frames: int | None = None,
    noise: Noise | None = None,
    piece: float | None = None,
) -> Iterator[tuple[float, bytes]]:
    """Pieces of the line from ``start`` (UTC epoch seconds) on: (virtual seconds after ``start``, bytes).

    The seconds are those at which the last of the bytes has left the line; what is due at ``s`` at speed ``x`` is
    written ``s / x`` seconds after the beginning. There are ``frames`` frames, or no end. A piece lasts ``piece``
    seconds at most, or is a whole frame; one that ``noise`` leaves nothing of is left out.
    """
    bytes_a_second = BAUD[meter.mode] / BITS_OF_CHARACTER
    for elapsed, raw in _frames(meter, start, frames):
        size = len(raw) if piece is None else max(1, int(piece * bytes_a_second))
        for begin in range(0, len(raw), size):
            said = raw[begin : begin + size]
            heard = noise.through(said) if noise else said
            if heard:
                yield elapsed + (begin + len(said)) / bytes_a_second, heard


def _frames(meter: VirtualMeter, start: int, frames: int | None) -> Iterator[tuple[float, bytes]]:
    """Frames and the seconds at which they begin, each composed then.

    Twenty short ones stand between two long ones while a three-phase meter is overloaded.
    """
    seconds_a_byte = BITS_OF_CHARACTER / BAUD[meter.mode]
    elapsed, short = 0.0, 0
    for _ in count() if frames is None else range(frames):
        at = start + int(elapsed)
        if short < SHORT_FRAMES and meter.overloaded(at):
            short += 1
            raw = meter.short_frame(at)
        else:
            short = 0
            raw = meter.frame(at)
        yield elapsed, raw
        elapsed += len(raw) * seconds_a_byte + GAP
