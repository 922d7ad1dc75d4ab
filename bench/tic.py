# ruff: noqa: T201 - a script: it stands alone and prints
"""Measures the TIC decoder and the fold against the package enedis-tic 0.2.0 on one stream; prints one JSON object.

    PYTHONPATH=app python bench/tic.py [--seconds 86400] [--capture FRAME]

Run it with an interpreter that has ``enedis-tic`` (it needs nothing else of ours). Three streams of made standard
frames (mono, 38 groups, 865 bytes), or of the frame in FRAME for the first:

- ``same``: one frame over and over, the gentlest stream there is;
- ``live``: a date, indexes, powers and currents that move at every frame, as a real meter's do;
- ``day``: the live stream for a day (75 MB), read in blocks of 64 KiB from a file, with the peak of the memory.

Ours and the peer's take turns, five times; a figure is the median of its runs, and a ratio the median of the ratios of
neighbours, so that a busy machine slows both. The day runs once. The targets: decode 8 times as fast as the peer's
frames, frames to readings 3.5 times.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from persienne.base.reading import Meter
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.horodate import format_horodate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Self

START = 1_737_500_400
BLOCK = 1 << 16
FRAMES = 4000
ROUNDS = 5

_STEADY_HEAD = (("ADSC", "061234567890"), ("VTIC", "02"))
_STEADY_TAIL = (
    ("STGE", "003A0001"),
    ("MSG1", "PAS DE          MESSAGE         "),
    ("PRM", "12345678901234"),
    ("RELAIS", "001"),
    ("NTARF", "01"),
    ("NJOURF", "00"),
    ("NJOURF+1", "00"),
    ("PJOURF+1", "00008002 0100C001 06008002 1230C001 15308002" + " NONUTILE" * 6),
)


def line(*parts: str) -> bytes:
    """A group on the wire, its checksum computed here."""
    body = "\t".join(parts) + "\t"
    return f"\n{body}{chr(sum(map(ord, body)) % 64 + 32)}\r".encode("ascii")


def live_frames(count: int) -> Iterator[bytes]:
    """Made frames of a meter that draws about 2 kW, one a second."""
    head = b"".join(line(label, data) for label, data in _STEADY_HEAD)
    names = line("NGTF", "H PLEINE/CREUSE ") + line("LTARF", " HEURE  CREUSE  ")
    empty = b"".join(line(f"EASF{n:02}", "000000000") for n in range(3, 11))
    tail = b"".join(line(label, data) for label, data in _STEADY_TAIL)
    for n in range(count):
        at = START + n
        watts = 1500 + (n * 37) % 1000
        low, high = 4_000_000 + n * 2000 // 3600, 9_000_000
        half_hour = at - at % 1800
        yield b"".join(
            (
                b"\x02",
                head,
                line("DATE", format_horodate(at, summer=False), ""),
                names,
                line("EAST", f"{low + high:09}"),
                line("EASF01", f"{low:09}"),
                line("EASF02", f"{high:09}"),
                empty,
                line("EASD01", f"{low:09}"),
                line("EASD02", f"{high:09}"),
                line("EASD03", "000000000"),
                line("EASD04", "000000000"),
                line("IRMS1", f"{watts // 230:03}"),
                line("URMS1", f"{229 + n % 7:03}"),
                line("PREF", "09"),
                line("PCOUP", "09"),
                line("SINSTS", f"{watts:05}"),
                line("SMAXSN", format_horodate(START + 65, summer=False), "02500"),
                line("SMAXSN-1", format_horodate(START - 40_000, summer=False), "05661"),
                line("CCASN", format_horodate(half_hour, summer=False), "02000"),
                line("CCASN-1", format_horodate(half_hour - 1800, summer=False), "01980"),
                line("UMOY1", format_horodate(at - at % 600, summer=False), "230"),
                tail,
                b"\x03",
            )
        )


def decode(raw: bytes) -> int:
    """Frames with all checks."""
    decoder, frames = Decoder(), 0
    for start in range(0, len(raw), BLOCK):
        frames += len(decoder.feed(raw[start : start + BLOCK], START))
    return frames


def decode_and_fold(raw: bytes) -> int:
    """Frames to readings."""
    decoder, fold, frames = Decoder(), Fold(Meter(), meter_time=True), 0
    for start in range(0, len(raw), BLOCK):
        for frame in decoder.feed(raw[start : start + BLOCK], START):
            fold.add(frame)
            frames += 1
    return frames


class _FedLine:
    """The peer's serial line, fed from memory."""

    def __init__(self, raw: bytes) -> None:
        self.port = "memory"
        self._reader = asyncio.StreamReader(limit=1 << 30)
        self._reader.feed_data(raw)
        self._reader.feed_eof()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *args: object) -> None:
        pass

    async def readuntil(self, token: bytes) -> bytes:
        return await self._reader.readuntil(token)


