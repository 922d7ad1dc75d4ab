"""The meter line from bytes to readings, beside enedis-tic: a place comes in, rows of figures go out.

Two streams of standard frames of the invented home's meter (mono, 865 bytes): ``live`` has a date, indexes, powers and
currents that move from frame to frame; ``same`` is one frame over and over, the gentlest stream there is.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bench.figures import Row, expect, in_turns, timed
from bench.processes import ENEDIS_PEER, asked
from persienne.base.reading import Meter, Reading
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.readings import POWER
from persienne.meters.virtual.meter import VirtualMeter

if TYPE_CHECKING:
    from bench.figures import Took
    from bench.homes import Place

START = 1_737_500_400
BLOCK = 1 << 16
PEERS = {"application": "enedis-tic: link and application layer", "link": "enedis-tic: link layer"}
DECODED_TIMES, FOLDED_TIMES = 8.0, 3.5
"""How many times less than both layers of the peer, of a live stream."""


def read(raw: bytes, *, fold: bool) -> tuple[int, int, int]:
    """How many frames passed all checks, and if asked the readings of power in them and the last index (Wh)."""
    decoder, folded, frames, powers = Decoder(), Fold(Meter(), meter_time=True), 0, 0
    for begin in range(0, len(raw), BLOCK):
        for frame in decoder.feed(raw[begin : begin + BLOCK], START):
            frames += 1
            if fold:
                powers += sum(isinstance(one, Reading) and one.register == POWER for one in folded.add(frame))
    stands = folded.stands("EAST")
    return frames, powers, stands[1].value if stands else 0


def stream_rows(place: Place) -> list[Row]:
    """Microseconds a frame, of frames with all checks and of frames to readings, beside the peer's layers."""
    meter, count = VirtualMeter(), place.scale.telegrams
    live = [meter.frame(START + second) for second in range(count)]
    last, first = (meter.counters.indexes(START + second).total for second in (count - 1, 0))
    rows = _stream_rows(place, "live", live, last, (DECODED_TIMES, FOLDED_TIMES))
    return rows + _stream_rows(place, "same", live[:1] * count, first, (None, None))


def _stream_rows(
    place: Place, name: str, stream: list[bytes], index: int, promised: tuple[float | None, ...]
) -> list[Row]:
    count, seconds, file = len(stream), len(set(stream)), place.folder / f"{name}.tic"
    raw = b"".join(stream)
    file.write_bytes(raw)

    def ours(*, fold: bool) -> Took:
        found, took = timed(lambda: read(raw, fold=fold))
        expect("frames, powers and index", found, (count, seconds, index) if fold else (count, 0, 0))
        return {"frame": took["wall"] * 1000 / count}

    def theirs(layer: str) -> Took:
        assert ask is not None
        told = ask(file=str(file), layer=layer)
        expect("the peer's frames and index", (told["frames"], told["index"]), (count, index))
        return {"frame": told["wall"] * 1000 / count}

    with asked(place, ENEDIS_PEER) as ask:
        sides = [partial(ours, fold=fold) for fold in (False, True)]
        layers = [partial(theirs, layer) if ask else None for layer in PEERS]
        checked, folded, whole, link = (took.get("frame") for took in in_turns(place.scale, *sides, *layers))
    assert checked is not None
    assert folded is not None
    named = f"a frame of the meter line, {name}"
    return [
        Row(f"{named}: {what}", "us", mine, peer, peer_name, times=times)
        for what, mine, promise in (("checked", checked, promised[0]), ("to readings", folded, promised[1]))
        for peer, peer_name, times in zip((whole, link), PEERS.values(), (promise, None), strict=True)
    ]
