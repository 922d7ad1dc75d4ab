"""The peer of the meter line: enedis-tic in its own interpreter, where Persienne is not installed.

For every JSON line ``{"file", "layer"}`` it reads the frames of the file out of memory and answers in milliseconds with
how many there were and the last index of the energy (Wh); ``layer`` is ``link``, or ``application`` for both layers.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from enedis_tic.application_layer import FrameParser  # type: ignore[import-not-found, unused-ignore]  # the peer's
from enedis_tic.link_layer import Link  # type: ignore[import-not-found, unused-ignore]  # the same

if TYPE_CHECKING:
    from typing import Self

ENERGY = "Energie active soutirée totale"


class FedLine:
    """The peer's serial line, fed from memory."""

    def __init__(self, raw: bytes) -> None:
        self.port = "memory"
        self._reader = asyncio.StreamReader(limit=1 << 30)
        self._reader.feed_data(raw)
        self._reader.feed_eof()

    async def __aenter__(self) -> Self:
        """The line itself."""
        return self

    async def __aexit__(self, *args: object) -> None:
        """Nothing is open."""

    async def readuntil(self, token: bytes) -> bytes:
        """The bytes up to a token."""
        return await self._reader.readuntil(token)


async def read(raw: bytes, *, application: bool) -> dict[str, float]:
    """Every frame of ``raw`` by the link layer, and by the application layer if asked."""
    link, frames, index = Link(FedLine(raw)), 0, 0
    try:
        while True:
            told: dict[str, Any] = await link._frame()
            index = FrameParser(told).to_dict()[ENERGY].value if application else int(told["EAST"]["data"])
            frames += 1
    except asyncio.IncompleteReadError:
        return {"frames": frames, "index": index}


if __name__ == "__main__":
    for line in sys.stdin:
        asked = json.loads(line)
        raw = Path(asked["file"]).read_bytes()
        began = perf_counter()
        answer = asyncio.run(read(raw, application=asked["layer"] == "application"))
        sys.stdout.write(json.dumps(answer | {"wall": (perf_counter() - began) * 1000}) + "\n")
        sys.stdout.flush()