def peer(raw: bytes, *, application: bool) -> int:
    """The same stream through enedis-tic: its link layer, and its application layer if asked."""
    from enedis_tic.application_layer import FrameParser  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415 - needed here alone
    from enedis_tic.link_layer import Link  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415 - the same

    async def count() -> int:
        link, frames = Link(_FedLine(raw)), 0
        try:
            while True:
                told: dict[str, Any] = await link._frame()
                if application:
                    FrameParser(told).to_dict()
                frames += 1
        except asyncio.IncompleteReadError:
            return frames

    return asyncio.run(count())


def rate(work: Callable[[], int]) -> float:
    """Frames a second."""
    begin = time.perf_counter()
    frames = work()
    return frames / (time.perf_counter() - begin)


def compare(raw: bytes) -> dict[str, Any]:
    """Ours and the peer's on ``raw``, in turns."""
    works = {
        "decode": lambda: decode(raw),
        "enedis_tic": lambda: peer(raw, application=True),
        "decode_and_fold": lambda: decode_and_fold(raw),
        "enedis_tic_link": lambda: peer(raw, application=False),
    }
    runs: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            runs[name].append(rate(work))

    def times(ours: str, theirs: str) -> float:
        return round(median(one / other for one, other in zip(runs[ours], runs[theirs], strict=True)), 1)

    return {
        **{f"{name}_frames_per_s": round(median(rates)) for name, rates in runs.items()},
        "decode_mb_per_s": round(median(runs["decode"]) * len(raw) / FRAMES / 1e6, 1),
        "decode_times_peer": times("decode", "enedis_tic"),
        "decode_times_link": times("decode", "enedis_tic_link"),
        "fold_times_peer": times("decode_and_fold", "enedis_tic"),
        "fold_times_link": times("decode_and_fold", "enedis_tic_link"),
    }


def a_day(seconds: int) -> dict[str, Any]:
    """A day's log from a file, decoded and folded, and how much the memory grew."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "day.bin"
        with log.open("wb") as out:
            for frame in live_frames(seconds):
                out.write(frame)
        size, before = log.stat().st_size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        decoder, fold, readings = Decoder(), Fold(Meter(), meter_time=True), 0
        begin = time.perf_counter()
        with log.open("rb") as stream:
            while block := stream.read(BLOCK):
                for frame_ in decoder.feed(block, START):
                    readings += len(fold.add(frame_))
        elapsed = time.perf_counter() - begin
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {
        "mb": round(size / 1e6, 1),
        "frames": decoder.statistics.frames,
        "readings": readings,
        "mb_per_s": round(size / elapsed / 1e6, 1),
        "peak_growth_kib": grown,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=86_400, help="length of the day's log, in frames")
    parser.add_argument("--capture", type=Path, help="a file that begins with one whole standard frame")
    chosen = parser.parse_args()
    day = a_day(chosen.seconds)
    one = (
        next(live_frames(1)) if chosen.capture is None else chosen.capture.read_bytes().partition(b"\x03")[0] + b"\x03"
    )
    report = {
        "python": sys.version.split()[0],
        "day": day,
        "same": compare(one * FRAMES),
        "live": compare(b"".join(live_frames(FRAMES))),
    }
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
