"""The bytes of a line come in, what a bad line makes of them goes out, drawn from a seed; it knows nothing of time.

What happens to a byte, from the most common to the rarest: a bit flips; the byte is lost; the meter interrupts itself
(EOT, and nothing until its next frame); the line falls silent; the reader is unplugged and plugged in again, so that
reading goes on in the middle of another frame. The last three lose bytes, and a stream's times go on meanwhile.
"""

from __future__ import annotations

import random
from bisect import bisect
from typing import Final

from persienne.meters.tic.encode import EOT, STX

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
        """What is heard of ``data``, which follows what came before."""
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
